"""Examples to begin with: read whole or refused, and made around one relation."""

from copy import deepcopy
from datetime import date

import pytest

from zzpdesk.core.kinds import BasisPoints, BroodfondsId, RelationId
from zzpdesk.core.records import Broodfonds, BroodfondsLevel, Collective, FeeTerms, Gathering, Membership
from zzpdesk.core.records.relation import LegalForm, RelationKind, SourceKind
from zzpdesk.core.templates import TemplateDamaged, read_template, record_of

DAY, OURS = date(2026, 10, 14), RelationId(7)
WORDS = {"nl": "woorden", "en": "words"}


def fill(record: str, **values: object) -> dict[str, object]:
    return {"record": record, "values": values, "says": WORDS, "source": WORDS}


DATA = {
    "icon": "scale",
    "title": WORDS,
    "text": WORDS,
    "relation": "group",
    "fill": [
        fill("Collective", legal_form="cooperative"),
        fill("FeeTerms", percent=1_500),
        {"record": "Membership", "says": WORDS},
        fill("Gathering", title={"nl": "Vergadering", "en": "Meeting"}),
    ],
}


def test_a_template_makes_records_around_its_relation() -> None:
    template = read_template("x", DATA)
    assert (template.kind, template.source_kind) == (Collective, SourceKind.COLLECTIVE)
    assert template.relation is RelationKind.GROUP
    made = [record_of(one, DAY, "nl", OURS, {}) for one in template.fills]
    assert made == [
        Collective(relation_id=OURS, legal_form=LegalForm.COOPERATIVE),
        FeeTerms(source_id=OURS, percent=BasisPoints(1_500), since=DAY),
        Membership(relation_id=OURS, since=DAY),
        Gathering(relation_id=OURS, title="Vergadering"),
    ]


def test_a_record_refers_to_what_was_made_before_it() -> None:
    data = DATA | {"fill": [fill("Broodfonds"), fill("BroodfondsLevel", gift=200_000)]}
    template = read_template("x", data)
    assert template.source_kind is None
    level = record_of(template.fills[1], DAY, "en", OURS, {Broodfonds: 3})
    assert isinstance(level, BroodfondsLevel)
    assert (level.broodfonds_id, level.gift) == (BroodfondsId(3), 200_000)


@pytest.mark.parametrize(
    "wrong",
    [
        {"icon": None, "title": {"nl": "alleen"}},
        {"title": {"nl": "", "en": ""}},
        {"relation": "club"},
        {"fill": []},
        {"fill": [fill("FeeTerms")]},
        {"fill": [fill("Collective", legal_form="bv?")]},
        {"fill": [fill("Collective", sector=3)]},
        {"fill": [fill("Collective", smell="good")]},
        {"fill": [fill("Nothing")]},
    ],
)
def test_a_damaged_file_is_refused(wrong) -> None:
    with pytest.raises(TemplateDamaged):
        read_template("x", deepcopy(DATA) | wrong)
