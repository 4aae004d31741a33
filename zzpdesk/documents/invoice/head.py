"""The top of the first page (who, to whom, five facts), the small top of the others, and the foot of each."""

import io
import re
from typing import TYPE_CHECKING

from zzpdesk.core.records.invoice import Party
from zzpdesk.documents import fonts
from zzpdesk.documents.invoice import words
from zzpdesk.documents.invoice.facts import Printed
from zzpdesk.documents.sheet import HEIGHT, LEFT, RIGHT, WIDTH, Sheet
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from reportlab.lib.utils import ImageReader

LOGO = 26.0
FACT_COLUMNS = (0.0, 89.8, 195.9, 305.7, 403.4)
FOOT_RULE = 762.2
NAME_LINES = 6
"""More lines of the name would reach the customer's address."""


def first_head(sheet: Sheet, printed: Printed) -> float:
    """Everything above the lines of the first page; returns where the lines may start."""
    indent = _logo(sheet, printed)
    title = words.title(printed)
    taken = fonts.width(title, fonts.DISPLAY_LIGHT, 29.3)
    sheet.text(RIGHT + 1, 72.1, title, fonts.DISPLAY_LIGHT, 29.3, align="right", role="H1")
    room = RIGHT - taken - 16 - LEFT - indent
    owner = printed.supplier.name if printed.supplier.trade_name else ""
    owners = fonts.wrapped(owner, fonts.REGULAR, 9, room) if owner and owner != printed.business else []
    size, name = _fitted(printed.business, room, NAME_LINES - len(owners))
    y = 61.5
    for line in name:
        sheet.text(LEFT + indent, y, line, fonts.SEMIBOLD, size)
        y += 1.3 * size
    for line in owners:
        sheet.text(LEFT + indent, y, line, size=9, ink="text3")
        y += 11.7
    y = _address(sheet, printed, max(151.8, y + 16))
    return _facts(sheet, printed, max(y, 229.95))


def _fitted(text: str, room: float, most: int) -> tuple[float, list[str]]:
    """A size and lines in which all of a long name fits: the law asks for the whole of it."""
    size = 10.5
    lines = fonts.wrapped(text, fonts.SEMIBOLD, size, room)
    while len(lines) > most and size > 6:
        size -= 0.5
        lines = fonts.wrapped(text, fonts.SEMIBOLD, size, room)
    return size, lines


def next_head(sheet: Sheet, printed: Printed) -> float:
    """The small top of further pages; returns where the lines may start."""
    with sheet.artifact():
        _small_head(sheet, printed)
    return 101.0


def _small_head(sheet: Sheet, printed: Printed) -> None:
    title = words.title(printed)
    number = printed.invoice.number
    right = f"{title} {number}" if number else title
    sheet.text(LEFT, 61.2, fonts.shortened(printed.business, fonts.SEMIBOLD, 9, 300), fonts.SEMIBOLD, 9)
    sheet.text(RIGHT, 61.2, right, size=9, ink="text3", align="right")
    sheet.rule(LEFT, 72, RIGHT, ink="text", thickness=0.7)


def foot(sheet: Sheet, printed: Printed, pages: int) -> None:
    """Hairline, business, numbers, contact, page."""
    party = printed.supplier
    sheet.rule(LEFT, FOOT_RULE, RIGHT)
    columns = (
        (LEFT, 190.0, (printed.business, *_own_address(party, 190.0))),
        (258.4, 130.0, (_pair(_("KvK"), party.kvk), _pair(_("VAT id"), party.vat_id))),
        (393.9, 120.0, (party.email or party.website, party.phone or (party.website if party.email else ""))),
    )
    for x, room, lines in columns:
        for index, line in enumerate(filter(None, lines)):
            strong = x == LEFT and index == 0
            font = fonts.MEDIUM if strong else fonts.REGULAR
            text = fonts.shortened(line, font, 8, room)
            sheet.text(x, 777.7 + 12.1 * index, text, font, 8, ink="text2" if strong else "text3")
    sheet.text(RIGHT, 789.8, f"{sheet.number} / {pages}", size=8, ink="text3", align="right")


def _own_address(party: Party, room: float) -> list[str]:
    """Street and place, on one line when they fit there, whole in any case."""
    place = _place(party, " ")
    together = ", ".join(part for part in (party.street, place) if part)
    if fonts.width(together, fonts.REGULAR, 8) <= room:
        return [together]
    return [
        line for part in (party.street, place) if part for line in fonts.wrapped(part, fonts.REGULAR, 8, room)
    ]


