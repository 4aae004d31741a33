"""Card "Hoe het werk liep": why work ran through a source, and what she found herself but had to run through one."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from zzpdesk.core.dependency import Basis, Dependency, RouteShare
from zzpdesk.core.records.assignment import RouteReason
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _
from zzpdesk.ui.dependency import words
from zzpdesk.ui.dependency.data import Figures
from zzpdesk.ui.figures.linkrow import FigureRow, fill
from zzpdesk.ui.figures.numbercard import NumberCard
from zzpdesk.ui.figures.parts import SumPart, show_parts

_REASONS: dict[RouteReason, tuple[str, str]] = {
    RouteReason.CLIENT_REQUIRED: ("forced", N_("The client demanded it")),
    RouteReason.SOURCE_FOUND: ("route_source_found", N_("The source found it")),
    RouteReason.OWN_CHOICE: ("route_own_choice", N_("You chose the source yourself")),
    RouteReason.UNRECORDED: ("route_unrecorded", N_("Reason not recorded")),
}


class RouteCard(NumberCard):
    """`opened` carries what a row narrows a figure down to: fields of `desk.analysis.Figure` with their values."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__("route", _("Why through a source"), "forced_share", _("Explanation"))
        self.add(self.rows)
        self.body.addStretch(1)

    def show_figures(self, figures: Figures) -> None:
        """A row per reason, and what came directly."""
        found = figures.found
        share = formats.percent(found.forced.share) if found.total else "–"
        self.say(share, _("found by yourself, but the client demanded that it ran through a source."))
        routes = {one.reason: one for one in found.routes}
        rows = [self._reason(routes[reason], found.basis) for reason in _REASONS if _told(routes[reason])]
        rows.append(self._direct(found))
        for each in rows:
            each.line = True
        fill(self.rows, list(rows))

    def _reason(self, route: RouteShare, basis: Basis) -> FigureRow:
        key, text = _REASONS[route.reason]
        names = words.listed([one.name for one in route.sources])
        note = " · ".join(filter(None, (words.amount(route.amount, basis), names)))
        found = FigureRow(key, _(text), formats.percent(route.share), note)
        found.setToolTip(names)
        found.setEnabled(bool(route.sources))
        found.clicked.connect(partial(self._open, route, basis, found))
        return found

    def _direct(self, found: Dependency) -> FigureRow:
        share = Fraction(found.direct, found.total) if found.total else Fraction(0)
        amount = words.amount(found.direct, found.basis)
        line = FigureRow("route_direct", _("Directly, without a source"), formats.percent(share), amount)
        line.setEnabled(found.direct != 0)
        line.clicked.connect(lambda _=False: self.opened.emit({"direct": True}))
        return line

    def _open(self, route: RouteShare, basis: Basis, opener: FigureRow, _checked: bool = False) -> None:
        """Its records; of several sources she chooses which."""
        whole: dict[str, Any] = {"route": route.reason}
        if len(route.sources) == 1:
            self.opened.emit(whole)
            return
        parts = [
            SumPart(
                f"route_of_{one.key.relation_id}",
                one.name,
                words.amount(one.amount, basis),
                partial(self.opened.emit, {**whole, "source": one.key}),
            )
            for one in route.sources
        ]
        together = SumPart(
            "route_whole", _("Together"), words.amount(route.amount, basis), partial(self.opened.emit, whole)
        )
        show_parts("route_sources", opener.label.text(), [*parts, together], opener)


def _told(route: RouteShare) -> bool:
    """That nothing is unrecorded need not be said."""
    return route.reason is not RouteReason.UNRECORDED or bool(route.sources)
