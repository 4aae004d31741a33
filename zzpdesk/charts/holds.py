"""Clauses as bars through time: from when and until when each holds, with today as a line across them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from zzpdesk.charts.common import Table, estimated, shortened
from zzpdesk.charts.primitives import Line, Primitive, Rect, Text, baseline
from zzpdesk.core.periods import add_months
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

HEAD, PITCH, BAR = 24.0, 40.0, 12.0
_LABELS, _WIDEST = 0.34, 210.0
_BEFORE, _AHEAD, _FAR = 12, 12, 48
"""Months shown before today, after today at least, and at most."""


@dataclass(frozen=True, slots=True)
class HoldLine:
    """One clause for one client: two lines of words, its days (`until` None: open), and the words for its end.

    `over`: it holds no longer; `expected`: the end moves with an assignment (drawn dashed).
    """

    name: str
    kind: str
    since: date
    until: date | None
    end: str
    key: str
    expected: bool = False
    over: bool = False


@dataclass(frozen=True, slots=True)
class HoldBars:
    """A bar per line; what began earlier or ends later than the window runs to its edge."""

    lines: Sequence[HoldLine]
    today: date

    @property
    def height(self) -> int:
        """Px at 100 % that all lines take."""
        return round(HEAD + PITCH * len(self.lines) + 4)

    def window(self) -> tuple[date, date]:
        """The days shown: a year back, and on to the last known end."""
        last = max([add_months(self.today, _AHEAD), *(one.until for one in self.lines if one.until)])
        return add_months(self.today, -_BEFORE), min(add_months(last, 2), add_months(self.today, _FAR))

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Words at the left, years above, bars, today."""
        del height  # a fixed pitch
        left = min(width * _LABELS, _WIDEST)
        first, last = self.window()
        room, days = max(width - left, 1.0), (last - first).days or 1

        def at(day: date) -> float:
            return left + room * min(max((day - first).days / days, 0.0), 1.0)

        bottom = HEAD + PITCH * len(self.lines)
        found: list[Primitive] = []
        for year in range(first.year + 1, last.year + 1):
            x = at(date(year, 1, 1))
            found.append(Line(x, HEAD - 6, x, bottom, "line"))
            if x + 34 < width:
                found.append(Text(x + 4, HEAD - 10, str(year), "text3", 12))
        for number, one in enumerate(self.lines):
            found.extend(_bar(one, HEAD + number * PITCH, left, at(one.since), at(one.until or last), width))
        x = at(self.today)
        found.append(Line(x, HEAD - 6, x, bottom, "text", 2))
        found.append(Text(x, HEAD - 10, _("today"), "text2", 12, 500, "center"))
        return tuple(found)

    def table(self) -> Table:
        """A row per line."""
        rows = tuple((one.name, one.kind, formats.day_year(one.since), one.end) for one in self.lines)
        return Table((_("Client"), _("Clause"), _("From"), _("Until")), rows)

    def descriptions(self) -> dict[str, str]:
        """`Rivierenbank: Relatiebeding, t/m 31 dec 2027`."""
        return {one.key: f"{one.name}: {one.kind}, {one.end}" for one in self.lines}


def _bar(
    one: HoldLine, top: float, left: float, start: float, end: float, width: float
) -> Iterator[Primitive]:
    """Words on two lines, the bar, and the words for its end below it where they fit."""
    yield Text(0, top + 15, shortened(one.name, 13, left - 12), "text", 13, 500, key=one.key)
    yield Text(0, top + 31, shortened(one.kind, 12, left - 12), "text2", 12, key=one.key)
    y, wide = top + 6, max(end - start, 3.0)
    fill = "previous" if one.over else "bemiddelaar"
    if one.expected or one.until is None:
        yield Rect(start, y, wide, BAR, "neutral_tint", 3, stroke=fill, dash=True, key=one.key)
    else:
        yield Rect(start, y, wide, BAR, fill, 3, key=one.key)
    room = estimated(one.end, 12)
    x = min(max(start, left), width - room)
    yield Text(max(x, left), baseline(top + 28, 12), one.end, "text2", 12, key=one.key)
