"""Small rows for the analysis and the overview, whatever the years hold; the statements stand in `sums`."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from zzpdesk.core.periods import Period
from zzpdesk.core.records.assignment import RateUnit, RouteReason
from zzpdesk.core.records.fees import Bill, BorneBy, Certainty, Fee, FeeBase, FeeKind, FeeTerms
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.records.relation import Ownership, Say, SourceKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.rows import (
    AssignmentTotal,
    EndRow,
    MonthRow,
    OpenRow,
    PartyRow,
    UnbilledRow,
    WaitingRow,
    WorkRow,
)
from zzpdesk.core.sources import SourceKey
from zzpdesk.storage.queries import sums

E = TypeVar("E", bound=Enum)


def turnover(connection: sqlite3.Connection, period: Period) -> list[WorkRow]:
    """Turnover per year, assignment, debtor, say and kind."""
    return [_work(row) for row in connection.execute(sums.TURNOVER, _span(period))]


def flows(connection: sqlite3.Connection, period: Period) -> dict[tuple[SourceKey, int], int]:
    """Her own turnover per source and debtor, as `turnover` attributes it."""
    rows = connection.execute(sums.FLOWS, _span(period))
    return {(SourceKey(row[0], bool(row[1])), row[2]): row[3] for row in rows}


def hours(connection: sqlite3.Connection, period: Period) -> list[WorkRow]:
    """Billable minutes by work date per year, assignment and say."""
    return [_work(row) for row in connection.execute(sums.HOURS, _span(period))]


def turnover_trend(connection: sqlite3.Connection, period: Period) -> list[WorkRow]:
    """Her own turnover per year, source and say; the client and the others stand for the source."""
    return [_work(row) for row in connection.execute(sums.TURNOVER_TREND, _span(period))]


def hours_trend(connection: sqlite3.Connection, period: Period) -> list[WorkRow]:
    """Billable minutes per year, source and say; the client and the others stand for the source."""
    return [_work(row) for row in connection.execute(sums.HOURS_TREND, _span(period))]


def behind_turnover(connection: sqlite3.Connection, period: Period) -> list[tuple[int, WorkRow]]:
    """As `turnover`, per invoice, with its id."""
    return [(row[0], _work(row[1:])) for row in connection.execute(sums.BEHIND_TURNOVER, _span(period))]


def behind_hours(connection: sqlite3.Connection, period: Period) -> list[tuple[int, WorkRow]]:
    """As `hours`, per time entry, with its id."""
    return [(row[0], _work(row[1:])) for row in connection.execute(sums.BEHIND_HOURS, _span(period))]


def parties(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, PartyRow]:
    """The relations with these ids."""
    found = connection.execute(sums.PARTIES, {"ids": json.dumps(list(ids))})
    return {row[0]: _party(row) for row in found}


def says(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, Say]:
    """What was ever recorded about her say in these relations, by the record's own id."""
    found = connection.execute(sums.SAYS, {"ids": json.dumps(list(ids))})
    return {row[0]: _say(row) for row in found}


def fees(connection: sqlite3.Connection, period: Period) -> list[Fee]:
    """Fees with a day in the period, without their notes."""
    return [_fee(row) for row in connection.execute(sums.FEES, _span(period))]


def bills(connection: sqlite3.Connection, period: Period) -> list[Bill]:
    """Bills whose period (or else day) ends within `period`, without their numbers and notes."""
    return [_bill(row) for row in connection.execute(sums.BILLS, _span(period))]


def terms(connection: sqlite3.Connection, period: Period) -> list[FeeTerms]:
    """Terms that hold on some day of the period, without their notes."""
    return [_terms(row) for row in connection.execute(sums.TERMS, _span(period))]


def fixed_totals(connection: sqlite3.Connection, ids: Iterable[int], end: date) -> dict[int, AssignmentTotal]:
    """Turnover and billable minutes of assignments up to `end`."""
    rows = connection.execute(
        sums.FIXED, {"ids": json.dumps(list(ids)), "start": "0001-01-01", "end": end.isoformat()}
    )
    return {row[0]: AssignmentTotal(*row) for row in rows}


