"""The map taken out: what is written can be read back."""

import io
from fractions import Fraction
from xml.etree import ElementTree as ET

from pypdf import PdfReader
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from zzpdesk.charts.pelotonposter import Poster
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.peloton.outputs import picture, picture_size, png


def saved(page, around, monkeypatch, qtbot, path, name):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    next(one for one in page.further_outputs() if one.key == name).run()
    qtbot.waitUntil(lambda: bool(around.said), timeout=20_000)
    assert around.failures == []
    return path.read_bytes()


def test_the_paper_of_the_page_tells_the_year(opened):
    page, _around = opened()
    paper = page.own_paper()
    assert paper.name == "peloton-2026"
    text = PdfReader(io.BytesIO(paper.make())).pages[0].extract_text()
    assert "Peloton 2026 t/m 14 okt" in text.replace("\xa0", " ")
    assert "Kopgroep" in text


def test_a_spreadsheet_gets_figures_as_figures(opened):
    page, _around = opened()
    found = page.takeaway()
    assert (found.title, found.about) == ("Peloton 2026", "2026 t/m 14\xa0okt")
    (table,) = found.read(lambda _share: None)
    sources = [row for row in table.rows if row[1] is None]
    assert sum(row[3] for row in sources) == page.found.total == 5_000_000
    assert sum(row[4] for row in sources) == 1
    kopgroep = next(row for row in sources if row[0] == "Kopgroep")
    assert kopgroep[3:5] == (2_000_000, Fraction(2, 5))
    assert next(row for row in sources if row[0] == "Kopgroep")[6] is False
    behind = next(row for row in table.rows if row[:2] == ("Kopgroep", "Havenlogica"))
    assert behind[3] == 2_000_000


def test_an_empty_page_has_nothing_to_take_along(opened):
    page, _around = opened(filled=False)
    assert page.takeaway() is None


def test_the_svg_is_as_large_as_the_map_or_the_least(opened, monkeypatch, qtbot, tmp_path):
    page, around = opened()
    data = saved(page, around, monkeypatch, qtbot, tmp_path / "uit.svg", "svg")
    root = ET.fromstring(data)  # noqa: S314 - written by ourselves
    width, height = picture_size(page._size())
    assert float(root.attrib["width"]) == width >= 900
    assert float(root.attrib["height"]) == height >= 700


def test_the_png_has_twice_as_many_dots(opened, monkeypatch, qtbot, tmp_path):
    page, around = opened()
    path = tmp_path / "uit.png"
    saved(page, around, monkeypatch, qtbot, path, "png")
    image, size = QImage(str(path)), picture_size(page._size())
    assert (image.width(), image.height()) == (round(size[0] * 2), round(size[1] * 2))
    assert image.text("Title").startswith("Peloton 2026")
    used = {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)
    }
    assert theme.color("bemiddelaar").name() in used
    assert theme.color("collectief").name() in used


def test_hatching_follows_the_setting(opened):
    page, around = opened()
    poster = Poster(page.found, "Noor")
    plain = png(picture(poster, (900, 700), 1))
    assert png(picture(poster, (900, 700), 1)) == plain
    assert png(picture(Poster(page.found, "Noor", hatch=True), (900, 700), 1)) != plain
    assert around.desk.peloton.svg(2026, (900, 700)) != around.desk.peloton.svg(
        2026, (900, 700), hatched=True
    )
