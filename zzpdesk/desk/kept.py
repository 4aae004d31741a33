"""Results kept until a record changes, so that looking again costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from zzpdesk.desk.books import Books

T = TypeVar("T")


class Kept:
    """What was computed since the last change. A desk that is only read keeps nothing: others may write beside it.

    It looks at the number of changes instead of listening to them, so that whoever is told of a change first never
    gets what was true before it.
    """

    def __init__(self, desk: Books) -> None:
        """Nothing is kept of this desk yet."""
        self._desk = desk
        self._held: tuple[int, dict[Hashable, object]] = (desk.changed, {})

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The result kept for `key`, or a new one. What was made during a change is handed out but not kept."""
        now = self._desk.changed
        age, results = self._held
        if age != now:
            results = {}
            self._held = now, results  # in one go: other threads read it too
        if key in results:
            return cast("T", results[key])
        made = make()
        if not self._desk.read_only and now == self._desk.changed:
            results[key] = made
        return made
