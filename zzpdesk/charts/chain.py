"""The chain of an assignment as a row of boxes from the end client to her, with the rate under each arrow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zzpdesk.charts.common import Table, in_two, shortened
from zzpdesk.charts.primitives import Line, Primitive, Rect, Text, baseline
from zzpdesk.core.chain import Chain
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.workrelation import amount_words

HEIGHT = 110.0
_BOX, _LINE = 44.0, 16.0
_ARROW = 26.0
_HEAD = 4.0


@dataclass(frozen=True, slots=True)
class Station:
    """A party: its name, its role, what it `pays` the next one and what it `keeps` in words.

    Empty `pays` or `keeps`: not known. `between`: keeping something is its trade; `own`: it is herself.
    """

    name: str
    role: str
    pays: str = ""
    keeps: str = ""
    between: bool = False
    own: bool = False
    key: str = ""


def stations(chain: Chain, names: Mapping[int, str], own: str = "") -> list[Station]:
    """The chain as it is drawn, she herself (by the name of `own`, else "you") at its end."""
    found = [
        Station(
            names.get(party.relation_id, ""),
            label(party.role),
            amount_words(party.pays),
            amount_words(party.keeps),
            between=party.between,
            key=f"party-{at}",
        )
        for at, party in enumerate(chain.parties)
    ]
    return [*found, Station(own or _("you"), "", own=True, key="party-own")]


@dataclass(frozen=True, slots=True)
class ChainChart:
    """From left to right. An arrow whose rate is not known is dotted."""

    stations: Sequence[Station]

    def layout(self, width: float, _height: float) -> tuple[Primitive, ...]:
        """Boxes of equal width at the top; under each arrow the rate, under each box its role and what it keeps."""
        count = len(self.stations)
        if not count:
            return ()
        box = max((width - _ARROW * (count - 1)) / count, 10.0)
        found: list[Primitive] = []
        for at, station in enumerate(self.stations):
            x = at * (box + _ARROW)
            found += self._box(station, x, box)
            if at + 1 < count:
                found += self._arrow(station, x + box)
        return tuple(found)

    def _box(self, station: Station, x: float, box: float) -> list[Primitive]:
        fill, stroke = ("accent_tint", "accent") if station.own else ("surface2", "line_strong")
        middle, key = x + box / 2, station.key
        found: list[Primitive] = [Rect(x, 0, box, _BOX, fill, 6, stroke, key=key)]
        lines = in_two(station.name, 12, box - 4)
        first = _BOX / 2 - _LINE / 2 * (len(lines) - 1)
        found += [
            Text(middle, baseline(first + _LINE * at, 12), line, "text", 12, 600, "center", key=key)
            for at, line in enumerate(lines)
        ]
        below = [(station.role, "text2")] if station.role else []
        if station.between and station.keeps:
            below.append((_("keeps {rate}").format(rate=station.keeps), "text2"))
        elif station.between:
            below.append((_("keeps: unknown"), "text3"))
        for at, (text, ink) in enumerate(below):
            shown = shortened(text, 12, box + _ARROW - 4)
            found.append(Text(middle, _BOX + 40 + 17 * at, shown, ink, 12, 400, "center", key=key))
        return found

    def _arrow(self, station: Station, x: float) -> list[Primitive]:
        y, left, right = _BOX / 2, x + 4, x + _ARROW - 4
        known = bool(station.pays)
        ink = "text2" if known else "text3"
        text = station.pays or "?"
        return [
            Line(left, y, right, y, ink, 1.5, dash=not known, key=station.key),
            Line(right - _HEAD, y - _HEAD, right, y, ink, 1.5, key=station.key),
            Line(right - _HEAD, y + _HEAD, right, y, ink, 1.5, key=station.key),
            Text(x + _ARROW / 2, _BOX + 19, text, ink, 12, 500, "center", key=station.key),
        ]

    def table(self) -> Table:
        """A row per party; what is not known says so."""
        unknown = _("unknown")
        rows = tuple(
            (
                one.name,
                one.role,
                "–" if one.own else one.pays or unknown,
                (one.keeps or unknown) if one.between else "–",
            )
            for one in self.stations
        )
        return Table((_("Party"), _("Role"), _("Pays the next one"), _("Keeps")), rows)

    def descriptions(self) -> dict[str, str]:
        """`Kopgroep, bemiddelaar: betaalt € 96,00, houdt € 12,00`."""
        return {one.key: _said(one) for one in self.stations if one.key}


def _said(one: Station) -> str:
    found = [", ".join(filter(None, (one.name, one.role)))]
    if not one.own:
        found.append(_("pays {rate}").format(rate=one.pays or _("unknown")))
    if one.between:
        found.append(_("keeps {rate}").format(rate=one.keeps or _("unknown")))
    return ": ".join((found[0], ", ".join(found[1:]))) if found[1:] else found[0]
