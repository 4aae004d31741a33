"""States of a membership through time."""

from datetime import date

from zzpdesk.core.memberships import member_since, standing
from zzpdesk.core.records import Membership
from zzpdesk.core.records.membership import MemberState

CANDIDATE = Membership(id=1, state=MemberState.CANDIDATE, since=date(2024, 1, 10), until=date(2024, 3, 31))
MEMBER = Membership(id=2, state=MemberState.MEMBER, since=date(2024, 4, 1))
DORMANT = Membership(id=3, state=MemberState.DORMANT, since=date(2026, 1, 1), until=date(2026, 6, 30))
STATES = [DORMANT, CANDIDATE, MEMBER, Membership(id=4)]


def test_the_latest_state_that_runs_holds():
    assert standing(STATES, date(2024, 1, 9)) is None
    assert standing(STATES, date(2024, 3, 31)) is CANDIDATE
    assert standing(STATES, date(2024, 4, 1)) is MEMBER
    assert standing(STATES, date(2026, 6, 30)) is DORMANT
    assert standing(STATES, date(2026, 7, 1)) is MEMBER


def test_being_a_candidate_is_not_being_in():
    assert member_since(STATES) == date(2024, 4, 1)
    assert member_since([CANDIDATE]) is None
