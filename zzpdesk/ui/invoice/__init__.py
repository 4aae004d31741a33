"""Invoices: the list, the form with its live preview, and what happens to a definitive invoice."""
