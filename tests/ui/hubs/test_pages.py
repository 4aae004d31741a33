"""What the pages of hubs, gatherings, bids and sharing tell, and what can be done on them."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tests.ui.records.builders import assignment, relation
from zzpdesk.core.kinds import AssignmentId, BasisPoints, BidId, Cents, RelationId
from zzpdesk.core.ports import Where
from zzpdesk.core.records import (
    Assignment,
    Bid,
    FollowUp,
    Gathering,
    GiveTakeEntry,
    Hub,
    HubPlan,
    Lead,
    Meeting,
    Partner,
    Relation,
    Sharing,
)
from zzpdesk.core.records.gathering import Attendance, GatheringKind
from zzpdesk.core.records.hub import Arrangement
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.ui.context import Target
from zzpdesk.ui.look.cells import CELL
from zzpdesk.ui.look.chips import StatusChip
from zzpdesk.ui.look.segments import Segments
from zzpdesk.ui.navigation import PLACES
from zzpdesk.ui.navigation import page_of as page_for
from zzpdesk.ui.screens.gatherings import GATHERINGS
from zzpdesk.ui.screens.hubs import HUBS


def rows(page):
    model = page.list.model
    cells = [[model.data(model.index(row, at), CELL) for at in (0, 1)] for row in range(model.rowCount())]
    return [tuple(plain(part) for one in pair for part in (one.text, one.sub)) for pair in cells]


def plain(text):
    return text.replace("\u00a0", " ")


def words(widget):
    return [plain(label.text()) for label in widget.findChildren(QLabel) if label.isVisible()]


def button(page, name):
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def test_a_hub_is_told_with_what_it_costs_and_by_when_to_cancel(page_of, hub):
    page = page_of("hubs")
    # January to October, ten times € 65; one visit
    assert rows(page) == [("Zitplaats Blaak", "€ 65,00 per maand", "€ 0", "1 keer")]
    chips = [plain(chip.accessibleName()) for chip in page.dossier.header.findChildren(StatusChip)]
    assert chips == ["Flexwerkplek", "€ 65,00 per maand", "opzeggen vóór 31 okt"]
    said = words(page.dossier.header)
    assert "€ 650,00" in said
    assert said.count("€ 650,00") == 2  # cost, and cost of the only visit
    assert "0,8 u met mensen" in said


def test_only_a_subscription_is_said_to_be_included(page_of, hub, desk):
    page = page_of("hubs")
    assert "abonnement inbegrepen" in words(page.dossier.header)
    (plan,) = desk.find(HubPlan)
    desk.save("x", replace(plan, arrangement=Arrangement.IN_KIND, price=Cents(0)))
    assert "abonnement inbegrepen" not in words(page.dossier.header)


def test_who_comes_by_the_segments_goes_on_from_the_one_of_this_page(page_of, coffee):
    page = page_of("gatherings")
    page.findChild(Segments, "places_switch").button("hubs").setFocus()  # where Qt puts it when a page goes
    page.open(Target("gatherings"))
    assert QApplication.focusWidget() is page.findChild(Segments, "places_switch").button("gatherings")


def test_a_gathering_is_told_with_its_next_time_and_question(page_of, coffee):
    page = page_of("gatherings")
    assert rows(page) == [("Open Coffee", "Elke maand · rond 16 okt", "€ 0", "1 keer")]
    assert "verwacht rond vrijdag 16 okt, 9:30" in words(page.dossier.there)
    assert "Jouw vraag: Wie kent een tester?" in words(page.dossier.there)
    chips = [chip.accessibleName() for chip in page.dossier.header.findChildren(StatusChip)]
    assert "jouw zoekvraag staat klaar" in chips


def test_the_next_time_goes_into_the_diary_with_one_press(page_of, desk, coffee, asked, qtbot):
    page = page_of("gatherings")
    qtbot.keyClick(button(page, "plan_it"), Qt.Key.Key_Space)
    (planned,) = desk.find(Meeting, Where("day", "=", date(2026, 10, 16)))
    assert (planned.attendance, planned.start, planned.question) == (
        Attendance.PLANNED,
        "9:30",
        "Wie kent een tester?",
    )
    assert [plain(text) for text, _undo in asked.toasts] == ["Open Coffee gepland op 16 okt 2026"]
    assert not button(page, "plan_it").isVisible()
    assert rows(page)[0][1] == "Elke maand · 16 okt"


def test_a_promise_is_ticked_by_keyboard_and_the_focus_stays_with_it(page_of, desk, hub, asked, qtbot):
    page = page_of("hubs")
    first, second = desk.hubs.open_follow_ups()
    card = page.dossier.follow_ups
    assert "2 dagen te laat" in words(card)
    tick = button(page, f"tick_{first.id}")
    assert tick.accessibleName() == "Gedaan: Ruben bellen"
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert desk.get(FollowUp, first.id).done_on == date(2026, 10, 14)
    assert asked.toasts == [("Gedaan: Ruben bellen", True)]
    again = button(page, f"tick_{first.id}")
    assert again.isChecked()
    assert again.hasFocus()
    assert [one.id for one in desk.hubs.open_follow_ups()] == [second.id]
    qtbot.keyClick(again, Qt.Key.Key_Space)
    assert desk.get(FollowUp, first.id).done_on is None


def test_a_promise_opens_its_form_and_a_new_one_belongs_to_the_place(page_of, desk, hub, qtbot):
    page = page_of("hubs")
    first, _second = desk.hubs.open_follow_ups()
    button(page, f"promise_{first.id}").click()
    assert page.panel.isVisible()
    qtbot.keyClick(page.panel, Qt.Key.Key_Escape)
    assert page.dossier.isVisible()
    button(page, "add_promise").click()
    form = next(one for one in page.panel.findChildren(QWidget, "form_follow_ups") if one.isVisible())
    form.editors["title"].widget.setFocus()
    qtbot.keyClicks(form.editors["title"].widget, "Sleutel terugbrengen")
    qtbot.keyClick(form.editors["title"].widget, Qt.Key.Key_Return)
    (made,) = desk.find(FollowUp, Where("title", "=", "Sleutel terugbrengen"))
    assert made.relation_id == hub.relation_id


def test_a_new_promise_at_a_gathering_belongs_to_the_last_meeting_attended(page_of, desk, coffee, qtbot):
    page = page_of("gatherings")
    button(page, "add_promise").click()
    form = next(one for one in page.panel.findChildren(QWidget, "form_follow_ups") if one.isVisible())
    form.editors["title"].widget.setFocus()
    qtbot.keyClicks(form.editors["title"].widget, "Bedanken")
    qtbot.keyClick(form.editors["title"].widget, Qt.Key.Key_Return)
    (made,) = desk.find(FollowUp)
    (meeting,) = desk.find(Meeting)
    assert made.meeting_id == meeting.id


def test_the_funnel_leads_to_the_assignments_that_came_of_it(page_of, desk, hub, asked):
    work = assignment(desk)
    desk.save(
        "x",
        Lead(
            title="Site",
            relation_id=RelationId(hub.relation_id),
            day=date(2026, 9, 9),
            quoted_on=date(2026, 9, 10),
            assignment_id=AssignmentId(work.id),
        ),
    )
    page = page_of("hubs")
    table = page.dossier.funnel.box.model
    cells = [[table.data(table.index(row, at)) for at in range(3)] for row in range(table.rowCount())]
    assert cells == [["Wie je sprak", "1", "1"], ["Offertes", "1", "1"], ["Opdrachten", "1", "1"]]
    button(page, "funnel_turnover").click()
    (went,) = asked.went
    assert went.page == "assignments"
    assert went.options["where"] == (Where("id", "in", (work.id,)),)


def test_the_segments_lead_to_the_other_pages_and_all_belong_to_one_place(page_of, desk, hub, asked):
    page = page_of("hubs")
    switch = page.findChild(Segments, "places_switch")
    assert switch.isVisible()
    for name in ("gatherings", "bids", "sharings"):
        switch.button(name).click()
        assert asked.went[-1] == Target(name)
        assert switch.value == "hubs"
        assert page_of(name).belongs_to == "hubs"
    place = next(one for one in PLACES if one.page == "hubs")
    assert (place.icon, place.shortcut) == ("coffee", "Ctrl+6")
    assert page_for(Gathering) == "gatherings"


def test_a_joint_bid_divides_its_amount_and_says_what_is_left(page_of, desk):
    client = relation(desk, "Gemeente Maasrand")
    bid = desk.save("x", Bid(title="Wijkdata", client_id=RelationId(client.id), amount=Cents(4_800_000)))
    pim = relation(desk, "Pim")
    for who, share, lead in ((None, 4_500, False), (RelationId(pim.id), 2_500, True)):
        desk.save("x", Partner(bid_id=BidId(bid.id), relation_id=who, share=BasisPoints(share), lead=lead))
    page = page_of("bids")
    table = page.dossier.partners
    cells = [
        [plain(table.model.data(table.model.index(row, at), CELL).text) for at in range(4)] for row in (0, 1)
    ]
    assert cells == [["Pim", "", "25%", "€ 12.000,00"], ["Jij", "", "45%", "€ 21.600,00"]]
    assert "30% nog niet verdeeld" in words(table)
    assert "€ 21.600,00" in words(page.dossier.header)


@pytest.mark.parametrize(
    ("alone", "said"),
    [
        (Cents(9_000), "Dat scheelt € 270,00."),
        (Cents(5_000), "Delen kost je meer."),
        (None, "Vul in wat het je alleen zou kosten"),
    ],
)
def test_sharing_says_what_it_saves(page_of, desk, alone, said):
    # 1 January to 14 October is nine months and 14 of 31 days; shown for 2025, a whole year at € 60
    desk.save(
        "x",
        Sharing(
            title="Boekhouder",
            cost=Cents(12_000),
            alone=alone,
            since=date(2025, 4, 1),
            until=date(2025, 12, 31),
        ),
    )
    page = page_of("sharings")
    page.context = page.dossier.context = type(page.context)(
        **{name: getattr(page.context, name) for name in page.context.__slots__} | {"year": lambda: 2025}
    )
    page.load(2025)
    assert said in " ".join(words(page.dossier))


def test_saving_a_hub_or_gathering_makes_its_relation_a_source_and_a_collective_stays_one(desk):
    place, group, coop = (relation(desk, name) for name in ("Plek", "Groep", "Coop"))
    coop = desk.save("x", Relation(name="Coop", source_kind=SourceKind.COLLECTIVE))
    desk.change("x", lambda unit: HUBS.save(unit, Hub(relation_id=RelationId(place.id))))
    for owner in (group, coop, None):
        made = Gathering(title="x", relation_id=None if owner is None else RelationId(owner.id))
        desk.change("x", lambda unit, made=made: GATHERINGS.save(unit, made))
    assert desk.get(Relation, place.id).source_kind is SourceKind.HUB
    assert desk.get(Relation, group.id).source_kind is SourceKind.MEETING
    assert desk.get(Relation, coop.id).source_kind is SourceKind.COLLECTIVE


@pytest.mark.parametrize("work", [True, False])
def test_deleting_a_hub_tells_its_relation_unless_work_came_through_it(page_of, desk, hub, work):
    if work:
        assignment(desk, source_id=RelationId(hub.relation_id))
    page = page_of("hubs")
    page.remove(hub)
    assert desk.count(Hub) == 0
    expected = SourceKind.HUB if work else None
    assert desk.get(Relation, hub.relation_id).source_kind is expected
    assert desk.count(Assignment) == int(work)


def test_every_control_has_a_name(page_of, desk, hub, coffee):
    for name in ("hubs", "gatherings"):
        page = page_of(name)
        for widget in page.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()


def test_a_members_meeting_wears_the_mark_of_collectives(page_of, desk):
    desk.save("x", Gathering(title="Ledenvergadering", kind=GatheringKind.GENERAL_MEETING))
    page = page_of("gatherings")
    assert page.list.model.data(page.list.model.index(0, 0), CELL).mark == "collectief"


def test_help_at_a_meeting_stands_with_its_gathering_and_new_help_belongs_to_the_last_one(
    page_of, desk, coffee, qtbot
):
    group = relation(desk, "Koffiegroep")
    desk.save("x", replace(coffee, relation_id=RelationId(group.id)))
    page = page_of("gatherings")
    button(page, "add_help").click()
    form = next(one for one in page.panel.findChildren(QWidget, "form_give_take") if one.isVisible())
    for name, text in (("title", "Tip over testen"), ("minutes", "0:30")):
        edit = form.editors[name].widget
        edit.setFocus()
        edit.selectAll()
        qtbot.keyClicks(edit, text)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    (gift,) = desk.find(GiveTakeEntry)
    (meeting,) = desk.find(Meeting)
    assert (gift.meeting_id, gift.day, gift.relation_id) == (meeting.id, meeting.day, group.id)
    qtbot.keyClick(page.panel, Qt.Key.Key_Escape)
    model = page.dossier.help.model
    cells = [plain(model.data(model.index(0, at), CELL).text) for at in range(4)]
    assert cells == ["Gebracht", "Tip over testen", "0,5 u", "18 sep 2026"]
    page.remove(gift)
    assert desk.count(GiveTakeEntry) == 0


def test_a_promise_taken_away_is_called_a_promise(page_of, desk, hub, asked):
    page = page_of("hubs")
    first, _second = desk.hubs.open_follow_ups()
    page.remove(first)
    assert "Belofte" in asked.toasts[0][0] or "Ruben bellen" in asked.toasts[0][0]
