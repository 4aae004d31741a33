"""The payment code against EPC069-12."""

from typing import Any

import pytest
import segno

from tests.documents.samples import FACTS, SUPPLIER, invoice
from zzpdesk.core.errors import Refused
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus
from zzpdesk.documents.invoice.facts import Printed
from zzpdesk.documents.invoice.tail import payload_of
from zzpdesk.documents.qr import epc_payload

GOOD = {"name": "Verhage Data", "iban": "NL02ABNA0123456789", "cents": 609_840, "text": "2026-030"}


def test_the_example_of_the_standard():
    lines = epc_payload(
        name="Franz Mustermänn",
        iban="DE71 1102 2033 0123 4567 89",
        cents=1_230,
        bic="BHBLDEHHXXX",
        purpose="GDDS",
        reference="RF18539007547034",
    ).split("\n")
    assert lines == [
        "BCD",
        "002",
        "1",
        "SCT",
        "BHBLDEHHXXX",
        "Franz Mustermänn",
        "DE71110220330123456789",
        "EUR12.30",
        "GDDS",
        "RF18539007547034",
    ]


def test_a_text_stands_on_the_eleventh_line():
    lines = epc_payload(**GOOD).split("\n")
    assert lines[7:] == ["EUR6098.40", "", "", "2026-030"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"cents": 0}, "qr-amount"),
        ({"cents": 100_000_000_000}, "qr-amount"),
        ({"name": "N" * 71}, "qr-name"),
        ({"name": " "}, "qr-name"),
        ({"reference": "RF18539007547034"}, "qr-text-and-reference"),
        ({"text": "x" * 141}, "qr-text"),
    ],
)
def test_what_must_be_refused(change, code):
    with pytest.raises(Refused) as caught:
        epc_payload(**GOOD | change)
    assert caught.value.code == code


@pytest.mark.parametrize("cents", [1, 1_00, 100_50, 99_999_999_999])
def test_the_amount_keeps_its_cents(cents):
    amount = epc_payload(**GOOD | {"cents": cents}).split("\n")[7]
    assert int(amount.removeprefix("EUR").replace(".", "")) == cents
    assert amount[-3] == "."


def test_the_longest_payload_fits_version_13():
    with pytest.raises(Refused):
        epc_payload(**GOOD | {"name": "É" * 70, "text": "ü" * 140})
    assert len(epc_payload(**GOOD | {"name": "N" * 70, "text": "x" * 140}).encode()) <= 331
    code = segno.make_qr(
        epc_payload(**GOOD | {"name": "N" * 70, "text": "x" * 140}), error="m", boost_error=False
    )
    assert int(code.version) <= 13


def test_no_line_end_gets_in_through_a_name():
    assert len(epc_payload(**GOOD | {"name": "A\nB", "text": "c\r\nd"}).split("\n")) == 11


def test_which_invoices_carry_a_code():
    def payload(**more: Any) -> str:
        return payload_of(Printed(invoice(**more), FACTS))

    assert payload().split("\n")[5:8] == [SUPPLIER.account_name, SUPPLIER.iban, "EUR6098.40"]
    assert payload().endswith("2026-030")
    assert payload(status=InvoiceStatus.DRAFT, number=None) == ""
    assert payload(kind=InvoiceKind.SELF_BILLED) == ""
    assert payload(kind=InvoiceKind.CREDIT, credits_id=1) == ""
