"""Card "Platformopgaven": what the platform reported to the tax office beside her own records."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zzpdesk.core.statements import Reconciliation
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.intermediaries import differences
from zzpdesk.ui.figures.chartbox import add_explanation
from zzpdesk.ui.figures.linkrow import FigureRow
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.chips import Chip, StatusChip
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import clear_layout, column, row


class StatementsCard(Card):
    """`opened` carries a statement's id, `behind` the ids of invoices and their year."""

    opened = Signal(int)
    behind = Signal(object, int)

    def __init__(self) -> None:
        super().__init__(_("Statements to the tax office"), _("DAC7"), link=_("Add"))
        self.setObjectName("statements")
        self.link.setObjectName("add_statement")
        self.link.setAccessibleName(_("Add a statement"))
        self.help = add_explanation(self, "statements")
        self._rows = column(spacing=4)
        self._nothing = Label(
            _("No statement on record. Platforms report by 31 January."), "body", "text3", wrap=True
        )
        self.add(self._nothing)
        self.add(self._rows)

    def show_statements(self, found: Sequence[Reconciliation]) -> None:
        """The newest first."""
        clear_layout(self._rows)
        self._nothing.setVisible(not found)
        for number, one in enumerate(found):
            if number:
                self._rows.addSpacing(10)
            for part in self._parts(one):
                self._rows.addWidget(part)

    def _parts(self, one: Reconciliation) -> list[QWidget]:
        statement, own, year = one.statement, one.own, one.period.end.year
        name = str(statement.year)
        if statement.quarter is not None:
            name = _("{year}, quarter {quarter}").format(year=statement.year, quarter=statement.quarter)
        chip = Chip(_("Agrees"), "ok", "check") if one.agrees else Chip(_("Differs"), "warn", "circle-alert")
        head = QWidget()
        head.setLayout(row(Label(name, "strong"), StatusChip(chip), None))
        note = _("fees {fees}").format(fees=formats.money(statement.fees))
        if statement.activities is not None:
            note += " · " + _assignments(statement.activities)
        key = statement.id or 0
        reported = FigureRow(
            f"reported_{key}", _("Reported by the platform"), formats.money(statement.gross), note
        )
        reported.clicked.connect(lambda: self.opened.emit(key))
        fees = _("unknown") if one.fees is None else formats.money(one.fees)
        note = _("fees {fees}").format(fees=fees) + " · " + _assignments(own.activities)
        received = FigureRow(
            f"received_{key}", _("Paid to you, excluding VAT"), formats.money(own.received), note
        )
        received.clicked.connect(lambda: self.behind.emit(own.paid_ids, year))
        invoiced = FigureRow(f"invoiced_{key}", _("Invoiced, excluding VAT"), formats.money(own.invoiced))
        invoiced.clicked.connect(lambda: self.behind.emit(own.issued_ids, year))
        said = Label(" ".join(differences(one)), "body", "text2", wrap=True)
        said.setObjectName(f"difference_{key}")
        return [head, reported, received, invoiced, said]


def _assignments(count: int) -> str:
    return ngettext("{count} assignment", "{count} assignments", count).format(count=count)
