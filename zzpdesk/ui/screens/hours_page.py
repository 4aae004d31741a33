"""Hours: the stopwatch, the week one types in, the month, and the list with its line to add quickly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.kinds import Minutes
from zzpdesk.core.periods import add_months
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Absence, Assignment, HoursTest, Invoice, Profile, Relation, Say, Timer
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.week import DAYS, monday_of
from zzpdesk.texts import formats
from zzpdesk.texts.headlines import headline
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.takeaway import Takeaway, Value, ready
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.hours.monthview import MonthView
from zzpdesk.ui.hours.outputs import HoursOutputs
from zzpdesk.ui.hours.taken import criterion_table, month_table, week_table
from zzpdesk.ui.hours.weekview import WeekView
from zzpdesk.ui.look.buttons import IconButton, SecondaryButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.outputs import Output
from zzpdesk.ui.records.list import remembered
from zzpdesk.ui.records.page import RecordPage
from zzpdesk.ui.records.view import View
from zzpdesk.ui.screens.hours import HOURS
from zzpdesk.ui.screens.quick_entry import QuickEntry
from zzpdesk.ui.screens.timer_strip import TimerStrip
from zzpdesk.ui.taking import shown_in

_UNBILLED = (Where("kind", "=", HourKind.BILLABLE), Where("invoice_id", "is-null"))
_MODES = "hours/mode"


class HoursPage(RecordPage):
    """Picture 10. `modes` says whether the week, the month or the list shows."""

    about = HOURS
    kinds = frozenset({Timer, Relation, Absence, HoursTest, Invoice, Profile, Say})
    views = (
        View("all", N_("All hours"), by_year=True),
        View("unbilled", N_("To invoice"), _UNBILLED),
        View("indirect", N_("Not billable"), (Where("kind", "!=", HourKind.BILLABLE),), by_year=True),
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._day: date | None = None
        self._outputs = HoursOutputs(context, self)
        super().__init__(context, parent)
        self.list.counted = N_("Time entries")

    # ---- building

    def above(self) -> QWidget:
        """Stopwatch, the way through the weeks, week and month; and the quick line for the list."""
        self._strip = TimerStrip(self.context)
        self._quick = QuickEntry(self.context.desk)
        self._quick.failed.connect(self.context.fail)
        self.week, self.month = WeekView(self.context), MonthView(self.context)
        self._make_tools()
        holder = self._holder = QWidget()
        stack = QVBoxLayout(holder)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(theme.px(12))
        stack.addWidget(self._strip)
        days = (self.before, self.now, self.after, self.name_of_days, self.days)
        stack.addLayout(row(*days, None, self.modes))
        for widget in (self.week, self.month):
            stack.addWidget(widget, 1)
        stack.addWidget(self._quick)
        return holder

    def _make_tools(self) -> None:
        self.before = IconButton("chevron-left", _("Back"), "secondary")
        self.now = SecondaryButton(_("Today"))
        self.after = IconButton("chevron-right", _("On"), "secondary")
        for button, name in (
            (self.before, "days_before"),
            (self.now, "days_now"),
            (self.after, "days_after"),
        ):
            button.setObjectName(name)
        self.name_of_days = Label("", "subtitle")
        self.name_of_days.setObjectName("days_name")
        self.days = Label("", "body", "text2", elide=True)
        self.modes = Segments(
            [Segment("week", _("Week")), Segment("month", _("Month")), Segment("list", _("List"))]
        )
        self.modes.setObjectName("hours_modes")
        self.modes.setAccessibleName(_("Hours as"))

    def _connect(self) -> None:
        super()._connect()
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.now.clicked.connect(lambda: self._go_to_day(self.context.desk.today()))
        self.week.day_wanted.connect(self._go_to_day)
        self.month.day_wanted.connect(self._go_to_day)
        self.month.day_chosen.connect(self._open_week)
        self.modes.chosen.connect(self._mode_chosen)

    def _restore(self) -> None:
        super()._restore()
        kept = str(remembered().value(_MODES, "week"))
        if kept in {"week", "month", "list"}:
            self.modes.set_value(kept)
        self._show_mode()

    # ---- week, month or list

    def _show_bare(self, *, bare: bool) -> None:
        """The list, or what an empty page says, only where the list is asked for."""
        listed = self.modes.value == "list" or (bare and not self._anything())
        self._full.setVisible(listed and not bare)
        if self._empty is not None:
            self._empty.setVisible(listed and bare)
        self.week.setVisible(self.modes.value == "week" and not listed)
        self.month.setVisible(self.modes.value == "month" and not listed)
        self._quick.setVisible(listed)
        for widget in (self.before, self.now, self.after, self.name_of_days, self.days):
            widget.setVisible(not listed)
        content = self._full.parentWidget()
        around = None if content is None else content.layout()
        if isinstance(around, QVBoxLayout):
            around.setStretch(0, 0 if listed else 1)

    def _anything(self) -> bool:
        """Whether there is work to enter hours on; an empty week without any says nothing."""
        return self.context.desk.count(Assignment) > 0

    def _show_mode(self) -> None:
        self._show_bare(bare=False)

    def _mode_chosen(self, mode: str) -> None:
        remembered().setValue(_MODES, mode)
        self._show_days()
        self._show_list()

    def show_list(self) -> None:
        """Go over to the list, for a link that leads to it; what she chose last stays remembered."""
        self.modes.blockSignals(True)
        self.modes.set_value("list")
        self.modes.blockSignals(False)
        self._show_list()

    def _go_to_day(self, day: date) -> None:
        self._day = day
        self._show_days()

    def _open_week(self, day: date) -> None:
        self._day = day
        self.modes.set_value("week")
        self.week.grid.setFocus()

    def _step(self, by: int) -> None:
        if self._day is None:
            return
        if self.modes.value == "month":
            self._go_to_day(add_months(self._day.replace(day=1), by))
        else:
            self._go_to_day(self._day + timedelta(days=DAYS * by))

    def _show_days(self) -> None:
        """Week or month around the day of the moment."""
        day = self._day or self.context.desk.today()
        self._day = day
        if self.modes.value == "week":
            monday = monday_of(day)
            last = monday + timedelta(days=DAYS - 1)
            self.name_of_days.setText(_("Week {number}").format(number=monday.isocalendar().week))
            self.days.setText(_days(monday, last))
            self.week.show_day(day)
        elif self.modes.value == "month":
            self.name_of_days.setText(f"{formats.month(day).capitalize()} {day.year}")
            self.days.setText("")
            self.month.show_day(day)
        self.name_of_days.updateGeometry()

    # ---- what the window asks

    def subtitle(self) -> str:
        return headline(self.context.desk.headlines.hours(self._year))

    def load(self, year: int) -> None:
        """Show what there is; another year leads to its first week, or to today."""
        if self._day is None or year not in {self._year, self._day.year}:
            today = self.context.desk.today()
            self._day = today if today.year == year else date(year, 1, 4)
        super().load(year)
        self._strip.load()
        self._quick.reload()
        self._show_days()

    def open(self, target: Target) -> None:
        """As a list of records; `day` opens the week of that day."""
        day = target.options.get("day")
        if isinstance(day, date):
            self._open_week(day)
            self._show_days()
            return
        if target.record_id is not None or {"new", "where", "filter"} & set(target.options):
            self.show_list()
        super().open(target)

    def create_new(self) -> None:
        self.show_list()
        super().create_new()

    def further_outputs(self) -> Sequence[Output]:
        return self._outputs.entries(self._year)

    def _edit(self, record: Record | None) -> None:
        """F2: the cell where the week is, the record in the list."""
        if self.week.isVisible():
            self.week.grid.setFocus()
            self.week.grid.edit(self.week.grid.currentIndex())
        else:
            super()._edit(record)

    def focus_filter(self) -> None:
        self.show_list()
        super().focus_filter()

    def leave(self) -> bool:
        self._quick.keep()
        self.week.keep()
        return super().leave()

    def takeaway(self) -> Takeaway | None:
        """The week or the month shown, or the list."""
        self.week.keep()
        week, month = self.week.model.week, self.month.model.month
        if self.week.isVisibleTo(self) and week is not None:
            criterion = criterion_table(self.context.desk.hours.standing(self._year))
            tables = (
                ready(week_table(week)),
                ready(criterion),
                *shown_in(self.week.sums, _("Still to bill")),
            )
            about = _days(week.monday, week.day(DAYS - 1))
            return self.taking(tables, about=f"{about} {week.monday.year}")
        if self.month.isVisibleTo(self) and month is not None:
            return self.taking((ready(month_table(month)),), about=self.name_of_days.text())
        return super().takeaway()

    def sums(self) -> dict[str, Value]:
        """All hours of the list."""
        return {"minutes": self.context.desk.lists.total(self.listing(), "minutes")}

    def facts(self) -> list[tuple[str, str]]:
        minutes = self.context.desk.lists.total(self.listing(), "minutes")
        return [(_("Together"), formats.hours(Minutes(minutes)))]


def _days(first: date, last: date) -> str:
    """`12 tot en met 18 oktober`."""
    start = str(first.day) if first.month == last.month else f"{first.day} {formats.month(first)}"
    end = f"{last.day} {formats.month(last)}"
    if first.year != last.year:
        start, end = f"{start} {first.year}", f"{end} {last.year}"
    return _("{start} up to and including {end}").format(start=start, end=end)
