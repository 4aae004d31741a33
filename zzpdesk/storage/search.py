"""Full-text search over what people remember: names, numbers, descriptions, notes. Kept in the same transaction.

A row's id holds its kind and its record, so that a record's entry is found without looking, and so that walking the
ids backwards gives the newest first.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Text

from zzpdesk.core.changes import Change
from zzpdesk.core.listing import TITLES
from zzpdesk.core.ports import Where
from zzpdesk.core.records import (
    Assignment,
    Bid,
    Certificate,
    Collective,
    Contact,
    Document,
    Funding,
    Gathering,
    Hub,
    Intermediary,
    Invoice,
    Lead,
    Meeting,
    Register,
    Relation,
    Sharing,
    Task,
    TimeEntry,
    Training,
)
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.invoice import InvoiceStatus
from zzpdesk.storage.engine import driver_of
from zzpdesk.storage.light import fold
from zzpdesk.storage.mapper import Records
from zzpdesk.storage.tables import TABLES

_SHIFT = 2**40


@dataclass(frozen=True, slots=True)
class Entry:
    """What is indexed of a record: `title` and `body` are searched, `detail` is shown beside the title."""

    title: str
    body: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A record that matches."""

    kind: str
    record_id: int
    title: str
    detail: str


def _name(records: Records, relation_id: int | None) -> str:
    found = None if relation_id is None else records.get_or_none(Relation, relation_id)
    return found.name if found else ""


def _relation(record: Relation, _records: Records) -> Entry:
    body = (record.contact, record.city, record.email, record.phone, record.kvk, record.note)
    return Entry(record.name, _joined(*body), record.city)


def _named(record: Record, records: Records) -> Entry:
    """A kind without wishes of its own: by its name, its texts and the relation that it names first."""
    title, texts, reference = _SHAPES[type(record)]
    other = _name(records, getattr(record, reference)) if reference else ""
    return Entry(getattr(record, title), _joined(other, *(getattr(record, name) for name in texts)), other)


def _shape(kind: type[Record]) -> tuple[str, tuple[str, ...], str]:
    """What `_named` looks at: the field that names the record, its other texts, its first relation ("": none)."""
    title, columns = TITLES[kind], TABLES[kind].columns
    texts = tuple(column.name for column in columns if isinstance(column.type, Text) and column.name != title)
    relations = (column.name for column in columns if column.references(TABLES[Relation].c.id))
    return title, texts, next(relations, "")


_SHAPES = {kind: _shape(kind) for kind in TITLES}


def _invoice(record: Invoice, records: Records) -> Entry:
    debtor = record.customer.name if record.customer else _name(records, record.debtor_id)
    lines = [words for line in record.lines for words in (line.description, line.detail)]
    return Entry(record.number or "", _joined(debtor, record.reference, record.note, *lines), debtor)


def _time_entry(record: TimeEntry, _records: Records) -> Entry:
    return Entry(record.description, detail=record.day.isoformat() if record.day else "")


def _source(record: Intermediary | Collective | Hub, records: Records) -> Entry:
    name = _name(records, record.relation_id)
    return (
        Entry(name, _joined(record.sector, record.note), record.sector)
        if record.note or record.sector
        else Entry("")
    )


def _document(record: Document, _records: Records) -> Entry:
    """By its name; FTS5 takes "offerte_2026-v2.pdf" apart by itself, but for the underscore."""
    return Entry(record.name, record.name.replace("_", " ") if "_" in record.name else "")


_ENTRIES: dict[type[Record], tuple[int, Callable[[Any, Records], Entry]]] = {
    Relation: (6, _relation),
    Assignment: (5, _named),
    Intermediary: (4, _source),
    Collective: (3, _source),
    Hub: (14, _source),
    Gathering: (15, _named),
    Invoice: (2, _invoice),
    Lead: (18, _named),
    Training: (12, _named),
    Certificate: (21, _named),
    Register: (22, _named),
    Funding: (13, _named),
    Bid: (16, _named),
    Sharing: (17, _named),
    Contact: (19, _named),
    Meeting: (20, _named),
    Task: (23, _named),
    TimeEntry: (1, _time_entry),
    Document: (0, _document),
}
"""Per kind its code, which stands in every file and never changes, and how its entry is made; found in this order."""
_KINDS = {code: kind for kind, (code, _) in _ENTRIES.items()}

_BY_RELATION = [
    (kind, _SHAPES[kind][2]) for kind, (_, entry) in _ENTRIES.items() if entry is _named and _SHAPES[kind][2]
]

