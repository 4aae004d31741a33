"""The map as PDF and SVG: read back, tagged, escaped, the same bytes for the same facts."""

import io
import re
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

from tests.charts.worlds import a_peloton
from zzpdesk.charts.pelotonposter import Poster
from zzpdesk.charts.primitives import Area, Curve, Icon, Line, Mark, Rect, Text
from zzpdesk.core.peloton import Quiet
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.documents import icons
from zzpdesk.documents.paint import paint
from zzpdesk.documents.palette import tokens
from zzpdesk.documents.peloton.render import PelotonFacts, render_peloton
from zzpdesk.documents.sheet import Sheet
from zzpdesk.documents.svg import svg
from zzpdesk.texts.i18n import use_language

SVG = "{http://www.w3.org/2000/svg}"
WORLD = a_peloton(
    ("Kopgroep", SourceKind.INTERMEDIARY, {"Rivierenbank": 3_120_000}),
    ('<Jansen> & "Zn" \x07', SourceKind.COLLECTIVE, {"Havenlogica": 2_142_000}),
    ("Dataclub Noord", SourceKind.COLLECTIVE, Quiet.NEVER),
    ("Kadekraan", SourceKind.DIRECT, 1_045_000),
)
SIZE = (900.0, 700.0)


@pytest.fixture(autouse=True)
def _dutch():
    use_language("nl")
    yield
    use_language("nl")


def parsed(data):
    return ET.fromstring(data)  # noqa: S314 - written by ourselves


def facts(**changes: Any):
    values = {"business": "Verhage Data", "made_on": date(2026, 10, 14), "found": WORLD, "language": "nl"}
    return PelotonFacts(**(values | changes))


def drawn(hatch=False):
    poster = Poster(WORLD, "Verhage & Data", hatch)
    return svg(poster.layout(*SIZE), SIZE, poster.title(), poster.description(), "nl")


def test_the_pdf_holds_the_map_its_table_and_its_structure():
    data = render_peloton(facts())
    reader = PdfReader(io.BytesIO(data))
    text = "\n".join(page.extract_text() for page in reader.pages)
    for word in ("Peloton 2026", "Kopgroep", "Rivierenbank", "Havenlogica", "nog geen werk", "49,5%", "Jij"):
        assert word in text, word
    assert reader.metadata.title == "Peloton 2026"
    assert reader.metadata.author == "Verhage Data"
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "nl-NL"
    assert root["/MarkInfo"]["/Marked"]
    kinds, alts = roles(root["/StructTreeRoot"]["/K"][0].get_object())
    assert {"/Figure", "/Table", "/TR", "/TH", "/TD"} <= kinds
    assert any("Kopgroep" in alt for alt in alts)
    fonts = {name for page in reader.pages for name in page["/Resources"]["/Font"]}
    assert fonts
    assert data == render_peloton(facts())


def roles(element):
    kinds, alts = {element["/S"]}, [str(element["/Alt"])] if "/Alt" in element else []
    inside = element.get("/K")
    for child in inside if isinstance(inside, list) else []:
        more, others = roles(child.get_object())
        kinds |= more
        alts += others
    return kinds, alts


def test_the_pdf_in_english_and_without_hatching():
    data = render_peloton(facts(language="en", hatched=False))
    text = PdfReader(io.BytesIO(data)).pages[0].extract_text()
    assert "no work yet" in text
    assert "€ 31,200" in text.replace("\xa0", " ")
    assert len(render_peloton(facts())) > len(render_peloton(facts(hatched=False)))


def test_a_long_table_goes_on_over_pages():
    world = a_peloton(
        *((f"Bron {n:02}", SourceKind.INTERMEDIARY, {f"Klant {n}": 100 + n}) for n in range(50))
    )
    reader = PdfReader(io.BytesIO(render_peloton(facts(found=world))))
    assert len(reader.pages) > 2
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert all(f"Bron {n:02}" in text for n in range(50))


def test_svg_is_valid_says_what_it_is_and_escapes_names():
    root = parsed(drawn())
    assert root.attrib["viewBox"] == "0 0 900 700"
    assert root.find(f"{SVG}title").text == "Peloton 2026, Verhage & Data"
    assert "Kopgroep" in root.find(f"{SVG}desc").text
    words = [one.text for one in root.iter(f"{SVG}text")]
    assert any('<Jansen> & "Zn"' in text for text in words)
    assert {"Jij", "Rivierenbank", "nog geen werk", "Bemiddelaars"} <= set(words)
    assert drawn() == drawn()


