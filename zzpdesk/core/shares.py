"""Shares from summed rows: the arithmetic behind `core.dependency`."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from zzpdesk.core.concentration import concentration
from zzpdesk.core.dependency import (
    Basis,
    ChannelShare,
    Dependency,
    Forced,
    KindShare,
    Outside,
    PartyShare,
    SayShares,
    Shares,
    SourceShare,
    YearShares,
)
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


@dataclass(slots=True)
class _Source:
    """A source while its rows are added up: amounts per (kind, say)."""

    key: SourceKey
    parts: dict[tuple[SourceKind, int | None], int]
    amount: int = 0

    @property
    def main(self) -> tuple[SourceKind, int | None]:
        """The kind and say under which most of the work came."""
        return max(self.parts, key=lambda part: (self.parts[part], part[1] or 0))

    def settled(self) -> Mapping[tuple[SourceKind, int | None], int]:
        """Its parts; when one is negative (a credit of work under an older say) all of it goes with the main one."""
        if len(self.parts) > 1 and min(self.parts.values()) < 0:
            return {self.main: self.amount}
        return self.parts


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
    positive = {key: source for key, source in sources.items() if source.amount > 0}
    total = sum(source.amount for source in positive.values())
    inside = [row for row in own if SourceKey(row.source_id, row.direct) in positive]
    listed = _listed(positive.values(), world, total)
    return Dependency(
        period=period,
        basis=basis,
        as_of=as_of,
        total=total,
        turnover=sum(row.amount for row in rows),
        channels=_channels(positive.values(), world, total, _earlier(before, world, amount)),
        kinds=_kinds(positive.values(), total),
        sources=listed,
        concentration=concentration(source.amount for source in positive.values()),
        clients=_shares(own, world, amount, lambda row: row.client_id),
        contracting=_shares(own, world, amount, lambda row: row.contracting_id),
        debtors=_shares(own, world, amount, lambda row: row.debtor_id),
        say=_say_shares(positive.values(), world, total),
        forced=_forced(inside, world, amount, total),
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


def counting(
    rows: Iterable[WorkRow], world: World, basis: Basis
) -> Callable[[WorkRow], tuple[SourceKind, bool | None] | None]:
    """How each of these rows counts in the shares: its kind and her say; None when its source is left out of them."""
    sources = _sources((row for row in rows if row.turnover is TurnoverKind.OWN), world, _amount(basis))

    def counted(row: WorkRow) -> tuple[SourceKind, bool | None] | None:
        source = sources[SourceKey(row.source_id, row.direct)]
        if source.amount <= 0:
            return None
        part = (world.kind(row), None if row.direct else row.say_id)
        kind, say_id = part if part in source.settled() else source.main
        return kind, has_say(None if say_id is None else world.says[say_id])

    return counted


def _amount(basis: Basis) -> Callable[[WorkRow], int]:
    if basis is Basis.TURNOVER:
        return lambda row: row.amount
    return lambda row: row.minutes


def _sources(
    rows: Iterable[WorkRow], world: World, amount: Callable[[WorkRow], int]
) -> dict[SourceKey, _Source]:
    found: dict[SourceKey, _Source] = {}
    for row in rows:
        key = SourceKey(row.source_id, row.direct)
        source = found.get(key)
        if source is None:
            source = found[key] = _Source(key, {})
        part, value = (world.kind(row), None if row.direct else row.say_id), amount(row)
        source.parts[part] = source.parts.get(part, 0) + value
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


def _channels(
    sources: Iterable[_Source], world: World, total: int, earlier: Mapping[Channel, Fraction] | None
) -> tuple[ChannelShare, ...]:
    amounts: Counter[Channel] = Counter()
    members: dict[Channel, set[SourceKey]] = defaultdict(set)
    says: dict[Channel, set[bool | None]] = defaultdict(set)
    for source in sources:
        for (kind, say_id), amount in source.settled().items():
            name = channel(kind)
            amounts[name] += amount
            members[name].add(source.key)
            says[name].add(has_say(None if say_id is None else world.says[say_id]))
    return tuple(
        ChannelShare(
            channel=one,
            amount=amounts[one],
            share=Fraction(amounts[one], total) if total else Fraction(0),
            sources=len(members[one]),
            say=next(iter(says[one])) if len(says[one]) == 1 else None,
            before=None if earlier is None else earlier[one],
        )
        for one in Channel
    )


def _earlier(
    rows: Iterable[WorkRow], world: World, amount: Callable[[WorkRow], int]
) -> Mapping[Channel, Fraction] | None:
    """Channel shares of the period before; None when there was no work then."""
    own = (row for row in rows if row.turnover is TurnoverKind.OWN)
    positive = [one for one in _sources(own, world, amount).values() if one.amount > 0]
    total = sum(one.amount for one in positive)
    if not total:
        return None
    return {one.channel: one.share for one in _channels(positive, world, total, None)}


def _shares(
    rows: Iterable[WorkRow],
    world: World,
    amount: Callable[[WorkRow], int],
    party: Callable[[WorkRow], int],
) -> Shares:
    amounts: Counter[int] = Counter()
    for row in rows:
        amounts[party(row)] += amount(row)
    total = sum(value for value in amounts.values() if value > 0)
    ordered = sorted(amounts.items(), key=lambda one: (-one[1], world.name(one[0]), one[0]))
    listed = [
        PartyShare(number, world.name(number), value, Fraction(value, total) if total else Fraction(0))
        for number, value in ordered
    ]
    return Shares(
        parties=tuple(one for one in listed if one.amount > 0),
        concentration=concentration(amounts.values()),
        negative=tuple(one for one in listed if one.amount < 0),
    )


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


def _forced(rows: Iterable[WorkRow], world: World, amount: Callable[[WorkRow], int], total: int) -> Forced:
    """What ran through a source only because the client demanded it; a net credit counts as nothing."""
    amounts: Counter[int] = Counter()
    for row in rows:
        if row.route is RouteReason.CLIENT_REQUIRED and not row.direct:
            amounts[row.source_id] += amount(row)
    forced = {number: value for number, value in amounts.items() if value > 0}
    value = sum(forced.values())
    names = tuple(world.name(number) for number in sorted(forced, key=lambda one: (-forced[one], one)))
    return Forced(value, Fraction(value, total) if total else Fraction(0), names)


def _outside(rows: Iterable[WorkRow]) -> tuple[Outside, ...]:
    amounts: Counter[TurnoverKind] = Counter()
    for row in rows:
        amounts[row.turnover] += row.amount
    return tuple(
        Outside(kind, amounts[kind])
        for kind in TurnoverKind
        if kind is not TurnoverKind.OWN and amounts[kind]
    )
