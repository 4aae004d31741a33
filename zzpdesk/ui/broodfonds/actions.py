"""What one does on the page: note a gift, book standing payments, adjust the amounts. Each form is made when asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.core.kinds import Cents
from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.look.theme import theme

if TYPE_CHECKING:
    from zzpdesk.desk.broodfonds import BroodfondsFigures, FundFigures
    from zzpdesk.ui.broodfonds.amountsform import Amounts

_WIDTH = 400


class Actions:
    """Made by the page; every change is one step of undo, offered in a toast."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        """Forms lie over `owner`."""
        self._context, self._owner = context, owner
        self.desk = context.desk.broodfonds

    def give(self, one: FundFigures, anchor: QWidget) -> None:
        """A small form for a gift."""
        from zzpdesk.ui.broodfonds.giftform import GiftForm

        def note(day: date, amount: int) -> None:
            label = _("Gift noted")
            self._do(label, lambda: self.desk.give(one.fund_id, label, day, Cents(amount)))

        form = GiftForm(one.name, self._context.desk.today(), self._owner)
        form.wanted.connect(note)
        form.closed.connect(form.deleteLater)
        form.open_below(anchor, theme.px(_WIDTH))

    def book(self, one: FundFigures, anchor: QWidget) -> None:
        """The standing payments not booked yet, to be looked at first."""
        from zzpdesk.ui.broodfonds.bookform import BookForm

        def book() -> None:
            label = _("Standing payments booked")
            self._do(label, lambda: self.desk.book_due(one.fund_id, label))

        form = BookForm(one.name, one.due, self._owner)
        form.wanted.connect(book)
        form.closed.connect(form.deleteLater)
        form.open_below(anchor, theme.px(_WIDTH))
        form.confirm.setFocus()

    def adjust(self, figures: BroodfondsFigures, anchor: QWidget, open_level: Callable[[int], None]) -> None:
        """What she needs, her buffer and her level."""
        from zzpdesk.ui.broodfonds.amountsform import AmountsForm

        desk = self._context.desk
        form = AmountsForm(desk.profile, figures.funds, self.desk.levels(), desk.today(), self._owner)
        form.wanted.connect(self._set)
        form.settings_wanted.connect(
            lambda: self._context.go(Target("settings", options={"section": "business"}))
        )
        form.level_wanted.connect(open_level)
        form.closed.connect(form.deleteLater)
        form.open_below(anchor, theme.px(_WIDTH))

    def _set(self, amounts: Amounts) -> None:
        label = _("Amounts adjusted")
        self._do(label, lambda: self.desk.set_amounts(label, amounts.need, amounts.buffer, amounts.levels))

    def _do(self, label: str, work: Callable[[], object]) -> None:
        try:
            work()
        except ZzpdeskError as error:
            self._context.fail(error)
        else:
            self._context.toast(label, True)
