"""Card "Openheid en betaling": how open it is about quality, procedure and cost, and how it pays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from zzpdesk.core.intermediaries import PayDays
from zzpdesk.core.records import Intermediary
from zzpdesk.core.records.relation import Openness
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.intermediaries import payment_terms, waited
from zzpdesk.texts.labels import label
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.chips import Chip, StatusChip, Tone
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import clear_layout
from zzpdesk.ui.look.theme import theme

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TONES: dict[Openness, tuple[Tone, str]] = {
    Openness.YES: ("ok", "check"),
    Openness.PARTLY: ("warn", "circle"),
    Openness.NO: ("danger", "eye-off"),
    Openness.UNKNOWN: ("dashed", "circle-help"),
}


class OpennessCard(Card):
    """Words at the left, chips and facts at the right."""

    def __init__(self) -> None:
        super().__init__(_("Openness and payment"))
        self.setObjectName("openness")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self.add(self._grid)
        self.body.addStretch(1)

    def show_for(self, one: Intermediary, days: PayDays | None) -> None:
        """Show an intermediary."""
        clear_layout(self._grid)
        self._grid.setVerticalSpacing(theme.px(8))
        open_ = (
            (_("Open about quality"), one.open_quality),
            (_("Open about procedure"), one.open_procedure),
            (_("Open about cost"), one.open_cost),
        )
        for at, (text, how) in enumerate(open_):
            tone, icon = _TONES[how]
            self._grid.addWidget(Label(text, "body"), at, 0)
            chip = StatusChip(Chip(label(how), tone, icon))
            self._grid.addWidget(chip, at, 1, _RIGHT)
        average, note = waited(days)
        facts = [
            (_("Agreed to pay in"), payment_terms(one) or _("nothing on record")),
            (_("Paid in, on average"), f"{average}, {note}" if days else note),
        ]
        if one.self_bills_since is not None:
            since = formats.day_long(one.self_bills_since)
            facts.append((_("Draws up your invoices"), _("agreed {day}").format(day=since)))
        for at, (text, fact) in enumerate(facts, start=len(open_)):
            self._grid.addWidget(Label(text, "body"), at, 0)
            self._grid.addWidget(Label(fact, "body", "text2", elide=True), at, 1, _RIGHT)
