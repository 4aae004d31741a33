"""Broodfonds through the desk: what is read, what is booked in one step, what the overview is told."""

from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction

import pytest

from zzpdesk.core.kinds import BasisPoints, BroodfondsId, Cents, Days, GatheringId, RelationId, Year
from zzpdesk.core.records import (
    Broodfonds,
    BroodfondsLevel,
    Gathering,
    Illness,
    LedgerEntry,
    Meeting,
    MemberCount,
    Membership,
    Provision,
    Relation,
)
from zzpdesk.core.records.broodfonds import EntryKind, SchemeKind
from zzpdesk.core.records.gathering import GatheringKind
from zzpdesk.core.records.membership import MemberState
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.desk.broodfonds import Safety

JOINED = date(2026, 5, 1)


class Scheme:
    """A group, entered in the desk."""

    def __init__(self, desk, name="Rottekade", *, gift=200_000, since=JOINED, **values: object) -> None:
        self.desk = desk
        self.relation = RelationId(desk.save("", Relation(name=name)).id)
        self.fund = desk.save("", Broodfonds(relation_id=self.relation, **values))
        self.id = BroodfondsId(self.fund.id)
        self.level = desk.save(
            "",
            BroodfondsLevel(
                broodfonds_id=self.id,
                since=since,
                deposit=Cents(9_000),
                fee=Cents(1_250),
                gift=Cents(gift),
                cap=Cents(324_000),
            ),
        )

    def entry(self, day, kind, amount):
        return self.desk.save(
            "", LedgerEntry(broodfonds_id=self.id, day=day, kind=kind, amount=Cents(amount))
        )

    def figures(self, year=2026):
        return next(one for one in self.desk.broodfonds.of(year).funds if one.fund_id == self.id)


@pytest.fixture
def scheme(desk):
    return Scheme(desk, fee_from_balance=False)


def needs(desk, need=275_000, buffer=None):
    values = (None if need is None else Cents(need), None if buffer is None else Cents(buffer))
    desk.broodfonds.set_amounts("Bedragen", *values)


def test_an_empty_desk_has_no_plan_and_no_schemes(desk):
    needs(desk, None)
    desk.save("", replace(desk.profile, private_costs=Cents(0), business_costs=Cents(0)))
    found = desk.broodfonds.of(2026)
    assert (found.funds, found.plan, found.illness) == ((), None, ())
    assert desk.broodfonds.safety() == Safety((), 0, 0, 0, None, 28, None)


def test_the_need_is_her_own_figure_or_her_costs(desk):
    desk.save("", replace(desk.profile, private_costs=Cents(200_000), business_costs=Cents(50_000)))
    assert desk.broodfonds.need == 250_000
    needs(desk, 275_000)
    assert desk.broodfonds.need == 275_000
    assert desk.broodfonds.of(2026).plan.need == 275_000


def test_standing_payments_are_booked_in_one_step_and_undone_in_one(desk, scheme):
    assert [one.amount for one in scheme.figures().due] == [9_000, 1_250] * 6
    assert desk.broodfonds.book_due(scheme.id, "Vaste betalingen geboekt") == 12
    assert scheme.figures().due == ()
    assert scheme.figures().balance == 54_000
    assert desk.undo() == "Vaste betalingen geboekt"
    assert desk.count(LedgerEntry) == 0


def test_a_gift_has_an_amount_and_a_day(desk, scheme):
    desk.broodfonds.book_due(scheme.id, "")
    desk.broodfonds.give(scheme.id, "Gift genoteerd", date(2026, 9, 3), Cents(4_870))
    desk.broodfonds.give(scheme.id, "Gift genoteerd", date(2026, 10, 3), Cents(1_330))
    found = scheme.figures()
    assert (found.balance, found.given, found.given_all) == (47_800, 6_200, 6_200)
    assert found.since == JOINED
    assert scheme.figures(2025).given == 0


def test_a_past_year_ends_with_it_and_box_3_is_that_of_its_first_day(desk, clock):
    made = Scheme(desk, since=date(2025, 10, 1), fee_from_balance=False)
    desk.broodfonds.book_due(made.id, "")
    before = made.figures(2025)
    assert (before.as_of, before.balance, before.box3) == (date(2025, 12, 31), 27_000, 0)
    assert made.figures(2026).box3 == 27_000
    assert made.figures(2027).as_of == date(2026, 10, 14)


def test_insurance_counts_when_taken_and_in_force(desk, scheme):
    needs(desk, 300_000, 0)
    insurer = scheme.relation
    base = Provision(
        relation_id=insurer,
        kind=ProvisionKind.DISABILITY,
        title="AOV",
        taken=True,
        cover=Cents(100_000),
        waiting_months=1,
    )
    for other in (
        replace(base, taken=False),
        replace(base, until=date(2026, 10, 13)),
        replace(base, since=date(2026, 10, 15)),
        replace(base, kind=ProvisionKind.PENSION),
        base,
    ):
        desk.save("", other)
    found = desk.broodfonds.of(2026)
    assert [one.name for one in found.covers] == ["AOV"]
    assert found.plan.short == (1, 26, 27, 28)
    assert found.plan.months[25].insurance == 100_000


