"""The words on an invoice, in the language in force; "u" or "je" as the relation wants it."""

from zzpdesk.core import invoicing
from zzpdesk.core.kinds import Cents
from zzpdesk.core.records.invoice import InvoiceLine, LineVat, Unit
from zzpdesk.core.vat import VatRow
from zzpdesk.documents.invoice.facts import Printed
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext, pgettext
from zzpdesk.texts.mentions import mention


def title(printed: Printed) -> str:
    """The big word at the top."""
    return _("Credit invoice") if printed.credit else _("Invoice")


def facts(printed: Printed) -> list[tuple[str, str]]:
    """The five facts: label and value."""
    invoice = printed.invoice
    formal = invoice.formal
    second = (
        (_("Corrects invoice"), printed.facts.original_number or "–")
        if printed.credit
        else (_("Pay by"), formats.day_long(printed.due_on))
    )
    yours = pgettext("formal", "Your reference") if formal else pgettext("informal", "Your reference")
    return [
        (_("Invoice number"), invoice.number or _("Draft")),
        (_("Invoice date"), formats.day_long(invoice.issued_on)),
        second,
        (_("Period"), formats.period(invoice.supply_from, invoice.supply_until)),
        (yours, invoice.reference or "–"),
    ]


def quantity(line: InvoiceLine) -> str:
    """`14,00 uur`."""
    number = formats.quantity(line.quantity)
    count = 1 if line.quantity == 10_000 else 2
    if line.unit is Unit.HOUR:
        return f"{number} {ngettext('hour', 'hours', count)}"
    if line.unit is Unit.DAY:
        return f"{number} {ngettext('day', 'days', count)}"
    if line.unit is Unit.PIECE:
        return f"{number} {ngettext('piece', 'pieces', count)}"
    return number


def vat_cell(line: InvoiceLine) -> str:
    """What stands in the VAT column of a line."""
    words = {LineVat.E: _("exempt"), LineVat.AE: _("reversed"), LineVat.O: "–"}
    return words[line.vat] if line.vat in words else formats.rate(line.vat_rate)


def vat_row(row: VatRow, *, small_business: bool = False) -> str:
    """`Btw 21% over € 5.040,00`; the base is what the law asks for."""
    base = formats.money(row.net)
    if row.category is LineVat.E or (small_business and row.category not in {LineVat.AE, LineVat.O}):
        return _("Exempt from VAT: {base}").format(base=base)
    if row.category is LineVat.AE:
        return _("VAT reverse-charged on {base}").format(base=base)
    if row.category is LineVat.O:
        return _("Outside VAT: {base}").format(base=base)
    return _("VAT {rate} on {base}").format(rate=formats.rate(row.rate), base=base)


def mentions(printed: Printed) -> list[str]:
    """The sentences that must stand on it, and the customer's VAT id where it must."""
    found = []
    for code in invoicing.mentions(printed.invoice):
        if code == "mention-credit":
            found.append(_corrects(printed))
            continue
        found.append(mention(code, printed.reasons(code)))
        if code == "mention-reverse-charge" or (code == "mention-zero-rated" and printed.intra_community):
            found.append(_("VAT id of the customer: {vat_id}").format(vat_id=printed.customer.vat_id or "–"))
    return found


def total(printed: Printed) -> str:
    """The word beside the big amount."""
    if withheld(printed):
        return _("Total")
    return _("To be settled") if printed.invoice.total < 0 else _("To pay")


def withheld(printed: Printed) -> list[tuple[str, str]]:
    """What the drawer of a self-billed invoice keeps of it: label and amount per row; mostly none."""
    invoice = printed.invoice
    rows = ((_("Fee withheld"), invoice.withheld), (_("VAT on that fee"), invoice.withheld_vat))
    return [(label, formats.money(Cents(-amount))) for label, amount in rows if amount]


def received(printed: Printed) -> str:
    """The word beside what is left of the total."""
    return _("To be settled") if printed.invoice.to_receive < 0 else _("To receive")


def pay_sentence(printed: Printed) -> str:
    """The heading of the payment block."""
    amount = formats.money(printed.invoice.total)
    if printed.due_on is None:
        return _("Pay {amount}").format(amount=amount)
    return _("Pay {amount} by {day}").format(amount=amount, day=formats.day_long(printed.due_on))


def how_to_pay(printed: Printed, *, code: bool) -> str:
    """How to pay, with or without the code beside it."""
    if not code:
        return _("Please transfer the amount:")
    if printed.invoice.formal:
        return pgettext("formal", "Does your banking app read SEPA QR? Scan it. Or transfer the amount:")
    return pgettext("informal", "Does your banking app read SEPA QR? Scan it. Or transfer the amount:")


def subject(printed: Printed) -> str:
    """What the file is about, for its metadata."""
    return _("{title} for {customer}").format(title=title(printed), customer=printed.customer.name)


def country(code: str) -> str:
    """The country under an address abroad; the code itself where no name is known."""
    return COUNTRIES[code]() if code in COUNTRIES else code


COUNTRIES = {
    "NL": lambda: _("The Netherlands"),
    "BE": lambda: _("Belgium"),
    "DE": lambda: _("Germany"),
    "FR": lambda: _("France"),
    "LU": lambda: _("Luxembourg"),
    "GB": lambda: _("United Kingdom"),
    "IE": lambda: _("Ireland"),
    "DK": lambda: _("Denmark"),
    "SE": lambda: _("Sweden"),
    "PL": lambda: _("Poland"),
    "ES": lambda: _("Spain"),
    "IT": lambda: _("Italy"),
    "AT": lambda: _("Austria"),
    "CH": lambda: _("Switzerland"),
    "US": lambda: _("United States"),
}


def _corrects(printed: Printed) -> str:
    number, day = printed.facts.original_number, printed.facts.original_day
    if day is None:
        return _("This credit invoice corrects invoice {number}.").format(number=number or "–")
    return _("This credit invoice corrects invoice {number} of {day}.").format(
        number=number, day=formats.day_long(day)
    )
