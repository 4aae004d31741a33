"""Where a membership stands on a day, from its states through time."""

from collections.abc import Iterable
from datetime import date

from zzpdesk.core.records.membership import Membership


def standing(states: Iterable[Membership], day: date) -> Membership | None:
    """The state in force on a day: the latest that began by then and is not over."""
    running = [
        one
        for one in states
        if one.since is not None and one.since <= day and (one.until is None or day <= one.until)
    ]
    return max(running, key=lambda one: (one.since, one.id or 0), default=None)


def member_since(states: Iterable[Membership]) -> date | None:
    """Since when she is or was in it."""
    return min((one.since for one in states if one.state.active and one.since is not None), default=None)
