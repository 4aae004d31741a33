"""Payments, as they stand below an invoice."""

from zzpdesk.core.records import Payment
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Field, Screen

PAYMENTS = Screen(
    record_type=Payment,
    name="payments",
    title=N_("Payments"),
    one=N_("Payment"),
    blank=lambda desk: Payment(paid_on=desk.today()),
    fields=(
        Field("invoice_id", N_("Invoice"), in_list=True),
        Field("paid_on", N_("Paid on"), in_list=True),
        Field("amount", N_("Amount"), N_("Negative: paid back."), in_list=True),
        Field("note", N_("Note"), in_list=True, long=True),
    ),
)
