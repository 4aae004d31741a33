"""The mirror: what leaves as a spreadsheet or with commas comes to the figures on screen (mirror_world.py)."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.scenarios.mirror_sql import ask
from tests.scenarios.mirror_world import three_years
from tests.scenarios.stranger import Stranger
from zzpdesk.core.dependency import Basis
from zzpdesk.core.stretch import Span, Stretch
from zzpdesk.texts.i18n import in_language
from zzpdesk.ui.dependency.data import read
from zzpdesk.ui.dependency.taken import dependency_tables
from zzpdesk.ui.takeaways import named

YEARS = (2023, 2024, 2025)


@pytest.fixture(scope="module")
def she(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    made = three_years(tmp_path_factory.mktemp("mirror") / "wytske.zzp")
    yield made
    made.desk.close()


def cells(she: Stranger, name: str, year: int) -> list[list[object]]:
    with in_language("en"):
        taken = named(she.desk, name, year)
        assert taken is not None
        book = load_workbook(BytesIO(she.desk.paper.workbook(taken)))
    return [
        row
        for sheet in book
        for row in (*([cell.value for cell in row] for row in sheet.iter_rows()), [None])
    ]


def under(table: list[list[object]], head: str, column: str) -> dict[object, object]:
    """What stands in a column below the row that begins with `head`, by the first cell."""
    start = next(number for number, row in enumerate(table) if row[0] == head and column in row)
    at, found = table[start].index(column), {}
    for row in table[start + 1 :]:
        if row[0] is None or len(row) != len(table[start]):
            break
        found[row[0]] = row[at]
    return found


@pytest.mark.parametrize("year", YEARS)
def test_the_list_of_invoices_as_a_spreadsheet(she: Stranger, year: int) -> None:
    amounts = under(cells(she, "invoices", year), "Invoice", "Amount")
    expected = ask(
        she.desk.path,
        "SELECT number, total FROM invoice WHERE status = 'issued' AND substr(issued_on, 1, 4) = ?",
        str(year),
    )
    together = amounts.pop("Together")
    assert {key: round(amount * 100) for key, amount in amounts.items()} == dict(expected)
    assert round(together * 100) == sum(total for _number, total in expected)


def test_the_dependency_page_as_a_spreadsheet(she: Stranger) -> None:
    """The sum of a column is the figure on screen; Vlot, credited more than invoiced, is in no share."""
    table = cells(she, "dependency", 2024)
    shares = under(table, "Source", "Share")
    assert (shares.pop("Total"), shares.pop("Vlot")) == (None, "in no share")
    assert sum(shares.values()) == pytest.approx(1)
    assert under(table, "What", "Figure")["All turnover"] == 43_900


@pytest.mark.parametrize("year", YEARS)
def test_what_she_paid_adds_up_in_the_spreadsheet(she: Stranger, year: int) -> None:
    """Also with the Fund, that charges without bringing work."""
    fees = under(cells(she, "dependency", year), "Source", "Paid by you")
    paid = {2023: 1_026.63, 2024: 1_006.86, 2025: 1_205.74}[year]
    assert fees.pop("Total") == pytest.approx(sum(fees.values())) == pytest.approx(paid)


@pytest.mark.parametrize("year", YEARS)
def test_the_costs_page_as_a_spreadsheet(she: Stranger, year: int) -> None:
    table = cells(she, "costs", year)
    paid = under(table, "Source", "Paid by you")
    assert sum(paid.values()) == pytest.approx(under(table, "Year", "Paid by you")[year])
    waited = she.desk.costs.of(year).waiting.total
    for head in ("Payer", "Source"):
        amounts = under(table, head, "Amount")
        assert sum(amounts.values()) * 100 == pytest.approx(waited.amount)


def test_hours_hold_no_euros(she: Stranger) -> None:
    """Femke is 1,200 euros below zero in 2025 and brought no hours."""
    with in_language("en"):
        shown = read(she.desk, Stretch(Span.YEAR, 2025), Basis.HOURS)
        (table,) = (one for one in dependency_tables(shown) if one.title == "Sources")
    hours = {row[0]: row[3] for row in table.rows}
    assert "Femke Bijl" not in hours
    assert sum(minutes or 0 for minutes in hours.values()) == shown.found.total
    with in_language("en"):
        rows = she.desk.paper.dependency_csv(2025, Basis.HOURS).decode("utf-8-sig").splitlines()
    (femke,) = (row for row in rows if row.startswith("Femke Bijl;"))
    assert ";;-1200,00;in no share;0,00;" in femke


@pytest.mark.parametrize("year", YEARS)
def test_what_she_paid_adds_up_with_commas(she: Stranger, year: int) -> None:
    with in_language("en"):
        text = she.desk.paper.dependency_csv(year).decode("utf-8-sig")
    head, *rows, total = [line.split(";") for line in text.splitlines()]
    for column in ("Turnover", "Paid by you"):
        at = head.index(column)
        apart = [row for row in rows if row[head.index("Share (%)")] == "in no share"]
        left_out = sum(cents(row[at]) for row in apart) if column == "Turnover" else 0
        assert sum(cents(row[at]) for row in rows) - left_out == cents(total[at])


def cents(text: str) -> int:
    return int(text.replace(",", "") or 0)
