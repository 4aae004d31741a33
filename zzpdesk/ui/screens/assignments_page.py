"""The page of assignments: what was agreed, and beside it the chain, the partners and the working relation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from zzpdesk.core.records import (
    Absence,
    Assignment,
    Collective,
    Invoice,
    Member,
    Membership,
    ViewpointAnswer,
)
from zzpdesk.texts import workrelation as words
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.context import Context
from zzpdesk.ui.look.labels import IconText
from zzpdesk.ui.outputs import Output
from zzpdesk.ui.records.page import RecordPage
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.records.view import ACTIVE, ARCHIVE, View
from zzpdesk.ui.screens.assignment_aside import AssignmentAside
from zzpdesk.ui.screens.assignments import ASSIGNMENTS
from zzpdesk.ui.screens.chain import CHAIN_LINKS
from zzpdesk.ui.screens.dossier import DossierOutputs
from zzpdesk.ui.screens.hubs import PARTNERS
from zzpdesk.ui.screens.invoice_start import InvoiceStart
from zzpdesk.ui.screens.sources import FEE_TERMS, FEES


class AssignmentsPage(RecordPage):
    """Work agreed on. Ctrl+P prints the dossier of the assignment shown."""

    about = ASSIGNMENTS
    views = (
        View("year", N_("In {year}"), ACTIVE.where, by_year=True),
        View("all", N_("All"), ACTIVE.where),
        ARCHIVE,
    )
    parts = (
        Part(CHAIN_LINKS, "assignment_id"),
        Part(PARTNERS, "assignment_id"),
        Part(FEE_TERMS, "assignment_id", fills=lambda assignment: {"source_id": assignment.source_id}),
        Part(FEES, "assignment_id", fills=lambda assignment: {"source_id": assignment.source_id}),
    )
    kinds = frozenset({Absence, Collective, Invoice, Member, Membership, ViewpointAnswer})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.papers = DossierOutputs(context, self)
        self.billing = InvoiceStart(context)
        self.aside = AssignmentAside(context)
        main = self.panel.main
        main.put_above(self.billing, self.billing.button)
        main.put_above(self.aside, self.aside.offer.link)
        main.shown.connect(self.billing.show_for)
        main.shown.connect(self.aside.show_for)
        self.aside.arranged.connect(self._order_tabs)

    def above(self) -> QWidget | None:
        """Working days without an assignment in the year shown."""
        self.bench = IconText("calendar-clock", "", "text2")
        self.bench.setObjectName("bench")
        self.bench.hide()
        return self.bench

    def load(self, year: int) -> None:
        super().load(year)
        found = self.context.desk.assignments.bench(year)
        text = "" if found is None else words.bench_words(found)
        self.bench.set("calendar-clock", text)
        self.bench.setToolTip(text)
        self.bench.setVisible(found is not None)

    def further_outputs(self) -> Sequence[Output]:
        record = None if self.panel.isHidden() else self.panel.record
        return self.papers.entries(record) if isinstance(record, Assignment) and record.id is not None else ()

    def _order_tabs(self) -> None:
        """From the button to the first field, in the order in which they stand."""
        before: QWidget = self.billing.button
        for stop in self.aside.stops():
            QWidget.setTabOrder(before, stop)
            before = stop
