"""What the records of the web refuse: collectives, hubs, meetings, broodfonds, training, chains and funding."""

from datetime import date, datetime

import pytest

from tests.builders import DAY
from zzpdesk.core.kinds import (
    AssignmentId,
    BasisPoints,
    BidId,
    BroodfondsId,
    Cents,
    FundingId,
    MeetingId,
    Minutes,
    Price,
    ProvisionId,
    RegisterId,
    RelationId,
    Year,
)
from zzpdesk.core.records import (
    Absence,
    Bid,
    Broodfonds,
    BroodfondsLevel,
    ChainLink,
    Clause,
    Decision,
    Division,
    Funding,
    Gathering,
    GiveTakeEntry,
    Goal,
    Hub,
    HubPlan,
    Illness,
    Lead,
    LedgerEntry,
    Meeting,
    Member,
    MemberCapital,
    MemberCount,
    Membership,
    Partner,
    PlatformStatement,
    Proceeds,
    Provision,
    ProvisionUse,
    Register,
    RegisterPoints,
    Repayment,
    Sharing,
    SubcontractBill,
    Timer,
    TodoMark,
    Training,
    Visit,
)
from zzpdesk.core.records.funding import Borrower, FundingKind, Instalments, Scheme
from zzpdesk.core.records.gathering import Attendance, GatheringKind
from zzpdesk.core.records.hub import HubKind
from zzpdesk.core.records.membership import GiftKind, MemberState
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.time import AbsenceKind, HourKind
from zzpdesk.core.records.training import GoalKind

ONE, EARLY, LATE = RelationId(1), date(2026, 1, 1), date(2026, 12, 31)
BREAD, MINUS = BroodfondsId(1), Cents(-1)
ENDS, NEG, FEW, GONE = "ends-before-start", "negative", "not-positive", "missing"


