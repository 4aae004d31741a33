"""The year at a glance as tables to take along, to the cent and to the minute."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.takeaway import Heading, Row, Tabular, Typed, Unit

if TYPE_CHECKING:
    from zzpdesk.desk.overview import OverviewFigures, Unbilled


def overview_tables(figures: OverviewFigures, year: int) -> list[Tabular]:
    """Key figures, turnover per month, channels, what is to be billed, hours per kind."""
    made = [
        _key_figures(figures),
        _months(figures, year),
        _channels(figures),
        _unbilled(_("Still to bill, per client"), _("Client"), figures.unbilled_clients),
        _unbilled(_("Still to bill, per source"), _("Source"), figures.unbilled_sources),
        _kinds(figures),
    ]
    return [table for table in made if table.rows]


def _key_figures(figures: OverviewFigures) -> Tabular:
    hours, unknown = figures.hours, _("unknown")
    amount, months = figures.unbilled_amount, figures.buffer_months
    before = _("Turnover up to {day}").format(day=formats.day_year(figures.before_period.end))
    rows: list[Row] = [
        (_("Turnover, excl. VAT"), Typed(figures.turnover, Unit.MONEY)),
        (before, Typed(figures.before, Unit.MONEY)),
        (_("Outstanding, incl. VAT"), Typed(figures.open.amount, Unit.MONEY)),
        (_("Outstanding invoices"), Typed(figures.open.count, Unit.WHOLE)),
        (_("Late, incl. VAT"), Typed(figures.overdue.amount, Unit.MONEY)),
        (_("Hours to bill"), Typed(figures.unbilled_minutes, Unit.HOURS)),
        (_("Still to bill"), unknown if amount is None else Typed(amount, Unit.MONEY)),
        (_("Hours that count"), Typed(hours.done, Unit.HOURS)),
        (_("Hours asked"), unknown if hours.goal is None else Typed(hours.goal, Unit.HOURS)),
        (_("Buffer, in months"), unknown if months is None else Typed(months, Unit.NUMBER)),
    ]
    return Tabular(_("Key figures"), (Heading(_("What")), Heading(_("Figure"), Unit.NUMBER)), rows)


def _months(figures: OverviewFigures, year: int) -> Tabular:
    headings = (Heading(_("Month")), Heading(str(year), Unit.MONEY), Heading(str(year - 1), Unit.MONEY))
    rows = [(formats.month(date(year, one.month, 1)), one.amount, one.before) for one in figures.months]
    total = (
        _("Total"),
        sum(one.amount or 0 for one in figures.months),
        sum(one.before for one in figures.months),
    )
    return Tabular(_("Turnover per month"), headings, rows, total)


def _channels(figures: OverviewFigures) -> Tabular:
    headings = (Heading(_("Channel")), Heading(_("Turnover"), Unit.MONEY), Heading(_("Share"), Unit.PERCENT))
    rows = [(label(one.channel), one.amount, one.share) for one in figures.channels if one.amount]
    return Tabular(_("Where your work comes from"), headings, rows, (_("Total"), figures.total, None))


def _unbilled(title: str, who: str, parties: tuple[Unbilled, ...]) -> Tabular:
    headings = (Heading(who), Heading(_("Hours"), Unit.HOURS), Heading(_("Amount"), Unit.MONEY))
    unknown = _("unknown")
    rows = [(one.name, one.minutes, unknown if one.amount is None else one.amount) for one in parties]
    return Tabular(title, headings, rows)


def _kinds(figures: OverviewFigures) -> Tabular:
    kinds = sorted(figures.hours.kinds.items(), key=lambda one: -one[1])
    rows = [(label(kind), minutes, kind.counts) for kind, minutes in kinds if minutes]
    headings = (Heading(_("Kind")), Heading(_("Hours"), Unit.HOURS), Heading(_("Counts"), Unit.YES_NO))
    return Tabular(_("Hours per kind"), headings, rows)
