"""Row 1, Zorg&Co: a care cooperative of 300 members that keeps 15 % and draws up the invoices in her name.

Jikke's care is exempt from VAT, so she cannot deduct the 21 % on the commission either. In 2024 the cooperative brings
160 hours at 50 euro (8,000), a practice of her own 40 hours at 50 euro (2,000). In November the members bring the
commission down to 14 % from 2025 on.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tests.scenarios.stranger import PROFILE, Clock, Stranger
from zzpdesk.core.collectives import her_part
from zzpdesk.core.errors import Refused
from zzpdesk.core.givetake import Flow, Measure, divided
from zzpdesk.core.kinds import BasisPoints, Cents, MeetingId, Minutes, ProvisionId, Year
from zzpdesk.core.memberships import member_since
from zzpdesk.core.ports import Where
from zzpdesk.core.records import (
    Certificate,
    Collective,
    Decision,
    Division,
    FeeTerms,
    Gathering,
    Invoice,
    Meeting,
    MemberCount,
    Membership,
    Proceeds,
    Provision,
    ProvisionUse,
    TimeEntry,
    VatStatus,
)
from zzpdesk.core.records.gathering import Attendance, Outcome, Rhythm, Subject, Vote
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus, LineVat
from zzpdesk.core.records.membership import ProceedsKind
from zzpdesk.core.records.profile import VatScheme
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.relation import LegalForm
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.core.training import Validity
from zzpdesk.desk import Desk
from zzpdesk.texts import collectives as words

EXEMPT = "BIG-geregistreerde zorg, art. 11 lid 1 onder g Wet OB 1968"


@pytest.fixture(scope="module")
def she(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    clock = Clock()
    clock.day = date(2024, 1, 1)
    made = Stranger(Desk.create(tmp_path_factory.mktemp("zorg") / "desk.zzp", PROFILE, clock=clock), clock)
    made.desk.save("Btw", VatStatus(since=date(2024, 1, 1), scheme=VatScheme.EXEMPT))
    made.relation("wijk", "Bewoners De Wijk")
    made.relation("praktijk", "Huisartsenpraktijk Terwispel")
    _tie(made)
    made.assignment(
        "wijk", "wijk", 50, "zorg", contracting_id=made.id("zorg"), vat=LineVat.E, vat_reason=EXEMPT
    )
    made.assignment("praktijk", "praktijk", 50)
    _meetings(made)
    _year(made)
    _after_the_year(made)
    clock.day = date(2025, 2, 28)
    yield made
    made.desk.close()


def _tie(made: Stranger) -> None:
    """From the example, with what the example leaves open."""
    desk = made.desk
    (template,) = (one for one in desk.templates.of(Collective) if one.key == "zorgcooperatie")
    desk.templates.start(template, "Coöperatie Zorg&Co")
    (tie,) = desk.find(Collective)
    made.who["zorg"] = tie.relation_id or 0
    desk.save("Collectief", replace(tie, self_bills_since=date(2024, 1, 1)))
    desk.save("Leden", MemberCount(relation_id=made.id("zorg"), year=Year(2024), members=300))
    services = {one.kind: one for one in desk.find(Provision)}
    car = replace(services[ProvisionKind.CAR], taken=True, premium=Cents(35_000))
    desk.save("Leaseauto", car)
    for kind, day, minutes in (
        (ProvisionKind.LEGAL, date(2024, 4, 9), 45),
        (ProvisionKind.LEGAL, date(2024, 10, 1), 75),
        (ProvisionKind.TRAINING, date(2024, 6, 11), 180),
    ):
        used = ProvisionUse(
            provision_id=ProvisionId(services[kind].id or 0), day=day, minutes=Minutes(minutes)
        )
        desk.save("Gebruikt", used)


def _meetings(made: Stranger) -> None:
    (series,) = made.desk.find(Gathering)
    assert series.rhythm is Rhythm.HALF_YEARLY
    proposals = (
        ("Provisie blijft 15% in 2024", Subject.COMMISSION, Vote.FOR, Outcome.ADOPTED, 181, 22),
        ("Winst 2023 gelijk verdelen: 30.000", Subject.PROFIT, Vote.FOR, Outcome.ADOPTED, 160, 43),
        ("Provisie naar 12%", Subject.COMMISSION, Vote.FOR, Outcome.REJECTED, 70, 130),
        ("Provisie naar 14%", Subject.COMMISSION, Vote.AGAINST, Outcome.ADOPTED, 131, 69),
    )
    for day, minutes, decided in (
        (date(2024, 5, 16), 150, proposals[:2]),
        (date(2024, 11, 14), 120, proposals[2:]),
    ):
        meeting = made.desk.save(
            "Vergadering",
            Meeting(
                gathering_id=series.id,
                day=day,
                title="Ledenvergadering",
                attendance=Attendance.VOTED,
                minutes=Minutes(minutes),
            ),
        )
        for title, subject, vote, outcome, in_favour, against in decided:
            decision = Decision(
                meeting_id=MeetingId(meeting.id or 0),
                title=title,
                subject=subject,
                vote=vote,
                outcome=outcome,
                votes_for=in_favour,
                votes_against=against,
            )
            made.desk.save("Besluit", decision)


def _self_billed(made: Stranger, day: date, number: str, withheld: tuple[int, int] = (0, 0)) -> Invoice:
    draft = made.draft("wijk", InvoiceKind.SELF_BILLED)
    kept, vat = withheld
    draft = replace(draft, issued_on=day, withheld=Cents(kept), withheld_vat=Cents(vat))
    return made.desk.invoices.accept_self_billed(draft, number, made.clock.day)


def _year(made: Stranger) -> None:
    """80 hours in February, of which 15 % and VAT are kept at once; 80 in June, billed by the cooperative apart."""
    made.hours("wijk", *((f"2024-02-{day:02}", 480) for day in (5, 6, 7, 8, 9, 12, 13, 14, 15, 16)))
    made.clock.day = date(2024, 3, 4)
    made.invoices["feb"] = _self_billed(made, date(2024, 2, 29), "ZC-24-0031", (60_000, 12_600))
    made.hours("wijk", *((f"2024-06-{day:02}", 480) for day in (3, 4, 5, 6, 7, 10, 11, 12, 13, 14)))
    made.clock.day = date(2024, 7, 2)
    made.invoices["jun"] = _self_billed(made, date(2024, 6, 30), "ZC-24-0090")
    made.hours("praktijk", *((f"2024-09-{day:02}", 480) for day in (2, 3, 4, 5, 6)))
    made.issue("praktijk", "praktijk", "2024-09-30")
    profit = Proceeds(
        relation_id=made.id("zorg"),
        kind=ProceedsKind.PROFIT_SHARE,
        day=date(2024, 12, 12),
        year=Year(2023),
        amount=Cents(10_000),
        shared=Cents(3_000_000),
    )
    made.desk.save("Winst", profit)


def _after_the_year(made: Stranger) -> None:
    """40 hours of December billed in January, 40 of January; February's invoice is not accepted yet."""
    desk, number = made.desk, made.id("zorg")
    (old,) = desk.find(FeeTerms, Where("source_id", "=", number))
    desk.save("Provisie", replace(old, until=date(2024, 12, 31)))
    lower = FeeTerms(source_id=number, percent=BasisPoints(1_400), since=date(2025, 1, 1))
    desk.save("Provisie", lower)
    made.hours("wijk", *((f"2024-12-{day:02}", 480) for day in (9, 10, 11, 12, 13)))
    made.clock.day = date(2025, 1, 6)
    made.invoices["dec"] = _self_billed(made, date(2025, 1, 3), "ZC-25-0002")
    made.hours("wijk", *((f"2025-01-{day:02}", 480) for day in (13, 14, 15, 16, 17)))
    made.clock.day = date(2025, 2, 4)
    made.invoices["jan"] = _self_billed(made, date(2025, 1, 31), "ZC-25-0044")
    made.hours("wijk", ("2025-02-03", 480))
    waiting = replace(made.draft("wijk", InvoiceKind.SELF_BILLED), issued_on=date(2025, 2, 27))
    made.invoices["waiting"] = desk.invoices.save(replace(waiting, number="ZC-25-0101"))


