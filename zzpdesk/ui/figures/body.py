"""The body of a page of figures: what they say, whose they are, and their cards."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QStackedWidget, QVBoxLayout, QWidget

from zzpdesk.ui.figures.arranged import FigureScroll
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


def figures_or_nothing(page: QWidget, content: QWidget, nothing: QWidget) -> QStackedWidget:
    """Fill a page with its content, which scrolls, and what stands in its place without figures: layers 0 and 1."""
    layers = QStackedWidget()
    layers.addWidget(FigureScroll(content))
    layers.addWidget(nothing)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(layers)
    return layers
