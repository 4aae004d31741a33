"""The independence dossier of an assignment: printed, previewed, or saved as PDF."""

from __future__ import annotations

import re
import unicodedata

from zzpdesk.core.records import Assignment
from zzpdesk.texts.i18n import _
from zzpdesk.ui.papers import Make, Papers


class DossierOutputs(Papers):
    """What an assignment's working relation can be turned into."""

    def print_paper(self, work: Assignment) -> None:
        """Print it."""
        self.print_made(self._pdf(work))

    def preview(self, work: Assignment) -> None:
        """Show what would be printed."""
        self.preview_made(self._pdf(work))

    def save_pdf(self, work: Assignment) -> None:
        """Ask where, then write it there."""
        name = _("dossier-{title}.pdf").format(title=file_words(work.title))
        self.save(name, "PDF (*.pdf)", self._pdf(work))

    def _pdf(self, work: Assignment) -> Make:
        relation, number = self._context.desk.workrelation, work.id or 0
        return lambda: relation.dossier(number)


def file_words(title: str) -> str:
    """A title as part of a file's name: letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60] or "x"
