"""What the window is made of, for the parts that work on it (they do not know the window itself)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QMenu

from zzpdesk.ui.context import Target
from zzpdesk.ui.messages import Messages
from zzpdesk.ui.shell.actions import Actions
from zzpdesk.ui.shell.sidebar import Sidebar
from zzpdesk.ui.shell.statusbar import StatusBar
from zzpdesk.ui.shell.topbar import TopBar
from zzpdesk.ui.tasks import TaskPool

if TYPE_CHECKING:
    from zzpdesk.desk import Desk
    from zzpdesk.ui.palette.view import Palette
    from zzpdesk.ui.shell.stack import PageStack


class Frame(QMainWindow):
    """The parts of the main window; `desk` and `stack` are None until the desk is open."""

    path: Path
    desk: Desk | None
    stack: PageStack | None
    messages: Messages
    tasks: TaskPool
    actions_list: Actions
    sidebar: Sidebar
    topbar: TopBar
    statusbar: StatusBar
    palette_layer: Palette | None
    new_menu: QMenu
    file_menu: QMenu
    take_menu: QMenu

    def back(self) -> None:
        """Show the place before this one."""
        raise NotImplementedError

    def go(self, target: Target) -> None:
        """Show a place."""
        raise NotImplementedError

    def refresh_facts(self) -> None:
        """Read anew what sidebar and status bar say."""
        raise NotImplementedError
