"""The overview of hours of a year, a paper of its own: printed, previewed, or saved as PDF."""

from __future__ import annotations

from collections.abc import Sequence

from zzpdesk.texts.i18n import _
from zzpdesk.ui.outputs import Output, Paper, Progress, Slow
from zzpdesk.ui.papers import Papers


class HoursOutputs(Papers):
    """What a year of hours can be turned into."""

    def entries(self, year: int) -> Sequence[Output]:
        """The entries of the menu."""
        return self.offers("hours", _("Overview of hours {year}").format(year=year), self.paper(year))

    def paper(self, year: int) -> Paper:
        """The overview of a year."""
        desk_paper = self._context.desk.paper

        def tell(progress: Progress) -> bytes:
            text = _("Drawing the pages")
            return desk_paper.hours_pdf(year, lambda share: progress(share, text))

        return Paper(_("hours-{year}").format(year=year), Slow(tell))