_DELETE = "DELETE FROM search WHERE rowid = ?"
_INSERT = "INSERT INTO search (rowid, title, body, detail) VALUES (?, ?, ?, ?)"
_FIND = (
    "SELECT rowid, title, detail FROM search"
    " WHERE search MATCH :words AND rowid BETWEEN :first AND :last ORDER BY rowid DESC LIMIT :limit"
)


def index_changes(connection: Connection, changes: Iterable[Change]) -> None:
    """Bring the index up to date with a finished piece of work; what reads as before is left alone."""
    records = Records(connection)
    gone: list[tuple[int]] = []
    made: dict[int, tuple[int, str, str, str]] = {}
    for change in _with_named_after(records, changes):
        row, before, after = _row_id(change), _entry(change.before, records), _entry(change.after, records)
        if before == after and change.before is not change.after:
            continue
        gone.append((row,))
        made.pop(row, None)
        if after is not None:
            made[row] = (row, after.title, _searched(after), after.detail)
    driver = driver_of(connection)
    driver.executemany(_DELETE, gone)
    driver.executemany(_INSERT, made.values())


def _with_named_after(records: Records, changes: Iterable[Change]) -> Iterator[Change]:
    """The changes of what is indexed, and what shows the new name of a relation (as a change to itself)."""
    for change in changes:
        if change.kind in _ENTRIES:
            yield change
        if _renamed(change):
            yield from (Change(each, each) for each in _named_after(records, change.record.id))


def find(connection: Connection, words: str, limit: int) -> list[Found]:
    """Records in which every word occurs as the beginning of a word. No words: none.

    Those that match in their title come first, then by kind, then the newest; a kind takes no more than half of the
    places while others have something. Ranking by frequency (bm25) would read every match at every key.
    """
    match = _match(words)
    if not match:
        return []
    in_title = _best(connection, f"{{title}} : ({match})", limit)
    rows = in_title if len(in_title) >= limit else in_title | _best(connection, match, limit)
    found = list(rows.items())[:limit]
    return [Found(_KINDS[row // _SHIFT].__name__, row % _SHIFT, *shown) for row, shown in found]


def _best(connection: Connection, match: str, limit: int) -> dict[int, tuple[str, str]]:
    """Row id -> title and detail, at most `limit` per kind: a fair part of each kind, then what is left over."""
    fair: dict[int, tuple[str, str]] = {}
    rest: dict[int, tuple[str, str]] = {}
    share, driver = max(1, limit // 2), driver_of(connection)
    for code in _KINDS:
        bounds = {"first": code * _SHIFT, "last": (code + 1) * _SHIFT - 1}
        rows = driver.execute(_FIND, {"words": match, "limit": limit, **bounds})
        shown = [(row, (title, detail)) for row, title, detail in rows]
        fair.update(shown[:share])
        rest.update(shown[share:])
    return fair | rest


def _match(words: str) -> str:
    """An FTS5 query in which nothing the user types has a meaning of its own."""
    parts = "".join(char if char.isalnum() else " " for char in fold(words)).split()
    return " AND ".join(f'"{part}"*' for part in parts)


def _entry(record: Record | None, records: Records) -> Entry | None:
    """What is to be indexed of a record; None when it has no words."""
    if record is None:
        return None
    entry: Entry = _ENTRIES[type(record)][1](record, records)
    return entry if entry.title or entry.body else None


def _searched(entry: Entry) -> str:
    """The body, and what FTS5 does not take apart by itself (ł, ø) spelled plainly."""
    plain = _joined(entry.title, entry.body)
    return _joined(entry.body, fold(plain) if not plain.isascii() else "")


def _row_id(change: Change) -> int:
    return _ENTRIES[change.kind][0] * _SHIFT + (change.record.id or 0)


def _renamed(change: Change) -> bool:
    before, after = change.before, change.after
    return isinstance(before, Relation) and isinstance(after, Relation) and before.name != after.name


def _named_after(records: Records, relation_id: int | None) -> list[Record]:
    """What shows a relation's name: not what is definitive."""
    drafts = Where("debtor_id", "=", relation_id), Where("status", "=", InvoiceStatus.DRAFT)
    return [
        *(
            record
            for kind, name in _BY_RELATION
            for record in records.find(kind, Where(name, "=", relation_id))
        ),
        *records.find(Invoice, *drafts),
        *records.find(Intermediary, Where("relation_id", "=", relation_id)),
        *records.find(Collective, Where("relation_id", "=", relation_id)),
        *records.find(Hub, Where("relation_id", "=", relation_id)),
    ]


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
