"""Sentences for what stands out, and the words for shares in them ("bijna de helft")."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from zzpdesk.core.dependency import Basis, Insight
from zzpdesk.core.sources import Channel
from zzpdesk.texts.formats import percent
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.phrases import capital, ended, years_ago

_VIA: Mapping[Channel, str] = {
    Channel.DIRECT: N_("directly from clients"),
    Channel.COLLECTIVE: N_("through collectives"),
    Channel.NETWORK: N_("through your network"),
    Channel.INTERMEDIARY: N_("through intermediaries"),
}
_NEAR = Fraction(15, 1000)
_WHOLE = Fraction(995, 1000)
_NONE = Fraction(5, 1000)
_ANCHORS: tuple[tuple[Fraction, str, str, str], ...] = (
    (Fraction(1, 4), N_("almost a quarter"), N_("a quarter"), N_("over a quarter")),
    (Fraction(1, 3), N_("almost a third"), N_("a third"), N_("over a third")),
    (Fraction(1, 2), N_("almost half"), N_("half"), N_("over half")),
    (Fraction(2, 3), N_("almost two thirds"), N_("two thirds"), N_("over two thirds")),
    (Fraction(3, 4), N_("almost three quarters"), N_("three quarters"), N_("over three quarters")),
)
_REACH = Fraction(5, 100)
_PART = Fraction(1, 10)
"""What is almost a fraction is so by a tenth of it at most: 23% is almost a quarter, 21% is not."""
_EXACT = Fraction(1, 200)


def sentence(insight: Insight) -> str:
    """The sentence for an insight, in the language in force."""
    return ended(_SENTENCES[insight.code](insight.values))


def part(share: Fraction) -> str:
    """A share in words where a plain fraction is near, else in whole percents: "bijna de helft", "16%"."""
    if share >= _WHOLE:
        return _("all")
    near = min(_ANCHORS, key=lambda one: abs(one[0] - share))
    away = share - near[0]
    if abs(away) < _EXACT:
        return _(near[2])
    if -min(_REACH, near[0] * _PART) <= away < 0:
        return _(near[1])
    if 0 < away <= _REACH / 2:
        return _(near[3])
    return percent(share, 0)


def _channel(values: Mapping[str, Any]) -> str:
    """How much comes through the channel now."""
    hours, share, via = values["basis"] is Basis.HOURS, values["share"], _(_VIA[values["channel"]])
    if share < _NONE:
        text = (
            _("Hardly any of your hours come {via}.") if hours else _("Hardly any of your work comes {via}.")
        )
        if share == 0:
            text = _("None of your hours come {via}.") if hours else _("None of your work comes {via}.")
        return text.format(via=via)
    if share >= _WHOLE:
        text = _("All of your hours come {via}.") if hours else _("All of your work comes {via}.")
        if share < 1:
            text = (
                _("Nearly all of your hours come {via}.")
                if hours
                else _("Nearly all of your work comes {via}.")
            )
        return text.format(via=via)
    text = _("{part} of your hours come {via}.") if hours else _("{part} of your work comes {via}.")
    return capital(text.format(part=part(share), via=via))


def _moving(values: Mapping[str, Any]) -> str:
    ago = years_ago(values["years"])
    falling = values["share"] < values["then"]
    text = _("{ago} that was still {then}.") if falling else _("{ago} that was {then}.")
    return f"{_channel(values)} {capital(text.format(ago=ago, then=percent(values['then'], 0)))}"


def _steady(values: Mapping[str, Any]) -> str:
    text = _("That is about as much as {ago}.").format(ago=years_ago(values["years"]))
    return f"{_channel(values)} {text}"


def _one_source(values: Mapping[str, Any]) -> str:
    text = (
        _("All of your work is for {name}.")
        if values["direct"]
        else _("All of your work comes through {name}.")
    )
    return text.format(name=values["name"])


def _grown(values: Mapping[str, Any]) -> str:
    text = _("Collectives grew to {part}.").format(part=part(values["share"]))
    if values["contrast"]:
        return f"{text} {_('There you have a say, with intermediaries you do not.')}"
    return f"{text} {_('There you have a say.')}" if values["say"] else text


def _unknown(values: Mapping[str, Any]) -> str:
    if values["count"] == 1:
        text = _("What {name} keeps is not known; it is left out of the totals.")
        return text.format(name=values["name"])
    text = _("What {count} sources keep is not known; it is left out of the totals.")
    return text.format(count=values["count"])


def _dominates(values: Mapping[str, Any]) -> str:
    text = _("{name} brings {share}, above the line of {line} you chose yourself.")
    return text.format(
        name=values["name"], share=percent(values["share"], 0), line=percent(values["line"], 0)
    )


def _forced(values: Mapping[str, Any]) -> str:
    text = _("For {share} the client demanded that it ran through a source.")
    return text.format(share=percent(values["share"], 0))


def _nothing(values: Mapping[str, Any]) -> str:
    if values.get("basis") is Basis.HOURS:
        return _("There are no hours in this period yet.")
    return _("There is no work in this period yet.")


_SENTENCES: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "no-work": _nothing,
    "one-source": _one_source,
    "channel": _channel,
    "channel-steady": _steady,
    "channel-rising": _moving,
    "channel-falling": _moving,
    "collectives-grew": _grown,
    "unknown-margins": _unknown,
    "source-dominates": _dominates,
    "forced": _forced,
}
CODES = frozenset(_SENTENCES)
"""Every code that `core.insight` may choose."""
