"""One desk per file: whoever writes holds a lock beside the file. The system drops it when the process dies."""

import contextlib
import os
import sys
from pathlib import Path

from zzpdesk.core.errors import FileTrouble

_RANGE = 2**20
"""The locked byte lies behind the process id, so that the id can be read."""


class FileLock:
    """Held from construction until `release`."""

    def __init__(self, path: Path) -> None:
        """Take the lock of the desk at `path`; FileTrouble "in-use" (with `pid`, if known) or "file-unwritable"."""
        self._place = path.with_name(f".{path.name}.lock")
        self._file = self._taken(path)
        os.ftruncate(self._file, 0)
        os.write(self._file, str(os.getpid()).encode())

    def release(self) -> None:
        """Let others open the desk; once is enough."""
        if self._file < 0:
            return
        if sys.platform != "win32":
            self._place.unlink(missing_ok=True)
        os.close(self._file)
        self._file = -1
        if sys.platform == "win32":
            with contextlib.suppress(OSError):
                self._place.unlink(missing_ok=True)

    def _taken(self, path: Path) -> int:
        while True:
            try:
                file = os.open(self._place, os.O_RDWR | os.O_CREAT, 0o600)
            except OSError as error:
                raise FileTrouble("file-unwritable", file=str(path), said=error.strerror) from error
            if not _lock(file):
                pid = os.read(file, 20).decode(errors="replace")
                os.close(file)
                raise FileTrouble("in-use", file=str(path), pid=pid)
            if self._is_still(file):
                return file
            os.close(file)

    def _is_still(self, file: int) -> bool:
        """Whether the name still leads to what was locked: the former holder may have removed it in between."""
        try:
            return os.path.samestat(os.fstat(file), self._place.stat())
        except FileNotFoundError:
            return False


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        os.lseek(file, _RANGE, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(file, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
