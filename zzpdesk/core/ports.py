"""What the core and the desk ask of storage."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from zzpdesk.core.records.base import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Where:
    """One condition on a field: `op` is one of = != < <= > >= in contains is-null not-null."""

    field: str
    op: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Sort:
    """Order by a field."""

    field: str
    descending: bool = False


class Reader(Protocol):
    """Reading records."""

    def get(self, kind: type[R], record_id: int) -> R:
        """The record; NotFound when there is none."""
        ...

    def find(self, kind: type[R], *where: Where, sort: Sequence[Sort] = ()) -> list[R]:
        """All records that meet every condition, by `sort`, then by id."""
        ...

    def page(
        self, kind: type[R], where: Sequence[Where], sort: Sequence[Sort], offset: int, limit: int
    ) -> list[R]:
        """A window of what `find` would give."""
        ...

    def count(self, kind: type[R], *where: Where) -> int:
        """How many `find` would give."""
        ...


class UnitOfWork(Reader, Protocol):
    """One transaction; every save and delete in it becomes a Change."""

    def save(self, record: R) -> R:
        """Insert (id None) or update; returns the record with id and next version.

        Raises InvalidRecord when it has problems, StaleRecord when the row has changed since it was read.
        """
        ...

    def delete(self, record: Record) -> None:
        """Delete the row. Raises StaleRecord, or Refused("referenced") when other records point to it."""
        ...
