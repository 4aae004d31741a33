"""Tables as a workbook, as CSV and on paper: numbers stay numbers, and nobody's words become a formula."""

import csv
import io
from dataclasses import replace
from datetime import date, datetime, time
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader

from zzpdesk.documents.tables import text_cell
from zzpdesk.documents.tabular.comma import render_csv
from zzpdesk.documents.tabular.facts import TabularFacts
from zzpdesk.documents.tabular.paper import render_paper
from zzpdesk.documents.tabular.workbook import render_workbook
from zzpdesk.texts.takeaway import Heading, Row, Tabular, Typed, Unit

HEADINGS = (
    Heading("Naam"),
    Heading("Dag", Unit.DATE),
    Heading("Bedrag", Unit.MONEY),
    Heading("Tarief", Unit.PRICE),
    Heading("Aantal", Unit.QUANTITY),
    Heading("Uren", Unit.HOURS),
    Heading("Aandeel", Unit.PERCENT),
    Heading("Jaar", Unit.WHOLE),
    Heading("Ja", Unit.YES_NO),
    Heading("Cijfer", Unit.NUMBER),
)
DAY = date(2026, 10, 14)
ROW: Row = ("Kopgroep", DAY, -125_840, 1_050_000, 15_000, 95, Fraction(1, 3), 2026, True, 5)
PAYLOADS = (
    "=1+1", "+31 6 12345678", "-10% korting", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "'=1", '"=1',
    '=HYPERLINK("http://x")', "{=1}", "http://x.example", "<r><t>x</t></r>", "_x003D_1", "1984", "1e5", "0012",
    "\uff1d1+1", "\u200b=1", "\ufeff=1", "=", 'DDE("cmd")', "\x01=1",
)  # fmt: skip


def quiet(_share: float) -> None:
    """Nobody waits."""


def facts(
    *rows: Row,
    headings: tuple[Heading, ...] = HEADINGS,
    total: Row = (),
    titles: tuple[str, ...] = ("Bronnen",),
):
    tables = [Tabular(title, headings, rows, total) for title in titles]
    return TabularFacts("Bronnen", "2026 · alles", tables, "Verhage Data", date(2026, 10, 14), "nl")


def sheet_of(made: TabularFacts, number: int = 0):
    return load_workbook(io.BytesIO(render_workbook(made, quiet))).worksheets[number]


def csv_of(made: TabularFacts) -> list[list[str]]:
    data = render_csv(made, quiet).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(data, newline=""), delimiter=";"))


def words(*texts: str) -> TabularFacts:
    return facts(*((text,) for text in texts), headings=(Heading("Naam"),))


# ---- the workbook


def test_a_workbook_holds_numbers_and_dates_as_what_they_are():
    cells = list(sheet_of(facts(ROW))[2])
    assert [cell.value for cell in cells] == [
        "Kopgroep", datetime.combine(DAY, time()), -1258.4, 105, 1.5, pytest.approx(95 / 60), pytest.approx(1 / 3),
        2026, "ja", 5,
    ]  # fmt: skip
    assert [cell.data_type for cell in cells] == ["s", "d", *"nnnnnn", "s", "n"]
    assert "€" in cells[2].number_format
    assert cells[1].number_format == "dd-mm-yyyy"
    assert cells[6].number_format == "0.0%"


def test_headings_stay_in_sight_and_filter():
    sheet = sheet_of(facts(ROW, ROW, total=("Samen", None, -251_680, *[None] * 7)))
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:J3"
    assert [cell.value for cell in sheet[4]][:3] == ["Samen", None, -2516.8]
    assert sheet.print_title_rows == "$1:$1"


def test_the_last_sheet_says_what_this_is():
    made = facts(ROW, titles=("Bronnen", "bronnen", "a/b:c*?[x]", "x" * 40, ""))
    book = load_workbook(io.BytesIO(render_workbook(made, quiet)))
    assert book.sheetnames == ["Bronnen", "bronnen (2)", "a b c x", "x" * 31, "Bronnen (3)", "Uitleg"]
    said = {row[0].value: row[1].value for row in book["Uitleg"].rows}
    assert said["Toont"] == "2026 · alles"
    assert said["Opgemaakt op"] == "14 oktober 2026"
    assert said["Van wie"] == "Verhage Data"
    assert said["Bronnen"] == "1 rij"


def test_a_text_among_figures_and_a_figure_among_texts_keep_what_they_are():
    made = facts(
        ("onbekend", Typed(Fraction(1, 2), Unit.PERCENT)),
        headings=(Heading("Fee", Unit.MONEY), Heading("Wat")),
    )
    first, second = sheet_of(made)[2]
    assert (first.value, first.data_type) == ("onbekend", "s")
    assert (second.value, second.number_format) == (0.5, "0.0%")
    assert csv_of(made)[1] == ["onbekend", "50,00%"]


def test_a_day_before_excel_counts_is_a_text():
    made = facts((date(1890, 2, 1),), headings=(Heading("Dag", Unit.DATE),))
    assert sheet_of(made)["A2"].value == "1890-02-01"


def test_the_same_facts_give_the_same_bytes():
    for render in (render_workbook, render_csv, render_paper):
        assert render(facts(ROW), quiet) == render(facts(ROW), quiet)


@pytest.mark.parametrize("text", PAYLOADS)
def test_no_words_become_a_formula_or_a_number(text):
    cell = sheet_of(words(text))["A2"]
    assert cell.data_type == "s"
    assert cell.value.replace("_x000D_", "\r").replace("_x0001_", "\x01") == text or text == "_x003D_1"
    written = csv_of(words(text))[1][0]
    assert written in {text, f"'{text}"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=20))
