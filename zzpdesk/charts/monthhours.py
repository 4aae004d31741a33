"""Hours per month: billable below, the rest that counts above it, and outlined what does not count."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zzpdesk.charts.common import Table, estimated, step
from zzpdesk.charts.primitives import Line, Primitive, Rect, Text, baseline
from zzpdesk.core.kinds import Minutes
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

LEFT, FOOT, TOP = 40.0, 26.0, 30.0
_FILLS = ("omzet", "previous", "")


@dataclass(frozen=True, slots=True)
class MonthHours:
    """Twelve times (billable, other that counts, does not count) in minutes."""

    year: int
    months: Sequence[tuple[int, int, int]]

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """A legend, at most four grid lines, a stack per month."""
        highest = max([60, *(sum(one) for one in self.months)])
        each = step(highest / 60, 4) * 60
        zero, scale = height - FOOT, (height - TOP - FOOT) / max(highest, each)
        found = self._legend(width)
        for line in range(0, highest + 1, each):
            y = zero - line * scale
            found.append(Line(LEFT - 6, y, width, y, "grid" if line else "line"))
            text = formats.grouped(line // 60)
            found.append(Text(LEFT - 12, baseline(y, 12), text, "axis", 12, align="right"))
        pitch = (width - LEFT) / len(self.months)
        for number, parts in enumerate(self.months):
            found += self._month(number, parts, LEFT + pitch * number, pitch, zero, scale)
        return tuple(found)

    def _legend(self, width: float) -> list[Primitive]:
        found: list[Primitive] = []
        x = LEFT
        for fill, name, used in zip(_FILLS, self._names(), zip(*self.months, strict=True), strict=True):
            if any(used) and x + estimated(name, 12) + 16 <= width:
                stroke = "" if fill else "text3"
                found.append(Rect(x, 1, 10, 10, fill, 2, stroke=stroke))
                found.append(Text(x + 16, baseline(6, 12), name, "text2", 12))
                x += estimated(name, 12) + 38
        return found

    def _month(
        self, number: int, parts: tuple[int, int, int], x: float, pitch: float, zero: float, scale: float
    ) -> list[Primitive]:
        wide = pitch * 0.52
        left, y, key = x + (pitch - wide) / 2, zero, f"{self.year}-{number + 1:02}"
        found: list[Primitive] = []
        for fill, minutes in zip(_FILLS, parts, strict=True):
            if minutes:
                y -= minutes * scale
                stroke = "" if fill else "text3"
                found.append(Rect(left, y, wide, minutes * scale, fill, 1, stroke=stroke, key=key))
        name = formats.month(date(self.year, number + 1, 1), short=True)
        found.append(Text(x + pitch / 2, zero + 18, name, "text2", 12, align="center"))
        return found

    @staticmethod
    def _names() -> tuple[str, str, str]:
        return _("Billable"), _("Other hours that count"), _("Does not count")

    def table(self) -> Table:
        """A row per month."""
        rows = tuple(
            (formats.month(date(self.year, number, 1)), *(formats.hours(Minutes(one)) for one in parts))
            for number, parts in enumerate(self.months, start=1)
        )
        return Table((_("Month"), *self._names()), rows)

    def descriptions(self) -> dict[str, str]:
        """`oktober 2026: 120,0 u`."""
        return {
            f"{self.year}-{number:02}": (
                f"{formats.month(date(self.year, number, 1))} {self.year}: {formats.hours(Minutes(sum(parts)))}"
            )
            for number, parts in enumerate(self.months, start=1)
        }
