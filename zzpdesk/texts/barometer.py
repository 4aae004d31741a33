"""The words around the barometer: published figures beside her own."""

from collections.abc import Mapping, Sequence
from typing import Any

from zzpdesk.core.barometer import NORMS, BarometerRow, Own, Published
from zzpdesk.core.dependency import Insight
from zzpdesk.texts.formats import percent
from zzpdesk.texts.i18n import N_, _, language
from zzpdesk.texts.takeaway import Heading, Tabular, Unit

STATEMENTS: dict[str, str] = {
    "feels-dependent": N_("Feels dependent on intermediaries"),
    "registered-online": N_("Registered with a platform"),
    "work-through-online": N_("got an assignment that way (platform)"),
    "registered-offline": N_("Registered with an agency"),
    "work-through-offline": N_("got an assignment that way (agency)"),
    "one-client": N_("One client brings most of the income"),
    "mainly-intermediary": N_("Works mainly through intermediaries"),
    "found-intermediary": N_("Finds work through intermediaries"),
    "found-network": N_("Finds work through the network"),
    "clients-one": N_("Has one client"),
    "clients-few": N_("Has two to nine clients"),
    "clients-many": N_("Has ten clients or more"),
}


def statement(published: Published) -> str:
    """What the figure says of people; a part of another figure begins with a small letter."""
    return _(STATEMENTS[published.code]) if published.code in STATEMENTS else published.code


def figure(published: Published) -> str:
    """`1 op 5`, or a percentage."""
    if published.one_in is None:
        return percent(published.share, 0)
    count = published.share * published.one_in
    if count.denominator != 1:
        return percent(published.share, 0)
    return _("{count} in {all}").format(count=count.numerator, all=published.one_in)


def own(answer: Own) -> str:
    """`ja, 1`, `nee`, her own share, or that nothing is recorded."""
    if answer.yes is None:
        return percent(answer.share, 0) if answer.share is not None else _("not recorded")
    text = _("yes") if answer.yes else _("no")
    if answer.share is not None:
        return f"{text}, {percent(answer.share, 0)}"
    return f"{text}, {answer.count}" if answer.yes and answer.count else text


def origin(published: Published) -> str:
    """Who published it, when, about whom."""
    people = published.population.get(language()) or next(iter(published.population.values()), "")
    return ", ".join(part for part in (f"{published.source} {published.year}", people) if part)


def norms(rows: tuple[BarometerRow, ...]) -> list[str]:
    """What was published about depending on others, each with who said it, when, and about whom."""
    told = {row.published.code: row.published for row in rows}
    return [
        f"{statement(told[code])}: {figure(told[code])}. {origin(told[code])}."
        for code in NORMS
        if code in told
    ]


def origins(rows: tuple[BarometerRow, ...]) -> list[str]:
    """Each origin once, for below the comparison."""
    return list(dict.fromkeys(origin(row.published) for row in rows))


def insight(found: Insight) -> str:
    """The sentence about her own answer."""
    return _INSIGHTS[found.code](found.values)


def _missing(values: Mapping[str, Any]) -> str:
    return _("You have not said yet whether you felt dependent in {year}.").format(year=values["year"])


def _ahead(values: Mapping[str, Any]) -> str:
    return _("{year} has yet to begin.").format(year=values["year"])


def _alone(values: Mapping[str, Any]) -> str:
    text = _("In {year} you felt dependent.") if values["yes"] else _("In {year} you did not feel dependent.")
    return text.format(year=values["year"])


def _beside(values: Mapping[str, Any]) -> str:
    share = values["share"]
    if share == 0:
        text = _("None of your turnover came through intermediaries.")
    else:
        text = _("{share} of your turnover came through intermediaries.").format(share=percent(share, 0))
    return f"{_alone(values)} {text}"


def _before(values: Mapping[str, Any]) -> str:
    text = _("In {year} you said yes.") if values["yes"] else _("In {year} you said no.")
    return text.format(year=values["year"])


_INSIGHTS = {
    "answer-missing": _missing,
    "answer-ahead": _ahead,
    "answer-alone": _alone,
    "answer-beside": _beside,
    "answer-before": _before,
}


def published_table(rows: Sequence[BarometerRow]) -> Tabular:
    """The comparison to take along: each published figure with whom it is about, beside her own."""
    headings = (
        Heading(_("What")),
        Heading(_("Published"), Unit.PERCENT),
        Heading(_("You")),
        Heading(_("Your share"), Unit.PERCENT),
        Heading(_("Who published it")),
        Heading(_("Link"), on_paper=False),
    )
    found = [
        (
            statement(one.published),
            one.published.share,
            own(one.own),
            one.own.share,
            origin(one.published),
            one.published.link,
        )
        for one in rows
    ]
    return Tabular(_("Beside published figures"), headings, found, note=_("For comparison, no norm."))
