"""Her own illness over a period: read only for the chapter that she chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.documents.book.illness import IllnessFacts, Told

if TYPE_CHECKING:
    from zzpdesk.core.illness import Episode
    from zzpdesk.core.periods import Period
    from zzpdesk.desk.book.parts import Parts


def gather(parts: Parts, period: Period) -> IllnessFacts | None:
    """None when she was not ill."""
    found = parts.broodfonds.of(period.start.year).illness
    episodes = tuple(
        Told(one.episode, one.claims, one.received) for one in found if _touches(one.episode, period)
    )
    facts = IllnessFacts(period=period, episodes=episodes)
    return facts if facts.count else None


def _touches(episode: Episode, period: Period) -> bool:
    return episode.first <= period.end and (episode.last is None or episode.last >= period.start)
