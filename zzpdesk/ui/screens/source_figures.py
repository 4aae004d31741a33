"""What a relation means in figures for the year shown: as a client, as a source, what it charges and what it owes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from zzpdesk.core.invoicelist import InvoiceQuery, InvoiceRow
from zzpdesk.core.invoicing import InvoiceState
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Relation
from zzpdesk.core.sources import SourceKey
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.figures.behind import open_figure
from zzpdesk.ui.figures.linkrow import FigureRow
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.layout import clear_layout
from zzpdesk.ui.records.cells import CHANNEL_TOKEN

if TYPE_CHECKING:
    from zzpdesk.core.dependency import Dependency, SourceCost
    from zzpdesk.core.records.base import Record

_PAUSE_MS = 200
_MOST = 1000


class SourceFigures(Card):
    """Rows that lead to the invoices, hours or sources behind each figure; hidden when there is nothing to tell."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", link=_("Dependency"), sunken=True, parent=parent)
        self._context = context
        self._relation_id = 0
        self.setObjectName("relation_figures")
        self.link.setObjectName("figures_dependency")
        self.link_clicked.connect(lambda: context.go(Target("dependency")))
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self.read)
        self.hide()

    def show_for(self, record: Record) -> None:
        """Show what a relation, or the one a collective or intermediary belongs to, means."""
        found = record.id if isinstance(record, Relation) else getattr(record, "relation_id", None)
        same = found == self._relation_id
        self._relation_id = found or 0
        if same:
            self._soon.start()  # something is being typed: the figures can wait for a pause
        else:
            self.read()

    def read(self) -> None:
        """Read the figures of the year now shown."""
        self._soon.stop()
        rows = self._rows() if self._relation_id else []
        year = self._context.year()
        self.set_title(_("In figures, {year}").format(year=year))
        clear_layout(self.body)
        before: QWidget = self.link
        for row in rows:
            self.body.addWidget(row)
            QWidget.setTabOrder(before, row)
            before = row
        self.setVisible(bool(rows))

    def _rows(self) -> list[FigureRow]:
        desk, key = self._context.desk, SourceKey(self._relation_id)
        found = desk.analysis.dependency(desk.analysis.year(self._context.year()))
        rows = [*self._as_client(found), *self._as_source(found, key)]
        cost = next((each for each in found.costs.sources if each.key == key), None) if found.costs else None
        rows += self._costs(cost) if cost is not None else []
        return [*rows, *self._open()]

    def _as_client(self, found: Dependency) -> list[FigureRow]:
        party = next((each for each in found.clients.parties if each.relation_id == self._relation_id), None)
        if party is None:
            return []
        text = formats.euros(party.amount)
        row = FigureRow("figure_client", _("Turnover as a client"), text, _of_total(party.share))
        row.clicked.connect(lambda: self._behind(found, client=True))
        return [row]

    def _as_source(self, found: Dependency, key: SourceKey) -> list[FigureRow]:
        source = next((each for each in found.sources if each.key == key), None)
        if source is None:
            return []
        text, mark = formats.euros(source.amount), CHANNEL_TOKEN[source.channel]
        row = FigureRow("figure_source", _("Turnover through it"), text, _of_total(source.share), mark=mark)
        row.clicked.connect(lambda: self._behind(found, client=False))
        return [row]

    def _behind(self, found: Dependency, *, client: bool) -> None:
        from zzpdesk.desk.analysis import Figure

        number = self._relation_id
        narrowed = (
            Figure(found.period, client_id=number)
            if client
            else Figure(found.period, source=SourceKey(number))
        )
        open_figure(self._context, narrowed)

    def _costs(self, cost: SourceCost) -> list[FigureRow]:
        rows = []
        if cost.paid != 0:
            text = _known(cost.paid, cost.paid_known)
            rows.append(self._to_dependency("figure_fees", _("Fees you paid"), text))
        if cost.on_top != 0:
            text = _known(cost.on_top, cost.on_top_known)
            rows.append(self._to_dependency("figure_on_top", _("On top of your rate"), text))
        if cost.net_rate is not None:
            text = formats.money(formats.rounded_fraction(cost.net_rate))
            rows.append(self._to_dependency("figure_net", _("You keep per hour"), text))
        return rows

    def _to_dependency(self, name: str, label: str, text: str) -> FigureRow:
        row = FigureRow(name, label, text)
        row.clicked.connect(lambda: self._context.go(Target("dependency")))
        return row

    def _open(self) -> list[FigureRow]:
        waiting = [
            row for state in (InvoiceState.OVERDUE, InvoiceState.OPEN) for row in self._invoices(state)
        ]
        amount = sum(row.open for row in waiting)
        if not waiting:
            return []
        late = sum(row.state is InvoiceState.OVERDUE for row in waiting)
        note = ngettext("{number} invoice", "{number} invoices", len(waiting)).format(number=len(waiting))
        if late:
            note += " · " + ngettext("{number} overdue", "{number} overdue", late).format(number=late)
        row = FigureRow("figure_open", _("Still to be paid"), formats.money(amount), note)
        where = (Where("id", "in", tuple(each.id for each in waiting)),)
        row.clicked.connect(lambda: self._context.go(Target("invoices", options={"where": where})))
        return [row]

    def _invoices(self, state: InvoiceState) -> list[InvoiceRow]:
        query = InvoiceQuery(state=state, debtor_id=self._relation_id, limit=_MOST)
        return self._context.desk.invoices.rows(query)


def _known(amount: int | None, part: int) -> str:
    """An amount; what is known of it when it is not all known."""
    if amount is not None:
        return formats.money(amount)
    return _("at least {amount}").format(amount=formats.money(part)) if part else _("unknown")


def _of_total(share: object) -> str:
    return _("{share} of all your work").format(share=formats.percent(share))  # type: ignore[arg-type]
