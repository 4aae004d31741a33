"""The sentences of the dependency paper."""

from fractions import Fraction

from zzpdesk.core.dependency import SourceCost
from zzpdesk.core.periods import Period
from zzpdesk.core.stress import Stress
from zzpdesk.texts import formats
from zzpdesk.texts.formats import rounded_fraction
from zzpdesk.texts.i18n import _


def period(stretch: Period) -> str:
    """`2026`, `2026 t/m 14 oktober`, or both ends."""
    start, end = stretch.start, stretch.end
    if stretch.runs:
        return _("{year} up to {day}").format(year=start.year, day=f"{end.day} {formats.month(end)}")
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year)
    return formats.period(start, end)


def money(cents: Fraction | int | None) -> str:
    """An amount in cents, or that it is not known."""
    if cents is None:
        return _("unknown")
    return formats.money(rounded_fraction(Fraction(cents)))


def fee_cell(cost: SourceCost | None) -> str:
    """What she paid a source in whole euros; a dash for nothing."""
    if cost is None:
        return "–"
    if cost.paid is None or cost.on_top is None:
        return _("unknown")
    paid = cost.paid
    return formats.grouped(formats.rounded(paid, 100)) if paid else "–"


def net_cell(cost: SourceCost | None) -> str:
    """What she keeps per hour; at most that when fees are not known."""
    if cost is None:
        return "–"
    if cost.net_rate is not None:
        return money(cost.net_rate)
    if cost.net_at_most is not None:
        return _("at most {rate}").format(rate=money(cost.net_at_most))
    return _("unknown")


def hours_cell(minutes: Fraction | int | None) -> str:
    """Whole hours."""
    return "–" if minutes is None else formats.grouped(rounded_fraction(Fraction(minutes) / 60))


def stress_facts(one: Stress) -> list[str]:
    """What the test says, in plain sentences; it states facts and gives no verdict."""
    found = []
    if not one.depends:
        found.append(
            _("The work itself would stay; new work from {source} would stop.").format(source=one.name)
        )
    if one.outgoings is None:
        found.append(_("Fill in your monthly outgoings in the settings to see what this means."))
    elif one.shortfall:
        found.append(
            _("Each month {amount} is missing to cover your outgoings.").format(amount=money(one.shortfall))
        )
    else:
        found.append(_("Your outgoings stay covered, with {amount} to spare.").format(amount=money(one.room)))
    found += _buffer(one)
    if one.effective_now is not None and one.effective_without is not None:
        found.append(
            _("Sources, were they equally big: {now} now, {then} without it.").format(
                now=formats.decimal(one.effective_now), then=formats.decimal(one.effective_without)
            )
        )
    if one.hours.weeks_later:
        found.append(
            _("At the pace of the last twelve weeks the hours criterion comes {weeks} weeks later.").format(
                weeks=one.hours.weeks_later
            )
        )
    elif one.hours.in_year is False:
        found.append(_("At the pace of the last twelve weeks the hours criterion is not reached this year."))
    if not one.fees_complete:
        found.append(_("Amounts are before fees that are not known."))
    return found


def _buffer(one: Stress) -> list[str]:
    if one.buffer is None or one.outgoings is None:
        return []
    if one.buffer_months is None:
        return [_("Your buffer is not touched.")]
    return [_("Your buffer lasts {months} months.").format(months=formats.decimal(one.buffer_months))]


def definitions(*, by_hours: bool = False) -> list[str]:
    """What each figure is made of, in short."""
    hours = _("Hours: billable time by the day it was worked; shares are of hours, amounts of turnover.")
    return [
        *([hours] if by_hours else []),
        _(
            "Turnover: issued invoice lines excluding VAT, on their invoice date. "
            "Credit invoices count at their own date."
        ),
        _("Source: the party without which the work would not be yours; for direct work the client itself."),
        _(
            "Fee: what a source keeps or charges. Unknown never counts as zero; totals leave it out and say so."
        ),
        _("Net per hour: what you keep per worked hour after the fees you pay yourself."),
        _(
            "Effective number: 1 divided by the sum of the squared shares: as many sources, were they equally big."
        ),
        _("Say: as you experience it, else as it stands on paper."),
        _(
            "Stress test: turnover less fees per month against your own outgoings; only dependent work falls away."
        ),
    ]
