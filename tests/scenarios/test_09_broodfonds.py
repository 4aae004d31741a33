"""Row 9: a broodfonds. Nominated by a member, every member a veto; a sum per month, gifts in illness for two years.

Iris is nominated by Bas in November 2023 and joins on 15 January 2024 at the level of € 1.500, with € 2.000 from July
2025 on. Today is 10 March 2026; she has been ill since 10 January, from 16 February on for half.
"""

import sqlite3
from datetime import date, datetime

import pytest

from zzpdesk.core.kinds import BasisPoints, BroodfondsId, Cents, RelationId, Year
from zzpdesk.core.records import (
    Broodfonds,
    BroodfondsLevel,
    Illness,
    LedgerEntry,
    MemberCount,
    Membership,
    Profile,
    Relation,
)
from zzpdesk.core.records.broodfonds import EntryKind
from zzpdesk.core.records.membership import Admission, MemberState, Motive
from zzpdesk.desk import Desk
from zzpdesk.texts.broodfonds import sentence
from zzpdesk.texts.i18n import use_language

NOW = datetime(2026, 3, 10, 9)  # noqa: DTZ001 - local time
JOINED = date(2024, 1, 15)


@pytest.fixture
def desk(tmp_path):
    made = Desk.create(
        tmp_path / "iris.zzp",
        Profile(
            owner="Iris", private_costs=Cents(210_000), business_costs=Cents(50_000), buffer=Cents(500_000)
        ),
        clock=lambda: NOW,
    )
    yield made
    made.close()


@pytest.fixture
def fund(desk):
    """The group, how she got in, and her two levels of the table."""
    group = RelationId(desk.save("Relatie", Relation(name="Broodfonds De Brug")).id)
    bas = RelationId(desk.save("Relatie", Relation(name="Bas")).id)
    made = desk.save("Broodfonds", Broodfonds(relation_id=group, admission_fee=Cents(22_500)))
    states = [
        Membership(
            relation_id=group,
            state=MemberState.CANDIDATE,
            since=date(2023, 11, 6),
            until=date(2024, 1, 14),
            nominated_by_id=bas,
        ),
        Membership(
            relation_id=group,
            since=JOINED,
            motive=Motive.CERTAINTY,
            nominated_by_id=bas,
            admission=Admission.VETO,
            vetoes=0,
            decided_on=date(2024, 1, 8),
        ),
    ]
    for record in (*states, MemberCount(relation_id=group, year=Year(2026), members=31)):
        desk.save("Broodfonds", record)
    by_gift = {row["gift"]: row for row in desk.broodfonds.levels()}
    for since, gift in ((JOINED, 150_000), (date(2025, 7, 1), 200_000)):
        terms = {name: Cents(amount) for name, amount in by_gift[gift].items()}
        level = BroodfondsLevel(broodfonds_id=BroodfondsId(made.id), since=since, fee=Cents(1_250), **terms)
        desk.save("Niveau", level)
    return made


def of(desk, year=2026):
    (found,) = desk.broodfonds.of(year).funds
    return found


def test_nominated_no_veto_and_a_level_from_the_table(desk, fund):
    found = of(desk)
    assert (found.nominated_by, found.admission.admission, found.admission.vetoes) == (
        "Bas",
        Admission.VETO,
        0,
    )
    assert (found.level.deposit, found.level.gift, found.level.cap) == (9_000, 200_000, 324_000)
    assert (found.size.members, found.size.unusual) == (31, False)


def test_contributions_per_month_gifts_and_the_balance(desk, fund):
    desk.save(
        "Toetreding",
        LedgerEntry(
            broodfonds_id=BroodfondsId(fund.id), day=JOINED, kind=EntryKind.ADMISSION, amount=Cents(22_500)
        ),
    )
    for day in (date(2024, 5, 3), date(2024, 6, 3), date(2025, 2, 3), date(2025, 11, 3), date(2026, 2, 3)):
        desk.broodfonds.give(fund.id, "Gift genoteerd", day, Cents(1_875))
    assert desk.broodfonds.book_due(fund.id, "Vaste betalingen geboekt") == 54
    deposits = desk.find(LedgerEntry)
    first = min(one.day for one in deposits if one.kind is EntryKind.DEPOSIT)
    assert first == JOINED
    found = of(desk)
    # 18 months of 67,50 (January 2024 to June 2025), 9 of 90; 27 fees of 12,50; five gifts of 18,75
    assert found.balance == 18 * 6_750 + 9 * 9_000 - 27 * 1_250 - 5 * 1_875 == 159_375
    assert (found.given, found.given_all) == (1_875, 9_375)
    # on 1 January 2026: 18 of 67,50 and 6 of 90, 24 fees, four gifts
    assert found.box3 == 138_000
    assert of(desk, 2024).box3 == 0
    assert of(desk).due == ()


def test_own_illness_waits_a_month_pays_by_percentage_and_ends_after_two_years(desk, fund):
    desk.save("Ziekte", Illness(since=date(2026, 1, 10)))
    desk.save("Ziekte", Illness(since=date(2026, 2, 16), percent=BasisPoints(5_000)))
    desk.save(
        "Gift",
        LedgerEntry(
            broodfonds_id=BroodfondsId(fund.id),
            day=date(2026, 3, 9),
            kind=EntryKind.RECEIVED,
            amount=Cents(125_000),
        ),
    )
    (ill,) = desk.broodfonds.of(2026).illness
    ((_name, claim),) = ill.claims
    assert (claim.starts, claim.ends) == (date(2026, 2, 9), date(2028, 2, 8))
    # 9 February to 8 March: 7 days whole, 21 days half, of 28; 9 and 10 March: 2 half days of 31
    assert [month.amount for month in claim.months] == [125_000, 6_452]
    assert ill.received == 125_000
    assert of(desk).balance == 0


def test_what_is_covered_against_what_she_needs(desk, fund):
    plan = desk.broodfonds.of(2026).plan
    assert plan.need == 260_000
    # month 1 from the buffer, then 600 a month: 5.000 lasts until month 5 exactly
    assert [month.buffer for month in plan.months[:6]] == [260_000, 60_000, 60_000, 60_000, 60_000, 0]
    assert (plan.lasts, plan.short) == (5, tuple(range(6, 29)))
    assert sum(month.gift for month in plan.months) == 24 * 200_000
    assert sum(month.shortfall for month in plan.months) == 20 * 60_000 + 3 * 260_000
    use_language("nl")
    from zzpdesk.core.gap import headline

    assert sentence(headline(plan)) == "Word je ziek, dan houd je het 5 maanden zonder tekort vol."
    safety = desk.broodfonds.safety()
    assert (safety.gift, safety.waiting_days, safety.max_months, safety.lasts) == (200_000, 30, 24, 5)


def test_nothing_about_the_illness_of_others_has_a_place_in_the_file(desk, fund):
    desk.broodfonds.give(fund.id, "Gift genoteerd", date(2026, 2, 3), Cents(1_875))
    with sqlite3.connect(f"file:{desk.path}?mode=ro", uri=True) as file:
        columns = {row[1] for row in file.execute("PRAGMA table_info(ledger_entry)")}
        assert columns == {"id", "version", "broodfonds_id", "day", "kind", "amount"}
        assert file.execute("SELECT day, kind, amount FROM ledger_entry").fetchall() == [
            ("2026-02-03", "gift", 1_875)
        ]
