"""The 28 months of illness, with the gifts of her groups or without."""

from __future__ import annotations

from PySide6.QtCore import Signal

from zzpdesk.core.gap import Plan
from zzpdesk.texts.broodfonds import shortfall
from zzpdesk.texts.i18n import _
from zzpdesk.ui.broodfonds.gapcard import GapCard
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.segments import Segment, Segments

_WITH, _WITHOUT = "with", "without"


class NetGapCard(GapCard):
    """As on the page of the broodfonds; `groups_chosen` when it is to be seen with or without her groups."""

    groups_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.groups = Segments(
            [Segment(_WITH, _("With broodfonds")), Segment(_WITHOUT, _("Without"))],
        )
        self.groups.setObjectName("groups")
        self.groups.setAccessibleName(_("With or without the gifts of your broodfonds"))
        self.told = Label("", "body", "text2", elide=True)
        line = row(self.groups, self.told, spacing=12)
        line.setStretch(1, 1)
        self.body.insertLayout(0, line)
        self.groups.chosen.connect(lambda _key: self.groups_chosen.emit())

    @property
    def with_groups(self) -> bool:
        """Whether the gifts count."""
        return self.groups.value == _WITH or self.groups.isHidden()

    def show_bare(self, bare: Plan | None) -> None:
        """What it would be without; None: no group gives anything, or the need is unknown."""
        self.groups.setVisible(bare is not None)
        self.told.setVisible(bare is not None)
        if bare is not None:
            said = shortfall(bare)
            self.told.setText(_("Without broodfonds: {what}").format(what=said or _("no shortfall")))
