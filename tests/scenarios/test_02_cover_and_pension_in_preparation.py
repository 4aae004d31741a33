"""Row 2, Senioren Zorg Plan: a care firm founds a cooperative with disability cover and a pension.

In October 2026 it is in preparation: Iris has signed up, cover and pension begin on 1 January 2027. She needs 2,600
euro a month when ill and has 10,000 put aside. The cover pays 1,800 a month from the third month on for 145 euro a
month; the pension will pay 640 a month for 210.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest

from zzpdesk.core.collectives import Used
from zzpdesk.core.gap import Pension, details, headline
from zzpdesk.core.kinds import Cents, RelationId
from zzpdesk.core.memberships import member_since, standing
from zzpdesk.core.ports import Sort
from zzpdesk.core.records import Collective, Membership, Profile, Provision
from zzpdesk.core.records.membership import MemberState, Motive
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.desk import Desk
from zzpdesk.texts import broodfonds as sentences
from zzpdesk.texts import collectives as words

PROFILE = Profile(
    owner="Iris", private_costs=Cents(210_000), business_costs=Cents(50_000), buffer=Cents(1_000_000)
)


class Calendar:
    """Nine o'clock on the day it is set to."""

    day = date(2026, 10, 14)

    def __call__(self) -> datetime:
        return datetime.combine(self.day, time(9))


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def desk(tmp_path: Path, calendar: Calendar) -> Iterator[Desk]:
    """The cooperative from the example; what it will offer, filled in."""
    made = Desk.create(tmp_path / "iris.zzp", PROFILE, clock=calendar)
    (template,) = (one for one in made.templates.of(Collective) if one.key == "cooperatie_met_dekking")
    made.templates.start(template, "Coöperatie Senioren Zorg")
    figures = {
        ProvisionKind.DISABILITY: {"cover": Cents(180_000), "premium": Cents(14_500), "waiting_months": 2},
        ProvisionKind.PENSION: {"cover": Cents(64_000), "premium": Cents(21_000)},
    }
    for one in made.find(Provision):
        filled = replace(one, since=date(2027, 1, 1), taken=True, **figures[one.kind])
        made.save("Voorziening", filled)
    yield made
    made.close()


def it_begins(desk: Desk, calendar: Calendar) -> None:
    """From New Year on she is a member, and what was announced is in force."""
    (state,) = desk.find(Membership)
    desk.save("Lidmaatschap", replace(state, until=date(2026, 12, 31)))
    desk.save("Lidmaatschap", Membership(relation_id=state.relation_id, since=date(2027, 1, 1)))
    calendar.day = date(2027, 2, 1)


def number(desk: Desk) -> RelationId:
    (tie,) = desk.find(Collective)
    return RelationId(tie.relation_id or 0)


def told(desk: Desk) -> str:
    """What stands below the months on the page."""
    found = desk.broodfonds.of(desk.today().year)
    below = details(found.plan, found.supports, found.covers, found.pensions)
    return sentences.paragraph(below).replace("\xa0", " ")


def test_a_membership_in_preparation(desk: Desk, calendar: Calendar) -> None:
    (state,) = desk.find(Membership)
    assert (state.state, state.motive) == (MemberState.PREPARING, Motive.CERTAINTY)
    assert words.membership([state], calendar.day) == "In voorbereiding"
    assert member_since([state]) is None
    it_begins(desk, calendar)
    states = desk.find(Membership, sort=(Sort("since"),))
    before, after = (standing(states, day) for day in (date(2026, 12, 31), date(2027, 1, 1)))
    assert before is not None
    assert after is not None
    assert (before.state, after.state) == (MemberState.PREPARING, MemberState.MEMBER)
    assert words.membership(states, calendar.day) == "Lid sinds 2027"


