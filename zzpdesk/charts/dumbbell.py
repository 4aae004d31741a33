"""What a client pays (○) and what she keeps (●) per hour, per source; an unknown end is open and dotted (06)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.charts.common import SHAPES, TOKENS, Table, estimated, shortened, step
from zzpdesk.charts.primitives import Line, Mark, Primitive, Text, baseline
from zzpdesk.core.sources import Channel
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

HEAD = 26.0
_PARTS = 3
"""More numbers above the lines would touch."""
FEE = 0.545
"""The right edge of the fees, as part of the width."""


@dataclass(frozen=True, slots=True)
class Ends:
    """One source, rates in cents per hour. `gross` or `net` None: not known; `most` is what net is at most."""

    name: str
    channel: Channel
    fee: str
    gross: Fraction | None
    net: Fraction | None
    most: Fraction | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """A row per source; `row` px apart."""

    sources: Sequence[Ends]
    row: float = 28.0
    size: float = 13.0

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Names, fees, the scale, the net rate; as many rows as the height holds."""
        shown = self.sources[: max(0, int((height - HEAD) // self.row))]
        rates = [rate for one in shown for rate in (one.gross, one.net, one.most) if rate is not None]
        rates = rates or [Fraction(0), Fraction(100)]
        low, high, each = _scale(min(rates), max(rates))
        left, right = width * 0.615, width * 0.835

        def at(rate: Fraction | int) -> float:
            return left + (right - left) * float((rate - low) / Fraction(high - low))

        head, small = HEAD - 10, self.size - 1
        found: list[Primitive] = [
            Text(width * FEE, head, _("Fee"), "text2", small, align="right"),
            Text(width, head, _("Net"), "text2", small, align="right"),
        ]
        for tick in range(low, high + 1, each):
            found.append(Line(at(tick), HEAD - 4, at(tick), HEAD + self.row * len(shown), "grid"))
            text = formats.grouped(tick // 100)
            found.append(Text(at(tick), head, text, "text2", small, align="center"))
        for index, one in enumerate(shown):
            middle = HEAD + self.row * (index + 0.5)
            found += self._words(one, middle, width)
            found += self._ends(one, middle, at, left, right)
        return tuple(found)

    def _words(self, one: Ends, middle: float, width: float) -> list[Primitive]:
        """Mark, name, fee and net rate of one source."""
        y, small = baseline(middle, self.size), self.size - 1
        wanted = min(estimated(one.fee, small), width * FEE - 84)
        name = shortened(one.name, self.size, width * FEE - 28 - wanted)
        ink = "warn" if one.gross is None or one.net is None else "text2"
        fee = shortened(one.fee, small, wanted)
        return [
            Mark(6, middle, 11, SHAPES[one.channel], TOKENS[one.channel], key=one.key),
            Text(20, y, name, "text", self.size, key=one.key),
            Text(width * FEE, y, fee, ink, small, align="right", key=one.key),
            Text(width, y, self._net(one), "text", self.size, 600, "right", key=one.key),
        ]

    @staticmethod
    def _ends(
        one: Ends, middle: float, at: Callable[[Fraction], float], left: float, right: float
    ) -> list[Primitive]:
        token = TOKENS[one.channel]
        found: list[Primitive] = []
        if one.gross is not None and one.net is not None:
            if one.gross != one.net:
                found.append(Line(at(one.net), middle, at(one.gross), middle, token, 2, key=one.key))
                found.append(Mark(at(one.gross), middle, 11, "circle", token, stroke_only=True, key=one.key))
            found.append(Mark(at(one.net), middle, 11, "circle", token, key=one.key))
        elif one.net is not None:
            end = min(at(one.net) + 34, right + 12)
            found.append(Line(at(one.net), middle, end, middle, token, 2, dash=True, key=one.key))
            found.append(Mark(at(one.net), middle, 11, "circle", token, key=one.key))
        elif (known := one.gross if one.gross is not None else one.most) is not None:
            start = max(at(known) - 34, left - 12)
            found.append(Line(start, middle, at(known), middle, token, 2, dash=True, key=one.key))
            found.append(Mark(at(known), middle, 11, "circle", token, stroke_only=True, key=one.key))
        return found

    @staticmethod
    def _net(one: Ends) -> str:
        return "?" if one.net is None else formats.grouped(formats.rounded_fraction(one.net), 2)

    def table(self) -> Table:
        """A row per source; what is not known says so."""
        rows = [(one.name, one.fee, _rate(one.gross), self._net_text(one)) for one in self.sources]
        headers = (_("Source"), _("Fee"), _("Client pays per hour"), _("Net per hour"))
        return Table(headers, tuple(rows))

    def descriptions(self) -> dict[str, str]:
        """`Vierkant: opdrachtgever betaalt € 105,00, jij houdt € 94,50`."""
        return {
            one.key: _("{source}: the client pays {gross}, you keep {net} per hour").format(
                source=one.name, gross=_rate(one.gross), net=self._net_text(one)
            )
            for one in self.sources
            if one.key
        }

    @staticmethod
    def _net_text(one: Ends) -> str:
        if one.net is None and one.most is not None:
            return _("at most {rate}").format(rate=_rate(one.most))
        return _rate(one.net)


def _rate(rate: Fraction | None) -> str:
    return _("unknown") if rate is None else formats.money(formats.rounded_fraction(rate))


def _scale(lowest: Fraction, highest: Fraction) -> tuple[int, int, int]:
    """Round ends around the rates, in cents, and the step between three or four lines."""
    spread = max(float(highest - lowest) / 100, 10.0)
    for parts in (3, 2, 1):
        each = step(spread, parts) * 100
        low = int(lowest // each) * each
        if highest - low < each / 10:
            low -= each  # room for what is dotted
        high = max(low + each, -int(-highest // each) * each)
        if high - low <= _PARTS * each:
            break
    return low, high, each
