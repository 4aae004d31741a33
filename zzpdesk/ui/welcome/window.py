"""The first window: four steps to a file of your own, or open, restore, look around."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.buttons import GhostButton, LinkButton, PrimaryButton
from zzpdesk.ui.look.layout import Divider, row
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.messages import Messages
from zzpdesk.ui.preferences import preferences
from zzpdesk.ui.program import program
from zzpdesk.ui.tasks import TaskPool
from zzpdesk.ui.welcome.answers import Answers, make_file, path_of
from zzpdesk.ui.welcome.panel import WIDTH, Panel
from zzpdesk.ui.welcome.restore import choose_backup
from zzpdesk.ui.welcome.stepper import Stepper
from zzpdesk.ui.welcome.steps import Business, Done, Peloton, Step, You

DEFAULT, LEAST = QSize(1366, 768), QSize(1024, 640)
_FORM = 702


class WelcomeWindow(QWidget):
    """Left the picture, right the steps. Asks the program to open what was made or chosen."""

    def __init__(
        self, bug: Callable[[BaseException], None], today: date | None = None, back_to: Path | None = None
    ) -> None:
        """`back_to` is the file one came from, to go back to."""
        super().__init__()
        self._back_to = back_to
        self.setObjectName("welcome")
        self.setWindowTitle("zzpdesk")
        self.setMinimumSize(LEAST)
        self.resize(DEFAULT)
        self._today = today or date.today()
        self.answers = Answers()
        self.messages = Messages(self, lambda: None, bug)
        self.tasks = TaskPool(self.messages.fail, self)
        self.tasks.started.connect(self.messages.follow)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._build(0)

    def _build(self, at: int) -> None:
        self.panel = Panel()
        self.steps: list[Step] = [
            you := You(self.answers, self._today),
            Business(self.answers, self._today),
            Peloton(self.answers),
            Done(self.answers),
        ]
        you.demo_wanted.connect(program.show_demo)
        self.stepper = Stepper([_("You"), _("Business"), _("Peloton"), _("Done")])
        self.pages = QStackedWidget()
        for step in self.steps:
            step.setMaximumWidth(theme.px(_FORM))
            self.pages.addWidget(PageScroll(step))
        self._whole.addWidget(self.panel)
        self._whole.addWidget(self._right(), 1)
        self._fit()
        self._show(at)

    def _right(self) -> QWidget:
        holder = QWidget()
        self._column = layout = QVBoxLayout(holder)
        layout.setSpacing(0)
        layout.addWidget(self.stepper)
        self._above = QWidget()
        layout.addWidget(self._above)
        layout.addWidget(self.messages.strip)
        layout.addWidget(self.pages, 1)
        line = Divider()
        line.setMaximumWidth(theme.px(_FORM))
        layout.addWidget(line)
        layout.addSpacing(theme.px(16))
        foot = QWidget()
        foot.setMaximumWidth(theme.px(_FORM))
        foot.setLayout(self._buttons())
        layout.addWidget(foot)
        return holder

    def _buttons(self) -> QHBoxLayout:
        choose = program.choose_file.emit
        self.open_link = self._link(_("Open an existing file"), "folder-open", "open_existing", choose)
        restore = lambda: choose_backup(self, path_of(self.answers.file))  # noqa: E731 - a button's work
        self.restore_link = self._link(_("Restore a backup"), "archive-restore", "restore_backup", restore)
        self.back = GhostButton(_("Back"), "arrow-left")
        self.back.setObjectName("welcome_back")
        self.back.clicked.connect(self.go_back)
        self.next = PrimaryButton(_("Next"), "arrow-right", size="large", shortcut="Enter")
        self.next.setObjectName("welcome_next")
        self.next.clicked.connect(self.advance)
        return row(self.open_link, 10, self.restore_link, None, self.back, self.next, spacing=6)

    def _link(self, text: str, icon: str, name: str, call: Callable[[], object]) -> LinkButton:
        link = LinkButton(text, icon)
        link.setObjectName(name)
        link.clicked.connect(lambda _checked=False: call())
        return link

    @property
    def step(self) -> int:
        """The step shown, counted from 0."""
        return self.pages.currentIndex()

    def _show(self, step: int) -> None:
        self.pages.setCurrentIndex(step)
        self.stepper.set_step(step)
        last = step == len(self.steps) - 1
        self.next.setText(_("Start working") if last else _("Next"))
        self.next.updateGeometry()
        self.back.setVisible((step > 0 or self._back_to is not None) and not last)
        for link in (self.open_link, self.restore_link):
            link.setVisible(step == 0)
        first = next(iter(self.steps[step].fields.values()), None)
        (first or self.next).setFocus()

    def go_back(self) -> None:
        """To the step before this one; from the first to the file one came from."""
        if self.step > 0:
            self._show(self.step - 1)
        elif self._back_to is not None:
            program.open_file.emit(self._back_to)

    def advance(self) -> None:
        """To the next step, when this one is all right; the file is made before the last."""
        if not self.steps[self.step].check():
            return
        last = len(self.steps) - 1
        if self.step == last:
            program.open_file.emit(path_of(self.answers.file))
        elif self.step < last - 1 or self._made():
            self._show(self.step + 1)

    def _made(self) -> bool:
        self.next.set_busy(True)
        try:
            path = make_file(self.answers, self._today)
        except (ZzpdeskError, OSError) as error:
            self._refused(error)
            return False
        finally:
            self.next.set_busy(False)
        preferences.remember_file(path)
        done = self.steps[-1]
        if isinstance(done, Done):
            done.show_file(path)
        return True

    def _refused(self, error: Exception) -> None:
        """The place turned out wrong: back to where it is chosen, with why."""
        for at, step in enumerate(self.steps):
            if not step.check():
                self._show(at)
                step.check()
                return
        self.messages.fail(error)

    def rebuild(self) -> None:
        """The same step in another language or size."""
        at = self.step
        self.messages.strip.setParent(self)
        for step in self.steps[:3]:
            step.store()
        while (item := self._whole.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._build(at)

    def _fit(self) -> None:
        share = WIDTH / DEFAULT.width()
        self.panel.setFixedWidth(min(theme.px(WIDTH), round(self.width() * share)))
        room = self.height() / theme.px(DEFAULT.height())
        side, top = theme.px(72 if self.width() > theme.px(1200) else 40), theme.px(48 if room > 0.95 else 28)
        self._column.setContentsMargins(side, top, side, top - theme.px(12))
        self._above.setFixedHeight(theme.px(66 if room > 0.95 else 24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.advance()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color("bg"))
