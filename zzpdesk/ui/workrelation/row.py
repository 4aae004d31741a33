"""One viewpoint on the page: its question, what the desk knows, and her answer that saves itself."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from zzpdesk.core.records.chain import Leaning, Viewpoint, ViewpointAnswer
from zzpdesk.core.workrelation import Question
from zzpdesk.texts import formats
from zzpdesk.texts import workrelation as words
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label
from zzpdesk.ui.look.buttons import LinkButton
from zzpdesk.ui.look.inputs import TextArea
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import clear_layout, column, row
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme

if TYPE_CHECKING:
    from zzpdesk.desk.workrelation import WorkView

_SIDE_BY_SIDE = 760
_visits = count(1)


class ViewpointRow(QWidget):
    """`leaning_chosen` and `evidence_given` carry the viewpoint, the new value, and the visit it belongs to."""

    leaning_chosen = Signal(object, object)
    evidence_given = Signal(object, str, str)

    def __init__(self, number: int, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewpoint: Viewpoint = question.viewpoint
        self.setObjectName(f"viewpoint_{self.viewpoint.value}")
        name = label(self.viewpoint)
        own, other = words.signal_words(question)
        self._showing = False
        self._visit, self._kept = "", ""
        self._facts = column(spacing=2)
        self.segments = Segments([Segment(one.value, words.leaning_word(one)) for one in Leaning])
        self.segments.setObjectName(f"leaning_{self.viewpoint.value}")
        self.segments.setAccessibleName(name)
        for one in Leaning:
            self.segments.button(one.value).setAccessibleName(f"{name}: {label(one)}")
        self.evidence = TextArea(placeholder=_("Evidence: what shows it?"), lines=2)
        self.evidence.setObjectName(f"evidence_{self.viewpoint.value}")
        self.evidence.setAccessibleName(_("Evidence: {viewpoint}").format(viewpoint=name))
        self.said = Label("", "caption", "text3")
        self.more = LinkButton("")
        self.more.setObjectName(f"earlier_{self.viewpoint.value}")
        self.earlier = Label("", "caption", "text2", wrap=True)
        self.earlier.hide()
        left = column(
            Label(f"{number}  {name}", "strong", wrap=True),
            Label(words.question_words(question), "body", "text2", wrap=True),
            Label(_("Towards self-employed: {signals}").format(signals=own), "caption", "text3", wrap=True),
            Label(_("Towards employment: {signals}").format(signals=other), "caption", "text3", wrap=True),
            self._facts,
            None,
            spacing=4,
        )
        self._arrange(left)
        self._connect()

    def _arrange(self, left: QVBoxLayout) -> None:
        right = column(
            row(self.segments, None),
            self.evidence,
            row(self.said, self.more, None, spacing=12),
            self.earlier,
            None,
            spacing=6,
        )
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        self._sides.setSpacing(theme.px(24))
        self._sides.addLayout(left, 1)
        self._sides.addLayout(right, 1)

    def _connect(self) -> None:
        self.segments.chosen.connect(self._chosen)
        self.evidence.edited_idle.connect(self._given)
        self.evidence.committed.connect(self._given)
        self.more.clicked.connect(self._toggle)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def show_view(self, view: WorkView) -> None:
        """What is answered and known now; what is being typed stays."""
        answer = view.answers.newest.get(self.viewpoint)
        self._showing = True
        self.segments.set_value((answer.leaning if answer else Leaning.UNKNOWN).value)
        self._showing = False
        stored = answer.evidence if answer else ""
        typed = self.evidence.text().strip()
        typing = self.evidence.hasFocus() and typed != self._kept
        if typed != stored and not typing:
            self.evidence.setText(stored)
        self._kept = stored
        self._show_facts(view)
        self._show_earlier(answer, view.answers.earlier.get(self.viewpoint, ()))

    def _show_facts(self, view: WorkView) -> None:
        clear_layout(self._facts)
        for fact in view.facts_on(self.viewpoint):
            self._facts.addWidget(Label(f"• {words.fact_words(fact)}", "caption", "text", wrap=True))

    def _show_earlier(self, answer: ViewpointAnswer | None, earlier: tuple[ViewpointAnswer, ...]) -> None:
        day = answer.day if answer else None
        self.said.setText(_("updated on {day}").format(day=formats.day_year(day)) if day else "")
        count_ = len(earlier)
        text = ngettext("{count} earlier answer", "{count} earlier answers", count_).format(count=count_)
        self.more.setText(text if earlier else "")
        self.more.setVisible(bool(earlier))
        self.more.updateGeometry()
        self.earlier.setText("\n".join(map(words.earlier_words, earlier)))
        self.earlier.setVisible(self.earlier.isVisible() and bool(earlier))

    def flush(self) -> None:
        """Keep what is being typed."""
        self._given()

    def _chosen(self, key: str) -> None:
        if not self._showing:
            self.flush()
            self.leaning_chosen.emit(self.viewpoint, Leaning(key))

    def _given(self) -> None:
        text = self.evidence.text().strip()
        if text != self._kept:
            self._kept = text
            self.evidence_given.emit(self.viewpoint, text, self._visit)

    def _toggle(self) -> None:
        self.earlier.setVisible(self.earlier.isHidden())

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is self.evidence:
            self._visit = f"viewpoint:{next(_visits)}"

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or below each other when narrow."""
        super().resizeEvent(event)
        wide = self.width() >= theme.px(_SIDE_BY_SIDE)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(across if wide else down)
        self._sides.setSpacing(theme.px(24 if wide else 10))
        self._sides.setAlignment(Qt.AlignmentFlag.AlignTop)
