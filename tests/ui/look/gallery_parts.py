"""The cards on the sheets of `gallery.py`: every painted part, filled as in the design."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from zzpdesk.charts.primitives import Line, Mark, Primitive, Rect, Text, baseline
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
from zzpdesk.ui.look.chartview import ChartView
from zzpdesk.ui.look.checkbox import CheckBox, RoundCheck
from zzpdesk.ui.look.chips import Chip, StatusChip
from zzpdesk.ui.look.choices import ComboBox, SearchableCombo
from zzpdesk.ui.look.dates import DateEdit
from zzpdesk.ui.look.dialog import IconMark
from zzpdesk.ui.look.empty import EmptyState, Starter
from zzpdesk.ui.look.fields import FieldBox, FormGrid
from zzpdesk.ui.look.inputs import LineEdit, SearchBox, TextArea
from zzpdesk.ui.look.insight import Insight
from zzpdesk.ui.look.kbd import KeyCap
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.marks import ChannelLabel
from zzpdesk.ui.look.painting import begin, fill_round, stroke_round
from zzpdesk.ui.look.progressbar import ProgressBar
from zzpdesk.ui.look.progresscard import ProgressCard
from zzpdesk.ui.look.ring import Ring
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.sidepanel import Fact, Moment, PanelAction, PanelContent, SidePanel
from zzpdesk.ui.look.switch import Switch
from zzpdesk.ui.look.table import Cell, Column, RowsModel, TableView
from zzpdesk.ui.look.tablecard import TableCard
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.look.toast import Toast

OPEN = Chip("Openstaand", "tint", "send")
LATE = Chip("Te laat", "danger", "circle-alert")
SWATCHES = (
    "bg sidebar surface line line_strong text3 text2 text".split(),
    "accent accent_tint ok warn danger direct collectief bemiddelaar".split(),
)


class Focused:
    """Pretends to have the focus: a picture shows several rings at once."""

    def hasFocus(self) -> bool:
        return True


class FocusedPrimary(Focused, PrimaryButton):
    pass


class FocusedSecondary(Focused, SecondaryButton):
    pass


class FocusedTable(Focused, TableView):
    pass


class Swatch(QWidget):
    def __init__(self, token: str) -> None:
        super().__init__()
        self.token = token
        self.setFixedSize(41, 50)

    def paintEvent(self, _event: object) -> None:
        painter = begin(self)
        box = QRect(0, 0, 40, 30).toRectF()
        fill_round(painter, box, 6, theme.color(self.token))
        if self.token in ("bg", "sidebar", "surface"):
            stroke_round(painter, box, 6, theme.color("line_strong"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text2"))
        painter.drawText(0, 44, self.token[:8])


def buttons_card() -> Card:
    card = Card("Knoppen")
    disabled = SecondaryButton("Uitgeschakeld")
    disabled.setEnabled(False)
    card.body.setSpacing(12)
    card.add(
        row(
            PrimaryButton("Primair", "send"),
            FocusedPrimary("Met focus", "check"),
            SecondaryButton("Secundair", "download"),
            None,
        )
    )
    card.add(
        row(
            GhostButton("Rustig", "list-filter"),
            FocusedSecondary("Focus"),
            disabled,
            DangerButton("Wissen", "trash-2"),
            None,
        )
    )
    card.add(
        row(
            SecondaryButton("Klein", "plus", "small"),
            PrimaryButton("Groot", "arrow-right", "large"),
            IconButton("ellipsis", "Meer", "secondary"),
            LinkButton("Koppeling"),
            None,
        )
    )
    card.body.addStretch(1)
    return card


def fields_card() -> Card:
    card = Card("Velden en controle")
    grid = FormGrid(narrow_below=300)
    grid.add(FieldBox("Relatie", LineEdit("Rivierenbank")))
    grid.add(FieldBox("Postcode", LineEdit("", "1234 AB"), optional=True))
    bank = FieldBox("Rekening", LineEdit("NL02 ABNA 0123 4567 8"))
    bank.set_state("error", "IBAN mist één cijfer")
    order = FieldBox("Inkoopnummer", LineEdit())
    order.set_state("warn", "Relatie vraagt hierom")
    grid.add(bank)
    grid.add(order)
    card.add(grid)
    card.body.addStretch(1)
    return card


def chips_card() -> Card:
    card = Card("Chips en vormmerken")
    first = [
        Chip("Concept", "dashed", "pencil"),
        OPEN,
        Chip("Bijna", "warn", "clock"),
    ]
    second = [LATE, Chip("Betaald", "ok", "check"), Chip("Coöperatie U.A.", "neutral", "scale")]
    card.body.setSpacing(10)
    card.add(row(*(StatusChip(chip) for chip in first), None))
    card.add(row(*(StatusChip(chip) for chip in second), None))
    words = ("Direct", "Collectief", "Netwerk", "Bemiddelaar")
    marks = [ChannelLabel(word.lower(), word) for word in words]
    card.body.addSpacing(5)
    card.add(row(*marks, None, spacing=14))
    card.body.addStretch(1)
    return card


def letter_card() -> Card:
    card = Card("Letter")
    card.body.setSpacing(6)
    card.add(row(Label("€ 92.940", "hero"), 16, Label("Titel 20", "title"), None))
    card.add(Insight("Inzicht in één zin, serif 27"))
    card.add(
        row(
            Label("Kop 15", "subtitle"),
            Label("Tekst 13"),
            Label("Sterk 13", "strong"),
            Label("Label 12", "label"),
            Label("Bij 12", "caption", "text3"),
            None,
            spacing=16,
        )
    )
    figures = (Label("1.111,11"), Label("8.888,88"))
    card.add(row(*figures, Label("cijfers met vaste breedte", "caption", "text3"), None, spacing=14))
    card.body.addStretch(1)
    return card


def colors_card() -> Card:
    card = Card("Kleur", "zie tokens.toml")
    card.body.setSpacing(4)
    for names in SWATCHES:
        card.add(row(*(Swatch(name) for name in names), None, spacing=7))
    card.body.addStretch(1)
    return card


def controls_card() -> Card:
    card = Card("Bediening")
    on, checked = Switch(), CheckBox()
    on.setChecked(True)
    checked.setChecked(True)
    segments = Segments([Segment("a", "Herkomst"), Segment("b", "Peloton")])
    ring = Ring(0.95, "95", 36)
    card.add(row(segments, 4, on, Switch(), checked, CheckBox(), ring, None, spacing=10))
    card.add(row(*(KeyCap(keys) for keys in ("Ctrl K", "Ctrl N", "Ctrl Z", "F2")), None))
    card.add(ProgressBar(0.65, 0.8))
    card.body.addStretch(1)
    return card


def dialog_look() -> QWidget:
    """Return the inside of a confirm dialog as a card."""
    card = Card()
    text = "Daarna ligt 2026-034 vast. Verbeteren kan dan alleen nog met een creditfactuur."
    card.add(row(IconMark("lock"), Label("Factuur definitief maken?", "dialog"), None, spacing=10))
    card.add(Label(text, "body", "text2", wrap=True))
    card.add(row(None, SecondaryButton("Annuleren"), FocusedPrimary("Definitief maken")))
    return card


def messages_card() -> Card:
    card = Card("Meldingen", "dialoog alleen bij onherroepelijk")
    card.body.setSpacing(12)
    card.add(dialog_look())
    toast = Toast("Uren geboekt", "circle-check", "Ongedaan maken", 6000)
    card.add(row(toast, None))
    card.add(Banner("2025 is afgesloten, alleen bekijken.", "Heropenen"))
    progress = ProgressCard("Jaaroverzicht maken")
    progress.set_step("pagina 4 van 9", 0.44)
    card.add(progress)
    card.body.addStretch(1)
    return card


def table_card() -> TableCard:
    columns = (
        Column("Relatie", stretch=1),
        Column("Bedrag", width=110, align="right"),
        Column("Status", width=140),
    )
    people = (
        ("Rivierenbank", "via Kopgroep", "5.808,00", OPEN),
        ("Studio Veerhaven", "muis erboven", "1.960,20", OPEN),
        ("Praktijk De Linden", "gekozen, focus", "1.258,40", LATE),
    )
    rows = [
        (
            Cell(name, sub, weight=500),
            Cell(amount, weight=500, align="right"),
            Cell(chip=chip),
        )
        for name, sub, amount, chip in people
    ]
    view = FocusedTable()
    view.setModel(RowsModel(columns, rows, parent=view))
    view.select_row(2)
    view._set_hover(1)
    return TableCard(view)


def panel() -> SidePanel:
    """Return the panel of picture 03."""
    side = SidePanel()
    side.show_content(
        PanelContent(
            "2026-027",
            LATE,
            "€ 1.258,40",
            "Praktijk De Linden",
            (
                PanelAction("remind", "Herinneren", "bell-ring", "primary"),
                PanelAction("pay", "Betaling boeken", "check"),
            ),
            (
                Fact("Vervaldatum", "25 september 2026"),
                Fact("Opdracht", "Migratie afsprakensysteem"),
                Fact("Gekomen via", "Open Coffee Kralingen"),
                Fact("Excl. btw", "€ 1.040,00"),
                Fact("Btw 21%", "€ 218,40"),
            ),
            (
                Moment("file-text", "Definitief gemaakt", "11 sep"),
                Moment("send", "Verzonden per e-mail", "11 sep"),
                Moment("bell", "Herinnering 1", "2 okt"),
                Moment("circle-alert", "19 dagen te laat", "vandaag", "danger"),
            ),
            (
                PanelAction("pdf", "PDF openen", "file-text"),
                PanelAction("ubl", "UBL bewaren", "file-text"),
                PanelAction("credit", "Crediteren", "undo-2"),
            ),
            (PanelAction("copy", "Kopieer nummer"),),
        )
    )
    return side


def empty_page() -> EmptyState:
    """Return the empty state of picture 12."""
    return EmptyState(
        ("armchair", "coffee", "mic"),
        "Nog geen hubs of ontmoetingen",
        (
            "Een flexplek, een incubator, elke maand Open Coffee of een borrel.",
            "Noteer waar je komt en wie je er trof. Zo zie je later welk werk eruit kwam.",
        ),
        ("Ontmoeting toevoegen", "plus", "Ctrl N"),
        ("Uit agenda halen (.ics)", "calendar-plus", ""),
        starters=(
            Starter("hub", "armchair", "Werkplek of hub", "dagen, kosten, wie je trof"),
            Starter("incubator", "rocket", "Incubator", "programma, begeleider, looptijd"),
            Starter("meeting", "coffee", "Ontmoeting", "elke maand, met zoekvraag"),
        ),
        starters_title="Of begin met",
    )


def chart() -> ChartView:
    """Return a chart with every primitive."""
    view = ChartView("Herkomst")

    def draw(width: float, height: float) -> list[Primitive]:
        return [
            Line(0, height - 24, width, height - 24, "grid"),
            Rect(20, 20, 50, height - 46, "bemiddelaar", 3, hatch=True, key="a"),
            Text(45, baseline(60, 12), "46%", "on_segment", 12, 600, "center", key="a"),
            Rect(90, 40, 50, height - 66, "direct", 3, key="b"),
            Rect(160, 30, 60, 40, "", 0, "bemiddelaar", dash=True, key="c"),
            Line(240, 60, 280, 60, "collectief", 2),
            Mark(240, 60, 12, "hexagon", "collectief", key="d"),
            Mark(280, 60, 12, "circle", "collectief", stroke_only=True, key="d"),
            Line(240, 90, 280, 90, "bemiddelaar", 1.5, dash=True),
            Mark(240, 90, 12, "square", "bemiddelaar", key="e"),
            Text(115, height - 8, "2026", "text", 12, 600, "center"),
            Text(width, height - 8, "€ 92.940", "text2", 12, 400, "right"),
        ]

    view.set_layout(draw)
    view.set_descriptions({"a": "Bemiddelaars 46%", "b": "Direct 16%"})
    return view


def form() -> Card:
    """Return every editor once."""
    card = Card("Editors", "subtitle", "Bekijk")
    grid = FormGrid(narrow_below=300)
    grid.add(FieldBox("Relatie", ComboBox([("Havenlogica B.V.", 1), ("Rivierenbank", 2)])))
    grid.add(FieldBox("Opdracht", SearchableCombo([("Integratielaag", 1)], "Zoek")))
    grid.add(FieldBox("Factuurdatum", DateEdit("2026-10-12")))
    number = LineEdit("2026-034")
    number.setReadOnly(True)
    grid.add(FieldBox("Factuurnummer", number, hint="volgt uit de reeks"))
    grid.add(FieldBox("Notitie", TextArea("", "Bijvoorbeeld: dank"), optional=True), span=2)
    card.add(grid)
    card.add(row(Switch("Urenstaat als bijlage", "36,0 uur"), CheckBox("UBL meesturen"), None))
    card.add(row(SearchBox("Zoek of doe iets…", "Ctrl K"), PrimaryButton("Nieuw", "plus")))
    done = RoundCheck("Klaar")
    card.add(row(done, IconText("circle-alert", "19 dagen", "danger", "small_strong"), None))
    card.body.addStretch(1)
    return card
