from dataclasses import replace
from fractions import Fraction

from tests.core.test_shares import AGENCY, CLIENT, COOP, PEER, found, row
from zzpdesk.core.comparison import Cell, Side, compare
from zzpdesk.core.costs import costs
from zzpdesk.core.dependency import Basis
from zzpdesk.core.periods import Period
from zzpdesk.core.rows import WorkRow
from zzpdesk.core.settlement import FeeSum
from zzpdesk.core.sources import Channel, SourceKey


def side(*rows: WorkRow, amounts=None):
    whole = found(*rows)
    return Side(whole, whole if amounts is None else amounts)


def test_channels_side_by_side():
    now = side(row(CLIENT, 300), row(AGENCY, 700, 3))
    then = side(row(CLIENT, 500), row(COOP, 500, 1))
    lines = {one.channel: one for one in compare(now, then).channels}
    assert list(lines) == list(Channel)
    assert (lines[Channel.DIRECT].now, lines[Channel.DIRECT].then) == (
        Cell(300, Fraction(3, 10)),
        Cell(500, Fraction(1, 2)),
    )
    assert lines[Channel.DIRECT].change == Fraction(-1, 5)
    assert lines[Channel.INTERMEDIARY].change == Fraction(7, 10)
    assert lines[Channel.COLLECTIVE].change == Fraction(-1, 2)


def test_sources_of_either_period_the_largest_now_first():
    now = side(row(CLIENT, 300), row(AGENCY, 700, 3))
    then = side(row(COOP, 250, 1), row(PEER, 750), row(AGENCY, 1_000, 3))
    comparison = compare(now, then)
    assert [(one.name, one.now.amount, one.then.amount) for one in comparison.sources] == [
        ("Bureau", 700, 1_000),
        ("Klant", 300, 0),
        ("Vakgenoot", 0, 750),
        ("Coop", 0, 250),
    ]
    assert [one.key for one in comparison.sources][:2] == [SourceKey(AGENCY), SourceKey(CLIENT, True)]
    assert [one.change for one in comparison.sources] == [
        Fraction(1, 5),
        Fraction(3, 10),
        Fraction(-3, 8),
        Fraction(-1, 8),
    ]


def test_amounts_may_be_of_a_shorter_part():
    short = replace(found(row(CLIENT, 100)), period=Period(found().period.start, found().period.start))
    then = side(row(CLIENT, 500), row(AGENCY, 500, 3), amounts=short)
    now = side(row(CLIENT, 400))
    comparison = compare(now, then)
    assert (now.shortened, then.shortened) == (False, True)
    assert [(one.name, one.now.amount, one.then) for one in comparison.sources] == [
        ("Klant", 400, Cell(100, Fraction(1, 2))),
        ("Bureau", 0, Cell(0, Fraction(1, 2))),
    ]
    assert comparison.basis is Basis.TURNOVER
    assert comparison.periods == (now.shares.period, then.shares.period)


def test_without_work_there_is_no_share_and_no_difference():
    comparison = compare(side(row(CLIENT, 300)), side())
    assert {one.then for one in comparison.channels} == {Cell(0, None)}
    assert {one.change for one in (*comparison.channels, *comparison.sources)} == {None}
    assert (comparison.then.effective, comparison.now.effective) == (None, 1)


def test_who_is_negative_has_an_amount_and_no_share():
    comparison = compare(side(row(CLIENT, 300), row(AGENCY, -50, 3)), side(row(AGENCY, 100, 3)))
    agency = comparison.sources[-1]
    assert (agency.name, agency.now, agency.then, agency.change) == (
        "Bureau",
        Cell(-50, None),
        Cell(100, Fraction(1)),
        None,
    )


def test_what_fees_came_to():
    rows = (row(CLIENT, 300), row(AGENCY, 700, 3))
    whole = found(*rows)
    known = replace(whole, costs=costs(whole, rows, {AGENCY: FeeSum(paid=50)}, (), {}, {}))
    now = Side(known, known)
    assert (now.take_rate, now.coverage) == (Fraction(1, 20), 1)
    assert (side(*rows).take_rate, side(*rows).coverage) == (None, None)
