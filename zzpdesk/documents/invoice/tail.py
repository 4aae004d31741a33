"""Below the lines: totals with VAT per rate, what must be mentioned, the note, and how to pay."""

from zzpdesk.core import invoicing
from zzpdesk.core.errors import Refused
from zzpdesk.core.records.invoice import LineVat
from zzpdesk.documents import fonts
from zzpdesk.documents.invoice import words
from zzpdesk.documents.invoice.facts import Printed
from zzpdesk.documents.qr import LARGEST, draw_code, epc_payload
from zzpdesk.documents.sheet import LEFT, RIGHT, Sheet
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

TOTALS = 352.0
FIRST, STEP, RULE, BIG = 21.7, 19.2, 11.9, 24.2
BELOW = 23.0
"""From the total to the first row of what is withheld from it."""
SMALL, LEADING = 8.4, 13.0
BESIDE_MOST = 9
BOX_TOP, BOX_HEIGHT, BOX_LOWEST = 611.5, 117.5, 627.0


def totals_height(printed: Printed) -> float:
    """From the last rule of the lines to below the big amount, or below what stands beside it."""
    rows = len(_sums(printed))
    sums = FIRST + STEP * (rows - 1) + RULE + BIG if rows else FIRST + BIG
    sums += STEP * (len(kept) - 1) + RULE + BIG + BELOW if (kept := words.withheld(printed)) else 0
    beside = FIRST + LEADING * (len(beside_lines(printed)) - 1)
    return max(sums, beside) + 6


def beside_lines(printed: Printed) -> list[str]:
    """The mentions, and a note that is short enough, as lines to the left of the totals."""
    lines = _mention_lines(printed)
    note = [] if note_below(printed) else _note_lines(printed, _beside(printed))
    return [*lines, *([""] if lines and note else []), *note]


def note_below(printed: Printed) -> list[str]:
    """A note too long to stand beside the totals, as lines over the whole width."""
    if len(_mention_lines(printed)) + len(_note_lines(printed, _beside(printed))) <= BESIDE_MOST:
        return []
    return _note_lines(printed, RIGHT - LEFT)


def draw_totals(sheet: Sheet, printed: Printed, top: float) -> None:
    """Subtotal, VAT per rate, one big amount; mentions beside them."""
    for index, line in enumerate(beside_lines(printed)):
        sheet.text(LEFT, top + FIRST + index * LEADING, line, size=SMALL, ink="text2")
    y = top + FIRST
    left = _left(printed)
    y = _draw_sums(sheet, left, y, _sums(printed))
    sheet.text(left, y + BIG, words.total(printed), fonts.SEMIBOLD, 10.8)
    amount = formats.money(printed.invoice.total)
    sheet.text(RIGHT, y + BIG, amount, fonts.DISPLAY, 17, align="right")
    kept = words.withheld(printed)
    if kept:
        y = _draw_sums(sheet, left, y + BIG + BELOW, kept)
        sheet.text(left, y + BIG, words.received(printed), fonts.SEMIBOLD, 10.8)
        amount = formats.money(printed.invoice.to_receive)
        sheet.text(RIGHT, y + BIG, amount, fonts.DISPLAY, 17, align="right")


def _draw_sums(sheet: Sheet, left: float, y: float, rows: list[tuple[str, str]]) -> float:
    """Rows with a rule below them; returns where that is, `y` when there are none."""
    for index, (label, amount) in enumerate(rows):
        sheet.text(left, y + index * STEP, label, size=9.8, ink="text2")
        sheet.text(RIGHT, y + index * STEP, amount, size=9.8, align="right")
    if not rows:
        return y
    y += STEP * (len(rows) - 1) + RULE
    sheet.rule(left, y, RIGHT, ink="text", thickness=0.7)
    return y


def has_box(printed: Printed) -> bool:
    """Whether there is a payment block."""
    return printed.payable


