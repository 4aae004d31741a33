"""The audit trail: every change of every record, as JSON, in the same transaction."""

import json
from collections.abc import Iterable
from dataclasses import asdict, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection

from zzpdesk.core.changes import Change
from zzpdesk.core.records.base import Record
from zzpdesk.storage.engine import driver_of


def write_audit(connection: Connection, label: str, at: datetime, changes: Iterable[Change]) -> None:
    """One row per change, all with the number of this step. Updates hold only the fields that changed."""
    driver = driver_of(connection)
    (newest,) = driver.execute(_NEWEST).fetchone() or (0,)
    driver.executemany(_INSERT, [(newest + 1, at.isoformat(), label, *_row(change)) for change in changes])


_NEWEST = "SELECT step FROM audit ORDER BY id DESC LIMIT 1"
_INSERT = "INSERT INTO audit (step, at, label, kind, record_id, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)"


def _row(change: Change) -> tuple[Any, ...]:
    before, after = change.before, change.after
    names = [field.name for field in fields(change.record)]
    if before is not None and after is not None:
        names = [name for name in names if getattr(before, name) != getattr(after, name)]
    return change.kind.__name__, change.record.id, _json(before, names), _json(after, names)


def _json(record: Record | None, names: list[str]) -> str | None:
    if record is None:
        return None
    return json.dumps({name: plain(getattr(record, name)) for name in names}, ensure_ascii=False)


def plain(value: Any) -> Any:
    """A field's value as JSON knows it; of contents only the hash."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return {"sha256": sha256(value).hexdigest(), "bytes": len(value)}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(each) for name, each in asdict(value).items()}
    return value
