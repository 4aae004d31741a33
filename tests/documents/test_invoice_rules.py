"""The invoice rules of docs/invoice-rules.md, one by one, on the paper itself, in Dutch and in English."""

import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from tests.documents.samples import CUSTOMER, FACTS, SUPPLIER, invoice, line
from zzpdesk.core.records.invoice import Invoice, InvoiceKind, LineVat
from zzpdesk.core.records.relation import Language
from zzpdesk.documents.invoice.facts import InvoiceFacts, Printed
from zzpdesk.documents.invoice.render import render_invoice
from zzpdesk.documents.invoice.tail import payload_of

ABROAD = replace(CUSTOMER, country="BE", vat_id="BE0403170701")
CORRECTS = {"original_number": "2026-012", "original_day": date(2026, 8, 31)}


def said(made: Invoice, language: Language = Language.NL, **facts: Any) -> str:
    data = render_invoice(replace(made, language=language), replace(FACTS, **facts))
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    return re.sub(r"\s+", " ", " ".join(pages).replace("\u00a0", " "))


def missing(parts: tuple[str, ...], text: str) -> list[str]:
    return [part for part in parts if part not in text]


ALWAYS = ("2026-030", "NL001234567B01", "01234567", "Noor Verhage", "Rivierzicht 41", "3063 ZZ Rotterdam")
THEIRS = ("Havenlogica B.V.", "Pakhuiskade 12", "3011 ZZ Rotterdam", "bouw en test")


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        (
            Language.NL,
            ("Factuurdatum", "30 september 2026", "14,00 uur", "105,00", "Btw 21% over € 5.040,00"),
        ),
        (
            Language.EN,
            ("Invoice date", "30 September 2026", "14.00 hours", "105.00", "VAT 21% on € 5,040.00"),
        ),
    ],
)
def test_35a_1_a_to_j(language, parts):
    text = said(invoice(), language)
    assert missing((*ALWAYS, *THEIRS[:3], *parts), text) == []


@pytest.mark.parametrize(
    ("made", "facts", "dutch", "english"),
    [
        (
            invoice(kind=InvoiceKind.SELF_BILLED, number="CK-118"),
            {},
            ("Factuur uitgereikt door afnemer", "CK-118"),
            ("factuur uitgereikt door afnemer",),
        ),
        (
            invoice(line("Bouw", vat=LineVat.AE)),
            {"customer": ABROAD},
            ("Btw verlegd", "Btw verlegd over € 105,00", "BE0403170701", "NL001234567B01", "België"),
            ("VAT reverse charge", "btw verlegd", "BE0403170701", "Belgium"),
        ),
        (
            invoice(line("Zorg", vat=LineVat.E, vat_reason="art. 11 Wet OB 1968")),
            {},
            ("Vrijgesteld van btw: art. 11 Wet OB 1968", "Vrijgesteld van btw: € 105,00"),
            ("Exempt from VAT: art. 11 Wet OB 1968",),
        ),
        (
            invoice(line("Levering", vat=LineVat.Z, vat_reason="Intracommunautaire levering")),
            {"customer": ABROAD},
            ("Btw-tarief 0%: Intracommunautaire levering", "Btw 0% over € 105,00", "BE0403170701"),
            ("Intracommunautaire levering", "BE0403170701"),
        ),
        (
            invoice(line("Advies", vat_rate=0), small_business=True),
            {},
            ("Vrijgesteld van btw: kleineondernemersregeling (art. 25 Wet OB)",),
            ("small business scheme", "art. 25 Wet OB"),
        ),
        (
            invoice(line("Advies", vat=LineVat.O)),
            {"customer": replace(CUSTOMER, country="US")},
            ("Geen Nederlandse btw", "Verenigde Staten"),
            ("No Dutch VAT due", "United States"),
        ),
        (
            invoice(line("Overleg", -2), kind=InvoiceKind.CREDIT, credits_id=1),
            CORRECTS,
            ("Creditfactuur", "verbetert factuur 2026-012 van 31 augustus 2026", "−210,00"),
            ("Credit invoice", "corrects invoice 2026-012 of 31 August 2026"),
        ),
        (
            invoice(
                line("Zorg", -2, vat=LineVat.E, vat_reason="BIG"), kind=InvoiceKind.SELF_BILLED, credits_id=1
            ),
            CORRECTS,
            ("verbetert factuur 2026-012", "Factuur uitgereikt door afnemer"),
            ("corrects invoice 2026-012", "factuur uitgereikt door afnemer"),
        ),
    ],
    ids="self-billed reverse exempt zero kor abroad credit self-credit".split(),
)
def test_the_fixed_mentions(made, facts, dutch, english):
    assert missing(dutch, said(made, **facts)) == []
    assert missing(english, said(made, Language.EN, **facts)) == []


def test_an_exemption_is_said_once():
    made = invoice(line("Zorg", vat=LineVat.E, vat_reason="art. 11 Wet OB 1968"))
    assert said(made).count("art. 11 Wet OB 1968") == 1


def test_small_business_beside_reverse_charge_shows_what_each_is_taken_over():
    """A service to a business in the EU is outside the scheme, also on the same invoice (rules-nl.md §1.3)."""
    made = invoice(
        line("Hier", 2, vat_rate=0), line("Daar", 3, vat=LineVat.AE), small_business=True, number="2026-031"
    )
    text = said(made, customer=ABROAD)
    assert missing(("Btw verlegd over € 315,00", "kleineondernemersregeling", "BE0403170701"), text) == []
    assert "Btw 21%" not in text
    assert "Btw 0%" not in text


def test_a_long_address_of_the_supplier_is_whole():
    """Full name and address of both (35a-1e)."""
    party = replace(
        SUPPLIER,
        street="Burgemeester van der Voort van Zijpplein-Noordzijde 112, 3e verdieping",
        city="Nederhorst den Berg aan de Vechtstreek",
    )
    text = said(invoice(), supplier=party)
    assert missing((party.street, "3063 ZZ Nederhorst den Berg aan de Vechtstreek"), text) == []


def test_a_long_name_of_the_supplier_is_whole():
    party = replace(SUPPLIER, trade_name="", name="Maria Johanna Wilhelmina " * 8 + "van der Berg-Zuiderduin")
    assert party.name in said(invoice(), supplier=party)


def test_a_date_of_supply_of_one_day():
    text = said(invoice(supply_from=date(2026, 9, 14), supply_until=None))
    assert "14 september 2026" in text


def test_a_name_too_long_for_the_code_leaves_the_code_out_and_the_text_in():
    """A name of 70 signs can be more bytes than a code holds. The invoice is made all the same."""
    party = replace(SUPPLIER, account_name="🌾" * 70)
    made = invoice()
    assert payload_of(Printed(made, InvoiceFacts(supplier=party, customer=CUSTOMER))) == ""
    assert "NL02 ABNA 0123 4567 89" in said(made, supplier=party)


def test_a_long_address_of_the_customer_is_whole_and_clear_of_the_name_above():
    long = " ".join(f"Deel{number}" for number in range(40))
    party = replace(CUSTOMER, name=f"Naam {long}", street=f"Weg {long}", city=f"Stad {long}")
    owner = replace(SUPPLIER, trade_name=f"Zaak {long}", name=f"Eigenaar {long}")
    text = said(invoice(), customer=party, supplier=owner)
    assert missing((party.name, party.street, party.city, owner.name), text) == []
    assert text.count(f"Zaak {long}") == 1
