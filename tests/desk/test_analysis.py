"""The analysis on a real file, beside figures by hand and plain SQL."""

import sqlite3
from datetime import date
from fractions import Fraction

from tests import builders
from zzpdesk.core.dependency import Basis
from zzpdesk.core.kinds import BasisPoints, Cents, Price, Year
from zzpdesk.core.periods import Period
from zzpdesk.core.records import Fee, Registration, SelfView, VatStatus
from zzpdesk.core.records.assignment import RateUnit, RouteReason
from zzpdesk.core.records.fees import BorneBy, Certainty, FeeBase, FeeKind, FeeTerms
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus, TurnoverKind
from zzpdesk.core.records.profile import VatScheme
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.sources import Channel, SourceKey


def year(she, number=2026):
    return she.desk.analysis.dependency(she.desk.analysis.year(number))


def shares(found):
    return {one.name: one.amount for one in found.sources}


def channels(found):
    return {one.channel: one.amount for one in found.channels if one.amount}


def cost(found, name):
    return next(one for one in found.costs.sources if one.name == name)


def plain(path, sql):
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def test_no_data_is_no_figure(desk):
    found = desk.analysis.dependency(desk.analysis.year(2026), bars=desk.analysis.trend())
    assert (found.total, found.sources, found.concentration, found.say) == (0, (), None, None)
    assert found.insight.code == "no-work"
    assert desk.analysis.trend() == desk.analysis.trend(Basis.HOURS) == ()
    assert desk.analysis.years() == (2026,)
    assert desk.analysis.stress(SourceKey(1), desk.analysis.year(2026)) is None
    assert found.costs.take_rate is None


def test_a_year_by_hand(she):
    she.bill("direct", date(2026, 1, 5), 1_000)
    she.bill("bureau", date(2026, 2, 5), 2_000)
    she.bill("coop", date(2026, 3, 5), 500)
    she.bill("peer", date(2026, 10, 14), 500)
    she.bill("peer", date(2026, 10, 15), 9_000)
    she.bill("bureau", date(2025, 12, 31), 3_000)
    found = year(she)
    assert shares(found) == {"Bureau": 200_000, "Klant": 100_000, "Coop": 50_000, "Vakgenoot": 50_000}
    assert channels(found) == {
        Channel.DIRECT: 100_000,
        Channel.COLLECTIVE: 50_000,
        Channel.NETWORK: 50_000,
        Channel.INTERMEDIARY: 200_000,
    }
    assert {one.channel: one.before for one in found.channels}[Channel.INTERMEDIARY] == 1
    assert {one.name: one.share for one in found.clients.parties} == {
        "Klant": Fraction(1, 2),
        "Gemeente": Fraction(1, 2),
    }
    assert {one.name for one in found.contracting.parties} == {"Klant", "Bureau", "Coop", "Vakgenoot"}
    assert found.concentration.hhi == Fraction(16 + 4 + 1 + 1, 64)
    assert found.as_of == date(2026, 10, 14)
    rolling = she.desk.analysis.dependency(she.desk.analysis.rolling(2026))
    assert rolling.total == 700_000
    assert she.desk.analysis.years() == (2025, 2026)
    assert [(bar.year, bar.total) for bar in she.desk.analysis.trend()] == [(2025, 300_000), (2026, 400_000)]
    assert [bar.year for bar in she.desk.analysis.trend(last=2025)] == [2025]


def test_the_same_as_plain_sql(she, path):
    for number in range(60):
        name = ("direct", "bureau", "coop", "peer")[number % 4]
        she.bill(name, date(2024 + number % 3, 1 + number % 9, 1 + number % 28), 100 + 7 * number)
    expected = plain(
        path,
        """SELECT SUBSTR(i.issued_on, 1, 4), COALESCE(s.name, c.name), SUM(l.net) FROM invoice_line l
           JOIN invoice i ON i.id = l.invoice_id JOIN assignment a ON a.id = l.assignment_id
           JOIN relation c ON c.id = a.client_id LEFT JOIN relation s ON s.id = a.source_id GROUP BY 1, 2""",
    )
    for number in (2024, 2025, 2026):
        assert shares(year(she, number)) == {
            name: total for when, name, total in expected if when == str(number)
        }


