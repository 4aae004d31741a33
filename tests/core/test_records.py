"""What each kind of record refuses, and what it asks about."""

from dataclasses import FrozenInstanceError, replace
from datetime import date

import pytest

from tests import builders
from zzpdesk.core.kinds import BasisPoints, Cents, Days, Minutes, Price, RelationId
from zzpdesk.core.records import (
    KINDS,
    REFERENCES,
    Collective,
    Intermediary,
    Record,
    Registration,
    Relation,
    Say,
    SelfView,
    Series,
    VatStatus,
)
from zzpdesk.core.records.assignment import Assignment, ContractForm
from zzpdesk.core.records.base import broken_texts
from zzpdesk.core.records.fees import Certainty, FeeKind
from zzpdesk.core.records.invoice import InvoiceKind, LineVat
from zzpdesk.core.records.relation import BuyerKind, SourceKind
from zzpdesk.core.records.time import HourKind

EARLY, LATE = date(2026, 1, 1), date(2026, 12, 31)


def test_there_is_a_valid_example_of_every_kind() -> None:
    examples = builders.one_of_each()
    assert [type(record) for record in examples] == list(KINDS)
    assert [record.problems() for record in examples] == [{}] * len(KINDS)
    assert [record.concerns() for record in examples] == [{}] * len(KINDS)
    assert set(REFERENCES.values()) <= set(KINDS)


def test_a_bare_record_has_nothing_to_say() -> None:
    assert (Record().problems(), Record().concerns()) == ({}, {})


def test_records_are_frozen() -> None:
    for record in builders.one_of_each():
        with pytest.raises(FrozenInstanceError):
            record.id = 5


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_record_says_what_is_missing(kind) -> None:
    may_be_empty = {"Invoice"}
    assert bool(kind().problems()) != (kind.__name__ in may_be_empty)


@pytest.mark.parametrize(
    ("record", "problems"),
    [
        (builders.a_profile(owner=" "), {"owner": "missing"}),
        (builders.a_profile(kvk="1"), {"kvk": "kvk-digits"}),
        (builders.a_profile(vat_id="NL1"), {"vat_id": "own-vat-id-format"}),
        (builders.a_profile(iban="NL91ABNA"), {"iban": "iban-length"}),
        (builders.a_profile(postcode="1"), {"postcode": "postcode"}),
        (builders.a_profile(number_format="x"), {"number_format": "number-format"}),
        (builders.a_profile(term_days=-1, buffer=Cents(-1)), {"term_days": "negative", "buffer": "negative"}),
        (builders.a_profile(largest_line=BasisPoints(0)), {"largest_line": "share-range"}),
        (builders.a_profile(top_three_line=BasisPoints(10_001)), {"top_three_line": "share-range"}),
        (VatStatus(), {"since": "missing"}),
        (SelfView(), {"year": "missing"}),
        (builders.a_relation(name=""), {"name": "missing"}),
        (builders.a_relation(term_days=-1), {"term_days": "negative"}),
        (builders.a_relation(country="nl"), {"country": "country-code"}),
        (builders.a_relation(source_kind=SourceKind.DIRECT), {"source_kind": "source-not-direct"}),
        (
            builders.a_relation(kvk="1", iban="x", vat_id="BE1"),
            {"kvk": "kvk-digits", "iban": "iban-format", "vat_id": "vat-id-invalid"},
        ),
        (Intermediary(), {"relation_id": "missing"}),
        (Collective(), {"relation_id": "missing"}),
        (Collective(relation_id=RelationId(1), parent_id=RelationId(1)), {"parent_id": "parent-is-self"}),
        (Intermediary(relation_id=RelationId(1), pays_days=Days(-1)), {"pays_days": "negative"}),
        (
            Say(relation_id=RelationId(1), since=EARLY, counts_as=SourceKind.DIRECT),
            {"counts_as": "source-not-direct"},
        ),
        (Registration(relation_id=RelationId(1), since=LATE, until=EARLY), {"until": "ends-before-start"}),
        (builders.an_assignment(title="", client_id=None), {"title": "missing", "client_id": "missing"}),
        (
            builders.an_assignment(rate=Price(-1), client_rate=Price(-1)),
            {"rate": "negative", "client_rate": "negative"},
        ),
        (builders.an_assignment(day_minutes=Minutes(0)), {"day_minutes": "not-positive"}),
        (builders.an_assignment(vat=LineVat.E), {"vat_reason": "exemption-reason-missing"}),
        (builders.an_assignment(vat=LineVat.E, vat_reason="art. 11"), {}),
        (builders.an_assignment(since=LATE, until=EARLY), {"until": "ends-before-start"}),
        (builders.an_assignment(since=EARLY, until=EARLY), {}),
        (builders.some_fee_terms(percent=None), {"percent": "fee-figure-missing"}),
        (builders.some_fee_terms(percent=None, certainty=Certainty.UNKNOWN), {}),
        (builders.some_fee_terms(percent=BasisPoints(-1)), {"percent": "negative"}),
        (
            builders.some_fee_terms(percent=BasisPoints(-1), certainty=Certainty.UNKNOWN),
            {"percent": "negative"},
        ),
        (builders.some_fee_terms(percent=BasisPoints(10_001)), {"percent": "percent-above-hundred"}),
        (builders.some_fee_terms(kind=FeeKind.PER_LEAD), {"amount": "fee-figure-missing"}),
        (builders.some_fee_terms(kind=FeeKind.PER_LEAD, amount=Cents(20_000)), {}),
        (builders.some_fee_terms(since=LATE, until=EARLY), {"until": "ends-before-start"}),
        (builders.a_fee(amount=None), {"amount": "fee-figure-missing"}),
        (builders.a_fee(amount=None, certainty=Certainty.UNKNOWN), {}),
        (builders.a_bill(amount=None, day=None), {"amount": "missing", "day": "missing"}),
        (builders.a_bill(period_from=EARLY), {"period_until": "period-half"}),
        (builders.a_bill(period_until=EARLY), {"period_from": "period-half"}),
        (builders.a_bill(period_from=LATE, period_until=EARLY), {"period_until": "ends-before-start"}),
        (builders.an_invoice(term_days=-1), {"term_days": "negative"}),
        (builders.an_invoice(kind=InvoiceKind.CREDIT), {"credits_id": "credit-without-original"}),
        (builders.an_invoice(supply_from=LATE, supply_until=EARLY), {"supply_until": "ends-before-start"}),
        (builders.a_payment(amount=Cents(0)), {"amount": "zero"}),
        (builders.a_payment(amount=Cents(-1)), {}),
        (Series(name="", last=-1), {"name": "missing", "last": "negative"}),
        (builders.a_time_entry(minutes=Minutes(0)), {"minutes": "not-positive"}),
        (builders.a_time_entry(minutes=Minutes(1_440)), {}),
        (builders.a_time_entry(minutes=Minutes(1_441)), {"minutes": "more-than-a-day"}),
        (builders.a_time_entry(assignment_id=None), {"assignment_id": "billable-without-assignment"}),
        (builders.a_time_entry(assignment_id=None, kind=HourKind.TRAVEL), {}),
        (builders.a_timer(started_at=None), {"started_at": "missing"}),
        (builders.a_document(sha256=""), {"sha256": "missing"}),
    ],
)
def test_problems(record, problems) -> None:
    assert record.problems() == problems


