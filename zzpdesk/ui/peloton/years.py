"""The years below the map: segments while there are few, else a slider between two arrows. It is the window's year."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QStackedWidget, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import IconButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme

FEW = 6
_LONG, _HIGH, _KNOB = 220, 32, 16


class _Slider(Restyled, QSlider):
    """A line with a knob, painted from the tokens."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("year_slider")
        self.setAccessibleName(_("Year"))
        self.setPageStep(5)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As long as some years need, as high as the segments."""
        return QSize(theme.px(_LONG), theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Half as long when there is little room."""
        return QSize(theme.px(_LONG // 2), theme.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, knob = painting.begin(self), theme.px(_KNOB)
        span = max(1, self.maximum() - self.minimum())
        at = (self.value() - self.minimum()) / span * (self.width() - knob)
        middle, thick = self.height() / 2, theme.px(4)
        line = QRectF(knob / 2, middle - thick / 2, self.width() - knob, thick)
        painting.fill_round(painter, line, thick / 2, theme.color("neutral_tint"))
        passed = QRectF(line.x(), line.y(), at, thick)
        painting.fill_round(painter, passed, thick / 2, theme.color("accent"))
        face = QRectF(at, middle - knob / 2, knob, knob)
        painting.fill_round(painter, face, knob / 2, theme.color("surface"))
        painting.stroke_round(painter, face, knob / 2, theme.color("accent"), 2)
        if self.hasFocus():
            painting.focus_ring(painter, QRectF(self.rect()), theme.px(6))


class YearChoice(QStackedWidget):
    """`chosen` carries a year that was chosen here."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("years")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.segments = Segments()
        self.segments.setObjectName("year_segments")
        self.segments.setAccessibleName(_("Year"))
        self.slider = _Slider()
        self.before = IconButton("chevron-left", _("Previous year"), size="small")
        self.after = IconButton("chevron-right", _("Next year"), size="small")
        self.before.setObjectName("slider_before")
        self.after.setObjectName("slider_after")
        self.label = Label("", "strong")
        line = QWidget()
        line.setLayout(row(self.before, self.slider, self.after, self.label, spacing=6))
        self.addWidget(self.segments)
        self.addWidget(line)
        self._year = 0
        self.segments.chosen.connect(lambda key: self._choose(int(key)))
        self.slider.valueChanged.connect(self._choose)
        self.before.clicked.connect(lambda: self.slider.setValue(self._year - 1))
        self.after.clicked.connect(lambda: self.slider.setValue(self._year + 1))

    def show_years(self, years: Sequence[int], year: int) -> None:
        """Offer these years and the one shown, which may lie outside them; tells nobody."""
        first, last = min([*years, year]), max([*years, year])
        self._year = year
        few = last - first < FEW
        self.blockSignals(True)
        if few:
            wanted = [Segment(str(number), str(number)) for number in range(first, last + 1)]
            self.segments.set_segments(wanted)
            self.segments.set_value(str(year))
        self.slider.blockSignals(True)
        self.slider.setRange(first, last)
        self.slider.setValue(year)
        self.slider.blockSignals(False)
        self.blockSignals(False)
        self.before.setEnabled(year > first)
        self.after.setEnabled(year < last)
        self.label.setText(str(year))
        self.setCurrentIndex(0 if few else 1)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """That of what is shown."""
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else QSize()

    def minimumSizeHint(self) -> QSize:
        """That of what is shown."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()

    def _choose(self, year: int) -> None:
        if year != self._year:
            self._year = year
            self.label.setText(str(year))
            self.chosen.emit(year)
