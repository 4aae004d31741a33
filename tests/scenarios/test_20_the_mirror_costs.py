"""The mirror: what intermediation and waiting cost the sound technician, by hand (euros; see mirror_world.py).

fees          2023                          2024                             2025, up to 15 November
Vlot          12 % of 1,200   144.00        12 % of 600       72.00          15 % of 1,800     270.00
              8 % of 2,100    168.00        8 % reversed    -168.00
              April 21/30      20.30        15 % of 600      90.00
                                            bill, KOR: 170 + 35.70 settles the 72 and the 90
              8 months        232.00        9 months         261.00          6 months KOR      210.54
                                            3 months KOR     105.27          5 months          145.00
              a lead            9.00        a lead, KOR       10.89
Dijk          withheld        200.00        withheld 150, 10 % of 2,000 200  10 % of 1,200 KOR 145.20
Kring         5 % of 2,400    120.00        5 % of 4,000 KOR 242.00          50 - 50             0.00
Poort         33:20 h x 4     133.33                                         50 h x 4 KOR      242.00
Fund                                                                         1 % of 19,300     193.00
Helder (top)  100 h x 8       800.00        380 h x 8      3,040.00          80 h x 8          640.00
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

import pytest

from tests.scenarios.mirror_sql import ask
from tests.scenarios.mirror_world import TODAY, three_years
from tests.scenarios.stranger import Stranger
from zzpdesk.core.costyears import YearCosts, rate_lines
from zzpdesk.core.dependency import SourceCost
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.upkeep import Payer

PAID = {
    2023: {"vlot": 57_330, "dijk": 20_000, "kring": 12_000, "poort": 13_333},
    2024: {"vlot": 20_570 - 16_800 + 36_627 + 1_089, "dijk": 35_000, "kring": 24_200},
    2025: {"vlot": 27_000 + 35_554, "dijk": 14_520, "poort": 24_200, "fonds": 19_300},
}
ON_TOP = {2023: 80_000, 2024: 304_000, 2025: 64_000}
TURNOVER = {2023: 3_321_653, 2024: 4_480_000, 2025: 3_290_000}
HIDDEN = {2023: 400_000, 2024: 0, 2025: 800_000}
YEARS = (2023, 2024, 2025)


@pytest.fixture(scope="module")
def she(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    made = three_years(tmp_path_factory.mktemp("mirror") / "wytske.zzp")
    yield made
    made.desk.close()


def of(she: Stranger, year: int) -> YearCosts:
    return she.desk.costs.of(year).now


def source(she: Stranger, year: int, name: str) -> SourceCost:
    return next(one for one in of(she, year).costs.sources if one.key.relation_id == she.who[name])


@pytest.mark.parametrize("year", YEARS)
def test_what_each_source_took(she: Stranger, year: int) -> None:
    names = {number: name for name, number in she.who.items()}
    costs = of(she, year).costs
    paid = {names[one.key.relation_id]: one.paid for one in costs.sources if one.paid}
    assert paid == PAID[year]
    assert (costs.paid, costs.on_top) == (sum(PAID[year].values()), ON_TOP[year])
    unknown = [one.name for one in of(she, year).unknown]
    assert unknown == (["Stil B.V."] if HIDDEN[year] else [])


def test_per_kind_of_fee(she: Stranger) -> None:
    assert of(she, 2023).kinds == {
        FeeKind.PERCENTAGE: 14_400 + 16_800 + 20_000 + 12_000,
        FeeKind.MARGIN_PER_HOUR: 13_333,
        FeeKind.SUBSCRIPTION_MONTH: 25_230,
        FeeKind.PER_LEAD: 900,
    }
    assert of(she, 2024).kinds == {
        FeeKind.PERCENTAGE: 20_570 - 16_800 + 35_000 + 24_200,
        FeeKind.SUBSCRIPTION_MONTH: 36_627,
        FeeKind.PER_LEAD: 1_089,
    }
    assert of(she, 2025).kinds == {
        FeeKind.PERCENTAGE: 27_000 + 14_520 + 19_300,
        FeeKind.MARGIN_PER_HOUR: 24_200,
        FeeKind.SUBSCRIPTION_MONTH: 35_554,
    }


@pytest.mark.parametrize("year", YEARS)
def test_take_rate_over_what_is_known(she: Stranger, year: int) -> None:
    """A source that is negative over the year is in neither, with all its fees: Vlot in 2024, Femke in 2025."""
    costs = of(she, year).costs
    known = TURNOVER[year] - HIDDEN[year]
    fees = sum(PAID[year].values()) + ON_TOP[year] - (PAID[year]["vlot"] if year == 2024 else 0)
    assert costs.take_rate == Fraction(fees, known + ON_TOP[year])
    assert costs.coverage == Fraction(known, TURNOVER[year])


def test_per_hour_over_what_is_known_and_timed(she: Stranger) -> None:
    """2023 without the family (no time) and Stil (not known): 355 h 20."""
    hours = Fraction(50 + 100 + 12 + 50 + 40 + 30 + 24 + 16) + Fraction(2000, 60)
    assert of(she, 2023).per_hour == Fraction(sum(PAID[2023].values()) + ON_TOP[2023]) / hours


def test_rates_gross_and_net(she: Stranger) -> None:
    helder = source(she, 2024, "helder")
    assert helder.own_rate == Fraction(3_550_000, 380)
    assert (helder.net_rate, helder.gross_rate) == (helder.own_rate, helder.own_rate + 800)
    stil = source(she, 2025, "stil")
    assert (stil.own_rate, stil.gross_rate, stil.net_rate, stil.take_rate) == (8_000, None, 8_000, None)
    printer = source(she, 2025, "drukker")
    assert printer.own_rate == Fraction(450_000, 30), "a fixed price counts all its hours so far"
    assert source(she, 2023, "gezin").own_rate is None
    lines = {one.name: dict(one.rates) for one in rate_lines(she.desk.costs.years(2025))}
    assert lines["Poort"] == {2023: Fraction(293_304 * 60, 2000), 2024: None, 2025: 8_800}


# ----------------------------------------------------------------------------------------------------- waiting


@pytest.mark.parametrize("year", YEARS)
def test_cost_of_waiting_day_by_day(she: Stranger, year: int) -> None:
    """Every day of every invoice, from its date on: what was still open at the end of that day."""
    late, total, amount = 0, 0, 0
    for number, issued, due, receive in ask(
        she.desk.path,
        """SELECT id, issued_on, due_on, total - withheld - withheld_vat FROM invoice
           WHERE status = 'issued' AND kind <> 'credit' AND substr(issued_on, 1, 4) = ?
             AND id NOT IN (SELECT credits_id FROM invoice WHERE credits_id IS NOT NULL)""",
        str(year),
    ):
        paid = ask(she.desk.path, "SELECT paid_on, amount FROM payment WHERE invoice_id = ?", number)
        amount += receive
        day = date.fromisoformat(issued)
        while day < TODAY:
            left = max(0, receive - sum(part for on, part in paid if on <= day.isoformat()))
            total += left
            late += left if due and day.isoformat() >= due else 0
            day += timedelta(days=1)
    waited = she.desk.costs.of(year).waiting.total
    assert (waited.cent_days, waited.late, waited.amount) == (total, late, amount)
    assert waited.cost(800) == Fraction(total * 8, 100 * 365)


def test_the_longest_run_of_one_payer(she: Stranger) -> None:
    """Month by month from the first invoice on: who was above half of the twelve months up to it."""
    holds: dict[int, list[int]] = {}
    for number in range(2023 * 12, 2025 * 12 + 11):
        counted: Counter[int] = Counter()
        for day, debtor, net in ask(
            she.desk.path,
            """SELECT i.issued_on, COALESCE(o.debtor_id, i.debtor_id), l.net FROM invoice i
               JOIN invoice_line l ON l.invoice_id = i.id LEFT JOIN invoice o ON o.id = i.credits_id
               WHERE i.status = 'issued' AND l.turnover = 'own'""",
        ):
            month = int(day[:4]) * 12 + int(day[5:7]) - 1
            counted[debtor] += net if number - 12 < month <= number else 0
        whole = sum(amount for amount in counted.values() if amount > 0)
        for debtor, amount in counted.items():
            if 2 * amount > whole:
                holds.setdefault(debtor, []).append(number)
    runs: dict[int, list[int]] = {}
    for one in she.desk.costs.payers().runs:
        start = one.start.year * 12 + one.start.month - 1
        runs.setdefault(one.debtor_id, []).extend(range(start, start + one.months))
    assert {key: sorted(months) for key, months in runs.items()} == holds
    longest, name = she.desk.costs.payers().longest
    helder = holds[she.who["helder"]]
    stretches = (sum(number + step in helder for step in range(13)) for number in helder)
    assert (name, longest.months, max(stretches)) == ("Helder B.V.", 13, 13)


# ------------------------------------------------------------------------------------------- training and tools


def test_training_and_tools_paid_by_those_she_depends_on(she: Stranger) -> None:
    """600 herself, 400 Helder, 300 Dijk, 100 the Fund (no work from it); the desk 720: 180 hers, 540 of Kring.

    Kring brings her work, and would take it along: what it bears of the desk they share counts as a source's.
    """
    found = she.desk.costs.upkeep(2024)
    assert found.paid[Payer.OWN] == 60_000 + 18_000
    assert found.paid[Payer.OTHER] == 10_000
    assert found.paid[Payer.SOURCE] == 40_000 + 30_000 + 54_000
    assert found.share == Fraction(124_000, 212_000)
