"""The overview of hours of a year: printed, previewed, or saved as PDF."""

from __future__ import annotations

from zzpdesk.texts.i18n import _
from zzpdesk.ui.papers import Papers, Progress, Slow


class HoursOutputs(Papers):
    """What a year of hours can be turned into."""

    def print_paper(self, year: int) -> None:
        """Print it."""
        self.print_made(self._pdf(year))

    def preview(self, year: int) -> None:
        """Show what would be printed."""
        self.preview_made(self._pdf(year))

    def save_pdf(self, year: int) -> None:
        """Ask where, then write it there."""
        self.save(_("hours-{year}.pdf").format(year=year), "PDF (*.pdf)", self._pdf(year))

    def _pdf(self, year: int) -> Slow:
        paper = self._context.desk.paper

        def tell(progress: Progress) -> bytes:
            text = _("Drawing the pages")
            return paper.hours_pdf(year, lambda share: progress(share, text))

        return Slow(tell)
