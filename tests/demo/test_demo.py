"""The demo is made through the desk, so whatever the desk refuses would show here."""

import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from zzpdesk.core.dependency import Basis
from zzpdesk.core.errors import FileTrouble
from zzpdesk.core.happening import remark
from zzpdesk.core.records import Assignment
from zzpdesk.core.records.chain import Viewpoint
from zzpdesk.core.sources import Channel
from zzpdesk.demo import make_demo
from zzpdesk.demo.story import read_story
from zzpdesk.desk import Desk
from zzpdesk.desk.files import check

NOW = datetime(2026, 11, 23, 14, 32)  # noqa: DTZ001 - local time, as everywhere

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "voorbeeld.zzp"
    make_demo(path, NOW)
    return path


@pytest.fixture
def desk(demo):
    opened = Desk.open(demo, clock=lambda: NOW, read_only=True)
    yield opened
    opened.close()


def test_the_file_is_whole_and_says_that_it_is_a_demo(demo, desk):
    assert check(demo) == []
    assert desk.is_demo


def test_five_years_move_away_from_intermediaries(desk):
    trend = desk.analysis.trend(Basis.TURNOVER)
    shares = [
        next(entry.share for entry in year.channels if entry.channel is Channel.INTERMEDIARY)
        for year in trend
    ]
    assert [year.year for year in trend] == [2022, 2023, 2024, 2025, 2026]
    assert shares == sorted(shares, reverse=True)


def test_a_past_year_bills_every_hour_of_the_story(demo):
    story = read_story(2026)
    for year in (2022, 2023, 2024, 2025):
        told = sum(work.rate * work.hours * 100 for work in story.works if work.year == year)
        with sqlite3.connect(demo) as file:
            query = (
                "SELECT sum(line.net) FROM invoice_line AS line JOIN invoice ON invoice.id = line.invoice_id "
                "WHERE invoice.status = 'issued' AND line.turnover = 'own' "
                "AND invoice.issued_on BETWEEN ? AND ?"
            )
            (billed,) = file.execute(query, (f"{year}-01-01", f"{year}-12-31")).fetchone()
        assert billed == told


def test_the_past_years_are_billed_in_full_and_this_month_waits(desk):
    figures = desk.overview.of(2026)
    assert figures.unbilled_minutes > 0
    assert figures.overdue.count == 1


def test_numbers_have_no_gaps(demo):
    with sqlite3.connect(demo) as file:
        numbers = [row[0] for row in file.execute("SELECT number FROM invoice WHERE number LIKE '2025-%'")]
    assert sorted(numbers) == [f"2025-{counter:03}" for counter in range(1, len(numbers) + 1)]


def test_every_feature_can_be_seen(demo):
    wanted = {
        "SELECT count(*) FROM invoice WHERE status = 'draft'": 1,
        "SELECT count(*) FROM invoice WHERE kind = 'credit'": 1,
        "SELECT count(*) FROM invoice WHERE replaces_id IS NOT NULL": 1,
        "SELECT count(*) FROM timer": 1,
    }
    with sqlite3.connect(demo) as file:
        assert {query: file.execute(query).fetchone()[0] for query in wanted} == wanted
        assert file.execute("SELECT count(*) FROM invoice WHERE kind = 'self_billed'").fetchone()[0] > 3
        assert file.execute("SELECT count(*) FROM bill").fetchone()[0] > 3
        assert file.execute("SELECT count(*) FROM invoice_line WHERE vat = 'AE'").fetchone()[0] >= 2


@pytest.mark.parametrize("now", [datetime(2027, 1, 1, 0, 30), datetime(2028, 2, 29, 9, 0)])  # noqa: DTZ001
def test_it_can_be_made_on_any_day(tmp_path, now):
    path = tmp_path / "voorbeeld.zzp"
    make_demo(path, now)
    assert check(path) == []


def test_nothing_is_overwritten(tmp_path: Path):
    path = tmp_path / "mine.zzp"
    path.write_bytes(b"dear to me")
    with pytest.raises(FileTrouble):
        make_demo(path, NOW)
    assert path.read_bytes() == b"dear to me"


def test_stopping_halfway_leaves_no_file(tmp_path: Path):
    path = tmp_path / "voorbeeld.zzp"

    class Stopped(Exception):
        pass

    def stop(_share: float, _text: str) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        make_demo(path, NOW, progress=stop)
    assert [left.name for left in tmp_path.iterdir() if left.suffix != ".lock"] == []


def test_a_working_relation_is_looked_at_twice_and_its_chain_adds_up(desk):
    work = next(one for one in desk.find(Assignment) if one.title == "Gegevensplatform")
    answers = desk.workrelation.answers(work.id)
    assert answers.answered == 9
    assert answers.earlier[Viewpoint.NATURE]
    chain = desk.assignments.chain(work).chain
    assert (chain.margin, chain.unknown, chain.problems) == (110_000, 0, ())
    hidden = next(one for one in desk.find(Assignment) if one.title == "Claims automatiseren")
    assert desk.assignments.chain(hidden).chain.margin is None
    joint = next(one for one in desk.find(Assignment) if one.title == "Data pipeline audit")
    shares, leads = desk.assignments.partners(joint)
    assert (shares.own, shares.problem, list(leads.values())) == (4_500, "", ["Jorrit Wieringa"])


def test_two_stress_tests_were_kept_and_each_step_does_something(desk):
    period = desk.analysis.rolling(2026)
    situation, told = desk.stress.situation(period), desk.stress.scenarios()
    assert [len(one.steps) for one in told] == [2, 3]
    for one in told:
        assert {remark(situation, step, one.steps) for step in one.steps} == {""}
        assert desk.stress.outcome(period, one.steps).run.lowest is not None


@pytest.mark.parametrize("size", [(726.0, 520.0), (900.0, 580.0)])
def test_every_year_of_the_peloton_has_all_its_words_and_none_over_another(desk, size):
    from itertools import combinations

    from zzpdesk.charts.peloton import PelotonMap

    for year in desk.analysis.years():
        words = PelotonMap(desk.peloton.of(year)).arranged(*size).words
        assert all(place is not None for _lines, place in words.values()), year
        boxes = [place.box for _lines, place in words.values()]
        for one, other in combinations(boxes, 2):
            beside = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert beside, (year, one, other)
