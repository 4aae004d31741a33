"""The sheet of figures without a name: what will be in the file, shown in full before it is saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.collected import BY_CODE, Sheet
from zzpdesk.texts import collected
from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.buttons import PrimaryButton, SecondaryButton
from zzpdesk.ui.look.checkbox import CheckBox
from zzpdesk.ui.look.dialog import Dialog
from zzpdesk.ui.look.inputs import TextArea
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.theme import theme

_LEFT, _RIGHT, _HIGH = 350, 430, 380


class Giving(Dialog):
    """Accepted: `data` is what she saw."""

    def __init__(self, sheet: Sheet, make: Callable[[Sheet], bytes], parent: QWidget) -> None:
        """`make` gives the file of a sheet."""
        super().__init__(parent, _("Your figures of {year}, without your name").format(year=sheet.year))
        self.setObjectName("giving")
        self._sheet, self._make = sheet, make
        self.data = b""
        words = _("This is all that will be in the file. Take off what you want to keep to yourself.")
        self.body.addWidget(Label(words, "body", "text2", wrap=True))
        self.boxes = {code: self._box(code) for code in sheet.values}
        self.text = TextArea(lines=16)
        self.text.setObjectName("giving_text")
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("The whole file"))
        self.text.setMinimumSize(theme.px(_RIGHT), theme.px(_HIGH))
        both = row(self._choices(), self.text, spacing=16)
        both.setStretch(1, 1)
        self.body.addLayout(both)
        self.cancel, self.save = SecondaryButton(_("Cancel")), PrimaryButton(_("Save…"), "download")
        self.save.setObjectName("giving_save")
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.save)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)
        self._show()

    def restyle(self) -> None:
        """Wide enough for both sides."""
        super().restyle()
        self.setMinimumWidth(theme.px(_LEFT + _RIGHT + 60))

    def _box(self, code: str) -> CheckBox:
        measure = BY_CODE[code]
        text = f"{collected.label(measure)}: {collected.value(measure, self._sheet.values[code])}"
        found = CheckBox(text)
        found.setObjectName(f"give_{code}")
        found.setChecked(measure.open)
        found.toggled.connect(lambda _on: self._show())
        return found

    def _choices(self) -> QWidget:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(theme.px(2), 0, 0, 0)
        layout.setSpacing(theme.px(6))
        for box in self.boxes.values():
            layout.addWidget(box)
        layout.addStretch(1)
        found = PageScroll(inside)
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found.setFixedWidth(theme.px(_LEFT))
        return found

    def _show(self) -> None:
        chosen = self._sheet.only(code for code, box in self.boxes.items() if box.isChecked())
        self.data = self._make(chosen)
        place = self.text.verticalScrollBar().value()
        self.text.setPlainText(self.data.decode("utf-8"))
        self.text.verticalScrollBar().setValue(place)
        self.save.setEnabled(bool(chosen.values))
