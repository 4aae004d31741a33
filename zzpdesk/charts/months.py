"""Turnover per month, with the year before as a tick across each bar (02)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zzpdesk.charts.common import Table, step
from zzpdesk.charts.primitives import Line, Primitive, Rect, Text, baseline
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

LEFT, FOOT, TOP = 56.0, 30.0, 14.0


@dataclass(frozen=True, slots=True)
class MonthBars:
    """Twelve amounts in cents of `year` and of the year before (None: nothing known); `current` is the month now."""

    year: int
    months: Sequence[int]
    before: Sequence[int] | None = None
    current: int | None = None

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Bars from zero, at most three grid lines; a negative month hangs below the axis."""
        values = [*self.months, *(self.before or ())]
        highest, lowest = max([*values, 1]), min([*values, 0])
        each = step(highest / 100, 3) * 100
        scale = (height - TOP - FOOT) / max(highest - lowest, each)
        zero = height - FOOT + lowest * scale
        found: list[Primitive] = []
        line = 0
        while line <= highest and line <= each * 3:
            y = zero - line * scale
            found.append(Line(LEFT - 6, y, width, y, "grid" if line else "line"))
            text = formats.grouped(formats.rounded(line, 100))
            found.append(Text(LEFT - 12, baseline(y, 12), text, "axis", 12, align="right"))
            line += each
        pitch = (width - LEFT) / len(self.months)
        for index, value in enumerate(self.months):
            found += self._month(index, value, LEFT + pitch * index, pitch, zero, scale)
            strong = index + 1 == self.current
            name = formats.month(date(self.year, index + 1, 1), short=True)
            found.append(
                Text(
                    LEFT + pitch * (index + 0.5),
                    height - 8,
                    name,
                    "text" if strong else "text2",
                    12,
                    600 if strong else 400,
                    "center",
                )
            )
        return tuple(found)

    def _month(
        self, index: int, value: int, x: float, pitch: float, zero: float, scale: float
    ) -> list[Primitive]:
        wide = pitch * 0.5
        left = x + (pitch - wide) / 2
        key = f"{self.year}-{index + 1:02}"
        found: list[Primitive] = []
        if value:
            high = abs(value) * scale
            found.append(Rect(left, zero - high if value > 0 else zero, wide, high, "omzet", 3, key=key))
        if self.before is not None and self.before[index]:
            y = zero - self.before[index] * scale
            found.append(Rect(left - 6, y - 2, wide + 12, 4, "surface"))
            found.append(Line(left - 4, y, left + wide + 4, y, "netwerk", 2))
        return found

    def table(self) -> Table:
        """A row per month."""
        rows = []
        for index, value in enumerate(self.months):
            name = formats.month(date(self.year, index + 1, 1))
            before = (formats.money(self.before[index]),) if self.before is not None else ()
            rows.append((name, formats.money(value), *before))
        years = (str(self.year), *((str(self.year - 1),) if self.before is not None else ()))
        return Table((_("Month"), *years), tuple(rows))

    def descriptions(self) -> dict[str, str]:
        """`oktober 2026: € 8.900; in 2025 € 10.400`."""
        found = {}
        for index, value in enumerate(self.months):
            text = f"{formats.month(date(self.year, index + 1, 1))} {self.year}: {formats.euros(value)}"
            if self.before is not None:
                text += "; " + _("in {year}: {amount}").format(
                    year=self.year - 1, amount=formats.euros(self.before[index])
                )
            found[f"{self.year}-{index + 1:02}"] = text
        return found
