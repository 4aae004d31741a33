"""The frame around a table, with a footer strip for count and sums."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import clear_layout
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme


class Footer(Restyled, QWidget):
    """A strip below a table: words at the left, label and figure pairs at the right."""

    def __init__(self, left: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = Label(left, "caption", "text3")
        self._facts = QHBoxLayout()
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._left)
        self._line.addStretch(1)
        self._line.addLayout(self._facts)
        self.restyle()

    def restyle(self) -> None:
        """Take scaled height and gaps."""
        self._line.setContentsMargins(theme.px(19), 1, theme.px(19), 0)
        self._facts.setSpacing(theme.px(7))
        needed = painting.line_height(theme.font("caption")) + theme.px(8)
        self.setFixedHeight(max(theme.px(36), needed))

    def set_left(self, text: str) -> None:
        """Change the words at the left."""
        self._left.setText(text)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show pairs of (label, figure)."""
        clear_layout(self._facts)
        for number, (label, figure) in enumerate(facts):
            if number:
                self._facts.addSpacing(theme.px(12))
            self._facts.addWidget(Label(label, "caption", "text2"))
            self._facts.addWidget(Label(figure, "small_strong"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line above."""
        painting.hairline_h(QPainter(self), 0, 0, self.width())


class TableCard(Restyled, QFrame):
    """A card that is all table; `extra` widgets may stand between table and footer."""

    def __init__(self, view: QWidget, footer: Footer | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.footer = footer
        self.box = QVBoxLayout(self)
        self.box.setSpacing(0)
        self.box.setContentsMargins(1, 1, 1, 1 if footer else theme.px(4))
        self.box.addWidget(view, 1)
        if footer is not None:
            self.box.addWidget(footer)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw surface and hairline."""
        painter = painting.begin(self)
        box, radius = QRectF(self.rect()), theme.px(theme.tokens.radius["card"])
        painting.fill_round(painter, box, radius, theme.color("surface"))
        painting.stroke_round(painter, box, radius, theme.color("line"))
