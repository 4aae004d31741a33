"""What intermediation costs, for a freelancer made by hand: every figure can be checked with a pencil."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from tests import builders
from tests.desk.freelancer import Freelancer
from zzpdesk.core.kinds import BasisPoints, Cents, InvoiceId, Price
from zzpdesk.core.records import Payment, Provision, ProvisionUse, Sharing, Training
from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.core.records.fees import BorneBy, Certainty, FeeKind
from zzpdesk.core.records.hub import PerPeriod, SharedThing
from zzpdesk.core.records.invoice import InvoiceKind
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.training import PaidBy
from zzpdesk.core.upkeep import Payer


def pay(she, invoice, day, euros):
    she.desk.save("", Payment(invoice_id=InvoiceId(invoice.id or 0), paid_on=day, amount=Cents(euros * 100)))


def by_name(sums):
    return {one.name: one for one in sums}


def plain(path, sql):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


# ----------------------------------------------------------------------------------------------------- years


def test_nothing_on_record_is_a_year_without_figures(desk):
    found = desk.costs.of(2026)
    assert [(one.year, one.costs.paid, one.costs.take_rate) for one in found.years] == [(2026, 0, None)]
    assert (found.insight.code, found.detail) == ("costs-no-work", None)
    assert (found.waiting.total.count, found.payers.runs, found.payers.longest) == (0, (), None)
    assert found.upkeep.share is None
    assert desk.costs.of(2031).now.year == 2031, "a year still to come"


def test_each_year_is_what_the_analysis_of_that_year_has(she):
    _many_years(she)
    years = she.desk.costs.years(2026)
    assert [one.year for one in years] == list(range(2019, 2027))
    for one in years:
        found = she.desk.analysis.dependency(she.desk.analysis.year(one.year))
        assert one.costs == found.costs, one.year
        assert one.depended == {each.key.relation_id for each in found.sources if each.depends}
        assert sum(one.kinds.values()) == one.costs.paid
    assert [one.year for one in she.desk.costs.years(2021)] == [2019, 2020, 2021]
    assert years[0].kinds == {FeeKind.SUBSCRIPTION_MONTH: 3_000}, "charged before there was any work"


def _many_years(she):
    """Percentages, subscriptions, bills over the turn of a year, a fixed price over three years, a credit."""
    she.terms("Bureau")
    she.terms(
        "Coop", percent=None, amount=Cents(1_500), kind=FeeKind.SUBSCRIPTION_MONTH, since=date(2019, 11, 1)
    )
    she.terms("Vakgenoot", certainty=Certainty.UNKNOWN, borne_by=BorneBy.CLIENT)
    she.assignment("vast", "Klant", rate_unit=RateUnit.FIXED, rate=Price(9_000_000))
    for year in range(2020, 2027):
        for number, name in enumerate(("direct", "bureau", "coop", "peer")):
            she.bill(name, date(year, 3, 1 + number), 1_000 + 10 * number + year - 2020, 600)
    for year in (2021, 2022, 2023):
        she.bill("vast", date(year, 6, 30), 3_000)
        she.hours("vast", date(year, 6, 1), 60 * (year - 2000))
    first = she.bill("bureau", date(2023, 12, 20), 400, 240)
    she.credit(first, date(2024, 1, 10))
    span = {"period_from": date(2022, 11, 1), "period_until": date(2023, 1, 31)}
    she.desk.save(
        "", builders.a_bill(source_id=she.rid("Coop"), day=date(2023, 2, 10), amount=Cents(5_000), **span)
    )
    she.desk.save(
        "", builders.a_bill(source_id=she.rid("Bureau"), day=date(2025, 1, 5), amount=Cents(12_000))
    )


def test_work_invoiced_in_january_on_the_terms_of_december(she):
    """They ended with the year; the figures of the new year forgot what they charge."""
    december = {"supply_from": date(2025, 12, 1), "supply_until": date(2025, 12, 31)}
    she.bill("bureau", date(2026, 1, 5), 1_000, 600, **december)
    she.terms("Bureau", until=date(2025, 12, 31))
    found = she.desk.analysis.dependency(she.desk.analysis.year(2026)).costs
    assert found.paid == 10_000
    assert she.desk.costs.of(2026).now.costs.paid == 10_000


def test_fifty_sources_and_one(she):
    for number in range(50):
        she.relation(f"Bron {number}", SourceKind.INTERMEDIARY)
        she.assignment(f"via {number}", "Klant", f"Bron {number}")
        she.terms(f"Bron {number}", percent=BasisPoints(100 * number))
        she.bill(f"via {number}", date(2026, 5, 1), 1_000, 600)
    found = she.desk.costs.of(2026).now
    assert found.costs.paid == sum(1_000 * number for number in range(50))
    assert found.costs.take_rate == Fraction(49, 200)
    assert found.costs.coverage == 1
    parts = found.parts(FeeKind.PERCENTAGE)
    assert (len(parts), parts[0][0].name, parts[0][1]) == (49, "Bron 49", 49_000)
    assert found.per_hour == Fraction(49, 200) * 10_000


def test_a_change_is_seen_at_once(she):
    she.terms("Bureau")
    assert she.desk.costs.of(2026).now.costs.paid == 0
    she.bill("bureau", date(2026, 5, 1), 1_000)
    assert she.desk.costs.of(2026).now.costs.paid == 10_000
    she.desk.costs.set_floor(Cents(9_000))
    she.desk.costs.set_waiting_rate(BasisPoints(0))
    assert (she.desk.profile.rate_floor, she.desk.profile.waiting_rate) == (9_000, 0)
    she.desk.undo()
    assert she.desk.profile.waiting_rate is None


# --------------------------------------------------------------------------------------------------- waiting


def test_waiting_by_hand(she):
    first = she.bill("direct", date(2026, 1, 1), 1_000)
    pay(she, first, date(2026, 1, 31), 400)
    pay(she, first, date(2026, 3, 2), 600)
    she.bill("bureau", date(2026, 10, 4), 500)
    she.bill("direct", date(2025, 12, 31), 9_000)
    she.bill("direct", date(2026, 10, 15), 9_000)
    found = she.desk.costs.of(2026).waiting
    assert found.total.cent_days == 40_000 * 30 + 60_000 * 60 + 50_000 * 10
    assert (found.total.count, found.total.open_count, found.total.open) == (2, 1, 50_000)
    assert found.total.late == 60_000 * 30
    assert {name: one.cent_days for name, one in by_name(found.debtors).items()} == {
        "Klant": 4_800_000,
        "Bureau": 500_000,
    }
    assert {name: one.days for name, one in by_name(found.sources).items()} == {"Klant": 48, "Bureau": 10}
    assert found.total.cost(365) == Fraction(5_300_000, 10_000)


def test_credits_and_what_is_withheld_are_not_waited_for(she):
    whole = she.bill("direct", date(2026, 1, 1), 1_000)
    she.credit(whole, date(2026, 2, 1))
    part = she.bill("direct", date(2026, 9, 14), 1_000)
    she.bill("direct", date(2026, 10, 1), -400, kind=InvoiceKind.CREDIT, credits_id=InvoiceId(part.id or 0))
    values = {"kind": InvoiceKind.SELF_BILLED, "withheld": Cents(15_000), "withheld_vat": Cents(3_150)}
    she.bill("coop", date(2026, 9, 24), 1_000, accepted_on=date(2026, 9, 24), **values)
    she.bill("coop", date(2026, 9, 24), 5_000, **values)
    found = by_name(she.desk.costs.of(2026).waiting.sources)
    assert {name: (one.count, one.open, one.cent_days) for name, one in found.items()} == {
        "Klant": (1, 60_000, 60_000 * 30),
        "Coop": (1, 81_850, 81_850 * 20),
    }


def test_work_without_an_assignment_waits_for_its_debtor(she):
    line = builders.a_line(net=Cents(10_000))
    she.bill("direct", date(2026, 10, 4), 100, lines=(line,), assignment_id=None)
    (source,) = she.desk.costs.of(2026).waiting.sources
    assert (source.name, source.key.direct, source.days) == ("Klant", True, 10)


# ------------------------------------------------------------------------------------------------------ runs


def test_runs_follow_the_debtor_and_her_own_line(she, desk):
    she.bill("bureau", date(2025, 9, 1), 3_000)
    she.bill("direct", date(2025, 11, 1), 1_000)
    refund = she.bill("direct", date(2026, 3, 1), 5_000)
    she.credit(refund, date(2026, 5, 1))
    found = desk.costs.of(2026).payers
    assert [(found.names[one.debtor_id], one.months, one.going) for one in found.runs] == [
        ("Bureau", 6, False),
        ("Bureau", 4, False),
        ("Klant", 2, True),
        ("Klant", 2, False),
    ]
    months = desk.costs.months_of(she.rid("Bureau"))
    assert [one.holds for one in months] == [*[True] * 6, False, False, *[True] * 4, False, False]
    desk.save("", replace(desk.profile, run_line=BasisPoints(8_000)))
    assert desk.costs.of(2026).payers.runs[0].months == 2


# ---------------------------------------------------------------------------------------------------- upkeep


def test_who_paid_for_training_and_tools(she, desk):
    she.bill("coop", date(2026, 2, 1), 1_000)
    she.bill("peer", date(2026, 2, 1), 1_000)
    day = {"day": date(2026, 5, 1)}
    for cost, paid_by, payer in (
        (40_000, PaidBy.SELF, None),
        (50_000, PaidBy.COLLECTIVE, "Coop"),
        (20_000, PaidBy.AGENCY, "Bureau"),
        (10_000, PaidBy.CLIENT, "Vakgenoot"),
    ):
        payer_id = None if payer is None else she.rid(payer)
        desk.save("", Training(title="Cursus", cost=Cents(cost), paid_by=paid_by, payer_id=payer_id, **day))
    car = desk.save("", Provision(relation_id=she.rid("Coop"), kind=ProvisionKind.CAR, title="Auto"))
    desk.save("", ProvisionUse(provision_id=car.id, cost=Cents(2_500), **day))
    shared = {
        "thing": SharedThing.TOOLS,
        "per": PerPeriod.ONCE,
        "cost": Cents(30_000),
        "since": date(2026, 4, 1),
    }
    desk.save("", Sharing(title="Zaag", share=BasisPoints(5_000), relation_id=she.rid("Coop"), **shared))
    found = desk.costs.of(2026).upkeep
    assert found.paid == {
        Payer.OWN: 40_000 + 2_500 + 15_000,
        Payer.SOURCE: 50_000 + 15_000,
        Payer.OTHER: 20_000 + 10_000,
        Payer.UNNAMED: 0,
    }, "the agency brought no work this year, and work through a peer stays when the peer stops"
    assert [one.title for one in found.unknown] == ["Auto"]
    assert found.share == Fraction(65_000, 152_500)
    assert desk.costs.of(2025).upkeep.parts == ()


@pytest.mark.parametrize("year", [2025, 2026])
def test_runs_and_waiting_as_plain_sql(she: Freelancer, path, year):
    today = date(2026, 10, 14)
    for number in range(80):
        name = ("direct", "bureau", "coop", "peer")[number % 4]
        day, euros = date(2024 + number % 3, 1 + number % 9, 1 + number % 28), 100 + 7 * number * (number % 5)
        invoice = she.bill(name, day, euros)
        if number % 3:
            pay(she, invoice, min(today, day + timedelta(days=number)), euros // (number % 3))
    expected = plain(
        path,
        f"""SELECT SUM(COALESCE((SELECT SUM(p.amount * (julianday(p.paid_on) - julianday(i.issued_on)))
                FROM payment p WHERE p.invoice_id = i.id), 0)
            + (i.total - COALESCE((SELECT SUM(p.amount) FROM payment p WHERE p.invoice_id = i.id), 0))
                * (julianday('2026-10-14') - julianday(i.issued_on)))
            FROM invoice i WHERE i.issued_on LIKE '{year}-%'""",
    )
    assert she.desk.costs.of(year).waiting.total.cent_days == round(expected[0][0])


def test_months_above_half_as_plain_sql(she: Freelancer, path):
    for number in range(80):
        at = number % 4
        large = 9 if number % 3 == at else 1
        day = date(2024 + number % 3, 1 + number % 9, 1 + number % 28)
        she.bill(("direct", "bureau", "coop", "peer")[at], day, large * (100 + 9 * number))
    held = 0
    for month in range(24 * 12, 26 * 12 + 10):
        last = f"{2000 + month // 12}-{month % 12 + 1:02}-31"
        first = f"{2000 + (month - 11) // 12}-{(month - 11) % 12 + 1:02}-01"
        sums = plain(
            path,
            f"""SELECT debtor_id, SUM(net) FROM invoice WHERE issued_on BETWEEN '{first}' AND '{last}'
                AND issued_on <= '2026-10-14' GROUP BY 1""",
        )
        total = sum(amount for _debtor, amount in sums)
        held += sum(2 * amount > total for _debtor, amount in sums)
    assert sum(one.months for one in she.desk.costs.payers().runs) == held > 0
