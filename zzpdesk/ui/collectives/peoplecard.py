"""Who else is in a collective, and how work stands with each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from zzpdesk.core.givetake import Balance, Measure
from zzpdesk.core.records import Member, Relation
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.dossier.table import DossierTable
from zzpdesk.ui.look.cells import Cell, Column
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.layout import column


class PeopleCard(DossierTable):
    """Keys are Members, and Relations of those with whom something passed without being noted as member."""

    def __init__(self) -> None:
        columns = (
            Column(_("Who"), stretch=3, min_width=140),
            Column(_("Turn"), width=72, align="right", hide_below=420),
            Column(_("Take"), width=104, align="right"),
            Column(_("Give"), width=104, align="right"),
            Column(_("Difference"), width=112, align="right"),
        )
        nothing = _("Note with whom you share work; then you see how you stand with each.")
        super().__init__("members", _("Work per fellow member"), columns, _("Add"), nothing=nothing)
        self.turn = IconText("refresh-cw", "", "text", "strong", icon_tone="collectief")
        self.passed_on = Label("", "body", "text2", wrap=True)
        self._said = QWidget()
        self._said.setLayout(column(self.turn, self.passed_on, spacing=2, margins=(20, 4, 20, 10)))
        self.add(self._said)
        self._said.hide()

    def say(self, turn: str, passed_on: int) -> None:
        """Whose turn it is, and what only passed through her hands; nothing when there is nothing to say."""
        self.turn.set("refresh-cw", turn, "text", icon_tone="collectief")
        text = _("{amount} passed on this year: outside your turnover and shares.")
        self.passed_on.setText(text.format(amount=formats.money(passed_on)))
        self.turn.setVisible(bool(turn))
        self.passed_on.setVisible(bool(passed_on))
        self._said.setVisible(bool(turn or passed_on))

    def show_people(
        self,
        members: Sequence[Member],
        others: Sequence[Relation],
        names: Mapping[int, str],
        balances: Mapping[int, Balance],
    ) -> None:
        """Members in their turn, then the others."""
        keys: list[Member | Relation] = [
            *sorted(members, key=lambda one: (one.turn is None, one.turn or 0, names[one.relation_id or 0])),
            *others,
        ]
        rows = []
        for one in keys:
            number = (one.relation_id if isinstance(one, Member) else one.id) or 0
            turn = str(one.turn) if isinstance(one, Member) and one.turn is not None else "–"
            role = one.role if isinstance(one, Member) else ""
            rows.append(_row(" · ".join(filter(None, (names[number], role))), turn, balances.get(number)))
        self.show_rows(rows, keys)


def _row(name: str, turn: str, balance: Balance | None) -> list[Cell]:
    flow = None if balance is None else balance.of(Measure.WORK)
    received, given = (flow.received, flow.given) if flow is not None else (0, 0)
    return [
        Cell(name, weight=500),
        Cell(turn, align="right"),
        Cell(formats.euros(received), align="right"),
        Cell(formats.euros(given), align="right"),
        Cell(formats.euros(given - received), align="right", weight=500),
    ]
