"""The invoice on A4, after `05-factuur-a4.png`."""

from collections.abc import Callable
from dataclasses import dataclass

from zzpdesk.core.records.invoice import Invoice
from zzpdesk.documents.invoice import head, lines, tail, words
from zzpdesk.documents.invoice.facts import InvoiceFacts, Printed
from zzpdesk.documents.sheet import LEFT, RIGHT, Sheet
from zzpdesk.texts.i18n import _, in_language

BOTTOM = 738.0
"""The lowest point above the foot."""
CARRIED = 20.0
"""The room for a carried total at the end of a page."""


@dataclass(frozen=True, slots=True)
class _Page:
    """Rows of one page; `carried` is what the rows before came to (None on the first page)."""

    rows: tuple[lines.Row, ...]
    carried: int | None
    last: bool


def render_invoice(invoice: Invoice, facts: InvoiceFacts) -> bytes:
    """The PDF of a priced invoice, draft or definitive, in its own language; the same input gives the same bytes."""
    with in_language(invoice.language.value):
        return _render(Printed(invoice, facts))


def _render(printed: Printed) -> bytes:
    invoice = printed.invoice
    title = f"{words.title(printed)} {invoice.number}" if invoice.number else words.title(printed)
    sheet = Sheet(
        title=title,
        author=printed.business,
        subject=words.subject(printed),
        language=invoice.language.value,
        day=invoice.issued_on,
    )
    _draw(sheet, printed)
    return sheet.finish(lambda pages: head.foot(sheet, printed, pages))


def _draw(sheet: Sheet, printed: Printed) -> None:
    """All pages but their feet."""
    columns, rest = lines.rows_of(printed)

    def begin() -> None:
        if printed.draft:
            head.watermark(sheet)

    def turn() -> float:
        sheet.next_page()
        begin()
        return head.next_head(sheet, printed)

    begin()
    y = head.first_head(sheet, printed)
    carried = None
    while True:
        page = _fill(rest, carried, y, printed)
        y = _draw_page(sheet, printed, columns, page, y)
        if page.last:
            break
        rest = rest[len(page.rows) :]
        carried = (carried or 0) + sum(row.amount for row in page.rows)
        y = turn()
    tail.draw_totals(sheet, printed, y)
    y = _draw_note(sheet, printed, y + tail.totals_height(printed), turn)
    if tail.has_box(printed):
        if y + 8 > tail.BOX_LOWEST:
            y = turn()
        tail.draw_box(sheet, printed, max(tail.BOX_TOP, y + 8))


def _fill(rest: list[lines.Row], carried: int | None, y: float, printed: Printed) -> _Page:
    """As many rows as fit; the totals never stand alone, at least one row goes with them."""
    top = y + lines.HEADER + (CARRIED if carried is not None else 0)
    lowest = tail.BOX_LOWEST - 8 if tail.has_box(printed) and not tail.note_below(printed) else BOTTOM
    if top + sum(row.height for row in rest) + tail.totals_height(printed) <= lowest:
        return _Page(tuple(rest), carried, last=True)
    taken: list[lines.Row] = []
    for row in rest[:-1] if len(rest) > 1 else rest:
        if taken and top + row.height > BOTTOM - CARRIED:
            break
        taken.append(row)
        top += row.height
    return _Page(tuple(taken), carried, last=False)


def _draw_page(sheet: Sheet, printed: Printed, columns: lines.Columns, page: _Page, y: float) -> float:
    """The table of one page; returns the rule below it."""
    with sheet.tagged("Table"):
        y = lines.draw_header(sheet, printed, columns, y)
        if page.carried is not None:
            lines.draw_carried(sheet, _("Brought forward"), page.carried, y + 13.2)
            y += CARRIED
            sheet.rule(LEFT, y, RIGHT)
        for row in page.rows:
            y = lines.draw_row(sheet, columns, row, y)
        if not page.last:
            total = (page.carried or 0) + sum(row.amount for row in page.rows)
            lines.draw_carried(sheet, _("Carried forward"), total, y + 13.2)
    return y


def _draw_note(sheet: Sheet, printed: Printed, y: float, turn: Callable[[], float]) -> float:
    """A long note below the totals, over as many pages as it needs; returns where it ends."""
    y += 8
    for line in tail.note_below(printed):
        y += tail.LEADING
        if y > BOTTOM:
            y = turn()
        sheet.text(LEFT, y, line, size=tail.SMALL, ink="text2")
    return y
