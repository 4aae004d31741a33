"""The week of hours: the grid in its card, what one can do below it, and the cards beside it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.core.kinds import AssignmentId
from zzpdesk.core.ports import Sort, Where
from zzpdesk.core.records import Assignment, Invoice, TimeEntry
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.week import DAYS, RowKey, monday_of
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.hours.cards import CriterionCard, WeekCard
from zzpdesk.ui.hours.cellentries import CellEntries
from zzpdesk.ui.hours.weekgrid import WeekGrid
from zzpdesk.ui.hours.weekmodel import Running, WeekModel
from zzpdesk.ui.look.buttons import GhostButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import Divider, row
from zzpdesk.ui.look.tablecard import TableCard
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.navigation import page_of

_SIDE = 262
_NARROW = 900
_TICK_MS = 10_000


class WeekView(QWidget):
    """`day_wanted` asks for the week of another day."""

    day_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("week_view")
        self._context = context
        self._monday: date | None = None
        self._known: dict[date, frozenset[RowKey]] = {}
        self._restored = False
        self.model = WeekModel(context.desk, self)
        self.grid = WeekGrid(self.model)
        self.criterion, self.sums = CriterionCard(), WeekCard()
        self.hint = Label("", "caption", "text3", wrap=True)
        self.hint.setObjectName("week_hint")
        self.add_row = GhostButton(_("Add a row"), "plus")
        self.add_row.setObjectName("week_add_row")
        self.copy = GhostButton(_("Copy last week"), "copy")
        self.copy.setObjectName("week_copy")
        self._build()
        self._connect()

    def _build(self) -> None:
        foot = QWidget()
        line = row(self.add_row, self.copy, spacing=12, margins=(8, 5, 19, 5))
        line.addWidget(self.hint, 1)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot.setLayout(line)
        self.card = TableCard(self.grid)
        self.card.box.addStretch(1)
        self.card.box.addWidget(Divider())
        self.card.box.addWidget(foot)
        self.card.box.setStretch(0, 0)
        self._side = QWidget()
        stack = QVBoxLayout(self._side)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(theme.px(12))
        stack.addWidget(self.criterion)
        stack.addWidget(self.sums)
        stack.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.px(16))
        self._line.addWidget(self.card, 1)
        self._line.addWidget(self._side)

    def _connect(self) -> None:
        self.model.failed.connect(self._context.fail)
        self.model.said.connect(self._say)
        self.grid.week_wanted.connect(self.step)
        self.grid.entries_wanted.connect(self.show_entries)
        self.grid.selectionModel().currentChanged.connect(lambda *_: self._say_of_cell())
        self.add_row.clicked.connect(self._choose_row)
        self.copy.clicked.connect(self.copy_last_week)
        self.criterion.answered.connect(self._answer)
        self.criterion.absences_wanted.connect(lambda: self._context.go(Target("absences")))
        self.sums.grouping_changed.connect(self._show_to_bill)
        self.sums.invoice_wanted.connect(self._invoice)
        self.sums.party_opened.connect(self._open_party)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._ticked)
        for keys, by in (("Ctrl+Left", -1), ("Ctrl+Right", 1)):
            scope = Qt.ShortcutContext.WidgetWithChildrenShortcut
            shortcut = QShortcut(QKeySequence(keys), self, context=scope)
            shortcut.activated.connect(lambda by=by: self.step(by))

    # ---- showing

    def show_day(self, day: date) -> None:
        """The week of a day."""
        if not self._restored:
            self._restored = True
            self.model.restore()
        desk, monday = self._context.desk, monday_of(day)
        self._monday = monday
        running = self._running()
        extra = self._known.get(monday, frozenset()) | {key for key, _day in self.model.typed}
        if running is not None and monday <= running.day < monday + timedelta(days=DAYS):
            extra |= {running.key}
        week = desk.hours.week(monday, extra)
        self._known[monday] = frozenset(line.key for line in week.rows)
        self.grid.today = self.grid.days.today = desk.today()
        self.model.show_week(week, running)
        self.criterion.show_standing(desk.hours.standing(week.day(3).year))
        self._show_sums()
        self._show_to_bill()
        self._say("")

    def _show_sums(self) -> None:
        week = self.model.week
        if week is None:
            return
        now = monday_of(self._context.desk.today()) == week.monday
        title = _("This week") if now else _("Week {number}").format(number=week.monday.isocalendar().week)
        self.sums.set_title(title)
        worth, whole = week.worth
        run = self.model.running
        line = None if run is None else next((one for one in week.rows if one.key == run.key), None)
        if (
            run is not None
            and line is not None
            and line.job is not None
            and 0 <= (run.day - week.monday).days < DAYS
        ):
            more = line.job.worth(run.minutes)
            worth, whole = worth + (more or 0), whole and more is not None
        self.sums.show_week(
            self.model.worked(billable=True), self.model.worked(billable=False), (worth, whole)
        )

    def _show_to_bill(self) -> None:
        self.sums.show_to_bill(self._context.desk.hours.to_bill(by_client=self.sums.by_client))

    def _running(self) -> Running | None:
        desk = self._context.desk
        timer, minutes = desk.timer.running, desk.timer.elapsed
        if timer is None or minutes is None or timer.started_at is None:
            return None
        billable = timer.kind is HourKind.BILLABLE
        return Running(RowKey(timer.kind, timer.assignment_id if billable else None), desk.today(), minutes)

    def _ticked(self) -> None:
        self.model.tick(self._running())
        self._show_sums()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the cards go below."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(_NARROW)
        way = QBoxLayout.Direction
        self._line.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        if narrow:
            self._side.setMaximumWidth(16_777_215)
            self._side.setMinimumWidth(0)
        else:
            self._side.setFixedWidth(theme.px(_SIDE))

    # ---- what one can do

    def step(self, by: int) -> None:
        """A week back or on."""
        if self._monday is not None:
            self.day_wanted.emit(self._monday + timedelta(days=7 * by))

    def keep(self) -> None:
        """Someone leaves the page: what stands in an open editor is booked or kept."""
        if self.grid.state() == WeekGrid.State.EditingState:
            self.grid.setFocus()

    def copy_last_week(self) -> None:
        """Last week's hours into the empty cells."""
        if self._monday is None:
            return
        try:
            count = self._context.desk.hours.copy_last_week(self._monday)
        except ZzpdeskError as error:
            self._context.fail(error)
            return
        text = ngettext("{count} entry copied", "{count} entries copied", count)
        self._context.toast(text.format(count=count), True)

    def _choose_row(self) -> None:
        self.row_menu().popup(self.add_row.mapToGlobal(QPoint(0, self.add_row.height() + 2)))

    def row_menu(self) -> QMenu:
        """Assignments and kinds that have no row yet."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        there = {line.row.key for line in self.model.lines if line.row is not None}
        for work in self._offered():
            key = RowKey(HourKind.BILLABLE, work.id)
            if key not in there:
                self._offer(menu, key, work.title)
        if not menu.isEmpty():
            menu.addSeparator()
        for kind in HourKind:
            if kind is not HourKind.BILLABLE and RowKey(kind) not in there:
                self._offer(menu, RowKey(kind), label(kind))
        if menu.isEmpty():
            menu.addAction(_("Everything has a row")).setEnabled(False)
        return menu

    def _offered(self) -> list[Assignment]:
        """What she may work on: begun by the end of the week, and not over before it."""
        monday = self._monday or self._context.desk.today()
        where = (
            Where("archived", "=", value=False),
            Where("since", "<=", monday + timedelta(days=DAYS - 1)),
        )
        found = self._context.desk.find(Assignment, *where, sort=(Sort("title"),))
        return [work for work in found if work.until is None or work.until >= monday]

    def _offer(self, menu: QMenu, key: RowKey, text: str) -> None:
        action = QAction(text.replace("&", "&&"), menu)
        action.setObjectName(f"row_{key.kind.value}_{key.assignment_id or 0}")
        action.triggered.connect(lambda _checked=False: self.add_line(key))
        menu.addAction(action)

    def add_line(self, key: RowKey) -> None:
        """Show a row, and put the cursor into it."""
        if self._monday is None:
            return
        self._known[self._monday] = self._known.get(self._monday, frozenset()) | {key}
        self.show_day(self._monday)
        today = self._context.desk.today()
        here = self._monday <= today < self._monday + timedelta(days=DAYS)
        self.grid.go_to(key, today if here else self._monday)

    def show_entries(self) -> None:
        """What a cell is made of."""
        index = self.grid.currentIndex()
        cell = self.model.cell_of(index)
        if cell is None:
            return
        line, day = cell
        title = f"{formats.weekday(day)} {formats.day(day)}"
        popover = CellEntries(self._context, title, line.cells[index.column() - 1], self)
        popover.opened.connect(self._open)
        popover.added.connect(lambda: self._add_entry(line.key, day))
        box = self.grid.visualRect(index)
        corner = self.grid.viewport().mapTo(self.window(), box.topLeft())
        popover.open_near(QRect(corner, box.size()))

    def _add_entry(self, key: RowKey, day: date) -> None:
        number = None if key.assignment_id is None else AssignmentId(key.assignment_id)
        values = {"day": day, "kind": key.kind, "assignment_id": number}
        self._context.go(Target("hours", TimeEntry, None, {"new": values}))

    def _open(self, kind: type[Record], number: int) -> None:
        self._context.go(Target(page_of(kind), kind, number))

    def _invoice(self, assignment_id: int) -> None:
        self._context.go(Target("invoice", Invoice, None, {"new": {"assignment_id": assignment_id}}))

    def _open_party(self, numbers: list[int]) -> None:
        """The hours that wait, in the list."""
        where = (
            Where("assignment_id", "in", tuple(numbers)),
            Where("kind", "=", HourKind.BILLABLE),
            Where("invoice_id", "is-null"),
        )
        self._context.go(Target("hours", options={"where": where}))

    def _answer(self, majority: bool | None) -> None:
        if self.model.week is None:
            return
        try:
            self._context.desk.hours.answer_test(self.model.week.day(3).year, majority=majority)
        except ZzpdeskError as error:
            self._context.fail(error)

    # ---- the sentence below the grid

    def _say(self, said: str) -> None:
        self.hint.set_tone("danger" if said else "text3")
        self.hint.setText(said or _("Type 7.5 or 7:30 or 9-16:30. Enter goes down."))

    def _say_of_cell(self) -> None:
        """A cell that could not be read says why when one comes to it; one that follows a record says so."""
        index = self.grid.currentIndex()
        cell = self.model.cell_of(index)
        said = self.model.typed.get((cell[0].key, cell[1]), ("", ""))[1] if cell else ""
        self._say(said)
        if not said and cell is not None and any(entry.origin for entry in cell[0].cells[index.column() - 1]):
            self.hint.setText(_("Follows another record: change it there. Space shows it."))
