"""Tables on paper: A4, lying down when they are wide; the headings return on each page."""

from contextlib import AbstractContextManager, nullcontext

from zzpdesk.documents import fonts
from zzpdesk.documents.flow import made_line
from zzpdesk.documents.sheet import LEFT, Sheet
from zzpdesk.documents.tabular.columns import SIZE, Place, lies_down, places
from zzpdesk.documents.tabular.facts import TabularFacts
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, in_language
from zzpdesk.texts.takeaway import Row, Tabular, Tell, in_words, part_of

_TOP, _FOOT, _LEADING, _AIR = 56.0, 48.0, 10.6, 5.6
_MOST_LINES, _TOLD_EVERY = 4, 50
_MANY_ROWS = 2_000


def render_paper(facts: TabularFacts, tell: Tell) -> bytes:
    """The PDF; the same facts give the same bytes."""
    with in_language(facts.language):
        wide = lies_down(facts.tables)
        sheet = Sheet(
            title=facts.title,
            author=facts.business,
            subject=facts.about,
            language=facts.language,
            day=facts.made_on,
            wide=wide,
        )
        pages = _Pages(sheet, facts)
        pages.begin()
        pages.heading()
        for number, table in enumerate(facts.tables):
            part = part_of(tell, number, len(facts.tables))
            pages.table(table, places(table, wide=wide), part)
        return sheet.finish(pages.foot)


