"""The side panel: one record in short, its actions, facts, history and links."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import (
    Button,
    DangerButton,
    GhostButton,
    IconButton,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
)
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.chips import Chip, StatusChip
from zzpdesk.ui.look.icons import icon as qicon
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import Divider, clear_layout, row, wrap_row
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_KINDS: dict[str, type[Button]] = {
    "primary": PrimaryButton,
    "secondary": SecondaryButton,
    "ghost": GhostButton,
    "danger": DangerButton,
}


@dataclass(frozen=True, slots=True)
class PanelAction:
    """Something to do: `triggered` carries its key. `kind` as the buttons' kinds."""

    key: str
    text: str
    icon: str = ""
    kind: str = "secondary"


@dataclass(frozen=True, slots=True)
class Fact:
    """A grey label and its value. With a `key` the value is a link that triggers it."""

    label: str
    value: str
    tone: str = "text"
    key: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """One step of the record's history."""

    icon: str
    text: str
    when: str
    tone: str = "text"


@dataclass(frozen=True, slots=True)
class PanelContent:
    """All a side panel shows; empty parts leave no trace."""

    title: str
    chip: Chip | None = None
    amount: str = ""
    sub: str = ""
    actions: tuple[PanelAction, ...] = ()
    facts: tuple[Fact, ...] = ()
    moments: tuple[Moment, ...] = ()
    links: tuple[PanelAction, ...] = ()
    menu: tuple[PanelAction, ...] = ()


class Timeline(Restyled, QWidget):
    """Moments below each other, joined by a short line."""

    def __init__(self, moments: tuple[Moment, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments = moments
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(f"{each.text} {each.when}" for each in moments))

    def _pitch(self) -> int:
        return max(theme.px(42), painting.line_height(theme.font("medium")) + theme.px(22))

    def sizeHint(self) -> QSize:
        """A pitch per moment; the last needs no line."""
        height = self._pitch() * len(self._moments) - theme.px(16)
        return QSize(theme.px(200), max(0, height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icons, words, times and the lines between."""
        painter, pitch, side = painting.begin(self), self._pitch(), theme.px(16)
        right = Qt.AlignmentFlag.AlignRight
        for number, each in enumerate(self._moments):
            top, high = number * pitch, theme.px(26)
            plain = each.tone == "text"
            ink = theme.color("text3" if plain else each.tone)
            spot = QRectF(theme.px(4), top + (high - side) / 2, side, side)
            paint_icon(painter, each.icon, spot, theme.color("text2") if plain else ink)
            small = theme.font("caption")
            width = painting.text_width(each.when, small)
            area = QRectF(self.width() - width - 1, top, width + 1, high)
            painting.draw_text(painter, area, each.when, small, theme.color("text3"), right)
            area = QRectF(theme.px(32), top, self.width() - width - theme.px(40), high)
            ink = theme.color(each.tone)
            painting.draw_text(painter, area, each.text, theme.font("medium"), ink)
            if number < len(self._moments) - 1:
                start = top + high + theme.px(1)
                length = pitch - high - theme.px(2)
                painting.hairline_v(painter, theme.px(11), start, length, "line_strong")


class SidePanel(Card):
    """Shows a PanelContent. `triggered` carries the key of an action, link or fact."""

    triggered = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("side_panel")
        self.setAccessibleName(_("Details"))
        self.content: PanelContent | None = None
        self._built_scale = theme.scale

    def sizeHint(self) -> QSize:
        """344 px as in the picture."""
        return QSize(theme.px(344), super().sizeHint().height())

    def show_content(self, content: PanelContent) -> None:
        """Replace everything shown."""
        if content == self.content:
            return
        self.content = content
        self._built_scale = theme.scale
        clear_layout(self.body)
        self.body.setSpacing(0)
        self._add_head(content)
        if content.actions:
            self.body.addSpacing(theme.px(16))
            self.body.addWidget(wrap_row(*(self._button(each) for each in content.actions)))
        if content.facts:
            self._add_facts(content.facts)
        if content.moments:
            self._divide()
            self.body.addWidget(Timeline(content.moments))
        self.body.addStretch(1)
        if content.links:
            self.body.addWidget(wrap_row(*(self._link(each) for each in content.links), spacing=12))

    def restyle(self) -> None:
        """Build again at the new scale."""
        super().restyle()
        content = getattr(self, "content", None)
        if content is not None and self._built_scale != theme.scale:
            self.content = None
            self.show_content(content)

    def _add_head(self, content: PanelContent) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.px(9))
        line.addWidget(Label(content.title, "subtitle", elide=True))
        if content.chip is not None:
            line.addWidget(StatusChip(content.chip))
        line.addStretch(1)
        tools = row(spacing=4)
        if content.menu:
            tools.addWidget(IconButton("ellipsis", _("More actions"), size="small", menu=self._menu(content)))
        close = IconButton("x", _("Close panel"), size="small")
        close.setObjectName("panel_close")
        close.clicked.connect(self.closed)
        tools.addWidget(close)
        line.addLayout(tools)
        self.body.addLayout(line)
        if content.amount:
            self.body.addSpacing(theme.px(10))
            self.body.addWidget(Label(content.amount, "number"))
        if content.sub:
            self.body.addSpacing(theme.px(6))
            self.body.addWidget(Label(content.sub, "body", "text2", wrap=True))

    def _add_facts(self, facts: tuple[Fact, ...]) -> None:
        self._divide()
        for fact in facts:
            line = QHBoxLayout()
            line.setSpacing(theme.px(12))
            label = Label(fact.label, "body", "text2")
            label.setMinimumHeight(theme.px(24))  # as high as a link, so that all lines have the same pitch
            line.addWidget(label)
            line.addStretch(1)
            line.addWidget(self._value(fact))
            self.body.addLayout(line)

    def _value(self, fact: Fact) -> QWidget:
        if fact.key:
            link = LinkButton(fact.value)
            link.setObjectName(f"panel_{fact.key}")
            link.clicked.connect(lambda: self.triggered.emit(fact.key))
            return link
        right = Qt.AlignmentFlag.AlignRight
        return Label(fact.value, "body", fact.tone, elide=True, align=right)

    def _divide(self) -> None:
        self.body.addSpacing(theme.px(20))
        self.body.addWidget(Divider())
        self.body.addSpacing(theme.px(14))

    def _button(self, action: PanelAction) -> Button:
        button = _KINDS[action.kind](action.text, action.icon)
        button.setObjectName(f"panel_{action.key}")
        button.clicked.connect(lambda: self.triggered.emit(action.key))
        return button

    def _link(self, action: PanelAction) -> LinkButton:
        link = LinkButton(action.text, action.icon)
        link.setObjectName(f"panel_{action.key}")
        link.clicked.connect(lambda: self.triggered.emit(action.key))
        return link

    def _menu(self, content: PanelContent) -> QMenu:
        menu = QMenu(self)
        for each in content.menu:
            action = QAction(each.text, menu)
            if each.icon:
                action.setIcon(qicon(each.icon))
            action.triggered.connect(lambda _=False, key=each.key: self.triggered.emit(key))
            menu.addAction(action)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
