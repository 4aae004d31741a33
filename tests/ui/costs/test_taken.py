"""The figures of the page as tables: exact, of all sources, and with what is unknown said."""

from fractions import Fraction

from tests.ui.dependency.world import START
from zzpdesk.core.kinds import BasisPoints, Cents
from zzpdesk.core.records import FeeTerms, Relation
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.texts.takeaway import untyped


def tables(page):
    found = page.takeaway().read(lambda _share: None)
    return {one.title: one for one in found}


def rows(table):
    titles = [heading.title for heading in table.headings]
    return [
        {
            title: untyped(value, heading.unit)[0]
            for title, value, heading in zip(titles, row, table.headings, strict=True)
        }
        for row in table.rows
    ]


def test_years_and_sources_to_the_cent(opened):
    page, _around = opened()
    found = tables(page)
    years = rows(found["Wat bronnen rekenden"])
    assert [(one["Jaar"], one["Betaald door jou"], one["Fees onbekend van"]) for one in years] == [
        (2025, 300_000, ""),
        (2026, 300_000, "Netbrein"),
    ]
    assert (
        years[1]["Deel van wat klanten betalen"],
        years[1]["Over welk deel van de omzet dat bekend is"],
    ) == (Fraction(1, 15), Fraction(9, 10))
    sources = {one["Bron"]: one for one in rows(found["Per bron"])}
    assert (sources["Kopgroep"]["Omzet"], sources["Kopgroep"]["Betaald door jou"]) == (2_000_000, 200_000)
    assert sources["Kopgroep"]["Netto per uur"] == 9_000
    unknown = {title for title, value in sources["Netbrein"].items() if value == "onbekend"}
    assert unknown == {"Afspraak", "Betaald door jou", "Deel", "Fees per uur", "Netto per uur"}
    assert "Je tarief per bron door de jaren" in found


def test_an_agreement_is_told_whole(opened):
    page, around = opened()
    source = next(one for one in around.desk.find(Relation) if one.name == "Kopgroep").id
    for kind, euros in ((FeeKind.SUBSCRIPTION_MONTH, 950), (FeeKind.PER_LEAD, 1_350)):
        around.desk.save("", FeeTerms(source_id=source, since=START, kind=kind, amount=Cents(euros)))
    page.load(2026)
    sources = {one["Bron"]: one["Afspraak"] for one in rows(tables(page)["Per bron"])}
    assert sources["Kopgroep"].replace("\N{NO-BREAK SPACE}", " ") == "10% + € 9,50 p/m + € 13,50 per lead"


def test_rates_beside_the_floor_and_what_waiting_costs(opened):
    page, around = opened()
    assert "Wachten kost" not in {heading.title for heading in tables(page)["Wachten, per betaler"].headings}
    around.desk.costs.set_floor(Cents(9_900))
    around.desk.costs.set_waiting_rate(BasisPoints(730))
    page.load(2026)
    found = tables(page)
    rates = rows(found["Je tarief per bron door de jaren"])
    assert {one["Naast ondergrens"] for one in rates} == {100}
    assert {(one["Bron"], one["Jaar"]) for one in rates} >= {
        ("Direct", 2025),
        ("Kopgroep", 2026),
        ("Blaak", 2026),
    }
    for title in ("Wachten, per betaler", "Wachten, per bron"):
        assert sum(one["Wachten kost"] for one in rows(found[title])) == 36_300


def test_runs_are_told_and_an_empty_desk_takes_nothing_along(opened):
    page, _around = opened()
    (run,) = rows(tables(page)["Eén betaler boven je grens"])
    assert (run["Betaler"], run["Maanden"], run["Loopt nog"]) == ("Havenlogica", 16, True)


def test_nothing_to_take_along(opened):
    page, _around = opened(filled=False)
    assert page.takeaway() is None
