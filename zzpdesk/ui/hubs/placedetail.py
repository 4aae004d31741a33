"""What the dossiers of hubs and gatherings have in common: noting, the funnel, promises and people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.core.hubyield import GATHERING, HUB, PlaceKey
from zzpdesk.core.kinds import Minutes
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Contact, FollowUp, Hub
from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.dossier.detail import Dossier
from zzpdesk.ui.hubs.cards import FunnelCard, PeopleTable, PromisesCard, ThereCard
from zzpdesk.ui.hubs.noting import NotingCard
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.screens.gatherings import CONTACTS, FOLLOW_UPS

if TYPE_CHECKING:
    from zzpdesk.core.attended import Attended
    from zzpdesk.core.hubfacts import PlaceFacts


class PlaceDossier(Dossier):
    """Subclasses have `contacts` and `promises`, the parts whose forms these cards open."""

    contacts = Part(CONTACTS, "meeting_id")
    promises = Part(FOLLOW_UPS, "relation_id", "relation_id")

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.facts: PlaceFacts | None = None
        self.there, self.noting = ThereCard(self.there_title()), NotingCard(context.desk)
        self.funnel, self.follow_ups, self.people = FunnelCard(), PromisesCard(), PeopleTable()
        super().__init__(context, parent)
        self.there.there.connect(self.start_noting)
        self.noting.noted.connect(self._note)
        self.noting.closed.connect(self._stop_noting)
        self.funnel.wanted.connect(self._open_step)
        self.follow_ups.ticked.connect(self._tick)
        self.follow_ups.opened.connect(lambda one: self.part_wanted.emit(self.promises, one))
        self.follow_ups.link_clicked.connect(self.add_promise)
        self.people.link_clicked.connect(self.start_noting)
        self.people.opened.connect(lambda one: self.part_wanted.emit(self.contacts, one))
        self.people.delete.connect(self.delete)
        key = QShortcut(QKeySequence("Ctrl+J"), self, context=Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(self.start_noting)

    def there_title(self) -> str:
        """The title of the card with the button "I was there"."""
        raise NotImplementedError

    def usual_minutes(self) -> Minutes:
        """How long it took the last time."""
        raise NotImplementedError

    def add_promise(self) -> None:
        """Ask for the form of a new promise."""
        self.want_new(self.promises)

    @property
    def key(self) -> PlaceKey:
        """The place shown."""
        return PlaceKey(HUB if isinstance(self.record, Hub) else GATHERING, self.record.id or 0)

    def show_for(self, record: Record) -> None:
        before = None if self.record is None else self.key
        self.record = record
        self.facts = self.context.desk.hubs.facts(self.key, self.context.year())
        if self.facts is None:
            return
        if before != self.key:
            self._stop_noting()
        super().show_for(record)
        self._show_shared(self.facts)

    def _show_shared(self, facts: PlaceFacts) -> None:
        """The cards that both have."""
        self.funnel.show_figures(self.context.year(), facts.place.figures, facts.ever)
        ids = sorted({one.contact_id for one in facts.follow_ups if one.contact_id})
        found = self.context.desk.find(Contact, Where("id", "in", ids)) if ids else []
        names = {one.id or 0: one.name for one in found}
        self.follow_ups.show_promises(facts.follow_ups, names, self.context.desk.today())
        self.people.show_people(facts.contacts)

    # noting

    def start_noting(self) -> None:
        """Show the form; with a meeting of today or just past it starts there."""
        if self.record is not None:
            self.there.hide()
            self.noting.start(self.context.desk.today(), self.usual_minutes())
            for scroll in self.findChildren(PageScroll):
                scroll.ensureWidgetVisible(self.noting)

    def _stop_noting(self) -> None:
        if self.noting.isVisible():
            self.noting.hide()
            self.there.show()
            self.there.was.setFocus()

    def _note(self, note: Attended) -> None:
        try:
            self.context.desk.hubs.was_there(self.key, note)
        except ZzpdeskError as error:
            self.context.fail(error)
            return
        self._stop_noting()
        self.context.toast(_("Noted. Time and people are with {name}.").format(name=self._name()), True)

    def _name(self) -> str:
        return self.facts.place.name if self.facts else ""

    def _tick(self, number: int, done: bool) -> None:
        try:
            saved: FollowUp = self.context.desk.hubs.tick(number, done=done)
        except ZzpdeskError as error:
            self.context.fail(error)
            return
        text = _("Done: {title}") if done else _("Not done yet: {title}")
        self.context.toast(text.format(title=saved.title), True)

    def _open_step(self, step: str) -> None:
        """From a figure to its records, where these have a page of their own."""
        if self.facts is None:
            return
        if step == "assignments" and self.facts.assignment_ids:
            where = (Where("id", "in", self.facts.assignment_ids),)
            self.context.go(Target("assignments", options={"where": where}))
        elif step == "contacts":
            self.people.view.setFocus()
