"""What the palette offers for what is typed: commands, records and places."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from zzpdesk.core.kinds import AssignmentId
from zzpdesk.core.ports import Where
from zzpdesk.core.records import KINDS, Document, Relation
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Target
from zzpdesk.ui.navigation import FOUND_WITH, KEPT
from zzpdesk.ui.palette.entries import DO, FOUND, GO, Entry
from zzpdesk.ui.palette.matching import score, words_of
from zzpdesk.ui.shell import stopwatch
from zzpdesk.ui.shell.actions import Command
from zzpdesk.ui.shell.standing import invoice_standing, unbilled_words
from zzpdesk.ui.way import subject_of, target_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from zzpdesk.desk import Desk, Hit
    from zzpdesk.ui.shell.frame import Frame

_KINDS = {kind.__name__: kind for kind in KINDS}
_MOST_DO, _MOST_FOUND, _MOST_GO = 4, 8, 4


class Suggestions:
    """Reads the commands and the desk of one window."""

    def __init__(self, window: Frame) -> None:
        self._window = window

    def entries(self, text: str, only_commands: bool) -> list[Entry]:
        """In the order they are shown: do it now, found, go to."""
        words = words_of(text)
        commands = self._commands(words)
        doing = [entry for entry in commands if entry.group == DO]
        going = [entry for entry in commands if entry.group == GO]
        if only_commands:
            return [*doing, *going]
        found = self._found(text) if words else []
        offers = [*self._timer(words), *(extra for entry in found[:2] for extra in entry.more[:1] if words)]
        doing = [*offers, *doing]
        if words:
            doing, going = doing[:_MOST_DO], going[:_MOST_GO]
        return [*doing, *found, *going]

    # commands

    def _commands(self, words: list[str]) -> list[Entry]:
        rated = []
        for command, action in self._window.actions_list.present():
            if self._absent(command):
                continue
            points = score(words, _(command.text), _(command.words)) if words else 1
            if points:
                rated.append((points, _entry(command, action)))
        return [entry for _points, entry in sorted(rated, key=lambda pair: -pair[0])]

    def _absent(self, command: Command) -> bool:
        verb, _dash, page = command.key.partition("-")
        names = self._window.stack.names if self._window.stack is not None else frozenset()
        return command.hidden or (verb in {"go", "new"} and page not in {*names, "", "file"})

    def _timer(self, words: list[str]) -> list[Entry]:
        desk = self._window.desk
        running = stopwatch.running(desk) if desk is not None else None
        if desk is None or running is None:
            return []
        title = _("Stop the timer: {assignment}").format(assignment=running.name)
        if words and not score(words, title, running.title):
            return []
        sub = running.title + " · " + _("runs for {time}").format(time=formats.clock(running.minutes))
        return [Entry(DO, title, sub, "square", partial(stopwatch.toggle, desk, self._window), "Ctrl+T")]

    # records

    def _found(self, text: str) -> list[Entry]:
        desk = self._window.desk
        names = self._window.stack.names if self._window.stack is not None else frozenset()
        if desk is None:
            return []
        found: list[Entry] = []
        for hit in desk.search(text, 20):
            if hit.kind in KEPT and KEPT[hit.kind][0].page in names:
                found.append(self._record(hit, desk))
            elif hit.kind in FOUND_WITH:
                found += self._belonging(hit, desk)
        return found[:_MOST_FOUND]

    def _belonging(self, hit: Hit, desk: Desk) -> list[Entry]:
        """What has no page of its own leads to what it belongs to; a file to the record that carries it."""
        name, target = hit.detail, target_of(desk, _KINDS[hit.kind], hit.record_id)
        if hit.kind == Document.__name__:
            found = desk.find(Document, Where("id", "=", hit.record_id))[0]
            name, target = subject_of(desk, found.subject, found.subject_id)
        if target is None:
            return []
        word, icon = FOUND_WITH[hit.kind]
        sub = " · ".join(filter(None, (_(word), name)))
        return [Entry(FOUND, hit.title, sub, icon, partial(self._window.go, target))]

    def _record(self, hit: Hit, desk: Desk) -> Entry:
        place, kept = KEPT[hit.kind]
        title, detail = hit.title or _(kept.one), hit.detail
        if hit.kind == "Invoice":
            amount, standing = invoice_standing(desk, hit.record_id)
            title, detail = f"{title}  {detail}  {amount}", standing
        sub = " · ".join(part for part in (_(kept.one), detail) if part and part != "–")
        show = partial(self._window.go, Target(place.page, _KINDS[hit.kind], hit.record_id))
        return Entry(FOUND, title, sub, kept.icon or place.icon, show, more=tuple(self._more(hit, desk)))

    def _more(self, hit: Hit, desk: Desk) -> list[Entry]:
        """Further things to do with a record; the first one is offered at once."""
        names = self._window.stack.names if self._window.stack is not None else frozenset()
        found: list[Entry] = []
        field = {"Relation": "debtor_id", "Assignment": "assignment_id"}.get(hit.kind)
        if field and "invoice" in names:
            title = _("New invoice for {name}").format(name=hit.title)
            waits = unbilled_words(desk, hit.kind, hit.record_id) or hit.detail
            found.append(self._new(title, waits, "file-plus", "invoice", {field: hit.record_id}))
        if hit.kind == "Assignment":
            title = _("New hours for {name}").format(name=hit.title)
            found.append(self._new(title, hit.detail, "clock", "hours", {"assignment_id": hit.record_id}))
            start = _timer_start(desk, self._window, hit.record_id)
            found.append(
                Entry(DO, _("Start the timer: {name}").format(name=hit.title), hit.detail, "play", start)
            )
        if hit.kind == "Relation":
            title = _("New assignment with {name}").format(name=hit.title)
            brings_work = desk.get(Relation, hit.record_id).source_kind is not None
            role = "source_id" if brings_work else "client_id"
            found.append(self._new(title, hit.detail, "briefcase", "assignments", {role: hit.record_id}))
        return found

    def _new(self, title: str, sub: str, icon: str, page: str, values: dict[str, int]) -> Entry:
        return Entry(DO, title, sub, icon, partial(self._window.go, Target(page, options={"new": values})))


def _timer_start(desk: Desk, window: Frame, record_id: int) -> Callable[[], object]:
    return partial(stopwatch.start, desk, window, AssignmentId(record_id))


def _entry(command: Command, action: QAction) -> Entry:
    going = command.key.startswith("go-")
    keys = command.shortcuts[0] if command.shortcuts else ""
    sub = _(command.words).capitalize() if going else ""
    return Entry(GO if going else DO, action.text(), sub, command.icon, action.trigger, keys)
