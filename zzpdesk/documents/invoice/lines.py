"""The lines of an invoice: measured first, so that they can be divided over pages, then drawn."""

from dataclasses import dataclass

from zzpdesk.core.records.invoice import InvoiceLine
from zzpdesk.core.vat import line_amount
from zzpdesk.documents import fonts
from zzpdesk.documents.invoice import words
from zzpdesk.documents.invoice.facts import Printed
from zzpdesk.documents.sheet import LEFT, RIGHT, Sheet
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

FIRST, LINE, DETAIL, LAST = 18.2, 13.0, 12.9, 10.9
"""From the rule above to the first baseline, between lines, between detail lines, and to the rule below."""
HEADER = 8.3
MOST = 20
"""No more lines of text than this in one row; a longer text goes on in a row without figures."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line as it is drawn. A continued text has no cells and adds nothing."""

    strong: tuple[str, ...]
    detail: tuple[str, ...]
    cells: tuple[str, ...] = ()
    amount: int = 0

    @property
    def height(self) -> float:
        """From rule to rule."""
        between = LINE * max(len(self.strong) - 1, 0) + DETAIL * len(self.detail)
        return FIRST + LAST + between - (0 if self.strong else DETAIL)


@dataclass(frozen=True, slots=True)
class Columns:
    """The right edges of quantity, price, VAT and amount (VAT None: no such column), and the room for text."""

    edges: tuple[float, float, float | None, float]
    room: float


def rows_of(printed: Printed) -> tuple[Columns, list[Row]]:
    """All rows, measured."""
    cells = [_cells(printed, line) for line in printed.invoice.lines]
    columns = _columns(printed, cells)
    rows: list[Row] = []
    for line, texts in zip(printed.invoice.lines, cells, strict=True):
        rows += _rows(line, texts, _amount(printed, line), columns.room)
    return columns, rows


def draw_header(sheet: Sheet, printed: Printed, columns: Columns, y: float) -> float:
    """The names of the columns; returns the rule below them."""
    including = printed.invoice.prices_include_vat
    names = (
        _("Quantity"),
        _("Rate incl. VAT") if including else _("Rate"),
        _("VAT"),
        _("Amount incl. VAT") if including else _("Amount"),
    )
    with sheet.tagged("TR"):
        sheet.text(LEFT, y, _("Description"), size=8, ink="text3", role="TH")
        for name, edge in zip(names, columns.edges, strict=True):
            if edge is not None:
                sheet.text(edge, y, name, size=8, ink="text3", align="right", role="TH")
    sheet.rule(LEFT, y + HEADER, RIGHT)
    return y + HEADER


def draw_row(sheet: Sheet, columns: Columns, row: Row, top: float) -> float:
    """One row; returns the rule below it."""
    first = top + FIRST
    with sheet.tagged("TR"):
        _draw_texts(sheet, columns, row, first)
    sheet.rule(LEFT, top + row.height, RIGHT)
    return top + row.height


def _draw_texts(sheet: Sheet, columns: Columns, row: Row, first: float) -> None:
    with sheet.tagged("TD"):
        for index, text in enumerate(row.strong):
            sheet.text(LEFT, first + index * LINE, text, fonts.MEDIUM, 10)
        y = first + LINE * max(len(row.strong) - 1, 0) - (0 if row.strong else DETAIL)
        for index, text in enumerate(row.detail, start=1):
            sheet.text(LEFT, y + index * DETAIL, text, size=8.4, ink="text3")
    for text, edge, quiet in zip(row.cells, columns.edges, (False, False, True, False), strict=False):
        if edge is not None:
            size, ink = (9.4, "text3") if quiet else (10, "text")
            sheet.text(edge, first, text, size=size, ink=ink, align="right", role="TD")


def draw_carried(sheet: Sheet, label: str, amount: int, y: float) -> None:
    """What the lines so far come to, at the end of a page or the start of the next."""
    sheet.text(LEFT, y, label, size=8.4, ink="text3", role="")
    sheet.text(RIGHT, y, formats.money(amount, sign=False), size=8.4, ink="text3", align="right", role="")


def _amount(printed: Printed, line: InvoiceLine) -> int:
    return line_amount(line) if printed.invoice.prices_include_vat else line.net


def _cells(printed: Printed, line: InvoiceLine) -> tuple[str, str, str, str]:
    return (
        words.quantity(line),
        formats.price(line.price),
        words.vat_cell(line),
        formats.money(_amount(printed, line), sign=False),
    )


def _columns(printed: Printed, cells: list[tuple[str, str, str, str]]) -> Columns:
    """The usual columns, wider where a figure needs it."""
    wide = printed.invoice.prices_include_vat
    least = (62.0, 70.0 if wide else 58.1, 43.9, 80.0 if wide else 75.2)
    needed = [
        max((fonts.width(row[index], fonts.REGULAR, 10) for row in cells), default=0) for index in range(4)
    ]
    widths = [max(small, need + 12) for small, need in zip(least, needed, strict=True)]
    amount = RIGHT
    vat = amount - widths[3]
    without = printed.invoice.small_business
    price = vat if without else vat - widths[2]
    quantity = price - widths[1]
    room = min(quantity - widths[0] - 8 - LEFT, 250.0 + (43.9 if without else 0))
    return Columns((quantity, price, None if without else vat, amount), room)


def _rows(line: InvoiceLine, cells: tuple[str, ...], amount: int, room: float) -> list[Row]:
    strong = fonts.wrapped(line.description, fonts.MEDIUM, 10, room)
    detail = fonts.wrapped(line.detail, fonts.REGULAR, 8.4, room) if line.detail.strip() else []
    rows = [Row(tuple(strong[:MOST]), tuple(detail[: max(MOST - len(strong), 0)]), cells, amount)]
    strong, detail = strong[MOST:], detail[max(MOST - len(strong), 0) :]
    while strong or detail:
        rows.append(Row(tuple(strong[:MOST]), tuple(detail[: max(MOST - len(strong), 0)])))
        strong, detail = strong[MOST:], detail[max(MOST - len(strong), 0) :]
    return rows
