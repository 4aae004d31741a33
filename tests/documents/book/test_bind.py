"""The frame of the yearly book: pages, contents, bookmarks, links, greys."""

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.book.pdf import bookmarks, pages, read
from tests.documents.results import dependency
from zzpdesk.core.book import Chapter
from zzpdesk.core.periods import Period
from zzpdesk.documents.book.bind import bind
from zzpdesk.documents.book.facts import BookFacts, Bound, CoverFacts

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))


def two_pages(flow):
    flow.serif("Eerste")
    flow.part("Deel")
    flow.turn()
    flow.serif("Tweede")


def one_page(flow):
    flow.serif("Derde")


def facts(**changes: object):
    values = {
        "business": "Verhage Data & Integratie",
        "made_on": date(2026, 1, 8),
        "period": YEAR,
        "cover": CoverFacts(since=2021, dependency=dependency(), assignments=11, minutes=77_220),
        "chapters": (Bound(Chapter.TURNOVER, two_pages), Bound(Chapter.HOURS, one_page)),
    }
    return BookFacts(**values | changes)


def test_cover_contents_and_chapters():
    found = pages(bind(facts()))
    assert len(found) == 5
    assert "Verhage Data & Integratie" in found[0]
    assert "zzp sinds 2021" in found[0]
    assert "11 opdrachten" in found[0]
    assert "1.287 uur in je bedrijf" in found[0]
    assert "/ 5" not in found[0]
    assert [page.endswith(f"{number} / 5") for number, page in enumerate(found[1:], 2)] == [True] * 4
    assert "Omzet 3" in found[1]
    assert "Uren 5" in found[1]


def test_bookmarks_lead_to_chapters_and_parts():
    assert bookmarks(bind(facts())) == [(0, "Omzet", 3), (1, "Deel", 3), (0, "Uren", 5)]


def test_the_contents_link_to_the_pages():
    reader = read(bind(facts()))
    links = [one.get_object() for one in reader.pages[1]["/Annots"]]
    reached = [reader.get_page_number(link["/Dest"][0].get_object()) + 1 for link in links]
    assert reached == [3, 3, 5]
    assert all(link["/Subtype"] == "/Link" for link in links)


def test_what_is_not_there_is_said():
    said = pages(bind(facts(empty=(Chapter.HUBS, Chapter.TRAINING), left_out=(Chapter.VAT,))))[1]
    assert "Dit jaar niets vastgelegd: Hubs en ontmoetingen, scholing." in said
    assert "Op verzoek weggelaten: Btw per kwartaal." in said


def test_a_book_without_chapters_still_has_its_contents():
    data = bind(facts(chapters=(), empty=(Chapter.TURNOVER,)))
    assert len(pages(data)) == 2
    assert bookmarks(data) == []


def test_many_parts_leave_only_chapters_in_the_contents():
    def parts(flow):
        for number in range(60):
            flow.part(f"Deel {number}")

    found = pages(bind(facts(chapters=(Bound(Chapter.COLLECTIVES, parts), Bound(Chapter.HOURS, one_page)))))
    assert "Deel 3" not in found[1]
    assert "Collectieven 3" in found[1]


@pytest.mark.parametrize(("language", "tag"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_the_language_is_tagged(language, tag):
    reader = read(bind(facts(language=language)))
    assert reader.trailer["/Root"]["/Lang"] == tag
    assert ("Jaaroverzicht" in reader.metadata.title) is (language == "nl")


def test_the_same_facts_give_the_same_bytes():
    assert bind(facts()) == bind(facts())


def test_a_running_year_says_up_to_when():
    found = bind(facts(period=replace(YEAR, start=date(2026, 1, 1), end=date(2026, 10, 14))))
    assert read(found).metadata.title == "Jaaroverzicht 2026 t/m 14 oktober"
    assert "t/m 14 oktober 2026" in pages(found)[0]


def test_progress_grows_and_may_stop_it():
    told = []
    bind(facts(), lambda share, text: told.append((share, text)))
    assert [text for _share, text in told] == ["Omzet", "Uren", "Inbinden"]
    assert [share for share, _text in told] == sorted({share for share, _text in told})

    class Stopped(Exception):
        pass

    def stop(_share, _text):
        raise Stopped

    with pytest.raises(Stopped):
        bind(facts(), stop)


@pytest.mark.parametrize("grey", [False, True])
def test_black_and_white_has_no_colour(grey):
    tones = set()
    for page in read(bind(facts(grey=grey))).pages:
        for operands, operator in page.get_contents().operations:
            if operator in (b"rg", b"RG"):
                tones.add(tuple(float(one) for one in operands))
    assert all(red == green == blue for red, green, blue in tones) is grey
