"""The sentences about stress tests, for each shape that an outcome can have."""

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.documents import results
from zzpdesk.core.bufferrun import Delayed, Stream, run
from zzpdesk.core.foreseen import Foreseen
from zzpdesk.core.gap import PlanMonth, Support, plan
from zzpdesk.core.happening import Wait
from zzpdesk.core.kinds import BasisPoints, Cents, Days
from zzpdesk.core.records.scenario import ScenarioStep, StepKind
from zzpdesk.core.whatif import HoursEffect
from zzpdesk.texts import stress
from zzpdesk.texts.i18n import use_language

FEE, ILL, LATE = StepKind.FEE, StepKind.ILL, StepKind.LATE


@pytest.fixture(autouse=True)
def _dutch():
    use_language("nl")


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def outcome(income=600_000, buffer=2_000_000, outgoings=495_000, **changes: object):
    short = max(0, outgoings - income)
    values = {
        "without": Fraction(income),
        "outgoings": outgoings,
        "shortfall": Fraction(short),
        "room": Fraction(max(0, income - outgoings)),
        "buffer": buffer,
        "buffer_months": Fraction(buffer, short) if short else None,
        "run": run(buffer or 0, Stream(Fraction(income), (), outgoings)),
        "fees_complete": True,
    }
    return replace(results.stress(), **(values | changes))


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (ScenarioStep(), "Vierkant stopt"),
        (ScenarioStep(kind=FEE, rate=BasisPoints(1_550)), "Fee van Vierkant wordt 15,5%"),
        (ScenarioStep(kind=FEE, per_hour=Cents(700)), "Fee van Vierkant wordt € 7,00 per uur"),
        (ScenarioStep(kind=ILL, months=1), "1 maand ziek"),
        (ScenarioStep(kind=ILL, months=2), "2 maanden ziek"),
        (ScenarioStep(kind=LATE, days=Days(1)), "Vierkant betaalt 1 dag later"),
        (ScenarioStep(kind=LATE, days=Days(60)), "Vierkant betaalt 60 dagen later"),
    ],
)
def test_a_step_is_a_sentence(step, words):
    assert plain(stress.step_words(step, "Vierkant")) == words


def test_who_has_no_name_is_unknown():
    assert stress.step_words(ScenarioStep(), "") == "onbekend stopt"


@pytest.mark.parametrize(
    ("found", "count", "words"),
    [
        (outcome(), 0, "Kies wat er gebeurt, en zie wat er overblijft."),
        (outcome(), 1, "Je redt het, met € 1.050 per maand over."),
        (outcome(395_000), 1, "Je buffer is niet genoeg: hij is op in maand 21."),
        (outcome(485_000), 1, "Je komt elke maand € 100 tekort; je buffer houdt het 200,0 maanden vol."),
        (
            outcome(run=run(2_000_000, Stream(Fraction(600_000), (Delayed(Fraction(200_000), 30),), 495_000))),
            1,
            "Je redt het; je buffer zakt tot € 19.050.",
        ),
        (outcome(run=None, buffer=None), 1, "Je redt het, met € 1.050 per maand over."),
        (outcome(395_000, run=None), 1, "Je komt elke maand € 1.000 tekort."),
        (
            outcome(run=None, ill=2),
            1,
            "Of je de maanden zonder geld doorkomt is niet bekend: je buffer is niet ingevuld.",
        ),
        (replace(outcome(), outgoings=None), 1,
         "Van de € 8.000 die je per maand overhoudt, blijft € 6.000 over."),
    ],
)  # fmt: skip
def test_the_headline_says_what_the_figures_show(found, count, words):
    assert plain(stress.headline(found, count)) == words


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (outcome(run=None), "onbekend"),
        (outcome(), "niet aangesproken"),
        (outcome(395_000), "op in maand 21"),
        (outcome(485_000), "blijft 200,0 maanden"),
    ],
)
def test_the_buffer_in_a_few_words(found, words):
    assert plain(stress.buffer_words(found)) == words


