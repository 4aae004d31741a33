"""Ctrl+K: what is found, and how it is chosen."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from zzpdesk.core.kinds import Minutes, Price
from zzpdesk.core.records import Assignment, Gathering, Intermediary, Lead, Relation, TimeEntry
from zzpdesk.desk.documents import Incoming
from zzpdesk.ui.palette.entries import DO, FOUND, GO
from zzpdesk.ui.palette.matching import score, spans, words_of


@pytest.fixture
def palette(opened, qtbot):
    window = opened().window
    client = window.desk.save("", Relation(name="Havenlogica", city="Rotterdam"))
    window.desk.save("", Assignment(title="Integratielaag", client_id=client.id, since=date(2026, 1, 5)))
    window.commands.palette()
    return window.palette_layer


def type_in(qtbot, palette, text: str) -> None:
    palette.input.clear()
    qtbot.keyClicks(palette.input, text)


def titles(palette, group: str) -> list[str]:
    return [entry.title for entry in palette.entries if entry.group == group]


def test_records_actions_and_places_are_found_in_groups(palette, qtbot):
    type_in(qtbot, palette, "hav")
    assert titles(palette, FOUND)[0] == "Havenlogica"
    assert "Integratielaag" in titles(palette, FOUND)
    assert any("Havenlogica" in title for title in titles(palette, DO))
    type_in(qtbot, palette, "coll")
    assert "Collectieven" in titles(palette, GO)


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("peloton", "peloton"),
        ("kaart klanten", "peloton"),
        ("kosten van bemiddeling", "costs"),
        ("stresstest", "stress"),
        ("wat als", "stress"),
        ("barometer", "barometer"),
        ("vangnet", "safety"),
        ("jaaroverzicht", "book"),
        ("vrij en verlof", "absences"),
    ],
)
def test_a_page_behind_another_is_found_by_its_name_and_words(palette, qtbot, words, page):
    type_in(qtbot, palette, words)
    while palette.chosen.group != GO:
        qtbot.keyClick(palette.input, Qt.Key.Key_Down)
    qtbot.keyClick(palette.input, Qt.Key.Key_Return)
    assert palette.window().stack.target.page == page


def test_arrows_choose_skipping_headings_and_enter_goes_there(palette, qtbot):
    window = palette.window()
    type_in(qtbot, palette, "hav")
    while palette.chosen.title != "Havenlogica":
        qtbot.keyClick(palette.input, Qt.Key.Key_Down)
    qtbot.keyClick(palette.input, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.stack.target.page == "relations"
    assert window.stack.target.kind is Relation


def test_tab_shows_more_actions_and_escape_goes_back_one_layer(palette, qtbot):
    type_in(qtbot, palette, "integratielaag")
    while palette.chosen.title != "Integratielaag":
        qtbot.keyClick(palette.input, Qt.Key.Key_Down)
    qtbot.keyClick(palette.input, Qt.Key.Key_Tab)
    assert "Timer starten: Integratielaag" in titles(palette, DO)
    assert titles(palette, FOUND) == []
    qtbot.keyClick(palette.input, Qt.Key.Key_Escape)
    assert palette.isVisible()
    assert titles(palette, FOUND)
    qtbot.keyClick(palette.input, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_sign_limits_to_commands(palette, qtbot):
    type_in(qtbot, palette, ">hav")
    assert titles(palette, FOUND) == []
    type_in(qtbot, palette, "> reserve")
    assert titles(palette, DO) == ["Nu een reservekopie maken"]


def test_a_command_runs_and_the_focus_goes_back(palette, qtbot):
    window = palette.window()
    type_in(qtbot, palette, "nieuwe relatie")
    assert palette.chosen.title == "Nieuwe relatie"
    qtbot.keyClick(palette.input, Qt.Key.Key_Return)
    assert window.stack.target.page == "relations"


def test_nothing_found_is_said(palette, qtbot):
    type_in(qtbot, palette, "zzzzqq")
    assert palette.entries == []
    assert palette.chosen is None
    qtbot.keyClick(palette.input, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_the_layer_follows_the_window(palette):
    window = palette.window()
    window.resize(1024, 640)
    assert palette.size() == window.size()
    assert palette.rect().contains(palette.sheet.geometry())


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Havenlogica", "hav", ["Hav"]),
        ("Coöperatie Codekade", "coop", ["Coöp"]),
        ("Nieuwe factuur voor Havenlogica", "fac hav", ["fac", "Hav"]),
        ("Reservekopie", "kop", ["kop"]),
        ("Aan Anna", "anna", ["Anna"]),
        ("Integratielaag", "xyz", []),
    ],
)
def test_what_is_typed_is_marked(text, typed, marked):
    assert [text[start:end] for start, end in spans(text, words_of(typed))] == marked


def test_beginnings_win_and_all_words_must_fit():
    assert (
        score(["fac"], "Facturen") > score(["fac"], "Nieuwe factuur") > score(["act"], "Nieuwe factuur") > 0
    )
    assert score(["nieuwe", "xyz"], "Nieuwe factuur") == 0
    assert score(["thema"], "Donkere kleuren", "thema nacht") > 0


def test_what_is_not_invoiced_yet_stands_with_the_new_invoice(opened, qtbot):
    window = opened().window
    desk = window.desk
    client = desk.save("", Relation(name="Havenlogica"))
    work = Assignment(
        title="Integratielaag", client_id=client.id, since=date(2026, 1, 5), rate=Price(1_050_000)
    )
    made = desk.save("", work)
    for day in (1, 2):
        desk.save("", TimeEntry(day=date(2026, 10, day), assignment_id=made.id, minutes=Minutes(1080)))
    window.commands.palette()
    type_in(qtbot, window.palette_layer, "hav")
    subs = [entry.sub.replace("\xa0", " ") for entry in window.palette_layer.entries if entry.group == DO]
    assert "36,0 u en € 3.780 nog niet gefactureerd" in subs


def test_a_found_invoice_says_how_it_stands(opened, qtbot):
    window = opened().window
    client = window.desk.save("", Relation(name="Havenlogica"))
    draft = window.desk.invoices.save(window.desk.invoices.blank(debtor_id=client.id))
    window.commands.palette()
    type_in(qtbot, window.palette_layer, "havenlogica")
    found = [entry for entry in window.palette_layer.entries if entry.group == FOUND]
    assert any("concept" in entry.sub for entry in found), (draft, found)


def test_a_document_is_found_by_its_name_and_leads_to_what_carries_it(palette, qtbot):
    window = palette.window()
    (relation,) = window.desk.find(Relation)
    window.desk.documents.add(relation, [Incoming("Raamovereenkomst_2026.pdf", b"%PDF", "0" * 64)])
    window.commands.palette()
    type_in(qtbot, palette, "raamover")
    assert titles(palette, FOUND) == ["Raamovereenkomst_2026.pdf"]
    (entry,) = [one for one in palette.entries if one.group == FOUND]
    assert entry.sub == "Document · Havenlogica"
    qtbot.keyClick(palette.input, Qt.Key.Key_Return)
    assert (window.stack.target.page, window.stack.target.record_id) == ("relations", relation.id)


def test_the_page_of_things_to_do_is_found_by_its_words(palette, qtbot):
    type_in(qtbot, palette, "herinneringen")
    assert "Te doen" in titles(palette, GO)
    type_in(qtbot, palette, "nieuwe taak")
    assert "Nieuwe taak" in titles(palette, DO)


def test_what_has_no_page_of_its_own_leads_to_what_it_belongs_to(palette, qtbot):
    window = palette.window()
    desk = window.desk
    platform = desk.templates.start(
        next(one for one in desk.templates.of(Intermediary) if one.key == "leadplatform"), "Klusvonk"
    )
    desk.save("", Lead(title="Dakkapel in Delft", relation_id=platform.relation_id, day=date(2026, 10, 1)))
    window.commands.palette()
    type_in(qtbot, palette, "dakkap")
    (entry,) = [one for one in palette.entries if one.group == FOUND]
    assert (entry.title, entry.sub) == ("Dakkapel in Delft", "Aanvraag · Klusvonk")
    entry.run()
    assert window.stack.target.page == "intermediaries"


def test_gatherings_are_found_and_made_from_here(palette, qtbot):
    window = palette.window()
    window.desk.save("", Gathering(title="Open Coffee Kralingen"))
    window.commands.palette()
    type_in(qtbot, palette, "kraling")
    assert titles(palette, FOUND) == ["Open Coffee Kralingen"]
    type_in(qtbot, palette, "nieuwe ontmoeting")
    assert titles(palette, DO)