def test_credits_count_at_their_own_date_for_the_source_of_their_original(she):
    first = she.bill("bureau", date(2025, 11, 1), 1_000)
    she.bill("bureau", date(2026, 1, 10), 300)
    she.bill("direct", date(2026, 1, 11), 900)
    she.credit(first, date(2026, 2, 1))
    found = year(she)
    assert shares(found) == {"Klant": 90_000}
    assert [(one.name, one.amount) for one in found.negative] == [("Bureau", -70_000)]
    assert (found.total, found.turnover) == (90_000, 20_000)
    assert shares(year(she, 2025)) == {"Bureau": 100_000}


def test_self_billed_work_counts_once_accepted(she):
    values = {"kind": InvoiceKind.SELF_BILLED}
    waiting = she.bill("coop", date(2026, 3, 1), 400, **values)
    she.bill("coop", date(2026, 4, 1), 250, accepted_on=date(2026, 5, 1), **values)
    she.bill("coop", date(2026, 4, 2), -400, credits_id=waiting.id, accepted_on=date(2026, 5, 1), **values)
    assert shares(year(she)) == {"Coop": 25_000}


def test_drafts_and_lines_outside_the_shares(she):
    she.bill("direct", date(2026, 3, 1), 400)
    she.bill("direct", date(2026, 3, 2), 60, turnover=TurnoverKind.EXPENSE)
    she.bill("coop", date(2026, 3, 3), 90, turnover=TurnoverKind.PROFIT_SHARE)
    she.bill("direct", date(2026, 3, 4), 70, status=InvoiceStatus.DRAFT, number=None)
    found = year(she)
    assert (found.total, found.turnover) == (40_000, 55_000)
    assert {one.kind: one.amount for one in found.outside} == {
        TurnoverKind.EXPENSE: 6_000,
        TurnoverKind.PROFIT_SHARE: 9_000,
    }
    assert shares(found) == {"Klant": 40_000}


def test_an_invoice_without_assignment_is_direct_work_for_its_debtor(she):
    she.desk.save(
        "",
        builders.an_invoice(
            status=InvoiceStatus.ISSUED,
            number="X1",
            debtor_id=she.rid("Gemeente"),
            issued_on=date(2026, 1, 1),
        ),
    )
    found = year(she)
    assert shares(found) == {"Gemeente": 84_000}
    assert found.sources[0].key == SourceKey(she.rid("Gemeente"), direct=True)
    assert cost(found, "Gemeente").own_rate == 10_500


def test_say_is_dated(she):
    she.say("Coop", date(2025, 1, 1), formal=True)
    she.say("Coop", date(2026, 3, 1), formal=True, experienced=False)
    old = she.bill("coop", date(2026, 2, 28), 300)
    she.bill("coop", date(2026, 3, 1), 100)
    assert channels(year(she)) == {Channel.COLLECTIVE: 30_000, Channel.INTERMEDIARY: 10_000}
    she.credit(old, date(2026, 4, 1))
    assert channels(year(she)) == {Channel.INTERMEDIARY: 10_000}
    found = year(she)
    assert (found.say.with_say, found.say.without) == (0, 1)
    she.hours("coop", date(2026, 2, 28), 60)
    she.hours("coop", date(2026, 3, 1), 120)
    by_hours = she.desk.analysis.dependency(she.desk.analysis.year(2026), Basis.HOURS)
    assert channels(by_hours) == {Channel.COLLECTIVE: 60, Channel.INTERMEDIARY: 120}


def test_hours_as_the_basis(she):
    she.bill("direct", date(2026, 1, 5), 1_000)
    she.hours("direct", date(2026, 1, 5), 90)
    she.hours("bureau", date(2026, 1, 6), 30)
    she.hours("bureau", date(2025, 1, 6), 30)
    she.hours(None, date(2026, 1, 6), 600, kind=HourKind.ADMINISTRATION)
    found = she.desk.analysis.dependency(she.desk.analysis.year(2026), Basis.HOURS)
    assert (found.total, shares(found)) == (120, {"Klant": 90, "Bureau": 30})
    assert found.turnover == 100_000
    assert [bar.total for bar in she.desk.analysis.trend(Basis.HOURS)] == [30, 120]


