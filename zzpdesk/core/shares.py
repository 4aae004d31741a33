"""Shares from summed rows: the arithmetic behind `core.dependency`."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from operator import attrgetter
from typing import NamedTuple

from zzpdesk.core.concentration import concentration
from zzpdesk.core.dependency import (
    Basis,
    ChannelShare,
    Dependency,
    KindShare,
    Outside,
    RoutePart,
    RouteShare,
    SayShares,
    SourceShare,
    YearShares,
)
from zzpdesk.core.parties import shares_of
from zzpdesk.core.periods import Period
from zzpdesk.core.records.assignment import RouteReason
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.records.relation import Say, SourceKind
from zzpdesk.core.rows import PartyRow, WorkRow
from zzpdesk.core.sources import Channel, SourceKey, channel, depends_by_default, effective_kind, has_say


@dataclass(frozen=True, slots=True)
class World:
    """What rows refer to: relations and the records of say, by id."""

    parties: Mapping[int, PartyRow]
    says: Mapping[int, Say]

    def name(self, relation_id: int) -> str:
        """The name of a relation that occurs in the rows."""
        return self.parties[relation_id].name

    def kind(self, row: WorkRow) -> SourceKind:
        """What the row's source counted as then."""
        if row.direct:
            return SourceKind.DIRECT
        party = self.parties[row.source_id]
        return effective_kind(party.source_kind, party.owner, self.say(row))

    def say(self, row: WorkRow) -> Say | None:
        """The say in force then."""
        return None if row.direct or row.say_id is None else self.says[row.say_id]


_Part = tuple[SourceKind, int | None]


@dataclass(slots=True)
class _Source:
    """A source while its rows are added up: amounts per (kind, say), and per reason for the route."""

    key: SourceKey
    parts: dict[_Part, int]
    routes: dict[RouteReason, int]
    amount: int = 0

    @property
    def main(self) -> _Part:
        """The kind and say under which most of the work came."""
        return max(self.parts, key=lambda part: (self.parts[part], part[1] or 0))

    @property
    def route(self) -> RouteReason:
        """Why most of the work ran through it."""
        return max(self.routes, key=lambda one: self.routes[one])

    def settled(self) -> Mapping[_Part, int]:
        """Its parts; when one is negative (a credit of work under an older say) all of it goes with the main one."""
        if len(self.parts) > 1 and min(self.parts.values()) < 0:
            return {self.main: self.amount}
        return self.parts

    def routed(self) -> Mapping[RouteReason, int]:
        """Its amounts per reason; when one is negative all of it goes with the main one."""
        if len(self.routes) > 1 and min(self.routes.values()) < 0:
            return {self.route: self.amount}
        return self.routes


class Counted(NamedTuple):
    """How a row counts in the shares: its kind, her say, and the reason for its route."""

    kind: SourceKind
    say: bool | None
    route: RouteReason


def analyse(
    rows: Sequence[WorkRow],
    before: Sequence[WorkRow],
    world: World,
    period: Period,
    basis: Basis,
    as_of: date,
) -> Dependency:
    """All shares of one period; `before` are the rows of the whole year before, for the comparison."""
    amount = _amount(basis)
    own = [row for row in rows if row.turnover is TurnoverKind.OWN]
    sources = _sources(own, world, amount)
    positive = [source for source in sources.values() if source.amount > 0]
    total = sum(source.amount for source in positive)
    return Dependency(
        period=period,
        basis=basis,
        as_of=as_of,
        total=total,
        turnover=sum(row.amount for row in rows),
        channels=_channels(positive, world, total, _earlier(before, world, amount)),
        kinds=_kinds(positive, total),
        sources=_listed(positive, world, total),
        concentration=concentration(source.amount for source in positive),
        clients=shares_of(own, world.name, amount, attrgetter("client_id")),
        contracting=shares_of(own, world.name, amount, attrgetter("contracting_id")),
        debtors=shares_of(own, world.name, amount, attrgetter("debtor_id")),
        introducers=shares_of(own, world.name, amount, attrgetter("introducer_id")),
        say=_say_shares(positive, world, total),
        routes=_routes(positive, world, total),
        outside=_outside(rows),
        negative=_listed((source for source in sources.values() if source.amount < 0), world, total),
    )


