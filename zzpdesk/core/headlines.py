"""The line beside a page's title: which sentence is true of its figures. No sentence claims what they do not show.

Each rule gives an `Insight` (a code with values) or None when there is too little to say something; `texts.headlines`
makes the words.
"""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from zzpdesk.core.dependency import ChannelShare, Dependency, Insight
from zzpdesk.core.hubfacts import Places
from zzpdesk.core.sources import Channel, channel

DOMINATES = Fraction(2, 3)
"""From this part of a channel on, one source is named as the one that most of it came through."""
STEADY = Fraction(1, 200)
"""A smaller difference reads as the same: both would mostly be printed as the same whole percentage."""


def channel_line(found: Dependency, wanted: Channel) -> Insight | None:
    """How much came through a channel, against the year before, and what stands out in it.

    None without any work in the period: then a share says nothing.
    """
    if not found.total:
        return None
    now = next(one for one in found.channels if one.channel is wanted)
    year = None if found.before is None else found.before.start.year
    values: dict[str, object] = {
        "channel": wanted,
        "share": now.share,
        "year": year,
        "way": _way(now),
        "before": now.before,
    }
    if not now.amount:
        code = "channel-gone" if now.before else "channel-none"
        return Insight(code, values | {"before": now.before})
    return Insight(
        "channel-share", values | {"change": abs(now.change or 0), **_besides(found, wanted, now.amount)}
    )


def _way(now: ChannelShare) -> str:
    """`rising`, `falling`, `steady`, or `""` when there was nothing to compare with."""
    if now.change is None:
        return ""
    if abs(now.change) < STEADY:
        return "steady"
    return "rising" if now.change > 0 else "falling"


def _besides(found: Dependency, wanted: Channel, amount: int) -> dict[str, object]:
    """The source that dominates a channel of several, and of how many of its sources the fee is unknown."""
    within = [one for one in found.sources if one.channel is wanted]
    main = within[0].name if len(within) > 1 and within[0].amount >= DOMINATES * amount else ""
    costs = found.costs.sources if found.costs else ()
    listed = [one for one in costs if channel(one.kind) is wanted and one.turnover > 0]
    unknown = [one.name for one in listed if not one.known]
    return {"main": main, "unknown": len(unknown), "of": len(listed), "name": unknown[0] if unknown else ""}


def places_line(found: Places) -> Insight | None:
    """What hubs and gatherings cost and what came out of them; None when neither is on record for the year."""
    if not found.cost and not found.turnover:
        return None
    return Insight("places", {"cost": found.cost, "turnover": found.turnover})


def hours_line(now: int, before: int, day: date, *, runs: bool) -> Insight | None:
    """Hours worked against the same stretch of the year before, in minutes; `day` is its last day."""
    if not now and not before:
        return None
    values: dict[str, object] = {"minutes": now, "day": day, "runs": runs, "year": day.year - 1}
    if not before:
        return Insight("hours-first", values)
    change = now - before
    code = "hours-same" if abs(change) < 60 else "hours-more" if change > 0 else "hours-less"
    return Insight(code, values | {"change": abs(change)})


def training_line(now: int, before: int, others: Fraction | None, *, runs: bool, year: int) -> Insight | None:
    """Time for learning in minutes, against the whole year before, and the part of its cost that others paid."""
    if not now and not before:
        return None
    values = {"minutes": now, "before": before, "others": others, "runs": runs, "year": year - 1}
    return Insight("training" if now else "training-none", values)


def funding_line(debt: int, theirs: int, next_due: Sequence[tuple[date, int]]) -> Insight | None:
    """What she owes, and her first payment still to come: (day, amount in cents)."""
    if not debt:
        return Insight("debt-theirs", {"theirs": theirs}) if theirs else None
    first = min(next_due, default=None)
    return Insight(
        "debt", {"debt": debt, "day": first[0] if first else None, "due": first[1] if first else 0}
    )
