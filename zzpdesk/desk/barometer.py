"""Her own view on dependence, and her figures without her name: given to a collective, or of several added up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from zzpdesk.core import selfview
from zzpdesk.core.collected import Sheet, Together, add_up, sheet
from zzpdesk.core.errors import FileTrouble
from zzpdesk.core.kinds import Year
from zzpdesk.core.ports import Where
from zzpdesk.core.records.profile import SelfView
from zzpdesk.core.sources import Channel
from zzpdesk.texts.collected import words
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from zzpdesk.core.barometer import BarometerRow
    from zzpdesk.core.dependency import Dependency, Insight, YearShares
    from zzpdesk.desk.analysis import Analysis
    from zzpdesk.desk.books import Books

SHOWN = 5
"""So many years are asked about, besides those that have an answer."""
_EURO = 100


@dataclass(frozen=True, slots=True)
class YearAnswer:
    """One year: her answer (None: not given), her note, and the share that came through intermediaries."""

    year: int
    dependent: bool | None
    note: str
    share: Fraction | None


@dataclass(frozen=True, slots=True)
class Gathered:
    """Files read: their sheets, what could not be read and why, and files that say the same as another one."""

    sheets: tuple[Sheet, ...]
    troubles: tuple[FileTrouble, ...]
    twice: tuple[str, ...]

    def together(self, year: int | None = None) -> Together | None:
        """Added up, of one year."""
        return add_up(self.sheets, year)


class BarometerDesk:
    """The barometer of one desk."""

    def __init__(self, desk: Books, analysis: Analysis) -> None:
        """Read from this desk."""
        self._desk = desk
        self._analysis = analysis

    def rows(self, year: int) -> tuple[BarometerRow, ...]:
        """All published figures beside hers."""
        return self._analysis.barometer(year, whole=True)

    def answers(self) -> tuple[YearAnswer, ...]:
        """The last years and every year answered, the newest first."""
        given = {int(one.year): one for one in self._desk.find(SelfView) if one.year is not None}
        this = self._desk.today().year
        bars = {bar.year: bar for bar in self._analysis.trend(last=this)}
        worked = [year for year, bar in bars.items() if bar.total and year > this - SHOWN]
        years = sorted({this, *worked, *given}, reverse=True)
        return tuple(_answer(year, given.get(year), bars.get(year)) for year in years)

    def insight(self, year: int) -> tuple[Insight, Insight | None]:
        """What is true of her answer and her figures; of a year to come nothing is."""
        if year > self._desk.today().year:
            return selfview.ahead(year), None
        given = {int(one.year): one.dependent for one in self._desk.find(SelfView) if one.year is not None}
        bar = next((one for one in self._analysis.trend(last=year) if one.year == year), None)
        return selfview.choose(year, given, _through_others(bar))

    def answer(self, year: int, value: bool | None) -> None:  # noqa: FBT001 - the answer itself, as the signal sends it
        """Keep her answer of a year; None takes it away, with its note."""
        found = self._desk.find(SelfView, Where("year", "=", year))
        label = _("Own answer for {year}").format(year=year)
        if value is not None:
            own = replace(found[0], dependent=value) if found else SelfView(year=Year(year), dependent=value)
            self._desk.save(label, own)
        elif found:
            self._desk.delete(label, found[0])

    def note(self, year: int, text: str) -> None:
        """Keep what she wrote beside an answer that she gave."""
        found = self._desk.find(SelfView, Where("year", "=", year))
        if found and found[0].note != text.strip():
            label = _("Own answer for {year}").format(year=year)
            self._desk.save(label, replace(found[0], note=text.strip()))

    # her figures without her name

    def sheet(self, year: int) -> Sheet:
        """All her figures of a year, rounded; what is not known is not on it."""
        period = self._analysis.year(year)
        found = self._analysis.dependency(period)
        rows = {row.published.code: row.own for row in self._analysis.barometer(year)}
        values: dict[str, Fraction | int | bool | None] = {
            **_shares(found),
            **_money(found),
            "dependent": rows["feels-dependent"].yes,
            "online": rows["registered-online"].yes,
            "offline": rows["registered-offline"].yes,
        }
        return sheet(year, values, complete=not period.runs)

    @staticmethod
    def file(chosen: Sheet) -> bytes:
        """The file of a sheet, in the language of the screen."""
        from zzpdesk.exchange.figures import write

        return write(chosen, words)

    @staticmethod
    def gather(paths: Iterable[Path]) -> Gathered:
        """Read files; one that cannot be read does not keep the others out."""
        from zzpdesk.exchange.figures import LARGEST, read

        sheets: list[Sheet] = []
        troubles: list[FileTrouble] = []
        twice: list[str] = []
        seen: set[bytes] = set()
        for path in paths:
            try:
                with path.open("rb") as file:
                    data = file.read(LARGEST + 1)
                made = read(data, path.name)
            except FileTrouble as error:
                troubles.append(error)
                continue
            except OSError as error:
                troubles.append(FileTrouble("figures-unreadable", file=path.name, said=error.strerror or ""))
                continue
            mark = sha256(data).digest()
            if mark in seen:
                twice.append(path.name)
                continue
            seen.add(mark)
            sheets.append(made)
        return Gathered(tuple(sheets), tuple(troubles), tuple(twice))


def _answer(year: int, given: SelfView | None, bar: YearShares | None) -> YearAnswer:
    if given is None:
        return YearAnswer(year, None, "", _through_others(bar))
    return YearAnswer(year, given.dependent, given.note, _through_others(bar))


def _through_others(bar: YearShares | None) -> Fraction | None:
    """The share through intermediaries; None without work."""
    if bar is None or not bar.total:
        return None
    return next(one.share for one in bar.channels if one.channel is Channel.INTERMEDIARY)


def _shares(found: Dependency) -> Mapping[str, Fraction | int | None]:
    """Shares in percent; none without turnover."""
    if not found.total:
        return {}
    whole = found.concentration
    clients = found.clients.concentration
    return {
        **{one.channel.value: one.share * 100 for one in found.channels},
        "sources": whole.count if whole else None,
        "effective": whole.effective if whole else None,
        "largest-source": whole.largest * 100 if whole else None,
        "clients": clients.count if clients else None,
        "largest-client": clients.largest * 100 if clients else None,
        "with-say": found.say.with_say * 100 if found.say else None,
        "forced": found.forced.share * 100,
        "turnover": Fraction(found.total, _EURO),
    }


def _money(found: Dependency) -> Mapping[str, Fraction | None]:
    """What it costs: rates in euros per hour, fees in euros. Fees are left out when some of them are not known."""
    costs = found.costs
    if costs is None or not found.total:
        return {}
    return {
        "take-rate": None if costs.take_rate is None else costs.take_rate * 100,
        "coverage": None if costs.coverage is None else costs.coverage * 100,
        "own-rate": None if costs.own_rate is None else costs.own_rate / _EURO,
        "net-rate": None if costs.net_rate is None else costs.net_rate / _EURO,
        "fees": Fraction(costs.paid, _EURO) if costs.paid_complete else None,
    }
