"""What the side panel tells about a source or a client, as words."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from zzpdesk.charts.common import TOKENS
from zzpdesk.charts.pelotonnodes import quiet_words, source_node
from zzpdesk.charts.pelotonyears import ShareYears
from zzpdesk.core.peloton import Peloton, Rider
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.texts import formats
from zzpdesk.texts import peloton as words
from zzpdesk.texts.i18n import _, pgettext
from zzpdesk.texts.terms import fee_words
from zzpdesk.ui.look.sidepanel import Fact, PanelAction

if TYPE_CHECKING:
    from zzpdesk.core.dependency import SourceCost
    from zzpdesk.desk.peloton import Beside


@dataclass(frozen=True, slots=True)
class Told:
    """All a panel shows; empty parts leave no trace. `mark` is a channel's token, "" for a client."""

    title: str
    mark: str
    sub: str
    share: str
    of_what: str
    years: ShareYears | None
    facts: tuple[Fact, ...]
    note: str
    note_source: str
    actions: tuple[PanelAction, ...]


def about_source(found: Peloton, rider: Rider, beside: Beside, *, hatch: bool) -> Told:
    """A source: what it is, its share through the years, what it brings, costs and binds."""
    year = found.period.end.year
    clients = () if rider.key.direct else found.clients_of(rider.key)
    known = [link.name for link in clients if link.client_id in beside.known_only_here]
    below = rider.amount < 0
    quiet = quiet_words(rider) or (_("credited more than invoiced") if below else "")
    stress = () if quiet else (PanelAction("stress", _("Stress test"), "unplug"),)
    return Told(
        title=rider.name,
        mark=TOKENS[rider.channel],
        sub=words.what_it_is(rider.kind, beside.owner, beside.since),
        share="" if quiet else formats.percent(rider.share),
        of_what=quiet or _("of your turnover"),
        years=ShareYears(
            tuple((one.year, one.share) for one in beside.history), year, TOKENS[rider.channel], hatch
        ),
        facts=_source_facts(rider, beside, len(clients), year),
        note=words.only_here(known, len(clients), rider.name),
        note_source=_("As far as you recorded: no work or lead of theirs came any other way."),
        actions=(*stress, PanelAction("open", _("Open record"), "arrow-right", "ghost")),
    )


def _source_facts(rider: Rider, beside: Beside, clients: int, year: int) -> tuple[Fact, ...]:
    cost, direct = beside.cost, rider.key.direct
    turnover = "turnover" if rider.amount else ""
    facts = [Fact(_("Turnover {year}").format(year=year), formats.money(rider.amount), key=turnover)]
    if rider.quiet is None:
        minutes = None if rider.minutes is None else round(rider.minutes)
        unknown = minutes is None
        hours = _("unknown") if unknown else formats.hours(minutes)
        facts.append(Fact(_("Hours"), hours, "warn" if unknown else "text", key="" if unknown else "hours"))
    if cost is not None:
        facts += _cost_facts(rider.kind, cost, direct=direct)
    if not direct:
        facts.append(Fact(_("Clients behind it"), str(clients), key="clients" if clients else ""))
    facts.append(
        Fact(_("Notice period"), words.notice_words(beside.notice), key="notice" if beside.notice else "")
    )
    if not direct:
        hold = words.hold_words(beside.holds)
        none = Fact(pgettext("panel", "Clause"), _("none recorded"))
        facts.append(Fact(pgettext("panel", "Clause"), hold, "warn", key="open") if hold else none)
    return tuple(facts)


def _cost_facts(kind: SourceKind, cost: SourceCost, *, direct: bool) -> list[Fact]:
    """What it charges and what is left: what is not known says so."""
    facts = []
    if not direct or cost.paid or cost.on_top:
        fee, paid = words.fee_names(kind)
        facts.append(Fact(fee, fee_words(cost), "text" if cost.known else "warn", key="terms"))
        facts.append(_amount(paid, cost.paid, cost.paid_known))
        if cost.on_top != 0:
            facts.append(_amount(_("On top of your rate"), cost.on_top, cost.on_top_known))
    if cost.net_rate is not None:
        facts.append(Fact(_("Net per hour"), formats.money(formats.rounded_fraction(cost.net_rate))))
    elif cost.net_at_most is not None:
        most = formats.money(formats.rounded_fraction(cost.net_at_most))
        facts.append(Fact(_("Net per hour"), _("at most {rate}").format(rate=most), "warn"))
    else:
        facts.append(Fact(_("Net per hour"), _("unknown"), "warn"))
    return facts


def _amount(label: str, amount: int | None, known: int) -> Fact:
    if amount is not None:
        return Fact(label, formats.money(amount), key="terms" if amount else "")
    text = _("at least {amount}").format(amount=formats.money(known)) if known else _("unknown")
    return Fact(label, text, "warn", key="terms")


def about_client(found: Peloton, client_id: int, known_through: str) -> Told:
    """A client: how much of the turnover is for it, and through whom."""
    ways = found.ways_to(client_id)
    names = {one.key: one.name for one in found.riders}
    amount = sum(link.amount for link in ways)
    share = Fraction(amount, found.total) if found.total else Fraction(0)
    facts = [
        Fact(_("Turnover {year}").format(year=found.period.end.year), formats.money(amount), key="client")
    ]
    facts += [
        Fact(
            _("Through {name}").format(name=names[link.key]),
            formats.money(link.amount),
            key=f"way:{source_node(link.key)}",
        )
        for link in ways
    ]
    return Told(
        title=ways[0].name,
        mark="",
        sub=_("End client"),
        share=formats.percent(share),
        of_what=_("of your turnover"),
        years=None,
        facts=tuple(facts),
        note=words.only_here([ways[0].name], 1, known_through) if known_through else "",
        note_source=_("As far as you recorded: no work or lead of theirs came any other way."),
        actions=(PanelAction("open", _("Open record"), "arrow-right", "ghost"),),
    )


def rider_of(found: Peloton, key: SourceKey) -> Rider | None:
    """A source on the map or below zero."""
    return next((one for one in (*found.riders, *found.negative) if one.key == key), None)
