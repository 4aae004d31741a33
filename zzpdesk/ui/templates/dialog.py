"""Choosing an example to begin with: what it fills in, and where each of its terms comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.texts.i18n import _, language
from zzpdesk.texts.problems import sentence_of
from zzpdesk.ui.figures.linkrow import LinkRow
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import PrimaryButton, SecondaryButton
from zzpdesk.ui.look.dialog import Dialog, IconMark
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import clear_layout
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.theme import theme

if TYPE_CHECKING:
    from zzpdesk.core.records.base import Record
    from zzpdesk.core.templates import Template
    from zzpdesk.desk import Desk

_LIST_WIDTH, _WIDTH, _HEIGHT = 300, 860, 470


class TemplateRow(LinkRow):
    """One example to choose."""

    def __init__(self, template: Template) -> None:
        title = template.title[language()]
        super().__init__(f"template_{template.key}", title)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # its words go on below
        self.set_air(10, 7)
        self.put(IconMark(template.icon), 0, 0)
        self.put(Label(title, "strong", wrap=True), 0, 1)
        self.put(Label(template.text[language()], "caption", "text2", wrap=True), 1, 1)
        self.grid.setColumnStretch(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chosen one is tinted, with a mark at its side that does not need colour."""
        if self.isChecked():
            painter = painting.begin(self)
            box = QRectF(self.rect())
            painting.fill_round(painter, box, theme.px(6), theme.color("accent_tint"))
            bar = QRectF(0, theme.px(8), theme.px(3), self.height() - theme.px(16))
            painting.fill_round(painter, bar, theme.px(1), theme.color("accent"))
        super().paintEvent(event)


class Filled(QWidget):
    """What one example fills in, line by line, each with its source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, theme.px(8), 0)
        self._lines.setSpacing(theme.px(10))

    def show_for(self, template: Template) -> None:
        """Say it in the language of the screen."""
        clear_layout(self._lines)
        for fill in template.fills:
            self._lines.addWidget(_line(fill.says[language()], fill.source.get(language(), "")))
        self._lines.addStretch(1)


def _line(says: str, source: str) -> QWidget:
    holder = QWidget()
    stack = QVBoxLayout(holder)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(theme.px(2))
    stack.addWidget(Label(says, "body", wrap=True))
    if source:
        stack.addWidget(Label(_("Source: {source}").format(source=source), "caption", "text3", wrap=True))
    return holder


class TemplateDialog(Dialog):
    """`started` carries the record that was made: what the example is about."""

    started = Signal(object)

    def __init__(self, desk: Desk, kind: type[Record], parent: QWidget) -> None:
        super().__init__(parent, _("Begin with an example"), "compass")
        self.setObjectName("template_dialog")
        self._desk = desk
        self._templates: Sequence[Template] = desk.templates.of(kind)
        self._rows = [TemplateRow(template) for template in self._templates]
        self._group = QButtonGroup(self)
        self._filled = Filled()
        self.name = LineEdit("")
        self.name.setObjectName("template_name")
        self._box = FieldBox(_("Name"), self.name)
        self._build()
        self._buttons()
        self._choose(0)
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))
        self.name.setFocus()

    def _build(self) -> None:
        words = _("It fills in terms as others have them. Change what is different for you.")
        self.body.addWidget(Label(words, "body", "text2", wrap=True))
        rows = QWidget()
        stack = QVBoxLayout(rows)
        stack.setContentsMargins(0, 0, theme.px(8), 0)
        stack.setSpacing(theme.px(2))
        for number, shown in enumerate(self._rows):
            self._group.addButton(shown, number)
            stack.addWidget(shown)
        stack.addStretch(1)
        self._group.idToggled.connect(lambda number, on: self._show(number) if on else None)
        choice = PageScroll(rows)
        choice.setFixedWidth(theme.px(_LIST_WIDTH))
        right = QVBoxLayout()
        right.setSpacing(theme.px(12))
        right.addWidget(self._box)
        right.addWidget(Label(_("What is filled in"), "label", "text2"))
        right.addWidget(PageScroll(self._filled), 1)
        both = QHBoxLayout()
        both.setSpacing(theme.px(16))
        both.addWidget(choice)
        both.addLayout(right, 1)
        self.body.addLayout(both, 1)

    def _buttons(self) -> None:
        cancel = SecondaryButton(_("Cancel"))
        cancel.setObjectName("template_cancel")
        cancel.clicked.connect(self.reject)
        start = PrimaryButton(_("Fill this in"))
        start.setObjectName("template_start")
        start.setDefault(True)
        start.clicked.connect(self.start)
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(start)

    def _choose(self, number: int) -> None:
        if self._rows:
            self._rows[number].setChecked(True)

    def _show(self, number: int) -> None:
        self._filled.show_for(self._templates[number])

    @property
    def chosen(self) -> Template:
        """The example now shown."""
        return self._templates[self._group.checkedId()]

    def start(self) -> None:
        """Enter it, or say what is missing."""
        try:
            record = self._desk.templates.start(self.chosen, self.name.text())
        except ZzpdeskError as error:
            self._box.set_state("error", sentence_of(error))
            self.name.setFocus()
            return
        self.accept()
        self.started.emit(record)