def trend(
    rows: Iterable[WorkRow], world: World, basis: Basis, today: date, last: int | None = None
) -> tuple[YearShares, ...]:
    """Channel shares of every year from the first with work up to `last` (default: this year)."""
    amount = _amount(basis)
    by_year: dict[int, list[WorkRow]] = defaultdict(list)
    for row in rows:
        if row.turnover is TurnoverKind.OWN:
            by_year[row.year].append(row)
    years = range(min(by_year), max([last or today.year, *by_year]) + 1) if by_year else ()
    found: list[YearShares] = []
    earlier: Mapping[Channel, Fraction] | None = None
    for number in years:
        positive = [one for one in _sources(by_year[number], world, amount).values() if one.amount > 0]
        total = sum(one.amount for one in positive)
        channels = _channels(positive, world, total, earlier)
        earlier = {one.channel: one.share for one in channels} if total else None
        running = number == today.year and today < date(number, 12, 31)
        end = today if running else date(number, 12, 31)
        sizes = concentration(one.amount for one in positive)
        found.append(YearShares(number, end, running, total, channels, sizes))
    return tuple(found)


def counting(rows: Iterable[WorkRow], world: World, basis: Basis) -> Callable[[WorkRow], Counted | None]:
    """How each of these rows counts in the shares; None when its source is left out of them."""
    sources = _sources((row for row in rows if row.turnover is TurnoverKind.OWN), world, _amount(basis))

    def counted(row: WorkRow) -> Counted | None:
        source = sources[SourceKey(row.source_id, row.direct)]
        if source.amount <= 0:
            return None
        part = (world.kind(row), None if row.direct else row.say_id)
        kind, say_id = part if part in source.settled() else source.main
        route = row.route if row.route in source.routed() else source.route
        return Counted(kind, has_say(None if say_id is None else world.says[say_id]), route)

    return counted


def _amount(basis: Basis) -> Callable[[WorkRow], int]:
    return attrgetter("amount" if basis is Basis.TURNOVER else "minutes")


def _sources(
    rows: Iterable[WorkRow], world: World, amount: Callable[[WorkRow], int]
) -> dict[SourceKey, _Source]:
    found: dict[SourceKey, _Source] = {}
    for row in rows:
        key = SourceKey(row.source_id, row.direct)
        source = found.get(key)
        if source is None:
            source = found[key] = _Source(key, {}, {})
        part, value = (world.kind(row), None if row.direct else row.say_id), amount(row)
        source.parts[part] = source.parts.get(part, 0) + value
        source.routes[row.route] = source.routes.get(row.route, 0) + value
        source.amount += value
    return found


def _listed(sources: Iterable[_Source], world: World, total: int) -> tuple[SourceShare, ...]:
    ordered = sorted(sources, key=lambda one: (-one.amount, world.name(one.key.relation_id), one.key))
    return tuple(_source_share(one, world, total) for one in ordered)


def _source_share(source: _Source, world: World, total: int) -> SourceShare:
    kind, say_id = source.main
    party = world.parties[source.key.relation_id]
    say = None if say_id is None else world.says[say_id]
    recorded = SourceKind.DIRECT if source.key.direct else effective_kind(party.source_kind, None, None)
    default = depends_by_default(kind)
    return SourceShare(
        key=source.key,
        name=party.name,
        kind=kind,
        recorded=recorded,
        amount=source.amount,
        share=Fraction(source.amount, total) if total else Fraction(0),
        depends=default if source.key.direct or party.depends is None else party.depends,
        say=has_say(say),
        formal=None if say is None else say.formal,
    )


