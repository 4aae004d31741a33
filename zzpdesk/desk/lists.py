"""Windows of records for lists on screen. SQL does the looking for, sorting and counting; nothing loads all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from zzpdesk.core.listing import TITLES, Listing
from zzpdesk.core.ports import Where
from zzpdesk.core.records.base import Record

if TYPE_CHECKING:
    from zzpdesk.desk.books import Books


class Lists:
    """Made with a desk; keeps nothing."""

    def __init__(self, desk: Books) -> None:
        """`desk` is where the records are."""
        self._desk = desk

    def count(self, listing: Listing) -> int:
        """How many records the listing holds."""
        from zzpdesk.storage.queries import records

        with self._desk.reading() as reading:
            return records.count(reading.connection, listing)

    def total(self, listing: Listing, name: str) -> int:
        """The sum of a field over the whole list."""
        from zzpdesk.storage.queries import records

        with self._desk.reading() as reading:
            return records.total(reading.connection, listing, name)

    def rows(self, listing: Listing, offset: int, limit: int) -> list[Record]:
        """A part of the list, in its order."""
        from zzpdesk.storage.queries import records

        with self._desk.reading() as reading:
            ids = records.window(reading.connection, listing, offset, limit)
            found = {
                record.id: record for record in reading.records.find(listing.kind, Where("id", "in", ids))
            }
        return [found[record_id] for record_id in ids]

    def whole(self, listing: Listing, size: int = 500) -> Iterator[list[Record]]:
        """The whole list in its order, some at a time, as it is at this moment."""
        from zzpdesk.storage.queries import records

        with self._desk.reading() as reading:
            ids = records.window(reading.connection, listing, 0, records.count(reading.connection, listing))
            for start in range(0, len(ids), size):
                some = ids[start : start + size]
                found = {one.id: one for one in reading.records.find(listing.kind, Where("id", "in", some))}
                yield [found[record_id] for record_id in some]

    def position(self, listing: Listing, record_id: int) -> int | None:
        """At which row, from 0, a record stands in the list; None when it is not in it."""
        from zzpdesk.storage.queries import records

        with self._desk.reading() as reading:
            return records.position(reading.connection, listing, record_id)

    def named(self, kind: type[Record], ids: Iterable[int]) -> dict[int, Record]:
        """Records that others refer to, by id; one query for all."""
        wanted = sorted(set(ids))
        found = self._desk.find(kind, Where("id", "in", wanted)) if wanted else []
        return {record.id: record for record in found if record.id is not None}

    def choices(self, kind: type[Record]) -> list[tuple[int, str]]:
        """Id and name of all records of a kind that can be referred to, by name, without archived ones."""
        from zzpdesk.storage.queries import records

        if kind not in TITLES:
            return []
        with self._desk.reading() as reading:
            return records.choices(reading.connection, kind)
