"""Making definitive: what is missing first, then one question, then the number."""

from __future__ import annotations

from collections.abc import Callable

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.core.records import Invoice, Relation
from zzpdesk.core.records.base import Problems
from zzpdesk.core.records.invoice import InvoiceKind
from zzpdesk.texts.i18n import _
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.context import Page, Target
from zzpdesk.ui.invoice.draftform import DraftForm
from zzpdesk.ui.invoice.editing import Editing
from zzpdesk.ui.look.banner import Banner
from zzpdesk.ui.look.dialog import Confirm

_ORDER = (
    "debtor_id",
    "issued_on",
    "term_days",
    "reference",
    "number",
    "supply_from",
    "supply_until",
    "accepted_on",
    "withheld",
    "withheld_vat",
)


class Issuing:
    """The step from draft to definitive, on the page of the form."""

    def __init__(self, page: Page, form: DraftForm, done: Callable[[Invoice], None]) -> None:
        """`form` shows the problems; `done` gets the definitive invoice."""
        self._page, self._form, self._done = page, form, done

    def finish(self, editing: Editing) -> None:
        """Show what is in the way, or ask and make it definitive."""
        invoices = self._page.context.desk.invoices
        problems: Problems = dict(invoices.issue_problems(editing.invoice))
        problems |= {name: code for name, (_text, code) in editing.unread.items()}
        concerns = invoices.issue_concerns(editing.invoice)
        self._show(editing, problems, concerns)
        if problems:
            self._go_to_first(problems)
            return
        if self._ask(editing, concerns):
            self._issue(editing)

    # ---- problems

    def _show(self, editing: Editing, problems: Problems, concerns: Problems) -> None:
        form = self._form
        form.header.refresh()
        form.lines.model.problems = {
            name: code for name, code in problems.items() if name.startswith("lines.")
        }
        form.lines.model.repaint()
        form.lines.show_problem(
            sentence(problems["lines"]) if "lines" in problems else self._line_words(problems)
        )
        for name, code in problems.items():
            form.header.show_problem(name, sentence(code))
        for name, code in concerns.items():
            if name != "reference":  # the form says so all the time, with the name of the relation
                form.header.show_problem(name, sentence(code), concern=True)
        form.show_notices(self._notices(editing, problems))

    @staticmethod
    def _line_words(problems: Problems) -> str:
        return next((sentence(code) for name, code in problems.items() if name.startswith("lines.")), "")

    def _notices(self, editing: Editing, problems: Problems) -> list[Banner]:
        """What has to be filled in elsewhere, with the way there."""
        go, debtor = self._page.context.go, editing.invoice.debtor_id
        places = {
            "supplier.": (_("To settings"), Target("settings", options={"section": "business"})),
            "customer.": (_("To the relation"), Target("relations", Relation, debtor)),
        }
        found = []
        for prefix, (action, target) in places.items():
            texts = dict.fromkeys(
                sentence(code) for name, code in problems.items() if name.startswith(prefix)
            )
            if texts:
                banner = Banner(
                    " ".join(text.rstrip(".") + "." for text in texts), action, "circle-alert", "danger"
                )
                banner.setObjectName(f"notice_{prefix.strip('.')}")
                banner.acted.connect(lambda target=target: go(target))
                found.append(banner)
        return found

    def _go_to_first(self, problems: Problems) -> None:
        form = self._form
        first = next((name for name in _ORDER if name in problems), None)
        if first is not None:
            form.header.go_to(first)
            return
        lines = sorted(name for name in problems if name.startswith("lines."))
        if lines:
            _head, row, field = lines[0].split(".", 2)
            form.lines.go_to(int(row), field)
        elif "lines" in problems:
            form.lines.add_line.setFocus()
        else:
            form.area.verticalScrollBar().setValue(0)

    # ---- the question

    def _ask(self, editing: Editing, concerns: Problems) -> bool:
        invoice = editing.invoice
        accepting = invoice.kind is InvoiceKind.SELF_BILLED
        worries = [
            sentence(code).rstrip(".") + "."
            for name, code in concerns.items()
            if code and not (accepting and name == "accepted_on")  # that is what happens now
        ]
        if accepting:
            title, verb = _("Accept this invoice?"), _("Accept invoice")
            text = _("After that {number} is fixed and counts as turnover.").format(number=invoice.number)
        else:
            title, verb = _("Make invoice definitive?"), _("Make definitive")
            number = self._page.context.desk.invoices.expected_number(invoice)
            text = _("After that {number} is fixed. Mending is then only possible with a credit invoice.")
            text = text.format(number=number)
        whole = "\n\n".join([text, *worries])
        return Confirm(self._page.window(), "lock", title, whole, verb).ask()

    def _issue(self, editing: Editing) -> None:
        page, desk = self._page, self._page.context.desk
        try:
            editing.commit()
            if editing.invoice.kind is InvoiceKind.SELF_BILLED:
                invoice, number = editing.stored, editing.invoice.number or ""
                day = editing.invoice.accepted_on or desk.today()
                issued = desk.invoices.accept_self_billed(invoice, number=number, accepted_on=day)
            else:
                if editing.is_new:
                    editing.take(desk.invoices.save)
                issued = desk.invoices.issue(editing.stored.id or 0)
        except ZzpdeskError as error:
            page.context.fail(error)
            return
        self._done(issued)
        page.context.toast(_("Invoice {number} is definitive").format(number=issued.number), False)
