"""The sidebar: whose desk this is, and the places. Under 1200 px it becomes a rail of icons."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.navigation import PLACES, SETTINGS, Place
from zzpdesk.ui.shell.badge import OwnerBadge
from zzpdesk.ui.shell.sidebar_rows import COUNT, HEADING, PLACE, SidebarRows

WIDE, RAIL = 224, 56


class PlaceList(Restyled, QListView):
    """A list of places; Enter, Space or a click goes there."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(_("Places"))
        self._rows = SidebarRows(self)
        self.setItemDelegate(self._rows)
        self.setModel(QStandardItemModel(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setStyleSheet("QListView { background: transparent; }")
        self.clicked.connect(self._activate)

    def set_places(self, places: Collection[Place]) -> None:
        """Show these places under the headings of their groups."""
        model = self._items()
        model.clear()
        group = ""
        for place in places:
            if place.group != group:
                group = place.group
                heading = QStandardItem(_(group))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setData(True, HEADING)
                model.appendRow(heading)
            model.appendRow(_item(place))

    def _items(self) -> QStandardItemModel:
        model = self.model()
        if not isinstance(model, QStandardItemModel):
            raise TypeError(model)
        return model

    def rows(self) -> list[QStandardItem]:
        """The items, headings included."""
        model = self._items()
        return [model.item(row) for row in range(model.rowCount())]

    def set_page(self, page: str) -> None:
        """Mark the place of the page shown."""
        self._rows.page = page
        for item in self.rows():
            if item.data(PLACE) == page:
                self.setCurrentIndex(item.index())
        self.viewport().update()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how much waits at each page; nothing for zero."""
        for item in self.rows():
            page = item.data(PLACE)
            if page:
                count = counts.get(page, 0)
                item.setData(count, COUNT)
                waits = _("{place}, {count} waiting").format(place=item.text(), count=count)
                item.setData(waits if count else item.text(), Qt.ItemDataRole.AccessibleTextRole)

    def set_rail(self, rail: bool) -> None:
        """Icons only, or icons with words."""
        self._rows.rail = rail
        # a bar would push the icons aside; wheel and arrows scroll without one
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if rail else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def restyle(self) -> None:
        self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        heights = [self.sizeHintForRow(row) for row in range(self._items().rowCount())]
        return QSize(theme.px(RAIL), sum(heights))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._activate(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _activate(self, index: object) -> None:
        page = getattr(index, "data", lambda _role: "")(PLACE)
        if page:
            self.chosen.emit(page)


def _item(place: Place) -> QStandardItem:
    item = QStandardItem(_(place.title))
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setData(place.page, PLACE)
    item.setData(place.icon, Qt.ItemDataRole.UserRole)
    keys = f" ({place.shortcut})" if place.shortcut else ""
    item.setToolTip(_(place.title) + keys)
    return item


class Sidebar(QWidget):
    """Owner, places, and settings at the bottom. `chosen` carries a page name."""

    chosen = Signal(str)

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.owner = OwnerBadge(menu, self)
        self.places = PlaceList("places", self)
        self.pinned = PlaceList("pinned_places", self)
        self.pinned.set_places([SETTINGS])
        self.pinned.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 1, theme.px(8))
        layout.addWidget(self.owner)
        layout.addWidget(self.places, 1)
        layout.addSpacing(theme.px(9))
        layout.addWidget(self.pinned)
        self.places.chosen.connect(self.chosen)
        self.pinned.chosen.connect(self.chosen)
        self.rail = False
        self.set_rail(False)

    def set_pages(self, pages: Collection[str]) -> None:
        """Show the places whose pages exist."""
        self.places.set_places([place for place in PLACES if place.page in pages])
        self.pinned.setVisible(SETTINGS.page in pages)

    def set_page(self, page: str) -> None:
        """Mark the place of the page shown."""
        self.places.set_page(page)
        self.pinned.set_page(page)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how much waits where."""
        self.places.set_counts(counts)

    def set_rail(self, rail: bool) -> None:
        """Become narrow or wide."""
        self.rail = rail
        self.setFixedWidth(theme.px(RAIL if rail else WIDE))
        self.owner.set_rail(rail)
        self.places.set_rail(rail)
        self.pinned.set_rail(rail)
        self.pinned.setFixedHeight(self.pinned.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, its right edge and the line above the settings."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("sidebar"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.color("line"))
        if self.pinned.isVisible():
            inset = theme.px(8 if self.rail else 16)
            line = self.pinned.y() - theme.px(5)
            painter.fillRect(inset, line, self.width() - 2 * inset, 1, theme.color("line"))
