"""The files that records carry: taking in, opening, saving elsewhere, naming and taking out."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from zzpdesk.core.errors import FileTrouble, Refused
from zzpdesk.core.filing import (
    MOST_BYTES,
    DocumentRow,
    is_program,
    kept_name,
    media_type,
    opens,
    renamed,
    safe_name,
)
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Document
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.document import LARGE_BYTES
from zzpdesk.desk.leaving import write_out
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from zzpdesk.desk.books import Books

_PART = 1 << 20


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file as it was read, before it is kept."""

    name: str
    content: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of taking files in: those kept now, and the names of those that were there already."""

    added: tuple[Document, ...]
    known: tuple[str, ...]


class Documents:
    """The documents of one desk. Reading files and contents is for a worker; writing is short."""

    def __init__(self, desk: Books) -> None:
        """Works on this desk."""
        self._desk = desk

    def of(self, record: Record) -> list[DocumentRow]:
        """What a record carries, by name, without contents."""
        from zzpdesk.storage.queries import documents

        if record.id is None:
            return []
        with self._desk.sums() as file:
            return documents.of(file, type(record).__name__, record.id)

    def add(self, record: Record, files: Sequence[Incoming]) -> Taken:
        """Keep files with a record, in one change; what it already carries (the same content) is not kept twice."""
        known = {row.sha256 for row in self.of(record)}
        fresh = {each.sha256: each for each in reversed(files) if each.sha256 not in known}
        again = tuple(each.name for each in files if fresh.get(each.sha256) is not each)
        if not fresh:
            return Taken((), again)
        made = [
            Document(
                subject=type(record).__name__,
                subject_id=record.id or 0,
                name=each.name,
                media_type=media_type(each.name),
                added_on=self._desk.today(),
                sha256=each.sha256,
                content=each.content,
            )
            for each in reversed(fresh.values())
        ]
        words = added_words([one.name for one in made])
        return Taken(tuple(self._desk.change(words, lambda work: [work.save(one) for one in made])), again)

    def content(self, document_id: int) -> bytes:
        """What is in a document, checked against its hash: Refused("document-damaged")."""
        found = self._desk.get(Document, document_id)
        if hashlib.sha256(found.content).hexdigest() != found.sha256:
            raise Refused("document-damaged", name=found.name)
        return found.content

    def copy_to_open(self, row: DocumentRow, folder: Path) -> Path:
        """A read-only copy in a private folder, to hand to another program: Refused("document-not-opened")."""
        content = self.content(row.id)
        if not opens(row.name) or is_program(content[:200]):
            raise Refused("document-not-opened", name=row.name)
        place = folder / str(row.id)
        place.mkdir(mode=0o700, exist_ok=True)
        path = place / safe_name(row.name)
        path.unlink(missing_ok=True)
        path.write_bytes(content)
        path.chmod(stat.S_IRUSR)
        return path

    def export(self, document_id: int, target: Path) -> None:
        """Save a copy elsewhere, never over the desk itself: FileTrouble("file-is-desk")."""
        write_out(self._desk.path, target, self.content(document_id))

    def rename(self, document_id: int, name: str) -> Document:
        """Give it another name; the ending stays. InvalidRecord without a name."""
        found = self._light(document_id)
        fresh = renamed(found.name, name)
        words = _("{name} renamed").format(name=found.name)
        return self._desk.save(words, replace(found, name=fresh, media_type=media_type(fresh)))

    def remove(self, document_id: int) -> str:
        """Take it out; undo brings it back with what was in it. Returns the words for that."""
        found = self._light(document_id)
        words = _("{name} deleted").format(name=found.name)
        self._desk.delete(words, found)
        return words

    def _light(self, document_id: int) -> Document:
        found = self._desk.find(Document, Where("id", "=", document_id))
        return found[0] if found else self._desk.get(Document, document_id)


def added_words(names: Sequence[str]) -> str:
    """What was added, for toast and undo."""
    if len(names) == 1:
        return _("{name} added").format(name=names[0])
    return _("{count} documents added").format(count=len(names))


def is_large(path: Path) -> bool:
    """Whether to ask before it is taken in; what cannot be looked at is said when it is read."""
    try:
        return LARGE_BYTES < path.stat().st_size <= MOST_BYTES
    except OSError:
        return False


def read_file(
    path: Path, progress: Callable[[float, str], None], stopped: Callable[[], bool]
) -> Incoming | None:
    """Read a file to be kept, in parts; None when it was stopped.

    Refused "document-folder", "document-empty" or "document-too-large"; FileTrouble("document-unreadable").
    """
    name = kept_name(path.name) or _("Document")
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Refused("document-folder", name=name)
        _refuse_size(name, found.st_size)
        parts, size = [], 0
        with path.open("rb") as file:
            while part := file.read(_PART):
                parts.append(part)
                size += len(part)
                _refuse_size(name, size)
                progress(size / max(found.st_size, size), name)
                if stopped():
                    return None
    except OSError as error:
        raise FileTrouble("document-unreadable", name=name, said=error.strerror or str(error)) from error
    content = b"".join(parts)
    _refuse_size(name, len(content))
    return Incoming(name, content, hashlib.sha256(content).hexdigest())


def _refuse_size(name: str, size: int) -> None:
    if size == 0:
        raise Refused("document-empty", name=name)
    if size > MOST_BYTES:
        raise Refused("document-too-large", name=name, most=MOST_BYTES // 1_000_000)
