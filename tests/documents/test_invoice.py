"""The invoice on paper: what must stand on it, page by page."""

import io
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from pypdf import PdfReader

from tests.documents.samples import CUSTOMER, FACTS, SUPPLIER, invoice, line, priced
from zzpdesk.core.kinds import Cents
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus, LineVat, Unit
from zzpdesk.core.records.relation import Language
from zzpdesk.documents.invoice.facts import InvoiceFacts
from zzpdesk.documents.invoice.render import render_invoice


def pages(data: bytes) -> list[str]:
    """The text of each page, no-break spaces as spaces."""
    return [page.extract_text().replace("\u00a0", " ") for page in PdfReader(io.BytesIO(data)).pages]


def text(made, facts=FACTS) -> str:
    """The text of all pages, white space flattened."""
    return re.sub(r"\s+", " ", " ".join(pages(render_invoice(made, facts))))


def test_the_invoice_of_the_picture(golden):
    (page,) = pages(render_invoice(invoice(), FACTS))
    golden("invoice.txt", page + "\n")


def test_everything_the_law_asks_for_stands_on_it():
    said = text(invoice())
    for part in (
        "Factuur",
        "2026-030",
        "30 september 2026",
        "september 2026",
        "Verhage Data & Integratie",
        "Noor Verhage",
        "Rivierzicht 41, 3063 ZZ Rotterdam",
        "KvK 01234567",
        "Btw-id NL001234567B01",
        "Havenlogica B.V.",
        "Pakhuiskade 12",
        "3011 ZZ Rotterdam",
        "14,00 uur",
        "105,00",
        "1.470,00",
        "Btw 21% over € 5.040,00",
        "€ 1.058,40",
        "€ 6.098,40",
        "NL02 ABNA 0123 4567 89",
    ):
        assert part in said


@pytest.mark.parametrize(
    ("made", "facts", "parts"),
    [
        (
            invoice(line("Bouw", vat=LineVat.AE)),
            replace(FACTS, customer=replace(CUSTOMER, vat_id="BE0123456749", country="BE")),
            ["Btw verlegd", "BE0123456749", "verlegd", "België"],
        ),
        (
            invoice(line("Les", vat=LineVat.E, vat_reason="onderwijs, art. 11-1-o")),
            FACTS,
            ["Vrijgesteld van btw", "onderwijs, art. 11-1-o"],
        ),
        (
            invoice(line("Advies", vat_rate=0), small_business=True),
            FACTS,
            ["kleineondernemersregeling (art. 25 Wet OB)"],
        ),
        (invoice(line("Boek", vat=LineVat.Z)), FACTS, ["Btw-tarief 0%", "Btw 0% over € 105,00"]),
        (invoice(line("Advies", vat=LineVat.O)), FACTS, ["Geen Nederlandse btw verschuldigd"]),
        (
            invoice(kind=InvoiceKind.SELF_BILLED),
            FACTS,
            ["Factuur uitgereikt door afnemer"],
        ),
        (
            invoice(line("A"), line("B", vat=LineVat.S9)),
            FACTS,
            ["Btw 21% over € 105,00", "Btw 9% over € 105,00", "€ 9,45"],
        ),
    ],
)
def test_mentions(made, facts, parts):
    said = text(made, facts)
    assert [part for part in parts if part not in said] == []


def test_a_withheld_fee_stands_below_the_total_with_what_is_received():
    made = replace(invoice(kind=InvoiceKind.SELF_BILLED), withheld=Cents(50_400), withheld_vat=Cents(10_584))
    assert (
        "Totaal € 6.098,40 Ingehouden fee € −504,00 Btw over die fee € −105,84 Te ontvangen € 5.488,56"
        in text(made)
    )
    english = text(replace(made, language=Language.EN))
    assert "Fee withheld" in english
    assert "To receive" in english


def test_a_withheld_fee_that_is_taken_back_is_settled():
    taken = replace(
        invoice(line("Overleg", -8), kind=InvoiceKind.CREDIT, credits_id=1), withheld=Cents(-8_400)
    )
    said = text(taken, replace(FACTS, original_number="2026-030"))
    assert "Totaal € −1.016,40 Ingehouden fee € 84,00 Te verrekenen € −932,40" in said


def test_where_nothing_is_withheld_nothing_is_said_of_it():
    said = text(invoice(kind=InvoiceKind.SELF_BILLED))
    assert "Te betalen" in said
    assert "Ingehouden" not in said
    assert "Te ontvangen" not in said


def test_small_business_charges_and_shows_no_vat():
    said = text(invoice(line("Advies", vat_rate=0), small_business=True))
    assert "Btw 21%" not in said
    assert "Subtotaal" not in said


def test_a_credit_names_its_original_and_cannot_be_paid():
    made = invoice(line("Overleg", -8), kind=InvoiceKind.CREDIT, credits_id=1, number="2026-031")
    said = text(made, replace(FACTS, original_number="2026-030", original_day=date(2026, 9, 30)))
    assert "Creditfactuur" in said
    assert "verbetert factuur 2026-030 van 30 september 2026" in said
    assert "€ −1.016,40" in said
    assert "Scan dan" not in said
    assert "Rekening" not in said


