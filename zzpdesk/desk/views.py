"""What the desk gives back besides records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zzpdesk.core.ports import Reader

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Hit:
    """A record found by its words; `kind` is the name of its type."""

    kind: str
    record_id: int
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One consistent view: `records` for whole records, `connection` for `storage.queries`."""

    records: Reader
    connection: Connection


@dataclass(frozen=True, slots=True)
class NumberConflict:
    """The file may be an older copy: `inside` is its last number in the series, `outside` the highest known here."""

    series: str
    inside: int
    outside: int
    code: str = "number-behind"
