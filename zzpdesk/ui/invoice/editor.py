"""The invoice form: left what is typed, right the very paper it becomes. Definitive invoices are shown, not edited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zzpdesk.core.errors import NotFound
from zzpdesk.core.kinds import AssignmentId, RelationId
from zzpdesk.core.records import Assignment, FeeTerms, Invoice, Payment, Profile, Relation, TimeEntry
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus
from zzpdesk.texts.i18n import _
from zzpdesk.texts.takeaway import Takeaway, ready
from zzpdesk.ui.context import Context, Page, Target
from zzpdesk.ui.invoice.actions import file_name
from zzpdesk.ui.invoice.bar import EditorBar
from zzpdesk.ui.invoice.draftform import DraftForm
from zzpdesk.ui.invoice.editing import Editing
from zzpdesk.ui.invoice.export import taken_lines
from zzpdesk.ui.invoice.frozen import FrozenView
from zzpdesk.ui.invoice.header import short_name
from zzpdesk.ui.invoice.issuing import Issuing
from zzpdesk.ui.invoice.preview import Preview
from zzpdesk.ui.invoice.words import state_chip, title_of
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.outputs import Make, Paper
from zzpdesk.ui.preferences import preferences
from zzpdesk.ui.records.splitter import GapSplitter

_FOLD_BELOW = 1000
"""Narrower than this (page, px at 100 %) the preview folds away by itself."""
_SPLIT = "invoice/split"
"""Where the settings of this computer keep the place of the splitter."""


class InvoiceEditorPage(Page):
    """One invoice. `open` takes a record id, or `new` with `assignment_id` or `debtor_id`."""

    name = "invoice"
    kinds = frozenset({Invoice, Payment, Relation, Assignment, TimeEntry, FeeTerms, Profile})
    own_bar = True
    belongs_to = "invoices"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """An empty form."""
        super().__init__(context, parent)
        self.setObjectName("invoice_page")
        self.editing: Editing | None = None
        self._shown_id: int | None = None
        self._folded: bool | None = None
        self._wants_preview: bool | None = None
        self.bar = EditorBar()
        self.form = DraftForm(context)
        self.frozen = FrozenView(context)
        self.issuing = Issuing(self, self.form, self._issued)
        self.preview = Preview(context.tasks)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.left = QStackedWidget()
        self.left.addWidget(self.form)
        self.left.addWidget(self.frozen)
        self.left.setMinimumWidth(theme.px(500))
        self.splitter = GapSplitter()
        self.splitter.setObjectName("invoice_splitter")
        self.splitter.addWidget(self.left)
        self.splitter.addWidget(self.preview)
        self.splitter.setStretchFactor(0, 59)
        self.splitter.setStretchFactor(1, 41)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.bar)
        below = QVBoxLayout()
        below.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(24))
        below.addWidget(self.splitter)
        stack.addLayout(below, 1)

    def _connect(self) -> None:
        self.bar.back.connect(self.context.back)
        self.bar.delete.connect(self.delete)
        self.bar.finish.connect(self.finish)
        self.bar.preview.connect(lambda: self._set_preview(shown=True))
        self.preview.hidden.connect(lambda: self._set_preview(shown=False))
        self.splitter.splitterMoved.connect(
            lambda _at, _handle: preferences.store().setValue(_SPLIT, self.splitter.saveState())
        )
        self.form.changed.connect(self._changed)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.finish)

    # ---- the page's duties

    def title(self) -> str:
        """To whom."""
        return self.bar.title.text() or _("Invoice")

    def load(self, _year: int) -> None:
        """Something changed, perhaps here: take over what came from elsewhere (undo)."""
        self.form.parties.forget()
        if self.frozen.invoice_id is not None and self.left.currentWidget() is self.frozen:
            self._show_id(self.frozen.invoice_id)
        elif self.editing is not None and not self.editing.saving:
            self._reload(self.editing)

    def _reload(self, editing: Editing) -> None:
        try:
            changed = editing.refresh()
        except NotFound:
            self.editing = None
            self.context.go(Target("invoices"))
            return
        if editing.stored.status is InvoiceStatus.ISSUED:
            self._show_id(editing.stored.id or 0)
        elif changed:
            self._show_draft(editing)
        else:
            self.form.refresh_parties()

    def open(self, target: Target) -> None:
        """Show an invoice, or begin a new one."""
        new = target.options.get("new")
        if target.record_id is not None:
            if self.editing is None or self.editing.stored.id != target.record_id:
                self._show_id(target.record_id)
                self._focus_first()
        elif new is not None or self.editing is None:
            self._show_draft(Editing(self.context.desk, self._blank(new or {})))
            self.form.focus_first()

    def _focus_first(self) -> None:
        if self.editing is None:
            self.frozen.focus_first()
        else:
            self.form.focus_first()

    def own_paper(self) -> Paper | None:
        """The invoice as it will leave, or as it was stored."""
        invoice = self._invoice()
        if invoice is None:
            return None
        invoices, number = self.context.desk.invoices, invoice.id or 0
        make = self._maker(invoice) if self.editing is not None else lambda: invoices.pdf(number)
        return Paper(file_name(invoice).removesuffix(".pdf"), make)

    def takeaway(self) -> Takeaway | None:
        """Its lines."""
        invoice = self._invoice()
        return None if invoice is None else self.taking((ready(taken_lines(invoice)),))

    def _invoice(self) -> Invoice | None:
        """The invoice shown, as typed so far."""
        if self.editing is not None:
            self.form.take_cell()
            return self.editing.invoice
        shown = self.frozen.invoice_id
        return None if shown is None else self.context.desk.get(Invoice, shown)

    def create_new(self) -> None:
        """Ctrl+N: another one."""
        if self.leave():
            self.context.go(Target("invoice", Invoice, None, {"new": {}}))

    def leave(self) -> bool:
        """Write what is being typed."""
        if self.editing is not None:
            self.form.take_cell()
            self.editing.commit()
            if self.editing.is_new:
                self.editing = None
        return True

    def _blank(self, new: Mapping[str, Any]) -> Invoice:
        assignment, debtor = new.get("assignment_id"), new.get("debtor_id")
        kind = new.get("kind", InvoiceKind.INVOICE)
        invoices = self.context.desk.invoices
        if assignment is not None:
            return invoices.blank(assignment_id=AssignmentId(assignment), kind=kind)
        if debtor is not None:
            return invoices.blank(debtor_id=RelationId(debtor), kind=kind)
        return invoices.blank(kind=kind)

    # ---- showing

    def _show_id(self, invoice_id: int) -> None:
        invoice = self.context.desk.get(Invoice, invoice_id)
        if invoice.status is InvoiceStatus.ISSUED:
            self._show_frozen(invoice)
        else:
            self._show_draft(Editing(self.context.desk, invoice))

    def _show_draft(self, editing: Editing) -> None:
        if self._shown_id != editing.stored.id or self.left.currentWidget() is self.frozen:
            self.preview.clear()
        self._shown_id = editing.stored.id
        self.editing = editing
        self.left.setCurrentWidget(self.form)
        self.form.show_draft(editing)
        self._show_bar()
        self._refresh_preview()

    def _show_frozen(self, invoice: Invoice) -> None:
        self.editing = None
        changed = self._shown_id != invoice.id or self.left.currentWidget() is not self.frozen
        self._shown_id = invoice.id
        self.left.setCurrentWidget(self.frozen)
        self.frozen.show_invoice(invoice)
        self.bar.show_title(_("Invoice {number}").format(number=invoice.number), self.frozen.chip())
        self.bar.show_saved(None, stored=False)
        self.bar.show_actions(draft=False, self_billed=False)
        if changed:
            self.preview.clear()
            invoices, invoice_id = self.context.desk.invoices, invoice.id or 0
            self.preview.refresh(lambda: invoices.pdf(invoice_id), stored=True)

    def _issued(self, invoice: Invoice) -> None:
        """It became definitive here."""
        self.editing = None
        self._show_frozen(invoice)
        self.frozen.focus_first()

    def _show_bar(self) -> None:
        editing = self.editing
        if editing is None:
            return
        invoice = editing.invoice
        name = short_name(self.form.parties.name(invoice.debtor_id))
        self.bar.show_title(title_of(invoice, name), state_chip(self._draft_state()))
        self.bar.show_actions(draft=True, self_billed=invoice.kind is InvoiceKind.SELF_BILLED)
        self.bar.trash.setVisible(not editing.is_new)
        if editing.unread:
            self.bar.show_waiting()
        else:
            self.bar.show_saved(editing.saved_at, stored=not editing.is_new)

    @staticmethod
    def _draft_state() -> Any:
        from zzpdesk.core.invoicing import InvoiceState

        return InvoiceState.DRAFT

    def _changed(self) -> None:
        """Something was typed: it is written already, the paper follows."""
        if self.editing is not None:
            self._shown_id = self.editing.stored.id
        self._show_bar()
        self._refresh_preview()

    def _refresh_preview(self) -> None:
        if self.editing is not None:
            self.preview.refresh(self._maker(self.editing.invoice))

    def _maker(self, invoice: Invoice) -> Make:
        invoices = self.context.desk.invoices
        return lambda: invoices.preview(invoice)

    # ---- what one can do

    def finish(self) -> None:
        """Make definitive, or go to what is missing."""
        if self.editing is not None and self.left.currentWidget() is self.form:
            self.form.take_cell()
            self.issuing.finish(self.editing)

    def delete(self) -> None:
        """The draft goes; undo brings it back."""
        editing = self.editing
        if editing is None:
            return
        self.editing = None
        editing.delete()
        self.context.toast(_("Draft invoice deleted"), True)
        self.context.go(Target("invoices"))

    # ---- preview

    def _set_preview(self, *, shown: bool) -> None:
        self._wants_preview = shown
        self._fold()
        if shown:
            self.preview.fold.setFocus()
        else:
            self.bar.show_preview.setFocus()

    def _fold(self) -> None:
        narrow = self.width() < theme.px(_FOLD_BELOW)
        shown = not narrow if self._wants_preview is None else self._wants_preview
        self.preview.setVisible(shown)
        self.bar.show_preview.setVisible(not shown)
        self.form.set_wide(alone=not shown)
        self.frozen.set_wide(alone=not shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Crossing the width at which both fit decides anew."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(_FOLD_BELOW)
        if narrow != self._folded:
            self._folded, self._wants_preview = narrow, None
        self._fold()
        if not self.splitter.property("placed") and self.width() > 0:
            self.splitter.setProperty("placed", True)
            self._place_splitter(self.width() - theme.px(64))

    def _place_splitter(self, room: int) -> None:
        """Where the user left it; else as in the picture."""
        kept = preferences.store().value(_SPLIT)
        if not isinstance(kept, QByteArray) or not self.splitter.restoreState(kept):
            self.splitter.setSizes([round(room * 0.59), round(room * 0.41)])
