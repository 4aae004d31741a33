"""The map as a picture that stands on its own: what it is, of whom, up to when, and what its marks mean."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from zzpdesk.charts.common import estimated
from zzpdesk.charts.peloton import PelotonMap
from zzpdesk.charts.pelotonwords import legend, summary
from zzpdesk.charts.primitives import Area, Curve, Line, Primitive, Rect, Text, baseline
from zzpdesk.core.peloton import Peloton
from zzpdesk.texts.i18n import _
from zzpdesk.texts.peloton import not_on_map, up_to

LEAST = 900.0, 700.0
"""Px that a picture measures at least: below that names fall away."""
_EDGE, _HEAD, _FOOT = 28.0, 76.0, 44.0


@dataclass(frozen=True, slots=True)
class Poster:
    """`business` is whose peloton it is."""

    found: Peloton
    business: str
    hatch: bool = False

    def title(self) -> str:
        """`Peloton 2026 t/m 14 okt, Verhage Data`."""
        return ", ".join(
            filter(None, (_("Peloton {year}").format(year=up_to(self.found.period)), self.business))
        )

    def description(self) -> str:
        """All of it for who does not see it."""
        return "\n".join((summary(self.found), *PelotonMap(self.found).descriptions().values()))

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Paper, heading, map, and the marks below it."""
        room = height - _HEAD - _FOOT
        inner = PelotonMap(self.found, hatch=self.hatch).layout(width, room)
        apart = not_on_map([(one.name, one.amount) for one in self.found.negative])
        note = [Text(_EDGE, height - 17, apart, "text2", 12)] if apart else []
        return (
            Rect(0, 0, width, height, "surface"),
            Text(_EDGE, 40, self.title(), "text", 20, 600, font="display"),
            Text(_EDGE, 62, summary(self.found), "text2", 13),
            *(_moved(one, _HEAD) for one in inner),
            *note,
            *_marks(width - _EDGE, height - (38 if apart else 21)),
        )


def _marks(right: float, y: float) -> Iterator[Primitive]:
    """The legend in a line that ends at the right."""
    pairs = legend()
    x = right - sum(estimated(word, 12) + 32 for word, _mark in pairs) + 14
    for word, mark in pairs:
        yield replace(mark, x=x + mark.x, y=y)
        yield Text(x + 18, baseline(y, 12), word, "text2", 12)
        x += estimated(word, 12) + 32


def _moved(one: Primitive, by: float) -> Primitive:
    """The same, so many px lower."""
    if isinstance(one, Area):
        return replace(one, points=tuple((x, y + by) for x, y in one.points))
    if isinstance(one, Curve):
        return replace(one, y1=one.y1 + by, cy=one.cy + by, y2=one.y2 + by)
    if isinstance(one, Line):
        return replace(one, y1=one.y1 + by, y2=one.y2 + by)
    return replace(one, y=one.y + by)
