"""Collectives in the yearly book: one page each."""

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.book.pdf import bookmarks, pages
from zzpdesk.core.book import Chapter
from zzpdesk.core.kinds import Cents, GatheringId, MeetingId, Minutes, ProvisionId, Year
from zzpdesk.core.records import (
    Collective,
    Contact,
    Decision,
    GiveTakeEntry,
    Meeting,
    MemberCapital,
    MemberCount,
    Membership,
    Proceeds,
    Provision,
    ProvisionUse,
    Training,
)
from zzpdesk.core.records.fees import Certainty, FeeKind
from zzpdesk.core.records.gathering import Attendance, Outcome, Vote
from zzpdesk.core.records.membership import Direction, GiftKind, ProceedsKind
from zzpdesk.core.records.relation import LegalForm, SourceKind
from zzpdesk.desk.book import collectives


def gathered(she, year=2025):
    return collectives.gather(she.desk.book._parts, she.desk.analysis.year(year))


def said(she, year=2025):
    return pages(she.desk.book.pdf(year, [Chapter.COLLECTIVES]))[2:]


@pytest.fixture
def coop(web):
    """The cooperative, with all there can be in a year."""
    web.relation("Verbond", SourceKind.COLLECTIVE)
    number = web.rid("Coop")
    web.desk.save("", Collective(relation_id=web.rid("Verbond"), legal_form=LegalForm.ASSOCIATION))
    web.desk.save(
        "", Collective(relation_id=number, legal_form=LegalForm.COOPERATIVE, parent_id=web.rid("Verbond"))
    )
    web.terms("Coop")
    web.terms(
        "Coop", kind=FeeKind.SUBSCRIPTION_YEAR, percent=None, amount=Cents(18_000), since=date(2025, 1, 1)
    )
    web.bill("coop", date(2024, 3, 1), 1_000, 600)
    web.bill("coop", date(2025, 3, 1), 3_000, 1_800)
    web.bill("direct", date(2025, 4, 1), 7_000, 4_200)
    web.desk.save("", Membership(relation_id=number, since=date(2023, 5, 1)))
    web.desk.save("", MemberCount(relation_id=number, year=Year(2024), members=64))
    web.desk.save("", MemberCount(relation_id=number, year=Year(2026), members=99))
    web.desk.save("", MemberCapital(relation_id=number, day=date(2024, 1, 1), amount=Cents(25_000)))
    web.desk.save("", MemberCapital(relation_id=number, day=date(2025, 1, 1), amount=Cents(5_000)))
    web.desk.save("", Proceeds(relation_id=number, day=date(2025, 6, 1), amount=Cents(41_200)))
    web.desk.save(
        "",
        Proceeds(relation_id=number, kind=ProceedsKind.REFERRAL, day=date(2025, 6, 1), amount=Cents(10_000)),
    )
    web.say("Coop", date(2023, 1, 1), formal=True, experienced=True)
    return web


def test_paid_and_received(coop):
    one = gathered(coop).collectives[0]
    assert dict(one.fees) == {FeeKind.PERCENTAGE: 30_000, FeeKind.SUBSCRIPTION_YEAR: 18_000}
    assert (one.through.amount, one.before, one.capital, one.capital_all) == (300_000, 100_000, 5_000, 30_000)
    text = said(coop)[0]
    for part in (
        "Via Coop kwam € 3.000: bijna een derde van je omzet.",
        "Dat is € 2.000 meer dan in 2024. Lid sinds 2023, coöperatie, 64 leden, onderdeel van Verbond.",
        "Provisie € 300,00 Omzet via deze bron € 3.000,00",
        "Contributie € 180,00 Winstuitkering € 412,00",
        "Kapitaal ingelegd € 50,00 Aanbrengprovisie € 100,00",
        "30,0% van je omzet",
        "€ 84,00 netto per uur na € 16,00 provisie per uur",
        "ja stem op papier zeggenschap zoals je die ervaart: ja",
        "Kapitaal erin aan het eind: € 300,00",
    ):
        assert part in text


