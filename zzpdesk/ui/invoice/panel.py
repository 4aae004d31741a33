"""What the side panel says about one invoice: amount, what one can do, facts, and what happened to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from zzpdesk.core.invoicing import InvoiceState, vat_table
from zzpdesk.core.kinds import Cents
from zzpdesk.core.ports import Sort, Where
from zzpdesk.core.records import Assignment, Invoice, Payment, Relation
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.invoice.totals import vat_label
from zzpdesk.ui.invoice.words import days_long, settled_chip, state_chip
from zzpdesk.ui.look.chips import Chip
from zzpdesk.ui.look.sidepanel import Fact, Moment, PanelAction, PanelContent, SidePanel

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

_PAGES = {SourceKind.COLLECTIVE: "collectives", SourceKind.INTERMEDIARY: "intermediaries"}
"""Where sources of a kind are kept; the others are among the relations."""


@dataclass(frozen=True, slots=True)
class InvoiceView:
    """An invoice with everything around it that the panel names."""

    invoice: Invoice
    state: InvoiceState
    open: Cents
    debtor: str
    assignment: Assignment | None
    source: Relation | None
    payments: tuple[Payment, ...]
    credit: Invoice | None
    original: Invoice | None
    replacement: Invoice | None

    @property
    def can_credit(self) -> bool:
        """Whether it can be taken back."""
        issued = self.invoice.status is InvoiceStatus.ISSUED
        return issued and self.credit is None and self.invoice.credits_id is None

    @property
    def can_pay(self) -> bool:
        """Whether something is to be received or paid back."""
        return self.state in (InvoiceState.OPEN, InvoiceState.OVERDUE)

    @property
    def chip(self) -> Chip:
        """How it stands."""
        set_off = self.original is not None and self.state is InvoiceState.PAID and not self.payments
        return settled_chip() if set_off else state_chip(self.state)


def view_of(desk: Desk, invoice_id: int) -> InvoiceView:
    """Read an invoice and what belongs to it. NotFound when it is gone."""
    invoice = desk.get(Invoice, invoice_id)
    standing = desk.invoices.standing(invoice_id)
    work_id = invoice.assignment_id or next(
        (line.assignment_id for line in invoice.lines if line.assignment_id), None
    )
    assignment = desk.get(Assignment, work_id) if work_id else None
    source = desk.get(Relation, assignment.source_id) if assignment and assignment.source_id else None
    credited = desk.find(
        Invoice, Where("credits_id", "=", invoice_id), Where("status", "=", InvoiceStatus.ISSUED)
    )
    again = desk.find(Invoice, Where("replaces_id", "=", invoice_id))
    debtor = invoice.customer.name if invoice.customer else ""
    if not debtor and invoice.debtor_id:
        debtor = desk.get(Relation, invoice.debtor_id).name
    return InvoiceView(
        invoice=invoice,
        state=standing.state,
        open=standing.open,
        debtor=debtor,
        assignment=assignment,
        source=source,
        payments=tuple(desk.find(Payment, Where("invoice_id", "=", invoice_id), sort=(Sort("paid_on"),))),
        credit=credited[0] if credited else None,
        original=desk.get(Invoice, invoice.credits_id) if invoice.credits_id else None,
        replacement=again[0] if again else None,
    )


def show_in(panel: SidePanel, content: PanelContent) -> None:
    """Show this in a panel; a focus that was in it stays there, though all its parts are made anew."""
    focus = panel.window().focusWidget()  # also while a dialog is in front
    name = focus.objectName() if panel.isAncestorOf(focus) else None
    panel.show_content(content)
    if name is not None:
        again = panel.findChild(QWidget, name) if name else None
        focus_first(panel) if again is None else again.setFocus(Qt.FocusReason.OtherFocusReason)


def focus_first(panel: SidePanel) -> None:
    """Put the focus on the first thing that can be done; else on the first link."""
    buttons = [each for each in panel.findChildren(QPushButton) if each.objectName().startswith("panel_")]
    wanted = [each for each in buttons if each.objectName() != "panel_close"]
    keys = [f"panel_{action.key}" for action in panel.content.actions] if panel.content else []
    wanted.sort(key=lambda each: each.objectName() not in keys)
    if wanted:
        wanted[0].setFocus(Qt.FocusReason.OtherFocusReason)


def panel_content(view: InvoiceView, today: date, *, opened: bool = False) -> PanelContent:
    """The panel. Where the invoice is open already (`opened`), number and state stand above it and "open" goes."""
    invoice = view.invoice
    return PanelContent(
        title=view.debtor if opened else invoice.number or _("Draft"),
        chip=None if opened else view.chip,
        amount=formats.money(invoice.total),
        sub="" if opened else view.debtor,
        actions=_actions(view, opened=opened),
        facts=_facts(view),
        moments=_moments(view, today),
        links=_links(view),
        menu=_menu(view),
    )


def _actions(view: InvoiceView, *, opened: bool) -> tuple[PanelAction, ...]:
    found: list[PanelAction] = []
    if view.can_pay:
        found.append(PanelAction("pay", _("Record payment"), "check", "primary"))
    if view.credit is not None and view.invoice.kind is InvoiceKind.INVOICE and view.replacement is None:
        found.append(PanelAction("replace", _("Make replacement"), "file-plus", "primary"))
    if view.state is InvoiceState.PAID and view.payments:
        found.append(PanelAction("unpay", _("Undo payment"), "undo-2"))
    if view.state is InvoiceState.DRAFT:
        found.append(PanelAction("open", _("Edit"), "pencil", "primary"))
    elif not opened:
        found.append(PanelAction("open", _("Open it"), "eye"))
    return tuple(found)


def _facts(view: InvoiceView) -> tuple[Fact, ...]:
    invoice = view.invoice
    found = [Fact(_("Due date"), formats.day_long(invoice.due_on))]
    if view.assignment is not None:
        work = view.assignment
        found.append(Fact(_("Assignment"), work.title, key=f"assignment:{work.id}"))
    if view.source is not None:
        page = _PAGES.get(view.source.source_kind or SourceKind.PEER, "relations")
        found.append(Fact(_("Came via"), view.source.name, key=f"{page}:{view.source.id}"))
    if invoice.reference:
        found.append(Fact(_("Purchase number"), invoice.reference))
    found.append(Fact(_("Excl. VAT"), formats.money(invoice.net)))
    found += [Fact(vat_label(row.category, row.rate), formats.money(row.vat)) for row in vat_table(invoice)]
    if invoice.to_receive != invoice.total:
        found.append(Fact(_("Fee withheld"), formats.money(invoice.withheld)))
        found.append(Fact(_("VAT on that fee"), formats.money(invoice.withheld_vat)))
        found.append(Fact(_("To receive"), formats.money(invoice.to_receive)))
    if view.open not in (0, invoice.to_receive):  # a payment, or what a credit invoice leaves to be paid back
        found.append(Fact(_("Still open"), formats.money(view.open)))
    links = (
        (_("Credit of"), view.original),
        (_("Credited with"), view.credit),
        (_("Replaced by"), view.replacement),
    )
    found += [
        Fact(text, other.number or _("Draft"), key=f"invoice:{other.id}")
        for text, other in links
        if other is not None
    ]
    return tuple(found)


def _moments(view: InvoiceView, today: date) -> tuple[Moment, ...]:
    invoice = view.invoice
    if invoice.status is InvoiceStatus.DRAFT:
        return ()
    accepted = invoice.kind is InvoiceKind.SELF_BILLED and invoice.accepted_on
    word = _("Accepted") if accepted else _("Made definitive")
    found = [Moment("file-text", word, formats.day(invoice.accepted_on if accepted else invoice.issued_on))]
    for payment in view.payments:
        text = _("{amount} received") if payment.amount > 0 else _("{amount} paid back")
        words = text.format(amount=formats.money(abs(payment.amount)))
        found.append(Moment("check", words, formats.day(payment.paid_on)))
    if view.credit is not None:
        text = _("Credited with {number}").format(number=view.credit.number)
        found.append(Moment("undo-2", text, formats.day(view.credit.issued_on)))
    if view.state is InvoiceState.OVERDUE and invoice.due_on is not None:
        text = _("{days} overdue").format(days=days_long((today - invoice.due_on).days))
        found.append(Moment("circle-alert", text, _("today"), "danger"))
    return tuple(found)


def _links(view: InvoiceView) -> tuple[PanelAction, ...]:
    found = [
        PanelAction("pdf", _("Open PDF"), "file-text"),
        PanelAction("save_pdf", _("Save PDF"), "download"),
    ]
    if view.can_credit:
        found.append(PanelAction("credit", _("Credit"), "undo-2"))
    return tuple(found)


def _menu(view: InvoiceView) -> tuple[PanelAction, ...]:
    if view.invoice.status is InvoiceStatus.DRAFT:
        return (PanelAction("delete", _("Delete draft"), "trash-2"),)
    return tuple(
        PanelAction(
            f"unpay:{payment.id}",
            _("Undo payment of {day} ({amount})").format(
                day=formats.day(payment.paid_on), amount=formats.money(payment.amount)
            ),
            "undo-2",
        )
        for payment in view.payments
    )
