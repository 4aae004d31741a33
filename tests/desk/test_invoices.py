"""Invoices at the desk: drafts, hours, issuing in one transaction, crediting, replacing."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import a_line, a_profile, a_relation, some_fee_terms
from tests.desk.invoice_world import World, a_world
from zzpdesk.core.errors import InvalidRecord, Refused, UndoRefused
from zzpdesk.core.kinds import AssignmentId, Days, Minutes, Price, Quantity, RelationId
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Document, Fee, Invoice, Relation, Series, TimeEntry, VatStatus
from zzpdesk.core.records.assignment import Grouping, RateUnit
from zzpdesk.core.records.invoice import InvoiceStatus, LineVat, TurnoverKind, Unit
from zzpdesk.core.records.profile import VatScheme
from zzpdesk.core.records.relation import BuyerKind, Language
from zzpdesk.desk import Desk
from zzpdesk.desk.invoices import Invoices
from zzpdesk.documents.invoice.facts import InvoiceFacts


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path) as made:
        yield made


def test_blank_takes_over_what_was_agreed(world: World) -> None:
    wordy = world.desk.save("", replace(world.work, reference="PO 4411"))
    english = world.desk.save("", a_relation(language=Language.EN, formal=False, term_days=Days(14)))
    draft = world.desk.invoices.blank(wordy.id, english.id)
    assert (draft.debtor_id, draft.language, draft.formal, draft.term_days) == (
        english.id,
        Language.EN,
        False,
        14,
    )
    assert (draft.reference, draft.issued_on, draft.due_on) == (
        "PO 4411",
        date(2026, 10, 14),
        date(2026, 10, 28),
    )
    assert (draft.number, draft.id, draft.lines) == (None, None, ())


def test_blank_for_a_consumer_has_prices_including_vat(world: World) -> None:
    private = world.desk.save("", a_relation(buyer=BuyerKind.CONSUMER))
    assert world.desk.invoices.blank(debtor_id=private.id).prices_include_vat


def test_blank_of_a_fixed_price_holds_it_and_hours_join_it(world: World) -> None:
    work = world.desk.save("", replace(world.work, rate_unit=RateUnit.FIXED, rate=Price(50_000_000)))
    draft = world.desk.invoices.blank(work.id)
    assert [(line.description, line.net) for line in draft.lines] == [(work.title, 500_000)]
    taken = world.desk.invoices.take_hours(draft, work.id or 0, world.hours(60, 61), Grouping.PER_DAY)
    assert [(line.net, line.minutes, line.unit) for line in taken.lines] == [(500_000, 121, Unit.NONE)]


def test_hours_become_lines_and_keep_their_raw_minutes(world: World) -> None:
    entries = world.hours(50, 50, 50)
    blank = world.desk.invoices.blank(world.work.id)
    draft = world.desk.invoices.take_hours(blank, world.work.id or 0, entries, Grouping.PER_DAY)
    assert [(line.quantity, line.minutes, line.net) for line in draft.lines] == [(8_300, 50, 8_715)] * 3
    assert (draft.supply_from, draft.supply_until) == (date(2026, 9, 1), date(2026, 9, 3))
    assert (draft.net, draft.vat, draft.total) == (26_145, 5_490, 31_635)
    linked = world.desk.find(TimeEntry, Where("invoice_id", "=", draft.id))
    assert [entry.line_key for entry in linked] == [line.key for line in draft.lines]
    assert world.desk.invoices.unbilled(world.work.id or 0) == []


def test_unbilled_stops_at_a_day(world: World) -> None:
    world.hours(60, 60, 60)
    assert len(world.desk.invoices.unbilled(world.work.id or 0, until=date(2026, 9, 2))) == 2


def test_hours_of_a_removed_line_are_to_be_billed_again(world: World) -> None:
    blank = world.desk.invoices.blank(world.work.id)
    draft = world.desk.invoices.take_hours(blank, world.work.id or 0, world.hours(60, 30), Grouping.PER_ENTRY)
    world.desk.invoices.save(replace(draft, lines=draft.lines[:1]))
    assert [entry.minutes for entry in world.desk.invoices.unbilled(world.work.id or 0)] == [30]


def test_undo_of_a_removed_line_links_its_hours_again(world: World) -> None:
    draft = world.draft(60, 30)
    world.desk.invoices.save(replace(draft, lines=()))
    assert len(world.desk.invoices.unbilled(world.work.id or 0)) == 2
    world.desk.undo()
    assert world.desk.invoices.unbilled(world.work.id or 0) == []
    assert world.desk.get(Invoice, draft.id or 0).lines == draft.lines


def test_discarding_a_draft_frees_its_hours(world: World) -> None:
    draft = world.draft(60, 30)
    world.desk.invoices.discard(draft.id or 0)
    assert world.desk.count(Invoice) == 0
    assert [entry.line_key for entry in world.desk.invoices.unbilled(world.work.id or 0)] == [0, 0]


def test_hours_are_billed_once(world: World) -> None:
    entries = world.hours(60)
    blank = world.desk.invoices.blank(world.work.id)
    world.desk.invoices.take_hours(blank, world.work.id or 0, entries, Grouping.ONE_LINE)
    with pytest.raises(Refused, match="hours-already-billed"):
        world.desk.invoices.take_hours(blank, world.work.id or 0, entries, Grouping.ONE_LINE)
    with pytest.raises(Refused, match="hours-none"):
        world.desk.invoices.take_hours(blank, world.work.id or 0, [], Grouping.ONE_LINE)
    assert world.desk.count(Invoice) == 1


def test_hours_of_another_assignment_are_refused(world: World) -> None:
    other = world.desk.save("", replace(world.work, id=None, version=0, title="Anders"))
    with pytest.raises(Refused, match="hours-other-assignment"):
        world.desk.invoices.take_hours(
            world.desk.invoices.blank(other.id), other.id or 0, world.hours(60), Grouping.ONE_LINE
        )


def test_lines_are_worded_in_the_language_of_the_invoice(world: World) -> None:
    draft = replace(world.desk.invoices.blank(world.work.id), language=Language.EN)
    taken = world.desk.invoices.take_hours(draft, world.work.id or 0, world.hours(60, 60), Grouping.PER_WEEK)
    assert [line.detail for line in taken.lines] == ["Week 36 · 1–2 September 2026"]
    one = world.desk.invoices.take_hours(draft, world.work.id or 0, world.hours(60), Grouping.PER_DAY)
    assert [(line.description, line.detail) for line in one.lines] == [("Dag 1", "1 September 2026")]


def test_issuing_does_everything_at_once(world: World) -> None:
    world.desk.save("", some_fee_terms(source_id=RelationId(world.agency.id or 0)))
    draft = world.draft(600, 360)
    assert world.desk.invoices.expected_number(draft) == "2026-001"
    invoice = world.desk.invoices.issue(draft.id or 0)
    assert (invoice.number, invoice.status, invoice.total) == ("2026-001", InvoiceStatus.ISSUED, 203_280)
    assert invoice.due_on == date(2026, 11, 13)
    assert invoice.supplier is not None
    assert invoice.supplier.iban == "NL91ABNA0417164300"
    assert invoice.customer is not None
    assert invoice.customer.name == world.client.name
    (document,) = world.desk.find(Document)
    assert (document.subject, document.subject_id, document.name) == ("Invoice", invoice.id, "2026-001.pdf")
    assert (
        document.sha256
        == invoice.pdf_sha256
        == hashlib.sha256(world.desk.invoices.pdf(invoice.id or 0)).hexdigest()
    )
    (fee,) = world.desk.find(Fee)
    assert (fee.amount, fee.invoice_id, fee.source_id) == (16_800, invoice.id, world.agency.id)
    assert [series.last for series in world.desk.find(Series)] == [1]
    assert world.desk.invoices.expected_number(invoice) == "2026-001"


def test_a_failing_step_changes_nothing_and_uses_no_number(world: World) -> None:
    def failing(_invoice: Invoice, _facts: InvoiceFacts) -> bytes:
        raise OSError("no fonts")

    world.desk.save("", some_fee_terms(source_id=RelationId(world.agency.id or 0)))
    draft = world.draft(60)
    hours = world.desk.find(TimeEntry)
    with pytest.raises(OSError, match="no fonts"):
        Invoices(world.desk, failing).issue(draft.id or 0)
    assert world.desk.get(Invoice, draft.id or 0) == draft
    assert world.desk.find(TimeEntry) == hours
    assert [world.desk.count(kind) for kind in (Series, Fee, Document)] == [0, 0, 0]
    assert world.desk.invoices.issue(draft.id or 0).number == "2026-001"


def test_an_incomplete_draft_is_not_issued(world: World) -> None:
    world.desk.save("", replace(world.desk.profile, kvk=""))
    draft = world.desk.invoices.save(world.desk.invoices.blank(world.work.id))
    with pytest.raises(InvalidRecord) as caught:
        world.desk.invoices.issue(draft.id or 0)
    assert caught.value.problems == {
        "lines": "lines-missing",
        "supply_from": "supply-date-missing",
        "supplier.kvk": "supplier-incomplete",
    }
    assert world.desk.count(Series) == 0


def test_an_issued_invoice_is_frozen_and_beyond_undo(world: World) -> None:
    invoice = world.issued(60)
    with pytest.raises(Refused, match="invoice-frozen"):
        world.desk.save("", replace(invoice, note="anders"))
    with pytest.raises(Refused, match="invoice-not-draft"):
        world.desk.invoices.issue(invoice.id or 0)
    with pytest.raises(Refused, match="invoice-not-draft"):
        world.desk.invoices.discard(invoice.id or 0)
    with pytest.raises(UndoRefused):
        world.desk.undo()
    assert world.desk.invoices.refreshed(invoice) == invoice


def test_old_invoices_do_not_follow_the_address_book(world: World) -> None:
    invoice = world.issued(60)
    pdf = world.desk.invoices.pdf(invoice.id or 0)
    world.desk.save("", replace(world.client, name="Gemeente Anders", city="Elders"))
    world.desk.save("", replace(world.desk.profile, iban="NL20INGB0001234567"))
    again = world.desk.get(Invoice, invoice.id or 0)
    assert again == invoice
    assert world.desk.invoices.pdf(invoice.id or 0) == pdf


def test_numbers_go_on_where_the_old_numbering_ended_and_have_no_gaps(world: World) -> None:
    world.desk.save("", Series(name="own/2026", last=33))
    first = world.issued(60)
    world.desk.invoices.discard(world.draft(60).id or 0)
    second, credit = world.issued(60), world.desk.invoices.credit(first.id or 0)
    world.clock.now = datetime.fromisoformat("2027-01-04T09:00")
    third = world.issued(60, day=date(2026, 12, 1))
    assert [one.number for one in (first, second, credit, third)] == [
        "2026-034",
        "2026-035",
        "2026-036",
        "2027-001",
    ]


def test_a_number_that_exists_is_refused(world: World) -> None:
    world.issued(60)
    world.desk.save("", replace(world.desk.profile, number_format="2026-{number:3}"))
    draft = world.draft(60)
    with pytest.raises(Refused, match="number-taken"):
        world.desk.invoices.issue(draft.id or 0)


def test_an_older_copy_of_the_file_issues_nothing_until_the_number_is_confirmed(world: World) -> None:
    world.desk.files.note_number("own/2026", 7)
    draft = world.draft(60)
    with pytest.raises(Refused, match="number-behind"):
        world.desk.invoices.issue(draft.id or 0)
    world.desk.files.confirm_last_number("own/2026", 7)
    assert world.desk.invoices.issue(draft.id or 0).number == "2026-008"


def test_the_small_business_scheme_follows_the_supply_date(world: World) -> None:
    world.desk.save("", VatStatus(since=date(2026, 9, 1), scheme=VatScheme.KOR))
    within, before = world.draft(60), world.draft(60, day=date(2026, 8, 3))
    assert (within.small_business, within.vat, within.total) == (True, 0, 10_500)
    assert (before.small_business, before.vat) == (False, 2_205)
    world.desk.save("", replace(world.desk.profile, vat_id=""))
    assert world.desk.invoices.issue_problems(within) == {}
    assert world.desk.invoices.issue_problems(before) == {"supplier.vat_id": "supplier-vat-id-missing"}


def test_an_exempt_business_charges_no_vat(world: World) -> None:
    world.desk.save("", VatStatus(since=date(2026, 1, 1), scheme=VatScheme.EXEMPT))
    draft = world.draft(60)
    assert [(line.vat, line.vat_reason, line.vat_rate) for line in draft.lines] == [
        (LineVat.E, "art. 11 Wet OB 1968", 0)
    ]


def test_expenses_are_billed_on_outside_the_shares(world: World) -> None:
    draft = world.desk.invoices.add_expense(world.draft(60), "Reiskosten", 4_730)
    line = draft.lines[-1]
    assert (line.turnover, line.net, line.vat, line.description) == (
        TurnoverKind.EXPENSE,
        4_730,
        LineVat.S21,
        "Reiskosten",
    )
    assert world.desk.invoices.line_amount(line) == 4_730


def test_hours_changed_after_they_were_put_on_a_draft_are_pointed_out(world: World) -> None:
    draft = world.draft(60, 30)
    entry = world.desk.find(TimeEntry)[0]
    world.desk.save("", replace(entry, minutes=Minutes(75)))
    assert world.desk.invoices.issue_concerns(draft)["lines.0.quantity"] == "hours-changed"
    assert [line.minutes for line in world.desk.invoices.issue(draft.id or 0).lines] == [105]


def test_a_line_removed_behind_the_desks_back_frees_its_hours_on_issue(world: World) -> None:
    blank = world.desk.invoices.blank(world.work.id)
    draft = world.desk.invoices.take_hours(blank, world.work.id or 0, world.hours(60, 30), Grouping.PER_ENTRY)
    saved = world.desk.save("", replace(draft, lines=draft.lines[:1]))
    world.desk.invoices.issue(saved.id or 0)
    assert [entry.minutes for entry in world.desk.invoices.unbilled(world.work.id or 0)] == [30]


def test_drafts_are_drawn_anew_and_stored_papers_are_verified(world: World) -> None:
    draft = world.draft(60)
    assert world.desk.invoices.pdf(draft.id or 0).startswith(b"%PDF")
    assert world.desk.invoices.preview(world.desk.invoices.blank()).startswith(b"%PDF")
    invoice = world.desk.invoices.issue(draft.id or 0)
    with closing(sqlite3.connect(world.desk.path)) as file, file:
        file.execute("UPDATE document SET content = ?", (b"%PDF-other",))  # from outside: the desk refuses it
    with pytest.raises(Refused, match="pdf-damaged"):
        world.desk.invoices.pdf(invoice.id or 0)


def test_an_invoice_without_a_debtor_is_no_more_than_a_draft(world: World) -> None:
    draft = world.desk.invoices.blank()
    filled = replace(draft, lines=(a_line(quantity=Quantity(10_000)),), supply_from=date(2026, 10, 1))
    assert world.desk.invoices.issue_problems(filled) == {"debtor_id": "debtor-missing"}


def test_invoice_dates_out_of_order_are_a_concern(world: World) -> None:
    world.issued(60)
    earlier = replace(world.draft(60), issued_on=date(2026, 10, 1))
    assert world.desk.invoices.issue_concerns(earlier)["issued_on"] == "date-before-last"
    last_year = replace(
        earlier, issued_on=date(2025, 12, 31), supply_from=None, supply_until=date(2025, 12, 30)
    )
    assert "issued_on" not in world.desk.invoices.issue_concerns(last_year)
    world.desk.save("", replace(world.desk.profile, number_format="{number:4}"))
    assert world.desk.invoices.issue_concerns(last_year)["issued_on"] == "date-before-last"


def test_a_crash_after_issuing_finds_everything(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:
        world.issued(60)
    desk = Desk.open(tmp_path / "desk.zzp", clock=world.clock)
    try:
        (invoice,) = desk.find(Invoice)
        assert desk.invoices.pdf(invoice.id or 0).startswith(b"%PDF")
        assert desk.invoices.expected_number(desk.invoices.blank()) == "2026-002"
        assert desk.get(Relation, invoice.debtor_id or 0).name == "Gemeente Zuiderwoude"
        assert desk.profile.owner == a_profile().owner
        assert AssignmentId(invoice.assignment_id or 0) == world.work.id
    finally:
        desk.close()


def test_an_unsaved_draft_can_be_judged(world: World) -> None:
    blank = world.desk.invoices.blank(world.work.id)
    assert world.desk.invoices.issue_concerns(blank) == {"total": "total-zero"}


def test_replaced_lines_of_a_draft_keep_what_has_no_hours(world: World) -> None:
    invoice = world.desk.invoices.add_expense(world.draft(60), "Reiskosten", 1_000)
    issued = world.desk.invoices.issue(invoice.id or 0)
    world.desk.invoices.credit(issued.id or 0)
    fresh = world.desk.invoices.replacement(issued.id or 0)
    assert [(line.description, line.minutes) for line in fresh.lines] == [
        ("Beleidsadvies wonen", 60),
        ("Reiskosten", 0),
    ]


def _steps(work: World, plan: list[str]) -> None:
    """Issue, fail to issue, credit and discard at random; papers are not drawn."""

    def failing(_invoice: Invoice, _facts: InvoiceFacts) -> bytes:
        raise OSError("no paper")

    quick = Invoices(work.desk, lambda invoice, _facts: (invoice.number or "").encode())
    for step in plan:
        draft = quick.add_line(replace(quick.blank(work.work.id), supply_from=date(2026, 10, 1)), a_line())
        if step == "fail":
            with pytest.raises(OSError, match="no paper"):
                Invoices(work.desk, failing).issue(draft.id or 0)
        elif step == "discard":
            quick.discard(draft.id or 0)
        else:
            invoice = quick.issue(draft.id or 0)
            if step == "credit":
                quick.credit(invoice.id or 0)


@settings(max_examples=12)
@given(plan=st.lists(st.sampled_from(["issue", "credit", "fail", "discard"]), min_size=1, max_size=8))
def test_whatever_happens_the_numbers_have_no_gaps(
    tmp_path_factory: pytest.TempPathFactory, plan: list[str]
) -> None:
    with a_world(tmp_path_factory.mktemp("numbers")) as work:
        _steps(work, plan)
        numbers = sorted(one.number for one in work.desk.find(Invoice) if one.number)
        assert numbers == [f"2026-{counter + 1:03}" for counter in range(len(numbers))]
        assert len(numbers) == plan.count("issue") + 2 * plan.count("credit")