@pytest.mark.parametrize(
    ("record", "concerns"),
    [
        (builders.an_assignment(rate=Price(0)), {"rate": "rate-zero"}),
        (builders.an_assignment(client_rate=Price(1)), {"client_rate": "client-rate-below-own"}),
        (builders.an_assignment(client_rate=Price(1_050_000)), {}),
        (builders.an_assignment(source_id=RelationId(1)), {"source_id": "source-is-client"}),
        (
            builders.an_assignment(contract=ContractForm.MODEL_AGREEMENT),
            {"model_agreement": "agreement-number-missing"},
        ),
        (
            builders.an_assignment(agreement_until=date(2026, 6, 1), until=date(2026, 6, 2)),
            {"agreement_until": "agreement-ends-first"},
        ),
        (builders.an_assignment(agreement_until=date(2026, 6, 2), until=date(2026, 6, 2)), {}),
        (builders.a_relation(buyer=BuyerKind.GOVERNMENT, term_days=31), {"term_days": "term-government"}),
        (builders.a_relation(buyer=BuyerKind.GOVERNMENT, term_days=30), {}),
        (builders.a_relation(term_days=61), {"term_days": "term-long"}),
        (builders.a_relation(term_days=60), {}),
    ],
)
def test_concerns(record, concerns) -> None:
    assert record.problems() == {}
    assert record.concerns() == concerns


def test_who_signs_and_who_pays() -> None:
    work = Assignment(client_id=RelationId(1))
    assert (work.signing_id, work.paying_id) == (1, 1)
    work = replace(work, contracting_id=RelationId(2))
    assert (work.signing_id, work.paying_id) == (2, 2)
    assert replace(work, debtor_id=RelationId(3)).paying_id == 3


def test_which_fees_are_percentages() -> None:
    assert {kind for kind in FeeKind if kind.in_percent} == {FeeKind.PERCENTAGE, FeeKind.EARLY_PAYMENT}


def test_a_relation_is_equal_to_its_copy() -> None:
    assert replace(builders.a_relation()) == builders.a_relation()
    assert isinstance(builders.a_relation(), Relation)


def test_half_a_character_is_found_wherever_it_stands() -> None:
    assert broken_texts(builders.a_relation(name="Łucja 👩\u200d🌾")) == {}
    assert broken_texts(builders.a_relation(name="Boer \ud83d", note="\udc00")) == {
        "name": "text-broken",
        "note": "text-broken",
    }
    assert broken_texts(builders.an_invoice(lines=(builders.a_line(), builders.a_line(detail="\ud83d")))) == {
        "lines": "text-broken"
    }
