"""What intermediation costs, in depth: read from the file, computed by the core, kept until a record changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core import costinsight, periods, runs
from zzpdesk.core.costinsight import Told
from zzpdesk.core.costs import NO_COSTS
from zzpdesk.core.costyears import YearCosts
from zzpdesk.core.dependency import Insight
from zzpdesk.core.kinds import BasisPoints, Cents
from zzpdesk.core.periods import Period
from zzpdesk.core.runs import PayerMonth, Run, ShareMonth
from zzpdesk.core.upkeep import Upkeep, upkeep
from zzpdesk.core.waiting import Waiting, waiting
from zzpdesk.desk.kept import Kept
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from zzpdesk.desk.books import Books

_BEGINNING = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Payers:
    """Runs of all years up to today, the longest first, and the names of their payers."""

    runs: tuple[Run, ...]
    names: Mapping[int, str]

    @property
    def longest(self) -> tuple[Run, str] | None:
        """The longest one, and who it is about."""
        return (self.runs[0], self.names[self.runs[0].debtor_id]) if self.runs else None


@dataclass(frozen=True, slots=True)
class CostFigures:
    """A year (the running one up to today), and the years up to it. `years` always ends with the year shown."""

    period: Period
    years: tuple[YearCosts, ...]
    waiting: Waiting
    payers: Payers
    upkeep: Upkeep
    insight: Insight
    detail: Insight | None

    @property
    def now(self) -> YearCosts:
        """The year shown."""
        return self.years[-1]


class CostsDesk:
    """Made with a desk; workers may call it too."""

    def __init__(self, desk: Books) -> None:
        """Read from this desk."""
        self._desk = desk
        self._kept = Kept(desk)

    def of(self, year: int) -> CostFigures:
        """Everything about a year."""
        today = self._desk.today()
        return self._kept.get(("of", year, today), lambda: self._of(year, today))

    def years(self, last: int) -> tuple[YearCosts, ...]:
        """The costs of every year from the first with work or fees up to `last`, which is always there."""
        today = self._desk.today()
        found = tuple(one for one in self._years(today) if one.year <= last)
        if found and found[-1].year == last:
            return found
        return (*found, YearCosts(periods.year(last, today), NO_COSTS, {}))

    def waiting(self, period: Period) -> Waiting:
        """How long the invoices of a period were waited for, up to today."""
        today = self._desk.today()
        return self._kept.get(("waiting", period, today), lambda: self._waiting(period, today))

    def payers(self) -> Payers:
        """For how long one payer brought more than her own line, through all years."""
        today = self._desk.today()
        return self._kept.get(("payers", today), lambda: self._payers(today))

    def months_of(self, debtor_id: int) -> tuple[ShareMonth, ...]:
        """The share of one payer in each month."""
        today = self._desk.today()
        line = self._desk.profile.run_line
        return runs.months_of(self._rows(today), debtor_id, line, today)

    def upkeep(self, year: int) -> Upkeep:
        """Who paid for training and tools in a year."""
        today = self._desk.today()
        return self._kept.get(("upkeep", year, today), lambda: self._upkeep(year, today))

    def set_waiting_rate(self, rate: BasisPoints) -> None:
        """What a year of waiting costs her. Undoable."""
        self._desk.save(_("Cost of waiting kept"), replace(self._desk.profile, waiting_rate=rate))

    def set_floor(self, floor: Cents) -> None:
        """Her own lowest rate per hour. Undoable."""
        self._desk.save(_("Lowest rate kept"), replace(self._desk.profile, rate_floor=floor))

    # ---- how

    def _of(self, year: int, today: date) -> CostFigures:
        period = periods.year(year, today)
        years, waited, payers = self.years(year), self.waiting(period), self.payers()
        insight, detail = costinsight.choose(Told(years, waited, payers.longest), self._desk.profile)
        return CostFigures(period, years, waited, payers, self.upkeep(year), insight, detail)

    def _years(self, today: date) -> tuple[YearCosts, ...]:
        return self._kept.get(("years", today), lambda: self._read_years(today))

    def _read_years(self, today: date) -> tuple[YearCosts, ...]:
        from zzpdesk.desk.costyears import read_years

        with self._desk.sums() as file:
            return read_years(file, today)

    def _waiting(self, period: Period, today: date) -> Waiting:
        from zzpdesk.storage.queries import costs as queries

        with self._desk.sums() as file:
            return waiting(queries.awaited(file, period, today), today)

    def _rows(self, today: date) -> Sequence[PayerMonth]:
        return self._kept.get(("months", today), lambda: self._payer_months(today))

    def _payer_months(self, today: date) -> Sequence[PayerMonth]:
        from zzpdesk.storage.queries import costs as queries

        with self._desk.sums() as file:
            return queries.payer_months(file, Period(_BEGINNING, today))

    def _payers(self, today: date) -> Payers:
        from zzpdesk.storage.queries.training import names

        found = runs.runs(self._rows(today), self._desk.profile.run_line, today)
        with self._desk.sums() as file:
            return Payers(found, names(file, {one.debtor_id for one in found}))

    def _upkeep(self, year: int, today: date) -> Upkeep:
        from zzpdesk.storage.queries import costs as queries

        period, depended = periods.year(year, today), self.years(year)[-1].depended
        with self._desk.sums() as file:
            return upkeep(
                queries.trainings(file, period),
                queries.provisions(file),
                queries.uses(file, period),
                queries.sharings(file, period),
                depended,
                period,
            )
