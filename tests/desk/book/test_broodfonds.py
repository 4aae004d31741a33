"""Broodfonds and own illness in the yearly book: the account, the cover, and what stays out unless chosen."""

from dataclasses import replace
from datetime import date

import pytest

from tests.desk.test_broodfonds import Scheme
from tests.documents.book.pdf import pages
from zzpdesk.core.book import USUAL, Chapter
from zzpdesk.core.kinds import BasisPoints, Cents, RelationId
from zzpdesk.core.records import Illness, Membership, Provision, Relation
from zzpdesk.core.records.broodfonds import EntryKind
from zzpdesk.core.records.membership import MemberState
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.desk.book import broodfonds, illness


def gathered(desk, year=2025):
    return broodfonds.gather(desk.book._parts, desk.analysis.year(year))


def said(desk, chapter, year=2025):
    return " ".join(pages(desk.book.pdf(year, [chapter]))[2:])


@pytest.fixture
def scheme(desk):
    """Two years of a scheme; the fee is paid beside the balance in the second."""
    found = Scheme(desk, since=date(2024, 1, 1))
    for month in range(1, 13):
        found.entry(date(2024, month, 1), EntryKind.DEPOSIT, 9_000)
        found.entry(date(2025, month, 1), EntryKind.DEPOSIT, 9_000)
        found.entry(date(2025, month, 1), EntryKind.FEE, 1_250)
    found.entry(date(2024, 2, 1), EntryKind.ADMISSION, 22_500)
    found.entry(date(2024, 6, 3), EntryKind.GIFT, 5_000)
    found.entry(date(2025, 6, 3), EntryKind.GIFT, 7_500)
    found.entry(date(2026, 1, 3), EntryKind.GIFT, 99_000)
    return found


def test_the_account_of_a_year_adds_up(desk, scheme):
    (fund,) = gathered(desk).funds
    assert (fund.start, fund.deposits, fund.fees, fund.given) == (103_000, 108_000, 15_000, 7_500)
    assert fund.end == 103_000 + 108_000 - 15_000 - 7_500
    assert (fund.given_ever, fund.admission, fund.until) == (12_500, 0, date(2025, 12, 31))
    assert gathered(desk, 2024).funds[0].admission == 22_500
    text = said(desk, Chapter.BROODFONDS)
    for part in (
        "Je schonk dit jaar € 75 aan anderen; € 1.885 is van jou.",
        "Saldo aan het begin € 1.030,00",
        "Contributie, uit het saldo € −150,00",
        "Saldo aan het eind € 1.885,00",
        "€ 125 ooit geschonken aan anderen waarvan € 75 dit jaar",
        "Rottekade · sinds 2024",
        "€ 2.000 per maand als je ziek bent voor € 90,00 inleg per maand",
    ):
        assert part in text


def test_a_fee_beside_the_balance_and_what_was_there_when_it_began(desk):
    scheme = Scheme(
        desk,
        since=date(2025, 3, 1),
        fee_from_balance=False,
        opened_on=date(2025, 3, 1),
        opening=Cents(50_000),
    )
    scheme.entry(date(2025, 4, 1), EntryKind.FEE, 1_250)
    scheme.entry(date(2025, 4, 1), EntryKind.RELEASED, 10_000)
    scheme.entry(date(2025, 5, 1), EntryKind.PAID_OUT, 40_000)
    (fund,) = gathered(desk).funds
    assert (fund.start, fund.released, fund.paid_out, fund.end) == (50_000, 10_000, 40_000, 0)
    text = said(desk, Chapter.BROODFONDS)
    assert "Dit jaar schonk je niets; € 0 is van jou." in text
    assert "Contributie buiten het saldo: € 12,50." in text
    assert "Contributie, uit het saldo" not in text


def test_an_account_of_which_nothing_is_recorded_is_not_empty(desk):
    Scheme(desk, since=date(2025, 3, 1))
    text = said(desk, Chapter.BROODFONDS)
    assert "Van je rekening is nog niets vastgelegd." in text
    assert "€ 2.000 per maand als je ziek bent" in text
    for wrong in ("€ 0", "Saldo", "ooit geschonken"):
        assert wrong not in text


