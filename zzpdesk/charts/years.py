"""Where the work came from, per year: as columns on screen (06), as bars on paper (14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from zzpdesk.charts.common import GAP, TOKENS, Table, estimated, ink_on
from zzpdesk.charts.primitives import Primitive, Rect, Text, baseline
from zzpdesk.core.dependency import Basis, YearShares
from zzpdesk.core.sources import Channel
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label

LABEL_LEAST = 15.0
"""A part lower than this carries no label."""
FOOT = 42.0


def key_of(year: int, channel: Channel) -> str:
    """The key of one part: `2026/direct`."""
    return f"{year}/{channel.value}"


def amount(value: int, basis: Basis) -> str:
    """A total on its basis: whole euros or hours."""
    return formats.euros(value) if basis is Basis.TURNOVER else formats.hours(value, 0)


@dataclass(frozen=True, slots=True)
class _Years:
    """The years, oldest first; `current` is set off from the others."""

    years: Sequence[YearShares]
    current: int
    basis: Basis = Basis.TURNOVER
    hatch: bool = False

    def table(self) -> Table:
        """A row per year, a column per channel, and the total."""
        rows = [
            (
                str(one.year),
                *(formats.percent(share.share) for share in one.channels),
                amount(one.total, self.basis),
            )
            for one in self.years
        ]
        return Table((_("Year"), *(label(channel) for channel in Channel), label(self.basis)), tuple(rows))

    def descriptions(self) -> dict[str, str]:
        """`2026, Bemiddelaars: 45,5%, € 42.300`."""
        return {
            key_of(one.year, share.channel): _("{year}, {channel}: {share}, {amount}").format(
                year=one.year,
                channel=label(share.channel),
                share=formats.percent(share.share),
                amount=amount(share.amount, self.basis),
            )
            for one in self.years
            for share in one.channels
            if share.share
        }

    def _hatched(self, channel: Channel) -> bool:
        return self.hatch and channel is Channel.INTERMEDIARY


@dataclass(frozen=True, slots=True)
class YearColumns(_Years):
    """One column per year, equally high: shares, not amounts; the total stands below."""

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Columns with gaps; the current year outlined."""
        if not self.years:
            return ()
        widest = max(estimated(amount(one.total, self.basis), 12) for one in self.years)
        shown = self.years[-max(1, int(width // max(58.0, widest + GAP))) :]
        pitch = min(width / len(shown), 96.0)
        column = min(50.0, pitch * 0.72)
        left = (width - pitch * len(shown)) / 2
        top, bottom = 4.0, height - FOOT
        found: list[Primitive] = []
        for index, one in enumerate(shown):
            x = left + index * pitch + (pitch - column) / 2
            found += self._column(one, x, column, top, bottom)
            strong = one.year == self.current
            middle = x + column / 2
            if strong:
                found.append(
                    Rect(
                        x - 4,
                        top - 4,
                        column + 8,
                        bottom - top + 8,
                        radius=6,
                        stroke="text",
                        stroke_width=1.5,
                    )
                )
            found.append(
                Text(middle, bottom + 19, str(one.year), "text", 12, 600 if strong else 400, align="center")
            )
            found.append(
                Text(middle, bottom + 35, amount(one.total, self.basis), "text2", 12, align="center")
            )
        return tuple(found)

    def _column(self, one: YearShares, x: float, w: float, top: float, bottom: float) -> list[Primitive]:
        parts = [share for share in one.channels if share.share > 0]
        room = bottom - top - GAP * max(len(parts) - 1, 0)
        found: list[Primitive] = []
        y = bottom
        for share in parts:
            high = room * float(share.share)
            y -= high
            key = key_of(one.year, share.channel)
            found.append(
                Rect(x, y, w, high, TOKENS[share.channel], 2, hatch=self._hatched(share.channel), key=key)
            )
            if high >= LABEL_LEAST:
                text = formats.percent(share.share, 0)
                middle = baseline(y + high / 2, 12)
                found.append(Text(x + w / 2, middle, text, ink_on(share.channel), 12, 600, "center", key=key))
            y -= GAP
        return found


@dataclass(frozen=True, slots=True)
class YearBars(_Years):
    """One bar per year with the year before it and the total behind it."""

    pitch: float = 34.0
    thickness: float = 24.0

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Bars of the full share; `height` limits how many years show, the latest first."""
        shown = self.years[-max(1, int((height + self.pitch - self.thickness) // self.pitch)) :]
        left, right = 44.0, width - 79.0
        found: list[Primitive] = []
        for index, one in enumerate(shown):
            y = index * self.pitch
            strong = 600 if one.year == self.current else 400
            middle = baseline(y + self.thickness / 2, 10)
            found.append(Text(0, middle, str(one.year), "text", 10, strong))
            found += self._bar(one, left, right, y)
            found.append(Text(width, middle, amount(one.total, self.basis), "text", 10, strong, "right"))
        return tuple(found)

    def _bar(self, one: YearShares, left: float, right: float, y: float) -> list[Primitive]:
        parts = [share for share in one.channels if share.share > 0]
        room = right - left - GAP * 0.6 * max(len(parts) - 1, 0)
        strong = one.year == self.current
        found: list[Primitive] = []
        x = left
        for share in parts:
            wide = room * float(share.share)
            key = key_of(one.year, share.channel)
            hatch = self._hatched(share.channel)
            found.append(Rect(x, y, wide, self.thickness, TOKENS[share.channel], hatch=hatch, key=key))
            if wide >= LABEL_LEAST:
                text = formats.percent(share.share, 0)
                ink, weight = ink_on(share.channel), 600 if strong else 500
                middle = baseline(y + self.thickness / 2, 8.5)
                found.append(Text(x + wide / 2, middle, text, ink, 8.5, weight, "center", key=key))
            x += wide + GAP * 0.6
        return found
