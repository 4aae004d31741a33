"""Two periods side by side: amounts of the same length where one is not over, shares and rates of the whole of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.core.dependency import Basis, Dependency, SourceShare
from zzpdesk.core.periods import Period
from zzpdesk.core.sources import Channel, SourceKey


@dataclass(frozen=True, slots=True)
class Side:
    """One of the periods. `amounts` is it, or a shorter part that lasts as long as the other side so far."""

    shares: Dependency
    amounts: Dependency

    @property
    def shortened(self) -> bool:
        """Whether amounts are of fewer days than shares."""
        return self.shares.period != self.amounts.period

    @property
    def effective(self) -> Fraction | None:
        """As many sources, were they equally big."""
        return self.shares.concentration.effective if self.shares.concentration else None

    @property
    def take_rate(self) -> Fraction | None:
        """Known fees as a part of what clients pay."""
        return self.shares.costs.take_rate if self.shares.costs else None

    @property
    def coverage(self) -> Fraction | None:
        """The part of the turnover over which fees are known."""
        return self.shares.costs.coverage if self.shares.costs else None


@dataclass(frozen=True, slots=True)
class Cell:
    """A channel or source on one side: its amount, and its share (None: there was no work at all, or it is in none)."""

    amount: int
    share: Fraction | None


@dataclass(frozen=True, slots=True)
class Line:
    """A channel (`key` None), or a source with its name, in both periods."""

    channel: Channel
    now: Cell
    then: Cell
    key: SourceKey | None = None
    name: str = ""

    @property
    def change(self) -> Fraction | None:
        """How much more its share is now; None when one of the two has none."""
        if self.now.share is None or self.then.share is None:
            return None
        return self.now.share - self.then.share


@dataclass(frozen=True, slots=True)
class Comparison:
    """Channels in stacking order; sources that are there in either period, the largest now first."""

    now: Side
    then: Side
    channels: tuple[Line, ...]
    sources: tuple[Line, ...]

    @property
    def basis(self) -> Basis:
        """What the shares are taken of."""
        return self.now.shares.basis

    @property
    def periods(self) -> tuple[Period, Period]:
        """What the shares are of: now and then."""
        return self.now.shares.period, self.then.shares.period


def compare(now: Side, then: Side) -> Comparison:
    """Lay two periods side by side."""
    channels = tuple(Line(one, _of_channel(now, one), _of_channel(then, one)) for one in Channel)
    known: dict[SourceKey, SourceShare] = {}
    for side in (then, now):
        for found in (side.amounts, side.shares):
            known |= {one.key: one for one in _listed(found)}
    lines = [
        Line(one.channel, _of_source(now, one.key), _of_source(then, one.key), one.key, one.name)
        for one in known.values()
    ]
    lines.sort(key=lambda line: (-line.now.amount, -line.then.amount, line.name, line.key or ()))
    return Comparison(now, then, channels, tuple(lines))


def _of_channel(side: Side, channel: Channel) -> Cell:
    amount = next(one.amount for one in side.amounts.channels if one.channel is channel)
    share = next(one.share for one in side.shares.channels if one.channel is channel)
    return Cell(amount, share if side.shares.total else None)


def _of_source(side: Side, key: SourceKey) -> Cell:
    amount = _find(_listed(side.amounts), key)
    share = _find(_listed(side.shares), key)
    if not side.shares.total or (share is not None and share.amount < 0):
        return Cell(amount.amount if amount else 0, None)
    return Cell(amount.amount if amount else 0, share.share if share else Fraction(0))


def _listed(found: Dependency) -> tuple[SourceShare, ...]:
    """All sources, also those that are negative."""
    return (*found.sources, *found.negative)


def _find(sources: Iterable[SourceShare], key: SourceKey) -> SourceShare | None:
    return next((one for one in sources if one.key == key), None)
