"""The page on paper and as files: printing, PDF and CSV."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QImage

from zzpdesk.core.periods import Period
from zzpdesk.texts.i18n import _
from zzpdesk.ui.papers import Make, Papers, Progress


class Outputs(Papers):
    """What the page can be turned into, for the period given."""

    def print_paper(self, period: Period) -> None:
        """Print it."""
        self.print_made(self._pdf(period))

    def preview(self, period: Period) -> None:
        """Show what would be printed."""
        self.preview_made(self._pdf(period))

    def pages(self, period: Period) -> Callable[[Progress, object], list[QImage]]:
        """The work of drawing its pages."""
        return self.pages_of(self._pdf(period))

    def save_pdf(self, period: Period) -> None:
        """Ask where, then write the paper there."""
        name = _("dependency-{year}.pdf").format(year=file_words(period))
        self.save(name, "PDF (*.pdf)", self._pdf(period))

    def save_csv(self, period: Period) -> None:
        """Ask where, then write the sources as a table there."""
        paper = self._context.desk.paper
        name = _("sources-{year}.csv").format(year=file_words(period))
        self.save(name, "CSV (*.csv)", lambda: paper.dependency_csv(period))

    def _pdf(self, period: Period) -> Make:
        paper = self._context.desk.paper
        return lambda: paper.dependency_pdf(period)


def file_words(period: Period) -> str:
    """`2026`, or both ends."""
    return str(period.calendar_year or f"{period.start}-{period.end}")
