"""What a page shows, read from its cards: charts, tables, rows of figures and plain words, in their order."""

from fractions import Fraction

import pytest
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from zzpdesk.charts.common import Table
from zzpdesk.texts.i18n import use_language
from zzpdesk.texts.takeaway import Typed, Unit
from zzpdesk.ui.figures.chartbox import ChartBox
from zzpdesk.ui.figures.linkrow import FigureRow
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.cells import Cell, Column, RowsModel
from zzpdesk.ui.look.chips import Chip
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.taking import shown_in


class Bars:
    """A chart with two figures."""

    def layout(self, _width, _height):
        return ()

    def table(self):
        return Table(("Jaar", "Omzet"), (("2025", "€\u00a01.258"), ("2026", "–")))

    def descriptions(self):
        return {}


@pytest.fixture
def shown(qtbot):
    """A page of these widgets; gives its tables."""

    def show(*widgets: QWidget):
        use_language("nl")
        page = QWidget()
        qtbot.addWidget(page)
        layout = QVBoxLayout(page)
        for widget in widgets:
            layout.addWidget(widget)
        page.resize(800, 600)
        page.show()
        return [reading(lambda _share: None) for reading in shown_in(page, "De pagina")]

    return show


def card(title: str, *items: QWidget | QLayout, **more: bool) -> Card:
    found = Card(title, **more)
    for item in items:
        found.add(item)
    return found


def test_rows_of_figures_are_a_table_of_their_card(shown):
    rows = (FigureRow("a", "Betaald", "€ 12,50", "door jou"), FigureRow("b", "Wacht", "20 dagen", "€ 11.092"))
    (table,) = shown(card("Kosten", *rows))
    assert table.title == "Kosten"
    assert [heading.title for heading in table.headings] == ["Wat", "Cijfer", "Notitie"]
    assert table.rows == [
        ("Betaald", Typed(1_250, Unit.MONEY), "door jou"),
        ("Wacht", "20 dagen", "€ 11.092"),
    ]


def test_without_notes_there_is_no_column_for_them(shown):
    (table,) = shown(card("Kosten", FigureRow("a", "Betaald", "45,5%")))
    assert [heading.title for heading in table.headings] == ["Wat", "Cijfer"]
    assert table.rows == [("Betaald", Typed(Fraction(455, 1000), Unit.PERCENT))]


def test_a_chart_gives_its_twin_also_while_it_is_drawn(shown):
    box = ChartBox("bars", "Omzet")
    box.set_chart(Bars())
    assert not box.as_table
    (table,) = shown(card("Omzet per jaar", box))
    assert (table.title, [heading.title for heading in table.headings]) == (
        "Omzet per jaar",
        ["Jaar", "Omzet"],
    )
    assert table.rows == [("2025", Typed(125_800, Unit.MONEY)), ("2026", None)]


def test_a_table_gives_figures_at_the_right_and_a_second_line_of_its_own(shown):
    columns = (Column("Bron"), Column("Bedrag", align="right"), Column("Stand"))
    cells = [
        [
            Cell("2026", "via Vierkant"),
            Cell("1.258,40", align="right"),
            Cell(chip=Chip("Betaald"), note="6 okt"),
        ],
        [Cell("14 okt 2026"), Cell("–", align="right"), Cell("")],
    ]
    view = TableView()
    view.setModel(RowsModel(columns, cells, parent=view))
    (table,) = shown(card("Facturen", view))
    assert [heading.title for heading in table.headings] == [
        "Bron",
        "Bron, verder",
        "Bedrag",
        "Stand",
        "Stand, verder",
    ]
    first, second = table.rows
    assert first == ["2026", "via Vierkant", Typed(Fraction(125_840, 100), Unit.NUMBER), "Betaald", "6 okt"]
    assert second[0].unit is Unit.DATE
    assert second[1:] == [None, None, "", None]


def test_a_card_that_is_a_link_is_one_figure_and_others_have_one_on_a_line(shown):
    tile = card("", Label("Omzet 2026"), Label("€ 86.082"), Label("1,6% minder"), clickable=True)
    lines = card(
        "Deze week", row(Label("Declarabel"), Label("20,2 u")), row(Label("zonder cijfer"), Label("niets"))
    )
    first, second = shown(tile, lines)
    assert (first.title, first.rows) == (
        "De pagina",
        [("Omzet 2026", Typed(8_608_200, Unit.MONEY), "1,6% minder")],
    )
    assert (second.title, second.rows) == ("Deze week", [("Declarabel", Typed(Fraction(1212), Unit.HOURS))])


def test_what_is_hidden_stays_here(shown):
    hidden = card("Weg", FigureRow("a", "Betaald", "1"))
    hidden.hide()
    assert shown(hidden, card("Tekst", Label("alleen woorden"))) == []
