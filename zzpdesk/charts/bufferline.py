"""Her buffer at the end of each month, beside how it would be now; hatched what is missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from zzpdesk.charts.common import Table, estimated, step
from zzpdesk.charts.primitives import Line, Primitive, Rect, Text, baseline
from zzpdesk.core.bufferrun import Run, RunMonth
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

LEFT, TOP, FOOT = 58.0, 26.0, 40.0
_TICKS = (1, 6, 12, 18, 24, 30, 36)
_APART = 12.0
_DEPTH = Fraction(2, 5)
"""What is missing shows down to so much of the height above zero; the table has all of it."""


@dataclass(frozen=True, slots=True)
class BufferLine:
    """A bar per month of `run`; `now` as a dashed line; the first `ill` months are marked as illness."""

    run: Run
    now: Run
    ill: int = 0

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Bars up from zero, and down when the buffer does not suffice."""
        room = _Room(self, width, height)
        found = [*_grid(room, width)]
        for month in self.run.months:
            found += _month(month, room)
        return (
            *found,
            *self._before(room, width),
            *self._gone(room, width),
            *self._below(room, width, height),
        )

    def _before(self, room: "_Room", width: float) -> Iterator[Primitive]:
        """How it goes when nothing happens; its words leave room for those of the first months."""
        spots = [(room.middle(month.number), room.y(month.balance)) for month in self.now.months]
        if self.now.months:
            text = _("dashed: as it is now")
            aside = self.run.gone is not None and room.x(self.run.gone) < LEFT + estimated(text, 12) + _APART
            yield Text(
                width if aside else LEFT, TOP - 10, text, "text2", 12, align="right" if aside else "left"
            )
        for (x1, y1), (x2, y2) in pairwise(spots):
            yield Line(x1, y1, x2, y2, "text2", 1, dash=True)

    def _gone(self, room: "_Room", width: float) -> Iterator[Primitive]:
        """From which month on it does not suffice."""
        if self.run.gone is None:
            return
        x, text = room.x(self.run.gone), gone_words(self.run.gone)
        wide = estimated(text, 12)
        yield Line(x, TOP - 20, x, room.zero, "danger", 2)
        right = x + 6 + wide <= width
        yield Text(x + 6 if right else x - 6, TOP - 10, text, "danger", 12, 600, "left" if right else "right")

    def _below(self, room: "_Room", width: float, height: float) -> Iterator[Primitive]:
        floor = height - FOOT
        yield Text(LEFT - 12, floor + 17, _("month"), "axis", 12, align="right")
        for number in _TICKS:
            if number <= len(self.run.months):
                yield Text(room.middle(number), floor + 17, str(number), "axis", 12, align="center")
        if self.ill:
            yield from _mark(room, min(self.ill, len(self.run.months)), floor + 28, width)

    def table(self) -> Table:
        """A row per month."""
        columns: Sequence[str] = (
            _("Month"), _("Comes in"), _("Gift and insurance"), _("Goes out"), _("Buffer")
        )  # fmt: skip
        rows = tuple(
            (
                str(month.number),
                formats.money(_cents(month.income)),
                formats.money(month.gift + month.insurance),
                formats.money(month.outgoings),
                formats.money(_cents(month.balance)),
            )
            for month in self.run.months
        )
        return Table(tuple(columns), rows)

    def descriptions(self) -> dict[str, str]:
        """`Maand 3: er komt € 5.662 in, er gaat € 4.950 uit, buffer € 20.300`."""
        return {f"month/{month.number}": _described(month) for month in self.run.months}


def gone_words(month: int) -> str:
    """`op in maand 9`."""
    return _("gone in month {number}").format(number=month)


def _described(month: RunMonth) -> str:
    comes = month.income + month.gift + month.insurance
    if month.balance < 0:
        text = _("Month {number}: {income} comes in, {outgoings} goes out, {missing} short in all")
    else:
        text = _("Month {number}: {income} comes in, {outgoings} goes out, buffer {balance}")
    return text.format(
        number=month.number,
        income=formats.euros(_cents(comes)),
        outgoings=formats.euros(month.outgoings),
        balance=formats.euros(_cents(month.balance)),
        missing=formats.euros(_cents(-month.balance)),
    )


class _Room:
    """Where months and amounts stand."""

    def __init__(self, chart: BufferLine, width: float, height: float) -> None:
        runs = (chart.run, chart.now)
        self.top = Fraction(max(chart.run.start, 1))
        lowest = min((month.balance for run in runs for month in run.months), default=Fraction(0))
        self.lowest = max(min(lowest, Fraction(0)), -self.top * _DEPTH)
        self.pitch = (width - LEFT) / max(len(chart.run.months), 1)
        self._scale = max(height - FOOT - TOP, 1.0) / float(self.top - self.lowest)

    @property
    def zero(self) -> float:
        return self.y(Fraction(0))

    def x(self, number: int) -> float:
        return LEFT + self.pitch * (number - 1)

    def middle(self, number: int) -> float:
        return self.x(number) + self.pitch / 2

    def y(self, amount: Fraction) -> float:
        """As far down as there is room."""
        return TOP + float(self.top - max(amount, self.lowest)) * self._scale


def _month(month: RunMonth, room: _Room) -> Iterator[Primitive]:
    gap = min(2.5, room.pitch * 0.2)
    left, wide, key = room.x(month.number) + gap / 2, room.pitch - gap, f"month/{month.number}"
    y, zero = room.y(month.balance), room.zero
    if month.balance < 0:
        yield Rect(
            left, zero + 1, wide, y - zero - 1, "surface", stroke="danger", hatch=True, ink="danger", key=key
        )
    else:
        high = max(zero - y, 1.0)
        yield Rect(left, zero - high, wide, high, "buffer", key=key)


def _grid(room: _Room, width: float) -> Iterator[Primitive]:
    each = step(float(room.top) / 100, 4) * 100
    for amount in range(0, int(room.top) + 1, each):
        y = room.y(Fraction(amount))
        yield Line(LEFT - 6, y, width, y, "grid" if amount else "line")
        text = formats.grouped(formats.rounded(amount, 100))
        yield Text(LEFT - 12, baseline(y, 12), text, "axis", 12, align="right")


def _mark(room: _Room, last: int, y: float, width: float) -> Iterator[Primitive]:
    """A line below the months of illness, with its word inside or beside it."""
    start, end, word = room.x(1) + 1, room.x(last + 1) - 1, _("ill")
    yield Line(start, y, end, y, "netwerk", 2)
    if end + 6 + estimated(word, 12) <= width:
        yield Text(end + 6, baseline(y, 12), word, "text2", 12)


def _cents(value: Fraction) -> int:
    return formats.rounded_fraction(value)
