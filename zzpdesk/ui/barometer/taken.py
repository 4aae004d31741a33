"""Her own answers through the years as a table to take along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zzpdesk.texts.i18n import _
from zzpdesk.texts.takeaway import Heading, Tabular, Unit

if TYPE_CHECKING:
    from zzpdesk.desk.barometer import YearAnswer


def answers_table(answers: Sequence[YearAnswer]) -> Tabular:
    """The newest year first; a year without an answer says so."""
    headings = (
        Heading(_("Year"), Unit.WHOLE),
        Heading(_("Answer"), Unit.YES_NO),
        Heading(_("Through intermediaries"), Unit.PERCENT),
        Heading(_("Note")),
    )
    none = _("not answered")
    rows = [
        (one.year, none if one.dependent is None else one.dependent, one.share, one.note) for one in answers
    ]
    return Tabular(_("Do you feel dependent on intermediaries?"), headings, rows)
