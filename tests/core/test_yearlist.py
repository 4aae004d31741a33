"""The sums under a list of invoices, and how long debtors took."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from zzpdesk.core.rows import ListedRow
from zzpdesk.core.yearlist import PaidIn, average, totals, waiting

DAY = date(2026, 3, 1)


def row(debtor="Klant", days=None, total=12_100, **changes: Any):
    values = {
        "number": "1",
        "day": DAY,
        "debtor": debtor,
        "client": "",
        "source": "",
        "net": total * 100 // 121,
        "vat": total - total * 100 // 121,
        "total": total,
        "self_billed": False,
        "original": "",
        "credited": "",
        "waits": False,
        "left": 0 if days is not None else total,
        "paid_on": None if days is None else DAY + timedelta(days=days),
    }
    return ListedRow(**values | changes)


def test_what_waits_counts_nowhere_and_credits_take_off():
    found = totals([row(), row(total=-12_100, original="1"), row(total=24_200), row(waits=True)])
    assert (found.count, found.net, found.vat, found.total) == (3, 20_000, 4_200, 24_200)


def test_days_per_debtor_over_what_was_settled():
    found = waiting(
        [
            row("Snel", 10),
            row("Traag", 40),
            row("Traag", 21),
            row("Deels", 5, left=100),
            row("Terug", 5, total=-12_100),
            row("Gecrediteerd", 5, credited="9"),
            row("Open"),
        ]
    )
    assert found == (PaidIn("Traag", Fraction(61, 2), 2), PaidIn("Snel", Fraction(10), 1))
    assert average(found) == Fraction(71, 3)


def test_nothing_settled_has_no_average():
    assert waiting([row()]) == ()
    assert average(()) is None
