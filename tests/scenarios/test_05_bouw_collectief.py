"""Row 5, Bouw Collectief Twente: 14 members vote on newcomers, and together they are contractor.

Its clients are consumers and housing corporations; work through it comes beside her own.

Jikke is refused at first (5 for, 8 against) and let in a year later (9 for, 4 against, 13 others). In 2024 two jobs of
the collective, 24 and 72 hours at 50 euro, stand beside 96 hours at 75 euro of her own. It keeps 5 %.
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest

from tests.scenarios.stranger import PROFILE, Clock, Stranger
from zzpdesk.core.kinds import BasisPoints, Year
from zzpdesk.core.memberships import member_since, standing
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Collective, FeeTerms, Invoice, MemberCount, Membership, Say
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.membership import Admission, MemberState
from zzpdesk.core.records.relation import BuyerKind, LegalForm, SourceKind
from zzpdesk.core.sources import Channel, SourceKey
from zzpdesk.desk import Desk
from zzpdesk.texts import collectives as words


@pytest.fixture(scope="module")
def she(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    clock = Clock()
    made = Stranger(Desk.create(tmp_path_factory.mktemp("bct") / "desk.zzp", PROFILE, clock=clock), clock)
    made.relation("bct", "Bouw Collectief Twente", SourceKind.COLLECTIVE)
    made.relation("gezin", "Fam. Oude Nijhuis", buyer=BuyerKind.CONSUMER)
    made.relation("woonplaats", "Woningcorporatie De Woonplaats")
    made.relation("architect", "Architect Lansink")
    _ties(made)
    through = {"source": "bct", "contracting_id": made.id("bct")}
    made.assignment("keuken", "gezin", 50, **through)
    made.assignment("kozijnen", "woonplaats", 50, **through)
    made.assignment("kast", "architect", 75)
    made.hours("keuken", *((f"2024-02-{day:02}", 480) for day in (5, 6, 7)))
    made.hours("kozijnen", *((f"2024-04-{day:02}", 480) for day in (2, 3, 4, 5, 8, 9, 10, 11, 12)))
    made.hours("kast", *((f"2024-07-{day:02}", 480) for day in (1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15, 16)))
    made.issue("keuken", "keuken", "2024-02-29")
    made.issue("kozijnen", "kozijnen", "2024-04-30")
    made.issue("kast", "kast", "2024-07-31")
    clock.day = date(2024, 12, 31)
    yield made
    made.desk.close()


def _ties(made: Stranger) -> None:
    number, desk = made.id("bct"), made.desk
    desk.save("", Collective(relation_id=number, legal_form=LegalForm.COOPERATIVE, region="Twente"))
    refused = Membership(
        relation_id=number,
        state=MemberState.REFUSED,
        since=date(2022, 11, 8),
        until=date(2023, 9, 30),
        admission=Admission.VOTE,
        votes_for=5,
        votes_against=8,
        decided_on=date(2022, 11, 8),
    )
    candidate = Membership(
        relation_id=number, state=MemberState.CANDIDATE, since=date(2023, 10, 1), until=date(2023, 11, 13)
    )
    member = Membership(
        relation_id=number,
        since=date(2023, 11, 14),
        admission=Admission.VOTE,
        votes_for=9,
        votes_against=4,
        decided_on=date(2023, 11, 14),
    )
    for state in (refused, candidate, member):
        desk.save("", state)
    desk.save("", Say(relation_id=number, since=date(2023, 11, 14), formal=True))
    for year, members in ((2023, 13), (2024, 14)):
        desk.save("", MemberCount(relation_id=number, year=Year(year), members=members))
    terms = FeeTerms(
        source_id=number, kind=FeeKind.PERCENTAGE, percent=BasisPoints(500), since=date(2024, 1, 1)
    )
    desk.save("", terms)


def states(she: Stranger) -> list[Membership]:
    return she.desk.find(Membership, Where("relation_id", "=", she.id("bct")))


def test_refused_candidate_and_let_in_by_majority(she: Stranger) -> None:
    on = {day: standing(states(she), day) for day in (date(2023, 1, 1), date(2023, 10, 20), date(2024, 1, 1))}
    assert [one.state for one in on.values() if one] == [
        MemberState.REFUSED,
        MemberState.CANDIDATE,
        MemberState.MEMBER,
    ]
    now = on[date(2024, 1, 1)]
    assert now is not None
    assert words.admission(now) == "9 voor, 4 tegen · 14\xa0nov\xa02023"
    assert member_since(states(she)) == date(2023, 11, 14)
    assert words.membership(states(she), date(2023, 1, 1)) == "Afgewezen"
    assert words.membership(states(she), date(2024, 6, 1)) == "Lid sinds 2023"


def test_fourteen_members(she: Stranger) -> None:
    counts = {one.year: one.members for one in she.desk.find(MemberCount)}
    assert counts == {2023: 13, 2024: 14}


def test_the_collective_signs_and_gets_the_invoice_another_is_the_end_client(she: Stranger) -> None:
    bill = she.desk.get(Invoice, she.invoices["keuken"].id or 0)
    assert (bill.debtor_id, bill.net) == (she.id("bct"), 120_000)
    found = she.desk.analysis.dependency(she.desk.analysis.year(2024))
    clients = {one.relation_id: one.amount for one in found.clients.parties}
    assert clients == {
        she.id("architect"): 720_000,
        she.id("woonplaats"): 360_000,
        she.id("gezin"): 120_000,
    }
    signed = {one.relation_id: one.amount for one in found.contracting.parties}
    assert signed == {she.id("architect"): 720_000, she.id("bct"): 480_000}


def test_work_through_it_beside_her_own(she: Stranger) -> None:
    found = she.desk.analysis.dependency(she.desk.analysis.year(2024))
    shares = {one.channel: one.share for one in found.channels}
    assert shares[Channel.COLLECTIVE] == Fraction(480, 1200)
    assert shares[Channel.DIRECT] == Fraction(720, 1200)
    through = she.desk.collectives.through(2024)[she.id("bct")]
    assert (through.amount, through.assignments, through.minutes) == (480_000, 2, 96 * 60)
    assert through.share == Fraction(2, 5)
    assert (through.paid, through.paid_per_hour, through.net_rate) == (24_000, 250, 4_750)
    assert she.desk.collectives.together(2024) == (480_000, 24_000, True)
    assert next(one.say for one in found.sources if one.key == SourceKey(she.id("bct"))) is True
