"""What is remembered about a desk outside of its file, per desk id, in the user's data folder.

Where it lives, the highest invoice numbers given out (so that an older copy of the file is noticed), whether a number
has to be confirmed, and how the file looked when it was last closed in good order.
"""

import json
import os
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from zzpdesk import places


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of one desk. `sound` is the size and time of change (ns) of the file when closed."""

    desk_id: str
    path: str = ""
    numbers: dict[str, int] = field(default_factory=dict)
    ask_number: bool = False
    sound: tuple[int, int] | None = None

    def noting(self, series: str, counter: int) -> "Memory":
        """With a number given out; it never goes down this way."""
        return replace(self, numbers=self.numbers | {series: max(counter, self.numbers.get(series, 0))})


def recall(desk_id: str) -> Memory:
    """What is known of this desk; an unreadable note counts as none."""
    try:
        stored: dict[str, Any] = json.loads(_place(desk_id).read_text(encoding="utf-8"))
        sound = stored.get("sound")
        return Memory(
            desk_id=desk_id,
            path=str(stored["path"]),
            numbers={str(name): int(last) for name, last in stored["numbers"].items()},
            ask_number=bool(stored["ask_number"]),
            sound=(int(sound[0]), int(sound[1])) if sound else None,
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Memory(desk_id)


def remember(memory: Memory) -> None:
    """Write it, whole or not at all, and on disk before this returns."""
    place = _place(memory.desk_id)
    fresh = place.with_suffix(".new")
    with fresh.open("w", encoding="utf-8") as file:
        json.dump(asdict(memory), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(place)


def desk_at(path: Path) -> str | None:
    """The id of the desk that was last seen at this path; for files that no longer tell themselves."""
    for place in sorted(_folder().glob("*.json")):
        if recall(place.stem).path == str(path.resolve()):
            return place.stem
    return None


def looks(path: Path) -> tuple[int, int]:
    """Size and time of change, as `Memory.sound` keeps them."""
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def _place(desk_id: str) -> Path:
    return _folder() / f"{desk_id}.json"


def _folder() -> Path:
    folder = places.data_dir() / "desks"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
