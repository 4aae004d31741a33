"""What carries her if she falls ill or work stops, layer upon layer; what is only announced, what ends, what is owed.

Composes what `gap`, `stress`, `clauses` and `funding` compute (definitions.md, "Safety net"). Amounts in cents. What is
not on record is None or left out, never zero: "not recorded" is not "none".
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from zzpdesk.core import gap
from zzpdesk.core.dependency import Insight
from zzpdesk.core.funding import Instalment, Standing
from zzpdesk.core.gap import DAYS, MONTHS, Cover, Plan, Support
from zzpdesk.core.periods import add_months
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.funding import Funding
from zzpdesk.core.records.membership import MemberState
from zzpdesk.core.records.provision import Provision
from zzpdesk.core.sources import SourceKey

AHEAD = 12
"""So many months the timeline looks forward."""

# ------------------------------------------------------------------------------------------------ layers


class LayerKind(Enum):
    """What can carry her, in the order in which it pays when she is ill; a pension pays nothing then."""

    GROUP = "group"
    INSURANCE = "insurance"
    BUFFER = "buffer"
    PENSION = "pension"


@dataclass(frozen=True, slots=True)
class Span:
    """Months of illness, counted from 1, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Layer:
    """One thing that carries her, with the record it stands in (0: the profile).

    `amount` is per month, for the buffer the whole of it; None: not filled in. `spans` are the months of illness in
    which it pays at most, none when it does not or that cannot be told. `endless`: it goes on after the months shown.
    `premium` is what she pays per month, `through` who offers it when that is someone else.
    """

    kind: LayerKind
    name: str
    amount: int | None
    spans: tuple[Span, ...] = ()
    endless: bool = False
    premium: int = 0
    since: date | None = None
    through: str = ""
    record_id: int = 0


