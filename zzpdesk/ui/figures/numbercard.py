"""A card that begins with one figure and the sentence it belongs to, and goes on in rows."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row


class NumberCard(FigureCard):
    """The figure and its sentence stand; a card adds what lies between, and then its `rows`."""

    def __init__(self, name: str, title: str, number: str, link: str = "") -> None:
        """`name` and `number` are the object names of card and figure; a link explains the card."""
        super().__init__(title, link=link)
        self.setObjectName(name)
        self.link.setObjectName(f"explain_{name}")
        self.number = Label("", "number")
        self.number.setObjectName(number)
        self.sentence = Label("", "body", "text2", wrap=True)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        head = row(self.number, self.sentence, spacing=12)
        head.setStretch(1, 1)
        self.add(head)

    def say(self, number: str, sentence: str) -> None:
        """Another figure, with its sentence."""
        self.number.setText(number)
        self.number.updateGeometry()
        self.sentence.setText(sentence)
