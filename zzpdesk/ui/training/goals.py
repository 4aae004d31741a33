"""Goals of a year as meters: label, figure and bar. A suggestion is dashed and can be taken over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from zzpdesk.core.training import Meter
from zzpdesk.texts import training as words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.linkrow import LinkRow
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import clear_layout, row
from zzpdesk.ui.look.progressbar import ProgressBar
from zzpdesk.ui.look.theme import theme


class MeterRow(LinkRow):
    """One goal. Activating it opens the goal, or takes the suggestion over."""

    def __init__(self, one: Meter) -> None:
        name, figure = label(one.kind), words.meter(one)
        said = f"{name}, {figure}"
        if one.goal_id is None:
            said += f", {_('suggested')}"
        super().__init__(f"goal_{one.kind.value}", said)
        self.meter = one
        if one.goal_id is None:
            self.setToolTip(_("Take this over as your own goal"))
        self.put(Label(name, "body", elide=True), 0, 0)
        self.put(Label(figure, "strong", "text2" if one.goal_id is None else "text"), 0, 1, right=True)
        bar = ProgressBar(min(1.0, float(one.part)), tone="ok" if one.reached else "accent", height=4)
        bar.setAccessibleName(name)
        below = row(bar, spacing=8)
        if one.goal_id is None:
            below.addWidget(Label(_("suggested"), "caption", "text2"))
        self.grid.addLayout(below, 1, 0, 1, 2)
        bar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.grid.setColumnStretch(0, 1)
        self.set_air(0, 2)


class GoalsCard(FigureCard):
    """`wanted` carries the meter that was activated; the link asks for another goal."""

    wanted = Signal(object)

    def __init__(self, columns: int = 1) -> None:
        super().__init__(_("Goals"), " ", link=_("Add"))
        self.setObjectName("goals")
        self.link.setObjectName("add_goal")
        self.link.setAccessibleName(_("Add a goal"))
        self._columns = columns
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(theme.px(2))
        self._grid.setHorizontalSpacing(theme.px(24))
        self.add(self._grid)
        self.body.addStretch(1)

    def show_goals(self, year: int, goals: Sequence[Meter]) -> None:
        """Her own first, then what is suggested."""
        self.set_subtitle(str(year))
        focused = next((each.objectName() for each in self.findChildren(MeterRow) if each.hasFocus()), "")
        clear_layout(self._grid)
        before: QWidget = self.link
        for at, one in enumerate(sorted(goals, key=lambda each: each.goal_id is None)):
            meter = MeterRow(one)
            meter.clicked.connect(lambda _checked=False, goal=one: self.wanted.emit(goal))
            self._grid.addWidget(meter, at // self._columns, at % self._columns)
            QWidget.setTabOrder(before, meter)
            before = meter
            if meter.objectName() == focused:
                meter.setFocus()
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)
