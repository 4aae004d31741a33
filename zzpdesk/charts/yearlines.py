"""Figures through the years as lines with a mark per year; where one is not known the line stops."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.charts.common import SHAPES, TOKENS, Table, estimated, shortened, step
from zzpdesk.charts.primitives import Line, Mark, Primitive, Text, baseline
from zzpdesk.core.sources import Channel
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

FOOT, TOP = 24.0, 20.0
PITCH = 26.0
"""Less room than this per year, and the first years are left to the table."""
_APART, _MARK, _NAMES, _EDGE = 16.0, 9.0, 0.28, 12.0
_ALONE = 46.0
"""With one line and this much room per year its figures stand above the marks."""
_UNITS = 1_000
"""The scale is in thousandths of what the figures are in, so that small percentages have round lines too."""


@dataclass(frozen=True, slots=True)
class YearLine:
    """One line: a figure per year, None where it is not known, and what is said beside it in the table."""

    name: str
    points: Sequence[tuple[int, Fraction | None]]
    channel: Channel | None = None
    key: str = ""
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class YearLines:
    """Lines on one scale from zero (`from_zero`) or around the figures; `floor` is drawn across with its name."""

    lines: Sequence[YearLine]
    words: Callable[[Fraction], str]
    current: int
    floor: tuple[Fraction, str] | None = None
    from_zero: bool = True
    note: str = ""

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Grid, years below, lines with their name behind the last mark."""
        years = self._years()
        low, high, each = self._scale(years)
        steps = [low + each * number for number in range(int((high - low) / each) + 1)]
        left = max(estimated(self.words(one), 12) for one in steps) + 14
        right = width - (self._names(width) or _EDGE)
        shown = years[-max(2, int((right - left) // PITCH)) :]
        pitch = (right - left) / max(len(shown), 1)
        found: list[Primitive] = []

        def at(year: int) -> float:
            return left + pitch * (shown.index(year) + 0.5)

        def up(figure: Fraction) -> float:
            return height - FOOT - (height - FOOT - TOP) * float((figure - low) / (high - low))

        for line in steps:
            y = up(line)
            found.append(Line(left - 6, y, right, y, "grid" if line > low else "line"))
            found.append(Text(left - 12, baseline(y, 12), self.words(line), "axis", 12, align="right"))
        every = max(1, -(-int(estimated("2026", 12) + 8) // max(int(pitch), 1)))
        for year in shown[::-1][::every]:
            strong = year == self.current
            ink, weight = ("text", 600) if strong else ("text2", 400)
            found.append(Text(at(year), height - 6, str(year), ink, 12, weight, "center"))
        ends: list[tuple[float, str, int]] = []
        if self.floor is not None:
            y = up(self.floor[0])
            found.append(Line(left - 6, y, right, y, "text", 2))
            ends.append((y, self.floor[1], 600))
        for one in self.lines:
            end = self._drawn(one, shown, at, up, found)
            if end is not None and self._names(width):
                ends.append((end, one.name, 400))
        if len(self.lines) == 1 and not self._names(width) and pitch >= _ALONE:
            found += self._figures(shown, at, up)
        return (*found, *_named(ends, right + 6, width))

    def _names(self, width: float) -> float:
        """The room for names; a line alone needs none."""
        names = [one.name for one in self.lines if one.channel is not None]
        names += [self.floor[1]] if self.floor else []
        widest = max((estimated(name, 12) for name in names), default=0.0)
        return min(width * _NAMES, widest + 12) if names else 0.0

    def _figures(
        self, shown: Sequence[int], at: Callable[[int], float], up: Callable[[Fraction], float]
    ) -> list[Primitive]:
        return [
            Text(
                at(year),
                up(figure) - 10,
                self.words(figure),
                "text",
                12,
                600,
                "center",
                key=f"{year}/{one.key}",
            )
            for one in self.lines
            for year, figure in one.points
            if figure is not None and year in shown
        ]

    def _drawn(
        self,
        one: YearLine,
        shown: Sequence[int],
        at: Callable[[int], float],
        up: Callable[[Fraction], float],
        found: list[Primitive],
    ) -> float | None:
        """Add a line and its marks; the height of its last mark."""
        token = "text2" if one.channel is None else TOKENS[one.channel]
        shape = "circle" if one.channel is None else SHAPES[one.channel]
        last: tuple[int, Fraction] | None = None
        marks: list[Primitive] = []
        for year, figure in one.points:
            if year not in shown or figure is None:
                continue
            if last is not None and year == last[0] + 1:
                found.append(Line(at(last[0]), up(last[1]), at(year), up(figure), token, 2))
            marks.append(Mark(at(year), up(figure), _MARK, shape, token, key=f"{year}/{one.key}"))
            last = year, figure
        found += marks
        return None if last is None else up(last[1])

    def _years(self) -> list[int]:
        return sorted({year for one in self.lines for year, _figure in one.points})

    def _scale(self, shown: Sequence[int]) -> tuple[Fraction, Fraction, Fraction]:
        """Round ends, and the step between at most four lines."""
        figures = [
            figure
            for one in self.lines
            for year, figure in one.points
            if figure is not None and year in shown
        ]
        figures += [self.floor[0]] if self.floor else []
        figures = figures or [Fraction(1)]
        bottom = Fraction(0) if self.from_zero and min(figures) >= 0 else min(figures)
        spread = max(max(figures) - bottom, abs(max(figures)) / 10, Fraction(1, 100))
        each = Fraction(step(float(spread * _UNITS), 3), _UNITS)
        low = each * (bottom // each)
        high = max(low + each, -each * (-max(figures) // each))
        return low, high, each

    def table(self) -> Table:
        """A row per year, a column per line; with one line its notes beside it."""
        years = self._years()
        by_line = [dict(one.points) for one in self.lines]
        rows = []
        for index, year in enumerate(years):
            figures = [found.get(year) for found in by_line]
            words = ["–" if figure is None else self.words(figure) for figure in figures]
            notes = [one.notes[index] for one in self.lines if one.notes]
            rows.append((str(year), *words, *notes))
        noted = [self.note for one in self.lines if one.notes]
        return Table((_("Year"), *(one.name for one in self.lines), *noted), tuple(rows))

    def descriptions(self) -> dict[str, str]:
        """`2026, Kopgroep: € 93,00`."""
        found = {}
        for one in self.lines:
            for index, (year, figure) in enumerate(one.points):
                if figure is not None:
                    note = one.notes[index] if one.notes else ""
                    said = f"{year}, {one.name}: {self.words(figure)}"
                    found[f"{year}/{one.key}"] = ", ".join(filter(None, (said, note)))
        return found


def _named(ends: Sequence[tuple[float, str, int]], x: float, width: float) -> list[Primitive]:
    """Names at the height of their last mark, pushed apart where they would touch."""
    found: list[Primitive] = []
    last = 0.0
    for y, name, weight in sorted(ends):
        last = max(y, last + _APART)
        found.append(Text(x, baseline(last, 12), shortened(name, 12, width - x), "text", 12, weight))
    return found


@dataclass(frozen=True, slots=True)
class RateLines(YearLines):
    """Rates per hour in cents; its table has every source and year, also of `others` that are not drawn."""

    others: Sequence[YearLine] = ()

    def rows(self) -> list[tuple[YearLine, int, Fraction]]:
        """Each source and year with a rate, the latest year first and in it the lowest rate."""
        found = [
            (one, year, rate)
            for one in (*self.lines, *self.others)
            for year, rate in one.points
            if rate is not None
        ]
        return sorted(found, key=lambda row: (-row[1], row[2], row[0].name))

    def keys(self) -> list[str]:
        """What the rows of the table open, as the marks do."""
        return [f"{year}/{one.key}" for one, year, _rate in self.rows()]

    def table(self) -> Table:
        """A row per source and year; what it is above or below the floor, when there is one."""
        headers = (_("Source"), _("Year"), _("Rate"), *((_("Beside floor"),) if self.floor else ()))
        rows = [
            (one.name, str(year), self.words(rate), *(self._beside(rate) if self.floor else ()))
            for one, year, rate in self.rows()
        ]
        return Table(headers, tuple(rows))

    def _beside(self, rate: Fraction) -> tuple[str]:
        assert self.floor is not None  # noqa: S101 - asked before
        difference = formats.rounded_fraction(rate) - formats.rounded_fraction(self.floor[0])
        return (f"{'+' if difference > 0 else ''}{formats.money(difference, sign=False)}",)
