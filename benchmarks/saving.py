"""Saving records of a few kinds into W10, against the very same statements in one transaction on a plain connection.

The statements are those the desk was seen to run: the check of the version, the row, its parts, audit trail and search
index. They run on a twin of the file, so that neither side sees the other.
"""

import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.replay import raw, recorded, run
from benchmarks.timing import Row, in_turn, words
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Invoice, Lead, Meeting, TimeEntry
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.invoice import InvoiceStatus
from zzpdesk.desk import Desk

GROUP = "Saving a record, W10"


def rows(w10: Path, folder: Path, pairs: int) -> list[Row]:
    """Another text in an hour, a draft invoice of three lines, and a meeting and a lead with what follows from them."""
    copy = Path(shutil.copy(w10, folder / "saving.zzp"))
    draft = _with_draft(copy)
    twin = Path(shutil.copy(copy, folder / "saving-raw.zzp"))
    desk = Desk.open(copy)
    desk.wait_for_backup()
    try:
        entry = desk.page(TimeEntry, [Where("invoice_id", "is-null")], offset=100, limit=1)[0]
        meeting, lead = (desk.page(kind, offset=100, limit=1)[0] for kind in (Meeting, Lead))
        wanted: list[tuple[str, Record, str]] = [
            ("an hour, changed", entry, "description"),
            ("a draft of 3 lines, changed", draft, "note"),
            ("a meeting and its hours, changed", meeting, "title"),
            ("a lead, its fee left alone", lead, "title"),
        ]
        with raw(twin) as connection:
            return [
                _row(measure, connection, desk, _changing(desk, record, name), pairs)
                for measure, record, name in wanted
            ]
    finally:
        desk.close()
        for path in (copy, twin):
            path.unlink()


def _with_draft(copy: Path) -> Invoice:
    desk = Desk.open(copy)
    try:
        issued = desk.page(Invoice, offset=3_000, limit=1)[0]
        blank = replace(issued, id=None, version=0, status=InvoiceStatus.DRAFT, number=None, pdf_sha256="")
        return desk.save("Benchmark", blank)
    finally:
        desk.close()


def _changing(desk: Desk, record: Record, name: str) -> Callable[[], Any]:
    """Saves the record with another text each time."""
    newest = [record]
    texts = (f"gewijzigd {number}" for number in count())

    def save() -> None:
        changed: dict[str, Any] = {name: next(texts)}
        newest[0] = desk.save("Benchmark", replace(newest[0], **changed))

    return save


def _row(
    measure: str, connection: sqlite3.Connection, desk: Desk, save: Callable[[], Any], pairs: int
) -> Row:
    save()
    statements = recorded(desk, save)
    mine, limit = in_turn(save, lambda: run(connection, statements, write=True), pairs=pairs, warm=3)
    against = f"its {len(statements)} statements {words(limit)}"
    return Row(GROUP, measure, words(mine), against, mine / limit, 2.0, "≤ 2 ×")
