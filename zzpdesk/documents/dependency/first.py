"""The first page: one sentence, shares per year, the sources, three key figures."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from zzpdesk.charts.common import SHAPES, TOKENS
from zzpdesk.charts.primitives import Mark
from zzpdesk.charts.years import YearBars
from zzpdesk.core.dependency import Basis
from zzpdesk.core.sources import Channel
from zzpdesk.documents import fonts
from zzpdesk.documents.dependency import words
from zzpdesk.documents.dependency.facts import DependencyFacts
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.paint import mark, paint
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import formats, insights
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label

EDGES = (275.7, 345.0, 394.5, 459.4, RIGHT)
YEARS = 5
MOST = 24
"""More sources than this go together in one row."""
APART = 4
"""More sources that stand apart are counted, not named."""


def first_page(flow: Flow, facts: DependencyFacts) -> None:
    """Everything up to the key figures; a long table of sources goes on over the next pages."""
    found = facts.dependency
    if found.insight:
        flow.serif(insights.sentence(found.insight))
    else:
        flow.serif(_("There is no work in this period yet."))
    if found.detail:
        flow.y += 2
        flow.paragraph(insights.sentence(found.detail), size=10, room=440)
    if facts.trend:
        _years(flow, facts)
    if found.sources:
        _sources(flow, facts)
    notes = " ".join(_apart(facts))
    if notes:
        flow.y += 8
        flow.paragraph(notes, size=7.6, ink="text3", gap=0)
    if found.sources:
        _key_figures(flow, facts)


def _apart(facts: DependencyFacts) -> Iterator[str]:
    """Who is in no share though its amount is in the turnover; who has no row though its fee is in the total."""
    found = facts.dependency
    if found.credited:
        text = _("In turnover but in no share, as more was credited than invoiced: {names}.")
        yield text.format(names=_amounts([(one.name, one.amount) for one in found.credited]))
    shown = {one.key for one in found.sources}
    charged = [one for one in (facts.costs.sources if facts.costs else ()) if one.paid_known]
    others = [(one.name, one.paid_known) for one in charged if one.key not in shown]
    if found.sources and others:
        text = _("Fees in the total of sources that are not in the table: {names}.")
        yield text.format(names=_amounts(others))


def _amounts(parties: Sequence[tuple[str, int]]) -> str:
    names = [f"{name} {formats.euros(amount)}" for name, amount in parties[:APART]]
    if rest := len(parties) - len(names):
        names.append(ngettext("and {count} other", "and {count} others", rest).format(count=rest))
    return ", ".join(names)


def _years(flow: Flow, facts: DependencyFacts) -> None:
    bars = YearBars(facts.trend[-YEARS:], facts.current, facts.dependency.basis, hatch=facts.hatched)
    height = bars.pitch * len(bars.years) - (bars.pitch - bars.thickness)
    title = _("Share of hours per year") if facts.by_hours else _("Share of turnover per year")
    flow.heading(title, keep=height + 12)
    _legend(flow, flow.y - 6)
    flow.y += 11
    paint(flow.sheet, bars.layout(RIGHT - LEFT, height), LEFT, flow.y)
    flow.y += height + 8


def _legend(flow: Flow, y: float) -> None:
    x = RIGHT - 31
    for channel in reversed(Channel):
        text = label(channel)
        x -= fonts.width(text, fonts.REGULAR, 8.5)
        flow.sheet.text(x, y, text, size=8.5, ink="text2")
        mark(flow.sheet, Mark(x - 8, y - 3, 7.2, SHAPES[channel], TOKENS[channel]))
        x -= 26


def _sources(flow: Flow, facts: DependencyFacts) -> None:
    flow.heading(_("Per source"), keep=90)
    headers = (_("Source"), _("Hours"), _("Turnover"), _("Share"), _("Fee"), _("Net per hour"))
    with flow.sheet.tagged("Table"):
        _source_rows(flow, facts, headers)


def _source_rows(flow: Flow, facts: DependencyFacts, headers: Sequence[str]) -> None:
    found = facts.dependency
    flow.table_head(headers, EDGES)
    flow.y += 2
    shown = found.sources if len(found.sources) <= MOST else found.sources[: MOST - 1]
    for source in shown:
        if flow.need(20.55):
            flow.table_head(headers, EDGES)
        cost = facts.cost_of(source.key)
        shape = Mark(LEFT + 3.6, flow.y + 10.8, 7.4, SHAPES[source.channel], TOKENS[source.channel])
        mark(flow.sheet, shape)
        row = (
            source.name,
            *_time_and_money(
                found.basis, source.amount, cost.minutes if cost else None, cost.turnover if cost else None
            ),
            formats.percent(source.share),
            words.fee_cell(cost),
            words.net_cell(cost),
        )
        flow.table_row(row, EDGES, indent=15)
    rest = found.sources[len(shown) :]
    if rest:
        name = ngettext("and {count} other", "and {count} others", len(rest)).format(count=len(rest))
        amount = sum(one.amount for one in rest)
        share = formats.percent(sum((one.share for one in rest), start=rest[0].share * 0))
        figures = (_figure(amount, found.basis), "") if facts.by_hours else ("", _figure(amount, found.basis))
        flow.table_row((name, *figures, share, "", ""), EDGES, indent=15)
    flow.need(20.55)
    flow.table_row(_total(facts), EDGES, strong=True)


def _total(facts: DependencyFacts) -> tuple[str, ...]:
    found, costs = facts.dependency, facts.costs
    if costs is None:
        return (_("Total"), *_time_and_money(found.basis, found.total, None, None), "100%", "", "")
    paid = formats.grouped(formats.rounded(costs.paid, 100))
    if costs.net_rate is not None:
        net = words.money(costs.net_rate)
    elif costs.net_at_most is not None:
        net = _("at most {rate}").format(rate=words.money(costs.net_at_most))
    else:
        net = "–"
    fees = paid if costs.paid_complete else _("{amount} known").format(amount=paid)
    return (
        _("Total"),
        *_time_and_money(found.basis, found.total, costs.minutes, costs.turnover),
        "100%",
        fees,
        net,
    )


def _time_and_money(
    basis: Basis, amount: int, minutes: Fraction | None, turnover: int | None
) -> tuple[str, str]:
    """Hours and turnover: one of them is what the shares are of, the other what was invoiced with it."""
    if basis is Basis.HOURS:
        return _figure(amount, basis), "–" if turnover is None else _figure(turnover, Basis.TURNOVER)
    return words.hours_cell(minutes), _figure(amount, basis)


def _figure(amount: int, basis: Basis) -> str:
    return formats.grouped(formats.rounded(amount, 100 if basis is Basis.TURNOVER else 60))


def _key_figures(flow: Flow, facts: DependencyFacts) -> None:
    flow.need(62)
    flow.y += 36
    for x, (big, strong, small) in zip((LEFT, 220.7, 379.5), _figures(facts), strict=False):
        flow.sheet.text(x, flow.y, big, fonts.SERIF, 24)
        flow.sheet.text(
            x, flow.y + 16.5, fonts.shortened(strong, fonts.SEMIBOLD, 8.5, 150), fonts.SEMIBOLD, 8.5
        )
        flow.sheet.text(
            x, flow.y + 28.8, fonts.shortened(small, fonts.REGULAR, 7.6, 156), size=7.6, ink="text3"
        )
    flow.y += 34


def _figures(facts: DependencyFacts) -> list[tuple[str, str, str]]:
    found, costs = facts.dependency, facts.costs
    figures = []
    if found.concentration:
        figures.append(
            (
                formats.decimal(found.concentration.effective),
                _("sources, were they equally big"),
                _("effective number, 1 / HHI; there are {count}").format(count=found.concentration.count),
            )
        )
    if costs and costs.take_rate is not None and costs.coverage is not None:
        figures.append(
            (
                formats.percent(costs.take_rate),
                _("goes to known fees"),
                _("of what clients pay; over {share} of turnover").format(
                    share=formats.percent(costs.coverage, 0)
                ),
            )
        )
    return figures + _say(facts)


def _say(facts: DependencyFacts) -> list[tuple[str, str, str]]:
    """In how many sources she has a say; of how many that is not recorded is said, it is not "no"."""
    found = facts.dependency
    said = [one.say for one in found.sources if one.channel is not Channel.DIRECT]
    if not found.say or not said:
        return []
    unrecorded = said.count(None)
    note = _unrecorded(facts) if unrecorded else _good_for(facts)
    note = note.format(share=formats.percent(found.say.with_say), count=unrecorded)
    count = _("{count} of {all}").format(count=said.count(True), all=len(said))
    return [(count, _("sources in which you have a say"), note)]


def _unrecorded(facts: DependencyFacts) -> str:
    if facts.by_hours:
        return _("{share} of the hours; {count} not recorded")
    return _("{share} of the turnover; {count} not recorded")


def _good_for(facts: DependencyFacts) -> str:
    return _("good for {share} of the hours") if facts.by_hours else _("good for {share} of the turnover")
