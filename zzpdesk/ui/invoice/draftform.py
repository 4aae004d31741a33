"""The left side of the form: details, lines, fee, note. Writes what is typed as soon as it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from zzpdesk.core.kinds import RelationId
from zzpdesk.core.records import Assignment, Relation, TimeEntry
from zzpdesk.core.records.assignment import Grouping
from zzpdesk.texts.i18n import _
from zzpdesk.texts.stress import foreseen_words
from zzpdesk.ui.invoice.editing import Editing
from zzpdesk.ui.invoice.feestrip import FeeStrip
from zzpdesk.ui.invoice.header import HeaderForm
from zzpdesk.ui.invoice.hourspicker import HoursPicker
from zzpdesk.ui.invoice.lines import LinesCard
from zzpdesk.ui.invoice.newrelation import NewRelation
from zzpdesk.ui.invoice.parties import Parties
from zzpdesk.ui.look.banner import Banner
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.look.inputs import TextArea
from zzpdesk.ui.look.layout import clear_layout
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.stress.quietline import QuietLine

if TYPE_CHECKING:
    from zzpdesk.ui.context import Context

_WIDEST = 720


class DraftForm(QWidget):
    """`changed` after each change, once it is written."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Empty until `show_draft`."""
        super().__init__(parent)
        self.context = context
        self.parties = Parties(context.desk)
        self.editing: Editing | None = None
        self._built = False
        self._alone = False

    def _build(self, editing: Editing) -> None:
        self._built = True
        self.header = HeaderForm(editing, self.parties)
        self.lines = LinesCard(editing)
        self.fees = FeeStrip()
        self.quiet = QuietLine(self._foreseen)
        self.note = TextArea("", _("For example: thank you for working together"), lines=1)
        self.note.setObjectName("invoice_note")
        self.note_box = FieldBox(_("Note on the invoice"), self.note, optional=True)
        self.notices = QVBoxLayout()
        self._lay_out()
        for part in (self.header, self.lines):
            part.edited.connect(self._edited)
            part.visited.connect(self._visited)
        self.set_wide(alone=self._alone)
        self.header.relation_typed.connect(self.ask_relation)
        self.lines.hours_wanted.connect(self.pick_hours)
        self.note.committed.connect(self._take_note)
        self.note.edited_idle.connect(self._take_note)

    def _lay_out(self) -> None:
        self.content = QWidget()
        stack = QVBoxLayout(self.content)
        stack.setContentsMargins(0, 0, theme.px(2), 0)
        stack.setSpacing(theme.px(12))
        stack.addLayout(self.notices)
        for part in (self.header, self.lines, self.fees, self.quiet, self.note_box):
            stack.addWidget(part)
        stack.addStretch(1)
        self.area = PageScroll(self.content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    # ---- showing

    def show_draft(self, editing: Editing) -> None:
        """Show a draft in all fields."""
        self.editing = editing
        if not self._built:
            self._build(editing)
        self.show_notices([])
        self.quiet.clear()
        self.header.show_draft(editing)
        self.lines.show_draft(editing)
        self.note.setText(editing.invoice.note)
        self._refresh_fees()

    def refresh_parties(self) -> None:
        """Relations, assignments or terms changed elsewhere."""
        if self._built and self.editing is not None:
            self.header.show_parties()
            self.header.refresh()
            self._refresh_fees()

    def _refresh_fees(self) -> None:
        if self.editing is not None:
            invoice = self.editing.invoice
            self.fees.show_fees(
                self.context.desk.invoices.fee_preview(invoice), self.parties.sources_of(invoice)
            )
            self.quiet.refresh()

    def _foreseen(self) -> str:
        """Whom it would bring above a line of her own."""
        noticed = None
        if self.editing is not None:
            noticed = self.context.desk.foreseen.of_invoice(self.editing.invoice)
        return "" if noticed is None else foreseen_words(noticed.name, noticed.found)

    def show_notices(self, notices: list[Banner]) -> None:
        """What stands in the way outside this form."""
        clear_layout(self.notices)
        for notice in notices:
            self.notices.addWidget(notice)

    def set_wide(self, *, alone: bool) -> None:
        """Without the preview beside it the form stops growing at 720 px."""
        self._alone = alone
        if self._built:
            self.content.setMaximumWidth(theme.px(_WIDEST) if alone else 16_777_215)

    def focus_first(self) -> None:
        """Begin with what is missing first."""
        if self.editing is not None and self.editing.invoice.debtor_id is None:
            self.header.debtor.setFocus()
        else:
            self.lines.hours.setFocus()

    # ---- writing

    def _visited(self) -> None:
        if self.editing is not None:
            self.editing.begin_visit()

    def _edited(self) -> None:
        editing = self.editing
        if editing is None:
            return
        editing.commit()
        if self.sender() is self.header:
            self.lines.refresh()
        self._refresh_fees()
        self.changed.emit()

    def _take_note(self) -> None:
        editing = self.editing
        if editing is not None and self.note.text() != editing.invoice.note:
            editing.put(note=self.note.text())
            self._edited()

    def take_cell(self) -> None:
        """Write what stands in the field or cell that has the focus."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()

    # ---- hours and relations

    def pick_hours(self) -> None:
        """Open the hours of the assignment."""
        editing = self.editing
        if editing is None:
            return
        chosen = editing.invoice.assignment_id
        if chosen is None:
            self.header.show_problem(
                "assignment_id", _("Choose the assignment whose hours you bill"), concern=True
            )
            self.header.go_to("assignment_id")
            return
        desk = self.context.desk
        picker = HoursPicker(desk, desk.get(Assignment, chosen), desk.today(), self)
        picker.taken.connect(self._take_hours)
        picker.closed.connect(picker.deleteLater)
        picker.open_below(self.lines.hours)

    def _take_hours(self, entries: list[TimeEntry], grouping: Grouping) -> None:
        editing = self.editing
        if editing is None or editing.invoice.assignment_id is None:
            return
        assignment_id = editing.invoice.assignment_id
        editing.begin_visit()
        editing.take(
            lambda invoice: self.context.desk.invoices.take_hours(invoice, assignment_id, entries, grouping)
        )
        self.show_draft(editing)
        self.changed.emit()

    def ask_relation(self, name: str) -> None:
        """A name that is not known yet: make the relation here."""
        form = NewRelation(name, self.parties.like(name), self)
        form.wanted.connect(self._add_relation)
        form.existing.connect(lambda record_id: self.header.choose_debtor(RelationId(record_id)))
        form.closed.connect(self.header.show_parties)
        form.closed.connect(form.deleteLater)
        form.open_below(self.header.debtor)

    def _add_relation(self, record: Relation) -> None:
        saved = self.context.desk.save(_("Relation added"), record)
        self.parties.forget()
        self.header.choose_debtor(RelationId(saved.id or 0))
        self.context.toast(_("{name} added").format(name=saved.name), True)
