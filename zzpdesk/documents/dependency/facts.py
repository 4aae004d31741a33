"""What the dependency paper is made of: results of the core, gathered by the desk."""

from dataclasses import dataclass
from datetime import date

from zzpdesk.core.barometer import BarometerRow
from zzpdesk.core.dependency import Basis, Costs, Dependency, SourceCost, YearShares
from zzpdesk.core.kinds import BasisPoints
from zzpdesk.core.sources import SourceKey
from zzpdesk.core.stress import Stress


@dataclass(frozen=True, kw_only=True, slots=True)
class DependencyFacts:
    """`dependency` is on either basis, with its costs; `current` is the year that it is about as a whole (0: none).

    `stress` holds the sources to test, largest first.

    `hatched` draws lines over intermediaries for who prints in black and white.
    """

    business: str
    made_on: date
    dependency: Dependency
    trend: tuple[YearShares, ...]
    current: int
    stress: tuple[Stress, ...]
    barometer: tuple[BarometerRow, ...]
    largest_line: BasisPoints
    top_three_line: BasisPoints
    language: str = "nl"
    hatched: bool = True

    @property
    def by_hours(self) -> bool:
        """Whether its shares are of hours, not of turnover."""
        return self.dependency.basis is Basis.HOURS

    @property
    def costs(self) -> Costs | None:
        """What intermediation costs."""
        return self.dependency.costs

    def cost_of(self, key: SourceKey) -> SourceCost | None:
        """The costs of one source."""
        found = self.costs.sources if self.costs else ()
        return next((one for one in found if one.key == key), None)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The sources whose fees are not all known."""
        return tuple(one.name for one in self.costs.sources if not one.known) if self.costs else ()
