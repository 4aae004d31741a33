"""Card "Naast een andere periode": amounts and shares of two periods, per channel or per source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zzpdesk.charts.common import TOKENS
from zzpdesk.core.comparison import Cell as Part
from zzpdesk.core.comparison import Comparison, Line
from zzpdesk.core.dependency import Basis
from zzpdesk.core.periods import Period
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dependency import words
from zzpdesk.ui.dependency.axes import right
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.parts import SumPart, show_parts
from zzpdesk.ui.look.buttons import GhostButton
from zzpdesk.ui.look.cells import Cell, Column, RowsModel
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.table import TableView

_CHANNELS, _SOURCES = "channels", "sources"
_MOST = 15
_WIDE, _ROOM = 124, 620


@dataclass(frozen=True, slots=True)
class Named:
    """A comparison, with what its periods are called."""

    comparison: Comparison
    now: str
    then: str

    @property
    def amounts_then(self) -> str:
        """What the amounts of then are of: a shorter part has a name of its own."""
        return _amounts(self.then, self.comparison.then.amounts.period, cut=self.comparison.then.shortened)

    @property
    def amounts_now(self) -> str:
        """The same for now: a past year beside one that is not over."""
        return _amounts(self.now, self.comparison.now.amounts.period, cut=self.comparison.now.shortened)


class VersusCard(FigureCard):
    """`opened` carries a period and what a row narrows a figure down to; `period_wanted` asks for another one."""

    opened = Signal(object, object)
    period_wanted = Signal()

    def __init__(self) -> None:
        self._named: Named | None = None
        super().__init__(_("Beside another period"), link=_("Explanation"))
        self.setObjectName("versus")
        self.link.setObjectName("explain_versus")
        self.choice = Segments([Segment(_CHANNELS, _("Channels")), Segment(_SOURCES, _("Sources"))])
        self.choice.setObjectName("versus_by")
        self.choice.setAccessibleName(_("Beside another period"))
        self.period = GhostButton("", "calendar", size="small")
        self.period.setObjectName("versus_period")
        self.period.setToolTip(_("Choose a period"))
        self.header.insertWidget(2, self.choice)
        self.header.insertWidget(self.header.count() - 1, self.period)
        self.table = TableView("compact", edge=6)
        self.table.setObjectName("versus_table")
        self.table.setAccessibleName(_("Beside another period"))
        self.model = RowsModel(())
        self.foot = Label("", "caption", "text2", wrap=True)
        self.foot.setObjectName("versus_foot")
        self._anchor = QWidget(self.table.viewport())
        self._anchor.hide()
        self.add(self.table)
        self.add(self.foot)
        self.choice.chosen.connect(lambda _key: self._show())
        self.period.clicked.connect(self.period_wanted)
        self.table.opened.connect(self._open)

    def show_comparison(self, named: Named) -> None:
        """Take over two periods."""
        self._named = named
        text = _("with {period}").format(period=named.then)
        self.period.setText(text)
        self.period.setAccessibleName(f"{_('Beside another period')}: {named.then}")
        self.period.updateGeometry()
        self._show()

    def restyle(self) -> None:
        """Rows grow with the text."""
        super().restyle()
        if self._named is not None:
            self._fit()

    def _fit(self) -> None:
        count = min(self.model.rowCount(), _MOST)
        pitch = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + pitch * count + 4)

    def _show(self) -> None:
        if self._named is None:
            return
        comparison = self._named.comparison
        by_source = self.choice.value == _SOURCES
        lines = comparison.sources if by_source else tuple(reversed(comparison.channels))
        rows = [_row(line, comparison.basis) for line in lines]
        keys: list[dict[str, Any]] = [
            {"source": one.key} if one.key else {"channel": one.channel} for one in lines
        ]
        rows += [_total(comparison), _effective(comparison), _take_rate(comparison)]
        keys += [{}, {}, {"fees": True}]
        columns = _columns(self._named, by_source=by_source)
        self.model = RowsModel(columns, rows, keys, self)
        self.table.setModel(self.model)
        self.table.set_columns(columns)
        self.foot.setText(_foot(self._named))
        self._fit()

    def _open(self, row: int) -> None:
        """Which of the periods."""
        if self._named is None:
            return
        what, name = self.model.key(row), self.model.data(self.model.index(row, 0))
        self._anchor.setGeometry(self.table.visualRect(self.model.index(row, 0)))
        parts = [
            SumPart(f"versus_{at}", text, "", partial(self.opened.emit, period, what))
            for at, (text, period) in enumerate(_periods(self._named))
        ]
        show_parts("versus_periods", name, parts, self._anchor)


def _periods(named: Named) -> Sequence[tuple[str, Period]]:
    """The periods whose records a row can open, by name."""
    now, then = named.comparison.now, named.comparison.then
    found = {
        named.now: now.shares.period,
        named.amounts_now: now.amounts.period,
        named.amounts_then: then.amounts.period,
        named.then: then.shares.period,
    }
    return list(found.items())


def _amounts(name: str, period: Period, *, cut: bool) -> str:
    return _("up to {day}").format(day=formats.day_year(period.end)) if cut else name


def _columns(named: Named, *, by_source: bool) -> list[Column]:
    then = named.comparison.then
    share_then = _("Share {period}").format(period=named.then) if then.shortened else _("Share")
    share_now = _("Share {period}").format(period=named.now) if named.comparison.now.shortened else _("Share")
    titles = (named.amounts_now, share_now, named.amounts_then, share_then, _("Difference"))
    first = _("Source") if by_source else _("Channel")
    return [
        Column(first, stretch=2, min_width=140),
        *(Column(title, width=_WIDE, align="right") for title in titles[:2]),
        Column(titles[2], width=_WIDE, align="right", hide_below=_ROOM),
        *(Column(title, width=_WIDE, align="right") for title in titles[3:]),
    ]


def _row(line: Line, basis: Basis) -> list[Cell]:
    name = line.name or label(line.channel)
    return [
        Cell(name, mark=TOKENS[line.channel]),
        *_part(line.now, basis),
        *_part(line.then, basis),
        right(_points(line.change)),
    ]


def _part(part: Part, basis: Basis) -> list[Cell]:
    return [right(words.amount(part.amount, basis)), right(formats.percent(part.share))]


def _points(change: Fraction | None) -> str:
    return words.change_words(change) or "–"


def _total(comparison: Comparison) -> list[Cell]:
    now, then = comparison.now.amounts.total, comparison.then.amounts.total
    change = _signed(words.amount(now - then, comparison.basis), now - then)
    cells = [words.amount(now, comparison.basis), "", words.amount(then, comparison.basis), ""]
    return [Cell(_("Together"), weight=600), *map(right, (*cells, change))]


def _effective(comparison: Comparison) -> list[Cell]:
    now, then = comparison.now.effective, comparison.then.effective
    said = ["–" if one is None else formats.decimal(one) for one in (now, then)]
    change = "–" if now is None or then is None else _signed(formats.decimal(now - then), now - then)
    return [Cell(_("Sources, were they equally big")), *map(right, ("", said[0], "", said[1], change))]


def _take_rate(comparison: Comparison) -> list[Cell]:
    now, then = comparison.now.take_rate, comparison.then.take_rate
    said = [_("unknown") if one is None else formats.percent(one) for one in (now, then)]
    change = None if now is None or then is None else now - then
    return [Cell(_("Part of what clients pay")), *map(right, ("", said[0], "", said[1], _points(change)))]


def _signed(text: str, value: Fraction | int) -> str:
    return f"+{text}" if value > 0 else text


def _foot(named: Named) -> str:
    """What is compared with what, where that is not the same days; and over how much the fees are known."""
    comparison, said = named.comparison, []
    measure = _("hours") if comparison.basis is Basis.HOURS else _("turnover excl. VAT")
    cut = [side for side in (comparison.now, comparison.then) if side.shortened]
    if cut:
        text = _("{measure} over the same days; shares, sources and fees over the whole of {period}.")
        period = named.then if comparison.then.shortened else named.now
        said.append(text.format(measure=measure, period=period))
    else:
        said.append(_("{measure} of each whole period.").format(measure=measure))
    known = [
        _("{share} of the turnover of {period}").format(share=formats.percent(side.coverage, 0), period=name)
        for side, name in ((comparison.now, named.now), (comparison.then, named.then))
        if side.coverage is not None and side.coverage < 1
    ]
    if known:
        said.append(_("Fees are known over {parts}.").format(parts=words.listed(known)))
    if comparison.then.shares.total == 0:
        said.append(_("There was no work in {period}.").format(period=named.then))
    text = " ".join(said)
    return text[:1].upper() + text[1:]
