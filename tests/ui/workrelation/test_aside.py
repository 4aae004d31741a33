"""What stands above the form of an assignment, and the list's line about time without one."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.ui.records.builders import assignment, relation
from tests.ui.records.conftest import asked, context, desk, look, page_of, path  # noqa: F401 - fixtures
from zzpdesk.core.kinds import AssignmentId, BasisPoints, Price, RelationId
from zzpdesk.core.records import Assignment, ChainLink, Collective, Member, Membership, Partner
from zzpdesk.core.records.assignment import ContractForm
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.ui.context import Target
from zzpdesk.ui.figures.linkrow import FigureRow
from zzpdesk.ui.look.labels import IconText, Label


@pytest.fixture
def shown(page_of, desk):  # noqa: F811 - the fixtures above
    """The page with this assignment open."""

    def show(work):
        page = page_of("assignments")
        page.open(Target("assignments", Assignment, work.id))
        return page

    return show


def words_in(widget) -> str:
    found = [*widget.findChildren(Label), *widget.findChildren(IconText)]
    return " ".join(one.text() for one in found).replace("\u00a0", " ")


def test_direct_work_has_the_viewpoints_and_no_chain(shown, desk, asked, qtbot):  # noqa: F811
    work = assignment(desk)
    page = shown(work)
    assert page.aside.chain.isHidden()
    assert page.aside.circle.isHidden()
    assert page.aside.offer.isHidden()
    row = page.aside.relation.findChild(FigureRow, "open_viewpoints")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert asked.went[-1] == Target("workrelation", Assignment, work.id)


def test_the_chain_is_drawn_and_its_trouble_told(shown, desk):  # noqa: F811
    agency = relation(desk, "Bureau", source_kind=SourceKind.INTERMEDIARY)
    work = assignment(
        desk,
        source_id=RelationId(agency.id),
        contracting_id=RelationId(agency.id),
        client_rate=Price(1_000_000),
        contract=ContractForm.MODEL_AGREEMENT,
    )
    page = shown(work)
    assert page.aside.chain.isVisible()
    assert "Tussen klant en jou blijft € 4,00." in page.aside.said.text().replace("\u00a0", " ")
    assert "Vul het nummer in" in words_in(page.aside.relation)
    assert page.aside.box.view.accessibleName() == "Van eindklant tot jou"
    page.aside.chain.link.click()
    assert page.aside.box.as_table
    desk.save(
        "x",
        ChainLink(assignment_id=AssignmentId(work.id), relation_id=work.client_id, rate=Price(990_000)),
    )
    desk.save(
        "x",
        ChainLink(assignment_id=AssignmentId(work.id), relation_id=RelationId(agency.id), position=2),
    )
    assert "anders dan wat de klant" in words_in(page.aside.chain)


def test_a_peer_in_a_circle_is_placed_in_it_and_told(shown, desk, qtbot):  # noqa: F811
    circle = relation(desk, "Bouwkring", source_kind=SourceKind.COLLECTIVE)
    peer = relation(desk, "Sietse", source_kind=SourceKind.PEER)
    desk.save("x", Collective(relation_id=RelationId(circle.id), rotating=True))
    desk.save("x", Member(collective_id=RelationId(circle.id), relation_id=RelationId(peer.id)))
    desk.save("x", Membership(relation_id=RelationId(circle.id), since=date(2026, 1, 1)))
    work = assignment(desk)
    page = shown(work)
    editor = page.panel.main.form.editors["source_id"]
    edit = editor.widget.combo
    edit.setFocus()
    qtbot.keyClicks(edit, "Sietse")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    found = desk.get(Assignment, work.id)
    assert (found.source_id, found.introducer_id, found.contracting_id) == (circle.id, peer.id, peer.id)
    told = page.aside.circle.text()
    assert (
        told == "Sietse zit in Bouwkring: het werk telt als via Bouwkring, Sietse bracht het aan en tekent."
    )
    page.panel.main.leave()
    assert desk.get(Assignment, work.id).source_id == circle.id
    assert editor.read() == circle.id


def test_membership_through_the_assignment_with_one_click(shown, desk, asked, qtbot):  # noqa: F811
    coop = relation(desk, "Codekade", source_kind=SourceKind.COLLECTIVE)
    desk.save("x", Collective(relation_id=RelationId(coop.id)))
    work = assignment(desk, source_id=RelationId(coop.id))
    page = shown(work)
    assert page.aside.offer.isVisible()
    assert desk.count(Membership) == 0  # it is offered, not done
    page.aside.offer.link.setFocus()
    qtbot.keyClick(page.aside.offer.link, Qt.Key.Key_Return)
    (made,) = desk.find(Membership)
    assert (made.relation_id, made.since, made.assignment_id) == (coop.id, work.since, work.id)
    assert page.aside.offer.isHidden()
    assert asked.toasts == [("Lid van Codekade", True)]
    desk.undo()
    assert page.aside.offer.isVisible()


def test_shared_work_tells_her_part(shown, desk):  # noqa: F811
    work = assignment(desk)
    page = shown(work)
    desk.save("x", Partner(assignment_id=AssignmentId(work.id), share=BasisPoints(4_000), lead=True))
    assert "jouw deel is 40%. Jij trekt." in words_in(page.aside.relation)
    assert "samen nog geen 100%" in words_in(page.aside.relation)


def test_bench_time_stands_above_the_list(page_of, desk):  # noqa: F811
    page = page_of("assignments")
    assert page.bench.isHidden()
    assignment(desk, since=date(2026, 1, 5), until=date(2026, 10, 9))
    assert page.bench.text().replace("\u00a0", " ") == "3 werkdagen zonder opdracht: 12 okt – 14 okt (3)"
    assignment(desk, since=date(2026, 10, 12))
    assert page.bench.text() == "Geen werkdag zonder opdracht"
    page.load(2030)
    assert page.bench.isHidden()


def test_tab_goes_from_the_button_past_the_chain_to_the_form(shown, desk):  # noqa: F811
    agency = relation(desk, "Bureau")
    page = shown(assignment(desk, contracting_id=RelationId(agency.id)))
    stops, widget = [], page.billing.button
    form = page.panel.main.form
    while not form.isAncestorOf(widget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            stops.append(widget.objectName())
        widget = widget.nextInFocusChain()
    assert stops == ["assignment_invoice", "open_viewpoints", "chain_switch", "chain_chart"]


def test_the_menu_offers_the_dossier_of_what_is_open(shown, desk, asked, monkeypatch):  # noqa: F811
    work = assignment(desk)
    page = shown(work)
    printed = []
    monkeypatch.setattr(page.papers, "print_made", lambda make: printed.append(make()))
    entries = page.further_outputs()
    assert [entry.key for entry in entries] == ["dossier_print", "dossier_preview", "dossier_pdf"]
    entries[0].run()
    assert printed[0].startswith(b"%PDF")
    page._close()
    assert page.further_outputs() == ()
