"""The table: arrows stay in it, Tab leaves it, rows are painted whole."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zzpdesk.ui.look.chips import Chip
from zzpdesk.ui.look.table import KEY, Cell, Column, RowsModel, TableView
from zzpdesk.ui.look.tablecard import Footer, TableCard
from zzpdesk.ui.look.theme import theme

COLUMNS = (
    Column("Relatie", stretch=1, min_width=80),
    Column("Bedrag", width=110, align="right"),
    Column("Status", width=150, hide_below=400),
)


def rows(count: int) -> list[tuple[Cell, Cell, Cell]]:
    chip = Chip("Openstaand", "tint", "send")
    return [
        (
            Cell(f"Klant {number}", "via Kopgroep", mark="bemiddelaar", weight=500),
            Cell("1.258,40", align="right"),
            Cell(chip=chip, note="nog 5 dagen"),
        )
        for number in range(count)
    ]


def shown(qtbot, count: int = 5) -> TableView:
    view = TableView()
    view.setModel(RowsModel(COLUMNS, rows(count), keys=[10 * n for n in range(count)], parent=view))
    card = TableCard(view, Footer(f"{count} facturen"))
    qtbot.addWidget(card)
    view.card = card
    card.resize(640, 320)
    card.show()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    return view


def test_the_model_passes_the_model_tester(qtmodeltester):
    qtmodeltester.check(RowsModel(COLUMNS, rows(3)))


def test_arriving_by_keyboard_chooses_the_first_row(qtbot):
    assert shown(qtbot).current_row() == 0


def test_arrows_home_and_end_walk_the_rows(qtbot):
    view = shown(qtbot)
    with qtbot.waitSignal(view.row_changed) as signal:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert signal.args == [1]
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current_row() == 4
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.current_row() == 0


def test_enter_space_and_delete_say_which_row(qtbot):
    view = shown(qtbot)
    view.select_row(2)
    for key, signal in (
        (Qt.Key.Key_Return, view.opened),
        (Qt.Key.Key_Space, view.space_pressed),
        (Qt.Key.Key_Delete, view.delete_pressed),
    ):
        with qtbot.waitSignal(signal) as got:
            qtbot.keyClick(view, key)
        assert got.args == [2]


def test_tab_leaves_the_table(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    stack = QVBoxLayout(holder)
    view, after = TableView(), QLineEdit()
    view.setModel(RowsModel(COLUMNS, rows(3), parent=view))
    stack.addWidget(view)
    stack.addWidget(after)
    holder.show()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_double_click_opens(qtbot):
    view = shown(qtbot)
    spot = view.row_rect(3).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    with qtbot.waitSignal(view.opened) as signal:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert signal.args == [3]


def test_screen_readers_get_all_words_and_rows_their_key(qtbot):
    view = shown(qtbot)
    index = view.model().index(1, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Klant 1, via Kopgroep"
    assert index.data(KEY) == 10
    assert view.model().index(1, 2).data() == "Openstaand, nog 5 dagen"


def test_stretching_columns_fill_and_narrow_tables_drop_columns(qtbot):
    view = shown(qtbot)
    used = sum(view.columnWidth(column) for column in range(3))
    assert used == view.viewport().width()
    view.card.resize(380, 300)
    qtbot.waitUntil(lambda: view.isColumnHidden(2))


def test_dragged_widths_are_kept(qtbot):
    view = shown(qtbot)
    view.horizontalHeader().resizeSection(1, 140)
    assert view.column_widths() == {1: 140}
    view.card.resize(700, 320)
    assert view.columnWidth(1) == 140


def test_a_selected_row_is_one_shape_without_seams(qtbot):
    view = shown(qtbot)
    view.select_row(1)
    image = view.viewport().grab().toImage()
    line = view.row_rect(1).top() + 5
    tint = theme.color("accent_tint").name()
    colours = {image.pixelColor(x, line).name() for x in range(10, view.viewport().width() - 10)}
    assert colours == {tint}


def test_headings_sort(qtbot):
    view = shown(qtbot)
    asked = []
    view.model().sort = lambda column, order: asked.append((column, order))
    view.show_sort(0, descending=True)
    view.horizontalHeader().setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    assert asked == [(1, Qt.SortOrder.AscendingOrder)]
    view.grab()


def test_the_footer_shows_sums(qtbot):
    footer = Footer("34 facturen")
    qtbot.addWidget(footer)
    footer.set_facts([("Openstaand", "€ 18.053,20"), ("Gemiddeld betaald na", "17 dagen")])
    footer.set_facts([("Openstaand", "€ 1,00")])
    texts = [label.text() for label in footer.findChildren(QWidget) if hasattr(label, "set_role")]
    assert texts == ["34 facturen", "Openstaand", "€ 1,00"]
