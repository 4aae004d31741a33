"""What comes in per month now and without one source, against her outgoings (06, "Stel: deze bron stopt")."""

from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.charts.common import TOKENS, Table, estimated, ink_on
from zzpdesk.charts.primitives import Line, Primitive, Rect, Text, baseline
from zzpdesk.core.stress import Stress
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

HEAD, BAR, PITCH, LEFT = 22.0, 26.0, 36.0, 62.0


@dataclass(frozen=True, slots=True)
class StressBars:
    """Two bars: what stays, and what falls away (dashed in the second)."""

    stress: Stress

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Bars from zero; the outgoings as a line across both."""
        del height  # two bars of a fixed thickness
        one = self.stress
        now = max(one.now, Fraction(0))
        most = max(now, Fraction(one.outgoings or 0) * Fraction(105, 100), Fraction(1))
        scale = (width - LEFT) / float(most)
        return (*self._bar(0, scale), *self._bar(1, scale), *self._outgoings(scale, width))

    def _bar(self, index: int, scale: float) -> list[Primitive]:
        """Now (0) or without (1)."""
        one, y = self.stress, HEAD + index * PITCH
        now, without = max(one.now, Fraction(0)), max(one.without, Fraction(0))
        kept, lost = float(without) * scale, float(now - without) * scale
        middle = baseline(y + BAR / 2, 13)
        found: list[Primitive] = [Text(0, middle, _("Without") if index else _("Now"), "text2", 13)]
        if kept > 0:
            found.append(Rect(LEFT, y, kept, BAR, "omzet", 2, key=f"stays/{index}"))
        text = formats.euros(_cents(without if index else now))
        wide, line = estimated(text, 13), self._line(scale)
        start = LEFT + 8 if line is None or not LEFT < line < LEFT + 14 + wide else line + 8
        if LEFT + kept > start + wide + 4:
            found.append(Text(start, middle, text, "on_accent", 13, 600))
            text = ""
        if lost <= 1:
            return found
        token, key = TOKENS[one.channel], f"falls/{index}"
        fill, stroke = ("", token) if index else (token, "")
        x = LEFT + kept + 2
        found.append(Rect(x, y, lost - 2, BAR, fill, 2, stroke=stroke, dash=bool(index), key=key))
        share = f"{formats.MINUS}{formats.percent(one.lost / one.now if one.now else 0.0)}"
        if text and not index and lost > wide + 16 and (line is None or not x < line < x + wide + 14):
            found.append(Text(x + 8, middle, text, ink_on(one.channel), 13, 600))
        spot = _spot(x, x + lost - 2, estimated(share, 12), line) if index else None
        if spot is not None:
            found.append(Text(spot, middle, share, "text", 12, 600, "center"))
        return found

    def _line(self, scale: float) -> float | None:
        """Where the line of the outgoings stands."""
        outgoings = self.stress.outgoings
        return None if outgoings is None else LEFT + outgoings * scale

    def _outgoings(self, scale: float, width: float) -> list[Primitive]:
        outgoings, x = self.stress.outgoings, self._line(scale)
        if outgoings is None or x is None:
            return []
        text = _("outgoings {amount}").format(amount=formats.euros(outgoings))
        half = estimated(text, 12) / 2
        middle = min(max(x, half), width - half)
        return [
            Line(x, HEAD - 6, x, HEAD + PITCH + BAR + 4, "text", 2),
            Text(middle, HEAD - 11, text, "text2", 12, align="center"),
        ]

    def table(self) -> Table:
        """Amounts per month."""
        one = self.stress
        rows = [
            (_("Now"), formats.money(_cents(one.now))),
            (_("Falls away"), formats.money(_cents(one.lost))),
            (_("Without {source}").format(source=one.name), formats.money(_cents(one.without))),
            (_("Outgoings"), formats.money(one.outgoings)),
        ]
        return Table((_("Per month"), _("Amount")), tuple(rows))

    def descriptions(self) -> dict[str, str]:
        """What each part is."""
        one = self.stress
        stays = _("{amount} per month stays").format(amount=formats.euros(_cents(one.without)))
        falls = _("{amount} per month falls away").format(amount=formats.euros(_cents(one.lost)))
        return {"stays/0": stays, "falls/0": falls, "stays/1": stays, "falls/1": falls}


def _spot(left: float, right: float, wide: float, line: float | None) -> float | None:
    """The middle for a text this wide between two edges, beside the line; None when there is no room."""
    sides = [(left, right)] if line is None or not left < line < right else [(left, line), (line, right)]
    start, end = max(sides, key=lambda side: side[1] - side[0])
    whole = (left + right) / 2
    if len(sides) > 1 and abs(whole - (line or 0)) > wide / 2 + 4:
        start, end = left, right
    return (start + end) / 2 if end - start > wide + 8 else None


def _cents(value: Fraction) -> int:
    return formats.rounded_fraction(value)
