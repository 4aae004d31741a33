"""Taking records away from a page: into the archive, or deleted with a way back."""

from __future__ import annotations

from typing import ClassVar

from zzpdesk.core.errors import Refused, ZzpdeskError
from zzpdesk.core.ports import UnitOfWork
from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import N_, _
from zzpdesk.ui.context import Page
from zzpdesk.ui.records.pane import archived
from zzpdesk.ui.records.screen import Screen
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.records.words import name_of


class Removing(Page):
    """A page of `about` and what belongs to such a record."""

    about: ClassVar[Screen]
    parts: ClassVar[tuple[Part, ...]] = ()
    besides: ClassVar[tuple[Screen, ...]] = ()
    """What only its cards show."""

    def _archive(self, record: Record) -> None:
        text = (
            N_("{name} taken out of the archive")
            if getattr(record, "archived", False)
            else N_("{name} archived")
        )
        self._change(record, _(text).format(name=self.called(record)))

    def _change(self, record: Record, text: str) -> None:
        try:
            self.context.desk.save(text, archived(self.context.desk.get(type(record), record.id or 0)))
        except ZzpdeskError as error:
            self.context.fail(error)
            return
        self.context.toast(text, True)

    def remove(self, record: Record) -> None:
        """Delete, with undo in the toast; what others refer to is archived instead."""
        name = self.called(record)
        text = _("{name} deleted").format(name=name)
        try:
            gone = self.context.desk.get(type(record), record.id or 0)
            self.context.desk.change(text, lambda work: self.take_out(work, gone))
        except Refused as error:
            if error.code == "referenced" and not getattr(record, "archived", True):
                self._change(
                    record, _("{name} is used elsewhere, so it is archived instead").format(name=name)
                )
            else:
                self.context.fail(error)
            return
        except ZzpdeskError as error:
            self.context.fail(error)
            return
        self.context.toast(text, True)

    def take_out(self, work: UnitOfWork, record: Record) -> None:
        """Delete a record, and in the same change what goes with it."""
        work.delete(record)

    def called(self, record: Record) -> str:
        """What to call a record in a sentence."""
        parts = (screen for part in self.parts for screen in part.all_screens())
        screens = (self.about, *parts, *self.besides)
        words = (screen.one for screen in screens if screen.record_type is type(record))
        # never looked up as "", which the catalogue answers with its own header
        return name_of(record) or _(next(words, N_("Item")))
