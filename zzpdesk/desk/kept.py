"""Results kept until a record changes, so that looking again costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from zzpdesk.desk.books import Books

T = TypeVar("T")


class Kept:
    """What was computed since the last change. A desk that is only read keeps nothing: others may write beside it."""

    def __init__(self, desk: Books) -> None:
        """Forget everything at each change of this desk."""
        self._keeps = not desk.read_only
        self._results: dict[Hashable, object] = {}
        self._age = 0
        desk.subscribe(lambda _changes: self._forget())

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The result kept for `key`, or a new one. What was made during a change is handed out but not kept."""
        age = self._age
        if key in self._results:
            return cast("T", self._results[key])
        made = make()
        if self._keeps and age == self._age:
            self._results[key] = made
        return made

    def _forget(self) -> None:
        self._age += 1
        self._results = {}
