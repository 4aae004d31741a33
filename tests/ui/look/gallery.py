"""The sheet of parts: every painted part on one page, to look at beside the design.

Run: python -m tests.ui.look.gallery FOLDER writes it in light and dark, at 1x and 2x.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.look.gallery_parts import (
    buttons_card,
    chart,
    chips_card,
    colors_card,
    controls_card,
    empty_page,
    fields_card,
    form,
    letter_card,
    messages_card,
    panel,
    table_card,
)
from zzpdesk.texts.i18n import use_language
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.dates import MonthGrid
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.theme import theme


class SecondSheet(QWidget):
    """Panel, empty state, editors, chart and calendar."""

    def __init__(self) -> None:
        super().__init__()
        factor = theme.scale
        self.resize(round(1440 * factor), round(840 * factor))
        calendar = Card("Kalender")
        calendar.add(MonthGrid())
        drawing = Card("Grafiek")
        drawing.add(chart(), 1)
        for part, place in (
            (panel(), (1074, 20, 344, 604)),
            (empty_page(), (10, 430, 1050, 400)),
            (form(), (24, 20, 420, 410)),
            (drawing, (454, 20, 340, 290)),
            (calendar, (800, 20, 264, 290)),
        ):
            part.setParent(self)
            left, top, width, height = (round(side * factor) for side in place)
            part.setGeometry(left, top, width, height)

    def paintEvent(self, _event: object) -> None:
        QPainter(self).fillRect(self.rect(), theme.color("bg"))


class Sheet(QWidget):
    """Picture 18, card by card at its place."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(1366, 690)
        title = Label("zzpdesk · onderdelen", "title", parent=self)
        title.move(24, 20)
        for card, place in (
            (buttons_card(), (24, 64, 429, 196)),
            (fields_card(), (24, 276, 429, 200)),
            (chips_card(), (24, 492, 429, 154)),
            (letter_card(), (469, 64, 428, 199)),
            (colors_card(), (469, 279, 428, 168)),
            (controls_card(), (469, 463, 428, 164)),
            (messages_card(), (913, 64, 429, 384)),
            (table_card(), (913, 464, 429, 174)),
        ):
            card.setParent(self)
            card.setGeometry(QRect(*place))

    def paintEvent(self, _event: object) -> None:
        QPainter(self).fillRect(self.rect(), theme.color("bg"))


def grab(widget: QWidget, ratio: float) -> QImage:
    """Return `widget` as an image at a device pixel ratio."""
    widget.ensurePolished()
    size = QSize(round(widget.width() * ratio), round(widget.height() * ratio))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.color("bg"))
    widget.render(image)
    return image


def main(folder: Path) -> None:
    """Write the sheet in light and dark, at 1x and 2x, and at the largest text size."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    use_language("en")
    theme.apply(app)
    folder.mkdir(parents=True, exist_ok=True)
    for mode in ("light", "dark"):
        theme.set_mode(mode)
        sheet = Sheet()
        sheet.show()
        app.processEvents()
        if (focus := app.focusWidget()) is not None:
            focus.clearFocus()
        for ratio in (1, 2):
            grab(sheet, ratio).save(str(folder / f"sheet-{mode}-{ratio}x.png"))
        sheet.close()
        for scale in (1.0, 1.5):
            theme.set_scale(scale)
            second = SecondSheet()
            second.show()
            app.processEvents()
            grab(second, 1).save(str(folder / f"second-{mode}-{scale}.png"))
            second.close()
        theme.set_scale(1.0)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