def test_fees_that_were_accrued_at_issue(she):
    she.terms("Bureau")
    sent = she.bill("bureau", date(2026, 2, 5), 2_000, 1_200)
    fee = Fee(
        source_id=she.rid("Bureau"),
        assignment_id=sent.assignment_id,
        invoice_id=sent.id,
        day=sent.issued_on,
        amount=Cents(20_000),
    )
    she.desk.save("", fee)
    bureau = cost(year(she), "Bureau")
    assert (bureau.paid, bureau.gross_rate, bureau.net_rate, bureau.take_rate) == (
        20_000,
        10_000,
        9_000,
        Fraction(1, 10),
    )
    assert [one.percent for one in bureau.terms] == [1_000]


def test_terms_recorded_after_the_invoice_count_all_the_same(she):
    sent = she.bill("bureau", date(2026, 3, 15), 2_000, 1_200)
    she.bill("bureau", date(2026, 3, 14), 1_000, 600)
    assert cost(year(she), "Bureau").paid is None
    she.terms("Bureau", until=date(2026, 3, 14))
    she.terms("Bureau", since=date(2026, 3, 15), percent=BasisPoints(1_500))
    assert cost(year(she), "Bureau").paid == 10_000 + 30_000
    credit = she.credit(sent, date(2026, 4, 1))
    assert credit.supply_until == date(2026, 9, 30)
    assert cost(year(she), "Bureau").paid == 10_000


def test_an_unknown_margin_becomes_known_when_she_learns_it(she):
    she.terms("Bureau", percent=None, certainty=Certainty.UNKNOWN)
    sent = she.bill("bureau", date(2026, 3, 15), 2_000, 1_200)
    (terms,) = she.desk.find(FeeTerms)
    unknown = Fee(
        source_id=terms.source_id, assignment_id=sent.assignment_id, invoice_id=sent.id, terms_id=terms.id,
        day=sent.issued_on, certainty=Certainty.UNKNOWN,
    )  # fmt: skip
    she.desk.save("", unknown)
    she.bill("direct", date(2026, 3, 15), 6_000, 3_600)
    found = year(she)
    assert (found.costs.paid, found.costs.paid_complete, found.costs.coverage) == (0, False, Fraction(3, 4))
    assert found.costs.net_rate is None
    she.desk.change("", lambda work: work.save(FeeTerms(
        id=terms.id, version=terms.version, source_id=terms.source_id, percent=BasisPoints(2_000), since=terms.since
    )))  # fmt: skip
    assert cost(year(she), "Bureau").paid == 40_000


def test_all_income_and_subscriptions_and_bills(she):
    she.bill("direct", date(2026, 3, 15), 1_000)
    she.bill("coop", date(2026, 3, 16), 1_000)
    she.terms("Coop", base=FeeBase.ALL_INCOME)
    she.terms(
        "Coop", kind=FeeKind.SUBSCRIPTION_MONTH, percent=None, amount=Cents(3_100), since=date(2026, 8, 17)
    )
    found = year(she)
    assert cost(found, "Coop").paid == 10_000 + 10_000 + 1_500 + 3_100 + 3_100
    bill = builders.a_bill(
        source_id=she.rid("Coop"),
        day=date(2026, 4, 5),
        period_from=date(2026, 3, 1),
        period_until=date(2026, 3, 31),
        amount=Cents(21_000),
        vat=Cents(4_410),
    )
    she.desk.save("", bill)
    found = year(she)
    assert (cost(found, "Coop").paid, cost(found, "Coop").difference) == (28_700, 1_000)
    she.desk.save("", VatStatus(since=date(2026, 4, 1), scheme=VatScheme.KOR))
    assert cost(year(she), "Coop").paid == 28_700 + 4_410 + (315 + 651 + 651)


def test_a_platform_that_costs_without_bringing_work(she):
    she.relation("Platform", SourceKind.INTERMEDIARY)
    she.terms("Platform", kind=FeeKind.SUBSCRIPTION_YEAR, percent=None, amount=Cents(12_000))
    found = year(she)
    platform = cost(found, "Platform")
    assert (platform.paid, platform.turnover, platform.take_rate) == (12_000, 0, None)
    assert platform.channel is Channel.INTERMEDIARY


