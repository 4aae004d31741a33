"""What is done with a lead: noted, answered, an offer, won with its assignment, lost, declined."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.core.kinds import RelationId
from zzpdesk.core.ports import Sort, Where
from zzpdesk.core.records import Assignment, Lead
from zzpdesk.core.records.lead import LeadOutcome
from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context
from zzpdesk.ui.intermediaries.leadscard import ANSWER, DECLINE, LOSE, QUOTE, REOPEN
from zzpdesk.ui.intermediaries.winform import WinForm


class LeadSteps(QObject):
    """Every step is one change, with undo in the toast."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._widget = parent

    def note(self, title: str, relation_id: RelationId | None) -> None:
        """A new lead of today."""
        leads = self._context.desk.intermediaries
        self._do(lambda: leads.note_lead(title, relation_id), _("Lead noted: {title}").format(title=title))

    def move(self, lead_id: int, key: str, opener: QWidget) -> None:
        """The next step of a lead; winning asks for its assignment first."""
        leads = self._context.desk.intermediaries
        steps: dict[str, tuple[Callable[[], object], str]] = {
            ANSWER: (lambda: leads.answer(lead_id), _("Answered today")),
            QUOTE: (lambda: leads.quote(lead_id), _("Offer made today")),
            LOSE: (lambda: leads.decide(lead_id, LeadOutcome.LOST), _("Lead lost")),
            DECLINE: (lambda: leads.decide(lead_id, LeadOutcome.DECLINED), _("Lead declined")),
            REOPEN: (lambda: leads.decide(lead_id, LeadOutcome.OPEN), _("Lead is open again")),
        }
        if key in steps:
            self._do(*steps[key])
        else:
            self._ask(self._context.desk.get(Lead, lead_id), opener)

    def _ask(self, lead: Lead, opener: QWidget) -> None:
        desk, number, won = self._context.desk, lead.id or 0, _("Lead won")
        through = (Where("source_id", "=", lead.relation_id), Where("archived", "=", False))
        newest = Sort("since", descending=True)
        form = WinForm(lead, desk.find(Assignment, *through, sort=(newest,)), self._widget)
        leads = desk.intermediaries
        form.chosen.connect(lambda work: self._do(lambda: leads.win(number, work), won))
        form.made.connect(lambda: self._do(lambda: leads.win(number), _("Lead won, assignment made")))
        form.later.connect(lambda: self._do(lambda: leads.decide(number, LeadOutcome.WON), won))
        form.closed.connect(form.deleteLater)
        form.open_below(opener)

    def _do(self, step: Callable[[], object], text: str) -> None:
        try:
            step()
        except ZzpdeskError as error:
            self._context.fail(error)
        else:
            self._context.toast(text, True)
