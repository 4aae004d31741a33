"""Card "Leads": a line to note one quickly, how far they came, and each with the next step at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from zzpdesk.charts.funnel import Funnel, Step
from zzpdesk.core.leads import LeadTally
from zzpdesk.core.records import Lead
from zzpdesk.core.records.lead import LeadOutcome
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.intermediaries import rates_words
from zzpdesk.texts.labels import label
from zzpdesk.ui.dossier.table import DossierTable
from zzpdesk.ui.figures.chartbox import ChartBox
from zzpdesk.ui.look.buttons import SecondaryButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.cells import Cell, Column
from zzpdesk.ui.look.chips import Chip, Tone
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row, wrap_row

ANSWER, QUOTE, WIN, LOSE, DECLINE, REOPEN = "answer", "quote", "win", "lose", "decline", "reopen"
_CHIPS: dict[LeadOutcome, tuple[Tone, str]] = {
    LeadOutcome.WON: ("ok", "check"),
    LeadOutcome.LOST: ("neutral", ""),
    LeadOutcome.DECLINED: ("dashed", ""),
}


class QuickLead(QWidget):
    """One field and a button: what it is about is enough, today and this intermediary are filled in."""

    noted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = LineEdit("", _("What is the lead about?"))
        self.title.setObjectName("lead_title")
        self.title.setAccessibleName(_("New lead"))
        self.button = SecondaryButton(_("Note lead"), "plus")
        self.button.setObjectName("lead_note")
        self.setLayout(row(self.title, self.button, spacing=8))
        self.title.returnPressed.connect(self._note)
        self.button.clicked.connect(self._note)

    def _note(self) -> None:
        text = self.title.text().strip()
        if text:
            self.title.set_value_silently("")
            self.noted.emit(text)
        self.title.setFocus()


class LeadsTable(DossierTable):
    """A click chooses a lead, for the steps below; Enter or a double click opens its form."""

    def __init__(self) -> None:
        columns = (
            Column(_("Date"), 76),
            Column(_("What about"), stretch=1, min_width=140),
            Column(_("How it stands"), 150),
            Column(_("Cost"), 96, align="right", hide_below=500),
        )
        nothing = _("No leads in this year.")
        super().__init__("leads", _("Leads"), columns, nothing=nothing, density="two_line", edge=10)
        self.view.clicked.disconnect()

    def restyle(self) -> None:
        """It stands inside a card of its own: no edge of air, no frame."""
        super().restyle()
        outer = self.layout()
        if outer is not None:
            outer.setContentsMargins(0, 0, 0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """No frame within the frame."""


class LeadsCard(Card):
    """`noted` carries a title, `moved` a lead's id and the step, `opened` a lead's id."""

    noted = Signal(str)
    moved = Signal(int, str)
    opened = Signal(object)
    delete = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Leads"), link=_("Add"))
        self.setObjectName("leads")
        self.link.setObjectName("add_lead_form")
        self.link.setAccessibleName(_("Add a lead with all its details"))
        self._leads: dict[int, Lead] = {}
        self.quick = QuickLead()
        self.funnel = ChartBox("lead_funnel", _("How far leads came"), height=104)
        self.words = Label("", "body", "text2", wrap=True)
        self.table = LeadsTable()
        self.table.set_title("")
        self.steps = {
            ANSWER: SecondaryButton(_("Answered"), "send", size="small"),
            QUOTE: SecondaryButton(_("Offer made"), "file-text", size="small"),
            WIN: SecondaryButton(_("Won"), "check", size="small"),
            LOSE: SecondaryButton(_("Lost"), size="small"),
            DECLINE: SecondaryButton(_("Declined it"), size="small"),
            REOPEN: SecondaryButton(_("Open again"), "undo-2", size="small"),
        }
        self._lay_out()

    def _lay_out(self) -> None:
        self.next = wrap_row(*self.steps.values(), spacing=8)
        for widget in (self.quick, self.funnel, self.words, self.table, self.next):
            self.add(widget)
        for key, button in self.steps.items():
            button.setObjectName(f"lead_{key}")
            button.clicked.connect(lambda _=False, key=key: self._move(key))
        self.quick.noted.connect(self.noted)
        self.table.opened.connect(self.opened)
        self.table.delete.connect(self.delete)
        self.table.view.row_changed.connect(lambda _row: self._show_steps())

    def show_leads(
        self,
        tally: LeadTally,
        leads: Sequence[Lead],
        costs: Mapping[int, int | None],
        clients: Mapping[int, str],
    ) -> None:
        """Show the leads of a year: `costs` per lead in cents (None: unknown), `clients` by id."""
        current = self._current_id()
        self._leads = {lead.id or 0: lead for lead in leads}
        anything = bool(tally.received)
        self.funnel.setVisible(anything)
        self.words.setVisible(anything)
        self.words.setText(rates_words(tally))
        steps = (
            Step(_("Received"), tally.received, "received"),
            Step(_("Answered"), tally.answered, "answered"),
            Step(_("Offer made"), tally.quoted, "quoted"),
            Step(_("Won"), tally.won, "won"),
        )
        self.funnel.set_chart(Funnel(steps))
        rows = [_cells(lead, costs.get(lead.id or 0, 0), clients) for lead in leads]
        self.table.show_rows(rows, list(self._leads))
        if leads:
            keys = list(self._leads)
            self.table.view.select_row(keys.index(current) if current in keys else 0)
        self._show_steps()

    def _current_id(self) -> int | None:
        key = self.table.model.key(self.table.view.current_row())
        return key if isinstance(key, int) else None

    def _show_steps(self) -> None:
        """Only the steps that make sense from where the lead stands."""
        lead = self._leads.get(self._current_id() or 0)
        self.next.setVisible(lead is not None)
        if lead is None:
            return
        open_ = lead.outcome is LeadOutcome.OPEN
        shown = {
            ANSWER: open_ and lead.answered_on is None,
            QUOTE: open_ and lead.quoted_on is None,
            WIN: open_ or (lead.outcome is LeadOutcome.WON and lead.assignment_id is None),
            LOSE: open_,
            DECLINE: open_,
            REOPEN: not open_,
        }
        for key, button in self.steps.items():
            button.setVisible(shown[key])
            button.setAccessibleDescription(lead.title)

    def _move(self, key: str) -> None:
        number = self._current_id()
        if number is not None:
            self.moved.emit(number, key)


def _cells(lead: Lead, cost: int | None, clients: Mapping[int, str]) -> list[Cell]:
    amount = "" if cost == 0 else _("unknown") if cost is None else formats.money(cost)
    return [
        Cell(formats.day(lead.day), tone="text2"),
        Cell(lead.title, clients.get(lead.client_id or 0, ""), weight=500),
        Cell(chip=_chip(lead)),
        Cell(amount, align="right"),
    ]


def _chip(lead: Lead) -> Chip:
    if lead.outcome is not LeadOutcome.OPEN:
        tone, icon = _CHIPS[lead.outcome]
        return Chip(label(lead.outcome), tone, icon)
    if lead.quoted_on is not None:
        return Chip(_("Offer made"), "tint", "file-text")
    if lead.answered_on is not None:
        return Chip(_("Answered"), "tint", "send")
    return Chip(_("To answer"), "warn", "hourglass")
