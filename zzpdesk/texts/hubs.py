"""The sentences about hubs and gatherings."""

from datetime import date, timedelta

from zzpdesk.core.gatherings import NextTime
from zzpdesk.core.hubplans import Binding
from zzpdesk.core.hubyield import Yield
from zzpdesk.core.records.gathering import FollowUp, Gathering
from zzpdesk.core.records.hub import Arrangement, HubPlan
from zzpdesk.core.sharing import SharingCost
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label

_SOON = timedelta(days=60)
_PAID = {Arrangement.PER_VISIT, Arrangement.PER_MONTH, Arrangement.PER_YEAR}


def plan(found: HubPlan | None) -> str:
    """`€ 65,00 per maand`, `gratis`; nothing agreed: ""."""
    if found is None:
        return ""
    how = label(found.arrangement)
    return f"{formats.money(found.price)} {how}" if found.arrangement in _PAID else how


def cancelling(found: Binding, today: date) -> tuple[str, str]:
    """What a chip says of a plan that binds, and its tone."""
    if found.cancel_before is None:
        return _("ends on {day}").format(day=near(found.until, today)), "neutral"
    if found.missed and found.ends == found.until:
        return _("too late to cancel, ends on {day}").format(day=near(found.until, today)), "neutral"
    text = _("cancel before {day}").format(day=near(found.cancel_before, today))
    return text, "warn" if found.cancel_before - today <= _SOON else "neutral"


def near(day: date, today: date) -> str:
    """`31 okt`; of another year with that year."""
    return formats.day(day) if day.year == today.year else formats.day_year(day)


def next_time(found: NextTime | None, today: date) -> str:
    """`16 okt`, `rond 10 nov` when only the rhythm says so; unknown: ""."""
    if found is None:
        return ""
    day = near(found.day, today)
    return _("around {day}").format(day=day) if found.expected else day


def coming(gathering: Gathering, found: NextTime | None, today: date) -> str:
    """`vrijdag 16 okt, 9:30 · Koffiehuis De Es`."""
    if found is None:
        return _("No date yet.")
    when = f"{formats.weekday(found.day)} {near(found.day, today)}"
    if found.expected:
        when = _("expected around {day}").format(day=when)
    clock = ", ".join(part for part in (when, gathering.start) if part)
    return " · ".join(part for part in (clock, gathering.place) if part)


def times(count: int) -> str:
    """`6 keer`."""
    return ngettext("{count} time", "{count} times", count).format(count=count)


def per_time(found: Yield) -> str:
    """What one visit or meeting costs; a dash before the first."""
    return "–" if found.per_time is None else formats.money(formats.rounded_fraction(found.per_time))


def ever(amount: int, since: int | None) -> str:
    """`€ 13.516 sinds 2023`; "" when there is nothing to add."""
    if since is None or not amount:
        return ""
    return _("{amount} since {year}").format(amount=formats.euros(amount), year=since)


def due(found: FollowUp, today: date) -> tuple[str, str]:
    """When a promise is due or was done, and its tone."""
    if found.done_on is not None:
        return _("done {day}").format(day=near(found.done_on, today)), "text3"
    if found.due is None:
        return "", "text3"
    if found.due < today:
        days = (today - found.due).days
        return ngettext("{count} day late", "{count} days late", days).format(count=days), "danger"
    return (_("today") if found.due == today else near(found.due, today)), "text2"


def saved(found: SharingCost) -> str:
    """`€ 674 bespaard`, `€ 12 duurder dan alleen`, or that it is not known."""
    if found.saved is None:
        return _("saving unknown")
    amount = formats.euros(abs(found.saved))
    text = _("{amount} saved") if found.saved >= 0 else _("{amount} dearer than alone")
    return text.format(amount=amount)
