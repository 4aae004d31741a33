"""The card on top of a dossier: name, chips, a line of facts, key figures, and the way to the form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import _
from zzpdesk.ui.figures.linkrow import LinkRow
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import IconButton, SecondaryButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.chips import Chip, StatusChip
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import Divider, clear_layout, row, wrap_row
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.menu import RecordMenu
from zzpdesk.ui.records.screen import Screen

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure with its label above and a note below it. With a `key` it is a link."""

    label: str
    figure: str
    note: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the card says; `facts` are joined by dots."""

    title: str
    chips: Sequence[Chip] = ()
    facts: Sequence[str] = ()
    figures: Sequence[KeyFigure] = ()


class DossierHeader(Card):
    """`edit` asks for the form, `back` for the list; `figure_opened` carries a key figure's key."""

    edit = Signal()
    back = Signal()
    figure_opened = Signal(str)

    def __init__(self, desk: Desk, about: Screen, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("dossier_header")
        self.menu = RecordMenu(desk, about, self)
        self.button = SecondaryButton(_("Edit"), "pencil")
        self.button.setObjectName("dossier_edit")
        self.button.clicked.connect(self.edit)
        more = IconButton("ellipsis", _("More"), menu=self.menu)
        more.setObjectName("dossier_more")
        self.to_list = IconButton("arrow-left", _("Back"))
        self.to_list.setObjectName("dossier_back")
        self.to_list.clicked.connect(self.back)
        self.to_list.hide()
        self._words, self._numbers = QVBoxLayout(), QVBoxLayout()
        self._facts = Label("", "body", "text2", wrap=True)
        self._rule = Divider()
        top = Qt.AlignmentFlag.AlignTop
        line = row(self.to_list, spacing=8)
        line.addLayout(self._words, 1)
        line.addWidget(self.button, 0, top)
        line.addWidget(more, 0, top)
        self.add(line)
        self.add(self._facts)
        self.add(self._rule)
        self.add(self._numbers)

    def show_heading(self, heading: Heading, record: Record) -> None:
        """Show a record's heading."""
        self.menu.record = record
        self.setAccessibleName(heading.title)
        clear_layout(self._words)
        title = Label(heading.title, "title", elide=True)
        title.setMinimumHeight(theme.px(32))
        self._words.addWidget(wrap_row(title, *(StatusChip(chip) for chip in heading.chips), spacing=9))
        self._facts.setText(" · ".join(filter(None, heading.facts)))
        self._facts.setVisible(bool(self._facts.text()))
        clear_layout(self._numbers)
        blocks = [self._block(figure) for figure in heading.figures]
        if blocks:
            self._numbers.addWidget(wrap_row(*blocks, spacing=22))
        self._rule.setVisible(bool(blocks))

    def _block(self, figure: KeyFigure) -> FigureBlock:
        block = FigureBlock(figure)
        if figure.key:
            block.clicked.connect(lambda: self.figure_opened.emit(figure.key))
        return block


class FigureBlock(LinkRow):
    """One key figure; a line parts it from the next on the same line."""

    def __init__(self, figure: KeyFigure) -> None:
        words = (figure.label, figure.figure, figure.note)
        super().__init__(f"key_{figure.key}", ", ".join(filter(None, words)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if not figure.key:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        number = Label(figure.figure, "subtitle")
        number.setObjectName("figure")
        self.put(Label(figure.label, "label", "text2"), 0, 0)
        self.put(number, 1, 0)
        self.put(Label(figure.note, "caption", "text2"), 2, 0)

    def restyle(self) -> None:
        """Room at the right for the line."""
        super().restyle()
        self.grid.setContentsMargins(0, theme.px(2), theme.px(24), theme.px(2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The row, and the line when something follows."""
        super().paintEvent(event)
        around = self.parentWidget()
        others = around.findChildren(FigureBlock) if around is not None else []
        if any(other.y() == self.y() and other.x() > self.x() for other in others):
            inset = theme.px(6)
            line = self.width() - 1, inset, self.height() - 2 * inset
            painting.hairline_v(painting.begin(self), *line)
