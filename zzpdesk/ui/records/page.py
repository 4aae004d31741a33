"""The page for one kind of record: list at the left, the record at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.listing import Listing
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Document, Relation
from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.takeaway import Reading, Takeaway, Value
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.look.empty import EmptyState
from zzpdesk.ui.look.empty import Starter as StarterCard
from zzpdesk.ui.look.inputs import SearchBox
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.navigation import page_of
from zzpdesk.ui.records.list import RecordList, remembered
from zzpdesk.ui.records.listed import Listed
from zzpdesk.ui.records.panel import RecordPanel
from zzpdesk.ui.records.removing import Removing
from zzpdesk.ui.records.screen import hints
from zzpdesk.ui.records.splitter import PanelSplitter
from zzpdesk.ui.records.taken import narrowed
from zzpdesk.ui.records.view import View
from zzpdesk.ui.records.words import name_of
from zzpdesk.ui.taking import shown_in, titled
from zzpdesk.ui.templates.begin import begin_with_example, example_button, has_examples

_FILTER_PAUSE = 150
_PANEL_WIDTH, _LIST_HEIGHT = 500, 250


class RecordPage(Removing):
    """Subclasses set `about`, what it shows, and what they have of `views` and `parts`.

    Name and kinds follow from these: all records that the list, the form and the parts show or refer to. `kinds` of
    a subclass come on top.
    """

    views: ClassVar[tuple[View, ...]] = (View("all", ""),)

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if not hasattr(cls, "about"):
            return
        cls.name = cls.about.name
        cls.kinds |= {Document}
        shown = [cls.about, *(screen for part in cls.parts for screen in part.all_screens())]
        for kind in (screen.record_type for screen in shown):
            cls.kinds |= {kind, *(hint.reference for hint in hints(kind).values() if hint.reference)}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._year = context.year()
        self._link: tuple[Where, ...] = ()
        self._kept_split = False
        self.setObjectName(f"page_{self.about.name}")
        self.list = self.make_list()
        self.panel = self.make_panel()
        self.panel.carry_documents(context)
        self.filter = SearchBox(_("Filter"), "Ctrl F")
        self.segments = Segments([Segment(view.key, self.view_text(view)) for view in self.views])
        self._pause = QTimer(self, singleShot=True, interval=_FILTER_PAUSE)
        self._build()
        self._connect()
        self._restore()

    # building

    def make_list(self) -> Listed:
        """The list at the left."""
        return RecordList(self.context.desk, self.about)

    def make_panel(self) -> RecordPanel:
        """The form at the right."""
        return RecordPanel(self.context.desk, self.about, self.parts)

    def _build(self) -> None:
        self.filter.setObjectName("filter")
        self._full, self._empty = self._make_full(), self._empty_state()
        self.segments.setVisible(len(self.views) > 1)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(24))
        inner.setSpacing(theme.px(12))
        for widget in (self.above(), self._full, self._empty):
            if widget is not None:
                inner.addWidget(widget, 1 if widget in {self._full, self._empty} else 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(content))
        self._show_bare(bare=False)

    def _make_full(self) -> QWidget:
        """List and record side by side, with what narrows the list above them."""
        self.filter.setMaximumWidth(theme.px(260))
        tools = row(self.segments, None, *self._examples(), self.filter)
        self.split = PanelSplitter()
        self.split.addWidget(self.list)
        self.split.addWidget(self.panel)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        self.list.setMinimumWidth(theme.px(300))
        self.panel.setMinimumWidth(theme.px(380))
        self.panel.hide()
        full = QWidget()
        body = QVBoxLayout(full)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.px(12))
        body.addLayout(tools)
        body.addWidget(self.split, 1)
        self.split.setMinimumHeight(theme.px(_LIST_HEIGHT))
        return full

    def _examples(self) -> list[QWidget]:
        """A way to begin with an example, for kinds that have them."""
        button = example_button(self, self.about.record_type)
        return [] if button is None else [button]

    def _show_bare(self, *, bare: bool) -> None:
        """What an empty page says, or list and record."""
        self._full.setVisible(not bare)
        if self._empty is not None:
            self._empty.setVisible(bare)

    def above(self) -> QWidget | None:
        """What stands above the list, also when there is nothing in it yet."""
        return None

    def _empty_state(self) -> EmptyState | None:
        empty = self.about.empty
        if empty is None:
            return None
        cards = [
            StarterCard(str(n), starter.icon, _(starter.title), _(starter.text))
            for n, starter in enumerate(empty.starters)
        ]
        add = (self.about.phrase(N_("Add {what}")), "plus", "Ctrl N")
        lines = _(empty.lines).split("\n")
        title = _("Or start with") if cards else ""
        example = (
            (_("Begin with an example"), "compass", "")
            if has_examples(self, self.about.record_type)
            else None
        )
        return EmptyState(
            empty.icons, _(empty.title), lines, add, example, starters=cards, starters_title=title
        )

    def _connect(self) -> None:
        if self._empty is not None:
            self._empty.primary_clicked.connect(self.create_new)
            self._empty.secondary_clicked.connect(lambda: begin_with_example(self, self.about.record_type))
            self._empty.starter_chosen.connect(self._start_with)
        self.list.opened.connect(self._edit)
        self.list.chosen.connect(self._chosen)
        self.list.space.connect(self._toggle)
        for source in (self.list, self.panel):
            source.delete.connect(self.remove)
        self.panel.archive.connect(self._archive)
        self.panel.closed.connect(self._close)
        self.panel.saved.connect(self._saved)
        self.panel.failed.connect(self.context.fail)
        self.panel.go_to.connect(self._go_to)
        self.panel.status_changed.connect(self.status_changed)
        self.segments.chosen.connect(self._view_chosen)
        self.filter.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self._show_list)
        self.split.splitterMoved.connect(lambda *_: self._keep("split", self.split.saveState()))
        edit = QShortcut(
            QKeySequence(Qt.Key.Key_F2), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        edit.activated.connect(lambda: self._edit(self.list.current()))

    # what the window asks

    def title(self) -> str:
        return _(self.about.title)

    def load(self, year: int) -> None:
        """Show the list, and the open record as it is now."""
        if year != self._year:
            self._link = ()
        self._year = year
        if any(view.by_year for view in self.views):
            self._name_views()
        if not self.panel.isHidden() and not self.panel.refresh():
            self.panel.forget()
            self._close()
        self._show_list()

    def open(self, target: Target) -> None:
        """A record, a new one (`new`: values to start from), or a list narrowed by `filter` or `where`."""
        link = tuple(target.options.get("where", ()))
        if link and len(self.views) > 1:
            self.segments.set_value(self.views[0].key)  # someone's choice of a view ends a link
        self._link = link
        if "filter" in target.options:
            self.filter.setText(str(target.options["filter"]))
        if "new" in target.options:
            self._new(target.options["new"] or {})
        elif target.record_id is not None and target.kind is not None:
            self._open_id(target.kind, target.record_id)
        elif self._link or "filter" in target.options:
            self._show_list()

    def create_new(self) -> None:
        """A new record; from within a list of what belongs to the one shown, a new one there."""
        if not self.panel.add_here():
            self._new({})

    def focus_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def here(self) -> Target | None:
        record = None if self.panel.isHidden() else self.panel.record
        return Target(self.name, type(record), record.id) if record is not None and record.id else None

    def takeaway(self) -> Takeaway | None:
        """The list as it is narrowed and sorted, all of it; and what belongs to the record shown beside it."""
        tables = (self.list.taken(self.sums()), *self.beside())
        return self.taking(tables, _(self.about.title), self.narrowed())

    def sums(self) -> Mapping[str, Value]:
        """Figures of the last row of the list taken along, by field."""
        return {}

    def beside(self) -> Sequence[Reading]:
        """What the record beside the list shows of its parts."""
        record = None if self.panel.isHidden() else self.panel.record
        if record is None or record.id is None:
            return ()
        return [titled(name_of(record), each) for each in shown_in(self.panel)]

    def narrowed(self) -> str:
        """What narrows the list, in words."""
        view = next(view for view in self.views if view.key == self._view_key())
        named = self.view_text(view) if len(self.views) > 1 else ""
        year = self._year if view.by_year else None
        return narrowed(named, year, self.filter.text(), linked=bool(self._link))

    def unfinished(self) -> str:
        return "" if self.panel.isHidden() else self.panel.unfinished()

    def leave(self) -> bool:
        """Unfinished forms are kept, so going elsewhere is always fine."""
        self.panel.leave()
        return True

    # the list

    def listing(self) -> Listing:
        """What the list holds now; a link to certain records shows those, whatever the view."""
        if self._link:
            return Listing(self.about.record_type, self._link, self.filter.text(), None)
        view = next(view for view in self.views if view.key == self._view_key())
        year = (date(self._year, 1, 1), date(self._year, 12, 31)) if view.by_year else None
        return Listing(self.about.record_type, (*view.where, *self._link), self.filter.text(), year)

    def view_text(self, view: View) -> str:
        """The word on a segment."""
        return _(view.text).format(year=self._year) if view.text else ""

    def facts(self) -> Sequence[tuple[str, str]]:
        """Sums in the list's footer: pairs of label and figure."""
        return ()

    def _name_views(self) -> None:
        chosen = self.segments.value
        self.segments.set_segments([Segment(each.key, self.view_text(each)) for each in self.views])
        self.segments.set_value(chosen)

    def _view_key(self) -> str:
        return self.segments.value if len(self.views) > 1 else self.views[0].key

    def _show_list(self) -> None:
        self._pause.stop()
        self.list.show_listing(self.listing())
        self.list.set_facts(self.facts())
        nothing = self.list.model.rowCount() == 0 and self.context.desk.count(self.about.record_type) == 0
        bare = nothing and self._empty is not None and self.panel.isHidden()
        self._show_bare(bare=bare)

    def _view_chosen(self, key: str) -> None:
        self._keep("view", key)
        self._link = ()
        self._show_list()

    # the record

    def _chosen(self, record: Record | None) -> None:
        if record is not None and not self.panel.isHidden():
            self._show(record)

    def _toggle(self) -> None:
        record = self.list.current()
        if not self.panel.isHidden():
            self._close()
        elif record is not None:
            self._show(record)

    def _show(self, record: Record) -> None:
        self.panel.open(self.context.desk.get(type(record), record.id) if record.id else record)
        self._reveal()

    def _reveal(self) -> None:
        self._show_bare(bare=False)
        if self.panel.isHidden():
            self.split.show_panel(shown=True)
            if not self._kept_split:
                room = self.split.width() - self.split.handleWidth()
                self.split.setSizes([room - theme.px(_PANEL_WIDTH), theme.px(_PANEL_WIDTH)])

    def _edit(self, record: Record | None) -> None:
        if record is not None:
            self._show(record)
            self.panel.edit()

    def _close(self) -> None:
        self.panel.leave()
        self.split.show_panel(shown=False)
        self._show_list()
        self._focus_list()
        self.status_changed.emit()

    def _focus_list(self) -> None:
        """The keys go to the list; while there is none, to what begins the first record."""
        empty = self._empty
        if empty is None or empty.isHidden():
            self.list.view.setFocus()
        else:
            empty.primary.setFocus()

    def _new(self, values: Mapping[str, Any]) -> None:
        known = {name: value for name, value in values.items() if name in hints(self.about.record_type)}
        self._show(replace(self.about.blank(self.context.desk), **known))
        self.list.view.select_row(-1)
        self.panel.edit()

    def _start_with(self, key: str) -> None:
        if self.about.empty is not None:
            self._new(self.about.empty.starters[int(key)].values)

    def _open_id(self, kind: type[Record], record_id: int) -> None:
        """A record of this page's kind, or the one of this kind that belongs to that relation."""
        desk, own = self.context.desk, self.about.record_type
        if kind is Relation and own is not Relation and "relation_id" in hints(own):
            found = desk.find(own, Where("relation_id", "=", record_id))
        else:
            found = [desk.get(own, record_id)] if kind is own else []
        for record in found[:1]:
            self._show_list()
            if record.id is not None:
                self.list.select(record.id)
            self._arrive(record)

    def _arrive(self, record: Record) -> None:
        """Someone followed a link to this record."""
        self._show(record)

    def _saved(self, record: Record) -> None:
        """A record that is new appears in the list and becomes current there."""
        self._show_list()
        if record.id is not None:
            self.list.select(record.id)

    def _go_to(self, kind: type[Record], record_id: int) -> None:
        page = page_of(kind)
        if page:
            self.context.go(Target(page, kind, record_id))

    # remembering

    def _keep(self, what: str, value: Any) -> None:
        self._kept_split = self._kept_split or what == "split"
        remembered().setValue(f"list/{self.about.name}/{what}", value)

    def _restore(self) -> None:
        kept = remembered().value(f"list/{self.about.name}/split")
        self._kept_split = isinstance(kept, QByteArray) and self.split.restoreState(kept)
        view = str(remembered().value(f"list/{self.about.name}/view", ""))
        if view in {each.key for each in self.views}:
            self.segments.set_value(view)
