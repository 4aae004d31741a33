"""The invoice of the picture, and how to change it."""

from dataclasses import replace
from datetime import date
from typing import Any

from zzpdesk.core import invoicing
from zzpdesk.core.kinds import BasisPoints, Cents, Price, Quantity
from zzpdesk.core.money import line_net
from zzpdesk.core.records.invoice import Invoice, InvoiceLine, InvoiceStatus, LineVat, Party, Unit
from zzpdesk.documents.invoice.facts import InvoiceFacts

SUPPLIER = Party(
    name="Noor Verhage",
    trade_name="Verhage Data & Integratie",
    street="Rivierzicht 41",
    postcode="3063 ZZ",
    city="Rotterdam",
    kvk="01234567",
    vat_id="NL001234567B01",
    iban="NL02ABNA0123456789",
    account_name="Verhage Data & Integratie",
    email="noor@verhagedata.example",
    phone="010 000 00 00",
)
CUSTOMER = Party(
    name="Havenlogica B.V.",
    contact="crediteurenadministratie",
    street="Pakhuiskade 12",
    postcode="3011ZZ",
    city="Rotterdam",
)
FACTS = InvoiceFacts(supplier=SUPPLIER, customer=CUSTOMER)


def line(description: str, hours: int = 1, vat: LineVat = LineVat.S21, **more: Any) -> InvoiceLine:
    """A line of whole hours at € 105,00."""
    quantity, price = Quantity(hours * 10_000), Price(1_050_000)
    rate = {LineVat.S21: 2_100, LineVat.S9: 900}.get(vat, 0)
    fields = {"unit": Unit.HOUR, "quantity": quantity, "price": price, "vat_rate": BasisPoints(rate)} | more
    net = line_net(fields["quantity"], fields["price"])
    return InvoiceLine(description=description, vat=vat, net=net, **fields)


def priced(invoice: Invoice) -> Invoice:
    """The invoice with its sums."""
    rows = invoicing.vat_table(invoice)
    net, vat = sum(row.net for row in rows), sum(row.vat for row in rows)
    return replace(invoice, net=Cents(net), vat=Cents(vat), total=Cents(net + vat))


def invoice(*lines: InvoiceLine, **more: Any) -> Invoice:
    """A definitive invoice; the one of the picture when no lines are given."""
    lines = lines or (
        line("Integratielaag: ontwerp berichtenstroom", 14, detail="week 36 en 37"),
        line("Bouw en test koppeling terminalplanning", 26, detail="week 37 t/m 40"),
        line("Overleg en overdracht", 8, detail="drie bijeenkomsten, op locatie"),
    )
    fields = {
        "status": InvoiceStatus.ISSUED,
        "number": "2026-030",
        "issued_on": date(2026, 9, 30),
        "due_on": date(2026, 10, 30),
        "supply_from": date(2026, 9, 1),
        "supply_until": date(2026, 9, 30),
        "reference": "PO-20461",
    } | more
    return priced(Invoice(lines=lines, **fields))
