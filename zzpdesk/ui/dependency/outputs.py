"""The page on paper and as a file of its own, of the period and on the basis of the screen."""

from __future__ import annotations

from datetime import date

from zzpdesk.core.dependency import Basis
from zzpdesk.core.stretch import Span, Stretch
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.outputs import Output, Paper
from zzpdesk.ui.papers import Papers


class Outputs(Papers):
    """What the page can be turned into, for the period and basis given."""

    def paper(self, stretch: Stretch, basis: Basis) -> Paper:
        """The dependency paper."""
        desk = self._context.desk
        period = stretch.period(desk.today())
        name = _("dependency-{year}").format(year=file_words(stretch, basis, desk.today()))
        return Paper(name, lambda: desk.paper.dependency_pdf(period, basis))

    def sources(self, stretch: Stretch, basis: Basis) -> Output:
        """The entry of the menu for one table of sources."""
        return Output("csv", _("Only the sources, as CSV"), "table", lambda: self._save_csv(stretch, basis))

    def _save_csv(self, stretch: Stretch, basis: Basis) -> None:
        desk = self._context.desk
        period = stretch.period(desk.today())
        name = _("sources-{year}.csv").format(year=file_words(stretch, basis, desk.today()))
        self.save(name, "CSV (*.csv)", lambda: desk.paper.dependency_csv(period, basis))


def file_words(stretch: Stretch, basis: Basis, today: date) -> str:
    """`2026`, `2026-q3` or both ends; on hours that is said too."""
    if stretch.span is Span.YEAR:
        text = str(stretch.year)
    elif stretch.span is Span.QUARTER:
        text = f"{stretch.year}-q{stretch.quarter}"
    else:
        period = stretch.period(today)
        text = f"{period.start}-{period.end}"
    return text if basis is Basis.TURNOVER else f"{text}-{label(basis).lower()}"
