"""From an assignment to its next invoice: what waits to be billed, and the button that begins it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from zzpdesk.core.records import Assignment, Invoice
from zzpdesk.core.records.base import Record
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.look.buttons import SecondaryButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.theme import theme


class InvoiceStart(QWidget):
    """A row above the form of an assignment; hidden until it is saved."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("invoice_start")
        self._context = context
        self._assignment_id = 0
        self.button = SecondaryButton(_("Make invoice"), "receipt-euro")
        self.button.setObjectName("assignment_invoice")
        self.button.clicked.connect(self._begin)
        self._words = Label("", "body", "text2", elide=True)
        self._words.setObjectName("assignment_unbilled")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(12))
        line.addWidget(self.button)
        line.addWidget(self._words, 1)
        self.hide()

    def show_for(self, record: Record) -> None:
        """Show what waits of an assignment."""
        self._assignment_id = (record.id or 0) if isinstance(record, Assignment) else 0
        if self._assignment_id:
            found = self._context.desk.invoices.unbilled(self._assignment_id)
            waiting = formats.clock(sum(entry.minutes for entry in found))
            self._words.setText(_("{hours} hours not billed yet").format(hours=waiting) if found else "")
        self.setVisible(bool(self._assignment_id))

    def _begin(self) -> None:
        new = {"new": {"assignment_id": self._assignment_id}}
        self._context.go(Target("invoice", Invoice, None, new))
