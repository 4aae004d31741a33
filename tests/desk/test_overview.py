"""The overview on a real file, beside figures by hand."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tests import builders
from tests.desk.freelancer import Freelancer
from zzpdesk.core.kinds import Cents, InvoiceId, Price
from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus, TurnoverKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.desk.overview import Sum


@pytest.fixture
def she(desk):
    found = Freelancer(desk)
    found.relation("Klant")
    found.relation("Bureau", SourceKind.INTERMEDIARY)
    found.assignment("direct", "Klant")
    found.assignment("bureau", "Klant", "Bureau")
    return found


def test_an_empty_year(desk):
    found = desk.overview.of(2026)
    assert (found.turnover, found.before, found.change, found.total, found.largest) == (0, 0, None, 0, None)
    assert (found.open, found.overdue, found.todos, found.buffer_months) == (Sum(0, 0), Sum(0, 0), (), None)
    assert (found.hours.done, found.hours.goal, found.hours.left, found.hours.expected) == (
        0,
        73_500,
        73_500,
        None,
    )
    assert (found.unbilled_minutes, found.unbilled_amount, found.unbilled_clients) == (0, 0, ())
    assert desk.overview.of(1999).hours.left is None


def test_turnover_beside_the_same_date_last_year(she):
    she.bill("direct", date(2025, 10, 14), 1_000)
    she.bill("direct", date(2025, 10, 15), 5_000)
    she.bill("direct", date(2026, 10, 14), 1_131)
    she.bill("bureau", date(2026, 3, 1), 60, turnover=TurnoverKind.EXPENSE)
    found = she.desk.overview.of(2026)
    assert (found.turnover, found.total, found.before) == (119_100, 113_100, 100_000)
    assert found.change == Fraction(191, 1_000)
    assert [(one.month, one.amount, one.before) for one in found.months if one.amount or one.before] == [
        (3, 6_000, 0),
        (10, 113_100, 600_000),
    ]
    assert [one.amount for one in found.months[9:]] == [113_100, None, None]
    whole = she.desk.overview.of(2025)
    assert (whole.turnover, whole.before, whole.change) == (600_000, 0, None)
    assert found.largest.name == "Klant"


def test_what_is_open_and_overdue(she):
    paid = she.bill("direct", date(2026, 8, 1), 100)
    part = she.bill("direct", date(2026, 8, 2), 200)
    gone = she.bill("bureau", date(2026, 8, 3), 300)
    she.bill("bureau", date(2026, 10, 1), 400)
    for invoice, cents in ((paid, 10_000), (part, 5_000)):
        payment = builders.a_payment(invoice_id=InvoiceId(invoice.id or 0), amount=Cents(cents))
        she.desk.save("", payment)
    she.credit(gone, date(2026, 9, 1))
    found = she.desk.overview.of(2026)
    assert found.open == Sum(2, 55_000)
    assert found.overdue == Sum(1, 15_000)
    late = found.todos[0]
    assert (late.code, late.record_id, late.day) == ("overdue", part.id, date(2026, 9, 1))
    assert late.values == {"name": "Klant", "number": part.number, "amount": 15_000, "days": 43}


def test_hours_of_all_kinds_count_for_the_criterion(she):
    she.hours("direct", date(2026, 10, 1), 480)
    she.hours(None, date(2026, 10, 2), 120, kind=HourKind.TRAINING)
    she.hours("direct", date(2025, 12, 31), 480)
    found = she.desk.overview.of(2026).hours
    assert (found.done, found.left) == (600, 72_900)
    assert found.kinds == {HourKind.BILLABLE: 480, HourKind.TRAINING: 120}
    assert found.expected is None
    for number in range(48):
        she.hours(None, date(2026, 10, 1), 1_440, kind=HourKind.NETWORK, description=str(number))
    assert she.desk.overview.of(2026).hours.expected == date(2026, 10, 19)


def test_unbilled_hours_per_client_and_per_source(she):
    sent = she.bill("direct", date(2026, 9, 1), 100, status=InvoiceStatus.DRAFT, number=None)
    she.hours("direct", date(2026, 9, 1), 600, invoice_id=InvoiceId(sent.id or 0))
    she.hours("direct", date(2026, 9, 30), 90)
    she.hours("direct", date(2026, 10, 1), 30)
    she.hours("bureau", date(2026, 10, 2), 60)
    she.hours("bureau", date(2026, 10, 15), 60)
    found = she.desk.overview.of(2026)
    assert (found.unbilled_minutes, found.unbilled_amount) == (180, 30_000)
    assert [(one.name, one.minutes, one.amount) for one in found.unbilled_clients] == [("Klant", 180, 30_000)]
    assert [(one.name, one.minutes, one.amount) for one in found.unbilled_sources] == [
        ("Klant", 120, 20_000),
        ("Bureau", 60, 10_000),
    ]
    (todo,) = (one for one in found.todos if one.code == "unbilled")
    assert (todo.values["minutes"], todo.values["amount"]) == (90, 15_000)
    she.assignment("vast", "Klant", rate_unit=RateUnit.FIXED, rate=Price(10_000))
    she.hours("vast", date(2026, 10, 1), 60)
    assert she.desk.overview.of(2026).unbilled_amount is None


def test_what_waits(she):
    she.bill("bureau", date(2026, 10, 1), 400, 240)
    she.bill("direct", date(2026, 10, 2), 70, status=InvoiceStatus.DRAFT, number=None)
    she.bill("direct", date(2026, 10, 3), 80, kind=InvoiceKind.SELF_BILLED)
    she.assignment("bijna", "Klant", until=date(2026, 11, 13))
    she.assignment("later", "Klant", until=date(2026, 11, 14))
    found = she.desk.overview.of(2026)
    assert [(one.code, one.kind.__name__) for one in found.todos] == [
        ("draft", "Invoice"),
        ("accept", "Invoice"),
        ("ask-margin", "Relation"),
        ("ends", "Assignment"),
    ]
    assert found.todos[2].values["name"] == "Bureau"
    assert found.todos[3].day == date(2026, 11, 13)
    assert found.open.amount == 48_000


def test_the_buffer_in_months(she):
    she.desk.save("", replace(she.desk.profile, buffer=Cents(600_000), private_costs=Cents(250_000)))
    assert she.desk.overview.of(2026).buffer_months == Fraction(12, 5)
    she.desk.save("", replace(she.desk.profile, private_costs=Cents(0)))
    assert she.desk.overview.of(2026).buffer_months is None
