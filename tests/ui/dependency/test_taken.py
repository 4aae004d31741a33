"""The figures of a period as tables: to the cent, adding up, and with what is unknown said."""

from fractions import Fraction

import pytest

from zzpdesk.core.dependency import Basis
from zzpdesk.core.stretch import Span, Stretch
from zzpdesk.texts.takeaway import Typed, Unit
from zzpdesk.ui.dependency.data import read
from zzpdesk.ui.dependency.taken import dependency_tables


@pytest.fixture(params=list(Basis))
def both(opened, request):
    _page, around = opened()
    figures = read(around.desk, Stretch(Span.YEAR, 2026), request.param)
    return figures, {table.title: table for table in dependency_tables(figures)}, around.desk


def column(table, title: str) -> list:
    at = [heading.title for heading in table.headings].index(title)
    return [row[at] for row in table.rows]


def test_amounts_and_shares_add_up_along_every_axis(both):
    figures, tables, _desk = both
    word = "Omzet" if figures.basis is Basis.TURNOVER else "Uren"
    negative = sum(one.amount for one in figures.found.negative)
    assert sum(amount or 0 for amount in column(tables["Bronnen"], word)) - negative == figures.found.total
    for title in ("Kanalen", "Soorten", "Eindklanten", "Betalers"):
        shares = [share for share in column(tables[title], "Aandeel") if not isinstance(share, str)]
        assert sum(shares) == Fraction(1), title
    assert {table.headings[1].unit for table in (tables["Kanalen"], tables["Eindklanten"])} == {
        Unit.MONEY if figures.basis is Basis.TURNOVER else Unit.HOURS
    }


def test_the_turnover_is_that_of_the_invoices(both):
    figures, tables, desk = both
    with desk.sums() as file:
        (net,) = file.execute(
            "select sum(line.net) from invoice_line line join invoice on invoice.id = line.invoice_id "
            "where invoice.status = 'issued' and invoice.issued_on between ? and ?",
            (str(figures.period.start), str(figures.period.end)),
        ).fetchone()
    said = dict(tables["Kerncijfers"].rows)
    assert said["Alle omzet"] == Typed(net, Unit.MONEY)


def test_what_is_unknown_is_said_and_no_zero(both):
    figures, tables, _desk = both
    if figures.found.costs is None:
        pytest.skip("costs are told on turnover")
    unknown = {one.name for one in figures.found.costs.sources if one.on_top is None}
    rows = tables["Bronnen"].rows
    at = [heading.title for heading in tables["Bronnen"].headings].index("Bovenop jouw tarief")
    assert {row[0] for row in rows if row[at] == "onbekend"} == unknown


def test_the_page_names_what_it_shows(opened):
    page, _around = opened()
    found = page.takeaway()
    assert (found.title, found.name) == ("Afhankelijkheid", "afhankelijkheid-2026")
    assert found.about.startswith("Omzet · 2026")
    titles = [table.title for table in found.read(lambda _share: None)]
    assert titles[0] == "Kerncijfers"
    assert titles[-1] == "Naast gepubliceerde cijfers"