def timed(connection: sqlite3.Connection, assignment_id: int, end: date) -> tuple[int, int]:
    """Turnover of an assignment up to `end` whose lines carry time, and those minutes."""
    values = {"id": assignment_id, "start": "0001-01-01", "end": end.isoformat()}
    row = connection.execute(sums.TIMED, values).fetchone()
    return row[0], row[1]


def unaccrued(
    connection: sqlite3.Connection, period: Period
) -> list[tuple[int, int | None, date, date, int, int | None]]:
    """Work of invoices for which a fee may be missing or unknown, per invoice and assignment.

    Invoice, assignment, issued, performed, cents, minutes (None: no line carries time).
    """
    return [
        (
            row[0],
            row[1],
            date.fromisoformat(row[2]),
            date.fromisoformat(row[3]),
            row[4],
            row[5] if row[6] else None,
        )
        for row in connection.execute(sums.UNACCRUED, _span(period))
    ]


def ends(connection: sqlite3.Connection, day: date) -> list[EndRow]:
    """Assignments that run on a day and have a known end."""
    rows = connection.execute(sums.ENDS, {"day": day.isoformat()})
    return [EndRow(row[0], row[1], row[2], bool(row[3]), date.fromisoformat(row[4])) for row in rows]


def recent(connection: sqlite3.Connection, day: date, since: date) -> int:
    """Minutes that count for the criterion after `since` up to `day`."""
    values = {"day": day.isoformat(), "since": since.isoformat()}
    return int(connection.execute(sums.RECENT, values).fetchone()[0])


def through(connection: sqlite3.Connection, day: date, since: date) -> dict[SourceKey, int]:
    """Minutes that count for the criterion after `since` up to `day`, per source of the work."""
    rows = connection.execute(sums.THROUGH, {"day": day.isoformat(), "since": since.isoformat()})
    return {SourceKey(row[0], bool(row[1])): row[2] for row in rows}


def brought(connection: sqlite3.Connection, day: date) -> frozenset[int]:
    """Relations through which an assignment had come by a day."""
    return frozenset(row[0] for row in connection.execute(sums.BROUGHT, {"day": day.isoformat()}))


def registered(connection: sqlite3.Connection, period: Period) -> list[tuple[int, bool, bool]]:
    """All registrations: the relation, whether online, whether held in the period."""
    return [
        (row[0], bool(row[1]), bool(row[2])) for row in connection.execute(sums.REGISTERED, _span(period))
    ]


def months(connection: sqlite3.Connection, period: Period) -> list[MonthRow]:
    """All turnover per month."""
    return [MonthRow(*row) for row in connection.execute(sums.MONTHS, _span(period))]


def first_day(connection: sqlite3.Connection) -> date | None:
    """The date of the first issued invoice."""
    (found,) = connection.execute(sums.FIRST_YEARS).fetchone()
    return None if found is None else date.fromisoformat(found)


def open_invoices(connection: sqlite3.Connection, day: date) -> list[OpenRow]:
    """Invoices issued by a day that are not paid or credited in full, the longest due first."""
    rows = connection.execute(sums.OPEN, {"day": day.isoformat()})
    return [OpenRow(row[0], row[1], row[2], _day(row[3]), row[4]) for row in rows]


def waiting(connection: sqlite3.Connection) -> list[WaitingRow]:
    """Drafts, and self-billed invoices that wait to be accepted."""
    rows = connection.execute(sums.WAITING)
    return [WaitingRow(row[0], row[1] == "draft", row[3] or "", row[4], _day(row[5])) for row in rows]


def unbilled(connection: sqlite3.Connection, day: date) -> list[UnbilledRow]:
    """Billable minutes up to a day that no invoice bills yet, per assignment."""
    rows = connection.execute(
        sums.UNBILLED, {"day": day.isoformat(), "month": day.replace(day=1).isoformat()}
    )
    return [_unbilled(row) for row in rows]


