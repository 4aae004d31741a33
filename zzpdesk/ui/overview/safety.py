"""What carries her when she is ill: months of gifts as a strip, and her own buffer (picture 02)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zzpdesk.desk.overview import OverviewFigures
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.phrases import months_words
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.linkrow import FigureRow, LinkRow
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

if TYPE_CHECKING:
    from zzpdesk.desk.broodfonds import Safety

_DAYS = 30
"""A month of waiting, as broodfondsen count it."""


@dataclass(frozen=True, slots=True)
class Strip:
    """So many months: first her own, then with a gift, then without."""

    own: int
    gifts: int
    months: int

    @property
    def bare(self) -> int:
        """Months after the last gift."""
        return max(0, self.months - self.own - self.gifts)


class MonthStrip(Restyled, QWidget):
    """A square per month: open for her own, full with a gift, pale without."""

    def __init__(self) -> None:
        super().__init__()
        self.strip = Strip(0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_strip(self, strip: Strip) -> None:
        """Take over the months."""
        self.strip = strip
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        strip, painter = self.strip, painting.begin(self)
        step = self.width() / max(1, strip.months)
        side = min(step - theme.px(2), float(theme.px(12)))
        for month in range(strip.months):
            box = QRectF(month * step, (self.height() - side) / 2, side, side)
            if month < strip.own:
                painting.stroke_round(painter, box, 2, theme.color("line_strong"))
            else:
                full = month < strip.own + strip.gifts
                painting.fill_round(painter, box, 2, theme.color("omzet" if full else "neutral_tint"))


class SafetyCard(FigureCard):
    """`illness_wanted` and `buffer_wanted` lead to where each is kept, the link to the whole of it."""

    illness_wanted = Signal()
    buffer_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Safety"), link=_("Look at it"))
        self.setObjectName("safety")
        self.link.setObjectName("view_safety")
        self.illness = LinkRow("safety_illness")
        self._name, self._gift = Label("", "body", elide=True), Label("", "strong")
        self._note = Label("", "caption", "text2", wrap=True)
        self.strip = MonthStrip()
        self.illness.put(self._name, 0, 0)
        self.illness.put(self._gift, 0, 1, right=True)
        self.illness.put(self.strip, 1, 0, 2)
        self.illness.put(self._note, 2, 0, 2)
        self.illness.grid.setColumnStretch(0, 1)
        self.illness.grid.setVerticalSpacing(theme.px(5))
        self.buffer = FigureRow("buffer", _("Own buffer"), "", _("when nothing comes in"))
        self.add(self.illness)
        self.body.addStretch(1)
        self.add(self.buffer)
        self.illness.clicked.connect(self.illness_wanted)
        self.buffer.clicked.connect(self.buffer_wanted)

    def show_figures(self, figures: OverviewFigures, safety: Safety) -> None:
        """Take over what carries her."""
        self._show_illness(safety)
        months = figures.buffer_months
        words = _("fill in") if months is None else months_words(months)
        self.buffer.figure.setText(words)
        self.buffer.figure.set_tone("accent" if months is None else "text")
        self.buffer.figure.updateGeometry()
        self.buffer.say(f"{_('Own buffer')}, {words}")

    def _show_illness(self, safety: Safety) -> None:
        own = -(-safety.waiting_days // _DAYS) if safety.names else 0
        gifts = min(safety.max_months, max(0, safety.months - own)) if safety.gift else 0
        self.strip.show_strip(Strip(own, gifts, safety.months))
        self.strip.setVisible(bool(safety.names))
        self._name.setText(", ".join(safety.names or safety.insured) or _("When you are ill"))
        amount = safety.gift if safety.names else safety.cover
        carried = safety.names or safety.insured
        gift = _("{amount} a month").format(amount=formats.euros(amount)) if carried else _("nothing yet")
        self._gift.setText(gift)
        self._note.setText(_note(safety, own, gifts))
        self.illness.say(f"{self._name.text()}, {gift}, {self._note.text()}")


def _note(safety: Safety, own: int, gifts: int) -> str:
    """How long it lasts, in one line."""
    if not safety.names and not safety.insured:
        return _("No broodfonds or other scheme on record.")
    words = _gifts(own, gifts) if safety.names else _insured(safety.cover_waits)
    if safety.lasts is None:
        return words
    lasts = _("with your buffer no shortfall for {months}").format(months=_months(safety.lasts))
    return f"{words}; {lasts}" if words else lasts


def _gifts(own: int, gifts: int) -> str:
    """`1 maand zelf, dan 24 maanden gift`."""
    first = ngettext("{count} month by yourself", "{count} months by yourself", own).format(count=own)
    then = ngettext("then {count} month of gifts", "then {count} months of gifts", gifts).format(count=gifts)
    return ", ".join(part for part, months in ((first, own), (then, gifts)) if months)


def _insured(own: int) -> str:
    """`2 maanden zelf, dan de verzekering`."""
    if not own:
        return _("insured from the first month")
    first = ngettext("{count} month by yourself", "{count} months by yourself", own).format(count=own)
    return ", ".join((first, _("then the insurance")))


def _months(count: int) -> str:
    return ngettext("{count} month", "{count} months", count).format(count=count)
