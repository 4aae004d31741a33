"""How dependent she is: shares of her work per channel, kind, source, client and contracting party.

The results stand here. `core.shares` computes them, `core.costs` the costs, `core.insight` chooses what stands out.
Shares are exact fractions of `Dependency.total` (cents on turnover, minutes on hours). What each figure is made of:
definitions.md, "Money" and "Concentration and stress".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from fractions import Fraction

from zzpdesk.core.concentration import Concentration
from zzpdesk.core.periods import Period
from zzpdesk.core.records.assignment import RouteReason
from zzpdesk.core.records.fees import FeeKind, FeeTerms
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.records.membership import ProceedsKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import Channel, SourceKey, channel


class Basis(Enum):
    """What shares are taken of: turnover in cents by invoice date, or billable minutes by work date."""

    TURNOVER = "turnover"
    HOURS = "hours"


@dataclass(frozen=True, slots=True)
class ChannelShare:
    """One of the four channels; always all four are there, in stacking order.

    `before` is its share in the whole year (or twelve months) before, None when there was no work then.
    `say`: True with a say in all its sources, False in none, None mixed or not recorded.
    """

    channel: Channel
    amount: int
    share: Fraction
    sources: int
    say: bool | None
    before: Fraction | None = None

    @property
    def change(self) -> Fraction | None:
        """Difference with the year before, as a fraction: 0.065 is 6.5 points more."""
        return None if self.before is None else self.share - self.before


@dataclass(frozen=True, slots=True)
class KindShare:
    """One kind of source, effective on the dates of the work."""

    kind: SourceKind
    amount: int
    share: Fraction


@dataclass(frozen=True, slots=True)
class SourceShare:
    """One source, largest first.

    `kind` is what most of its work in the period counted as, `recorded` what its relation says; `say` is as
    experienced if recorded, `formal` on paper (None: nothing recorded, or direct work).
    """

    key: SourceKey
    name: str
    kind: SourceKind
    recorded: SourceKind
    amount: int
    share: Fraction
    depends: bool
    say: bool | None
    formal: bool | None

    @property
    def channel(self) -> Channel:
        """Its colour."""
        return channel(self.kind)


@dataclass(frozen=True, slots=True)
class PartyShare:
    """An end client, contracting party, debtor or introducer, largest first."""

    relation_id: int
    name: str
    amount: int
    share: Fraction


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares of one sort of party, their concentration (None without work), and who is negative over the period.

    `unrecorded` is the work of which no such party is known: part of what the shares are taken of unless negative.
    """

    parties: tuple[PartyShare, ...]
    concentration: Concentration | None
    negative: tuple[PartyShare, ...] = ()
    unrecorded: int = 0
    unrecorded_share: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class SayShares:
    """How much of the work came through sources with and without a say, not recorded, and directly; adds to 1."""

    with_say: Fraction
    without: Fraction
    unrecorded: Fraction
    direct: Fraction


@dataclass(frozen=True, slots=True)
class RoutePart:
    """What one source brought along a route."""

    key: SourceKey
    name: str
    amount: int


@dataclass(frozen=True, slots=True)
class RouteShare:
    """Work that ran through sources for one reason, as a share of all work, with its sources, largest first."""

    reason: RouteReason
    amount: int
    share: Fraction
    sources: tuple[RoutePart, ...]


@dataclass(frozen=True, slots=True)
class Forced:
    """Work whose client demanded the route through a source, and through which sources (names, largest first)."""

    amount: int
    share: Fraction
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outside:
    """Turnover in cents that stays outside the shares, per kind."""

    kind: TurnoverKind
    amount: int


@dataclass(frozen=True, slots=True)
class Received:
    """Income in cents that no invoice of hers shows: a profit share, commission for work brought in, an allowance."""

    kind: ProceedsKind
    amount: int


