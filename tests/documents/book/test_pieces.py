"""What chapters are made of: tables that turn pages, cells, key figures, long names."""

from collections import Counter
from datetime import date

import pytest

from tests.documents.book.pdf import read
from tests.documents.test_tags import walk
from zzpdesk.documents.book.pieces import Column, Figure, closing, opening, table
from zzpdesk.documents.flow import BOTTOM, TOP, Flow
from zzpdesk.documents.sheet import LEFT, RIGHT, Sheet
from zzpdesk.texts.i18n import use_language

COLUMNS = (Column("Wat", LEFT, 200), Column("Omzet\nop formulier", RIGHT))


@pytest.fixture
def flow():
    use_language("nl")
    found = Flow(Sheet(title="t", author="", subject="", language="nl", day=date(2026, 1, 1)), "t", "", "")
    found.begin()
    return found


def finished(flow):
    return read(flow.sheet.finish(flow.foot))


def roles(reader):
    return Counter(one["/S"] for one in walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0]))


def test_a_table_has_its_rows_and_cells(flow):
    table(flow, "Kop", COLUMNS, [("Kwartaal 1",), ("een\nmeer", "1"), ("twee", "2")], ("Totaal", "3"))
    found = roles(finished(flow))
    assert (found["/Table"], found["/TR"], found["/TH"], found["/H2"]) == (1, 5, 2, 1)
    assert found["/TD"] == 7


def test_the_head_returns_and_nothing_falls_off(flow):
    table(flow, "Kop", COLUMNS, [(f"rij {number}\nmeer\nnog meer", "1") for number in range(60)])
    reader = finished(flow)
    texts = [page.extract_text() for page in reader.pages]
    assert len(texts) > 2
    assert all("op formulier" in text for text in texts)
    assert sum(text.count("rij ") for text in texts) == 60
    for page in reader.pages:
        heights = []
        page.extract_text(
            visitor_text=lambda text, _cm, tm, _font, _size, into=heights: (
                into.append(tm[5]) if "rij" in text else None
            )
        )
        assert min(heights) > 841.89 - BOTTOM


def test_a_heading_among_rows_stays_with_what_follows(flow):
    flow.y = BOTTOM - 90
    rows = [(f"rij {number}", "1") for number in range(40)]
    table(flow, "Kop", COLUMNS, [*rows[:1], ("Deel",), *rows[1:]])
    for text in (page.extract_text() for page in finished(flow).pages):
        assert not text.rstrip().endswith("Deel")


def test_a_short_table_stays_together(flow):
    flow.y = BOTTOM - 120
    table(flow, "Kop", COLUMNS, [(f"rij {number}", "1") for number in range(8)])
    first, second = (page.extract_text() for page in finished(flow).pages)
    assert "rij" not in first
    assert "Kop" in second
    assert second.count("rij") == 8


def test_a_cell_too_long_is_cut_and_figures_never(flow):
    table(flow, "", COLUMNS, [("lang " * 40, "1.234.567.890,00")])
    text = finished(flow).pages[0].extract_text()
    assert "…" in text
    assert "1.234.567.890,00" in text


def test_key_figures_and_small_print_share_a_page(flow):
    flow.y = BOTTOM - 70
    closing(
        flow, [Figure("€ 1.234.567.890,12", "heel lange woorden " * 4, "klein " * 30)], "Zo zit het. " * 30
    )
    first, second = (page.extract_text() for page in finished(flow).pages)
    assert "klein" not in first
    assert "Zo zit het." in second


def test_without_key_figures_only_the_small_print(flow):
    closing(flow, [], "Zo zit het.")
    assert flow.y < TOP + 60
    assert "Zo zit het." in finished(flow).pages[0].extract_text()


def test_a_long_sentence_is_set_smaller(flow):
    opening(flow, "Kort.")
    short = flow.y
    flow.y = TOP
    opening(flow, "Een heel lange naam van een coöperatie " * 8, "Meer erover.")
    assert flow.y - TOP < 9 * (short - TOP)
