"""The yearly book: chapters and colours on the left, the pages as they will be on the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from zzpdesk.core.book import Chapter
from zzpdesk.core.periods import year as calendar_year
from zzpdesk.core.records import KINDS
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.book.chapters import ChaptersCard
from zzpdesk.ui.context import Context, Page
from zzpdesk.ui.invoice.preview import Preview
from zzpdesk.ui.look.buttons import PrimaryButton, SecondaryButton
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.outputs import Paper, Progress, Slow
from zzpdesk.ui.papers import Papers
from zzpdesk.ui.preferences import preferences

_QUIET = {"Timer", "Document", "Series", "Scenario", "ScenarioStep", "Task", "TodoMark"}


class BookPage(Page):
    """Follows the year of the window; what is chosen is remembered on this computer."""

    name = "book"
    kinds = frozenset(kind for kind in KINDS if kind.__name__ not in _QUIET)
    belongs_to = "overview"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("page_book")
        self._year = context.year()
        self._papers = Papers(context, self)
        self.chapters = ChaptersCard()
        self.chapters.choose(preferences.book_chapters, grey=preferences.book_grey)
        self.save = PrimaryButton(_("Save PDF"), "download")
        self.print = SecondaryButton(_("Print"), "printer")
        self.look = SecondaryButton(_("Print preview"), "eye")
        self.save.setObjectName("book_save")
        self.print.setObjectName("book_print")
        self.look.setObjectName("book_preview")
        self.preview = Preview(context.tasks)
        self.preview.fold.hide()
        self.preview.setMinimumWidth(theme.px(200))
        for part in (self.preview.sheets, self.preview.area):
            part.setAccessibleName(_("Preview of the yearly book"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        choosing = QWidget()
        column = QVBoxLayout(choosing)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.chapters)
        column.addLayout(row(self.save, self.print, None))
        column.addLayout(row(self.look, None))
        column.addStretch(1)
        scroll = PageScroll(choosing)
        scroll.setMinimumWidth(theme.px(340))
        scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(scroll)
        split.addWidget(self.preview)
        split.setStretchFactor(1, 1)
        split.setSizes([theme.px(380), theme.px(700)])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(16))
        outer.addWidget(split)

    def _connect(self) -> None:
        self.chapters.changed.connect(self._choose)
        self.save.clicked.connect(self.save_pdf)
        self.print.clicked.connect(self.print_book)
        self.look.clicked.connect(self.show_print)

    # what the window asks

    def title(self) -> str:
        return _("Yearly book")

    def subtitle(self) -> str:
        period = calendar_year(self._year, self.context.desk.today())
        if not period.runs:
            return str(self._year)
        return _("up to {day}").format(day=formats.day_long(period.end))

    def load(self, year: int) -> None:
        """Count the chapters of the year in a worker, and draw the book."""
        self._year = year
        book = self.context.desk.book

        def done(counts: dict[Chapter, int | None]) -> None:
            if year == self._year:
                self.chapters.show_counts(counts)

        self.context.tasks.run(lambda _progress, _stopped: book.counts(year), done)
        self._draw()

    def own_paper(self) -> Paper:
        return Paper(_("yearly-book-{year}").format(year=self._year), self._made())

    # what the buttons do

    def print_book(self) -> None:
        """Ask which printer."""
        self._papers.print_made(self._made())

    def show_print(self) -> None:
        """The pages as the printer will make them."""
        self._papers.preview_made(self._made())

    def save_pdf(self) -> None:
        """Ask where, then write the book there."""
        paper = self.own_paper()
        self._papers.save(f"{paper.name}.pdf", "PDF (*.pdf)", paper.make)

    # the book as it is chosen now

    def _choose(self) -> None:
        preferences.set_book(self.chapters.chosen, grey=self.chapters.grey)
        self._draw()

    def _draw(self) -> None:
        self.preview.refresh(self._made())

    def _made(self) -> Slow:
        return Slow(partial(self._make, self._year, self.chapters.chosen, grey=self.chapters.grey))

    def _make(self, year: int, chapters: tuple[Chapter, ...], progress: Progress, *, grey: bool) -> bytes:
        return self.context.desk.book.pdf(year, chapters, progress, black_and_white=grey)
