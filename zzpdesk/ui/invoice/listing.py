"""All invoices of a year: segments by state, the list, and one invoice in the side panel."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zzpdesk.core.errors import NotFound
from zzpdesk.core.invoicelist import InvoiceQuery
from zzpdesk.core.invoicing import InvoiceState
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Assignment, Invoice, Payment, Relation
from zzpdesk.core.records.invoice import InvoiceKind
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _, ngettext
from zzpdesk.texts.takeaway import Takeaway
from zzpdesk.ui.context import Context, Page, Target
from zzpdesk.ui.invoice.actions import InvoiceActions
from zzpdesk.ui.invoice.export import taken_invoices
from zzpdesk.ui.invoice.listcolumns import ListColumns
from zzpdesk.ui.invoice.listmodel import InvoiceListModel
from zzpdesk.ui.invoice.panel import InvoiceView, panel_content, show_in, view_of
from zzpdesk.ui.invoice.words import days_long
from zzpdesk.ui.look.buttons import GhostButton
from zzpdesk.ui.look.empty import EmptyState, Starter
from zzpdesk.ui.look.inputs import SearchBox
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.sidepanel import SidePanel
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.look.tablecard import Footer, TableCard
from zzpdesk.ui.look.theme import theme

_SEGMENTS = (
    ("all", N_("All")),
    ("draft", N_("Draft")),
    ("open", N_("Open")),
    ("overdue", N_("Overdue")),
    ("paid", N_("Paid")),
    ("credited", N_("Credited")),
)
_PANEL_BELOW = 1040
"""Narrower than this (page, px at 100 %) the panel does not open by itself."""
_FACTS_FROM = 500
"""From this width of the list on (px at 100 %) its foot has room for all figures."""


class InvoicesPage(Page):
    """The page "invoices". Options of a target: `state`, `filter` (text)."""

    name = "invoices"
    kinds = frozenset({Invoice, Payment, Relation, Assignment})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Empty until `load`."""
        super().__init__(context, parent)
        self.setObjectName("invoices_page")
        self._view: InvoiceView | None = None
        self._ids: tuple[int, ...] | None = None
        self._wants_panel = True
        self._facts: list[tuple[str, str]] = []
        self._facts_shown: list[tuple[str, str]] = []
        self._actions = InvoiceActions(context, self)
        self.model = InvoiceListModel(context.desk, self)
        self._make_tools()
        self._make_list()
        self._lay_out()
        self._connect()

    # ---- making

    def _make_tools(self) -> None:
        self.segments = Segments([Segment(key, _(text), 0) for key, text in _SEGMENTS[:-1]])
        self.segments.setObjectName("invoice_segments")
        self.filter_button = GhostButton(_("Filter"), "list-filter")
        self.filter_button.setObjectName("invoice_filter_button")
        self.export = GhostButton(_("Export"), "download")
        self.export.setObjectName("invoice_export")
        self.filter = SearchBox(_("Number, name, words on a line"))
        self.filter.setObjectName("invoice_filter")
        self.filter.setFixedWidth(theme.px(240))
        self.filter.setVisible(False)

    def _make_list(self) -> None:
        self.table = TableView("two_line")
        self.table.setObjectName("invoice_list")
        self.table.setAccessibleName(_("Invoices"))
        self.table.setModel(self.model)
        self.columns = ListColumns(self.table, self.model)
        self.footer = Footer("")
        self.card = TableCard(self.table, self.footer)
        self.panel = SidePanel()
        self.side = PageScroll(self.panel)
        self.side.setFixedWidth(theme.px(344))
        self.side.setVisible(False)
        self.nothing = Label("", "body", "text2", align=Qt.AlignmentFlag.AlignHCenter)
        self.nothing.setObjectName("invoice_nothing")

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(8))
        tools.addWidget(self.segments)
        tools.addStretch(1)
        for widget in (self.filter, self.filter_button, self.export):
            tools.addWidget(widget)
        body = QHBoxLayout()
        body.setSpacing(theme.px(16))
        body.addWidget(self.card, 1)
        body.addWidget(self.side)
        full = QWidget()
        stack = QVBoxLayout(full)
        stack.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(24))
        stack.setSpacing(theme.px(12))
        stack.addLayout(tools)
        stack.addWidget(self.nothing)
        stack.addLayout(body, 1)
        self.empty = self._empty_state()
        self.pages = QStackedWidget(self)
        self.pages.addWidget(full)
        self.pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            ("clock", "receipt-euro", "check"),
            _("No invoices yet"),
            (
                _("Make one from your hours, or type the lines yourself."),
                _("You see what is open, and later through whom your money came."),
            ),
            (_("Make invoice"), "plus", "Ctrl N"),
            starters=(
                Starter("hours", "clock", _("From hours"), _("choose the assignment you worked on")),
                Starter("plain", "file-text", _("Own lines"), _("a fixed price or a one-off job")),
                Starter("self_billed", "handshake", _("From the customer"), _("drawn up in your name")),
            ),
            starters_title=_("Or begin with"),
        )

    def _connect(self) -> None:
        self.segments.chosen.connect(self._segment_chosen)
        self.columns.resized.connect(self._show_facts)
        self.filter_button.clicked.connect(self._toggle_filter)
        self.filter.edited_idle.connect(self._ask)
        self.filter.committed.connect(self._ask)
        self.export.clicked.connect(lambda: self.take_wanted.emit(self.export))
        self.table.opened.connect(self._open_row)
        self.table.space_pressed.connect(lambda _row: self._toggle_panel())
        self.table.delete_pressed.connect(self._delete_row)
        self.table.row_changed.connect(lambda _row: self._show_panel())
        self.panel.triggered.connect(self._do)
        self.panel.closed.connect(self._close_panel)
        self.empty.primary_clicked.connect(self.create_new)
        self.empty.starter_chosen.connect(self._start)

    # ---- the page's duties

    def title(self) -> str:
        """The heading."""
        return _("Invoices")

    def load(self, year: int) -> None:
        """Read the list and the counts again; the row chosen stays chosen."""
        chosen = self._view.invoice.id if self._view else None
        invoices = self.context.desk.invoices
        counts = invoices.counts(year)
        total = sum(counts.values())
        if not total and not invoices.count(InvoiceQuery()):
            self.pages.setCurrentIndex(1)
            return
        self.pages.setCurrentIndex(0)
        self._show_counts(counts, total)
        self._show_totals(year)
        self._ask(chosen)

    def _show_counts(self, counts: dict[InvoiceState, int], total: int) -> None:
        numbers = {"all": total} | {state.value: number for state, number in counts.items()}
        shown = [each for each in _SEGMENTS if each[0] != "credited" or numbers.get("credited")]
        tones = {"overdue": "danger" if numbers.get("overdue") else ""}
        self.segments.set_segments(
            [Segment(key, _(text), numbers.get(key, 0), tones.get(key, "")) for key, text in shown]
        )

    def _show_totals(self, year: int) -> None:
        totals = self.context.desk.invoices.totals(year)
        facts = [(_("Open"), formats.money(totals.open))]
        if totals.average_days is not None:
            facts.append((_("Paid on average after"), days_long(totals.average_days)))
        self._facts = facts
        self._show_facts(round(self.table.viewport().width() / theme.scale))

    def _show_facts(self, width: int) -> None:
        """What is open, and what else there is room for."""
        fitting = self._facts if width >= _FACTS_FROM else self._facts[:1]
        if fitting != self._facts_shown:
            self._facts_shown = fitting
            self.footer.set_facts(fitting)

    def open(self, target: Target) -> None:
        """A link may name a state, words, certain invoices (`where`: they show whatever their year), or one invoice."""
        self._ids = _ids_in(target.options.get("where", ()))
        if self._ids is not None:
            found = self._ids
            self._choose_segment("all")
            self._ids = found
        self._ask()
        if target.options.get("state") in {key for key, _text in _SEGMENTS}:
            self._choose_segment(str(target.options["state"]))
        if target.options.get("filter"):
            self.filter.setText(str(target.options["filter"]))
            self.filter.setVisible(True)
            self._ask()
        if target.record_id is not None:
            self.table.select_row(self.model.find(target.record_id))

    def _segment_chosen(self, _key: str) -> None:
        """The user looks at the year's invoices again."""
        self._ids = None
        self._ask()

    def _choose_segment(self, key: str) -> None:
        if (
            key == "credited"
            and not self.context.desk.invoices.counts(self.context.year())[InvoiceState.CREDITED]
        ):
            key = "all"
        self.segments.set_value(key)

    def create_new(self) -> None:
        """Ctrl+N."""
        self.context.go(Target("invoice", Invoice, None, {"new": {}}))

    def _start(self, key: str) -> None:
        kind = InvoiceKind.SELF_BILLED if key == "self_billed" else InvoiceKind.INVOICE
        self.context.go(Target("invoice", Invoice, None, {"new": {"kind": kind}}))

    def takeaway(self) -> Takeaway | None:
        """The list as it is narrowed and sorted, all of it."""
        words = self.model.query.text.strip()
        year = _("the invoices behind a figure") if self._ids is not None else str(self.context.year())
        state = next((_(text) for key, text in _SEGMENTS if key == self.segments.value and key != "all"), "")
        about = (year, state, _("with “{words}”").format(words=words) if words else "")
        reading = taken_invoices(self.context.desk, self.model.query)
        return self.taking((reading,), about=" · ".join(filter(None, about)))

    def focus_filter(self) -> None:
        """Ctrl+F."""
        self.filter.setVisible(True)
        self.filter.setFocus()
        self.filter.selectAll()

    # ---- the list

    def _ask(self, keep: int | None = None) -> None:
        """Show what segment, filter and year ask for."""
        if keep is None and self._view is not None:
            keep = self._view.invoice.id
        near = max(0, self.table.current_row())
        key = self.segments.value
        query = InvoiceQuery(
            year=None if self._ids is not None else self.context.year(),
            ids=self._ids,
            state=None if key in ("", "all") else InvoiceState(key),
            text=self.filter.text() if self.filter.isVisibleTo(self) else "",
            sort=self.model.query.sort,
        )
        self.model.ask(replace(query))
        row = self.model.find(keep, near)
        self.table.select_row(row)
        self._show_nothing()
        self._show_panel()
        shown = self.model.rowCount()
        self.footer.set_left(ngettext("{count} invoice", "{count} invoices", shown).format(count=shown))

    def _show_nothing(self) -> None:
        words = self.filter.text() if self.filter.isVisibleTo(self) else ""
        text = _("No invoices with “{words}”").format(words=words) if words else _("No invoices here")
        self.nothing.setText(text)
        self.nothing.setVisible(self.model.rowCount() == 0)

    def _toggle_filter(self) -> None:
        if self.filter.isVisibleTo(self):
            self._clear_filter()
        else:
            self.focus_filter()

    def _clear_filter(self) -> None:
        self.filter.setText("")
        self.filter.setVisible(False)
        self._ask()
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.filter.isVisibleTo(self):
            self._clear_filter()
        elif event.key() == Qt.Key.Key_Escape and self.panel.isVisibleTo(self):
            self._close_panel()
        else:
            super().keyPressEvent(event)

    def _open_row(self, number: int) -> None:
        row = self.model.row(number)
        if row is not None:
            self._actions.open(row.id)

    def _delete_row(self, number: int) -> None:
        row = self.model.row(number)
        if row is None:
            return
        if row.state is InvoiceState.DRAFT:
            self._actions.delete(row.id)
        else:
            self.context.toast(_("A definitive invoice stays: credit it instead"), False)

    # ---- the panel

    def _show_panel(self) -> None:
        row = self.model.row(self.table.current_row())
        if row is None or not self._wants_panel:
            self._view = None if row is None else self._view
            self.side.setVisible(False)
            return
        try:
            self._view = view_of(self.context.desk, row.id)
        except NotFound:
            self.side.setVisible(False)
            return
        show_in(self.panel, panel_content(self._view, self.context.desk.today()))
        self.side.setVisible(True)

    def _toggle_panel(self) -> None:
        if self.panel.isVisibleTo(self):
            self._close_panel()
        else:
            self._wants_panel = True
            self._show_panel()

    def _close_panel(self) -> None:
        self._wants_panel = False
        self.side.setVisible(False)
        self.table.setFocus()

    def _do(self, key: str) -> None:
        if self._view is not None:
            anchor = self.panel.findChild(QWidget, f"panel_{key}") or self.panel
            self._actions.do(key, self._view, anchor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the list keeps the room; Space shows the panel."""
        super().resizeEvent(event)
        half = (event.size().width() - theme.px(64)) // 2
        self.side.setFixedWidth(min(theme.px(344), max(theme.px(200), half)))
        narrow = event.size().width() < theme.px(_PANEL_BELOW)
        was = event.oldSize().width() < theme.px(_PANEL_BELOW)
        if narrow != was or event.oldSize().width() < 0:
            self._wants_panel = not narrow
            self._show_panel()


def _ids_in(where: Iterable[Where]) -> tuple[int, ...] | None:
    """The invoices that conditions on the id name; None when there are none."""
    return next((tuple(each.value) for each in where if each.field == "id" and each.op == "in"), None)
