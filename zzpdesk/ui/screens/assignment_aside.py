"""What stands above the form of an assignment: its chain, what it is part of, and the way to the viewpoints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.charts.chain import HEIGHT, ChainChart, stations
from zzpdesk.core.kinds import RelationId
from zzpdesk.core.records import Assignment
from zzpdesk.core.records.base import Record
from zzpdesk.texts import workrelation as words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.problems import sentence
from zzpdesk.texts.stress import foreseen_words
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch
from zzpdesk.ui.figures.linkrow import FigureRow
from zzpdesk.ui.look.banner import Banner
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.layout import clear_layout
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.stress.quietline import QuietLine

if TYPE_CHECKING:
    from zzpdesk.core.records import Relation

PAGE = "workrelation"


class AssignmentAside(QWidget):
    """Hidden until the assignment is saved; what does not hold for it is not there."""

    arranged = Signal()
    """What can have the focus has changed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("assignment_aside")
        self._context = context
        self._assignment: Assignment | None = None
        self._offered: Relation | None = None
        self.offer = Banner("", "", "users", "tint")
        self.offer.link.setObjectName("membership_offer")
        self.offer.acted.connect(self._join)
        self.circle = Banner("", "", "refresh-cw", "neutral")
        self.circle.setObjectName("circle_told")
        self.relation = Card(_("Working relation"), sunken=True)
        self.relation.setObjectName("assignment_relation")
        self.chain = Card(_("Chain"), sunken=True)
        self.chain.setObjectName("assignment_chain")
        self.box = ChartBox("chain", _("From the end client to you"), int(HEIGHT))
        self.said = Label("", "caption", "text2", wrap=True)
        self.said.setObjectName("chain_said")
        self._troubles = QVBoxLayout()
        self.chain.add(self.box)
        self.chain.add(self.said)
        self.chain.add(self._troubles)
        add_switch(self.chain, self.box)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(theme.px(12))
        self.quiet = QuietLine(self._foreseen)
        for widget in (self.quiet, self.offer, self.circle, self.relation, self.chain):
            stack.addWidget(widget)
        self.hide()

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in this order."""
        rows = self.relation.findChildren(FigureRow)
        return [self.quiet.why, self.offer.link, *rows, self.chain.link, self.box.view, self.box.table]

    def show_for(self, record: Record) -> None:
        """Show what belongs to an assignment."""
        saved = record if isinstance(record, Assignment) and record.id is not None else None
        if self._assignment is None or saved is None or saved.id != self._assignment.id:
            self.quiet.clear()
        self._assignment = saved
        self.setVisible(saved is not None)
        if saved is not None:
            self._show_circle(saved)
            self._show_offer(saved)
            self._show_relation(saved)
            self._show_chain(saved)
            self.quiet.refresh()
            self.arranged.emit()

    # the parts

    def _show_circle(self, work: Assignment) -> None:
        found = self._context.desk.assignments.circle(work)
        self.circle.setVisible(found is not None)
        if found is not None:
            self.circle.set_text(words.circle_words(found.circle, found.lead))

    def _show_offer(self, work: Assignment) -> None:
        self._offered = self._context.desk.assignments.offered(work)
        self.offer.setVisible(self._offered is not None)
        if self._offered is not None:
            text = _("You are no member of {name} yet. Did your membership begin with this assignment?")
            self.offer.set_text(text.format(name=self._offered.name), _("Record membership"))

    def _show_relation(self, work: Assignment) -> None:
        desk = self._context.desk
        clear_layout(self.relation.body)
        answers = desk.workrelation.answers(work.id or 0)
        row = FigureRow(
            "open_viewpoints",
            _("Nine viewpoints"),
            _("Fill in"),
            words.answered_words(answers),
            tone="accent",
        )
        row.clicked.connect(self.open_viewpoints)
        self.relation.add(row)
        agreement = desk.assignments.agreement(work)
        if agreement is not None:
            self._tell(words.agreement_words(agreement), agreement.problem)
        shares, leads = desk.assignments.partners(work)
        if shares.count:
            self._tell(words.shares_words(shares, leads), shares.problem)

    def _tell(self, text: str, problem: str) -> None:
        self.relation.add(Label(text, "body", "text2", wrap=True))
        if problem:
            self.relation.add(IconText("triangle-alert", sentence(problem), "warn"))

    def _show_chain(self, work: Assignment) -> None:
        found = self._context.desk.assignments.chain(work)
        between = any(party.between for party in found.chain.parties)
        self.chain.setVisible(between)
        if not between:
            return
        self.box.set_chart(ChainChart(stations(found.chain, found.names)))
        self.chain.set_subtitle(words.rate_unit_words(work.rate_unit))
        self.said.setText(words.chain_words(found.chain))
        clear_layout(self._troubles)
        for code in found.chain.problems:
            self._troubles.addWidget(IconText("triangle-alert", sentence(code), "warn"))

    def _foreseen(self) -> str:
        """Whom it would bring above a line of her own."""
        work = self._assignment
        noticed = None if work is None else self._context.desk.foreseen.of_assignment(work)
        return "" if noticed is None else foreseen_words(noticed.name, noticed.found, agreed=True)

    # what can be done

    def open_viewpoints(self) -> None:
        """Go to the page of the nine viewpoints."""
        if self._assignment is not None:
            self._context.go(Target(PAGE, Assignment, self._assignment.id))

    def _join(self) -> None:
        work, offered = self._assignment, self._offered
        if work is None or offered is None or offered.id is None:
            return
        text = _("Member of {name}").format(name=offered.name)
        self._context.desk.assignments.join(text, work, RelationId(offered.id))
        self._context.toast(text, True)
