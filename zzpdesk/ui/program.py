"""What a page may ask of the program as a whole. The start-up (`ui/app.py`) listens."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Program(QObject):
    """Requests that reach beyond one window."""

    open_file = Signal(object)
    """A Path: close this desk and open that one."""
    choose_file = Signal()
    """Show the file dialog, then open."""
    welcome = Signal()
    """Close this desk and show the welcome page."""
    show_demo = Signal()
    """Open the demo file."""
    restore = Signal(object, object)
    """Two Paths, backup and target: close the desk, put the backup back, open the result."""


program = Program()
