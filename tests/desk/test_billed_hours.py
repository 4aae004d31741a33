"""Hours on a definitive invoice stand as they were billed; crediting gives them back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.desk.invoice_world import World, a_world
from zzpdesk.core.errors import Refused, UndoRefused
from zzpdesk.core.kinds import InvoiceId, Minutes
from zzpdesk.core.ports import Where
from zzpdesk.core.records import TimeEntry
from zzpdesk.core.records.assignment import Grouping
from zzpdesk.texts.i18n import in_language
from zzpdesk.texts.problems import sentence_of


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path) as made:
        yield made


def billed(world: World) -> tuple[TimeEntry, ...]:
    return tuple(world.desk.find(TimeEntry, Where("invoice_id", "not-null")))


@pytest.mark.parametrize(
    "changes",
    [
        {"minutes": Minutes(30)},
        {"day": date(2026, 9, 2)},
        {"description": "Anders"},
        {"invoice_id": None},
        {"invoice_id": None, "line_key": 0},
    ],
    ids=str,
)
def test_billed_hours_do_not_change(world: World, changes: dict[str, object]) -> None:
    invoice = world.issued(90)
    (entry,) = billed(world)
    with pytest.raises(Refused) as error:
        world.desk.save("", replace(entry, **changes))
    assert (error.value.code, error.value.details) == ("hours-billed", {"number": invoice.number})
    with in_language("nl"):
        assert "staan op factuur 2026-001" in sentence_of(error.value)
    assert billed(world) == (entry,)


def test_billed_hours_are_not_deleted(world: World) -> None:
    world.issued(90)
    (entry,) = billed(world)
    with pytest.raises(Refused, match="hours-billed"):
        world.desk.delete("", entry)
    assert billed(world) == (entry,)


def test_no_hours_join_a_definitive_invoice(world: World) -> None:
    invoice = world.issued(90)
    (free,) = world.hours(60)
    with pytest.raises(Refused, match="hours-billed"):
        world.desk.save("", replace(free, invoice_id=InvoiceId(invoice.id or 0), line_key=free.id or 0))
    with pytest.raises(Refused, match="hours-billed"):
        world.desk.save("", replace(free, id=None, version=0, invoice_id=InvoiceId(invoice.id or 0)))


def test_saving_billed_hours_unchanged_is_no_change(world: World) -> None:
    world.issued(90)
    (entry,) = billed(world)
    assert world.desk.save("", entry) == entry


def test_a_credit_gives_them_back_to_be_changed_and_billed_again(world: World) -> None:
    invoice = world.issued(90)
    world.desk.invoices.credit(invoice.id or 0)
    (entry,) = world.desk.find(TimeEntry)
    changed = world.desk.save("", replace(entry, minutes=Minutes(60)))
    world.desk.invoices.issue(world.desk.invoices.replacement(invoice.id or 0).id or 0)
    (entry,) = billed(world)
    assert (entry.id, entry.minutes) == (changed.id, 60)


def test_undo_does_not_pull_hours_from_under_an_invoice(world: World) -> None:
    (entry,) = world.hours(90)
    draft = world.desk.invoices.take_hours(
        world.desk.invoices.blank(world.work.id), world.work.id or 0, [entry], Grouping.ONE_LINE
    )
    world.desk.invoices.issue(draft.id or 0)
    assert world.desk.undo_label is None
    with pytest.raises(UndoRefused):
        world.desk.undo()


def test_hours_on_a_draft_are_still_hers(world: World) -> None:
    draft = world.draft(90)
    (entry,) = billed(world)
    world.desk.save("", replace(entry, minutes=Minutes(60)))
    assert world.desk.invoices.issue_concerns(draft) == {"lines.0.quantity": "hours-changed"} | {
        key: code for key, code in world.desk.invoices.issue_concerns(draft).items() if key == "term_days"
    }
    with in_language("nl"):
        assert "sindsdien gewijzigd" in sentence_of(Refused("hours-changed"))
    world.desk.delete("", world.desk.get(TimeEntry, entry.id or 0))
    assert world.desk.find(TimeEntry) == []


def test_a_customers_own_number_is_used_once(world: World) -> None:
    """Numbers identify an invoice: the same self-billed invoice is not entered twice (art. 35a-1b)."""
    accepted = date(2026, 10, 14)
    world.desk.invoices.accept_self_billed(world.draft(60), "ZC-1", accepted)
    again = world.draft(90, day=date(2026, 9, 5))
    with pytest.raises(Refused, match="self-billed-twice"):
        world.desk.invoices.accept_self_billed(again, " ZC-1 ", accepted)
    other = replace(again, debtor_id=world.agency.id)
    assert world.desk.invoices.accept_self_billed(other, "ZC-1", accepted).number == "ZC-1"


def test_a_replacement_says_that_its_hours_are_others_now(world: World) -> None:
    invoice = world.issued(90)
    world.desk.invoices.credit(invoice.id or 0)
    (entry,) = world.desk.find(TimeEntry)
    world.desk.save("", replace(entry, minutes=Minutes(60)))
    draft = world.desk.invoices.replacement(invoice.id or 0)
    assert world.desk.invoices.issue_concerns(draft)["lines.0.quantity"] == "hours-changed"
    issued = world.desk.invoices.issue(draft.id or 0)
    assert [line.minutes for line in issued.lines] == [60]


def test_money_to_be_paid_back_is_told_apart_from_money_to_come(world: World) -> None:
    paid, waiting = world.issued(60), world.issued(120, day=date(2026, 9, 8))
    world.desk.invoices.pay(paid.id or 0, date(2026, 10, 14))
    world.desk.invoices.credit(paid.id or 0)
    totals, overview = world.desk.invoices.totals(2026), world.desk.overview.of(2026)
    assert totals.open == waiting.total
    assert (overview.open.count, overview.open.amount) == (1, waiting.total)
