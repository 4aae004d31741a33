"""Card "Wat er gebeurt": the steps, adding and taking out, and the name they are kept under."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.records.scenario import ScenarioStep, StepKind
from zzpdesk.desk.stress import Told
from zzpdesk.texts.i18n import N_, _
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.look.buttons import IconButton, PrimaryButton, SecondaryButton
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import clear_layout, row, wrap_row
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.stress.choices import Choices
from zzpdesk.ui.stress.steprow import StepRow

_ADD = {
    StepKind.STOPS: N_("Source stops"),
    StepKind.FEE: N_("Other fee"),
    StepKind.ILL: N_("Ill"),
    StepKind.LATE: N_("Pays late"),
}


class StepsCard(FigureCard):
    """`added` carries a kind; `changed` index, step and visit; `removed` an index; `named` title and note."""

    added = Signal(object)
    changed = Signal(int, object, str)
    removed = Signal(int)
    named = Signal(str, str)
    copied = Signal()
    deleted = Signal()

    def __init__(self) -> None:
        super().__init__(_("What happens"))
        self.setObjectName("steps")
        self.rows: list[StepRow] = []
        self._shown: tuple[object, ...] = ()
        self._kept, self._stored = False, ""
        self.none = Label(_("Nothing happens yet. Choose what to try out."), "body", "text2", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(2))
        self.buttons = {kind: SecondaryButton(_(text), "plus", "small") for kind, text in _ADD.items()}
        for kind, button in self.buttons.items():
            button.setObjectName(f"add_{kind.value}")
            button.clicked.connect(partial(self.added.emit, kind))
        self.title_field = LineEdit(placeholder=_("Name, to keep it"))
        self.title_field.setObjectName("scenario_title")
        self.title_field.setAccessibleName(_("Name of the scenario"))
        self.note_field = LineEdit(placeholder=_("Note (optional)"))
        self.note_field.setObjectName("scenario_note")
        self.note_field.setAccessibleName(_("Note with the scenario"))
        self.keep = PrimaryButton(_("Keep"), "save")
        self.keep.setObjectName("scenario_keep")
        self.copy = IconButton("copy", _("Make a copy"))
        self.copy.setObjectName("scenario_copy")
        self.trash = IconButton("trash-2", _("Delete scenario"))
        self.trash.setObjectName("scenario_delete")
        for part in (self.none, self._list, wrap_row(*self.buttons.values())):
            self.add(part)
        self.body.addStretch(1)
        self.add(row(self.title_field, self.keep, self.copy, self.trash))
        self.add(self.note_field)
        self._connect()

    def _connect(self) -> None:
        self.keep.clicked.connect(self._name)
        self.title_field.returnPressed.connect(self._name)
        self.title_field.textChanged.connect(lambda _text: self._allow())
        self.title_field.committed.connect(self._rename)
        self.note_field.committed.connect(self._rename)
        self.copy.clicked.connect(self.copied)
        self.trash.clicked.connect(self.deleted)

    def show_told(self, told: Told, choices: Choices, remarks: Sequence[str]) -> None:
        """Show a scenario; rows that stay keep what is being typed in them."""
        self._kept, self._stored = told.scenario_id is not None, told.scenario.title
        shown = (told.scenario_id, *((one.id, one.kind) for one in told.steps))
        if shown[:1] != self._shown[:1]:
            self.title_field.setText(told.scenario.title)
            self.note_field.setText(told.scenario.note)
        if shown != self._shown:
            self._rebuild(told.steps, choices)
            self._shown = shown
        for one, step, remark in zip(self.rows, told.steps, remarks, strict=True):
            one.show_step(step, choices, remark)
        if self._kept and not self.title_field.hasFocus():
            self.title_field.setText(told.scenario.title)
            self.note_field.setText(told.scenario.note)
        self.none.setVisible(not told.steps)
        for kind, button in self.buttons.items():
            button.setEnabled(choices.can(kind))
        for part in (self.copy, self.trash, self.note_field):
            part.setVisible(self._kept)
        self.keep.setVisible(not self._kept)
        self._allow()

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in this order."""
        steps = [stop for one in self.rows for stop in one.stops()]
        name = (self.title_field, self.keep, self.copy, self.trash, self.note_field)
        return [*steps, *self.buttons.values(), *name]

    def focus_step(self, index: int) -> None:
        """Go to a step, or to what adds one when there is none."""
        if self.rows:
            self.rows[min(index, len(self.rows) - 1)].focus_first()
        else:
            next(button for button in self.buttons.values() if button.isEnabled()).setFocus()

    def _rebuild(self, steps: Sequence[ScenarioStep], choices: Choices) -> None:
        clear_layout(self._list)
        self.rows = [StepRow(step, choices) for step in steps]
        for index, one in enumerate(self.rows):
            one.setObjectName(f"step_{index}")
            one.changed.connect(partial(self.changed.emit, index))
            one.removed.connect(partial(self.removed.emit, index))
            self._list.addWidget(one)

    def _allow(self) -> None:
        self.keep.setEnabled(bool(self.title_field.text().strip() and self.rows))

    def _name(self) -> None:
        if not self._kept and self.keep.isEnabled():
            self.named.emit(self.title_field.text().strip(), "")
            self.title_field.setFocus()

    def _rename(self) -> None:
        title = self.title_field.text().strip()
        if self._kept and title:
            self.named.emit(title, self.note_field.text().strip())
        elif self._kept:
            self.title_field.setText(self._stored)
