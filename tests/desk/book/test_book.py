"""The yearly book of a real desk."""

from datetime import date, datetime

import pytest

from tests import builders
from tests.documents.book.pdf import pages, read
from zzpdesk.core.book import USUAL, Chapter
from zzpdesk.core.kinds import Cents
from zzpdesk.core.records import Membership
from zzpdesk.core.records.fees import BorneBy, FeeKind
from zzpdesk.core.records.membership import MemberState
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.desk.book.register import CHAPTERS
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import in_language


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
    assert len(places) == len(order)


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


def test_sources_costs_and_changes_say_what_the_analysis_says(year):
    year.terms("Bureau")
    said = pages(year.desk.book.pdf(2026))
    costs = year.desk.analysis.dependency(year.desk.analysis.year(2026)).costs
    assert costs.paid == 60_000
    assert "Bureau" in said[3]
    assert "60,0%" in said[3]
    assert "Van elke € 100 die klanten betaalden, ging € 6,00 naar bekende fees." in said[4]
    assert "Bureau 10% € 600,00 – 10,0%" in said[4]
    assert "Je omzet is € 10.000, 900% meer dan tot dezelfde dag in 2025 (€ 1.000)." in " ".join(said)
    assert "Geen bron in 2025 en dit jaar wel: Bureau, goed voor 60% van het werk." in " ".join(said)


def test_unknown_fees_are_named_and_in_no_total(year):
    said = pages(year.desk.book.pdf(2026))
    assert "Van Bureau is de fee niet (helemaal) bekend; die zit in geen totaal." in said[4]
    assert "Totaal onbekend onbekend onbekend max. € 100,00" in said[4]
    assert "Wat bemiddeling kostte, is niet bekend." in said[4]
    assert "Wat je zelf betaalde, is niet bekend." in said[4]
    assert "De fees van Bureau zijn niet bekend." in said[-1]


def test_joining_and_leaving_a_collective(year):
    desk, number = year.desk, year.rid("Coop")
    desk.save("", Membership(relation_id=number, state=MemberState.MEMBER, since=date(2026, 2, 1)))
    said = pages(desk.book.pdf(2026, [Chapter.CHANGES]))
    assert "Je werd lid van Coop." in said[2]


def test_the_explanation_is_about_the_chapters_that_are_there(year):
    some = pages(year.desk.book.pdf(2026, [Chapter.TURNOVER, Chapter.EXPLANATION]))[-1]
    assert "Regels van definitieve facturen" in some
    assert "1 ÷ de som van de aandelen" not in some


def test_a_year_of_one_invoice(she):
    she.bill("direct", date(2026, 3, 3), 500, 300)
    said = pages(she.desk.book.pdf(2026))
    assert "Je factureerde € 500." in said[2]
    assert "2025" not in said[2].replace("Jaaroverzicht 2026", "")
    assert "In 2025 was er geen omzet om mee te vergelijken." in " ".join(said)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("black_and_white", [False, True])
def test_names_that_are_long_or_not_latin(she, language, black_and_white):
    she.relation("Ж" * 120, SourceKind.INTERMEDIARY)
    she.relation("株式会社 東京データ " * 6, SourceKind.COLLECTIVE)
    for name in ("Ж" * 120, "株式会社 東京データ " * 6):
        she.assignment(name, "Klant", name)
        she.bill(name, date(2026, 4, 4), 1_000, 600)
    with in_language(language):
        data = she.desk.book.pdf(2026, list(Chapter), black_and_white=black_and_white)
    assert len(data) < 2_000_000
    assert "…" in " ".join(pages(data))


def test_each_kind_of_fee_says_who_charged_it(year):
    year.terms("Bureau")
    year.terms("Coop")
    year.bill("coop", date(2026, 6, 1), 2_000, 1_200)
    said = pages(year.desk.book.pdf(2026, [Chapter.COSTS]))[2]
    assert "Percentage van de omzet Bureau € 600 Coop € 200 € 800,00" in said


