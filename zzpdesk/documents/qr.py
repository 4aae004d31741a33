"""The payment code that banking apps read: EPC069-12, version 002, error correction M, at most version 13."""

import re

from zzpdesk.core.errors import Refused
from zzpdesk.documents.sheet import HEIGHT, Sheet
from zzpdesk.texts.i18n import _

LARGEST = 99_999_999_999
"""The largest amount a code can carry, in cents."""
LONGEST = 331
"""Bytes of a payload."""


def epc_payload(
    *, name: str, iban: str, cents: int, text: str = "", reference: str = "", bic: str = "", purpose: str = ""
) -> str:
    """The lines of the code; trailing empty ones are left out.

    Raises Refused for what the standard does not allow: no or too large an amount, a name longer than 70, a text and
    a structured reference at once, or too long a text or reference.
    """
    name, text = (re.sub(r"\s+", " ", part).strip() for part in (name, text))
    if not 1 <= cents <= LARGEST:
        raise Refused("qr-amount")
    if not name or len(name) > 70:
        raise Refused("qr-name")
    if text and reference:
        raise Refused("qr-text-and-reference")
    if len(text) > 140 or len(reference) > 35:
        raise Refused("qr-text")
    amount = f"EUR{cents // 100}.{cents % 100:02}"
    compact = iban.replace(" ", "").upper()
    lines = ["BCD", "002", "1", "SCT", bic, name, compact, amount, purpose, reference, text]
    while not lines[-1]:
        lines.pop()
    payload = "\n".join(lines)
    if len(payload.encode()) > LONGEST:
        raise Refused("qr-text")
    return payload


def draw_code(sheet: Sheet, payload: str, x: float, y: float, side: float) -> None:
    """The code as vector boxes on white, without its quiet zone: the white around it is the caller's."""
    import segno

    code = segno.make_qr(payload, error="m", encoding="utf-8", boost_error=False)
    if int(code.version) > 13:
        raise Refused("qr-text")
    rows = [bytes(row) for row in code.matrix]
    cell = side / len(rows)
    bottom = HEIGHT - y
    # In a grid of its own the boxes are whole numbers, written as they are: a thousand numbers less to format.
    boxes = [
        f"{run.start()} {-index - 1} {len(run[0])} 1 re"
        for index, row in enumerate(rows)
        for run in re.finditer(rb"\x01+", row)
    ]
    with sheet.marked("Figure", alt=_("Payment code (QR)")):
        sheet.canvas.saveState()
        sheet.canvas.setFillColor(sheet.colour("text"))
        sheet.canvas.transform(cell, 0, 0, cell, x, bottom)
        sheet.canvas._code.extend([*boxes, "f"])  # noqa: SLF001 - paths of the canvas format every number anew
        sheet.canvas.restoreState()
