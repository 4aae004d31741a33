"""Sentences about illness and the broodfonds: what the plan shows, no more."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from zzpdesk.core.dependency import Insight
from zzpdesk.core.gap import DAYS, Cover, Pension, Plan, Support
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _, ngettext

_YEARS = {12: N_("a year"), 24: N_("two years")}


def sentence(insight: Insight) -> str:
    """The sentence for an insight of `core.gap`, in the language in force."""
    return _SENTENCES[insight.code](insight.values)


def paragraph(insights: Iterable[Insight]) -> str:
    """Several after each other."""
    return " ".join(map(sentence, insights))


def shortfall(plan: Plan) -> str:
    """`vanaf maand 13 kom je tekort`; when it is not for good, in how many months. "" when there is none."""
    if not plan.short:
        return ""
    if plan.stays_short:
        return _("from month {month} on you fall short").format(month=plan.short[0])
    count = len(plan.short)
    return ngettext("{count} month falls short", "{count} months fall short", count).format(count=count)


def span(months: int) -> str:
    """`een jaar`, `7 maanden`."""
    if months in _YEARS:
        return _(_YEARS[months])
    return _months(months)


def begins(waiting_days: int) -> str:
    """From when on a scheme gives: `vanaf maand 2`, `vanaf dag 15`."""
    if not waiting_days:
        return _("from the first day")
    if waiting_days % DAYS == 0:
        return _("from month {number} on").format(number=waiting_days // DAYS + 1)
    return _("from day {number} on").format(number=waiting_days + 1)


def _unknown(_values: Mapping[str, Any]) -> str:
    return _("What you need when you are ill is not filled in yet.")


def _whole(values: Mapping[str, Any]) -> str:
    return _("If you fall ill, you manage {span} without a shortfall.").format(span=span(values["months"]))


def _from_start(_values: Mapping[str, Any]) -> str:
    return _("If you fall ill, you fall short from the first month on.")


def _some(values: Mapping[str, Any]) -> str:
    text = _("If you fall ill, you fall short in {count} of {months} months.")
    return text.format(count=values["count"], months=values["months"])


def _gives(values: Mapping[str, Any]) -> str:
    one: Support = values["support"]
    text = _("{name} gives {amount} per month {begins}, for at most {span}.")
    return text.format(
        name=one.name,
        amount=formats.euros(one.gift),
        begins=begins(one.waiting_days),
        span=_months(one.max_months),
    )


def _months(count: int) -> str:
    return ngettext("{count} month", "{count} months", count).format(count=count)


def _no_gifts(_values: Mapping[str, Any]) -> str:
    return _("No group gives you anything now.")


def _pays(values: Mapping[str, Any]) -> str:
    one: Cover = values["cover"]
    text = _("{name} pays {amount} per month {begins}.")
    if one.months is not None:
        text = _("{name} pays {amount} per month {begins}, for at most {span}.")
    start = begins(one.waiting_months * DAYS)
    amount = formats.euros(one.amount)
    return text.format(name=one.name, amount=amount, begins=start, span=_months(one.months or 0))


def _buffer_unknown(_values: Mapping[str, Any]) -> str:
    return _("Your buffer is not filled in and does not count along.")


def _buffer_gone(values: Mapping[str, Any]) -> str:
    text = _("Your buffer adds up to {need} and is gone in month {month}.")
    return text.format(need=formats.euros(values["need"]), month=values["month"])


def _buffer_lasts(values: Mapping[str, Any]) -> str:
    text = _("Your buffer adds up to {need}; {left} of it remains.")
    return text.format(need=formats.euros(values["need"]), left=formats.euros(values["left"]))


def _builds(values: Mapping[str, Any]) -> str:
    one: Pension = values["pension"]
    known = []
    if one.amount:
        known.append(_("{amount} per month later").format(amount=formats.euros(one.amount)))
    if one.premium:
        known.append(_("you pay {amount} per month now").format(amount=formats.euros(one.premium)))
    if not known:
        return _("You build up a pension with {name}.").format(name=one.name)
    text = _("You build up a pension with {name}: {known}.")
    return text.format(name=one.name, known=", ".join(known))


_SENTENCES: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "ill-need-unknown": _unknown,
    "ill-whole": _whole,
    "ill-lasts": _whole,
    "ill-from-start": _from_start,
    "ill-some": _some,
    "gives": _gives,
    "gives-none": _no_gifts,
    "pays": _pays,
    "buffer-unknown": _buffer_unknown,
    "buffer-gone": _buffer_gone,
    "buffer-lasts": _buffer_lasts,
    "builds": _builds,
}
