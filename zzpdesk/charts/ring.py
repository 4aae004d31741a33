"""How much of a goal is reached, as a ring with the percentage inside (02, hours criterion)."""

import math
from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.charts.common import Table
from zzpdesk.charts.primitives import Line, Primitive, Text, baseline
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

PARTS = 72


@dataclass(frozen=True, slots=True)
class Ring:
    """`share` of the goal; above 1 the ring is full and the text says how much."""

    name: str
    share: Fraction
    color: str = "omzet"
    thickness: float = 5.0
    key: str = "ring"

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Short strokes along the circle, clockwise from the top."""
        radius = (min(width, height) - self.thickness) / 2
        full = round(PARTS * min(max(float(self.share), 0.0), 1.0))
        found: list[Primitive] = []
        for index in range(PARTS):
            first, second = (math.tau * (index + more) / PARTS for more in (-0.1, 1.1))
            done = index < full
            found.append(
                Line(
                    width / 2 + radius * math.sin(first),
                    height / 2 - radius * math.cos(first),
                    width / 2 + radius * math.sin(second),
                    height / 2 - radius * math.cos(second),
                    self.color if done else "neutral_tint",
                    self.thickness,
                    key=self.key if done else "",
                )
            )
        text = formats.percent(self.share, 0)
        found.append(
            Text(width / 2, baseline(height / 2, 11), text, "text2", 11, 600, "center", key=self.key)
        )
        return tuple(found)

    def table(self) -> Table:
        """One row."""
        return Table((_("Part"), _("Share")), ((self.name, formats.percent(self.share)),))

    def descriptions(self) -> dict[str, str]:
        """The share in words."""
        return {self.key: f"{self.name}: {formats.percent(self.share)}"}
