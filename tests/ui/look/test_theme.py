"""Mode and scale reach every part at once."""

import pytest
from PySide6.QtGui import QFont, QFontInfo, QPalette

from zzpdesk.ui.look.buttons import PrimaryButton, SecondaryButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.icons import icon, pixmap
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.table import Cell, Column, RowsModel, TableView
from zzpdesk.ui.look.theme import theme


def test_the_bundled_fonts_are_used():
    for role, family in (
        ("body", "Inter"),
        ("title", "Inter Display"),
        ("hero", "Inter Display"),
        ("insight", "Newsreader"),
    ):
        assert QFontInfo(theme.font(role)).family() == family
    assert theme.font("strong").weight() == QFont.Weight.DemiBold
    assert theme.font("body").hintingPreference() == QFont.HintingPreference.PreferNoHinting


def test_a_font_handed_out_is_a_copy():
    theme.font("body").setPixelSize(99)
    assert theme.font("body").pixelSize() == 13


def test_dark_changes_palette_and_reports(qtbot, qapp):
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert theme.dark
    window = qapp.palette().color(QPalette.ColorRole.Window)
    assert window.name() == theme.tokens.dark["bg"].lower()


def test_parts_are_painted_in_the_colours_of_the_moment(qtbot):
    card = Card()
    qtbot.addWidget(card)
    card.resize(80, 80)
    light = card.grab().toImage().pixelColor(40, 40).name()
    theme.set_mode("dark")
    dark = card.grab().toImage().pixelColor(40, 40).name()
    assert (light, dark) == (theme.tokens.light["surface"].lower(), theme.tokens.dark["surface"].lower())


@pytest.mark.parametrize("scale", [1.1, 1.25, 1.5])
def test_larger_text_makes_room_for_itself(qtbot, scale):
    parts = [Label("Omzet", "hero"), SecondaryButton("Betaling boeken", "check"), LineEdit("Rotterdam")]
    for part in parts:
        qtbot.addWidget(part)
    before = [part.sizeHint().height() for part in parts]
    theme.set_scale(scale)
    for part, height in zip(parts, before, strict=True):
        assert part.sizeHint().height() > height
        assert part.sizeHint().height() >= part.fontMetrics().height()


def test_two_lines_fit_into_a_row_at_every_size(qtbot):
    view = TableView()
    qtbot.addWidget(view)
    columns = (Column("Relatie", stretch=1),)
    view.setModel(RowsModel(columns, [(Cell("Rivierenbank", "via Kopgroep"),)], parent=view))
    for scale in (1.0, 1.1, 1.25, 1.5):
        theme.set_scale(scale)
        lines = 2 * round(13 * scale * 1.2)
        assert view.rowHeight(0) >= lines


def test_only_the_four_sizes_are_taken():
    with pytest.raises(ValueError, match="2"):
        theme.set_scale(2.0)


def test_icons_are_sharp_and_coloured():
    drawn = pixmap("check", theme.color("accent"), 16, 2)
    assert (drawn.width(), drawn.devicePixelRatio()) == (32, 2)
    image = drawn.toImage()
    inked = [
        image.pixelColor(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
    ]
    assert inked
    assert all(color.name() == theme.color("accent").name() for color in inked)


def test_menu_icons_follow_the_theme():
    sign = icon("check", "text")
    light = sign.pixmap(16, 16).toImage()
    theme.set_mode("dark")
    assert sign.pixmap(16, 16).toImage() != light


def test_the_focus_ring_is_painted(qtbot):
    button = PrimaryButton("Verder")
    qtbot.addWidget(button)
    button.show()
    button.clearFocus()
    plain = button.grab().toImage()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() != plain
