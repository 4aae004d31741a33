"""What stands out in the figures: rules that choose a sentence, as a code with values. They claim what is there."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from zzpdesk.core.dependency import ChannelShare, Dependency, Insight, YearShares
from zzpdesk.core.kinds import ONE
from zzpdesk.core.sources import Channel

POINTS = Fraction(5, 100)
"""Smaller differences between years are called steady."""
YEARS = 5
"""How far back "then" lies at most."""
_PART = Fraction(1, 20)


def choose(
    dependency: Dependency, bars: Sequence[YearShares], largest_line: int
) -> tuple[Insight, Insight | None]:
    """The headline and the line below it, for a period and the trend up to it.

    `largest_line` is her own threshold for one source, in basis points. The headline is about intermediaries when
    there is or was work through them, else about the largest channel.
    """
    if not dependency.total:
        return Insight("no-work", {"basis": dependency.basis}), None
    headline, then = _headline(dependency, bars)
    return headline, _detail(dependency, then, Fraction(largest_line, ONE))


def _headline(dependency: Dependency, bars: Sequence[YearShares]) -> tuple[Insight, YearShares | None]:
    then = _then(dependency, bars)
    only = dependency.sources[0]
    if len(dependency.sources) == 1:
        return Insight("one-source", {"name": only.name, "direct": only.key.direct}), then
    now = _of(dependency.channels, Channel.INTERMEDIARY)
    earlier = None if then is None else _of(then.channels, Channel.INTERMEDIARY)
    if not now.amount and (earlier is None or not earlier.amount):
        now = max(dependency.channels, key=lambda one: one.share)
        earlier = None if then is None else _of(then.channels, now.channel)
    values: dict[str, object] = {"channel": now.channel, "share": now.share, "basis": dependency.basis}
    if then is None or earlier is None:
        return Insight("channel", values), then
    values |= {"then": earlier.share, "years": dependency.period.end.year - then.year}
    change = now.share - earlier.share
    if abs(change) < POINTS:
        return Insight("channel-steady", values), then
    return Insight("channel-rising" if change > 0 else "channel-falling", values), then


def _then(dependency: Dependency, bars: Iterable[YearShares]) -> YearShares | None:
    """The first year with work of the last five before this one; None when there is none."""
    this = dependency.period.end.year
    return next((bar for bar in bars if this - YEARS < bar.year < this and bar.total), None)


def _detail(dependency: Dependency, then: YearShares | None, line: Fraction) -> Insight | None:
    grown = _grown(dependency, then)
    if grown is not None:
        return grown
    unknown = [one.name for one in dependency.costs.sources if not one.known] if dependency.costs else []
    if unknown:
        return Insight("unknown-margins", {"count": len(unknown), "name": unknown[0]})
    largest = dependency.sources[0]
    if len(dependency.sources) > 1 and largest.share > line:
        return Insight("source-dominates", {"name": largest.name, "share": largest.share, "line": line})
    if dependency.forced.share >= _PART:
        return Insight("forced", {"share": dependency.forced.share, "basis": dependency.basis})
    return None


def _grown(dependency: Dependency, then: YearShares | None) -> Insight | None:
    """Collectives that grew, with a word on say only where it is on record."""
    if then is None:
        return None
    now, earlier = _of(dependency.channels, Channel.COLLECTIVE), _of(then.channels, Channel.COLLECTIVE)
    if now.share - earlier.share < POINTS:
        return None
    middle = _of(dependency.channels, Channel.INTERMEDIARY)
    contrast = bool(now.say) and middle.say is False and middle.amount > 0
    return Insight("collectives-grew", {"share": now.share, "say": now.say is True, "contrast": contrast})


def _of(channels: Iterable[ChannelShare], wanted: Channel) -> ChannelShare:
    return next(one for one in channels if one.channel is wanted)
