"""Words for what waits on the overview: a title that says what to do, a line below it, a word on when."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from zzpdesk.texts.formats import day, hours, money
from zzpdesk.texts.i18n import N_, _, ngettext

_TITLES: Mapping[str, str] = {
    "overdue": N_("Remind {name}"),
    "draft": N_("Send the draft for {name}"),
    "accept": N_("Check the invoice from {name}"),
    "unbilled": N_("Bill hours for {name}"),
    "ask-margin": N_("Ask {name} about the margin"),
    "ends": N_("{title} ends"),
}
CODES = frozenset(_TITLES)


def title(code: str, values: Mapping[str, Any]) -> str:
    """What to do."""
    name = values.get("name") or _("nobody yet")
    return _(_TITLES[code]).format(**{**values, "name": name})


def detail(code: str, values: Mapping[str, Any]) -> str:
    """The line below: number, amount, hours."""
    if code == "overdue":
        return f"{values['number']} · {money(values['amount'])}"
    if code in {"draft", "accept"}:
        return money(values["amount"])
    if code == "unbilled":
        amount = values["amount"]
        worked = hours(values["minutes"])
        return worked if amount is None else f"{money(amount)} · {worked}"
    if code == "ask-margin":
        return _("not known yet")
    return _("last day {day}").format(day=day(values["day"]))


def when(code: str, values: Mapping[str, Any], on: date | None) -> str:
    """How late, or which day; empty without one."""
    if code == "overdue":
        return ngettext("{count} day", "{count} days", values["days"]).format(count=values["days"])
    return "" if on is None else day(on)
