"""Which kind of source brings work, and whether she has a say in it (definitions.md, "Who is who")."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import NamedTuple

from zzpdesk.core.records.relation import Ownership, Say, SourceKind


class Channel(Enum):
    """The four colours, in their fixed stacking order."""

    DIRECT = "direct"
    COLLECTIVE = "collective"
    NETWORK = "network"
    INTERMEDIARY = "intermediary"


_CHANNELS = {
    SourceKind.DIRECT: Channel.DIRECT,
    SourceKind.PEER: Channel.NETWORK,
    SourceKind.MEETING: Channel.NETWORK,
    SourceKind.HUB: Channel.NETWORK,
    SourceKind.COLLECTIVE: Channel.COLLECTIVE,
    SourceKind.INTERMEDIARY: Channel.INTERMEDIARY,
}


_TAKES_ITS_WORK = frozenset({SourceKind.DIRECT, SourceKind.INTERMEDIARY, SourceKind.COLLECTIVE})


class SourceKey(NamedTuple):
    """A source: a relation, either as the end client of direct work or as the party the work came through."""

    relation_id: int
    direct: bool = False


def channel(kind: SourceKind) -> Channel:
    """The channel of an effective kind."""
    return _CHANNELS[kind]


def effective_kind(kind: SourceKind | None, owner: Ownership | None, say: Say | None) -> SourceKind:
    """What a source counts as while `say` is in force.

    Her own word wins. A collective without a say as experienced is an intermediary; an intermediary that its
    members or freelancers own (not a commercial one) and in which she has a say is a collective. A relation
    that brings work without a kind is a peer.
    """
    if say is not None and say.counts_as is not None:
        return say.counts_as
    if kind is SourceKind.COLLECTIVE and say is not None and say.experienced is False:
        return SourceKind.INTERMEDIARY
    if kind is SourceKind.INTERMEDIARY and owner not in {None, Ownership.COMMERCIAL} and has_say(say):
        return SourceKind.COLLECTIVE
    return kind or SourceKind.PEER


def say_on(says: Iterable[Say], day: date) -> Say | None:
    """What was in force on a day: the latest that began by then."""
    begun = [say for say in says if say.since is not None and say.since <= day]
    return max(begun, key=lambda say: (say.since, say.id or 0), default=None)


def has_say(say: Say | None) -> bool | None:
    """As experienced if recorded, else on paper; None when nothing is recorded."""
    if say is None:
        return None
    return say.formal if say.experienced is None else say.experienced


def depends_by_default(kind: SourceKind) -> bool:
    """Whether work falls away with its source unless its relation says otherwise; a client's own work does."""
    return kind in _TAKES_ITS_WORK
