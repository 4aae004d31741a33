"""Which line stands beside each page's title, from the figures that the page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.core import headlines, periods
from zzpdesk.core.dependency import Insight
from zzpdesk.core.records.funding import Borrower
from zzpdesk.core.sources import Channel
from zzpdesk.desk.kept import Kept

if TYPE_CHECKING:
    from zzpdesk.desk.analysis import Analysis
    from zzpdesk.desk.books import Books
    from zzpdesk.desk.funding import FundingDesk
    from zzpdesk.desk.hubs import Hubs
    from zzpdesk.desk.training import TrainingDesk


class Headlines:
    """Lines of one desk; each is None when there is too little to say."""

    def __init__(
        self, desk: Books, analysis: Analysis, hubs: Hubs, training: TrainingDesk, funding: FundingDesk
    ) -> None:
        """Read from these parts of a desk."""
        self._desk = desk
        self._analysis, self._hubs, self._training, self._funding = analysis, hubs, training, funding
        self._kept = Kept(desk)

    def through(self, year: int, channel: Channel) -> Insight | None:
        """What came through collectives, intermediaries, the network, or directly."""
        return headlines.channel_line(self._analysis.dependency(self._analysis.year(year)), channel)

    def places(self, year: int) -> Insight | None:
        """What hubs and gatherings cost and brought."""
        return headlines.places_line(self._hubs.places(year))

    def hours(self, year: int) -> Insight | None:
        """Hours worked that count, against the same stretch of last year."""
        return self._kept.get(("hours", year, self._desk.today()), lambda: self._hours(year))

    def training(self, year: int) -> Insight | None:
        """Time for learning, against last year."""
        now, before = self._training.of(year), self._training.of(year - 1)
        runs = now.period.runs
        return headlines.training_line(now.minutes, before.minutes, now.sums.others, runs=runs, year=year)

    def funding(self, year: int) -> Insight | None:
        """What she owes, and what is due first."""
        found = self._funding.of(year)
        mine = [
            one.funding for one in found.lines if one.owed and one.funding.borrower is not Borrower.COLLECTIVE
        ]
        rows = [self._funding.detail(one.id).standing.next for one in mine if one.id is not None]
        due = [(row.day, row.principal + row.interest) for row in rows if row is not None]
        return headlines.funding_line(found.debt, found.theirs, due)

    def _hours(self, year: int) -> Insight | None:
        from zzpdesk.storage.queries.hours import worked

        period = periods.year(year, self._desk.today())
        before = periods.last_year(period)
        with self._desk.sums() as file:
            now = sum(worked(file, period.start, period.end).values())
            earlier = sum(worked(file, before.start, before.end).values())
        return headlines.hours_line(now, earlier, period.end, runs=period.runs)
