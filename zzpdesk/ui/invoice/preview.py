"""The live preview: the very PDF that will be stored, drawn in a worker a moment after each change."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import IconButton
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import device_ratio, theme
from zzpdesk.ui.outputs import Make, Progress, made

if TYPE_CHECKING:
    from zzpdesk.ui.context import Tasks

DEBOUNCE_MS = 300
_GAP = 16
_ZOOMED = 1.8
_A4 = 297 / 210
_LEGIBLE = 0.8


class Overtaken(Exception):
    """Ends the drawing of what nobody waits for any more."""


class Sheets(QWidget):
    """The pages below each other, white also in the dark, with a hairline around each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No pages."""
        super().__init__(parent)
        self.images: list[QImage] = []
        self.setAccessibleName(_("Preview of the invoice"))

    def show_images(self, images: list[QImage]) -> None:
        """Show these pages."""
        self.images = images
        self.updateGeometry()
        self.setMinimumSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """All pages with a gap between."""
        sizes = [image.deviceIndependentSize() for image in self.images]
        gap = theme.px(_GAP)
        width = max((size.width() for size in sizes), default=0)
        return QSize(int(width) + 6, int(sum(size.height() + gap for size in sizes)) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw shadow lines, pages and hairlines."""
        painter, top = painting.begin(self), 4.0
        for image in self.images:
            size = image.deviceIndependentSize()
            box = QRectF((self.width() - size.width()) / 2, top, size.width(), size.height())
            for step in (3, 2, 1):
                painter.fillRect(box.adjusted(-step, -step + 1, step, step + 1), theme.color("shadow", 14))
            painter.drawImage(box.topLeft(), image)
            top += size.height() + theme.px(_GAP)


class Preview(Restyled, QFrame):
    """Title, state, zoom and hide above the pages. Ask `refresh` as often as you like."""

    hidden = Signal()
    updated = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        """Empty until `refresh`."""
        super().__init__(parent)
        self.setObjectName("preview")
        self.setAccessibleName(_("Preview"))
        self._tasks = tasks
        self._make: Make | None = None
        self._data = b""
        self._stored = False
        self._asked = 0
        self._zoom = False
        self._timer = self._one_shot(DEBOUNCE_MS, self._render)
        self._resized = self._one_shot(120, self._draw)
        self._build()

    def _one_shot(self, delay: int, work: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(delay)
        timer.timeout.connect(work)
        return timer

    def _build(self) -> None:
        self.heading = Label(_("Preview"), "strong", "text2")
        self.state = IconText("", "", "text2")
        self.state.setObjectName("preview_state")
        self.zoom = IconButton("zoom-in", _("Larger"))
        self.zoom.setObjectName("preview_zoom")
        self.zoom.clicked.connect(self._toggle_zoom)
        self.fold = IconButton("panel-right", _("Hide preview"))
        self.fold.setObjectName("preview_hide")
        self.fold.clicked.connect(self.hidden)
        self.sheets = Sheets()
        self.area = QScrollArea()
        self.area.setObjectName("look_plain")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(_("Preview of the invoice"))
        self.area.viewport().setAutoFillBackground(False)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.area.setWidget(self.sheets)
        self.sheets.setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        stack = QVBoxLayout(self)
        stack.setSpacing(theme.px(4))
        stack.setContentsMargins(theme.px(12), theme.px(6), theme.px(8), theme.px(8))
        head = row(4, self.heading, None, self.state, 4, self.zoom, self.fold, spacing=0)
        stack.addLayout(head)
        stack.addWidget(self.area, 1)

    def minimumSizeHint(self) -> QSize:
        """Narrower than this nothing can be read."""
        return QSize(theme.px(280), theme.px(240))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sunken face."""
        painter = painting.begin(self)
        painting.fill_round(painter, QRectF(self.rect()), theme.px(10), theme.color("neutral_tint"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._data:
            self._resized.start()

    # ---- drawing

    def refresh(self, make: Make, *, stored: bool = False) -> None:
        """Draw what `make` gives (called in a worker), a moment after the last call; `stored`: it never changes."""
        self._make = make
        self._stored = stored
        self.heading.setText(_("Stored PDF") if stored else _("Preview"))
        self.heading.updateGeometry()
        self.state.set("", "" if stored else _("updating…"), "text3")
        self._timer.start()

    def clear(self) -> None:
        """Show nothing."""
        self._make, self._data = None, b""
        self._asked += 1
        self.sheets.show_images([])
        self.state.set("", "")

    def _render(self) -> None:
        """Make the PDF and its images; only the newest asked for is shown."""
        make = self._make
        if make is None or not self.isVisible():
            return
        self._asked += 1
        number, width, ratio = self._asked, self._page_width(), device_ratio()

        def work(progress: Progress, _stopped: object) -> tuple[bytes, list[QImage]]:
            from zzpdesk.ui.pdfimages import page_images

            def told(share: float, text: str) -> None:
                self._still_wanted(number)
                progress(share, text)

            data = made(make, told)
            return data, page_images(data, width, ratio, lambda *_page: self._still_wanted(number))

        self._tasks.run(
            work, lambda found: self._show(number, *found), lambda error: self._failed(number, error)
        )

    def _still_wanted(self, number: int) -> None:
        """In the worker: end the work when something newer was asked for meanwhile."""
        if number != self._asked:
            raise Overtaken

    def _draw(self) -> None:
        """The same PDF at another width."""
        data = self._data
        if not data or self._timer.isActive():
            return
        self._asked += 1
        number, width, ratio = self._asked, self._page_width(), device_ratio()

        def work(_progress: object, _stopped: object) -> list[QImage]:
            from zzpdesk.ui.pdfimages import page_images

            return page_images(data, width, ratio)

        self._tasks.run(work, lambda images: self._show(number, data, images))

    def _show(self, number: int, data: bytes, images: list[QImage]) -> None:
        if number != self._asked:
            return
        self._data = data
        self.sheets.show_images(images)
        self.state.set("", "" if self._stored else _("up to date") + "  ✓", "text2")
        self.updated.emit()

    def _failed(self, number: int, error: Exception) -> None:
        """Kept quiet while typing: the form says what is wrong with the invoice."""
        from zzpdesk.core.errors import ZzpdeskError
        from zzpdesk.texts.problems import sentence_of

        if number != self._asked:
            return
        known = isinstance(error, ZzpdeskError)
        text = sentence_of(error) if isinstance(error, ZzpdeskError) else _("No preview now")
        self.state.set("triangle-alert", text, "warn")
        if not known:
            raise error

    def _page_width(self) -> int:
        """The whole first page when that stays legible, else the whole width; zoomed: larger than the pane."""
        wide = self.area.width() - theme.px(20)
        if self._zoom:
            return int(wide * _ZOOMED)
        high = int((self.area.height() - theme.px(12)) / _A4)
        return max(min(wide, theme.px(200)), min(wide, max(high, int(wide * _LEGIBLE))))

    def _toggle_zoom(self) -> None:
        self._zoom = not self._zoom
        self.zoom.set_icon("zoom-out" if self._zoom else "zoom-in")
        self.zoom.setAccessibleName(_("Smaller") if self._zoom else _("Larger"))
        self.zoom.setToolTip(self.zoom.accessibleName())
        self._draw()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._make is not None:
            self._timer.start()
