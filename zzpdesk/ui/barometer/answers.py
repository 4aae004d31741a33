"""Card "Voel je je afhankelijk?": her own answer of each year, beside what came through intermediaries."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from zzpdesk.desk.barometer import YearAnswer
from zzpdesk.texts.formats import percent
from zzpdesk.texts.i18n import _
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import clear_layout
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme

_KEYS = {True: "yes", False: "no", None: "none"}
_VALUES = {key: value for value, key in _KEYS.items()}


class AnswersCard(FigureCard):
    """`answered` carries year and answer (None: taken away), `noted` year and words."""

    answered = Signal(int, object)
    noted = Signal(int, str)

    def __init__(self) -> None:
        super().__init__(_("Do you feel dependent on intermediaries?"), _("your own answer, once a year"))
        self.setObjectName("answers")
        self._rows: tuple[YearAnswer, ...] = ()
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(theme.px(12))
        self.grid.setVerticalSpacing(theme.px(6))
        self.grid.setColumnStretch(2, 1)
        self.add(self.grid)
        self.body.addStretch(1)

    def show_answers(self, rows: Sequence[YearAnswer]) -> None:
        """The newest year first; fields that hold the focus stay as they are."""
        if tuple(rows) == self._rows:
            return
        held = self._focused()
        self._rows = tuple(rows)
        clear_layout(self.grid)
        for column, text in (
            (0, _("Year")),
            (1, _("Dependent")),
            (2, _("In a few words")),
            (3, _("Through them")),
        ):
            self.grid.addWidget(Label(text, "caption", "text2"), 0, column)
        for number, one in enumerate(rows, start=1):
            self._add(number, one)
        self._refocus(held)

    def _add(self, number: int, one: YearAnswer) -> None:
        choice = Segments([Segment("yes", _("yes")), Segment("no", _("no")), Segment("none", "–")])
        choice.setObjectName(f"answer_{one.year}")
        choice.setAccessibleName(_("Own answer for {year}").format(year=one.year))
        choice.button("none").setAccessibleName(_("no answer"))
        choice.set_value(_KEYS[one.dependent])
        choice.chosen.connect(partial(self._answer, one.year))
        note = LineEdit(one.note)
        note.setObjectName(f"note_{one.year}")
        note.setAccessibleName(_("In a few words, {year}").format(year=one.year))
        note.setEnabled(one.dependent is not None)
        note.editingFinished.connect(lambda year=one.year, field=note: self.noted.emit(year, field.text()))
        share = "–" if one.share is None else percent(one.share, 0)
        self.grid.addWidget(Label(str(one.year), "strong"), number, 0)
        self.grid.addWidget(choice, number, 1)
        self.grid.addWidget(note, number, 2)
        self.grid.addWidget(Label(share), number, 3)

    def _answer(self, year: int, key: str) -> None:
        self.answered.emit(year, _VALUES[key])

    def _focused(self) -> str:
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            return ""
        around = focus.parentWidget()
        return around.objectName() if isinstance(around, Segments) else focus.objectName()

    def _refocus(self, name: str) -> None:
        found: QWidget | None = self.findChild(QWidget, name) if name else None
        if isinstance(found, Segments):
            found.button(found.value).setFocus()
        elif found is not None:
            found.setFocus()