class _Pages:
    """A cursor `y` on a sheet that may lie down."""

    def __init__(self, sheet: Sheet, facts: TabularFacts) -> None:
        self.sheet, self.facts = sheet, facts
        self.right, self.bottom = sheet.width - LEFT, sheet.height - _FOOT - 14
        self.y = 0.0

    def begin(self) -> None:
        """The top of a page: from the second on it says what this is."""
        self.y = _TOP
        if self.sheet.number > 1:
            with self.sheet.artifact():
                self.sheet.text(LEFT, self.y - 8, self.facts.title, fonts.MEDIUM, 8.5, ink="text2")
                about = fonts.shortened(self.facts.about, fonts.REGULAR, 8.5, self.right - LEFT - 180)
                self.sheet.text(self.right, self.y - 8, about, size=8.5, ink="text3", align="right")
            self.y += 8

    def heading(self) -> None:
        """What this is, and what narrows it."""
        self.sheet.text(LEFT, self.y + 14, self.facts.title, fonts.SEMIBOLD, 17, role="H1")
        self.y += 22
        with self.sheet.tagged("P"):
            for line in fonts.wrapped(self.facts.about, fonts.REGULAR, 9.5, self.right - LEFT):
                self.y += 13
                self.sheet.text(LEFT, self.y, line, size=9.5, ink="text2", role="Span")
        self.y += 4

    def foot(self, pages: int) -> None:
        """The foot of a page; for `Sheet.finish`."""
        base = self.sheet.height - _FOOT + 9
        made = made_line(self.facts.business, formats.day_long(self.facts.made_on))
        self.sheet.rule(LEFT, base - 14, self.right)
        self.sheet.text(LEFT, base, fonts.shortened(made, fonts.REGULAR, 8, 400), size=8, ink="text3")
        self.sheet.text(
            self.right, base, f"{self.sheet.number} / {pages}", size=8, ink="text3", align="right"
        )

    def table(self, table: Tabular, shown: list[Place], tell: Tell) -> None:
        """Its title, its rows over as many pages as it takes, its sums and its note."""
        head = self._head_lines(table, shown)
        self._need(60 + len(head) * _LEADING)
        self.y += 10
        if len(self.facts.tables) > 1 and table.title:
            self.y += 16
            self.sheet.text(LEFT, self.y, table.title, fonts.SEMIBOLD, 10.5, role="H2")
            self.y += 3
        with self.sheet.tagged("Table"):
            self._head(head, shown)
            for number, row in enumerate(table.rows):
                if not number % _TOLD_EVERY:
                    tell(number / len(table.rows))
                self._row(table, row, shown, head)
            if table.total:
                self._row(table, table.total, shown, head, strong=True)
        if not table.rows:
            self.y += 14
            self.sheet.text(LEFT, self.y, _("Nothing here"), size=SIZE, ink="text3")
        if table.note:
            self._note(table.note)

    def _note(self, note: str) -> None:
        for line in fonts.wrapped(note, fonts.REGULAR, SIZE, self.right - LEFT):
            self._need(_LEADING)
            self.y += _LEADING + 2
            self.sheet.text(LEFT, self.y, line, size=SIZE, ink="text3")

    def _need(self, height: float) -> bool:
        if self.y + height <= self.bottom:
            return False
        self.sheet.next_page()
        self.begin()
        return True

    @staticmethod
    def _head_lines(table: Tabular, shown: list[Place]) -> list[list[str]]:
        """The headings in lines, the last line of each at the bottom."""
        words = [
            fonts.wrapped(table.headings[one.column].title, fonts.REGULAR, SIZE, one.room)[:_MOST_LINES]
            for one in shown
        ]
        most = max((len(lines) for lines in words), default=1)
        padded = [[""] * (most - len(lines)) + lines for lines in words]
        return [list(line) for line in zip(*padded, strict=True)]

    def _head(self, lines: list[list[str]], shown: list[Place]) -> None:
        with self.sheet.tagged("TR"):
            for number, place in enumerate(shown):
                with self.sheet.marked("TH"):
                    for depth, line in enumerate(lines):
                        self._put(place, self.y + (depth + 1) * _LEADING, line[number], ink="text3")
        self.y += len(lines) * _LEADING + 5
        self.sheet.rule(LEFT, self.y, shown[-1].edge if shown else self.right, ink="text", thickness=0.7)

    def _row(
        self, table: Tabular, row: Row, shown: list[Place], head: list[list[str]], *, strong: bool = False
    ) -> None:
        font = fonts.SEMIBOLD if strong else fonts.REGULAR
        cells = [self._lines(table, row, place, font) for place in shown]
        height = max(map(len, cells), default=1) * _LEADING + _AIR
        if self._need(height):
            with self.sheet.artifact():
                self._head(head, shown)
        with self._around(table):
            for place, lines in zip(shown, cells, strict=True):
                with nullcontext() if len(table.rows) > _MANY_ROWS else self.sheet.marked("TD"):
                    for depth, text in enumerate(lines):
                        base = self.y + (depth + 1) * _LEADING + 1
                        self._put(
                            place,
                            base,
                            text,
                            ink="text" if strong or not place.column else "text2",
                            font=font,
                        )
        self.y += height
        if not strong:
            self.sheet.rule(LEFT, self.y, shown[-1].edge if shown else self.right)

    def _around(self, table: Tabular) -> AbstractContextManager[None]:
        """A row is an element with its cells; of very long tables it is one cell, or the file would be all elements."""
        many = len(table.rows) > _MANY_ROWS
        return self.sheet.tagged_cell("TR", "TD") if many else self.sheet.tagged("TR")

    @staticmethod
    def _lines(table: Tabular, row: Row, place: Place, font: str) -> list[str]:
        text = in_words(row[place.column], table.headings[place.column].unit)
        if "\n" not in text and fonts.width(text, font, SIZE) <= place.room:
            return [text]
        lines = [line for line in fonts.wrapped(text, font, SIZE, place.room) if line]
        if len(lines) > _MOST_LINES:
            last = fonts.shortened(" ".join(lines[_MOST_LINES - 1 :])[:300], font, SIZE, place.room)
            lines = [*lines[: _MOST_LINES - 1], last]
        return lines or [""]

    def _put(self, place: Place, base: float, text: str, *, ink: str, font: str = fonts.REGULAR) -> None:
        if not text:
            return
        if place.right:
            self.sheet.bare(place.x + place.room, base, text, font, SIZE, ink=ink, align="right")
        else:
            self.sheet.bare(place.x, base, text, font, SIZE, ink=ink)
