"""Tables as CSV that spreadsheets in the Netherlands open well: `;`, UTF-8 with BOM, decimal comma, CRLF.

Text that a spreadsheet would run as a formula gets an apostrophe in front; figures stay figures.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from zzpdesk.texts.formats import MINUS, NBSP

_FORMULA = re.compile(r"[\s'\"]*([=+\-@\t\r]|DDE\s*\()", re.IGNORECASE)
_FIGURE = re.compile(r"-?\d+(\.\d{3})*(,\d+)?%?")


def csv_bytes(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The file. Cells are text or whole numbers; None is an empty cell."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow([cell(header) for header in headers])
    writer.writerows([cell(value) for value in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def cell(value: object) -> str:
    """One cell, neutralised; a number keeps its ordinary minus so that the spreadsheet can add it up."""
    if value is None:
        return ""
    if isinstance(value, int):
        return str(int(value))
    text = str(value).replace("\x00", "")
    plain = text.replace(MINUS, "-").replace(NBSP, " ")
    if _FIGURE.fullmatch(plain):
        return plain
    return f"'{text}" if _FORMULA.match(text) else text


def decimal_comma(value: int, decimals: int = 2) -> str:
    """An integer of 1/10^decimals without thousands separators: 125840 is `1258,40`."""
    whole, rest = divmod(abs(value), 10**decimals)
    return f"{'-' if value < 0 else ''}{whole},{rest:0{decimals}}"
