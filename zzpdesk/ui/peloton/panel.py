"""The side panel of the map (picture 07): one source or client, its years, its figures, and what follows from it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.figures.linkrow import LinkRow
from zzpdesk.ui.look.buttons import Button, GhostButton, IconButton, SecondaryButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.chartview import ChartView
from zzpdesk.ui.look.dialog import IconMark
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import Divider, clear_layout, row, wrap_row
from zzpdesk.ui.look.marks import ChannelMark
from zzpdesk.ui.look.sidepanel import Fact, PanelAction
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.peloton.facts import Told

WIDTH = 312


class PelotonPanel(Card):
    """Shows what is told. `triggered` carries the key of a fact or action, `year_chosen` a year, `closed` after x."""

    triggered = Signal(str)
    year_chosen = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("side_panel")
        self.setAccessibleName(_("Details"))
        self.told: Told | None = None
        self._scale = theme.scale

    def sizeHint(self) -> QSize:
        """As wide as in the picture."""
        return QSize(theme.px(WIDTH), super().sizeHint().height())

    def show_told(self, told: Told) -> None:
        """Replace everything shown; the focus stays on what has the same name."""
        if told == self.told and self._scale == theme.scale:
            return
        self.told, self._scale = told, theme.scale
        focused = self.window().focusWidget()
        name = focused.objectName() if self.isAncestorOf(focused) else ""
        clear_layout(self.body)
        self.body.setSpacing(0)
        self._head(told)
        if told.years is not None:
            self.body.addSpacing(theme.px(8))
            self.body.addWidget(self._years(told))
        self._divide()
        for fact in told.facts:
            self.body.addWidget(self._line(fact))
        if told.note:
            self._divide()
            self.body.addLayout(_note(told))
        self.body.addStretch(1)
        self.body.addSpacing(theme.px(12))
        self.body.addWidget(wrap_row(*(self._button(one) for one in told.actions)))
        kept = self.findChild(QWidget, name) if name else None
        if kept is not None:
            kept.setFocus()

    def restyle(self) -> None:
        """Build again at the new scale."""
        super().restyle()
        told = getattr(self, "told", None)
        if told is not None and self._scale != theme.scale:
            self.show_told(told)

    def _head(self, told: Told) -> None:
        close = IconButton("x", _("Close panel"), size="small")
        close.setObjectName("panel_close")
        close.clicked.connect(self.closed)
        title = Label(told.title, "subtitle", elide=True)
        title.setObjectName("panel_title")
        line = QHBoxLayout()
        line.setSpacing(theme.px(9))
        if told.mark:
            line.addWidget(ChannelMark(told.mark, 13))
        line.addWidget(title, 1)
        line.addWidget(close)
        self.body.addLayout(line)
        self.body.addSpacing(theme.px(4))
        self.body.addWidget(Label(told.sub, "body", "text2", wrap=True))
        self.body.addSpacing(theme.px(14))
        of_what = Label(told.of_what, "body", "text2")
        if told.share:
            share = Label(told.share, "number")
            share.setObjectName("panel_share")
            self.body.addLayout(row(share, of_what, None, spacing=9))
        else:
            self.body.addWidget(of_what)

    def _years(self, told: Told) -> ChartView:
        view = ChartView(_("Share of turnover per year"))
        view.setObjectName("panel_years")
        view.setFixedHeight(theme.px(76))
        if told.years is not None:
            view.set_descriptions(told.years.descriptions())
            view.set_layout(told.years.layout)
        view.activated.connect(lambda key: self.year_chosen.emit(int(key)))
        return view

    def _line(self, fact: Fact) -> QWidget:
        """A figure that can be opened is a link as a whole."""
        label, value = Label(fact.label, "body", "text2", elide=True), Label(fact.value, "body", fact.tone)
        if not fact.key:
            plain = QWidget()
            plain.setMinimumHeight(theme.px(24))
            line = row(label, value, spacing=12)
            line.setStretch(0, 1)
            plain.setLayout(line)
            return plain
        link = LinkRow(f"panel_{fact.key}", f"{fact.label}: {fact.value}")
        link.set_air(0, 2)
        link.setMinimumHeight(theme.px(24))
        link.put(label, 0, 0)
        link.put(value, 0, 1, right=True)
        link.grid.setColumnStretch(0, 1)
        link.clicked.connect(lambda: self.triggered.emit(fact.key))
        return link

    def _button(self, action: PanelAction) -> Button:
        kind = GhostButton if action.kind == "ghost" else SecondaryButton
        button = kind(action.text, action.icon)
        button.setObjectName(f"panel_do_{action.key}")
        button.clicked.connect(lambda: self.triggered.emit(action.key))
        return button

    def _divide(self) -> None:
        self.body.addSpacing(theme.px(14))
        self.body.addWidget(Divider())
        self.body.addSpacing(theme.px(12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _note(told: Told) -> QHBoxLayout:
    text = Label(told.note, "body", "text2", wrap=True)
    text.setObjectName("panel_note")
    text.setToolTip(told.note_source)
    text.setAccessibleDescription(told.note_source)
    line = row(IconMark("info", "text2", 16), text, spacing=7)
    line.setStretch(1, 1)
    return line