def test_any_words_come_back_as_words(texts):
    """Signs that XML cannot hold are written as Excel's escapes; empty cells are nothing."""
    sheet = sheet_of(words(*texts))
    for number, text in enumerate(texts, start=2):
        cell = sheet.cell(number, 1)
        assert cell.data_type in {"s", "n"}
        assert (cell.data_type == "n") == (not text)
        assert cell.hyperlink is None
        if text.isprintable() and "_x" not in text:
            assert (cell.value or "") == text


@given(st.text(max_size=40))
def test_any_words_come_back_from_csv(text):
    """An apostrophe in front takes the danger away, and is the only thing added."""
    clean = text.replace("\x00", "")
    found = csv_of(words(text))
    assert found[1][0] in {clean, f"'{clean}"}
    assert not found[1][0].lstrip().startswith(("=", "+", "-", "@"))
    assert text_cell(clean) == found[1][0]


@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=-(10**11), max_value=10**11))
def test_any_amount_comes_back_to_the_cent(cents):
    made = facts((cents,), headings=(Heading("Bedrag", Unit.MONEY),))
    assert round(sheet_of(made)["A2"].value * 100) == cents
    assert int(csv_of(made)[1][0].replace(",", "")) == cents


# ---- CSV


def test_csv_has_decimal_commas_and_plain_days():
    made = facts(ROW, total=("Samen", None, -125_840, *[None] * 7))
    assert csv_of(made) == [
        [heading.title for heading in HEADINGS],
        ["Kopgroep", "2026-10-14", "-1258,40", "105,00", "1,50", "1,5833", "33,33%", "2026", "ja", "5"],
        ["Samen", "", "-1258,40", *[""] * 7],
    ]


def test_several_tables_stand_below_each_other_with_their_titles():
    made = replace(
        words("a"),
        tables=[Tabular("Een", (Heading("Naam"),), [("a",)]), Tabular("=2", (Heading("Wie"),), [])],
    )
    assert csv_of(made) == [["Een"], ["Naam"], ["a"], [], ["'=2"], ["Wie"]]


# ---- paper


def test_paper_says_what_narrows_it_and_repeats_its_headings():
    headings = (Heading("Naam"), Heading("Bedrag", Unit.MONEY))
    made = facts(*[(f"Bron {number}", 1_000 * number) for number in range(90)], headings=headings)
    reader = PdfReader(io.BytesIO(render_paper(made, quiet)))
    texts = [page.extract_text() for page in reader.pages]
    assert len(texts) == 3
    assert all("Naam" in text and "2026 · alles" in text and "Verhage Data" in text for text in texts)
    assert "2 / 3" in texts[1]
    assert "890,00" in texts[2]
    assert reader.trailer["/Root"]["/Lang"] == "nl-NL"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_wide_tables_lie_down_and_nothing_leaves_the_sheet():
    narrow = PdfReader(io.BytesIO(render_paper(words("kort"), quiet))).pages[0].mediabox
    many = tuple(Heading(f"Kolom met een lange naam {number}") for number in range(24))
    wide = PdfReader(io.BytesIO(render_paper(facts(("tekst " * 30,) * 24, headings=many), quiet)))
    assert narrow.width < narrow.height
    assert wide.pages[0].mediabox.width > wide.pages[0].mediabox.height
    places: list[float] = []
    wide.pages[0].extract_text(
        visitor_text=lambda text, _cm, tm, _font, _size: places.append(tm[4]) if text.strip() else None
    )
    assert min(places) > 40
    assert max(places) < 800


def test_only_what_is_meant_for_paper_is_on_it():
    made = facts(("a", "b"), headings=(Heading("Naam"), Heading("Telefoon", on_paper=False)))
    assert "Telefoon" not in PdfReader(io.BytesIO(render_paper(made, quiet))).pages[0].extract_text()
    assert sheet_of(made)["B1"].value == "Telefoon"


def test_an_empty_table_says_so():
    assert "Hier staat niets" in PdfReader(io.BytesIO(render_paper(facts(), quiet))).pages[0].extract_text()


@pytest.mark.parametrize("render", [render_workbook, render_csv, render_paper])
def test_writing_tells_how_far_it_is_and_may_be_stopped(render):
    class Enough(Exception):
        pass

    told: list[float] = []
    made = words(*(f"rij {number}" for number in range(2_600)))
    render(made, told.append)
    assert told == sorted(told)
    assert 0 <= told[0] <= told[-1] <= 1

    def stop(_share: float) -> None:
        raise Enough

    with pytest.raises(Enough):
        render(made, stop)


def test_a_long_table_keeps_its_rows_as_elements_and_stays_small():
    made = words(*(f"rij {number}" for number in range(2_500)))
    data = render_paper(made, quiet)
    assert len(data) < 1_500_000
    assert data.count(b"/S /TR") >= 2_500


def test_a_table_that_is_hardly_too_wide_stays_upright_and_wraps():
    headings = tuple(Heading(f"Kolom {number}") for number in range(4))
    rows = [("een tekst van zo’n letters lang",) * 4] * 3
    page = PdfReader(io.BytesIO(render_paper(facts(*rows, headings=headings), quiet))).pages[0]
    assert page.mediabox.width < page.mediabox.height
    said = " ".join(page.extract_text().split())
    assert said.count("lang") == 12
