"""VAT of lines and invoices: rates by date, VAT per rate on the sum (definitions.md, "Money")."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from zzpdesk.core.kinds import BasisPoints, Cents
from zzpdesk.core.money import line_net, share_of, vat_inside
from zzpdesk.core.records.invoice import InvoiceLine, LineVat
from zzpdesk.core.rules import Rules

RATE_RULES = {LineVat.S21: "vat_high", LineVat.S9: "vat_low"}
"""The categories that are charged, with the rule that holds their rate."""


@dataclass(frozen=True, slots=True)
class VatRow:
    """One row of the VAT table: `vat` is `rate` of `net`, or what is inside the gross when prices include VAT."""

    category: LineVat
    rate: BasisPoints
    net: Cents
    vat: Cents


def rate_of(category: LineVat, rules: Rules, on: date, *, small_business: bool) -> BasisPoints | None:
    """The rate of a category on a date; None when the rule does not go back that far."""
    if small_business or category not in RATE_RULES:
        return BasisPoints(0)
    found = rules.number(RATE_RULES[category], on)
    return None if found is None else BasisPoints(found)


def line_amount(line: InvoiceLine) -> Cents:
    """What the line's price and printed quantity come to: excluding VAT, or including when the prices do."""
    return line_net(line.quantity, line.price)


def with_nets(lines: Iterable[InvoiceLine], *, include_vat: bool) -> tuple[InvoiceLine, ...]:
    """Lines with their `net` filled in from quantity, price and `vat_rate`.

    With prices including VAT the nets of one rate add up to the sum of their amounts less the VAT inside that sum:
    each line gets the difference between the running nets after and before it.
    """
    if not include_vat:
        return tuple(replace(line, net=line_amount(line)) for line in lines)
    gross: dict[tuple[LineVat, BasisPoints], int] = {}
    done = []
    for line in lines:
        key = (line.vat, line.vat_rate)
        before = gross.get(key, 0)
        gross[key] = after = before + line_amount(line)
        done.append(replace(line, net=Cents(_without(after, key[1]) - _without(before, key[1]))))
    return tuple(done)


def table(lines: Iterable[InvoiceLine], *, include_vat: bool) -> tuple[VatRow, ...]:
    """A row per category and rate, in order of category (highest rate first); lines must have their nets."""
    sums: dict[tuple[LineVat, BasisPoints], tuple[int, int]] = {}
    for line in lines:
        net, gross = sums.get((line.vat, line.vat_rate), (0, 0))
        sums[line.vat, line.vat_rate] = (net + line.net, gross + line_amount(line))
    order = list(LineVat)
    return tuple(
        VatRow(category, rate, Cents(net), Cents(gross - net) if include_vat else share_of(Cents(net), rate))
        for (category, rate), (net, gross) in sorted(
            sums.items(), key=lambda item: (order.index(item[0][0]), -item[0][1])
        )
    )


def _without(gross: int, rate: BasisPoints) -> int:
    return gross - vat_inside(Cents(gross), rate)
