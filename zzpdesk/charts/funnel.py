"""How far leads came: a bar per step, each as long as its part of what was received."""

from collections.abc import Sequence
from dataclasses import dataclass

from zzpdesk.charts.common import Table, ratio
from zzpdesk.charts.primitives import Primitive, Rect, Text, baseline
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

PITCH, BAR, LEFT, RIGHT = 26.0, 16.0, 104.0, 88.0


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its word, how many came so far, and the key it opens."""

    name: str
    count: int
    key: str


@dataclass(frozen=True, slots=True)
class Funnel:
    """Steps from the widest to the narrowest; the first is the whole."""

    steps: Sequence[Step]

    @property
    def height(self) -> int:
        """Px at 100 %."""
        return round(PITCH * len(self.steps))

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Word, bar, count and part."""
        del height  # a fixed pitch
        whole = self.steps[0].count if self.steps else 0
        room = max(width - LEFT - RIGHT, 1.0)
        found: list[Primitive] = []
        for number, step in enumerate(self.steps):
            top = number * PITCH
            middle = baseline(top + BAR / 2, 13)
            wide = max(room * ratio(step.count, whole), 2.0)
            last = number == len(self.steps) - 1
            found.append(Text(0, middle, step.name, "text2", 13, key=step.key))
            found.append(
                Rect(LEFT, top, wide, BAR, "omzet" if last else "bemiddelaar", 3, key=step.key)
                if step.count
                else Rect(LEFT, top, 2, BAR, "line_strong", 0, key=step.key)
            )
            found.append(Text(LEFT + wide + 8, middle, str(step.count), "text", 13, 600, key=step.key))
            if number and whole:
                part = formats.percent(ratio(step.count, whole), 0)
                found.append(Text(width, middle, part, "text2", 12, align="right", key=step.key))
        return tuple(found)

    def table(self) -> Table:
        """A row per step."""
        whole = self.steps[0].count if self.steps else 0
        rows = tuple(
            (step.name, str(step.count), formats.percent(ratio(step.count, whole), 0)) for step in self.steps
        )
        return Table((_("Leads"), _("How many"), _("Share")), rows)

    def descriptions(self) -> dict[str, str]:
        """`Gewonnen: 3`."""
        return {step.key: f"{step.name}: {step.count}" for step in self.steps}
