"""The independence dossier of an assignment, a paper of its own: printed, previewed, or saved as PDF."""

from __future__ import annotations

from collections.abc import Sequence

from zzpdesk.core.records import Assignment
from zzpdesk.texts.i18n import _
from zzpdesk.texts.takeaway import file_words
from zzpdesk.ui.outputs import Output, Paper
from zzpdesk.ui.papers import Papers


class DossierOutputs(Papers):
    """What an assignment's working relation can be turned into."""

    def entries(self, work: Assignment) -> Sequence[Output]:
        """The entries of a menu."""
        title = _("Dossier of {title}").format(title=work.title or _("Assignment"))
        return self.offers("dossier", title, self.paper(work))

    def paper(self, work: Assignment) -> Paper:
        """The dossier."""
        relation, number = self._context.desk.workrelation, work.id or 0
        name = _("dossier-{title}").format(title=file_words(work.title))
        return Paper(name, lambda: relation.dossier(number))
