"""One payer's share of each month's twelve months, with the line: above it filled, below it pale, unknown a gap."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.charts.common import Table
from zzpdesk.charts.primitives import Line, Primitive, Rect, Text, baseline
from zzpdesk.core.runs import ShareMonth
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

LEFT, RIGHT, FOOT, TOP = 48.0, 2.0, 22.0, 8.0


def key_of(month: ShareMonth) -> str:
    """`2026-03`."""
    return f"{month.month.year}-{month.month.month:02}"


@dataclass(frozen=True, slots=True)
class RunMonths:
    """Months, the earliest first; `line` is her own, as a share."""

    months: Sequence[ShareMonth]
    line: Fraction

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """A bar per month from zero to all; years below where they begin."""
        bottom, room = height - FOOT, width - LEFT - RIGHT
        pitch = room / max(len(self.months), 1)
        found: list[Primitive] = []

        def up(share: Fraction) -> float:
            return bottom - (bottom - TOP) * float(share)

        for share in (Fraction(0), Fraction(1)):
            found.append(Line(LEFT - 6, up(share), width, up(share), "grid" if share else "line"))
            text = formats.percent(share, 0)
            found.append(Text(LEFT - 10, baseline(up(share), 12), text, "axis", 12, align="right"))
        taken = 0.0
        for index, one in enumerate(self.months):
            x = LEFT + pitch * index
            if one.share:
                wide = max(pitch - (2 if pitch > 5 else 0.5), 0.5)
                fill = "text2" if one.holds else "previous"
                found.append(Rect(x, up(one.share), wide, bottom - up(one.share), fill, 1, key=key_of(one)))
            if (one.month.month == 1 or not index) and x >= taken and x + 30 < width:
                found.append(Line(x, bottom, x, bottom + 4, "line"))
                found.append(Text(x, height - 5, str(one.month.year), "text2", 12))
                taken = x + 40
        y = up(self.line)
        found.append(Line(LEFT - 6, y, width, y, "text", 2))
        found.append(
            Text(LEFT - 10, baseline(y, 12), formats.percent(self.line, 0), "text", 12, 600, "right")
        )
        return tuple(found)

    def table(self) -> Table:
        """A row per month, the latest first."""
        rows = tuple(
            (
                f"{formats.month(one.month)} {one.month.year}",
                "–" if one.share is None else formats.percent(one.share),
                _("yes") if one.holds else _("no"),
            )
            for one in reversed(self.months)
        )
        return Table((_("Month"), _("Share"), _("Above your line")), rows)

    def descriptions(self) -> dict[str, str]:
        """`oktober 2026: 62,0% van twaalf maanden`."""
        return {
            key_of(one): _("{month}: {share} of twelve months").format(
                month=f"{formats.month(one.month)} {one.month.year}", share=formats.percent(one.share)
            )
            for one in self.months
            if one.share
        }