def test_svg_draws_each_shape_in_the_light_colours():
    root = parsed(drawn())
    fills = {one.attrib.get("fill") for one in root.iter()}
    assert {tokens()["bemiddelaar"], tokens()["collectief"], tokens()["direct"]} <= fills
    assert "url(#hatch)" not in fills
    hatched = [one for one in parsed(drawn(hatch=True)).iter() if one.attrib.get("fill") == "url(#hatch)"]
    assert {one.tag for one in hatched} == {f"{SVG}rect", f"{SVG}polygon"}
    dashed = [one for one in root.iter(f"{SVG}path") if "stroke-dasharray" in one.attrib]
    assert dashed


def test_svg_knows_every_primitive():
    shapes = (
        Rect(1, 2, 3, 4, "accent", 2, "text", dash=True, hatch=True),
        Line(1, 2, 3, 4, "text", 2, dash=True),
        Text(1, 2, "a", halo=True),
        Mark(5, 5, 8, "diamond", "netwerk", stroke_only=True),
        Mark(5, 5, 8, "hexagon", "collectief", hatch=True),
        Area(((0, 0), (1, 1), (2, 0)), "accent"),
        Curve(0, 0, 5, 5, 9, 0, "direct", 3, share=0.5),
        Icon(5, 5, 16, "bike", "text"),
    )
    root = parsed(svg(shapes, (10, 10), "t", "d", "en"))
    tags = [one.tag.removeprefix(SVG) for one in root.iter()]
    assert [tags.count(name) for name in ("rect", "line", "text", "g")] == [2, 2, 2, 1]
    below, letters = root.iter(f"{SVG}text")
    assert (below.attrib["fill"], below.attrib["aria-hidden"]) == ("none", "true")
    assert letters.attrib["fill"] == tokens()["text"]
    assert tags.count("polygon") == 4


def pieces(data):
    return PdfReader(io.BytesIO(data)).pages[0].get_contents().get_data().decode("latin-1")


def painted(*shapes: Any, scale=1.0):
    sheet = Sheet(title="Proef", author="Noor", subject="", language="nl", day=date(2026, 1, 1))
    paint(sheet, shapes, 60, 100, scale=scale)
    return pieces(sheet.finish(lambda _pages: None))


def test_a_curve_bends_on_paper_as_on_the_screen():
    """Two thirds of the way to the one point of control lie the two that PDF wants."""
    curve = Curve(0, 0, 30, 60, 90, 0, "direct", 4)
    text = painted(curve)
    assert "80 701.89 110 701.89 150 741.89 c" in text
    assert "4 w" in text
    assert "40 w" not in painted(curve, scale=0.5)
    assert "70 721.89 85 721.89 105 741.89 c" in painted(curve, scale=0.5)


def clipped(text):
    return re.search(r"W\*? n", text) is not None


def test_hatching_on_paper_is_clipped_to_its_shape():
    plain, lines = (
        painted(Curve(0, 0, 30, 60, 90, 0, "bemiddelaar", 12, hatch=hatch)) for hatch in (False, True)
    )
    assert not clipped(plain)
    assert clipped(lines)
    for shape in ("circle", "hexagon", "diamond", "square"):
        assert clipped(painted(Mark(50, 50, 30, shape, "bemiddelaar", hatch=True))), shape


def test_a_halo_lies_below_its_letters():
    text = painted(Text(10, 20, "Kopgroep", halo=True))
    assert text.index("1 Tr") < text.index("BDC")
    assert "1 Tr" not in painted(Text(10, 20, "Kopgroep"))


@pytest.mark.parametrize("name", ["bike", "handshake", "arrow-left-right", "unplug", "coffee", "settings"])
def test_icons_keep_within_their_grid_and_end_where_they_say(name):
    found = icons.steps(name)
    assert found
    for _what, points in found:
        for x, y in points:
            assert -1 <= x <= 25
            assert -1 <= y <= 25


def test_an_arc_is_round_and_relative_steps_go_on_from_the_pen():
    steps = icons.steps("bike")
    wheel = [points[-1] for what, points in steps if what == "curve"][:4]
    assert [(round(x, 6), round(y, 6)) for x, y in wheel] == [(18.5, 21), (15, 17.5), (18.5, 14), (22, 17.5)]
    frame = [points[0] for what, points in steps if what in {"move", "line"}][-6:]
    assert frame == [(12.0, 17.5), (12.0, 14.0), (9.0, 11.0), (13.0, 8.0), (15.0, 11.0), (17.0, 11.0)]
    assert ("close", ()) in icons.steps("unplug")


def test_an_icon_is_stroked_on_paper():
    assert painted(Icon(50, 50, 24, "bike", "text")).count(" c") >= 12


def test_elements_that_no_icon_here_has_are_not_guessed(monkeypatch, tmp_path):
    (tmp_path / "odd.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><ellipse rx="1" ry="2"/></svg>'
    )
    monkeypatch.setattr(icons, "resource_path", lambda _folder, name: tmp_path / name)
    with pytest.raises(KeyError):
        icons.steps.__wrapped__("odd")
