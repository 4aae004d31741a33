"""The peloton of a period: who rides with her, and for whom (definitions.md, "Peloton")."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from zzpdesk.core.dependency import Dependency, SourceShare
from zzpdesk.core.periods import Period
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.rows import WorkRow
from zzpdesk.core.sources import Channel, SourceKey, channel


class Quiet(Enum):
    """Why a source that is there brought no turnover in the period."""

    NEVER = "never"
    NOT_NOW = "not_now"
    UNBILLED = "unbilled"
    NOTHING_LEFT = "nothing_left"


@dataclass(frozen=True, slots=True)
class Tie:
    """A source that is there at the end of a period: a membership, registration, place or assignment in force.

    `kind` is what it counts as then, `recorded` what its relation says. `runs`: an assignment through it runs;
    `worked`: there ever was work through it by then.
    """

    key: SourceKey
    name: str
    kind: SourceKind
    recorded: SourceKind
    say: bool | None
    runs: bool
    worked: bool


@dataclass(frozen=True, slots=True)
class Rider:
    """A source. `amount` in cents, `minutes` on the invoices behind it (None: not known), `since` its first year.

    `kind` is what it counts as, `recorded` what its relation says. `quiet` says why there is no turnover; None: there
    is. `say` as experienced if recorded, else on paper.
    """

    key: SourceKey
    name: str
    kind: SourceKind
    recorded: SourceKind
    amount: int
    share: Fraction
    since: int
    minutes: Fraction | None = None
    say: bool | None = None
    quiet: Quiet | None = None

    @property
    def channel(self) -> Channel:
        """Its colour."""
        return channel(self.kind)


@dataclass(frozen=True, slots=True)
class Link:
    """Turnover in cents through a source for one of its clients; below zero when credits outweigh it."""

    key: SourceKey
    client_id: int
    name: str
    amount: int


@dataclass(frozen=True, slots=True)
class Peloton:
    """`riders` in their order around her, `links` of those with turnover, `negative` sources apart.

    The order does not depend on amounts, so that everyone keeps a place through the years: by channel, then the year of
    the first work or tie, then the name.
    """

    period: Period
    total: int
    riders: tuple[Rider, ...]
    links: tuple[Link, ...]
    negative: tuple[Rider, ...]

    def clients_of(self, key: SourceKey) -> tuple[Link, ...]:
        """For whom the work through a source was, largest first."""
        found = (link for link in self.links if link.key == key)
        return tuple(sorted(found, key=lambda link: (-link.amount, link.name, link.client_id)))

    def ways_to(self, client_id: int) -> tuple[Link, ...]:
        """Through which sources she worked for a client, largest first."""
        found = (link for link in self.links if link.client_id == client_id)
        return tuple(sorted(found, key=lambda link: (-link.amount, link.key)))


def peloton(
    found: Dependency,
    rows: Iterable[WorkRow],
    names: Mapping[int, str],
    ties: Sequence[Tie],
    first: Mapping[SourceKey, date],
) -> Peloton:
    """The peloton of an analysed period; `rows` are its turnover, `first` when each source came."""
    costs = {one.key: one for one in found.costs.sources} if found.costs else {}

    def since(key: SourceKey) -> int:
        return first[key].year if key in first else found.period.end.year

    def rider(one: SourceShare) -> Rider:
        cost = costs.get(one.key)
        return Rider(
            key=one.key,
            name=one.name,
            kind=one.kind,
            recorded=one.recorded,
            amount=one.amount,
            share=one.share,
            since=since(one.key),
            minutes=cost.minutes if cost else None,
            say=one.say,
        )

    own = [row for row in rows if row.turnover is TurnoverKind.OWN]
    working, negative = [rider(one) for one in found.sources], [rider(one) for one in found.negative]
    seen = {one.key for one in (*working, *negative)}
    billed = {SourceKey(row.source_id, row.direct) for row in own}
    quiet = [waiting(one, first, billed) for one in ties if one.key not in seen]
    return Peloton(
        period=found.period,
        total=found.total,
        riders=tuple(sorted([*working, *quiet], key=_order)),
        links=_links(own, names, {one.key for one in working}),
        negative=tuple(negative),
    )


def shares_by_year(rows: Iterable[WorkRow]) -> dict[int, dict[SourceKey, Fraction]]:
    """Per year with work the share of each source, as in the analysis: who is not above zero has none."""
    amounts: dict[int, dict[SourceKey, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        if row.turnover is TurnoverKind.OWN:
            amounts[row.year][SourceKey(row.source_id, row.direct)] += row.amount
    found = {}
    for year, sources in amounts.items():
        total = sum(amount for amount in sources.values() if amount > 0)
        found[year] = {key: Fraction(amount, total) for key, amount in sources.items() if amount > 0}
    return found


def waiting(one: Tie, first: Mapping[SourceKey, date], billed: Iterable[SourceKey] = ()) -> Rider:
    """A source without turnover; `billed` had some that credits took away."""
    return Rider(
        key=one.key,
        name=one.name,
        kind=one.kind,
        recorded=one.recorded,
        amount=0,
        share=Fraction(0),
        since=first[one.key].year if one.key in first else 0,
        say=one.say,
        quiet=_why(one, set(billed)),
    )


def _why(tie: Tie, billed: set[SourceKey]) -> Quiet:
    if tie.key in billed:
        return Quiet.NOTHING_LEFT
    if tie.runs:
        return Quiet.UNBILLED
    return Quiet.NOT_NOW if tie.worked else Quiet.NEVER


def _order(one: Rider) -> tuple[int, int, str, SourceKey]:
    return list(Channel).index(one.channel), one.since, one.name.casefold(), one.key


def _links(rows: Iterable[WorkRow], names: Mapping[int, str], inside: set[SourceKey]) -> tuple[Link, ...]:
    amounts: dict[tuple[SourceKey, int], int] = defaultdict(int)
    for row in rows:
        key = SourceKey(row.source_id, row.direct)
        if key in inside:
            amounts[key, row.client_id] += row.amount
    found = [Link(key, client, names[client], amount) for (key, client), amount in amounts.items()]
    return tuple(sorted(found, key=lambda one: (one.key, one.name.casefold(), one.client_id)))
