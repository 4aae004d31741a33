"""The payment code against the shared EPC069-12 cases."""

import json
import re
from decimal import Decimal
from typing import Any

import pytest

from zzpdesk.core.errors import Refused
from zzpdesk.documents.qr import epc_payload

GOOD = {"name": "Studio", "iban": "NL91ABNA0417164300", "amount": "1.00"}


def payload(fields: dict[str, Any]) -> str:
    values = {key: value for key, value in (GOOD | fields).items() if key not in {"encoding", "amount"}}
    return epc_payload(cents=int(Decimal((GOOD | fields)["amount"]) * 100), **values)


@pytest.fixture(scope="module")
def cases(material) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(material("qr", "epc_qr.json").read_text("utf-8"))
    return found


def test_valid_cases(cases: dict[str, Any]) -> None:
    for case in cases["valid"]:
        lines = payload(case["fields"]).split("\n")
        assert lines[:4] == ["BCD", "002", "1", "SCT"]
        assert len(lines) <= 12
        assert lines[-1]
        assert re.fullmatch(r"EUR\d+\.\d\d", lines[7])
        assert Decimal(lines[7][3:]) == Decimal(case["fields"]["amount"])
        if "lines" in case:
            theirs = [line if index != 7 else lines[7] for index, line in enumerate(case["lines"])]
            assert lines == theirs


def test_what_must_be_refused(cases: dict[str, Any]) -> None:
    for case in cases["must_refuse"]:
        fields = {key: value for key, value in case.items() if key != "why"}
        with pytest.raises(Refused):
            payload(fields)
