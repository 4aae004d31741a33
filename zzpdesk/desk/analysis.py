"""Dependency, its trend, the stress test and the barometer, read from the file and computed by the core."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from zzpdesk.core import barometer as barometers
from zzpdesk.core import insight, periods, shares
from zzpdesk.core.comparison import Comparison, Side, compare
from zzpdesk.core.criterion import WEEKS
from zzpdesk.core.dependency import Basis, Dependency, YearShares
from zzpdesk.core.periods import Period
from zzpdesk.core.ports import Where
from zzpdesk.core.records.assignment import RouteReason
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.fees import Bill, Fee, FeeTerms
from zzpdesk.core.records.invoice import Invoice, TurnoverKind
from zzpdesk.core.records.profile import SelfView
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.time import TimeEntry
from zzpdesk.core.rows import WorkRow
from zzpdesk.core.situation import HoursPace, Situation
from zzpdesk.core.sources import Channel, SourceKey, channel
from zzpdesk.core.stress import Stress, stress
from zzpdesk.core.stretch import Stretch
from zzpdesk.desk.kept import Kept

if TYPE_CHECKING:
    from zzpdesk.desk.books import Books
    from zzpdesk.desk.hours import HoursDesk

_BEGINNING = date(1, 1, 1)
Counting = Callable[[WorkRow], shares.Counted | None]


class Voice(Enum):
    """Work through sources with her say, without, or with nothing on record about it."""

    WITH = True
    WITHOUT = False
    UNRECORDED = None


@dataclass(frozen=True, slots=True)
class Figure:
    """Which figure: the period, the basis, and whichever of these narrows it down (None: not).

    `route` asks for work through sources only, `direct` for work without one, `unintroduced` for work of which no
    introducer is recorded. `outside` asks for turnover outside the shares, `whole` for all turnover, in the shares or
    not, `fees` for what the source charged instead of its work. Sources left out of the shares are behind no share of
    channels, kinds, routes or say.
    """

    period: Period
    basis: Basis = Basis.TURNOVER
    source: SourceKey | None = None
    channel: Channel | None = None
    kind: SourceKind | None = None
    client_id: int | None = None
    contracting_id: int | None = None
    debtor_id: int | None = None
    introducer_id: int | None = None
    unintroduced: bool = False
    route: RouteReason | None = None
    direct: bool = False
    say: Voice | None = None
    outside: TurnoverKind | None = None
    whole: bool = False
    fees: bool = False

    @property
    def of_shares(self) -> bool:
        """Whether it counts only what is in the shares: it is about no party, or about how its work came."""
        parties = {self.source, self.client_id, self.contracting_id, self.debtor_id, self.introducer_id}
        ways = {self.channel, self.kind, self.say, self.route}
        return (parties == {None} and not self.unintroduced) or ways != {None} or self.direct


@dataclass(frozen=True, slots=True)
class Behind:
    """Records of one kind that a figure is made of: what a list page opens."""

    kind: type[Record]
    where: tuple[Where, ...]


class Analysis:
    """The analysis of one desk. Every call reads what it needs in one transaction; workers may call it too."""

    def __init__(self, desk: Books, hours: HoursDesk) -> None:
        """Read from this desk."""
        self._desk = desk
        self._hours = hours
        self._kept = Kept(desk)

    def year(self, number: int) -> Period:
        """A calendar year; the running one up to today."""
        return periods.year(number, self._desk.today())

    def rolling(self, number: int) -> Period:
        """Twelve months up to today, or to the end of a past year."""
        return periods.rolling(number, self._desk.today())

    def years(self) -> tuple[int, ...]:
        """The years with issued invoices, up to this one; this one alone when there are none."""
        from zzpdesk.storage.queries import analysis as queries

        with self._desk.sums() as file:
            first = queries.first_day(file)
        today = self._desk.today()
        return tuple(range(min(first or today, today).year, today.year + 1))

    def dependency(
        self,
        period: Period,
        basis: Basis = Basis.TURNOVER,
        bars: Sequence[YearShares] | None = None,
        before: Period | None = None,
    ) -> Dependency:
        """The whole analysis of a period, with its costs; with the bars of `trend` also what stands out.

        `before` is what its shares are compared with, by default what `periods.before` says.
        """
        earlier = before or periods.before(period)
        key = ("dependency", period, basis, earlier)
        found = self._kept.get(key, lambda: self._analysed(period, basis, earlier))
        if bars is None:
            return found
        chosen, detail = insight.choose(found, bars, self._desk.profile.largest_line)
        return replace(found, insight=chosen, detail=detail)

    def compare(self, now: Stretch, then: Stretch, basis: Basis = Basis.TURNOVER) -> Comparison:
        """Two stretches side by side; amounts of as many days when one of two years or quarters is not over."""
        return compare(self._side(now, then, basis), self._side(then, now, basis))

    def trend(self, basis: Basis = Basis.TURNOVER, last: int | None = None) -> tuple[YearShares, ...]:
        """Channel shares of all years with work, up to `last`; years that are over are those of the whole trend."""
        today = self._desk.today()
        ahead = last if last is not None and last > today.year else None
        bars = self._kept.get(("trend", basis, ahead, today), lambda: self._trend(basis, ahead))
        return bars if last is None else tuple(bar for bar in bars if bar.year <= last)

    def stress(self, source: SourceKey, period: Period) -> Stress | None:
        """What happens if a source stops; None when it brought no work in the period."""
        return stress(self.situation(period), source)

    def situation(self, period: Period) -> Situation:
        """How things stand over a period, for stress tests; `desk.stress` adds what carries her in illness."""
        return self._kept.get(("situation", period), lambda: self._situation(period))

    def barometer(self, year: int, *, whole: bool = False) -> tuple[barometers.BarometerRow, ...]:
        """Published figures beside hers of a year: the first six, or all of them."""
        key = ("barometer", year, self._desk.today())
        rows = self._kept.get(key, lambda: self._barometer(year))
        return rows if whole else tuple(row for row in rows if row.published.brief)

    def records_behind(self, figure: Figure) -> tuple[Behind, ...]:
        """The records a figure is made of, per kind; computed subscriptions stand behind their terms."""
        if figure.fees:
            return _fees_behind(figure)
        from zzpdesk.desk.costing import world_of
        from zzpdesk.storage.queries import analysis as queries

        on_hours = figure.basis is Basis.HOURS
        with self._desk.sums() as file:
            read = queries.behind_hours if on_hours else queries.behind_turnover
            rows = read(file, figure.period)
            world = world_of(file, [row for _, row in rows])
        counted = shares.counting([row for _, row in rows], world, figure.basis)
        ids = sorted({number for number, row in rows if _matches(figure, row, counted)})
        return (Behind(TimeEntry if on_hours else Invoice, (Where("id", "in", tuple(ids)),)),)

    # ---- how

    @cached_property
    def _published(self) -> tuple[barometers.Published, ...]:
        import tomllib

        from zzpdesk.resources import resource_path

        with resource_path("barometer.toml").open("rb") as file:
            return barometers.read(tomllib.load(file)["figure"])

    def _side(self, one: Stretch, other: Stretch, basis: Basis) -> Side:
        today = self._desk.today()
        shares = self.dependency(one.period(today), basis, before=one.before(today))
        days = one.up_to(other, today)
        return Side(shares, shares if days == shares.period else self.dependency(days, basis))

    def _analysed(self, period: Period, basis: Basis, before: Period) -> Dependency:
        from zzpdesk.desk.costing import costs_of, world_of
        from zzpdesk.storage.queries import analysis as queries
        from zzpdesk.storage.queries.collectives import proceeds

        with self._desk.sums() as file:
            rows, earlier = (
                queries.turnover(file, period),
                queries.turnover(file, before),
            )
            world = world_of(file, rows, earlier)
            found = shares.analyse(rows, earlier, world, period, Basis.TURNOVER, period.end)
            spent, income = costs_of(file, found, rows), proceeds(file, period)
            if basis is Basis.TURNOVER:
                return replace(found, before=before, costs=spent, proceeds=income, credited=found.negative)
            worked, earlier = queries.hours(file, period), queries.hours(file, before)
            world = world_of(file, worked, earlier)
        by_hours = shares.analyse(worked, earlier, world, period, basis, period.end)
        return replace(
            by_hours,
            turnover=found.turnover,
            outside=found.outside,
            credited=found.negative,
            proceeds=income,
            before=before,
            costs=spent,
        )

    def _situation(self, period: Period) -> Situation:
        from zzpdesk.storage.queries import analysis as queries

        found, day = self.dependency(period), period.end
        with self._desk.sums() as file:
            through = queries.through(file, day, day - timedelta(weeks=WEEKS))
            ends = tuple(queries.ends(file, day))
            flows = queries.flows(file, period)
        counted = self._hours.standing(day.year)
        pace = HoursPace(counted.done, counted.goal, counted.recent, through, self._hours.leave())
        return Situation(found, self._desk.profile, ends, pace, flows)

    def _barometer(self, year: int) -> tuple[barometers.BarometerRow, ...]:
        from zzpdesk.storage.queries import analysis as queries
        from zzpdesk.storage.rows import records

        period = self.year(year)
        found = self.dependency(period)
        largest = found.clients.concentration
        with self._desk.sums() as file:
            registered = queries.registered(file, period)
            answers = records(file, SelfView, "WHERE year = ?", (year,))
            brought = queries.brought(file, period.end)
        own = barometers.OwnFigures(
            dependent=answers[0].dependent if answers else None,
            online=frozenset(number for number, online, held in registered if online and held),
            offline=frozenset(number for number, online, held in registered if held and not online),
            brought=brought,
            recorded=bool(registered),
            largest_client=largest.largest if largest else None,
            clients=largest.count if largest else 0,
            channels={one.channel: one.share for one in found.channels} if found.total else {},
        )
        return barometers.compare(self._published, own)

    def _trend(self, basis: Basis, last: int | None) -> tuple[YearShares, ...]:
        from zzpdesk.desk.costing import world_of
        from zzpdesk.storage.queries import analysis as queries

        today = self._desk.today()
        until = min(date(last or today.year, 12, 31), max(today, date(last or today.year, 1, 1)))
        read = queries.turnover_trend if basis is Basis.TURNOVER else queries.hours_trend
        with self._desk.sums() as file:
            rows = read(file, Period(_BEGINNING, until))
            world = world_of(file, rows)
        return shares.trend(rows, world, basis, today, last)


def _matches(figure: Figure, row: WorkRow, counting: Counting) -> bool:
    """Whether a row is part of a figure."""
    if figure.whole or figure.outside is not None:
        return figure.whole or row.turnover is figure.outside
    if row.turnover is not TurnoverKind.OWN:
        return False
    counted = counting(row)
    if counted is None:
        return not figure.of_shares and _among(figure, row)
    return (
        _among(figure, row)
        and figure.kind in {None, counted.kind}
        and figure.channel in {None, channel(counted.kind)}
        and (figure.say is None or (not row.direct and counted.say is figure.say.value))
        and (figure.route is None or (not row.direct and counted.route is figure.route))
        and (row.direct or not figure.direct)
    )


def _among(figure: Figure, row: WorkRow) -> bool:
    """Whether the parties of a row are those that the figure is about."""
    return (
        figure.source in {None, SourceKey(row.source_id, row.direct)}
        and figure.client_id in {None, row.client_id}
        and figure.contracting_id in {None, row.contracting_id}
        and figure.debtor_id in {None, row.debtor_id}
        and figure.introducer_id in {None, row.introducer_id}
        and (not figure.unintroduced or row.introducer_id is None)
    )


def _fees_behind(figure: Figure) -> tuple[Behind, ...]:
    source = () if figure.source is None else (Where("source_id", "=", figure.source.relation_id),)
    span = (Where("day", ">=", figure.period.start), Where("day", "<=", figure.period.end))
    return (
        Behind(Fee, (*source, *span)),
        Behind(Bill, (*source, *span)),
        Behind(FeeTerms, (*source, Where("since", "<=", figure.period.end))),
    )
