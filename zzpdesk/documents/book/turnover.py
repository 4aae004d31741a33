"""Turnover in the yearly book: per month beside last year, and per quarter."""

from collections.abc import Sequence
from dataclasses import dataclass

from zzpdesk.charts.months import MonthBars
from zzpdesk.core.dependency import Outside
from zzpdesk.core.periods import Period
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.paint import paint
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.yearchanges import listed

SCREEN = 0.74
QUARTERS = 4
NAMED = 3
"""So many idle months are named; more are counted."""
EDGES = (300.0, 420.0, RIGHT)


@dataclass(frozen=True, slots=True)
class Month:
    """Turnover of a month in cents (None: still to come), and of the same month a year before."""

    month: int
    amount: int | None
    before: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TurnoverFacts:
    """`turnover` up to the end of the period, `before` up to the same date a year earlier, both in cents."""

    period: Period
    before_period: Period
    turnover: int
    before: int
    months: tuple[Month, ...]
    outside: tuple[Outside, ...]

    @property
    def count(self) -> int:
        """Months with turnover."""
        return sum(1 for one in self.months if one.amount)


def draw(flow: Flow, facts: TurnoverFacts) -> None:
    """One page."""
    flow.serif(_opening(facts))
    flow.y += 2
    flow.paragraph(_best(facts), size=10, room=440)
    _bars(flow, facts)
    _quarters(flow, facts)
    if facts.outside:
        _outside(flow, facts.outside)


def _opening(facts: TurnoverFacts) -> str:
    amount = formats.euros(facts.turnover)
    text = _("You invoiced {amount}.").format(amount=amount)
    if not facts.before:
        return text
    change = facts.turnover - facts.before
    values = {"amount": formats.euros(abs(change)), "year": facts.before_period.start.year}
    if not change:
        return f"{text} {_('As much as in {year}.').format(**values)}"
    more = (
        _("That is {amount} more than in {year}.")
        if change > 0
        else _("That is {amount} less than in {year}.")
    )
    if facts.period.runs:
        more = (
            _("That is {amount} more than up to the same day in {year}.")
            if change > 0
            else _("That is {amount} less than up to the same day in {year}.")
        )
    return f"{text} {more.format(**values)}"


def _best(facts: TurnoverFacts) -> str:
    best, found = max(facts.months, key=lambda one: one.amount or 0), []
    if best.amount and best.amount > 0:
        text = _("The largest month was {month}, with {amount}.")
        found.append(text.format(month=_name(facts, best.month), amount=formats.euros(best.amount)))
    over = facts.period.end.month - facts.period.runs  # the month that runs may still bring something
    idle = [_name(facts, one.month) for one in facts.months if one.amount == 0 and one.month <= over]
    if len(idle) > NAMED:
        found.append(_("In {count} months nothing was invoiced.").format(count=len(idle)))
    elif idle:
        found.append(_("Nothing was invoiced in {months}.").format(months=listed(idle)))
    found.append(_("All amounts exclude VAT and count at invoice date."))
    return " ".join(found)


def _name(facts: TurnoverFacts, month: int) -> str:
    return formats.month(facts.period.start.replace(month=month))


def _bars(flow: Flow, facts: TurnoverFacts) -> None:
    year = facts.period.start.year
    flow.heading(_("Turnover per month"), keep=190)
    if any(one.before for one in facts.months):
        note = _("the line is the same month in {year}").format(year=year - 1)
        flow.sheet.text(RIGHT, flow.y - 6, note, size=8.5, ink="text2", align="right")
    before = [one.before for one in facts.months]
    chart = MonthBars(year, [one.amount or 0 for one in facts.months], before if any(before) else None)
    flow.y += 10
    paint(flow.sheet, chart.layout((RIGHT - LEFT) / SCREEN, 220), LEFT, flow.y, scale=SCREEN)
    flow.y += 220 * SCREEN + 8


def _quarters(flow: Flow, facts: TurnoverFacts) -> None:
    """Beside last year when there was any turnover then."""
    year = facts.period.start.year
    beside = any(one.before for one in facts.months)
    first, edges = (0, EDGES) if beside else (1, EDGES[1:2])
    last = first + len(edges)
    headers = (str(year - 1), str(year), _("Difference"))[first:last]
    flow.heading(_("Per quarter"), keep=120)
    with flow.sheet.tagged("Table"):
        flow.table_head((_("Quarter"), *headers), edges)
        for number in range(QUARTERS):
            name = _("Quarter {number}").format(number=number + 1)
            cells = _cells(facts.months[number * 3 : number * 3 + 3])
            flow.table_row((name, *cells[first:last]), edges)
        flow.table_row((_("Total"), *_cells(facts.months)[first:last]), edges, strong=True)
    if facts.period.runs and beside:
        text = _("Of {year} all months are shown; up to {day} of that year it was {amount}.").format(
            year=year - 1, day=_until(facts), amount=formats.euros(facts.before)
        )
        flow.paragraph(text, size=8, ink="text3")


def _until(facts: TurnoverFacts) -> str:
    end = facts.before_period.end
    return f"{end.day} {formats.month(end)}"


def _cells(months: Sequence[Month]) -> tuple[str, str, str]:
    """Last year, this year, the difference where all of the stretch has been."""
    before = sum(one.before for one in months)
    known = [one.amount for one in months if one.amount is not None]
    if not known:
        return formats.euros(before), "–", "–"
    amount = sum(known)
    whole = len(known) == len(months)
    return formats.euros(before), formats.euros(amount), _signed(amount - before) if whole else "–"


def _signed(amount: int) -> str:
    return f"{'+' if amount > 0 else '−'} {formats.euros(abs(amount))}" if amount else formats.euros(0)


def _outside(flow: Flow, outside: Sequence[Outside]) -> None:
    rows = [(label(one.kind), formats.money(one.amount)) for one in outside]
    flow.heading(_("Part of it is not work of your own"), keep=60)
    flow.table((_("Kind"), _("Amount")), rows, (RIGHT,))
