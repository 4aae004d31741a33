"""Mentions, parties, states, credits and replacements."""

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_line, a_profile, a_relation, an_invoice
from zzpdesk.core import invoicing
from zzpdesk.core.invoicing import InvoiceState
from zzpdesk.core.kinds import Cents
from zzpdesk.core.records import VatStatus
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus, LineVat
from zzpdesk.core.records.profile import VatScheme

TODAY = date(2026, 10, 14)


@pytest.mark.parametrize(
    ("changes", "category", "mentions"),
    [
        ({}, LineVat.S21, ()),
        ({}, LineVat.S9, ()),
        ({}, LineVat.AE, ("mention-reverse-charge",)),
        ({}, LineVat.E, ("mention-exempt",)),
        ({}, LineVat.Z, ("mention-zero-rated",)),
        ({}, LineVat.O, ("mention-outside-scope",)),
        ({"small_business": True}, LineVat.S21, ("mention-small-business",)),
        ({"small_business": True}, LineVat.Z, ("mention-small-business",)),
        ({"small_business": True}, LineVat.AE, ("mention-reverse-charge",)),
        ({"kind": InvoiceKind.SELF_BILLED}, LineVat.S21, ("mention-self-billed",)),
        ({"kind": InvoiceKind.CREDIT}, LineVat.S21, ("mention-credit",)),
    ],
)
def test_mentions(changes, category: LineVat, mentions: tuple[str, ...]) -> None:
    assert invoicing.mentions(an_invoice(lines=(a_line(vat=category),), **changes)) == mentions


def test_reasons_are_given_once() -> None:
    lines = [
        a_line(vat=LineVat.E, vat_reason=reason)
        for reason in ("art. 11-1-o", " art. 11-1-o ", "", "art. 11-1-g")
    ]
    invoice = an_invoice(lines=(*lines, a_line(vat_reason="no")))
    assert invoicing.reasons(invoice, LineVat.E) == ("art. 11-1-o", "art. 11-1-g")


def test_parties_are_taken_from_profile_and_relation() -> None:
    supplier = invoicing.supplier_of(a_profile(account_name=""))
    assert (supplier.name, supplier.trade_name, supplier.kvk) == (
        "Marieke de Vries",
        "Studio Vierwind",
        "12345678",
    )
    assert supplier.account_name == "Marieke de Vries"
    assert invoicing.supplier_of(a_profile()).account_name == "M. de Vries"
    customer = invoicing.customer_of(a_relation(contact="afdeling Inkoop", vat_id="NL004495445B01"))
    assert (customer.contact, customer.vat_id, customer.iban) == ("afdeling Inkoop", "NL004495445B01", "")


def test_the_scheme_of_a_day() -> None:
    statuses = (
        VatStatus(id=1, since=date(2024, 1, 1), scheme=VatScheme.KOR),
        VatStatus(id=2, since=date(2026, 1, 1), scheme=VatScheme.STANDARD),
        VatStatus(id=3, scheme=VatScheme.EXEMPT),
    )
    days = [date(2023, 12, 31), date(2024, 1, 1), date(2025, 12, 31), date(2026, 1, 1)]
    found = [invoicing.scheme_on(statuses, day) for day in days]
    assert found == [VatScheme.STANDARD, VatScheme.KOR, VatScheme.KOR, VatScheme.STANDARD]


ISSUED = an_invoice(id=1, status=InvoiceStatus.ISSUED, number="2026-001", total=Cents(10_000), due_on=TODAY)
LATE = replace(ISSUED, due_on=date(2026, 10, 13))
CREDIT = replace(ISSUED, kind=InvoiceKind.CREDIT, credits_id=1, total=Cents(-10_000))


@pytest.mark.parametrize(
    ("invoice", "paid", "credited", "state"),
    [
        (an_invoice(), 0, 0, InvoiceState.DRAFT),
        (ISSUED, 0, 0, InvoiceState.OPEN),
        (ISSUED, 9_999, 0, InvoiceState.OPEN),
        (ISSUED, 10_000, 0, InvoiceState.PAID),
        (ISSUED, 10_001, 0, InvoiceState.PAID),
        (LATE, 0, 0, InvoiceState.OVERDUE),
        (LATE, 9_999, 0, InvoiceState.OVERDUE),
        (LATE, 10_000, 0, InvoiceState.PAID),
        (replace(LATE, due_on=None), 0, 0, InvoiceState.OPEN),
        (LATE, 0, -10_000, InvoiceState.CREDITED),
        (LATE, 10_000, -10_000, InvoiceState.CREDITED),
        (LATE, 4_000, -6_000, InvoiceState.PAID),
        (LATE, 0, -6_000, InvoiceState.OVERDUE),
        (replace(LATE, total=Cents(0)), 0, 0, InvoiceState.PAID),
        (replace(LATE, total=Cents(-500)), 0, 0, InvoiceState.OPEN),
        (replace(LATE, total=Cents(-500)), -500, 0, InvoiceState.PAID),
        (CREDIT, 0, 10_000, InvoiceState.PAID),
        (CREDIT, 0, 0, InvoiceState.OPEN),
        (CREDIT, -10_000, 0, InvoiceState.PAID),
    ],
)
def test_states(invoice, paid: int, credited: int, state: InvoiceState) -> None:
    assert invoicing.state_of(invoice, Cents(paid), Cents(credited), TODAY) is state


@pytest.mark.parametrize(
    ("credit", "left", "offset"),
    [
        (-100, 100, 100),
        (-100, 40, 40),
        (-100, 0, 0),
        (-100, -20, 0),
        (-100, 300, 100),
        (100, -100, -100),
        (100, -40, -40),
        (100, 20, 0),
        (100, -300, -100),
    ],
)
def test_what_was_still_open_need_not_be_paid_back(credit: int, left: int, offset: int) -> None:
    assert invoicing.credit_offset(Cents(credit), Cents(left)) == offset


def test_a_credit_negates_and_names_its_original() -> None:
    original = an_invoice(id=7, reference="PO 1", lines=(a_line(minutes=480, key=3),), small_business=True)
    credit = invoicing.credit_of(original, TODAY, "Verkeerd tarief")
    assert (credit.kind, credit.credits_id, credit.id, credit.number) == (InvoiceKind.CREDIT, 7, None, None)
    assert (credit.total, credit.issued_on, credit.reference, credit.note) == (
        -101_640,
        TODAY,
        "PO 1",
        "Verkeerd tarief",
    )
    assert [(line.quantity, line.net, line.minutes, line.key) for line in credit.lines] == [
        (-80_000, -84_000, -480, 0)
    ]
    assert credit.small_business
    by_customer = invoicing.credit_of(replace(original, id=None, kind=InvoiceKind.SELF_BILLED), TODAY)
    assert (by_customer.kind, by_customer.credits_id) == (InvoiceKind.SELF_BILLED, None)


def test_a_replacement_is_the_same_again_as_a_draft() -> None:
    original = replace(ISSUED, lines=(a_line(minutes=480, key=3),), note="Dank je wel")
    fresh = invoicing.replacement_of(original, TODAY)
    assert (fresh.replaces_id, fresh.status, fresh.number, fresh.note) == (
        1,
        InvoiceStatus.DRAFT,
        None,
        "Dank je wel",
    )
    assert fresh.lines == (a_line(minutes=480, key=0),)
    assert invoicing.replacement_of(replace(original, id=None), TODAY).replaces_id is None


def test_due_date() -> None:
    assert invoicing.due_date(date(2026, 1, 31), 30) == date(2026, 3, 2)
