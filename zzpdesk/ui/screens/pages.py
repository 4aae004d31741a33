"""The pages made of descriptions."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from zzpdesk.core.ports import Where
from zzpdesk.core.records import Bill, Fee, FeeTerms, Invoice, Payment
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.context import Context
from zzpdesk.ui.records.page import RecordPage
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.records.view import ACTIVE, ARCHIVE, View
from zzpdesk.ui.screens.assignments import ASSIGNMENTS
from zzpdesk.ui.screens.relations import RELATIONS
from zzpdesk.ui.screens.source_figures import SourceFigures


class _WithFigures(RecordPage):
    """Below the form stands what the relation means in the figures of the year."""

    kinds = frozenset({Invoice, Payment, FeeTerms, Fee, Bill})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.figures = SourceFigures(context)
        self.panel.main.put_above(self.figures, self.figures.link)
        self.panel.main.shown.connect(self.figures.show_for)


class RelationsPage(_WithFigures):
    """Everyone she deals with."""

    about = RELATIONS
    views = (
        ACTIVE,
        View("sources", N_("Bring work"), (*ACTIVE.where, Where("source_kind", "not-null"))),
        ARCHIVE,
    )
    parts = (
        Part(replace(ASSIGNMENTS, title=N_("Assignments for this client")), "client_id"),
        Part(
            replace(ASSIGNMENTS, name="assignments_through", title=N_("Assignments through this source")),
            "source_id",
        ),
    )
