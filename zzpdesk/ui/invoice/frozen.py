"""A definitive invoice beside its stored paper: what it was, and what one can still do with it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.invoicing import line_amount
from zzpdesk.core.records import Invoice
from zzpdesk.core.records.invoice import InvoiceLine
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context
from zzpdesk.ui.documents.card import DocumentsCard
from zzpdesk.ui.invoice.actions import InvoiceActions
from zzpdesk.ui.invoice.flushcard import FlushCard
from zzpdesk.ui.invoice.linemodel import unit_word, vat_word
from zzpdesk.ui.invoice.panel import InvoiceView, focus_first, panel_content, show_in, view_of
from zzpdesk.ui.invoice.totals import Totals
from zzpdesk.ui.look.chips import Chip
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.sidepanel import SidePanel
from zzpdesk.ui.look.table import Cell, Column, RowsModel, TableView
from zzpdesk.ui.look.theme import theme

_WIDEST = 720


class FrozenView(QWidget):
    """Nothing here can be typed in: a definitive invoice never changes."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Empty until `show_invoice`."""
        super().__init__(parent)
        self.setObjectName("frozen_view")
        self.context = context
        self.invoice_id: int | None = None
        self._view: InvoiceView | None = None
        self._actions = InvoiceActions(context, self)
        self.panel = SidePanel()
        self.panel.triggered.connect(self._do)
        self.panel.closed.connect(context.back)
        self.table = TableView("tall")
        self.table.setObjectName("frozen_lines")
        self.table.setAccessibleName(_("Invoice lines"))
        self.rows = RowsModel(_columns(), parent=self)
        self.table.setModel(self.rows)
        self.totals = Totals()
        self.documents = DocumentsCard(context)
        self.documents.take_drops_on(self)
        self._lay_out()

    def _lay_out(self) -> None:
        card = FlushCard()
        card.body.addWidget(self.table)
        card.body.addLayout(row(None, self.totals, margins=(0, 8, 20, 8)))
        self.content = QWidget()
        stack = QVBoxLayout(self.content)
        stack.setContentsMargins(0, 0, theme.px(2), 0)
        stack.setSpacing(theme.px(12))
        stack.addWidget(self.panel)
        stack.addWidget(card)
        stack.addWidget(self.documents)
        stack.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(PageScroll(self.content))

    def set_wide(self, *, alone: bool) -> None:
        """Without the preview beside it this stops growing at 720 px."""
        self.content.setMaximumWidth(theme.px(_WIDEST) if alone else 16_777_215)

    def chip(self) -> Chip:
        """How the invoice stands."""
        return self._view.chip if self._view else Chip("")

    def focus_first(self) -> None:
        """Put the focus on what comes next."""
        focus_first(self.panel)

    def show_invoice(self, invoice: Invoice) -> None:
        """Show a definitive invoice."""
        self.invoice_id = invoice.id
        self._view = view_of(self.context.desk, invoice.id or 0)
        show_in(self.panel, panel_content(self._view, self.context.desk.today(), opened=True))
        self._trim_panel()
        self.rows.set_rows([_cells(line) for line in invoice.lines])
        rows = self.table.verticalHeader().defaultSectionSize() * len(invoice.lines)
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + rows + 2)
        self.totals.show_invoice(invoice)
        self.documents.show_for(invoice)

    def _trim_panel(self) -> None:
        """Here the panel does not close, and its links follow at a distance."""
        close = self.panel.findChild(QWidget, "panel_close")
        if close is not None:
            close.hide()
        self.panel.body.insertSpacing(self.panel.body.count() - 1, theme.px(16))

    def _do(self, key: str) -> None:
        if self._view is not None:
            anchor = self.panel.findChild(QWidget, f"panel_{key}") or self.panel
            self._actions.do(key, self._view, anchor)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Description"), stretch=1, min_width=150),
        Column(_("Quantity"), 110, align="right"),
        Column(_("Price"), 90, align="right"),
        Column(_("VAT"), 90, align="right"),
        Column(_("Amount"), 110, align="right"),
    )


def _cells(line: InvoiceLine) -> list[Cell]:
    return [
        Cell(line.description, line.detail, weight=500),
        Cell(
            f"{formats.quantity(line.quantity)} {unit_word(line.unit, line.quantity)}".strip(), align="right"
        ),
        Cell(formats.price(line.price), align="right"),
        Cell(vat_word(line), tone="text2", align="right"),
        Cell(formats.money(line_amount(line), sign=False), weight=600, align="right"),
    ]
