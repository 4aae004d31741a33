"""Invoices: the list, the form with its live preview, and what happens to a definitive invoice."""

from zzpdesk.ui.invoice.editor import InvoiceEditorPage
from zzpdesk.ui.invoice.listing import InvoicesPage

__all__ = ["InvoiceEditorPage", "InvoicesPage"]
