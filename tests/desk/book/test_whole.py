"""The whole book of a desk: its chapters tell the same figures, and its structure holds together."""

from datetime import date

import pytest

from tests.desk.test_broodfonds import Scheme
from tests.documents.book.pdf import bookmarks, pages
from tests.documents.test_tags import agree
from zzpdesk.core import yearlist
from zzpdesk.core.book import Chapter
from zzpdesk.core.kinds import Cents, Minutes
from zzpdesk.core.records import Collective, Illness, Training, Visit
from zzpdesk.core.records.broodfonds import EntryKind
from zzpdesk.desk.book import hours, invoices, vat


@pytest.fixture
def full(web):
    """Something for every chapter."""
    web.desk.save("", Collective(relation_id=web.rid("Coop")))
    web.terms("Coop")
    web.terms("Bureau")
    for year in (2024, 2025):
        for name, euros in (("direct", 1_000), ("bureau", 3_000), ("coop", 2_000)):
            web.bill(name, date(year, 3, 1), euros, euros // 2)
            web.hours(name, date(year, 2, 3), euros // 10)
    web.credit(web.bill("peer", date(2025, 4, 1), 500), date(2025, 12, 1))
    web.desk.save("", Visit(relation_id=web.rid("Blaak"), day=date(2025, 2, 3), minutes=Minutes(60)))
    web.desk.save("", Training(day=date(2025, 5, 1), title="Kennis", minutes=Minutes(90), cost=Cents(5_000)))
    web.desk.save("", Illness(since=date(2025, 7, 1), until=date(2025, 7, 3)))
    Scheme(web.desk, since=date(2025, 1, 1)).entry(date(2025, 2, 1), EntryKind.DEPOSIT, 9_000)
    return web


def test_every_chapter_is_there_and_tagged(full):
    data = full.desk.book.pdf(2025, tuple(Chapter))
    titles = [title for level, title, _page in bookmarks(data) if level == 0]
    assert len(titles) == len(Chapter)
    agree(data)


@pytest.mark.parametrize("year", [2023, 2024, 2026])
def test_years_with_little_or_nothing(full, year):
    data = full.desk.book.pdf(year, tuple(Chapter))
    agree(data)
    assert "niets vastgelegd" in pages(data)[1]


def test_a_year_that_has_hardly_begun_after_one_with_work(full):
    """Nothing in it yet and nothing up to the same day last year: there is nothing to compare."""
    full.bill("direct", date(2026, 3, 1), 1_000)
    data = full.desk.book.pdf(2027, tuple(Chapter))
    agree(data)
    assert full.desk.book.counts(2027)[Chapter.CHANGES] is None


def test_black_and_white_is_tagged_too(full):
    agree(full.desk.book.pdf(2025, black_and_white=True))


def test_the_chapters_agree_with_each_other_and_with_the_screens(full):
    desk, period = full.desk, full.desk.analysis.year(2025)
    parts = desk.book._parts
    listed = yearlist.totals(invoices.gather(parts, period).rows)
    found = desk.analysis.dependency(period)
    assert (
        listed.net == vat.gather(parts, period).year.net == found.turnover == desk.overview.of(2025).turnover
    )
    assert listed.net == desk.invoices.totals(2025).net == 600_000
    worked = hours.gather(parts, period)
    assert worked.standing == desk.hours.standing(2025)
    assert sum(one.minutes for one in worked.work) == 600
    assert worked.rate == found.costs.own_rate
