"""Beginning with an example, by keyboard and mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from zzpdesk.core.records import Collective, FeeTerms, Relation
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.screens import record_pages
from zzpdesk.ui.templates.dialog import TemplateDialog, TemplateRow


@pytest.fixture
def page(context, qtbot):
    made = record_pages(context)["intermediaries"]()
    qtbot.addWidget(made)
    made.resize(1_100, 700)
    made.load(2026)
    made.show()
    return made


def opened(page, qtbot) -> TemplateDialog:
    page._show_bare(bare=False)
    qtbot.mouseClick(page.findChild(QPushButton, "from_template"), Qt.MouseButton.LeftButton)
    dialog = page.window().findChild(TemplateDialog)
    qtbot.addWidget(dialog)
    return dialog


def texts(dialog) -> str:
    return " | ".join(label.text() for label in dialog.findChildren(Label))


def test_the_page_offers_examples_and_shows_what_was_made(page, qtbot, desk, asked):
    dialog = opened(page, qtbot)
    lead = dialog.findChild(TemplateRow, "template_leadplatform")
    lead.setFocus()
    qtbot.keyClick(lead, Qt.Key.Key_Return)
    assert "Bronessay (2016), Werkspot" in texts(dialog)
    qtbot.keyClicks(dialog.name, "Klusvonk")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert [one.name for one in desk.find(Relation)] == ["Klusvonk"]
    assert desk.count(FeeTerms) == 1
    assert [(target.page, target.record_id) for target in asked.went] == [("intermediaries", 1)]
    assert asked.toasts[-1][1]


def test_an_empty_page_offers_them_too(page, qtbot):
    button = page.findChild(QPushButton, "empty_secondary")
    assert (button.text(), button.isVisible()) == ("Begin met een voorbeeld", True)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    dialog = page.window().findChild(TemplateDialog)
    qtbot.addWidget(dialog)
    assert dialog.isVisible()


def test_without_a_name_it_asks_for_one(page, qtbot, desk):
    dialog = opened(page, qtbot)
    dialog.start()
    assert dialog._box.message.text() == "Typ eerst een naam"
    assert dialog.isVisible()
    assert desk.count(Relation) == 0


def test_every_choice_has_a_name_for_screen_readers(page, qtbot):
    dialog = opened(page, qtbot)
    rows = dialog.findChildren(TemplateRow)
    assert len(rows) == len(page.context.desk.templates.of(page.about.record_type)) > 3
    assert all(row.accessibleName() for row in rows)
    assert [row.isChecked() for row in rows].count(True) == 1


def test_every_choice_shows_all_of_its_words(page, qtbot):
    dialog = opened(page, qtbot)
    qtbot.waitExposed(dialog)
    words = [label for row in dialog.findChildren(TemplateRow) for label in row.findChildren(Label)]
    cut = [each.text() for each in words if each.height() < each.heightForWidth(each.width())]
    assert words
    assert cut == []


def test_another_choice_replaces_what_the_first_fills_in(page, qtbot):
    dialog = opened(page, qtbot)
    dialog.findChild(TemplateRow, "template_leadplatform").click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog._filled.findChildren(Label)))
    first = [each for each in dialog._filled.findChildren(Label) if each.isVisible()]
    dialog.findChild(TemplateRow, "template_bureau_percentage").click()
    assert first
    assert not any(each.isVisible() for each in first)


def test_kinds_without_examples_offer_none(context, qtbot):
    relations = record_pages(context)["relations"]()
    qtbot.addWidget(relations)
    assert relations.findChild(QPushButton, "from_template") is None
    assert relations.findChild(QPushButton, "empty_secondary") is None
    assert context.desk.templates.of(Collective)
