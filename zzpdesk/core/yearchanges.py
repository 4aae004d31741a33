"""What changed since last year, as codes with values that become plain sentences (`texts.yearchanges`).

A rule speaks only where both years show it. Amounts of a running year are compared with the same stretch of last year,
shares with the whole of last year (definitions.md, "Periods"). Amounts in cents, times in minutes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from zzpdesk.core.dependency import ChannelShare, Costs, Dependency, Insight, PartyShare, SourceShare
from zzpdesk.core.kinds import RelationId
from zzpdesk.core.memberships import member_since
from zzpdesk.core.periods import Period
from zzpdesk.core.records.membership import Membership, MemberState

POINTS = Fraction(5, 100)
"""A share that moved less stayed the same."""
PERCENT = Fraction(1, 100)
"""An amount that moved less than this part of it stayed the same."""
SOURCES = Fraction(1, 2)
"""An effective number of sources that moved less stayed the same."""
RATE = 100
"""A rate that moved less than this many cents per hour stayed the same."""
HOUR = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Years:
    """A year beside the one before it.

    `now` is the year (the running one up to today), `same` the same stretch of last year, `whole` all of last year:
    the same thing when the year is over. Minutes are those that count for the hours criterion, leave included. `joined`
    and `left` are names of what she became a member of, and left, in the year.
    """

    now: Dependency
    same: Dependency
    whole: Dependency
    minutes: int = 0
    minutes_same: int = 0
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def changes(years: Years) -> tuple[Insight, ...]:
    """What there is to say, most important first; without turnover last year that is said first."""
    found = [Insight("no-year-before", {"year": same_year(years)})]
    if years.whole.turnover:
        found = [*_turnover(years), *_work(years)]
    return (*found, *_hours(years), *_costs(years), *_members(years))


def _turnover(years: Years) -> Iterator[Insight]:
    now, same = years.now.turnover, years.same.turnover
    values = {"now": now, "same": same, "year": same_year(years), "runs": years.now.period.runs}
    if same <= 0:
        if now > 0:
            yield Insight("turnover-began" if not same else "turnover-beside", values)
        return
    change = Fraction(now - same, same)
    if abs(change) < PERCENT:
        yield Insight("turnover-steady", values)
    else:
        yield Insight("turnover-rose" if change > 0 else "turnover-fell", {**values, "change": abs(change)})


def _work(years: Years) -> Iterator[Insight]:
    """Where it came from and for whom; without work in one of the years there is nothing to compare."""
    if not years.now.sources or not years.whole.sources:
        return
    yield from _channels(years)
    yield from _sources(years)
    yield from _largest("source", years.now.sources, years.whole.sources, same_year(years))
    yield from _spread(years)
    clients, then = years.now.clients.parties, years.whole.clients.parties
    yield from _largest("client", clients, then, same_year(years))


def _channels(years: Years) -> Iterator[Insight]:
    moved = []
    for one, then in zip(years.now.channels, years.whole.channels, strict=True):
        if abs(one.share - then.share) >= POINTS:
            moved.append((one, then))
    for one, then in sorted(moved, key=_moved, reverse=True):
        code = "channel-rose" if one.share > then.share else "channel-fell"
        values = {"channel": one.channel, "now": one.share, "then": then.share, "year": same_year(years)}
        yield Insight(code, values)


def _moved(pair: tuple[ChannelShare, ChannelShare]) -> Fraction:
    return abs(pair[0].share - pair[1].share)


def _sources(years: Years) -> Iterator[Insight]:
    """Who was credited more than it brought had work in that year: it is neither new nor gone."""
    now, then = years.now, years.whole
    new = _without(now.sources, then)
    gone = _without(then.sources, now)
    if new:
        share = sum((one.share for one in new), Fraction(0))
        values = {"names": tuple(one.name for one in new), "share": share, "year": same_year(years)}
        yield Insight("sources-new", values)
    if gone:
        share = sum((one.share for one in gone), Fraction(0))
        names = tuple(one.name for one in gone)
        values = {"names": names, "share": share, "year": same_year(years), "runs": years.now.period.runs}
        yield Insight("sources-gone", values)


def _without(sources: Iterable[SourceShare], other: Dependency) -> list[SourceShare]:
    """Those that brought no work in the other year."""
    there = {one.key for one in (*other.sources, *other.negative)}
    return [one for one in sources if one.key not in there]


def _largest(
    what: str,
    now: Sequence[SourceShare] | Sequence[PartyShare],
    then: Sequence[SourceShare] | Sequence[PartyShare],
    year: int,
) -> Iterator[Insight]:
    """Who is largest, and who was; a share that hardly moved is only told. There is work in both years."""
    first, before = now[0], then[0]
    values: dict[str, object] = {"name": first.name, "share": first.share, "year": year}
    if _identity(first) != _identity(before):
        yield Insight(f"{what}-became", {**values, "before": before.name, "then": before.share})
    elif abs(first.share - before.share) < POINTS:
        yield Insight(f"{what}-stayed", values)
    else:
        yield Insight(f"{what}-moved", {**values, "then": before.share})


def _identity(party: SourceShare | PartyShare) -> object:
    return party.key if isinstance(party, SourceShare) else party.relation_id


def _spread(years: Years) -> Iterator[Insight]:
    now, then = years.now.concentration, years.whole.concentration
    if now is None or then is None or abs(now.effective - then.effective) < SOURCES:
        return
    code = "spread-wider" if now.effective > then.effective else "spread-narrower"
    yield Insight(code, {"now": now.effective, "then": then.effective, "year": same_year(years)})


def _hours(years: Years) -> Iterator[Insight]:
    """In whole hours that are full, as the hours criterion counts them."""
    now, same = years.minutes // HOUR, years.minutes_same // HOUR
    values = {"now": now, "year": same_year(years), "runs": years.now.period.runs}
    if not now or not same:
        return
    if now == same:
        yield Insight("hours-steady", values)
    else:
        yield Insight("hours-more" if now > same else "hours-fewer", {**values, "change": abs(now - same)})


def _costs(years: Years) -> Iterator[Insight]:
    """Fees as a share of what clients pay, only where all of them are known; what an hour brought."""
    now, then = years.now.costs, years.whole.costs
    if now is None or then is None:
        return
    yield from _fees(now, then, same_year(years))
    if now.own_rate is not None and then.own_rate is not None and abs(now.own_rate - then.own_rate) >= RATE:
        code = "rate-rose" if now.own_rate > then.own_rate else "rate-fell"
        yield Insight(code, {"now": now.own_rate, "then": then.own_rate, "year": same_year(years)})


def _fees(now: Costs, then: Costs, year: int) -> Iterator[Insight]:
    unknown = tuple(one.name for one in now.sources if not one.known)
    if unknown and not now.take_rate:
        yield Insight("fees-unknown", {"names": unknown})
        return
    if now.take_rate is None or then.take_rate is None or not (now.take_rate or then.take_rate):
        return
    values = {"now": now.take_rate, "then": then.take_rate, "year": year}
    if unknown or not all(one.known for one in then.sources):
        covered = {"coverage": now.coverage, "coverage_then": then.coverage}
        yield Insight("fees-partly", {**values, **covered})
    elif abs(now.take_rate - then.take_rate) < PERCENT:
        yield Insight("fees-steady", values)
    else:
        yield Insight("fees-rose" if now.take_rate > then.take_rate else "fees-fell", values)


def _members(years: Years) -> Iterator[Insight]:
    if years.joined:
        yield Insight("joined", {"names": years.joined})
    if years.left:
        yield Insight("left", {"names": years.left})


def same_year(years: Years) -> int:
    """The year that is compared with."""
    return years.whole.period.start.year


def moves(
    states: Iterable[Membership], period: Period
) -> tuple[tuple[RelationId, ...], tuple[RelationId, ...]]:
    """What she became a member of and what she left in a period, by relation, from all states through time."""
    by_relation: dict[RelationId, list[Membership]] = {}
    for one in states:
        if one.relation_id is not None:
            by_relation.setdefault(one.relation_id, []).append(one)
    joined = tuple(number for number, found in by_relation.items() if _joined(found, period))
    left = tuple(number for number, found in by_relation.items() if _last_day(found, period) is not None)
    return joined, left


def _joined(states: Sequence[Membership], period: Period) -> bool:
    since = member_since(states)
    return since is not None and since in period


def _last_day(states: Sequence[Membership], period: Period) -> date | None:
    """Her last day as a member when that is in the period and nothing follows it."""
    active = [one for one in states if one.state.active and one.since is not None]
    if not active:
        return None
    last = max(active, key=lambda one: one.since or date.min)
    over = [
        one.since - timedelta(days=1)
        for one in states
        if one.state in _OVER and one.since is not None and one.since > (last.since or date.min)
    ]
    end = min([*over, *([last.until] if last.until else [])], default=None)
    return end if end is not None and end in period else None


_OVER = (MemberState.LEFT, MemberState.EXPELLED)
