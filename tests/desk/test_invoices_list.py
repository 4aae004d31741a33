"""The list of invoices: states as in core, names, sums, searching, sorting and windows, all in SQL."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import a_payment, a_relation, an_assignment, an_invoice
from tests.desk.invoice_world import World, a_world
from zzpdesk.core import invoicing
from zzpdesk.core.invoicelist import SORTS, InvoiceQuery
from zzpdesk.core.invoicing import InvoiceState
from zzpdesk.core.kinds import AssignmentId, Cents, InvoiceId, RelationId
from zzpdesk.core.ports import Sort, UnitOfWork
from zzpdesk.core.records import Invoice
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus
from zzpdesk.core.records.relation import SourceKind


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with a_world(tmp_path_factory.mktemp("list")) as made:
        yield made


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path) as made:
        yield made


class _Undone(Exception):
    pass


amounts = st.integers(-500, 500)


@settings(max_examples=150)
@given(
    total=amounts,
    due=st.sampled_from([date(2026, 10, 13), date(2026, 10, 14), None]),
    paid=st.lists(amounts.filter(bool), max_size=3),
    credit=st.none() | st.just("all") | amounts,
    paid_back=st.lists(amounts.filter(bool), max_size=2),
    draft=st.booleans(),
)
def test_the_state_in_sql_is_the_state_in_core(world, total, due, paid, credit, paid_back, draft) -> None:
    """On the original and on its credit."""
    today = world.desk.today()
    credited = -total if credit == "all" else credit

    def work(unit: UnitOfWork) -> None:
        issued = InvoiceStatus.DRAFT if draft else InvoiceStatus.ISSUED
        original = unit.save(
            an_invoice(status=issued, number=None if draft else "O-1", total=Cents(total), due_on=due)
        )
        _pay(unit, original, paid)
        expected = {original.id: _expected(original, sum(paid), 0 if draft else credited or 0, today)}
        if credited is not None and not draft:
            note = unit.save(
                an_invoice(
                    kind=InvoiceKind.CREDIT,
                    status=InvoiceStatus.ISSUED,
                    number="O-2",
                    total=Cents(credited),
                    due_on=due,
                    credits_id=InvoiceId(original.id or 0),
                )
            )
            _pay(unit, note, paid_back)
            offset = invoicing.credit_offset(note.total, Cents(original.total - sum(paid)))
            expected[note.id] = _expected(note, sum(paid_back), offset, today)
        rows = world.desk.invoices.rows(InvoiceQuery())
        assert {row.id: (row.state, row.open) for row in rows} == expected
        assert {row.id: world.desk.invoices.standing(row.id).state for row in rows} == {
            number: state for number, (state, _open) in expected.items()
        }
        counts = world.desk.invoices.counts(2026)
        states = [state for state, _open in expected.values()]
        assert counts == {state: states.count(state) for state in InvoiceState}
        raise _Undone

    with pytest.raises(_Undone):
        world.desk.change("", work)


def _pay(unit: UnitOfWork, invoice: Invoice, amounts: list[int]) -> None:
    for amount in amounts:
        unit.save(a_payment(invoice_id=InvoiceId(invoice.id or 0), amount=Cents(amount)))


def _expected(invoice: Invoice, paid: int, credited: int, today: date) -> tuple[InvoiceState, int]:
    state = invoicing.state_of(invoice, Cents(paid), Cents(credited), today)
    live = state in {InvoiceState.OPEN, InvoiceState.OVERDUE}
    return state, invoice.total + credited - paid if live else 0


def test_rows_name_the_debtor_first_then_client_and_source(fresh: World) -> None:
    fresh.issued(60)
    through = fresh.desk.save(
        "",
        an_assignment(
            title="Via bureau",
            client_id=RelationId(fresh.client.id),
            source_id=RelationId(fresh.agency.id),
            debtor_id=RelationId(fresh.agency.id),
        ),
    )
    direct = fresh.desk.save("", an_assignment(title="Direct", client_id=RelationId(fresh.client.id)))
    for work in (through, direct):
        fresh.desk.invoices.save(fresh.desk.invoices.blank(work.id))
    one, two, three = sorted(fresh.desk.invoices.rows(InvoiceQuery(year=2026)), key=lambda row: row.id)
    assert (one.debtor, one.client, one.source) == ("Gemeente Zuiderwoude", "", "Bureau Vooruit")
    assert (two.debtor, two.client, two.source) == (
        "Bureau Vooruit",
        "Gemeente Zuiderwoude",
        "Bureau Vooruit",
    )
    assert (three.debtor, three.client, three.source) == ("Gemeente Zuiderwoude", "", "")
    kinds = [row.source_kind for row in (one, two, three)]
    assert kinds == [SourceKind.INTERMEDIARY, SourceKind.INTERMEDIARY, SourceKind.DIRECT]
    assert (one.number, one.day, one.due_on) == ("2026-001", date(2026, 10, 14), date(2026, 11, 13))
    assert (two.number, two.state, two.credits_number) == (None, InvoiceState.DRAFT, None)


def test_an_issued_invoice_keeps_the_name_it_was_sent_to(fresh: World) -> None:
    fresh.issued(60)
    fresh.desk.save("", replace(fresh.client, name="Nieuwe naam"))
    assert [row.debtor for row in fresh.desk.invoices.rows(InvoiceQuery())] == ["Gemeente Zuiderwoude"]


def test_a_source_without_a_kind_counts_as_a_peer(fresh: World) -> None:
    fresh.desk.save("", replace(fresh.agency, source_kind=None))
    fresh.issued(60)
    assert [row.source_kind for row in fresh.desk.invoices.rows(InvoiceQuery())] == [SourceKind.PEER]


def test_a_credit_names_its_original_and_its_attribution(fresh: World) -> None:
    invoice = fresh.issued(60)
    fresh.desk.invoices.credit(invoice.id or 0)
    credit = fresh.desk.invoices.rows(InvoiceQuery())[0]
    assert (credit.credits_number, credit.source, credit.total) == ("2026-001", "Bureau Vooruit", -12_705)


@pytest.fixture
def many(fresh: World) -> World:
    """Twelve issued invoices to Żabka, and a draft."""
    zabka = fresh.desk.save("", a_relation(name="Żabka BV"))
    fresh.clock.now = datetime.fromisoformat("2026-10-14T09:30")

    def work(unit: UnitOfWork) -> None:
        for number in range(1, 13):
            unit.save(
                an_invoice(
                    number=f"2026-{number}",
                    status=InvoiceStatus.ISSUED,
                    debtor_id=RelationId(zabka.id if number % 2 else fresh.client.id),
                    assignment_id=AssignmentId(fresh.work.id) if number == 3 else None,
                    issued_on=date(2026, number, 1),
                    due_on=date(2026, number, 15),
                    total=Cents(number * 100),
                    reference="PO 77" if number == 5 else "",
                )
            )
        unit.save(an_invoice(issued_on=None, debtor_id=RelationId(zabka.id)))

    fresh.desk.change("", work)
    return fresh


def test_searching_folds_accents_and_wants_every_word(many: World) -> None:
    def numbers(text: str) -> list[str | None]:
        return [row.number for row in many.desk.invoices.rows(InvoiceQuery(text=text, sort=Sort("day")))]

    assert numbers("zabka 2026-11") == ["2026-11"]
    assert numbers("po 77") == ["2026-5"]
    assert numbers("BELEIDSADVIES gemeente")[0] == "2026-2"
    assert numbers("vooruit") == ["2026-3"]
    assert numbers("%") == []
    assert many.desk.invoices.count(InvoiceQuery(text="zabka")) == 7


def test_windows_and_counts(many: World) -> None:
    query = InvoiceQuery(year=2026)
    everything = many.desk.invoices.rows(query)
    assert [row.number for row in everything][:3] == [None, "2026-12", "2026-11"]
    assert many.desk.invoices.count(query) == 13
    assert many.desk.invoices.rows(replace(query, offset=4, limit=3)) == everything[4:7]
    assert [row.number for row in many.desk.invoices.rows(InvoiceQuery(year=2025))] == [None]
    assert many.desk.invoices.count(InvoiceQuery(debtor_id=many.client.id)) == 6
    assert many.desk.invoices.count(InvoiceQuery(assignment_id=many.work.id)) == 1
    assert [row.id for row in many.desk.invoices.rows(InvoiceQuery(ids=(3, 5, 99)))] == [5, 3]
    assert many.desk.invoices.count(InvoiceQuery(ids=())) == 0
    assert many.desk.invoices.count(InvoiceQuery(state=InvoiceState.OVERDUE)) == 9
    assert many.desk.invoices.count(InvoiceQuery(state=InvoiceState.OPEN)) == 3
    assert many.desk.invoices.counts(2026)[InvoiceState.OVERDUE] == 9
    assert many.desk.invoices.counts(None)[InvoiceState.DRAFT] == 1


@pytest.mark.parametrize("field", SORTS)
def test_every_sort_turns_around(many: World, field: str) -> None:
    up = [row.id for row in many.desk.invoices.rows(InvoiceQuery(sort=Sort(field)))]
    down = [row.id for row in many.desk.invoices.rows(InvoiceQuery(sort=Sort(field, descending=True)))]
    assert len(up) == 13
    assert up == down[::-1]


def test_numbers_sort_by_their_counter_and_states_by_urgency(many: World) -> None:
    rows = many.desk.invoices.rows(InvoiceQuery(sort=Sort("number")))
    assert [row.number for row in rows][-4:] == ["2026-9", "2026-10", "2026-11", "2026-12"]
    states = [row.state for row in many.desk.invoices.rows(InvoiceQuery(sort=Sort("state")))]
    assert states == [InvoiceState.DRAFT, *[InvoiceState.OVERDUE] * 9, *[InvoiceState.OPEN] * 3]
    strange = [row.id for row in many.desk.invoices.rows(InvoiceQuery(sort=Sort("nonsense")))]
    assert strange == [row.id for row in many.desk.invoices.rows(InvoiceQuery())]


def test_totals(many: World) -> None:
    paid = next(row for row in many.desk.invoices.rows(InvoiceQuery()) if row.number == "2026-1")
    many.desk.invoices.pay(paid.id, date(2026, 1, 21))
    totals = many.desk.invoices.totals(2026)
    assert (totals.count, totals.net, totals.average_days) == (12, 12 * 84_000, 20)
    assert totals.open == sum(number * 100 for number in range(2, 13))
    assert totals.overdue == sum(number * 100 for number in range(2, 10))
    empty = many.desk.invoices.totals(2020)
    assert (empty.count, empty.net, empty.open, empty.overdue, empty.average_days) == (0, 0, 0, 0, None)
