"""Cards that hubs and gatherings share: what comes next, what came of it, people met, promises."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from zzpdesk.charts.steps import Step, Steps
from zzpdesk.core.hubyield import Yield
from zzpdesk.core.records import Contact, FollowUp, GiveTakeEntry
from zzpdesk.core.records.membership import Direction
from zzpdesk.texts import formats
from zzpdesk.texts import hubs as words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dossier.table import DossierTable
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch
from zzpdesk.ui.figures.linkrow import FigureRow, LinkRow
from zzpdesk.ui.look.buttons import PrimaryButton, SecondaryButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.cells import Cell, Column
from zzpdesk.ui.look.checkbox import RoundCheck
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import clear_layout, row

_DONE_SHOWN = 3
_ARROWS = {Direction.GIVEN: "arrow-up", Direction.RECEIVED: "arrow-down"}


class ThereCard(Card):
    """What comes next there, in words, and the buttons to plan it and to note that she was there."""

    there = Signal()
    plan = Signal()

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.setObjectName("there_card")
        self.when, self.question = Label("", "body", wrap=True), Label("", "body", "text2", wrap=True)
        self.was = PrimaryButton(_("I was there"), "check")
        self.was.setObjectName("was_there")
        self.was.setToolTip("Ctrl+J")
        self.was.clicked.connect(self.there)
        self.later = SecondaryButton(_("Plan it"), "calendar-plus")
        self.later.setObjectName("plan_it")
        self.later.clicked.connect(self.plan)
        self.add(self.when)
        self.add(self.question)
        self.add(row(self.was, self.later, None))

    def show_words(self, when: str, question: str = "", *, plans: bool = False) -> None:
        """Two lines; `plans`: it is not planned yet."""
        self.when.setText(when)
        self.question.setText(question)
        self.question.setVisible(bool(question))
        self.later.setVisible(plans)


class FunnelCard(Card):
    """Contacts, quotes, assignments, and the turnover in the end; `wanted` carries the step."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("What came of it"))
        self.setObjectName("funnel_card")
        self.box = ChartBox("funnel", _("From people met to assignments"), height=92)
        self.box.activated.connect(self.wanted)
        add_switch(self, self.box)
        self._below = QVBoxLayout()
        self.add(self.box)
        self.add(self._below)
        self.body.addStretch(1)

    def show_figures(self, year: int, now: Yield, ever: Yield) -> None:
        """The figures of a year beside those of all time."""
        steps = (
            Step(_("People met"), ever.contacts, now.contacts, "contacts"),
            Step(_("Quotes"), ever.quotes, now.quotes, "quotes"),
            Step(_("Assignments"), ever.assignments, now.assignments, "assignments"),
        )
        self.set_subtitle(_("dark: {year}").format(year=year))
        self.box.set_chart(Steps(year, steps), [step.key for step in steps])
        clear_layout(self._below)
        note = _("{amount} in all years, {hours} put in, {cost} spent").format(
            amount=formats.euros(ever.turnover),
            hours=formats.hours(ever.minutes),
            cost=formats.euros(ever.cost),
        )
        turnover = FigureRow(
            "funnel_turnover",
            _("Turnover {year}").format(year=year),
            formats.euros(now.turnover),
            note,
        )
        turnover.clicked.connect(lambda: self.wanted.emit("assignments"))
        self._below.addWidget(turnover)


