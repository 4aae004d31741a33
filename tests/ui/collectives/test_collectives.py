"""The page of collectives: what a dossier says, and how things are noted from it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.records.builders import assignment, relation
from zzpdesk.core.kinds import BasisPoints, Cents, GatheringId, MeetingId, Minutes, ProvisionId, RelationId
from zzpdesk.core.records import (
    Assignment,
    Collective,
    Decision,
    Division,
    FeeTerms,
    Gathering,
    GiveTakeEntry,
    Meeting,
    Member,
    MemberCount,
    Membership,
    Proceeds,
    Provision,
    ProvisionUse,
    Say,
    SubcontractBill,
)
from zzpdesk.core.records.gathering import Attendance, GatheringKind, Outcome, Vote
from zzpdesk.core.records.membership import Admission, GiftKind, MemberState, ProceedsKind
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.relation import LegalForm, SourceKind
from zzpdesk.ui.context import Target
from zzpdesk.ui.look.cells import CELL
from zzpdesk.ui.look.chips import StatusChip
from zzpdesk.ui.look.painting import text_width
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.look.theme import theme

SINCE = date(2024, 4, 1)


@pytest.fixture
def codekade(desk):
    of = RelationId(relation(desk, "Codekade", source_kind=SourceKind.COLLECTIVE).id)
    return desk.save("x", Collective(relation_id=of, legal_form=LegalForm.COOPERATIVE, region="Delft"))


def words(widget):
    return [label.text().replace("\xa0", " ") for label in widget.findChildren(QLabel)]


def chips(page):
    return [chip.chip.text for chip in page.dossier.header.findChildren(StatusChip)]


def cells(table):
    model = table.model
    return [
        [
            model.data(model.index(row, column), CELL).spoken().replace("\xa0", " ")
            for column in range(model.columnCount())
        ]
        for row in range(model.rowCount())
    ]


def test_the_heading_tells_what_she_is_in_and_what_she_received(page_of, desk, codekade):
    of, femke = codekade.relation_id, RelationId(relation(desk, "Femke").id)
    desk.save(
        "x", Membership(relation_id=of, since=SINCE, nominated_by_id=femke, votes_for=9, votes_against=4)
    )
    desk.save("x", Say(relation_id=of, since=SINCE, formal=True, experienced=True))
    desk.save("x", MemberCount(relation_id=of, year=2026, members=64))
    desk.save("x", Proceeds(relation_id=of, day=date(2026, 6, 3), year=2025, amount=Cents(41_200)))
    desk.save(
        "x", Proceeds(relation_id=of, day=date(2026, 7, 1), kind=ProceedsKind.REFERRAL, amount=Cents(9_000))
    )
    page = page_of("collectives")
    said = words(page.dossier.header)
    assert "Lid sinds 2024 · 64 leden · Delft · voorgedragen door Femke · 9 voor, 4 tegen" in said
    assert {"Winstuitkering 2025", "€ 412,00", "uitgekeerd 3 jun", "€ 90,00"} <= set(said)
    assert chips(page) == ["Coöperatie", "Stem en zeggenschap"]


def test_members_on_paper_count_with_the_intermediaries(page_of, desk, codekade):
    desk.save("x", Say(relation_id=codekade.relation_id, since=SINCE, formal=True, experienced=False))
    page = page_of("collectives")
    assert chips(page) == ["Coöperatie", "Stem alleen op papier", "Telt bij de bemiddelaars"]
    model = page.list.model
    assert model.data(model.index(0, 0), CELL).mark == "bemiddelaar"


def test_what_she_left_stands_quietly_in_the_list(page_of, desk, codekade):
    desk.save("x", Membership(relation_id=codekade.relation_id, since=SINCE, state=MemberState.LEFT))
    page = page_of("collectives")
    assert page.list.model.data(page.list.model.index(0, 0), CELL).tone == "text3"
    assert "Vertrokken · Delft" in words(page.dossier.header)


def test_give_and_take_is_noted_from_its_card(page_of, desk, codekade, qtbot):
    page = page_of("collectives")
    card = page.dossier.give_take
    assert card.sentence.text() == "Nog niets genoteerd."
    card.link.setFocus()
    qtbot.keyClick(card.link, Qt.Key.Key_Return)
    form = page.panel._top().form
    assert "collective_id" not in form.editors
    form.editors["kind"].show(GiftKind.REFERRAL)
    form.flush()
    edit = form.editors["count"].widget
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "2")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    entry = desk.find(GiveTakeEntry)[0]
    assert (entry.collective_id, entry.kind, entry.count) == (codekade.relation_id, GiftKind.REFERRAL, 2)
    assert card.sentence.text() == "Je brengt meer dan je haalt."
    card.box.toggle()
    assert card.box.model.data(card.box.model.index(2, 2), CELL).text == "2"


def test_contacts_since_she_came_in_are_told_when_there_were_any(page_of, desk, codekade):
    of = codekade.relation_id
    desk.save("x", Membership(relation_id=of, since=SINCE))
    for year, count in ((2024, 3), (2026, 2)):
        entry = GiveTakeEntry(collective_id=of, kind=GiftKind.LEAD, day=date(year, 5, 1), count=count)
        desk.save("x", entry)
    page = page_of("collectives")
    assert page.dossier.give_take.since.text() == "Contacten gebracht en gehaald sinds 2024: 5 om 0."
    ever = desk.collectives.with_collective(of)
    page.dossier.give_take.show_balance(desk.collectives.with_collective(of, 2024), ever, 2024, 2024)
    assert page.dossier.give_take.since.text() == ""


def test_services_say_how_they_are_used_and_open(page_of, desk, codekade, qtbot):
    of = codekade.relation_id
    legal = desk.save("x", Provision(relation_id=of, kind=ProvisionKind.LEGAL, title="Juridische steun"))
    desk.save("x", Provision(relation_id=of, title="Administratie"))
    desk.save("x", Provision(relation_id=of, title="Pensioen", since=date(2027, 1, 1)))
    use = ProvisionUse(provision_id=ProvisionId(legal.id), day=date(2026, 3, 4), minutes=Minutes(120))
    desk.save("x", use)
    page = page_of("collectives")
    rows = [
        page.dossier.uses.findChild(QWidget, f"provision_{one.id}").accessibleName().replace("\xa0", " ")
        for one in desk.find(Provision)
    ]
    assert rows == ["Juridische steun, 2 u", "Administratie, niet gebruikt", "Pensioen, vanaf 2027"]
    row = page.dossier.uses.findChild(QWidget, f"provision_{legal.id}")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    page.panel.findChild(QWidget, "add_provision_uses").click()
    assert page.panel._top().form.about.record_type is ProvisionUse
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    assert page.panel._top().record.id == legal.id
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    assert page.panel.isHidden()


def test_meetings_show_her_part_and_what_was_decided(page_of, desk, codekade):
    series = Gathering(title="ALV", relation_id=codekade.relation_id, kind=GatheringKind.GENERAL_MEETING)
    number = GatheringId(desk.save("x", series).id)
    held = Meeting(gathering_id=number, day=date(2026, 5, 21), title="Voorjaar", attendance=Attendance.VOTED)
    meeting = desk.save("x", held)
    decision = Decision(meeting_id=MeetingId(meeting.id), title="Jaarrekening", outcome=Outcome.ADOPTED)
    desk.save("x", decision)
    own = Meeting(
        relation_id=codekade.relation_id, day=date(2025, 11, 20), title="Najaar", outcome="provisie 12%"
    )
    desk.save("x", own)
    page = page_of("collectives")
    assert cells(page.dossier.meetings) == [
        ["21 mei", "Voorjaar", "gestemd", "Jaarrekening, aangenomen"],
        ["20 nov 2025", "Najaar", "gepland", "provisie 12%"],
    ]
    page.dossier.meetings.opened.emit(meeting)
    assert page.panel._top().record.id == meeting.id


def test_who_was_there_and_voted_has_voted(page_of, desk, codekade):
    of = codekade.relation_id
    there = Meeting(relation_id=of, day=date(2026, 10, 7), title="Najaar", attendance=Attendance.PRESENT)
    number = MeetingId(desk.save("x", there).id)
    first = desk.save("x", Decision(meeting_id=number, title="Begroting", vote=Vote.NONE))
    page = page_of("collectives")
    assert cells(page.dossier.meetings)[0][2] == "aanwezig"
    desk.save("x", replace(first, vote=Vote.AGAINST))
    assert cells(page.dossier.meetings)[0][2] == "gestemd"


def test_headings_show_whole_where_there_is_room(page_of, desk, codekade):
    of = codekade.relation_id
    desk.save("x", Say(relation_id=of, since=date(2024, 1, 1), formal=False, experienced=True))
    desk.save("x", FeeTerms(source_id=of, since=date(2024, 1, 1), percent=BasisPoints(1_000)))
    page = page_of("collectives")
    for name in ("say", "fee_terms"):
        view = page.dossier.findChild(TableView, f"list_{name}")
        assert view.isVisible()
        needed = [
            text_width(view.model().headerData(at, Qt.Orientation.Horizontal), theme.font("label"))
            for at in range(view.model().columnCount())
        ]
        assert [view.columnWidth(at) - width >= 24 for at, width in enumerate(needed)] == [True] * len(needed)


def test_the_turn_in_a_circle_and_how_she_stands_with_each(page_of, desk, codekade):
    of = codekade.relation_id
    desk.save("x", replace(codekade, rotating=True))
    bram, gea = (RelationId(relation(desk, name).id) for name in ("Bram", "Gea"))
    desk.save("x", Member(collective_id=of, relation_id=bram, turn=1))
    bill = SubcontractBill(relation_id=gea, circle_id=of, day=date(2026, 6, 1), amount=Cents(250_000))
    desk.save("x", bill)
    page = page_of("collectives")
    assert cells(page.dossier.people) == [
        ["Bram", "1", "€ 0", "€ 0", "€ 0"],
        ["Gea", "–", "€ 0", "€ 2.500", "€ 2.500"],
    ]
    assert page.dossier.people.turn.text() == "Bram is nu hoofdaannemer, daarna jij."


def test_divided_work_shows_her_part_pro_rata(page_of, desk, codekade):
    page = page_of("collectives")
    assert page.dossier.divisions.isHidden()
    division = Division(
        relation_id=codekade.relation_id,
        since=date(2026, 1, 1),
        until=date(2026, 3, 31),
        wanted=Minutes(200 * 60),
        total_wanted=Minutes(2400 * 60),
        available=Minutes(1800 * 60),
    )
    desk.save("x", division)
    assert [row[1:] for row in cells(page.dossier.divisions)] == [
        ["200 u", "2.400 u", "1.800 u", "150 u", "–"]
    ]


def test_a_membership_that_came_with_work_is_offered(page_of, desk, codekade):
    made = assignment(desk, source_id=codekade.relation_id)
    page = page_of("collectives")
    assert page.dossier.joined.isHidden() == (
        not desk.collectives.through(2026)[codekade.relation_id].assignments
    )
    page.dossier.joined.acted.emit()
    page.panel._top().form.flush()
    page.panel._top().form.editors["cell"].show("Data")
    page.panel._top().form.flush()
    state = desk.find(Membership)[0]
    assert (state.assignment_id, state.since, state.admission) == (
        made.id,
        made.since,
        Admission.THROUGH_ASSIGNMENT,
    )


def test_a_federation_stands_above_what_belongs_to_it(page_of, desk, codekade):
    above = RelationId(relation(desk, "Verbond").id)
    desk.save("x", Collective(relation_id=above))
    desk.save(
        "x",
        Collective(
            id=codekade.id, version=codekade.version, relation_id=codekade.relation_id, parent_id=above
        ),
    )
    desk.save("x", FeeTerms(source_id=codekade.relation_id, since=SINCE, percent=BasisPoints(1_200)))
    page = page_of("collectives")
    rows = {row[0] for row in cells(page.list)}
    assert rows == {"Codekade, Informeel · 12%", "Verbond, Koepel"}
    page.open(Target("collectives", Collective, codekade.id))
    assert "onderdeel van Verbond" in words(page.dossier.header)
    assert desk.count(Assignment) == 0