@pytest.fixture
def busy(coop):
    """Meetings, a course, hours given and a service used."""
    number = coop.rid("Coop")
    meeting = Meeting(
        gathering_id=GatheringId(coop.members.id),
        day=date(2025, 5, 21),
        title="Voorjaar",
        attendance=Attendance.PRESENT,
        minutes=Minutes(150),
    )
    held = coop.desk.save("", meeting)
    for title, outcome, vote in (
        ("Winst", Outcome.ADOPTED, Vote.FOR),
        ("Provisie 11%", Outcome.OPEN, Vote.NONE),
    ):
        coop.desk.save("", Decision(meeting_id=MeetingId(held.id), title=title, outcome=outcome, vote=vote))
    coop.desk.save("", replace(meeting, day=date(2025, 2, 1), title="Winter", attendance=Attendance.ABSENT))
    coop.desk.save("", replace(meeting, day=date(2024, 2, 1), title="Eerder"))
    coop.desk.save("", Contact(day=date(2025, 5, 21), name="Femke", meeting_id=MeetingId(held.id)))
    coop.desk.save(
        "", Training(day=date(2025, 9, 1), title="Statistiek", minutes=Minutes(480), collective_id=number)
    )
    give = GiveTakeEntry(
        collective_id=number,
        relation_id=coop.rid("Vakgenoot"),
        kind=GiftKind.HOURS,
        day=date(2025, 3, 1),
        minutes=Minutes(660),
    )
    coop.desk.save("", give)
    coop.desk.save("", replace(give, direction=Direction.RECEIVED, minutes=Minutes(60)))
    service = coop.desk.save("", Provision(relation_id=number, title="Rechtshulp"))
    coop.desk.save(
        "", ProvisionUse(provision_id=ProvisionId(service.id), day=date(2025, 2, 1), minutes=Minutes(120))
    )
    return coop


def test_all_she_worked_with_are_named(busy):
    names = ("Jorrit Wieringa", "Saskia Buitenhuis", "Tijmen de Graaf")
    for name in names:
        busy.relation(name)
        gift = GiveTakeEntry(
            collective_id=busy.rid("Coop"),
            relation_id=busy.rid(name),
            kind=GiftKind.HOURS,
            day=date(2025, 4, 1),
            minutes=Minutes(60),
        )
        busy.desk.save("", gift)
    text = said(busy)[0]
    assert [name for name in names if name not in text] == []


def test_what_she_did_and_what_it_brought(busy):
    one = gathered(busy).collectives[0]
    assert (one.attended, one.attended_minutes, one.met) == (1, 150, 1)
    assert one.with_whom == ("Vakgenoot",)
    text = said(busy)[0]
    for part in (
        "Opdrachten 1 Statistiek 8 u",
        "Onbetaalde uren gegeven 11 u",
        "Vergaderingen waar je was 1 (2,5 u)",
        "Mensen ontmoet op vergaderingen 1",
        "Samengewerkt met Vakgenoot 1",
        "Rechtshulp 2 u",
        "1 feb Winter afwezig",
        "21 mei Voorjaar gestemd Winst, aangenomen, jouw stem: voor Provisie 11%",
        "Gemengd",
    ):
        assert part in text
    assert "Eerder" not in text


def test_the_federation_above_has_a_page_with_all_below_it(coop):
    names = [one.name for one in gathered(coop).collectives]
    assert names == ["Coop", "Verbond"]
    text = said(coop)[1]
    assert "Via Verbond en alles daaronder kwam € 3.000" in text
    assert "Aan collectieven eronder € 480,00" in text
    assert "koepel van 1 collectief" in text
    assert "Omzet, uren en provisie met alle collectieven die eronder vallen." in text
    assert "Of je er zeggenschap hebt is niet vastgelegd." in text


def test_each_begins_a_page_with_a_bookmark(coop):
    data = coop.desk.book.pdf(2025, [Chapter.COLLECTIVES])
    assert bookmarks(data) == [(0, "Collectieven", 3), (1, "Coop", 3), (1, "Verbond", 4)]


def test_an_unknown_commission_is_said(she):
    she.desk.save("", Collective(relation_id=she.rid("Coop")))
    she.terms("Coop", percent=None, certainty=Certainty.UNKNOWN)
    she.bill("coop", date(2025, 3, 1), 3_000, 1_800)
    text = said(she)[0]
    assert "Een deel ervan onbekend" in text
    assert "netto per uur" not in text


def test_a_membership_without_anything_is_told_too(she):
    she.desk.save("", Collective(relation_id=she.rid("Coop")))
    assert gathered(she) is None
    she.desk.save("", Membership(relation_id=she.rid("Coop"), since=date(2025, 11, 1)))
    assert gathered(she, 2024) is None
    text = said(she)[0]
    assert "Via Coop kwam dit jaar geen omzet." in text
    assert "niets niets" in text


def test_many_meetings_are_counted_not_listed(coop):
    for day in range(1, 11):
        coop.desk.save(
            "",
            Meeting(gathering_id=GatheringId(coop.members.id), day=date(2025, 6, day), title=f"Nummer {day}"),
        )
    text = said(coop)[0]
    assert "Nummer 6" in text
    assert "Nummer 7" not in text
    assert "en nog 4" in text
    assert len(said(coop)) == 2


def test_long_names_stay_on_their_page(coop):
    long = "Coöperatieve Vereniging van Zelfstandige Gegevensvakmensen in de Metropoolregio Rotterdam Den Haag U.A."
    relation = coop.relations["Coop"]
    coop.desk.save("", replace(relation, name=long))
    assert len(said(coop)) == 2
