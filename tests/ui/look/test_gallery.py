"""The sheet of parts can be drawn, in both modes and at the largest text size, without a warning."""

from PySide6.QtGui import QImage

from tests.ui.look import gallery


def test_the_sheets_are_drawn(tmp_path, qapp):
    gallery.main(tmp_path)
    names = sorted(file.name for file in tmp_path.iterdir())
    assert len(names) == 8
    light, dark = (QImage(str(tmp_path / f"sheet-{mode}-2x.png")) for mode in ("light", "dark"))
    assert light.width() == 2732
    assert light.pixelColor(4, 4).lightness() > 200
    assert dark.pixelColor(4, 4).lightness() < 60
