"""Build `.venv` from a lock file and see to it that Qt finds its system libraries.

    python3 tools/setup.py [--dev]

Standard library only, and quick when there is nothing to do: a stamp in `.venv` remembers what stands.
"""

from __future__ import annotations  # parses under older Pythons too, to tell them so

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
NEWER_NAMES = [f"python3.{minor}" for minor in range(14, 10, -1)]

QT_LIBRARIES = "libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0 libcups2".split()
WINDOW_LIBRARIES = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0".split()
IMPORT_QT = "import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtPrintSupport, PySide6.QtPdf"
FIND_PLUGIN = (
    "import PySide6, pathlib; print(pathlib.Path(PySide6.__path__[0], 'Qt/plugins/platforms/libqxcb.so'))"
)


class CannotSetUp(Exception):
    """Something that only the user can mend; the message says what to do."""


def run(*command: str, quiet: bool = False) -> None:
    """Run a command, or stop with its name."""
    output = subprocess.DEVNULL if quiet else None
    if subprocess.run(command, cwd=ROOT, stdout=output, check=False).returncode:
        raise CannotSetUp(f"This command failed: {' '.join(command)}")


def may_install() -> bool:
    """Whether this is root on a Debian-like system."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def need(what: str, packages: list[str]) -> None:
    """Install Debian packages, or say which ones are needed for `what`."""
    names = " ".join(packages)
    if not may_install():
        how = "install them with: sudo apt-get install" if shutil.which("apt-get") else "Debian calls them"
        raise CannotSetUp(f"{what} needs system packages; {how} {names}")
    print(f"Installing for {what}: {names}", flush=True)
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    run("apt-get", "update", "-qq", quiet=True)
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages, quiet=True)


def use_new_enough_python() -> None:
    """Start again with a newer Python from the path when this one is too old."""
    if sys.version_info >= OLDEST:
        return
    for name in NEWER_NAMES:
        found = shutil.which(name)
        if found:
            os.execv(found, [found, *sys.argv])  # noqa: S606 - the same program in a newer Python
    raise CannotSetUp(f"zzpdesk needs Python 3.11 or newer; this is {platform.python_version()}.")


def works(*command: str) -> bool:
    """Whether a command ends well; says nothing."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def create_venv() -> None:
    """Make `.venv` with pip in it; a broken one (its Python was removed) is made anew."""
    if works(str(PYTHON), "-m", "pip", "--version"):
        return
    if not works(sys.executable, "-c", "import venv, ensurepip"):
        need("A virtual environment", [f"python3.{sys.version_info[1]}-venv"])
    print("Creating .venv", flush=True)
    run(sys.executable, "-m", "venv", "--clear", str(VENV))


def install(lock: Path) -> None:
    """Install exactly what the lock file lists.

    The lock is complete, so nothing is resolved: older pips look beyond it for the newest `coverage[toml]`.
    """
    print(f"Installing the packages of {lock.name}; the first time this takes a minute or two", flush=True)
    options = ("--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes", "--no-deps")
    run(str(PYTHON), "-m", "pip", "install", *options, "--only-binary=:all:", "-r", str(lock))


def window_plugin_complete() -> bool:
    """Whether every library that Qt's X11 plugin is linked with can be found."""
    plugin = subprocess.run(
        [PYTHON, "-c", FIND_PLUGIN], capture_output=True, text=True, check=True
    ).stdout.strip()
    if not shutil.which("ldd") or not Path(plugin).exists():
        return True
    linked = subprocess.run(["ldd", plugin], capture_output=True, text=True, check=False).stdout
    return "not found" not in linked


def check_qt() -> bool:
    """Install or name the system libraries that Qt does not find; False when only windows will not open."""
    if not works(str(PYTHON), "-c", IMPORT_QT):
        if sys.platform != "linux":
            run(str(PYTHON), "-c", IMPORT_QT)
        need("Qt", [*QT_LIBRARIES, *WINDOW_LIBRARIES])
        run(str(PYTHON), "-c", IMPORT_QT)
    if sys.platform == "linux" and not window_plugin_complete():
        try:
            need("Opening windows under X11", WINDOW_LIBRARIES)
        except CannotSetUp as trouble:  # tests, the command line and Wayland work without
            print(trouble, file=sys.stderr)
            return False
    return True


def stamp_text(lock: Path) -> str:
    """What must be unchanged for the environment to be as it should."""
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    return f"{digest} {PYTHON.resolve()}\n"


def is_ready(locks: list[Path]) -> bool:
    """Whether one of these lock files was completely installed before."""
    stamps = [(VENV / f".{lock.stem}.ready", lock) for lock in locks]
    return PYTHON.exists() and any(
        stamp.exists() and stamp.read_text() == stamp_text(lock) for stamp, lock in stamps
    )


def main() -> int:
    """Set up, and return the exit code."""
    parser = argparse.ArgumentParser(description="Build .venv from a lock file.")
    parser.add_argument("--dev", action="store_true", help="also what tests and checks need")
    dev = parser.parse_args().dev
    run_lock, dev_lock = ROOT / "requirements.txt", ROOT / "requirements-dev.txt"
    lock = dev_lock if dev else run_lock
    if is_ready([dev_lock] if dev else [run_lock, dev_lock]):
        return 0
    try:
        use_new_enough_python()
        create_venv()
        install(lock)
        complete = check_qt()
    except CannotSetUp as trouble:
        print(trouble, file=sys.stderr)
        return 1
    if complete:
        (VENV / f".{lock.stem}.ready").write_text(stamp_text(lock))
    return 0


if __name__ == "__main__":
    sys.exit(main())
