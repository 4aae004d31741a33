"""Every figure of the analysis opens exactly the records whose sum it is, over all years of the demo."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from tests.ui.dependency.world import _issue, a_desk
from zzpdesk.core.dependency import Basis, Dependency
from zzpdesk.core.periods import Period
from zzpdesk.core.records import Assignment, Invoice, TimeEntry
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.demo import make_demo
from zzpdesk.desk import Desk
from zzpdesk.desk.analysis import Analysis, Figure, Voice

NOW = datetime(2026, 11, 23, 14, 32)  # noqa: DTZ001 - local time, as in the desk
YEARS = (2022, 2023, 2024, 2025, 2026)


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("demo") / "demo.zzpdesk"
    make_demo(path, NOW)
    opened = Desk.open(path, clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def records(desk):
    """What each invoice or time entry brings in, per kind of turnover."""
    invoices = {
        one.id: {kind: sum(line.net for line in one.lines if line.turnover is kind) for kind in TurnoverKind}
        for one in desk.find(Invoice)
    }
    return {
        Basis.TURNOVER: invoices,
        Basis.HOURS: {one.id: {TurnoverKind.OWN: one.minutes} for one in desk.find(TimeEntry)},
    }


def periods(analysis: Analysis) -> list[Period]:
    return [*(analysis.year(year) for year in YEARS), *(analysis.rolling(year) for year in (2024, 2026))]


AXES = {
    "client_id": lambda found: found.clients,
    "contracting_id": lambda found: found.contracting,
    "debtor_id": lambda found: found.debtors,
    "introducer_id": lambda found: found.introducers,
}


def figures(found: Dependency) -> Iterator[tuple[Figure, int | None]]:
    """Each figure of a period with its amount."""
    period, basis = found.period, found.basis
    yield Figure(period, basis), found.total
    for channel in found.channels:
        yield Figure(period, basis, channel=channel.channel), channel.amount
    for kind in found.kinds:
        yield Figure(period, basis, kind=kind.kind), kind.amount
    for source in (*found.sources, *found.negative):
        yield Figure(period, basis, source=source.key), source.amount
    yield from parties(found)
    yield from ways(found)


def parties(found: Dependency) -> Iterator[tuple[Figure, int]]:
    """Who the work is for, signs, pays, and brought it; also who is negative, and what nobody is recorded for."""
    for name, shares in AXES.items():
        for party in (*shares(found).parties, *shares(found).negative):
            yield Figure(found.period, found.basis, **{name: party.relation_id}), party.amount
    yield Figure(found.period, found.basis, unintroduced=True), found.introducers.unrecorded


def ways(found: Dependency) -> Iterator[tuple[Figure, int]]:
    """How the work came: along which route, and with what say."""
    period, basis = found.period, found.basis
    yield Figure(period, basis, direct=True), found.direct
    for route in found.routes:
        yield Figure(period, basis, route=route.reason), route.amount
        for part in route.sources:
            yield Figure(period, basis, source=part.key, route=route.reason), part.amount
    if found.say is not None:
        shares = (found.say.with_say, found.say.without, found.say.unrecorded)
        for voice, share in zip(Voice, shares, strict=True):
            yield Figure(period, basis, say=voice), int(share * found.total)


@pytest.mark.parametrize("basis", list(Basis))
def test_what_a_figure_opens_adds_up_to_it(desk, records, basis):
    checked = 0
    for period in periods(desk.analysis):
        for figure, amount in figures(desk.analysis.dependency(period, basis)):
            (behind,) = desk.analysis.records_behind(figure)
            ids = behind.where[0].value
            assert sum(records[basis][number][TurnoverKind.OWN] for number in ids) == amount, figure
            checked += 1
    assert checked > 200


def test_turnover_in_and_outside_the_shares(desk, records):
    for period in periods(desk.analysis):
        found = desk.analysis.dependency(period)
        (behind,) = desk.analysis.records_behind(Figure(period, whole=True))
        ids = behind.where[0].value
        whole = [sum(records[Basis.TURNOVER][number].values()) for number in ids]
        assert sum(whole) == found.turnover
        for outside in found.outside:
            (behind,) = desk.analysis.records_behind(Figure(period, outside=outside.kind))
            amounts = [records[Basis.TURNOVER][number][outside.kind] for number in behind.where[0].value]
            assert sum(amounts) == outside.amount


def test_a_column_of_a_year_opens_that_year(desk, records):
    for basis in Basis:
        for bar in desk.analysis.trend(basis):
            for share in bar.channels:
                figure = Figure(desk.analysis.year(bar.year), basis, channel=share.channel)
                (behind,) = desk.analysis.records_behind(figure)
                found = sum(records[basis][number][TurnoverKind.OWN] for number in behind.where[0].value)
                assert found == share.amount, figure


def test_a_source_left_out_of_the_shares_is_behind_none_of_them(tmp_path):
    desk = a_desk(tmp_path / "desk.zzpdesk")
    work = next(one for one in desk.find(Assignment) if one.title == "Via Netbrein")
    desk.change(
        "Credit", lambda unit: _issue(unit, work, 8, date(2026, 9, 1), -600_000, paid=False), undoable=False
    )
    period = desk.analysis.year(2026)
    found = desk.analysis.dependency(period)
    assert [(one.name, one.amount) for one in found.negative] == [("Netbrein", -100_000)]
    nets = {
        one.id: sum(line.net for line in one.lines if line.turnover is TurnoverKind.OWN)
        for one in desk.find(Invoice)
    }
    for figure, amount in figures(found):
        (behind,) = desk.analysis.records_behind(figure)
        assert sum(nets[number] for number in behind.where[0].value) == amount, figure
    desk.close()
