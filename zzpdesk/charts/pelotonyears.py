"""A source's share of the work in the last years, as columns with the figure above and the year below."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.charts.common import Table
from zzpdesk.charts.primitives import Primitive, Rect, Text
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

_TOP, _FOOT, _GAP = 18.0, 20.0, 16.0
_FIVE = 5
"""Fewer columns are not wider."""


@dataclass(frozen=True, slots=True)
class ShareYears:
    """`years` with their share (None: no work at all in that year); `current` has the colour, others are quiet."""

    years: Sequence[tuple[int, Fraction | None]]
    current: int
    color: str
    hatch: bool = False

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Columns from zero; the largest fills the height."""
        most = max([share for _year, share in self.years if share], default=Fraction(1))
        room, step = height - _TOP - _FOOT, width / max(_FIVE, len(self.years))
        found: list[Primitive] = []
        for at, (year, share) in enumerate(self.years):
            now, middle, key = year == self.current, (at + 0.5) * step, str(year)
            high = max(1.0, float((share or Fraction(0)) / most) * room)
            top = _TOP + room - high
            color, hatch = (self.color, self.hatch) if now and share else ("previous", False)
            found.append(
                Rect(middle - step / 2 + _GAP / 2, top, step - _GAP, high, color, 2, hatch=hatch, key=key)
            )
            weight, ink = (600, "text") if now else (400, "text2")
            found.append(Text(middle, top - 5, self._said(share), ink, 12, weight, "center", key=key))
            found.append(Text(middle, height - 4, str(year), ink, 12, align="center", key=key))
        return tuple(found)

    def table(self) -> Table:
        """A row per year."""
        return Table(
            (_("Year"), _("Share")), tuple((str(year), self._said(share, 1)) for year, share in self.years)
        )

    def descriptions(self) -> dict[str, str]:
        """`2025: 29,1%`."""
        return {str(year): f"{year}: {self._said(share, 1)}" for year, share in self.years}

    @staticmethod
    def _said(share: Fraction | None, decimals: int = 0) -> str:
        return "–" if share is None else formats.percent(share, decimals)
