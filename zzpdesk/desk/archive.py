"""Everything out, and in again: the open archive of a desk (`exchange.archive`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from zzpdesk.core.errors import FileTrouble
from zzpdesk.core.records import KINDS, Document, Profile
from zzpdesk.desk.books import Books
from zzpdesk.desk.leaving import leaving
from zzpdesk.desk.memory import recall, remember
from zzpdesk.desk.store import head
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from zzpdesk.exchange.archive import Reader, Writer

Tell = Callable[[float, str], None]
"""Share done and what is being done; raises when it must stop."""


def quiet(_share: float, _text: str) -> None:
    """No one looks at the progress."""


def export_archive(desk: Books, place: Path, tell: Tell = quiet) -> None:
    """Write the archive; it appears whole or not at all. For a worker. FileTrouble.

    The file is as it stands at the beginning: changes made meanwhile are not in it.
    """
    from zzpdesk.exchange.archive import Writer
    from zzpdesk.storage.bulk import last_ids

    with (
        leaving(desk.path, place) as fresh,
        desk.reading() as view,
        fresh.open("wb") as file,
        Writer(file, head(), last_ids(view.connection)) as writer,
    ):
        _write(view.connection, writer, tell)


def _write(connection: Connection, writer: Writer, tell: Tell) -> None:
    from zzpdesk.storage.bulk import walk
    from zzpdesk.storage.mapper import Records

    for number, kind in enumerate(KINDS):
        tell(number / (len(KINDS) + 1), _("Writing the archive"))
        writer.add(kind, walk(connection, kind))
    records = Records(connection)
    for document in walk(connection, Document):
        tell(len(KINDS) / (len(KINDS) + 1), str(getattr(document, "name", "")))
        writer.add_file(records.get(Document, document.id or 0).content)


def import_archive(source: Path, target: Path, now: datetime, tell: Tell = quiet) -> None:
    """Make a new desk of an archive: every record as it was, with its id and version.

    FileTrouble ("file-exists", "archive-…"), PlainTrouble or InvalidRecord; then there is no new file.
    """
    from zzpdesk.exchange.archive import Reader

    if not source.is_file():
        raise FileTrouble("file-missing", file=str(source))
    reader = Reader(source, head())
    try:
        _import(reader, source, target.resolve(), now, tell)
    finally:
        reader.close()


def _import(reader: Reader, source: Path, target: Path, now: datetime, tell: Tell) -> None:
    if target.exists():
        raise FileTrouble("file-exists", file=str(target))
    profile = next(reader.records(Profile), None)
    if not isinstance(profile, Profile):
        raise FileTrouble("archive-no-profile", file=str(source))
    building = target.with_name(f"{target.name}.building")
    building.unlink(missing_ok=True)
    try:
        desk = Books.create(building, profile, clock=lambda: now)
        try:
            _fill(desk, reader, source, tell)
            known = recall(desk.desk_id)
        finally:
            desk.close()
        building.replace(target)
        remember(replace(known, path=str(target), ask_number=True, sound=None))
    finally:
        building.unlink(missing_ok=True)


def _fill(desk: Books, reader: Reader, source: Path, tell: Tell) -> None:
    from zzpdesk.storage import bulk
    from zzpdesk.storage.engine import writing

    label = _("Imported from {file}").format(file=source.name)
    with writing(desk.engine(), durable=True) as connection:
        bulk.empty(connection)
        for number, kind in enumerate(KINDS):
            tell(number / len(KINDS), _("Reading the archive"))
            bulk.fill(connection, kind, reader.records(kind), label, desk.now())
        if not bulk.whole(connection):
            raise FileTrouble("archive-references", file=str(source))
        bulk.remember_ids(connection, reader.contents.last_ids)
