"""Every figure of the stranger's year, against pencil and paper and against plain SQL on the file.

The amounts below were computed by hand; nothing here asks the program how it computes.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from fractions import Fraction

import pytest

from tests.scenarios.stranger import Stranger, a_year
from zzpdesk.core.dependency import Basis, Dependency
from zzpdesk.core.invoicelist import InvoiceQuery
from zzpdesk.core.invoicing import InvoiceState
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.sources import Channel, SourceKey

OWN = {  # cents excluding VAT, own work only
    "bureau": 600_000,  # 80 h x 75,00
    "poort": 299_970,  # 33,33 h x 90,00
    "bouw": 250_000,  # fixed price
    "zorg": 192_000,  # 40 h x 48,00
    "klus": 180_000,  # 20 h and 10 h x 60,00
    "gemeente": 140_125,  # 973,75 - 973,75 + 926,25 + 475,00
    "kaffee": 82_500,  # 7,5 h x 110,00
    "gezin": 7_250,  # 59,97 - 10,41 and 25,00 - 2,06
}
TOTAL = 1_751_845
MINUTES = {
    "bureau": 4_800,
    "poort": 2_000,
    "bouw": 1_500,
    "zorg": 2_460,
    "klus": 1_800,
    "gemeente": 885,
    "kaffee": 450,
}
DIRECT = {"bouw", "gemeente", "kaffee", "gezin"}
# commission 180,00, settled by a bill of 175,00; 90,00 + 18,90 VAT under the small business scheme;
# subscription 21/31 of 29,95, six months of 29,95, three of 29,95 + 6,29 VAT
PLATFORM_COMMISSION = 17_500 + 9_000 + 1_890
PLATFORM_SUBSCRIPTION = 2_029 + 6 * 2_995 + 3 * (2_995 + 629)
PAID = {
    "zorg": 28_800,
    "klus": PLATFORM_COMMISSION + PLATFORM_SUBSCRIPTION,
    "poort": 10_000,
    "bureau": 0,
}


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    made = a_year(tmp_path_factory.mktemp("stranger") / "jikke.zzp")
    yield made
    made.desk.close()


@pytest.fixture(scope="module")
def found(year: Stranger) -> Dependency:
    return year.desk.analysis.dependency(year.desk.analysis.year(2024), Basis.TURNOVER)


def key(year: Stranger, name: str) -> SourceKey:
    return SourceKey(year.who[name], direct=name in DIRECT)


def ask(year: Stranger, question: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"file:{year.desk.path}?mode=ro", uri=True)) as connection:
        return connection.execute(question, values).fetchall()


# -------------------------------------------------------------------------------------------------- invoices


@pytest.mark.parametrize(
    ("name", "number", "net", "vat", "due"),
    [
        ("zorg", "ZC-2024-17", 192_000, 0, "2024-03-01"),
        ("gemeente", "2024-001", 97_375, 20_449, "2024-03-30"),
        ("bouw", "2024-002", 250_000, 0, "2024-04-14"),
        ("klus", "2024-003", 120_000, 25_200, "2024-04-30"),
        ("gezin", "2024-004", 7_250, 1_247, "2024-05-10"),
        ("kaffee", "2024-005", 82_500, 0, "2024-05-30"),
        ("bureau", "2024-006", 600_000, 126_000, "2024-06-30"),
        ("poort", "2024-007", 304_970, 64_044, "2024-07-30"),
        ("credit", "2024-008", -97_375, -20_449, "2024-08-14"),
        ("again", "2024-009", 92_625, 19_451, "2024-08-15"),
        ("kor", "2024-010", 47_500, 0, "2024-11-19"),
        ("klus2", "2024-011", 60_000, 0, "2024-12-10"),
    ],
)
def test_each_invoice(year, name, number, net, vat, due):
    made = year.invoices[name]
    assert (made.number, made.net, made.vat, made.total) == (number, net, vat, net + vat)
    assert made.due_on == date.fromisoformat(due)


def test_numbers_have_no_gap_and_the_customers_number_is_apart(year):
    question = "SELECT number FROM invoice WHERE kind <> 'self_billed' AND status = 'issued' ORDER BY id"
    assert [row[0] for row in ask(year, question)] == [f"2024-{number:03}" for number in range(1, 12)]
    assert ask(year, "SELECT name, last FROM series") == [("own/2024", 11)]


def test_vat_per_rate_of_the_year(year):
    question = """SELECT l.vat, l.vat_rate, SUM(l.net) FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id
        WHERE i.status = 'issued' GROUP BY 1, 2 ORDER BY 1, 2"""
    assert ask(year, question) == [
        ("AE", 0, 250_000 + 82_500),
        ("E", 0, 192_000),
        ("S21", 0, 47_500 + 60_000),
        ("S21", 2_100, 120_000 + 4_956 + 600_000 + 304_970 + 92_625),
        ("S9", 900, 2_294),
    ]


def test_what_is_open_at_the_end(year):
    rows = {row.number: row for row in year.desk.invoices.rows(InvoiceQuery(year=2024)) if row.number}
    left = {row.number: row.open for row in rows.values() if row.open}
    assert left == {
        "ZC-2024-17": 192_000,
        "2024-005": 82_500,
        "2024-006": 226_000,
        "2024-009": 112_076,
        "2024-010": 47_500,
        "2024-011": 60_000,
    }
    assert (rows["2024-001"].state, rows["2024-003"].state) == (InvoiceState.CREDITED, InvoiceState.PAID)
    totals = year.desk.invoices.totals(2024)
    assert (totals.open, totals.overdue) == (sum(left.values()), sum(left.values()))
    assert totals.net == TOTAL + 5_000


# ---------------------------------------------------------------------------------------------------- shares


def test_turnover_is_what_plain_sql_says(year, found):
    question = """SELECT SUM(l.net) FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id WHERE i.status = 'issued'
        AND i.issued_on BETWEEN '2024-01-01' AND '2024-12-31' AND (i.kind <> 'self_billed' OR i.accepted_on <> '')"""
    assert ask(year, question) == [(TOTAL + 5_000,)]
    assert (found.turnover, found.total, sum(OWN.values())) == (TOTAL + 5_000, TOTAL, TOTAL)
    assert [(one.kind, one.amount) for one in found.outside] == [(TurnoverKind.EXPENSE, 5_000)]


def test_shares_of_sources_and_their_concentration(year, found):
    listed = [(one.key, one.amount, one.share) for one in found.sources]
    assert listed == [(key(year, name), OWN[name], Fraction(OWN[name], TOTAL)) for name in OWN]
    shares = [Fraction(amount, TOTAL) for amount in OWN.values()]
    sizes = found.concentration
    assert sizes.hhi == sum(share * share for share in shares)
    assert sizes.effective == 1 / sizes.hhi
    assert (sizes.largest, sizes.top_three) == (shares[0], sum(shares[:3]))


def test_channels_and_say(found):
    amounts = {one.channel: one.amount for one in found.channels}
    assert amounts == {
        Channel.DIRECT: 250_000 + 140_125 + 82_500 + 7_250,
        Channel.COLLECTIVE: 192_000,
        Channel.NETWORK: 0,
        Channel.INTERMEDIARY: 600_000 + 299_970 + 180_000,
    }
    say = found.say
    assert (say.with_say, say.without) == (Fraction(192_000, TOTAL), 0)
    assert (say.unrecorded, say.direct) == (Fraction(1_079_970, TOTAL), Fraction(479_875, TOTAL))


def test_clients_and_contracting_parties(year, found):
    clients = {one.relation_id: one.amount for one in found.clients.parties}
    assert clients[year.who["rijk"]] == 600_000
    assert clients[year.who["wijk"]] == 192_000
    assert clients[year.who["bakker"]] == 180_000
    signing = {one.relation_id: one.amount for one in found.contracting.parties}
    assert signing[year.who["bureau"]] == 600_000
    assert signing[year.who["bakker"]] == 180_000
    debtors = {one.relation_id: one.amount for one in found.debtors.parties}
    assert debtors[year.who["zorg"]] == 192_000


def test_forced_through_the_broker(found):
    assert (found.forced.amount, found.forced.share) == (299_970, Fraction(299_970, TOTAL))
    assert found.forced.sources == ("Poort Contracting",)


def test_hours(year):
    worked = year.desk.analysis.dependency(year.desk.analysis.year(2024), Basis.HOURS)
    assert {one.key: one.amount for one in worked.sources} == {
        key(year, name): minutes for name, minutes in MINUTES.items()
    }
    assert ask(year, "SELECT SUM(minutes) FROM time_entry") == [(sum(MINUTES.values()),)]
    assert worked.total == sum(MINUTES.values())


# ------------------------------------------------------------------------------------------------------ fees


def test_what_each_source_costs(year, found):
    costs = {one.key: one for one in found.costs.sources}
    paid = {name: costs[key(year, name)].paid for name in PAID}
    assert paid == PAID
    hidden = costs[key(year, "bureau")]
    assert (hidden.on_top, hidden.known, hidden.take_rate, hidden.gross_rate) == (None, False, None, None)
    assert costs[key(year, "klus")].difference == -500
    assert dict(found.costs.by_kind) == {
        FeeKind.PERCENTAGE: 28_800 + PLATFORM_COMMISSION,
        FeeKind.MARGIN_PER_HOUR: 10_000,
        FeeKind.SUBSCRIPTION_MONTH: PLATFORM_SUBSCRIPTION,
    }


def test_take_rate_over_what_is_known_and_its_coverage(found):
    known, fees = TOTAL - OWN["bureau"], sum(PAID.values())
    assert found.costs.take_rate == Fraction(fees, known)
    assert found.costs.coverage == Fraction(known, TOTAL)
    assert (found.costs.paid, found.costs.paid_complete, found.costs.on_top_complete) == (fees, True, False)


def test_rates_per_hour_gross_and_net(year, found):
    costs = {one.key: one for one in found.costs.sources}
    poort, klus, bouw = (costs[key(year, name)] for name in ("poort", "klus", "bouw"))
    assert (poort.own_rate, poort.net_rate) == (Fraction(299_970 * 60, 2_000), Fraction(289_970 * 60, 2_000))
    assert klus.net_rate == Fraction((180_000 - PAID["klus"]) * 60, 1_800)
    assert (bouw.own_rate, bouw.minutes) == (10_000, 1_500)
    assert costs[key(year, "gemeente")].minutes == 885
    assert costs[key(year, "gezin")].own_rate is None


def test_without_the_agency(year, found):
    stress = year.desk.analysis.stress(key(year, "bureau"), found.period)
    now = Fraction(TOTAL - sum(PAID.values()), 12)
    assert (stress.now, stress.lost, stress.without) == (now, 50_000, now - 50_000)
    assert stress.outgoings == 250_000
    assert stress.shortfall == 250_000 - (now - 50_000)
    assert stress.buffer_months == Fraction(900_000) / (250_000 - now + 50_000)
    rest = [Fraction(amount, TOTAL - 600_000) for name, amount in OWN.items() if name != "bureau"]
    assert stress.effective_without == 1 / sum(share * share for share in rest)


def test_the_overview_says_the_same(year):
    figures = year.desk.overview.of(2024)
    assert (figures.turnover, figures.total) == (TOTAL + 5_000, TOTAL)
    assert [month.amount for month in figures.months] == [
        192_000,
        97_375,
        370_000,
        89_750,
        600_000,
        304_970,
        -97_375 + 92_625,
        0,
        0,
        47_500,
        60_000,
        0,
    ]
    assert (figures.open.count, figures.open.amount) == (6, 720_076)
