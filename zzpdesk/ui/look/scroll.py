"""The page's scroll area: a body that scrolls and is never squeezed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from zzpdesk.ui.look.theme import theme


class PageScroll(QScrollArea):
    """Shows `content` at least `min_height` px (100 %) high; follows the focus with Tab."""

    def __init__(self, content: QWidget, min_height: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("look_plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._min_height = min_height
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self._fit()
        theme.changed.connect(self._fit)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _fit(self) -> None:
        content = self.widget()
        if content is not None and self._min_height:
            content.setMinimumHeight(theme.px(self._min_height))

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        content = self.widget()
        if new is not None and content is not None and content.isAncestorOf(new):
            self.ensureWidgetVisible(new, 16, 16)
