"""A sheet of A4: reportlab's canvas with the origin top left, our fonts and our colours. All measures in points."""

import io
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Literal

from reportlab import rl_config
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from zzpdesk.documents import fonts, palette
from zzpdesk.documents.tags import Node, write_tree

WIDTH, HEIGHT = 595.276, 841.89
LEFT, RIGHT = 62.36, 538.58
HAIRLINE = 0.5
rl_config.useA85 = 0  # streams stay binary: a fifth smaller, and quicker to write


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place to go to: `y` of a page; `title` stands among the bookmarks of a reader, `level` 0 outermost."""

    title: str
    level: int
    page: int
    y: float
    key: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place kept free for what is only known later; `Sheet.revisit` draws there."""

    page: int
    node: Node


class Sheet:
    """Draws on one page after another; `number` is the page at hand. Nothing here knows what is drawn."""

    def __init__(
        self,
        *,
        title: str,
        author: str,
        subject: str,
        language: str,
        day: date | None,
        grey: bool = False,
        wide: bool = False,
    ) -> None:
        """The document's own data; the same input gives the same bytes, dated `day`.

        `grey`: no colours; `wide` sheets lie down.
        """
        self.width, self.height = (HEIGHT, WIDTH) if wide else (WIDTH, HEIGHT)
        fonts.need(fonts.REGULAR)
        self._buffer = io.BytesIO()
        self.canvas = Canvas(
            self._buffer,
            pagesize=(self.width, self.height),
            invariant=1,
            pageCompression=1,
            initialFontName=fonts.REGULAR,
            lang="nl-NL" if language == "nl" else "en-GB",
        )
        self.canvas.setTitle(fonts.clean(title))
        self.canvas.setAuthor(fonts.clean(author))
        self.canvas.setSubject(fonts.clean(subject))
        self.canvas.setCreator("zzpdesk")
        self.canvas.setProducer("zzpdesk")
        self.canvas.setViewerPreference("DisplayDocTitle", "true")
        if day:
            stamp = f"D:{day:%Y%m%d}120000+00'00'"
            self.canvas.setDateFormatter(lambda *_parts: stamp)
        self.number = 1
        self.grey = grey
        self.bookmarks: list[Bookmark] = []
        self._pages: list[dict[str, object]] = []
        self._root = Node("Document")
        self._inside = [self._root]
        self._marked: Counter[int] = Counter()

    def colour(self, name: str) -> Color:
        """A token as it is on this paper."""
        return palette.colour(name, grey=self.grey)

    def blended(self, name: str, share: float, under: str = "") -> Color:
        """A token over another, or over the paper."""
        return palette.blended(name, share, under, grey=self.grey)

    def text(  # noqa: PLR0913 - all that a line of text is
        self,
        x: float,
        y: float,
        text: str,
        font: str = fonts.REGULAR,
        size: float = 10,
        *,
        ink: str | Color = "text",
        align: Literal["left", "center", "right"] = "left",
        role: str = "P",
    ) -> float:
        """One line with its baseline at `y`; returns its width. `role` is what it is to who listens."""
        with self.marked(role):
            return self.bare(x, y, text, font, size, ink=ink, align=align)

    def bare(
        self,
        x: float,
        y: float,
        text: str,
        font: str = fonts.REGULAR,
        size: float = 10,
        *,
        ink: str | Color = "text",
        align: Literal["left", "center", "right"] = "left",
    ) -> float:
        """As `text`, as a part of an element that is `marked` around it."""
        room = fonts.width(text, font, size)
        start = x - room if align == "right" else x - room / 2 if align == "center" else x
        self.canvas.setFillColor(self.colour(ink) if isinstance(ink, str) else ink)
        for name, part in fonts.runs(text, font):
            self.canvas.setFont(name, size)
            self.canvas.drawString(start, self.height - y, part)
            start += fonts.width(part, name, size)
        return room

    @contextmanager
    def tagged(self, role: str, alt: str = "") -> Iterator[None]:
        """What is drawn within belongs to one element: a table, a row, a cell with several lines, a figure."""
        node = Node(role, alt=alt)
        self._inside[-1].children.append(node)
        self._inside.append(node)
        try:
            yield
        finally:
            self._inside.pop()

    @contextmanager
    def tagged_cell(self, role: str, inner: str) -> Iterator[None]:
        """One element with one in it that holds all that is drawn within, by `bare`."""
        with self.tagged(role), self.marked(inner):
            yield

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is drawn within is decoration, or repeats what was said before."""
        self._inside.append(Node("Artifact"))
        try:
            yield
        finally:
            self._inside.pop()

    @contextmanager
    def marked(self, role: str, alt: str = "") -> Iterator[None]:
        """Content of its own: one element without others in it; role "" is decoration."""
        code = self.canvas._code  # noqa: SLF001 - reportlab has no call for marked content
        if not role or self._inside[-1].role == "Artifact":
            code.append("/Artifact BMC")
        else:
            number = self._marked[self.number]
            self._marked[self.number] += 1
            self._inside[-1].children.append(Node(role, page=self.number, number=number, alt=alt))
            code.append(f"/{role} <</MCID {number}>> BDC")
        yield
        code.append("EMC")

    def rule(self, x1: float, y: float, x2: float, *, ink: str = "", thickness: float = HAIRLINE) -> None:
        """A horizontal line; without `ink` a quiet one, a little darker than on screen so that printers keep it."""
        with self.marked(""):
            self.canvas.setStrokeColor(self.colour(ink) if ink else self.blended("previous", 0.55))
            self.canvas.setLineWidth(thickness)
            self.canvas.line(x1, self.height - y, x2, self.height - y)

    def box(self, x: float, y: float, w: float, h: float, *, fill: str, radius: float = 0) -> None:
        """A filled box, `y` its top."""
        with self.marked(""):
            self.canvas.setFillColor(self.colour(fill))
            self.canvas.roundRect(x, self.height - y - h, w, h, radius, stroke=0, fill=1)

    def next_page(self) -> None:
        """Leave this page and begin the next."""
        self._pages.append(dict(vars(self.canvas)))
        self.canvas._startPage()  # noqa: SLF001 - keeps the page open, so that its foot can tell how many there are
        self.number += 1

    def bookmark(self, title: str, y: float, level: int = 0) -> None:
        """Make this height of the page a place that bookmarks and links lead to."""
        key = f"place{len(self.bookmarks) + 1}"
        self.bookmarks.append(Bookmark(fonts.clean(title), level, self.number, y, key))

    def link(self, to: Bookmark, x1: float, y1: float, x2: float, y2: float) -> None:
        """A box that leads to a bookmark."""
        box = (x1, HEIGHT - y2, x2, HEIGHT - y1)
        self.canvas.linkRect(to.title, to.key, box, relative=0)

    def place(self, role: str) -> Place:
        """Keep room on this page for what is only known when the others are drawn."""
        node = Node(role)
        self._inside[-1].children.append(node)
        return Place(self.number, node)

    @contextmanager
    def revisit(self, place: Place) -> Iterator[None]:
        """Draw on an earlier page, where room was kept."""
        here, number = dict(vars(self.canvas)), self.number
        if place.page < number:
            vars(self.canvas).update(self._pages[place.page - 1])
        self.number = place.page
        self._inside.append(place.node)
        try:
            yield
        finally:
            self._inside.pop()
            if place.page < number:
                self._pages[place.page - 1] = dict(vars(self.canvas))
                vars(self.canvas).update(here)
            self.number = number

    def finish(self, foot: Callable[[int], None]) -> bytes:
        """Draw `foot(pages)` on every page (`number` says which); the whole document."""
        self._pages.append(dict(vars(self.canvas)))
        for number, page in enumerate(self._pages, start=1):
            vars(self.canvas).update(page)
            self.number = number
            with self.artifact():
                foot(len(self._pages))
            self._outline()
            self.canvas.showPage()
        write_tree(self.canvas, self._root, len(self._pages))
        self.canvas.save()
        return self._buffer.getvalue()

    def _outline(self) -> None:
        """The bookmarks of the page at hand, in the order in which they were made."""
        for one in self.bookmarks:
            if one.page == self.number:
                self.canvas.bookmarkPage(one.key, fit="XYZ", left=0, top=HEIGHT - one.y)
                self.canvas.addOutlineEntry(one.title, one.key, one.level, closed=False)
