"""Hours: the stopwatch, a line to add quickly, and the list."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.kinds import Minutes
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Relation, Timer
from zzpdesk.core.records.time import HourKind
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _
from zzpdesk.ui.context import Context
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.page import RecordPage
from zzpdesk.ui.records.view import View
from zzpdesk.ui.screens.hours import HOURS
from zzpdesk.ui.screens.quick_entry import QuickEntry
from zzpdesk.ui.screens.timer_strip import TimerStrip

_UNBILLED = (Where("kind", "=", HourKind.BILLABLE), Where("invoice_id", "is-null"))


class HoursPage(RecordPage):
    """The list of a year's hours; what is typed in the line above comes on top."""

    about = HOURS
    kinds = frozenset({Timer, Relation})
    views = (
        View("all", N_("All hours"), by_year=True),
        View("unbilled", N_("To invoice"), _UNBILLED),
        View("indirect", N_("Not billable"), (Where("kind", "!=", HourKind.BILLABLE),), by_year=True),
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.list.counted = N_("Time entries")

    def above(self) -> QWidget:
        """Stopwatch and quick line."""
        self._strip = TimerStrip(self.context)
        self._quick = QuickEntry(self.context.desk)
        self._quick.failed.connect(self.context.fail)
        holder = QWidget()
        stack = QVBoxLayout(holder)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(theme.px(12))
        stack.addWidget(self._strip)
        stack.addWidget(self._quick)
        return holder

    def load(self, year: int) -> None:
        super().load(year)
        self._strip.load()
        self._quick.reload()

    def leave(self) -> bool:
        self._quick.keep()
        return super().leave()

    def facts(self) -> list[tuple[str, str]]:
        minutes = self.context.desk.lists.total(self.listing(), "minutes")
        return [(_("Together"), formats.hours(Minutes(minutes)))]