def spans_of(one: Support | Cover) -> tuple[Span, ...]:
    """In which of the months shown a scheme or an insurance pays: one stretch, or none."""
    if isinstance(one, Support):
        start, last = one.waiting_days, -(-(one.waiting_days + one.max_months * DAYS) // DAYS)
        first = start // DAYS + 1
    else:
        first = one.waiting_months + 1
        last = MONTHS if one.months is None else one.waiting_months + one.months
    last = min(last, MONTHS)
    return (Span(first, last),) if first <= last else ()


def buffer_spans(plan: Plan | None) -> tuple[Span, ...]:
    """The stretches of months in which she draws on her buffer; none when what she needs is unknown."""
    found: list[Span] = []
    for month in plan.months if plan is not None else ():
        if month.buffer and found and found[-1].last == month.number - 1:
            found[-1] = Span(found[-1].first, month.number)
        elif month.buffer:
            found.append(Span(month.number, month.number))
    return tuple(found)


def absent(layers: Iterable[Layer]) -> tuple[LayerKind, ...]:
    """Of which kinds there is nothing on record at all."""
    known = {one.kind for one in layers}
    return tuple(kind for kind in LayerKind if kind not in known)


# ------------------------------------------------------------------------------------------------ work stops


@dataclass(frozen=True, slots=True)
class Loss:
    """The stress test of one source over a `year`: its `share` of all work, and the net turnover `lost` per month.

    `shortfall` per month against her outgoings, None: those are unknown. `lasts`: months the buffer makes up for it,
    None when it need not or that is not known.
    """

    key: SourceKey
    name: str
    year: int
    share: Fraction
    lost: Fraction
    shortfall: Fraction | None
    lasts: Fraction | None


# ------------------------------------------------------------------------------------------------ announced


class Stage(Enum):
    """Where a provision or scheme stands; only what is active counts."""

    ACTIVE = "active"
    ANNOUNCED = "announced"
    PREPARING = "preparing"
    OFFERED = "offered"
    ENDED = "ended"


JOINING = frozenset({MemberState.PREPARING, MemberState.CANDIDATE})
"""States of a membership that is on its way."""


def stage_of(provision: Provision, today: date, *, joining: bool) -> Stage:
    """Where a provision stands; `joining`: she is on her way into what offers it, and so not in it yet."""
    if provision.until is not None and provision.until < today:
        return Stage.ENDED
    if provision.since is not None and provision.since > today:
        return Stage.ANNOUNCED
    if joining:
        return Stage.PREPARING
    return Stage.ACTIVE if provision.taken else Stage.OFFERED


@dataclass(frozen=True, slots=True)
class Coming:
    """What does not count yet: a provision or a scheme, shown as `stage` says. `amount` 0: not filled in."""

    kind: LayerKind
    stage: Stage
    name: str
    through: str
    since: date | None
    amount: int
    premium: int
    waiting_months: int
    record: type[Record]
    record_id: int


# ------------------------------------------------------------------------------------------------ what ends


class EndKind(Enum):
    """What ends, or must be decided by a day."""

    ASSIGNMENT = "assignment"
    AGREEMENT = "agreement"
    CLAUSE = "clause"
    EXCLUSIVE = "exclusive"
    PLAN = "plan"
    PROVISION = "provision"
    MEMBERSHIP = "membership"


@dataclass(frozen=True, slots=True)
class Ending:
    """Something with a last day, or (clauses) the first day she is free; `title` and `party` say what and with whom.

    `expected`: the day moves with an assignment that still runs. `notice` in days. `number` of a model agreement;
    `ends`: when a plan stops if cancelled by `day`.
    """

    kind: EndKind
    day: date
    title: str
    party: str
    record: type[Record]
    record_id: int
    expected: bool = False
    notice: int | None = None
    number: str = ""
    ends: date | None = None


def coming_months(endings: Iterable[Ending], today: date, months: int = AHEAD) -> tuple[Ending, ...]:
    """What ends within so many months, what is nearest (or has gone by and still matters) first."""
    last = add_months(today, months)
    found = (one for one in endings if one.day <= last)
    return tuple(sorted(found, key=lambda one: (one.day, one.kind.value, one.record_id)))


# ------------------------------------------------------------------------------------------------ what is owed


@dataclass(frozen=True, slots=True)
class Loan:
    """A loan of her own as it stands: `per_month` is the next instalment spread over its period, None without plan."""

    funding: Funding
    lender: str
    owed: int
    per_month: Fraction | None
    next: Instalment | None
    ends: date | None
    late: int


@dataclass(frozen=True, slots=True)
class Load:
    """What her loans ask together. `share` of her outgoings, None when those are not filled in.

    `open_ended` are loans whose repayment is not agreed: they are in `owed`, not in `per_month`.
    """

    loans: tuple[Loan, ...]
    owed: int
    per_month: Fraction
    share: Fraction | None
    open_ended: int


def loan_of(funding: Funding, lender: str, standing: Standing) -> Loan:
    """One loan, with what it asks per month."""
    row = standing.next
    each = None if row is None else Fraction(row.amount, funding.every.months)
    return Loan(funding, lender, standing.owed, each, row, standing.ends, standing.late)


def load_of(loans: Iterable[Loan], outgoings: int | None) -> Load:
    """The loans on which something is owed, what ends last first."""
    owed = [one for one in loans if one.owed]
    known = [one.per_month for one in owed if one.per_month is not None]
    total = sum(known, Fraction(0))
    return Load(
        loans=tuple(sorted(owed, key=lambda one: (-one.owed, one.funding.id or 0))),
        owed=sum(one.owed for one in owed),
        per_month=total,
        share=total / outgoings if outgoings else None,
        open_ended=len(owed) - len(known),
    )


# ------------------------------------------------------------------------------------------------ together


@dataclass(frozen=True, slots=True)
class Net:
    """The whole on a day. `bare` is `plan` without her groups, None when no group gives or the need is unknown.

    `need` is what she needs per month when ill, `outgoings` what goes out when she works; `stopped` how many months
    the buffer covers the outgoings when nothing comes in. Each None: not filled in. `largest` is what the
    largest source that takes its work along would take. `without_end` running assignments have no last day on record.
    """

    as_of: date
    need: int | None
    outgoings: int | None
    buffer: int | None
    layers: tuple[Layer, ...]
    coming: tuple[Coming, ...]
    plan: Plan | None
    bare: Plan | None
    stopped: Fraction | None
    largest: Loss | None
    endings: tuple[Ending, ...]
    without_end: int
    load: Load

    @property
    def absent(self) -> tuple[LayerKind, ...]:
        """Of what there is nothing on record."""
        return absent(self.layers)

    @property
    def uncounted(self) -> frozenset[LayerKind]:
        """What the plan leaves out since no amount of it is on record."""
        return frozenset(LayerKind) - {one.kind for one in self.layers if one.amount is not None}

    @property
    def ill_months(self) -> Fraction | None:
        """How many months of illness the buffer would last on its own; None when that cannot be told."""
        return None if self.buffer is None or not self.need else Fraction(self.buffer, self.need)

    @property
    def empty(self) -> bool:
        """Whether there is nothing on record about it at all."""
        return not (self.layers or self.coming or self.endings or self.load.loans or self.without_end)


def without_groups(plan: Plan | None, supports: Collection[Support], covers: Sequence[Cover]) -> Plan | None:
    """The same plan when no group gives anything."""
    return gap.plan(plan.need, (), covers, plan.buffer) if plan is not None and supports else None


# ------------------------------------------------------------------------------------------------ in a sentence


def headline(plan: Plan | None, missing: Collection[LayerKind]) -> Insight:
    """How long she manages when ill, and what she lacks after that; `missing` are kinds without any amount on record.

    `most` is the largest shortfall of a month, `even` whether each month that falls short lacks as much. `partly`: the
    sentence holds only for what is on record, since something that pays in illness is not.
    """
    if plan is None:
        return Insight("net-need-unknown")
    paying = {LayerKind.GROUP, LayerKind.INSURANCE, LayerKind.BUFFER}
    if paying <= set(missing):
        return Insight("net-nothing")
    lacking = [month.shortfall for month in plan.months if month.shortfall]
    values = {
        "months": plan.lasts,
        "count": len(lacking),
        "of": len(plan.months),
        "most": max(lacking, default=0),
        "even": len(set(lacking)) == 1,
        "partly": LayerKind.BUFFER in missing,
    }
    if not lacking:
        return Insight("net-whole", values)
    if not plan.stays_short:
        return Insight("net-some", values)
    return Insight("net-lasts" if plan.lasts else "net-from-start", values)


def details(net: Net) -> tuple[Insight, ...]:
    """What stands below it: when all work stops, and what is not on record."""
    found: list[Insight] = []
    if net.stopped is not None:
        found.append(Insight("net-stopped", {"months": net.stopped}))
    if net.absent and not net.empty:
        found.append(Insight("net-absent", {"kinds": net.absent}))
    return tuple(found)
