"""Goals of a year as meters: label, figure and bar. A suggestion is dashed and can be taken over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

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

    def __init__(self, link: str = "") -> None:
        """`link` is the word of the link when it leads elsewhere."""
        super().__init__(_("Goals"), " ", link=link or _("Add"))
        self.setObjectName("goals")
        self.link.setObjectName("goals_link")
        self.link.setAccessibleName(link or _("Add a goal"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(2))
        self.add(self._rows)
        self.body.addStretch(1)

    def show_goals(self, year: int, goals: Sequence[Meter]) -> None:
        """Her own first, then what is suggested."""
        self.set_subtitle(str(year))
        focused = next((each.objectName() for each in self.findChildren(MeterRow) if each.hasFocus()), "")
        clear_layout(self._rows)
        before: QWidget = self.link
        for one in sorted(goals, key=lambda each: each.goal_id is None):
            meter = MeterRow(one)
            meter.clicked.connect(lambda _checked=False, goal=one: self.wanted.emit(goal))
            self._rows.addWidget(meter)
            QWidget.setTabOrder(before, meter)
            before = meter
            if meter.objectName() == focused:
                meter.setFocus()