class PromiseRow(QWidget):
    """A promise with its tick; `ticked` carries whether it is done, `opened` asks for its form."""

    ticked = Signal(bool)
    opened = Signal()

    def __init__(self, promise: FollowUp, who: str, today: date) -> None:
        super().__init__()
        done = promise.done_on is not None
        self.tick = RoundCheck(
            (_("Not done: {title}") if done else _("Done: {title}")).format(title=promise.title)
        )
        self.tick.setObjectName(f"tick_{promise.id}")
        self.tick.setChecked(done)
        self.tick.toggled.connect(self.ticked)
        when, tone = words.due(promise, today)
        sub = " · ".join(part for part in (label(promise.kind), who) if part)
        line = LinkRow(
            f"promise_{promise.id}", ", ".join(part for part in (promise.title, sub, when) if part)
        )
        line.put(Label(promise.title, "medium", "text3" if done else "text", elide=True), 0, 0, 2)
        line.put(Label(sub, "caption", "text2", elide=True), 1, 0)
        line.put(Label(when, "caption", tone), 1, 1, right=True)
        line.grid.setColumnStretch(0, 1)
        line.clicked.connect(self.opened)
        whole = row(self.tick, spacing=10)
        whole.addWidget(line, 1)
        self.setLayout(whole)


class PromisesCard(Card):
    """What she promised there: open ones by date, then the last that are done."""

    ticked = Signal(int, bool)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("To follow up"), link=_("Add"))
        self.setObjectName("promises_card")
        self.link.setObjectName("add_promise")
        self.link.setAccessibleName(_("Add a promise"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.add(self._rows)
        self.body.addStretch(1)

    def show_promises(self, promises: Sequence[FollowUp], names: dict[int, str], today: date) -> None:
        """The focus stays on the row it was on."""
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        clear_layout(self._rows)
        still = [one for one in promises if one.done_on is None]
        shown = [*still, *(one for one in promises if one.done_on is not None)][: len(still) + _DONE_SHOWN]
        for promise in shown:
            line = PromiseRow(promise, names.get(promise.contact_id or 0, ""), today)
            line.ticked.connect(lambda done, number=promise.id or 0: self.ticked.emit(number, done))
            line.opened.connect(lambda one=promise: self.opened.emit(one))
            self._rows.addWidget(line)
            if name and name == line.tick.objectName():
                line.tick.setFocus(Qt.FocusReason.OtherFocusReason)
        if not shown:
            self._rows.addWidget(Label(_("Nothing waits."), "body", "text3"))


class PeopleTable(DossierTable):
    """Who she met there, the last one first."""

    def __init__(self) -> None:
        columns = (
            Column(_("Name"), stretch=2),
            Column(_("What about"), stretch=3),
            Column(_("Date"), width=124),
        )
        super().__init__("people", _("People met"), columns, link=_("Add"), nothing=_("Nobody noted yet."))

    def show_people(self, contacts: Sequence[Contact]) -> None:
        """A row each."""
        rows = [
            (
                Cell(one.name, weight=500),
                Cell(one.about, tone="text2"),
                Cell(formats.day_year(one.day), tone="text2"),
            )
            for one in contacts
        ]
        self.show_rows(rows, list(contacts))


class HelpTable(DossierTable):
    """What she gave and received there."""

    def __init__(self) -> None:
        columns = (
            Column("", width=124),
            Column(_("What"), stretch=3),
            Column(_("How much"), width=96, align="right"),
            Column(_("Date"), width=124),
        )
        nothing = _("Help that you gave or got there, such as a tip or an hour of thinking along.")
        super().__init__("help", _("Given and received"), columns, link=_("Add"), nothing=nothing)

    def show_gifts(self, gifts: Sequence[GiveTakeEntry]) -> None:
        """A row each."""
        rows = [
            (
                Cell(label(one.direction), icon=_ARROWS[one.direction], weight=500),
                Cell(one.title or label(one.kind), tone="text2"),
                Cell(_much(one), align="right"),
                Cell(formats.day_year(one.day), tone="text2"),
            )
            for one in gifts
        ]
        self.show_rows(rows, list(gifts))


def _much(gift: GiveTakeEntry) -> str:
    """Hours, else money, else how many."""
    if gift.minutes:
        return formats.hours(gift.minutes, 2 if gift.minutes % 6 else 1)
    return formats.money(gift.amount) if gift.amount else str(gift.count)