def draw_box(sheet: Sheet, printed: Printed, top: float = BOX_TOP) -> None:
    """The payment block, with the code on a definitive invoice."""
    payload = payload_of(printed)
    sheet.box(LEFT, top, RIGHT - LEFT, BOX_HEIGHT, fill="bg", radius=7)
    x = LEFT + 18
    if payload:
        sheet.box(LEFT + 10, top + 10.2, 97.2, 97.2, fill="surface", radius=5)
        draw_code(sheet, payload, LEFT + 15.7, top + 16.6, 85.8)
        x = 187.8
    heading = words.pay_sentence(printed)
    size = 11.0 if fonts.width(heading, fonts.SEMIBOLD, 11) <= RIGHT - x - 12 else 9.5
    sheet.text(x, top + 30.2, heading, fonts.SEMIBOLD, size)
    hint = words.how_to_pay(printed, code=bool(payload))
    size = min(8.5, 8.5 * (RIGHT - x - 12) / fonts.width(hint, fonts.REGULAR, 8.5))
    sheet.text(x, top + 45.7, hint, size=size, ink="text2")
    party = printed.supplier
    pairs = (
        (_("Account"), _grouped(party.iban)),
        (_("In the name of"), party.account_name or printed.business),
        (_("With reference"), printed.invoice.number or _("the number of the invoice")),
    )
    for index, (label, value) in enumerate(pairs):
        y = top + 68.2 + 15.2 * index
        sheet.text(x, y, label, size=8.4, ink="text3")
        sheet.text(x + 100, y, fonts.shortened(value, fonts.MEDIUM, 8.9, RIGHT - x - 112), fonts.MEDIUM, 8.9)


def payload_of(printed: Printed) -> str:
    """The text of the code; empty when there is none: drafts, credits, nothing to pay, no account."""
    invoice, party = printed.invoice, printed.supplier
    name = fonts.clean(party.account_name or printed.business).strip()[:70]
    if printed.draft or not printed.payable or not invoice.number or not name or invoice.total > LARGEST:
        return ""
    try:
        return epc_payload(name=name, iban=party.iban, cents=invoice.total, text=invoice.number)
    except Refused:  # more bytes than a code holds; the same stands beside it in words
        return ""


def _left(printed: Printed) -> float:
    """Where the totals start: the usual place, or further left for large amounts."""
    rows = [*_sums(printed), *words.withheld(printed)]
    widest = max(
        (fonts.width(f"{label}   {amount}", fonts.REGULAR, 9.8) for label, amount in rows), default=0
    )
    big = fonts.width(formats.money(printed.invoice.total), fonts.DISPLAY, 17)
    label = fonts.width(words.total(printed), fonts.SEMIBOLD, 10.8)
    return min(TOTALS, RIGHT - widest, RIGHT - big - label - 14)


def _beside(printed: Printed) -> float:
    return _left(printed) - LEFT - 26


def _sums(printed: Printed) -> list[tuple[str, str]]:
    """Label and amount per row; the small business scheme needs none unless something falls outside of it."""
    table = invoicing.vat_table(printed.invoice)
    small = printed.invoice.small_business
    if small and not any(row.category in {LineVat.AE, LineVat.E, LineVat.O} for row in table):
        return []
    including = printed.invoice.prices_include_vat
    label = _("Subtotal excl. VAT") if including else _("Subtotal")
    rows = [(label, formats.money(printed.invoice.net))]
    rows += [(words.vat_row(row, small_business=small), formats.money(row.vat)) for row in table]
    return rows


def _mention_lines(printed: Printed) -> list[str]:
    lines: list[str] = []
    for text in words.mentions(printed):
        lines += fonts.wrapped(text, fonts.REGULAR, SMALL, _beside(printed))
    return lines


def _note_lines(printed: Printed, room: float) -> list[str]:
    note = printed.invoice.note.strip()
    return fonts.wrapped(note, fonts.REGULAR, SMALL, room) if note else []


def _grouped(iban: str) -> str:
    compact = iban.replace(" ", "").upper()
    return " ".join(compact[index : index + 4] for index in range(0, len(compact), 4))
