"""The list of invoices to take along."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.builders import a_relation
from tests.desk.invoice_world import World, a_world
from zzpdesk.core.invoicelist import InvoiceQuery
from zzpdesk.core.invoicing import InvoiceState
from zzpdesk.core.kinds import RelationId
from zzpdesk.core.ports import Sort
from zzpdesk.texts.i18n import in_language
from zzpdesk.texts.takeaway import Takeaway
from zzpdesk.ui.invoice.export import taken_invoices


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path) as made:
        yield made


def table(world: World, query: InvoiceQuery) -> list[dict[str, str]]:
    with in_language("en"):
        page = Takeaway("Invoices", "", "invoices", (taken_invoices(world.desk, query),))
        data = world.desk.paper.comma_separated(page).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(data), delimiter=";"))


def test_a_row_per_invoice_with_figures_that_add_up(world: World) -> None:
    first, second = world.issued(60), world.issued(75)
    world.desk.invoices.pay(first.id or 0, date(2026, 10, 20))
    draft = world.draft(30)
    found = table(world, InvoiceQuery(year=2026, sort=Sort("number")))
    assert [row["Invoice"] for row in found] == ["Draft", "2026-001", "2026-002", "Together"]
    row = found[1]
    assert (row["Date"], row["Due date"], row["Status"]) == ("2026-10-14", "2026-11-13", "Paid")
    assert (row["Paid on"], row["Came via"], row["Relation"]) == (
        "2026-10-20",
        "Bureau Vooruit",
        "Gemeente Zuiderwoude",
    )
    assert [row["Amount"] for row in found] == ["63,53", "127,05", "158,81", "349,39"]
    assert [row["Still open"] for row in found] == ["0,00", "0,00", "158,81", "158,81"]
    assert (draft.total, first.total, second.total) == (6_353, 12_705, 15_881)


def test_all_rows_of_the_query_whatever_the_window(world: World) -> None:
    for _ in range(3):
        world.issued(60)
    assert len(table(world, InvoiceQuery(offset=2, limit=1))) == 3 + 1
    assert [row["Amount"] for row in table(world, InvoiceQuery(state=InvoiceState.PAID))] == ["0,00"]


def test_a_name_that_is_a_formula_stays_text(world: World) -> None:
    evil = world.desk.save("", a_relation(name='=HYPERLINK("http://x")'))
    draft = world.desk.invoices.blank(world.work.id)
    world.desk.invoices.save(replace(draft, debtor_id=RelationId(evil.id or 0)))
    assert table(world, InvoiceQuery())[0]["Relation"] == '\'=HYPERLINK("http://x")'
