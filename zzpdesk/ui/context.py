"""What every page gets: the desk, a way to other pages, toasts and background work. Pages know this, not the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zzpdesk.texts.takeaway import Takeaway, file_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zzpdesk.core.records.base import Record
    from zzpdesk.desk import Desk
    from zzpdesk.texts.takeaway import Reading
    from zzpdesk.ui.outputs import Output, Paper


@dataclass(frozen=True, slots=True)
class Target:
    """A place in the program: a page by name, optionally one record on it, and what the page should show.

    `options` are page-specific: a list takes `filter` (text) or `where` (conditions), a form takes `new` with the
    field values to start from.
    """

    page: str
    kind: type[Record] | None = None
    record_id: int | None = None
    options: Mapping[str, Any] = field(default_factory=dict)


class Tasks(Protocol):
    """Work off the GUI thread (`ui/tasks.py`): values in, values out."""

    def run(
        self,
        work: Callable[[Callable[[float, str], None], Callable[[], bool]], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        title: str = "",
    ) -> None:
        """Call `work(progress, stopped)` in a worker, then `done(result)` or `failed(error)` on the GUI thread.

        With a title a progress card with Stop appears when it takes longer than a moment.
        """
        ...


def _nowhere(_year: int) -> None:
    """A page without a window has one year only."""


@dataclass(frozen=True, slots=True)
class Context:
    """Handed to every page by the main window."""

    desk: Desk
    go: Callable[[Target], None]
    back: Callable[[], None]
    toast: Callable[[str, bool], None]
    """Text, and whether to offer "undo"."""
    fail: Callable[[Exception], None]
    """Show an expected error as a sentence; anything else as a bug."""
    tasks: Tasks
    year: Callable[[], int]
    choose_year: Callable[[int], None] = _nowhere
    """Show another year, on this page and on all others."""


class Page(QWidget):
    """A page of the window. Subclasses set `name`, `kinds`, and implement `load`.

    The window calls `load` when the page is shown for the first time, when the year changes, and when records of
    `kinds` changed; hidden pages are told when they are shown again.
    """

    name = ""
    kinds: frozenset[type[Record]] = frozenset()
    status_changed = Signal()
    """Emit when `unfinished` tells something else."""
    take_wanted = Signal(object)
    """Emit with a button of the page to open the menu "Save and print" below it."""
    belongs_to = ""
    """The page of the sidebar that is marked while this one is shown; "" for itself."""
    own_bar = False
    """Whether the page draws the whole top bar itself; the window then hides its own."""
    leaves_paper = True
    """Whether there is something on the page to save or print."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the widgets; do not read the desk yet."""
        super().__init__(parent)
        self.context = context

    def title(self) -> str:
        """The heading in the top bar."""
        raise NotImplementedError

    def subtitle(self) -> str:
        """The quiet words beside the heading."""
        return ""

    def tools(self) -> QWidget | None:
        """A widget for the top bar beside the title (view segments), made once."""
        return None

    def load(self, year: int) -> None:
        """Read what the page shows for this year and show it."""
        raise NotImplementedError

    def open(self, target: Target) -> None:
        """Show what a link asked for; called after `load`."""

    def create_new(self) -> None:
        """Ctrl+N here."""

    def focus_filter(self) -> None:
        """Ctrl+F here: focus the list's filter."""

    def takeaway(self) -> Takeaway | None:
        """What can be saved and printed of the page as it stands: what its cards show, unless it says so itself."""
        from zzpdesk.ui.taking import shown_in  # when something is taken along: starting stays light

        return self.taking(shown_in(self, self.title()))

    def taking(self, tables: Sequence[Reading], title: str = "", about: str = "") -> Takeaway | None:
        """These tables of the page under its name, with what narrows them; None when there are none."""
        year, name = str(self.context.year()), title or self.title()
        file = file_words(name) if year in name else file_words(name, year)
        return Takeaway(name, about or year, file, tuple(tables)) if tables else None

    def own_paper(self) -> Paper | None:
        """The paper that is printed and saved as PDF in place of the tables of `takeaway`."""
        return None

    def further_outputs(self) -> Sequence[Output]:
        """What else can be made of the page: further entries of the menu "Save and print"."""
        return ()

    def here(self) -> Target | None:
        """Where one is on this page now, so that it can be opened again there; None: as it was opened."""
        return None

    def unfinished(self) -> str:
        """What the form shown still needs before it can be saved, for the status bar; "" when it is saved."""
        return ""

    def leave(self) -> bool:
        """The user goes elsewhere: keep what is being typed. False: stay."""
        return True
