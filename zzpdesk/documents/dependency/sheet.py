"""The sources of a period as CSV."""

from fractions import Fraction

from zzpdesk.core.dependency import Basis, Dependency, SourceCost
from zzpdesk.documents.tables import csv_bytes, decimal_comma
from zzpdesk.texts.formats import rounded_fraction
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label


def sources_csv(found: Dependency) -> bytes:
    """A row per source, largest first, with a total; in euros and hours, shares in percents of the basis.

    Below them, without a share, who was credited more than it brought and who charges without work: so amounts add up.
    """
    headers = (
        _("Source"),
        _("Channel"),
        _("Kind"),
        _("Hours"),
        _("Turnover"),
        _("Share (%)"),
        _("Paid by you"),
        _("On top of your rate"),
        _("Net per hour"),
        _("Say"),
    )
    costs = {one.key: one for one in found.costs.sources} if found.costs else {}
    rows = [
        (
            source.name,
            label(source.channel),
            label(source.kind),
            *_figures(found.basis, costs.get(source.key), source.amount, source.share),
            _say(source.say),
        )
        for source in found.sources
    ]
    listed = {source.key for source in found.sources}
    rows += [_apart(found.basis, cost) for key, cost in costs.items() if key not in listed and _shown(cost)]
    rows.append(_total(found))
    return csv_bytes(headers, rows)


def _shown(cost: SourceCost) -> bool:
    return cost.charges or cost.turnover < 0


def _apart(basis: Basis, cost: SourceCost) -> tuple[str, ...]:
    turnover = decimal_comma(cost.turnover) if cost.turnover else ""
    hours = _hours(cost.minutes) if basis is Basis.TURNOVER else ""
    share = _("in no share") if cost.turnover < 0 else ""
    fees = (_money(cost.paid), _money(cost.on_top), _money(cost.net_rate) if cost.minutes else "")
    return (cost.name, label(cost.channel), label(cost.kind), hours, turnover, share, *fees, "")


def _figures(basis: Basis, cost: SourceCost | None, amount: int, share: Fraction) -> tuple[str, ...]:
    return (
        *_time_and_money(basis, amount, cost.minutes if cost else None, cost.turnover if cost else None),
        decimal_comma(rounded_fraction(share * 10_000)),
        _money(cost.paid) if cost else "",
        _money(cost.on_top) if cost else "",
        _money(cost.net_rate) if cost else "",
    )


def _time_and_money(
    basis: Basis, amount: int, minutes: Fraction | None, turnover: int | None
) -> tuple[str, str]:
    """Hours and turnover: one of them is what the shares are of, the other what was invoiced with it."""
    if basis is Basis.HOURS:
        return _hours(amount), "" if turnover is None else decimal_comma(turnover)
    return _hours(minutes), decimal_comma(amount)


def _total(found: Dependency) -> tuple[str, ...]:
    costs, whole = found.costs, "100,00" if found.total else "0,00"
    if costs is None:
        figures: tuple[str, ...] = (*_time_and_money(found.basis, found.total, None, None), whole, "", "", "")
    else:
        figures = (
            *_time_and_money(found.basis, found.total, costs.minutes, costs.turnover),
            whole,
            _known(costs.paid, complete=costs.paid_complete),
            _known(costs.on_top, complete=costs.on_top_complete),
            _money(costs.net_rate),
        )
    return (_("Total"), "", "", *figures, "")


def _known(amount: int, *, complete: bool) -> str:
    if not complete and not amount:
        return _("unknown")
    text = decimal_comma(amount)
    return text if complete else _("{amount} known").format(amount=text)


def _money(cents: Fraction | int | None) -> str:
    return _("unknown") if cents is None else decimal_comma(rounded_fraction(Fraction(cents)))


def _hours(minutes: Fraction | int | None) -> str:
    return "" if minutes is None else decimal_comma(rounded_fraction(Fraction(minutes) * 100 / 60))


def _say(say: bool | None) -> str:  # noqa: FBT001 - a recorded answer
    return "" if say is None else _("yes") if say else _("no")
