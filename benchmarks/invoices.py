"""An invoice as PDF, against the same marks drawn straight onto a reportlab canvas."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from benchmarks.timing import Row, in_turn, words
from zzpdesk.core.records import Invoice
from zzpdesk.desk import Desk
from zzpdesk.documents import sheet
from zzpdesk.documents.invoice.facts import InvoiceFacts
from zzpdesk.documents.invoice.render import render_invoice

GROUP = "Invoice PDF, one page"
_MARKS = (
    "setFillColor",
    "setStrokeColor",
    "setLineWidth",
    "setFont",
    "drawString",
    "line",
    "rect",
    "roundRect",
)
Mark = tuple[str, tuple[Any, ...], dict[str, Any]]


def rows(w1: Path, pairs: int) -> list[Row]:
    """One invoice by hand and by the program; 120 different ones, read from the file and drawn."""
    desk = Desk.open(w1, read_only=True)
    try:
        invoices = desk.page(Invoice, offset=1_000, limit=120)
        one = invoices[0]
        marks = _recorded(one)
        mine, limit = in_turn(lambda: _draw(one), lambda: _by_hand(marks), pairs=pairs, warm=3)

        def all_of_them() -> None:
            for invoice in invoices:
                # without its snapshot hash nothing is kept: each is read and drawn anew
                desk.paper.invoice(replace(desk.get(Invoice, invoice.id or 0), pdf_sha256=""))

        (many,) = in_turn(all_of_them, pairs=max(2, pairs // 4), warm=0)
    finally:
        desk.close()
    hand = f"canvas by hand {words(limit)}"
    return [
        Row(GROUP, "one invoice", words(mine), hand, mine / limit, 1.5, "≤ 1.5 ×"),
        Row(GROUP, "120 invoices, read and drawn", words(many), hand, many / limit, 160, "≤ 160 ×"),
    ]


def _draw(invoice: Invoice) -> bytes:
    if invoice.supplier is None or invoice.customer is None:
        raise TypeError(invoice)
    return render_invoice(invoice, InvoiceFacts(supplier=invoice.supplier, customer=invoice.customer))


def _recorded(invoice: Invoice) -> list[Mark]:
    """Everything the program draws for this invoice, in order."""
    marks: list[Mark] = []

    class Noting(Canvas):  # type: ignore[misc] # reportlab has no types
        pass

    def noting(name: str) -> Callable[..., Any]:
        def note(canvas: Any, *arguments: Any, **named: Any) -> Any:
            marks.append((name, arguments, named))
            length = len(marks)
            result = getattr(Canvas, name)(canvas, *arguments, **named)
            del marks[length:]  # what a call calls itself
            return result

        return note

    for name in _MARKS:
        setattr(Noting, name, noting(name))
    plain, vars(sheet)["Canvas"] = vars(sheet)["Canvas"], Noting
    try:
        _draw(invoice)
    finally:
        vars(sheet)["Canvas"] = plain
    return marks


def _by_hand(marks: list[Mark]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(sheet.WIDTH, sheet.HEIGHT), pageCompression=1)
    for name, arguments, named in marks:
        getattr(canvas, name)(*arguments, **named)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()
