"""A picture kept in the desk's file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from zzpdesk.core.errors import CannotParse
from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.buttons import GhostButton, SecondaryButton
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.records.editor import Editor

LARGEST_SIDE = 1200
"""Pixels; larger pictures are made smaller, so that invoices stay light."""


class LogoEditor(Editor):
    """Shows the picture, with buttons to choose another or none. The value is PNG bytes."""

    def __init__(self) -> None:
        super().__init__(QWidget())
        self._value, self._failed = b"", False
        self._picture = QLabel()
        self._choose = SecondaryButton(_("Choose a picture…"), "image", "small")
        self._remove = GhostButton(_("Remove"), "x", "small")
        self.widget.setLayout(row(self._picture, self._choose, self._remove, None))
        self.widget.setFocusProxy(self._choose)
        for button, name in ((self._choose, "logo_choose"), (self._remove, "logo_remove")):
            button.setObjectName(name)
        self._choose.clicked.connect(self._pick)
        self._remove.clicked.connect(self._clear)
        self.show(b"")

    def show(self, value: Any) -> None:
        self._value, self._failed = value, False
        pixmap = QPixmap.fromImage(QImage.fromData(QByteArray(value))) if value else QPixmap()
        if not pixmap.isNull():
            smooth = Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaled(120, 32, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        self._picture.setPixmap(pixmap)
        self._picture.setAccessibleName(_("Logo") if value else "")
        self._picture.setVisible(bool(value))
        self._remove.setVisible(bool(value))

    def read(self) -> bytes:
        if self._failed:
            raise CannotParse("picture-unreadable")
        return self._value

    def take(self, path: Path) -> None:
        """Read a picture from a file; one that cannot be read leaves the old one and says so."""
        image = QImage(str(path))
        if image.isNull():
            self._failed = True
        else:
            self.show(_png(image))
        self._entered()

    def _pick(self) -> None:
        pictures = _("Pictures (*.png *.jpg *.jpeg)")
        name, _chosen = QFileDialog.getOpenFileName(self.widget, _("Choose a picture"), "", pictures)
        if name:
            self.take(Path(name))

    def _clear(self) -> None:
        self.show(b"")
        self._entered()


def _png(image: QImage) -> bytes:
    if max(image.width(), image.height()) > LARGEST_SIDE:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(LARGEST_SIDE, LARGEST_SIDE, keep, smooth)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # takes text, whatever the stubs say
    return bytes(buffer.data().data())
