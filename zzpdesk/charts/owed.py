"""What is still owed through time: what was, drawn solid; what is planned, dashed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from zzpdesk.charts.common import Table, step
from zzpdesk.charts.primitives import Line, Mark, Primitive, Text, baseline
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

LEFT, FOOT, TOP, RIGHT = 56.0, 26.0, 12.0, 10.0


@dataclass(frozen=True, slots=True)
class OwedLine:
    """`points` are days with what is owed from then on, in cents, oldest first; up to `today` they are past."""

    points: Sequence[tuple[date, int]]
    today: date

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """A line that goes down in steps; years below, at most three grid lines, marks at year ends and today."""
        if not self.points:
            return ()
        first, last = self.points[0][0], max(self.points[-1][0], self.today)
        days, most = max((last - first).days, 1), max(*(owed for _day, owed in self.points), 1)
        across, down = (width - LEFT - RIGHT) / days, (height - TOP - FOOT) / most
        zero = height - FOOT

        def at(day: date, owed: int) -> tuple[float, float]:
            return LEFT + (day - first).days * across, zero - owed * down

        found: list[Primitive] = [*self._grid(most, zero, down, width)]
        found += self._years(first, last, height, lambda day: at(day, 0)[0])
        for (day, owed), (after, then) in zip(
            self.points, [*self.points[1:], (last, self.points[-1][1])], strict=True
        ):
            x, y = at(day, owed)
            until, below = at(after, then)
            coming = day >= self.today
            found.append(Line(x, y, until, y, "omzet", 2, dash=coming))
            found.append(Line(until, y, until, below, "omzet", 2, dash=coming))
        found += [self._mark(day, *at(day, owed)) for day, owed in self._marked()]
        return tuple(found)

    def table(self) -> Table:
        """The ends of years, and today."""
        rows = tuple((formats.day_year(day), formats.money(owed)) for day, owed in self._marked())
        return Table((_("Date"), _("Still owed")), rows)

    def descriptions(self) -> dict[str, str]:
        """`31 dec 2026: € 2.400,00 open`."""
        return {
            day.isoformat(): _("{day}: {amount} still owed").format(
                day=formats.day_year(day), amount=formats.money(owed)
            )
            for day, owed in self._marked()
        }

    def _marked(self) -> list[tuple[date, int]]:
        """The first day, year ends, today and the last day."""
        if not self.points:
            return []
        first, last = self.points[0][0], self.points[-1][0]
        ends = (date(number, 12, 31) for number in range(first.year, last.year + 1))
        days = {first, last, *(day for day in ends if first < day < last)}
        if first <= self.today <= last:
            days.add(self.today)
        return [(day, self._owed(day)) for day in sorted(days)]

    def _owed(self, day: date) -> int:
        return [owed for since, owed in self.points if since <= day][-1]

    def _mark(self, day: date, x: float, y: float) -> Mark:
        now = day == self.today
        return Mark(
            x, y, 9 if now else 6, "circle", "omzet", stroke_only=day > self.today, key=day.isoformat()
        )

    def _grid(self, most: int, zero: float, down: float, width: float) -> list[Primitive]:
        each = step(most / 100, 3) * 100
        found: list[Primitive] = []
        for value in range(0, most + 1, each):
            y = zero - value * down
            found.append(Line(LEFT - 6, y, width, y, "grid" if value else "line"))
            text = formats.grouped(formats.rounded(value, 100))
            found.append(Text(LEFT - 12, baseline(y, 12), text, "axis", 12, align="right"))
        return found

    def _years(
        self, first: date, last: date, height: float, x_of: Callable[[date], float]
    ) -> list[Primitive]:
        years = range(first.year + 1, last.year + 1)
        every = max(1, -(-len(years) // 8))
        return [
            Text(x_of(date(number, 1, 1)), height - 6, str(number), "text2", 12, align="center")
            for number in years
            if (number - years[0]) % every == 0
        ]
