"""What a collective offers, and what of it she uses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from zzpdesk.core.collectives import Used
from zzpdesk.core.records import Provision
from zzpdesk.texts.collectives import used
from zzpdesk.texts.i18n import _
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.linkrow import LinkRow, fill
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.theme import theme


class UsesCard(FigureCard):
    """`opened` carries a Provision; `link_clicked` asks to add one."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("What you use"), link=_("Add"))
        self.setObjectName("provisions")
        self.link.setObjectName("add_provisions")
        self.link.setAccessibleName(_("Add a service"))
        hint = _("Note what it offers: help with finding work, contracts, training, pension.")
        self._none = Label(hint, "body", "text3", wrap=True)
        self.add(self._none)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.px(2))
        self.add(self.rows)
        self.body.addStretch(1)

    def show_services(self, services: Sequence[tuple[Provision, Used]], year: int) -> None:
        """What is used first, in the order given; what is to come last."""
        self.set_subtitle(str(year))
        self._none.setVisible(not services)
        fill(self.rows, [self._row(service, use) for service, use in services])

    def _row(self, service: Provision, use: Used) -> LinkRow:
        text, active = used(service, use)
        row = LinkRow(f"provision_{service.id}", f"{service.title}, {text}")
        tone = "text" if active else "text3"
        icon = "check" if active else "minus"
        row.put(IconText(icon, service.title, tone, "body", icon_tone="ok" if active else tone), 0, 0)
        row.put(Label(text, "caption", "text2" if active else "text3"), 0, 1, right=True)
        row.grid.setColumnStretch(0, 1)
        row.clicked.connect(lambda: self.opened.emit(service))
        return row
