"""One step as a sentence with editors in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.core import values
from zzpdesk.core.errors import CannotParse
from zzpdesk.core.happening import key_of
from zzpdesk.core.kinds import BasisPoints, Cents, Days, RelationId
from zzpdesk.core.records.scenario import ScenarioStep, StepKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, language
from zzpdesk.texts.problems import sentence
from zzpdesk.texts.stress import step_words, template
from zzpdesk.ui.look.buttons import IconButton
from zzpdesk.ui.look.choices import ComboBox
from zzpdesk.ui.look.dialog import IconMark
from zzpdesk.ui.look.fields import Message
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import FlowLayout, row
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.stress.choices import Choices

ICONS = {
    StepKind.STOPS: "trending-down",
    StepKind.FEE: "percent",
    StepKind.ILL: "heart-handshake",
    StepKind.LATE: "hourglass",
}
_PLACES = re.compile(r"(\{who\}|\{value\})")
_RATE, _HOUR = "rate", "per_hour"
_visits = count(1)


class StepRow(QWidget):
    """`changed` carries the step with other values and the visit it belongs to; `removed` asks to take it out."""

    changed = Signal(object, str)
    removed = Signal()

    def __init__(self, step: ScenarioStep, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step = step
        self._visit = ""
        self._remark = ""
        self._settled = ""
        self._words: list[Label] = []
        self.who = ComboBox()
        self.who.setFixedWidth(theme.px(204))
        self.value = LineEdit(align="right")
        self.value.setFixedWidth(theme.px(60))
        self.unit = ComboBox([("%", _RATE), (_("€ per hour"), _HOUR)])
        self.unit.setFixedWidth(theme.px(104))
        self.unit.setAccessibleName(_("Percentage or amount per hour"))
        self.remove = IconButton("x", "", size="small")
        self.remove.setObjectName("remove_step")
        self.remark = Message()
        self._lay_out()
        self._connect()
        self.show_step(step, choices, "")

    def _lay_out(self) -> None:
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        flow.addWidget(IconMark(ICONS[self.step.kind], "text2", 16))
        for part in _parts(self.step):
            for widget in self._part(part):
                flow.addWidget(widget)
        line = row(holder, self.remove)
        line.setStretch(0, 1)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        stack.setSpacing(theme.px(4))
        stack.addLayout(line)
        stack.addWidget(self.remark)

    def _part(self, text: str) -> Sequence[QWidget]:
        """The editor of a place, or the words between."""
        if text == "{who}":
            return [self.who]
        if text == "{value}":
            return [self.value, *([self.unit] if self.step.kind is StepKind.FEE else [])]
        self._words.append(Label(text))
        return self._words[-1:]

    def _connect(self) -> None:
        self.who.chosen.connect(self._choose)
        self.unit.chosen.connect(lambda _unit: self._read())
        self.value.committed.connect(self._read)
        self.value.edited_idle.connect(self._read)
        self.remove.clicked.connect(self.removed)
        self.value.installEventFilter(self)

    def show_step(self, step: ScenarioStep, choices: Choices, remark: str) -> None:
        """The step as it is now, with what is to be said about it; what is being typed stays."""
        changed = _text(step) != _text(self.step)
        self.step, self._remark = step, remark
        words = step_words(step, choices.name(step))
        for label, text in zip(self._words, (one for one in _parts(step) if "{" not in one), strict=True):
            label.setText(text)
            label.updateGeometry()
        self.who.set_items(list(choices.of(step.kind)))
        self.who.set_value(key_of(step))
        self.who.setAccessibleName(_("Who: {step}").format(step=words))
        self.value.setAccessibleName(_("How much: {step}").format(step=words))
        remove = _("Take out: {step}").format(step=words)
        self.remove.setAccessibleName(remove)
        self.remove.setToolTip(remove)
        if not self.value.hasFocus() or (changed and self.value.text() == self._settled):
            self._settled = _text(step)
            self.unit.set_value(_HOUR if step.per_hour is not None else _RATE)
            self.value.set_value_silently(self._settled)
            self._say("")

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in the order of the sentence."""
        named = [] if self.step.kind is StepKind.ILL else [self.who]
        much = [] if self.step.kind is StepKind.STOPS else [self.value]
        unit = [self.unit] if self.step.kind is StepKind.FEE else []
        return [*named, *much, *unit, self.remove]

    def focus_first(self) -> None:
        """Begin with the first editor of the sentence."""
        self.stops()[0].setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A visit to the field is one undo step."""
        if event.type() == QEvent.Type.FocusIn:
            self._visit = f"scenario_step:{next(_visits)}"
        return super().eventFilter(watched, event)

    def _choose(self, key: SourceKey) -> None:
        step = replace(self.step, relation_id=RelationId(key.relation_id), direct=key.direct)
        self.changed.emit(step, "")

    def _read(self) -> None:
        try:
            step = replace(self.step, **self._typed(self.value.text()))
        except CannotParse as error:
            self._say(sentence(error.code, **error.details))
            return
        problems = {name: code for name, code in step.problems().items() if name != "scenario_id"}
        self._say(sentence(next(iter(problems.values()))) if problems else "")
        if problems:
            return
        self._settled = self.value.text()
        self.value.set_value_silently(self._settled)
        if step != self.step:
            self.step = step
            self.changed.emit(step, self._visit)

    def _typed(self, text: str) -> dict[str, Any]:
        kind = self.step.kind
        if kind is StepKind.ILL:
            return {"months": values.parse_whole(text, language())}
        if kind is StepKind.LATE:
            return {"days": Days(values.parse_whole(text, language()))}
        if self.unit.value == _HOUR:
            return {"rate": None, "per_hour": Cents(values.parse_money(text, language()))}
        return {"rate": BasisPoints(values.parse_percent(text, language())), "per_hour": None}

    def _say(self, problem: str) -> None:
        """A problem in red; else what is to be said, in grey."""
        self.value.set_state("error" if problem else "")
        self.remark.set(problem or self._remark, "error" if problem else "")


def _parts(step: ScenarioStep) -> list[str]:
    """The words and places of its sentence, in order."""
    return [part.strip() for part in _PLACES.split(template(step)) if part.strip()]


def _text(step: ScenarioStep) -> str:
    """What stands in the field of a step."""
    if step.kind is StepKind.ILL:
        return str(step.months)
    if step.kind is StepKind.LATE:
        return str(step.days)
    if step.per_hour is not None:
        return formats.money(step.per_hour, sign=False)
    return formats.rate(step.rate or 0).removesuffix("%")
