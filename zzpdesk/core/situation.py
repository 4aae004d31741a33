"""How things stand before anything happens: what stress tests begin with. Amounts in cents, times in minutes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from zzpdesk.core.criterion import NO_LEAVE, Leave
from zzpdesk.core.dependency import Dependency, SourceCost, SourceShare
from zzpdesk.core.gap import Cover, Support
from zzpdesk.core.records.profile import Profile
from zzpdesk.core.rows import EndRow
from zzpdesk.core.sources import SourceKey


@dataclass(frozen=True, slots=True)
class HoursPace:
    """Minutes that count for the hours criterion: this year so far, and the last twelve weeks.

    `through` is the part of `recent` through each source; `goal` is None when no figure is known for the year.
    `leave` has days still to come that count without work.
    """

    done: int
    goal: int | None
    recent: int
    through: Mapping[SourceKey, int] = field(default_factory=dict)
    leave: Leave = NO_LEAVE


@dataclass(frozen=True, slots=True)
class Situation:
    """How things stand: `dependency` on turnover, running assignments with a known end, her hours and settings.

    `flows` is her own turnover of the period per source and debtor. `supports`, `covers` and `need` are what carries
    her in illness, and what she needs then (None: not known).
    """

    dependency: Dependency
    profile: Profile
    ends: tuple[EndRow, ...]
    pace: HoursPace
    flows: Mapping[tuple[SourceKey, int], int] = field(default_factory=dict)
    supports: tuple[Support, ...] = ()
    covers: tuple[Cover, ...] = ()
    need: int | None = None

    @property
    def outgoings(self) -> int | None:
        """Business, private and tax set-aside per month; None when nothing is filled in."""
        return self.profile.outgoings

    def source(self, key: SourceKey) -> SourceShare | None:
        """A source that brought work in the period."""
        return next((one for one in self.dependency.sources if one.key == key), None)

    def cost(self, key: SourceKey) -> SourceCost | None:
        """What it charges."""
        costs = self.dependency.costs
        return next((one for one in costs.sources if one.key == key), None) if costs else None

    def paid(self, key: SourceKey) -> int:
        """What she paid it in the period, as far as known."""
        cost = self.cost(key)
        return cost.paid_known if cost else 0

    @property
    def needed(self) -> int | None:
        """What she needs per month when ill; her outgoings where that is not known."""
        return self.outgoings if self.need is None else self.need
