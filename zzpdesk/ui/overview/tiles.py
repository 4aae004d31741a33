"""The four tiles at the top: a figure, a word beside it, and what it means. Each is a link."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from zzpdesk.desk.overview import OverviewFigures
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.layout import column, row
from zzpdesk.ui.look.ring import Ring


@dataclass(frozen=True, slots=True)
class TileWords:
    """What a tile says: label, figure, the word beside it, and an icon with a line below."""

    label: str
    figure: str
    beside: str = ""
    icon: str = ""
    below: str = ""
    tone: str = "text2"


class Tile(FigureCard):
    """One figure. `clicked` when it is followed."""

    def __init__(self, name: str, *, ring: bool = False) -> None:
        super().__init__(clickable=True)
        self.setObjectName(name)
        self.label = Label("", "label", "text2", elide=True)
        self.figure = Label("", "number")
        self.figure.setObjectName(f"{name}_figure")
        self.beside = Label("", "body", "text2", elide=True)
        self.below = IconText("")
        self.ring = Ring() if ring else None
        upper = row(column(self.label, self._line(), spacing=5), spacing=8)
        upper.setStretch(0, 1)
        if self.ring is not None:
            upper.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignTop)
        self.add(column(upper, self.below, spacing=5))
        self.body.addStretch(1)

    def _line(self) -> QHBoxLayout:
        line = row(self.figure, self.beside, spacing=7)
        line.setStretch(1, 1)
        return line

    def show_words(self, words: TileWords, share: Fraction | None = None) -> None:
        """Take over words; `share` fills the ring."""
        self.label.setText(words.label)
        self.figure.setText(words.figure)
        self.figure.updateGeometry()
        self.beside.setText(words.beside)
        self.below.set(words.icon, words.below, words.tone)
        self.below.setToolTip(words.below)
        parts = (words.label, words.figure, words.beside, words.below)
        self.setAccessibleName(", ".join(filter(None, parts)))
        if self.ring is not None:
            self.ring.setVisible(share is not None)
            if share is not None:
                self.ring.set_value(float(share), formats.percent(share, 0))


def turnover(figures: OverviewFigures, year: int) -> TileWords:
    """What was invoiced, beside the same date a year earlier."""
    label = _("Turnover {year}").format(year=year)
    figure, change = formats.euros(figures.turnover), figures.change
    if change is None:
        return TileWords(label, figure, below=_("no turnover the year before"))
    runs = figures.period.runs
    then = formats.day_year(figures.before_period.end) if runs else str(figures.before_period.end.year)
    text = _("{share} more than {then}") if change >= 0 else _("{share} less than {then}")
    below = text.format(share=formats.percent(abs(change)), then=then)
    if change >= 0:
        return TileWords(label, figure, "", "trending-up", below, "ok")
    return TileWords(label, figure, "", "trending-down", below)


def still_open(figures: OverviewFigures) -> TileWords:
    """What is to be received, and how much of it is late."""
    count, late = figures.open.count, figures.overdue
    beside = ngettext("{count} invoice", "{count} invoices", count).format(count=count)
    figure = formats.euros(figures.open.amount)
    if not late.count:
        icon = "circle-check" if count else ""
        return TileWords(_("Outstanding"), figure, beside, icon, _("nothing is late") if count else "", "ok")
    text = ngettext("{count} late: {amount}", "{count} late: {amount}", late.count)
    below = text.format(count=late.count, amount=formats.money(late.amount))
    return TileWords(_("Outstanding"), figure, beside, "circle-alert", below, "danger")


def unbilled(figures: OverviewFigures) -> TileWords:
    """Hours that no invoice bills yet, at their rates."""
    hours = formats.hours(figures.unbilled_minutes)
    known = figures.unbilled_amount is not None
    figure = formats.euros(figures.unbilled_amount) if known else hours
    if not figures.unbilled_minutes:
        return TileWords(
            _("Still to bill"), formats.euros(0), "", "circle-check", _("everything is billed"), "ok"
        )
    clients = len(figures.unbilled_clients)
    below = ngettext("for {count} client", "for {count} clients", clients).format(count=clients)
    return TileWords(_("Still to bill"), figure, hours if known else "", "receipt-euro", below)


def criterion(figures: OverviewFigures) -> tuple[TileWords, Fraction | None]:
    """Hours that count so far, and when the goal is reached at this pace."""
    meter = figures.hours
    done = formats.grouped(meter.done // 60)
    if meter.goal is None:
        return TileWords(_("Hours criterion"), done, _("hours")), None
    beside = _("of {goal}").format(goal=formats.grouped(meter.goal // 60))
    share = Fraction(meter.done, meter.goal) if meter.goal else None
    left = meter.left or 0
    if not left:
        return TileWords(_("Hours criterion"), done, beside, "circle-check", _("reached"), "ok"), share
    hours = formats.grouped(-(-left // 60))
    if meter.expected is None:
        below = _("{hours} hours to go").format(hours=hours)
    else:
        text = _("{hours} hours to go, done around {day}")
        below = text.format(hours=hours, day=formats.day(meter.expected))
    return TileWords(_("Hours criterion"), done, beside, "", below), share
