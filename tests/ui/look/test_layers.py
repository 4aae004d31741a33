"""What lies over a page: toasts, popovers, dialogs, the side panel; and charts."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zzpdesk.charts.primitives import Line, Mark, Rect, Text, baseline
from zzpdesk.ui.look.chartview import ChartView
from zzpdesk.ui.look.chips import Chip
from zzpdesk.ui.look.dialog import Confirm
from zzpdesk.ui.look.insight import Insight
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.sidepanel import Fact, Moment, PanelAction, PanelContent, SidePanel
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.look.toast import Toaster


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.opener = QLineEdit(window)
    window.show()
    window.opener.setFocus()
    return window


def test_a_toast_takes_the_action_and_goes(qtbot, window):
    done = []
    toaster = Toaster(window)
    toast = toaster.show_toast("Uren geboekt", action="Ongedaan maken", on_action=lambda: done.append(1))
    assert toast.geometry().right() < window.width()
    toast.action.setFocus()
    qtbot.keyClick(toast.action, Qt.Key.Key_Space)
    assert (done, toaster.current) == ([1], None)


def test_a_toast_leaves_by_itself(qtbot, window):
    toaster = Toaster(window)
    toaster.show_toast("Opgeslagen", stay_ms=20)
    qtbot.waitUntil(lambda: toaster.current is None)


def test_a_toast_waits_while_it_has_the_focus(qtbot, window):
    toaster = Toaster(window)
    toast = toaster.show_toast("Uren geboekt", action="Ongedaan maken", stay_ms=5000)
    assert toast.timer.isActive()
    toast.action.setFocus()
    qtbot.waitUntil(lambda: not toast.timer.isActive())
    window.opener.setFocus()
    qtbot.waitUntil(toast.timer.isActive)


def test_a_new_toast_replaces_the_last_and_follows_the_window(qtbot, window):
    toaster = Toaster(window)
    toaster.show_toast("Een")
    second = toaster.show_toast("Twee")
    assert toaster.current is second
    window.resize(500, 400)
    qtbot.waitUntil(lambda: second.geometry().right() < 500)


def test_escape_closes_a_popover_and_gives_the_focus_back(qtbot, window):
    popover = Popover(window, scrim=True)
    field = QLineEdit()
    popover.body.addWidget(field)
    popover.open_centered(400, 80)
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert popover.isHidden()
    assert window.opener.hasFocus()


def test_a_click_outside_closes_a_popover_and_one_inside_does_not(qtbot, window):
    popover = Popover(window)
    popover.body.addWidget(QLineEdit())
    popover.open_below(window.opener, 200)
    inside = popover.sheet.geometry().center()
    qtbot.mouseClick(popover, Qt.MouseButton.LeftButton, pos=inside)
    assert popover.isVisible()
    with qtbot.waitSignal(popover.closed):
        qtbot.mouseClick(popover, Qt.MouseButton.LeftButton, pos=QPoint(700, 500))


def test_tab_stays_inside_a_popover(qtbot, window):
    popover = Popover(window)
    fields = [QLineEdit(), QLineEdit()]
    for field in fields:
        popover.body.addWidget(field)
    popover.open_centered(300, 40)
    qtbot.waitUntil(fields[0].hasFocus)
    qtbot.keyClick(fields[0], Qt.Key.Key_Tab)
    assert fields[1].hasFocus()
    qtbot.keyClick(fields[1], Qt.Key.Key_Tab)
    assert fields[0].hasFocus()


@pytest.mark.parametrize(("destructive", "first"), [(True, "confirm_cancel"), (False, "confirm_verb")])
def test_destructive_dialogs_start_on_cancel(qtbot, window, destructive, first):
    dialog = Confirm(window, "lock", "Wissen?", "Weg is weg.", "Wissen", destructive=destructive)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None)
    assert dialog.focusWidget().objectName() == first


def test_the_verb_accepts_and_cancel_rejects(qtbot, window):
    dialog = Confirm(window, "lock", "Definitief?", "Daarna ligt het vast.", "Definitief maken")
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert dialog.cancel.text() == "Cancel"


def panel(qtbot) -> SidePanel:
    side = SidePanel()
    qtbot.addWidget(side)
    side.show_content(
        PanelContent(
            "2026-027",
            Chip("Te laat", "danger", "circle-alert"),
            "€ 1.258,40",
            "Praktijk De Linden",
            (PanelAction("pay", "Betaling boeken", "check"),),
            (Fact("Opdracht", "Migratie", key="assignment"), Fact("Excl. btw", "€ 1.040,00")),
            (Moment("send", "Verzonden", "11 sep"),),
            (PanelAction("pdf", "PDF openen", "file-text"),),
            (PanelAction("copy", "Kopieer nummer", "copy"),),
        )
    )
    side.resize(344, 600)
    side.show()
    return side


@pytest.mark.parametrize("key", ["pay", "pdf", "assignment"])
def test_the_panel_says_what_was_pressed(qtbot, key):
    side = panel(qtbot)
    button = side.findChild(QWidget, f"panel_{key}")
    button.setFocus()
    with qtbot.waitSignal(side.triggered) as signal:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert signal.args == [key]


def test_the_panel_closes_by_button_and_escape(qtbot):
    side = panel(qtbot)
    close = side.findChild(QWidget, "panel_close")
    with qtbot.waitSignal(side.closed):
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(side.closed):
        qtbot.keyClick(close, Qt.Key.Key_Escape)


def test_the_panel_follows_the_text_size(qtbot):
    side = panel(qtbot)
    before = side.findChild(QWidget, "panel_pay").sizeHint().height()
    theme.set_scale(1.5)
    assert side.findChild(QWidget, "panel_pay").sizeHint().height() > before


def chart(qtbot) -> ChartView:
    view = ChartView("Omzet per maand")
    qtbot.addWidget(view)
    view.set_layout(
        lambda width, height: [
            Line(0, height - 20, width, height - 20, "grid"),
            Rect(10, 20, 40, height - 40, "direct", 3, key="jan"),
            Rect(60, 40, 40, height - 60, "bemiddelaar", 3, hatch=True, key="feb"),
            Text(80, baseline(60, 12), "46%", "on_segment", align="center", key="feb"),
            Mark(150, 50, 12, "hexagon", "collectief", key="mrt"),
        ]
    )
    view.set_descriptions({"jan": "januari € 9.000", "feb": "februari € 9.800"})
    view.resize(300, 160)
    view.show()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    return view


def test_arrows_walk_a_chart_and_tell_what_they_are_on(qtbot):
    view = chart(qtbot)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Omzet per maand"
    assert (view.keys, view.marker) == (["jan", "feb", "mrt"], "jan")
    assert interface.text(QAccessible.Text.Description) == "januari € 9.000"
    with qtbot.waitSignal(view.marked) as signal:
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert signal.args == ["feb"]
    assert interface.text(QAccessible.Text.Description) == "februari € 9.800"
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.marker == "mrt"
    with qtbot.waitSignal(view.activated) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["mrt"]


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_click_on_a_figure_opens_it_at_every_size(qtbot, scale):
    view = chart(qtbot)
    theme.set_scale(scale)
    spot = view.area("feb").center().toPoint()
    with qtbot.waitSignal(view.activated) as signal:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
    assert signal.args == ["feb"]
    assert view.key_at(299, 2) == ""


def test_charts_paint_their_tokens_colour(qtbot):
    view = chart(qtbot)
    spot = view.area("jan").center().toPoint()
    view.clearFocus()
    assert view.grab().toImage().pixelColor(spot).name() == theme.color("direct").name()


def test_the_insight_wraps(qtbot):
    sentence = Insight("Bijna de helft van je werk komt via bemiddelaars. Vier jaar geleden nog 84%.")
    qtbot.addWidget(sentence)
    assert sentence.heightForWidth(2000) == 36
    assert sentence.heightForWidth(400) >= 72


def test_a_page_is_never_squeezed_and_follows_the_focus(qtbot):
    content = QWidget()
    stack = QVBoxLayout(content)
    fields = [QLineEdit() for _ in range(30)]
    for field in fields:
        stack.addWidget(field)
    page = PageScroll(content, min_height=690)
    qtbot.addWidget(page)
    page.resize(300, 200)
    page.show()
    assert content.height() >= 690
    fields[-1].setFocus()
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 100)
