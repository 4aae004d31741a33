"""The page on paper and as a file of its own: the dependency paper, and the sources as CSV."""

from __future__ import annotations

from zzpdesk.core.periods import Period
from zzpdesk.texts.i18n import _
from zzpdesk.ui.outputs import Output, Paper
from zzpdesk.ui.papers import Papers


class Outputs(Papers):
    """What the page can be turned into, for the period given."""

    def paper(self, period: Period) -> Paper:
        """The dependency paper."""
        desk_paper = self._context.desk.paper
        name = _("dependency-{year}").format(year=file_words(period))
        return Paper(name, lambda: desk_paper.dependency_pdf(period))

    def sources(self, period: Period) -> Output:
        """The entry of the menu for one table of sources."""
        return Output("csv", _("Only the sources, as CSV"), "table", lambda: self._save_csv(period))

    def _save_csv(self, period: Period) -> None:
        paper = self._context.desk.paper
        name = _("sources-{year}.csv").format(year=file_words(period))
        self.save(name, "CSV (*.csv)", lambda: paper.dependency_csv(period))


def file_words(period: Period) -> str:
    """`2026`, or both ends."""
    return str(period.calendar_year or f"{period.start}-{period.end}")
