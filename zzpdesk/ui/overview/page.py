"""The page itself: reads once per load and shows the tiles and cards."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.agenda import Agenda
from zzpdesk.core.hubfacts import Upcoming
from zzpdesk.core.periods import Period
from zzpdesk.core.ports import Where
from zzpdesk.core.records import KINDS, Assignment, Gathering, Goal, Invoice, Meeting, TimeEntry
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.sources import Channel
from zzpdesk.core.training import Meter
from zzpdesk.desk.overview import OverviewFigures
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.takeaway import Takeaway, ready
from zzpdesk.ui.agenda.actions import TodoActions
from zzpdesk.ui.context import Context, Page, Target
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, Row
from zzpdesk.ui.figures.behind import open_figure
from zzpdesk.ui.figures.body import figures_or_nothing
from zzpdesk.ui.look.buttons import Button, IconButton, SecondaryButton
from zzpdesk.ui.look.empty import EmptyState, Starter
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.outputs import Output
from zzpdesk.ui.overview.cards import ChannelsCard, KindsCard, MonthsCard, UnbilledCard
from zzpdesk.ui.overview.meetings import MeetingsCard
from zzpdesk.ui.overview.safety import SafetyCard
from zzpdesk.ui.overview.tiles import Tile, criterion, still_open, turnover, unbilled
from zzpdesk.ui.overview.todo import TodoCard
from zzpdesk.ui.training.goals import GoalsCard
from zzpdesk.ui.way import target_of

_QUIET = {"Document", "Series", "SelfView"}
_TO_BILL = (Where("kind", "=", HourKind.BILLABLE), Where("invoice_id", "is-null"))


class OverviewPage(Page):
    """Pictures 02, 15 and 20."""

    name = "overview"
    kinds = frozenset(kind for kind in KINDS if kind.__name__ not in _QUIET)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("page_overview")
        self.figures: OverviewFigures | None = None
        self._to_book: Button | None = None
        self._year = context.year()
        self.turnover, self.open_tile = Tile("tile_turnover"), Tile("tile_open")
        self.unbilled_tile, self.hours_tile = Tile("tile_unbilled"), Tile("tile_hours", ring=True)
        self.months, self.channels = MonthsCard(), ChannelsCard()
        self.unbilled, self.hour_kinds, self.todo = UnbilledCard(), KindsCard(), TodoCard()
        self.safety = SafetyCard()
        self.meetings, self.deeds = MeetingsCard(), TodoActions(context, self)
        self.goals = GoalsCard(link=_("Training"))
        content = self._content()
        self.nothing = self._empty_state()
        self._layers = figures_or_nothing(self, content, self.nothing)
        self._connect()

    def _content(self) -> QWidget:
        tiles_shown = (self.turnover, self.open_tile, self.unbilled_tile, self.hours_tile)
        four = Row([(tile, 0) for tile in tiles_shown])
        two = Col([(Row([(tile, 1) for tile in pair]), 0) for pair in (tiles_shown[:2], tiles_shown[2:])])
        lower = Row([(self.channels, 1), (self.safety, 1)])
        lowest = Row([(self.goals, 1), (self.unbilled, 1)])
        left = Col([(self.months, 1), (lower, 0), (lowest, 0)])
        right = Col([(self.todo, 1), (self.meetings, 0), (self.hour_kinds, 0)])
        wide = Col([(four, 0), (Row([(left, 724), (right, 354)]), 1)])
        middle = Col([(two, 0), (Row([(left, 600), (right, 400)]), 1)])
        cards = (self.months, self.channels, self.safety, self.unbilled, self.goals, self.hour_kinds)
        rest = (self.todo, self.meetings, *cards)
        one = Col([(two, 0), *((card, 0) for card in rest)])
        ways = (Arrangement(860, wide), Arrangement(760, middle), Arrangement(0, one))
        self.cards = Arranged(ways, natural=tiles_shown)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(24))
        layout.addWidget(self.cards)
        return content

    def _empty_state(self) -> EmptyState:
        steps = (
            Starter(
                "relations", "users", _("1. Whom you work for"), _("Clients, and through whom they came")
            ),
            Starter("assignments", "briefcase", _("2. What you agreed"), _("Rate, period and route")),
            Starter("hours", "clock", _("3. What you did"), _("Hours, and from them the invoice")),
        )
        found = EmptyState(
            ("users", "briefcase", "receipt-euro"),
            _("Your desk is ready"),
            (
                _(
                    "From here you see your year: turnover, what is still to come in, and where work comes from."
                ),
                _("It begins with one assignment."),
            ),
            (_("New assignment"), "plus", ""),
            (_("New invoice"), "file-plus", ""),
            starters=steps,
            starters_title=_("Three first steps"),
        )
        found.setObjectName("first_steps")
        return found

    def _connect(self) -> None:
        go = self.context.go
        self.turnover.clicked.connect(self._open_turnover)
        self.open_tile.clicked.connect(self._open_waiting)
        self.unbilled_tile.clicked.connect(lambda: self._open_hours(*self._to_bill()))
        self.hours_tile.clicked.connect(lambda: self._open_hours(*self._days()))
        self.months.month_opened.connect(self._open_month)
        self.channels.link_clicked.connect(lambda: go(Target("dependency")))
        self.channels.channel_opened.connect(self._open_channel)
        self.channels.largest_opened.connect(self._open_stress)
        self.unbilled.party_opened.connect(self._open_unbilled)
        self.safety.link_clicked.connect(lambda: go(Target("safety")))
        self.safety.illness_wanted.connect(lambda: go(Target("broodfonds")))
        self.safety.buffer_wanted.connect(lambda: go(Target("settings", options={"section": "business"})))
        self.hour_kinds.kinds_opened.connect(self._open_kinds)
        self.goals.wanted.connect(self._open_goal)
        self.goals.link_clicked.connect(lambda: go(Target("trainings")))
        self.todo.wanted.connect(self.deeds.open)
        self.todo.ticked.connect(self.deeds.tick)
        self.todo.put_off.connect(self.deeds.ask_until)
        self.todo.link_clicked.connect(lambda: go(Target("agenda", options={"view": "all"})))
        self.meetings.wanted.connect(self._open_meeting)
        self.meetings.link_clicked.connect(lambda: go(Target("agenda", options={"view": "meetings"})))
        self.nothing.primary_clicked.connect(lambda: go(Target("assignments", options={"new": {}})))
        self.nothing.secondary_clicked.connect(lambda: go(Target("invoice", options={"new": {}})))
        self.nothing.starter_chosen.connect(lambda page: go(Target(page, options={"new": {}})))

    # what the window asks

    def title(self) -> str:
        return _("Overview")

    def subtitle(self) -> str:
        today = self.context.desk.today()
        return f"{formats.weekday(today)} {today.day} {formats.month(today)}"

    def tools(self) -> QWidget | None:
        """The way to the yearly book; with larger text there is no room for its name."""
        if self._to_book is None or isinstance(self._to_book, IconButton) != (theme.scale > 1):
            self._to_book = self._make_to_book()
        return self._to_book

    def _make_to_book(self) -> Button:
        found: Button = SecondaryButton(_("Yearly book"), "file-text")
        if theme.scale > 1:
            found = IconButton("file-text", _("Yearly book"), "secondary")
        found.setObjectName("to_book")
        found.clicked.connect(self._open_book)
        return found

    def further_outputs(self) -> Sequence[Output]:
        return (Output("book", _("Yearly book"), "file-text", self._open_book),)

    def _open_book(self) -> None:
        self.context.go(Target("book"))

    def takeaway(self) -> Takeaway | None:
        """The figures of the year, and what stands on the other cards."""
        from zzpdesk.ui.overview.taken import overview_tables
        from zzpdesk.ui.taking import shown_in

        if self.figures is None or self._layers.currentIndex():
            return None
        others = (self.safety, self.goals, self.todo, self.meetings)
        cards = (card for each in others if each.isVisibleTo(self) for card in shown_in(each, each.title()))
        return self.taking((*map(ready, overview_tables(self.figures, self._year)), *cards))

    def load(self, year: int) -> None:
        """Read the figures of the year and show them."""
        desk, self._year = self.context.desk, year
        figures = desk.overview.of(year)
        self.figures = figures
        waits = desk.agenda.now(figures.todos)
        fresh = _is_bare(figures, waits) and not desk.count(Assignment) and not desk.count(Invoice)
        self._layers.setCurrentIndex(1 if fresh else 0)
        if fresh:
            return
        self.turnover.show_words(turnover(figures, year))
        self.open_tile.show_words(still_open(figures))
        self.unbilled_tile.show_words(unbilled(figures))
        self.hours_tile.show_words(*criterion(figures))
        self.months.show_figures(figures, year, desk.today())
        self.channels.show_figures(figures)
        self.safety.show_figures(figures, desk.broodfonds.safety())
        self.unbilled.show_figures(figures)
        self.hour_kinds.show_figures(figures)
        self.goals.show_goals(year, desk.training.goals(year))
        self.todo.show_todos(waits.waiting, desk.today())
        votes = {one.record_id: one.values["number"] for one in waits.waiting if one.code == "vote"}
        self.meetings.show_meetings(desk.hubs.next_meetings(2), votes)

    # from figures to records

    def _open_turnover(self) -> None:
        from zzpdesk.desk.analysis import Figure

        if self.figures is not None:
            open_figure(self.context, Figure(self.figures.period, whole=True))

    def _open_waiting(self) -> None:
        """What is still to be paid, of whatever year."""
        ids = () if self.figures is None else self.figures.open_ids
        self.context.go(Target("invoices", options={"where": (Where("id", "in", ids),)}))

    def _open_hours(self, *where: Where) -> None:
        self.context.go(Target("hours", TimeEntry, options={"where": where}))

    def _to_bill(self) -> tuple[Where, ...]:
        """Hours that wait for an invoice, up to today."""
        today = self.context.desk.today()
        return (*_TO_BILL, Where("assignment_id", "not-null"), Where("day", "<=", today))

    def _days(self) -> tuple[Where, ...]:
        """Within the period shown."""
        if self.figures is None:
            return ()
        period = self.figures.period
        return Where("day", ">=", period.start), Where("day", "<=", period.end)

    def _open_month(self, year: int, month: int) -> None:
        from zzpdesk.desk.analysis import Figure

        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        today = self.context.desk.today()
        open_figure(self.context, Figure(Period(first, max(first, min(last, today))), whole=True))

    def _open_channel(self, channel: Channel) -> None:
        from zzpdesk.desk.analysis import Figure

        if self.figures is not None:
            open_figure(self.context, Figure(self.figures.period, channel=channel))

    def _open_stress(self) -> None:
        if self.figures is not None and self.figures.largest is not None:
            self.context.go(Target("dependency", options={"stress": self.figures.largest.key}))

    def _open_goal(self, meter: Meter) -> None:
        """Her own goal; what is suggested can be taken over where all goals stand."""
        if meter.goal_id is None:
            self.context.go(Target("trainings"))
        else:
            self.context.go(Target("trainings", Goal, meter.goal_id))

    def _open_unbilled(self, of: str, relation_id: int) -> None:
        """The hours to bill of the assignments for a client, or through a source (direct work: its own client)."""
        desk = self.context.desk
        if of == "client":
            found = desk.find(Assignment, Where("client_id", "=", relation_id))
        else:
            direct = desk.find(
                Assignment, Where("client_id", "=", relation_id), Where("source_id", "is-null")
            )
            found = [*desk.find(Assignment, Where("source_id", "=", relation_id)), *direct]
        ids = tuple(one.id for one in found)
        self._open_hours(*self._to_bill(), Where("assignment_id", "in", ids))

    def _open_kinds(self, kinds: tuple[HourKind, ...]) -> None:
        if kinds:
            self._open_hours(*self._days(), Where("kind", "in", kinds))
        else:
            self.context.go(Target("hours", TimeEntry))

    def _open_meeting(self, one: Upcoming) -> None:
        kind, number = (Meeting, one.meeting_id) if one.meeting_id else (Gathering, one.gathering_id)
        target = target_of(self.context.desk, kind, number or 0)
        if target is not None:
            self.context.go(target)


def _is_bare(figures: OverviewFigures, waits: Agenda) -> bool:
    """Nothing in the year, nothing the year before, nothing that waits."""
    amounts = (
        figures.turnover,
        figures.before,
        figures.open.count,
        figures.unbilled_minutes,
        figures.hours.done,
    )
    return not any(amounts) and not waits.waiting
