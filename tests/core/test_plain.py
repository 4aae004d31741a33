"""Records as plain values and back."""

import json
from dataclasses import replace
from datetime import datetime

import pytest

from tests.builders import a_profile, a_relation, a_timer, an_invoice, one_of_each
from zzpdesk.core.plain import PlainTrouble, from_plain, schema_of, to_plain
from zzpdesk.core.records import KINDS, Document, Invoice, Profile, Relation
from zzpdesk.core.records.invoice import Party


@pytest.mark.parametrize("record", one_of_each(), ids=lambda record: type(record).__name__)
def test_there_and_back(record) -> None:
    text = json.dumps(to_plain(record), sort_keys=True)
    assert from_plain(type(record), json.loads(text)) == record


def test_parts_parties_moments_and_contents() -> None:
    party = Party(name="Gemeente", city="Zuiderwoude")
    for record in (
        an_invoice(customer=party, supplier=party),
        a_profile(logo=b"\x89PNG\x00"),
        a_timer(paused_at=datetime.fromisoformat("2026-10-14T09:30:00")),
    ):
        assert from_plain(type(record), json.loads(json.dumps(to_plain(record)))) == record


def test_what_is_kept_elsewhere_is_left_out_and_comes_back() -> None:
    document = next(one for one in one_of_each() if isinstance(one, Document))
    values = to_plain(document, frozenset({"content"}))
    assert "content" not in values
    assert from_plain(Document, values, {"content": document.content}) == document
    assert from_plain(Document, values) == replace(document, content=b"")


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        (Relation, {"nickname": "x"}),
        (Relation, {"name": 3}),
        (Relation, {"formal": 1}),
        (Relation, {"kind": "alien"}),
        (Relation, {"term_days": "30"}),
        (Invoice, {"issued_on": "yesterday"}),
        (Invoice, {"lines": [{"smell": 1}]}),
        (Invoice, {"lines": 3}),
        (Profile, {"logo": "***"}),
        (Profile, {"logo": 7}),
    ],
)
def test_what_is_no_record_is_refused(kind, wrong) -> None:
    with pytest.raises(PlainTrouble):
        from_plain(kind, to_plain(kind()) | wrong)


def test_the_schema_names_every_field_and_its_unit() -> None:
    for kind in KINDS:
        schema = schema_of(kind)
        assert set(schema["properties"]) == set(to_plain(kind()))
    relation, invoice = schema_of(Relation)["properties"], schema_of(Invoice)["properties"]
    assert relation["term_days"] == {"anyOf": [{"type": "integer", "description": "Days"}, {"type": "null"}]}
    assert relation["language"] == {"enum": ["nl", "en"]}
    assert invoice["lines"]["items"]["properties"]["net"]["description"] == "Cents"
    assert invoice["debtor_id"]["anyOf"][0]["description"] == "id of a Relation"
    assert "content" not in schema_of(Document, frozenset({"content"}))["properties"]
    assert a_relation().problems() == {}