def watermark(sheet: Sheet) -> None:
    """The word Concept across the page, under what follows."""
    canvas = sheet.canvas
    fonts.need(fonts.SEMIBOLD)
    with sheet.marked(""):
        canvas.saveState()
        canvas.setFillColor(sheet.blended("accent", 0.1))
        canvas.setFont(fonts.SEMIBOLD, 106)
        canvas.translate(WIDTH / 2, HEIGHT * 0.57)
        canvas.rotate(33)
        canvas.drawCentredString(0, -36, _("Draft"))
        canvas.restoreState()


def _logo(sheet: Sheet, printed: Printed) -> float:
    """The logo, or a block with the first letter; returns how far the name stands from the margin."""
    if printed.facts.logo:
        image = _image(printed.facts.logo)
        if image is not None:
            wide, high = image.getSize()
            scale = min(LOGO * 3 / wide, LOGO * 1.4 / high)
            w, h = wide * scale, high * scale
            with sheet.marked(""):
                sheet.canvas.drawImage(image, LEFT, HEIGHT - 50 - LOGO / 2 - h / 2, w, h, mask="auto")
            return float(w + 10)
    sheet.box(LEFT, 50, LOGO, LOGO, fill="accent", radius=4.4)
    initial = next((char for char in fonts.clean(printed.business) if char.isalnum()), "")
    sheet.text(
        LEFT + LOGO / 2,
        68.2,
        initial.upper()[:1],
        fonts.SEMIBOLD,
        14.4,
        ink="on_accent",
        align="center",
        role="",
    )
    return 36.0


def _image(data: bytes) -> "ImageReader | None":
    """The logo as reportlab reads it; None for bytes that are no picture: the letter stands in."""
    from reportlab.lib.utils import ImageReader

    try:
        return ImageReader(io.BytesIO(data))
    except Exception:  # noqa: BLE001 - Pillow raises many kinds, reportlab wraps them in its own
        return None


def _address(sheet: Sheet, printed: Printed, y: float) -> float:
    """The customer in the window of an envelope, lower only below a very long name; returns the rule below."""
    party = printed.customer
    lines = fonts.wrapped(party.name, fonts.SEMIBOLD, 10, 250)
    strong = len(lines)
    if party.contact:
        contact = _("Attn. {name}").format(name=party.contact)
        lines += fonts.wrapped(contact, fonts.REGULAR, 10, 250)
    lines += fonts.wrapped(party.street, fonts.REGULAR, 10, 250) if party.street else []
    lines += (
        fonts.wrapped(_place(party, "  "), fonts.REGULAR, 10, 250) if party.postcode or party.city else []
    )
    if party.country not in {"", printed.supplier.country}:
        lines.append(words.country(party.country))
    for index, line in enumerate(lines):
        sheet.text(LEFT, y, line, fonts.SEMIBOLD if index < strong else fonts.REGULAR, 10)
        y += 14.4
    return y - 14.4 + 20


def _facts(sheet: Sheet, printed: Printed, top: float) -> float:
    sheet.rule(LEFT, top, RIGHT, ink="text", thickness=0.7)
    facts = words.facts(printed)
    starts, size = _fact_columns([value for _label, value in facts])
    ends = [*starts[1:], RIGHT - LEFT + 10]
    lowest = 0
    for (label, value), start, end in zip(facts, starts, ends, strict=True):
        sheet.text(LEFT + start, top + 18.3, label, size=8, ink="text3")
        for row, line in enumerate(fonts.wrapped(value, fonts.MEDIUM, size, end - start - 10)):
            sheet.text(LEFT + start, top + 33.2 + row * 12, line, fonts.MEDIUM, size)
            lowest = max(lowest, row)
    return top + 81.6 + lowest * 12


def _fact_columns(values: list[str]) -> tuple[tuple[float, ...], float]:
    """Where the facts start: the usual places when everything fits there, else in proportion to the values."""
    size = 9.4
    widths = [fonts.width(value, fonts.MEDIUM, size) for value in values]
    ends = [*FACT_COLUMNS[1:], RIGHT - LEFT + 10]
    fits = (w + 10 <= end - start for w, start, end in zip(widths, FACT_COLUMNS, ends, strict=True))
    if all(fits):
        return FACT_COLUMNS, size
    bounded = [min(max(width + 12, 66), 125) for width in widths]
    spare = (RIGHT - LEFT + 10 - sum(bounded)) / len(bounded)
    if spare < 0:
        bounded = [width + spare for width in bounded]
        spare = 0
    starts, at = [], 0.0
    for width in bounded:
        starts.append(at)
        at += width + spare
    return tuple(starts), size


def _place(party: Party, gap: str) -> str:
    code = party.postcode.strip()
    dutch = re.fullmatch(r"(\d{4})\s*([A-Za-z]{2})", code) if party.country == "NL" else None
    if dutch:
        code = f"{dutch[1]}\u00a0{dutch[2].upper()}"
    return gap.join(part for part in (code, party.city) if part)


def _pair(label: str, value: str) -> str:
    return f"{label} {value}" if value else ""
