"""What the window gets once the desk is open; imported after the first frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.texts.i18n import _
from zzpdesk.ui.bridge import Bridge
from zzpdesk.ui.context import Context
from zzpdesk.ui.look.banner import Banner
from zzpdesk.ui.palette.view import Palette
from zzpdesk.ui.program import program
from zzpdesk.ui.shell.facts import Facts
from zzpdesk.ui.shell.frame import Frame
from zzpdesk.ui.shell.numbercheck import ask_number
from zzpdesk.ui.shell.pages import page_factories
from zzpdesk.ui.shell.stack import PageStack
from zzpdesk.ui.shell.suggestions import Suggestions
from zzpdesk.ui.shell.trouble import Trouble
from zzpdesk.ui.welcome.restore import choose_backup

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


FIRST_FRAME_MS = 40
"""So long what is not on the first page waits, so that the page is painted before it is read."""


def pages(desk: Desk, window: Frame) -> PageStack:
    """The pages, none made yet."""
    context = Context(
        desk=desk,
        go=window.go,
        back=window.back,
        toast=window.messages.toast,
        fail=window.messages.fail,
        tasks=window.tasks,
        year=lambda: window.topbar.year.year,
        choose_year=window.topbar.year.set_year,
    )
    return PageStack(page_factories(context), window.topbar.year.year, window.messages.fail)


def palette(window: Frame) -> Palette:
    """Ctrl+K over this window."""
    return Palette(window, Suggestions(window).entries)


def followers(desk: Desk, window: Frame) -> tuple[Facts, Bridge]:
    """Who tells the bars, and who tells the window what changed."""
    return Facts(desk, window), Bridge(desk, window)


def demo_banner() -> Banner:
    """The banner that never goes away in the demo."""
    words = _("This is an example with invented figures. What you change here stays in the example.")
    banner = Banner(words, _("Start your own file"), "compass", "warn", slim=True)
    banner.setObjectName("demo_banner")
    banner.acted.connect(program.welcome)
    return banner


def after_opening(desk: Desk, window: Frame) -> None:
    """When the first page is on the screen: counts, backup, and perhaps a question."""
    if window.desk is desk and window.isVisible():  # it may be closed already
        window.refresh_facts()
        ask_number(desk, window)


def trouble(error: ZzpdeskError, window: Frame) -> Trouble:
    """The page for a file that does not open."""
    page = Trouble(error)
    page.other_wanted.connect(program.choose_file)
    page.restore_wanted.connect(lambda: choose_backup(window, window.path))
    return page
