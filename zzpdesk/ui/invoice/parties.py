"""Relations and assignments as choices of the invoice form, and what follows from choosing one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zzpdesk.core.errors import NotFound
from zzpdesk.core.kinds import AssignmentId, RelationId
from zzpdesk.core.ports import Sort, Where
from zzpdesk.core.records import Assignment, Invoice, Relation
from zzpdesk.core.records.invoice import InvoiceKind
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

_FEW = 3
_FOLLOWING = ("term_days", "language", "formal", "prices_include_vat")


class Parties:
    """Asks the desk; keeps the relations it saw until `forget`."""

    def __init__(self, desk: Desk) -> None:
        """Nothing known yet."""
        self._desk = desk
        self._seen: dict[int, Relation | None] = {}

    def forget(self) -> None:
        """Relations changed."""
        self._seen.clear()

    def relation(self, record_id: int | None) -> Relation | None:
        """The relation, None when there is none."""
        if record_id is None:
            return None
        if record_id not in self._seen:
            try:
                self._seen[record_id] = self._desk.get(Relation, record_id)
            except NotFound:
                self._seen[record_id] = None
        return self._seen[record_id]

    def name(self, record_id: int | None) -> str:
        """The relation's name, "" when there is none."""
        found = self.relation(record_id)
        return found.name if found else ""

    def relations(self) -> list[tuple[str, int]]:
        """All that are not archived, by name."""
        return [(name, record_id) for record_id, name in self._desk.lists.choices(Relation)]

    def like(self, text: str) -> list[tuple[str, int]]:
        """The first few whose names hold all these words."""
        words = text.casefold().split()
        found = [pair for pair in self.relations() if all(word in pair[0].casefold() for word in words)]
        return found[:_FEW] if words else []

    def assignments(self, debtor_id: int | None, chosen: int | None) -> list[tuple[str, int | None]]:
        """Those this relation pays for; all without one. The chosen one is always there."""
        found = self._desk.find(
            Assignment, Where("archived", "=", False), sort=(Sort("since", descending=True),)
        )
        fitting = [
            each
            for each in found
            if debtor_id is None or debtor_id in (each.paying_id, each.client_id) or each.id == chosen
        ]
        if chosen is not None and all(each.id != chosen for each in fitting):
            fitting.insert(0, self._desk.get(Assignment, chosen))
        nothing: list[tuple[str, int | None]] = [(_("No assignment"), None)]
        return nothing + [(self.assignment_name(each), each.id) for each in fitting]

    def assignment_name(self, assignment: Assignment) -> str:
        """As "Integratielaag (via Vierkant IT-partners)"."""
        if assignment.source_id is None:
            return assignment.title
        source = self.name(assignment.source_id)
        return _("{title} (via {source})").format(title=assignment.title, source=source)

    def sources_of(self, invoice: Invoice) -> frozenset[int]:
        """Through whom the work on an invoice came."""
        works = {invoice.assignment_id, *(line.assignment_id for line in invoice.lines)}
        found = (self._desk.get(Assignment, work).source_id for work in works if work is not None)
        return frozenset(source for source in found if source is not None)

    def following_debtor(self, invoice: Invoice, debtor_id: RelationId) -> dict[str, Any]:
        """The fields that change with another payer."""
        kind = InvoiceKind.SELF_BILLED if invoice.kind is InvoiceKind.SELF_BILLED else InvoiceKind.INVOICE
        blank = self._desk.invoices.blank(debtor_id=debtor_id, kind=kind)
        changes = {name: getattr(blank, name) for name in _FOLLOWING}
        keep = invoice.assignment_id
        if keep is not None and self._desk.get(Assignment, keep).paying_id != debtor_id:
            keep = None
        return {**changes, "debtor_id": debtor_id, "assignment_id": keep}

    def following_assignment(self, invoice: Invoice, assignment_id: AssignmentId) -> dict[str, Any]:
        """The fields that change with another assignment: who pays, under which terms and reference."""
        kind = InvoiceKind.SELF_BILLED if invoice.kind is InvoiceKind.SELF_BILLED else InvoiceKind.INVOICE
        blank = self._desk.invoices.blank(assignment_id=assignment_id, kind=kind)
        changes = {name: getattr(blank, name) for name in _FOLLOWING}
        reference = blank.reference or invoice.reference
        return {
            **changes,
            "debtor_id": blank.debtor_id,
            "assignment_id": assignment_id,
            "reference": reference,
        }
