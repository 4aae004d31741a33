from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from zzpdesk.core.agenda import Todo
from zzpdesk.core.dependency import Basis, Insight
from zzpdesk.core.records import Invoice
from zzpdesk.core.sources import Channel
from zzpdesk.texts import i18n, insights, todos

VALUES = {
    "channel": Channel.INTERMEDIARY,
    "share": Fraction(455, 1000),
    "basis": Basis.TURNOVER,
    "then": Fraction(84, 100),
    "years": 4,
    "name": "Bureau",
    "direct": False,
    "count": 1,
    "line": Fraction(1, 4),
    "say": True,
    "contrast": True,
}


def said(code, **values: Any):
    return insights.sentence(Insight(code, VALUES | values))


@pytest.fixture(autouse=True)
def english():
    with i18n.in_language("en"):
        yield


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (Fraction(455, 1000), "almost half"),
        (Fraction(1, 2), "half"),
        (Fraction(52, 100), "over half"),
        (Fraction(333, 1000), "a third"),
        (Fraction(323, 1000), "almost a third"),
        (Fraction(16, 100), "16%"),
        (Fraction(207, 1000), "21%"),
        (Fraction(23, 100), "almost a quarter"),
        (Fraction(57, 100), "57%"),
        (Fraction(999, 1000), "all"),
    ],
)
def test_shares_in_words(share, words):
    assert insights.part(share) == words


@pytest.mark.parametrize(
    ("share", "sentence"),
    [
        (Fraction(0), "None of your work comes through intermediaries."),
        (Fraction(1, 1000), "Hardly any of your work comes through intermediaries."),
        (Fraction(999, 1000), "Nearly all of your work comes through intermediaries."),
        (Fraction(1), "All of your work comes through intermediaries."),
        (Fraction(1, 6), "17% of your work comes through intermediaries."),
    ],
)
def test_a_channel(share, sentence):
    assert said("channel", share=share) == sentence
    assert "hours come" in said("channel", share=share, basis=Basis.HOURS)


def test_sentences():
    assert said("channel-falling") == (
        "Almost half of your work comes through intermediaries. Four years ago that was still 84%."
    )
    assert said("channel-rising", then=Fraction(1, 10)).endswith("Four years ago that was 10%.")
    assert said("channel-steady", years=1).endswith("That is about as much as a year ago.")
    assert said("one-source") == "All of your work comes through Bureau."
    assert said("one-source", direct=True) == "All of your work is for Bureau."
    assert said("collectives-grew", share=Fraction(1, 3)) == (
        "Collectives grew to a third. There you have a say, with intermediaries you do not."
    )
    assert said("collectives-grew", contrast=False).endswith("There you have a say.")
    assert said("collectives-grew", contrast=False, say=False) == "Collectives grew to almost half."
    assert said("unknown-margins", count=2).startswith("What 2 sources keep")
    assert said("unknown-margins").startswith("What Bureau keeps")
    assert said("source-dominates") == "Bureau brings 46%, above the line of 25% you chose yourself."
    assert said("forced").startswith("For 46% the client demanded")
    assert said("no-work") == "There is no work in this period yet."
    assert said("no-work", basis=Basis.HOURS) == "There are no hours in this period yet."
    assert said("one-source", name="Codekade U.A.") == "All of your work comes through Codekade U.A."


def test_every_code_has_its_dutch():
    for code in insights.CODES:
        english = said(code)
        with i18n.in_language("nl"):
            assert said(code) not in {"", english}


@pytest.mark.parametrize(
    ("code", "changes", "words"),
    [
        ("overdue", {}, ("Remind Klant", "2026-027 · €\u00a01,258.40", "19 days")),
        ("draft", {"name": ""}, ("Send the draft for nobody yet", "€\u00a01,258.40", "14\u00a0Oct")),
        ("accept", {}, ("Check the invoice from Klant", "€\u00a01,258.40", "14\u00a0Oct")),
        ("unbilled", {}, ("Bill hours for Klant", "€\u00a01,258.40 · 1.5\u00a0h", "14\u00a0Oct")),
        ("unbilled", {"amount": None}, ("Bill hours for Klant", "1.5\u00a0h", "14\u00a0Oct")),
        ("ask-margin", {}, ("Ask Klant about the margin", "not known yet", "14\u00a0Oct")),
        ("ends", {}, ("Werk ends", "last day 14\u00a0Oct", "14\u00a0Oct")),
    ],
)
def test_what_waits_in_words(code, changes, words):
    day = date(2026, 10, 14)
    values = {
        "name": "Klant",
        "title": "Werk",
        "number": "2026-027",
        "amount": 125_840,
        "days": 19,
        "minutes": 90,
    }
    values |= {"day": day} | changes
    assert code in todos.CODES
    todo, today = Todo(code, Invoice, 1, day, values), date(2026, 10, 1)
    assert (todos.title(code, values), todos.detail(code, values), todos.when(todo, today)) == words
    assert todos.when(replace(todo, code="ask-margin", day=None), today) == ""
