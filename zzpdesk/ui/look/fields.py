"""Form fields: label above, editor, hint or message below; a grid of them that folds when narrow."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.inputs import State
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_ICONS = {"error": "circle-alert", "warn": "triangle-alert", "ok": "circle-check"}
_TONES = {"error": "danger", "warn": "warn", "ok": "ok", "": "text3"}


@runtime_checkable
class HasState(Protocol):
    """An editor that can show a state in its border."""

    def set_state(self, state: State) -> None:
        """Show "", "error", "warn" or "ok"."""


class Message(Restyled, QWidget):
    """A hint or message below a field: icon and sentence in one tone; wraps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._state: State = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setVisible(False)

    def set(self, text: str, state: State = "") -> None:
        """Show `text`; "" hides the line."""
        self._text = text
        self._state = state
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the sentence shown."""
        return self._text

    def _lead(self) -> int:
        return theme.px(20) if self._state else 0

    def heightForWidth(self, width: int) -> int:
        """As many lines as the sentence needs."""
        room = QRectF(0, 0, max(20, width - self._lead()), 10_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        box = QFontMetricsF(theme.font("caption")).boundingRect(room, flags, self._text)
        return max(theme.px(16), int(box.height() + 0.99))

    def sizeHint(self) -> QSize:
        """One line when there is room."""
        width = painting.text_width(self._text, theme.font("caption"))
        return QSize(round(width) + self._lead() + 2, self.heightForWidth(100_000))

    def minimumSizeHint(self) -> QSize:
        """May wrap."""
        return QSize(theme.px(60), theme.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and sentence."""
        painter = painting.begin(self)
        ink, lead = theme.color(_TONES[self._state]), self._lead()
        if self._state:
            side = theme.px(14)
            box = QRectF(theme.px(1), theme.px(1), side, side)
            paint_icon(painter, _ICONS[self._state], box, ink)
        painter.setFont(theme.font("caption"))
        painter.setPen(ink)
        area = self.rect().adjusted(lead, 0, 0, 0)
        flags = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        painter.drawText(area, flags, self._text)


class FieldBox(Restyled, QWidget):
    """A labelled editor. The label is the editor's buddy and accessible name.

    A message of `set_state` takes the place of the hint until the state is "" again.
    """

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        optional: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.state: State = ""
        self._hint = hint
        self._label = Label(label, "label", "text2")
        self._label.setBuddy(editor)
        self._optional = Label(_("(optional)") if optional else "", "caption", "text3")
        if not optional:
            self._optional.hide()
        self.message = Message()
        if not editor.accessibleName():
            editor.setAccessibleName(label)
        self._build()
        self.set_hint(hint)

    def _build(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._label)
        self._top.addWidget(self._optional)
        self._top.addStretch(1)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addLayout(self._top)
        self._stack.addWidget(self.editor)
        self._stack.addWidget(self.message)
        self._stack.addStretch(1)
        self.restyle()

    def restyle(self) -> None:
        """Take scaled gaps."""
        self._stack.setSpacing(theme.px(4))
        self._top.setSpacing(theme.px(5))
        self._label.setMinimumHeight(theme.px(16))

    def label(self) -> str:
        """Return the label shown."""
        return self._label.text()

    def set_hint(self, hint: str) -> None:
        """Change the grey words below the editor."""
        self._hint = hint
        if not self.state:
            self._show(hint, "")

    def set_state(self, state: State, message: str = "") -> None:
        """Show "error", "warn" or "ok" with its sentence; "" goes back to the hint."""
        self.state = state
        if isinstance(self.editor, HasState):
            self.editor.set_state(state)
        self._show(message if state else self._hint, state)

    def _show(self, text: str, state: State) -> None:
        self.message.set(text, state)
        self.editor.setAccessibleDescription(text)


class FormGrid(QWidget):
    """Boxes in columns of equal width, one column when narrower than `narrow_below` px.

    `add(box, span=2)` lets a box take two columns. Boxes are aligned at their tops.
    """

    def __init__(self, columns: int = 2, narrow_below: int = 520, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._narrow_below = narrow_below
        self._narrow: bool | None = None
        self._cells: list[tuple[QWidget, int]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    @property
    def boxes(self) -> list[QWidget]:
        """The boxes in tab order."""
        return [box for box, _span in self._cells]

    def add(self, box: QWidget, span: int = 1) -> None:
        """Put `box` after the others, over `span` columns."""
        self._cells.append((box, span))
        self._arrange(narrow=bool(self._narrow))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < theme.px(self._narrow_below)
        if narrow != self._narrow:
            self._arrange(narrow=narrow)

    def minimumSizeHint(self) -> QSize:
        """One column must fit."""
        width = max((box.minimumSizeHint().width() for box in self.boxes), default=0)
        return QSize(width, super().minimumSizeHint().height())

    def _arrange(self, *, narrow: bool) -> None:
        self._narrow = narrow
        columns = 1 if narrow else self._columns
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(12))
        for index in range(self._columns):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)
            self._grid.setColumnMinimumWidth(index, 0)
        at_row, at_column = 0, 0
        for box, asked in self._cells:
            span = min(asked, columns)
            if at_column + span > columns:
                at_row, at_column = at_row + 1, 0
            self._grid.addWidget(box, at_row, at_column, 1, span)
            at_column += span
