"""Looking a file over: what `zzpdesk check` and the settings page report. Reads only, and everything."""

import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from zzpdesk.core.errors import FileTrouble
from zzpdesk.core.numbering import number_text, read_old_number
from zzpdesk.storage.identify import faults, look, raw
from zzpdesk.storage.rows import table_name
from zzpdesk.storage.version import HEAD


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be; `code` names the sentence, `details` fill it."""

    code: str
    details: dict[str, Any] = field(default_factory=dict)


def inspect(path: Path) -> list[Finding]:
    """Everything found; an empty list when all is well. Never raises FileTrouble: that becomes a finding."""
    try:
        version = look(path)
        broken = [Finding("check-damaged", {"file": str(path), "said": said}) for said in faults(path)]
        if broken:
            return broken
        if version != HEAD:
            return [Finding("check-version", {"version": version, "expected": HEAD})]
        with raw(path) as connection:
            looks = (_references, _papers, _documents, _gaps)
            return [finding for each in looks for finding in each(connection)]
    except FileTrouble as trouble:
        return [Finding(trouble.code, dict(trouble.details))]


def _references(connection: sqlite3.Connection) -> list[Finding]:
    rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [Finding("check-reference", {"table": row[0], "id": row[1], "target": row[2]}) for row in rows]


def _papers(connection: sqlite3.Connection) -> list[Finding]:
    """Each definitive invoice with a hash has its PDF, and both have the hash that was noted."""
    rows = connection.execute(
        "SELECT i.number, i.pdf_sha256, d.sha256, d.content FROM invoice i LEFT JOIN document d"
        " ON d.subject = 'Invoice' AND d.subject_id = i.id AND d.sha256 = i.pdf_sha256"
        " WHERE i.status = 'issued' AND i.pdf_sha256 <> '' ORDER BY i.id"
    )
    found = []
    for number, expected, noted, content in rows:
        if noted is None:
            found.append(Finding("check-pdf-missing", {"number": number}))
        elif sha256(content).hexdigest() != expected:
            found.append(Finding("check-pdf-changed", {"number": number}))
    return found


def _documents(connection: sqlite3.Connection) -> list[Finding]:
    """Each other document has the hash that was noted, and the record that it belongs to is there."""
    found = []
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    for name, noted, content, subject, owner in connection.execute(_OTHERS):
        if sha256(content).hexdigest() != noted:
            found.append(Finding("check-document-changed", {"name": name}))
        table = table_name(subject)
        query = f'SELECT 1 FROM "{table}" WHERE id = ?'  # noqa: S608 - one of the file's own tables
        if table not in tables or connection.execute(query, (owner,)).fetchone() is None:
            found.append(Finding("check-document-alone", {"name": name}))
    return found


_OTHERS = """SELECT d.name, d.sha256, d.content, d.subject, d.subject_id FROM document d WHERE NOT EXISTS (
    SELECT 1 FROM invoice i WHERE d.subject = 'Invoice' AND i.id = d.subject_id AND i.pdf_sha256 = d.sha256
    AND i.status = 'issued') ORDER BY d.id"""


def _gaps(connection: sqlite3.Connection) -> list[Finding]:
    """Own numbers that are missing between the first and the last of their series."""
    query = "SELECT number FROM invoice WHERE status = 'issued' AND kind <> 'self_billed'"
    counters: dict[tuple[str, int | None], set[int]] = defaultdict(set)
    for (number,) in connection.execute(query):
        read = read_old_number(number)
        if read is not None:
            counters[read.format, read.year].add(read.counter)
    return [
        Finding("check-number-gap", {"number": number_text(shape, year or 0, counter)})
        for (shape, year), used in sorted(counters.items(), key=str)
        for counter in range(min(used), max(used))
        if counter not in used
    ][:100]