def test_a_cooperative_of_300_members_in_which_she_has_a_vote(she: Stranger) -> None:
    (tie,) = she.desk.find(Collective)
    assert tie.legal_form is LegalForm.COOPERATIVE
    assert [(one.year, one.members) for one in she.desk.find(MemberCount)] == [(2024, 300)]
    assert member_since(she.desk.find(Membership)) == date(2024, 1, 1)
    found = she.desk.analysis.dependency(she.desk.analysis.year(2024))
    source = next(one for one in found.sources if one.key == SourceKey(she.id("zorg")))
    assert (source.share, source.say, source.formal) == (Fraction(4, 5), True, True)
    assert found.say is not None
    assert (found.say.with_say, found.say.direct) == (Fraction(4, 5), Fraction(1, 5))


def test_the_cooperative_draws_up_exempt_invoices_in_her_name(she: Stranger) -> None:
    bill = she.desk.get(Invoice, she.invoices["feb"].id or 0)
    assert (bill.number, bill.kind, bill.debtor_id) == (
        "ZC-24-0031",
        InvoiceKind.SELF_BILLED,
        she.id("zorg"),
    )
    assert (bill.net, bill.vat, bill.total) == (400_000, 0, 400_000)  # 80 hours at 50 euro
    assert [(line.vat, line.vat_reason) for line in bill.lines] == [(LineVat.E, EXEMPT)]
    # 4,000 less 15 % (600) and the VAT on that (126)
    assert bill.to_receive == 327_400
    assert "kind" not in she.desk.invoices.issue_concerns(bill)  # agreed since January
    before = she.desk.invoices.issue_concerns(replace(bill, issued_on=date(2023, 12, 31)))
    assert before["kind"] == "self-billing-not-agreed"
    again = replace(she.invoices["waiting"], issued_on=date(2025, 2, 27))
    with pytest.raises(Refused, match="self-billed-twice"):
        she.desk.invoices.accept_self_billed(again, "ZC-24-0031", date(2025, 2, 28))
    own = she.desk.get(Invoice, she.invoices["praktijk"].id or 0)
    assert (own.number, own.net, own.vat) == ("2024-001", 200_000, 0)  # her own series has no gap


