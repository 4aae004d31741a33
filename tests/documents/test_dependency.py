"""The dependency paper: two to four pages that leave the unknown unknown."""

import io
import re
from dataclasses import replace
from fractions import Fraction

import pytest
from pypdf import PdfReader

from tests.documents.results import TOTAL, dependency, facts, stress
from zzpdesk.core.dependency import Basis
from zzpdesk.documents.dependency import words
from zzpdesk.documents.dependency.render import render_dependency
from zzpdesk.documents.dependency.sheet import sources_csv


def text(data: bytes) -> str:
    """All pages, white space flattened."""
    pages = PdfReader(io.BytesIO(data)).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages).replace("\u00a0", " "))


def test_the_whole_paper(golden):
    data = render_dependency(facts())
    pages = PdfReader(io.BytesIO(data)).pages
    assert 2 <= len(pages) <= 4
    golden("dependency.txt", "\n\f\n".join(page.extract_text() for page in pages) + "\n")


def test_the_same_facts_give_the_same_bytes():
    assert render_dependency(facts()) == render_dependency(facts())


def test_unknown_stays_unknown():
    said = text(render_dependency(facts()))
    assert "Netbrein Professionals" in said
    assert "onbekend" in said
    assert "4.410 bekend" in said
    assert "Onbekend, en in geen totaal: Netbrein Professionals." in said
    assert "max. € 105,00" in said


def test_each_part_is_there():
    said = text(render_dependency(facts()))
    for part in (
        "Afhankelijkheid 2026 t/m 14 oktober",
        "Per bron",
        "Concentratie",
        "Wat bemiddeling kost",
        "Betaald door jou",
        "Bovenop jouw tarief (bekend deel)",
        "Zeggenschap",
        "Stel: Kopgroep Inhuurdesk stopt",
        "Naast de barometer",
        "1 op 5",
        "2 op 3",
        "geen norm",
        "Hoe deze cijfers zijn gemaakt",
        "de klant eiste de route: Netbrein Professionals",
        "opgemaakt op 14 oktober 2026 met zzpdesk",
    ):
        assert part in said


def test_english():
    said = text(render_dependency(facts(language="en")))
    assert "What intermediation costs" in said
    assert "1 in 5" in said
    assert "Wat bemiddeling kost" not in said


def test_many_sources_keep_to_four_pages():
    found = dependency()
    many = tuple(replace(found.sources[0], name=f"Bron {number}") for number in range(80))
    data = render_dependency(facts(dependency=replace(found, sources=many)))
    assert len(PdfReader(io.BytesIO(data)).pages) <= 4
    assert "en 57 andere" in text(data)


def test_an_empty_year_is_one_clear_page():
    found = replace(
        dependency(), sources=(), total=0, concentration=None, costs=None, say=None, insight=None, detail=None
    )
    said = text(render_dependency(facts(dependency=found, trend=(), stress=(), barometer=())))
    assert "In deze periode is er nog geen werk." in said


def test_on_hours_the_paper_says_so():
    hours = replace(dependency(), basis=Basis.HOURS)
    said = text(render_dependency(facts(dependency=hours)))
    assert "Afhankelijkheid 2026 t/m 14 oktober, naar uren" in said
    assert "Aandeel in de uren per jaar" in said
    assert "Aandeel in de omzet" not in said
    assert "aandelen zijn van uren, bedragen van omzet" in said
    assert "Gestippeld" not in said
    rows = [row.split(";") for row in sources_csv(hours).decode("utf-8-sig").splitlines()]
    assert [row[:5] for row in rows[1:2]] == [
        ["Kopgroep Inhuurdesk", "Bemiddelaars", "Bemiddelaar", "52066,67", "31240,00"]
    ]
    assert rows[-1][3:5] == ["133333,33", f"{TOTAL // 100},00"]


def test_why_work_ran_through_a_source():
    said = text(render_dependency(facts()))
    assert "Waarom via een bron" in said
    assert "Zelf gevonden, maar de klant eiste de route: Netbrein Professionals" in said
    assert "Grootste betaler: Havenlogica, 100,0%." in said


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({}, "Elke maand kom je € 150,00 te kort voor je lasten."),
        ({}, "Je buffer is genoeg voor 40,0 maanden."),
        ({}, "Bedragen zijn vóór fees die niet bekend zijn."),
        (
            {"shortfall": Fraction(0), "room": Fraction(5_000)},
            "Je lasten blijven gedekt, met € 50,00 speling.",
        ),
        ({"shortfall": Fraction(0), "buffer_months": None}, "Je buffer wordt niet aangesproken."),
        ({"outgoings": None}, "Vul bij de instellingen je lasten per maand in om te zien wat dit betekent."),
        ({"depends": False}, "Het lopende werk blijft; nieuw werk via Kopgroep Inhuurdesk stopt."),
    ],
)
def test_stress_in_sentences(change, sentence):
    assert sentence in [fact.replace("\u00a0", " ") for fact in words.stress_facts(stress(**change))]


def test_the_table_as_csv():
    rows = sources_csv(dependency()).decode("utf-8-sig").splitlines()
    assert rows[0].startswith("Bron;Kanaal;Soort;Uren;Omzet")
    assert rows[3].split(";")[6] == "onbekend"
    total = rows[-1].split(";")
    assert total[4] == f"{TOTAL // 100},{TOTAL % 100:02}"
    assert total[6] == "4410,00 bekend"
    assert len(rows) == 7
