"""From what stands on a page to what can be taken along: the tables, charts and figures of its cards, in their order.

Whatever has a method `taken` gives its own table (a chart its twin, a list all its records); figures that stand in a
card without one become a table of that card.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QScrollBar, QWidget

from zzpdesk.texts.figures import figure
from zzpdesk.texts.i18n import _
from zzpdesk.texts.takeaway import Heading, Reading, Row, Tabular, Tell, Typed, ready
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.labels import IconText, Label

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORT = 120
"""A longer text is a paragraph, not a note beside a figure."""
_FIGURE = re.compile(r"[€+\-−]?\s?\d|[€+\-−]\s")
"""How a figure begins, also one with words: `20 dagen`."""
_LINE = 8
"""Px within which words stand on one line."""


@runtime_checkable
class Taken(Protocol):
    """A widget or a model that says itself what it shows."""

    def taken(self) -> Reading | None:
        """Its table, titled "" when the card around it says what it is; None: nothing."""
        ...


@dataclass(slots=True)
class _Found:
    """What one card shows: tables of its own, and figures in rows."""

    title: str = ""
    readings: list[Reading] = field(default_factory=list)
    figures: list[Row] = field(default_factory=list)

    def all(self) -> Iterator[Reading]:
        """The figures first: they stand above what explains them."""
        if self.figures:
            headings: tuple[Heading, ...] = (Heading(_("What")), Heading(_("Figure")), Heading(_("Note")))
            rows = self.figures
            if not any(row[2] for row in rows):
                headings, rows = headings[:2], [row[:2] for row in rows]
            yield ready(Tabular(self.title, headings, rows))
        for reading in self.readings:
            yield titled(self.title, reading)


def shown_in(root: QWidget, title: str = "") -> tuple[Reading, ...]:
    """Everything that is shown in a widget now, card by card."""
    found = _Found(title)
    cards = list(_walk(root, found))
    return (*found.all(), *cards)


def titled(title: str, reading: Reading) -> Reading:
    """With this title where it has none of its own."""

    def read(tell: Tell) -> Tabular:
        table = reading(tell)
        return table if table.title or not title else replace(table, title=title)

    return read


def _walk(around: QWidget, found: _Found) -> Iterator[Reading]:
    """Fill `found` with what stands outside inner cards; yields what these show."""
    for child in _children(around):
        source = child.model() if isinstance(child, QAbstractItemView) else child
        if isinstance(source, Taken):
            reading = source.taken()
            if reading is not None:
                found.readings.append(reading)
        elif isinstance(child, QAbstractButton):
            found.figures += _row(_words(child))
        elif isinstance(child, Card):
            inner = _Found(child.title() or found.title)
            deeper = list(_walk(child, inner))
            if not (inner.figures or inner.readings or deeper):
                _figures_of(child, found, inner)
            yield from inner.all()
            yield from deeper
        else:
            yield from _walk(child, found)


def _figures_of(card: Card, around: _Found, inner: _Found) -> None:
    """Figures among plain words: a card that is one link is one of them, any other holds one on each line."""
    if card.focusPolicy() == Qt.FocusPolicy.StrongFocus:
        around.figures += _row(_words(card))
    else:
        inner.figures += [row for line in _lines(card) for row in _row(line) if isinstance(row[1], Typed)]


def _lines(card: Card) -> list[list[str]]:
    """Its words, those beside each other together."""
    lines: dict[int, list[str]] = {}
    for label in card.findChildren(Label):
        if label.isVisibleTo(card) and label.text():
            middle = label.mapTo(card, label.rect().center()).y() // _LINE
            lines.setdefault(middle, []).append(label.text())
    return list(lines.values())


def _children(around: QWidget) -> list[QWidget]:
    """What is shown within, as one reads it."""
    shown = [
        child
        for child in around.children()
        if isinstance(child, QWidget) and child.isVisibleTo(around) and not isinstance(child, QScrollBar)
    ]
    origin = QPoint(0, 0)
    return sorted(shown, key=lambda each: (each.mapTo(around, origin).y(), each.mapTo(around, origin).x()))


def _words(around: QWidget) -> list[str]:
    """The words within, as one reads them."""
    found: list[str] = []
    for child in _children(around):
        if isinstance(child, Label | IconText):
            found.append(child.text())
        else:
            found += _words(child)
    return [text for text in found if text]


def _row(words: Sequence[str]) -> list[Row]:
    """What, its first figure, and the rest; nothing where no figure stands."""
    if len(words) < 2:
        return []
    what, *rest = words
    values = [figure(text) for text in rest]
    at = next((number for number, text in enumerate(rest) if _FIGURE.match(text)), 0)
    note = " · ".join(text for number, text in enumerate(rest) if number != at and len(text) <= _SHORT)
    return [(what, values[at], note)]
