"""Single bars: stacked by channel, by source (concentration), and one with lines across it as ticks."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.charts.common import GAP, TOKENS, Table, estimated, first_words, ink_on
from zzpdesk.charts.primitives import Line, Primitive, Rect, Text, baseline
from zzpdesk.core.kinds import ONE
from zzpdesk.core.sources import Channel
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext

_READABLE = 3
"""Fewer letters of a name say nothing."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar: what it is, how much of the whole (0–1), its channel and the key it opens."""

    name: str
    share: Fraction
    channel: Channel
    key: str = ""
    amount: str = ""


@dataclass(frozen=True, slots=True)
class StackedBar:
    """A horizontal bar of parts. `labels` writes shares inside, `names` writes the largest parts below.

    `measure` names what the amounts of the parts are, for the table.
    """

    parts: Sequence[Part]
    thickness: float = 12.0
    labels: bool = False
    names: int = 0
    hatch: bool = False
    measure: str = ""

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """The bar at the top; names 12 px below it."""
        parts = [part for part in self.parts if part.share > 0]
        thick = min(self.thickness, height)
        room = max(width - GAP * max(len(parts) - 1, 0), 1.0)
        found: list[Primitive] = []
        starts: list[float] = []
        x = 0.0
        for part in parts:
            wide = max(room * float(part.share), 0.5)
            hatch = self.hatch and part.channel is Channel.INTERMEDIARY
            found.append(Rect(x, 0, wide, thick, TOKENS[part.channel], 2, hatch=hatch, key=part.key))
            text = formats.percent(part.share, 0)
            if self.labels and wide >= estimated(text, 12) + 4:
                middle = baseline(thick / 2, 12)
                ink = ink_on(part.channel)
                found.append(Text(x + wide / 2, middle, text, ink, 12, 600, "center", key=part.key))
            starts.append(x)
            x += wide + GAP
        found += self._names(parts, starts, width, thick + 16)
        return tuple(found)

    def _names(
        self, parts: Sequence[Part], starts: Sequence[float], width: float, y: float
    ) -> list[Primitive]:
        """The names of the largest, each under its own part, and how many more there are."""
        found: list[Primitive] = []
        shown = min(self.names, len(parts))
        while shown and shown < len(parts) and width - starts[shown] < 60:
            shown -= 1
        last = width - estimated(_rest(len(parts) - shown), 12)
        for index in range(shown):
            end = starts[index + 1] if index + 1 < len(starts) else width
            end = min(end, last) if shown < len(parts) else end
            text = first_words(parts[index].name, 12, end - starts[index] - 6)
            if len(text) < _READABLE:
                shown = index
                break
            found.append(Text(starts[index], y, text, "text2", 12, key=parts[index].key))
        rest = len(parts) - shown
        if self.names and rest > 0:
            text = _rest(rest)
            found.append(
                Text(max(0.0, min(starts[shown], width - estimated(text, 12))), y, text, "text2", 12)
            )
        return found

    def table(self) -> Table:
        """A row per part."""
        amounts = any(part.amount for part in self.parts)
        rows = [
            (part.name, *((part.amount,) if amounts else ()), formats.percent(part.share))
            for part in self.parts
        ]
        headers = (_("Part"), *((self.measure or _("Amount"),) if amounts else ()), _("Share"))
        return Table(headers, tuple(rows))

    def descriptions(self) -> dict[str, str]:
        """`Kopgroep: 33,6%`."""
        return {
            part.key: ", ".join(filter(None, (f"{part.name}: {formats.percent(part.share)}", part.amount)))
            for part in self.parts
            if part.key
        }


def _rest(count: int) -> str:
    return ngettext("and {count} other", "and {count} others", count).format(count=count)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across a bar: where (0–1), what it is called, and whether somebody else drew it (then dotted)."""

    at: Fraction
    name: str
    published: bool = False

    def said(self) -> str:
        """`eigen grens: 25%`."""
        return f"{self.name}: {formats.rate(round(self.at * ONE))}"


@dataclass(frozen=True, slots=True)
class TickBar:
    """A share on a full-width track, with lines across it."""

    name: str
    share: Fraction
    ticks: Sequence[Tick] = ()
    color: str = "omzet"
    key: str = ""
    thickness: float = 8.0

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """The track in the middle of the height."""
        top = (height - self.thickness) / 2
        radius = self.thickness / 2
        wide = width * min(max(float(self.share), 0.0), 1.0)
        found: list[Primitive] = [Rect(0, top, width, self.thickness, "neutral_tint", radius)]
        if wide > 0:
            found.append(
                Rect(0, top, max(wide, self.thickness), self.thickness, self.color, radius, key=self.key)
            )
        for tick in self.ticks:
            x = width * min(max(float(tick.at), 0.0), 1.0)
            found.append(Line(x, top - 4, x, top + self.thickness + 4, "text", 2, dash=tick.published))
        return tuple(found)

    def table(self) -> Table:
        """One row: the share and the lines."""
        headers = (_("Part"), _("Share"), *(tick.name for tick in self.ticks))
        lines = (formats.rate(round(tick.at * ONE)) for tick in self.ticks)
        return Table(headers, ((self.name, formats.percent(self.share), *lines),))

    def descriptions(self) -> dict[str, str]:
        """The share, and the lines where there are any."""
        said = (f"{self.name}: {formats.percent(self.share)}", *(tick.said() for tick in self.ticks))
        return {self.key: "; ".join(said)} if self.key else {}
