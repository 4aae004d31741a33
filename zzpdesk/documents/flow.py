"""Blocks one below the other over several pages, with a small top and a foot."""

from collections.abc import Sequence
from dataclasses import dataclass

from zzpdesk.documents import fonts
from zzpdesk.documents.sheet import LEFT, RIGHT, Sheet
from zzpdesk.texts.i18n import _

TOP, NEXT_TOP, BOTTOM = 96.0, 78.0, 780.0


@dataclass(slots=True)
class Flow:
    """A cursor `y` on a sheet; `title` and `topic` stand at the top of every page, `made` at its foot."""

    sheet: Sheet
    title: str
    topic: str
    made: str
    y: float = TOP

    def begin(self) -> None:
        """The top of a page."""
        with self.sheet.artifact():
            self.sheet.text(LEFT, 57.3, self.title, fonts.MEDIUM, 8.5, ink="text2")
            self.sheet.text(RIGHT, 57.3, self.topic, size=8.5, ink="text3", align="right")
        self.y = TOP if self.sheet.number == 1 else NEXT_TOP

    def chapter(self, title: str) -> None:
        """Begin a chapter on a new page; bookmarks and the contents lead to it."""
        self.topic = title
        self.turn()
        self.sheet.bookmark(title, 0)

    def part(self, title: str) -> None:
        """Make this height a bookmark within the chapter."""
        self.sheet.bookmark(title, self.y, 1)

    def turn(self) -> None:
        """Turn the page, with the room at its top that an opening sentence takes."""
        self.sheet.next_page()
        self.begin()
        self.y = TOP

    def foot(self, pages: int) -> None:
        """The foot of a page; for `Sheet.finish`."""
        self.sheet.rule(LEFT, 791.8, RIGHT)
        self.sheet.text(LEFT, 805.5, fonts.shortened(self.made, fonts.REGULAR, 8, 400), size=8, ink="text3")
        self.sheet.text(RIGHT, 805.5, f"{self.sheet.number} / {pages}", size=8, ink="text3", align="right")

    def need(self, height: float) -> bool:
        """Turn the page unless this much still fits; whether it did."""
        if self.y + height <= BOTTOM:
            return False
        self.sheet.next_page()
        self.begin()
        return True

    def heading(self, text: str, *, keep: float = 60.0) -> None:
        """A heading that stays with at least `keep` points of what follows."""
        self.need(30 + keep)
        self.y += 26 if self.y > NEXT_TOP else 14
        self.sheet.text(LEFT, self.y, text, fonts.SEMIBOLD, 10, role="H2")
        self.y += 6

    def paragraph(
        self, text: str, *, size: float = 9, room: float = RIGHT - LEFT, ink: str = "text2", gap: float = 4
    ) -> None:
        """Wrapped text."""
        leading = size * (1.55 if size > 9 else 1.45)
        with self.sheet.tagged("P"):
            for line in fonts.wrapped(text, fonts.REGULAR, size, room):
                self.need(leading)
                self.y += leading
                self.sheet.text(LEFT, self.y, line, size=size, ink=ink, role="Span")
        self.y += gap

    def serif(self, text: str, *, size: float = 27, leading: float = 30.3, room: float = 410.0) -> None:
        """The sentence that says what the figures mean."""
        with self.sheet.tagged("H1"):
            for line in fonts.wrapped(text, fonts.SERIF, size, room):
                self.sheet.text(LEFT, self.y + 16, line, fonts.SERIF, size, role="Span")
                self.y += leading

    def table(
        self,
        headers: Sequence[str],
        rows: Sequence[Sequence[str]],
        edges: Sequence[float],
    ) -> None:
        """Text left, figures right-aligned at `edges`; the head returns on each page."""
        with self.sheet.tagged("Table"):
            self.table_head(headers, edges)
            for row in rows:
                if self.need(20.55):
                    self.table_head(headers, edges)
                self.table_row(row, edges, high=19.0)

    def table_head(self, headers: Sequence[str], edges: Sequence[float]) -> None:
        """The names of the columns above a dark line."""
        self.y += 14.4
        with self.sheet.tagged("TR"):
            self.sheet.text(LEFT, self.y, headers[0], size=8, ink="text3", role="TH")
            for text, edge in zip(headers[1:], edges, strict=True):
                self.sheet.text(edge, self.y, text, size=8, ink="text3", align="right", role="TH")
        self.y += 7.3
        self.sheet.rule(LEFT, self.y, RIGHT, ink="text", thickness=0.7)

    def table_row(
        self,
        row: Sequence[str],
        edges: Sequence[float],
        *,
        strong: bool = False,
        indent: float = 0,
        high: float = 20.55,
    ) -> None:
        """One row of `high` points with a hairline below, unless strong."""
        font = fonts.SEMIBOLD if strong else fonts.REGULAR
        y = self.y + high - 6.6
        room = edges[0] - LEFT - indent - 50 if edges else RIGHT - LEFT
        with self.sheet.tagged("TR"):
            self.sheet.text(LEFT + indent, y, fonts.shortened(row[0], font, 9.5, room), font, 9.5, role="TD")
            for text, edge in zip(row[1:], edges, strict=True):
                self.sheet.text(
                    edge, y, text, font, 9.5, ink="text" if strong else "text2", align="right", role="TD"
                )
        self.y += high
        if not strong:
            self.sheet.rule(LEFT, self.y, RIGHT)


def made_line(business: str, day: str) -> str:
    """`Verhage Data · opgemaakt op 8 januari 2026 met zzpdesk`."""
    made = _("made on {day} with zzpdesk").format(day=day)
    return f"{business} · {made}" if business else made
