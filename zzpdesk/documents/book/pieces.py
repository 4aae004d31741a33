"""What every chapter is made of: an opening sentence, a chart, tables whose head returns, three key figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from zzpdesk.charts.common import Chart
from zzpdesk.documents import fonts
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.paint import paint
from zzpdesk.documents.sheet import LEFT, RIGHT

WIDE = RIGHT - LEFT
SCALE = 0.72
"""Charts laid out for the screen are drawn on paper at this size."""
SIZE = 8.5
"""Of the text in tables."""
SMALL = 7.2
"""Of what adds to it, below it in its cell."""
_PRINT, _HIGH, _MORE, _WHOLE = 7.6, 16.5, 8.5, 420.0
_BIG, _OPENING, _LINES = 27.0, 410.0, 4
_Line: TypeAlias = tuple[str, float, str, float, str]
"""A line in a cell: text, baseline, font, size, colour."""
_KEYS = (LEFT, 220.7, 379.5)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: text from `x` on as far as `room` goes, or with `room` 0 figures that end at `x`."""

    head: str
    x: float
    room: float = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure: the figure itself, what it is, and a word more."""

    big: str
    strong: str
    small: str = ""


def opening(flow: Flow, sentence: str, detail: str = "") -> None:
    """The sentence that says it, and a line below it; smaller where long names make it long."""
    if len(fonts.wrapped(sentence, fonts.SERIF, _BIG, _OPENING)) > _LINES:
        flow.serif(sentence, size=19, leading=23, room=WIDE)
    else:
        flow.serif(sentence, size=_BIG, room=_OPENING)
    if detail:
        flow.y += 2
        flow.paragraph(detail, size=10, room=440)


def chart(flow: Flow, heading: str, drawing: Chart, height: float, *, note: str = "") -> None:
    """A chart below its heading; `height` in points on paper. `note` stands opposite the heading."""
    room = WIDE - (fonts.width(note, fonts.REGULAR, 8) + 12 if note else 0)
    _heading(flow, heading, keep=height + 10, room=room)
    if note:
        flow.sheet.text(RIGHT, flow.y - 6, note, size=8, ink="text3", align="right")
    flow.y += 8
    paint(flow.sheet, drawing.layout(WIDE / SCALE, height / SCALE), LEFT, flow.y, scale=SCALE)
    flow.y += height + 4


def table(
    flow: Flow,
    heading: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    total: Sequence[str] = (),
) -> None:
    """A table with its heading ("": none); the head returns on each page. `total` is the last row, set apart.

    The first line of a cell is what it says, the next ones add to it in small. A row of one cell among others is the
    heading of those that follow. A table of one page's length at most stays together.
    """
    high = sum(map(_height, rows)) + _HIGH * bool(total)
    keep = 40 + (high if high <= _WHOLE else 3 * _HIGH)
    if heading:
        _heading(flow, heading, keep=keep)
    elif not flow.need(keep):
        flow.y += 14
    with flow.sheet.tagged("Table"):
        _head(flow, columns)
        for number, row in enumerate(rows):
            following = sum(map(_height, rows[number + 1 : number + 2])) if len(row) == 1 else 0
            if flow.need(_height(row) + following):
                _head(flow, columns)
            _row(flow, columns, row)
        if total:
            if flow.need(_HIGH):
                _head(flow, columns)
            _row(flow, columns, total, strong=True)


def closing(flow: Flow, figures: Sequence[Figure], text: str) -> None:
    """The end of a chapter: three key figures, and in small what they are based on, on one page."""
    lines = fonts.wrapped(text, fonts.REGULAR, _PRINT, WIDE)
    flow.need(80 + len(lines) * _PRINT * 1.45)
    key_figures(flow, figures)
    small_print(flow, text)


def small_print(flow: Flow, text: str) -> None:
    """What figures are based on."""
    flow.paragraph(text, size=_PRINT, ink="text3", gap=2)


def key_figures(flow: Flow, figures: Sequence[Figure]) -> None:
    """Three figures beside each other; they stay together."""
    if not figures:
        flow.y += 14
        return
    flow.need(66)
    flow.y += 36
    ends = [_key_figure(flow, x, one) for x, one in zip(_KEYS, figures, strict=False)]
    flow.y = max(ends) + 5


def _key_figure(flow: Flow, x: float, one: Figure) -> float:
    """One of them; returns where it ends."""
    size = next((size for size in (24, 20, 17) if fonts.width(one.big, fonts.SERIF, size) < 152), 14)
    y = flow.y + 16.5
    with flow.sheet.tagged("P"):
        flow.sheet.text(x, flow.y, one.big, fonts.SERIF, size, role="Span")
        for line in fonts.wrapped(one.strong, fonts.SEMIBOLD, 8.5, 148)[:2]:
            flow.sheet.text(x, y, line, fonts.SEMIBOLD, 8.5, role="Span")
            y += 11
        for line in fonts.wrapped(one.small, fonts.REGULAR, 7.6, 150)[:2] if one.small else ():
            flow.sheet.text(x, y + 1, line, size=7.6, ink="text3", role="Span")
            y += 10
    return y


def _heading(flow: Flow, text: str, *, keep: float, room: float = WIDE) -> None:
    flow.heading(fonts.shortened(text, fonts.SEMIBOLD, 10, room), keep=keep)


def _height(row: Sequence[str]) -> float:
    return _HIGH + _MORE * max(cell.count("\n") for cell in row)


def _head(flow: Flow, columns: Sequence[Column]) -> None:
    lines = max(one.head.count("\n") for one in columns)
    flow.y += 13 + 9.5 * lines
    with flow.sheet.tagged("TR"):
        for one in columns:
            parts = one.head.split("\n")
            first = flow.y - 9.5 * (len(parts) - 1)
            said = [
                (line, first + 9.5 * number, fonts.REGULAR, 7.8, "text3") for number, line in enumerate(parts)
            ]
            _cell(flow, one, said, "TH")
    flow.y += 6
    flow.sheet.rule(LEFT, flow.y, RIGHT, ink="text", thickness=0.7)


def _row(flow: Flow, columns: Sequence[Column], row: Sequence[str], *, strong: bool = False) -> None:
    base = flow.y + _HIGH / 2 + SIZE * 0.36
    section = len(row) < len(columns)
    font = fonts.SEMIBOLD if strong else fonts.MEDIUM if section else fonts.REGULAR
    with flow.sheet.tagged("TR"):
        for number, (column, text) in enumerate(zip(columns, row, strict=not section)):
            first, *more = text.split("\n")
            said: list[_Line] = [(first, base, font, SIZE, "text" if strong or number == 0 else "text2")]
            said += [
                (line, base + at * _MORE + 1, fonts.REGULAR, SMALL, "text3")
                for at, line in enumerate(more, start=1)
            ]
            _cell(flow, column, said, "TD")
    flow.y += _height(row)
    if not strong:
        flow.sheet.rule(LEFT, flow.y, RIGHT)


def _cell(flow: Flow, column: Column, lines: Sequence[_Line], role: str) -> None:
    """One element: of one line that line itself, so that a long book stays small."""
    if len(lines) == 1:
        _line(flow, column, lines[0], role)
        return
    with flow.sheet.tagged(role):
        for one in lines:
            _line(flow, column, one, "Span")


def _line(flow: Flow, column: Column, said: _Line, role: str) -> None:
    text, y, font, size, ink = said
    shown = fonts.shortened(text, font, size, column.room) if column.room else text
    align: Literal["left", "right"] = "left" if column.room else "right"
    flow.sheet.text(column.x, y, shown, font, size, ink=ink, align=align, role=role)
