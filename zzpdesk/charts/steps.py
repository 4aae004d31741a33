"""From people met to assignments: a bar per step, what is of this year in front of what came before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from zzpdesk.charts.common import GAP, Table, estimated
from zzpdesk.charts.primitives import Primitive, Rect, Text, baseline
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

_ROW, _BAR = 30.0, 18.0


@dataclass(frozen=True, slots=True)
class Step:
    """One step: how many ever, and how many of those in the year shown. With a key it can be opened."""

    name: str
    ever: int
    now: int
    key: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps from top to bottom, on one scale."""

    year: int
    steps: Sequence[Step]

    def layout(self, width: float, _height: float) -> tuple[Primitive, ...]:
        """Names at the left, bars from there, the count at the right of each bar."""
        left = max((estimated(step.name, 13) for step in self.steps), default=0.0) + 12
        most = max([1, *(step.ever for step in self.steps)])
        room = max(20.0, width - left - max(estimated(_count(step), 13) for step in self.steps) - 12)
        found: list[Primitive] = []
        for number, step in enumerate(self.steps):
            top = number * _ROW + (_ROW - _BAR) / 2
            line = baseline(top + _BAR / 2, 13)
            found.append(Text(0, line, step.name, "text2", 13, key=step.key))
            now, before = (room * part / most for part in (step.now, step.ever - step.now))
            x = left
            if step.now:
                found.append(Rect(x, top, now, _BAR, "omzet", 3, key=step.key))
                x += now + GAP
            if step.ever > step.now:
                found.append(Rect(x, top, max(1.0, before - GAP), _BAR, "previous", 3, key=step.key))
                x += before
            found.append(Text(x + 8, line, _count(step), "text", 13, 600, key=step.key))
        return tuple(found)

    def table(self) -> Table:
        """A row per step: this year and ever."""
        rows = tuple(
            (step.name, formats.grouped(step.now), formats.grouped(step.ever)) for step in self.steps
        )
        return Table((_("Step"), str(self.year), _("Ever")), rows)

    def descriptions(self) -> dict[str, str]:
        """`Contacten: 6, waarvan 3 in 2026`."""
        said = _("{name}: {ever}, of which {now} in {year}")
        return {
            step.key: said.format(name=step.name, ever=step.ever, now=step.now, year=self.year)
            for step in self.steps
            if step.key
        }


def _count(step: Step) -> str:
    return formats.grouped(step.ever)
