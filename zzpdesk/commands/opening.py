"""Opening the window and making the demo."""

import gc
import os
import sys
from pathlib import Path

from zzpdesk import places
from zzpdesk.core.errors import FileTrouble
from zzpdesk.texts.i18n import _

NO_SCREEN = 3
GARBAGE_AFTER = 50_000


def open_window(path: Path | None) -> int:
    """Open a desk (None: the last one, or the welcome page); says so when there is no screen."""
    if path is not None and not path.is_file():
        raise FileTrouble("file-missing", file=str(path))
    if not has_screen():
        sys.stderr.write(
            _(
                "There is no screen to open a window on. Without one you can use: "
                "zzpdesk demo --no-window, zzpdesk overview --year 2026, zzpdesk invoice list."
            )
            + "\n"
        )
        return NO_SCREEN
    gc.set_threshold(
        GARBAGE_AFTER
    )  # importing makes many objects and hardly any garbage: do not look for it so often
    from zzpdesk.ui.app import run

    return run(path if path is not None else places.last_file(), sys.argv)


def demo(output: Path | None, *, window: bool) -> int:
    """Make the demo's file when it is not there, and open it."""
    from zzpdesk.demo import make_demo, open_demo

    if output is not None:
        make_demo(output)
        path = output
    else:
        path = open_demo()
    sys.stdout.write(f"{path}\n")
    sys.stdout.flush()
    return open_window(path) if window else 0


def has_screen() -> bool:
    """Whether Qt can open a window here: a display, or a platform chosen by the user."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