def test_a_draft_says_so_and_has_no_code():
    said = text(invoice(status=InvoiceStatus.DRAFT, number=None))
    assert said.count("Concept") == 2
    assert "Scan dan" not in said
    assert "Maak het bedrag over" in said


def test_u_or_je():
    assert "Uw referentie" in text(invoice())
    assert "Werkt uw bankapp met SEPA-QR? Scan dan." in text(invoice())
    informal = text(invoice(formal=False))
    assert "Je referentie" in informal
    assert "Werkt je bankapp met SEPA-QR? Scan dan." in informal


def test_english():
    said = text(invoice(language=Language.EN))
    for part in ("Invoice", "Pay by", "30 October 2026", "14.00 hours", "VAT 21% on € 5,040.00", "To pay"):
        assert part in said
    assert "Btw" not in said


def test_consumer_prices_say_that_they_include_vat():
    said = text(invoice(prices_include_vat=True))
    assert "Tarief incl. btw" in said
    assert "Subtotaal excl. btw" in said


def test_without_an_account_there_is_nothing_to_scan():
    said = text(invoice(), replace(FACTS, supplier=replace(SUPPLIER, iban="")))
    assert "Scan dan" not in said


def test_many_lines_fill_pages_with_repeated_heads_and_carried_totals():
    made = invoice(*[line(f"Regel {number}", number, detail="week 1") for number in range(1, 41)])
    found = pages(render_invoice(made, FACTS))
    assert len(found) == 4
    for number, page in enumerate(found, start=1):
        assert f"{number} / 4" in page
        assert "Omschrijving" in page
    for before, after in pairwise(found):
        carried = re.findall(r"Transport\s+([\d.,]+)", before)[-1]
        assert re.findall(r"Transport\s+([\d.,]+)", after)[0] == carried
    assert "Regel 40\n" in found[-1]
    assert "Te betalen" in found[-1]
    assert all("Te betalen" not in page for page in found[:-1])
    assert sum(page.count("week 1") for page in found) == 40


def test_no_word_of_long_texts_is_lost():
    words = [f"woord{number}" for number in range(900)]
    made = invoice(
        line(" ".join(words[:400]), detail=" ".join(words[400:700]), unit=Unit.NONE),
        note=" ".join(words[700:]),
    )
    said = text(made)
    assert [word for word in words if not re.search(rf"\b{word}\b", said)] == []
    assert "Te betalen" in said


def test_long_names_and_large_amounts_keep_to_their_place():
    long = "Samenwerkingsverband voor Dijkverzwaring, Waterbeheer en Natuurherstel Noordoostelijk Kustgebied U.A."
    made = invoice(line("Werk", 99_999), reference="PO-2026-0001234567-XYZ/987654321-afdeling-inkoop")
    facts = InvoiceFacts(
        supplier=replace(SUPPLIER, trade_name=long), customer=replace(CUSTOMER, name=f"{long} {long}")
    )
    said = text(made, facts)
    assert "12.704.872,95" in said
    assert said.replace(" ", "").count(long.replace(" ", "")) >= 3


@pytest.mark.parametrize(
    "name", ["Łukasz Żółć-Śmigły", "Çağrı Şekeroğlu İnönü", "Sjûkje Ûldrik Wâldsang", "Đỗ Nữ"]
)
def test_names_from_elsewhere_are_whole(name):
    assert name in text(invoice(), replace(FACTS, customer=replace(CUSTOMER, name=name)))


def test_a_script_without_glyphs_shows_boxes():
    said = text(invoice(), replace(FACTS, customer=replace(CUSTOMER, name="漢字 B.V.")))
    assert "□□ B.V." in said


def test_metadata_fonts_and_bytes():
    data = render_invoice(invoice(), FACTS)
    assert data == render_invoice(invoice(), FACTS)
    reader = PdfReader(io.BytesIO(data))
    assert reader.metadata.title == "Factuur 2026-030"
    assert reader.metadata.author == "Verhage Data & Integratie"
    assert reader.metadata.subject == "Factuur voor Havenlogica B.V."
    assert reader.metadata.creator == "zzpdesk"
    assert reader.metadata.creation_date.date() == date(2026, 9, 30)
    assert reader.trailer["/Root"]["/Lang"] == "nl-NL"
    fonts = reader.pages[0]["/Resources"]["/Font"]
    for font in fonts.values():
        found = font.get_object()
        assert "/FontFile2" in found["/FontDescriptor"].get_object(), found["/BaseFont"]


def test_a_logo_replaces_the_letter_and_a_broken_one_does_not():
    from PIL import Image

    picture = io.BytesIO()
    Image.new("RGB", (60, 20), "teal").save(picture, "PNG")
    with_logo = PdfReader(io.BytesIO(render_invoice(invoice(), replace(FACTS, logo=picture.getvalue()))))
    assert len(with_logo.pages[0].images) == 1
    broken = text(invoice(), replace(FACTS, logo=b"no picture"))
    assert broken.startswith("V ") or " V " in broken


def test_snapshots_win_over_the_parties_of_today():
    made = priced(replace(invoice(), customer=replace(CUSTOMER, name="Toen B.V.")))
    said = text(made)
    assert "Toen B.V." in said
    assert "Havenlogica" not in said
