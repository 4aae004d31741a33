"""What one can do with a definitive invoice, from the list's panel and from its own page alike."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from zzpdesk.core.errors import FileTrouble, ZzpdeskError
from zzpdesk.core.kinds import Cents
from zzpdesk.core.records import Assignment, Invoice, Payment, Relation
from zzpdesk.core.records.invoice import InvoiceKind
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.invoice.panel import InvoiceView
from zzpdesk.ui.invoice.payform import PayForm
from zzpdesk.ui.look.buttons import DangerButton, SecondaryButton
from zzpdesk.ui.look.dialog import Confirm, Dialog
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable


_SOURCES = ("collectives", "intermediaries", "relations")
"""Pages on which a source may be kept."""


class InvoiceActions:
    """Does what a key of the panel asks for; `owner` is where popovers and dialogs belong."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        """Nothing yet."""
        self._context = context
        self._owner = owner
        self._folder: QTemporaryDir | None = None

    def do(self, key: str, view: InvoiceView, anchor: QWidget) -> None:
        """Carry out one action. Expected errors become sentences."""
        invoice_id = view.invoice.id or 0
        name, _colon, rest = key.partition(":")
        work: dict[str, Callable[[], None]] = {
            "open": lambda: self.open(invoice_id),
            "pay": lambda: self.ask_payment(view, anchor),
            "unpay": lambda: self.undo_payment(view, int(rest) if rest else None),
            "credit": lambda: self.credit(view),
            "replace": lambda: self.replace(invoice_id),
            "pdf": lambda: self.open_pdf(view.invoice),
            "save_pdf": lambda: self.save_pdf(view.invoice),
            "delete": lambda: self.delete(invoice_id),
            "invoice": lambda: self.open(int(rest)),
            "assignment": lambda: self._context.go(Target("assignments", Assignment, int(rest))),
            **dict.fromkeys(_SOURCES, lambda: self._context.go(Target(name, Relation, int(rest)))),
        }
        try:
            work[name]()
        except (ZzpdeskError, OSError) as error:
            self._context.fail(_expected(error))

    def open(self, invoice_id: int) -> None:
        """Go to the invoice's own page."""
        self._context.go(Target("invoice", Invoice, invoice_id))

    def delete(self, invoice_id: int) -> None:
        """A draft goes; undo brings it back."""
        self._context.desk.invoices.discard(invoice_id)
        self._context.toast(_("Draft invoice deleted"), True)

    # ---- money

    def ask_payment(self, view: InvoiceView, anchor: QWidget) -> None:
        """A small form below the button."""
        form = PayForm(view, self._context.desk.today(), self._owner)
        form.wanted.connect(lambda day, amount: self._pay(view.invoice, day, Cents(amount)))
        form.closed.connect(form.deleteLater)
        form.open_below(anchor)
        form.amount.setFocus()
        form.amount.selectAll()

    def _pay(self, invoice: Invoice, day: date, amount: Cents) -> None:
        try:
            self._context.desk.invoices.pay(invoice.id or 0, day, amount)
        except ZzpdeskError as error:
            self._context.fail(error)
            return
        text = _("{amount} recorded on {number}")
        self._context.toast(text.format(amount=formats.money(amount), number=invoice.number), True)

    def undo_payment(self, view: InvoiceView, payment_id: int | None) -> None:
        """Take back one payment, the last one without an id."""
        found: list[Payment] = [each for each in view.payments if payment_id in (None, each.id)]
        if found:
            self._context.desk.delete(_("Payment deleted"), found[-1])
            self._context.toast(_("Payment deleted"), True)

    # ---- credit and replacement

    def credit(self, view: InvoiceView) -> None:
        """Say what happens, then do it; the replacement is one step away."""
        invoice, number = view.invoice, ""
        if invoice.kind is InvoiceKind.SELF_BILLED:
            asked = self._ask_number(invoice)
            if asked is None:
                return
            number = asked
        elif not self._confirm_credit(view):
            return
        credit = self._context.desk.invoices.credit(invoice.id or 0, number)
        text = _("Invoice {number} is credited with {credit}")
        self._context.toast(text.format(number=invoice.number, credit=credit.number), False)

    def _confirm_credit(self, view: InvoiceView) -> bool:
        text = _(
            "A credit invoice of {amount} takes the whole of {number} back, with a number of its own. "
            "The hours on it can be billed again, and you can make a replacement that is filled in already."
        ).format(amount=formats.money(-view.invoice.total), number=view.invoice.number)
        title = _("Credit {number}?").format(number=view.invoice.number)
        return Confirm(self._owner.window(), "undo-2", title, text, _("Credit"), destructive=True).ask()

    def _ask_number(self, invoice: Invoice) -> str | None:
        """The customer numbers its own credit invoices; None when cancelled."""
        title = _("Credit {number}?").format(number=invoice.number)
        dialog = Dialog(self._owner.window(), title, "undo-2", "danger")
        number = LineEdit()
        number.setObjectName("credit_number")
        box = FieldBox(_("Number of the credit invoice"), number, hint=_("as the customer gave it"))
        text = _(
            "The customer drew up this invoice, and its credit invoice too. The hours can be billed again."
        )
        dialog.body.addWidget(Label(text, "body", "text2", wrap=True))
        dialog.body.addWidget(box)
        cancel, verb = SecondaryButton(_("Cancel")), DangerButton(_("Credit"))
        verb.setObjectName("confirm_verb")
        for button, work in ((cancel, dialog.reject), (verb, dialog.accept)):
            button.clicked.connect(work)
            dialog.buttons.addWidget(button)
        cancel.setDefault(True)
        return number.text().strip() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def replace(self, invoice_id: int) -> None:
        """A draft with the same lines; go there."""
        draft = self._context.desk.invoices.replacement(invoice_id)
        self.open(draft.id or 0)

    # ---- paper

    def open_pdf(self, invoice: Invoice) -> None:
        """Hand a copy to the program that shows PDFs here."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.path()) / file_name(invoice)
        path.write_bytes(self._context.desk.invoices.pdf(invoice.id or 0))
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            raise FileTrouble("no-pdf-viewer", file=str(path))

    def save_pdf(self, invoice: Invoice) -> None:
        """Ask where, and write it there."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = str(Path(folder) / file_name(invoice))
        chosen, _filter = QFileDialog.getSaveFileName(self._owner, _("Save PDF"), place, "PDF (*.pdf)")
        if chosen:
            desk = self._context.desk
            desk.files.write(Path(chosen), desk.invoices.pdf(invoice.id or 0))
            self._context.toast(_("{file} saved").format(file=Path(chosen).name), False)


def file_name(invoice: Invoice) -> str:
    """As "Factuur 2026-034.pdf"; nothing in it that a file system refuses."""
    number = invoice.number or _("Draft")
    clean = "".join("-" if char in '/\\:*?"<>|' else char for char in number)
    return f"{_('Invoice')} {clean}.pdf"


def _expected(error: Exception) -> Exception:
    if isinstance(error, OSError):
        return FileTrouble("file-unwritable", file=error.filename or "", said=error.strerror or "")
    return error
