"""What a page can be turned into besides tables: papers of its own, and other files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[float, str], None]
Make = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Slow:
    """A paper that tells its progress while it is made, so that Stop ends it."""

    tell: Callable[[Progress], bytes]

    def __call__(self) -> bytes:
        """Make it for nobody who waits."""
        return self.tell(lambda _share, _text: None)


def made(make: Make, progress: Progress) -> bytes:
    """The bytes; what can tell its progress does."""
    return make.tell(progress) if isinstance(make, Slow) else make()


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of a page: its name as a file, without ending, and how it is made."""

    name: str
    make: Make


@dataclass(frozen=True, slots=True)
class Output:
    """Something else that a page can be turned into: an entry of its menu, with its icon and what it does."""

    key: str
    text: str
    icon: str
    run: Callable[[], object]
