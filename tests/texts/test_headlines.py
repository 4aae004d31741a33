from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from zzpdesk.core.dependency import Insight
from zzpdesk.core.sources import Channel
from zzpdesk.texts import headlines, i18n

SHARE = {
    "channel": Channel.INTERMEDIARY,
    "share": Fraction(467, 1000),
    "before": Fraction(511, 1000),
    "year": 2025,
    "way": "falling",
    "main": "",
    "unknown": 0,
    "of": 3,
    "name": "Netbrein",
}
HOURS = {"minutes": 68_760, "day": date(2026, 10, 14), "runs": True, "year": 2025, "change": 840}
LEARNED = {"minutes": 1_560, "before": 1_800, "others": Fraction(3, 4), "runs": True, "year": 2025}


def said(code: str, language: str = "nl", **values: Any) -> str:
    with i18n.in_language(language):
        return headlines.headline(Insight(code, values)).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("changes", "dutch", "english"),
    [
        ({}, "47% van je omzet, in 2025 51%", "47% of your turnover, in 2025 51%"),
        ({"way": ""}, "47% van je omzet", "47% of your turnover"),
        ({"way": "steady"}, "47% van je omzet, net als in 2025", "47% of your turnover, just as in 2025"),
        (
            {"main": "Kopgroep"},
            "47% van je omzet, in 2025 51%; vooral via Kopgroep",
            "47% of your turnover, in 2025 51%; mostly through Kopgroep",
        ),
        (
            {"main": "Kopgroep", "unknown": 1},
            "47% van je omzet, in 2025 51%; fee van Netbrein onbekend",
            "47% of your turnover, in 2025 51%; fee of Netbrein unknown",
        ),
        (
            {"unknown": 2},
            "47% van je omzet, in 2025 51%; fees van 2 van de 3 onbekend",
            "47% of your turnover, in 2025 51%; fees of 2 of 3 unknown",
        ),
        (
            {"unknown": 3, "channel": Channel.COLLECTIVE},
            "47% van je omzet, in 2025 51%; geen enkele provisie bekend",
            "47% of your turnover, in 2025 51%; no commission known",
        ),
    ],
)
def test_what_came_through_a_channel(changes, dutch, english):
    assert said("channel-share", **SHARE | changes) == dutch
    assert said("channel-share", "en", **SHARE | changes) == english


@pytest.mark.parametrize(
    ("code", "values", "dutch"),
    [
        ("channel-none", SHARE, "in deze periode geen omzet via bemiddelaars"),
        ("channel-gone", SHARE, "in deze periode geen omzet via bemiddelaars; in 2025 was het 51%"),
        ("places", {"cost": 70_700, "turnover": 560_800}, "€ 707 uitgegeven, € 5.608 omzet kwam eruit"),
        ("places", {"cost": 70_700, "turnover": 0}, "€ 707 uitgegeven, nog geen omzet eruit"),
        ("places", {"cost": 0, "turnover": 560_800}, "€ 5.608 omzet kwam eruit, niets uitgegeven"),
        ("hours-first", HOURS, "1.146 u gewerkt"),
        ("hours-more", HOURS, "1.146 u gewerkt, 14 u meer dan in 2025 t/m 14 okt"),
        ("hours-less", HOURS | {"runs": False}, "1.146 u gewerkt, 14 u minder dan in 2025"),
        ("hours-same", HOURS, "1.146 u gewerkt, evenveel als in 2025 t/m 14 okt"),
        ("training", LEARNED, "26 u tot nu toe; heel 2025: 30 u; anderen betaalden 75% ervan"),
        ("training", LEARNED | {"runs": False, "others": None}, "26 u geleerd; 2025: 30 u"),
        ("training", LEARNED | {"before": 0, "others": Fraction(0)}, "26 u tot nu toe"),
        ("training-none", LEARNED, "nog niets; 2025: 30 u"),
        ("training-none", LEARNED | {"runs": False}, "niets; 2025: 30 u"),
        (
            "debt",
            {"debt": 132_600, "day": date(2026, 10, 15), "due": 26_600},
            "nog € 1.326 af te lossen; eerstvolgend € 266 op 15 okt",
        ),
        ("debt", {"debt": 132_600, "day": None, "due": 0}, "nog € 1.326 af te lossen"),
        ("debt-theirs", {"theirs": 132_600}, "geen eigen schuld; je collectieven moeten nog € 1.326"),
    ],
)
def test_the_other_lines(code, values, dutch):
    assert said(code, **values) == dutch
    assert said(code, "en", **values) != dutch


def test_too_little_to_say_is_nothing():
    assert headlines.headline(None) == ""


def test_every_code_is_tried_here():
    tried = {"channel-share", *(case[0] for case in test_the_other_lines.pytestmark[0].args[1])}
    assert tried == headlines.CODES
