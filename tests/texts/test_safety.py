"""Sentences about the safety net, in Dutch and English: rising, falling, unknown, and never more than is on record."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from zzpdesk.core.dependency import Insight
from zzpdesk.core.funding import Instalment
from zzpdesk.core.gap import Cover, Support, plan
from zzpdesk.core.kinds import Cents
from zzpdesk.core.records import Assignment, Funding, HubPlan, Provision
from zzpdesk.core.safetynet import (
    Coming,
    Ending,
    EndKind,
    Layer,
    LayerKind,
    Loan,
    Loss,
    Span,
    Stage,
    headline,
    load_of,
)
from zzpdesk.core.sources import SourceKey
from zzpdesk.texts import safety as words
from zzpdesk.texts.i18n import use_language
from zzpdesk.texts.labels import label

FUND = Support("Rottekade", 200_000, 30, 24)
TODAY = date(2026, 10, 14)
GONE = {LayerKind.GROUP, LayerKind.INSURANCE, LayerKind.BUFFER, LayerKind.PENSION}


@pytest.fixture(autouse=True)
def _language():
    use_language("nl")
    yield
    use_language("nl")


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("made", "missing", "dutch", "english"),
    [
        (
            plan(275_000, [FUND], [], 2_030_000),
            (),
            "Bij ziekte kom je 24 maanden rond; daarna mis je tot € 2.750 per maand.",
            "When ill you manage 24 months; after that you lack up to € 2,750 per month.",
        ),
        (
            plan(200_000, [FUND], [], 200_000),
            (),
            "Bij ziekte kom je 25 maanden rond; daarna mis je € 2.000 per maand.",
            "When ill you manage 25 months; after that you lack € 2,000 per month.",
        ),
        (
            plan(200_000, [], [], 200_000),
            (),
            "Bij ziekte kom je 1 maand rond; daarna mis je € 2.000 per maand.",
            "When ill you manage 1 month; after that you lack € 2,000 per month.",
        ),
        (
            plan(100, [], [], 2_800),
            (),
            "Bij ziekte kom je 28 maanden rond; verder is hier niet gerekend.",
            "When ill you manage 28 months, as far as is counted here.",
        ),
        (
            plan(275_000, [], [Cover("AOV", 200_000, 0)], 0),
            (),
            "Bij ziekte mis je vanaf de eerste maand € 750 per maand.",
            "When ill you lack € 750 per month from the first month on.",
        ),
        (
            plan(200_000, [], [Cover("AOV", 200_000, 3)], 0),
            (),
            "Bij ziekte kom je in 3 van 28 maanden tekort; dan mis je € 2.000 per maand.",
            "When ill you fall short in 3 of 28 months; then you lack € 2,000 per month.",
        ),
        (
            plan(275_000, [FUND], [], None),
            {LayerKind.BUFFER},
            "Voor zover vastgelegd: bij ziekte mis je vanaf de eerste maand tot € 2.750 per maand.",
            "As far as it is on record: when ill you lack up to € 2,750 per month from the first month on.",
        ),
        (
            plan(275_000, [], [], None),
            GONE,
            "Er ligt nog niets vast dat je opvangt als je ziek wordt.",
            "Nothing is on record yet that carries you when you are ill.",
        ),
        (
            None,
            (),
            "Wat je nodig hebt als je ziek bent, is nog niet ingevuld.",
            "What you need when you are ill is not filled in yet.",
        ),
    ],
)
def test_the_sentence_on_top(made, missing, dutch, english):
    found = headline(made, missing)
    assert plain(words.sentence(found)) == dutch
    use_language("en")
    assert plain(words.sentence(found)) == english


def test_what_stands_below_it():
    told = [
        Insight("net-stopped", {"months": Fraction(406, 99)}),
        Insight("net-absent", {"kinds": (LayerKind.INSURANCE, LayerKind.PENSION)}),
    ]
    assert words.paragraph(told) == (
        "Valt al je werk weg, dan reikt je buffer 4,1 maanden. Niet vastgelegd: verzekering, pensioen."
    )


@pytest.mark.parametrize(
    ("layer", "figure", "detail"),
    [
        (Layer(LayerKind.GROUP, "Kade", 200_000, (Span(2, 25),)), "€ 2.000 per maand", "maand 2 t/m 25"),
        (Layer(LayerKind.GROUP, "Kade", None), "niet ingevuld", ""),
        (
            Layer(
                LayerKind.INSURANCE,
                "AOV",
                180_000,
                (Span(3, 28),),
                endless=True,
                premium=14_500,
                through="Zorg",
            ),
            "€ 1.800 per maand",
            "vanaf maand 3 · premie € 145 · via Zorg",
        ),
        (Layer(LayerKind.INSURANCE, "AOV", 180_000, (Span(3, 14),)), "€ 1.800 per maand", "maand 3 t/m 14"),
        (
            Layer(LayerKind.PENSION, "Later", 64_000, since=date(2025, 1, 1), premium=21_000),
            "€ 640 per maand",
            "sinds 1 jan 2025 · premie € 210",
        ),
        (Layer(LayerKind.PENSION, "Later", None), "niet ingevuld", ""),
        (Layer(LayerKind.BUFFER, "", 2_030_000, (Span(1, 25),)), "€ 20.300", "maand 1 t/m 25"),
        (
            Layer(LayerKind.BUFFER, "", 2_030_000, (Span(1, 12), Span(26, 26))),
            "€ 20.300",
            "maand 1 t/m 12, 26",
        ),
        (Layer(LayerKind.BUFFER, "", 2_030_000), "€ 20.300", "niet nodig bij ziekte"),
        (Layer(LayerKind.BUFFER, "", 0), "€ 0", ""),
    ],
)
def test_a_layer(layer, figure, detail):
    assert (plain(words.figure(layer)), plain(words.detail(layer))) == (figure, detail)


def test_not_recorded_is_not_none():
    assert [words.absent(kind) for kind in LayerKind] == [
        "geen broodfonds vastgelegd",
        "geen verzekering vastgelegd",
        "geen buffer ingevuld",
        "geen pensioen vastgelegd",
    ]


def test_a_source_that_stops():
    one = Loss(
        SourceKey(1),
        "Kopgroep",
        2026,
        Fraction(323, 1000),
        Fraction(273_500),
        Fraction(100_000),
        Fraction(62, 10),
    )
    assert words.loss(one) == "6,2 maanden"
    assert (
        plain(words.loss_detail(one))
        == "32,3% van je werk in 2026, € 2.735 per maand; dan mis je € 1.000 per maand"
    )
    assert plain(words.loss(replace(one, lasts=None))) == "€ 1.000 per maand"
    assert words.loss(replace(one, shortfall=Fraction(0), lasts=None)) == "geen tekort"
    assert words.loss(replace(one, shortfall=None, lasts=None)) == "lasten onbekend"
    assert (
        plain(words.loss_detail(replace(one, shortfall=None)))
        == "32,3% van je werk in 2026, € 2.735 per maand"
    )


def test_what_does_not_count_yet():
    day = date(2027, 1, 1)
    one = Coming(
        LayerKind.PENSION, Stage.ANNOUNCED, "Later", "Codekade", day, 64_000, 21_000, 0, Provision, 6
    )
    assert label(one.stage) == "Aangekondigd"
    assert plain(words.coming_whole(one)) == (
        "vanaf 1 jan 2027 · Codekade · € 640 per maand voor later · premie € 210"
    )
    insured = replace(one, kind=LayerKind.INSURANCE, stage=Stage.PREPARING, premium=0)
    assert plain(words.coming_whole(insured)) == "Codekade · € 640 per maand"
    assert label(insured.stage) == "In voorbereiding"
    assert words.coming_whole(replace(one, stage=Stage.OFFERED, through="", amount=0, premium=0)) == ""


@pytest.mark.parametrize(
    ("kind", "changes", "title", "detail"),
    [
        (EndKind.ASSIGNMENT, {"notice": 30}, "Werk", "opdracht eindigt · Bank · opzegtermijn 30 dagen"),
        (EndKind.AGREEMENT, {"number": "90718"}, "Modelovereenkomst Werk", "90718 verloopt · Bank"),
        (EndKind.AGREEMENT, {"day": date(2026, 10, 13)}, "Modelovereenkomst Werk", "is verlopen · Bank"),
        (EndKind.CLAUSE, {}, "Vrij om direct te werken voor Werk", "na het beding met Bank"),
        (
            EndKind.EXCLUSIVE,
            {"party": "", "expected": True},
            "Exclusiviteit met Werk eindigt",
            "loopt af · verwacht, schuift mee met de opdracht",
        ),
        (
            EndKind.PLAN,
            {"record": HubPlan, "party": "", "ends": date(2026, 12, 31)},
            "Werk houden of opzeggen",
            "dan eindigt het op 31 dec 2026",
        ),
        (EndKind.PLAN, {"party": ""}, "Werk houden of opzeggen", ""),
        (EndKind.PROVISION, {}, "Werk", "loopt af · Bank"),
        (EndKind.MEMBERSHIP, {"party": ""}, "Lidmaatschap Werk", "loopt af"),
    ],
)
def test_what_ends(kind, changes, title, detail):
    base = {"day": TODAY, "title": "Werk", "party": "Bank", "record": Assignment, "record_id": 1}
    one = Ending(kind, **(base | changes))
    assert (words.ending(one), plain(words.ending_detail(one, TODAY))) == (title, detail)


def test_what_is_owed():
    row = Instalment(1, date(2026, 11, 1), 10_000, 133, 0)
    funding = Funding(id=1, title="Lening")
    one = Loan(funding, "Wil", 80_000, Fraction(10_133), row, date(2027, 6, 1), 0)
    assert plain(words.loan(one)) == "€ 101 per maand, t/m 1 jun 2027"
    assert plain(words.loan(replace(one, late=2))) == "€ 101 per maand, t/m 1 jun 2027 · 2 termijnen te laat"
    free = replace(one, funding=Funding(id=2, principal=Cents(1)), per_month=None, next=None, ends=None)
    assert words.loan(free) == "aflossen in overleg"
    both = load_of([one, free], 506_650)
    assert plain(words.load_total(both)) == "€ 101"
    assert plain(words.load(both)) == "nog € 1.600 · zoveel als 2,0% van je lasten · 1 zonder aflosplan"
    assert words.load_total(load_of([free], 1)) == "onbekend"
    assert plain(words.load(load_of([free], 1))) == "nog € 800 · 1 zonder aflosplan"
