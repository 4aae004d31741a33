"""The chapters to choose from, each with what it holds, and colour or black and white."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from zzpdesk.core.book import Chapter
from zzpdesk.texts.book import counted
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.checkbox import CheckBox
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.segments import Segment, Segments

_COLOUR, _GREY = "colour", "grey"


class ChapterRow(QWidget):
    """A box to tick, and how much is in the chapter."""

    def __init__(self, chapter: Chapter) -> None:
        super().__init__()
        self.box = CheckBox(label(chapter))
        self.box.setObjectName(f"chapter_{chapter.value}")
        self.held = Label("", "caption", "text3")
        self.setLayout(row(self.box, None, self.held))
        self._chapter = chapter

    def show_count(self, count: int | None) -> None:
        """Say how much it holds; None: nothing is recorded."""
        text = counted(self._chapter, count)
        self.held.setText(text)
        self.box.setAccessibleDescription(text)


class ChaptersCard(Card):
    """`changed` after another choice of chapters or colours."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("Chapters"))
        self.setObjectName("book_chapters")
        self.rows = {one: ChapterRow(one) for one in Chapter}
        for one in self.rows.values():
            one.box.toggled.connect(lambda _on: self.changed.emit())
            self.body.addWidget(one)
        self.body.setSpacing(0)
        private = Label(_("Health data: only in the book when you choose it."), "caption", "text3", wrap=True)
        place = self.body.indexOf(self.rows[Chapter.ILLNESS]) + 1
        self.body.insertLayout(place, row(private, margins=(30, 0, 0, 4)))
        self.colours = Segments([Segment(_COLOUR, _("Colour")), Segment(_GREY, _("Black and white"))])
        self.colours.setObjectName("book_colours")
        self.colours.setAccessibleName(_("Printing"))
        self.colours.chosen.connect(lambda _key: self.changed.emit())
        self.body.addSpacing(12)
        self.body.addWidget(self.colours, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    @property
    def chosen(self) -> tuple[Chapter, ...]:
        """The chapters ticked, in the order of the book."""
        return tuple(chapter for chapter, one in self.rows.items() if one.box.isChecked())

    @property
    def grey(self) -> bool:
        """Whether it is to be in black and white."""
        return self.colours.value == _GREY

    def choose(self, chapters: Collection[Chapter], *, grey: bool) -> None:
        """Take a choice without telling of it."""
        self.blockSignals(True)
        for chapter, one in self.rows.items():
            one.box.setChecked(chapter in chapters)
        self.colours.set_value(_GREY if grey else _COLOUR)
        self.blockSignals(False)

    def show_counts(self, counts: Mapping[Chapter, int | None]) -> None:
        """Say what each chapter of the year holds."""
        for chapter, one in self.rows.items():
            one.show_count(counts.get(chapter))
