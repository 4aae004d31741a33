"""The list of invoices: states, sums and windows computed in SQL, as `core.invoicing.state_of` has them."""

# ruff: noqa: S608 - only the constants above each statement are filled in, never values

import json
from datetime import date
from typing import Any

from sqlalchemy import Connection, text

from zzpdesk.core.invoicelist import SORTS, InvoiceQuery, InvoiceRow, InvoiceTotals
from zzpdesk.core.invoicing import InvoiceState
from zzpdesk.core.kinds import Cents
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.storage.light import fold

_PAID = "(SELECT COALESCE(SUM(p.amount), 0) FROM payment p WHERE p.invoice_id = {}.id)"
_DUE = "({0}.total - {0}.withheld - {0}.withheld_vat)"
_OWN, _LEFT_OF_ORIGINAL = _DUE.format("i"), f"{_DUE.format('o')} - {_PAID.format('o')}"
_CREDITED = f"""CASE
    WHEN i.credits_id IS NULL THEN
        (SELECT COALESCE(SUM({_DUE.format("k")}), 0) FROM invoice k WHERE k.credits_id = i.id AND k.status = 'issued')
    WHEN {_OWN} > 0 THEN MIN(0, MAX(-{_OWN}, {_LEFT_OF_ORIGINAL}))
    ELSE MAX(0, MIN(-{_OWN}, {_LEFT_OF_ORIGINAL})) END"""
_FIGURES = f"""SELECT i.*, {_OWN} AS due, o.number AS original, {_PAID.format("i")} AS paid, {_CREDITED} AS credited,
    COALESCE(i.assignment_id, o.assignment_id, (SELECT l.assignment_id FROM invoice_line l
        WHERE l.invoice_id = i.id AND l.assignment_id IS NOT NULL ORDER BY l.position LIMIT 1)) AS work_id
    FROM invoice i LEFT JOIN invoice o ON o.id = i.credits_id"""
_LEFT = "f.due + f.credited - f.paid"
_STATE = f"""CASE
    WHEN f.status = 'draft' THEN 'draft'
    WHEN f.credits_id IS NULL AND f.credited <> 0 AND f.due + f.credited = 0 THEN 'credited'
    WHEN {_LEFT} = 0 OR ({_LEFT} > 0) <> (f.due > 0) THEN 'paid'
    WHEN f.due > 0 AND f.due_on < :today THEN 'overdue'
    ELSE 'open' END"""
_NAMES = {
    "debtor": "COALESCE(json_extract(f.customer, '$.name'), d.name, '')",
    "client": "CASE WHEN a.client_id IS f.debtor_id THEN '' ELSE COALESCE(c.name, '') END",
    "source": "COALESCE(s.name, '')",
}
_JOINED = f"""({_FIGURES}) f
    LEFT JOIN relation d ON d.id = f.debtor_id
    LEFT JOIN assignment a ON a.id = f.work_id
    LEFT JOIN relation c ON c.id = a.client_id
    LEFT JOIN relation s ON s.id = a.source_id"""
_ORDER = {
    "number": "f.number IS NOT NULL {0}, LENGTH(f.number) {0}, f.number",
    "day": "f.issued_on",
    "due_on": "f.due_on",
    "debtor": f"fold({_NAMES['debtor']})",
    "client": f"fold({_NAMES['client']})",
    "source": f"fold({_NAMES['source']})",
    "total": "f.total",
    "paid": "f.paid",
    "open": _LEFT,
    "state": f"instr('draft overdue open paid credited', {_STATE})",
}
_WORDS = f"""instr(fold(COALESCE(f.number, '') || ' ' || f.reference || ' ' || {_NAMES["debtor"]} || ' ' ||
    {_NAMES["client"]} || ' ' || {_NAMES["source"]} || ' ' || COALESCE(a.title, '') || ' ' || COALESCE(
    (SELECT GROUP_CONCAT(l.description, ' ') FROM invoice_line l WHERE l.invoice_id = f.id), '')), :{{}}) > 0"""


def rows(connection: Connection, query: InvoiceQuery, today: date) -> list[InvoiceRow]:
    """A window of the list: which rows first, so that sums are only taken of those shown."""
    where, values = _conditions(query, today)
    order = _order(query)
    statement = text(
        f"""WITH shown AS MATERIALIZED (
            SELECT f.id FROM {_JOINED} WHERE {where} ORDER BY {order} LIMIT :limit OFFSET :offset)
        SELECT f.id, f.number, f.issued_on, f.due_on, {_NAMES["debtor"]}, {_NAMES["client"]}, {_NAMES["source"]},
            a.source_id IS NULL, s.source_kind, f.total, f.paid, {_LEFT}, {_STATE}, f.kind, f.accepted_on,
            f.debtor_id, a.client_id, a.source_id, f.credits_id, f.original, f.total - f.due,
            (SELECT MAX(p.paid_on) FROM payment p WHERE p.invoice_id = f.id)
        FROM {_JOINED} WHERE f.id IN (SELECT id FROM shown) ORDER BY {order}"""
    )
    found = connection.execute(statement, values | {"limit": query.limit, "offset": query.offset})
    return [_row(*row) for row in found]


def count(connection: Connection, query: InvoiceQuery, today: date) -> int:
    """How many rows the whole list has."""
    where, values = _conditions(query, today)
    statement = text(f"SELECT COUNT(*) FROM {_JOINED} WHERE {where}")
    return int(connection.execute(statement, values).scalar_one())