@pytest.mark.parametrize(
    ("record", "problems"),
    [
        (Membership(relation_id=ONE, since=LATE, until=EARLY), {"until": ENDS}),
        (Membership(relation_id=ONE, since=EARLY, votes_for=-1), {"votes_for": NEG}),
        (Member(collective_id=ONE, relation_id=ONE, since=LATE, until=EARLY), {"until": ENDS}),
        (MemberCount(relation_id=ONE, year=Year(2026)), {"members": FEW}),
        (
            Division(relation_id=ONE, since=EARLY, until=LATE, wanted=Minutes(60), total_wanted=Minutes(30)),
            {"total_wanted": "total-below-own"},
        ),
        (
            Division(relation_id=ONE, since=EARLY, until=LATE, received=Minutes(-1)),
            {"received": NEG},
        ),
        (Proceeds(relation_id=ONE, day=DAY, amount=Cents(0)), {"amount": "zero"}),
        (MemberCapital(relation_id=ONE, day=DAY, amount=Cents(0)), {"amount": "zero"}),
        (GiveTakeEntry(collective_id=ONE, day=DAY), {"amount": "zero"}),
        (GiveTakeEntry(day=DAY, kind=GiftKind.LEAD), {"relation_id": GONE}),
        (GiveTakeEntry(relation_id=ONE, day=DAY, kind=GiftKind.HOURS), {"minutes": FEW}),
        (
            GiveTakeEntry(relation_id=ONE, day=DAY, kind=GiftKind.LEAD, count=0, amount=MINUS),
            {"count": FEW, "amount": NEG},
        ),
        (Provision(relation_id=ONE, title="AOV", premium=MINUS), {"premium": NEG}),
        (ProvisionUse(provision_id=ProvisionId(1), day=DAY, minutes=Minutes(-1)), {"minutes": NEG}),
        (Gathering(title="x", start="half tien"), {"start": "time-of-day"}),
        (Gathering(title="x", start="24:00"), {"start": "time-of-day"}),
        (Gathering(title="x", start="9.30", cost=MINUS), {"cost": NEG}),
        (Meeting(day=DAY, title="x", minutes=Minutes(1_441)), {"minutes": "more-than-a-day"}),
        (Meeting(day=DAY, title="x", cost=MINUS), {"cost": NEG}),
        (Decision(meeting_id=MeetingId(1), title="x", votes_against=-2), {"votes_against": NEG}),
        (Hub(), {"relation_id": GONE}),
        (HubPlan(relation_id=ONE, since=LATE, bound_until=EARLY), {"bound_until": ENDS}),
        (HubPlan(relation_id=ONE, since=EARLY, notice_months=-1), {"notice_months": NEG}),
        (Visit(relation_id=ONE, day=DAY, minutes=Minutes(1_441)), {"minutes": "more-than-a-day"}),
        (Visit(relation_id=ONE, day=DAY, cost=MINUS), {"cost": NEG}),
        (Lead(title="x", day=LATE, answered_on=EARLY), {"answered_on": ENDS}),
        (Lead(title="x", day=EARLY, cost=MINUS), {"cost": NEG}),
        (Clause(relation_id=ONE, since=EARLY, months_after=-1), {"months_after": NEG}),
        (PlatformStatement(relation_id=ONE, year=Year(2026), quarter=5), {"quarter": "quarter-range"}),
        (PlatformStatement(relation_id=ONE, year=Year(2026), activities=-1), {"activities": NEG}),
        (Bid(title="x", amount=MINUS), {"amount": NEG}),
        (Bid(title="x", submitted_on=LATE, decided_on=EARLY), {"decided_on": ENDS}),
        (Partner(), {"assignment_id": GONE}),
        (Partner(bid_id=BidId(1), share=BasisPoints(10_001)), {"share": "share-range"}),
        (Sharing(title="x", since=EARLY, alone=MINUS), {"alone": NEG}),
        (Sharing(title="x", since=EARLY, share=BasisPoints(-1)), {"share": "share-range"}),
        (Broodfonds(relation_id=ONE, max_months=-1), {"max_months": NEG}),
        (BroodfondsLevel(broodfonds_id=BREAD, since=EARLY, cap=MINUS), {"cap": NEG}),
        (LedgerEntry(broodfonds_id=BREAD, day=DAY, amount=Cents(0)), {"amount": FEW}),
        (Illness(since=EARLY, percent=BasisPoints(0)), {"percent": "share-range"}),
        (Training(day=DAY, title="x", minutes=Minutes(1_441)), {"minutes": "more-than-its-days"}),
        (Training(day=EARLY, until=date(2026, 1, 2), title="x", minutes=Minutes(1_441)), {}),
        (Training(day=LATE, until=EARLY, title="x"), {"until": ENDS}),
        (Training(day=EARLY, title="x", cost=MINUS), {"cost": NEG}),
        (Register(title="x", since=EARLY, until=LATE, required=-1), {"required": NEG}),
        (RegisterPoints(register_id=RegisterId(1), day=DAY), {"points": FEW}),
        (Goal(year=Year(2026), kind=GoalKind.TURNOVER), {"amount": GONE}),
        (Goal(year=Year(2026), kind=GoalKind.SOURCES, number=0), {"number": FEW}),
        (ChainLink(assignment_id=AssignmentId(1), relation_id=ONE, position=0), {"position": FEW}),
        (ChainLink(assignment_id=AssignmentId(1), relation_id=ONE, rate=Price(-1)), {"rate": NEG}),
        (
            SubcontractBill(relation_id=ONE, day=DAY, amount=Cents(1), vat=Cents(1), reverse_charge=True),
            {"vat": "vat-with-reverse-charge"},
        ),
        (Funding(title="x", principal=Cents(0), since=EARLY, terms=1), {"principal": FEW}),
        (Funding(title="x", principal=Cents(1), since=EARLY), {"terms": FEW}),
        (Funding(title="x", principal=Cents(1), since=EARLY, scheme=Scheme.FREE), {}),
        (Funding(title="x", principal=Cents(1), since=EARLY, kind=FundingKind.OWN_CAPITAL), {}),
        (
            Funding(title="x", principal=Cents(1), since=EARLY, terms=1, borrower=Borrower.COLLECTIVE),
            {"collective_id": GONE},
        ),
        (
            Funding(title="x", principal=Cents(1), since=LATE, first_on=EARLY, terms=1),
            {"first_on": "due-before-lent"},
        ),
        (Funding(title="x", principal=Cents(1), since=EARLY, terms=601), {"terms": "too-many-terms"}),
        (Repayment(funding_id=FundingId(1), day=DAY), {"principal": "zero"}),
        (Repayment(funding_id=FundingId(1), day=DAY, interest=MINUS), {"interest": NEG}),
        (TodoMark(key="x"), {"done_on": GONE}),
        (Absence(since=EARLY, until=LATE, weekly=Minutes(-1)), {"weekly": NEG}),
        (Absence(since=EARLY, until=LATE, kind=AbsenceKind.PREGNANCY), {"weekly": FEW}),
        (Absence(since=EARLY, until=LATE, weekly=Minutes(10_081)), {"weekly": "more-than-a-week"}),
        (Timer(started_at=datetime.fromisoformat("2026-10-14T09:00"), paused_seconds=60), {}),
    ],
)
def test_what_cannot_be_kept(record, problems):
    assert record.problems() == problems


def test_a_gift_to_an_ill_member_has_no_room_for_words():
    """Names and illness of others cannot be entered (definitions.md, "Web")."""
    hints = LedgerEntry.__dataclass_fields__
    assert not [name for name, field in hints.items() if "str" in str(field.type)]


def test_what_choices_mean():
    assert [one for one in MemberState if one.active] == [MemberState.MEMBER, MemberState.DORMANT]
    assert GiftKind.REFERRAL.contact
    assert not GiftKind.WORK.contact
    assert [one for one in ProvisionKind if one.covers] == [ProvisionKind.DISABILITY, ProvisionKind.PENSION]
    assert GatheringKind.GENERAL_MEETING.internal
    assert not GatheringKind.OPEN_COFFEE.internal
    assert [one for one in Attendance if one.there] == [Attendance.PRESENT, Attendance.VOTED]
    assert [one for one in HubKind if one.programme] == [HubKind.INCUBATOR, HubKind.ACCELERATOR]
    assert [one.months for one in Instalments] == [1, 3, 12]
    assert [one.counts for one in (HourKind.TRAVEL, HourKind.NEW_FIELD)] == [True, False]
    assert not FundingKind.OWN_CAPITAL.lent
    assert {one.field for one in GoalKind} == {"minutes", "amount", "number"}
