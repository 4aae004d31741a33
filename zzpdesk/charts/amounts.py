"""Amounts beside each other as horizontal bars with their names, and what it was a year before as a tick (14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from zzpdesk.charts.common import Table, estimated, ratio, shortened
from zzpdesk.charts.primitives import Line, Primitive, Rect, Text, baseline
from zzpdesk.texts.i18n import _

_SIZE, _WIDEST, _AIR = 13.0, 0.36, 12.0


@dataclass(frozen=True, slots=True)
class Amount:
    """One bar: its name, its value, how that reads, and the value a year before (None: not shown)."""

    name: str
    value: int
    said: str
    before: int | None = None
    color: str = "omzet"
    hatch: bool = False


@dataclass(frozen=True, slots=True)
class AmountBars:
    """Bars from zero on one scale, the names at the left; a value below zero has no bar. `measure` for the table."""

    amounts: Sequence[Amount]
    measure: str
    pitch: float = 30.0
    thickness: float = 18.0

    @property
    def height(self) -> float:
        """What all bars take."""
        return self.pitch * len(self.amounts)

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """A row per amount, as many as fit."""
        left = min(
            max((estimated(one.name, _SIZE) for one in self.amounts), default=0.0) + _AIR, width * _WIDEST
        )
        said = max((estimated(one.said, _SIZE) for one in self.amounts), default=0.0)
        room = max(20.0, width - left - said - _AIR)
        most = max([1, *(max(one.value, one.before or 0) for one in self.amounts)])
        found: list[Primitive] = []
        for number, one in enumerate(self.amounts):
            top = number * self.pitch
            if top + self.pitch > height + 1:
                break
            found += self._bar(one, top, left, room, most, width)
        return tuple(found)

    def _bar(
        self, one: Amount, top: float, left: float, room: float, most: int, width: float
    ) -> list[Primitive]:
        middle = top + self.pitch / 2
        y, line = middle - self.thickness / 2, baseline(middle, _SIZE)
        found: list[Primitive] = [
            Text(0, line, shortened(one.name, _SIZE, left - _AIR / 2), "text", _SIZE, key=one.name)
        ]
        if one.value > 0:
            wide = max(1.5, room * ratio(one.value, most))
            found.append(Rect(left, y, wide, self.thickness, one.color, 2, hatch=one.hatch, key=one.name))
        if one.before is not None and one.before > 0:
            x = left + room * ratio(one.before, most)
            found.append(Line(x, y - 4, x, y + self.thickness + 4, "surface", 5))
            found.append(Line(x, y - 4, x, y + self.thickness + 4, "netwerk", 2.5))
        found.append(Text(width, line, one.said, "text", _SIZE, 600, "right", key=one.name))
        return found

    def table(self) -> Table:
        """A row per amount."""
        return Table((_("Part"), self.measure), tuple((one.name, one.said) for one in self.amounts))

    def descriptions(self) -> dict[str, str]:
        """`Coworking Blaak: € 1.200,00`."""
        return {one.name: f"{one.name}: {one.said}" for one in self.amounts}
