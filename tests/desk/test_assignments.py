"""Beyond an assignment's own fields: circles, membership through it, its chain and time without one."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.builders import a_relation, an_assignment
from zzpdesk.core.kinds import AssignmentId, BasisPoints, Cents, Price, RelationId
from zzpdesk.core.records import (
    Absence,
    Assignment,
    ChainLink,
    Collective,
    FeeTerms,
    Member,
    Membership,
    Partner,
)
from zzpdesk.core.records.assignment import ContractForm
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.membership import Admission
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.time import AbsenceKind
from zzpdesk.desk.assignments import save_assignment, save_link


@pytest.fixture
def circle(desk, she):
    """A circle of builders with the peer as a member from 1 March 2026."""
    she.relation("Bouwkring", SourceKind.COLLECTIVE)
    desk.save("", Collective(relation_id=she.rid("Bouwkring"), rotating=True))
    desk.save(
        "",
        Member(collective_id=she.rid("Bouwkring"), relation_id=she.rid("Vakgenoot"), since=date(2026, 3, 1)),
    )
    return she.rid("Bouwkring")


def kept(desk, **changes: Any) -> Assignment:
    return desk.change("Opdracht", lambda unit: save_assignment(unit, an_assignment(**changes)))


def test_work_from_a_peer_inside_a_circle_is_the_circles(desk, she, circle):
    values = {"client_id": she.rid("Klant"), "source_id": she.rid("Vakgenoot")}
    made = kept(desk, since=date(2026, 3, 1), **values)
    assert (made.source_id, made.introducer_id, made.contracting_id) == (
        circle,
        she.rid("Vakgenoot"),
        she.rid("Vakgenoot"),
    )
    found = desk.assignments.circle(made)
    assert (found.circle, found.lead) == ("Bouwkring", "Vakgenoot")
    earlier = kept(desk, since=date(2026, 2, 28), **values)
    assert earlier.source_id == she.rid("Vakgenoot")
    assert desk.assignments.circle(earlier) is None
    assert kept(desk, client_id=she.rid("Klant")).source_id is None


def test_placing_in_a_circle_is_one_step_back(desk, she, circle):
    work = desk.get(Assignment, she.work["peer"].id)
    moved = replace(work, since=date(2026, 4, 1))
    desk.change("Opdracht", lambda unit: save_assignment(unit, moved))
    assert desk.get(Assignment, work.id).source_id == circle
    desk.undo()
    assert desk.get(Assignment, work.id).source_id == she.rid("Vakgenoot")


def test_membership_is_offered_and_recorded_with_one_step(desk, she):
    work = she.work["coop"]
    assert desk.assignments.offered(work) is None  # the desk does not know it as a collective yet
    desk.save("", Collective(relation_id=she.rid("Coop")))
    offered = desk.assignments.offered(work)
    assert offered.name == "Coop"
    desk.assignments.join("Lid", work, RelationId(offered.id))
    (made,) = desk.find(Membership)
    assert (made.since, made.assignment_id, made.admission) == (
        work.since,
        work.id,
        Admission.THROUGH_ASSIGNMENT,
    )
    assert desk.assignments.offered(work) is None
    desk.undo()
    assert desk.assignments.offered(work) is not None
    assert desk.assignments.offered(she.work["direct"]) is None


def link(she, name, position, rate=None, **changes: Any):
    return ChainLink(
        assignment_id=AssignmentId(she.work["bureau"].id),
        relation_id=she.rid(name),
        position=position,
        rate=None if rate is None else Price(rate),
        **changes,
    )


def places(desk):
    found = sorted(desk.find(ChainLink), key=lambda one: one.position)
    return [(one.position, one.relation_id) for one in found]


def test_a_new_party_whose_place_is_taken_comes_last(desk, she):
    for name in ("Gemeente", "Coop", "Bureau"):
        desk.change("Keten", lambda unit, name=name: save_link(unit, link(she, name, 1)))
    one, two, three = she.rid("Gemeente"), she.rid("Coop"), she.rid("Bureau")
    assert places(desk) == [(1, one), (2, two), (3, three)]
    last = next(found for found in desk.find(ChainLink) if found.position == 3)
    desk.change("Keten", lambda unit: save_link(unit, replace(last, position=2)))
    assert places(desk) == [(1, one), (2, three), (3, two)]
    desk.undo()
    assert places(desk) == [(1, one), (2, two), (3, three)]


def test_a_chain_with_names_and_what_she_pays_herself(desk, she):
    terms = {"kind": FeeKind.MARGIN_PER_HOUR, "amount": Cents(700), "since": date(2020, 1, 1)}
    desk.save("", FeeTerms(source_id=she.rid("Bureau"), **terms))
    for at, (name, rate) in enumerate((("Gemeente", 1_100_000), ("Bureau", None)), start=1):
        desk.save("", link(she, name, at, rate))
    found = desk.assignments.chain(she.work["bureau"])
    assert [found.names[party.relation_id] for party in found.chain.parties] == ["Gemeente", "Bureau"]
    # the client pays 110, the agency passes on 100 and charges 7: it keeps 17
    assert found.chain.parties[1].keeps == 170_000
    assert found.chain.problems == ()
    differs = replace(she.work["bureau"], client_rate=Price(1_200_000))
    assert desk.assignments.chain(differs).chain.problems == ("chain-top-differs",)


def test_shares_with_the_name_of_who_leads(desk, she):
    key = AssignmentId(she.work["peer"].id)
    desk.save("", Partner(assignment_id=key, share=BasisPoints(4_000)))
    desk.save(
        "",
        Partner(assignment_id=key, share=BasisPoints(6_000), relation_id=she.rid("Vakgenoot"), lead=True),
    )
    shares, leads = desk.assignments.partners(she.work["peer"])
    assert (shares.own, shares.left, shares.problem) == (4_000, 0, "")
    assert leads == {she.rid("Vakgenoot"): "Vakgenoot"}


def test_a_model_agreement_ends_by_rule_or_by_itself(desk, she, clock):
    work = replace(she.work["bureau"], contract=ContractForm.MODEL_AGREEMENT, model_agreement="90615")
    found = desk.assignments.agreement(work)
    assert (found.until, found.by_rule, found.problem) == (date(2029, 12, 31), True, "")
    clock.now = clock.now.replace(year=2030)
    assert desk.assignments.agreement(work).problem == "agreement-expired"
    clock.now = clock.now.replace(year=2020)  # before the rule was made there was no last day
    assert desk.assignments.agreement(work).until is None


def test_bench_time_of_a_year(desk):
    assert desk.assignments.bench(2026) is None
    client = desk.save("", a_relation())
    values = {"client_id": RelationId(client.id)}
    desk.save("", an_assignment(since=date(2026, 1, 5), until=date(2026, 1, 30), **values))
    desk.save("", an_assignment(since=date(2026, 3, 2), until=None, archived=True, **values))
    # From 2 to 27 February there are 20 working days, of which 9 to 13 are a holiday; standing by is no time away.
    desk.save("", Absence(kind=AbsenceKind.HOLIDAY, since=date(2026, 2, 9), until=date(2026, 2, 13)))
    desk.save("", Absence(kind=AbsenceKind.STANDBY, since=date(2026, 2, 16), until=date(2026, 2, 20)))
    found = desk.assignments.bench(2026)
    assert found.days == 15
    assert [(gap.start, gap.end) for gap in found.gaps] == [(date(2026, 2, 2), date(2026, 2, 27))]
    assert (found.period.start, found.period.end) == (date(2026, 1, 5), date(2026, 10, 14))
    assert desk.assignments.bench(2025) is None
    assert desk.assignments.bench(2027) is None
