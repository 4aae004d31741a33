"""Row 13, three kinds of starters: stay small, innovative, scale up. The goals of her year follow which one she is.

Jikke begins to stay small. She is offered modest goals; what she fills in herself wins. When she finds that she wants
to grow, the goals change with her, and her own figure stays hers.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tests.scenarios.stranger import PROFILE, Clock, Stranger
from zzpdesk.core.kinds import Minutes, Year
from zzpdesk.core.records import Goal, Meeting, TimeEntry
from zzpdesk.core.records.gathering import Attendance
from zzpdesk.core.records.profile import StarterKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.records.training import GoalKind
from zzpdesk.desk import Desk

YEAR = 2024


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Stranger]:
    clock = Clock()
    clock.day = date(YEAR, 6, 28)
    made = Stranger(Desk.create(tmp_path / "desk.zzp", PROFILE, clock=clock), clock)
    yield made
    made.desk.close()


def goals(she: Stranger) -> dict[GoalKind, tuple[int, int]]:
    """Done and wanted per goal, in hours, euros or a number."""
    scale = {"minutes": 60, "amount": 100, "number": 1}
    return {
        one.kind: (one.done // scale[one.kind.field], one.wanted // scale[one.kind.field])
        for one in she.desk.training.goals(YEAR)
    }


def become(she: Stranger, starter: StarterKind) -> None:
    she.desk.save("Profiel", replace(she.desk.profile, starter=starter))


def work_of_half_a_year(she: Stranger) -> None:
    """30 hours for a client, 24 of them invoiced at 100 euro; 12 hours of acquisition; two meetings attended."""
    she.relation("klant", "Wetterskip")
    she.relation("bureau", "Hier & Daar Bemiddeling", SourceKind.INTERMEDIARY)
    she.assignment("direct", "klant", 100, since=date(YEAR, 1, 1))
    she.assignment("via", "klant", 100, "bureau", since=date(YEAR, 1, 1))
    she.hours("direct", (f"{YEAR}-03-04", 480), (f"{YEAR}-03-05", 480))
    she.issue("eerste", "direct", f"{YEAR}-03-29")
    she.hours("via", (f"{YEAR}-04-08", 480))
    she.issue("tweede", "via", f"{YEAR}-04-30")
    she.hours("direct", (f"{YEAR}-06-03", 360))
    she.clock.day = date(YEAR, 6, 28)
    for day, minutes in ((date(YEAR, 2, 1), 420), (date(YEAR, 5, 2), 300)):
        she.desk.save("", TimeEntry(day=day, minutes=Minutes(minutes), kind=HourKind.ACQUISITION))
    for month, attendance in ((2, Attendance.PRESENT), (3, Attendance.VOTED), (4, Attendance.ABSENT)):
        she.desk.save("", Meeting(day=date(YEAR, month, 6), title="Open Coffee", attendance=attendance))


def test_the_goals_follow_what_kind_of_starter_she_is(she: Stranger) -> None:
    work_of_half_a_year(she)
    assert goals(she) == {
        GoalKind.TRAINING_HOURS: (0, 24),
        GoalKind.BILLABLE_HOURS: (30, 1_000),
        GoalKind.SOURCES: (2, 3),
    }
    become(she, StarterKind.INNOVATIVE)
    assert goals(she) == {
        GoalKind.TRAINING_HOURS: (0, 80),
        GoalKind.ACQUISITION_HOURS: (12, 60),
        GoalKind.MEETINGS: (2, 12),
        GoalKind.SOURCES: (2, 5),
    }
    become(she, StarterKind.SCALE_UP)
    assert goals(she) == {
        GoalKind.TRAINING_HOURS: (0, 40),
        GoalKind.TURNOVER: (2_400, 120_000),
        GoalKind.ACQUISITION_HOURS: (12, 120),
        GoalKind.MEETINGS: (2, 10),
        GoalKind.SOURCES: (2, 8),
    }


def test_her_own_figure_wins_and_survives_a_change_of_mind(she: Stranger) -> None:
    work_of_half_a_year(she)
    she.desk.save("Doel", Goal(year=Year(YEAR), kind=GoalKind.SOURCES, number=4))
    assert goals(she)[GoalKind.SOURCES] == (2, 4)
    become(she, StarterKind.SCALE_UP)
    assert goals(she)[GoalKind.SOURCES] == (2, 4)
    own = [one for one in she.desk.training.goals(YEAR) if one.goal_id is not None]
    assert [(one.kind, one.part) for one in own] == [(GoalKind.SOURCES, Fraction(1, 2))]
    turnover = next(one for one in she.desk.training.goals(YEAR) if one.kind is GoalKind.TURNOVER)
    she.desk.training.adopt(turnover, YEAR)
    become(she, StarterKind.STAY_SMALL)
    assert set(goals(she)) == {
        GoalKind.TRAINING_HOURS,
        GoalKind.TURNOVER,
        GoalKind.BILLABLE_HOURS,
        GoalKind.SOURCES,
    }
    assert goals(she)[GoalKind.TURNOVER] == (2_400, 120_000)


def test_another_year_has_goals_of_its_own(she: Stranger) -> None:
    she.desk.save("Doel", Goal(year=Year(YEAR), kind=GoalKind.SOURCES, number=4))
    last = {one.kind: one.wanted for one in she.desk.training.goals(YEAR - 1)}
    assert last[GoalKind.SOURCES] == 3
