"""What carries her when she cannot work, in the yearly book: her own account, and the months that are covered.

A gift to someone else is an amount on a day: nothing here says who, or how many. Her own illness has a chapter of its
own, which is only there when she asks for it; what she received stays out of this one too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zzpdesk.charts.balance import BalanceLine
from zzpdesk.core import gap
from zzpdesk.core.broodfonds import Point
from zzpdesk.core.gap import Cover, Pension, Plan, Support
from zzpdesk.core.periods import Period
from zzpdesk.core.records.broodfonds import BroodfondsLevel
from zzpdesk.documents.book.pieces import Column, Figure, chart, closing, opening, table
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import broodfonds as words
from zzpdesk.texts import chapters, formats
from zzpdesk.texts.i18n import _

_CHART = 150.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Fund:
    """One scheme over the period, in cents. `start` and `end` are her balance, `level` her terms at the end.

    `admission` and `fees` were paid beside the deposits; `fee_inside` when the fee was taken from the balance.
    """

    name: str
    level: BroodfondsLevel | None
    since: date | None
    line: tuple[Point, ...]
    until: date
    start: int
    deposits: int
    fees: int
    fee_inside: bool
    admission: int
    given: int
    given_ever: int
    released: int
    paid_out: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class BroodfondsFacts:
    """`plan` begins at the end of the period, with what she needs and has as filled in now (None: not filled in)."""

    period: Period
    funds: tuple[Fund, ...]
    supports: tuple[Support, ...]
    covers: tuple[Cover, ...]
    pensions: tuple[Pension, ...]
    plan: Plan | None

    @property
    def count(self) -> int:
        """How many schemes and insurances."""
        return len(self.funds) + len(self.covers)


def draw(flow: Flow, facts: BroodfondsFacts) -> None:
    """The account, then the cover."""
    headline = words.sentence(gap.headline(facts.plan))
    if facts.funds:
        opening(flow, _said(facts.funds), headline)
    else:
        opening(flow, headline)
    for one in facts.funds:
        if len(one.line) > 1:
            line = BalanceLine(one.line, one.until, one.level.cap if one.level else None)
            chart(flow, _("Balance with {name}").format(name=one.name), line, _CHART, note=_note(one))
    for one in facts.funds:
        if one.line:
            _account(flow, one)
    _cover(flow, facts)
    closing(flow, _figures(facts), " ".join(_notes(facts)))


def _said(funds: Sequence[Fund]) -> str:
    """What she gave and what is hers; nothing on record is no balance of nothing."""
    if not any(one.line for one in funds):
        return _("Of your account nothing is recorded yet.")
    return chapters.fund(sum(one.given for one in funds), sum(one.end for one in funds))


def _note(one: Fund) -> str:
    return _("a ring: given to someone else") if any(point.gift for point in one.line) else ""


def _account(flow: Flow, one: Fund) -> None:
    since = _("since {year}").format(year=one.since.year) if one.since else ""
    heading = " · ".join(filter(None, (one.name, since)))
    columns = (Column(_("Your account"), LEFT, 300), Column(_("Amount"), RIGHT))
    lines = [
        (_("Balance at the start"), one.start),
        (_("Deposited"), one.deposits),
        (_("Fees, from the balance"), -one.fees if one.fee_inside else 0),
        (_("Given to others"), -one.given),
        (_("Freed above the maximum"), -one.released),
        (_("Paid out on leaving"), -one.paid_out),
    ]
    rows = [
        (name, formats.money(amount)) for number, (name, amount) in enumerate(lines) if amount or not number
    ]
    total = (_("Balance at the end"), formats.money(one.end))
    table(flow, heading, columns, rows, total)


def _cover(flow: Flow, facts: BroodfondsFacts) -> None:
    columns = (
        Column(_("If you cannot work"), LEFT, 210),
        Column(_("Per month"), 350),
        Column(_("Begins"), 376, 80),
        Column(_("For at most"), 462, RIGHT - 462),
    )
    rows = [
        (one.name, formats.money(one.gift), words.begins(one.waiting_days), words.span(one.max_months))
        for one in facts.supports
    ]
    rows += [
        (
            one.name,
            formats.money(one.amount),
            words.begins(one.waiting_months * gap.DAYS),
            _("up to pension") if one.months is None else words.span(one.months),
        )
        for one in facts.covers
    ]
    rows += [
        (one.name, formats.money(one.amount) if one.amount else "–", _("at pension"), "–")
        for one in facts.pensions
    ]
    if rows:
        table(flow, _("What carries you"), columns, rows)


def _figures(facts: BroodfondsFacts) -> list[Figure]:
    found = []
    levels = [one.level for one in facts.funds if one.level]
    if levels:
        deposit, gift = sum(one.deposit for one in levels), sum(one.gift for one in levels)
        small = _("for {deposit} deposited per month").format(deposit=formats.money(deposit))
        found.append(Figure(formats.euros(gift), _("per month if you are ill"), small))
    if facts.plan is not None:
        lasts = _("{count} of {all}").format(count=facts.plan.lasts, all=len(facts.plan.months))
        need = _("of {amount} a month").format(amount=formats.euros(facts.plan.need))
        found.append(Figure(lasts, _("months before the first shortfall"), need))
    if any(one.line for one in facts.funds):
        ever = sum(one.given_ever for one in facts.funds)
        found.append(Figure(formats.euros(ever), _("given to others, ever"), _gave(facts.funds)))
    return found


def _gave(funds: Sequence[Fund]) -> str:
    given = sum(one.given for one in funds)
    return _("{amount} of it this year").format(amount=formats.euros(given)) if given else ""


def _notes(facts: BroodfondsFacts) -> list[str]:
    found = []
    outside = sum(one.fees for one in facts.funds if not one.fee_inside)
    if outside:
        found.append(_("Fees beside the balance: {amount}.").format(amount=formats.money(outside)))
    admission = sum(one.admission for one in facts.funds)
    if admission:
        found.append(_("Admission: {amount}.").format(amount=formats.money(admission)))
    if facts.funds:
        found.append(_("A private account: no business cost, no VAT."))
    if facts.plan is not None:
        day = formats.day_long(facts.period.end)
        text = _("The months are counted from {day}, with what you need and your buffer as filled in now.")
        found.append(text.format(day=day))
        if facts.plan.buffer is None:
            found.append(_("Your buffer is not filled in and does not count along."))
    return found
