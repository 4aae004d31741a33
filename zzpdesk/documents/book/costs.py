"""What intermediation cost, in the yearly book: per source, per kind of fee, and what is not known."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.charts.common import SHAPES, TOKENS
from zzpdesk.charts.primitives import Mark
from zzpdesk.core.costyears import YearCosts
from zzpdesk.core.dependency import Costs, SourceCost
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.documents import fonts
from zzpdesk.documents.book.pieces import Column, table
from zzpdesk.documents.dependency import words
from zzpdesk.documents.dependency.further import kept_per_hour
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.paint import mark
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label
from zzpdesk.texts.terms import all_terms, fee_words
from zzpdesk.texts.yearchanges import listed

EDGES = (272.0, 338.0, 406.0, 462.0, RIGHT)
_INDENT, _NAME, _AGREED = 15, 130, 80
_WHO, _NAMED = 236.0, 5


@dataclass(frozen=True, slots=True)
class CostsFacts:
    """The costs of the period with the fees they are made of, among them at least one, known or not."""

    year: YearCosts

    @property
    def costs(self) -> Costs:
        """What all sources together cost."""
        return self.year.costs

    @property
    def charging(self) -> tuple[SourceCost, ...]:
        """The sources that charge something, or of which that is not known."""
        return tuple(one for one in self.costs.sources if one.charges)

    @property
    def unknown(self) -> tuple[SourceCost, ...]:
        """The sources whose fees are not all known."""
        return tuple(one for one in self.costs.sources if not one.known)

    @property
    def rate(self) -> Fraction | None:
        """Known fees as a share of what clients paid; None when nothing of what is charged is known."""
        rate = self.costs.take_rate
        return None if self.unknown and not rate else rate

    @property
    def count(self) -> int:
        """Sources that charge."""
        return len(self.charging)


def draw(flow: Flow, facts: CostsFacts) -> None:
    """One page or two."""
    flow.serif(_opening(facts))
    flow.y += 2
    flow.paragraph(_detail(facts), size=10, room=440)
    _sources(flow, facts)
    _kinds(flow, facts.year)
    kept_per_hour(flow, facts.charging)


def _opening(facts: CostsFacts) -> str:
    rate = facts.rate
    if rate is None:
        return _("What intermediation cost is not known.")
    amount = formats.money(formats.rounded_fraction(rate * 10_000))
    hundred = formats.euros(10_000)
    text = _("Of every {hundred} that clients paid, {amount} went to known fees.")
    return text.format(hundred=hundred, amount=amount)


def _detail(facts: CostsFacts) -> str:
    costs, found = facts.costs, []
    if costs.coverage is not None and facts.rate is not None and facts.unknown:
        share = formats.percent(costs.coverage, 0)
        found.append(_("That is over {share} of the turnover.").format(share=share))
    if facts.unknown:
        names = listed([one.name for one in facts.unknown])
        found.append(
            _("Of {names} the fee is not known, or not all of it; it is in no total.").format(names=names)
        )
    if costs.estimated:
        found.append(_("Part of it is an estimate."))
    if costs.paid or costs.paid_complete:
        text = (
            _("You paid {paid} yourself.") if costs.paid_complete else _("As far as known you paid {paid}.")
        )
        found.append(text.format(paid=formats.money(costs.paid)))
    else:
        found.append(_("What you paid yourself is not known."))
    if costs.on_top:
        text = _("Clients paid {amount} on top of your rate.")
        if not costs.on_top_complete:
            text = _("As far as known clients paid {amount} on top of your rate.")
        found.append(text.format(amount=formats.money(costs.on_top)))
    elif not costs.on_top_complete:
        found.append(_("What clients paid on top of your rate is not known."))
    return " ".join(found)


def _sources(flow: Flow, facts: CostsFacts) -> None:
    costs = facts.costs
    headers = (_("Source"), _("Agreed"), _("You paid"), _("On top"), _("Part"), _("Net per hour"))
    flow.heading(_("Per source"), keep=90)
    with flow.sheet.tagged("Table"):
        flow.table_head(headers, EDGES)
        for one in facts.charging:
            if flow.need(20.55):
                flow.table_head(headers, EDGES)
            token, shape = TOKENS[one.channel], SHAPES[one.channel]
            mark(flow.sheet, Mark(LEFT + 3.6, flow.y + 10.8, 7.4, shape, token))
            flow.table_row(_row(one), EDGES, indent=_INDENT)
        flow.need(20.55)
        total = (
            _("Total"),
            "",
            _sum(costs.paid, complete=costs.paid_complete),
            _sum(costs.on_top, complete=costs.on_top_complete),
            _("unknown") if facts.rate is None else formats.percent(facts.rate),
            words.money(costs.net_rate) if costs.net_rate is not None else _most(costs),
        )
        flow.table_row(total, EDGES, strong=True)
    note = _("Part: all known fees as a share of what clients paid. Totals hold what is known.")
    if any(one.turnover < 0 for one in facts.charging):
        note += " " + _("Who was credited more than it brought is in no part.")
    note = " ".join(filter(None, (note, _in_full(facts.charging))))
    flow.paragraph(note, size=7.6, ink="text3", gap=0)


def _agreed(one: SourceCost) -> str:
    return fonts.shortened(fee_words(one), fonts.REGULAR, 9.5, _AGREED)


def _in_full(sources: Sequence[SourceCost]) -> str:
    """The agreements that do not fit their column."""
    cut = [one for one in sources if _agreed(one).endswith("…")]
    told = [f"{one.name} {' + '.join(all_terms(one))}" for one in cut[:_NAMED]]
    return _("Agreed in full: {terms}.").format(terms="; ".join(told)) if told else ""


def _row(one: SourceCost) -> tuple[str, ...]:
    return (
        fonts.shortened(one.name, fonts.REGULAR, 9.5, _NAME),
        _agreed(one),
        _amount(one.paid, one.paid_known),
        _amount(one.on_top, one.on_top_known),
        _part(one),
        words.net_cell(one),
    )


def _part(one: SourceCost) -> str:
    """Fees as a share of what clients paid; a source that charges without bringing work has none."""
    if not one.known:
        return _("unknown")
    return "–" if one.take_rate is None else formats.percent(one.take_rate)


def _amount(amount: int | None, known: int) -> str:
    """An amount; its known part in whole euros, so that it fits, when that is all there is."""
    if amount is None:
        return _("{amount} known").format(amount=formats.euros(known)) if known else _("unknown")
    return formats.money(amount) if amount else "–"


def _sum(known: int, *, complete: bool) -> str:
    """What is known of a column; the note below the table says that it is that."""
    if known:
        return formats.money(known)
    return "–" if complete else _("unknown")


def _most(costs: Costs) -> str:
    if costs.net_at_most is None:
        return "–"
    return _("at most {rate}").format(rate=words.money(costs.net_at_most))


def _kinds(flow: Flow, year: YearCosts) -> None:
    """Each kind of fee with who charged how much of it."""
    rows = [(label(kind), _who(year, kind), formats.money(amount)) for kind, amount in year.costs.by_kind]
    if not rows:
        return
    columns = (Column(_("Kind"), LEFT, _WHO - LEFT - 12), Column(_("Charged by"), _WHO, 240))
    total = (_("Total"), "", formats.money(year.costs.paid))
    table(flow, _("What you paid yourself, per kind"), (*columns, Column(_("Amount"), RIGHT)), rows, total)
    difference = year.costs.difference
    if difference:
        text = _("In it is {amount} by which bills differ from what had accrued.")
        flow.paragraph(text.format(amount=formats.money(difference)), size=7.6, ink="text3", gap=0)


def _who(year: YearCosts, kind: FeeKind) -> str:
    """Who charged it: one a line with how much of it when there are several."""
    parts = year.parts(kind)
    if len(parts) == 1:
        return parts[0][0].name
    lines = [f"{one.name} {formats.euros(amount)}" for one, amount in parts[:_NAMED]]
    rest = len(parts) - _NAMED
    if rest > 0:
        lines.append(ngettext("and {count} other", "and {count} others", rest).format(count=rest))
    return "\n".join(lines)
