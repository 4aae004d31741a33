"""The card with the lines of a draft, what adds to them, and the totals."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from zzpdesk.core.records.invoice import InvoiceLine, LineVat, TurnoverKind, Unit
from zzpdesk.texts.i18n import _
from zzpdesk.ui.invoice.editing import Editing
from zzpdesk.ui.invoice.flushcard import FlushCard
from zzpdesk.ui.invoice.linemodel import DESCRIPTION, FIELDS, LinesModel
from zzpdesk.ui.invoice.linetable import LinesTable
from zzpdesk.ui.invoice.totals import Totals
from zzpdesk.ui.look.buttons import GhostButton
from zzpdesk.ui.look.fields import Message
from zzpdesk.ui.look.layout import Divider, row, wrap_row


class LinesCard(FlushCard):
    """`edited` after each change of the lines; `hours_wanted` and `visited` (a cell was entered)."""

    edited = Signal()
    visited = Signal()
    hours_wanted = Signal()

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        """Show the lines of a draft."""
        super().__init__(parent=parent)
        self.setObjectName("lines_card")
        self.editing = editing
        self.model = LinesModel(editing, self)
        self.table = LinesTable(self.model)
        self.totals = Totals()
        self.message = Message()
        self.message.setObjectName("lines_message")
        self.add_line = self._button(_("Line"), "plus", "add_line")
        self.hours = self._button(_("Take over hours"), "clock", "take_hours")
        self.cost = self._button(_("Costs"), "receipt-euro", "add_cost")
        self._lay_out()
        self.add_line.clicked.connect(lambda: self.add_new(TurnoverKind.OWN))
        self.cost.clicked.connect(lambda: self.add_new(TurnoverKind.EXPENSE))
        self.hours.clicked.connect(self.hours_wanted)
        self.model.edited.connect(self._edited)
        self.table.visited.connect(self.visited)
        self.table.past_end.connect(lambda: self.add_line.setFocus(Qt.FocusReason.TabFocusReason))

    def _button(self, text: str, icon: str, name: str) -> GhostButton:
        button = GhostButton(text, icon)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        self.body.setSpacing(0)
        self.body.addWidget(self.table)
        self.body.addWidget(Divider())
        self.body.addLayout(row(wrap_row(self.add_line, self.hours, self.cost), margins=(8, 4, 8, 0)))
        self.body.addLayout(row(self.message, margins=(20, 0, 20, 0)))
        self.body.addLayout(row(None, self.totals, margins=(20, 0, 54, 8)))

    def show_draft(self, editing: Editing) -> None:
        """Show another draft, or the same one after a change from elsewhere."""
        self.editing = editing
        self.model.problems = {}
        self.model.show(editing)
        self.refresh()

    def refresh(self) -> None:
        """Amounts and totals anew."""
        self.model.repaint()
        self.totals.show_invoice(self.editing.invoice)

    def show_problem(self, sentence: str) -> None:
        """A sentence about the lines as a whole; "" for none."""
        self.message.set(sentence, "error" if sentence else "")

    def _edited(self) -> None:
        self.show_problem("")
        self.refresh()
        self.edited.emit()

    def add_new(self, kind: TurnoverKind = TurnoverKind.OWN) -> None:
        """A line at the end, ready to be typed in."""
        self.visited.emit()
        at = self.model.add(self._blank(kind))
        self.table.edit_cell(at, DESCRIPTION)

    def _blank(self, kind: TurnoverKind) -> InvoiceLine:
        """As the line above it: same VAT, and for work the same unit and price."""
        above = self.editing.invoice.lines[-1] if self.editing.invoice.lines else None
        vat = above.vat if above else LineVat.S21
        reason = above.vat_reason if above else ""
        assignment = self.editing.invoice.assignment_id
        if kind is TurnoverKind.EXPENSE or above is None or above.turnover is not TurnoverKind.OWN:
            return InvoiceLine(turnover=kind, vat=vat, vat_reason=reason, assignment_id=assignment)
        unit = above.unit if above.unit in (Unit.HOUR, Unit.DAY) else Unit.NONE
        price = above.price if unit is not Unit.NONE else InvoiceLine().price
        return InvoiceLine(unit=unit, price=price, vat=vat, vat_reason=reason, assignment_id=assignment)

    def go_to(self, row_number: int, field: str) -> None:
        """Put the cursor into a field of a line."""
        if field == "vat_reason":
            self.table.ask_reason(row_number)
        elif field in FIELDS and row_number < self.model.rowCount():
            self.table.edit_cell(row_number, FIELDS.index(field))
        else:
            self.add_line.setFocus(Qt.FocusReason.OtherFocusReason)
