from datetime import date
from fractions import Fraction

from zzpdesk.core.gatherings import NextTime
from zzpdesk.core.hubfacts import Place, Places, coming, planned
from zzpdesk.core.hubyield import GATHERING, HUB, EffortRow, FunnelRow, PlaceKey, Yield, combine
from zzpdesk.core.periods import Period
from zzpdesk.core.records import Gathering, Hub, Meeting, Relation

PLACE = PlaceKey(HUB, 1)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def place(key, record, relation=None, time=None, cost=0):
    return Place(key, record, relation, None, None, time, Yield(cost=cost))


def test_what_goes_in_and_what_comes_out():
    found = combine(EffortRow(PLACE, 4, 300, 7_600), FunnelRow(PLACE, 5, 2, 1, 285_000), 12_400)
    assert found == Yield(4, 300, 20_000, 5, 2, 1, 285_000)
    assert found.per_time == 5_000
    # (2850 - 200) euro over five hours
    assert found.per_hour == Fraction(53_000)


def test_a_place_where_nothing_happened_has_no_cost_per_visit():
    found = combine(None, None, 0)
    assert found == Yield()
    assert found.per_time is None
    assert found.per_hour is None


def test_a_place_is_called_by_its_relation_or_its_title():
    blaak = Relation(id=7, name="Zitplaats Blaak")
    assert place(PLACE, Hub(relation_id=7), blaak).name == "Zitplaats Blaak"
    assert place(PLACE, Hub()).name == ""
    assert place(PlaceKey(GATHERING, 1), Gathering(title="Open Coffee"), blaak).name == "Open Coffee"


def test_hubs_come_first_then_what_is_next_and_the_past_last():
    hub = place(PLACE, Hub(relation_id=7), Relation(id=7, name="Zitplaats Blaak"))
    soon = place(
        PlaceKey(GATHERING, 1), Gathering(title="Borrel"), time=NextTime(date(2026, 10, 16), expected=True)
    )
    unknown = place(PlaceKey(GATHERING, 2), Gathering(title="Aanschuiflunch"))
    past = place(PlaceKey(GATHERING, 3), Gathering(title="Aan de rol", archived=True))
    assert sorted([past, unknown, soon, hub], key=lambda one: one.order) == [hub, soon, unknown, past]


def test_what_a_hubs_own_gathering_costs_counts_once():
    hub = place(PLACE, Hub(relation_id=7), cost=10_000)
    lunch = place(PlaceKey(GATHERING, 1), Gathering(title="Lunch", relation_id=7), cost=2_500)
    coffee = place(PlaceKey(GATHERING, 2), Gathering(title="Open Coffee"), cost=300)
    found = Places(YEAR, (hub, lunch, coffee), 0)
    assert found.cost == 10_300
    assert found.place(PlaceKey(GATHERING, 2)) is coffee
    assert found.place(PlaceKey(HUB, 9)) is None


def test_a_meeting_to_come_takes_from_its_series_what_it_does_not_say_itself():
    series = Gathering(id=3, title="Open Coffee", start="9:30", question="Wie kent een tester?")
    day = date(2026, 10, 16)
    bare = planned(Meeting(id=5, gathering_id=3, title="Open Coffee", day=day), day, series)
    assert (bare.start, bare.question, bare.question_ready) == ("9:30", "Wie kent een tester?", True)
    own = planned(Meeting(title="Borrel", start="17:00", question="Zaal?"), day, series)
    assert (own.start, own.question) == ("17:00", "Zaal?")
    alone = planned(Meeting(title="Borrel"), day, None)
    assert (alone.start, alone.question, alone.question_ready) == ("", "", False)
    expected = coming(series, NextTime(day, expected=True))
    assert (expected.title, expected.expected, expected.meeting_id) == ("Open Coffee", True, None)
    assert sorted([own, bare, alone], key=lambda one: one.order) == [alone, bare, own]
