"""The invoices of the year in the yearly book: all of them by number, and what was still to come in at the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.charts.amounts import Amount, AmountBars
from zzpdesk.core import yearlist
from zzpdesk.core.periods import Period
from zzpdesk.core.rows import ListedRow, OutstandingRow
from zzpdesk.documents import fonts
from zzpdesk.documents.book.pieces import (
    SCALE,
    SIZE,
    Column,
    Figure,
    chart,
    closing,
    opening,
    table,
)
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import chapters, formats
from zzpdesk.texts.i18n import _, ngettext

_NUMBER = 80.0
MOST = 8
"""So many debtors stand in the chart: who took longest first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class InvoicesFacts:
    """`rows` by date, `open` what was to be paid at the end of the period, of whatever year."""

    period: Period
    rows: tuple[ListedRow, ...]
    open: tuple[OutstandingRow, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.rows)

    @property
    def left(self) -> int:
        """What was to come in at the end."""
        return sum(one.left for one in self.open)


def draw(flow: Flow, facts: InvoicesFacts) -> None:
    """The sentence, how fast she was paid, what was open, all invoices."""
    sums, paid = yearlist.totals(facts.rows), yearlist.waiting(facts.rows)
    opening(flow, chapters.invoiced(sums.count, sums.net, facts.left, facts.period.end), _detail(facts, paid))
    if paid:
        _days(flow, paid)
    if facts.open:
        _open(flow, facts)
    closing(flow, _figures(facts, sums, paid), " ".join(_notes(facts.rows)))
    _list(flow, facts, sums)


def _detail(facts: InvoicesFacts, paid: Sequence[yearlist.PaidIn]) -> str:
    days = yearlist.average(paid)
    if days is None:
        return _("None of them has been paid yet.") if facts.rows else ""
    slowest = paid[0]
    text = _("On average you waited {days} for your money.").format(days=_said(days))
    if len(paid) > 1:
        more = _("{name} took longest: {days}.").format(name=slowest.debtor, days=_said(slowest.days))
        return f"{text} {more}"
    return text


def _days(flow: Flow, paid: Sequence[yearlist.PaidIn]) -> None:
    bars = AmountBars(
        [Amount(one.debtor, formats.rounded_fraction(one.days), _said(one.days)) for one in paid[:MOST]],
        _("Days"),
        pitch=24,
        thickness=14,
    )
    note = _("from invoice date to the last payment")
    chart(flow, _("Days until paid, per debtor"), bars, bars.height * SCALE, note=note)


def _open(flow: Flow, facts: InvoicesFacts) -> None:
    columns = (
        Column(_("Number"), LEFT, 78),
        Column(_("Debtor"), 146, 190),
        Column(_("Invoice date"), 392),
        Column(_("Due"), 458),
        Column(_("To come in"), RIGHT),
    )
    rows = [
        (
            one.number,
            _then(one),
            formats.day_year(one.day),
            formats.day_year(one.due_on),
            formats.money(one.left, sign=False),
        )
        for one in facts.open
    ]
    day = formats.day_long(facts.period.end)
    total = (_("Total"), "", "", "", formats.money(facts.left, sign=False))
    table(flow, _("To come in on {day}").format(day=day), columns, rows, total)


def _then(one: OutstandingRow) -> str:
    """The debtor, and when it paid after all."""
    if one.paid_on is None:
        return one.debtor
    return f"{one.debtor}\n{_('paid later, on {day}').format(day=formats.day_long(one.paid_on))}"


def _list(flow: Flow, facts: InvoicesFacts, sums: yearlist.ListTotals) -> None:
    columns = (
        Column(_("Number"), LEFT, _NUMBER),
        Column(_("Date"), 146, 36),
        Column(_("Debtor"), 184, 130),
        Column(_("Excl. VAT"), 364),
        Column(_("VAT"), 418),
        Column(_("Incl. VAT"), 477),
        Column(_("Paid on"), RIGHT),
    )
    rows = [_row(one, facts.period.start.year) for one in facts.rows]
    total = (
        _("Total"),
        "",
        "",
        formats.money(sums.net, sign=False),
        formats.money(sums.vat, sign=False),
        formats.money(sums.total, sign=False),
        "",
    )
    table(flow, _("All invoices"), columns, rows, total)


def _row(one: ListedRow, year: int) -> tuple[str, ...]:
    return (
        _number(one),
        formats.day(one.day),
        _who(one),
        formats.money(one.net, sign=False),
        formats.money(one.vat, sign=False),
        formats.money(one.total, sign=False),
        _paid(one, year),
    )


def _number(one: ListedRow) -> str:
    """The number and its marks; a long number leaves room for them."""
    marks = _marks(one)
    room = _NUMBER - fonts.width(marks, fonts.REGULAR, SIZE)
    return fonts.shortened(one.number, fonts.REGULAR, SIZE, room) + marks


def _marks(one: ListedRow) -> str:
    marks = (("c", bool(one.original)), ("s", one.self_billed), ("w", one.waits))
    found = "".join(mark for mark, holds in marks if holds)
    return f" {found}" if found else ""


def _who(one: ListedRow) -> str:
    """The debtor first, then for whom and through whom where that is someone else, and what takes back what."""
    others = []
    if one.client:
        others.append(_("for {name}").format(name=one.client))
    if one.source:
        others.append(_("through {name}").format(name=one.source))
    lines = [one.debtor, " · ".join(others)]
    if one.original:
        lines.append(_("credit of {number}").format(number=one.original))
    if one.credited:
        lines.append(_("taken back by {number}").format(number=one.credited))
    return "\n".join(filter(None, lines))


def _paid(one: ListedRow, year: int) -> str:
    if one.waits:
        return "–"
    if one.original:
        return _("credit")
    if one.credited:
        return _("credited")
    if one.left > 0:
        return _("in part") if one.paid_on else _("unpaid")
    if one.paid_on is None:
        return "–"
    return formats.day(one.paid_on) if one.paid_on.year == year else formats.day_year(one.paid_on)


def _figures(
    facts: InvoicesFacts, sums: yearlist.ListTotals, paid: Sequence[yearlist.PaidIn]
) -> list[Figure]:
    days = yearlist.average(paid)
    credits_ = sum(1 for one in facts.rows if one.original)
    small = ngettext("{count} credit invoice among them", "{count} credit invoices among them", credits_)
    found = [
        Figure(
            formats.grouped(sums.count),
            ngettext("invoice", "invoices", sums.count),
            small.format(count=credits_) if credits_ else _("no credit invoices"),
        )
    ]
    if days is not None:
        found.append(Figure(formats.decimal(days, 0), _("days to be paid"), _("on average")))
    late = sum(one.left for one in facts.open if one.due_on is not None and one.due_on < facts.period.end)
    found.append(
        Figure(
            formats.euros(facts.left),
            _("still to come in"),
            _("{amount} of it past its date").format(amount=formats.euros(late)) if late else "",
        )
    )
    return found


def _notes(rows: Sequence[ListedRow]) -> list[str]:
    found = [_("Amounts in euros, at invoice date. Paid on: the day of the last payment.")]
    marks = (
        (_("c: credit invoice."), any(one.original for one in rows)),
        (
            _("s: drawn up by the customer in your name; what it withholds does not come in."),
            any(one.self_billed for one in rows),
        ),
        (_("w: waits for you to accept it; no turnover yet."), any(one.waits for one in rows)),
    )
    return found + [text for text, holds in marks if holds]


def _said(days: Fraction) -> str:
    count = formats.rounded_fraction(days)
    return ngettext("{count} day", "{count} days", count).format(count=count)
