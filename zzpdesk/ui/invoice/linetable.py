"""The table of lines: walks from cell to cell, edits in place, and has a menu per row."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QMenu, QSizePolicy, QWidget

from zzpdesk.core.records.invoice import InvoiceLine, LineVat, TurnoverKind, Unit
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import labels
from zzpdesk.ui.invoice.editing import line_key
from zzpdesk.ui.invoice.linedelegate import LineDelegate
from zzpdesk.ui.invoice.linemodel import EDITABLE, MENU, VAT, LinesModel
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.look.icons import icon
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.look.theme import theme

_NEXT = QAbstractItemDelegate.EndEditHint.EditNextItem
_PREVIOUS = QAbstractItemDelegate.EndEditHint.EditPreviousItem
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WITH_REASON = (LineVat.E, LineVat.Z)


class LinesTable(TableView):
    """As high as its rows: the page scrolls, not the table. `past_end` when the last cell is left onward."""

    past_end = Signal()
    visited = Signal()

    def __init__(self, model: LinesModel, parent: QWidget | None = None) -> None:
        """Show the model's lines."""
        super().__init__("tall", "cell", parent)
        self.setObjectName("invoice_lines")
        self.setAccessibleName(_("Invoice lines"))
        self.lines = model
        self.setModel(model)
        self.setItemDelegate(LineDelegate(self))
        self.set_columns(model.columns)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.clicked.connect(lambda index: self._clicked(index.row(), index.column()))
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(lambda *_args: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """All rows."""
        rows = self.verticalHeader().defaultSectionSize() * self.lines.rowCount()
        return QSize(theme.px(560), self.horizontalHeader().sizeHint().height() + rows + 2)

    def minimumSizeHint(self) -> QSize:
        """Narrower than this it scrolls sideways."""
        return QSize(theme.px(320), self.sizeHint().height())

    # ---- going from cell to cell

    def edit_cell(self, row: int, column: int) -> None:
        """Put the cursor into a cell."""
        index = self.lines.index(row, column)
        if index.isValid():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setCurrentIndex(index)
            self.visited.emit()
            self.edit(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Onward skips what cannot be edited; at the end it leaves the table."""
        if hint not in (_NEXT, _PREVIOUS):
            super().closeEditor(editor, hint)
            return
        at = self.currentIndex()
        row, column = at.row(), at.column()
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        step = 1 if hint == _NEXT else -1
        place = row * len(EDITABLE) + EDITABLE.index(column) + step
        if place < 0:
            self.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif place >= self.lines.rowCount() * len(EDITABLE):
            self.past_end.emit()
        else:
            self.edit_cell(place // len(EDITABLE), EDITABLE[place % len(EDITABLE)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, alt = self.currentIndex().row(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if row < 0:
            super().keyPressEvent(event)
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_row(row, -1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete:
            self.lines.remove(row)
        elif event.key() in _ENTER or event.key() == Qt.Key.Key_Menu:
            self._clicked(row, MENU if event.key() == Qt.Key.Key_Menu else self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    def _clicked(self, row: int, column: int) -> None:
        if column == MENU:
            self.open_menu(row)
        elif column in EDITABLE:
            self.edit_cell(row, column)

    # ---- the row's menu

    def open_menu(self, row: int) -> None:
        """What one can do with a line."""
        spot = self.visualRect(self.lines.index(row, MENU)).bottomLeft()
        self.row_menu(row).popup(self.viewport().mapToGlobal(spot + QPoint(0, 2)))

    def row_menu(self, row: int) -> QMenu:
        """The menu of a row, made anew each time."""
        menu, line = QMenu(self), self.lines.lines[row]
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_kinds(menu, row, line)
        if line.vat in _WITH_REASON:
            self._add(menu, _("Why no VAT…"), "pencil", lambda: self.ask_reason(row))
        menu.addSeparator()
        last = self.lines.rowCount() - 1
        self._add(menu, _("Move up"), "arrow-up", lambda: self.move_row(row, -1)).setEnabled(row > 0)
        self._add(menu, _("Move down"), "arrow-down", lambda: self.move_row(row, 1)).setEnabled(row < last)
        menu.addSeparator()
        self._add(menu, _("Delete line"), "trash-2", lambda: self.lines.remove(row)).setObjectName(
            "delete_line"
        )
        return menu

    def _add(self, menu: QMenu, text: str, name: str, work: object) -> QAction:
        action = QAction(icon(name), text, menu)
        action.triggered.connect(lambda _checked=False: work() if callable(work) else None)
        menu.addAction(action)
        return action

    def _add_kinds(self, menu: QMenu, row: int, line: InvoiceLine) -> None:
        self._add_choice(menu.addMenu(_("Unit")), row, "unit", Unit, line.unit)
        self._add_choice(menu.addMenu(_("Kind of turnover")), row, "turnover", TurnoverKind, line.turnover)

    def _add_choice(self, menu: QMenu, row: int, field: str, kind: type[Enum], now: Enum) -> None:
        group = QActionGroup(menu)
        for member, word in labels(kind):
            action = QAction(word, menu)
            action.setCheckable(True)
            action.setChecked(member is now)
            action.setObjectName(f"{field}_{member.name.lower()}")
            action.triggered.connect(lambda _checked=False, value=member: self._set(row, field, value))
            group.addAction(action)
            menu.addAction(action)

    def _set(self, row: int, field: str, value: Enum) -> None:
        self.visited.emit()
        self.lines.editing.put_line(row, **{field: value})
        self.lines.repaint()
        self.lines.edited.emit()

    def move_row(self, row: int, by: int) -> None:
        """Move a line; the cursor goes along."""
        to = self.lines.move(row, by)
        self.setCurrentIndex(self.lines.index(to, max(0, self.currentIndex().column())))

    def ask_reason(self, row: int) -> None:
        """A field for why a line carries no VAT, beside its cell."""
        popover = Popover(self)
        popover.setObjectName("reason_popover")
        popover.set_padding(16)
        field = LineEdit(self.lines.lines[row].vat_reason, _("For example: medical care, article 11"))
        field.setObjectName("vat_reason")
        field.setMinimumWidth(theme.px(300))
        popover.body.addWidget(FieldBox(_("Why no VAT"), field, hint=_("This stands on the invoice")))
        field.committed.connect(lambda: self._set_reason(row, field.text()))
        field.returnPressed.connect(popover.close_popover)
        popover.closed.connect(popover.deleteLater)
        anchor = self.visualRect(self.lines.index(row, VAT))
        top = self.viewport().mapTo(self.window(), anchor.bottomLeft())
        hint = popover.sheet.sizeHint()
        left = min(top.x(), self.window().width() - hint.width() - 8)
        popover.open_at(QRect(QPoint(left, top.y()), QSize(theme.px(332), hint.height() - 32)))

    def _set_reason(self, row: int, text: str) -> None:
        self.lines.problems.pop(line_key(row, "vat_reason"), None)
        self.lines.editing.put_line(row, vat_reason=text.strip())
        self.lines.repaint()
        self.lines.edited.emit()
