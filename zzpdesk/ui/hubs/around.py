"""What the four pages under "Hubs & ontmoetingen" have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from zzpdesk.core.records import Assignment, Hub, HubPlan, Invoice, Lead, Relation, Visit
from zzpdesk.texts.i18n import N_, _
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.dossier.page import DossierPage
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.segments import Segment, Segments

MEETINGS_OF_HUB = frozenset({Assignment, Hub, HubPlan, Invoice, Lead, Relation, Visit})
"""Kinds that every figure of a place may depend on."""
_PAGES = {
    "hubs": N_("Hubs"),
    "gatherings": N_("Gatherings"),
    "bids": N_("Bids"),
    "sharings": N_("Sharing"),
}


class AroundPage(DossierPage):
    """One of the four; the segments above the list lead to the others."""

    belongs_to = "hubs"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._switch = Segments([Segment(name, _(text)) for name, text in _PAGES.items()])
        self._switch.setObjectName("places_switch")
        self._switch.setAccessibleName(_("Hubs & gatherings"))
        self._switch.set_value(self.about.name)
        super().__init__(context, parent)
        self._switch.chosen.connect(self._go_elsewhere)

    def title(self) -> str:
        return _("Hubs & gatherings")

    def above(self) -> QWidget:
        """Where it fits at any size of window and text."""
        line = QWidget()
        line.setLayout(row(self._switch, None))
        return line

    def open(self, target: Target) -> None:
        """Who came by the segments goes on from the one of this page."""
        super().open(target)
        focus = QApplication.focusWidget()
        if focus is not None and self._switch.isAncestorOf(focus):
            self._switch.button(self.about.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_elsewhere(self, name: str) -> None:
        self._switch.set_value(self.about.name)
        if name != self.about.name:
            self.context.go(Target(name))
