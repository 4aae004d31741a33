"""Records for tests: complete and valid, until you change what your test is about."""

from datetime import date, datetime
from typing import Any

from zzpdesk.core.kinds import (
    AssignmentId,
    BasisPoints,
    BidId,
    BroodfondsId,
    Cents,
    ContactId,
    Days,
    FundingId,
    GatheringId,
    InvoiceId,
    MeetingId,
    Minutes,
    Price,
    ProvisionId,
    Quantity,
    RegisterId,
    RelationId,
    ScenarioId,
    TrainingId,
    VisitId,
    Year,
)
from zzpdesk.core.records import (
    Absence,
    Assignment,
    Bid,
    Bill,
    Broodfonds,
    BroodfondsLevel,
    Certificate,
    ChainLink,
    Clause,
    Collective,
    Contact,
    Decision,
    Division,
    Document,
    Fee,
    FeeTerms,
    FollowUp,
    Funding,
    Gathering,
    GiveTakeEntry,
    Goal,
    HoursTest,
    Hub,
    HubPlan,
    Illness,
    Intermediary,
    Invoice,
    Lead,
    LedgerEntry,
    Meeting,
    Member,
    MemberCapital,
    MemberCount,
    Membership,
    Partner,
    Payment,
    PlatformStatement,
    Proceeds,
    Profile,
    Provision,
    ProvisionUse,
    Record,
    Register,
    RegisterPoints,
    Registration,
    Relation,
    Repayment,
    Say,
    Scenario,
    ScenarioStep,
    SelfView,
    Series,
    Sharing,
    SubcontractBill,
    Task,
    TimeEntry,
    Timer,
    TodoMark,
    Training,
    VatStatus,
    ViewpointAnswer,
    Visit,
)
from zzpdesk.core.records.invoice import InvoiceLine, Unit

DAY = date(2026, 10, 14)
"""The day on which tests happen, unless they say otherwise."""


def a_profile(**changes: Any) -> Profile:
    values = {
        "owner": "Marieke de Vries",
        "business": "Studio Vierwind",
        "street": "Lange Nieuwstraat 12",
        "postcode": "3512 PH",
        "city": "Utrecht",
        "email": "marieke@vierwind.example",
        "kvk": "12345678",
        "vat_id": "NL000099998B57",
        "iban": "NL91ABNA0417164300",
        "account_name": "M. de Vries",
        "since_year": Year(2021),
    }
    return Profile(**(values | changes))


def a_relation(**changes: Any) -> Relation:
    values = {
        "name": "Gemeente Zuiderwoude",
        "street": "Raadhuisplein 1",
        "postcode": "1234 AB",
        "city": "Zuiderwoude",
        "email": "facturen@zuiderwoude.example",
    }
    return Relation(**(values | changes))


def an_assignment(**changes: Any) -> Assignment:
    values = {
        "title": "Beleidsadvies wonen",
        "client_id": RelationId(1),
        "rate": Price(1_050_000),
        "since": date(2026, 1, 1),
    }
    return Assignment(**(values | changes))


def a_time_entry(**changes: Any) -> TimeEntry:
    values = {
        "day": DAY,
        "assignment_id": AssignmentId(1),
        "minutes": Minutes(90),
        "description": "Overleg",
    }
    return TimeEntry(**(values | changes))


def a_timer(**changes: Any) -> Timer:
    values = {"started_at": datetime.fromisoformat("2026-10-14T09:00"), "assignment_id": AssignmentId(1)}
    return Timer(**(values | changes))


def a_line(**changes: Any) -> InvoiceLine:
    values = {
        "description": "Beleidsadvies wonen",
        "quantity": Quantity(80_000),
        "unit": Unit.HOUR,
        "price": Price(1_050_000),
        "vat_rate": BasisPoints(2_100),
        "net": Cents(84_000),
    }
    return InvoiceLine(**(values | changes))


def an_invoice(**changes: Any) -> Invoice:
    """A priced draft: 8 hours at 105 euro, 21 % VAT."""
    values = {
        "debtor_id": RelationId(1),
        "issued_on": DAY,
        "supply_from": date(2026, 9, 1),
        "supply_until": date(2026, 9, 30),
        "term_days": Days(30),
        "net": Cents(84_000),
        "vat": Cents(17_640),
        "total": Cents(101_640),
        "lines": (a_line(),),
    }
    return Invoice(**(values | changes))


def a_payment(**changes: Any) -> Payment:
    values = {"invoice_id": InvoiceId(1), "paid_on": DAY, "amount": Cents(101_640)}
    return Payment(**(values | changes))


def some_fee_terms(**changes: Any) -> FeeTerms:
    """Ten percent of what comes through the source, deducted from her."""
    values = {"source_id": RelationId(1), "percent": BasisPoints(1_000), "since": date(2026, 1, 1)}
    return FeeTerms(**(values | changes))


def a_fee(**changes: Any) -> Fee:
    values = {"source_id": RelationId(1), "day": DAY, "amount": Cents(8_400)}
    return Fee(**(values | changes))


