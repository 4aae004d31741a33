"""Naughty text through records, search, lists, papers and tables: kept as typed, shown or boxed, never run."""

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from pypdf import PdfReader

from tests.builders import a_profile, a_relation, a_time_entry, an_assignment
from zzpdesk.core.errors import CannotParse, InvalidRecord
from zzpdesk.core.invoicelist import InvoiceQuery
from zzpdesk.core.kinds import AssignmentId, Price, RelationId
from zzpdesk.core.listing import Listing
from zzpdesk.core.numbers import parse_money
from zzpdesk.core.records import Relation
from zzpdesk.core.records.invoice import Invoice, InvoiceLine
from zzpdesk.core.values import parse_date
from zzpdesk.desk import Desk
from zzpdesk.documents.tables import cell, csv_bytes

OWN = [
    "Żółć Łódź",
    "Çağrı İnönü",
    "Sjûkje Ûldrik",
    "مرحبا",
    "👩\u200d🌾 Boerderij",
    "a\x00b",
    "a\u202eb",
    "x" * 3_000,
]
"""Always tried, also without the shared strings."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("strings") / "desk.zzp"
    made = Desk.create(path, a_profile(), clock=lambda: datetime(2026, 10, 14, 9, 30))  # noqa: DTZ001 - local
    yield made
    made.close()


@pytest.fixture(scope="module")
def naughty(material) -> list[str]:
    found = json.loads(material("adversarial", "strings", "blns_half.json").read_text("utf-8"))
    return [text for text in found if text.strip()]


def try_everywhere(desk: Desk, text: str) -> None:
    """Record, list, search, draft, paper and table with this text."""
    named = desk.save("", a_relation(name=text, note=text))
    assert (desk.get(Relation, named.id or 0).name, desk.get(Relation, named.id or 0).note) == (text, text)
    found = [hit.record_id for hit in desk.search(text, 500)]
    if re.search(r"[^\W_]", text) and len(text) < 100:
        assert named.id in found or len(found) == 500
    desk.lists.rows(Listing(kind=Relation, text=text), 0, 10)
    work = desk.save("", an_assignment(title=text, client_id=RelationId(named.id or 0)))
    entry = a_time_entry(description=text, assignment_id=AssignmentId(work.id or 0))
    desk.save("", entry)
    blank = desk.invoices.blank(work.id)
    line = InvoiceLine(description=text, detail=text, price=Price(10_000))
    draft = desk.invoices.save(replace(blank, lines=(line,), note=text, reference=text[:200]))
    rows = desk.invoices.rows(InvoiceQuery(text=text[:60], limit=500))
    assert draft.id in {row.id for row in rows} or "\x00" in text or len(rows) == 500
    paper = PdfReader(io.BytesIO(desk.invoices.preview(draft)))
    said = "".join(page.extract_text() for page in paper.pages)
    letters = [char for char in text if char.isascii() and char.isalnum()][:60]
    assert [char for char in letters if char not in said] == []
    row = csv_bytes(("a", "b"), [(text, 5)]).decode("utf-8-sig")
    _, (first, second) = csv.reader(io.StringIO(row, newline=""), delimiter=";")
    assert (first.removeprefix("'") == text.removeprefix("'").replace("\x00", ""), second) == (True, "5")


@pytest.mark.parametrize("text", OWN, ids=lambda text: ascii(text)[:16])
def test_own_naughty_strings(desk: Desk, text: str) -> None:
    try_everywhere(desk, text)


def test_half_a_character_is_said_and_kept_in_the_unfinished_form(desk: Desk) -> None:
    """A clipboard may hold one; no file can."""
    text = "Boerderij \ud83d"
    with pytest.raises(InvalidRecord) as error:
        desk.save("", a_relation(name=text, note=text))
    assert error.value.problems == {"name": "text-broken", "note": "text-broken"}
    with pytest.raises(InvalidRecord) as error:
        desk.invoices.save(Invoice(lines=(InvoiceLine(description=text),)))
    assert error.value.problems == {"lines": "text-broken"}
    desk.search(text)
    desk.invoices.rows(InvoiceQuery(text=text))
    desk.lists.rows(Listing(kind=Relation, text=text), 0, 10)
    desk.keep_draft("Relation", None, {"name": text})
    assert desk.draft("Relation", None) == {"name": text}


@pytest.mark.slow
def test_the_shared_naughty_strings(desk: Desk, naughty: list[str]) -> None:
    for text in naughty:
        try_everywhere(desk, text)


def test_formulas_stay_text_and_figures_stay_figures(material) -> None:
    payloads = json.loads(material("adversarial", "csv_injection", "payloads.json").read_text("utf-8"))
    assert [
        text for text in payloads if cell(text)[:1] in tuple("=+-@\t\r\"'") and cell(text)[:1] != "'"
    ] == []
    assert [cell("-1.258,40"), cell("−10,5%"), cell(-5)] == ["-1.258,40", "-10,5%", "-5"]


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1.234,56", 123_456),
        ("1234", 123_400),
        ("-10,00", -1_000),
        ("1e3", None),
        ("Infinity", None),
        ("12,345", None),
        ("0,1", 10),
        ("10,00\u00a0", 1_000),
        ("", None),
        ("NaN", None),
        ("1_000", None),
        ("٣", None),
        ("9" * 40, None),
    ],
)
def test_amounts_are_read_or_refused(text: str, cents: int | None) -> None:
    """The cases of `adversarial/EXPECT.csv`, as typed into a field."""
    if cents is None:
        with pytest.raises(CannotParse):
            parse_money(text)
    else:
        assert parse_money(text) == cents


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20260229", None),
        ("29-2-2026", None),
        ("2026-11-02", date(2026, 11, 2)),
        ("29-2-2024", date(2024, 2, 29)),
        ("2024-02-29", date(2024, 2, 29)),
        ("31-4-2026", None),
        ("00-00-0000", None),
        ("1-1-99999", None),
    ],
)
def test_dates_are_read_or_refused(text: str, day: date | None) -> None:
    if day is None:
        with pytest.raises(CannotParse):
            parse_date(text, date(2026, 10, 14))
    else:
        assert parse_date(text, date(2026, 10, 14)) == day
