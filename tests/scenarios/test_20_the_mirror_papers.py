"""The mirror: the map, the line while drafting, the barometer, VAT, the book and the spreadsheets, by hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.documents.book.pdf import pages
from tests.scenarios.mirror_sql import ask
from tests.scenarios.mirror_world import TODAY, three_years
from tests.scenarios.stranger import Stranger
from zzpdesk.core.book import Chapter
from zzpdesk.core.peloton import Quiet
from zzpdesk.core.records import Assignment
from zzpdesk.core.sources import SourceKey
from zzpdesk.core.vatreturn import VatBox
from zzpdesk.core.yearchanges import changes
from zzpdesk.desk.book.changes import compared
from zzpdesk.desk.book.register import CHAPTERS
from zzpdesk.texts.i18n import in_language

YEARS = (2023, 2024, 2025)


@pytest.fixture(scope="module")
def she(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    made = three_years(tmp_path_factory.mktemp("mirror") / "wytske.zzp")
    yield made
    made.desk.close()


def names(she: Stranger) -> dict[int, str]:
    return {number: name for name, number in she.who.items()}


# ---------------------------------------------------------------------------------------------------------- map


def test_the_map_of_a_year(she: Stranger) -> None:
    found, called = she.desk.peloton.of(2024), names(she)
    assert found.total == 4_480_000
    links = {(called[one.key.relation_id], called[one.client_id]): one.amount for one in found.links}
    assert links == {
        ("helder", "bank"): 3_040_000,
        ("helder", "hogeschool"): 510_000,
        ("dijk", "wijk"): 350_000,
        ("kring", "bieb"): 400_000,
        ("museum", "museum"): 180_000,
    }
    riders = {called[one.key.relation_id]: (one.amount, one.share, one.quiet) for one in found.riders}
    working = {"helder": 3_550_000, "dijk": 350_000, "kring": 400_000, "museum": 180_000}
    assert {name: one for name, one in riders.items() if one[2] is None} == {
        name: (amount, Fraction(amount, 4_480_000), None) for name, amount in working.items()
    }
    idle = {name: quiet for name, (_amount, _share, quiet) in riders.items() if quiet is not None}
    assert idle == dict.fromkeys(("stil", "poort", "femke", "drukker", "berlin"), Quiet.UNBILLED)
    assert [called[one.key.relation_id] for one in found.negative] == ["vlot"]


def test_a_source_whose_only_invoice_was_credited(she: Stranger) -> None:
    riders = {one.key: one.quiet for one in she.desk.peloton.of(2025).riders}
    assert riders[SourceKey(she.who["kring"])] is Quiet.NOTHING_LEFT


def test_two_sources_reach_the_school(she: Stranger) -> None:
    ways = she.desk.peloton.of(2023).ways_to(she.who["hogeschool"])
    assert [(one.key.relation_id, one.amount) for one in ways] == [
        (she.who["helder"], 850_000),
        (she.who["femke"], 120_000),
    ]


# ------------------------------------------------------------------------------------------------ while drafting


def test_the_line_while_drafting(she: Stranger) -> None:
    """8,000 of 32,900 is 24.3 %; with four more hours 8,320 of 33,220 is 25.05 %, above her quarter for a source."""
    draft = she.draft("stil")
    noticed = she.desk.foreseen.of_invoice(draft)
    assert noticed is not None
    assert (noticed.name, noticed.found.payer, noticed.found.line) == ("Stil B.V.", False, 2_500)
    assert noticed.found.share == Fraction(832_000, 3_322_000)
    she.desk.invoices.discard(draft.id or 0)
    small = she.draft("museum")
    assert she.desk.foreseen.of_invoice(small) is None, "5,850 of 33,350 is below every line"
    she.desk.invoices.discard(small.id or 0)


def test_the_line_with_an_assignment(she: Stranger) -> None:
    """400 hours of 90 euros: the museum would pay 41,400 of 68,900."""
    agreed = Assignment(
        title="Groot",
        client_id=she.id("museum"),
        rate=she.work["museum"].rate,
        budget_minutes=24_000,
        since=TODAY,
        until=date(2026, 6, 30),
    )
    noticed = she.desk.foreseen.of_assignment(she.desk.save("", agreed))
    she.desk.undo()
    assert noticed is not None
    assert (noticed.name, noticed.found.payer) == ("Museum Tij", True)
    assert noticed.found.share == Fraction(4_140_000, 6_890_000)


# ---------------------------------------------------------------------------------------------------- barometer


def test_the_sheet_without_a_name(she: Stranger) -> None:
    """2024: Helder 35,500, Kring 4,000, Dijk 3,500 and the museum 1,800; 500 hours, of which 30 taken back."""
    sizes = (35_500, 4_000, 3_500, 1_800)
    assert dict(she.desk.barometer.sheet(2024).values) == {
        "direct": 4,
        "collective": 12,
        "network": 0,
        "intermediary": 84,
        "sources": 4,
        "effective": round(Fraction(44_800**2, sum(one * one for one in sizes)), 1),
        "largest-source": 79,
        "clients": 6,
        "largest-client": 66,
        "with-say": 12,
        "forced": 0,
        "take-rate": Fraction(76, 10),
        "coverage": 100,
        "dependent": True,
        "online": True,
        "offline": False,
        "own-rate": 88,
        "net-rate": 86,
        "fees": 1_000,
        "turnover": 45_000,
    }


def test_sheets_added_up(she: Stranger, tmp_path: Path) -> None:
    sheet = she.desk.barometer.sheet(2024)
    paths = []
    for number, share in enumerate((79, 20, 50, 41, 30)):
        paths.append(tmp_path / f"{number}.json")
        made = replace(sheet, values={**sheet.values, "largest-source": share})
        paths[-1].write_bytes(she.desk.barometer.file(made))
    gathered = she.desk.barometer.gather(paths)
    together = gathered.together()
    assert together is not None
    (found,) = (one for one in together.spreads if one.measure.code == "largest-source")
    assert (found.count, found.low, found.quarter, found.median) == (5, 20, 30, 41)
    assert (found.three_quarters, found.high) == (50, 79)
    assert (together.count, together.few) == (5, False)


# ---------------------------------------------------------------------------------------------------------- VAT

HOME, EU, SMALL, LOW = VatBox.HIGH, VatBox.EU, VatBox.SMALL, VatBox.LOW
VAT = {
    2023: [
        {HOME: (1_210_000, 254_100), EU: (120_000, 0)},
        {HOME: (320_000, 67_200), LOW: (18_349, 1_651)},
        {HOME: (940_000, 197_400)},
        {HOME: (120_000 + 293_304 + 222_500 + 210_000, 25_200 + 61_594 + 46_725 + 44_100)},
    ],
    2024: [
        {HOME: (-210_000 + 3_550_000, 701_400)},
        {HOME: (150_000, 31_500)},
        {HOME: (320_000, 67_200)},
        {SMALL: (580_000, 0)},
    ],
    2025: [
        {HOME: (-120_000, -25_200), SMALL: (1_240_000, 0)},
        {SMALL: (120_000, 0)},
        {HOME: (1_040_000, 218_400)},
        {HOME: (890_000, 186_900)},
    ],
}


def chapter(she: Stranger, year: int, name: Chapter) -> Any:
    (gather,) = (one.gather for one in CHAPTERS if one.chapter is name)
    return gather(she.desk.book._parts, she.desk.analysis.year(year))


@pytest.mark.parametrize("year", YEARS)
def test_vat_per_quarter(she: Stranger, year: int) -> None:
    quarters = chapter(she, year, Chapter.VAT).year.quarters
    assert [{one.box: (one.net, one.vat) for one in quarter.boxes} for quarter in quarters] == VAT[year]
    ((net, vat),) = ask(
        she.desk.path,
        "SELECT SUM(net), SUM(vat) FROM invoice WHERE status = 'issued' AND substr(issued_on, 1, 4) = ?",
        str(year),
    )
    assert (sum(one.net for one in quarters), sum(one.vat for one in quarters)) == (net, vat)


# --------------------------------------------------------------------------------------------------------- book


@pytest.mark.parametrize("year", YEARS)
def test_the_book_says_what_the_screens_say(she: Stranger, year: int) -> None:
    turnover, overview = chapter(she, year, Chapter.TURNOVER), she.desk.overview.of(year)
    ((net,),) = ask(
        she.desk.path,
        "SELECT SUM(net) FROM invoice WHERE status = 'issued' AND substr(issued_on, 1, 4) = ?",
        str(year),
    )
    assert turnover.turnover == overview.turnover == net == sum(one.amount or 0 for one in turnover.months)
    found = she.desk.analysis.dependency(she.desk.analysis.year(year))
    assert chapter(she, year, Chapter.SOURCES).paper.dependency.sources == found.sources
    costs = chapter(she, year, Chapter.COSTS)
    assert (costs.costs, costs.year.kinds) == (found.costs, she.desk.costs.of(year).now.kinds)
    listed = chapter(she, year, Chapter.INVOICES)
    assert sum(one.net for one in listed.rows) == net


def test_what_was_open_at_the_end_of_each_year(she: Stranger) -> None:
    """2023: Poort 3,548.98 and the café 2,541. 2024: Kring 4,000 and Dijk 2,420.

    Today: Dijk 2,420 and 1,200, Helder 5,196 of 9,196, museum 6,534, printer 5,445; not what Femke is owed.
    """
    left = {year: chapter(she, year, Chapter.INVOICES).left for year in YEARS}
    assert left == {
        2023: 354_898 + 254_100,
        2024: 400_000 + 242_000,
        2025: 242_000 + 120_000 + 519_600 + 653_400 + 544_500,
    }
    assert she.desk.overview.of(2025).open.amount == left[2025]


def test_who_is_new_and_who_is_gone(she: Stranger) -> None:
    """Vlot brought work in 2024 and had more credited: it is not gone then, nor new the year after."""
    told = {}
    for year in (2024, 2025):
        years = compared(she.desk.book._parts, she.desk.analysis.year(year))
        told |= {(year, one.code): one.values.get("names") for one in changes(years)}
    assert set(told[2024, "sources-gone"]) == {
        "Stil B.V.",
        "Drukkerij Ebbe",
        "Poort",
        "Femke Bijl",
        "Klanghaus GmbH",
        "Fam. Hiemstra",
    }
    assert set(told[2025, "sources-new"]) == {"Stil B.V.", "Drukkerij Ebbe", "Poort"}
    assert told[2025, "sources-gone"] == ("Kring Geluid",)


@pytest.mark.parametrize("year", YEARS)
def test_hours_in_the_book(she: Stranger, year: int) -> None:
    facts = chapter(she, year, Chapter.HOURS)
    ((minutes,),) = ask(
        she.desk.path, "SELECT SUM(minutes) FROM time_entry WHERE substr(day, 1, 4) = ?", str(year)
    )
    assert sum(facts.months.values()) == minutes


def test_paper_names_who_is_in_no_share(she: Stranger) -> None:
    with in_language("nl"):
        papers = (she.desk.paper.dependency_pdf(2024), she.desk.book.pdf(2024, [Chapter.SOURCES]))
        said = [" ".join(pages(paper)) for paper in papers]
        before = " ".join(pages(she.desk.paper.dependency_pdf(2023)))
    assert all("want meer gecrediteerd dan gefactureerd: Vlot € −900." in text for text in said)
    assert "meer gecrediteerd" not in before


def test_the_book_says_who_is_in_no_part(she: Stranger) -> None:
    with in_language("nl"):
        said = {year: " ".join(pages(she.desk.book.pdf(year, [Chapter.COSTS]))) for year in (2023, 2024)}
    apart = "Een bron met meer credit dan omzet zit in geen deel."
    assert apart in said[2024]
    assert apart not in said[2023]
