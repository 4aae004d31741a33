"""Beginning with an example: every one of them can be entered, is undone in one step, and says where it comes from."""

import pytest

from tests.builders import a_relation
from zzpdesk.core.errors import Refused
from zzpdesk.core.records import Broodfonds, BroodfondsLevel, Collective, FeeTerms, Gathering, Hub, Relation
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.templates import TemplateDamaged
from zzpdesk.desk import templates
from zzpdesk.desk.templates import load_templates
from zzpdesk.resources import resource_path

ALL = load_templates()


@pytest.mark.parametrize("template", ALL, ids=lambda template: template.key)
def test_each_can_be_entered_and_undone(desk, template):
    made = desk.templates.start(template, "  De  Kring ")
    assert type(made) is template.kind
    relation = desk.get(Relation, made.relation_id)
    assert (relation.name, relation.source_kind) == ("De Kring", template.source_kind)
    for fill in template.fills:
        assert desk.count(fill.kind) >= 1
        assert all(fill.says[code] for code in ("nl", "en"))
        terms = {"Membership", "Registration"}
        assert fill.source or fill.kind.__name__ in terms, "terms say where they come from"
    desk.undo()
    assert desk.count(Relation) == desk.count(template.kind) == 0


def test_every_sort_of_the_issue_is_there():
    keys = {template.key for template in ALL}
    assert keys >= {
        "zorgcooperatie", "it_samenwerking", "bouwkring", "bureau_uurmarge", "leadplatform",
        "flexplekketen", "broedplaats", "open_coffee", "broodfonds",
    }  # fmt: skip
    icons = {path.stem for path in resource_path("icons").glob("*.svg")}
    assert {template.icon for template in ALL} <= icons


def test_the_terms_of_a_care_cooperative(desk):
    care = next(template for template in ALL if template.key == "zorgcooperatie")
    made = desk.templates.start(care, "Zorg&Co")
    terms = desk.find(FeeTerms)
    assert [(one.source_id, one.percent, one.since) for one in terms] == [
        (made.relation_id, 1_500, desk.today())
    ]


def test_a_gathering_is_called_as_she_says(desk):
    coffee = next(template for template in ALL if template.key == "open_coffee")
    assert desk.templates.start(coffee, "Open Coffee Noord").title == "Open Coffee Noord"
    cooperation = next(template for template in ALL if template.key == "it_samenwerking")
    desk.templates.start(cooperation, "Vierkant")
    assert [one.title for one in desk.find(Gathering)] == ["Open Coffee Noord", "Partneroverleg"]


def test_a_level_belongs_to_its_broodfonds(desk):
    group = next(template for template in ALL if template.key == "broodfonds")
    made = desk.templates.start(group, "Rottekade")
    assert desk.find(BroodfondsLevel)[0].broodfonds_id == made.id


def test_who_is_there_already_is_used_and_keeps_what_it_is(desk):
    club = desk.save("", a_relation(name="Club", source_kind=SourceKind.COLLECTIVE))
    desk.save("", Collective(relation_id=club.id))
    coffee = next(template for template in ALL if template.key == "open_coffee")
    flex = next(template for template in ALL if template.key == "flexplekketen")
    for template in (coffee, flex):
        assert desk.templates.start(template, "Club").relation_id == club.id
    assert desk.get(Relation, club.id).source_kind is SourceKind.COLLECTIVE
    assert desk.count(Hub) == desk.count(Relation) == 1


def test_twice_or_without_a_name_is_refused_and_nothing_is_left(desk):
    group = next(template for template in ALL if template.key == "schenkkring")
    with pytest.raises(Refused, match="template-name"):
        desk.templates.start(group, "  ")
    desk.templates.start(group, "Kring")
    with pytest.raises(Refused, match="not-unique"):
        desk.templates.start(group, "Kring")
    assert desk.count(Broodfonds) == desk.count(Relation) == 1


def test_a_damaged_file_is_named(monkeypatch, tmp_path):
    (tmp_path / "kapot.toml").write_text("title = ", encoding="utf-8")
    monkeypatch.setattr(templates, "resource_path", lambda *_parts: tmp_path)
    load_templates.cache_clear()
    with pytest.raises(TemplateDamaged, match="kapot"):
        load_templates()
    monkeypatch.undo()
    load_templates.cache_clear()
