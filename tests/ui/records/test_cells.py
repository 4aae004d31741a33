"""What a list shows of one field."""

import pytest

from tests.builders import a_time_entry
from zzpdesk.core.records import Assignment
from zzpdesk.core.records.time import HourKind
from zzpdesk.ui.records.cells import cell
from zzpdesk.ui.screens.hours import HOURS


@pytest.fixture
def hours():
    return HOURS, next(field for field in HOURS.columns if field.sub == "description")


def test_without_anything_above_it_the_second_line_moves_up(hours):
    entry = a_time_entry(assignment_id=None, kind=HourKind.NETWORK, description="Open Coffee")
    shown = cell(*hours, entry, {})
    assert (shown.text, shown.sub) == ("Open Coffee", "")


def test_with_an_assignment_the_description_stands_below(hours):
    entry = a_time_entry(assignment_id=3, description="Bouw")
    shown = cell(*hours, entry, {(Assignment, 3): Assignment(id=3, title="Integratielaag")})
    assert (shown.text, shown.sub) == ("Integratielaag", "Bouw")


def test_nothing_at_all_is_a_dash(hours):
    entry = a_time_entry(assignment_id=None, kind=HourKind.NETWORK, description="")
    assert cell(*hours, entry, {}).text == "–"
