"""Words beside the figures of the dependency page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from zzpdesk.core.dependency import Basis, ChannelShare
from zzpdesk.core.periods import Period
from zzpdesk.core.sources import Channel
from zzpdesk.core.stretch import Span, Stretch
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label


def amount(value: int, basis: Basis) -> str:
    """Whole euros, or hours."""
    return formats.euros(value) if basis is Basis.TURNOVER else formats.hours(value, 0)


def change_words(change: Fraction | None) -> str:
    """`6,5 punt minder`; empty when there is nothing to compare with."""
    if change is None:
        return ""
    points = formats.decimal(abs(change) * 100)
    if round(abs(change) * 1000) == 0:
        return _("the same")
    text = _("{points} points more") if change > 0 else _("{points} points less")
    return text.format(points=points)


def channel_words(share: ChannelShare) -> str:
    """`3 bronnen, zonder zeggenschap`."""
    if not share.sources:
        return _("none in this period")
    if share.channel is Channel.DIRECT:
        text = ngettext("{count} client of your own", "{count} clients of your own", share.sources)
        return text.format(count=share.sources)
    count = ngettext("{count} source", "{count} sources", share.sources).format(count=share.sources)
    if share.say is None:
        return count
    return f"{count}, {_('you have a say') if share.say else _('without a say')}"


def period_words(period: Period) -> str:
    """`t/m 23 nov` for a running year, `24 nov 2025 t/m 23 nov 2026` for twelve months, the year for a whole one."""
    if period.runs:
        return _("up to {day}").format(day=formats.day(period.end))
    if period.start.month == 1 and period.start.day == 1 and period.end.year == period.start.year:
        return str(period.start.year)
    return _("{start} up to {end}").format(
        start=formats.day_year(period.start), end=formats.day_year(period.end)
    )


def stretch_words(stretch: Stretch, today: date) -> str:
    """`2026 t/m 14 okt`, `Q3 2025`, `12 mnd t/m 14 okt 2026` or `1 mrt 2026 t/m 14 okt 2026`."""
    period = stretch.period(today)
    until = _("up to {day}").format(day=formats.day(period.end))
    if stretch.span is Span.ROLLING:
        return f"{label(stretch.span)} {_('up to {day}').format(day=formats.day_year(period.end))}"
    if stretch.span is Span.OWN:
        return days_words(period)
    name = str(stretch.year) if stretch.span is Span.YEAR else f"Q{stretch.quarter} {stretch.year}"
    return f"{name} {until}" if stretch.runs(today) and period.start <= today else name


def days_words(period: Period) -> str:
    """`1 jan t/m 14 okt 2025`, with both years when they differ."""
    start = formats.day if period.start.year == period.end.year else formats.day_year
    text = _("{start} up to {end}")
    return text.format(start=start(period.start), end=formats.day_year(period.end))


def listed(names: Sequence[str]) -> str:
    """Names with commas."""
    return ", ".join(names)
