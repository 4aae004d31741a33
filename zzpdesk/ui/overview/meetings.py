"""Card "Ontmoetingen": the next two, each with its day, time and what waits there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.core.hubfacts import Upcoming
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.ui.agenda.row import refill
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.linkrow import LinkRow
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

SHOWN = 2


class DayBlock(Restyled, QWidget):
    """A day as a leaf of a calendar: the number above its month."""

    def __init__(self, day: date) -> None:
        super().__init__()
        self._day = day
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(38), theme.px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = painting.begin(self), QRectF(self.rect())
        centre, radius, half = Qt.AlignmentFlag.AlignCenter, theme.px(6), self.height() / 2
        painting.fill_round(painter, box, radius, theme.color("surface2"))
        painting.stroke_round(painter, box, radius, theme.color("line"))
        above = QRectF(0, theme.px(2), self.width(), half)
        number, ink = str(self._day.day), theme.color("text")
        painting.draw_text(painter, above, number, theme.font("strong"), ink, centre)
        below = QRectF(0, half - theme.px(2), self.width(), half)
        month = formats.month(self._day, short=True)
        painting.draw_text(painter, below, month, theme.font("caption"), theme.color("text2"), centre)


class MeetingsCard(FigureCard):
    """`wanted` carries the Upcoming of a row; the link goes to all that is planned."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Meetings to come"), link=_("Agenda"))
        self.setObjectName("meetings")
        self.link.setObjectName("meetings_all")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.px(4))
        self.add(self.rows)
        self.body.addStretch(1)

    def show_meetings(self, meetings: Sequence[Upcoming], votes: Mapping[int, int]) -> None:
        """The first ones; `votes`: how many proposals wait for her vote, per meeting."""
        if not meetings:
            refill(self.rows, [Label(_("Nothing planned."), "body", "text2")])
            return
        shown = enumerate(meetings[:SHOWN])
        refill(self.rows, [self._row(at, one, votes.get(one.meeting_id or 0, 0)) for at, one in shown])

    def _row(self, number: int, one: Upcoming, votes: int) -> LinkRow:
        waits = waiting_words(one, votes)
        found = LinkRow(f"meeting_{number}", ", ".join((one.title, formats.day(one.day), waits)))
        block = DayBlock(one.day)
        block.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        found.grid.addWidget(block, 0, 0, 2, 1)
        found.put(Label(one.title, "medium", elide=True), 0, 1)
        found.put(Label(waits, "caption", "text2", elide=True), 1, 1)
        found.grid.setHorizontalSpacing(theme.px(12))
        found.grid.setColumnStretch(1, 1)
        found.clicked.connect(lambda: self.wanted.emit(one))
        return found


def waiting_words(one: Upcoming, votes: int) -> str:
    """When it begins, and what waits there: votes first, else her question."""
    if votes:
        waits = ngettext("{count} vote", "{count} votes", votes).format(count=votes)
    elif one.question_ready:
        waits = _("your question is ready")
    else:
        waits = _("expected") if one.expected else ""
    return " · ".join(part for part in (one.start, waits) if part) or _("planned")