def hour_kinds(connection: sqlite3.Connection, period: Period) -> dict[HourKind, int]:
    """Minutes per kind of hour."""
    return {HourKind(kind): minutes for kind, minutes in connection.execute(sums.HOUR_KINDS, _span(period))}


def _span(period: Period) -> dict[str, Any]:
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}


def _members(enum: type[E]) -> Mapping[Any, E]:
    return {member.value: member for member in enum}


_ROUTES, _UNITS, _TURNOVER_KINDS = _members(RouteReason), _members(RateUnit), _members(TurnoverKind)
_SOURCE_KINDS, _OWNERS = _members(SourceKind), _members(Ownership)
_FEE_KINDS, _CERTAINTIES, _BEARERS, _BASES = (
    _members(FeeKind),
    _members(Certainty),
    _members(BorneBy),
    _members(FeeBase),
)


def _work(row: Sequence[Any]) -> WorkRow:
    year, assignment, source, direct, client, contracting, debtor, route, unit, say, kind, *figures = row
    return WorkRow(
        year,
        assignment,
        source,
        bool(direct),
        client,
        contracting,
        debtor,
        _ROUTES.get(route, RouteReason.UNRECORDED),
        _UNITS.get(unit, RateUnit.HOUR),
        say,
        _TURNOVER_KINDS[kind],
        *figures,
    )


def _unbilled(row: Sequence[Any]) -> UnbilledRow:
    number, title, client_id, client, source_id, direct, source, unit, rate, day_minutes, minutes, older = row
    return UnbilledRow(
        number,
        title,
        client_id,
        client,
        source_id,
        bool(direct),
        source,
        _UNITS[unit],
        rate,
        day_minutes,
        minutes,
        older,
    )


def _party(row: Sequence[Any]) -> PartyRow:
    number, name, kind, depends, owner, online = row
    return PartyRow(number, name, _SOURCE_KINDS.get(kind), _flag(depends), _OWNERS.get(owner), _flag(online))


def _say(row: Sequence[Any]) -> Say:
    number, relation, since, formal, experienced, counts_as = row
    return Say(
        id=number,
        relation_id=relation,
        since=date.fromisoformat(since),
        formal=bool(formal),
        experienced=_flag(experienced),
        counts_as=_SOURCE_KINDS.get(counts_as),
    )


def _fee(row: Sequence[Any]) -> Fee:
    number, source, assignment, invoice, one, day, kind, amount, vat, certainty, borne_by = row
    return Fee(
        id=number,
        source_id=source,
        assignment_id=assignment,
        invoice_id=invoice,
        terms_id=one,
        day=date.fromisoformat(day),
        kind=_FEE_KINDS[kind],
        amount=amount,
        vat=vat,
        certainty=_CERTAINTIES[certainty],
        borne_by=_BEARERS[borne_by],
    )


def _bill(row: Sequence[Any]) -> Bill:
    number, source, day, start, end, kind, amount, vat, invoice = row
    return Bill(
        id=number,
        source_id=source,
        day=date.fromisoformat(day),
        period_from=_day(start),
        period_until=_day(end),
        kind=_FEE_KINDS[kind],
        amount=amount,
        vat=vat,
        invoice_id=invoice,
    )


def _terms(row: Sequence[Any]) -> FeeTerms:
    number, source, assignment, kind, percent, amount, certainty, borne_by, base, since, until = row
    return FeeTerms(
        id=number,
        source_id=source,
        assignment_id=assignment,
        kind=_FEE_KINDS[kind],
        percent=percent,
        amount=amount,
        certainty=_CERTAINTIES[certainty],
        borne_by=_BEARERS[borne_by],
        base=_BASES[base],
        since=date.fromisoformat(since),
        until=_day(until),
    )


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _flag(value: int | None) -> bool | None:
    return None if value is None else bool(value)
