"""Row 10, 4Synergy: more than forty IT partners without legal form.

Ten per cent of all income, work through each other, commission for work brought in, a letter of intent, a meeting every
six weeks, and "not only take, also bring".

Jikke gets 65 % of her 20,000 euro in 2024 through it: 130 hours at 100 euro. She passes a job of 9,000 euro to Hylke
and gets 450 euro of referral commission for it.
"""

import hashlib
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest

from tests.scenarios.stranger import PROFILE, Clock, Stranger
from zzpdesk.core.givetake import Flow, Measure, Verdict
from zzpdesk.core.kinds import BasisPoints, Cents, GatheringId, MeetingId, Minutes
from zzpdesk.core.ports import Where
from zzpdesk.core.records import (
    Collective,
    Decision,
    Document,
    FeeTerms,
    Gathering,
    GiveTakeEntry,
    Meeting,
    Membership,
    Proceeds,
    Say,
    TimeEntry,
)
from zzpdesk.core.records.fees import FeeBase, FeeKind
from zzpdesk.core.records.gathering import Attendance, GatheringKind, Outcome, Rhythm, Vote
from zzpdesk.core.records.membership import Direction, GiftKind, Motive, ProceedsKind
from zzpdesk.core.records.relation import LegalForm, SourceKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.desk import Desk

LETTER = b"%PDF-1.7 intentieverklaring"


