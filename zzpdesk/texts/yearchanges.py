"""Sentences for what changed since last year (`core.yearchanges`)."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from zzpdesk.core.dependency import Insight
from zzpdesk.texts import formats
from zzpdesk.texts.formats import percent
from zzpdesk.texts.i18n import N_, _, ngettext
from zzpdesk.texts.labels import label
from zzpdesk.texts.phrases import ended

NAMES = 5
"""So many names at most; the others are counted."""


def sentence(insight: Insight) -> str:
    """The sentence, in the language in force."""
    return ended(_SENTENCES[insight.code](insight.values))


def listed(names: Sequence[str]) -> str:
    """`A, B en C`; a long list ends in how many more there are."""
    shown, rest = names[:NAMES], len(names) - NAMES
    if rest > 0:
        last = ngettext("{count} other", "{count} others", rest).format(count=rest)
        shown = (*shown, last)
    if len(shown) == 1:
        return shown[0]
    return _("{first} and {last}").format(first=", ".join(shown[:-1]), last=shown[-1])


def _turnover(text: str, running: str) -> Callable[[Mapping[str, Any]], str]:
    def made(values: Mapping[str, Any]) -> str:
        chosen, change = running if values["runs"] else text, values.get("change", Fraction(0))
        return _(chosen).format(
            change=percent(change, 0 if change >= 1 else 1),
            now=formats.euros(values["now"]),
            same=formats.euros(values["same"]),
            year=values["year"],
        )

    return made


def _shares(text: str) -> Callable[[Mapping[str, Any]], str]:
    """Shares, names and a channel filled in."""

    def made(values: Mapping[str, Any]) -> str:
        found: dict[str, object] = {}
        for name, value in values.items():
            found[name] = percent(value, 0) if name in _SHARES else value
        if "channel" in values:
            found["channel"] = label(values["channel"])
        if "names" in values:
            found["names"] = listed(values["names"])
        return _(text).format(**found)

    return made


def _gone(values: Mapping[str, Any]) -> str:
    text = _("No turnover came through {names} this year; in {year} that was {share}.")
    if values["runs"]:
        text = _("No turnover has come through {names} this year yet; in all of {year} that was {share}.")
    return text.format(names=listed(values["names"]), year=values["year"], share=percent(values["share"], 0))


def _spread(text: str) -> Callable[[Mapping[str, Any]], str]:
    def made(values: Mapping[str, Any]) -> str:
        return _(text).format(
            now=formats.decimal(values["now"]), then=formats.decimal(values["then"]), year=values["year"]
        )

    return made


def _hours(text: str, running: str) -> Callable[[Mapping[str, Any]], str]:
    def made(values: Mapping[str, Any]) -> str:
        return _(running if values["runs"] else text).format(
            now=formats.grouped(values["now"]),
            change=formats.grouped(values.get("change", 0)),
            year=values["year"],
        )

    return made


def _rates(text: str) -> Callable[[Mapping[str, Any]], str]:
    def made(values: Mapping[str, Any]) -> str:
        return _(text).format(
            now=formats.money(formats.rounded_fraction(values["now"])),
            then=formats.money(formats.rounded_fraction(values["then"])),
            year=values["year"],
        )

    return made


def _fees(text: str) -> Callable[[Mapping[str, Any]], str]:
    def made(values: Mapping[str, Any]) -> str:
        return _(text).format(
            now=percent(values["now"]),
            then=percent(values["then"]),
            coverage=percent(values.get("coverage"), 0),
            coverage_then=percent(values.get("coverage_then"), 0),
            year=values["year"],
        )

    return made


_SHARES = frozenset({"now", "then", "share"})
_SENTENCES: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "no-year-before": _shares(N_("In {year} there was no turnover to compare with.")),
    "turnover-began": _turnover(
        N_("You invoiced {now}; in {year} you invoiced nothing."),
        N_("You invoiced {now}; up to the same day in {year} you had invoiced nothing."),
    ),
    "turnover-beside": _turnover(
        N_("Your turnover is {now}; in {year} it was {same}."),
        N_("Your turnover is {now}; up to the same day in {year} it was {same}."),
    ),
    "turnover-steady": _turnover(
        N_("Your turnover stayed about the same: {now}, in {year} {same}."),
        N_("Your turnover is about what it was up to the same day in {year}: {now} and {same}."),
    ),
    "turnover-rose": _turnover(
        N_("Your turnover rose by {change} to {now}; in {year} it was {same}."),
        N_("Your turnover is {now}, {change} more than up to the same day in {year} ({same})."),
    ),
    "turnover-fell": _turnover(
        N_("Your turnover fell by {change} to {now}; in {year} it was {same}."),
        N_("Your turnover is {now}, {change} less than up to the same day in {year} ({same})."),
    ),
    "channel-rose": _shares(N_("{channel} went up from {then} of your work in {year} to {now}.")),
    "channel-fell": _shares(N_("{channel} went down from {then} of your work in {year} to {now}.")),
    "sources-new": _shares(
        N_("No source in {year} and one this year: {names}, good for {share} of the work.")
    ),
    "sources-gone": _gone,
    "source-became": _shares(
        N_("Your largest source is {name} ({share}); in {year} it was {before} ({then}).")
    ),
    "source-stayed": _shares(N_("{name} is still your largest source, with {share}.")),
    "source-moved": _shares(
        N_("{name} is still your largest source: {share} of the work, in {year} it was {then}.")
    ),
    "client-became": _shares(
        N_("The largest client is {name} ({share}); in {year} it was {before} ({then}).")
    ),
    "client-stayed": _shares(N_("{name} is still the largest client, with {share}.")),
    "client-moved": _shares(
        N_("{name} is still the largest client: {share} of the work, in {year} it was {then}.")
    ),
    "spread-wider": _spread(
        N_("The work is spread wider: as over {now} sources of equal size, in {year} over {then}.")
    ),
    "spread-narrower": _spread(
        N_("The work is spread less wide: as over {now} sources of equal size, in {year} over {then}.")
    ),
    "hours-steady": _hours(
        N_("{now} hours count for the hours criterion, as many as in {year}."),
        N_("{now} hours count for the hours criterion, as many as up to the same day in {year}."),
    ),
    "hours-more": _hours(
        N_("{now} hours count for the hours criterion, {change} more than in {year}."),
        N_("{now} hours count for the hours criterion, {change} more than up to the same day in {year}."),
    ),
    "hours-fewer": _hours(
        N_("{now} hours count for the hours criterion, {change} fewer than in {year}."),
        N_("{now} hours count for the hours criterion, {change} fewer than up to the same day in {year}."),
    ),
    "fees-unknown": _shares(N_("What {names} keep of it is not known.")),
    "fees-partly": _fees(
        N_(
            "Known fees took {now} of what clients paid, over {coverage} of the turnover; "
            "in {year} {then}, over {coverage_then}."
        )
    ),
    "fees-steady": _fees(N_("Fees took {now} of what clients paid, about as much as in {year} ({then}).")),
    "fees-rose": _fees(N_("Fees took a larger part of what clients paid: {now}, in {year} {then}.")),
    "fees-fell": _fees(N_("Fees took a smaller part of what clients paid: {now}, in {year} {then}.")),
    "rate-rose": _rates(N_("An hour brought in more: {now} on average, in {year} {then}.")),
    "rate-fell": _rates(N_("An hour brought in less: {now} on average, in {year} {then}.")),
    "joined": _shares(N_("You became a member of {names}.")),
    "left": _shares(N_("You left {names}.")),
}
CODES = frozenset(_SENTENCES)
"""Every code that `core.yearchanges` may choose."""


_SUBJECTS: Mapping[str, str] = {
    "no": N_("Turnover"),
    "turnover": N_("Turnover"),
    "channel": N_("Channels"),
    "sources": N_("Sources"),
    "source": N_("Sources"),
    "spread": N_("Sources"),
    "client": N_("Clients"),
    "hours": N_("Hours"),
    "fees": N_("Fee"),
    "rate": N_("Rate"),
    "joined": N_("Collectives"),
    "left": N_("Collectives"),
}


def subject(insight: Insight) -> str:
    """What a sentence is about, in a word."""
    return _(_SUBJECTS[insight.code.partition("-")[0]])
