"""Beside the week: the hours criterion, the week's sums, and what is still to bill."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.charts.common import TOKENS
from zzpdesk.core.criterion import Standing
from zzpdesk.desk.hours import ToBill
from zzpdesk.texts import formats, hours
from zzpdesk.texts.i18n import _
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.linkrow import FigureRow, fill
from zzpdesk.ui.look.buttons import LinkButton, SecondaryButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import Divider, clear_layout, column, row
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.ring import Ring
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme

_SHOWN = 4


class CriterionCard(FigureCard):
    """The ring, when it is done, and her own answer. `answered` carries True, False or None (taken back)."""

    answered = Signal(object)
    absences_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Hours criterion"))
        self.setObjectName("criterion")
        self.ring = Ring(diameter=64)
        self.done, self.goal = Label("", "subtitle"), Label("", "body", "text2")
        self.done.setObjectName("criterion_done")
        top = row(self.ring, column(None, self.done, self.goal, None, spacing=2), None, spacing=12)
        self.words = Label("", "body", "text2", wrap=True)
        self.words.setObjectName("criterion_words")
        self.facts = QVBoxLayout()
        self.facts.setSpacing(theme.px(2))
        self._standing: Standing | None = None
        self.majority = LinkButton("", "circle-help")
        self.majority.setObjectName("criterion_majority")
        self.majority.clicked.connect(self.ask)
        self.absences = LinkButton(_("Time away"), "calendar")
        self.absences.setObjectName("criterion_absences")
        self.absences.clicked.connect(self.absences_wanted)
        self.add(top)
        for part in (self.words, self.facts, row(self.majority, None), row(self.absences, None)):
            self.add(part)

    def show_standing(self, found: Standing) -> None:
        """Take over where she stands."""
        share = Fraction(found.done, found.goal) if found.goal else None
        self.ring.setVisible(share is not None)
        if share is not None:
            self.ring.set_value(float(share), formats.percent(share, 0))
        self.done.setText(_("{hours} hours").format(hours=formats.grouped(found.done // 60)))
        self.done.updateGeometry()
        self.goal.setText(
            "" if found.goal is None else _("of {goal}").format(goal=formats.grouped(found.goal // 60))
        )
        self.words.setText(hours.pace(found))
        clear_layout(self.facts)
        for label, figure in hours.parts(found):
            self.facts.addLayout(
                row(Label(label, "caption", "text2", wrap=True), Label(figure, "small_strong"))
            )
        self._standing = found
        state = {True: _("yes"), False: _("no"), None: _("not answered")}[found.majority]
        words = _("not asked of you yet") if found.exempt else state
        self.majority.setText(_("More than half: {answer}").format(answer=words))
        self.majority.setToolTip(_("More than half of your working time on the business?"))
        self.majority.updateGeometry()

    def ask(self) -> None:
        """The question about the majority of her working time, with when it does not matter."""
        if self._standing is None:
            return
        popover = MajorityQuestion(self._standing, self)
        popover.answered.connect(self.answered)
        popover.open_below(self.majority, theme.px(360))


class MajorityQuestion(Popover):
    """`answered` carries True, False, or None: taken back."""

    answered = Signal(object)

    def __init__(self, found: Standing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("majority_question")
        self.set_padding(16)
        self.body.setSpacing(theme.px(8))
        text = _(
            "Did you spend more than half of all your working time in {year} on your business, a job included?"
        )
        question = Label(text.format(year=found.year), "strong", wrap=True)
        self.setAccessibleName(question.text())
        choices = [Segment("unknown", _("Not answered")), Segment("yes", _("Yes")), Segment("no", _("No"))]
        self.answer = Segments(choices)
        self.answer.setObjectName("criterion_answer")
        self.answer.setAccessibleName(question.text())
        self.answer.set_value({True: "yes", False: "no", None: "unknown"}[found.majority])
        self.answer.chosen.connect(lambda key: self.answered.emit({"yes": True, "no": False}.get(key)))
        note = _(
            "Besides the hours the tax office asks this of who was an entrepreneur in all five years before. Were you "
            "none in one or more of them, then it is not asked."
        )
        if found.exempt:
            note += " " + _("You started later, so it is not asked of you for this year.")
        self.body.addWidget(question)
        self.body.addLayout(row(self.answer, None))
        self.body.addWidget(Label(note, "caption", "text2", wrap=True))
        self.closed.connect(self.deleteLater)


class WeekCard(FigureCard):
    """The week's sums. `invoice_wanted` carries an assignment, `party_opened` the assignments of a party."""

    invoice_wanted = Signal(int)
    party_opened = Signal(object)
    grouping_changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("This week"))
        self.setObjectName("week_sums")
        self.sums = QVBoxLayout()
        self.sums.setSpacing(theme.px(6))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.by_client = True
        self.by = LinkButton("")
        self.by.setObjectName("bill_by")
        self.by.clicked.connect(self._regroup)
        self.button = SecondaryButton(_("Make invoice"), "receipt-euro")
        self.button.setObjectName("week_invoice")
        self.button.clicked.connect(self._begin)
        self._jobs: list[tuple[int, str, int]] = []
        self.add(self.sums)
        self.add(Divider())
        heading = Label(_("Still to bill"), "body", "text2", elide=True)
        self.add(row(heading, None, self.by))
        self.add(self.rows)
        self.add(row(self.button, None))
        self._name_grouping()

    def _regroup(self) -> None:
        self.by_client = not self.by_client
        self._name_grouping()
        self.grouping_changed.emit()

    def _name_grouping(self) -> None:
        self.by.setText(_("per source") if self.by_client else _("per client"))
        self.by.updateGeometry()

    def show_week(self, billable: int, indirect: int, worth: tuple[int, bool]) -> None:
        """Minutes, and what the billable ones come to: cents, and whether all of them have a rate for time."""
        amount, whole = worth
        money = (
            formats.money(amount)
            if whole
            else _("{amount} and fixed prices").format(amount=formats.money(amount))
        )
        clear_layout(self.sums)
        for label, figure in (
            (_("Billable"), hours.with_unit(billable)),
            (_("Not billable"), hours.with_unit(indirect)),
            (_("Worth"), money),
        ):
            self.sums.addWidget(_Sum(label, figure))

    def show_to_bill(self, found: Sequence[ToBill]) -> None:
        """The largest parties."""
        rows: list[QWidget] = [self._row(number, one) for number, one in enumerate(found[:_SHOWN])]
        rest = found[_SHOWN:]
        if rest:
            minutes = sum(one.minutes for one in rest)
            jobs = [job for one in rest for job in one.assignments]
            others = FigureRow("bill_rest", _("Others"), hours.with_unit(minutes))
            others.clicked.connect(lambda: self.party_opened.emit([number for number, _title, _min in jobs]))
            rows.append(others)
        if not rows:
            rows = [Label(_("Everything is billed."), "body", "text2")]
        fill(self.rows, rows)
        self._jobs = [job for one in found for job in one.assignments]
        self.button.setVisible(bool(self._jobs))

    def _row(self, number: int, one: ToBill) -> FigureRow:
        found = FigureRow(f"bill_{number}", one.name, hours.with_unit(one.minutes), mark=TOKENS[one.channel])
        numbers = [assignment for assignment, _title, _minutes in one.assignments]
        found.clicked.connect(lambda: self.party_opened.emit(numbers))
        if one.amount is not None:
            found.setToolTip(formats.money(one.amount))
        return found

    def _begin(self) -> None:
        """For the one assignment that waits, or for which of them."""
        if len(self._jobs) == 1:
            self.invoice_wanted.emit(self._jobs[0][0])
            return
        self.menu().popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Which assignment to bill."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, title, minutes in self._jobs:
            action = QAction(f"{title}  ({hours.with_unit(minutes)})".replace("&", "&&"), menu)
            action.triggered.connect(lambda _checked=False, number=number: self.invoice_wanted.emit(number))
            menu.addAction(action)
        return menu


class _Sum(QWidget):
    """A word at the left, a figure at the right."""

    def __init__(self, label: str, figure: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(label, "body", "text2", elide=True))
        line.addStretch(1)
        line.addWidget(Label(figure, "strong"))
        self.setAccessibleName(f"{label}: {figure}")
