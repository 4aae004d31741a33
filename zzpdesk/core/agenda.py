"""What has a day becomes a reminder: how soon it is shown, in which order, and what was done with it.

Reminders are computed from the records each time; only what she did with one is kept: as a `TodoMark` under its key, or
in the record itself where it has a field for it (`Task`, `FollowUp`).
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from zzpdesk.core.errors import CannotParse
from zzpdesk.core.moments import parse_date
from zzpdesk.core.periods import add_months
from zzpdesk.core.records import KINDS
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.tasks import Task, TodoMark

LATE, WEEK, MONTH, LATER = "late", "week", "month", "later"
GROUPS = (LATE, WEEK, MONTH, LATER)
"""How the page groups what waits, by its day; without one it belongs to this week."""

_KINDS = {kind.__name__: kind for kind in KINDS}


class Reach(NamedTuple):
    """So many days before its day a reminder appears, and so many days after it it goes by itself."""

    ahead: int
    back: int


_ALWAYS = 36_500
REACHES: dict[str, Reach] = {
    "task": Reach(_ALWAYS, _ALWAYS),
    "follow-up": Reach(14, _ALWAYS),
    "meeting": Reach(14, 0),
    "vote": Reach(21, 0),
    "cancel": Reach(60, 0),
    "agreement": Reach(90, 60),
    "certificate": Reach(90, 365),
    "register": Reach(180, 60),
    "instalment": Reach(14, _ALWAYS),
    "clause": Reach(30, 7),
    "provision": Reach(30, 0),
    "candidate": Reach(60, 30),
    "goal": Reach(366, 0),
    "deposit": Reach(31, 0),
    "self-view": Reach(366, _ALWAYS),
}
"""Per code. Longer ahead where something must be arranged first: points, an agreement, cancelling."""
_AGAIN = {"overdue": 14, "draft": 7, "accept": 7, "unbilled": 31, "ask-margin": 90}
"""So many days after it was ticked off, what still waits is worth saying again: a second reminder to who pays late."""
_UNDATED = {"draft": 0, "accept": 0, "unbilled": 1, "ask-margin": 2, "self-view": 5}
"""Where something without a day stands among the others: as if it were due in so many days."""
_DEFAULT = 3


@dataclass(frozen=True, slots=True)
class Todo:
    """Something that waits: `texts.todos` makes words of `code` and `values`; `day` is by when, None without one."""

    code: str
    kind: type[Record]
    record_id: int
    day: date | None
    values: Mapping[str, Any]

    @property
    def key(self) -> str:
        """Its name in a `TodoMark`: code, kind, record and day."""
        return f"{self.code}:{self.kind.__name__}:{self.record_id}:{self.day or ''}"


class DueRow(NamedTuple):
    """What a query found: a record with a day. `name` is who or what it is about, `number` an amount or a count."""

    code: str
    kind: str
    record_id: int
    day: date | None
    title: str
    name: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Agenda:
    """All that has a day: what waits (most urgent first), what was put off (first back first), what was ticked off."""

    waiting: tuple[Todo, ...]
    snoozed: tuple[tuple[date, Todo], ...]
    done: tuple[tuple[date, Todo], ...]


def todo_of(row: DueRow) -> Todo:
    """A row as something that waits."""
    values = {"title": row.title, "name": row.name, "number": row.number, "day": row.day}
    return Todo(row.code, _KINDS[row.kind], row.record_id, row.day, values)


def in_reach(todo: Todo, today: date, reach: int | None = None) -> bool:
    """Whether it is shown today; `reach` (days) looks further ahead than its code does."""
    if todo.day is None or todo.code not in REACHES:
        return True
    ahead, back = REACHES[todo.code]
    return -back <= (todo.day - today).days <= max(ahead, reach or 0)


def by_urgency(todos: Iterable[Todo], today: date) -> tuple[Todo, ...]:
    """The longest late first, then what is due soonest."""

    def order(todo: Todo) -> tuple[date, int]:
        ahead = timedelta(days=_UNDATED.get(todo.code, _DEFAULT))
        day = todo.day if todo.day is not None and todo.code not in _UNDATED else today + ahead
        return day, 0 if todo.code == "overdue" else 1

    return tuple(sorted(todos, key=order))


def settled(
    todos: Iterable[Todo],
    marks: Iterable[TodoMark],
    today: date,
    *,
    own: Mapping[int, Task] | None = None,
) -> Agenda:
    """Split by what she did with each; `own` holds her tasks by id, which remember that themselves."""
    known = {mark.key: mark for mark in marks}
    waiting: list[Todo] = []
    snoozed: list[tuple[date, Todo]] = []
    done: list[tuple[date, Todo]] = []
    for todo in todos:
        mark: Task | TodoMark | None = (own or {}).get(todo.record_id) if todo.kind is Task else None
        mark = mark or known.get(todo.key)
        if mark is not None and mark.done_on is not None and not _back(todo, mark.done_on, today):
            done.append((mark.done_on, todo))
        elif mark is not None and mark.snoozed_until is not None and mark.snoozed_until > today:
            snoozed.append((mark.snoozed_until, todo))
        else:
            waiting.append(todo)
    newest = tuple(sorted(done, key=lambda one: one[0], reverse=True))
    return Agenda(by_urgency(waiting, today), tuple(sorted(snoozed, key=lambda one: one[0])), newest)


def group_of(todo: Todo, today: date) -> str:
    """Under which heading it stands."""
    if todo.day is None:
        return WEEK
    if todo.day < today:
        return LATE if todo.code not in {"draft", "accept"} else WEEK
    if todo.day <= today + timedelta(days=6 - today.weekday()):
        return WEEK
    last = date(today.year, today.month, monthrange(today.year, today.month)[1])
    return MONTH if todo.day <= last else LATER


def put_off(today: date) -> dict[str, date]:
    """The usual days to put something off to."""
    monday = today + timedelta(days=7 - today.weekday())
    return {"tomorrow": today + timedelta(days=1), "week": monday, "month": add_months(today, 1)}


def quick_task(text: str, today: date, language: str = "nl") -> Task:
    """A task typed on one line: "bel Femke vrijdag", "btw 31-10", "offerte over 2 weken".

    What reads as no day is title. A weekday is the next one after today.
    """
    words = text.split()
    for count in range(min(4, len(words) - 1), 0, -1):
        day = _day(" ".join(words[-count:]), today, language)
        if day is not None:
            title = " ".join(words[:-count])
            return Task(title=re.sub(r" (?:op|om|voor|vóór|on|by|before|uiterlijk)$", "", title), due=day)
    return Task(title=" ".join(words))


_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "maandag monday ma",
            "dinsdag tuesday di",
            "woensdag wednesday wo",
            "donderdag thursday do",
            "vrijdag friday vr",
            "zaterdag saturday za",
            "zondag sunday zo",
        )
    )
    for name in names.split()
}


def _day(text: str, today: date, language: str) -> date | None:
    plain = text.lower().rstrip(".,")
    if plain in _WEEKDAYS:
        return today + timedelta(days=(_WEEKDAYS[plain] - today.weekday() - 1) % 7 + 1)
    if plain in {"volgende week", "next week"}:
        return put_off(today)["week"]
    match = re.fullmatch(r"(?:over|in) ([0-9]{1,3}) (dag|day|we[e]?k|maand|month)(?:en|s)?", plain)
    if match:
        count = int(match[1])
        days = {"dag": 1, "day": 1, "week": 7, "wek": 7}.get(match[2])
        return add_months(today, count) if days is None else today + timedelta(days=count * days)
    return None if re.fullmatch(r"[0-9]+", plain) else _calendar_day(plain, today, language)


def _calendar_day(plain: str, today: date, language: str) -> date | None:
    """A date as anywhere. One that has gone by is next year's when it has no year; yesterday is none."""
    try:
        found = parse_date(plain, today, language)
    except CannotParse:
        return None
    if found >= today or re.search(r"[0-9]{4}|[0-9]+[-/. ][0-9]+[-/. ][0-9]{2}$", plain):
        return found
    return add_months(found, 12) if re.search(r"[0-9].*[0-9a-z]", plain) and plain[0] != "-" else None


def _back(todo: Todo, done_on: date, today: date) -> bool:
    """Whether something ticked off is to be said again by now."""
    return todo.code in _AGAIN and done_on + timedelta(days=_AGAIN[todo.code]) <= today
