"""Words for what waits: a title that says what to do, a line below it, a word on when."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from zzpdesk.core.agenda import Todo
from zzpdesk.texts.formats import day, day_year, hours, money
from zzpdesk.texts.i18n import N_, _, ngettext
from zzpdesk.texts.labels import label

_TITLES: Mapping[str, str] = {
    "overdue": N_("Remind {name}"),
    "draft": N_("Send the draft for {name}"),
    "accept": N_("Check the invoice from {name}"),
    "unbilled": N_("Bill hours for {name}"),
    "ask-margin": N_("Ask {name} about the margin"),
    "ends": N_("{title} ends"),
    "vote": N_("Vote: {title}"),
    "cancel": N_("Keep or cancel {name}"),
    "agreement": N_("Agreement of {title} expires"),
    "certificate": N_("{title} expires"),
    "register": N_("Renew {title}"),
    "instalment": N_("Pay instalment: {title}"),
    "clause": N_("Free to work directly for {name}"),
    "provision": N_("{title} begins"),
    "candidate": N_("Decision on your admission: {name}"),
    "deposit": N_("Book the deposit of {name}"),
    "self-view": N_("Do you feel dependent?"),
}
_OWN = frozenset({"task", "follow-up", "meeting"})
"""What is called by the title that she gave it."""
_GONE_BY: Mapping[str, str] = {
    "agreement": N_("Agreement of {title} has expired"),
    "certificate": N_("{title} has expired"),
}
"""What is called otherwise once its day has gone by."""
CODES = frozenset({*_TITLES, *_OWN, "goal"})


def title_on(todo: Todo, today: date) -> str:
    """What to do, as one says it on a day: what expires has expired once its day has gone by."""
    if todo.code in _GONE_BY and is_late(todo, today):
        return _(_GONE_BY[todo.code]).format(**todo.values)
    return title(todo.code, todo.values)


def title(code: str, values: Mapping[str, Any]) -> str:
    """What to do."""
    if code == "goal":
        return _goal(values["title"], values["number"])
    if code in _OWN:
        return str(values["title"])
    name = values.get("name") or _("nobody yet")
    return _(_TITLES[code]).format(**{**values, "name": name})


def detail(code: str, values: Mapping[str, Any]) -> str:
    """The line below: number, amount, hours, or who it is about."""
    return _DETAILS.get(code, _about)(values)


def when(todo: Todo, today: date) -> str:
    """How late, or which day; empty without one."""
    on = todo.day
    if todo.code == "overdue":
        return _days(todo.values["days"])
    if on is None:
        return ""
    if todo.code == "goal":
        return _("this year")
    if on == today:
        return _("today")
    if is_late(todo, today):
        return _days((today - on).days)
    return day(on) if on.year == today.year else day_year(on)


def is_late(todo: Todo, today: date) -> bool:
    """Whether its day has gone by."""
    return todo.day is not None and todo.day < today and todo.code not in {"draft", "accept"}


def _days(count: int) -> str:
    return ngettext("{count} day", "{count} days", count).format(count=count)


def _goal(kind: str, missing: int) -> str:
    """What a goal of the year still asks."""
    texts = {
        "training_hours": _("Plan {amount} of training"),
        "acquisition_hours": _("{amount} of acquisition to go"),
        "training_points": _("Earn {amount} more points"),
        "meetings": _("Go to {amount} more meetings"),
    }
    return texts[kind].format(amount=hours(missing) if kind.endswith("hours") else missing)


def _about(values: Mapping[str, Any]) -> str:
    return str(values.get("name") or values.get("note", "").partition("\n")[0])


def _billing(values: Mapping[str, Any]) -> str:
    amount, worked = values["amount"], hours(values["minutes"])
    return worked if amount is None else f"{money(amount)} · {worked}"


def _meeting(values: Mapping[str, Any]) -> str:
    ready = _("your question is ready") if values["ready"] else ""
    return " · ".join(part for part in (values["start"], ready) if part) or _("meeting")


def _vote(values: Mapping[str, Any]) -> str:
    more = values["number"] - 1
    rest = _("and {count} more").format(count=more) if more else ""
    return " · ".join(part for part in (values["name"], rest) if part)


def _register(values: Mapping[str, Any]) -> str:
    missing = values["number"]
    return _("{count} still to reach").format(count=missing) if missing else _("everything reached")


_DETAILS: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "overdue": lambda values: f"{values['number']} · {money(values['amount'])}",
    "draft": lambda values: money(values["amount"]),
    "accept": lambda values: money(values["amount"]),
    "unbilled": _billing,
    "ask-margin": lambda _values: _("not known yet"),
    "ends": lambda values: _("last day {day}").format(day=day(values["day"])),
    "task": lambda values: _about(values) or _("task"),
    "follow-up": lambda values: _about(values) or _("promised"),
    "meeting": _meeting,
    "vote": _vote,
    "cancel": lambda values: _("it then ends on {day}").format(day=day_year(values["ends"])),
    "certificate": lambda values: _about(values) or _("certificate"),
    "register": _register,
    "instalment": lambda values: " · ".join(filter(None, (money(values["amount"]), values["name"]))),
    "clause": lambda values: f"{label(values['kind'])} · {values['via']}",
    "goal": lambda _values: _("goal of this year"),
    "deposit": lambda values: money(values["number"]),
    "self-view": lambda values: _("your answer for {year}").format(year=values["number"]),
}
