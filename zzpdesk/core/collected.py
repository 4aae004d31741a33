"""Her figures without her name, and those of several freelancers added up: medians and spread, no averages.

Values are rounded coarsely before they leave the desk (`Measure.step`). Sheets of one year are added up; unknown
values are left out of a sheet, so that they never count as zero.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

ENOUGH = 5
"""With fewer sheets than this a spread tells more about people than about the group; the page says so."""


class FigureUnit(Enum):
    """What a value counts."""

    PERCENT = "percent"
    NUMBER = "number"
    EURO = "euro"
    EURO_HOUR = "euro_hour"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a sheet, rounded to `step`; `open` figures are on the sheet unless she takes them off."""

    code: str
    unit: FigureUnit
    step: Fraction = Fraction(1)
    open: bool = True


_TENTH = Fraction(1, 10)
MEASURES: tuple[Measure, ...] = (
    Measure("direct", FigureUnit.PERCENT),
    Measure("collective", FigureUnit.PERCENT),
    Measure("network", FigureUnit.PERCENT),
    Measure("intermediary", FigureUnit.PERCENT),
    Measure("sources", FigureUnit.NUMBER),
    Measure("effective", FigureUnit.NUMBER, _TENTH),
    Measure("largest-source", FigureUnit.PERCENT),
    Measure("clients", FigureUnit.NUMBER),
    Measure("largest-client", FigureUnit.PERCENT),
    Measure("with-say", FigureUnit.PERCENT),
    Measure("forced", FigureUnit.PERCENT),
    Measure("take-rate", FigureUnit.PERCENT, _TENTH),
    Measure("coverage", FigureUnit.PERCENT),
    Measure("dependent", FigureUnit.YES),
    Measure("online", FigureUnit.YES),
    Measure("offline", FigureUnit.YES),
    Measure("own-rate", FigureUnit.EURO_HOUR, Fraction(1), open=False),
    Measure("net-rate", FigureUnit.EURO_HOUR, Fraction(1), open=False),
    Measure("fees", FigureUnit.EURO, Fraction(100), open=False),
    Measure("turnover", FigureUnit.EURO, Fraction(5_000), open=False),
)
"""What a sheet may hold, in its order. Figures in money are off it until she puts them on."""
BY_CODE = {one.code: one for one in MEASURES}

Value = Fraction | bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """The figures of one freelancer in one year; `complete` False: the year was still running."""

    year: int
    complete: bool
    values: Mapping[str, Value]

    def only(self, codes: Iterable[str]) -> "Sheet":
        """The same with these figures alone, in the order of `MEASURES`."""
        chosen = set(codes)
        kept = {one.code: self.values[one.code] for one in MEASURES if one.code in chosen & set(self.values)}
        return Sheet(self.year, self.complete, kept)


def sheet(year: int, values: Mapping[str, Fraction | int | bool | None], *, complete: bool) -> Sheet:
    """A sheet of exact values, each rounded to its step; None is left out."""
    found: dict[str, Value] = {}
    for measure in MEASURES:
        value = values.get(measure.code)
        if value is not None:
            found[measure.code] = value if isinstance(value, bool) else stepped(Fraction(value), measure.step)
    return Sheet(year, complete, found)


def stepped(value: Fraction, step: Fraction) -> Fraction:
    """The nearest multiple of `step`, halves away from zero."""
    whole = int(abs(value) / step + Fraction(1, 2))
    return whole * step if value >= 0 else -whole * step


def fits(measure: Measure, value: Value) -> bool:
    """Whether a value that was read can be one of this figure."""
    if (measure.unit is FigureUnit.YES) is not isinstance(value, bool):
        return False
    if measure.unit is FigureUnit.PERCENT:
        return 0 <= value <= 100
    return 0 <= value <= 10**9


@dataclass(frozen=True, slots=True)
class Spread:
    """How a figure lies among those who gave it. Quarters as a spreadsheet has them (QUARTILE.INC)."""

    measure: Measure
    count: int
    low: Fraction
    quarter: Fraction
    median: Fraction
    three_quarters: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of those who answered said yes."""

    measure: Measure
    count: int
    yes: int


@dataclass(frozen=True, slots=True)
class Together:
    """Sheets of one year added up. `others`: year -> sheets left out because they are about that year."""

    year: int
    count: int
    running: int
    spreads: tuple[Spread, ...]
    tallies: tuple[Tally, ...]
    others: Mapping[int, int]

    @property
    def few(self) -> bool:
        """Whether so few are added up that members might be recognised."""
        return self.count < ENOUGH


def add_up(sheets: Sequence[Sheet], year: int | None = None) -> Together | None:
    """The sheets of `year` (None: of the year most of them are about, the later of equals); None without any."""
    if not sheets:
        return None
    counts = {one.year: sum(other.year == one.year for other in sheets) for one in sheets}
    chosen = max(counts, key=lambda each: (counts[each], each)) if year is None else year
    of_year = [one for one in sheets if one.year == chosen]
    spreads, tallies = [], []
    for measure in MEASURES:
        values = [one.values[measure.code] for one in of_year if measure.code in one.values]
        if values and measure.unit is FigureUnit.YES:
            tallies.append(Tally(measure, len(values), sum(map(bool, values))))
        elif values:
            spreads.append(_spread(measure, sorted(map(Fraction, values))))
    return Together(
        year=chosen,
        count=len(of_year),
        running=sum(not one.complete for one in of_year),
        spreads=tuple(spreads),
        tallies=tuple(tallies),
        others={other: count for other, count in sorted(counts.items()) if other != chosen},
    )


def _spread(measure: Measure, values: Sequence[Fraction]) -> Spread:
    quarter, median, three_quarters = (quantile(values, Fraction(part, 4)) for part in (1, 2, 3))
    return Spread(measure, len(values), values[0], quarter, median, three_quarters, values[-1])


def quantile(ordered: Sequence[Fraction], part: Fraction) -> Fraction:
    """The value below which `part` of sorted values lies, between two of them in proportion."""
    place = part * (len(ordered) - 1)
    below = int(place)
    if below == len(ordered) - 1:
        return ordered[below]
    return ordered[below] + (place - below) * (ordered[below + 1] - ordered[below])