def test_announced_it_does_not_carry_her_yet(desk: Desk) -> None:
    found = desk.broodfonds.of(2026)
    assert (found.covers, found.pensions) == ((), ())
    plan = found.plan
    assert plan is not None
    # 2,600 from 10,000: three months whole, 2,200 in the fourth, then nothing
    assert (plan.need, plan.lasts) == (260_000, 3)
    assert [month.buffer for month in plan.months[:5]] == [260_000, 260_000, 260_000, 220_000, 0]
    assert sum(month.shortfall for month in plan.months) == 28 * 260_000 - 1_000_000
    assert sum(month.insurance for month in plan.months) == 0
    assert "Arbeidsongeschiktheidsverzekering" not in told(desk)
    assert "ensioen" not in told(desk)


def test_once_active_it_does(desk: Desk, calendar: Calendar) -> None:
    it_begins(desk, calendar)
    plan = desk.broodfonds.of(2027).plan
    assert plan is not None
    # two months from the buffer (5,200), then 1,800 is paid and 800 is hers: the 4,800 left lasts six months
    assert [month.insurance for month in plan.months[:4]] == [0, 0, 180_000, 180_000]
    assert [month.buffer for month in plan.months[:9]] == [260_000] * 2 + [80_000] * 6 + [0]
    assert (plan.lasts, plan.left) == (8, 0)
    assert plan.short == tuple(range(9, 29))
    assert sum(month.shortfall for month in plan.months) == 20 * 80_000
    assert sentences.sentence(headline(plan)) == "Word je ziek, dan houd je het 8 maanden zonder tekort vol."
    half = desk.broodfonds.plan(5_000)
    assert half is not None
    assert half.months[2].insurance == 90_000


def test_the_overview_counts_the_cover_from_the_day_it_is_in_force(desk: Desk, calendar: Calendar) -> None:
    before = desk.broodfonds.safety()
    assert (before.names, before.insured, before.cover, before.lasts) == ((), (), 0, 3)
    it_begins(desk, calendar)
    after = desk.broodfonds.safety()
    assert (after.names, after.insured) == ((), ("Arbeidsongeschiktheidsverzekering",))
    assert (after.cover, after.cover_waits, after.lasts) == (180_000, 2, 8)


def test_the_pension_counts_among_what_carries_her_but_pays_nothing_in_illness(
    desk: Desk, calendar: Calendar
) -> None:
    it_begins(desk, calendar)
    found = desk.broodfonds.of(2027)
    assert [one.amount for one in found.covers] == [180_000]
    assert found.pensions == (Pension("Pensioenregeling", 64_000, 21_000),)
    assert told(desk).endswith(
        "Je bouwt pensioen op met Pensioenregeling: later € 640 per maand, je betaalt nu € 210 per maand."
    )


def test_offered_and_not_taken_it_never_counts(desk: Desk, calendar: Calendar) -> None:
    it_begins(desk, calendar)
    for one in desk.find(Provision):
        desk.save("Voorziening", replace(one, taken=False))
    found = desk.broodfonds.of(2027)
    assert (found.covers, found.pensions) == ((), ())
    assert found.plan is not None
    assert found.plan.lasts == 3


def test_what_ended_counts_no_longer(desk: Desk, calendar: Calendar) -> None:
    it_begins(desk, calendar)
    for one in desk.find(Provision):
        desk.save("Voorziening", replace(one, until=date(2027, 1, 31)))
    found = desk.broodfonds.of(2027)
    assert (found.covers, found.pensions) == ((), ())


def test_among_the_services_of_the_cooperative(desk: Desk, calendar: Calendar) -> None:
    coming = desk.collectives.services(number(desk), 2026)
    assert [words.used(*each) for each in coming] == [("vanaf 2027", False)] * 2
    assert [use for _one, use in coming] == [Used(starts=date(2027, 1, 1))] * 2
    it_begins(desk, calendar)
    running = [
        words.used(*each)[0].replace("\xa0", " ") for each in desk.collectives.services(number(desk), 2027)
    ]
    assert running == ["€ 145,00 per maand", "€ 210,00 per maand"]