def test_fifteen_per_cent_and_the_vat_on_it_are_cost(she: Stranger) -> None:
    through = she.desk.collectives.through(2024)[she.id("zorg")]
    # 15 % of 8,000 is 1,200, with 21 % VAT that she cannot deduct 1,452; on 160 hours 9.075 an hour
    assert (through.amount, through.minutes, through.assignments) == (800_000, 160 * 60, 1)
    assert (through.paid, through.paid_per_hour) == (145_200, Fraction(9_075, 10))
    assert through.net_rate == Fraction(40_925, 10)
    costs = she.desk.analysis.dependency(she.desk.analysis.year(2024)).costs
    assert costs is not None
    assert (costs.paid, costs.paid_complete, costs.difference) == (145_200, True, 0)
    assert costs.take_rate == Fraction(1_452, 10_000)


def test_the_terms_of_the_day_of_the_work_apply(she: Stranger) -> None:
    through = she.desk.collectives.through(2025)[she.id("zorg")]
    # December's 2,000 at 15 % is 300, January's 2,000 at 14 % is 280; with VAT 363 and 338.80
    assert (through.amount, through.paid) == (400_000, 36_300 + 33_880)


def test_an_invoice_counts_once_she_has_accepted_it(she: Stranger) -> None:
    waiting = she.desk.get(Invoice, she.invoices["waiting"].id or 0)
    assert (waiting.status, waiting.net) == (InvoiceStatus.DRAFT, 40_000)
    overview = she.desk.overview.of(2025)
    assert overview.turnover == 400_000
    assert waiting.id in {one.record_id for one in overview.todos}


def test_two_meetings_with_what_was_decided_and_how_she_voted(she: Stranger) -> None:
    autumn, spring = she.desk.collectives.meetings(she.id("zorg"), 2024)
    assert [(one.meeting.day, one.meeting.attendance) for one in (spring, autumn)] == [
        (date(2024, 5, 16), Attendance.VOTED),
        (date(2024, 11, 14), Attendance.VOTED),
    ]
    said = [(one.subject, one.vote, one.outcome) for one in (*spring.decisions, *autumn.decisions)]
    assert said == [
        (Subject.COMMISSION, Vote.FOR, Outcome.ADOPTED),
        (Subject.PROFIT, Vote.FOR, Outcome.ADOPTED),
        (Subject.COMMISSION, Vote.FOR, Outcome.REJECTED),
        (Subject.COMMISSION, Vote.AGAINST, Outcome.ADOPTED),
    ]
    assert [one.votes_for for one in spring.decisions] == [181, 160]
    entries = she.desk.find(TimeEntry, Where("kind", "=", HourKind.COLLECTIVE))
    assert [(one.day, one.minutes) for one in entries] == [
        (date(2024, 5, 16), 150),
        (date(2024, 11, 14), 120),
    ]


