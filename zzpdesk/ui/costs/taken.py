"""What intermediation costs as tables to take along: to the cent, with all sources, and with what is unknown said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zzpdesk.core.costyears import YearCosts, fee_rate, kinds_of, rate_lines
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.takeaway import Heading, Row, Tabular, Unit, Value
from zzpdesk.texts.terms import all_fee_words

if TYPE_CHECKING:
    from zzpdesk.core.dependency import SourceCost
    from zzpdesk.core.kinds import BasisPoints, Cents
    from zzpdesk.core.records import Profile
    from zzpdesk.core.upkeep import Upkeep
    from zzpdesk.core.waiting import WaitSum
    from zzpdesk.desk.costs import CostFigures, Payers


def cost_tables(figures: CostFigures, profile: Profile) -> list[Tabular]:
    """Per year, per source, her rates, how long each payer and source let her wait, runs, and training and tools."""
    waiting, rate = figures.waiting, profile.waiting_rate
    made = [
        _years(figures.years),
        _sources(figures.now),
        _rates(figures.years, profile.rate_floor),
        _waits(_("Waiting, per payer"), _("Payer"), waiting.debtors, rate),
        _waits(_("Waiting, per source"), _("Source"), waiting.sources, rate),
        _runs(figures.payers),
        _upkeep(figures.upkeep),
    ]
    return [table for table in made if table.rows]


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
                _all_known(costs.on_top, known=costs.on_top_complete),
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
    return (one.name, one.turnover, one.minutes, all_fee_words(one), paid, on_top, *rates)


def _waits(title: str, who: str, sums: Sequence[WaitSum], rate: BasisPoints | None) -> Tabular:
    headings = (
        Heading(who),
        Heading(_("Number of invoices"), Unit.WHOLE),
        Heading(_("Amount"), Unit.MONEY),
        Heading(_("Days on average"), Unit.NUMBER),
        Heading(_("Still open"), Unit.MONEY),
        *((Heading(_("Cost of waiting"), Unit.MONEY),) if rate is not None else ()),
    )
    rows: list[Row] = [
        (
            one.name,
            one.count,
            one.amount,
            one.days,
            one.open,
            *((one.cost(rate),) if rate is not None else ()),
        )
        for one in sums
    ]
    return Tabular(title, headings, rows, note=_("From invoice to payment, weighed by amount."))


def _rates(years: Sequence[YearCosts], floor: Cents | None) -> Tabular:
    headings = (
        Heading(_("Source")),
        Heading(_("Year"), Unit.WHOLE),
        Heading(_("Rate"), Unit.MONEY),
        *((Heading(_("Beside floor"), Unit.MONEY),) if floor is not None else ()),
    )
    rows: list[Row] = [
        (
            _("Direct") if one.key is None else one.name,
            year,
            rate,
            *((rate - floor,) if floor is not None else ()),
        )
        for one in rate_lines(years)
        for year, rate in one.rates
        if rate is not None
    ]
    return Tabular(_("Your rate per source through the years"), headings, rows)


def _runs(payers: Payers) -> Tabular:
    headings = (
        Heading(_("Payer")),
        Heading(_("From"), Unit.DATE),
        Heading(_("Last month"), Unit.DATE),
        Heading(_("Months"), Unit.WHOLE),
        Heading(_("Largest share"), Unit.PERCENT),
        Heading(_("Goes on"), Unit.YES_NO),
    )
    rows = [
        (payers.names[one.debtor_id], one.start, one.end, one.months, one.peak, one.going)
        for one in payers.runs
    ]
    return Tabular(_("One payer above your line"), headings, rows)


def _upkeep(upkeep: Upkeep) -> Tabular:
    headings = (Heading(_("What")), Heading(_("Who paid")), Heading(_("Amount"), Unit.MONEY))
    rows = [
        (one.title, label(one.payer), _("unknown") if one.amount is None else one.amount)
        for one in upkeep.parts
    ]
    return Tabular(_("Training and tools"), headings, rows)


def _all_known(amount: int, *, known: bool) -> Value:
    """Nothing that is not all known reads as zero."""
    return _("unknown") if not amount and not known else amount
