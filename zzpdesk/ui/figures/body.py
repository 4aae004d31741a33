"""The body of a page of figures: what they say, whose they are, and their cards."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from zzpdesk.ui.look.theme import theme


def figures_body(*lines: QWidget | QLayout, cards: QWidget) -> QWidget:
    """Lines below each other at the top, and the cards in what room is left."""
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.setContentsMargins(theme.px(24), theme.px(2), theme.px(24), theme.px(16))
    layout.setSpacing(theme.px(2))
    for line in lines:
        if isinstance(line, QLayout):
            layout.addLayout(line)
        else:
            layout.addWidget(line)
    layout.addSpacing(theme.px(12))
    layout.addWidget(cards, 1)
    return content
