"""Who pays for her training and tools (definitions.md, "Training and funding")."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from zzpdesk.core import sharing as shared
from zzpdesk.core.money import rounded
from zzpdesk.core.periods import Period, months
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.hub import SharedThing, Sharing
from zzpdesk.core.records.provision import Provision, ProvisionKind, ProvisionUse
from zzpdesk.core.records.training import PaidBy, Training

PROVISIONS = frozenset({ProvisionKind.TRAINING, ProvisionKind.TOOLS, ProvisionKind.CAR})
THINGS = frozenset({SharedThing.TOOLS, SharedThing.EQUIPMENT, SharedThing.CAR})


class Payer(Enum):
    """Who paid: she herself, a source she depends on, somebody else, or somebody who is not on record."""

    OWN = "own"
    SOURCE = "source"
    OTHER = "other"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class UpkeepPart:
    """What one payer paid of a course, a provision or a shared thing, in cents; None: not known."""

    record: Record
    title: str
    payer: Payer
    payer_id: int | None
    amount: int | None


@dataclass(frozen=True, slots=True)
class Upkeep:
    """All parts of a period, the largest first, and what each sort of payer paid as far as it is known."""

    parts: tuple[UpkeepPart, ...]

    @property
    def paid(self) -> Mapping[Payer, int]:
        """Known cents per sort of payer."""
        return {payer: sum(one.amount or 0 for one in self.parts if one.payer is payer) for payer in Payer}

    @property
    def total(self) -> int:
        """All that is known."""
        return sum(one.amount or 0 for one in self.parts)

    @property
    def share(self) -> Fraction | None:
        """The part that sources she depends on paid; None when no amount is known."""
        return Fraction(self.paid[Payer.SOURCE], self.total) if self.total else None

    @property
    def unknown(self) -> tuple[UpkeepPart, ...]:
        """Of which it is known who pays, but not how much."""
        return tuple(one for one in self.parts if one.amount is None)


def upkeep(
    trainings: Iterable[Training],
    provisions: Iterable[Provision],
    uses: Sequence[ProvisionUse],
    sharings: Iterable[Sharing],
    depended: Iterable[int],
    period: Period,
) -> Upkeep:
    """Courses begun in the period, provisions in use, and what is shared; `depended` are the sources depended on."""
    sources = frozenset(depended)
    parts = [
        *(part for one in trainings if _in(one.day, period) for part in _course(one, sources)),
        *(part for one in provisions for part in _provision(one, uses, sources, period)),
        *(part for one in sharings if one.thing in THINGS for part in _sharing(one, sources, period)),
    ]
    return Upkeep(tuple(sorted(parts, key=lambda one: (-(one.amount or 0), one.title))))


def _course(one: Training, sources: frozenset[int]) -> Iterator[UpkeepPart]:
    """Its whole cost, with who paid it. Without an amount: free when she pays, else not known."""
    if one.paid_by is PaidBy.SELF:
        if one.cost:
            yield UpkeepPart(one, one.title, Payer.OWN, None, one.cost)
        return
    yield UpkeepPart(one, one.title, _payer(one.payer_id, sources), one.payer_id, one.cost or None)


def _provision(
    one: Provision, uses: Iterable[ProvisionUse], sources: frozenset[int], period: Period
) -> Iterator[UpkeepPart]:
    """Her premium and what she paid per use; what its provider pays is on no record."""
    used = [use for use in uses if use.provision_id == one.id and _in(use.day, period)]
    runs = _running(one, period)
    if one.kind not in PROVISIONS or not (used or (one.taken and runs)):
        return
    own: int = sum(use.cost for use in used)
    if one.taken and runs:
        lasted = months(runs)
        own += rounded(one.premium * lasted.numerator, lasted.denominator)
    if own:
        yield UpkeepPart(one, one.title, Payer.OWN, None, own)
    yield UpkeepPart(one, one.title, _payer(one.relation_id, sources), one.relation_id, None)


def _in(day: date | None, period: Period) -> bool:
    return day is not None and day in period


def _running(one: Provision, period: Period) -> Period | None:
    """The days of the period on which it is in force."""
    start = max(one.since or date.min, period.start)
    end = min(one.until or date.max, period.end)
    return Period(start, end) if start <= end else None


def _sharing(one: Sharing, sources: frozenset[int], period: Period) -> Iterator[UpkeepPart]:
    """The whole cost: her share, and the rest by who it is shared with."""
    cost = shared.sharing_cost(one, period)
    if cost.own:
        yield UpkeepPart(one, one.title, Payer.OWN, None, cost.own)
    if cost.whole > cost.own:
        payer = _payer(one.relation_id, sources)
        yield UpkeepPart(one, one.title, payer, one.relation_id, cost.whole - cost.own)


def _payer(relation_id: int | None, sources: frozenset[int]) -> Payer:
    if relation_id is None:
        return Payer.UNNAMED
    return Payer.SOURCE if relation_id in sources else Payer.OTHER
