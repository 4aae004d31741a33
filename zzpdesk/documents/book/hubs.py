"""Hubs and meetings in the yearly book: what each place cost, what came out of it, and what sharing saved."""

from collections.abc import Sequence
from dataclasses import dataclass

from zzpdesk.charts.amounts import Amount, AmountBars
from zzpdesk.core.hubfacts import Place, Places
from zzpdesk.core.hubyield import HUB, Yield
from zzpdesk.core.periods import Period
from zzpdesk.core.records.gathering import GatheringKind
from zzpdesk.core.sharing import SharingCost, SharingTotal
from zzpdesk.documents.book.pieces import SCALE, Column, Figure, chart, closing, opening, table
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import chapters, formats
from zzpdesk.texts import hubs as words
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label

MOST = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class HubsFacts:
    """`shown` are the places with something in the period, `places` all of them with their totals.

    `met` are people met anywhere, `promised` promises that were due and how many were kept.
    """

    period: Period
    places: Places
    shown: tuple[Place, ...]
    sharing: tuple[SharingCost, ...]
    shared: SharingTotal
    met: int
    promised: tuple[int, int]

    @property
    def count(self) -> int:
        """How many places."""
        return len(self.shown)

    @property
    def times(self) -> int:
        """Visits and meetings, each once."""
        return sum(one.figures.times for one in self.shown)


def draw(flow: Flow, facts: HubsFacts) -> None:
    """A table for hubs, one for gatherings, one for what is shared."""
    opening(flow, chapters.places(facts.times, facts.places.cost, facts.places.turnover), _detail(facts))
    _bars(flow, facts)
    hubs = [one for one in facts.shown if one.key.kind == HUB]
    series = [one for one in facts.shown if one.key.kind != HUB]
    if hubs:
        _places(flow, _("Hubs"), _("Hub"), _("Visits"), hubs)
    if series:
        _places(flow, _("Gatherings"), _("Gathering"), _("Times"), series)
    if facts.sharing:
        _shared(flow, facts)
    closing(
        flow,
        _figures(facts),
        _(
            "Turnover: invoiced in the year on work that came out of a place, also when it began earlier; work that "
            "came out of two places stands with both, and counts once in the sentence above. Cost includes the "
            "subscription. A gathering at a hub counts for the hub too."
        ),
    )


def _detail(facts: HubsFacts) -> str:
    found = []
    if facts.met:
        text = ngettext("You met {count} person.", "You met {count} people.", facts.met)
        found.append(text.format(count=facts.met))
    due, kept = facts.promised
    if due:
        text = ngettext(
            "Of {count} promise that was due you kept {kept}.",
            "Of {count} promises that were due you kept {kept}.",
            due,
        )
        found.append(text.format(count=due, kept=kept))
    return " ".join(found)


def _bars(flow: Flow, facts: HubsFacts) -> None:
    """Turnover per place; while there is none, the times she was there."""
    earning = [one for one in facts.shown if one.figures.turnover > 0]
    if earning:
        earning = sorted(earning, key=lambda one: -one.figures.turnover)[:MOST]
        amounts = [
            Amount(one.name, one.figures.turnover, formats.euros(one.figures.turnover), color="netwerk")
            for one in earning
        ]
        bars = AmountBars(amounts, _("Turnover"), pitch=26)
        chart(flow, _("Turnover that came out of it"), bars, bars.height * SCALE)
        return
    been = sorted((one for one in facts.shown if one.figures.times), key=lambda one: -one.figures.times)[
        :MOST
    ]
    if been:
        amounts = [
            Amount(one.name, one.figures.times, words.times(one.figures.times), color="netwerk")
            for one in been
        ]
        bars = AmountBars(amounts, _("Times"), pitch=26)
        chart(flow, _("How often you were there"), bars, bars.height * SCALE)


def _places(flow: Flow, heading: str, name: str, times: str, found: Sequence[Place]) -> None:
    columns = (
        Column(name, LEFT, 160),
        Column(times, 258),
        Column(_("Hours"), 302),
        Column(_("Cost"), 358),
        Column(_("Per time"), 410),
        Column(_("People"), 450),
        Column(_("Work"), 482),
        Column(_("Turnover"), RIGHT),
    )
    table(flow, heading, columns, [_row(one) for one in found])


def _row(one: Place) -> tuple[str, ...]:
    found: Yield = one.figures
    return (
        "\n".join(filter(None, (one.name, _about(one)))),
        formats.grouped(found.times) if found.times else "–",
        formats.hours(found.minutes, 0 if found.minutes % 60 == 0 else 1) if found.minutes else "–",
        formats.money(found.cost, sign=False) if found.cost else "–",
        words.per_time(found) if found.cost else "–",
        formats.grouped(found.contacts) if found.contacts else "–",
        formats.grouped(found.assignments) if found.assignments else "–",
        formats.money(found.turnover, sign=False) if found.turnover else "–",
    )


def _about(one: Place) -> str:
    """The plan of a hub; the kind of a gathering where its name does not say it."""
    if one.key.kind == HUB:
        return words.plan(one.plan)
    kind = "" if one.record.kind is GatheringKind.OTHER else label(one.record.kind)
    return "" if kind.casefold() in one.name.casefold() else kind


def _shared(flow: Flow, facts: HubsFacts) -> None:
    columns = (
        Column(_("Shared"), LEFT, 230),
        Column(_("Costs all"), 350),
        Column(_("Costs you"), 410),
        Column(_("Alone"), 470),
        Column(_("Saved"), RIGHT),
    )
    rows = [
        (
            one.sharing.title,
            formats.money(one.whole, sign=False),
            formats.money(one.own, sign=False),
            _("unknown") if one.alone is None else formats.money(one.alone, sign=False),
            _("unknown") if one.saved is None else formats.money(one.saved, sign=False),
        )
        for one in facts.sharing
    ]
    saved = formats.money(facts.shared.saved, sign=False)
    if not facts.shared.complete:
        saved = _("{amount} known").format(amount=saved)
    total = (_("Total"), "", formats.money(facts.shared.own, sign=False), "", saved)
    table(flow, _("What you share"), columns, rows, total)


def _figures(facts: HubsFacts) -> list[Figure]:
    cost, turnover = facts.places.cost, facts.places.turnover
    visits = ngettext("{count} time there", "{count} times there", facts.times).format(count=facts.times)
    found = [Figure(formats.euros(cost), _("cost of places and meetings"), visits)]
    found.append(
        Figure(formats.euros(turnover), _("turnover that came out of it"), _("each assignment once"))
    )
    if facts.sharing:
        known = "" if facts.shared.complete else _("as far as known")
        found.append(Figure(formats.euros(facts.shared.saved), _("saved by sharing"), known))
    else:
        found.append(Figure(str(facts.met), _("people met"), _("here and elsewhere")))
    return found
