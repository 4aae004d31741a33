"""What passed between her and collectives and peers, per year; who led last; turnover passed on in a circle."""
# ruff: noqa: S608 - only the constants above each statement are filled in, never values

import sqlite3
from datetime import date

from zzpdesk.core.dependency import Received
from zzpdesk.core.givetake import Measure, PassedRow
from zzpdesk.core.periods import Period
from zzpdesk.core.records.membership import ProceedsKind
from zzpdesk.storage.queries import sums

_WORK = f"""WITH work (year, assignment_id, source_id, direct, client_id, contracting_id, debtor_id, route, unit,
    say_id, turnover, amount, timed, minutes, introducer_id) AS ({sums.TURNOVER})"""
_YEAR = "CAST(SUBSTR({day}, 1, 4) AS INTEGER)"

PASSED = f"""
    {_WORK}
    SELECT year, w.source_id, COALESCE(a.introducer_id, a.contracting_id, w.source_id), 0, 'work', SUM(w.amount)
    FROM work w JOIN assignment a ON a.id = w.assignment_id
    WHERE w.turnover = 'own' AND NOT w.direct GROUP BY 1, 2, 3
    UNION ALL
    SELECT {_YEAR.format(day="day")}, COALESCE(circle_id, 0), relation_id, 1, 'work', SUM(amount) FROM subcontract_bill
    WHERE day BETWEEN :start AND :end GROUP BY 1, 2, 3
    UNION ALL
    SELECT {_YEAR.format(day="day")}, COALESCE(collective_id, 0), COALESCE(relation_id, 0), direction = 'given',
        CASE WHEN kind = 'work' THEN 'work' WHEN kind IN ('lead', 'referral') THEN 'contacts' ELSE 'hours' END,
        SUM(CASE WHEN kind = 'work' THEN amount WHEN kind IN ('lead', 'referral') THEN count ELSE minutes END)
    FROM give_take_entry WHERE kind <> 'money' AND day BETWEEN :start AND :end GROUP BY 1, 2, 3, 4, 5
    UNION ALL
    SELECT {_YEAR.format(day="u.day")}, p.relation_id, p.relation_id, 0, 'hours', SUM(u.minutes)
    FROM provision_use u JOIN provision p ON p.id = u.provision_id
    WHERE u.cost = 0 AND u.minutes > 0 AND u.day BETWEEN :start AND :end GROUP BY 1, 2, 3"""

LAST_LEAD = """
    SELECT lead FROM (
        SELECT since AS day, COALESCE(contracting_id, introducer_id) AS lead FROM assignment WHERE source_id = :circle
        UNION ALL SELECT day, 0 FROM subcontract_bill WHERE circle_id = :circle)
    WHERE lead IS NOT NULL AND lead <> :circle AND day <= :day ORDER BY day DESC LIMIT 1"""

PASSED_ON = f"""
    {_WORK}
    SELECT COALESCE(SUM(amount), 0) FROM work WHERE turnover = 'pass_through'
        AND assignment_id IN (SELECT assignment_id FROM subcontract_bill WHERE circle_id = :circle)"""

ASSIGNMENTS = f"""
    {_WORK}
    SELECT source_id, COUNT(DISTINCT assignment_id) FROM work
    WHERE NOT direct AND turnover = 'own' AND amount <> 0 GROUP BY 1"""

USES = """
    SELECT u.provision_id, COUNT(*), SUM(u.minutes) FROM provision_use u JOIN provision p ON p.id = u.provision_id
    WHERE p.relation_id = :relation AND u.day BETWEEN :start AND :end GROUP BY u.provision_id"""

PROCEEDS = """
    SELECT kind, SUM(amount) FROM proceeds WHERE day BETWEEN :start AND :end GROUP BY kind HAVING SUM(amount) <> 0"""


RECEIVED = """
    SELECT relation_id, kind, SUM(amount) FROM proceeds WHERE day BETWEEN :start AND :end GROUP BY 1, 2"""

