"""Controls work by keyboard and say what they are."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from zzpdesk.ui.look.banner import Banner
from zzpdesk.ui.look.buttons import (
    DangerButton,
    GhostButton,
    IconButton,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
)
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.checkbox import CheckBox, RoundCheck
from zzpdesk.ui.look.empty import EmptyState, Starter
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.kbd import keys_text
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.progresscard import ProgressCard
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.switch import Switch


def spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


@pytest.mark.parametrize("kind", [PrimaryButton, SecondaryButton, GhostButton, DangerButton, LinkButton])
def test_buttons_answer_to_the_keyboard_and_say_their_word(qtbot, kind):
    button = kind("Opslaan")
    qtbot.addWidget(button)
    button.show()
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert spoken(button) == "Opslaan"


def test_an_icon_button_has_a_name_and_a_tooltip(qtbot):
    button = IconButton("x", "Sluiten")
    qtbot.addWidget(button)
    assert spoken(button) == "Sluiten"
    assert button.toolTip() == "Sluiten"
    assert button.sizeHint().width() >= 24


def test_a_busy_button_ignores_clicks(qtbot):
    button = PrimaryButton("Exporteren", "download")
    qtbot.addWidget(button)
    button.show()
    button.set_busy(True)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.grab()
    button.set_busy(False)
    assert button.isEnabled()


def test_shortcut_and_menu_take_room(qtbot):
    plain, hint = PrimaryButton("Nieuw"), PrimaryButton("Nieuw", shortcut="Ctrl N")
    menu = PrimaryButton("Nieuw", menu=QMenu())
    for button in (plain, hint, menu):
        qtbot.addWidget(button)
    assert hint.sizeHint().width() > plain.sizeHint().width()
    assert menu.sizeHint().width() > plain.sizeHint().width()


def test_arrow_keys_move_through_segments(qtbot):
    segments = Segments([Segment("all", "Alle", 34), Segment("late", "Te laat", 1, "danger")])
    qtbot.addWidget(segments)
    segments.show()
    first = segments.button("all")
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    with qtbot.waitSignal(segments.chosen) as signal:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert signal.args == ["late"]
    assert segments.value == "late"
    assert segments.button("late").hasFocus()
    assert spoken(segments.button("late")) == "Te laat 1"


def test_tab_comes_in_at_the_choice_so_that_arrows_move_it(qtbot):
    window = QWidget()
    before, after = LineEdit(), LineEdit()
    segments = Segments([Segment("a", "A"), Segment("b", "B"), Segment("c", "C")])
    window.setLayout(row(before, segments, after))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    segments.set_value("c")
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert segments.button("c").hasFocus()
    qtbot.keyClick(segments.button("c"), Qt.Key.Key_Left)
    assert segments.value == "b"
    qtbot.keyClick(segments.button("b"), Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_new_segments_keep_the_choice(qtbot):
    segments = Segments([Segment("a", "A"), Segment("b", "B")])
    qtbot.addWidget(segments)
    segments.set_value("b")
    with qtbot.assertNotEmitted(segments.chosen):
        segments.set_segments([Segment("b", "B"), Segment("c", "C")])
    assert segments.value == "b"


@pytest.mark.parametrize("part", [Switch, CheckBox])
def test_space_flips_switch_and_check_box(qtbot, part):
    box = part("UBL meesturen")
    qtbot.addWidget(box)
    box.show()
    box.setFocus()
    with qtbot.waitSignal(box.toggled):
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    assert spoken(box) == "UBL meesturen"


def test_the_round_check_has_a_name(qtbot):
    box = RoundCheck("Herinner Praktijk De Linden is gedaan")
    qtbot.addWidget(box)
    assert "Praktijk" in spoken(box)
    assert box.sizeHint().height() >= 24


def test_a_clickable_card_is_a_link(qtbot):
    card = Card("Openstaand", clickable=True)
    qtbot.addWidget(card)
    card.resize(200, 100)
    card.show()
    card.setFocus()
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Return)
    with qtbot.waitSignal(card.clicked):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
    assert spoken(card) == "Openstaand"


def test_the_link_of_a_card(qtbot):
    card = Card("Te doen", link="Alles (9)")
    qtbot.addWidget(card)
    card.show()
    with qtbot.waitSignal(card.link_clicked):
        qtbot.mouseClick(card.link, Qt.MouseButton.LeftButton)
    card.set_link("")
    assert card.link.isHidden()


def test_tab_walks_the_controls_in_order(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    stack = QVBoxLayout(holder)
    parts = [PrimaryButton("Een"), Switch("Twee"), CheckBox("Drie"), LinkButton("Vier")]
    for part in parts:
        stack.addWidget(part)
    holder.show()
    parts[0].setFocus()
    qtbot.waitUntil(parts[0].hasFocus)
    for part in parts[1:]:
        qtbot.keyClick(holder.focusWidget(), Qt.Key.Key_Tab)
        assert part.hasFocus()


def test_the_banner_acts(qtbot):
    banner = Banner("2025 is afgesloten, alleen bekijken.", "Heropenen")
    qtbot.addWidget(banner)
    banner.show()
    with qtbot.waitSignal(banner.acted):
        qtbot.mouseClick(banner.link, Qt.MouseButton.LeftButton)
    assert spoken(banner) == "2025 is afgesloten, alleen bekijken."


def test_progress_can_be_stopped(qtbot):
    card = ProgressCard("Jaaroverzicht maken")
    qtbot.addWidget(card)
    card.set_step("pagina 4 van 9", 0.44)
    card.show()
    with qtbot.waitSignal(card.stopped):
        qtbot.mouseClick(card.stop, Qt.MouseButton.LeftButton)


def test_the_empty_state_starts_something(qtbot):
    page = EmptyState(
        ("armchair", "coffee", "mic"),
        "Nog geen hubs",
        ("Een flexplek of een borrel.",),
        ("Ontmoeting toevoegen", "plus", "Ctrl N"),
        starters=(Starter("hub", "armchair", "Werkplek", "dagen, kosten"),),
        starters_title="Of begin met",
    )
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    with qtbot.waitSignal(page.primary_clicked):
        qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    starter = page.findChild(QWidget, "starter_hub")
    starter.setFocus()
    with qtbot.waitSignal(page.starter_chosen) as signal:
        qtbot.keyClick(starter, Qt.Key.Key_Space)
    assert signal.args == ["hub"]


def test_keys_are_written_with_spaces():
    assert keys_text("Ctrl+Shift+Z") == "Ctrl Shift Z"
