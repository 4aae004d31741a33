"""A date: type it, or point at it in a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.texts.i18n import _, language
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import IconButton
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_DAYS = 7
_WEEKS = 6
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_DAYS,
    Qt.Key.Key_Down: _DAYS,
}


def _locale() -> QLocale:
    return QLocale("nl_NL" if language() == "nl" else "en_GB")


def shifted_month(day: date, months: int) -> date:
    """Return the same day `months` further, or that month's last day."""
    number = day.year * 12 + day.month - 1 + months
    first = date(number // 12, number % 12 + 1, 1)
    after = date((number + 1) // 12, (number + 1) % 12 + 1, 1)
    return first.replace(day=min(day.day, (after - first).days))


class MonthGrid(Restyled, QWidget):
    """Six weeks of days, Monday first. Arrows move, PgUp/PgDn change month, Enter chooses."""

    chosen = Signal(object)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = date.today()
        self._today = date.today()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Calendar"))

    def set_day(self, day: date) -> None:
        """Move to `day`; announces it."""
        self.day = day
        shown = QDate(day.year, day.month, day.day)
        self.setAccessibleDescription(_locale().toString(shown, QLocale.FormatType.LongFormat))
        self.moved.emit()
        self.update()

    def sizeHint(self) -> QSize:
        """Seven days wide, names above six weeks."""
        side = theme.px(32)
        return QSize(_DAYS * side, (_WEEKS + 1) * side)

    def _start(self) -> date:
        first = self.day.replace(day=1)
        return first - timedelta(days=first.weekday())

    def _side(self) -> float:
        return self.width() / _DAYS

    def day_at(self, point: QPointF) -> date | None:
        """Return the day drawn at `point`."""
        side = self._side()
        column, line = int(point.x() // side), int(point.y() // side) - 1
        if not (0 <= column < _DAYS and 0 <= line < _WEEKS):
            return None
        return self._start() + timedelta(days=line * _DAYS + column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.day)
        elif key == Qt.Key.Key_PageUp:
            self.set_day(shifted_month(self.day, -1))
        elif key == Qt.Key.Key_PageDown:
            self.set_day(shifted_month(self.day, 1))
        elif key == Qt.Key.Key_Home:
            self.set_day(date.today())
        elif key in _STEPS:
            self.set_day(self.day + timedelta(days=_STEPS[Qt.Key(key)]))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if day is not None:
            self.set_day(day)
            self.chosen.emit(day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw day names, days, today's outline and the chosen day."""
        painter, side = painting.begin(self), self._side()
        middle, names = Qt.AlignmentFlag.AlignHCenter, _locale()
        for column in range(_DAYS):
            name = names.standaloneDayName(column + 1, QLocale.FormatType.ShortFormat)
            box = QRectF(column * side, 0, side, side)
            ink = theme.color("text3")
            painting.draw_text(painter, box, name, theme.font("caption"), ink, middle)
        start = self._start()
        for number in range(_WEEKS * _DAYS):
            day = start + timedelta(days=number)
            left, top = (number % _DAYS) * side, (number // _DAYS + 1) * side
            box = QRectF(left, top, side, side).adjusted(2, 2, -2, -2)
            tone = "text" if day.month == self.day.month else "text3"
            if day == self.day:
                painting.fill_round(painter, box, theme.px(6), theme.color("accent"))
                tone = "on_accent"
                if self.hasFocus():
                    ring = box.adjusted(-2, -2, 2, 2)
                    painting.stroke_round(painter, ring, theme.px(8), theme.color("focus"), 1)
            elif day == self._today:
                painting.stroke_round(painter, box, theme.px(6), theme.color("line_strong"))
            font = theme.font("body", weight=600 if day == self.day else 400)
            painting.draw_text(painter, box, str(day.day), font, theme.color(tone), middle)


class CalendarPopup(QFrame):
    """A month with arrows to the next and previous; closes on Escape or a click outside."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("calendar_popup")
        self.grid = MonthGrid()
        self._month = Label("", "strong", align=Qt.AlignmentFlag.AlignHCenter)
        back = IconButton("chevron-left", _("Previous month"))
        onward = IconButton("chevron-right", _("Next month"))
        back.clicked.connect(lambda: self.grid.set_day(shifted_month(self.grid.day, -1)))
        onward.clicked.connect(lambda: self.grid.set_day(shifted_month(self.grid.day, 1)))
        top = QHBoxLayout()
        top.addWidget(back)
        top.addWidget(self._month, 1)
        top.addWidget(onward)
        stack = QVBoxLayout(self)
        side = theme.px(12)
        stack.setContentsMargins(side, side, side, side)
        stack.addLayout(top)
        stack.addWidget(self.grid)
        self.grid.moved.connect(self._show_month)
        self.grid.chosen.connect(self._choose)

    def open_at(self, point: QPoint, day: date) -> None:
        """Show `day`'s month at a point of the screen."""
        self.grid.set_day(day)
        self.adjustSize()
        self.move(point)
        self.show()
        self.grid.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_month(self) -> None:
        name = _locale().standaloneMonthName(self.grid.day.month)
        self._month.setText(f"{name} {self.grid.day.year}")

    def _choose(self, day: date) -> None:
        self.hide()
        self.chosen.emit(day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet."""
        painter = painting.begin(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painting.stroke_round(painter, QRectF(self.rect()), 0, theme.color("line_strong"))


def _parse_iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


class DateEdit(LineEdit):
    """A line edit for a date with a calendar behind it (button or Alt+Down).

    `parse` turns text into a date or None, `show` a date into text; both come from the caller, so
    that "14-10", "vandaag" and "+30" work. After committing a readable date it is written out.
    """

    def __init__(
        self,
        text: str = "",
        parse: Callable[[str], date | None] = _parse_iso,
        show: Callable[[date], str] = date.isoformat,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._parse = parse
        self._show = show
        self._button: IconButton | None = None
        super().__init__(text, placeholder, parent=parent)
        self._button = IconButton("calendar", _("Choose a date"), size="small", parent=self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.open_calendar)
        self.set_trail(theme.px(22))
        self.committed.connect(self._write_out)

    def resizeEvent(self, event: object) -> None:
        """Keep the button at the right."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        if self._button is not None:
            side = self._button.sizeHint()
            top = (self.height() - side.height()) // 2
            self._button.setGeometry(self.width() - side.width() - 2, top, side.width(), side.height())

    def day(self) -> date | None:
        """Return the date typed, None when there is none to read."""
        return self._parse(self.text())

    def set_date(self, day: date | None) -> None:
        """Show `day` without reporting it."""
        self.setText("" if day is None else self._show(day))

    def _write_out(self) -> None:
        day = self.day()
        if day is not None:
            self.setText(self._show(day))

    def open_calendar(self) -> None:
        """Show the calendar below the field."""
        popup = CalendarPopup(self)
        popup.chosen.connect(self._picked)
        below = self.mapToGlobal(QPoint(0, self.height() + theme.px(4)))
        popup.open_at(below, self.day() or date.today())

    def _picked(self, day: date) -> None:
        text = self._show(day)
        if text != self.text():
            self.setText(text)
            self.committed.emit()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_Down:
            self.open_calendar()
        else:
            super().keyPressEvent(event)
