"""Sentences about what intermediation costs, and the words for who paid and for runs."""

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from zzpdesk.core.dependency import Insight
from zzpdesk.core.kinds import ONE
from zzpdesk.core.runs import Run
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.phrases import capital, ended, years_ago

_HUNDRED = 10_000
"""A hundred euro."""
_ONE_PERCENT = Fraction(1, 100)


def sentence(insight: Insight) -> str:
    """The sentence for an insight, in the language in force."""
    return ended(_SENTENCES[insight.code](insight.values))


def of_hundred(rate: Fraction) -> str:
    """Of 100 euro, in euros and cents."""
    return formats.money(formats.rounded_fraction(rate * _HUNDRED))


def per_hour(rate: Fraction | int | None) -> str:
    """Cents per hour as `€ 94,50`; a dash when it is not known."""
    return "–" if rate is None else formats.money(formats.rounded_fraction(Fraction(rate)))


def days_words(days: Fraction) -> str:
    """`34 dagen`."""
    whole = formats.rounded_fraction(days)
    return ngettext("{count} day", "{count} days", whole).format(count=whole)


def months_words(count: int) -> str:
    """`14 maanden`."""
    return ngettext("{count} month", "{count} months", count).format(count=count)


def month_words(month: date) -> str:
    """`okt 2026`."""
    return f"{formats.month(month, short=True)} {month.year}"


def run_words(run: Run) -> str:
    """`feb 2024 t/m mrt 2025`, `sinds feb 2024`."""
    if run.going:
        return _("since {start}").format(start=month_words(run.start))
    return _("{start} up to {end}").format(start=month_words(run.start), end=month_words(run.end))


def coverage_words(coverage: Fraction | None) -> str:
    """`over 71% van de omzet`; a part never reads as all or nothing of it."""
    if coverage is None:
        return ""
    shown = coverage
    if 0 < coverage < 1:
        shown = min(max(coverage, _ONE_PERCENT), 1 - _ONE_PERCENT)
    return _("over {share} of the turnover").format(share=formats.percent(shown, 0))


def _rate(values: Mapping[str, Any]) -> str:
    amount = of_hundred(values["rate"])
    if values["coverage"] < 1:
        text = _("As far as is known, {amount} of every {whole} from clients goes to those in between.")
    else:
        text = _("Of every {whole} from clients, {amount} goes to those in between.")
    return text.format(amount=amount, whole=formats.euros(_HUNDRED))


def _moved(values: Mapping[str, Any]) -> str:
    less = values["rate"] < values["then"]
    text = _("{ago} that was still {then}.") if less else _("{ago} that was {then}.")
    ago = years_ago(values["years"])
    return f"{_rate(values)} {text.format(ago=capital(ago), then=of_hundred(values['then']))}"


def _steady(values: Mapping[str, Any]) -> str:
    text = _("That is about as much as {ago}.").format(ago=years_ago(values["years"]))
    return f"{_rate(values)} {text}"


def _unknown(values: Mapping[str, Any]) -> str:
    if values["count"] == 1:
        return _("What {name} charges is not known.").format(name=values["name"])
    return _("What {count} sources charge is not known.").format(count=values["count"])


def _paid(values: Mapping[str, Any]) -> str:
    text = _("You paid {amount} to those in between.")
    if values["paid"] < 0:
        text = _("You got {amount} back from those in between.")
    return text.format(amount=formats.money(abs(values["paid"])))


def _unknown_part(values: Mapping[str, Any]) -> str:
    if values["count"] == 1:
        text = _("What {name} charges is not known; it is in no total.")
        return text.format(name=values["name"])
    text = _("What {count} sources charge is not known; it is in no total.")
    return text.format(count=values["count"])


def _below_floor(values: Mapping[str, Any]) -> str:
    text = _("With {name} you charge {rate} per hour, below your own lowest rate of {floor}.")
    return text.format(name=values["name"], rate=per_hour(values["rate"]), floor=per_hour(values["floor"]))


def _below_direct(values: Mapping[str, Any]) -> str:
    text = _("Through {name} an hour leaves you {amount} less than direct work.")
    return text.format(name=values["name"], amount=per_hour(values["less"]))


def _run(values: Mapping[str, Any]) -> str:
    text = _("{name} has paid more than your own line of all turnover for {months} now.")
    return text.format(name=values["name"], months=months_words(values["months"]))


def _waited(values: Mapping[str, Any]) -> str:
    text = _("Waiting {days} for your money cost {amount}, at your own {rate} per year.")
    return text.format(
        days=days_words(values["days"]),
        amount=formats.money(formats.rounded_fraction(values["cost"])),
        rate=formats.rate(int(values["rate"] * ONE)),
    )


_SENTENCES: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "costs-no-work": lambda _values: _("There is no work in this year yet."),
    "costs-none": lambda _values: _("Nobody in between charged you anything."),
    "costs-unknown": _unknown,
    "costs-paid": _paid,
    "costs-rate": _rate,
    "costs-rate-rising": _moved,
    "costs-rate-falling": _moved,
    "costs-rate-steady": _steady,
    "costs-unknown-part": _unknown_part,
    "costs-below-floor": _below_floor,
    "costs-below-direct": _below_direct,
    "costs-run": _run,
    "costs-waited": _waited,
}
CODES = frozenset(_SENTENCES)
"""Every code that `core.costinsight` may choose."""