def test_only_schemes_she_is_in_give(desk, scheme):
    needs(desk)
    circle = Scheme(
        desk,
        "Kring",
        gift=50_000,
        kind=SchemeKind.GIFT_CIRCLE,
        waiting_days=Days(0),
        max_months=6,
        partial=False,
    )
    assert desk.broodfonds.safety().gift == 250_000
    assert desk.broodfonds.plan().months[0].gift == 50_000
    assert desk.broodfonds.plan(5_000).months[1].gift == 100_000
    desk.save("", Membership(relation_id=circle.relation, since=JOINED, until=date(2026, 8, 31)))
    desk.save("", Membership(relation_id=circle.relation, since=date(2026, 9, 1), state=MemberState.LEFT))
    assert desk.broodfonds.safety().names == ("Rottekade",)
    assert {one.day.month for one in circle.figures().due} == {5, 6, 7, 8}


def test_the_overview_gets_a_few_figures(desk, scheme):
    needs(desk, 275_000, 1_140_000)
    assert desk.broodfonds.safety() == Safety(
        ("Rottekade",), 200_000, 30, 24, 12, 28, Fraction(1_140_000, 275_000)
    )


def test_the_size_of_a_group_is_a_warning_and_other_schemes_have_none(desk, scheme):
    assert scheme.figures().size is None
    count = desk.save("", MemberCount(relation_id=scheme.relation, year=Year(2025), members=51))
    found = scheme.figures().size
    assert (found.members, found.year, found.least, found.start, found.most) == (51, 2025, 20, 25, 50)
    assert found.unusual
    assert scheme.figures(2024).size is None
    for members, unusual in ((50, False), (20, False), (19, True)):
        count = desk.save("", replace(count, members=members))
        assert scheme.figures().size.unusual is unusual
    circle = Scheme(desk, "Kring", kind=SchemeKind.GIFT_CIRCLE)
    desk.save("", MemberCount(relation_id=circle.relation, year=Year(2026), members=700))
    assert not circle.figures().size.unusual


def test_the_next_meeting_of_the_group(desk, scheme):
    assert scheme.figures().meeting is None
    series = desk.save(
        "",
        Gathering(
            title="Vergadering",
            relation_id=scheme.relation,
            kind=GatheringKind.GENERAL_MEETING,
            next_on=date(2026, 12, 3),
        ),
    )
    assert scheme.figures().meeting == date(2026, 12, 3)
    of_series = Meeting(gathering_id=GatheringId(series.id), title="Najaar")
    desk.save("", replace(of_series, day=date(2026, 11, 12)))
    desk.save("", replace(of_series, day=date(2026, 10, 13)))
    desk.save("", Meeting(title="Borrel", day=date(2026, 10, 20)))
    assert scheme.figures().meeting == date(2026, 11, 12)


def test_who_nominated_her(desk, scheme):
    friend = RelationId(desk.save("", Relation(name="Meike")).id)
    desk.save("", Membership(relation_id=scheme.relation, since=JOINED, nominated_by_id=friend))
    assert scheme.figures().nominated_by == "Meike"
    assert scheme.figures().admission.since == JOINED


def test_own_illness_with_what_was_expected_and_received(desk, scheme):
    ill = Illness(since=date(2026, 6, 1), until=date(2026, 7, 30))
    desk.save("", ill)
    desk.save("", Illness(since=date(2026, 10, 1), percent=BasisPoints(5_000)))
    scheme.entry(date(2026, 8, 3), EntryKind.RECEIVED, 200_000)
    scheme.entry(date(2026, 10, 14), EntryKind.RECEIVED, 1)
    now, before = desk.broodfonds.of(2026).illness
    assert now.episode.last is None
    ((name, claim),) = before.claims
    assert (name, claim.starts, claim.expected, before.received) == (
        "Rottekade",
        date(2026, 7, 1),
        193_548,
        200_000,
    )
    ((_name, waiting),) = now.claims
    assert (waiting.starts, waiting.ends, waiting.expected) == (date(2026, 10, 31), date(2028, 10, 30), 0)
    assert now.received == 1


def test_illness_from_before_she_joined_gives_nothing(desk, scheme):
    desk.save("", Illness(since=date(2026, 1, 1), until=date(2026, 3, 31)))
    (found,) = desk.broodfonds.of(2026).illness
    assert found.claims == ()


def test_amounts_and_level_change_in_one_step(desk, scheme, clock):
    needs(desk, 275_000, 100_000)
    level = replace(scheme.level, id=None, version=0, since=date(2026, 10, 14), gift=Cents(250_000))
    desk.broodfonds.set_amounts("Bedragen aangepast", Cents(300_000), None, [level])
    assert (desk.profile.illness_need, desk.profile.buffer) == (300_000, None)
    assert scheme.figures().level.gift == 250_000
    again = replace(level, gift=Cents(225_000))
    desk.broodfonds.set_amounts("Bedragen aangepast", Cents(300_000), None, [again])
    assert [one.gift for one in desk.find(BroodfondsLevel)] == [200_000, 225_000]
    desk.undo()
    desk.undo()
    assert (desk.profile.illness_need, desk.profile.buffer) == (275_000, 100_000)
    assert desk.count(BroodfondsLevel) == 1


def test_the_levels_to_choose_from_come_from_the_rules(desk, clock):
    assert {"deposit": 9_000, "gift": 200_000, "cap": 324_000} in desk.broodfonds.levels()
    clock.now = datetime(2019, 6, 1)  # noqa: DTZ001 - local
    assert desk.broodfonds.levels() == ()


def test_figures_are_kept_until_something_changes(desk, scheme):
    first = desk.broodfonds.of(2026)
    assert desk.broodfonds.of(2026) is first
    scheme.entry(date(2026, 9, 1), EntryKind.GIFT, 100)
    assert desk.broodfonds.of(2026) is not first
