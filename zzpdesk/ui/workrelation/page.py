"""The nine viewpoints of one assignment. No score, no verdict: nine answers with their evidence, per day."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zzpdesk.core.errors import NotFound, ZzpdeskError
from zzpdesk.core.records import (
    Absence,
    Assignment,
    ChainLink,
    Document,
    Invoice,
    Partner,
    Relation,
    SubcontractBill,
    TimeEntry,
    ViewpointAnswer,
)
from zzpdesk.core.records.chain import Leaning, Viewpoint
from zzpdesk.texts import workrelation as words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.takeaway import Takeaway, ready
from zzpdesk.ui.context import Context, Page, Target
from zzpdesk.ui.look.banner import Banner
from zzpdesk.ui.look.buttons import LinkButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.empty import EmptyState
from zzpdesk.ui.look.insight import Insight
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import Divider, clear_layout, row
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.outputs import Paper
from zzpdesk.ui.screens.dossier import DossierOutputs
from zzpdesk.ui.taking import shown_in
from zzpdesk.ui.workrelation.history import AnswerHistory
from zzpdesk.ui.workrelation.row import ViewpointRow
from zzpdesk.ui.workrelation.taken import nine_viewpoints


class WorkRelationPage(Page):
    """Opened from an assignment; without one it says where to begin."""

    name = "workrelation"
    belongs_to = "assignments"
    kinds = frozenset(
        {
            Absence,
            Assignment,
            ChainLink,
            Document,
            Invoice,
            Partner,
            Relation,
            SubcontractBill,
            TimeEntry,
            ViewpointAnswer,
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("page_workrelation")
        self.assignment: Assignment | None = None
        self._id = 0
        self.papers = DossierOutputs(context, self)
        self.rows: list[ViewpointRow] = []
        self.back = LinkButton("", "arrow-left")
        self.back.setObjectName("back_to_assignment")
        self.insight = Insight(_("Nine viewpoints, without a score or a verdict."))
        self.notice = Banner(_(words.DISCLAIMER), "", "scale", "neutral")
        self.notice.setObjectName("disclaimer")
        self.said = Label("", "body", "text2", wrap=True)
        self.nine = Card()
        self.law = Card(_("Apart from this: the legal presumption"), sunken=True)
        self.law.setObjectName("presumption")
        self.history = AnswerHistory(context)
        self.nothing = EmptyState(
            ("briefcase", "scale", "file-text"),
            _("No assignment chosen"),
            (_("Open an assignment, then its nine viewpoints."),),
            (_("Go to assignments"), "briefcase", ""),
        )
        self._layers = QStackedWidget()
        self._layers.addWidget(PageScroll(self._content()))
        self._layers.addWidget(self.nothing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._layers)
        self.back.clicked.connect(self._go_back)
        self.nothing.primary_clicked.connect(lambda: context.go(Target("assignments")))

    def _content(self) -> QWidget:
        content = QWidget()
        stack = QVBoxLayout(content)
        stack.setContentsMargins(theme.px(24), theme.px(4), theme.px(24), theme.px(24))
        stack.setSpacing(theme.px(12))
        stack.addLayout(row(self.back, None))
        for widget in (self.insight, self.said, self.notice, self.nine, self.law, self.history):
            stack.addWidget(widget)
        stack.addStretch(1)
        self.nine.body.setSpacing(0)
        questions = self.context.desk.workrelation.questions().questions
        for number, question in enumerate(questions, start=1):
            if number > 1:
                self.nine.add(Divider())
            one = ViewpointRow(number, question)
            one.leaning_chosen.connect(self._lean)
            one.evidence_given.connect(self._tell)
            self.nine.add(one)
            self.rows.append(one)
        return content

    # what the window asks

    def title(self) -> str:
        return _("Working relation")

    def subtitle(self) -> str:
        return self.assignment.title if self.assignment else ""

    def load(self, _year: int) -> None:
        """Show the assignment opened last; nothing when it is gone."""
        try:
            view = self.context.desk.workrelation.of(self._id) if self._id else None
        except NotFound:
            view = None
        self.assignment = view.assignment if view else None
        self._layers.setCurrentIndex(1 if view is None else 0)
        if view is None:
            return
        self.back.setText(view.assignment.title)
        self.said.setText(" ".join((_(words.NO_LIMITS), self._standing(words.answered_words(view.answers)))))
        for each in self.rows:
            each.show_view(view)
        clear_layout(self.law.body)
        for text in words.presumption_words(view.presumption, self.context.desk.today()):
            self.law.add(Label(text, "body", "text2", wrap=True))
        self.history.show_for(view.assignment)

    @staticmethod
    def _standing(text: str) -> str:
        return text[:1].upper() + text[1:] + "."

    def open(self, target: Target) -> None:
        """The assignment to show."""
        if target.record_id is not None:
            self.leave()
            self._id = target.record_id
            self.load(self.context.year())
            self.rows[0].segments.button(self.rows[0].segments.value).setFocus()

    def here(self) -> Target | None:
        return Target(self.name, Assignment, self._id) if self._id else None

    def leave(self) -> bool:
        if self.assignment is not None:
            for each in self.rows:
                each.flush()
        self.history.leave()
        return True

    def takeaway(self) -> Takeaway | None:
        """The nine answers with their evidence and what the records say."""
        if self.assignment is None:
            return None
        self.leave()
        view = self.context.desk.workrelation.of(self._id)
        tables = (ready(nine_viewpoints(view)), *shown_in(self.history))
        return self.taking(tables, about=self.assignment.title)

    def own_paper(self) -> Paper | None:
        if self.assignment is None:
            return None
        self.leave()
        return self.papers.paper(self.assignment)

    # answering

    def _lean(self, viewpoint: Viewpoint, leaning: Leaning) -> None:
        self._answer(viewpoint, leaning=leaning)

    def _tell(self, viewpoint: Viewpoint, evidence: str, visit: str) -> None:
        self._answer(viewpoint, evidence=evidence, merge=visit)

    def _answer(
        self,
        viewpoint: Viewpoint,
        *,
        leaning: Leaning | None = None,
        evidence: str | None = None,
        merge: str = "",
    ) -> None:
        text = _("Answered: {viewpoint}").format(viewpoint=label(viewpoint))
        try:
            self.context.desk.workrelation.answer(
                text, self._id, viewpoint, leaning=leaning, evidence=evidence, merge=merge
            )
        except ZzpdeskError as error:
            self.context.fail(error)

    def _go_back(self) -> None:
        self.context.go(Target("assignments", Assignment, self._id))
