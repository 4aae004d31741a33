"""What a place to work costs by its plans, and by when a plan must be cancelled (definitions.md, "Hubs")."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from zzpdesk.core.kinds import RelationId
from zzpdesk.core.periods import Period, add_months
from zzpdesk.core.records.fees import FeeKind, FeeTerms
from zzpdesk.core.records.hub import Arrangement, HubPlan
from zzpdesk.core.settlement import periodic

_DAY = timedelta(days=1)
SUBSCRIPTIONS = {
    Arrangement.PER_MONTH: FeeKind.SUBSCRIPTION_MONTH,
    Arrangement.PER_YEAR: FeeKind.SUBSCRIPTION_YEAR,
}
"""What is paid for by the month or year, visited or not."""


@dataclass(frozen=True, slots=True)
class Binding:
    """How long a plan binds her. `until` is the end of the running stretch, renewals counted in.

    `cancel_before` is the next date before which cancelling still helps; `ends` is when it then stops (None: there is
    nothing to cancel). `missed` when it is too late for the running stretch, so that it will renew first.
    """

    until: date
    cancel_before: date | None
    ends: date | None
    missed: bool = False


def held(plans: Iterable[HubPlan]) -> list[HubPlan]:
    """The plans of one hub from the first to the last; a later one ends the one before it."""
    dated = sorted((plan for plan in plans if plan.since), key=lambda plan: (plan.since, plan.id or 0))
    return [
        replace(plan, until=_earlier(plan.until, later.since))
        for plan, later in zip(dated, [*dated[1:], HubPlan()], strict=False)
    ]


def in_force(plans: Iterable[HubPlan], day: date) -> HubPlan | None:
    """The plan that holds on a day."""
    return next((plan for plan in held(plans) if _holds(plan, day)), None)


def binding(plan: HubPlan, today: date) -> Binding | None:
    """How a plan binds on a day; None when it does not (any more), or has ended or been cancelled."""
    if plan.bound_until is None or plan.until is not None:
        return None
    end, step = plan.bound_until, plan.renews_months
    turn = 0
    while step and end < today:
        turn += 1
        end = _months_on(plan.bound_until, turn * step)
    if end < today:
        return None
    if not step and not plan.notice_months:
        return Binding(end, None, None)
    notice = add_months(end, -plan.notice_months)
    if notice >= today or not step:
        return Binding(end, notice, end, missed=notice < today)
    later = _months_on(plan.bound_until, (turn + 1) * step)
    return Binding(end, add_months(later, -plan.notice_months), later, missed=True)


def subscription(plans: Sequence[HubPlan], period: Period) -> int:
    """What the plans of one hub come to in a period by time alone, in cents; visits come on top.

    As subscriptions to a source: due on the first day of each calendar month or year in full, by day where they start
    or stop.
    """
    terms = [
        FeeTerms(
            source_id=RelationId(number),  # each on its own: which plan ends which is settled here
            kind=SUBSCRIPTIONS[plan.arrangement],
            amount=plan.price,
            since=plan.since,
            until=plan.until,
        )
        for number, plan in enumerate(held(plans))
        if plan.arrangement in SUBSCRIPTIONS
    ]
    return sum(fee.amount or 0 for fee in periodic(terms, period))


def _holds(plan: HubPlan, day: date) -> bool:
    return plan.since is not None and plan.since <= day and (plan.until is None or day <= plan.until)


def _earlier(until: date | None, next_since: date | None) -> date | None:
    ends = [day for day in (until, None if next_since is None else next_since - _DAY) if day is not None]
    return min(ends, default=None)


def _months_on(last: date, months: int) -> date:
    """The last day of a stretch, so many months on: what ends with a month goes on ending with one."""
    return add_months(last + _DAY, months) - _DAY
