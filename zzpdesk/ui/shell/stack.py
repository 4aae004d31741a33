"""The pages of the window: made when first shown, loaded when shown and stale, with a history of places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget

from zzpdesk.ui.context import Page, Target

if TYPE_CHECKING:
    from zzpdesk.core.records.base import Record

_REMEMBERED = 50


class PageStack(QStackedWidget):
    """Shows one page at a time. `shown` carries the page after each change of place or content."""

    shown = Signal(object)
    status_changed = Signal(object)
    """A page's form became complete or incomplete."""
    take_wanted = Signal(object)
    """A button of a page asks for the menu of saving and printing."""

    def __init__(
        self, factories: Mapping[str, Callable[[], Page]], year: int, fail: Callable[[Exception], None]
    ) -> None:
        super().__init__()
        self.setObjectName("pages")
        self._factories = factories
        self._fail = fail
        self._year = year
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._history: list[Target] = []
        self._at = -1

    @property
    def names(self) -> frozenset[str]:
        """All pages that exist."""
        return frozenset(self._factories)

    @property
    def current(self) -> Page | None:
        """The page shown."""
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def target(self) -> Target | None:
        """The place now shown."""
        return self._history[self._at] if self._at >= 0 else None

    def page(self, name: str) -> Page:
        """The page with a name, made now if need be. KeyError for an unknown name."""
        if name not in self._pages:
            page = self._factories[name]()
            self._pages[name] = page
            self._stale.add(name)
            self.addWidget(page)
            page.take_wanted.connect(self.take_wanted)
            page.status_changed.connect(lambda: self.status_changed.emit(page))
        return self._pages[name]

    def go(self, target: Target) -> None:
        """Show a place and remember it; does nothing when the page shown does not let go."""
        if self._show(target):
            self._history = [*self._history[: self._at + 1], target][-_REMEMBERED:]
            self._at = len(self._history) - 1

    def step(self, by: int) -> None:
        """Back (-1) or forward (1) in the history."""
        at = self._at + by
        if 0 <= at < len(self._history) and self._show(_without_new(self._history[at])):
            self._at = at

    def _show(self, target: Target) -> bool:
        leaving = self.current
        if target.page not in self._factories or (leaving is not None and not leaving.leave()):
            return False
        page = self.page(target.page)
        self._load(target.page)
        self.setCurrentWidget(page)
        self._guarded(lambda: page.open(target))
        self.shown.emit(page)
        focus = QApplication.focusWidget()
        if focus is None or not focus.isVisible():  # it was on the page left: Tab goes on at the new one
            page.setFocus()
        return True

    def _load(self, name: str) -> None:
        if name in self._stale:
            self._stale.discard(name)
            self._guarded(lambda: self._pages[name].load(self._year))

    def _guarded(self, call: Callable[[], None]) -> None:
        try:
            call()
        except Exception as error:  # noqa: BLE001 - shown as a sentence or a bug; the window goes on
            self._fail(error)

    def set_year(self, year: int) -> None:
        """All pages show another year, hidden ones when shown."""
        self._year = year
        self._stale.update(self._pages)
        self._refresh()

    def records_changed(self, kinds: frozenset[type[Record]]) -> None:
        """Pages that show these kinds are stale; the one shown reloads now."""
        self._stale |= {name for name, page in self._pages.items() if page.kinds & kinds}
        if self._name() in self._stale:
            self._refresh()

    def _refresh(self) -> None:
        page = self.current
        if page is None:
            return
        self._load(self._name())
        self.shown.emit(page)

    def _name(self) -> str:
        shown = self.current
        return next((name for name, page in self._pages.items() if page is shown), "")


def _without_new(target: Target) -> Target:
    """Going back opens the place again, not another empty form."""
    if "new" not in target.options:
        return target
    return Target(target.page, target.kind, target.record_id)
