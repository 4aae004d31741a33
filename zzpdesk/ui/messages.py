"""What the program says: toasts, a sentence above the page when something is refused, cards for long work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.theme import theme

if TYPE_CHECKING:
    from zzpdesk.desk.files import Finding
    from zzpdesk.ui.look.banner import Banner
    from zzpdesk.ui.look.progresscard import ProgressCard
    from zzpdesk.ui.look.toast import Toaster
    from zzpdesk.ui.tasks import Task


def finding_words(found: Sequence[Finding]) -> str:
    """What a check of the file found, in sentences."""
    from zzpdesk.texts.problems import sentence

    return " ".join(sentence(finding.code, **finding.details) for finding in found)


class Messages(QObject):
    """Toasts, refusals and progress of one window. `strip` is the room above the page."""

    def __init__(
        self, window: QWidget, undo: Callable[[], object], bug: Callable[[BaseException], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._undo = undo
        self._bug = bug
        self._toaster: Toaster | None = None
        self._floor = 0
        self._refusal: Banner | None = None
        self._cards: list[ProgressCard] = []
        self.strip = QWidget(window)
        self.strip.setObjectName("message_strip")
        self._strip_layout = QVBoxLayout(self.strip)
        self._strip_layout.setContentsMargins(theme.px(24), 0, theme.px(24), 0)
        self._strip_layout.setSpacing(theme.px(8))

    def set_top(self, below_bar: bool) -> None:
        """Keep off the window's edge where a page draws its bar itself, below the strip."""
        self._strip_layout.setContentsMargins(theme.px(24), theme.px(0 if below_bar else 12), theme.px(24), 0)

    def set_floor(self, height: int) -> None:
        """Keep toasts above what stands at the bottom of the window."""
        self._floor = height
        if self._toaster is not None:
            self._toaster.set_lift(height)

    def toast(self, text: str, undoable: bool = False) -> None:
        """A few words at the bottom right, with "undo" when something changed."""
        from zzpdesk.ui.look.toast import Toaster  # what is not needed for the first frame comes when it is

        if self._toaster is None:
            self._toaster = Toaster(self._window)
            self._toaster.set_lift(self._floor)
        action = _("Undo") if undoable else ""
        self._toaster.show_toast(text, action=action, on_action=self._undo if undoable else None)

    def fail(self, error: Exception) -> None:
        """A sentence for what the program expects to go wrong; the rest is a bug."""
        from zzpdesk.texts.problems import sentence_of

        if isinstance(error, ZzpdeskError):
            self.refuse(sentence_of(error))
        elif isinstance(error, OSError):
            self.refuse(
                _("{file}: {reason}").format(file=error.filename or "", reason=error.strerror or error)
            )
        else:
            self._bug(error)

    def refuse(self, sentence: str) -> None:
        """Show a sentence above the page until it is closed or the user goes on."""
        from zzpdesk.ui.look.banner import Banner

        self.clear()
        self._refusal = Banner(sentence, _("Close"), "circle-alert", "danger")
        self._refusal.setObjectName("refusal")
        self._refusal.setAccessibleName(sentence)
        self._refusal.acted.connect(self.clear)
        self._strip_layout.addWidget(self._refusal)

    @property
    def refusal(self) -> Banner | None:
        """The sentence now shown."""
        return self._refusal

    def clear(self) -> None:
        """Take the sentence away."""
        if self._refusal is not None:
            self._refusal.hide()
            self._strip_layout.removeWidget(self._refusal)
            self._refusal.deleteLater()
            self._refusal = None

    def add_banner(self, banner: Banner) -> None:
        """A banner that stays (the demo)."""
        self._strip_layout.insertWidget(0, banner)
        self._strip_layout.insertSpacing(1, theme.px(6))  # or the first line of a page would touch it

    def follow(self, task: Task) -> None:
        """Show a card with Stop once a titled piece of work takes long."""
        if task.title:
            task.long.connect(lambda: self._card(task))

    def _card(self, task: Task) -> None:
        from zzpdesk.ui.look.progresscard import ProgressCard

        card = ProgressCard(task.title)
        card.setObjectName("progress_card")
        value, text = task.step
        card.set_step(text, value)
        task.progressed.connect(lambda value, text: card.set_step(text, value))
        card.stopped.connect(task.stop)
        card.stopped.connect(card.hide)
        self._strip_layout.addWidget(card)
        self._cards.append(card)
        task.ended.connect(lambda: self._remove(card))

    def _remove(self, card: ProgressCard) -> None:
        self._cards.remove(card)
        card.hide()
        card.deleteLater()
