"""The top bar: what page this is, its tools, search, the year and new."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import BaseButton, IconButton, PrimaryButton
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.kbd import KeyCap
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.shell.yearswitch import YearSwitch

_LEAST = 150
"""Px at 100 % that the search needs for words."""
_WORDS = 72
"""Px below which the words beside the title would be an ellipsis and little else."""


class SearchButton(BaseButton):
    """Looks like a search field, opens the palette."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setObjectName("search")
        self.setAccessibleName(_("Search or do something…"))
        self._cap = KeyCap("Ctrl K", self)
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.narrow = False
        self._bare = False

    @property
    def least(self) -> int:
        """The width below which only the glass is left."""
        return theme.px(_LEAST)

    def set_bare(self, bare: bool) -> None:
        """Only the glass, where there is no room for words."""
        if bare != self._bare:
            self._bare = bare
            self._cap.setVisible(not bare)
            self.setToolTip(self.accessibleName() if bare else "")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        height = max(theme.px(32), painting.line_height(theme.font("body")) + theme.px(8))
        if self._bare:
            return QSize(height, height)
        return QSize(theme.px(220 if self.narrow else 300), height)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return hint if self._bare else QSize(self.least, hint.height())

    def resizeEvent(self, _event: object) -> None:
        cap = self._cap.sizeHint()
        self._cap.resize(cap)
        self._cap.move(self.width() - cap.width() - theme.px(5), (self.height() - cap.height()) // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        face, radius = QRectF(self.rect()), theme.px(6)
        painting.fill_round(painter, face, radius, theme.color("hover" if self.hovered() else "surface"))
        painting.stroke_round(painter, face, radius, theme.color("control_line"))
        side = theme.px(16)
        left = (self.width() - side) / 2 if self._bare else theme.px(10)
        glass = QRectF(left, (self.height() - side) / 2, side, side)
        paint_icon(painter, "search", glass, theme.color("text2"))
        if not self._bare:
            area = face.adjusted(theme.px(33), 0, -self._cap.width() - theme.px(10), 0)
            painting.draw_text(painter, area, self.accessibleName(), theme.font("body"), theme.color("text3"))
        if self.hasFocus():
            painting.focus_ring(painter, face, radius)


class TopBar(QWidget):
    """`search_wanted`, `year_changed` and the menu of new things."""

    search_wanted = Signal()
    year_changed = Signal(int)

    def __init__(self, new_menu: QMenu, take_menu: QMenu, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self._menu = new_menu
        self.title = Label("", "title")
        self.title.setObjectName("page_title")
        self.subtitle = Label("", "body", "text3", elide=True)
        self.subtitle.setObjectName("page_subtitle")
        self._words = ""
        self.tools = QStackedWidget(self)
        self.tools.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.tools.addWidget(QWidget())
        self.take = IconButton("printer", _("Save and print"), "secondary", menu=take_menu, parent=self)
        self.take.setObjectName("take")
        self.search = SearchButton(self)
        self.year = YearSwitch(year, self)
        self.new = PrimaryButton(_("New"), "plus", parent=self)
        self.new.setObjectName("new")
        self.new.setAccessibleName(_("New"))
        self._lay_out()
        self.search.clicked.connect(self.search_wanted)
        self.year.changed.connect(self.year_changed)
        self.new.clicked.connect(self.open_menu)

    def _lay_out(self) -> None:
        layout = self._line = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(24), theme.px(18), theme.px(24), theme.px(10))
        layout.setSpacing(theme.px(8))
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # the window says how wide it is
        layout.addWidget(self.title)
        layout.addWidget(self.tools)
        layout.addWidget(self.subtitle, 1)
        for widget in (self.take, self.search, self.year, self.new):
            layout.addWidget(widget)

    def open_menu(self) -> None:
        """Show what can be made."""
        size = self._menu.sizeHint()
        corner = QPoint(self.new.width() - size.width(), self.new.height() + theme.px(4))
        self._menu.popup(self.new.mapToGlobal(corner))

    def show_page(self, title: str, subtitle: str, tools: QWidget | None) -> None:
        """Take over the words and tools of a page."""
        self.title.setText(title)
        self.title.updateGeometry()
        self._words = subtitle
        if tools is not None and self.tools.indexOf(tools) < 0:
            self.tools.addWidget(tools)  # once: afterwards it is there already
        self._line.removeWidget(self.tools)
        self._line.insertWidget(2 if subtitle else 1, self.tools)
        self.tools.setVisible(tools is not None)
        if tools is not None:
            self.tools.setCurrentWidget(tools)
            self.tools.setFixedSize(tools.sizeHint())
        self._spare()

    def minimumSizeHint(self) -> QSize:
        """Never wider than the window."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spare()

    def _spare(self) -> None:
        """Give the words of the search up before anything else: Ctrl+K is known everywhere."""
        shown = [
            one for one in (self.title, self.tools, self.take, self.year, self.new) if not one.isHidden()
        ]
        sides = self._line.contentsMargins()
        air = sides.left() + sides.right() + self._line.spacing() * (len(shown) + 1)
        needed = sum(one.minimumWidth() if one is self.tools else one.sizeHint().width() for one in shown)
        self.search.set_bare(needed + air + self.search.least > self.width())
        room = self.width() - needed - air - self.search.sizeHint().width()
        self.subtitle.setText(self._words if room >= theme.px(_WORDS) else "")

    def set_narrow(self, narrow: bool) -> None:
        """Leave more room for the title."""
        self.search.narrow = narrow
        self.search.updateGeometry()
