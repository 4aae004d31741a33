"""What carries her when she is ill, one below the other: the months in which each pays, and what is not on record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zzpdesk.charts.common import Table, estimated, shortened
from zzpdesk.charts.primitives import Line, Primitive, Rect, Text, baseline
from zzpdesk.core.gap import MONTHS
from zzpdesk.core.safetynet import Layer, LayerKind, Net, Span
from zzpdesk.texts import safety as words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label

HEAD, PITCH, BAR = 26.0, 44.0, 14.0
FILLS = {LayerKind.GROUP: "omzet", LayerKind.INSURANCE: "previous", LayerKind.BUFFER: "buffer"}
_LABELS, _WIDEST, _FIGURE, _AIR = 0.44, 290.0, 124.0, 16.0
_LEAST = 120.0
"""Narrower than this bars say nothing, and the words get their room."""
_TICKS = (1, 6, 12, 18, 25, 28)


@dataclass(frozen=True, slots=True)
class LineupRow:
    """A layer as drawn: its words, and the months it pays in. `absent`: nothing of the kind is on record."""

    key: str
    kind: LayerKind
    name: str
    detail: str
    figure: str
    spans: tuple[Span, ...] = ()
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Lineup:
    """A row per layer, over the months of illness."""

    rows: Sequence[LineupRow]

    @property
    def height(self) -> int:
        """Px at 100 % that all rows take."""
        return round(HEAD + PITCH * len(self.rows))

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Words at the left, bars over the months, amounts at the right."""
        del height  # a fixed pitch
        left = min(width * _LABELS, _WIDEST)
        right = width - _FIGURE - _AIR
        if right - left < _LEAST:
            left = right = width - _FIGURE
        found: list[Primitive] = list(_axis(left, right)) if right > left else []
        for number, row in enumerate(self.rows):
            found.extend(_drawn(row, HEAD + PITCH * number, left, right, width))
        return tuple(found)

    def table(self) -> Table:
        """A row per layer."""
        rows = tuple((row.name, row.detail, row.figure) for row in self.rows)
        return Table((_("What"), _("When"), _("Amount")), rows)

    def descriptions(self) -> dict[str, str]:
        """`Broodfonds Rottekade: € 2.000 per maand, maand 2 t/m 25`."""
        return {
            row.key: f"{row.name}: {', '.join(filter(None, (row.figure, row.detail)))}" for row in self.rows
        }


def lineup_of(net: Net) -> Lineup:
    """The layers in the order in which they pay, each kind that is not on record in its place."""
    rows: list[LineupRow] = []
    for kind in LayerKind:
        own = [one for one in net.layers if one.kind is kind]
        rows += [_row(one) for one in own]
        if not own:
            title, none = label(kind), words.absent(kind)
            rows.append(LineupRow(f"absent/{kind.value}", kind, title, none, "–", absent=True))
    return Lineup(rows)


def _row(one: Layer) -> LineupRow:
    key = f"layer/{one.kind.value}/{one.record_id}"
    return LineupRow(key, one.kind, words.name(one), words.detail(one), words.figure(one), one.spans)


def _axis(left: float, right: float) -> Iterator[Primitive]:
    """The months of illness, numbered where there is room."""
    pitch = (right - left) / MONTHS
    yield Text(left - 12, HEAD - 12, _("month of illness"), "axis", 12, align="right")
    last = -1.0
    for number in _TICKS:
        middle = left + pitch * (number - 0.5)
        if middle - last > 22:
            yield Text(middle, HEAD - 12, str(number), "axis", 12, align="center")
            last = middle


def _drawn(row: LineupRow, top: float, left: float, right: float, width: float) -> Iterator[Primitive]:
    key, room = row.key, left - 12
    ink = "text2" if row.absent else "text"
    yield Text(0, top + 16, shortened(row.name, 13, room), ink, 13, 500, key=key)
    yield Text(0, top + 33, shortened(row.detail, 12, room), "text2", 12, key=key)
    weight = 400 if row.absent else 600
    figure = shortened(row.figure, 13, _FIGURE + 6)
    yield Text(width, baseline(top + PITCH / 2, 13), figure, ink, 13, weight, "right", key=key)
    yield Line(0, top, width, top, "line")
    if right <= left:
        return
    y, wide = top + (PITCH - BAR) / 2, right - left
    if row.absent:
        yield Rect(left, y, wide, BAR, "", 3, stroke="line_strong", dash=True, key=key)
        return
    yield Rect(left, y, wide, BAR, "neutral_tint", 3, key=key)
    pitch = wide / MONTHS
    for span in row.spans:
        months = span.last - span.first + 1
        x = left + pitch * (span.first - 1)
        yield Rect(x, y, pitch * months, BAR, FILLS[row.kind], 3, key=key)
    if row.kind is LayerKind.PENSION:
        text = shortened(_("for later, not when you are ill"), 12, wide - 12)
        x = left + (wide - estimated(text, 12)) / 2
        yield Text(max(x, left + 6), baseline(y + BAR / 2, 12), text, "text2", 12, key=key)
