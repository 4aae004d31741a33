"""Card "Wat bronnen rekenden": a column per year, and the kinds of fee of the year shown beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.charts.feeyears import ON_TOP, UNKNOWN, FeeYears, swatch
from zzpdesk.charts.primitives import Rect
from zzpdesk.core.costyears import YearCosts
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.desk.costs import CostFigures
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dependency.words import period_words
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, Row
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch
from zzpdesk.ui.figures.linkrow import LinkRow, fill
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.chartpaint import paint_primitive
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import column
from zzpdesk.ui.look.theme import theme

_SIDE, _HIGH = 12, 212


class Swatch(QWidget):
    """The fill of a column's part, beside its words."""

    def __init__(self, shape: Rect) -> None:
        super().__init__()
        self._shape = shape
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Room for its outline too."""
        return QSize(theme.px(_SIDE + 2), theme.px(_SIDE + 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape."""
        painter = painting.begin(self)
        painter.scale(theme.scale, theme.scale)
        painter.translate(1, 1)
        paint_primitive(painter, self._shape)


class FeeRow(LinkRow):
    """Swatch, words, amount; what is beside it below."""

    def __init__(self, name: str, words: str, figure: str, shape: Rect | None = None, **how: str) -> None:
        """`how`: `note` below, the `tone` of the figure."""
        note = how.get("note", "")
        super().__init__(name, ", ".join(filter(None, (words, figure, note))))
        self.line = True
        self.set_air(0, 6)
        at = 0
        if shape is not None:
            self.put(Swatch(shape), 0, 0)
            at = 1
        role = "body" if shape is not None else "strong"
        self.put(Label(words, role, elide=True), 0, at, 2 - at)
        self.put(Label(figure, "strong", how.get("tone", "text")), 0, 2, right=True)
        if note:
            self.put(Label(note, "caption", "text3", elide=True), 1, at, 3 - at)
        self.grid.setColumnStretch(1, 1)


class FeesCard(FigureCard):
    """`part_opened` carries a year and what of it: a FeeKind, "on_top", "unknown", or "" for all fees."""

    part_opened = Signal(int, object)

    def __init__(self) -> None:
        super().__init__(_("What sources charged"), link=" ")
        self.setObjectName("fees")
        self.chart = ChartBox("fees", _("What sources charged, per year and kind of fee"))
        self.chart.setMinimumHeight(theme.px(_HIGH))
        self.rows = QWidget()
        self._list = column(spacing=0)
        outer = QVBoxLayout(self.rows)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._list)
        outer.addStretch(1)
        self.add(Arranged([Arrangement(0, Col([(Row([(self.chart, 54), (self.rows, 46)]), 1)]))], gap=24), 1)
        add_switch(self, self.chart)
        self.chart.switched.connect(lambda as_table: self.rows.setVisible(not as_table))
        self.chart.activated.connect(self._open_part)

    def show_figures(self, figures: CostFigures) -> None:
        """Take over the years."""
        now = figures.now
        parts = [_("excl. VAT")]
        if figures.period.runs:
            parts.append(period_words(figures.period))
        self.set_subtitle(" · ".join(parts))
        self.chart.set_chart(FeeYears(figures.years, now.year), [str(one.year) for one in figures.years])
        rows = [(what, row) for what, row in _rows(now)]
        for what, row in rows:
            row.clicked.connect(partial(self._emit, now.year, what))
        fill(self._list, [row for _what, row in rows])

    def _emit(self, year: int, what: object, _checked: bool = False) -> None:
        self.part_opened.emit(year, what)

    def _open_part(self, key: str) -> None:
        year, _slash, part = key.partition("/")
        what = part if part in {"", ON_TOP, UNKNOWN} else FeeKind(part)
        self.part_opened.emit(int(year), what)


def _rows(now: YearCosts) -> list[tuple[object, FeeRow]]:
    costs = now.costs
    note = _("partly estimated") if costs.estimated else ""
    found: list[tuple[object, FeeRow]] = [
        ("", FeeRow("paid", _("Paid by you"), formats.euros(costs.paid), note=note))
    ]
    for kind, amount in costs.by_kind:
        row = FeeRow(f"fee_{kind.value}", label(kind), formats.euros(amount), swatch(kind))
        found.append((kind, row))
    hidden = not costs.on_top and not costs.on_top_complete
    figure = _("unknown") if hidden else formats.euros(costs.on_top)
    top = FeeRow(ON_TOP, _("On top of your rate (known part)"), figure, swatch(None))
    top.setEnabled(bool(costs.on_top))
    found.append((ON_TOP, top))
    if now.unknown:
        names = ", ".join(one.name for one in now.unknown)
        row = FeeRow(
            UNKNOWN, _("Unknown"), "?", note=_("{names}: in no total").format(names=names), tone="warn"
        )
        found.append((UNKNOWN, row))
    return found
