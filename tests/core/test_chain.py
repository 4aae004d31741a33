"""Chains: what each party keeps, and what does not fit."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.builders import an_assignment
from zzpdesk.core.chain import chain_of
from zzpdesk.core.kinds import AssignmentId, BasisPoints, Cents, Minutes, Price, RelationId
from zzpdesk.core.records import ChainLink, FeeTerms
from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.core.records.chain import ChainRole
from zzpdesk.core.records.fees import BorneBy, Certainty, FeeBase, FeeKind

BANK, BROKER, AGENCY = RelationId(1), RelationId(2), RelationId(3)
OWN = Price(960_000)
ROLES = {BANK: ChainRole.CLIENT, BROKER: ChainRole.BROKER, AGENCY: ChainRole.INTERMEDIARY}


def work(**changes: Any):
    return an_assignment(client_id=BANK, rate=OWN, **changes)


def links(*parties: tuple[RelationId, int | None]) -> list[ChainLink]:
    return [
        ChainLink(
            id=at,
            position=at,
            relation_id=party,
            role=ROLES[party],
            rate=None if rate is None else Price(rate),
        )
        for at, (party, rate) in enumerate(parties, start=1)
    ]


def test_what_each_party_keeps_is_what_it_gets_less_what_it_pays():
    found = chain_of(
        work(client_rate=Price(1_150_000)),
        links((BANK, 1_150_000), (BROKER, 1_080_000), (AGENCY, 960_000)),
    )
    assert [(one.relation_id, one.pays, one.keeps, one.between) for one in found.parties] == [
        (BANK, 1_150_000, None, False),
        (BROKER, 1_080_000, 70_000, True),
        (AGENCY, 960_000, 120_000, True),
    ]
    assert (found.margin, found.unknown, found.recorded, found.problems) == (190_000, 0, True, ())


def test_unknown_stays_unknown_and_is_never_zero():
    found = chain_of(work(), links((BANK, None), (BROKER, None), (AGENCY, None)))
    assert [one.keeps for one in found.parties] == [None, None, None]
    assert (found.margin, found.unknown) == (None, 2)
    assert found.parties[-1].pays == OWN


def test_a_middle_rate_missing_hides_both_neighbours_but_not_the_whole():
    found = chain_of(work(), links((BANK, 1_150_000), (BROKER, None), (AGENCY, None)))
    assert [one.keeps for one in found.parties] == [None, None, None]
    assert found.margin == 190_000


def test_an_empty_first_rate_is_what_the_assignment_knows():
    found = chain_of(work(client_rate=Price(1_080_000)), links((BANK, None), (AGENCY, None)))
    assert found.parties[0].pays == 1_080_000
    assert found.parties[1].keeps == 120_000
    assert found.problems == ()


def test_without_links_the_assignment_tells_its_chain():
    direct = chain_of(work(), [])
    assert [(one.relation_id, one.role) for one in direct.parties] == [(BANK, ChainRole.CLIENT)]
    assert (direct.recorded, direct.margin) == (False, 0)
    through = chain_of(work(contracting_id=AGENCY, client_rate=Price(1_030_000)), [])
    assert [(one.relation_id, one.keeps) for one in through.parties] == [(BANK, None), (AGENCY, 70_000)]
    nobody = chain_of(replace(work(), client_id=None), [])
    assert (nobody.parties, nobody.margin, nobody.unknown) == ((), None, 0)


def fee(**changes: Any) -> FeeTerms:
    values = {
        "source_id": AGENCY,
        "kind": FeeKind.MARGIN_PER_HOUR,
        "amount": Cents(700),
        "since": date(2024, 1, 1),
    }
    return FeeTerms(**(values | changes))


def kept(terms: list[FeeTerms], **changes: Any) -> tuple[int | None, int | None, int | None]:
    work_ = work(client_rate=OWN, contracting_id=AGENCY, id=9, **changes)
    found = chain_of(work_, [], terms, date(2026, 1, 1))
    return found.parties[1].keeps, found.margin, found.charges


def test_what_it_charges_her_is_what_it_keeps_too():
    assert kept([fee()]) == (70_000, 70_000, 70_000)
    assert kept([fee(kind=FeeKind.PERCENTAGE, amount=None, percent=BasisPoints(1_250))]) == (
        120_000,
        120_000,
        120_000,
    )
    assert kept([fee()], rate_unit=RateUnit.DAY, day_minutes=Minutes(450)) == (525_000, 525_000, 525_000)


def test_charges_that_are_not_hers_not_now_or_not_per_unit_do_not_count():
    others = [
        fee(borne_by=BorneBy.CLIENT),
        fee(source_id=BROKER),
        fee(until=date(2025, 12, 31)),
        fee(assignment_id=AssignmentId(8)),
        fee(kind=FeeKind.SUBSCRIPTION_MONTH),
        fee(base=FeeBase.ALL_INCOME),
    ]
    assert kept(others) == (0, 0, 0)
    assert chain_of(work(client_rate=OWN, contracting_id=AGENCY), [], [fee()]).charges == 0


def test_its_own_terms_replace_those_of_the_source():
    assert kept([fee(), fee(amount=Cents(500), assignment_id=AssignmentId(9))]) == (50_000, 50_000, 50_000)


def test_a_charge_that_is_not_known_makes_the_rest_unknown():
    for unknown in (
        fee(certainty=Certainty.UNKNOWN),
        fee(amount=None),
        fee(kind=FeeKind.PERCENTAGE, amount=None),
    ):
        assert kept([unknown]) == (None, None, None)
    assert kept([fee()], rate_unit=RateUnit.FIXED) == (None, None, None)


def test_what_does_not_fit():
    right = links((BANK, 1_150_000), (AGENCY, 960_000))
    assert chain_of(work(client_rate=Price(1_100_000)), right).problems == ("chain-top-differs",)
    other_end = links((BANK, 1_150_000), (AGENCY, 950_000))
    assert chain_of(work(), other_end).problems == ("chain-end-differs",)
    assert chain_of(work(), right[1:]).problems == ("chain-starts-elsewhere", "chain-positions")
    double = [right[0], replace(right[1], position=1)]
    assert chain_of(work(), double).problems == ("chain-positions",)
    upward = links((BANK, 900_000), (AGENCY, 960_000))
    assert chain_of(work(), upward).problems == ("chain-margin-negative",)
