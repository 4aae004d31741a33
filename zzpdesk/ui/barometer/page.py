"""The barometer: published figures beside hers, her own answers, and the figures of her group."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from zzpdesk.core.records import KINDS
from zzpdesk.texts.barometer import insight, published_table
from zzpdesk.texts.i18n import _
from zzpdesk.texts.takeaway import Takeaway, ready
from zzpdesk.ui.barometer.adding import AddingCard
from zzpdesk.ui.barometer.answers import AnswersCard
from zzpdesk.ui.barometer.giving import Giving
from zzpdesk.ui.barometer.published import PublishedCard
from zzpdesk.ui.barometer.taken import answers_table
from zzpdesk.ui.context import Context
from zzpdesk.ui.dependency.explaining import explain
from zzpdesk.ui.dependency.view import DependencyView
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, FigureScroll, Row
from zzpdesk.ui.figures.body import figures_body
from zzpdesk.ui.look.insight import Insight
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.papers import Papers
from zzpdesk.ui.taking import shown_in

_QUIET = {"Timer", "Document", "Series", "Scenario", "ScenarioStep", "Task", "TodoMark"}
_KINDS = "JSON (*.json)"


class BarometerPage(DependencyView):
    """Nothing here leaves the computer by itself."""

    name = "barometer"
    kinds = frozenset(kind for kind in KINDS if kind.__name__ not in _QUIET)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._year = context.year()
        self._papers = Papers(context, self)
        self.insight, self.detail = Insight(), Label("", "body", "text2", wrap=True)
        self.insight.setObjectName("insight")
        self.published, self.answers, self.adding = PublishedCard(), AnswersCard(), AddingCard()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(FigureScroll(self._content()))
        self._connect()

    def _content(self) -> QWidget:
        right = Col([(self.answers, 0), (self.adding, 1)])
        wide = Col([(Row([(self.published, 1), (right, 1)]), 1)])
        one = Col([(self.answers, 0), (self.published, 0), (self.adding, 1)])
        self.cards = Arranged([Arrangement(1000, wide), Arrangement(0, one)])
        return figures_body(self.slot, self.insight, self.detail, cards=self.cards)

    def _connect(self) -> None:
        desk = self.context.desk
        self.answers.answered.connect(desk.barometer.answer)
        self.answers.noted.connect(desk.barometer.note)
        self.adding.give_wanted.connect(self.give)
        self.adding.files_wanted.connect(self._ask_files)
        self.published.link_clicked.connect(partial(explain, "barometer", self.published.link))

    def load(self, year: int) -> None:
        """Read the figures of the year and show them."""
        self._year = year
        desk = self.context.desk.barometer
        headline, below = desk.insight(year)
        self.insight.setText(insight(headline))
        self.insight.updateGeometry()
        self.detail.setText(insight(below) if below else "")
        self.detail.setVisible(below is not None)
        self.published.show_rows(desk.rows(year))
        self.answers.show_answers(desk.answers())

    def takeaway(self) -> Takeaway | None:
        """The comparison, her own answers, and what was added up."""
        desk = self.context.desk.barometer
        tables = (published_table(desk.rows(self._year)), answers_table(desk.answers()))
        return self.taking((*map(ready, tables), *shown_in(self.adding, self.adding.title())))

    # her figures without her name

    def give(self) -> None:
        """Show what would be in the file, then ask where to save it."""
        desk = self.context.desk.barometer
        dialog = Giving(desk.sheet(self._year), desk.file, self.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            data = dialog.data
            name = _("figures-{year}.json").format(year=self._year)
            self._papers.save(name, _KINDS, lambda: data)

    def _ask_files(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _kind = QFileDialog.getOpenFileNames(self, _("Files with figures"), folder, _KINDS)
        if chosen:
            self.add_up([Path(one) for one in chosen])

    def add_up(self, paths: list[Path]) -> None:
        """Read the files in a worker and show them together, with hers beside them."""
        desk = self.context.desk.barometer

        def work(_progress: object, _stopped: object) -> object:
            gathered = desk.gather(paths)
            together = gathered.together()
            return gathered, None if together is None else desk.sheet(together.year)

        self.context.tasks.run(work, lambda found: self.adding.show_gathered(*found))
