"""The year that every page shows, with arrows and a menu of years."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import BaseButton
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

FIRST, LAST = 1980, 2199
_MENU_YEARS = 8


class _Part(BaseButton):
    def __init__(self, name: str, icon: str, width: int, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setObjectName(name)
        self._icon, self._width = icon, width

    def sizeHint(self) -> QSize:
        height = max(theme.px(32), painting.line_height(theme.font("strong")) + theme.px(8))
        return QSize(theme.px(self._width), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        face = QRectF(self.rect())
        if self.hovered():
            painting.fill_round(painter, face.adjusted(2, 2, -2, -2), theme.px(4), theme.color("hover"))
        if self._icon:
            side = theme.px(14)
            box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            paint_icon(painter, self._icon, box, theme.color("text2"))
        else:
            centre = Qt.AlignmentFlag.AlignHCenter
            painting.draw_text(painter, face, self.text(), theme.font("strong"), theme.color("text"), centre)
        if self.hasFocus():
            painting.focus_ring(painter, face, theme.px(6))


class YearSwitch(Restyled, QWidget):
    """‹ 2026 ›"""  # noqa: D400 - that is how it looks

    changed = Signal(int)

    def __init__(self, year: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("year_switch")
        self._year, self._newest = year, year
        self._before = _Part("year_before", "chevron-left", 31, self)
        self._now = _Part("year_now", "", 62, self)
        self._after = _Part("year_after", "chevron-right", 31, self)
        self._before.setAccessibleName(_("Previous year"))
        self._before.setToolTip(_("Previous year (Ctrl+PgUp)"))
        self._after.setAccessibleName(_("Next year"))
        self._after.setToolTip(_("Next year (Ctrl+PgDn)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._before, self._now, self._after):
            layout.addWidget(part)
        self._before.clicked.connect(lambda: self.step(-1))
        self._after.clicked.connect(lambda: self.step(1))
        self._now.clicked.connect(self._menu)
        self._show()

    @property
    def year(self) -> int:
        """The year chosen."""
        return self._year

    def set_year(self, year: int) -> None:
        """Go to a year and tell everyone, if it is another one."""
        if year == self._year or not FIRST <= year <= LAST:
            return
        self._year = year
        self._show()
        self.changed.emit(year)

    def step(self, by: int) -> None:
        """Some years on or back."""
        self.set_year(self._year + by)

    def set_newest(self, year: int) -> None:
        """The menu begins with the year after this one."""
        self._newest = year

    def _show(self) -> None:
        self._now.setText(str(self._year))
        self._now.setAccessibleName(_("Year {year}, choose another").format(year=self._year))
        self.update()

    def _menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for year in range(self._newest + 1, self._newest - _MENU_YEARS, -1):
            action = menu.addAction(str(year))
            action.setCheckable(True)
            action.setChecked(year == self._year)
            action.setData(year)
        menu.triggered.connect(lambda action: self.set_year(action.data()))
        menu.popup(self._now.mapToGlobal(QPoint(0, self._now.height() + theme.px(4))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        face = QRectF(self.rect())
        painting.fill_round(painter, face, theme.px(6), theme.color("surface"))
        line = theme.color("control_line")
        for x in (self._now.x(), self._after.x()):
            painter.fillRect(QRectF(x, 1, 1, self.height() - 2), theme.color("line"))
        painting.stroke_round(painter, face, theme.px(6), line)
