"""Every page of the window has something to take along, and every writer takes it."""

import io
import itertools
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.builders import a_profile, one_of_each
from tests.desk.invoice_world import Clock, World
from zzpdesk.core.records import Assignment, Profile, Relation
from zzpdesk.texts.takeaway import Typed, Value, untyped
from zzpdesk.ui.context import Target
from zzpdesk.ui.dependency.view import VIEWS

NOTHING = {"settings", "book"}
"""Pages without records or figures of their own: settings, and the paper that the book is."""


@pytest.fixture
def full(opened):
    """A window on a desk with one record of every kind."""
    window = opened().window
    desk = window.desk
    for record in one_of_each():
        if not isinstance(record, Profile):
            desk.save("x", record)
    mine = desk.profile
    desk.save("x", replace(a_profile(), id=mine.id, version=mine.version))
    client, work = desk.find(Relation)[0], desk.find(Assignment)[0]
    World(desk, Clock(), client, client, work).issued(60, 95, day=desk.today())
    return window


def test_every_page_can_be_taken_along(full, qtbot):
    work = full.desk.find(Assignment)[0]
    lacking, names = set(), {}
    for name in sorted(full.stack.names):
        full.go(Target(name, Assignment, work.id) if name == "workrelation" else Target(name))
        page = full.stack.current
        assert page.name == name
        found = page.takeaway() if page.leaves_paper else None
        if found is None:
            lacking.add(name)
            continue
        names[name] = found.name
        tables = found.read(lambda _share: None)
        for table in tables:
            assert table.title, name
            assert all(len(row) == len(table.headings) for row in table.rows), (name, table.title)
            assert not table.total or len(table.total) == len(table.headings)
            assert all(heading.title for heading in table.headings[:1]), (name, table.title)
        paper = full.desk.paper
        book = load_workbook(io.BytesIO(paper.workbook(found)))
        assert len(book.sheetnames) == len(tables) + 1
        for sheet, table in zip(book.worksheets, tables, strict=False):
            _same(sheet, table)
        assert paper.comma_separated(found).startswith(b"\xef\xbb\xbf")
        assert PdfReader(io.BytesIO(paper.tables_pdf(found))).pages
        own = page.own_paper()
        assert own is None or own.make().startswith(b"%PDF")
        assert len({output.key for output in page.further_outputs()}) == len(page.further_outputs())
    assert lacking == NOTHING
    views = [names[name] for name in VIEWS if name in names]
    assert len(set(views)) == len(views), "each view of dependency has a name of its own"


def _same(sheet, table) -> None:
    """What stands in the workbook is what the page gave, figure for figure."""
    for line, row in zip(itertools.islice(sheet.rows, 1, None), table.rows, strict=False):
        for cell, value, heading in zip(line, row, table.headings, strict=True):
            plain, unit = untyped(value, heading.unit)
            if isinstance(plain, str) and plain:
                assert cell.data_type == "s"
            elif _is_figure(value):
                scale = {"money": 100, "price": 10_000, "quantity": 10_000, "hours": 60}.get(unit.value, 1)
                assert cell.data_type == "n"
                assert cell.value * scale == pytest.approx(float(plain))


def _is_figure(value: Value) -> bool:
    plain = value.value if isinstance(value, Typed) else value
    return not isinstance(plain, bool) and hasattr(plain, "numerator")
