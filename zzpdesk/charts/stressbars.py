"""What comes in per month now and then, against her outgoings (06, "Stel: deze bron stopt")."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.charts.common import TOKENS, Table, estimated, ink_on
from zzpdesk.charts.primitives import Line, Primitive, Rect, Text, baseline
from zzpdesk.core.whatif import Outcome
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

HEAD, BAR, PITCH, LEFT = 22.0, 26.0, 36.0, 62.0
_FEES = "previous"


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of the bar that is not there any more: its key after `falls/0`, name, colour, ink and amount."""

    key: str
    name: str
    token: str
    ink: str
    amount: Fraction


@dataclass(frozen=True, slots=True)
class StressBars:
    """Two bars: what stays, and what falls away (dashed in the second). `source` is named when it is one that stops."""

    stress: Outcome
    source: str = ""

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Bars from zero; the outgoings as a line across both."""
        del height  # two bars of a fixed thickness
        one = self.stress
        line = Fraction(one.outgoings or 0) * Fraction(105, 100)
        scale = (width - LEFT) / float(max(one.now, one.without, line, Fraction(1)))
        return (*self._bar(0, scale), *self._bar(1, scale), *self._outgoings(scale, width))

    def _bar(self, index: int, scale: float) -> list[Primitive]:
        """Now (0) or then (1)."""
        one, y = self.stress, HEAD + index * PITCH
        now, without = max(one.now, Fraction(0)), max(one.without, Fraction(0))
        whole, solid = (without if index else now), (without if index else min(now, without))
        kept, amount = float(solid) * scale, formats.euros(_cents(whole))
        middle, wide, line = baseline(y + BAR / 2, 13), estimated(amount, 13), self._line(scale)
        found: list[Primitive] = [Text(0, middle, self._then() if index else _("Now"), "text2", 13)]
        if kept > 0:
            found.append(Rect(LEFT, y, kept, BAR, "omzet", 2, key=f"stays/{index}"))
        start = LEFT + 8 if line is None or not LEFT < line < LEFT + 14 + wide else line + 8
        inside = LEFT + kept > start + wide + 4
        if inside:
            found.append(Text(start, middle, amount, "on_accent", 13, 600))
        for at, (piece, left, right) in enumerate(self._pieces(scale)):
            key = f"falls/{index}{piece.key}"
            fill, stroke = ("", piece.token) if index else (piece.token, "")
            found.append(Rect(left, y, right - left, BAR, fill, 2, stroke=stroke, dash=bool(index), key=key))
            free = right - left > wide + 14 and (line is None or not left < line < left + wide + 14)
            if not (inside or index or at) and free:
                found.append(Text(left + 8, middle, amount, piece.ink, 13, 600))
        return [*found, *(self._share(scale, middle, line) if index else ())]

    def _pieces(self, scale: float) -> list[tuple[_Piece, float, float]]:
        """The parts between what stays and what there is now, with their edges."""
        one, found = self.stress, []
        left, end = (LEFT + float(max(each, Fraction(0))) * scale for each in (one.without, one.now))
        for piece in self._lost():
            right = min(left + float(piece.amount) * scale, end)
            if right - left > 1:
                found.append((piece, left + 2, right))
            left = right
        return found

    def _lost(self) -> list[_Piece]:
        falls = sorted(self.stress.falls, key=lambda one: -one.amount)
        found = [
            _Piece(
                f"/{number}" if number else "", one.name, TOKENS[one.channel], ink_on(one.channel), one.amount
            )
            for number, one in enumerate(falls)
        ]
        if self.stress.fees > 0:
            found.append(_Piece("/fees", _("Higher fees"), _FEES, "text", self.stress.fees))
        return found

    def _share(self, scale: float, middle: float, line: float | None) -> Iterator[Primitive]:
        """How much less it is, in the widest of the parts."""
        one = self.stress
        widest = max(self._pieces(scale), key=lambda each: each[2] - each[1], default=None)
        if widest is None or not one.now:
            return
        text = f"{formats.MINUS}{formats.percent((one.now - one.without) / one.now)}"
        spot = _spot(widest[1], widest[2], estimated(text, 12), line)
        if spot is not None:
            yield Text(spot, middle, text, "text", 12, 600, "center")

    def _then(self) -> str:
        return _("Without") if self.source else _("Then")

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
        """Amounts per month; several parts by name."""
        one, lost = self.stress, self._lost()
        then = _("Without {source}").format(source=self.source) if self.source else _("Then")
        named = [(piece.name, formats.money(_cents(piece.amount))) for piece in lost]
        rows = [
            (_("Now"), formats.money(_cents(one.now))),
            *(named if not self.source else [(_("Falls away"), formats.money(_cents(one.lost)))]),
            (then, formats.money(_cents(one.without))),
            (_("Outgoings"), formats.money(one.outgoings)),
        ]
        return Table((_("Per month"), _("Amount")), tuple(rows))

    def row_keys(self) -> list[str]:
        """What the rows of the table are about."""
        lost = ["falls/0"] if self.source else [f"falls/0{piece.key}" for piece in self._lost()]
        return ["stays/0", *lost, "stays/1"]

    def descriptions(self) -> dict[str, str]:
        """What each part is."""
        one = self.stress
        stays = _("{amount} per month stays").format(amount=formats.euros(_cents(one.without)))
        found = {"stays/0": stays, "stays/1": stays}
        for piece in self._lost():
            text = _("{amount} per month falls away").format(amount=formats.euros(_cents(piece.amount)))
            said = text if self.source else f"{piece.name}: {text}"
            found |= {f"falls/{index}{piece.key}": said for index in range(2)}
        return found


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
