"""The balance of a broodfonds account through the years, gifts to members as rings, the maximum as a line (09)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from zzpdesk.charts.common import Table, estimated, step
from zzpdesk.charts.primitives import Area, Line, Mark, Primitive, Text, baseline
from zzpdesk.core.broodfonds import Point
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

LEFT, TOP, FOOT, RIGHT = 52.0, 22.0, 26.0, 8.0


@dataclass(frozen=True, slots=True)
class BalanceLine:
    """`points` by date, `until` where the line ends, `cap` the highest balance (None: no maximum)."""

    points: Sequence[Point]
    until: date
    cap: int | None = None

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """The line with what lies below it; a ring for each gift, a dot where it ends."""
        if not self.points:
            return ()
        highest = max([*(point.balance for point in self.points), self.cap or 0, 1])
        lowest = min([*(point.balance for point in self.points), 0])
        room = _Room(self.points[0].day, self.until, width, height, lowest, highest)
        spots = [(room.x(point.day), room.y(point.balance)) for point in self.points]
        spots = [*_thinned(spots), (room.x(self.until), spots[-1][1])]
        zero = room.y(0)
        found: list[Primitive] = [*_grid(room, highest), *_years(room)]
        found.append(Area(((spots[0][0], zero), *spots, (spots[-1][0], zero)), "accent_tint"))
        if self.cap is not None:
            y, text = room.y(self.cap), _("maximum {amount}").format(amount=formats.euros(self.cap))
            found += [
                Line(LEFT, y, width - RIGHT, y, "text2", 1, dash=True),
                Text(LEFT + 4, y - 6, text, "text2", 12),
            ]
        found += [Line(x1, y1, x2, y2, "accent", 2) for (x1, y1), (x2, y2) in pairwise(spots)]
        for point in self.points:
            if point.gift:
                x, y = room.x(point.day), room.y(point.balance)
                found.append(Mark(x, y, 8, "circle", "text2", stroke_only=True, key=f"gift/{point.day}"))
        found.append(Mark(*spots[-1], 9, "circle", "accent", key="balance"))
        return tuple(found)

    def table(self) -> Table:
        """The latest day first: what it did to the balance, what was given, what is left."""
        before = [0, *(point.balance for point in self.points)]
        rows = [
            (
                formats.day_year(point.day),
                formats.money(point.balance - earlier),
                formats.money(point.gift) if point.gift else "",
                formats.money(point.balance),
            )
            for point, earlier in zip(self.points, before, strict=False)
        ]
        return Table((_("Day"), _("Change"), _("Given"), _("Balance")), tuple(reversed(rows)))

    def descriptions(self) -> dict[str, str]:
        """`3 mei 2026: € 53,10 gegeven, saldo € 2.900,00`."""
        found = {
            f"gift/{point.day}": _("{day}: {gift} given, balance {balance}").format(
                day=formats.day_year(point.day),
                gift=formats.money(point.gift),
                balance=formats.money(point.balance),
            )
            for point in self.points
            if point.gift
        }
        for point in self.points[-1:]:
            found["balance"] = _("{day}: balance {balance}").format(
                day=formats.day_year(self.until), balance=formats.money(point.balance)
            )
        return found


class _Room:
    """Where a day and an amount stand."""

    def __init__(
        self, first: date, last: date, width: float, height: float, lowest: int, highest: int
    ) -> None:
        self.first, self.last = first, last
        self.left, self.right = LEFT, width - RIGHT
        self.bottom = height - FOOT
        self._per_day = (self.right - self.left) / max((last - first).days, 1)
        self._scale = max(self.bottom - TOP, 1) / (highest - lowest)
        self._lowest = lowest

    def x(self, day: date) -> float:
        return self.left + (day - self.first).days * self._per_day

    def y(self, amount: int) -> float:
        return self.bottom - (amount - self._lowest) * self._scale


def _grid(room: _Room, highest: int) -> Iterator[Primitive]:
    each = step(highest / 100, 4) * 100
    for amount in range(0, highest + 1, each):
        y = room.y(amount)
        yield Line(room.left, y, room.right, y, "grid" if amount else "line")
        text = formats.grouped(formats.rounded(amount, 100))
        yield Text(room.left - 12, baseline(y, 12), text, "axis", 12, align="right")


def _years(room: _Room) -> Iterator[Primitive]:
    """The month it began, and each year where it begins, as far as they fit."""
    text = f"{formats.month(room.first, short=True)} {room.first.year}"
    yield Text(room.left, room.bottom + 18, text, "axis", 12)
    free = room.left + estimated(text, 12) + 10
    for year in range(room.first.year + 1, room.last.year + 1):
        x, half = room.x(date(year, 1, 1)), estimated(str(year), 12) / 2
        if x - half >= free and x + half <= room.right + RIGHT:
            yield Text(x, room.bottom + 18, str(year), "axis", 12, align="center")
            free = x + half + 10


def _thinned(spots: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """One spot per px: decades of months draw no slower than a year."""
    return list({round(x): (x, y) for x, y in spots}.values())
