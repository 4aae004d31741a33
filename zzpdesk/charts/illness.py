"""28 months of illness against what she needs: gift, insurance, own buffer, and hatched what is missing (09)."""

from collections.abc import Iterator
from dataclasses import dataclass

from zzpdesk.charts.common import Table, estimated, step
from zzpdesk.charts.primitives import Line, Primitive, Rect, Text, baseline
from zzpdesk.core.gap import Plan, PlanMonth
from zzpdesk.texts import formats
from zzpdesk.texts.broodfonds import shortfall
from zzpdesk.texts.i18n import _

LEFT, TOP, FOOT = 58.0, 28.0, 46.0
FILLS = {"gift": "omzet", "insurance": "previous", "buffer": "buffer"}
_TICKS = (1, 6, 12, 18, 25, 28)


@dataclass(frozen=True, slots=True)
class IllnessMonths:
    """A stacked bar per month; the line on top is the need."""

    plan: Plan

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Bars from zero up to the need; gift months bracketed below."""
        months = self.plan.months
        pitch, floor = (width - LEFT) / len(months), height - FOOT
        scale = max(floor - TOP, 1) / max(self.plan.need, 1)
        found = list(self._grid(width, floor, scale))
        for month in months:
            found += self._month(month, LEFT + pitch * (month.number - 1), pitch, floor, scale)
        found.append(Line(LEFT, TOP, width, TOP, "text", 2))
        return (*found, *self._above(pitch, width), *self._below(pitch, width, floor))

    def _grid(self, width: float, floor: float, scale: float) -> Iterator[Primitive]:
        each = step(self.plan.need / 100, 4) * 100
        for amount in range(0, self.plan.need + 1, each):
            y = floor - amount * scale
            if y < TOP + 8:
                break
            yield Line(LEFT - 6, y, width, y, "grid" if amount else "line")
            text = formats.grouped(formats.rounded(amount, 100))
            yield Text(LEFT - 12, baseline(y, 12), text, "axis", 12, align="right")

    @staticmethod
    def _month(month: PlanMonth, x: float, pitch: float, floor: float, scale: float) -> Iterator[Primitive]:
        gap = min(2.5, pitch * 0.2)
        key, left, wide, y = f"month/{month.number}", x + gap / 2, pitch - gap, floor
        for name, fill in FILLS.items():
            amount = getattr(month, name)
            if amount:
                y -= amount * scale
                yield Rect(left, y, wide, amount * scale, fill, key=key)
        if month.shortfall:
            high = month.shortfall * scale
            y = y - high + (gap if high > 2 * gap and y < floor else 0)
            high = high - (gap if high > 2 * gap and high < (floor - TOP) - 1 else 0)
            yield Rect(left, y, wide, high, "surface", stroke="danger", hatch=True, ink="danger", key=key)

    def _above(self, pitch: float, width: float) -> Iterator[Primitive]:
        """What is needed at the left, and from when on something is missing where that begins."""
        text = _("you need: {amount} per month").format(amount=formats.euros(self.plan.need))
        yield Text(LEFT, TOP - 9, text, "text", 12, 500)
        missing = shortfall(self.plan)
        if not missing:
            return
        x = LEFT + pitch * self.plan.lasts + 1
        needed, wide = LEFT + estimated(text, 12) + 14, estimated(missing, 12)
        if x >= needed and self.plan.stays_short:
            yield Line(x, TOP - 20, x, TOP, "danger", 2)
        spot = max(x + 6, needed if x < needed else 0)
        if spot + wide <= width:
            yield Text(spot, TOP - 11, missing, "danger", 12, 600)
        elif x - 6 - wide >= needed:
            yield Text(x - 6, TOP - 11, missing, "danger", 12, 600, "right")

    def _below(self, pitch: float, width: float, floor: float) -> Iterator[Primitive]:
        """Numbers of months, and which of them a gift comes in."""
        yield Text(LEFT - 12, floor + 17, _("month"), "axis", 12, align="right")
        for number in _TICKS:
            if number <= len(self.plan.months) and pitch * 3 > 24:
                middle = LEFT + pitch * (number - 0.5)
                yield Text(middle, floor + 17, str(number), "axis", 12, align="center")
        given = [month.number for month in self.plan.months if month.gift]
        if not given:
            return
        start, end = LEFT + pitch * (given[0] - 1), LEFT + pitch * given[-1]
        yield from _bracket(start + 1, end - 1, floor + 28, _("gift from the group"))
        if given[-1] < len(self.plan.months):
            yield from _bracket(end + 2, width - 1, floor + 28, _("stopped"))

    def table(self) -> Table:
        """A row per month; insurance only where there is any."""
        insured = any(month.insurance for month in self.plan.months)
        names = ("gift", *(("insurance",) if insured else ()), "buffer", "shortfall")
        titles = {
            "gift": _("Gift"),
            "insurance": _("Insurance"),
            "buffer": _("Own buffer"),
            "shortfall": _("Shortfall"),
        }
        rows = tuple(
            (str(month.number), *(formats.money(getattr(month, name)) for name in names))
            for month in self.plan.months
        )
        return Table((_("Month"), *(titles[name] for name in names)), rows)

    def descriptions(self) -> dict[str, str]:
        """`Maand 13: gift € 2.000, eigen buffer € 450, tekort € 300`."""
        words = {
            "gift": _("gift {amount}"),
            "insurance": _("insurance {amount}"),
            "buffer": _("own buffer {amount}"),
            "shortfall": _("shortfall {amount}"),
        }
        return {
            f"month/{month.number}": _("Month {number}: {parts}").format(
                number=month.number,
                parts=", ".join(
                    text.format(amount=formats.euros(getattr(month, name)))
                    for name, text in words.items()
                    if getattr(month, name)
                ),
            )
            for month in self.plan.months
        }


def _bracket(left: float, right: float, y: float, text: str) -> Iterator[Primitive]:
    """A line with its ends up and its words in the middle, as far as they fit."""
    wide, middle = estimated(text, 12), (left + right) / 2
    said = wide + 8 <= right - left
    half = wide / 2 + 6 if said else 0.0
    for start, end in ((left, middle - half), (middle + half, right)):
        yield Line(start, y, end, y, "netwerk")
    for x in (left, right):
        yield Line(x, y - 4, x, y, "netwerk")
    if said:
        yield Text(middle, baseline(y, 12), text, "text2", 12, align="center")
