"""Noting a gift to a member who is ill: an amount and a day, and no room for more."""

from __future__ import annotations

from datetime import date

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
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.theme import theme


class GiftForm(Popover):
    """`wanted` carries the day and the amount in cents."""

    wanted = Signal(object, int)

    def __init__(self, name: str, today: date, parent: QWidget) -> None:
        """Today, with the amount to fill in; `name` is the group's."""
        super().__init__(parent)
        self.setObjectName("gift_form")
        self.setAccessibleName(_("Note a gift"))
        self._today = today
        self.set_padding(16)
        self.amount = LineEdit("", align="right")
        self.amount.setObjectName("gift_amount")
        self.day = DateEdit(parse=self._read_day, show=formats.day_year)
        self.day.setObjectName("gift_day")
        self.day.set_date(today)
        self.confirm = PrimaryButton(_("Note it"), "check")
        self.confirm.setObjectName("gift_confirm")
        self._amount_box = FieldBox(_("Amount"), self.amount)
        self._day_box = FieldBox(_("Date"), self.day)
        self.body.setSpacing(theme.px(12))
        self.body.addWidget(Label(_("Gift through {name}").format(name=name), "subtitle"))
        self.body.addLayout(row(self._amount_box, self._day_box, spacing=12))
        self.body.addWidget(IconText("lock", _("Amount and day are enough; for whom stays out."), "text3"))
        self.body.addLayout(row(None, self.confirm))
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
        late = day is not None and day > self._today
        problem = _("This day is still to come") if late else sentence("date-unreadable")
        wrong = day is None or late
        self._day_box.set_state("error" if wrong else "", problem if wrong else "")
        self.refit()
        if day is None or late or amount is None:
            return
        self.close_popover()
        self.wanted.emit(day, amount)

    def _read_amount(self) -> Cents | None:
        try:
            amount = values.parse_money(self.amount.text(), language())
        except CannotParse as error:
            self._amount_box.set_state("error", sentence(error.code, **error.details))
            return None
        if amount <= 0:
            self._amount_box.set_state("error", sentence("not-positive"))
            return None
        self._amount_box.set_state("", "")
        return amount
