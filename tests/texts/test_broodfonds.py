"""Sentences about illness: Dutch and English, and only what the plan shows."""

import pytest

from zzpdesk.core.gap import Cover, Pension, Support, details, headline, plan
from zzpdesk.texts.broodfonds import begins, paragraph, sentence, shortfall, span
from zzpdesk.texts.i18n import use_language

FUND = Support("Rottekade", 200_000, 30, 24)


@pytest.fixture(autouse=True)
def _language():
    use_language("nl")
    yield
    use_language("nl")


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("buffer", "words", "english"),
    [
        (
            275_000 + 11 * 75_000,
            "Word je ziek, dan houd je het een jaar zonder tekort vol.",
            "If you fall ill, you manage a year without a shortfall.",
        ),
        (
            275_000 + 6 * 75_000,
            "Word je ziek, dan houd je het 7 maanden zonder tekort vol.",
            "If you fall ill, you manage 7 months without a shortfall.",
        ),
        (
            275_000 * 28,
            "Word je ziek, dan houd je het 28 maanden zonder tekort vol.",
            "If you fall ill, you manage 28 months without a shortfall.",
        ),
        (
            0,
            "Word je ziek, dan kom je vanaf de eerste maand tekort.",
            "If you fall ill, you fall short from the first month on.",
        ),
    ],
)
def test_the_headline(buffer, words, english):
    found = headline(plan(275_000, [FUND], [], buffer))
    assert sentence(found) == words
    use_language("en")
    assert sentence(found) == english


def test_gaps_with_an_end_are_counted_not_called_lasting():
    made = plan(200_000, [FUND], [], 0)
    assert sentence(headline(made)) == "Word je ziek, dan kom je in 4 van de 28 maanden tekort."
    assert shortfall(made) == "4 maanden komen tekort"


def test_what_is_written_above_the_bars():
    assert shortfall(plan(275_000, [FUND], [], 275_000 + 11 * 75_000)) == "vanaf maand 13 kom je tekort"
    assert shortfall(plan(100, [], [], 2_800)) == ""


def test_what_is_not_known_is_said():
    assert sentence(headline(None)) == "Wat je nodig hebt als je ziek bent, is nog niet ingevuld."
    assert paragraph(details(plan(100, [], [], None), [], [])) == (
        "Nu is er geen groep die je een gift geeft. Je buffer is niet ingevuld en telt niet mee."
    )


def test_who_gives_what():
    cover = Cover("AOV", 50_000, 12)
    made = plan(275_000, [FUND], [cover], 1_140_000)
    assert plain(paragraph(details(made, [FUND], [cover]))) == (
        "Rottekade geeft vanaf maand 2 € 2.000 per maand, hooguit 24 maanden. "
        "AOV keert vanaf maand 13 € 500 per maand uit. Je buffer vult aan tot € 2.750 en is in maand 14 op."
    )
    ending = Cover("AOV", 50_000, 0, 3)
    rich = plan(100_000, [], [ending], 9_000_000)
    assert plain(paragraph(details(rich, [], [ending]))) == (
        "Nu is er geen groep die je een gift geeft. "
        "AOV keert vanaf de eerste dag € 500 per maand uit, hooguit 3 maanden. "
        "Je buffer vult aan tot € 1.000; daarvan blijft € 63.500 over."
    )


@pytest.mark.parametrize(
    ("pension", "words"),
    [
        (Pension("Later"), "Je bouwt pensioen op met Later."),
        (Pension("Later", 64_000), "Je bouwt pensioen op met Later: later € 640 per maand."),
        (Pension("Later", 0, 21_000), "Je bouwt pensioen op met Later: je betaalt nu € 210 per maand."),
    ],
)
def test_what_is_built_up_for_later(pension, words):
    assert plain(paragraph(details(None, [FUND], [], [pension])[1:])) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "vanaf de eerste dag"), (14, "vanaf dag 15"), (30, "vanaf maand 2"), (60, "vanaf maand 3")],
)
def test_when_gifts_begin(days, words):
    assert begins(days) == words


def test_spans():
    assert [span(months) for months in (1, 12, 24, 25)] == ["1 maand", "een jaar", "twee jaar", "25 maanden"]
