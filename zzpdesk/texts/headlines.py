"""The words of the line beside a page's title (`core.headlines`): short, without a full stop."""

from collections.abc import Callable, Mapping
from typing import Any

from zzpdesk.core.dependency import Insight
from zzpdesk.core.sources import Channel
from zzpdesk.texts.formats import day, euros, hours, percent
from zzpdesk.texts.i18n import N_, _

_NONE: Mapping[Channel, str] = {
    Channel.DIRECT: N_("no turnover directly from clients in this period"),
    Channel.COLLECTIVE: N_("no turnover through collectives in this period"),
    Channel.NETWORK: N_("no turnover through your network in this period"),
    Channel.INTERMEDIARY: N_("no turnover through intermediaries in this period"),
}


def headline(found: Insight | None) -> str:
    """The line, in the language in force; "" when there is too little to say something."""
    return "" if found is None else _LINES[found.code](found.values)


def _none(values: Mapping[str, Any]) -> str:
    return _(_NONE[values["channel"]])


def _gone(values: Mapping[str, Any]) -> str:
    text = _("{none}; in {year} it was {share}")
    return text.format(none=_none(values), year=values["year"], share=percent(values["before"], 0))


def _share(values: Mapping[str, Any]) -> str:
    parts = [_("{share} of your turnover").format(share=percent(values["share"], 0)) + _against(values)]
    if values["unknown"]:
        parts.append(_unknown(values))
    elif values["main"]:
        parts.append(_("mostly through {name}").format(name=values["main"]))
    return "; ".join(parts)


def _against(values: Mapping[str, Any]) -> str:
    if not values["way"]:
        return ""
    text = _(", just as in {year}") if values["way"] == "steady" else _(", in {year} {share}")
    return text.format(share=percent(values["before"], 0), year=values["year"])


def _unknown(values: Mapping[str, Any]) -> str:
    """Commission is what collectives take, a fee what the others charge."""
    shared = values["channel"] is Channel.COLLECTIVE
    if values["unknown"] == 1:
        text = _("commission of {name} unknown") if shared else _("fee of {name} unknown")
        return text.format(name=values["name"])
    if values["unknown"] == values["of"]:
        return _("no commission known") if shared else _("no fee known")
    text = _("commission of {count} of {all} unknown") if shared else _("fees of {count} of {all} unknown")
    return text.format(count=values["unknown"], all=values["of"])


def _places(values: Mapping[str, Any]) -> str:
    cost, turnover = euros(values["cost"]), euros(values["turnover"])
    if not values["turnover"]:
        return _("{cost} spent, no turnover out of it yet").format(cost=cost)
    if not values["cost"]:
        return _("{turnover} of turnover out of it, nothing spent").format(turnover=turnover)
    return _("{cost} spent, {turnover} of turnover out of it").format(cost=cost, turnover=turnover)


def _hours(values: Mapping[str, Any]) -> str:
    text = {
        "hours-more": _("{hours} worked, {change} more than {then}"),
        "hours-less": _("{hours} worked, {change} less than {then}"),
        "hours-same": _("{hours} worked, as much as {then}"),
    }[values["code"]]
    then = _("in {year}").format(year=values["year"])
    if values["runs"]:
        then = _("in {year} up to {day}").format(year=values["year"], day=day(values["day"]))
    return text.format(hours=hours(values["minutes"], 0), change=hours(values["change"], 0), then=then)


def _more(values: Mapping[str, Any]) -> str:
    return _hours({**values, "code": "hours-more"})


def _less(values: Mapping[str, Any]) -> str:
    return _hours({**values, "code": "hours-less"})


def _same(values: Mapping[str, Any]) -> str:
    return _hours({**values, "code": "hours-same", "change": 0})


def _first(values: Mapping[str, Any]) -> str:
    return _("{hours} worked").format(hours=hours(values["minutes"], 0))


def _training(values: Mapping[str, Any]) -> str:
    text = _("{hours} so far") if values["runs"] else _("{hours} of learning")
    parts = [text.format(hours=hours(values["minutes"], 0))]
    if values["before"]:
        text = _("all of {year}: {hours}") if values["runs"] else _("{year}: {hours}")
        parts.append(text.format(year=values["year"], hours=hours(values["before"], 0)))
    if values["others"]:
        parts.append(_("others paid {share} of it").format(share=percent(values["others"], 0)))
    return "; ".join(parts)


def _untrained(values: Mapping[str, Any]) -> str:
    text = _("nothing yet; {year}: {hours}") if values["runs"] else _("nothing; {year}: {hours}")
    return text.format(year=values["year"], hours=hours(values["before"], 0))


def _debt(values: Mapping[str, Any]) -> str:
    text = _("{debt} still to be paid back").format(debt=euros(values["debt"]))
    if values["day"] is None:
        return text
    due = _("next {amount} on {day}").format(amount=euros(values["due"]), day=day(values["day"]))
    return f"{text}; {due}"


def _theirs(values: Mapping[str, Any]) -> str:
    return _("no debt of your own; your collectives owe {amount}").format(amount=euros(values["theirs"]))


_LINES: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "channel-none": _none,
    "channel-gone": _gone,
    "channel-share": _share,
    "places": _places,
    "hours-first": _first,
    "hours-more": _more,
    "hours-less": _less,
    "hours-same": _same,
    "training": _training,
    "training-none": _untrained,
    "debt": _debt,
    "debt-theirs": _theirs,
}
CODES = frozenset(_LINES)
"""Every code that `core.headlines` may choose."""
