"""What changed, in sentences: every code in both languages, with its figures."""

from fractions import Fraction

import pytest

from zzpdesk.core.dependency import Insight
from zzpdesk.core.sources import Channel
from zzpdesk.texts.i18n import in_language
from zzpdesk.texts.yearchanges import CODES, listed, sentence, subject

VALUES = {
    "now": 1_000_000,
    "same": 800_000,
    "change": Fraction(1, 4),
    "year": 2024,
    "runs": False,
    "channel": Channel.COLLECTIVE,
    "names": ("A", "B"),
    "name": "A",
    "before": "B",
    "share": Fraction(3, 10),
    "then": Fraction(1, 5),
    "coverage": Fraction(9, 10),
    "coverage_then": Fraction(1),
}
SHARES = ("channel", "fees")


def values(code, **changed: object):
    share = {"now": Fraction(1, 3)} if code.startswith(SHARES) else {}
    count = {"now": Fraction(5), "then": Fraction(4)} if code.startswith("spread") else {}
    rate = {"now": Fraction(10_000), "then": Fraction(9_000)} if code.startswith("rate") else {}
    hours = {"now": 100, "change": 10} if code.startswith("hours") else {}
    return VALUES | share | count | rate | hours | changed


@pytest.mark.parametrize("runs", [False, True])
@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_has_a_sentence_in_both_languages(code, runs):
    said = set()
    for language in ("nl", "en"):
        with in_language(language):
            text = sentence(Insight(code, values(code, runs=runs)))
            assert subject(Insight(code))
        assert text.endswith(".")
        assert "{" not in text
        said.add(text)
    assert len(said) == 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("turnover-rose", "Je omzet steeg met 25,0% naar € 10.000; in 2024 was dat € 8.000."),
        ("turnover-beside", "Je omzet is € 10.000; in 2024 was dat € 8.000."),
        ("channel-rose", "Collectieven: van 20% van je werk in 2024 omhoog naar 33%."),
        ("sources-new", "Geen bron in 2024 en dit jaar wel: A en B, goed voor 30% van het werk."),
        ("source-became", "Je grootste bron is A (30%); in 2024 was dat B (20%)."),
        ("hours-more", "Voor het urencriterium tellen 100 uur, 10 meer dan in 2024."),
        ("rate-rose", "Een uur bracht meer op: gemiddeld € 100,00, in 2024 € 90,00."),
        ("spread-wider", "Het werk is breder verdeeld: als over 5,0 even grote bronnen, in 2024 over 4,0."),
        (
            "fees-partly",
            "Naar bekende fees ging 33,3% van wat klanten betaalden, over 90% van de omzet; in 2024 20,0%, over 100%.",
        ),
    ],
)
def test_sentences(code, text):
    with in_language("nl"):
        assert sentence(Insight(code, values(code))).replace("\u00a0", " ") == text


def test_a_name_that_ends_with_a_point():
    with in_language("nl"):
        assert sentence(Insight("joined", {"names": ("Codekade U.A.",)})) == "Je werd lid van Codekade U.A."


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (("A",), "A"),
        (("A", "B"), "A en B"),
        (tuple("ABCDE"), "A, B, C, D en E"),
        (tuple("ABCDEFG"), "A, B, C, D, E en 2 andere"),
    ],
)
def test_names(names, text):
    with in_language("nl"):
        assert listed(names) == text
