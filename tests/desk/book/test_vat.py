"""VAT per quarter of a real desk, added up again with plain SQL and by hand."""

from datetime import date
from typing import Any

import pytest

from tests import builders
from tests.documents.book.pdf import pages
from zzpdesk.core.book import Chapter
from zzpdesk.core.invoicing import customer_of, priced
from zzpdesk.core.kinds import InvoiceId, Price, Quantity
from zzpdesk.core.records import VatStatus
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceLine, InvoiceStatus, LineVat, Unit
from zzpdesk.core.records.profile import VatScheme
from zzpdesk.core.vatreturn import VatBox
from zzpdesk.desk.book import vat


def line(category, euros, quantity=1, **changes: Any):
    values = {"quantity": Quantity(quantity * 10_000), "price": Price(euros * 10_000), "unit": Unit.PIECE}
    return builders.a_line(vat=category, **values | changes)


@pytest.fixture
def issue(she):
    she.relation("Berlin", country="DE", vat_id="DE136695976")
    count = iter(range(1, 100))

    def issued(day, *lines: InvoiceLine, to="Klant", **changes: Any):
        debtor = she.relations[to]
        record = builders.an_invoice(
            status=InvoiceStatus.ISSUED,
            number=f"F{next(count):03}",
            debtor_id=she.rid(to),
            customer=customer_of(debtor),
            issued_on=day,
            supply_from=day,
            supply_until=day,
            due_on=day,
            lines=lines,
            **changes,
        )
        return she.desk.save("", priced(record, she.desk.rules, day))

    return issued


def gathered(she, year=2025):
    return vat.gather(she.desk.book._parts, she.desk.analysis.year(year))


def boxes(quarter):
    return {one.box: (one.net, one.vat) for one in quarter.boxes}


def test_a_year_of_all_kinds(she, issue):
    issue(date(2025, 1, 5), line(LineVat.S21, 1_000), line(LineVat.S9, 333))
    issue(date(2025, 3, 31), line(LineVat.AE, 500), to="Berlin")
    issue(date(2025, 4, 1), line(LineVat.AE, 200), line(LineVat.E, 70, vat_reason="onderwijs"))
    # a consumer pays 121 including: 100 + 21; and a third of a euro thrice
    issue(date(2025, 8, 1), line(LineVat.S21, 121), prices_include_vat=True)
    issue(
        date(2025, 8, 2),
        *[line(LineVat.S21, 0, price=Price(3_333)) for _ in range(3)],
        prices_include_vat=True,
    )
    paid = issue(date(2025, 11, 1), line(LineVat.S21, 50))
    issue(
        date(2025, 12, 31),
        line(LineVat.S21, 50, quantity=-1),
        kind=InvoiceKind.CREDIT,
        credits_id=InvoiceId(paid.id),
    )
    found = gathered(she)
    first, second, third, fourth = found.year.quarters
    assert boxes(first) == {
        VatBox.HIGH: (100_000, 21_000),
        VatBox.LOW: (33_300, 2_997),
        VatBox.EU: (50_000, 0),
    }
    assert boxes(second) == {VatBox.UNTAXED: (20_000, 0), VatBox.EXEMPT: (7_000, 0)}
    assert boxes(third) == {VatBox.HIGH: (10_000 + 82, 2_100 + 17)}
    assert boxes(fourth) == {VatBox.HIGH: (0, 0)}
    assert found.count == 4


def test_it_is_what_stands_on_the_invoices(she, issue):
    for month in range(1, 13):
        issue(date(2025, month, 9), line(LineVat.S21, 101, price=Price(1_234_567)), line(LineVat.S9, 7))
        issue(
            date(2025, month, 9),
            line(LineVat.S21, 3, price=Price(99_999), quantity=7),
            prices_include_vat=True,
        )
    found = gathered(she)
    with she.desk.sums() as file:
        rows = file.execute(
            "SELECT (STRFTIME('%m', issued_on) + 2) / 3, SUM(net), SUM(vat) FROM invoice GROUP BY 1"
        ).fetchall()
    assert [(one.number, one.net, one.vat) for one in found.year.quarters] == rows


def test_what_is_not_accepted_counts_nowhere_and_is_said(she, issue):
    issue(date(2025, 2, 1), line(LineVat.S21, 100), kind=InvoiceKind.SELF_BILLED)
    assert gathered(she) is None
    issue(date(2025, 2, 2), line(LineVat.S21, 10), kind=InvoiceKind.SELF_BILLED, accepted_on=date(2025, 2, 9))
    found = gathered(she)
    assert (found.year.net, found.waiting) == (1_000, 1)
    assert "1 selfbillingfactuur is nog niet geaccepteerd" in pages(she.desk.book.pdf(2025, [Chapter.VAT]))[2]


def test_the_small_business_scheme_by_date(she, issue):
    she.desk.save("", VatStatus(since=date(2020, 1, 1), scheme=VatScheme.KOR))
    she.desk.save("", VatStatus(since=date(2023, 1, 1), scheme=VatScheme.EXEMPT))
    she.desk.save("", VatStatus(since=date(2025, 7, 1), scheme=VatScheme.STANDARD))
    she.desk.save("", VatStatus(since=date(2026, 1, 1), scheme=VatScheme.KOR))
    issue(date(2025, 2, 1), line(LineVat.S21, 100), small_business=True)
    issue(date(2025, 9, 1), line(LineVat.S21, 100))
    found = gathered(she)
    assert [one.scheme for one in found.states] == [VatScheme.EXEMPT, VatScheme.STANDARD]
    assert boxes(found.year.quarters[0]) == {VatBox.SMALL: (10_000, 0)}
    said = pages(she.desk.book.pdf(2025, [Chapter.VAT]))[2]
    assert "Aan het begin: vrijgesteld van btw. Vanaf 1 juli 2025: met btw." in said
    assert "Onder de KOR: in geen rubriek 100,00 – – –" in said


def test_the_page(she, issue):
    issue(date(2025, 2, 1), line(LineVat.S21, 1_234))
    issue(date(2025, 5, 1), line(LineVat.AE, 50), to="Berlin")
    said = pages(she.desk.book.pdf(2025, [Chapter.VAT]))[2]
    for part in (
        "Je facturen kwamen op € 1.284 exclusief btw, met daarop € 259 btw.",
        "Op basis van je facturen, op factuurdatum; voorbelasting staat hier niet in.",
        "1a Hoog tarief (21%) 1.234,00 259,14 1.234 259",
        "3b Naar of in landen binnen de EU 50,00 – 50 –",
        "Totaal 1.284,00 259,14 1.284 259",
        "Het afronden scheelt € 0,14 over alle kwartalen.",
    ):
        assert part in said


def test_only_turnover_without_vat(she, issue):
    issue(date(2025, 2, 1), line(LineVat.E, 1_234, vat_reason="zorg"))
    said = pages(she.desk.book.pdf(2025, [Chapter.VAT]))[2]
    assert "Je facturen kwamen op € 1.234, zonder btw." in said
    assert "Omzet per kwartaal" in said
    assert "€ 1.234 omzet in geen rubriek" in said


def test_nothing_issued_is_no_chapter(she):
    assert gathered(she) is None
