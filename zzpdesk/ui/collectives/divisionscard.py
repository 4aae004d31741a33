"""Work divided in scarce times: what she wanted, what is hers pro rata, and what she got."""

from __future__ import annotations

from collections.abc import Sequence

from zzpdesk.core.collectives import her_part
from zzpdesk.core.kinds import Minutes
from zzpdesk.core.records import Division
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.dossier.table import DossierTable
from zzpdesk.ui.look.cells import Cell, Column


class DivisionsCard(DossierTable):
    """Keys are the Divisions; hidden while there are none."""

    def __init__(self) -> None:
        columns = (
            Column(_("Period"), stretch=2, min_width=130),
            Column(_("You want"), width=92, align="right"),
            Column(_("All want"), width=92, align="right", hide_below=480),
            Column(_("There is"), width=92, align="right"),
            Column(_("Your part"), width=92, align="right"),
            Column(_("You got"), width=92, align="right"),
        )
        super().__init__("divisions", _("Work divided"), columns, _("Add"))

    def show_divisions(self, divisions: Sequence[Division]) -> None:
        """The latest first."""
        self.setVisible(bool(divisions))
        self.show_rows([_row(one) for one in divisions], divisions)


def _row(one: Division) -> list[Cell]:
    figures = (one.wanted, one.total_wanted, one.available, Minutes(her_part(one)), one.received)
    words = [formats.hours(each, 1 if each % 60 else 0) if each is not None else "–" for each in figures]
    strong = len(words) - 2
    cells = [Cell(word, weight=600 if at == strong else 400, align="right") for at, word in enumerate(words)]
    return [Cell(formats.period(one.since, one.until), weight=500), *cells]
