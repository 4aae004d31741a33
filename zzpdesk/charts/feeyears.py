"""What sources charged, per year and kind of fee: greys, what clients paid on top open and dashed, unknown a "?"."""

from collections.abc import Sequence
from dataclasses import dataclass

from zzpdesk.charts.common import GAP, Table, step
from zzpdesk.charts.primitives import Line, Primitive, Rect, Text, baseline
from zzpdesk.core.costyears import YearCosts, kinds_of
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label

LEFT, FOOT, TOP = 56.0, 42.0, 22.0
PITCH = 58.0
"""Less room than this per year, and the first years are left to the table."""
ON_TOP, UNKNOWN = "on_top", "unknown"
_FILLS = {
    FeeKind.PERCENTAGE: ("text2", False),
    FeeKind.MARGIN_PER_HOUR: ("line_strong", False),
    FeeKind.SUBSCRIPTION_MONTH: ("previous", False),
    FeeKind.SUBSCRIPTION_YEAR: ("previous", True),
    FeeKind.PER_LEAD: ("text3", False),
    FeeKind.PER_ASSIGNMENT: ("line_strong", True),
    FeeKind.ONE_OFF: ("text3", True),
    FeeKind.EARLY_PAYMENT: ("text2", True),
}
"""Greys, never a fifth hue; the words stand beside them."""


def swatch(kind: FeeKind | None) -> Rect:
    """The fill of a kind of fee, 12 px large; None: what clients paid on top."""
    return _filled(kind, 0, 0, 12, 12, "")


def key_of(year: int, kind: FeeKind | None) -> str:
    """The key of one part: `2026/percentage`."""
    return f"{year}/{ON_TOP if kind is None else kind.value}"


@dataclass(frozen=True, slots=True)
class FeeYears:
    """Years, oldest first; `current` is set off from the others."""

    years: Sequence[YearCosts]
    current: int

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Columns from zero up; what was paid back hangs below it."""
        shown = self.years[-max(1, int((width - LEFT) // PITCH)) :]
        highest = max([100, *(_above(one) for one in shown)])
        lowest = min([0, *(_below(one) for one in shown)])
        each = step(highest / 100, 3) * 100
        scale = (height - TOP - FOOT) / max(highest - lowest, each)
        zero = height - FOOT + lowest * scale
        found: list[Primitive] = []
        for line in range(0, min(highest, each * 3) + 1, each):
            y = zero - line * scale
            found.append(Line(LEFT - 6, y, width, y, "grid" if line else "line"))
            text = formats.grouped(formats.rounded(line, 100))
            found.append(Text(LEFT - 12, baseline(y, 12), text, "axis", 12, align="right"))
        pitch = min((width - LEFT) / max(len(shown), 1), 96.0)
        for index, one in enumerate(shown):
            found += self._column(one, LEFT + pitch * index, pitch, zero, scale, height)
        return tuple(found)

    def _column(
        self, one: YearCosts, x: float, pitch: float, zero: float, scale: float, height: float
    ) -> list[Primitive]:
        wide = min(50.0, pitch * 0.6)
        left, middle = x + (pitch - wide) / 2, x + pitch / 2
        found: list[Primitive] = []
        up = down = zero
        for kind, amount in _parts(one):
            high = abs(amount) * scale
            if amount > 0:
                found.append(
                    _filled(kind, left, up - high, wide, max(high - GAP, 1.0), key_of(one.year, kind))
                )
                up -= high
            else:
                found.append(
                    _filled(kind, left, down + GAP, wide, max(high - GAP, 1.0), key_of(one.year, kind))
                )
                down += high
        if one.unknown:
            found.append(Text(middle, up - 6, "+ ?", "warn", 12, 600, "center", key=f"{one.year}/{UNKNOWN}"))
        strong = one.year == self.current
        weight = 600 if strong else 400
        found.append(Text(middle, height - FOOT + 19, str(one.year), "text", 12, weight, "center"))
        total = formats.euros(one.costs.paid)
        found.append(
            Text(middle, height - FOOT + 35, total, "text" if strong else "text2", 12, weight, "center")
        )
        return found

    def table(self) -> Table:
        """A row per year: each kind, all she paid, what clients paid on top, and what is not known."""
        kinds = kinds_of(self.years)
        rows = [
            (
                str(one.year),
                *(formats.euros(one.kinds[kind]) if kind in one.kinds else "–" for kind in kinds),
                formats.euros(one.costs.paid),
                formats.euros(one.costs.on_top) if one.costs.on_top else "–",
                unknown_words(one) or "–",
            )
            for one in self.years
        ]
        headers = (_("Year"), *(label(kind) for kind in kinds), _("Paid by you"), _("On top"), _("Unknown"))
        return Table(headers, tuple(rows))

    def descriptions(self) -> dict[str, str]:
        """`2026, Percentage van de omzet: € 3.431`."""
        found = {}
        for one in self.years:
            for kind, amount in _parts(one):
                name = _("On top of your rate (known part)") if kind is None else label(kind)
                found[key_of(one.year, kind)] = f"{one.year}, {name}: {formats.euros(amount)}"
            if one.unknown:
                found[f"{one.year}/{UNKNOWN}"] = f"{one.year}, {_('Unknown')}: {unknown_words(one)}"
        return found


def unknown_words(one: YearCosts) -> str:
    """The sources whose fees are not known, or not all of them."""
    return ", ".join(each.name for each in one.unknown)


def _parts(one: YearCosts) -> list[tuple[FeeKind | None, int]]:
    """What is drawn, from the bottom up."""
    parts: list[tuple[FeeKind | None, int]] = [*one.costs.by_kind, (None, one.costs.on_top)]
    return [part for part in parts if part[1]]


def _above(one: YearCosts) -> int:
    return sum(amount for _kind, amount in _parts(one) if amount > 0)


def _below(one: YearCosts) -> int:
    return sum(amount for _kind, amount in _parts(one) if amount < 0)


def _filled(kind: FeeKind | None, x: float, y: float, w: float, h: float, key: str) -> Rect:
    if kind is None:
        return Rect(x, y, w, h, "surface", 2, stroke="text2", dash=True, key=key)
    fill, hatch = _FILLS[kind]
    return Rect(x, y, w, h, fill, 2, hatch=hatch, ink="surface" if hatch else "", key=key)