def test_the_checks_of_several_steps():
    illness = plan(275_000, (Support("Fonds", 200_000, 30, 24),), (), None, months=3)
    late = Wait(7, "Rivierenbank", Delayed(Fraction(200_000), 60))
    stream = Stream(Fraction(600_000), (late.late,), 495_000, 275_000, illness.months)
    found = outcome(run=run(2_000_000, stream), ill=3, illness=illness, waits=(late,))
    told = [(icon, plain(text)) for icon, text, _tone in stress.checks(found)]
    assert told == [
        ("circle-check", "Lasten gedekt, € 1.050 speling"),
        ("heart-handshake", "Broodfonds: € 2.000 per maand, maand 2 t/m 3"),
        ("triangle-alert", "Ziek zijn kost € 4.250 van je buffer"),
        ("hourglass", "€ 4.000 staat 60 dagen langer uit"),
        ("hourglass", "Buffer zakt tot € 13.850 in maand 5"),
        ("chart-pie", "Nog 3,0 bronnen, als ze even groot waren"),
    ]


def test_checks_say_when_the_buffer_is_gone_and_when_nothing_carries_her():
    bare = plan(275_000, (), (), None, months=1)
    found = outcome(395_000, illness=bare, ill=1)
    texts = [plain(text) for _icon, text, _tone in stress.checks(found)]
    assert "Geen gift in deze ziektemaanden" in texts
    assert "Buffer is op in maand 21" in texts
    carried = plan(275_000, (Support("Fonds", 300_000, 0, 24),), (), None, months=2)
    texts = [plain(text) for _icon, text, _tone in stress.checks(outcome(485_000, illness=carried, ill=2))]
    assert "Broodfonds: € 2.750 per maand, maand 1 t/m 2" in texts
    assert not any("Ziek zijn kost" in text for text in texts)
    assert "Buffer blijft 200,0 maanden" in texts
    assert "Buffer wordt niet aangesproken" in [text for _icon, text, _tone in stress.checks(outcome())]


def test_what_is_not_filled_in_is_asked_for_and_not_told():
    nothing = outcome(run=None, buffer=None)
    assert stress.missing(nothing) == "Vul je buffer in"
    assert stress.missing(replace(nothing, outgoings=None)) == "Vul je maandlasten in"
    assert stress.missing(outcome()) == ""
    assert not any("uffer" in text for _icon, text, _tone in stress.checks(nothing))


def test_one_gift_month_is_named():
    found = plan(275_000, (Support("Fonds", 200_000, 30, 24),), (), None, months=2)
    assert plain(stress.gift_words(found)) == "€ 2.000 in maand 2"
    assert stress.gift_words(replace(found, months=(PlanMonth(1, 0, 0, 0, 9),))) == ""


@pytest.mark.parametrize(
    ("hours", "texts"),
    [
        (HoursEffect(1, None, None, None, None, None), []),
        (HoursEffect(1, 9, None, None, None, False), ["Urencriterium: nu ook niet gehaald"]),
        (
            HoursEffect(1, 9, results.facts().made_on, None, None, False),
            ["Urencriterium: dit jaar niet gehaald"],
        ),
        (HoursEffect(1, 9, None, None, 0, True), ["Urencriterium: geen verschil"]),
        (HoursEffect(1, 9, None, None, 1, True), ["Urencriterium: 1 week later"]),
    ],
)
def test_the_hours_criterion(hours, texts):
    assert [text for _icon, text, _tone in stress.hours_facts(hours)] == texts


@pytest.mark.parametrize("code", ["", *stress.REMARKS])
def test_each_remark_has_its_sentence(code):
    assert bool(stress.remark_words(code)) == bool(code)


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (Fraction(31, 50), "Dit brengt Kopgroep op 62% van twaalf maanden; jouw grens is 50%."),
        (Fraction(503, 1000), "Dit brengt Kopgroep op 50,3% van twaalf maanden; jouw grens is 50%."),
    ],
)
def test_the_quiet_line_is_never_level_with_the_line(share, words):
    found = Foreseen(1, payer=True, share=share, line=5_000)
    assert stress.foreseen_words("Kopgroep", found) == words
