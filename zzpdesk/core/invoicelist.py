"""What the list of invoices asks for and gets."""

from dataclasses import dataclass
from datetime import date

from zzpdesk.core.invoicing import InvoiceState
from zzpdesk.core.kinds import Cents
from zzpdesk.core.ports import Sort
from zzpdesk.core.records.relation import SourceKind

SORTS = ("number", "day", "due_on", "debtor", "client", "source", "total", "paid", "open", "state")
"""What the list can be sorted by."""


@dataclass(frozen=True, kw_only=True, slots=True)
class InvoiceQuery:
    """A window of the list: of a year, in a state, with all words of `text`.

    Drafts belong to every year; with `ids` only these invoices are looked at. `sort` names one of
    `SORTS`; without it drafts come first, then the newest.
    """

    year: int | None = None
    state: InvoiceState | None = None
    text: str = ""
    debtor_id: int | None = None
    assignment_id: int | None = None
    ids: tuple[int, ...] | None = None
    sort: Sort | None = None
    offset: int = 0
    limit: int = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class InvoiceRow:
    """An invoice in the list. `client` is empty when it is the debtor, `source` when the work came directly.

    `open` is what is still to be paid (negative: to be paid back); `source_kind` is as recorded with the source;
    `settled_on` is the day of the last payment; `withheld` what the drawer of a self-billed one keeps, with its VAT.
    """

    id: int
    number: str | None
    day: date | None
    due_on: date | None
    debtor: str
    client: str
    source: str
    source_kind: SourceKind
    total: Cents
    paid: Cents
    open: Cents
    state: InvoiceState
    self_billed: bool
    accepted: bool
    debtor_id: int | None
    client_id: int | None
    source_id: int | None
    credits_id: int | None
    credits_number: str | None
    withheld: Cents
    settled_on: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class InvoiceTotals:
    """Of a year: issued and credited excluding VAT, what is to be received, how much of it is late, days to be paid.

    `average_days` runs from invoice date to the payment that settled it; None when nothing was settled yet.
    """

    net: Cents
    open: Cents
    overdue: Cents
    count: int
    average_days: int | None
