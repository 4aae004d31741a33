"""What her invoices come to per box of the Dutch VAT return, per quarter (rules-nl.md §2; definitions.md, "Money").

Only her own sales: VAT shifted to her and input VAT are not on her invoices. VAT is computed as on each invoice, per
rate on the sum. The form takes whole euros, each box rounded down: in her favour.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from zzpdesk.core.checks import EU
from zzpdesk.core.kinds import BasisPoints, Cents
from zzpdesk.core.money import share_of
from zzpdesk.core.periods import Period, add_months
from zzpdesk.core.records.invoice import LineVat
from zzpdesk.core.rows import TaxRow

QUARTERS = 4
_MONTHS = 3
_HOME = "NL"


class VatBox(Enum):
    """The boxes of the form that sales go in, in its order; then what belongs in none of them."""

    HIGH = "1a"
    LOW = "1b"
    UNTAXED = "1e"
    EXPORT = "3a"
    EU = "3b"
    SMALL = "kor"
    EXEMPT = "exempt"
    OUTSIDE = "outside"

    @property
    def on_form(self) -> bool:
        """Whether the form has a box for it."""
        return self not in {VatBox.SMALL, VatBox.EXEMPT, VatBox.OUTSIDE}

    @property
    def taxed(self) -> bool:
        """Whether VAT is charged."""
        return self in {VatBox.HIGH, VatBox.LOW}


@dataclass(frozen=True, slots=True)
class BoxSum:
    """One box over a stretch of time: turnover excluding VAT and the VAT on it, in cents; the rates that occur.

    `form_net` and `form_vat` are what the form takes, in whole euros; over a year what its returns take together.
    """

    box: VatBox
    net: int
    vat: int
    rates: tuple[int, ...]
    form_net: int
    form_vat: int


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter, or the part of it that there is so far; `boxes` in the order of the form, without empty ones."""

    number: int
    period: Period
    boxes: tuple[BoxSum, ...]

    @property
    def net(self) -> int:
        """All turnover, in a box or not."""
        return sum(one.net for one in self.boxes)

    @property
    def vat(self) -> int:
        """The VAT on all invoices."""
        return sum(one.vat for one in self.boxes)

    @property
    def runs(self) -> bool:
        """Whether it is not over at the end of the period."""
        return self.period.end < _last(self.period.start)


@dataclass(frozen=True, slots=True)
class VatYear:
    """The quarters of a year that have begun, and their boxes together."""

    quarters: tuple[Quarter, ...]
    boxes: tuple[BoxSum, ...]

    @property
    def net(self) -> int:
        """All turnover."""
        return sum(one.net for one in self.boxes)

    @property
    def vat(self) -> int:
        """The VAT on all invoices."""
        return sum(one.vat for one in self.boxes)

    @property
    def rounding(self) -> int:
        """What rounding down on the form saves, in cents."""
        return self.vat - 100 * sum(one.form_vat for one in self.boxes)


def box_of(category: LineVat, country: str, *, small_business: bool) -> VatBox:
    """Where a line goes, by its category and the country of the customer.

    Shifted VAT keeps its box under the small business scheme too. At 0 %: goods to the EU and beyond have boxes of
    their own. Exempt turnover and services outside the EU are in no box.
    """
    if category is LineVat.E:
        return VatBox.EXEMPT
    if category is LineVat.O:
        return VatBox.OUTSIDE
    if category is LineVat.AE:
        return _abroad(country, VatBox.OUTSIDE)
    if small_business:
        return VatBox.SMALL
    if category is LineVat.Z:
        return _abroad(country, VatBox.EXPORT)
    return VatBox.HIGH if category is LineVat.S21 else VatBox.LOW


def vat_of(row: TaxRow) -> int:
    """The VAT of one rate on one invoice, as it is printed there."""
    return row.gross - row.net if row.include_vat else share_of(Cents(row.net), BasisPoints(row.rate))


def vat_year(rows: Iterable[TaxRow], period: Period) -> VatYear:
    """The boxes per quarter of a calendar year, running or not, and of all of it."""
    known = tuple(rows)
    quarters = tuple(
        Quarter(number, stretch, _boxes(row for row in known if row.quarter == number))
        for number, stretch in _quarters(period)
    )
    return VatYear(quarters, _together(quarters))


def _abroad(country: str, beyond: VatBox) -> VatBox:
    if country == _HOME:
        return VatBox.UNTAXED
    return VatBox.EU if country in EU else beyond


def _boxes(rows: Iterable[TaxRow]) -> tuple[BoxSum, ...]:
    found: dict[VatBox, tuple[int, int, set[int]]] = {}
    for row in rows:
        box = box_of(row.category, row.country, small_business=row.small_business)
        net, vat, rates = found.get(box, (0, 0, set()))
        found[box] = (net + row.net, vat + vat_of(row), rates | {row.rate})
    return tuple(_summed(box, *found[box]) for box in VatBox if box in found)


def _summed(box: VatBox, net: int, vat: int, rates: set[int]) -> BoxSum:
    form = (net // 100, vat // 100) if box.on_form else (0, 0)
    return BoxSum(box, net, vat, tuple(sorted(rates, reverse=True)), *form)


def _together(quarters: Iterable[Quarter]) -> tuple[BoxSum, ...]:
    parts = [one for quarter in quarters for one in quarter.boxes]
    found = []
    for box in VatBox:
        mine = [one for one in parts if one.box is box]
        if mine:
            rates = {rate for one in mine for rate in one.rates}
            found.append(
                BoxSum(
                    box,
                    sum(one.net for one in mine),
                    sum(one.vat for one in mine),
                    tuple(sorted(rates, reverse=True)),
                    sum(one.form_net for one in mine),
                    sum(one.form_vat for one in mine),
                )
            )
    return tuple(found)


def _quarters(period: Period) -> list[tuple[int, Period]]:
    starts = [date(period.start.year, number * _MONTHS + 1, 1) for number in range(QUARTERS)]
    return [
        (number, Period(start, min(_last(start), period.end)))
        for number, start in enumerate(starts, start=1)
        if start <= period.end
    ]


def _last(start: date) -> date:
    return add_months(start, _MONTHS) - timedelta(days=1)
