"""What was paid back, summed in the database."""

import sqlite3
from datetime import date

from zzpdesk.core.rows import RepaidRow

_REPAID = """
    SELECT funding_id, SUM(principal), SUM(interest), COUNT(*) FROM repayment
    WHERE day <= :day GROUP BY funding_id"""

_INTEREST = """
    SELECT COALESCE(SUM(p.interest), 0) FROM repayment p JOIN funding f ON f.id = p.funding_id
    WHERE f.borrower = 'me' AND p.day BETWEEN :start AND :end"""


def repaid(file: sqlite3.Connection, day: date) -> dict[int, RepaidRow]:
    """Per funding what was paid up to a day; nothing for those without a payment."""
    rows = file.execute(_REPAID, {"day": day.isoformat()})
    return {row[0]: RepaidRow(*row[1:]) for row in rows}


def interest(file: sqlite3.Connection, start: date, end: date) -> int:
    """The interest she paid on what she herself borrowed."""
    return int(file.execute(_INTEREST, {"start": start.isoformat(), "end": end.isoformat()}).fetchone()[0])