def _kinds(sources: Iterable[_Source], total: int) -> tuple[KindShare, ...]:
    amounts: Counter[SourceKind] = Counter()
    for source in sources:
        for (kind, _), amount in source.settled().items():
            amounts[kind] += amount
    return tuple(
        KindShare(kind, amounts[kind], Fraction(amounts[kind], total)) for kind in SourceKind if amounts[kind]
    )


@dataclass(slots=True)
class _Channel:
    """A channel while its sources are added up."""

    amount: int = 0
    members: set[SourceKey] = field(default_factory=set)
    says: set[bool | None] = field(default_factory=set)


def _channels(
    sources: Iterable[_Source], world: World, total: int, earlier: Mapping[Channel, Fraction] | None
) -> tuple[ChannelShare, ...]:
    found = {one: _Channel() for one in Channel}
    for source in sources:
        for (kind, say_id), amount in source.settled().items():
            part = found[channel(kind)]
            part.amount += amount
            part.members.add(source.key)
            part.says.add(has_say(None if say_id is None else world.says[say_id]))
    return tuple(
        ChannelShare(
            channel=one,
            amount=part.amount,
            share=Fraction(part.amount, total) if total else Fraction(0),
            sources=len(part.members),
            say=next(iter(part.says)) if len(part.says) == 1 else None,
            before=None if earlier is None else earlier[one],
        )
        for one, part in found.items()
    )


def _earlier(
    rows: Iterable[WorkRow], world: World, amount: Callable[[WorkRow], int]
) -> Mapping[Channel, Fraction] | None:
    """Channel shares of the period before; None when there was no work then."""
    own = (row for row in rows if row.turnover is TurnoverKind.OWN)
    positive = [one for one in _sources(own, world, amount).values() if one.amount > 0]
    total = sum(source.amount for source in positive)
    if not total:
        return None
    amounts = dict.fromkeys(Channel, 0)
    for source in positive:
        for (kind, _), value in source.settled().items():
            amounts[channel(kind)] += value
    return {one: Fraction(value, total) for one, value in amounts.items()}


def _say_shares(sources: Iterable[_Source], world: World, total: int) -> SayShares | None:
    if not total:
        return None
    amounts: Counter[bool | None] = Counter()
    direct = 0
    for source in sources:
        for (_, say_id), amount in source.settled().items():
            if source.key.direct:
                direct += amount
            else:
                amounts[has_say(None if say_id is None else world.says[say_id])] += amount
    parts = (amounts[True], amounts[False], amounts[None], direct)
    return SayShares(*(Fraction(part, total) for part in parts))


def _routes(sources: Iterable[_Source], world: World, total: int) -> tuple[RouteShare, ...]:
    """Work through sources by the reason for its route, each with the sources that it ran through."""
    parts: dict[RouteReason, list[RoutePart]] = {reason: [] for reason in RouteReason}
    for source in sources:
        if source.key.direct:
            continue
        name = world.name(source.key.relation_id)
        for reason, value in source.routed().items():
            if value:
                parts[reason].append(RoutePart(source.key, name, value))
    return tuple(_route(reason, listed, total) for reason, listed in parts.items())


def _route(reason: RouteReason, parts: list[RoutePart], total: int) -> RouteShare:
    amount = sum(one.amount for one in parts)
    share = Fraction(amount, total) if total else Fraction(0)
    return RouteShare(reason, amount, share, tuple(sorted(parts, key=lambda one: (-one.amount, one.name))))


def _outside(rows: Iterable[WorkRow]) -> tuple[Outside, ...]:
    amounts: Counter[TurnoverKind] = Counter()
    for row in rows:
        if row.turnover is not TurnoverKind.OWN:
            amounts[row.turnover] += row.amount
    return tuple(Outside(kind, amounts[kind]) for kind in TurnoverKind if amounts[kind])
