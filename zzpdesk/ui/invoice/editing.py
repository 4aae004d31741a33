"""A draft invoice while it is being edited, without widgets: what is typed, what cannot be read, when it is written.

Fields are named as on the record; those of lines as "lines.<row>.<field>". What can be read is saved in the draft
itself; text that cannot waits in the desk's table of unfinished forms and is there again after a crash.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING, Any

from zzpdesk.core.errors import NotFound, Refused, StaleRecord
from zzpdesk.core.records import Invoice
from zzpdesk.core.records.invoice import InvoiceLine, InvoiceStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zzpdesk.desk import Desk

FORM = "Invoice"
_visits = count(1)


def line_key(row: int, field: str) -> str:
    """The name of a field of a line."""
    return f"lines.{row}.{field}"


class Editing:
    """One draft. `invoice` is as priced by the desk; `unread` maps names to (text, code)."""

    def __init__(self, desk: Desk, invoice: Invoice) -> None:
        """Begin with a draft as read, or a blank one; text that was left unreadable is put back."""
        self.desk = desk
        self.stored = invoice
        self.invoice = desk.invoices.refreshed(invoice)
        self.unread: dict[str, tuple[str, str]] = {}
        self.saved_at: datetime | None = None
        self._kept: dict[str, str] = {}
        self._saving = False
        self._visit = ""
        self.begin_visit()
        self._restore()

    @property
    def is_new(self) -> bool:
        """Whether it was never saved."""
        return self.stored.id is None

    def begin_visit(self) -> None:
        """The user came to another field: what follows is an undo step of its own."""
        self._visit = f"invoice:{next(_visits)}"

    # ---- what is typed

    def put(self, **values: Any) -> None:
        """Fields have these values now. Raises nothing; a value the draft cannot have is left to `refused`."""
        for name in values:
            self.unread.pop(name, None)
        self.invoice = self.desk.invoices.refreshed(replace(self.invoice, **values))

    def refused(self, **values: Any) -> str | None:
        """The code of what keeps these values out of a draft, if anything does."""
        before = self.invoice.problems()
        found = replace(self.invoice, **values).problems()
        return next((code for name, code in found.items() if before.get(name) != code), None)

    def put_line(self, row: int, **values: Any) -> None:
        """Fields of a line have these values now."""
        for name in values:
            self.unread.pop(line_key(row, name), None)
        lines = list(self.invoice.lines)
        lines[row] = replace(lines[row], **values)
        self.put(lines=tuple(lines))

    def put_text(self, name: str, text: str, code: str) -> None:
        """A field holds text that cannot be read."""
        self.unread[name] = (text, code)

    def insert_line(self, row: int, line: InvoiceLine) -> None:
        """A line before the one in this row."""
        lines = list(self.invoice.lines)
        lines.insert(row, line)
        self._relabel(lambda old: old if old < row else old + 1)
        self.put(lines=tuple(lines))

    def remove_line(self, row: int) -> None:
        """The line goes; hours behind it are to be billed again once this is written."""
        lines = list(self.invoice.lines)
        del lines[row]
        self._relabel(lambda old: None if old == row else old if old < row else old - 1)
        self.put(lines=tuple(lines))

    def move_line(self, row: int, to: int) -> None:
        """The line trades places with its neighbour in row `to`."""
        lines = list(self.invoice.lines)
        lines[row], lines[to] = lines[to], lines[row]
        self._relabel(lambda old: {row: to, to: row}.get(old, old))
        self.put(lines=tuple(lines))

    def take(self, work: Callable[[Invoice], Invoice]) -> None:
        """Let the desk do something that saves the draft itself (taking over hours), and go on from there."""
        self._saving = True
        try:
            saved = work(self.invoice)
        finally:
            self._saving = False
        self._written(saved)

    # ---- writing

    @property
    def saving(self) -> bool:
        """Whether it is being written now: what is told then is its own doing."""
        return self._saving

    @property
    def dirty(self) -> bool:
        """Whether the draft differs from what is written, apart from what follows from it (prices)."""
        return self.invoice != self.stored and self.invoice != self.desk.invoices.refreshed(self.stored)

    def commit(self) -> bool:
        """Write the draft when it changed, and keep what could not be read; whether the draft was written."""
        written = self.dirty and self._save()
        self._keep()
        return written

    def delete(self) -> None:
        """The draft goes, with what was typed in it."""
        if self.stored.id is not None:
            self.desk.drop_draft(FORM, self.stored.id)
            self.desk.invoices.discard(self.stored.id)

    def refresh(self) -> bool:
        """Take over what changed elsewhere (undo). Whether anything did; NotFound when the draft is gone."""
        if self._saving or self.stored.id is None:
            return False
        fresh = self.desk.get(Invoice, self.stored.id)
        if fresh == self.stored:
            return False
        if fresh.lines != self.stored.lines:
            self._forget(name for name in self.unread if name.startswith("lines."))
        self.stored = fresh
        self.invoice = self.desk.invoices.refreshed(fresh)
        return True

    def _save(self) -> bool:
        self._saving = True
        try:
            saved = self.desk.invoices.save(self.invoice, merge=self._visit)
        except StaleRecord:
            saved = self._save_over()
        finally:
            self._saving = False
        self._written(saved)
        return True

    def _save_over(self) -> Invoice:
        """Someone else wrote in between: what is on screen holds; a draft that is gone becomes a new one."""
        try:
            fresh = self.desk.get(Invoice, self.stored.id or 0)
        except NotFound:
            return self.desk.invoices.save(replace(self.invoice, id=None, version=0), merge=self._visit)
        if fresh.status is not InvoiceStatus.DRAFT:
            raise Refused("invoice-not-draft", number=fresh.number)
        return self.desk.invoices.save(replace(self.invoice, version=fresh.version), merge=self._visit)

    def _written(self, saved: Invoice) -> None:
        self.stored = saved
        self.invoice = self.desk.invoices.refreshed(saved)
        self.saved_at = self.desk.now()

    # ---- text that cannot be read

    def _relabel(self, moved: Callable[[int], int | None]) -> None:
        relabelled: dict[str, tuple[str, str]] = {}
        for name, kept in self.unread.items():
            head, _dot, rest = name.partition(".")
            row, _dot, field = rest.partition(".")
            new = moved(int(row)) if head == "lines" and row else None
            if head != "lines":
                relabelled[name] = kept
            elif new is not None:
                relabelled[line_key(new, field)] = kept
        self.unread = relabelled

    def _forget(self, names: Iterable[str]) -> None:
        for name in tuple(names):
            del self.unread[name]

    def _keep(self) -> None:
        raw = {name: f"{code}|{text}" for name, (text, code) in self.unread.items()}
        if raw == self._kept:
            return
        if raw and self.is_new:
            self._save()  # what is half typed needs a draft to belong to
        if raw:
            self.desk.keep_draft(FORM, self.stored.id, raw)
        else:
            self.desk.drop_draft(FORM, self.stored.id)
        self._kept = raw

    def _restore(self) -> None:
        if self.stored.id is None:
            return
        self._kept = dict(self.desk.draft(FORM, self.stored.id) or {})
        for name, kept in self._kept.items():
            code, _bar, text = kept.partition("|")
            row = name.split(".")[1] if name.startswith("lines.") else "0"
            if name == "lines" or int(row) < max(1, len(self.invoice.lines)):
                self.unread[name] = (text, code)
