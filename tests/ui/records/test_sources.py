"""Sources and relations: what they mean in figures, and what goes with them when they go."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from tests.builders import a_profile
from tests.ui.records.builders import DAY, assignment, relation
from zzpdesk.core.kinds import AssignmentId, BasisPoints, Minutes, Price, RelationId
from zzpdesk.core.records import Collective, FeeTerms, Intermediary, Relation, TimeEntry
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.ui.context import Target


@pytest.mark.parametrize(
    ("name", "kind", "source"),
    [
        ("intermediaries", Intermediary, SourceKind.INTERMEDIARY),
        ("collectives", Collective, SourceKind.COLLECTIVE),
    ],
)
def test_a_deleted_source_is_no_source_any_more(page_of, desk, name, kind, source):
    of = relation(desk, source_kind=source)
    made = desk.save("x", kind(relation_id=RelationId(of.id)))
    page_of(name).remove(made)
    assert not desk.count(kind)
    assert desk.get(Relation, of.id).source_kind is None
    desk.undo()
    assert desk.count(kind) == 1
    assert desk.get(Relation, of.id).source_kind is source


def test_a_deleted_source_stays_one_while_work_came_through_it(page_of, desk):
    of = relation(desk, source_kind=SourceKind.INTERMEDIARY)
    made = desk.save("x", Intermediary(relation_id=RelationId(of.id)))
    assignment(desk, source_id=RelationId(of.id))
    page_of("intermediaries").remove(made)
    assert desk.get(Relation, of.id).source_kind is SourceKind.INTERMEDIARY


def test_a_relation_that_is_also_a_collective_becomes_one(page_of, desk):
    of = relation(desk, source_kind=SourceKind.INTERMEDIARY)
    desk.save("x", Collective(relation_id=RelationId(of.id)))
    made = desk.save("x", Intermediary(relation_id=RelationId(of.id)))
    page_of("intermediaries").remove(made)
    assert desk.get(Relation, of.id).source_kind is SourceKind.COLLECTIVE


def test_new_within_a_list_adds_there(page_of, desk):
    of = relation(desk, source_kind=SourceKind.INTERMEDIARY)
    made = desk.save("x", Intermediary(relation_id=RelationId(of.id)))
    page = page_of("intermediaries")
    page.open(Target("intermediaries", Intermediary, made.id))
    page.dossier.findChild(QWidget, "add_registrations").setFocus()
    page.create_new()
    form = page.panel._top().form
    assert form.about.name == "registrations"
    assert form.session.draft.value("relation_id") == of.id


def test_what_a_form_still_needs_is_told_to_the_window(page_of, desk, qtbot):
    page = page_of("relations")
    page.create_new()
    assert page.unfinished() == ""
    with qtbot.waitSignal(page.status_changed):
        edit = page.panel.main.form.editors["city"].widget
        edit.setFocus()
        qtbot.keyClicks(edit, "Delft")
    qtbot.waitUntil(lambda: "Naam" in page.unfinished())
    page.panel.main.form.editors["name"].widget.setFocus()
    qtbot.keyClicks(page.panel.main.form.editors["name"].widget, "Delta")
    qtbot.waitUntil(lambda: page.unfinished() == "")


def test_a_relation_tells_what_it_means_in_figures(page_of, desk, asked):
    source = relation(desk, source_kind=SourceKind.INTERMEDIARY)
    made = assignment(desk, source_id=RelationId(source.id), rate=Price(1_000_000))
    terms = FeeTerms(source_id=RelationId(source.id), since=DAY, percent=BasisPoints(1000))
    desk.save("x", terms)
    own = desk.profile
    desk.save("x", replace(a_profile(), id=own.id, version=own.version))
    client = desk.get(Relation, made.client_id)
    desk.save("x", replace(client, street="Kade 1", postcode="3011 AA", city="Rotterdam"))
    entry = TimeEntry(day=DAY, assignment_id=AssignmentId(made.id), minutes=Minutes(600))
    draft = desk.invoices.take_hours(
        desk.invoices.blank(assignment_id=made.id), made.id, [desk.save("x", entry)], made.grouping
    )
    sent = desk.invoices.issue(draft.id)
    page = page_of("relations")
    page.open(Target("relations", Relation, source.id))
    figures = page.figures
    assert figures.isVisible()
    assert "€ 1.000" in figures.findChild(QWidget, "figure_source").accessibleName().replace("\xa0", " ")
    assert "€ 100,00" in figures.findChild(QWidget, "figure_fees").accessibleName().replace("\xa0", " ")
    page.open(Target("relations", Relation, made.client_id))
    assert figures.findChild(QWidget, "figure_client") is not None
    figures.findChild(QWidget, "figure_open").click()
    assert asked.went[-1].options["where"][0].value == (sent.id,)
    page.open(Target("relations", Relation, relation(desk, "Nieuw").id))
    assert figures.isHidden()
