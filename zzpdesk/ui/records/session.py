"""Editing one record, without widgets: what is typed, when it is written, and what happens when others write too.

A clean form is written at once, as one undo step per visit to a field. An unfinished one waits in the desk's file
and is there again after a crash.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING, Any

from zzpdesk.core.draft import Draft
from zzpdesk.core.errors import CannotParse, NotFound, Refused, StaleRecord
from zzpdesk.core.ports import UnitOfWork
from zzpdesk.core.records.base import Problems, Record
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.raw import from_raw, to_raw
from zzpdesk.ui.records.screen import Screen

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

_visits = count(1)


class Session:
    """One record in a form. `restored` tells that an unfinished form was taken up again."""

    def __init__(self, desk: Desk, screen: Screen, record: Record) -> None:
        """Begin with a record as read, or a blank one; what was left unfinished is put back."""
        self.desk = desk
        self.screen = screen
        self.draft = Draft(record)
        self.saved_at: datetime | None = None
        self.restored = False
        self._visit = ""
        self._refused: Problems = {}
        self._details: dict[str, dict[str, object]] = {}
        self.begin_visit()
        self._restore()

    @property
    def record_id(self) -> int | None:
        """The record's id, None until it is saved for the first time."""
        return self.draft.original.id

    @property
    def problems(self) -> Problems:
        """Why it is not saved, per field."""
        return self.draft.problems | self._refused

    @property
    def concerns(self) -> Problems:
        """What looks unwise, per field."""
        return self.draft.record.concerns()

    def begin_visit(self) -> None:
        """The user came to another field: what follows is an undo step of its own."""
        self._visit = f"{self.screen.name}:{next(_visits)}"

    def put(self, name: str, value: Any) -> None:
        """A field has this value now."""
        self._refused.pop(name, None)
        self.draft.put(name, value)

    def put_text(self, name: str, text: str, why: CannotParse) -> None:
        """A field holds text that cannot be read."""
        self._details[name] = why.details
        self.draft.put_text(name, text, why.code)

    def details(self, name: str) -> dict[str, object]:
        """What fills in the sentence about a field's problem."""
        return self._details.get(name, {}) if name in self.draft.unread else {}

    def commit(self) -> bool:
        """Write the record when it is clean, else keep the unfinished form; whether the record was written."""
        if not self.draft.dirty:
            self._drop()
            return False
        if not self.draft.clean:
            self._keep()
            return False
        try:
            return self._write()
        except Refused as error:
            self._refuse(error)
            return False

    def refresh(self) -> bool:
        """Take over what changed elsewhere, keeping what is being typed; False: the record is gone."""
        if self.record_id is None:
            return True
        try:
            fresh = self.desk.get(self.screen.record_type, self.record_id)
        except NotFound:
            return False
        typed = self._typed()
        self.draft.rebase(fresh)
        for name, value in typed.items():
            self._put_back(name, value)
        return True

    def start_over(self, record: Record) -> None:
        """Throw the unfinished form away and go on with this record."""
        self._drop()
        self.draft = Draft(record)
        self.restored = False

    def _write(self) -> bool:
        stored_as = self.record_id
        try:
            saved = self._save()
        except StaleRecord:
            if not self.refresh():  # deleted meanwhile: what is being typed becomes a new record
                self.draft.original = replace(self.draft.original, id=None, version=0)
                self.draft.put("id", None)
                self.draft.put("version", 0)
            saved = self._save()
        self.draft.rebase(saved)
        self.saved_at = self.desk.now()
        self.desk.drop_draft(self.screen.record_type.__name__, stored_as)
        self.restored = False
        return True

    def _refuse(self, error: Refused) -> None:
        """What must be unique is known to storage only; its field gets the message, the form waits unfinished."""
        named = [part.strip().rpartition(".")[2] for part in str(error.details.get("what", "")).split(",")]
        names = [name for name in named if any(field.name == name for field in self.screen.fields)]
        self._keep()
        if error.code != "not-unique" or not names:
            raise error
        self._refused[names[-1]] = error.code

    def _save(self) -> Record:
        record, own = self.draft.record, self.screen.save
        new = record.id is None
        label = self.screen.phrase(N_("{what} added") if new else N_("{what} changed"))
        if own is None:
            return self.desk.save(label, record, merge=self._visit)

        def work(unit: UnitOfWork) -> Record:
            return own(unit, record)

        return self.desk.change(label, work, merge=self._visit)

    def _typed(self) -> dict[str, Any]:
        """What differs from the record as it was read."""
        names = (name for name in (field.name for field in self.screen.fields))
        original = self.draft.original
        return {
            name: self.draft.value(name)
            for name in names
            if self.draft.value(name) != getattr(original, name)
        }

    def _put_back(self, name: str, value: Any) -> None:
        unread = self.draft.unread.get(name)
        self.draft.put(name, value)
        if unread:
            self.draft.put_text(name, *unread)

    def _keep(self) -> None:
        raw = {name: "=" + to_raw(value) for name, value in self._typed().items()}
        raw |= {name: f"?{code}|{text}" for name, (text, code) in self.draft.unread.items()}
        self.desk.keep_draft(self.screen.record_type.__name__, self.record_id, raw)

    def _drop(self) -> None:
        kind = self.screen.record_type.__name__
        if self.desk.draft(kind, self.record_id) is not None:
            self.desk.drop_draft(kind, self.record_id)

    def _restore(self) -> None:
        raw = self.desk.draft(self.screen.record_type.__name__, self.record_id) or {}
        known = {field.name for field in self.screen.fields}
        for name in known & raw.keys():
            self._restore_field(name, raw[name])
        self.restored = self.draft.dirty

    def _restore_field(self, name: str, raw: str) -> None:
        mark, rest = raw[:1], raw[1:]
        if mark == "?":
            code, _sep, text = rest.partition("|")
            self.draft.put_text(name, text, code)
            return
        try:
            self.draft.put(name, from_raw(self.screen.hint(name), rest))
        except ValueError:
            self.draft.put_text(name, rest, "cannot-read")
