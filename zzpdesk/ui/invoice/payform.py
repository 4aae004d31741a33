"""Recording a payment: when and how much, filled in with today and what is open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zzpdesk.core import values
from zzpdesk.core.errors import CannotParse
from zzpdesk.core.kinds import Cents
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, language
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.look.buttons import PrimaryButton
from zzpdesk.ui.look.dates import DateEdit
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.theme import theme

if TYPE_CHECKING:
    from zzpdesk.ui.invoice.panel import InvoiceView


class PayForm(Popover):
    """`wanted` carries the day and the amount in cents."""

    wanted = Signal(object, int)

    def __init__(self, view: InvoiceView, today: date, parent: QWidget) -> None:
        """Everything that is open, today."""
        super().__init__(parent)
        self.setObjectName("pay_form")
        self.setAccessibleName(_("Record payment"))
        self._today = today
        self._open = view.open
        self._asked: tuple[date, Cents] | None = None
        self.set_padding(16)
        self.day = DateEdit(parse=self._read_day, show=formats.day_year)
        self.day.setObjectName("pay_day")
        self.day.set_date(today)
        self.amount = LineEdit(formats.money(view.open, sign=False), align="right")
        self.amount.setObjectName("pay_amount")
        self.confirm = PrimaryButton(_("Record"), "check")
        self.confirm.setObjectName("pay_confirm")
        still = _("Still open: {amount}").format(amount=formats.money(view.open))
        self._day_box = FieldBox(_("Received on"), self.day)
        self._amount_box = FieldBox(_("Amount"), self.amount, hint=still)
        self.body.setSpacing(theme.px(12))
        title = _("Payment of {number}").format(number=view.invoice.number)
        self.body.addWidget(Label(title, "subtitle"))
        self.body.addLayout(row(self._day_box, self._amount_box, spacing=12))
        self.body.addLayout(row(None, self.confirm))
        self.sheet.setMinimumWidth(theme.px(360))
        self.confirm.clicked.connect(self._done)
        self.amount.returnPressed.connect(self._done)
        self.day.returnPressed.connect(self._done)

    def _read_day(self, text: str) -> date | None:
        try:
            return values.parse_date(text, self._today, language())
        except CannotParse:
            return None

    def _done(self) -> None:
        day, amount = self._read_day(self.day.text()), self._read_amount()
        self._day_box.set_state("" if day else "error", "" if day else sentence("date-unreadable"))
        if day is None or amount is None:
            return
        if self._asked != (day, amount) and self._is_unwise(day, amount):
            self._asked = (day, amount)
            self.confirm.setText(_("Record anyway"))
            self.confirm.updateGeometry()
            self.refit()
            return
        self.close_popover()
        self.wanted.emit(day, amount)

    def _is_unwise(self, day: date, amount: Cents) -> bool:
        """Whether there is something to look at again before it is recorded; says what."""
        late = day > self._today
        if late:
            self._day_box.set_state("warn", _("This day is still to come"))
        more = abs(amount) - abs(self._open)
        if amount * self._open < 0:
            self._amount_box.set_state("warn", _("Money goes the other way here"))
        elif more > 0:
            text = _("{amount} too much").format(amount=formats.money(more))
            self._amount_box.set_state("warn", text)
        return late or more > 0 or amount * self._open < 0

    def _read_amount(self) -> Cents | None:
        try:
            amount = values.parse_money(self.amount.text(), language())
        except CannotParse as error:
            self._amount_box.set_state("error", sentence(error.code, **error.details))
            return None
        if amount == 0:
            self._amount_box.set_state("error", sentence("zero"))
            return None
        self._amount_box.set_state("", "")
        return amount
