"""One line that asks for a figure the card needs: what it is, a field, and a button to keep it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core import values
from zzpdesk.core.errors import CannotParse
from zzpdesk.core.kinds import ONE, BasisPoints, Cents
from zzpdesk.texts.i18n import _, language
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.look.buttons import SecondaryButton
from zzpdesk.ui.look.fields import Message
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.theme import theme

_WIDE = 72


class AskLine(QWidget):
    """`given` carries what `read` made of the text; it raises CannotParse for what it refuses."""

    given = Signal(object)

    def __init__(self, name: str, prompt: str, unit: str, read: Callable[[str], int]) -> None:
        super().__init__()
        self.setObjectName(f"ask_{name}")
        self._read = read
        self.field = LineEdit("", align="right")
        self.field.setObjectName(f"{name}_field")
        self.field.setAccessibleName(prompt)
        self.field.setFixedWidth(theme.px(_WIDE))
        self.keep = SecondaryButton(_("Keep"), size="small")
        self.keep.setObjectName(f"{name}_keep")
        self.message = Message()
        unit_label = Label(unit, "body", "text2")
        around = (unit_label, self.field) if unit == "€" else (self.field, unit_label)
        line = row(Label(prompt, "body", "text2", wrap=True), *around, self.keep)
        line.setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        layout.addLayout(line)
        layout.addWidget(self.message)
        self.keep.clicked.connect(self._done)
        self.field.returnPressed.connect(self._done)

    def _done(self) -> None:
        try:
            value = self._read(self.field.text())
        except CannotParse as error:
            self.field.set_state("error")
            self.message.set(sentence(error.code, **error.details), "error")
            return
        self.field.set_state("")
        self.message.set("")
        self.given.emit(value)


def percent_asked(text: str) -> BasisPoints:
    """A rate per year from nothing to a hundred percent."""
    rate = values.parse_percent(text, language())
    if not 0 <= rate <= ONE:
        raise CannotParse("rate-range")
    return rate


def money_asked(text: str) -> Cents:
    """An amount of nothing or more."""
    amount = values.parse_money(text, language())
    if amount < 0:
        raise CannotParse("negative")
    return amount
