"""A sheet as a file: what was written is read, and nothing else is taken for one."""

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.collected import MEASURES, FigureUnit, Measure, Sheet, Value, stepped
from zzpdesk.core.errors import FileTrouble
from zzpdesk.exchange.figures import LARGEST, read, write

NAME = "cijfers.json"


def words(code: str) -> tuple[str, str]:
    return f"wat {code} is", "%"


def values_of(measure: Measure) -> st.SearchStrategy[Value]:
    if measure.unit is FigureUnit.YES:
        return st.booleans()
    most = 100 if measure.unit is FigureUnit.PERCENT else 10**6
    return st.fractions(0, most).map(lambda value: stepped(value, measure.step)).filter(lambda v: v <= most)


SHEETS = st.builds(
    Sheet,
    year=st.integers(1990, 2100),
    complete=st.booleans(),
    values=st.fixed_dictionaries({}, optional={one.code: values_of(one) for one in MEASURES}),
)


@given(SHEETS)
def test_what_was_written_is_read(sheet):
    found = read(write(sheet, words), NAME)
    assert found == sheet
    assert {code: type(value) for code, value in found.values.items()} == {
        code: type(value) for code, value in sheet.values.items()
    }


@given(SHEETS)
def test_the_file_fits_on_a_page_and_says_what_each_figure_is(sheet):
    data = write(sheet, words)
    assert len(data.splitlines()) <= len(MEASURES) + 8
    for entry in json.loads(data)["figures"]:
        assert entry["label"] == f"wat {entry['code']} is"


def about(**changes: object) -> bytes:
    whole = {"format": "zzpdesk-figures", "version": 1, "year": 2026, "complete": True, "figures": []}
    return json.dumps(whole | changes).encode()


def figure(value: object, code: str = "direct") -> bytes:
    return about(figures=[{"code": code, "value": value}])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "figures-foreign"),
        (b"\xff\xfe", "figures-foreign"),
        (b"[]", "figures-foreign"),
        (b"[" * 5_000, "figures-foreign"),
        (b" " * (LARGEST + 1), "figures-foreign"),
        (about(format="iets anders"), "figures-foreign"),
        (about(version="1"), "figures-foreign"),
        (about(version=True), "figures-foreign"),
        (about(year="2026"), "figures-foreign"),
        (about(year=12), "figures-foreign"),
        (about(complete=1), "figures-foreign"),
        (about(figures={}), "figures-foreign"),
        (about(figures=["direct"]), "figures-foreign"),
        (about(figures=[{"value": 3}]), "figures-foreign"),
        (about(version=2), "figures-newer"),
        (figure("46"), "figures-value"),
        (figure(None), "figures-value"),
        (figure([46]), "figures-value"),
        (figure(146), "figures-value"),
        (figure(True), "figures-value"),
        (figure(1, "dependent"), "figures-value"),
        (figure(float("nan")), "figures-value"),
        (figure(float("inf")), "figures-value"),
        (about(figures=[{"code": "direct", "value": 1}] * 2), "figures-value"),
    ],
)
def test_what_is_no_such_file_is_refused_with_its_name(data, code):
    with pytest.raises(FileTrouble) as caught:
        read(data, NAME)
    assert (caught.value.code, caught.value.details["file"]) == (code, NAME)


def test_figures_of_a_newer_program_are_left_out():
    entries = [{"code": "moon", "value": 3}, {"code": "direct", "value": 12.5}]
    assert read(about(figures=entries), NAME).values == {"direct": Fraction(25, 2)}


@given(st.binary(max_size=300))
def test_no_bytes_do_more_than_be_refused(data):
    with pytest.raises(FileTrouble):
        read(data, NAME)
