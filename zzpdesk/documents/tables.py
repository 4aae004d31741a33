"""Tables as CSV that spreadsheets in the Netherlands open well: `;`, UTF-8 with BOM, decimal comma, CRLF.

Text that a spreadsheet would run as a formula gets an apostrophe in front; figures stay figures.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from zzpdesk.texts.formats import MINUS, NBSP

_FORMULA = re.compile(
    r"[\s\x00-\x1f'\"\u200b-\u200f\ufeff]*([=+\-@\t\r\uff1d\uff0b\uff0d\uff20]|DDE\s*\()", re.IGNORECASE
)
"""A beginning that some spreadsheet reads as one, also behind white space, quotes and signs that do not show."""
_FIGURE = re.compile(r"-?\d+(\.\d{3})*(,\d+)?%?")


def csv_bytes(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The file. Cells are text or whole numbers; None is an empty cell."""
    return csv_lines(
        [[cell(header) for header in headers], *([cell(value) for value in row] for row in rows)]
    )


def csv_lines(lines: Iterable[Sequence[str]]) -> bytes:
    """The file of cells that are safe already."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerows(lines)
    return buffer.getvalue().encode("utf-8-sig", "replace")


def cell(value: object) -> str:
    """One cell, neutralised; a number keeps its ordinary minus so that the spreadsheet can add it up."""
    if value is None:
        return ""
    if isinstance(value, int):
        return str(int(value))
    plain = figure_cell(str(value))
    return plain if _FIGURE.fullmatch(plain) else text_cell(str(value))


def figure_cell(text: str) -> str:
    """A figure of ours as spreadsheets read it."""
    return text.replace(MINUS, "-").replace(NBSP, " ").replace("\x00", "")


def text_cell(text: str) -> str:
    """Anyone's words, also where they look like a figure: never a formula."""
    clean = text.replace("\x00", "")
    return f"'{clean}" if _FORMULA.match(clean) else clean


def decimal_comma(value: int, decimals: int = 2) -> str:
    """An integer of 1/10^decimals without thousands separators: 125840 is `1258,40`."""
    whole, rest = divmod(abs(value), 10**decimals)
    return f"{'-' if value < 0 else ''}{whole},{rest:0{decimals}}"
