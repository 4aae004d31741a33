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
            return [*_references(connection), *_papers(connection), *_gaps(connection)]
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
    query = "SELECT name, sha256, content FROM document WHERE subject <> 'Invoice'"
    for name, noted, content in connection.execute(query):
        if sha256(content).hexdigest() != noted:
            found.append(Finding("check-document-changed", {"name": name}))
    return found


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