def test_her_part_of_the_profit_is_income_of_its_own_kind(she: Stranger) -> None:
    (share,) = she.desk.find(Proceeds)
    assert share.amount == 3_000_000 // 300  # 30,000 in equal parts
    found = she.desk.analysis.dependency(she.desk.analysis.year(2024))
    assert [(one.kind, one.amount) for one in found.proceeds] == [(ProceedsKind.PROFIT_SHARE, 10_000)]
    assert (found.turnover, found.total, found.outside) == (1_000_000, 1_000_000, ())
    later = she.desk.analysis.dependency(she.desk.analysis.year(2025))
    assert later.proceeds == ()


def test_what_she_used_of_the_office(she: Stranger) -> None:
    found = [
        (one.kind, *words.used(one, use)) for one, use in she.desk.collectives.services(she.id("zorg"), 2024)
    ]
    assert found == [
        (ProvisionKind.TRAINING, "3\xa0u", True),
        (ProvisionKind.LEGAL, "2\xa0u", True),
        (ProvisionKind.CAR, "€\xa0350,00 per maand", True),
        (ProvisionKind.FINANCIAL, "niet gebruikt", False),
    ]
    balance = she.desk.collectives.with_collective(she.id("zorg"), 2024)
    # received: 8,000 of work, and 45 + 75 + 180 minutes of help
    assert balance.of(Measure.WORK) == Flow(Measure.WORK, 0, 800_000)
    assert balance.of(Measure.HOURS) == Flow(Measure.HOURS, 0, 300)


def test_the_diplomas_it_requires_and_when_they_end(she: Stranger) -> None:
    desk, asks = she.desk, {"required_by_id": she.id("zorg")}
    for one in (
        Certificate(title="Verzorgende IG", issued_on=date(2012, 7, 1), **asks),
        Certificate(title="BIG", issued_on=date(2020, 5, 30), expires_on=date(2025, 5, 29), **asks),
        Certificate(title="Reanimatie", issued_on=date(2024, 2, 27), expires_on=date(2025, 2, 27), **asks),
        Certificate(title="Medicatieveiligheid", **asks),
        Certificate(title="Tillen", issued_on=date(2024, 3, 1), expires_on=date(2025, 6, 1), **asks),
    ):
        desk.save("Diploma", one)
    found = desk.training.of(2025).certificates
    # today is 28 February: 29 May is 90 days on, 1 June 93
    assert [(one.certificate.title, one.validity) for one in found] == [
        ("Reanimatie", Validity.EXPIRED),
        ("BIG", Validity.SOON),
        ("Medicatieveiligheid", Validity.WANTED),
        ("Tillen", Validity.VALID),
        ("Verzorgende IG", Validity.FOREVER),
    ]
    assert {one.required_by for one in found} == {"Coöperatie Zorg&Co"}
    reminded = {
        one.values["title"]: one.day for one in desk.agenda.whole().waiting if one.kind is Certificate
    }
    assert reminded == {"Reanimatie": date(2025, 2, 27), "BIG": date(2025, 5, 29)}


def test_scarce_work_is_divided_by_the_hours_each_wants(she: Stranger) -> None:
    june = {"relation_id": she.id("zorg"), "since": date(2024, 6, 1), "until": date(2024, 6, 30)}
    hours = {"wanted": Minutes(120 * 60), "total_wanted": Minutes(3_600 * 60)}
    scarce = Division(available=Minutes(2_700 * 60), received=Minutes(88 * 60), **june, **hours)
    kept = she.desk.save("Verdeling", scarce)
    assert her_part(kept) == 90 * 60  # 2,700 x 120 / 3,600
    plenty = she.desk.save("Verdeling", replace(kept, available=Minutes(4_000 * 60)))
    assert her_part(plenty) == 120 * 60  # never more than she wants
    assert divided(35, (10, 20, 40)) == (5, 10, 20)
    # 33 1/3 each: what whole minutes leave over goes to one of them, so that all is divided
    assert sorted(divided(100, (60, 60, 60))) == [33, 33, 34]
    assert divided(200, (10, 20, 40)) == (10, 20, 40)
