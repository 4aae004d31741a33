"""The safety net as tables to take along: days as days, amounts as numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.texts import safety as words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.takeaway import Heading, Row, Tabular, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zzpdesk.core.safetynet import Coming, Load, Loss, Net


def stops_table(title: str, net: Net) -> Tabular:
    """How many months the buffer covers when all work stops, the largest source does, or she is ill without more."""
    unknown = _("unknown")
    headings = (Heading(_("What happens")), Heading(_("Buffer, in months"), Unit.NUMBER), Heading(_("Note")))
    rows: list[Row] = [
        (_("All your work stops"), unknown if net.stopped is None else net.stopped, words.stopped(net))
    ]
    if net.largest is not None:
        rows.append(_loss(net.largest))
    alone = unknown if net.ill_months is None else net.ill_months
    rows.append((_("Ill, with your buffer alone"), alone, words.alone(net)))
    return Tabular(title, headings, rows)


def _loss(one: Loss) -> Row:
    lasts = words.loss(one) if one.lasts is None or not one.shortfall else one.lasts
    return (_("{name} stops").format(name=one.name), lasts, words.loss_detail(one))


def ends_table(title: str, net: Net) -> Tabular:
    """Everything with a last day, also what the card keeps behind its last row."""
    headings = (Heading(_("Day"), Unit.DATE), Heading(_("What")), Heading(_("Note")))
    rows = [(one.day, words.ending(one), words.ending_detail(one, net.as_of)) for one in net.endings]
    return Tabular(title, headings, rows)


def coming_table(title: str, coming: Sequence[Coming]) -> Tabular:
    """What does not count yet; an amount that is not filled in stays empty."""
    headings = (
        Heading(_("What")),
        Heading(_("State")),
        Heading(_("Per month"), Unit.MONEY),
        Heading(_("Note")),
    )
    rows = [(one.name, label(one.stage), one.amount or None, words.coming_whole(one)) for one in coming]
    return Tabular(title, headings, rows)


def load_table(title: str, load: Load) -> Tabular:
    """Each loan of her own; the total holds those with a plan."""
    headings = (
        Heading(_("Loan")),
        Heading(_("Still owed"), Unit.MONEY),
        Heading(_("Per month"), Unit.MONEY),
        Heading(_("Note")),
    )
    rows = [(one.funding.title, one.owed, one.per_month, words.loan(one)) for one in load.loans]
    return Tabular(title, headings, rows, total=(_("Together"), load.owed, load.per_month, words.load(load)))
