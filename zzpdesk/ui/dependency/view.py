"""What the views behind "Afhankelijkheid" have in common: one place in the sidebar, and segments to go between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.takeaway import Reading, Takeaway
from zzpdesk.ui.context import Context, Page, Target
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme

VIEWS: dict[str, str] = {
    "dependency": N_("Origin"),
    "peloton": N_("Peloton"),
    "costs": N_("Costs"),
    "stress": N_("Stress test"),
    "barometer": N_("Barometer"),
}
"""Page -> its segment, in their order."""


class DependencyView(Page):
    """One of the views. It adds `slot` to the top of its content: with larger text the segments stand there."""

    belongs_to = "dependency"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName(f"page_{self.name}")
        self.switch = Segments([Segment(name, _(text)) for name, text in VIEWS.items()])
        self.switch.setObjectName("views")
        self.switch.setAccessibleName(_("Views of dependency"))
        self.switch.set_value(self.name)
        self.switch.setParent(self)
        self.switch.hide()
        self.slot: QHBoxLayout = row(None)
        self.switch.chosen.connect(self._go_elsewhere)

    def title(self) -> str:
        return _("Dependency")

    def tools(self) -> QWidget | None:
        """In the top bar; with larger text there is no room for them there, then above the content."""
        if theme.scale == 1.0:
            return self.switch
        if self.slot.indexOf(self.switch) < 0:
            self.slot.insertWidget(0, self.switch)
            self.slot.setContentsMargins(0, 0, 0, theme.px(8))
            self.switch.show()
        return None

    def taking(self, tables: Sequence[Reading], title: str = "", about: str = "") -> Takeaway | None:
        """Under the name of the view, where it is not the first."""
        view = "" if self.name == self.belongs_to else _(VIEWS[self.name])
        return super().taking(tables, title or " · ".join(filter(None, (self.title(), view))), about)

    def open(self, target: Target) -> None:
        """Who came by the segments goes on from the one of this view."""
        super().open(target)
        focus = QApplication.focusWidget()
        around = None if focus is None else focus.parentWidget()
        if around is not None and around.objectName() == "views":
            self.switch.button(self.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_elsewhere(self, name: str) -> None:
        self.switch.set_value(self.name)
        if name != self.name:
            self.context.go(Target(name))
