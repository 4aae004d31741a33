"""A timer that was probably forgotten: says so, and stops it at the moment she fills in. Nothing is guessed."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.core import values
from zzpdesk.core.errors import CannotParse, Refused, ZzpdeskError
from zzpdesk.core.records import Timer
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, language
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.context import Context
from zzpdesk.ui.look.buttons import LinkButton, PrimaryButton
from zzpdesk.ui.look.dates import DateEdit
from zzpdesk.ui.look.fields import FieldBox, Message
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import IconText
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.theme import theme


class TimerNotice(QWidget):
    """A line below the timer, hidden until it has run for very long or past midnight."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timer_notice")
        self._context = context
        self._timer: Timer | None = None
        self._words = IconText("triangle-alert", "", "warn", "body")
        self.adapt = LinkButton(_("Adapt the end time"))
        self.adapt.setObjectName("timer_adapt")
        self.adapt.clicked.connect(self.ask)
        line = row(self._words, self.adapt, None, spacing=12, margins=(0, 6, 0, 0))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_for(self, timer: Timer | None, now: datetime) -> None:
        """Show or hide, as the timer is."""
        self._timer = timer
        forgotten = timer is not None and timer.forgotten(now)
        if forgotten and timer is not None and timer.started_at is not None:
            since = f"{formats.weekday(timer.started_at.date())} {timer.started_at:%H:%M}"
            self._words.set(
                "triangle-alert", _("Running since {since}. Forgotten to stop?").format(since=since), "warn"
            )
        self.setVisible(forgotten)

    def ask(self) -> None:
        """Ask when she really stopped."""
        if self._timer is None or self._timer.started_at is None:
            return
        popover = EndTime(self._context, self._timer.started_at, self)
        popover.open_below(self.adapt, theme.px(300))


class EndTime(Popover):
    """Day and time at which the timer should have stopped; Enter stops it there."""

    def __init__(self, context: Context, started: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timer_end")
        self.setAccessibleName(_("When did you stop?"))
        self._context = context
        self.set_padding(16)
        self.body.setSpacing(theme.px(8))
        self.day = DateEdit(parse=self._read_day, show=formats.day_year)
        self.day.setObjectName("timer_end_day")
        self.day.set_date(started.date())
        self.time = LineEdit("", "17:30")
        self.time.setObjectName("timer_end_time")
        self.message = Message()
        self.message.setObjectName("timer_end_problem")
        self.stop = PrimaryButton(_("Stop and book"), "square")
        self.stop.setObjectName("timer_end_stop")
        self.stop.clicked.connect(self._stop)
        self.time.returnPressed.connect(self._stop)
        for part in (FieldBox(_("Day"), self.day), FieldBox(_("Stopped at"), self.time), self.message):
            self.body.addWidget(part)
        self.body.addLayout(row(self.stop, None))
        self.closed.connect(self.deleteLater)

    def _read_day(self, text: str) -> date | None:
        try:
            return values.parse_date(text, self._context.desk.today(), language()) if text.strip() else None
        except CannotParse:
            return None

    def _stop(self) -> None:
        try:
            day = values.parse_date(self.day.text(), self._context.desk.today(), language())
            moment = values.parse_time(self.time.text())
            self._context.desk.timer.stop(datetime.combine(day, moment))
        except (CannotParse, Refused) as error:
            self._problem(sentence(error.code, **error.details))
            return
        except ZzpdeskError as error:
            self._context.fail(error)
            return
        self.close_popover()
        self._context.toast(_("Timer stopped, hours booked"), True)

    def _problem(self, text: str) -> None:
        self.message.set(text, "error")
        self.refit()
