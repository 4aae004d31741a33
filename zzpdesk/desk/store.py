"""Files as wholes: making, identifying, backing up. What opening, restoring and checking have in common."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from zzpdesk import places
from zzpdesk.core.errors import FileTrouble
from zzpdesk.core.records import Profile
from zzpdesk.desk.memory import desk_at, looks, recall
from zzpdesk.storage import identify as files
from zzpdesk.storage import version

if TYPE_CHECKING:
    from zzpdesk.storage.backup import Backup


def head() -> str:
    """The schema version this program writes."""
    return version.HEAD


def make_file(path: Path, profile: Profile, facts: Mapping[str, str], now: datetime) -> None:
    """A complete new desk in an empty place, folded into one file."""
    from zzpdesk.storage.audit import write_audit
    from zzpdesk.storage.engine import open_engine, writing
    from zzpdesk.storage.notes import write_meta
    from zzpdesk.storage.schema import create
    from zzpdesk.storage.unit import Work

    engine = open_engine(path)
    try:
        with writing(engine, durable=True) as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {files.APPLICATION_ID}")
            create(connection)
            write_meta(connection, facts)
            work = Work(connection)
            work.save(profile)
            write_audit(connection, "", now, work.changes)
    finally:
        engine.dispose()


def identify(path: Path) -> str:
    """The schema version of the desk at `path`; FileTrouble with the newest backup, if there is one."""
    try:
        return files.look(path)
    except FileTrouble as error:
        if error.code in {"file-unreadable", "in-use"}:
            raise
        known = desk_at(path)
        code = "file-damaged" if error.code == "file-foreign" and known else error.code
        raise with_backup(FileTrouble(code, **error.details), path) from error


def refuse_damaged(path: Path) -> None:
    """Check the file whole, unless it still looks as it did when it was last closed in good order."""
    known = recall(desk_id_of(path))
    if known.sound == looks(path) and not files.wal_of(path).exists():
        return
    found = files.faults(path)
    if found:
        raise with_backup(FileTrouble("file-damaged", file=str(path), said=found[0]), path)


def with_backup(trouble: FileTrouble, path: Path) -> FileTrouble:
    """The trouble with `backup`: the newest backup of what was here, or None."""
    found = backups_of(path)
    return FileTrouble(trouble.code, **trouble.details | {"backup": str(found[0].path) if found else None})


def desk_id_of(path: Path) -> str:
    """The id that stands in the file."""
    with files.raw(path) as connection:
        row = connection.execute("SELECT value FROM meta WHERE key = 'desk_id'").fetchone()
    if row is None:
        raise FileTrouble("file-damaged", file=str(path))
    return str(row[0])


def back_up(path: Path, desk_id: str, now: datetime, reason: str) -> "Backup":
    """A verified backup; then those that need not be kept go."""
    from zzpdesk.storage import backup

    folder = backup_folder(path, desk_id)
    made = backup.make(path, folder, now, reason)
    backup.prune(folder)
    return made


def backups_of(path: Path) -> list["Backup"]:
    """The backups of the desk that is or was at `path`, newest first; works when the file itself is beyond reading."""
    desk_id = desk_at(path)
    return listed(path, desk_id) if desk_id else []


def listed(path: Path, desk_id: str) -> list["Backup"]:
    """The backups of a desk, newest first."""
    from zzpdesk.storage import backup

    return backup.listed(backup_folder(path, desk_id))


def has_backup_of(day: date, path: Path, desk_id: str) -> bool:
    """Whether a daily backup was made on this day."""
    pattern = f"{day.isoformat()}T*-daily.zzp"
    return any(backup_folder(path, desk_id).glob(pattern))


def backup_folder(path: Path, desk_id: str) -> Path:
    """Where the backups of a desk are: in the user's data folder, apart from the file."""
    folder = places.data_dir() / "backups"
    found = sorted(folder.glob(f"*-{desk_id[:8]}"))
    return found[0] if found else folder / f"{path.stem}-{desk_id[:8]}"
