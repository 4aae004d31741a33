"""What every editor can do."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class Editor(QObject):
    """Base of all editors. `changed(final)`: something was entered; final when the user is done with it for now."""

    changed = Signal(bool)

    def __init__(self, widget: QWidget) -> None:
        """`widget` is what stands in the form; it owns this object."""
        super().__init__(widget)
        self.widget = widget

    def show(self, value: Any) -> None:
        """Show a value without reporting it."""
        raise NotImplementedError

    def show_text(self, text: str) -> None:
        """Show text that is no value; editors without free text have none."""

    def text(self) -> str:
        """What stands there, for a form that waits unfinished."""
        return ""

    def read(self) -> Any:
        """The value that stands there; CannotParse when it is none."""
        raise NotImplementedError

    def reload(self) -> None:
        """Other records changed: choose from what there is now."""

    def _entered(self) -> None:
        self.changed.emit(True)

    def _idle(self) -> None:
        self.changed.emit(False)
