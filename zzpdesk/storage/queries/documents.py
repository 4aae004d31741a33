"""Documents without what is in them: SQLite knows the length of a content without reading it."""

import sqlite3

from zzpdesk.core.filing import DocumentRow

_FIXED = """EXISTS (SELECT 1 FROM invoice i WHERE d.subject = 'Invoice' AND i.id = d.subject_id
    AND i.status = 'issued' AND i.pdf_sha256 = d.sha256)"""
_OF = f"""SELECT d.id, d.name, d.media_type, d.added_on, d.sha256, LENGTH(d.content), {_FIXED} FROM document d
    WHERE d.subject = ? AND d.subject_id = ? ORDER BY fold(d.name), d.id"""  # noqa: S608 - our own words


def of(connection: sqlite3.Connection, subject: str, subject_id: int) -> list[DocumentRow]:
    """The documents of a record, by name."""
    rows = connection.execute(_OF, (subject, subject_id))
    return [DocumentRow._make((*row[:6], bool(row[6]))) for row in rows]