def test_what_bills_differ_by_is_in_what_she_paid_and_not_beside_it(year):
    year.terms("Bureau")
    span = {"day": date(2026, 10, 1), "period_from": date(2026, 1, 1), "period_until": date(2026, 9, 30)}
    of = {"source_id": year.rid("Bureau"), "kind": FeeKind.PERCENTAGE}
    year.desk.save("", builders.a_bill(amount=Cents(65_000), **of, **span))
    costs = year.desk.analysis.dependency(year.desk.analysis.year(2026)).costs
    assert (costs.paid, costs.difference) == (65_000, 5_000)
    said = pages(year.desk.book.pdf(2026, [Chapter.COSTS]))[2]
    assert "Percentage van de omzet Bureau € 650,00 Totaal € 650,00" in said
    assert "Hierin zit € 50,00 verschil tussen rekeningen en wat was berekend." in said


def test_hours_that_are_not_on_record_are_not_told_as_none(year):
    assert "uur in je bedrijf" not in pages(year.desk.book.pdf(2026, [Chapter.TURNOVER]))[0]
    year.hours("direct", date(2026, 2, 1), 90)
    assert "1 uur in je bedrijf" in pages(year.desk.book.pdf(2026, [Chapter.TURNOVER]))[0]


def test_a_year_in_which_nothing_came_in_has_no_largest_month(year, clock):
    clock.now = datetime(2027, 1, 15, 9, 30)  # noqa: DTZ001 - local
    said = pages(year.desk.book.pdf(2027, [Chapter.TURNOVER]))[2]
    assert "Je factureerde € 0." in said
    assert "grootste maand" not in said


def test_a_fall_and_a_rise_are_written_alike(year):
    year.bill("direct", date(2025, 8, 3), 500, 300)
    said = pages(year.desk.book.pdf(2026, [Chapter.TURNOVER]))[2]
    assert "+ € 3.000" in said
    assert "− € 500" in said


def test_each_norm_has_its_source_and_its_dates(year):
    year.hours("direct", date(2026, 2, 1), 90)
    said = pages(year.desk.book.pdf(2026))[-1]
    found = year.desk.rules.value("hours_criterion", date(2026, 10, 14))
    looked_up = formats.day_year(found.checked).replace("\N{NO-BREAK SPACE}", " ")
    assert f"1.225 uur sinds 1 jan 2001 (art. 3.6 Wet inkomstenbelasting 2001; nagekeken {looked_up})" in said


def test_a_fee_of_a_source_without_work_is_in_the_total_and_named(year):
    year.terms("Bureau")
    year.terms(
        "Coop", kind=FeeKind.SUBSCRIPTION_MONTH, percent=None, amount=Cents(1_000), since=date(2026, 1, 1)
    )
    paid = year.desk.analysis.dependency(year.desk.analysis.year(2026)).costs.paid
    assert paid == 60_000 + 10 * 1_000
    said = pages(year.desk.book.pdf(2026, [Chapter.SOURCES]))[2]
    assert "Fees in het totaal van bronnen die niet in de tabel staan: Coop € 100." in said


def test_an_agreement_that_does_not_fit_its_column_stands_below_in_full(year):
    year.terms("Bureau")
    year.terms("Bureau", kind=FeeKind.SUBSCRIPTION_MONTH, percent=None, amount=Cents(950))
    year.terms("Bureau", kind=FeeKind.PER_LEAD, percent=None, amount=Cents(450))
    said = pages(year.desk.book.pdf(2026, [Chapter.COSTS]))[2]
    assert "Afspraak voluit: Bureau 10% + € 9,50 p/m + € 4,50 per lead." in said


def test_what_clients_paid_on_top_is_told_as_far_as_it_is_known(year):
    year.terms("Bureau", borne_by=BorneBy.CLIENT)
    year.relation("Zwijger", SourceKind.INTERMEDIARY)
    year.assignment("stil", "Klant", "Zwijger")
    year.bill("stil", date(2026, 6, 1), 2_000, 1_200)
    said = pages(year.desk.book.pdf(2026, [Chapter.COSTS]))[2]
    assert "Voor zover bekend betaalden klanten € 600,00 bovenop je tarief." in said


def test_the_book_as_a_whole(year, golden):
    """Only the chapters that need no other records than these: the others have tests of their own."""
    year.terms("Bureau")
    chapters = [Chapter.TURNOVER, Chapter.SOURCES, Chapter.COSTS, Chapter.CHANGES, Chapter.EXPLANATION]
    data = year.desk.book.pdf(2026, chapters)
    golden("book.txt", "\n\f\n".join(page.extract_text() for page in read(data).pages) + "\n")
