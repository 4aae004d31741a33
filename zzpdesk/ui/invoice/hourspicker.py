"""Taking over unbilled hours: which, until when, and how they become lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from zzpdesk.core import values
from zzpdesk.core.errors import CannotParse
from zzpdesk.core.hours import quantity_of
from zzpdesk.core.kinds import Minutes
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Assignment, TimeEntry
from zzpdesk.core.records.assignment import Grouping
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, language
from zzpdesk.texts.labels import labels
from zzpdesk.ui.invoice.linemodel import unit_word
from zzpdesk.ui.look.buttons import LinkButton, PrimaryButton
from zzpdesk.ui.look.checkbox import CheckBox
from zzpdesk.ui.look.choices import ComboBox
from zzpdesk.ui.look.dates import DateEdit
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import clear_layout, row
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.theme import theme

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

_WIDTH = 460
_LIST_HEIGHT = 220


class HoursPicker(Popover):
    """`taken` carries the entries chosen and the grouping."""

    taken = Signal(list, object)

    def __init__(self, desk: Desk, assignment: Assignment, until: date, parent: QWidget) -> None:
        """The unbilled hours of an assignment up to a day, all chosen."""
        super().__init__(parent)
        self.setObjectName("hours_picker")
        self.setAccessibleName(_("Take over hours"))
        self._desk = desk
        self._assignment = assignment
        self._boxes: list[tuple[CheckBox, TimeEntry]] = []
        self.set_padding(16)
        self.until = DateEdit(parse=self._read, show=formats.day_year)
        self.until.setObjectName("hours_until")
        self.until.set_date(until)
        self.grouping = ComboBox([(word, member) for member, word in labels(Grouping)])
        self.grouping.setObjectName("hours_grouping")
        self.grouping.set_value(assignment.grouping)
        self.all = LinkButton(_("None"))
        self.all.setObjectName("hours_all")
        self.sum = Label("", "body", "text2")
        self.sum.setObjectName("hours_sum")
        self.take = PrimaryButton(_("Take over"), "check")
        self.take.setObjectName("hours_take")
        self._lay_out()
        self.until.committed.connect(self._fill)
        self.all.clicked.connect(self._toggle_all)
        self.take.clicked.connect(self._take)
        self._fill()

    def _read(self, text: str) -> date | None:
        try:
            return values.parse_date(text, self._desk.today(), language())
        except CannotParse:
            return None

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(2))
        holder = QWidget()
        whole = QVBoxLayout(holder)
        whole.setContentsMargins(0, 0, theme.px(8), 0)
        whole.addLayout(self._rows)
        whole.addStretch(1)
        area = QScrollArea()
        area.setObjectName("look_plain")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(holder)
        holder.setAutoFillBackground(False)
        area.setFixedHeight(theme.px(_LIST_HEIGHT))
        self.body.setSpacing(theme.px(12))
        self.body.addLayout(row(Label(_("Take over hours"), "subtitle"), None, self.all))
        fields = row(FieldBox(_("Up to"), self.until), FieldBox(_("As lines"), self.grouping), spacing=12)
        fields.setStretch(0, 2)
        fields.setStretch(1, 3)
        self.body.addLayout(fields)
        self.body.addWidget(area)
        self.body.addLayout(row(self.sum, None, self.take))
        self.sheet.setMinimumWidth(theme.px(_WIDTH))

    # ---- content

    def _fill(self) -> None:
        day = self._read(self.until.text())
        self.until.set_state("" if day else "error")
        if day is None:
            return
        entries = self._desk.invoices.unbilled(self._assignment.id or 0, until=day)
        clear_layout(self._rows)
        self._boxes = [(self._box(entry), entry) for entry in entries]
        for box, entry in self._boxes:
            length = Label(formats.clock(entry.minutes), "body", "text2")
            self._rows.addLayout(row(box, None, length))
        if not entries:
            why = Label(self._why_none(), "body", "text2", wrap=True)
            why.setObjectName("hours_none")
            self._rows.addWidget(why)
        self._show_sum()

    def _why_none(self) -> str:
        """What keeps this list empty: later hours, billed hours, or none at all."""
        number = self._assignment.id or 0
        later = sum(entry.minutes for entry in self._desk.invoices.unbilled(number))
        if later:
            return _("After this day there are {hours} hours").format(hours=formats.clock(later))
        if self._desk.count(TimeEntry, Where("assignment_id", "=", number)):
            return _("All hours of this assignment are on an invoice already")
        return _("No hours were written for this assignment yet")

    def _box(self, entry: TimeEntry) -> CheckBox:
        words = (formats.day(entry.day), entry.description)
        box = CheckBox("  ".join(word for word in words if word))
        box.setChecked(True)
        box.toggled.connect(lambda _on: self._show_sum())
        return box

    def chosen(self) -> list[TimeEntry]:
        """The entries with a tick."""
        return [entry for box, entry in self._boxes if box.isChecked()]

    def _show_sum(self) -> None:
        """Actual time beside what will stand on the invoice."""
        minutes = sum(entry.minutes for entry in self.chosen())
        quantity, unit = quantity_of(self._assignment, Minutes(minutes))
        billed = f"{formats.quantity(quantity)} {unit_word(unit, quantity)}".strip()
        text = _("Worked {actual}, billed {billed}").format(actual=formats.clock(minutes), billed=billed)
        self.sum.setText(text if minutes else _("Nothing chosen"))
        self.take.setEnabled(bool(minutes))
        self.all.setText(_("None") if minutes else _("All"))
        self.all.setVisible(bool(self._boxes))

    def _toggle_all(self) -> None:
        on = not self.chosen()
        for box, _entry in self._boxes:
            box.setChecked(on)

    def _take(self) -> None:
        entries: Sequence[TimeEntry] = self.chosen()
        grouping = self.grouping.value
        self.close_popover()
        self.taken.emit(list(entries), grouping)
