"""How wide the columns of a table are on paper, and whether the sheet lies down for them. Measures in points."""

from collections.abc import Sequence
from dataclasses import dataclass

from zzpdesk.documents import fonts
from zzpdesk.documents.sheet import HEIGHT, LEFT, WIDTH
from zzpdesk.texts.takeaway import Tabular, Typed, Unit, Value, in_words

SIZE = 8.0
GAP = 10.0
_MEASURED, _WIDEST, _NARROWEST = 400, 230.0, 34.0
_GIVES = 1.2
_WORDS = {Unit.TEXT, Unit.DATE, Unit.YES_NO}


@dataclass(frozen=True, slots=True)
class Place:
    """A column on the sheet: which of the table, from where and how wide, and whether figures stand right in it."""

    column: int
    x: float
    room: float
    right: bool

    @property
    def edge(self) -> float:
        """Where it ends."""
        return self.x + self.room


def lies_down(tables: Sequence[Tabular]) -> bool:
    """Whether some table is too wide for an upright sheet, also when its texts give way a little."""
    return any(_together(_natural(table)) > (WIDTH - 2 * LEFT) * _GIVES for table in tables)


def places(table: Tabular, *, wide: bool) -> list[Place]:
    """Where its columns stand; long texts give way where there is not room for all."""
    shown = [number for number, heading in enumerate(table.headings) if heading.on_paper]
    room = (HEIGHT if wide else WIDTH) - 2 * LEFT
    widths = _fitted(_natural(table), room)
    found, x = [], LEFT
    for column, width in zip(shown, widths, strict=True):
        found.append(Place(column, x, width, is_figures(table, column)))
        x += width + GAP
    return found


def is_figures(table: Tabular, column: int) -> bool:
    """Whether numbers stand in a column: by its heading, or by what is in it."""
    if table.headings[column].unit not in _WORDS:
        return True
    values = [row[column] for row in table.rows[:_MEASURED] if row[column] is not None]
    figures = sum(isinstance(value, Typed) and value.unit not in _WORDS for value in values)
    return bool(values) and figures * 2 > len(values)


def _natural(table: Tabular) -> list[float]:
    """What each column shown would like, up to a point."""
    found = []
    for column, heading in enumerate(table.headings):
        if heading.on_paper:
            values: list[Value] = [row[column] for row in table.rows[:_MEASURED]]
            values += [table.total[column]] if table.total else []
            words = {in_words(value, heading.unit) for value in values}
            widest = max((fonts.width(text, fonts.REGULAR, SIZE) for text in words), default=0.0)
            title = max(fonts.width(word, fonts.REGULAR, SIZE) for word in heading.title.split() or [""])
            found.append(min(max(widest + 2, title + 2, _NARROWEST), _WIDEST))
    return found


def _together(widths: Sequence[float]) -> float:
    return sum(widths) + GAP * max(0, len(widths) - 1)


def _fitted(widths: Sequence[float], room: float) -> list[float]:
    """The widest give way first, together, until all fit; what room is left goes to the last column."""
    found = list(widths)
    while found and _together(found) > room + 0.01 and max(found) > _NARROWEST:
        widest = max(found)
        wide = [number for number, width in enumerate(found) if width > widest - 0.01]
        narrower = max((width for width in found if width <= widest - 0.01), default=_NARROWEST)
        least = max(narrower, _NARROWEST, widest - (_together(found) - room) / len(wide))
        for number in wide:
            found[number] = least
    if _together(found) > room + 0.01:  # more columns than any sheet holds: all equally narrow
        return [(room - GAP * (len(found) - 1)) / len(found)] * len(found)
    return found
