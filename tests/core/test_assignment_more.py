"""Shares, circles, membership through an assignment, bench time and model agreements."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.builders import an_assignment
from zzpdesk.core.agreement import agreement_state, day_of
from zzpdesk.core.bench import Gap, bench
from zzpdesk.core.circles import lead_of, offered_membership, placed_in_circle
from zzpdesk.core.kinds import BasisPoints, RelationId
from zzpdesk.core.partners import shares_of
from zzpdesk.core.periods import Period
from zzpdesk.core.records import Member, Membership, Partner
from zzpdesk.core.records.assignment import ContractForm
from zzpdesk.core.records.membership import MemberState
from zzpdesk.core.rules import RuleStatus, RuleValue

PEER, OTHER, CIRCLE, SECOND = RelationId(5), RelationId(6), RelationId(7), RelationId(8)
START = date(2026, 3, 2)


def partner(share: int | None, relation: int | None = None, *, lead: bool = False) -> Partner:
    return Partner(
        share=None if share is None else BasisPoints(share),
        relation_id=None if relation is None else RelationId(relation),
        lead=lead,
    )


def test_shares_add_up():
    found = shares_of([partner(4_000), partner(3_500, 5, lead=True), partner(2_500, 6)])
    assert (found.known, found.own, found.left, found.leads, found.problem) == (10_000, 4_000, 0, (5,), "")
    assert not found.she_leads
    assert shares_of([partner(None, lead=True)]).she_leads


@pytest.mark.parametrize(
    ("partners", "problem", "left"),
    [
        ([], "", 10_000),
        ([partner(6_000), partner(5_000, 5)], "shares-over-whole", -1_000),
        ([partner(6_000), partner(3_000, 5)], "shares-below-whole", 1_000),
        ([partner(6_000), partner(None, 5)], "", None),
        ([partner(6_000, 5), partner(4_000, 6)], "shares-without-own", 0),
        ([partner(6_000, lead=True), partner(4_000, 6, lead=True)], "shares-several-leads", 0),
    ],
)
def test_shares_that_do_not_fit(partners, problem, left):
    found = shares_of(partners)
    assert (found.problem, found.left) == (problem, left)


def a_member(**changes: Any) -> Member:
    return Member(**({"collective_id": CIRCLE, "relation_id": PEER, "since": date(2026, 1, 1)} | changes))


def test_a_peer_inside_a_circle_makes_the_circle_the_source():
    work = an_assignment(source_id=PEER, since=START)
    found = placed_in_circle(work, [a_member()], {CIRCLE})
    assert (found.source_id, found.introducer_id, found.contracting_id) == (CIRCLE, PEER, PEER)
    assert lead_of(found, [a_member()]) == PEER
    assert placed_in_circle(found, [a_member()], {CIRCLE}) == found


def test_what_is_filled_in_stays():
    work = an_assignment(source_id=PEER, since=START, introducer_id=OTHER, contracting_id=OTHER)
    found = placed_in_circle(work, [a_member()], {CIRCLE})
    assert (found.source_id, found.introducer_id, found.contracting_id) == (CIRCLE, OTHER, OTHER)
    assert lead_of(found, [a_member()]) is None


@pytest.mark.parametrize(
    ("members", "rotating"),
    [
        ([a_member(since=date(2026, 3, 3))], {CIRCLE}),
        ([a_member(until=date(2026, 3, 1))], {CIRCLE}),
        ([a_member(relation_id=OTHER)], {CIRCLE}),
        ([a_member()], set()),
        ([a_member(), a_member(collective_id=SECOND)], {CIRCLE, SECOND}),
    ],
)
def test_otherwise_the_peer_stays_the_source(members, rotating):
    work = an_assignment(source_id=PEER, since=START)
    assert placed_in_circle(work, members, rotating) == work


def test_direct_work_and_work_without_a_start_stay_as_they_are():
    for work in (an_assignment(), an_assignment(source_id=PEER, since=None)):
        assert placed_in_circle(work, [a_member(since=None)], {CIRCLE}) == work
    unsigned = an_assignment(source_id=CIRCLE)
    assert lead_of(unsigned, [a_member(relation_id=None)]) is None


def test_membership_is_offered_once_and_only_for_collectives():
    work = an_assignment(source_id=CIRCLE, contracting_id=SECOND, since=START)
    assert offered_membership(work, {CIRCLE}, []) == CIRCLE
    inside = Membership(relation_id=CIRCLE, since=date(2025, 1, 1))
    assert offered_membership(work, {CIRCLE}, [inside]) is None
    assert offered_membership(work, {CIRCLE, SECOND}, [inside]) == SECOND
    assert offered_membership(work, {CIRCLE}, [replace(inside, state=MemberState.LEFT)]) == CIRCLE
    assert offered_membership(work, {CIRCLE}, [replace(inside, until=date(2026, 3, 1))]) == CIRCLE
    assert offered_membership(an_assignment(since=START), {CIRCLE}, []) is None
    assert offered_membership(replace(work, since=None), {CIRCLE}, []) is None


def test_bench_counts_working_days_between_assignments():
    # Mon 5 January 2026. Work to Wed 7 January and from Wed 14 January on: Thu, Fri, Mon, Tue without.
    january = Period(date(2026, 1, 5), date(2026, 1, 31))
    active = [
        Period(date(2025, 1, 1), date(2026, 1, 7)),
        Period(date(2026, 1, 14), date(2026, 1, 20)),
        Period(date(2026, 1, 21), date(2027, 1, 1)),
    ]
    found = bench(january, active, [])
    assert found.gaps == (Gap(date(2026, 1, 8), date(2026, 1, 13), 4),)
    assert found.days == 4
    away = [Period(date(2026, 1, 9), date(2026, 1, 12))]
    assert bench(january, active, away).gaps == (Gap(date(2026, 1, 8), date(2026, 1, 13), 2),)


def test_bench_of_a_leap_day_and_of_nothing():
    february = Period(date(2024, 2, 28), date(2024, 3, 1))
    assert bench(february, [], []).days == 3
    assert bench(Period(date(2024, 3, 1), date(2024, 2, 1)), [], []).gaps == ()
    weekend = Period(date(2026, 1, 10), date(2026, 1, 11))
    assert bench(weekend, [], []).days == 0


LAST = RuleValue(20_291_231, "", START, RuleStatus.THIRD_PARTY, "", START, stale=False)


def agreed(**changes: Any):
    values = {"contract": ContractForm.MODEL_AGREEMENT, "model_agreement": "90615", "until": None}
    return an_assignment(**(values | changes))


@pytest.mark.parametrize(
    ("changes", "today", "until", "by_rule", "problem"),
    [
        ({}, date(2026, 1, 1), date(2029, 12, 31), True, ""),
        ({}, date(2030, 1, 1), date(2029, 12, 31), True, "agreement-expired"),
        ({"until": date(2028, 1, 1)}, date(2030, 1, 1), date(2029, 12, 31), True, ""),
        ({"agreement_until": date(2026, 6, 30)}, date(2026, 6, 30), date(2026, 6, 30), False, ""),
        (
            {"agreement_until": date(2026, 6, 30)},
            date(2026, 7, 1),
            date(2026, 6, 30),
            False,
            "agreement-expired",
        ),
        ({"agreement_until": date(2035, 1, 1)}, date(2026, 7, 1), date(2029, 12, 31), True, ""),
        (
            {"agreement_until": date(2026, 6, 30), "until": date(2026, 12, 31)},
            date(2026, 5, 1),
            date(2026, 6, 30),
            False,
            "agreement-ends-first",
        ),
        ({"model_agreement": " "}, date(2026, 1, 1), date(2029, 12, 31), True, "agreement-number-missing"),
    ],
)
def test_a_model_agreement_through_time(changes, today, until, by_rule, problem):
    found = agreement_state(agreed(**changes), today, LAST)
    assert found is not None
    assert (found.until, found.by_rule, found.problem) == (until, by_rule, problem)


def test_no_model_agreement_and_no_rule():
    assert agreement_state(an_assignment(), START, LAST) is None
    found = agreement_state(agreed(contract=ContractForm.FRAMEWORK), START, None)
    assert found is not None
    assert (found.until, found.by_rule, found.problem) == (None, False, "")
    assert day_of(20_291_231) == date(2029, 12, 31)