def test_the_plan_begins_at_the_end_of_the_year(desk, scheme):
    desk.save("", replace(desk.profile, illness_need=Cents(250_000), buffer=Cents(300_000)))
    state = Membership(relation_id=scheme.relation, since=date(2024, 1, 1), until=date(2025, 12, 30))
    left = Membership(relation_id=scheme.relation, since=date(2025, 12, 31), state=MemberState.LEFT)
    desk.save("", state)
    desk.save("", left)
    assert [one.gift for one in gathered(desk, 2024).supports] == [200_000]
    assert gathered(desk).supports == ()
    # 2.500 short in month 1, then 500 a month: the buffer of 3.000 lasts for month 1 and one more
    assert gathered(desk, 2024).plan.lasts == 2
    assert "2 van 28 maanden tot het eerste tekort van € 2.500 per maand" in said(
        desk, Chapter.BROODFONDS, 2024
    )
    assert "geteld vanaf 31 december 2024" in said(desk, Chapter.BROODFONDS, 2024)


def test_an_insurance_and_a_pension_without_a_scheme(desk):
    relation = RelationId(desk.save("", Relation(name="Verzekeraar")).id)
    cover = Provision(
        relation_id=relation,
        kind=ProvisionKind.DISABILITY,
        title="AOV basis",
        taken=True,
        cover=Cents(180_000),
        waiting_months=2,
        since=date(2025, 6, 1),
    )
    desk.save("", cover)
    desk.save("", Provision(relation_id=relation, kind=ProvisionKind.PENSION, title="Pensioen", taken=True))
    assert gathered(desk, 2024).covers == ()
    text = said(desk, Chapter.BROODFONDS)
    assert "Wat je nodig hebt als je ziek bent, is nog niet ingevuld." in text
    assert "AOV basis € 1.800,00 vanaf maand 3 tot pensioen" in text
    assert "Pensioen – bij pensioen –" in text
    assert "privérekening" not in text


def test_before_she_was_in_there_is_no_chapter(desk, scheme):
    assert gathered(desk, 2023) is None


# ---- own illness


@pytest.fixture
def ill(desk, scheme):
    desk.save("", Illness(since=date(2025, 2, 3), until=date(2025, 3, 30)))
    desk.save("", Illness(since=date(2025, 3, 31), until=date(2025, 4, 9), percent=BasisPoints(5_000)))
    scheme.entry(date(2025, 4, 15), EntryKind.RECEIVED, 123_456)
    return scheme


def test_own_illness_is_in_no_chapter_that_she_did_not_choose(desk, ill):
    usual = " ".join(pages(desk.book.pdf(2025, USUAL)))
    for word in ("3 februari 2025", "1.234", "3 feb", "dagen ziek"):
        assert word not in usual
    assert Chapter.ILLNESS not in desk.book.facts(2025).empty


def test_chosen_it_tells_periods_days_and_gifts(desk, ill):
    facts = illness.gather(desk.book._parts, desk.analysis.year(2025))
    assert [facts.days(one) for one in facts.spells] == [56, 10]
    text = said(desk, Chapter.ILLNESS)
    for part in (
        "Je was 66 dagen ziek.",
        "3 februari 2025 30 maart 2025 100% 56",
        "31 maart 2025 9 april 2025 50% 10",
        "evenveel als 61,0 hele dagen",
        "€ 1.235 ontvangen",
        "alleen in dit boek omdat je dit hoofdstuk koos",
    ):
        assert part in text


def test_an_illness_over_new_year_counts_in_both_years(desk):
    desk.save("", Illness(since=date(2024, 12, 30), until=None))
    period = desk.analysis.year
    assert illness.gather(desk.book._parts, period(2024)).episodes[0].episode.first == date(2024, 12, 30)
    assert "Je was 2 dagen ziek. Aan het eind was je dat nog." in said(desk, Chapter.ILLNESS, 2024)
    assert "Je was 365 dagen ziek." in said(desk, Chapter.ILLNESS)
    assert illness.gather(desk.book._parts, period(2023)) is None
