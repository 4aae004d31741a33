"""VAT per quarter in the yearly book, in the order of the form: what her own invoices say, and nothing else."""

from dataclasses import dataclass

from zzpdesk.charts.amounts import Amount, AmountBars
from zzpdesk.core.periods import Period
from zzpdesk.core.records.profile import VatStatus
from zzpdesk.core.vatreturn import BoxSum, VatYear
from zzpdesk.documents.book.pieces import (
    SCALE,
    Column,
    Figure,
    chart,
    closing,
    opening,
    table,
)
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import chapters, formats, vatreturn
from zzpdesk.texts.i18n import _, ngettext


@dataclass(frozen=True, kw_only=True, slots=True)
class VatFacts:
    """`states` are the schemes in force in the period, oldest first; `waiting` self-billed invoices not accepted."""

    period: Period
    year: VatYear
    states: tuple[VatStatus, ...]
    waiting: int

    @property
    def count(self) -> int:
        """Quarters with turnover."""
        return sum(1 for one in self.year.quarters if one.boxes)


def draw(flow: Flow, facts: VatFacts) -> None:
    """The year, then a table per quarter: long where there is much to tell, so it comes last."""
    year = facts.year
    opening(
        flow,
        chapters.taxed(year.net, year.vat),
        _("Based on your invoices, at invoice date; input VAT is not in it."),
    )
    _bars(flow, facts)
    closing(flow, _figures(facts), " ".join(_notes(facts)))
    _boxes(flow, year)


def _bars(flow: Flow, facts: VatFacts) -> None:
    taxed = facts.year.vat != 0
    bars = AmountBars(
        [
            Amount(
                _("Quarter {number}").format(number=one.number),
                one.vat if taxed else one.net,
                formats.euros(one.vat if taxed else one.net),
            )
            for one in facts.year.quarters
        ],
        _("VAT") if taxed else _("Turnover"),
        pitch=26,
    )
    chart(flow, _("VAT per quarter") if taxed else _("Turnover per quarter"), bars, bars.height * SCALE)


def _boxes(flow: Flow, year: VatYear) -> None:
    columns = (
        Column(_("Box"), LEFT, 236),
        Column(_("Turnover"), 372),
        Column(_("VAT"), 434),
        Column(_("Turnover\non the form"), 488),
        Column(_("VAT\non the form"), RIGHT),
    )
    rows: list[tuple[str, ...]] = []
    for quarter in year.quarters:
        if quarter.boxes:
            rows += [(vatreturn.quarter(quarter),), *map(_row, quarter.boxes)]
    rows += [(_("All quarters together"),), *map(_row, year.boxes)]
    total = (
        _("Total"),
        formats.money(year.net, sign=False),
        formats.money(year.vat, sign=False),
        formats.grouped(sum(one.form_net for one in year.boxes)),
        formats.grouped(sum(one.form_vat for one in year.boxes)),
    )
    table(flow, _("In the order of the form"), columns, rows, total)


def _row(one: BoxSum) -> tuple[str, ...]:
    form = one.box.on_form
    return (
        vatreturn.box(one),
        formats.money(one.net, sign=False),
        formats.money(one.vat, sign=False) if one.box.taxed else "–",
        formats.grouped(one.form_net) if form else "–",
        formats.grouped(one.form_vat) if form and one.box.taxed else "–",
    )


def _figures(facts: VatFacts) -> list[Figure]:
    year = facts.year
    outside = sum(one.net for one in year.boxes if not one.box.on_form)
    largest = max(year.quarters, key=lambda one: one.vat)
    found = [Figure(formats.euros(year.vat), _("VAT on your invoices"), _("before input VAT"))]
    if year.vat:
        name = _("Quarter {number}").format(number=largest.number)
        found.append(Figure(formats.euros(largest.vat), _("the largest quarter"), name))
    found.append(
        Figure(formats.euros(outside), _("turnover in no box"), _("exempt, abroad or small business"))
    )
    return found


def _notes(facts: VatFacts) -> list[str]:
    found = vatreturn.schemes(facts.states, facts.period.start)
    found.append(
        _(
            "The form takes whole euros; each box is rounded down, in your favour. VAT is computed per rate on each "
            "invoice. Boxes 1c, 1d, 2a, 3c, 4 and 5b do not follow from your invoices: look at them yourself."
        )
    )
    if facts.year.rounding:
        text = _("Rounding comes to {amount} over all quarters.")
        found.append(text.format(amount=formats.money(facts.year.rounding)))
    if facts.waiting:
        text = ngettext(
            "{count} self-billed invoice is not accepted yet and is not in it.",
            "{count} self-billed invoices are not accepted yet and are not in it.",
            facts.waiting,
        )
        found.append(text.format(count=facts.waiting))
    return found