def counts(connection: Connection, year: int | None, today: date) -> dict[InvoiceState, int]:
    """How many invoices of a year are in each state; every state is named."""
    where, values = _conditions(InvoiceQuery(year=year), today)
    statement = text(f"SELECT {_STATE}, COUNT(*) FROM ({_FIGURES}) f WHERE {where} GROUP BY 1")
    found = {InvoiceState(state): int(number) for state, number in connection.execute(statement, values)}
    return {state: found.get(state, 0) for state in InvoiceState}


def totals(connection: Connection, year: int | None, today: date) -> InvoiceTotals:
    """Sums of a year's definitive invoices."""
    where, values = _conditions(InvoiceQuery(year=year), today)
    statement = text(
        f"""WITH listed AS (SELECT f.net, f.issued_on, f.kind, {_LEFT} AS rest, {_STATE} AS state,
                (SELECT MAX(p.paid_on) FROM payment p WHERE p.invoice_id = f.id) AS settled
            FROM ({_FIGURES}) f WHERE f.status = 'issued' AND {where})
        SELECT COALESCE(SUM(net), 0), COALESCE(SUM(rest) FILTER (WHERE state IN ('open', 'overdue') AND rest > 0), 0),
            COALESCE(SUM(rest) FILTER (WHERE state = 'overdue'), 0), COUNT(*),
            AVG(julianday(settled) - julianday(issued_on)) FILTER (WHERE state = 'paid' AND settled IS NOT NULL)
        FROM listed"""
    )
    net, left, overdue, number, days = connection.execute(statement, values).one()
    average = None if days is None else round(days)
    return InvoiceTotals(
        net=Cents(net), open=Cents(left), overdue=Cents(overdue), count=number, average_days=average
    )


def settlement(connection: Connection, invoice_id: int) -> tuple[Cents, Cents]:
    """What was paid on an invoice and what was credited, as `state_of` wants them."""
    statement = text(f"SELECT f.paid, f.credited FROM ({_FIGURES}) f WHERE f.id = :id")
    paid, credited = connection.execute(statement, {"id": invoice_id}).one()
    return Cents(paid), Cents(credited)


def last_issued_on(connection: Connection, year: int | None) -> date | None:
    """The latest date of the own definitive invoices, of one year or of all."""
    statement = text(
        """SELECT MAX(issued_on) FROM invoice WHERE status = 'issued' AND kind <> 'self_billed'
            AND issued_on BETWEEN :first AND :last"""
    )
    span = ("0001-01-01", "9999-12-31") if year is None else (f"{year:04}-01-01", f"{year:04}-12-31")
    found = connection.execute(statement, {"first": span[0], "last": span[1]}).scalar_one()
    return None if found is None else date.fromisoformat(found)


def _conditions(query: InvoiceQuery, today: date) -> tuple[str, dict[str, Any]]:
    where, values = ["1 = 1"], {"today": today.isoformat()}
    optional: dict[str, tuple[str, Any]] = {
        "debtor": ("f.debtor_id = :debtor", query.debtor_id),
        "work": ("f.work_id = :work", query.assignment_id),
        "state": (f"{_STATE} = :state", query.state and query.state.value),
    }
    for name, (condition, value) in optional.items():
        if value is not None:
            where.append(condition)
            values[name] = value
    if query.year is not None:
        where.append("(f.issued_on BETWEEN :first AND :last OR f.issued_on IS NULL OR f.status = 'draft')")
        values |= {"first": f"{query.year:04}-01-01", "last": f"{query.year:04}-12-31"}
    if query.ids is not None:
        where.append("f.id IN (SELECT value FROM json_each(:ids))")
        values["ids"] = json.dumps(query.ids)
    for number, word in enumerate(query.text.split()):
        where.append(_WORDS.format(f"word{number}"))
        values[f"word{number}"] = fold(word)
    return " AND ".join(where), values


def _order(query: InvoiceQuery) -> str:
    """Always the same order: the id decides in the end."""
    if query.sort is None or query.sort.field not in SORTS:
        return "f.status = 'draft' DESC, f.issued_on DESC, f.id DESC"
    way = "DESC" if query.sort.descending else "ASC"
    return f"{_ORDER[query.sort.field].format(way)} {way}, f.id {way}"


def _row(*values: Any) -> InvoiceRow:
    (
        record_id,
        number,
        day,
        due_on,
        debtor,
        client,
        source,
        direct,
        kind,
        total,
        paid,
        left,
        state,
        how,
        accepted,
    ) = values[:15]
    debtor_id, client_id, source_id, credits_id, original, withheld, settled = values[15:]
    source_kind = SourceKind.DIRECT if direct else SourceKind(kind) if kind else SourceKind.PEER
    return InvoiceRow(
        id=record_id,
        number=number,
        day=None if day is None else date.fromisoformat(day),
        due_on=None if due_on is None else date.fromisoformat(due_on),
        debtor=debtor,
        client=client,
        source=source,
        source_kind=source_kind,
        total=Cents(total),
        paid=Cents(paid),
        open=Cents(left) if state not in {"draft", "credited", "paid"} else Cents(0),
        state=InvoiceState(state),
        self_billed=how == "self_billed",
        accepted=accepted is not None,
        debtor_id=debtor_id,
        client_id=client_id,
        source_id=source_id,
        credits_id=credits_id,
        credits_number=original,
        withheld=Cents(withheld),
        settled_on=None if settled is None else date.fromisoformat(settled),
    )
