"""What intermediation costs as tables to take along: to the cent, with what is unknown said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zzpdesk.core.costyears import YearCosts, fee_rate, kinds_of
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.takeaway import Heading, Row, Tabular, Unit, Value
from zzpdesk.texts.terms import fee_words

if TYPE_CHECKING:
    from zzpdesk.core.dependency import SourceCost
    from zzpdesk.core.waiting import WaitSum
    from zzpdesk.desk.costs import CostFigures


def cost_tables(figures: CostFigures) -> list[Tabular]:
    """Per year, per source of the year, and how long each payer and source let her wait."""
    waiting = figures.waiting
    return [
        _years(figures.years),
        _sources(figures.now),
        _waits(_("Waiting, per payer"), _("Payer"), waiting.debtors),
        _waits(_("Waiting, per source"), _("Source"), waiting.sources),
    ]


def _years(years: Sequence[YearCosts]) -> Tabular:
    kinds = kinds_of(years)
    headings = (
        Heading(_("Year"), Unit.WHOLE),
        Heading(_("Up to"), Unit.DATE),
        Heading(_("Turnover"), Unit.MONEY),
        *(Heading(label(kind), Unit.MONEY) for kind in kinds),
        Heading(_("Paid by you"), Unit.MONEY),
        Heading(_("On top"), Unit.MONEY),
        Heading(_("Part of what clients pay"), Unit.PERCENT),
        Heading(_("Share of turnover it is known over"), Unit.PERCENT),
        Heading(_("Fees per hour"), Unit.MONEY),
        Heading(_("Net per hour"), Unit.MONEY),
        Heading(_("Fees unknown of")),
    )
    rows: list[Row] = []
    for one in years:
        costs, paid = one.costs, one.kinds
        rows.append(
            (
                one.year,
                one.period.end,
                costs.turnover,
                *(paid.get(kind, 0) for kind in kinds),
                costs.paid,
                costs.on_top,
                costs.take_rate,
                costs.coverage,
                one.per_hour,
                costs.net_rate,
                ", ".join(source.name for source in one.unknown),
            )
        )
    return Tabular(_("What sources charged"), headings, rows)


def _sources(year: YearCosts) -> Tabular:
    headings = (
        Heading(_("Source")),
        Heading(_("Turnover"), Unit.MONEY),
        Heading(_("Hours"), Unit.HOURS),
        Heading(_("Agreement")),
        Heading(_("Paid by you"), Unit.MONEY),
        Heading(_("On top"), Unit.MONEY),
        Heading(_("Part"), Unit.PERCENT),
        Heading(_("Client pays per hour"), Unit.MONEY),
        Heading(_("Fees per hour"), Unit.MONEY),
        Heading(_("Net per hour"), Unit.MONEY),
    )
    return Tabular(_("Per source"), headings, [_source(one) for one in year.costs.sources])


def _source(one: SourceCost) -> Row:
    unknown = _("unknown")

    def known(value: Value) -> Value:
        return unknown if value is None and one.minutes else value

    paid, on_top = (unknown if value is None else value for value in (one.paid, one.on_top))
    rates = (known(one.take_rate), known(one.gross_rate), known(fee_rate(one)), known(one.net_rate))
    return (one.name, one.turnover, one.minutes, fee_words(one), paid, on_top, *rates)


def _waits(title: str, who: str, sums: Sequence[WaitSum]) -> Tabular:
    headings = (
        Heading(who),
        Heading(_("Number of invoices"), Unit.WHOLE),
        Heading(_("Amount"), Unit.MONEY),
        Heading(_("Days on average"), Unit.NUMBER),
        Heading(_("Still open"), Unit.MONEY),
    )
    rows: list[Row] = [(one.name, one.count, one.amount, one.days, one.open) for one in sums]
    return Tabular(title, headings, rows, note=_("From invoice to payment, weighed by amount."))
