from datetime import date

import pytest

from zzpdesk.core.records.relation import Ownership, Say, SourceKind
from zzpdesk.core.sources import Channel, channel, depends_by_default, effective_kind, has_say, say_on

VOTE = Say(formal=True)
PAPER = Say(formal=True, experienced=False)
NONE = Say(formal=False)
FELT = Say(formal=False, experienced=True)


@pytest.mark.parametrize(
    ("kind", "owner", "say", "expected"),
    [
        (SourceKind.COLLECTIVE, None, None, SourceKind.COLLECTIVE),
        (SourceKind.COLLECTIVE, None, VOTE, SourceKind.COLLECTIVE),
        (SourceKind.COLLECTIVE, None, PAPER, SourceKind.INTERMEDIARY),
        (SourceKind.COLLECTIVE, None, NONE, SourceKind.COLLECTIVE),
        (SourceKind.INTERMEDIARY, Ownership.FREELANCERS, VOTE, SourceKind.COLLECTIVE),
        (SourceKind.INTERMEDIARY, Ownership.FREELANCERS, FELT, SourceKind.COLLECTIVE),
        (SourceKind.INTERMEDIARY, Ownership.COOPERATIVE, VOTE, SourceKind.COLLECTIVE),
        (SourceKind.INTERMEDIARY, Ownership.FREELANCERS, PAPER, SourceKind.INTERMEDIARY),
        (SourceKind.INTERMEDIARY, Ownership.FREELANCERS, None, SourceKind.INTERMEDIARY),
        (SourceKind.INTERMEDIARY, Ownership.COMMERCIAL, VOTE, SourceKind.INTERMEDIARY),
        (SourceKind.INTERMEDIARY, None, VOTE, SourceKind.INTERMEDIARY),
        (SourceKind.COLLECTIVE, None, Say(experienced=False, counts_as=SourceKind.PEER), SourceKind.PEER),
        (SourceKind.HUB, None, None, SourceKind.HUB),
        (None, None, None, SourceKind.PEER),
    ],
)
def test_what_a_source_counts_as(kind, owner, say, expected):
    assert effective_kind(kind, owner, say) is expected


def test_say_is_as_experienced_if_recorded_else_formal():
    assert [has_say(say) for say in (None, VOTE, PAPER, NONE, FELT)] == [None, True, False, False, True]


def test_the_say_in_force_is_the_latest_that_began():
    old, new = Say(id=1, since=date(2024, 1, 1)), Say(id=2, since=date(2025, 6, 1), formal=True)
    assert say_on((new, old, Say()), date(2025, 5, 31)) is old
    assert say_on((new, old), date(2025, 6, 1)) is new
    assert say_on((new, old), date(2023, 12, 31)) is None


def test_every_kind_has_a_channel_and_a_default_dependence():
    assert {channel(kind) for kind in SourceKind} == set(Channel)
    assert {kind for kind in SourceKind if depends_by_default(kind)} == {
        SourceKind.DIRECT,
        SourceKind.COLLECTIVE,
        SourceKind.INTERMEDIARY,
    }
