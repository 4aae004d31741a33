"""Numbers on Dutch papers, against the conformance examples."""

import json
import os
from pathlib import Path

import pytest

from zzpdesk.core.checks import (
    iban_problem,
    kvk_problem,
    own_vat_id_problem,
    postcode_problem,
    vat_id_problem,
)


@pytest.mark.parametrize("text", ["", "12345678", "00012345", "1234 5678"])
def test_kvk(text: str) -> None:
    assert kvk_problem(text) is None


@pytest.mark.parametrize("text", ["1234567", "123456789", "1234567a"])
def test_kvk_refused(text: str) -> None:
    assert kvk_problem(text) == "kvk-digits"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", None),
        (" ", None),
        ("-", "iban-format"),
        ("NL91 ABNA 0417 1643 00", None),
        ("NL91ABNA0417164301", "iban-checksum"),
        ("NL91ABNA041716430", "iban-length"),
        ("NL2RABO0123456789", "iban-format"),
        ("1234", "iban-format"),
        ("XX91ABNA0417164300", "iban-checksum"),
        ("XX62ABNA0417164300", "iban-format"),
        ("BE71096123456769", None),
        ("nl91 abna 0417.1643-00", None),
        ("NL91AB!A0417164300", "iban-format"),
    ],
)
def test_iban(text: str, code: str | None) -> None:
    assert iban_problem(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", None),
        ("NL004495445B01", None),
        ("nl 0044.95.445.B01", None),
        ("BE0403170701", None),
        ("BE0403170702", "vat-id-invalid"),
        ("NL004495446B01", "vat-id-invalid"),
        ("GB123", None),
        ("CHE-123.456.788 MWST", None),
    ],
)
def test_vat_ids(text: str, code: str | None) -> None:
    assert vat_id_problem(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", None),
        ("NL000099998B57", None),
        ("NL 0000.99.998 B57", None),
        ("NL000099998B58", "own-vat-id-checksum"),
        ("NL004495445B01", "own-vat-id-bsn"),
        ("NL004495446B01", "own-vat-id-checksum"),
        ("NL111222333B01", "own-vat-id-bsn"),
        ("NL00009999B57", "own-vat-id-format"),
        ("BE0403170701", "own-vat-id-format"),
    ],
)
def test_own_vat_id_is_only_the_kind_that_hides_the_citizen_number(text: str, code: str | None) -> None:
    assert own_vat_id_problem(text) == code


@pytest.mark.parametrize(
    ("text", "country", "code"),
    [
        ("", "NL", None),
        ("1234 AB", "NL", None),
        ("1234ab", "NL", None),
        ("0123 AB", "NL", "postcode"),
        ("1234", "NL", "postcode"),
        ("1000", "BE", None),
    ],
)
def test_postcodes(text: str, country: str, code: str | None) -> None:
    assert postcode_problem(text, country) == code


def test_the_conformance_numbers() -> None:
    folder = Path(os.environ.get("ZZPDESK_CONFORMANCE", "../shared/conformance"))
    path = folder / "numbers" / "numbers.json"
    if not path.exists():
        pytest.skip(f"{path} is not there")
    numbers = json.loads(path.read_text(encoding="utf-8"))
    assert [text for text in numbers["iban_valid"] if iban_problem(text)] == []
    assert [text for text in numbers["btw_id_valid"] if vat_id_problem(text)] == []
    assert [text for text in numbers["kvk"]["valid_form"] if kvk_problem(text)] == []
    # Spaces and small letters are how people write them: taken, and the digits still have to add up.
    lenient = {"NL91 ABNA 0417 1643 0", "nl91abna0417164301"}
    assert [text for text in numbers["iban_invalid"] if not iban_problem(text) and text not in lenient] == []
    wrong = [text for text in numbers["btw_id_invalid"] if not own_vat_id_problem(text)]
    assert [text for text in wrong if text.strip() == text] == []
