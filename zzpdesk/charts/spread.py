"""How figures of several people lie: a line from lowest to highest, a box for the middle half, a tick at the median."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from zzpdesk.charts.common import Table, shortened
from zzpdesk.charts.primitives import Line, Mark, Primitive, Rect, Text, baseline
from zzpdesk.core.collected import FigureUnit, Measure, Spread, Value
from zzpdesk.texts import collected
from zzpdesk.texts.i18n import _

HEAD = 22.0
_LEFT, _RIGHT = 0.44, 0.9
_STEP = 25


@dataclass(frozen=True, slots=True)
class SpreadChart:
    """A row per percentage, `row` px apart; the table holds every figure. `own` are her values by code."""

    spreads: Sequence[Spread]
    own: Mapping[str, Value] = field(default_factory=dict)
    row: float = 30.0
    size: float = 13.0

    @property
    def drawn(self) -> tuple[Spread, ...]:
        """What shares one scale, from 0 to 100."""
        return tuple(one for one in self.spreads if one.measure.unit is FigureUnit.PERCENT)

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """As many rows as the height holds."""
        shown = self.drawn[: max(0, int((height - HEAD) // self.row))]
        left, right = width * _LEFT, width * _RIGHT
        found: list[Primitive] = []
        for tick in range(0, 101, _STEP):
            x = _at(Fraction(tick), left, right)
            found.append(Line(x, HEAD - 4, x, HEAD + self.row * len(shown), "grid"))
            found.append(Text(x, HEAD - 10, f"{tick}%", "text2", self.size - 1, align="center"))
        for index, one in enumerate(shown):
            found += self._row(one, HEAD + self.row * (index + 0.5), width)
        return tuple(found)

    def _row(self, one: Spread, middle: float, width: float) -> list[Primitive]:
        left, right, key = width * _LEFT, width * _RIGHT, one.measure.code
        name = shortened(collected.label(one.measure), self.size, left - 14)
        low, high = _at(one.low, left, right), _at(one.high, left, right)
        start, end = _at(one.quarter, left, right), _at(one.three_quarters, left, right)
        tick = _at(one.median, left, right)
        found: list[Primitive] = [
            Text(0, baseline(middle, self.size), name, "text", self.size, key=key),
            Line(low, middle, high, middle, "netwerk", 2, key=key),
            Rect(start, middle - 6, max(end - start, 2), 12, "previous", 2, key=key),
            Rect(tick - 1.5, middle - 9, 3, 18, "text", key=key),
            Text(
                width,
                baseline(middle, self.size),
                collected.value(one.measure, one.median),
                "text",
                self.size,
                600,
                "right",
                key=key,
            ),
        ]
        own = self.own.get(key)
        if own is not None:
            found.append(Mark(_at(Fraction(own), left, right), middle, 11, "circle", "accent", key=key))
        return found

    def table(self) -> Table:
        """Every figure with its spread, and hers."""
        headers = (_("Figure"), _("People"), _("From – to"), _("Middle half"), _("Middle"), _("You"))
        return Table(headers, tuple(self._cells(one) for one in self.spreads))

    def _cells(self, one: Spread) -> tuple[str, ...]:
        parts = (one.low, one.high, one.quarter, one.three_quarters, one.median)
        said = [collected.value(one.measure, _printed(one.measure, part)) for part in parts]
        low, high, quarter, three, middle = said
        own = collected.value(one.measure, self.own.get(one.measure.code))
        name = collected.label(one.measure)
        return (name, str(one.count), f"{low} – {high}", f"{quarter} – {three}", middle, own)

    def descriptions(self) -> dict[str, str]:
        """`Via bemiddelaars: midden 46%, de middelste helft van 30% tot 60%, 12 mensen`."""
        return {one.measure.code: self._said(one) for one in self.drawn}

    def _said(self, one: Spread) -> str:
        text = _("{figure}: middle {median}, the middle half from {quarter} to {three}, of {count} people")
        parts = {"median": one.median, "quarter": one.quarter, "three": one.three_quarters}
        said = {name: collected.value(one.measure, part) for name, part in parts.items()}
        whole = text.format(figure=collected.label(one.measure), count=one.count, **said)
        own = self.own.get(one.measure.code)
        if own is None:
            return whole
        return f"{whole}. {_('You')}: {collected.value(one.measure, own)}"


def _printed(measure: Measure, value: Fraction) -> Fraction:
    """Between two values lies at most one decimal more."""
    return value if measure.unit in {FigureUnit.PERCENT, FigureUnit.NUMBER} else Fraction(round(value))


def _at(value: Fraction, left: float, right: float) -> float:
    return left + (right - left) * float(min(max(value, Fraction(0)), Fraction(100)) / 100)
