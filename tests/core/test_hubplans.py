from datetime import date

import pytest

from zzpdesk.core.hubplans import Binding, binding, held, in_force, subscription
from zzpdesk.core.periods import Period
from zzpdesk.core.records.hub import Arrangement, HubPlan

TODAY = date(2026, 10, 14)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def plan(since, price=10_000, arrangement=Arrangement.PER_MONTH, **values: object):
    return HubPlan(relation_id=1, arrangement=arrangement, price=price, since=since, **values)


def test_a_later_plan_ends_the_one_before_it():
    first, second = plan(date(2025, 1, 1)), plan(date(2026, 3, 1), 12_000)
    found = held([second, first, HubPlan(relation_id=1)])
    assert [(one.since, one.until) for one in found] == [
        (date(2025, 1, 1), date(2026, 2, 28)),
        (date(2026, 3, 1), None),
    ]
    assert in_force([first, second], date(2026, 2, 28)) == found[0]
    assert in_force([first, second], date(2026, 3, 1)) == found[1]
    assert in_force([first, second], date(2024, 12, 31)) is None


def test_an_ended_plan_does_not_come_back_and_keeps_its_own_end():
    first = plan(date(2026, 1, 1), until=date(2026, 1, 31))
    found = held([first, plan(date(2026, 3, 1))])
    assert found[0].until == date(2026, 1, 31)
    assert in_force([first], date(2026, 2, 1)) is None


@pytest.mark.parametrize(
    ("bound", "notice", "renews", "expected"),
    [
        # bound until 31 December, two months' notice
        (date(2026, 12, 31), 2, 12, Binding(date(2026, 12, 31), date(2026, 10, 31), date(2026, 12, 31))),
        # too late for 31 October: it renews to 31 October 2027, to be cancelled before 31 August
        (date(2026, 10, 31), 2, 12, Binding(date(2026, 10, 31), date(2027, 8, 31), date(2027, 10, 31), True)),
        # renewed by half a year already: what ends with June goes on ending with a month
        (date(2026, 6, 30), 1, 6, Binding(date(2026, 12, 31), date(2026, 11, 30), date(2026, 12, 31))),
        # renewed by the month, four times
        (date(2026, 6, 30), 0, 1, Binding(date(2026, 10, 31), date(2026, 10, 31), date(2026, 10, 31))),
        # ends by itself
        (date(2026, 12, 31), 0, 0, Binding(date(2026, 12, 31), None, None)),
        # a notice without renewal: the date stands; when it is over nothing can be done about it
        (date(2026, 12, 31), 1, 0, Binding(date(2026, 12, 31), date(2026, 11, 30), date(2026, 12, 31))),
        (date(2026, 10, 31), 1, 0, Binding(date(2026, 10, 31), date(2026, 9, 30), date(2026, 10, 31), True)),
        # over
        (date(2026, 10, 13), 1, 0, None),
        # the last of February, and a leap year
        (date(2024, 2, 29), 1, 12, Binding(date(2027, 2, 28), date(2027, 1, 28), date(2027, 2, 28))),
    ],
)
def test_by_when_a_plan_must_be_cancelled(bound, notice, renews, expected):
    one = plan(date(2024, 1, 1), bound_until=bound, notice_months=notice, renews_months=renews)
    assert binding(one, TODAY) == expected


def test_a_plan_that_does_not_bind_or_has_an_end_need_not_be_cancelled():
    assert binding(plan(date(2026, 1, 1)), TODAY) is None
    cancelled = plan(
        date(2026, 1, 1), until=date(2026, 12, 31), bound_until=date(2026, 12, 31), notice_months=2
    )
    assert binding(cancelled, TODAY) is None


def test_on_the_day_itself_it_can_still_be_cancelled():
    one = plan(date(2026, 1, 1), bound_until=date(2026, 12, 14), notice_months=2, renews_months=12)
    assert binding(one, TODAY) == Binding(date(2026, 12, 14), TODAY, date(2026, 12, 14))
    assert binding(one, date(2026, 10, 15)).missed


def test_a_monthly_price_counts_per_calendar_month_and_by_day_where_it_changes():
    # € 100 from 15 March (17 of 31 days), € 130 from 1 July; visits of a per-visit plan come elsewhere
    plans = [
        plan(date(2026, 1, 1), 1_900, Arrangement.PER_VISIT),
        plan(date(2026, 3, 15)),
        plan(date(2026, 7, 1), 13_000),
    ]
    # 10000 x 17/31 = 5484; April, May, June 30000; July-December 6 x 13000 = 78000
    assert subscription(plans, YEAR) == 5_484 + 30_000 + 78_000
    # up to 14 October: that month counts as it falls due, on the 1st
    assert subscription(plans, Period(YEAR.start, TODAY)) == 5_484 + 30_000 + 4 * 13_000


def test_a_yearly_price_counts_in_its_calendar_year_and_by_day_where_it_stops():
    one = plan(date(2025, 1, 1), 36_500, Arrangement.PER_YEAR, until=date(2026, 3, 14))
    # 1 January to 14 March is 73 of 365 days
    assert subscription([one], YEAR) == 7_300
    assert subscription([one], Period(date(2025, 1, 1), date(2025, 12, 31))) == 36_500


def test_free_places_and_places_without_plans_cost_nothing_by_time():
    assert subscription([], YEAR) == 0
    assert subscription([plan(date(2026, 1, 1), 500, Arrangement.FREE)], YEAR) == 0
    assert subscription([plan(date(2026, 1, 1), 500, Arrangement.IN_KIND)], YEAR) == 0


def test_a_plan_replaced_on_its_first_day_costs_nothing():
    assert subscription([plan(date(2026, 1, 1), 99_900), plan(date(2026, 1, 1), 1_000)], YEAR) == 12_000