@pytest.fixture(scope="module")
def she(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    clock = Clock()
    made = Stranger(Desk.create(tmp_path_factory.mktemp("synergy") / "desk.zzp", PROFILE, clock=clock), clock)
    made.relation("groep", "Zynergie", SourceKind.COLLECTIVE)
    made.relation("hylke", "Hylke Data", SourceKind.PEER)
    made.relation("bank", "Bank van het Noorden")
    made.relation("school", "ROC De Wouden")
    _ties(made)
    made.assignment("bank", "bank", 100, "groep", until=date(2024, 3, 29))
    made.assignment("school", "school", 70, since=date(2024, 4, 15))
    made.hours("bank", *((f"2024-02-{day:02}", 600) for day in range(1, 14)))  # 13 x 10 h = 130 h
    made.hours("school", *((f"2024-05-{day:02}", 600) for day in range(1, 11)))  # 100 h x 70
    made.issue("bank", "bank", "2024-03-29")
    made.issue("school", "school", "2024-05-31")
    _meetings(made)
    _gifts(made)
    clock.day = date(2024, 12, 31)
    yield made
    made.desk.close()


def _ties(made: Stranger) -> None:
    number, desk = made.id("groep"), made.desk
    desk.save("", Collective(relation_id=number, legal_form=LegalForm.INFORMAL, sector="IT"))
    state = desk.save(
        "",
        Membership(
            relation_id=number, since=date(2024, 1, 1), motive=Motive.WORK, intent_on=date(2023, 12, 14)
        ),
    )
    letter = Document(
        subject="Membership",
        subject_id=state.id or 0,
        name="intentieverklaring.pdf",
        added_on=date(2024, 1, 2),
        sha256=hashlib.sha256(LETTER).hexdigest(),
        content=LETTER,
    )
    desk.save("", letter)
    desk.save("", Say(relation_id=number, since=date(2024, 1, 1), experienced=True))
    terms = FeeTerms(
        source_id=number,
        kind=FeeKind.PERCENTAGE,
        percent=BasisPoints(1000),
        base=FeeBase.ALL_INCOME,
        since=date(2024, 1, 1),
    )
    desk.save("", terms)


def _meetings(made: Stranger) -> None:
    series = made.desk.save(
        "",
        Gathering(
            title="Partnerdag",
            relation_id=made.id("groep"),
            kind=GatheringKind.PARTNER_MEETING,
            rhythm=Rhythm.SIX_WEEKLY,
        ),
    )
    for day, attendance in ((date(2024, 1, 18), Attendance.VOTED), (date(2024, 2, 29), Attendance.ABSENT)):
        meeting = made.desk.save(
            "",
            Meeting(
                gathering_id=GatheringId(series.id or 0),
                day=day,
                title="Partnerdag",
                attendance=attendance,
                minutes=Minutes(150),
            ),
        )
        if attendance is Attendance.VOTED:
            number = MeetingId(meeting.id or 0)
            stays = Decision(
                meeting_id=number, title="Bijdrage blijft 10%", vote=Vote.FOR, outcome=Outcome.ADOPTED
            )
            made.desk.save("", stays)


def _gifts(made: Stranger) -> None:
    ways = {"collective_id": made.id("groep"), "relation_id": made.id("hylke")}
    for gift in (
        GiveTakeEntry(
            **ways, kind=GiftKind.WORK, day=date(2024, 6, 3), title="Datahuis", amount=Cents(900_000)
        ),
        GiveTakeEntry(**ways, kind=GiftKind.REFERRAL, day=date(2024, 6, 3), title="Hylke voorgesteld"),
        GiveTakeEntry(
            **ways,
            direction=Direction.RECEIVED,
            kind=GiftKind.LEAD,
            day=date(2024, 9, 4),
            title="Vraag van een gemeente",
            count=2,
        ),
        GiveTakeEntry(
            **ways, kind=GiftKind.KNOWLEDGE, day=date(2024, 10, 8), title="Lezing", minutes=Minutes(90)
        ),
    ):
        made.desk.save("", gift)
    paid = Proceeds(
        relation_id=made.id("groep"), kind=ProceedsKind.REFERRAL, day=date(2024, 7, 1), amount=Cents(45_000)
    )
    made.desk.save("", paid)


def test_the_letter_of_intent_stands_with_the_membership(she: Stranger) -> None:
    state = she.desk.find(Membership)[0]
    assert state.intent_on == date(2023, 12, 14)
    (kept,) = she.desk.documents.of(state)
    assert she.desk.documents.content(kept.id) == LETTER


def test_her_share_through_it_lies_between_sixty_and_seventy_per_cent(she: Stranger) -> None:
    through = she.desk.collectives.through(2024)[she.id("groep")]
    assert (through.amount, through.share) == (1_300_000, Fraction(65, 100))


def test_ten_per_cent_of_all_income(she: Stranger) -> None:
    through = she.desk.collectives.through(2024)[she.id("groep")]
    assert through.paid == 200_000  # of 20,000, not of the 13,000 that came through it


def test_commission_received_is_income_of_its_own_kind(she: Stranger) -> None:
    found = she.desk.analysis.dependency(she.desk.analysis.year(2024))
    assert (found.turnover, found.total) == (2_000_000, 2_000_000)
    assert {(one.kind, one.amount) for one in found.proceeds} == {(ProceedsKind.REFERRAL, 45_000)}
    work = she.desk.collectives.with_collective(she.id("groep"), 2024).of(Measure.WORK)
    assert work == Flow(Measure.WORK, 900_000, 1_300_000)


def test_not_only_take_also_bring(she: Stranger) -> None:
    found = she.desk.collectives.with_collective(she.id("groep"), 2024)
    assert found.of(Measure.HOURS) == Flow(Measure.HOURS, 90, 0)
    assert found.of(Measure.CONTACTS) == Flow(Measure.CONTACTS, 1, 2)
    assert found.verdict is Verdict.MIXED
    hylke = she.desk.collectives.counterparties(she.id("groep"))[she.id("hylke")]
    assert hylke.of(Measure.WORK) == Flow(Measure.WORK, 900_000, 0)


def test_meetings_count_in_her_hours_once_and_only_where_she_was(she: Stranger) -> None:
    entries = she.desk.find(TimeEntry, Where("kind", "=", HourKind.COLLECTIVE))
    assert [(one.day, one.minutes) for one in entries] == [(date(2024, 1, 18), 150), (date(2024, 10, 8), 90)]
    latest = she.desk.collectives.meetings(she.id("groep"), 2024)
    assert [one.meeting.attendance for one in latest] == [Attendance.ABSENT, Attendance.VOTED]
    assert [one.title for one in latest[1].decisions] == ["Bijdrage blijft 10%"]


def test_time_between_assignments(she: Stranger) -> None:
    bench = she.desk.assignments.bench(2024)
    assert bench is not None
    assert bench.days == 10  # Monday 1 to Friday 12 April


def test_the_source_depends_on_her_having_a_say(she: Stranger) -> None:
    found = she.desk.analysis.dependency(she.desk.analysis.year(2024))
    source = next(one for one in found.sources if one.key == SourceKey(she.id("groep")))
    assert (source.kind, source.say, source.formal) == (SourceKind.COLLECTIVE, True, False)
