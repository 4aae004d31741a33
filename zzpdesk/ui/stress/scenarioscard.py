"""Card "Scenario's": those that were kept, and the one that has no name yet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from zzpdesk.desk.stress import Told
from zzpdesk.texts.i18n import _
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.linkrow import LinkRow, fill
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.theme import theme


class ScenarioRow(LinkRow):
    """A name with what it comes to; the chosen one is tinted."""

    def __init__(self, name: str, title: str, said: str, *, chosen: bool) -> None:
        super().__init__(name, f"{title}, {said}")
        self.setCheckable(True)
        self.setChecked(chosen)
        self.setToolTip(title)
        self.set_air(8, 5)
        self.put(Label(title, "strong" if chosen else "body", elide=True), 0, 0)
        self.put(Label(said, "caption", "text2", elide=True), 1, 0)

    def nextCheckState(self) -> None:
        """The page says which one is chosen."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tint below the rest."""
        if self.isChecked():
            painter = painting.begin(self)
            painting.fill_round(painter, QRectF(self.rect()), theme.px(6), theme.color("accent_tint"))
            painter.end()
        super().paintEvent(event)


class ScenariosCard(FigureCard):
    """`chosen` carries the id of a scenario, None for the one without a name; the link begins a new one."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Scenarios"), link=_("New"))
        self.setObjectName("scenarios")
        self.link.setObjectName("scenario_new")
        self.link.setAccessibleName(_("New scenario"))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(2))
        self.add(self._list)
        self.body.addStretch(1)

    def show_list(self, listed: Sequence[tuple[Told, str]], chosen: int | None, unnamed: str) -> None:
        """Scenarios with what they come to; `unnamed` is said of the one without a name."""
        rows = [self._row(None, _("Not kept yet"), unnamed, chosen=chosen is None)]
        rows += [
            self._row(told.scenario_id, told.scenario.title, said, chosen=told.scenario_id == chosen)
            for told, said in listed
        ]
        fill(self._list, list(rows))

    def _row(self, scenario_id: int | None, title: str, said: str, *, chosen: bool) -> ScenarioRow:
        found = ScenarioRow(f"scenario_{scenario_id or 'unnamed'}", title, said, chosen=chosen)
        found.clicked.connect(partial(self.chosen.emit, scenario_id))
        return found
