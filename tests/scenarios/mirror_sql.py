"""Dependency by definitions.md, from the tables of a file, without the program: plain SQL, then sums over rows."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

TURNOVER = """
    SELECT i.issued_on, l.net, a.id, COALESCE(a.client_id, o.debtor_id, i.debtor_id), a.source_id,
           COALESCE(a.contracting_id, a.client_id, o.debtor_id, i.debtor_id), COALESCE(o.debtor_id, i.debtor_id),
           a.introducer_id, a.route, COALESCE(i.supply_until, i.supply_from, i.issued_on)
    FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
    LEFT JOIN invoice o ON o.id = i.credits_id
    LEFT JOIN assignment a ON a.id = COALESCE(l.assignment_id, i.assignment_id)
    WHERE i.status = 'issued' AND l.turnover = 'own' AND i.issued_on BETWEEN ? AND ?"""
HOURS = """
    SELECT t.day, t.minutes, a.id, a.client_id, a.source_id, COALESCE(a.contracting_id, a.client_id),
           COALESCE(a.debtor_id, a.contracting_id, a.client_id), a.introducer_id, a.route, t.day
    FROM time_entry t JOIN assignment a ON a.id = t.assignment_id
    WHERE t.kind = 'billable' AND t.day BETWEEN ? AND ?"""
SAY = "SELECT since, formal, experienced FROM say WHERE relation_id = ? AND since <= ? ORDER BY since DESC LIMIT 1"


class Row(NamedTuple):
    """A line or a time entry and whom its work belongs to."""

    day: str
    amount: int
    assignment: int | None
    client: int
    via: int | None
    contracting: int
    debtor: int
    introducer: int | None
    route: str | None
    performed: str

    @property
    def source(self) -> tuple[int, bool]:
        """The relation, and whether the work is direct."""
        return (self.client, True) if self.via is None else (self.via, False)


class Sums(NamedTuple):
    """Amounts of the parties that are not negative, and who is."""

    kept: dict[object, int]
    negative: dict[object, int]

    @property
    def total(self) -> int:
        return sum(self.kept.values())

    @property
    def shares(self) -> dict[object, Fraction]:
        return {key: Fraction(amount, self.total) for key, amount in self.kept.items()}

    @property
    def hhi(self) -> Fraction:
        return sum((share * share for share in self.shares.values()), Fraction(0))


def ask(path: Path, question: str, *values: object) -> list[tuple]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        return file.execute(question, values).fetchall()


def rows(path: Path, question: str, start: date, end: date) -> list[Row]:
    return [Row(*one) for one in ask(path, question, start.isoformat(), end.isoformat())]


def sums(found: Iterable[Row], by: Callable[[Row], object]) -> Sums:
    counted: Counter[object] = Counter()
    for row in found:
        if (key := by(row)) is not None:
            counted[key] += row.amount
    return Sums(
        {key: amount for key, amount in counted.items() if amount > 0},
        {key: amount for key, amount in counted.items() if amount < 0},
    )


class World:
    """The rows of a period on one basis."""

    def __init__(self, path: Path, question: str, start: date, end: date) -> None:
        self.path = path
        self.rows = rows(path, question, start, end)
        self.sources = sums(self.rows, lambda row: row.source)
        self.counted = [row for row in self.rows if row.source in self.sources.kept]

    def by(self, name: str) -> Sums:
        """Clients, contracting parties, debtors, introducers."""
        return sums(self.rows, lambda row: getattr(row, name))

    def say(self, row: Row) -> str:
        """What she has to say in the source on the day of the work."""
        if row.via is None:
            return "direct"
        known = ask(self.path, SAY, row.via, row.performed)
        if not known:
            return "unrecorded"
        _since, formal, experienced = known[0]
        return "with_say" if (formal if experienced is None else experienced) else "without"

    def kind(self, row: Row) -> str:
        """What the source counts as on the day of the work; in this world no agency is owned by freelancers."""
        if row.via is None:
            return "direct"
        ((kind,),) = ask(
            self.path, "SELECT COALESCE(source_kind, 'peer') FROM relation WHERE id = ?", row.via
        )
        known = ask(self.path, SAY, row.via, row.performed)
        return "intermediary" if kind == "collective" and known and known[0][2] == 0 else kind

    def split(self, by: Callable[[Row], str | None]) -> dict[str, int]:
        """Amounts of the sources that count."""
        found: Counter[str] = Counter()
        for row in self.counted:
            if (key := by(row)) is not None:
                found[key] += row.amount
        return {key: amount for key, amount in found.items() if amount}
