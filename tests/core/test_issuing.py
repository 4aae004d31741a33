"""What the law asks for before an invoice is definitive (rules-nl.md §1), and what is merely unwise."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.builders import a_line, a_profile, a_relation, an_invoice
from zzpdesk.core.invoicing import priced
from zzpdesk.core.issuing import IssueFacts, is_simplified, issue_concerns, issue_problems
from zzpdesk.core.kinds import Cents, Days, InvoiceId, Quantity
from zzpdesk.core.records.invoice import Invoice, InvoiceKind, LineVat
from zzpdesk.core.records.profile import VatScheme
from zzpdesk.core.records.relation import BuyerKind
from zzpdesk.core.rules import Rules
from zzpdesk.desk.rules import load_rules

TODAY = date(2026, 10, 14)


def facts(**changes: Any) -> IssueFacts:
    values = {
        "profile": a_profile(),
        "debtor": a_relation(),
        "scheme": VatScheme.STANDARD,
        "today": TODAY,
        "rules": load_rules(),
    }
    return IssueFacts(**(values | changes))


def ready(**changes: Any) -> Invoice:
    return priced(an_invoice(**changes), load_rules(), TODAY)


def test_a_complete_invoice_has_no_problems_and_no_concerns() -> None:
    assert issue_problems(ready(), facts()) == {}
    assert issue_concerns(ready(), facts()) == {}


@pytest.mark.parametrize(
    ("invoice", "problems"),
    [
        ({"debtor_id": None}, {"debtor_id": "debtor-missing"}),
        ({"lines": ()}, {"lines": "lines-missing"}),
        ({"lines": (a_line(description=" "),)}, {"lines.0.description": "line-description-missing"}),
        (
            {"lines": (a_line(), a_line(vat=LineVat.E))},
            {"lines.1.vat_reason": "exemption-reason-missing"},
        ),
        ({"lines": (a_line(vat=LineVat.E, vat_reason="art. 11"),)}, {}),
        ({"supply_from": None, "supply_until": None}, {"supply_from": "supply-date-missing"}),
        ({"supply_from": None}, {}),
        ({"supply_until": None}, {}),
        ({"term_days": Days(-1)}, {"term_days": "negative"}),
        ({"lines": (a_line(vat=LineVat.AE),)}, {"customer.vat_id": "customer-vat-id-missing"}),
    ],
)
def test_the_invoice_itself(invoice, problems) -> None:
    assert issue_problems(ready(**invoice), facts()) == problems


@pytest.mark.parametrize("name", ["owner", "street", "postcode", "city", "kvk"])
def test_the_supplier_is_complete(name: str) -> None:
    found = issue_problems(ready(), facts(profile=a_profile(**{name: " "})))
    assert found == {f"supplier.{name}": "supplier-incomplete"}


@pytest.mark.parametrize("name", ["name", "street", "postcode", "city"])
def test_the_customer_is_complete(name: str) -> None:
    found = issue_problems(ready(), facts(debtor=a_relation(**{name: ""})))
    assert found == {f"customer.{name}": "customer-incomplete"}


def test_abroad_a_postcode_is_not_asked_for() -> None:
    assert issue_problems(ready(), facts(debtor=a_relation(postcode="", country="IE"))) == {}


def test_the_own_vat_id_is_asked_for_unless_outside_vat() -> None:
    bare = a_profile(vat_id="")
    missing = {"supplier.vat_id": "supplier-vat-id-missing"}
    assert issue_problems(ready(), facts(profile=bare)) == missing
    assert issue_problems(ready(small_business=True), facts(profile=bare, scheme=VatScheme.KOR)) == {}
    assert issue_problems(ready(), facts(profile=bare, scheme=VatScheme.EXEMPT)) == {}
    shifted = ready(lines=(a_line(vat=LineVat.AE),), small_business=True)
    abroad = a_relation(country="BE", vat_id="BE0403170701")
    assert issue_problems(shifted, facts(profile=bare, scheme=VatScheme.KOR, debtor=abroad)) == missing


def test_reverse_charge_is_for_businesses() -> None:
    shifted = ready(lines=(a_line(vat=LineVat.AE),))
    assert issue_problems(shifted, facts(debtor=a_relation(vat_id="NL004495445B01"))) == {}
    consumer = a_relation(buyer=BuyerKind.CONSUMER)
    assert issue_problems(shifted, facts(debtor=consumer)) == {"customer.buyer": "reverse-charge-consumer"}
    nobody = issue_problems(shifted, facts(debtor=None))
    assert nobody == {"debtor_id": "debtor-missing"}


SMALL = {"lines": (a_line(quantity=Quantity(7_800)),)}


def test_a_small_invoice_may_be_simplified() -> None:
    bare = a_relation(street="", city="", postcode="")
    small = ready(**SMALL)
    assert small.total <= 10_000
    assert issue_problems(small, facts(debtor=bare)) == {}
    assert issue_concerns(small, facts(debtor=bare)) == {"customer.street": "simplified-invoice"}
    assert issue_concerns(small, facts()) == {}
    assert not is_simplified(small, facts(debtor=a_relation(country="BE")))
    assert not is_simplified(ready(), facts())
    assert not is_simplified(small, facts(rules=Rules([])))
    shifted = ready(lines=(replace(SMALL["lines"][0], vat=LineVat.AE),))
    assert not is_simplified(shifted, facts())
    assert is_simplified(small, facts(debtor=None))


def test_self_billed_invoices_need_the_customers_number_and_date() -> None:
    bare = ready(kind=InvoiceKind.SELF_BILLED, issued_on=None)
    assert issue_problems(bare, facts()) == {
        "number": "self-billed-number-missing",
        "issued_on": "issued-on-missing",
    }
    given = ready(kind=InvoiceKind.SELF_BILLED, number="CK-1")
    assert issue_problems(given, facts(profile=a_profile(kvk=""))) == {}
    agreed = facts(self_bills_since=TODAY)
    assert issue_concerns(given, agreed) == {"accepted_on": "self-billed-not-accepted"}
    assert issue_concerns(replace(given, accepted_on=TODAY), agreed) == {}


def test_a_self_billed_invoice_needs_an_agreement_from_before_its_date() -> None:
    given = ready(kind=InvoiceKind.SELF_BILLED, number="CK-1", accepted_on=TODAY)
    assert issue_concerns(given, facts()) == {"kind": "self-billing-not-agreed"}
    late = facts(self_bills_since=date(2026, 10, 15))
    assert issue_concerns(given, late) == {"kind": "self-billing-not-agreed"}
    assert issue_concerns(replace(given, credits_id=InvoiceId(1)), facts()) == {}


def test_what_is_withheld_is_neither_negative_nor_more_than_the_invoice() -> None:
    given = ready(kind=InvoiceKind.SELF_BILLED, number="CK-1")
    assert issue_problems(replace(given, withheld=given.total), facts()) == {}
    above = replace(given, withheld=given.total, withheld_vat=Cents(1))
    assert issue_problems(above, facts()) == {"withheld": "withheld-above-total"}
    below = replace(given, withheld=Cents(-1), withheld_vat=Cents(-2))
    assert issue_problems(below, facts()) == {"withheld": "negative", "withheld_vat": "negative"}


def test_a_credit_is_never_held_up_by_addresses() -> None:
    credit = ready(kind=InvoiceKind.CREDIT, credits_id=1, lines=(a_line(quantity=Quantity(-80_000)),))
    empty = facts(
        profile=a_profile(kvk="", iban=""), debtor=a_relation(street="", buyer=BuyerKind.GOVERNMENT)
    )
    assert issue_problems(credit, empty) == {}
    assert issue_concerns(replace(credit, term_days=Days(90)), empty) == {}


@pytest.mark.parametrize(
    ("invoice", "facts_changed", "concerns"),
    [
        ({"issued_on": date(2026, 10, 15)}, {}, {"issued_on": "date-in-future"}),
        ({}, {"last_issued_on": date(2026, 10, 15)}, {"issued_on": "date-before-last"}),
        ({}, {"last_issued_on": TODAY}, {}),
        ({"issued_on": None}, {}, {}),
        ({"supply_from": date(2026, 8, 31)}, {}, {"supply_until": "period-over-a-month"}),
        ({"issued_on": date(2026, 10, 16)}, {"today": date(2026, 10, 16)}, {"issued_on": "issued-late"}),
        ({"issued_on": date(2026, 10, 15)}, {"today": date(2026, 10, 15)}, {}),
        ({"issued_on": date(2026, 11, 1)}, {"today": date(2026, 11, 1)}, {"issued_on": "issued-late"}),
        ({"term_days": Days(61)}, {}, {"term_days": "term-long"}),
        ({"term_days": Days(60)}, {}, {}),
        ({"term_days": Days(61)}, {"debtor": None}, {}),
        (
            {"term_days": Days(31)},
            {"debtor": a_relation(buyer=BuyerKind.GOVERNMENT)},
            {"term_days": "term-government"},
        ),
        ({}, {"debtor": a_relation(reference_required=True)}, {"reference": "reference-missing"}),
        ({"reference": "PO"}, {"debtor": a_relation(reference_required=True)}, {}),
        ({}, {"debtor": a_relation(street="Postbus 12")}, {"customer.street": "address-po-box"}),
        ({}, {"profile": a_profile(street="P.O. Box 4")}, {"supplier.street": "address-po-box"}),
        ({}, {"profile": a_profile(iban="")}, {"supplier.iban": "iban-missing"}),
        ({}, {"scheme": VatScheme.EXEMPT}, {"lines.0.vat": "vat-while-exempt"}),
        ({}, {"debtor": a_relation(country="DE")}, {"lines.0.vat": "vat-abroad"}),
        (
            {},
            {"debtor": a_relation(buyer=BuyerKind.CONSUMER)},
            {"prices_include_vat": "consumer-prices-excluding"},
        ),
        ({"prices_include_vat": True}, {"debtor": a_relation(buyer=BuyerKind.CONSUMER)}, {}),
        ({"lines": (a_line(price=0),)}, {}, {"total": "total-zero"}),
        ({"lines": (a_line(quantity=Quantity(-10_000)),)}, {}, {"total": "total-negative"}),
    ],
)
def test_concerns(invoice, facts_changed, concerns) -> None:
    assert issue_concerns(ready(**invoice), facts(**facts_changed)) == concerns


def test_rates_that_are_unknown_or_not_checked_for_long() -> None:
    assert issue_concerns(ready(), facts(rules=Rules([]))) == {"lines.0.vat": "vat-rate-unknown"}
    later = {
        "issued_on": date(2030, 1, 10),
        "supply_from": date(2030, 1, 1),
        "supply_until": date(2030, 1, 9),
    }
    assert issue_concerns(ready(**later), facts(today=date(2030, 1, 10))) == {"lines.0.vat": "vat-rate-stale"}
    assert issue_concerns(ready(**later, small_business=True), facts(today=date(2030, 1, 10))) == {}


def test_a_total_of_nothing_needs_no_iban() -> None:
    found = issue_concerns(ready(lines=(a_line(price=0),)), facts(profile=a_profile(iban="")))
    assert found == {"total": "total-zero"}
    assert Cents(0) == ready(lines=(a_line(price=0),)).total


def test_goods_at_zero_to_a_business_in_the_eu_carry_its_vat_id() -> None:
    shipped = ready(lines=(a_line(vat=LineVat.Z, vat_reason="Intracommunautaire levering"),))
    missing = {"customer.vat_id": "customer-vat-id-missing"}
    assert issue_problems(shipped, facts(debtor=a_relation(country="BE"))) == missing
    assert issue_problems(shipped, facts(debtor=a_relation(country="BE", vat_id="BE0403170701"))) == {}
    assert issue_problems(shipped, facts(debtor=a_relation(country="US"))) == {}
    assert issue_problems(shipped, facts(debtor=a_relation())) == {}


@pytest.mark.parametrize(("country", "buyer"), [("BE", BuyerKind.CONSUMER), ("NL", BuyerKind.BUSINESS)])
def test_small_business_at_home_is_fine(country: str, buyer: BuyerKind) -> None:
    made = ready(small_business=True)
    found = issue_concerns(made, facts(scheme=VatScheme.KOR, debtor=a_relation(country=country, buyer=buyer)))
    assert "lines.0.vat" not in found


def test_a_service_to_a_business_in_the_eu_is_outside_the_small_business_scheme() -> None:
    """rules-nl.md §1.3: reverse charge, both VAT ids."""
    made = ready(small_business=True)
    found = issue_concerns(made, facts(scheme=VatScheme.KOR, debtor=a_relation(country="BE")))
    assert found == {"lines.0.vat": "vat-abroad"}


def test_a_business_gets_unit_prices_without_vat() -> None:
    """Art. 35a-1h: the unit price excluding VAT."""
    made = ready(prices_include_vat=True)
    assert issue_concerns(made, facts()) == {"prices_include_vat": "business-prices-including"}
    private = a_relation(buyer=BuyerKind.CONSUMER)
    assert issue_concerns(made, facts(debtor=private)) == {}
    untaxed = ready(prices_include_vat=True, lines=(a_line(vat=LineVat.O),))
    assert issue_concerns(untaxed, facts()) == {}
