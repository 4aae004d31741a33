"""Where things are kept on this computer, and which desk was open last. No Qt: window and command line share it."""

import json
from datetime import date
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("zzpdesk", appauthor=False)
SUFFIX = ".zzp"


def data_dir() -> Path:
    """The user's data folder of the program; made when it is not there."""
    return _made(_DIRS.user_data_path)


def log_dir() -> Path:
    """Where the log is written; made when it is not there."""
    return _made(_DIRS.user_log_path)


def default_file(stem: str = "administratie") -> Path:
    """Where a new desk is offered to live: in the user's documents."""
    return _DIRS.user_documents_path / "zzpdesk" / f"{stem}{SUFFIX}"


def demo_file(day: date) -> Path:
    """Where the demo of this month lives: apart from the user's own files."""
    return data_dir() / f"voorbeeld-{day:%Y-%m}{SUFFIX}"


def last_file() -> Path | None:
    """The desk that was open last, if it is still there."""
    try:
        stored = json.loads(_memory().read_text(encoding="utf-8"))["last_file"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    path = Path(str(stored))
    return path if path.is_file() else None


def remember_file(path: Path) -> None:
    """Note which desk is open; written whole or not at all."""
    memory = _memory()
    memory.parent.mkdir(parents=True, exist_ok=True)
    fresh = memory.with_suffix(".new")
    fresh.write_text(json.dumps({"last_file": str(path)}), encoding="utf-8")
    fresh.replace(memory)


def _memory() -> Path:
    return _DIRS.user_config_path / "last.json"


def _made(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    return path
