"""The form above the lines: to whom, for what, when, and under which references."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from zzpdesk.core import values
from zzpdesk.core.errors import CannotParse
from zzpdesk.core.kinds import AssignmentId, Cents, Days, RelationId
from zzpdesk.core.records import Relation
from zzpdesk.core.records.invoice import InvoiceKind
from zzpdesk.core.records.relation import BuyerKind, Language
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, language, ngettext
from zzpdesk.texts.labels import label, labels
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.invoice import withheld
from zzpdesk.ui.invoice.editing import Editing
from zzpdesk.ui.invoice.fieldrows import FieldRow
from zzpdesk.ui.invoice.parties import Parties
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.choices import ComboBox, SearchableCombo
from zzpdesk.ui.look.dates import DateEdit
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.switch import Switch
from zzpdesk.ui.look.theme import theme

_TERMS = (7, 8, 14, 21, 30, 45, 60)


class HeaderForm(Card):
    """`edited` after each change; `visited` when another field is entered; `relation_typed` for an unknown name."""

    edited = Signal()
    visited = Signal()
    relation_typed = Signal(str)

    def __init__(self, editing: Editing, parties: Parties, parent: QWidget | None = None) -> None:
        """Show the fields of a draft."""
        super().__init__(parent=parent)
        self.setObjectName("invoice_form")
        self.setAccessibleName(_("Invoice details"))
        self.editing = editing
        self.parties = parties
        self._boxes: dict[str, FieldBox] = {}
        self._make_editors()
        self._lay_out()
        self._connect()

    # ---- making

    def _make_editors(self) -> None:
        self.debtor = SearchableCombo([], _("Search or type a new name"))
        self.assignment = ComboBox()
        self.issued_on = self._date()
        self.term = ComboBox()
        self.reference = LineEdit()
        self.number = LineEdit()
        self.supply_from, self.supply_until = self._date(), self._date()
        self.language = ComboBox([(word, member) for member, word in labels(Language)])
        kinds = (InvoiceKind.INVOICE, InvoiceKind.SELF_BILLED)
        self.kind = ComboBox(
            [(_("My own invoice") if kind is kinds[0] else label(kind), kind) for kind in kinds]
        )
        self.accepted_on = self._date()
        self.withheld, self.withheld_vat = LineEdit(align="right"), LineEdit(align="right")
        self.include_vat = Switch(_("Prices include VAT"))

    def _date(self) -> DateEdit:
        return DateEdit(parse=self._read_date, show=formats.day_year)

    def _read_date(self, text: str) -> date | None:
        try:
            return values.parse_date(text, self.editing.desk.today(), language())
        except CannotParse:
            return None

    def _lay_out(self) -> None:
        box = self._box
        self._rows = [
            FieldRow([(box("debtor_id", _("Relation"), self.debtor), 276),
                      (box("assignment_id", _("Assignment"), self.assignment), 320)]),
            FieldRow([(box("issued_on", _("Invoice date"), self.issued_on), 156),
                      (box("term_days", _("Payment term"), self.term), 118),
                      (box("reference", _("Purchase number"), self.reference), 164),
                      (box("number", _("Invoice number"), self.number), 162)]),
            FieldRow([(box("supply_from", _("Work from"), self.supply_from), 156),
                      (box("supply_until", _("until"), self.supply_until), 156),
                      (box("language", _("Language"), self.language), 133),
                      (box("kind", _("Kind of invoice"), self.kind), 155)]),
            FieldRow([(box("accepted_on", _("Accepted on"), self.accepted_on), 156),
                      (box("withheld", _("Fee withheld"), self.withheld), 156),
                      (box("withheld_vat", _("VAT on that fee"), self.withheld_vat), 133),
                      (QWidget(), 155)]),
            FieldRow([(self.include_vat, 446), (QWidget(), 154)]),
        ]  # fmt: skip
        self.body.setSpacing(theme.px(10))
        for each in self._rows:
            self.body.addWidget(each)
        self.include_vat.setObjectName("invoice_prices_include_vat")

    def _box(self, name: str, text: str, editor: QWidget) -> FieldBox:
        editor.setObjectName(f"invoice_{name}")
        editor.installEventFilter(self)
        self._boxes[name] = FieldBox(text, editor)
        return self._boxes[name]

    def _connect(self) -> None:
        self.debtor.chosen.connect(self._debtor_chosen)
        self.debtor.text_committed.connect(self._debtor_typed)
        self.assignment.chosen.connect(self._assignment_chosen)
        self.term.chosen.connect(lambda days: self._put(term_days=Days(days)))
        self.language.chosen.connect(lambda member: self._put(language=member))
        self.kind.chosen.connect(self._kind_chosen)
        self.include_vat.toggled.connect(lambda on: self._put(prices_include_vat=on))
        for name, editor in self._dates().items():
            editor.committed.connect(lambda name=name, editor=editor: self._take_date(name, editor.text()))
            editor.edited_idle.connect(lambda name=name, editor=editor: self._idle_date(name, editor.text()))
        for name, line in (("reference", self.reference), ("number", self.number)):
            for signal in (line.committed, line.edited_idle):
                signal.connect(lambda name=name, line=line: self._take_text(name, line.text()))

        for name, amount in self._amounts().items():
            amount.committed.connect(lambda name=name, edit=amount: self._take_amount(name, edit.text()))

    def _amounts(self) -> dict[str, LineEdit]:
        return {"withheld": self.withheld, "withheld_vat": self.withheld_vat}

    def _dates(self) -> dict[str, DateEdit]:
        return {
            "issued_on": self.issued_on,
            "supply_from": self.supply_from,
            "supply_until": self.supply_until,
            "accepted_on": self.accepted_on,
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.visited.emit()
        return super().eventFilter(watched, event)

    # ---- showing

    def show_draft(self, editing: Editing) -> None:
        """Show all fields of a draft."""
        self.editing = editing
        self.show_parties()
        invoice = editing.invoice
        terms = sorted({*_TERMS, int(invoice.term_days)})
        self.term.set_items([(_days(days), days) for days in terms])
        self.term.set_value(int(invoice.term_days))
        for name, editor in self._dates().items():
            unread = editing.unread.get(name)
            editor.setText(
                unread[0] if unread else formats.day_year(getattr(invoice, name) or None).strip("–")
            )
        self.reference.set_value_silently(invoice.reference)
        self.language.set_value(invoice.language)
        self.kind.set_value(invoice.kind)
        self.include_vat.blockSignals(True)
        self.include_vat.setChecked(invoice.prices_include_vat)
        self.include_vat.blockSignals(False)
        self.refresh()

    def show_parties(self) -> None:
        """The choices of relations and assignments, and which are chosen."""
        invoice = self.editing.invoice
        self.debtor.set_items(self.parties.relations())
        self.debtor.set_value(invoice.debtor_id)
        self.assignment.set_items(self.parties.assignments(invoice.debtor_id, invoice.assignment_id))
        self.assignment.set_value(invoice.assignment_id)

    def refresh(self) -> None:
        """What follows from other fields: the expected number, what is asked for, messages."""
        invoice = self.editing.invoice
        own = invoice.kind is not InvoiceKind.SELF_BILLED
        self.number.setReadOnly(own)
        if own:
            number = self.editing.desk.invoices.expected_number(invoice)
            self.number.setText(_("expected {number}").format(number=number))
        else:
            self.number.set_value_silently(invoice.number or "")
        self._boxes["number"].set_hint(_("follows from the series") if own else _("as the customer gave it"))
        for name in ("accepted_on", *withheld.NAMES):
            self._boxes[name].setVisible(not own)
        for name, edit in self._amounts().items():
            unread = self.editing.unread.get(name)
            edit.set_value_silently(unread[0] if unread else withheld.shown(invoice, name))
        debtor = self.parties.relation(invoice.debtor_id)
        consumer = debtor is not None and debtor.buyer is BuyerKind.CONSUMER
        self.include_vat.setVisible(consumer or invoice.prices_include_vat)
        for each in self._rows:
            each.arrange()
        self._rows[3].setVisible(not own)
        self._rows[4].setVisible(not self.include_vat.isHidden())
        self._show_states(debtor)

    def _show_states(self, debtor: Relation | None) -> None:
        for name, box in self._boxes.items():
            unread = self.editing.unread.get(name)
            if unread:
                box.set_state("error", sentence(unread[1]))
            else:
                box.set_state("", "")
        needs = debtor is not None and debtor.reference_required and not self.editing.invoice.reference
        if debtor is not None and needs:
            text = _("{name} does not pay without it").format(name=short_name(debtor.name))
            self._boxes["reference"].set_state("warn", text)

    def show_problem(self, name: str, text: str, *, concern: bool = False) -> bool:
        """A sentence below a field; False when there is no such field here."""
        box = self._boxes.get(name)
        if box is None or (concern and box.state == "error"):
            return box is not None
        box.set_state("warn" if concern else "error", text)
        return True

    def go_to(self, name: str) -> None:
        """Put the cursor into a field."""
        if name in self._boxes:
            self._boxes[name].editor.setFocus()

    # ---- taking over

    def _put(self, **changes: Any) -> None:
        self.editing.put(**changes)
        self.refresh()
        self.edited.emit()

    def _take_text(self, name: str, text: str) -> None:
        value: str | None = text.strip()
        if name == "number":
            value = value or None
        if value != getattr(self.editing.invoice, name):
            self._put(**{name: value})

    def _idle_date(self, name: str, text: str) -> None:
        """While typing: keep it, but do not scold yet."""
        if self._read_date(text) is None and text.strip():
            self.editing.put_text(name, text, "date-unreadable")
            self.edited.emit()

    def _take_date(self, name: str, text: str) -> None:
        try:
            day = values.parse_date(text, self.editing.desk.today(), language()) if text.strip() else None
        except CannotParse as error:
            self._refuse(name, text, error.code)
            return
        code = self.editing.refused(**{name: day})
        if code:
            self._refuse(name, text, code)
        else:
            self._put(**{name: day})

    def _take_amount(self, name: str, text: str) -> None:
        try:
            changes = withheld.taken(self.editing, name, text)
        except CannotParse as error:
            self._refuse(name, text, error.code)
        else:
            self._put(**changes)

    def _refuse(self, name: str, text: str, code: str) -> None:
        self.editing.put_text(name, text, code)
        self.refresh()
        self.edited.emit()

    def _kind_chosen(self, kind: InvoiceKind) -> None:
        self._put(kind=kind, number=None, accepted_on=None, withheld=Cents(0), withheld_vat=Cents(0))

    def _debtor_chosen(self, record_id: Any) -> None:
        if record_id == self.editing.invoice.debtor_id:
            return
        self.choose_debtor(RelationId(record_id))

    def _debtor_typed(self, text: str) -> None:
        if text:
            self.relation_typed.emit(text)
        else:
            self._put(debtor_id=None)

    def choose_debtor(self, record_id: RelationId) -> None:
        """Another payer: its term, language and form of address come along."""
        self.editing.put(**self.parties.following_debtor(self.editing.invoice, record_id))
        self.show_draft(self.editing)
        self.edited.emit()

    def _assignment_chosen(self, record_id: Any) -> None:
        if record_id is None:
            self._put(assignment_id=None)
            return
        self.editing.put(**self.parties.following_assignment(self.editing.invoice, AssignmentId(record_id)))
        self.show_draft(self.editing)
        self.edited.emit()


def short_name(name: str) -> str:
    """A company's name without its legal form, for sentences."""
    for form in (" B.V.", " N.V.", " U.A.", " BV", " NV"):
        name = name.removesuffix(form)
    return name


def _days(days: int) -> str:
    return ngettext("{days} day", "{days} days", days).format(days=days)
