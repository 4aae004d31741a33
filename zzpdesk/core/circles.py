"""Work from a peer: through a circle in which members take turns, and membership that begins with an assignment."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from zzpdesk.core.kinds import RelationId
from zzpdesk.core.records.assignment import Assignment
from zzpdesk.core.records.membership import Member, Membership


def placed_in_circle(
    assignment: Assignment, members: Iterable[Member], rotating: Collection[int]
) -> Assignment:
    """The assignment with the circle as its source when its source is a peer who is in one on its first day.

    The peer introduced it and signs, where nobody else is filled in (definitions.md, "Who is who"). A peer in several
    circles at once says not which one it is: then the peer stays.
    """
    peer, day = assignment.source_id, assignment.since
    if peer is None or day is None:
        return assignment
    circles = {
        member.collective_id
        for member in members
        if member.relation_id == peer
        and member.collective_id in rotating
        and covers(member.since, member.until, day)
    }
    if len(circles) != 1:
        return assignment
    return replace(
        assignment,
        source_id=circles.pop(),
        introducer_id=assignment.introducer_id or peer,
        contracting_id=assignment.contracting_id or peer,
    )


def lead_of(assignment: Assignment, members: Iterable[Member]) -> RelationId | None:
    """The peer who leads this work of the circle that is its source: a member of it who signs."""
    inside = {member.relation_id for member in members if member.collective_id == assignment.source_id}
    return assignment.contracting_id if assignment.contracting_id in inside - {None} else None


def offered_membership(
    assignment: Assignment, collectives: Collection[int], memberships: Iterable[Membership]
) -> RelationId | None:
    """The collective it runs through and of which she is no member on its first day; None: nothing to offer."""
    day = assignment.since
    if day is None:
        return None
    inside = {
        one.relation_id for one in memberships if one.state.active and covers(one.since, one.until, day)
    }
    parties = (assignment.source_id, assignment.contracting_id)
    return next(
        (one for one in parties if one is not None and one in collectives and one not in inside), None
    )


def covers(since: date | None, until: date | None, day: date) -> bool:
    """Whether a day lies from–until; an end that is open lies beyond."""
    return (since is None or since <= day) and (until is None or day <= until)