def test_margins_on_top(she):
    she.terms(
        "Bureau", kind=FeeKind.MARGIN_PER_HOUR, percent=None, amount=Cents(700), borne_by=BorneBy.CLIENT
    )
    she.bill("bureau", date(2026, 2, 5), 2_000, 1_200)
    found = year(she)
    bureau = cost(found, "Bureau")
    assert (bureau.paid, bureau.on_top, bureau.gross_rate, bureau.net_rate) == (0, 14_000, 10_700, 10_000)
    assert (found.costs.paid, found.costs.on_top) == (0, 14_000)


def test_a_fixed_price(she):
    she.assignment("vast", "Klant", rate_unit=RateUnit.FIXED, rate=Price(40_000_000))
    she.bill("vast", date(2025, 12, 1), 3_000)
    she.bill("vast", date(2026, 2, 1), 1_000)
    she.hours("vast", date(2025, 11, 1), 1_200)
    she.hours("vast", date(2026, 1, 15), 1_200)
    assert cost(year(she), "Klant").own_rate == 10_000
    assert cost(year(she, 2025), "Klant").own_rate == 15_000


def test_forced_through(she):
    she.assignment("verplicht", "Gemeente", "Bureau", route=RouteReason.CLIENT_REQUIRED)
    she.bill("verplicht", date(2026, 2, 5), 300)
    she.bill("direct", date(2026, 2, 5), 700)
    found = year(she)
    assert (found.forced.amount, found.forced.share, found.forced.sources) == (
        30_000,
        Fraction(3, 10),
        ("Bureau",),
    )


def test_fifty_sources(she):
    for number in range(50):
        she.relation(f"Bron {number:02}", SourceKind.HUB)
        she.assignment(f"werk {number}", "Klant", f"Bron {number:02}")
        she.bill(f"werk {number}", date(2024, 2, 29), 10)
    found = year(she, 2024)
    assert (len(found.sources), found.concentration.effective) == (50, 50)
    assert sum(one.share for one in found.sources) == 1
    assert channels(found) == {Channel.NETWORK: 50_000}


def test_stress(she):
    she.desk.save(
        "",
        builders.a_profile(
            id=1, version=she.desk.profile.version, private_costs=Cents(20_000), buffer=Cents(100_000)
        ),
    )
    she.bill("direct", date(2025, 2, 5), 1_200)
    she.bill("bureau", date(2025, 2, 5), 2_400)
    she.terms("Bureau")
    she.hours("bureau", date(2025, 12, 1), 600)
    she.assignment("later", "Klant", until=date(2026, 1, 31))
    found = she.desk.analysis.stress(SourceKey(she.rid("Bureau")), she.desk.analysis.year(2025))
    assert (found.now, found.lost, found.without) == (28_000, 18_000, 10_000)
    assert (found.shortfall, found.buffer_months, found.effective_without) == (10_000, 10, 1)
    assert (found.next_end.title, found.months_to_next_end) == ("later", 1)
    assert (found.hours.done, found.hours.goal, found.hours.in_year) == (600, 73_500, False)
    before_rules = she.desk.analysis.stress(
        SourceKey(she.rid("Bureau")), Period(date(1999, 1, 1), date(1999, 12, 31))
    )
    assert before_rules is None


def test_barometer(she):
    she.desk.save("", SelfView(year=Year(2026), dependent=True))
    she.desk.save("", Registration(relation_id=she.rid("Bureau"), online=False, since=date(2025, 1, 1)))
    she.desk.save(
        "", Registration(relation_id=she.rid("Coop"), since=date(2024, 1, 1), until=date(2025, 12, 31))
    )
    she.bill("bureau", date(2026, 2, 5), 300)
    found = {row.published.code: row.own for row in she.desk.analysis.barometer(2026)}
    assert found["feels-dependent"].yes is True
    assert (found["registered-online"].yes, found["registered-offline"].yes) == (False, True)
    assert (found["work-through-online"].yes, found["work-through-offline"].yes) == (None, True)
    assert (found["one-client"].yes, found["one-client"].share) == (True, 1)
    earlier = {row.published.code: row.own for row in she.desk.analysis.barometer(2023)}
    assert (earlier["feels-dependent"].yes, earlier["one-client"].yes) == (None, None)
