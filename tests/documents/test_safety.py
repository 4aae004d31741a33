"""The safety net on paper: what it says, what it leaves out, and how it goes on over pages."""

import io
import re
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from pypdf import PdfReader

from tests.core.test_safetynet import EMPTY, FUND, end, lent
from zzpdesk.core.funding import standing
from zzpdesk.core.gap import plan
from zzpdesk.core.records import Certificate, Provision, Register
from zzpdesk.core.records.training import GoalKind
from zzpdesk.core.rows import EarnedRow
from zzpdesk.core.safetynet import Coming, Layer, LayerKind, Loss, Net, Span, Stage, load_of, loan_of
from zzpdesk.core.sources import SourceKey
from zzpdesk.core.training import Meter, Validity, register_standing
from zzpdesk.documents.safety.facts import Held, SafetyFacts
from zzpdesk.documents.safety.render import render_safety

DAY = date(2026, 10, 14)
LOAN = lent(1)
WHOLE: Net = replace(
    EMPTY,
    need=275_000,
    outgoings=495_000,
    buffer=2_030_000,
    layers=(
        Layer(LayerKind.GROUP, "Rottekade", 200_000, (Span(2, 25),)),
        Layer(LayerKind.BUFFER, "", 2_030_000, (Span(1, 25),)),
    ),
    coming=(
        Coming(
            LayerKind.PENSION,
            Stage.ANNOUNCED,
            "Later",
            "Codekade",
            date(2027, 1, 1),
            64_000,
            0,
            0,
            Provision,
            1,
        ),
    ),
    plan=plan(275_000, [FUND], [], 2_030_000),
    bare=plan(275_000, [], [], 2_030_000),
    stopped=Fraction(406, 99),
    largest=Loss(SourceKey(1), "Kopgroep", 2026, Fraction(1, 3), Fraction(273_500), Fraction(0), None),
    endings=(end(date(2026, 12, 31)),),
    load=load_of([loan_of(LOAN, "Wil", standing(LOAN, [], DAY))], 495_000),
)
REGISTER = Register(title="Datavak", since=date(2026, 1, 1), until=date(2026, 12, 31), required=80)


def facts(**changes: Any) -> SafetyFacts:
    values = {
        "business": "Verhage Data",
        "made_on": DAY,
        "year": 2026,
        "net": WHOLE,
        "goals": (Meter(GoalKind.TRAINING_HOURS, 1_560, 2_400, 1),),
        "registers": (register_standing(REGISTER, EarnedRow(73, 60), DAY),),
        "certificates": (
            Held(Certificate(title="VOG", expires_on=date(2026, 11, 24)), Validity.SOON, "Rotte"),
            Held(Certificate(title="Bachelor"), Validity.FOREVER, ""),
        ),
    }
    return SafetyFacts(**(values | changes))


def pages(data: bytes) -> list[str]:
    found = PdfReader(io.BytesIO(data)).pages
    return [re.sub(r"\s+", " ", page.extract_text().replace("\u00a0", " ")) for page in found]


def test_it_says_what_the_page_says():
    said = " ".join(pages(render_safety(facts())))
    for part in (
        "Vangnet op 14 oktober 2026",
        "Bij ziekte kom je 24 maanden rond; daarna mis je tot € 2.750 per maand.",
        "Valt al je werk weg, dan reikt je buffer 4,1 maanden. Niet vastgelegd: verzekering, pensioen.",
        "geen verzekering vastgelegd",
        "Zonder broodfonds: vanaf maand 8 kom je tekort.",
        "€ 20.300 buffer ÷ € 4.950 lasten per maand",
        "33,3% van je werk in 2026, € 2.735 per maand",
        "7,4 maanden",
        "vanaf 1 jan 2027 · Codekade · € 640 per maand voor later",
        "Aangekondigd",
        "opdracht eindigt · Klant",
        "31 dec 2026",
        "Lening 1",
        "zoveel als 2,0% van je lasten",
        "26 van 40 u",
        "73 van 80",
        "vereist door Rotte",
        "Eigen ziekte staat hier niet in.",
    ):
        assert part in said, part
    assert "Bachelor" not in said


def test_the_same_facts_give_the_same_bytes_on_at_most_two_pages():
    data = render_safety(facts())
    assert data == render_safety(facts())
    assert len(pages(data)) <= 2
    assert len(data) < 200_000


def test_nothing_on_record_is_said_and_no_figure_made_up():
    said = " ".join(pages(render_safety(facts(net=EMPTY, goals=(), registers=(), certificates=()))))
    assert "Wat je nodig hebt als je ziek bent, is nog niet ingevuld." in said
    assert "geen pensioen vastgelegd" in said
    assert "onbekend" in said
    assert "€" not in said
    for heading in ("28 maanden", "Je leningen", "Telt nog niet mee", "Scholing en registers", "afloopt"):
        assert heading not in said


def test_a_long_list_goes_on_with_its_head_on_the_next_page():
    many = tuple(end(DAY + timedelta(days=number), number) for number in range(60))
    found = pages(render_safety(facts(net=replace(WHOLE, endings=many))))
    assert len(found) > 2
    assert sum(page.count("opdracht eindigt") for page in found) == 60
    assert all("Dag" in page for page in found if "opdracht eindigt" in page)


def test_in_english_and_without_her_groups():
    net = replace(WHOLE, bare=None, largest=None)
    said = " ".join(pages(render_safety(facts(net=net, language="en"))))
    assert "When ill you manage 24 months; after that you lack up to € 2,750 per month." in said
    assert "Without broodfonds" not in said
