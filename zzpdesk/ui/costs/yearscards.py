"""Cards through the years: the part of what clients pay, and her rate per source against her own floor."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Signal

from zzpdesk.charts.yearlines import RateLines, YearLine, YearLines
from zzpdesk.core.costyears import RateLine, YearCosts, rate_lines
from zzpdesk.core.kinds import Cents
from zzpdesk.core.sources import SourceKey
from zzpdesk.desk.costs import CostFigures
from zzpdesk.texts import formats
from zzpdesk.texts.costs import coverage_words, per_hour
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.ui.costs.askline import AskLine, money_asked
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.segments import Segment, Segments

PERCENT, EUROS, HOUR = "percent", "euros", "hour"
_HIGH, _MOST = 170, 5
"""Px of a chart; and so many sources are drawn, the table has them all."""


class TakeYearsCard(FigureCard):
    """`year_opened` carries a year."""

    year_opened = Signal(int)

    def __init__(self) -> None:
        super().__init__(_("Through the years"), link=" ")
        self.setObjectName("take_years")
        self._figures: CostFigures | None = None
        self.measure = Segments([Segment(PERCENT, "%"), Segment(EUROS, "€"), Segment(HOUR, _("€ per hour"))])
        self.measure.setObjectName("measure")
        self.measure.setAccessibleName(_("Which measure"))
        self.header.insertWidget(1, self.measure)
        self.chart = ChartBox("take_years", _("Part of what clients pay, through the years"), height=_HIGH)
        self.foot = Label("", "caption", "text2", wrap=True)
        self.add(self.chart)
        self.body.addStretch(1)
        self.add(self.foot)
        add_switch(self, self.chart)
        self.measure.chosen.connect(lambda _key: self._show())
        self.chart.activated.connect(lambda key: self.year_opened.emit(int(key.partition("/")[0])))

    def show_figures(self, figures: CostFigures) -> None:
        """Take over the years."""
        self._figures = figures
        self._show()

    def _show(self) -> None:
        if self._figures is None:
            return
        years, key = self._figures.years, self.measure.value
        points = [(one.year, _measured(one, key)) for one in years]
        notes = [coverage_words(one.costs.coverage) for one in years]
        name = {PERCENT: _("Part"), EUROS: _("Known fees"), HOUR: _("Fees per hour")}[key]
        line = YearLine(name, points, None, key, notes)
        words = _percent if key == PERCENT else (_euros if key == EUROS else per_hour)
        chart = YearLines([line], words, self._figures.now.year, note=_("Coverage"))
        self.chart.set_chart(chart, [str(one.year) for one in years])
        known = any(figure is not None for _year, figure in points)
        for part in (self.chart, self.link):
            part.setVisible(known)
        partly = [one for one in years if one.costs.coverage is not None and one.costs.coverage < 1]
        text = _("Only what is known; the coverage of each year stands in the table.")
        whole = _("All fees of these years are known.")
        self.foot.setText((text if partly else whole) if known else _("Nothing is known in these years yet."))


def _measured(one: YearCosts, key: str) -> Fraction | None:
    costs = one.costs
    if key == PERCENT:
        return costs.take_rate
    if key == HOUR:
        return one.per_hour
    known = costs.paid + costs.on_top
    return None if not known and (one.unknown or not costs.turnover) else Fraction(known)


def _percent(value: Fraction) -> str:
    return formats.percent(value, 0 if value * 100 == int(value * 100) else 1)


def _euros(value: Fraction) -> str:
    return formats.euros(formats.rounded_fraction(value))


class PressureCard(FigureCard):
    """`line_opened` carries a year and a SourceKey (None: direct work); `floor_given` cents."""

    line_opened = Signal(int, object)
    floor_given = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Your rate beside your own floor"), _("per hour, before fees"), link=" ")
        self.setObjectName("pressure")
        self._keys: dict[str, SourceKey | None] = {}
        self.chart = ChartBox("pressure", _("Your rate per source through the years"), height=_HIGH)
        self.nothing = Label(
            _("No hours are linked to invoices in these years yet."), "body", "text2", wrap=True
        )
        self.foot = Label("", "caption", "text2", wrap=True)
        self.foot.setObjectName("pressure_foot")
        self.ask = AskLine("floor", _("Your own lowest rate per hour:"), "€", money_asked)
        self.add(self.chart)
        self.add(self.nothing)
        self.body.addStretch(1)
        self.add(self.foot)
        self.add(self.ask)
        add_switch(self, self.chart)
        self.ask.given.connect(self.floor_given)
        self.chart.activated.connect(self._open)

    def show_figures(self, figures: CostFigures, floor: Cents | None) -> None:
        """Take over the years; without a floor ask for one."""
        lines = rate_lines(figures.years)
        drawn = _chosen(lines, figures.now.year)
        self._keys = {_key(one.key): one.key for one in lines}
        for part in (self.chart, self.link):
            part.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        self.ask.setVisible(floor is None)
        across = (
            None
            if floor is None
            else (Fraction(floor), _("floor {rate}").format(rate=_short(Fraction(floor))))
        )
        others = [_line(one) for one in lines if one not in drawn]
        shown = [_line(one) for one in drawn]
        chart = RateLines(shown, _short, figures.now.year, across, from_zero=False, others=others)
        self.chart.set_chart(chart, chart.keys())
        self.foot.setText(_said(lines, figures.now.year, floor, len(lines) - len(drawn)))
        self.foot.setVisible(bool(self.foot.text()))

    def _open(self, key: str) -> None:
        year, _slash, source = key.partition("/")
        self.line_opened.emit(int(year), self._keys[source])


def _line(one: RateLine) -> YearLine:
    return YearLine(_name(one), one.rates, one.channel, _key(one.key))


def _chosen(lines: Sequence[RateLine], year: int) -> list[RateLine]:
    """Those with a rate in the year shown first, then the largest; in their own order."""
    ranked = sorted(lines, key=lambda one: dict(one.rates).get(year) is None)
    return [one for one in lines if one in ranked[:_MOST]]


def _said(lines: Sequence[RateLine], year: int, floor: Cents | None, left_out: int) -> str:
    found = []
    if floor is not None:
        rates = [(one, dict(one.rates).get(year)) for one in lines]
        below = [f"{_name(one)} {per_hour(rate)}" for one, rate in rates if rate is not None and rate < floor]
        known = any(rate is not None for _one, rate in rates)
        text = _("Below your floor in {year}: {names}.").format(year=year, names=", ".join(below))
        none = _("In {year} no source lies below your floor.").format(year=year)
        found.append(text if below else none if known else "")
    if left_out > 0:
        text = ngettext("{count} other is in the table.", "{count} others are in the table.", left_out)
        found.append(text.format(count=left_out))
    return " ".join(filter(None, found))


def _name(one: RateLine) -> str:
    return _("Direct") if one.key is None else one.name


def _key(key: SourceKey | None) -> str:
    return "direct" if key is None else f"source-{key.relation_id}"


def _short(rate: Fraction) -> str:
    """Whole euros on the scale, cents where there are some."""
    cents = formats.rounded_fraction(rate)
    return formats.euros(cents) if cents % 100 == 0 else formats.money(cents)
