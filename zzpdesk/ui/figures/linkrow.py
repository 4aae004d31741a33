"""Rows and tiles that are links: one stop for the keyboard, one target for the pointer, a name for who listens."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.marks import ChannelMark
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_OUT = 6
"""Px that hover and focus reach beyond the content at both sides."""
_RIGHT = Qt.AlignmentFlag.AlignRight


class LinkRow(Restyled, QAbstractButton):
    """A button made of labels. Put them into `grid`; the pointer sees only the row."""

    def __init__(self, name: str, said: str = "", parent: QWidget | None = None) -> None:
        """`name` is its object name, `said` what a screen reader says."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(said)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.line = False
        self.grid = QGridLayout(self)
        self._air = (0, 4)
        self._space()

    def set_air(self, side: int, top: int) -> None:
        """Px around the content."""
        self._air = (side, top)
        self._space()

    def _space(self) -> None:
        side, top = (theme.px(each) for each in self._air)
        self.grid.setContentsMargins(side, top, side, top)
        self.grid.setHorizontalSpacing(theme.px(8))
        self.grid.setVerticalSpacing(theme.px(1))

    def restyle(self) -> None:
        """Scaled spaces."""
        self._space()

    def put(self, widget: QWidget, row: int, column: int, span: int = 1, *, right: bool = False) -> None:
        """Add a widget that leaves the pointer to the row."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if right:
            self.grid.addWidget(widget, row, column, 1, span, _RIGHT)
        else:
            self.grid.addWidget(widget, row, column, 1, span)

    def add_line(self, *widgets: QWidget, stretch: int) -> None:
        """Add widgets side by side as the next line; the one at `stretch` takes what room is left."""
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        for at, widget in enumerate(widgets):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            line.addWidget(widget, 1 if at == stretch else 0)
        self.grid.addLayout(line, self.grid.rowCount(), 0)

    def say(self, said: str) -> None:
        """Change what a screen reader says."""
        self.setAccessibleName(said)

    def sizeHint(self) -> QSize:
        """What its labels need."""
        return self.grid.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Its labels may be cut."""
        return self.grid.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Hover, hairline below, focus."""
        painter = painting.begin(self)
        box = QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            painting.fill_round(painter, box, theme.px(4), theme.color("hover"))
        if self.line:
            painting.hairline_h(painter, 0, self.height() - 1, self.width())
        if self.hasFocus():
            painting.focus_ring(painter, box, theme.px(4))


class FigureRow(LinkRow):
    """A label at the left, a figure at the right, and an optional line below; optionally a channel's mark."""

    def __init__(
        self,
        name: str,
        label: str,
        figure: str,
        note: str = "",
        *,
        mark: str = "",
        tone: str = "text",
    ) -> None:
        super().__init__(name, ", ".join(filter(None, (label, figure, note))))
        at = 0
        if mark:
            self.put(ChannelMark(mark), 0, 0)
            at = 1
        self.label = Label(label, "body", elide=True)
        self.figure = Label(figure, "strong", tone)
        self.put(self.label, 0, at)
        self.put(self.figure, 0, at + 1, right=True)
        if note:
            self.put(Label(note, "caption", "text3", elide=True), 1, at, 2)
        self.grid.setColumnStretch(at, 1)


def fill(layout: QBoxLayout, rows: list[QWidget]) -> None:
    """Replace what is in a layout by rows, keeping the focus on the row with the same object name."""
    from zzpdesk.ui.look.layout import clear_layout

    focused = ""
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget = item.widget() if item is not None else None
        if widget is not None and widget.hasFocus():
            focused = widget.objectName()
    clear_layout(layout)
    for row in rows:
        layout.addWidget(row)
        if focused and row.objectName() == focused:
            row.setFocus()


def in_order(before: QWidget, rows: Iterable[QWidget]) -> None:
    """Let Tab go from a widget over these rows, however late they were made."""
    for row in rows:
        QWidget.setTabOrder(before, row)
        before = row
