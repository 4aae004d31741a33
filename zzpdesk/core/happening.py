"""What steps do to the sources and debtors there are, in whatever order they come. Amounts exact, in cents."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from zzpdesk.core.bufferrun import Delayed
from zzpdesk.core.dependency import SourceShare
from zzpdesk.core.kinds import ONE
from zzpdesk.core.periods import months
from zzpdesk.core.records.scenario import ScenarioStep, StepKind
from zzpdesk.core.situation import Situation
from zzpdesk.core.sources import Channel, SourceKey

HOUR = 60
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Fall:
    """A source whose work falls away, with what was kept of it per month."""

    key: SourceKey
    name: str
    channel: Channel
    amount: Fraction


@dataclass(frozen=True, slots=True)
class Wait:
    """A debtor who pays so many days later: what comes in late per month, and how much is out at most."""

    relation_id: int
    name: str
    late: Delayed


@dataclass(frozen=True, slots=True)
class Happening:
    """Steps taken together: the largest of several about the same thing."""

    stops: frozenset[SourceKey]
    rates: Mapping[SourceKey, int]
    hourly: Mapping[SourceKey, int]
    late: Mapping[int, int]
    ill: int

    @classmethod
    def of(cls, steps: Iterable[ScenarioStep]) -> "Happening":
        """What happens."""
        listed = tuple(steps)
        fees = [one for one in listed if one.kind is StepKind.FEE]
        return cls(
            frozenset(key_of(one) for one in listed if one.kind is StepKind.STOPS),
            _largest((key_of(one), one.rate) for one in fees),
            _largest((key_of(one), one.per_hour) for one in fees),
            _largest((one.relation_id or 0, one.days) for one in listed if one.kind is StepKind.LATE),
            max((one.months for one in listed if one.kind is StepKind.ILL), default=0),
        )


@dataclass(frozen=True, slots=True)
class Effects:
    """What that does: `stopped` sources, those of them `gone` with their work, and what others charge from then on.

    `charged` is what they would have charged in the period.
    """

    situation: Situation
    told: Happening
    stopped: tuple[SourceShare, ...]
    gone: frozenset[SourceKey]
    charged: Mapping[SourceKey, Fraction]

    @classmethod
    def of(cls, situation: Situation, steps: Iterable[ScenarioStep]) -> "Effects":
        """What steps do."""
        told = Happening.of(steps)
        stopped = tuple(one for one in situation.dependency.sources if one.key in told.stops)
        gone = frozenset(one.key for one in stopped if one.depends)
        return cls(situation, told, stopped, gone, _charged(situation, told, gone))

    @property
    def elapsed(self) -> Fraction:
        """The months of the period."""
        return months(self.situation.dependency.period)

    @property
    def falls(self) -> tuple[Fall, ...]:
        """What goes with its source."""
        return tuple(
            Fall(one.key, one.name, one.channel, self._kept(one)) for one in self.stopped if one.depends
        )

    @property
    def no_new(self) -> Fraction:
        """Work that stays without its source, and has no successor."""
        return sum((self._kept(one) for one in self.stopped if not one.depends), Fraction(0))

    @property
    def fees(self) -> Fraction:
        """What fees take more; negative: less."""
        more = (fee - self.situation.paid(key) for key, fee in self.charged.items())
        return sum(more, Fraction(0)) / self.elapsed

    @property
    def waits(self) -> tuple[Wait, ...]:
        """Per debtor who pays late what she keeps of the work that is left."""
        names = {one.relation_id: one.name for one in self.situation.dependency.debtors.parties}
        keeps = {one.key: self._part(one) for one in self.situation.dependency.sources}
        found = []
        for debtor, days in sorted(self.told.late.items()):
            flows = ((key, flow) for (key, number), flow in self.situation.flows.items() if number == debtor)
            amount = sum((flow * keeps.get(key, 0) for key, flow in flows), Fraction(0))
            if amount > 0 and days > 0:
                found.append(Wait(debtor, names.get(debtor, ""), Delayed(amount / self.elapsed, days)))
        return tuple(found)

    def _kept(self, source: SourceShare) -> Fraction:
        """What she kept of it per month."""
        return (source.amount - self.situation.paid(source.key)) / self.elapsed

    def _part(self, source: SourceShare) -> Fraction:
        """The part of its turnover that she keeps; nothing of what is gone."""
        if source.key in self.gone:
            return Fraction(0)
        fee = self.charged.get(source.key, Fraction(self.situation.paid(source.key)))
        return 1 - fee / source.amount


def key_of(step: ScenarioStep) -> SourceKey:
    """The source a step is about."""
    return SourceKey(step.relation_id or 0, step.direct)


def remark(situation: Situation, step: ScenarioStep, steps: Sequence[ScenarioStep]) -> str:
    """What is to be said about a step among the others, as a code; "" for nothing.

    "no-work": the source or debtor brought nothing in the period. "stays": running work stays. "stopped": the source
    stops already. "no-hours": no time is linked to this source. "on-top": the client pays its fee now. "no-need": what
    she needs when ill is not known.
    """
    if step.kind is StepKind.ILL:
        return "no-need" if situation.needed is None else ""
    gone = Effects.of(situation, steps).gone
    if step.kind is StepKind.LATE:
        return _about_late(situation, step.relation_id or 0, gone)
    source = situation.source(key_of(step))
    if source is None:
        return "no-work"
    if step.kind is StepKind.STOPS:
        return "" if source.depends else "stays"
    return "stopped" if source.key in gone else _about_fee(situation, step)


# ---- how


def _about_late(situation: Situation, debtor: int, gone: Collection[SourceKey]) -> str:
    flows = {
        key: amount for (key, number), amount in situation.flows.items() if number == debtor and amount > 0
    }
    if not flows:
        return "no-work"
    return "stopped" if set(flows) <= set(gone) else ""


def _about_fee(situation: Situation, step: ScenarioStep) -> str:
    cost = situation.cost(key_of(step))
    if step.per_hour is not None and (cost is None or cost.minutes is None):
        return "no-hours"
    return "on-top" if cost is not None and cost.on_top_known and not cost.paid_known else ""


def _largest(pairs: Iterable[tuple[K, int | None]]) -> dict[K, int]:
    found: dict[K, int] = {}
    for key, value in pairs:
        if value is not None:
            found[key] = max(value, found.get(key, value))
    return found


def _charged(situation: Situation, told: Happening, gone: Collection[SourceKey]) -> dict[SourceKey, Fraction]:
    """What sources whose fee changes would have charged in the period; a rate and an amount per hour add up."""
    found: dict[SourceKey, Fraction] = {}
    for source in situation.dependency.sources:
        key, cost = source.key, situation.cost(source.key)
        if key in gone:
            continue
        if key in told.rates:
            found[key] = Fraction(source.amount * told.rates[key], ONE)
        if key in told.hourly and cost is not None and cost.minutes is not None:
            found[key] = found.get(key, Fraction(0)) + cost.minutes * told.hourly[key] / HOUR
    return found
