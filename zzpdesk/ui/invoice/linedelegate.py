"""In-cell editors of the invoice lines."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from zzpdesk.core.records.invoice import LineVat
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import labels
from zzpdesk.ui.invoice.linemodel import BROKEN, DESCRIPTION, EDITABLE, PRICE, QUANTITY, RAW
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.choices import ComboBox
from zzpdesk.ui.look.inputs import IDLE_MS, LineEdit, clear_base, paint_frame
from zzpdesk.ui.look.tablepaint import CellDelegate
from zzpdesk.ui.look.theme import theme

Index = QModelIndex | QPersistentModelIndex
_HINT = QStyledItemDelegate.EndEditHint


class TwoLines(QWidget):
    """Description and, below it, the detail in small print, in one frame."""

    def __init__(self, parent: QWidget) -> None:
        """Two empty lines."""
        super().__init__(parent)
        self.setAutoFillBackground(False)
        self.first = self._line("strong", _("Description"), "line_description")
        self.second = self._line("caption", _("Detail (optional)"), "line_detail")
        stack = QVBoxLayout(self)
        stack.setContentsMargins(theme.px(8), 3, theme.px(6), 3)
        stack.setSpacing(0)
        stack.addWidget(self.first)
        stack.addWidget(self.second)
        self.setFocusProxy(self.first)

    def _line(self, role: str, placeholder: str, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setFrame(False)
        line.setFont(theme.font(role))
        line.setPlaceholderText(placeholder)
        line.setAccessibleName(placeholder)
        line.setObjectName(name)
        line.setStyleSheet("QLineEdit { border: none; background: transparent; padding: 0; }")
        clear_base(line)
        return line

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One frame around both."""
        painter = painting.begin(self)
        paint_frame(painter, QRectF(self.rect()), "", focus=True, quiet=False)


class LineDelegate(CellDelegate):
    """Editors for description, numbers and choices; Enter and Tab go to the next cell, Escape takes back."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.column() == DESCRIPTION:
            return self._texts(parent)
        if index.column() in (QUANTITY, PRICE):
            return self._number(parent, index)
        return self._choice(parent)

    def _texts(self, parent: QWidget) -> TwoLines:
        editor = TwoLines(parent)
        for line in (editor.first, editor.second):
            line.installEventFilter(self)
            self._save_when_idle(line, editor)
        return editor

    def _number(self, parent: QWidget, index: Index) -> LineEdit:
        editor = LineEdit(align="right", parent=parent)
        editor.setObjectName("line_number")
        editor.setAccessibleName(_("Quantity") if index.column() == QUANTITY else _("Price"))
        self._save_when_idle(editor, editor)
        return editor

    def _choice(self, parent: QWidget) -> ComboBox:
        editor = ComboBox([(word, member) for member, word in labels(LineVat)], parent)
        editor.setObjectName("line_choice")
        editor.setAccessibleName(_("VAT"))
        editor.chosen.connect(lambda _value: self.commitData.emit(editor))
        return editor

    def _save_when_idle(self, line: QLineEdit, editor: QWidget) -> None:
        """What is typed is written after a pause, without leaving the cell."""
        timer = QTimer(line)
        timer.setSingleShot(True)
        timer.setInterval(IDLE_MS)
        timer.timeout.connect(lambda: self.commitData.emit(editor) if editor.isVisible() else None)
        line.textEdited.connect(lambda _text: timer.start())

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(RAW)
        if isinstance(editor, TwoLines):
            if editor.property("filled") is None:
                editor.setProperty("filled", True)
                editor.first.setText(value[0])
                editor.second.setText(value[1])
                editor.first.selectAll()
        elif isinstance(editor, LineEdit):
            if editor.property("filled") is None:
                editor.setProperty("filled", True)
                editor.setText(value)
                editor.selectAll()
            editor.set_state("error" if index.data(BROKEN) else "")
        elif isinstance(editor, ComboBox):
            editor.set_value(value)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        value: Any = None
        if isinstance(editor, TwoLines):
            value = (editor.first.text(), editor.second.text())
        elif isinstance(editor, LineEdit):
            value = editor.text()
        elif isinstance(editor, ComboBox):
            value = editor.value
        if value is not None:
            model.setData(index, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        first = index.column() == DESCRIPTION
        wide = 0 if first else theme.px(6)
        left = theme.px(10) if first else -wide
        editor.setGeometry(rect.adjusted(left, 3, wide, -4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.column() in EDITABLE and index.data(BROKEN):
            rect: QRect = option.rect
            left = theme.px(10) if index.column() == DESCRIPTION else 2
            box = QRectF(rect).adjusted(left, 4, -2, -5)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painting.stroke_round(painter, box, theme.px(6), theme.color("danger"), 2)
            painter.restore()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return self._other_event(editor, event)
        back = event.key() == Qt.Key.Key_Backtab
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) or back:
            return self._onward(editor, back=back)
        if event.key() == Qt.Key.Key_Escape:
            whole = _whole(editor)
            whole.setProperty("done", True)
            self.closeEditor.emit(whole, _HINT.RevertModelCache)
            return True
        return False

    def _other_event(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(editor.parent(), TwoLines):
            if event.type() == QEvent.Type.FocusOut:
                self._left(editor.parent())
            return False
        if isinstance(editor, TwoLines) and event.type() == QEvent.Type.FocusOut:
            return False
        return super().eventFilter(editor, event)

    def _left(self, editor: QObject | None) -> None:
        """The focus went out of both lines: write and close."""
        focus = QApplication.focusWidget()
        inside = isinstance(editor, TwoLines) and focus is not None and editor.isAncestorOf(focus)
        if not isinstance(editor, TwoLines) or inside or editor.property("done"):
            return
        if QApplication.activePopupWidget() is None:
            editor.setProperty("done", True)
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, _HINT.NoHint)

    def _onward(self, editor: QObject, *, back: bool) -> bool:
        whole = _whole(editor)
        if isinstance(whole, TwoLines):
            other = whole.first if back else whole.second
            if editor is not other and (editor is whole.first) != back:
                other.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        whole.setProperty("done", True)
        self.commitData.emit(whole)
        self.closeEditor.emit(whole, _HINT.EditPreviousItem if back else _HINT.EditNextItem)
        return True


def _whole(editor: QObject) -> QObject:
    """The editor that a key was pressed in, both lines together."""
    parent = editor.parent()
    return parent if isinstance(parent, TwoLines) else editor
