"""Records for tests: complete and valid, until you change what your test is about."""

from datetime import date, datetime
from typing import Any

from zzpdesk.core.kinds import (
    AssignmentId,
    BasisPoints,
    Cents,
    Days,
    InvoiceId,
    Minutes,
    Price,
    Quantity,
    RelationId,
    Year,
)
from zzpdesk.core.records import (
    Assignment,
    Bill,
    Collective,
    Document,
    Fee,
    FeeTerms,
    Intermediary,
    Invoice,
    Payment,
    Profile,
    Record,
    Registration,
    Relation,
    Say,
    SelfView,
    Series,
    TimeEntry,
    Timer,
    VatStatus,
)
from zzpdesk.core.records.invoice import InvoiceLine, Unit

DAY = date(2026, 10, 14)
"""The day on which tests happen, unless they say otherwise."""


def a_profile(**changes: Any) -> Profile:
    values = {
        "owner": "Marieke de Vries",
        "business": "Studio Vierwind",
        "street": "Lange Nieuwstraat 12",
        "postcode": "3512 PH",
        "city": "Utrecht",
        "email": "marieke@vierwind.example",
        "kvk": "12345678",
        "vat_id": "NL000099998B57",
        "iban": "NL91ABNA0417164300",
        "account_name": "M. de Vries",
        "since_year": Year(2021),
    }
    return Profile(**(values | changes))


def a_relation(**changes: Any) -> Relation:
    values = {
        "name": "Gemeente Zuiderwoude",
        "street": "Raadhuisplein 1",
        "postcode": "1234 AB",
        "city": "Zuiderwoude",
        "email": "facturen@zuiderwoude.example",
    }
    return Relation(**(values | changes))


def an_assignment(**changes: Any) -> Assignment:
    values = {
        "title": "Beleidsadvies wonen",
        "client_id": RelationId(1),
        "rate": Price(1_050_000),
        "since": date(2026, 1, 1),
    }
    return Assignment(**(values | changes))


def a_time_entry(**changes: Any) -> TimeEntry:
    values = {
        "day": DAY,
        "assignment_id": AssignmentId(1),
        "minutes": Minutes(90),
        "description": "Overleg",
    }
    return TimeEntry(**(values | changes))


def a_timer(**changes: Any) -> Timer:
    values = {"started_at": datetime.fromisoformat("2026-10-14T09:00"), "assignment_id": AssignmentId(1)}
    return Timer(**(values | changes))


def a_line(**changes: Any) -> InvoiceLine:
    values = {
        "description": "Beleidsadvies wonen",
        "quantity": Quantity(80_000),
        "unit": Unit.HOUR,
        "price": Price(1_050_000),
        "vat_rate": BasisPoints(2_100),
        "net": Cents(84_000),
    }
    return InvoiceLine(**(values | changes))


def an_invoice(**changes: Any) -> Invoice:
    """A priced draft: 8 hours at 105 euro, 21 % VAT."""
    values = {
        "debtor_id": RelationId(1),
        "issued_on": DAY,
        "supply_from": date(2026, 9, 1),
        "supply_until": date(2026, 9, 30),
        "term_days": Days(30),
        "net": Cents(84_000),
        "vat": Cents(17_640),
        "total": Cents(101_640),
        "lines": (a_line(),),
    }
    return Invoice(**(values | changes))


def a_payment(**changes: Any) -> Payment:
    values = {"invoice_id": InvoiceId(1), "paid_on": DAY, "amount": Cents(101_640)}
    return Payment(**(values | changes))


def some_fee_terms(**changes: Any) -> FeeTerms:
    """Ten percent of what comes through the source, deducted from her."""
    values = {"source_id": RelationId(1), "percent": BasisPoints(1_000), "since": date(2026, 1, 1)}
    return FeeTerms(**(values | changes))


def a_fee(**changes: Any) -> Fee:
    values = {"source_id": RelationId(1), "day": DAY, "amount": Cents(8_400)}
    return Fee(**(values | changes))


def a_bill(**changes: Any) -> Bill:
    values = {"source_id": RelationId(1), "day": DAY, "amount": Cents(8_400), "number": "B-17"}
    return Bill(**(values | changes))


def a_document(**changes: Any) -> Document:
    values = {
        "subject": "Invoice",
        "subject_id": 1,
        "name": "2026-001.pdf",
        "added_on": DAY,
        "sha256": "0" * 64,
        "content": b"%PDF",
    }
    return Document(**(values | changes))


def one_of_each() -> tuple[Record, ...]:
    """A valid record of every kind, that refer to each other by id 1."""
    first = RelationId(1)
    return (
        a_profile(),
        VatStatus(since=date(2021, 1, 1)),
        SelfView(year=Year(2025), dependent=True),
        a_relation(),
        Intermediary(relation_id=first),
        Collective(relation_id=first, member_since=date(2022, 5, 1)),
        Say(relation_id=first, since=date(2022, 5, 1), formal=True),
        Registration(relation_id=first, since=date(2022, 5, 1)),
        an_assignment(),
        some_fee_terms(),
        an_invoice(),
        a_payment(),
        Series(name="own/2026", last=7),
        a_fee(),
        a_bill(),
        a_time_entry(),
        a_timer(),
        a_document(),
    )
