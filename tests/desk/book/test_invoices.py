"""The list of invoices of a real desk."""

from dataclasses import replace
from datetime import date

from tests.builders import a_payment
from tests.documents.book.pdf import pages
from zzpdesk.core.book import Chapter
from zzpdesk.core.kinds import Cents, InvoiceId
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus
from zzpdesk.desk.book import invoices


def gathered(she, year=2025):
    return invoices.gather(she.desk.book._parts, she.desk.analysis.year(year))


def paid(she, invoice, day, euros):
    she.desk.save("", a_payment(invoice_id=InvoiceId(invoice.id), paid_on=day, amount=Cents(euros * 100)))


def said(she, year=2025):
    return " ".join(pages(she.desk.book.pdf(year, [Chapter.INVOICES]))[2:])


def test_numbers_names_and_amounts_by_date(she):
    she.bill("coop", date(2025, 3, 1), 300)
    she.bill("direct", date(2025, 2, 1), 200)
    she.bill("bureau", date(2025, 12, 31), 100)
    she.bill("direct", date(2026, 1, 1), 999)
    rows = gathered(she).rows
    assert [(one.number, one.day.month, one.debtor, one.client, one.source, one.net) for one in rows] == [
        ("F0002", 2, "Klant", "", "", 20_000),
        ("F0001", 3, "Coop", "Klant", "", 30_000),
        ("F0003", 12, "Bureau", "Gemeente", "", 10_000),
    ]
    assert gathered(she).count == 3
    assert "3 facturen voor € 600. Op 31 december stond nog € 600 open." in said(she)


def test_through_whom_when_the_client_pays(she):
    direct = replace(she.work["coop"], debtor_id=she.rid("Klant"), contracting_id=she.rid("Klant"))
    she.work["coop"] = she.desk.save("", direct)
    she.bill("coop", date(2025, 3, 1), 300)
    (row,) = gathered(she).rows
    assert (row.debtor, row.client, row.source) == ("Klant", "", "Coop")
    assert "Klant via Coop 300,00 0,00 300,00 open " in said(she)


def test_open_at_the_end_whatever_was_paid_later(she):
    old = she.bill("direct", date(2024, 11, 1), 80)
    first, second = she.bill("direct", date(2025, 3, 1), 100), she.bill("bureau", date(2025, 12, 1), 500)
    paid(she, first, date(2025, 3, 21), 100)
    paid(she, second, date(2025, 12, 20), 200)
    paid(she, second, date(2026, 2, 1), 300)
    paid(she, old, date(2026, 3, 1), 80)
    found = gathered(she)
    assert [(one.number, one.left, one.paid_on) for one in found.open] == [
        (old.number, 8_000, date(2026, 3, 1)),
        (second.number, 30_000, date(2026, 2, 1)),
    ]
    text = said(she)
    assert "later betaald, op 1 februari 2026" in text
    assert "Nog te krijgen op 31 december 2025" in text
    assert "1 feb 2026" in text
    # 20 and 62 days
    assert "Gemiddeld wachtte je 41 dagen op je geld. Bureau deed er het langst over: 62 dagen." in text
    assert "waarvan € 80 te laat" in text


def test_a_credit_takes_back_and_is_marked(she):
    original = she.bill("direct", date(2025, 3, 1), 100)
    credit = she.credit(original, date(2025, 4, 1))
    first, second = gathered(she).rows
    assert (first.credited, first.left) == (credit.number, 0)
    assert (second.original, second.net) == (original.number, -10_000)
    assert gathered(she).open == ()
    text = said(she)
    assert "gecrediteerd met F0002" in text
    assert "F0002 c" in text
    assert "credit van F0001" in text
    assert "Op 31 december stond er niets meer open." in text
    assert "waaronder 1 creditfactuur" in text


def test_a_credit_of_next_year_leaves_it_open_at_the_end(she):
    she.credit(she.bill("direct", date(2025, 3, 1), 100), date(2026, 1, 10))
    assert gathered(she).left == 10_000


def test_self_billed_ones_count_once_accepted(she):
    kind = {"kind": InvoiceKind.SELF_BILLED}
    she.bill("coop", date(2025, 3, 1), 100, accepted_on=date(2025, 3, 5), withheld=Cents(1_000), **kind)
    she.bill("coop", date(2025, 4, 1), 70, **kind)
    first, second = gathered(she).rows
    assert (first.self_billed, first.waits, first.left) == (True, False, 9_000)
    assert (second.self_billed, second.waits) == (True, True)
    text = said(she)
    assert "F0001 s" in text
    assert "F0002 sw" in text
    assert "1 factuur voor € 100." in text


def test_a_draft_is_not_listed(she):
    she.bill("direct", date(2025, 3, 1), 100, status=InvoiceStatus.DRAFT, number=None)
    assert gathered(she) is None


def test_two_hundred_turn_the_pages_with_their_head(she):
    for number in range(200):
        she.bill("bureau", date.fromordinal(date(2025, 1, 1).toordinal() + number), 10)
    found = pages(she.desk.book.pdf(2025, [Chapter.INVOICES]))[2:]
    assert len(found) > 6
    assert all("Nummer" in page for page in found)
    listed = [page for page in found if "F0200" in page or "Excl. btw" in page]
    assert len(listed) > 4
    assert "Totaal 2.000,00" in found[-1]