@dataclass(frozen=True, slots=True)
class SourceCost:
    """What one source costs in the period. Amounts in cents, rates in cents per hour; None: not known.

    `paid` is borne by her, `on_top` by the client; `paid_known` and `on_top_known` are the known parts. `own_rate` is
    what she invoices per hour, `gross_rate` (○) what the client pays, `net_rate` (●) what she keeps; `net_at_most`
    is the net rate before what is unknown. `take_rate` = all fees ÷ gross. `terms` are in force at the end.
    """

    key: SourceKey
    name: str
    kind: SourceKind
    turnover: int
    minutes: Fraction | None
    paid: int | None
    paid_known: int
    on_top: int | None
    on_top_known: int
    estimated: bool
    difference: int
    own_rate: Fraction | None
    gross_rate: Fraction | None
    net_rate: Fraction | None
    net_at_most: Fraction | None
    take_rate: Fraction | None
    terms: tuple[FeeTerms, ...] = ()

    @property
    def channel(self) -> Channel:
        """Its colour."""
        return channel(self.kind)

    @property
    def known(self) -> bool:
        """Whether all its fees are known (or estimated)."""
        return self.paid is not None and self.on_top is not None

    @property
    def charges(self) -> bool:
        """Whether it took something, or may have."""
        return bool(self.paid_known or self.on_top_known) or not self.known


@dataclass(frozen=True, slots=True)
class Costs:
    """The cost of intermediation: "betaald door jou" and "bovenop jouw tarief (bekend deel)" apart.

    `take_rate` is over the sources whose fees are known, `coverage` their part of the turnover. `by_kind` holds what
    she paid per kind of fee; `difference` is what bills came to above (below: negative) what had accrued.
    """

    sources: tuple[SourceCost, ...]
    paid: int
    paid_complete: bool
    on_top: int
    on_top_complete: bool
    estimated: bool
    difference: int
    by_kind: tuple[tuple[FeeKind, int], ...]
    take_rate: Fraction | None
    coverage: Fraction | None
    turnover: int
    minutes: Fraction | None
    own_rate: Fraction | None
    net_rate: Fraction | None
    net_at_most: Fraction | None


@dataclass(frozen=True, slots=True)
class Insight:
    """What stands out, as a code with its values; `texts.insights` makes the sentence."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dependency:
    """The analysis of one period on one basis. `total` is what the shares add up to (cents or minutes).

    `turnover` is all issued turnover in cents, `outside` the part outside the shares, `negative` the sources that are
    negative over the period on this basis (outside `total`), `credited` those whose turnover is, in cents whatever the
    basis (it is in `turnover`). `routes` has all reasons, in their
    order; with direct work they add up to `total`. `proceeds` is in neither of them, each
    kind on its own. `before` is the period compared with.
    """

    period: Period
    basis: Basis
    as_of: date
    total: int
    turnover: int
    channels: tuple[ChannelShare, ...]
    kinds: tuple[KindShare, ...]
    sources: tuple[SourceShare, ...]
    concentration: Concentration | None
    clients: Shares
    contracting: Shares
    debtors: Shares
    introducers: Shares
    say: SayShares | None
    routes: tuple[RouteShare, ...]
    outside: tuple[Outside, ...]
    negative: tuple[SourceShare, ...]
    proceeds: tuple[Received, ...] = ()
    before: Period | None = None
    credited: tuple[SourceShare, ...] = ()
    costs: Costs | None = None
    insight: Insight | None = None
    detail: Insight | None = None

    @property
    def forced(self) -> Forced:
        """What ran through a source only because the client demanded it."""
        found = next(one for one in self.routes if one.reason is RouteReason.CLIENT_REQUIRED)
        return Forced(found.amount, found.share, tuple(one.name for one in found.sources))

    @property
    def direct(self) -> int:
        """What came without a source in between."""
        return self.total - sum(one.amount for one in self.routes)


@dataclass(frozen=True, slots=True)
class YearShares:
    """One bar of the trend. `running`: the year is not over at `end`."""

    year: int
    end: date
    running: bool
    total: int
    channels: tuple[ChannelShare, ...]
    concentration: Concentration | None
