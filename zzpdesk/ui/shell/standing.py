"""How records stand, in the few words the palette has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.core.invoicelist import InvoiceQuery
from zzpdesk.core.invoicing import InvoiceState
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Assignment
from zzpdesk.core.rows import UnbilledRow
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


def invoice_standing(desk: Desk, invoice_id: int) -> tuple[str, str]:
    """Its amount, and its state with the day that goes with it: `openstaand · vervalt 30 okt`."""
    rows = desk.invoices.rows(InvoiceQuery(ids=(invoice_id,), limit=1))
    if not rows:
        return "", ""
    row, state = rows[0], label(rows[0].state).lower()
    if row.state in {InvoiceState.OPEN, InvoiceState.OVERDUE} and row.due_on is not None:
        return formats.money(row.total), _("{state} · due {day}").format(
            state=state, day=formats.day(row.due_on)
        )
    if row.state is InvoiceState.PAID and row.settled_on is not None:
        return formats.money(row.total), f"{state} {formats.day(row.settled_on)}"
    return formats.money(row.total), state


def unbilled_words(desk: Desk, kind: str, record_id: int) -> str:
    """`36 uur en € 3.780 nog niet gefactureerd` for a client or an assignment; "" when nothing waits."""
    if kind == "Assignment":
        work = [desk.get(Assignment, record_id)]
    else:
        work = desk.find(Assignment, Where("client_id", "=", record_id))
    minutes, amount = 0, 0
    for each in work:
        waiting = sum(entry.minutes for entry in desk.invoices.unbilled(each.id or 0))
        minutes, amount = minutes + waiting, amount + (_worth(each, waiting) or 0)
    if not minutes:
        return ""
    hours = formats.hours(minutes)
    if not amount:
        return _("{hours} not invoiced yet").format(hours=hours)
    return _("{hours} and {amount} not invoiced yet").format(hours=hours, amount=formats.euros(amount))


def _worth(work: Assignment, minutes: int) -> int | None:
    rate = {"rate_unit": work.rate_unit, "rate": work.rate, "day_minutes": work.day_minutes}
    nobody = {"client_id": 0, "client": "", "source_id": 0, "direct": True, "source": ""}
    row = UnbilledRow(work.id or 0, work.title, **nobody, **rate, minutes=minutes, older=0)  # type: ignore[arg-type]
    return row.worth(minutes)
