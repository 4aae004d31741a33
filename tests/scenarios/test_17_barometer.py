"""Row 17, Zzp Barometer: the published figures beside those of one freelancer, with their source and year.

Published (2016): one in five feels dependent; two thirds are registered online, 63 % of them got work that way; 70 %
offline, 68 % of them. Jikke is with Klusplein since 2023 (work since February 2024), with Gildewerk since March 2024
(nothing yet), and was on the books of Bureau Stad up to the end of 2024, which brought nothing.
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tests.scenarios.stranger import PROFILE, Clock, Stranger
from zzpdesk.core.barometer import Own
from zzpdesk.core.errors import Refused
from zzpdesk.core.kinds import Year
from zzpdesk.core.records import Registration, SelfView
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.desk import Desk
from zzpdesk.texts import barometer as words

ASKED = "Zzp Barometer 2016, ruim 500 zzp'ers die zichzelf aanmeldden"


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Stranger]:
    clock = Clock()
    made = Stranger(Desk.create(tmp_path / "desk.zzp", PROFILE, clock=clock), clock)
    for key, name in (("klus", "Klusplein"), ("gilde", "Gildewerk"), ("stad", "Bureau Stad")):
        made.relation(key, name, SourceKind.INTERMEDIARY)
    made.relation("bakker", "Bakkerij Zuurdesem")
    made.relation("school", "ROC De Wouden")
    for key, online, since, until in (
        ("klus", True, date(2023, 5, 1), None),
        ("gilde", True, date(2024, 3, 1), None),
        ("stad", False, date(2022, 1, 10), date(2024, 12, 31)),
    ):
        registration = Registration(relation_id=made.id(key), online=online, since=since, until=until)
        made.desk.save("Inschrijving", registration)
    made.assignment("bakker", "bakker", 50, "klus", since=date(2024, 2, 1))
    made.assignment("school", "school", 75, since=date(2024, 2, 1))
    made.hours("bakker", *((f"2024-03-{day:02}", 600) for day in (4, 5, 6, 7, 8)))  # 50 h: 2,500
    made.hours("school", *((f"2024-05-{day:02}", 600) for day in range(6, 16)))  # 100 h: 7,500
    made.issue("bakker", "bakker", "2024-03-31")
    made.issue("school", "school", "2024-05-31")
    for year, dependent in ((2023, False), (2024, True)):
        made.desk.save("Eigen antwoord", SelfView(year=Year(year), dependent=dependent))
    clock.day = date(2025, 6, 1)
    yield made
    made.desk.close()


def own(she: Stranger, year: int) -> dict[str, str]:
    return {one.published.code: words.own(one.own) for one in she.desk.analysis.barometer(year)}


def test_what_was_published_with_its_source_and_year(she: Stranger) -> None:
    rows = she.desk.analysis.barometer(2024)
    said = [(words.statement(one.published), words.figure(one.published)) for one in rows]
    assert [(each[0], each[1].replace("\xa0", " ")) for each in said] == [
        ("Noemt zich afhankelijk van bemiddelaars", "1 op 5"),
        ("Online ingeschreven", "2 op 3"),
        ("kreeg zo een opdracht (online)", "63%"),
        ("Bij bureau ingeschreven", "70%"),
        ("kreeg zo een opdracht (bureau)", "68%"),
        ("Eén opdrachtgever brengt het meeste inkomen", "27%"),
    ]
    assert words.origins(rows) == [
        ASKED,
        "Zzp Barometer 2016, wie online ingeschreven is",
        "Zzp Barometer 2016, wie bij een bureau ingeschreven is",
        "CBS 2023, alle zzp'ers; 75% of meer van het inkomen van één klant",
    ]
    within = {one.published.code: one.published.within for one in rows}
    assert within["work-through-online"] == "registered-online"
    assert within["work-through-offline"] == "registered-offline"


def test_the_same_of_her_in_2024(she: Stranger) -> None:
    assert own(she, 2024) == {
        "feels-dependent": "ja",
        "registered-online": "ja, 2",
        "work-through-online": "ja, 1",
        "registered-offline": "ja, 1",
        "work-through-offline": "nee",
        "one-client": "ja, 75%",  # 7,500 of 10,000
    }


def test_the_year_before_nothing_had_come_of_it(she: Stranger) -> None:
    assert own(she, 2023) == {
        "feels-dependent": "nee",
        "registered-online": "ja, 1",
        "work-through-online": "nee",
        "registered-offline": "ja, 1",
        "work-through-offline": "nee",
        "one-client": "niet vastgelegd",
    }


def test_a_year_she_has_not_answered_for_is_no_no(she: Stranger) -> None:
    assert own(she, 2025) == {
        "feels-dependent": "niet vastgelegd",
        "registered-online": "ja, 2",
        "work-through-online": "ja, 1",
        "registered-offline": "nee",
        "work-through-offline": "niet vastgelegd",
        "one-client": "niet vastgelegd",
    }


def test_one_client_of_just_under_three_quarters_is_not_most(she: Stranger) -> None:
    she.hours("bakker", ("2024-06-03", 60))  # 50 euro more: 7,500 of 10,050
    she.issue("bakker2", "bakker", "2024-06-30")
    she.clock.day = date(2025, 6, 1)
    row = next(one for one in she.desk.analysis.barometer(2024) if one.published.code == "one-client")
    assert row.own == Own(yes=False, share=Fraction(7_500, 10_050))


def test_one_answer_a_year(she: Stranger) -> None:
    assert {one.year: one.dependent for one in she.desk.find(SelfView)} == {2023: False, 2024: True}
    with pytest.raises(Refused, match="not-unique"):
        she.desk.save("Eigen antwoord", SelfView(year=Year(2024), dependent=False))
    assert own(she, 2024)["feels-dependent"] == "ja"


def test_without_any_registration_there_is_no_answer(tmp_path: Path) -> None:
    desk = Desk.create(tmp_path / "leeg.zzp", PROFILE, clock=Clock())
    assert {words.own(one.own) for one in desk.analysis.barometer(2024)} == {"niet vastgelegd"}
    desk.close()
