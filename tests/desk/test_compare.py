"""Two periods of one desk side by side."""

from datetime import date
from fractions import Fraction

from zzpdesk.core.dependency import Basis
from zzpdesk.core.sources import Channel
from zzpdesk.core.stretch import Span, Stretch


def test_a_running_year_beside_the_year_before(she):
    """Amounts of the same days, shares of the whole year."""
    she.bill("direct", date(2025, 10, 14), 300)
    she.bill("bureau", date(2025, 10, 15), 900)
    she.bill("direct", date(2026, 1, 5), 500)
    she.bill("bureau", date(2026, 10, 14), 500)
    found = she.desk.analysis.compare(Stretch(Span.YEAR, 2026), Stretch(Span.YEAR, 2025))
    lines = {one.channel: one for one in found.channels}
    assert lines[Channel.INTERMEDIARY].then.amount == 0
    assert lines[Channel.INTERMEDIARY].then.share == Fraction(3, 4)
    assert lines[Channel.DIRECT].then.amount == 30_000
    assert lines[Channel.DIRECT].change == Fraction(1, 4)
    assert found.then.shortened
    assert found.then.amounts.period.end == date(2025, 10, 14)
    turned = she.desk.analysis.compare(Stretch(Span.YEAR, 2025), Stretch(Span.YEAR, 2026))
    assert (turned.now.shortened, turned.then.shortened) == (True, False)


def test_quarters_and_what_the_channels_changed_since_a_year_earlier(she):
    she.hours("direct", date(2025, 5, 1), 60)
    she.hours("direct", date(2025, 2, 1), 600)
    she.hours("bureau", date(2025, 6, 30), 180)
    she.hours("bureau", date(2026, 4, 1), 60)
    now, then = Stretch(Span.QUARTER, 2026, 2), Stretch(Span.QUARTER, 2025, 2)
    found = she.desk.analysis.compare(now, then, Basis.HOURS)
    lines = {one.channel: one for one in found.channels}
    assert (lines[Channel.INTERMEDIARY].now.amount, lines[Channel.INTERMEDIARY].then.amount) == (60, 180)
    assert lines[Channel.INTERMEDIARY].change == Fraction(1, 4)
    changes = {one.channel: one.change for one in found.now.shares.channels}
    assert changes[Channel.INTERMEDIARY] == Fraction(1, 4)


def test_on_hours_a_source_credited_in_money_is_no_negative_source(she):
    """Its hours are positive or none; what was credited stays in cents, apart."""
    first = she.bill("bureau", date(2025, 11, 1), 1_000)
    she.credit(first, date(2026, 2, 1))
    she.hours("bureau", date(2026, 2, 1), 120)
    year = she.desk.analysis.year(2026)
    worked, money = she.desk.analysis.dependency(year, Basis.HOURS), she.desk.analysis.dependency(year)
    assert worked.negative == ()
    assert [(one.name, one.amount) for one in worked.credited] == [("Bureau", -100_000)]
    assert worked.credited == money.credited == money.negative
    lines = she.desk.analysis.compare(Stretch(Span.YEAR, 2026), Stretch(Span.YEAR, 2025), Basis.HOURS).sources
    assert [(one.name, one.now.amount) for one in lines] == [("Bureau", 120)]


def test_the_years_up_to_one_are_those_of_the_whole_trend(she):
    """Also before the first year with work, for a year without, and for one to come."""
    she.bill("direct", date(2023, 5, 1), 100)
    she.bill("bureau", date(2025, 5, 1), 300)
    trend = she.desk.analysis.trend
    assert [(one.year, one.total, one.running) for one in trend()] == [
        (2023, 10_000, False),
        (2024, 0, False),
        (2025, 30_000, False),
        (2026, 0, True),
    ]
    assert trend(last=2024) == trend()[:2]
    assert trend(last=2022) == ()
    assert [one.year for one in trend(last=2027)] == [2023, 2024, 2025, 2026, 2027]