CAPITAL = """
    SELECT relation_id, SUM(CASE WHEN day >= :start THEN amount ELSE 0 END), SUM(amount) FROM member_capital
    WHERE day <= :end GROUP BY 1"""

ATTENDED = """
    SELECT COALESCE(m.relation_id, g.relation_id) AS relation, COUNT(*), SUM(m.minutes),
        SUM((SELECT COUNT(*) FROM contact c WHERE c.meeting_id = m.id))
    FROM meeting m LEFT JOIN gathering g ON g.id = m.gathering_id
    WHERE m.attendance IN ('present', 'voted') AND m.day BETWEEN :start AND :end GROUP BY 1"""

LEARNED = """
    SELECT collective_id, title, day, minutes FROM training
    WHERE collective_id IS NOT NULL AND day BETWEEN :start AND :end ORDER BY day, id"""


def received(connection: sqlite3.Connection, period: Period) -> dict[tuple[int, ProceedsKind], int]:
    """Profit shares, commission and allowances received, per relation and kind."""
    rows = connection.execute(RECEIVED, _span(period))
    return {(number, ProceedsKind(kind)): amount for number, kind, amount in rows}


def capital(connection: sqlite3.Connection, period: Period) -> dict[int, tuple[int, int]]:
    """Capital paid in during a period, and all that was in at its end, per relation."""
    return {number: (paid, all_) for number, paid, all_ in connection.execute(CAPITAL, _span(period))}


def attended(connection: sqlite3.Connection, period: Period) -> dict[int, tuple[int, int, int]]:
    """Meetings she was at, their minutes, and the people met there, per relation they were of."""
    return {row[0]: (row[1], row[2], row[3]) for row in connection.execute(ATTENDED, _span(period))}


def learned(connection: sqlite3.Connection, period: Period) -> list[tuple[int, str, date, int]]:
    """Courses followed with each relation: relation, title, day, minutes."""
    return [
        (number, title, date.fromisoformat(day), minutes)
        for number, title, day, minutes in connection.execute(LEARNED, _span(period))
    ]


def proceeds(connection: sqlite3.Connection, period: Period) -> tuple[Received, ...]:
    """Profit shares, commission received and allowances of a period, each on its own."""
    amounts = dict(connection.execute(PROCEEDS, _span(period)).fetchall())
    return tuple(Received(kind, amounts[kind.value]) for kind in ProceedsKind if kind.value in amounts)


def passed(connection: sqlite3.Connection, period: Period) -> list[PassedRow]:
    """Work, unpaid hours and contacts, brought and received, per year, tie and counterparty."""
    found = connection.execute(PASSED, _span(period))
    return [
        PassedRow(year, tie, party, bool(given), Measure(measure), amount)
        for year, tie, party, given, measure, amount in found
        if amount
    ]


def last_lead(connection: sqlite3.Connection, circle: int, day: date) -> int | None:
    """Who was main contractor of the last job in a circle (0: she herself); None when nothing was done yet."""
    found = connection.execute(LAST_LEAD, {"circle": circle, "day": day.isoformat()}).fetchone()
    return None if found is None else int(found[0])


def passed_on(connection: sqlite3.Connection, circle: int, period: Period) -> int:
    """Turnover that went through her to other members of a circle, in cents."""
    return int(connection.execute(PASSED_ON, {"circle": circle, **_span(period)}).fetchone()[0])


def assignments(connection: sqlite3.Connection, period: Period) -> dict[int, int]:
    """On how many assignments turnover came through each source."""
    return dict(connection.execute(ASSIGNMENTS, _span(period)).fetchall())


def uses(connection: sqlite3.Connection, relation: int, period: Period) -> dict[int, tuple[int, int]]:
    """How many times each service of a relation was used, and the minutes received."""
    found = connection.execute(USES, {"relation": relation, **_span(period)})
    return {number: (times, minutes) for number, times, minutes in found}


def _span(period: Period) -> dict[str, str]:
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}