def a_bill(**changes: Any) -> Bill:
    values = {"source_id": RelationId(1), "day": DAY, "amount": Cents(8_400), "number": "B-17"}
    return Bill(**(values | changes))


def a_document(**changes: Any) -> Document:
    values = {
        "subject": "Invoice",
        "subject_id": 1,
        "name": "2026-001.pdf",
        "added_on": DAY,
        "sha256": "0" * 64,
        "content": b"%PDF",
    }
    return Document(**(values | changes))


def one_of_each() -> tuple[Record, ...]:
    """A valid record of every kind, that refer to each other by id 1."""
    first = RelationId(1)
    return (
        a_profile(),
        VatStatus(since=date(2021, 1, 1)),
        SelfView(year=Year(2025), dependent=True),
        a_relation(),
        Intermediary(relation_id=first),
        Collective(relation_id=first),
        Say(relation_id=first, since=date(2022, 5, 1), formal=True),
        Registration(relation_id=first, since=date(2022, 5, 1)),
        an_assignment(),
        some_fee_terms(),
        an_invoice(),
        a_payment(),
        Series(name="own/2026", last=7),
        a_fee(),
        a_bill(),
        a_time_entry(),
        a_timer(),
        a_document(),
        *_of_the_web(),
    )


def _of_the_web() -> tuple[Record, ...]:
    """Collectives, hubs, meetings, broodfonds, training, chains and funding."""
    first, since, until = RelationId(1), date(2022, 5, 1), date(2026, 12, 31)
    return (
        Absence(since=since, until=until),
        HoursTest(year=Year(2025)),
        Membership(relation_id=first, since=since),
        Member(collective_id=first, relation_id=first),
        MemberCount(relation_id=first, year=Year(2025), members=64),
        Division(
            relation_id=first,
            since=since,
            until=until,
            wanted=Minutes(600),
            total_wanted=Minutes(6_000),
            available=Minutes(3_000),
        ),
        Proceeds(relation_id=first, day=DAY, amount=Cents(41_200)),
        MemberCapital(relation_id=first, day=DAY, amount=Cents(25_000)),
        Provision(relation_id=first, title="Rechtshulp"),
        ProvisionUse(provision_id=ProvisionId(1), day=DAY, minutes=Minutes(120)),
        Gathering(title="Open Coffee", relation_id=first, start="9:30"),
        Meeting(gathering_id=GatheringId(1), day=DAY, title="Open Coffee oktober"),
        Decision(meeting_id=MeetingId(1), title="Provisie naar 11%"),
        Hub(relation_id=first),
        HubPlan(relation_id=first, since=since, price=Cents(1_500)),
        Visit(relation_id=first, day=DAY),
        Contact(day=DAY, name="Femke Roelofs", meeting_id=MeetingId(1), visit_id=VisitId(1)),
        FollowUp(title="Bellen over de offerte", due=DAY, contact_id=ContactId(1)),
        GiveTakeEntry(collective_id=first, day=DAY, amount=Cents(120_000)),
        Lead(title="Aanvraag dakkapel", relation_id=first, day=DAY),
        Clause(relation_id=first, since=since, months_after=12),
        PlatformStatement(relation_id=first, year=Year(2025), gross=Cents(420_000), fees=Cents(42_000)),
        *_of_her_safety(),
    )


def _of_her_safety() -> tuple[Record, ...]:
    """From joint bids on."""
    first, since, until = RelationId(1), date(2022, 5, 1), date(2026, 12, 31)
    return (
        Bid(title="Visie op de markt", client_id=first),
        Partner(bid_id=BidId(1), share=BasisPoints(5_000)),
        Sharing(title="Steiger", relation_id=first, since=since, cost=Cents(12_000)),
        Broodfonds(relation_id=first),
        BroodfondsLevel(
            broodfonds_id=BroodfondsId(1), since=since, deposit=Cents(9_000), gift=Cents(200_000)
        ),
        LedgerEntry(broodfonds_id=BroodfondsId(1), day=DAY, amount=Cents(9_000)),
        Illness(since=since, until=until),
        Training(day=DAY, title="Datamodelleren", cost=Cents(60_000)),
        Certificate(title="VCA", training_id=TrainingId(1), issued_on=since, expires_on=until),
        Register(title="Kwaliteitsregister", since=since, until=until, required=184),
        RegisterPoints(register_id=RegisterId(1), day=DAY, points=6),
        Goal(year=Year(2026), minutes=Minutes(2_400)),
        ChainLink(assignment_id=AssignmentId(1), relation_id=first),
        SubcontractBill(relation_id=first, day=DAY, amount=Cents(80_000)),
        ViewpointAnswer(assignment_id=AssignmentId(1), day=DAY),
        Funding(title="Lening van Oom Piet", principal=Cents(500_000), since=since, terms=60),
        Repayment(funding_id=FundingId(1), day=DAY, principal=Cents(8_333)),
        Task(title="Vraag naar de marge", due=DAY),
        TodoMark(key="ends/Assignment/1/2026-10-14", done_on=DAY),
        Scenario(title="Zonder Kopgroep"),
        ScenarioStep(scenario_id=ScenarioId(1), relation_id=first),
    )
