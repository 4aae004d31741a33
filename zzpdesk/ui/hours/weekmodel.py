"""The week as a model of cells: headings, a row per assignment and kind, and the total of each day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from zzpdesk.charts.common import TOKENS
from zzpdesk.core import values
from zzpdesk.core.errors import CannotParse, ZzpdeskError
from zzpdesk.core.kinds import Minutes
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.week import DAYS, Row, RowKey, Week
from zzpdesk.texts import formats, hours
from zzpdesk.texts.i18n import _, language
from zzpdesk.texts.labels import label
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.look.cells import CELL, Cell

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

Index = QModelIndex | QPersistentModelIndex
RAW, BROKEN, RUNNING = CELL + 11, CELL + 12, CELL + 13
TOTAL = DAYS + 1
_NOWHERE = QModelIndex()
DRAFT = "WeekGrid"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the grid: a heading, a row, or (neither) the totals."""

    heading: str = ""
    row: Row | None = None


@dataclass(frozen=True, slots=True)
class Running:
    """The timer as the grid shows it."""

    key: RowKey
    day: date
    minutes: int


class WeekModel(QAbstractTableModel):
    """`failed` carries an error of the desk, `said` the sentence about what was typed last ("": all is well)."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.week: Week | None = None
        self.lines: list[Line] = []
        self.running: Running | None = None
        self.typed: dict[tuple[RowKey, date], tuple[str, str]] = {}

    # ---- what it shows

    def show_week(self, week: Week, running: Running | None) -> None:
        """Take over a week; what stands in cells unread stays."""
        lines = _lines(week)
        same = [line.row and line.row.key for line in lines] == [
            line.row and line.row.key for line in self.lines
        ]
        if not same:
            self.beginResetModel()
        self.week, self.lines, self.running = week, lines, running
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, TOTAL))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, TOTAL)
        else:
            self.endResetModel()

    def tick(self, running: Running | None) -> None:
        """The timer went on."""
        if running != self.running:
            self.running = running
            self.dataChanged.emit(self.index(0, 1), self.index(len(self.lines) - 1, TOTAL))

    def cell_of(self, index: Index) -> tuple[Row, date] | None:
        """The row and the day of a cell; None for what is no cell."""
        row = self.lines[index.row()].row if 0 <= index.row() < len(self.lines) else None
        if self.week is None or row is None or not 1 <= index.column() <= DAYS:
            return None
        return row, self.week.day(index.column() - 1)

    def running_text(self, index: Index) -> str:
        """The timer's minutes, with what is booked in its cell already."""
        cell = self.cell_of(index)
        booked = cell[0].minutes(index.column() - 1) if cell else 0
        return formats.clock(booked + (self.running.minutes if self.running else 0))

    def line_of(self, key: RowKey) -> int:
        """Where a row stands; -1 when it does not."""
        return next((at for at, line in enumerate(self.lines) if line.row and line.row.key == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else TOTAL + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.cell_of(index) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, _orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if (
            role != Qt.ItemDataRole.DisplayRole
            or self.week is None
            or _orientation is Qt.Orientation.Vertical
        ):
            return None
        if section == 0:
            return ""
        if section == TOTAL:
            return _("Total")
        day = self.week.day(section - 1)
        return f"{formats.weekday(day, short=True)}\n{day.day}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        readers: dict[int, Callable[[Index], Any]] = {
            CELL: self._cell,
            RAW: self._raw,
            BROKEN: lambda at: self._unread(at)[1],
            RUNNING: self._running_at,
            roles.DisplayRole: self._spoken,
            roles.AccessibleTextRole: self._spoken,
            roles.ToolTipRole: lambda at: self._unread(at)[1] or self._described(at),
        }
        read = readers.get(role)
        return None if read is None else read(index)

    # ---- typing

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write what was typed; what cannot be read or done stays in the cell with its sentence."""
        cell = self.cell_of(index)
        if cell is None or role != Qt.ItemDataRole.EditRole:
            return False
        row, day = cell
        text = str(value).strip()
        if text == self._raw(index) and not self._unread(index)[1]:
            return True
        said = ""
        try:
            minutes = values.parse_minutes(text, language()) if text.strip("0:.,–-") else Minutes(0)
            self._desk.hours.set_cell(row.key, day, minutes)
        except CannotParse as error:
            said = sentence(error.code, **error.details)
        except ZzpdeskError as error:
            said = sentence(error.code, **error.details)
            if error.code not in {"cell-billed", "cell-origin", "cell-several", "invalid-record"}:
                self.failed.emit(error)
        self._note(row.key, day, text, said)
        return not said

    def forget_typed(self, index: Index) -> None:
        """Take what could not be read out of a cell."""
        cell = self.cell_of(index)
        if cell is not None:
            self._note(cell[0].key, cell[1], "", "")

    def _note(self, key: RowKey, day: date, text: str, said: str) -> None:
        changed = self.typed.pop((key, day), None) is not None
        if said:
            self.typed[key, day] = (text, said)
        if said or changed:
            self.keep()
            self.dataChanged.emit(self.index(0, 1), self.index(len(self.lines) - 1, DAYS))
        self.said.emit(said)

    def keep(self) -> None:
        """What could not be read is there again after a crash."""
        try:
            if self.typed:
                raw = {_named(key, day): text for (key, day), (text, _said) in self.typed.items()}
                self._desk.keep_draft(DRAFT, None, raw)
            else:
                self._desk.drop_draft(DRAFT, None)
        except ZzpdeskError as error:
            self.failed.emit(error)

    def restore(self) -> None:
        """Bring back what was kept."""
        for name, text in (self._desk.draft(DRAFT, None) or {}).items():
            key, day = _read_name(name)
            try:
                values.parse_minutes(text, language())
                said = _("This was not booked yet. Press Enter to try again.")
            except CannotParse as error:
                said = sentence(error.code, **error.details)
            self.typed[key, day] = (text, said)

    # ---- how

    def _unread(self, index: Index) -> tuple[str, str]:
        cell = self.cell_of(index)
        return ("", "") if cell is None else self.typed.get((cell[0].key, cell[1]), ("", ""))

    def _raw(self, index: Index) -> str:
        text, said = self._unread(index)
        cell = self.cell_of(index)
        if said or cell is None:
            return text
        minutes = cell[0].minutes(index.column() - 1)
        if not minutes:
            return ""
        return hours.amount(minutes) if minutes % 3 == 0 else formats.clock(minutes)

    def _running_at(self, index: Index) -> bool:
        cell = self.cell_of(index)
        run = self.running
        return run is not None and cell is not None and (cell[0].key, cell[1]) == (run.key, run.day)

    def _minutes(self, row: Row | None, column: int) -> int:
        """Of a row, or of all rows; of a day, or of the week; with what the timer has so far."""
        if self.week is None:
            return 0
        rows = self.week.rows if row is None else (row,)
        found = sum(one.total if column == TOTAL else one.minutes(column - 1) for one in rows)
        run = self.running
        if run is not None and any(one.key == run.key for one in rows):
            within = column == TOTAL or self.week.day(column - 1) == run.day
            found += run.minutes if within and 0 <= (run.day - self.week.monday).days < DAYS else 0
        return found

    def worked(self, *, billable: bool) -> int:
        """What stands in the week in all, with what the timer has so far."""
        lines = [line.row for line in self.lines if line.row is not None]
        kinds = [row for row in lines if (row.key.kind is HourKind.BILLABLE) is billable]
        return sum(self._minutes(row, TOTAL) for row in kinds)

    def _cell(self, index: Index) -> Cell:
        line = self.lines[index.row()]
        column = index.column()
        if line.heading:
            return Cell(line.heading if column == 0 else "", tone="text2")
        if column == 0:
            return Cell(_("Day"), weight=600) if line.row is None else _head(line.row)
        text, said = self._unread(index)
        if said:
            return Cell(text, align="right", tone="danger")
        minutes = self._minutes(line.row, column)
        strong = column == TOTAL or line.row is None
        tone = "text" if minutes or strong else "text3"
        return Cell(hours.total(minutes), align="right", tone=tone, weight=600 if strong else 400)

    def _spoken(self, index: Index) -> str:
        cell = self.cell_of(index)
        text = self._cell(index).spoken()
        if cell is None or self.week is None:
            return text
        words = [_head(cell[0]).text, formats.weekday(cell[1]), text, self._unread(index)[1]]
        if self._running_at(index):
            words.append(_("the timer runs"))
        return ", ".join(filter(None, words))

    def _described(self, index: Index) -> str:
        """What the entries of a cell say."""
        cell = self.cell_of(index)
        entries = () if cell is None else cell[0].cells[index.column() - 1]
        return "\n".join(f"{hours.amount(one.minutes)}  {one.description}".strip() for one in entries)


def _lines(week: Week) -> list[Line]:
    billable = [row for row in week.rows if row.key.kind is HourKind.BILLABLE]
    counts = [row for row in week.rows if row.key.kind.counts and row not in billable]
    rest = [row for row in week.rows if not row.key.kind.counts]
    groups = (
        (_("Billable"), billable),
        (_("Not billable, counts for the hours criterion"), counts),
        (_("Does not count for the hours criterion"), rest),
    )
    lines: list[Line] = []
    for heading, rows in groups:
        if rows:
            lines += [Line(heading), *(Line(row=row) for row in rows)]
    return [*lines, Line()]


def _head(row: Row) -> Cell:
    """What stands before a row."""
    if row.key.kind is not HourKind.BILLABLE:
        about = hours.ABOUT[row.key.kind]
        return Cell(label(row.key.kind), _(about), icon=hours.ICONS[row.key.kind], weight=500)
    job = row.job
    if job is None:
        return Cell(_("Assignment"), weight=500)
    via = (
        _("{client} via {source}").format(client=job.client, source=job.source) if job.source else job.client
    )
    return Cell(job.title, via, mark=TOKENS[job.channel], weight=500)


def _named(key: RowKey, day: date) -> str:
    return f"{key.kind.value}|{key.assignment_id or 0}|{day.isoformat()}"


def _read_name(name: str) -> tuple[RowKey, date]:
    kind, number, day = name.split("|")
    return RowKey(HourKind(kind), int(number) or None), date.fromisoformat(day)
