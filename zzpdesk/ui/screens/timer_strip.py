"""The stopwatch on the page of hours."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.core.kinds import AssignmentId
from zzpdesk.core.records import Assignment, Relation, Timer
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.context import Context
from zzpdesk.ui.hours.timernotice import TimerNotice
from zzpdesk.ui.look.buttons import IconButton, PrimaryButton, SecondaryButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.dialog import IconMark
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.reference import ReferenceEditor
from zzpdesk.ui.records.screen import Hint

_WIDE = 720


class TimerStrip(Card):
    """Shows the running time every second; or an assignment to start on."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._timer: Timer | None = None
        self.setObjectName("timer_strip")
        self.setAccessibleName(_("Timer"))
        self._clock = Label("0:00:00", "number")
        self._what = Label("", "strong", elide=True)
        self._since = Label("", "body", "text2", elide=True)
        self._choose = ReferenceEditor(Hint(AssignmentId, optional=True), context.desk)
        self._choose.widget.setObjectName("timer_assignment")
        self._choose.widget.setAccessibleName(_("Start the timer on"))
        self._choose.widget.setMaximumWidth(theme.px(320))
        self._choose.set_placeholder(_("Assignment"))
        self._discard = IconButton("x", _("Discard"))
        self._discard.setObjectName("timer_discard")
        self._pause = SecondaryButton(_("Pause"), "pause")
        self._pause.setObjectName("timer_pause")
        self._notice = TimerNotice(context)
        self._go = PrimaryButton("", "play", shortcut="Ctrl T")
        self._go.setObjectName("timer_go")
        line = QHBoxLayout()
        line.setSpacing(theme.px(12))
        icon: QLabel | QWidget = IconMark("timer", "accent", 20)
        for widget in (icon, self._clock, self._what, self._since):
            line.addWidget(widget)
        line.addWidget(self._choose.widget, 1000)
        self._choose.widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line.addStretch(1)
        line.addWidget(self._discard)
        line.addWidget(self._pause)
        line.addWidget(self._go)
        self.add(line)
        self.add(self._notice)
        QWidget.setTabOrder(self._go, self._pause)
        QWidget.setTabOrder(self._pause, self._discard)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tick)
        self._go.clicked.connect(self._toggle)
        self._pause.clicked.connect(lambda: self._guarded(self._context.desk.timer.pause))
        self._discard.clicked.connect(lambda: self._guarded(self._context.desk.timer.discard))

    def restyle(self) -> None:
        """A strip, not a card with a heading."""
        super().restyle()
        outer = self.layout()
        if outer is not None:
            outer.setContentsMargins(theme.px(20), theme.px(9), theme.px(12), theme.px(9))
            outer.setSpacing(0)

    def load(self) -> None:
        """Show what runs now."""
        self._timer = self._context.desk.timer.running
        runs = self._timer is not None
        for widget in (self._what, self._discard, self._pause):
            widget.setVisible(runs)
        self._show_since()
        self._choose.widget.setVisible(not runs)
        self._choose.reload()
        self._go.setText(_("Stop and book") if runs else _("Start"))
        self._go.set_icon("square" if runs else "play")
        paused = self._timer is not None and self._timer.paused_at is not None
        self._pause.setText(_("Resume") if paused else _("Pause"))
        self._pause.set_icon("play" if paused else "pause")
        self._clock.set_tone("text" if runs and not paused else "text3")
        if self._timer is not None:
            self._what.setText(self._name_of(self._timer))
            self._since.setText(self._details(self._timer))
        self._tick()
        self._run(on=runs and self.isVisible())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_since()

    def _show_since(self) -> None:
        """The name of the work matters more than since when it runs."""
        self._since.setVisible(self._timer is not None and self.width() >= theme.px(_WIDE))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run(on=self._timer is not None)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._run(on=False)

    def _run(self, *, on: bool) -> None:
        if on:
            self._second.start()
        else:
            self._second.stop()

    def _tick(self) -> None:
        now = self._context.desk.now()
        seconds = self._timer.seconds(now) if self._timer else 0
        self._notice.show_for(self._timer, now)
        self._clock.setText(f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}")

    def _name_of(self, timer: Timer) -> str:
        if timer.assignment_id is None:
            return timer.description or label(timer.kind)
        return self._context.desk.get(Assignment, timer.assignment_id).title

    def _details(self, timer: Timer) -> str:
        since = _("since {time}").format(time=f"{timer.started_at:%H:%M}")
        if timer.paused_at is not None:
            since = _("paused since {time}").format(time=f"{timer.paused_at:%H:%M}")
        if timer.assignment_id is None:
            return since
        client_id = self._context.desk.get(Assignment, timer.assignment_id).client_id
        client = self._context.desk.get(Relation, client_id).name if client_id else ""
        return f"{client}, {since}" if client else since

    def _toggle(self) -> None:
        desk = self._context.desk
        if self._timer is None:
            self._guarded(lambda: desk.timer.start(self._choose.read()))
        elif self._guarded(desk.timer.stop):
            self._context.toast(_("Timer stopped, hours booked"), True)

    def _guarded(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except ZzpdeskError as error:
            self._context.fail(error)
            return False
        return True
