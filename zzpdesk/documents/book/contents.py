"""The contents: each chapter with its page, as links; and what the book does not hold."""

from collections.abc import Sequence
from itertools import pairwise

from zzpdesk.core.book import Chapter
from zzpdesk.documents import fonts
from zzpdesk.documents.book.facts import BookFacts
from zzpdesk.documents.flow import BOTTOM, TOP
from zzpdesk.documents.sheet import LEFT, RIGHT, Bookmark, Sheet
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label

_ROW, _PART_ROW, _AFTER = 27.0, 17.5, 6.0


def draw_contents(sheet: Sheet, facts: BookFacts) -> None:
    """The page after the cover."""
    sheet.text(LEFT, TOP + 16, _("Contents"), fonts.SERIF, 27, role="H1")
    y = TOP + 62
    inner = 0
    for one in _fitting(sheet.bookmarks, BOTTOM - y - 80):
        y = _line(sheet, one, y + (_AFTER if one.level < inner else 0))
        inner = one.level
    y += 22
    notes = (
        (_("Nothing recorded this year: {chapters}."), facts.empty),
        (_("Left out by choice: {chapters}."), facts.left_out),
    )
    for text, chapters in notes:
        if chapters:
            y = _note(sheet, text.format(chapters=_listed(chapters)), y)


def _fitting(places: Sequence[Bookmark], room: float) -> Sequence[Bookmark]:
    """All places, or the chapters alone when the parts do not fit on one page."""
    chapters = [one for one in places if not one.level]
    parts = len(places) - len(chapters)
    needed = len(chapters) * (_ROW + _AFTER) + parts * _PART_ROW
    return places if needed <= room else chapters


def _line(sheet: Sheet, one: Bookmark, y: float) -> float:
    inner = bool(one.level)
    high, size = (_PART_ROW, 9.0) if inner else (_ROW, 10.5)
    font, ink = (fonts.REGULAR, "text2") if inner else (fonts.MEDIUM, "text")
    left = LEFT + (15 if inner else 0)
    base = y + high - (5.5 if inner else 9.5)
    with sheet.tagged("TOCI"):
        name = fonts.shortened(one.title, font, size, RIGHT - left - 40)
        sheet.text(left, base, name, font, size, ink=ink, role="Reference")
        sheet.text(RIGHT, base, str(one.page), font, size, ink=ink, align="right", role="Span")
    sheet.link(one, LEFT, y, RIGHT, y + high)
    if not inner:
        sheet.rule(LEFT, y, RIGHT)
    return y + high


def _note(sheet: Sheet, text: str, y: float) -> float:
    with sheet.tagged("P"):
        for line in fonts.wrapped(text, fonts.REGULAR, 9, RIGHT - LEFT):
            y += 13.5
            sheet.text(LEFT, y, line, size=9, ink="text3", role="Span")
    return y + 4


def _listed(chapters: Sequence[Chapter]) -> str:
    names = [label(one) for one in chapters]
    return ", ".join([names[0], *(name[:1].lower() + name[1:] for _first, name in pairwise(names))])
