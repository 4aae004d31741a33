"""The safety net through the desk: recomputed by hand, and the same as what the overview and the pages say."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tests.desk.test_broodfonds import Scheme, needs
from zzpdesk.core.kinds import BasisPoints, Cents, Days, FundingId, RelationId, Year
from zzpdesk.core.records import (
    Assignment,
    Clause,
    Funding,
    Goal,
    Hub,
    HubPlan,
    Illness,
    Membership,
    Provision,
    Relation,
    Repayment,
)
from zzpdesk.core.records.assignment import ContractForm
from zzpdesk.core.records.funding import Borrower, FundingKind, Instalments
from zzpdesk.core.records.funding import Scheme as Plan
from zzpdesk.core.records.hub import Arrangement
from zzpdesk.core.records.lead import ClauseKind
from zzpdesk.core.records.membership import MemberState
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.training import GoalKind
from zzpdesk.core.safetynet import EndKind, LayerKind, Span, Stage

DAY = date(2026, 10, 14)


@pytest.fixture
def bare(desk):
    """Nothing filled in."""
    nothing = replace(
        desk.profile, private_costs=Cents(0), business_costs=Cents(0), tax_reserve=Cents(0), buffer=None
    )
    desk.save("", nothing)
    return desk


def relation(desk, name, **values: object):
    return RelationId(desk.save("", Relation(name=name, **values)).id)


def ends(desk):
    return [(one.kind, one.day, one.title, one.party) for one in desk.safety.net(2026).endings]


def test_nothing_on_record_is_empty_and_claims_nothing(bare):
    found = bare.safety.of(2026)
    assert found.empty
    net = found.net
    assert (net.layers, net.coming, net.endings, net.load.loans) == ((), (), (), ())
    assert (net.need, net.outgoings, net.buffer, net.plan, net.stopped, net.largest) == (None,) * 6
    assert net.absent == tuple(LayerKind)


def test_a_goal_of_her_own_is_something_to_show(bare):
    bare.save("", Goal(year=Year(2026), kind=GoalKind.TRAINING_HOURS, minutes=600))
    assert not bare.safety.of(2026).empty
    assert bare.safety.of(2025).empty


def test_layers_with_their_months_and_records(bare):
    scheme = Scheme(bare)
    needs(bare, 275_000, 2_030_000)
    insurer = relation(bare, "Onderlinge")
    cover = Provision(
        relation_id=insurer,
        kind=ProvisionKind.DISABILITY,
        title="AOV",
        taken=True,
        cover=Cents(50_000),
        premium=Cents(9_000),
        waiting_months=2,
    )
    cover = bare.save("", cover)
    later = Provision(relation_id=insurer, kind=ProvisionKind.PENSION, title="Later", taken=True)
    later = bare.save("", later)
    group, insurance, pension, buffer = bare.safety.net(2026).layers
    assert (group.kind, group.amount, group.spans, group.premium) == (
        LayerKind.GROUP,
        200_000,
        (Span(2, 25),),
        10_250,
    )
    assert group.record_id == scheme.id
    assert (insurance.amount, insurance.spans, insurance.endless) == (50_000, (Span(3, 28),), True)
    assert (insurance.through, insurance.premium, insurance.record_id) == ("Onderlinge", 9_000, cover.id)
    assert (pension.amount, pension.spans, pension.record_id) == (None, (), later.id)
    # 2,750 in month 1, 750 in month 2, 250 each in 3 to 25, then 2,250: 20,300 is gone in month 28
    assert (buffer.amount, buffer.spans) == (2_030_000, (Span(1, 28),))


def test_a_group_without_level_is_there_with_an_unknown_gift(bare):
    scheme = Scheme(bare)
    bare.delete("", scheme.level)
    bare.save("", Membership(relation_id=scheme.relation, since=date(2026, 5, 1)))
    (layer,) = bare.safety.net(2026).layers
    assert (layer.kind, layer.amount, layer.spans) == (LayerKind.GROUP, None, ())
    assert LayerKind.GROUP in bare.safety.net(2026).uncounted
    assert LayerKind.GROUP not in bare.safety.net(2026).absent


def test_it_agrees_with_the_overview_and_the_page_of_the_broodfonds(bare):
    Scheme(bare)
    needs(bare, 275_000, 2_030_000)
    bare.save("", replace(bare.profile, private_costs=Cents(300_000), tax_reserve=Cents(150_000)))
    net, safety = bare.safety.net(2026), bare.broodfonds.safety()
    assert net.stopped == bare.overview.of(2026).buffer_months == Fraction(2_030_000, 450_000)
    assert net.plan == bare.broodfonds.of(2026).plan
    assert net.plan is not None
    assert (safety.lasts, safety.months) == (net.plan.lasts, len(net.plan.months))
    assert safety.gift == sum(one.amount for one in net.layers if one.kind is LayerKind.GROUP)
    assert safety.names == tuple(one.name for one in net.layers if one.kind is LayerKind.GROUP)
    assert safety.buffer_months == net.ill_months == Fraction(2_030_000, 275_000)


def test_without_the_group_she_falls_short_sooner(bare):
    Scheme(bare)
    needs(bare, 275_000, 2_030_000)
    net = bare.safety.net(2026)
    assert net.bare is not None
    # 20,300 at 2,750 a month: seven whole months
    assert net.bare.lasts == 7
    assert bare.safety.plan(10_000, groups=False) == net.bare
    assert bare.safety.plan(10_000, groups=True) == net.plan
    half = bare.safety.plan(5_000, groups=True)
    assert half is not None
    assert half.months[1].gift == 100_000


def test_what_is_announced_counts_once_it_is_active(bare, clock):
    needs(bare, 260_000, 1_000_000)
    firm = relation(bare, "Senioren Zorg Plan")
    bare.save(
        "",
        Membership(
            relation_id=firm, state=MemberState.PREPARING, since=date(2026, 3, 1), until=date(2026, 12, 31)
        ),
    )
    values = {
        "relation_id": firm,
        "kind": ProvisionKind.DISABILITY,
        "cover": Cents(180_000),
        "waiting_months": 2,
    }
    bare.save("", Provision(title="AOV", since=date(2027, 1, 1), taken=True, **values))
    bare.save("", Provision(title="Pakket", taken=True, **values))
    bare.save("", Provision(title="Oud", until=date(2026, 1, 1), taken=True, **values))
    net = bare.safety.net(2026)
    assert [(one.name, one.stage, one.through) for one in net.coming] == [
        ("AOV", Stage.ANNOUNCED, "Senioren Zorg Plan"),
        ("Pakket", Stage.PREPARING, "Senioren Zorg Plan"),
    ]
    assert [one.kind for one in net.layers] == [LayerKind.BUFFER]
    assert bare.broodfonds.of(2026).covers == ()
    clock.now = clock.now.replace(year=2027, month=2, day=1)
    net = bare.safety.net(2027)
    assert net.coming == ()
    assert [one.name for one in net.layers if one.kind is LayerKind.INSURANCE] == ["AOV", "Pakket"]


def test_what_is_offered_and_not_taken_does_not_count(bare):
    firm = relation(bare, "Codekade")
    bare.save(
        "", Provision(relation_id=firm, kind=ProvisionKind.PENSION, title="Later", since=date(2025, 1, 1))
    )
    net = bare.safety.net(2026)
    assert [one.stage for one in net.coming] == [Stage.OFFERED]
    assert LayerKind.PENSION in net.absent


def test_a_group_she_is_a_candidate_of_is_shown_apart(bare):
    scheme = Scheme(bare)
    bare.save(
        "", Membership(relation_id=scheme.relation, state=MemberState.CANDIDATE, since=date(2026, 9, 1))
    )
    net = bare.safety.net(2026)
    assert net.layers == ()
    (one,) = net.coming
    assert (one.kind, one.stage, one.amount, one.record_id) == (
        LayerKind.GROUP,
        Stage.PREPARING,
        200_000,
        scheme.id,
    )


def work_at_the_bank(desk):
    """An assignment with clauses through an agency, one without end, and two that do not count."""
    client, agency = relation(desk, "Bank"), relation(desk, "Kopgroep", source_kind=SourceKind.INTERMEDIARY)
    work = Assignment(title="Platform", client_id=client, source_id=agency, since=date(2026, 1, 1))
    agreed = replace(
        work,
        until=date(2026, 12, 31),
        notice_days=Days(30),
        contract=ContractForm.MODEL_AGREEMENT,
        model_agreement="907",
        agreement_until=date(2027, 2, 28),
    )
    direct = replace(work, source_id=None)
    desk.save("", agreed)
    desk.save("", replace(direct, title="Doorlopend"))
    desk.save("", replace(direct, title="Voorbij", until=date(2026, 10, 13)))
    desk.save("", replace(direct, title="Opgeborgen", until=date(2026, 12, 1), archived=True))
    clause = Clause(relation_id=agency, client_id=client, since=date(2026, 1, 1), months_after=6)
    desk.save("", clause)
    desk.save("", replace(clause, kind=ClauseKind.EXCLUSIVITY, months_after=None))


def a_hub(desk):
    """A plan to cancel in time, a membership and what she takes there."""
    hub = relation(desk, "Blaak")
    desk.save("", Hub(relation_id=hub))
    plan = HubPlan(
        relation_id=hub,
        arrangement=Arrangement.PER_MONTH,
        price=Cents(6_500),
        since=date(2025, 1, 1),
        bound_until=date(2026, 12, 31),
        notice_months=2,
        renews_months=12,
    )
    desk.save("", plan)
    desk.save("", Membership(relation_id=hub, since=date(2024, 1, 1), until=date(2026, 11, 30)))
    desk.save("", Provision(relation_id=hub, title="Kast", taken=True, until=date(2027, 3, 1)))
    desk.save("", Provision(relation_id=hub, title="Niet van haar", until=date(2027, 3, 1)))
    desk.save("", Provision(relation_id=hub, title="Ver weg", taken=True, until=date(2028, 3, 1)))


def test_what_ends_in_the_coming_year(bare):
    work_at_the_bank(bare)
    a_hub(bare)
    assert ends(bare) == [
        (EndKind.PLAN, date(2026, 10, 31), "Blaak", ""),
        (EndKind.MEMBERSHIP, date(2026, 11, 30), "Blaak", ""),
        (EndKind.ASSIGNMENT, date(2026, 12, 31), "Platform", "Bank"),
        (EndKind.EXCLUSIVE, date(2026, 12, 31), "Kopgroep", ""),
        (EndKind.AGREEMENT, date(2027, 2, 28), "Platform", "Bank"),
        (EndKind.PROVISION, date(2027, 3, 1), "Kast", "Blaak"),
        # six months after 31 December, and free the day after; it moves with the assignment
        (EndKind.CLAUSE, date(2027, 7, 1), "Bank", "Kopgroep"),
    ]
    net = bare.safety.net(2026)
    assert [one.expected for one in net.endings if one.kind is EndKind.CLAUSE] == [True]
    assert [one.notice for one in net.endings if one.kind is EndKind.ASSIGNMENT] == [30]
    assert net.without_end == 1


def test_a_membership_that_goes_on_in_another_state_does_not_end(bare):
    club = relation(bare, "Vierkant")
    bare.save("", Membership(relation_id=club, since=date(2024, 1, 1), until=date(2026, 11, 30)))
    bare.save("", Membership(relation_id=club, state=MemberState.DORMANT, since=date(2026, 12, 1)))
    assert ends(bare) == []


def test_a_model_agreement_that_has_expired_under_running_work_comes_first(bare):
    client = relation(bare, "Bank")
    work = Assignment(title="Werk", client_id=client, since=date(2025, 1, 1), model_agreement="907")
    bare.save("", replace(work, agreement_until=date(2026, 9, 1)))
    assert ends(bare) == [(EndKind.AGREEMENT, date(2026, 9, 1), "Werk", "Bank")]


def test_only_her_own_loans_are_a_load(bare):
    bare.save("", replace(bare.profile, private_costs=Cents(200_000)))
    lender = relation(bare, "Wil")
    own = Funding(
        title="Lening",
        kind=FundingKind.PRIVATE_LOAN,
        lender_id=lender,
        principal=Cents(120_000),
        interest=BasisPoints(0),
        since=date(2026, 1, 1),
        scheme=Plan.LINEAR,
        every=Instalments.MONTH,
        terms=12,
    )
    saved = bare.save("", own)
    bare.save("", Repayment(funding_id=FundingId(saved.id), day=date(2026, 2, 1), principal=Cents(10_000)))
    collective = relation(bare, "Codekade")
    bare.save("", replace(own, title="Van hen", borrower=Borrower.COLLECTIVE, collective_id=collective))
    bare.save("", replace(own, title="Nog niet", since=date(2026, 11, 1)))
    bare.save("", replace(own, title="Eigen geld", kind=FundingKind.OWN_CAPITAL))
    load = bare.safety.net(2026).load
    assert [(one.funding.title, one.lender, one.owed) for one in load.loans] == [("Lening", "Wil", 110_000)]
    assert (load.per_month, load.share) == (10_000, Fraction(1, 20))
    assert load.owed == bare.funding.of(2026).debt == 110_000
    bare.save("", replace(own, title="Uit het zicht", archived=True))
    assert bare.safety.net(2026).load.owed == bare.funding.of(2026).debt == 230_000


def test_own_illness_only_while_it_lasts(bare):
    past = bare.save("", Illness(since=date(2026, 2, 1), until=date(2026, 2, 20)))
    assert bare.safety.of(2026).ill == ()
    bare.save("", Illness(since=date(2026, 10, 1)))
    (now,) = bare.safety.of(2026).ill
    assert now.episode.first == date(2026, 10, 1) != past.since
    assert not bare.safety.of(2026).empty


def test_the_largest_source_that_takes_its_work_along(she):
    she.desk.save("", replace(she.desk.profile, private_costs=Cents(20_000), buffer=Cents(100_000)))
    she.bill("bureau", date(2025, 2, 5), 1_200)
    she.bill("coop", date(2025, 2, 5), 2_400)
    she.terms("Coop")
    loss = she.desk.safety.net(2025).largest
    assert loss is not None
    # 3,600 in the year; 2,400 through the cooperative, which keeps its terms' part
    test = she.desk.analysis.stress(loss.key, she.desk.analysis.year(2025))
    assert test is not None
    assert (loss.name, loss.share) == ("Coop", Fraction(2, 3))
    assert (loss.lost, loss.shortfall, loss.lasts) == (test.lost, test.shortfall, test.buffer_months)
    # 100 a month through the agency stays of 200 that goes out: 1,000 lasts ten months
    assert (loss.shortfall, loss.lasts) == (10_000, 10)
    assert she.desk.safety.net(2024).largest is None
