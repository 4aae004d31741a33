"""The fee that the drawer of a self-billed invoice keeps of it: the amount, and the VAT on it that follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zzpdesk.core import invoicing, values
from zzpdesk.core.errors import CannotParse
from zzpdesk.core.kinds import BasisPoints, Cents
from zzpdesk.core.money import share_of
from zzpdesk.core.records import Invoice
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import language

if TYPE_CHECKING:
    from zzpdesk.ui.invoice.editing import Editing

NAMES = ("withheld", "withheld_vat")


def shown(invoice: Invoice, name: str) -> str:
    """The amount as it stands in its field; nothing for nothing."""
    amount = Cents(getattr(invoice, name))
    return formats.money(amount, sign=False) if amount else ""


def taken(editing: Editing, name: str, text: str) -> dict[str, Any]:
    """What a typed amount makes of the draft. CannotParse when it is none.

    The VAT on a fee follows the fee, unless another amount was typed there.
    """
    try:
        amount = values.parse_money(text, language()) if text.strip() else Cents(0)
    except CannotParse as error:
        raise CannotParse(error.code, suggestion="") from error
    changes: dict[str, Any] = {name: amount}
    invoice = editing.invoice
    if name == "withheld" and invoice.withheld_vat == _vat(editing, invoice.withheld):
        changes["withheld_vat"] = _vat(editing, amount)
    return changes


def _vat(editing: Editing, fee: Cents) -> Cents:
    day = invoicing.supply_date(editing.invoice, editing.desk.today())
    return share_of(fee, BasisPoints(editing.desk.rules.number("vat_high", day) or 0))
