"""Card "Wachten op je geld": days until payment weighed by amount, and what that costs at her own rate."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from zzpdesk.core.kinds import BasisPoints
from zzpdesk.core.waiting import Waiting, WaitSum
from zzpdesk.texts import formats
from zzpdesk.texts.costs import days_words
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.ui.costs.askline import AskLine, percent_asked
from zzpdesk.ui.figures.linkrow import FigureRow, fill
from zzpdesk.ui.figures.numbercard import NumberCard
from zzpdesk.ui.look.buttons import LinkButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.taborder import order_tabs

_PAYERS, _SOURCES, _MOST = "payers", "sources", 6
"""So many rows; the total above them holds all."""


class WaitingCard(NumberCard):
    """`opened` carries a WaitSum; `rate_given` what a year of waiting costs, in basis points."""

    opened = Signal(object)
    rate_given = Signal(object)

    def __init__(self) -> None:
        super().__init__("waiting", _("Waiting for your money"), "waiting_figure", _("Explanation"))
        self._waiting: Waiting | None = None
        self._rate: BasisPoints | None = None
        self.ask = AskLine("waiting", _("A year of waiting costs you"), "%", percent_asked)
        self.change = LinkButton("")
        self.change.setObjectName("waiting_change")
        self.by = Segments([Segment(_PAYERS, _("Payers")), Segment(_SOURCES, _("Sources"))])
        self.by.setObjectName("waiting_by")
        self.by.setAccessibleName(_("Per whom"))
        self.foot = Label("", "caption", "text2", wrap=True)
        self.add(self.ask)
        self.body.addLayout(row(self.by, None, self.change))
        self.add(self.rows)
        self.body.addStretch(1)
        self.add(self.foot)
        self.by.chosen.connect(lambda _key: self._show_rows())
        self.ask.given.connect(self.rate_given)
        self.change.clicked.connect(self._ask_again)

    def show_figures(self, waiting: Waiting, rate: BasisPoints | None) -> None:
        """Take over the year; without a rate only the days are known, and the rate is asked for."""
        self._waiting, self._rate = waiting, rate
        total = waiting.total
        self.ask.setVisible(rate is None and bool(total.count))
        self.change.setVisible(rate is not None)
        if rate is not None:
            self.change.setText(_("at {rate} per year").format(rate=formats.rate(rate)))
            self.change.setAccessibleName(f"{self.change.text()}: {_('change')}")
            self.change.updateGeometry()
        self.by.setVisible(bool(total.count))
        self.number.setText(_figure(total, rate))
        self.number.updateGeometry()
        self.sentence.setText(_sentence(total, rate))
        self.foot.setText(_foot(total, rate))
        self.foot.setVisible(bool(self.foot.text()))
        self._show_rows()

    def _ask_again(self) -> None:
        self.ask.setVisible(True)
        self.ask.field.setFocus()

    def _show_rows(self) -> None:
        if self._waiting is None:
            return
        sums = self._waiting.debtors if self.by.value == _PAYERS else self._waiting.sources
        found = []
        for at, one in enumerate(sums[:_MOST]):
            line = FigureRow(f"waited_{at}", one.name, _figure(one, self._rate), _note(one, self._rate))
            line.line = True
            line.clicked.connect(partial(self._open, one))
            found.append(line)
        fill(self.rows, list(found))
        order_tabs(self)

    def _open(self, one: WaitSum, _checked: bool = False) -> None:
        self.opened.emit(one)


def _figure(one: WaitSum, rate: BasisPoints | None) -> str:
    """What it cost; without a rate the days."""
    if one.days is None:
        return "–"
    return days_words(one.days) if rate is None else formats.money(formats.rounded_fraction(one.cost(rate)))


def _note(one: WaitSum, rate: BasisPoints | None) -> str:
    parts = [formats.euros(one.amount)]
    if rate is not None and one.days is not None:
        parts.append(days_words(one.days))
    if one.open:
        parts.append(_("{amount} still open").format(amount=formats.euros(one.open)))
    return " · ".join(parts)


def _sentence(total: WaitSum, rate: BasisPoints | None) -> str:
    if total.days is None:
        return _("No invoice of this year has been waited for.")
    if rate is None:
        return _("on average from invoice to payment, weighed by amount")
    text = _("for {days} on average from invoice to payment, weighed by amount")
    return text.format(days=days_words(total.days))


def _foot(total: WaitSum, rate: BasisPoints | None) -> str:
    found = []
    if total.late and rate is not None:
        late = formats.money(formats.rounded_fraction(total.late_cost(rate)))
        found.append(_("Of this {amount} after the term had passed.").format(amount=late))
    if total.open_count:
        text = ngettext(
            "{count} invoice is still open and counts up to today.",
            "{count} invoices are still open and count up to today.",
            total.open_count,
        )
        found.append(text.format(count=total.open_count))
    return " ".join(found)
