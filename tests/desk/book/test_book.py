"""The yearly book of a real desk."""

from datetime import date

import pytest

from tests.documents.book.pdf import pages
from zzpdesk.core.book import USUAL, Chapter
from zzpdesk.desk.book.register import CHAPTERS


@pytest.fixture
def year(she):
    she.bill("direct", date(2025, 2, 3), 1_000, 600)
    she.bill("direct", date(2026, 2, 3), 4_000, 2_400)
    she.bill("bureau", date(2026, 5, 20), 6_000, 3_600)
    return she


def test_the_register_keeps_the_order_of_the_book():
    order = list(Chapter)
    places = [order.index(one.chapter) for one in CHAPTERS]
    assert places == sorted(set(places))


def test_the_turnover_is_that_of_the_overview(year):
    said = pages(year.desk.book.pdf(2026, [Chapter.TURNOVER]))
    figures = year.desk.overview.of(2026)
    assert figures.turnover == 1_000_000
    assert "€ 10.000 omzet" in said[0]
    assert "2 bronnen, 2 opdrachten" in said[0]
    assert "Je factureerde € 10.000. Dat is € 9.000 meer dan tot dezelfde dag in 2025." in said[2]
    assert "Kwartaal 1 € 1.000 € 4.000 + € 3.000" in said[2]
    assert "Totaal € 1.000 € 10.000" in said[2]


def test_an_empty_desk_has_a_book(desk):
    said = pages(desk.book.pdf(2026))
    assert "€ 0 omzet" in said[0]
    assert "Dit jaar niets vastgelegd: Omzet" in said[1]


def test_counts(year):
    counts = year.desk.book.counts(2026)
    assert counts[Chapter.TURNOVER] == 2
    assert set(counts) == {one.chapter for one in CHAPTERS}


def test_own_illness_is_left_out_unless_chosen():
    assert Chapter.ILLNESS not in USUAL


def test_what_she_left_out_is_said(year):
    said = pages(year.desk.book.pdf(2026, [Chapter.TURNOVER]))[1]
    assert "weggelaten" in said
    assert "ziekte" not in said


def test_stopping_while_gathering(year):
    class Stopped(Exception):
        pass

    def stop(_share, _text):
        raise Stopped

    with pytest.raises(Stopped):
        year.desk.book.pdf(2026, USUAL, stop)
