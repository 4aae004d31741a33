"""The figures of a period as tables to take along: to the cent and to the minute, where cards round."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zzpdesk.core.dependency import Basis, Costs, Dependency, Shares, SourceCost, SourceShare
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.labels import label
from zzpdesk.texts.takeaway import Heading, Row, Tabular, Typed, Unit, Value
from zzpdesk.texts.terms import all_fee_words

if TYPE_CHECKING:
    from zzpdesk.ui.dependency.data import Figures

_UNITS = {Basis.TURNOVER: Unit.MONEY, Basis.HOURS: Unit.HOURS}
_PARTIES = (
    (N_("End clients"), N_("End client"), "clients"),
    (N_("Contracting parties"), N_("Contracting party"), "contracting"),
    (N_("Payers"), N_("Payer"), "debtors"),
    (N_("Introducers"), N_("Introduced by"), "introducers"),
)


def dependency_tables(figures: Figures) -> list[Tabular]:
    """Key figures, years, channels, sources and everyone else, the routes, what it costs, who decides, the rest."""
    found = figures.found
    made = [_key_figures(found), _years(figures), _channels(found), _sources(found), _kinds(found)]
    made += [_parties(_(title), _(one), getattr(found, name), found) for title, one, name in _PARTIES]
    made.append(_routes(found))
    if found.costs is not None:
        made.append(_costs(found.costs))
    if found.say is not None:
        made.append(_say_shares(found))
    made.append(_outside(found))
    return [table for table in made if table.rows]


def _figures(title: str, rows: Sequence[Row]) -> Tabular:
    return Tabular(title, (Heading(_("What")), Heading(_("Figure"), Unit.NUMBER)), rows)


def _key_figures(found: Dependency) -> Tabular:
    rows: list[Row] = [
        (_("From"), Typed(found.period.start, Unit.DATE)),
        (_("Up to"), Typed(found.period.end, Unit.DATE)),
        (_("All turnover"), Typed(found.turnover, Unit.MONEY)),
        (_("What the shares are of"), Typed(found.total, _UNITS[found.basis])),
    ]
    if found.concentration:
        many = found.concentration
        rows += [
            (_("Number of sources"), Typed(many.count, Unit.WHOLE)),
            (_("sources, were they equally big"), many.effective),
            (_("Largest"), Typed(many.largest, Unit.PERCENT)),
            (_("Top 3"), Typed(many.top_three, Unit.PERCENT)),
        ]
    return _figures(_("Key figures"), rows)


def _years(figures: Figures) -> Tabular:
    """Each year with the shares of the channels; the running one up to a day."""
    channels = [one.channel for one in figures.bars[0].channels] if figures.bars else []
    headings = (
        Heading(_("Year"), Unit.WHOLE),
        Heading(_("Up to"), Unit.DATE),
        Heading(label(figures.basis), _UNITS[figures.basis]),
        *(Heading(label(channel), Unit.PERCENT) for channel in channels),
    )
    rows: list[Row] = [
        (bar.year, bar.end, bar.total, *(one.share for one in bar.channels)) for bar in figures.bars
    ]
    return Tabular(_("Shares per year"), headings, rows)


def _channels(found: Dependency) -> Tabular:
    headings = (
        Heading(_("Channel")),
        Heading(label(found.basis), _UNITS[found.basis]),
        Heading(_("Share"), Unit.PERCENT),
        Heading(_("Share before"), Unit.PERCENT),
        Heading(_("Number of sources"), Unit.WHOLE),
    )
    rows = [
        (label(one.channel), one.amount, one.share, one.before, one.sources)
        for one in reversed(found.channels)
    ]
    return Tabular(_("Channels"), headings, rows, (_("Total"), found.total, None, None, None))


def _sources(found: Dependency) -> Tabular:
    costs = {one.key: one for one in found.costs.sources} if found.costs else {}
    headings = (
        Heading(_("Source")),
        Heading(_("Channel")),
        Heading(_("Kind"), on_paper=False),
        Heading(label(found.basis), _UNITS[found.basis]),
        Heading(_("Share"), Unit.PERCENT),
        Heading(_("Say"), Unit.YES_NO),
        Heading(_("Say on paper"), Unit.YES_NO, on_paper=False),
        Heading(_("Hours"), Unit.HOURS),
        Heading(_("Fee")),
        Heading(_("Paid by you"), Unit.MONEY),
        Heading(_("On top of your rate"), Unit.MONEY),
        Heading(_("Client pays per hour"), Unit.MONEY),
        Heading(_("Net per hour"), Unit.MONEY),
    )
    apart = _("in no share")
    rows = [_source(one, costs.get(one.key), one.share) for one in found.sources]
    rows += [_source(one, costs.get(one.key), apart) for one in found.negative]
    listed = {one.key for one in (*found.sources, *found.negative)}
    rows += [_idle(cost) for key, cost in costs.items() if key not in listed and cost.charges]
    total: list[Value] = [_("Total"), None, None, found.total, *[None] * 9]
    if found.costs:
        total[7] = found.costs.minutes
        total[9] = found.costs.paid if found.costs.paid_complete else _("unknown")
        total[10] = found.costs.on_top if found.costs.on_top_complete else _("unknown")
        total[12] = found.costs.net_rate if found.costs.net_rate is not None else _("unknown")
    note = _("Sources that were credited more than invoiced are in no share.") if found.negative else ""
    return Tabular(_("Sources"), headings, rows, tuple(total), note)


def _source(one: SourceShare, cost: SourceCost | None, share: Value) -> Row:
    known = (one.name, label(one.channel), label(one.kind), one.amount, share, one.say, one.formal)
    return (*known, *(_charged(cost) if cost else [None] * 6))


def _idle(cost: SourceCost) -> Row:
    """One that charges without work on this basis, so that what she paid adds up."""
    return (cost.name, label(cost.channel), label(cost.kind), *[None] * 4, *_charged(cost))


def _charged(cost: SourceCost) -> Row:
    unknown = _("unknown")
    return (
        cost.minutes,
        all_fee_words(cost),
        unknown if cost.paid is None else cost.paid,
        unknown if cost.on_top is None else cost.on_top,
        cost.gross_rate,
        unknown if cost.net_rate is None and cost.minutes else cost.net_rate,
    )


def _kinds(found: Dependency) -> Tabular:
    headings = _share_headings(_("Kind"), found.basis)
    rows = [(label(one.kind), one.amount, one.share) for one in found.kinds]
    return Tabular(_("Kinds"), headings, rows)


def _parties(title: str, one: str, shares: Shares, found: Dependency) -> Tabular:
    rows: list[Row] = [(party.name, party.amount, party.share) for party in shares.parties]
    if shares.unrecorded:
        rows.append((_("not recorded"), shares.unrecorded, shares.unrecorded_share))
    rows += [(party.name, party.amount, _("in no share")) for party in shares.negative]
    return Tabular(title, _share_headings(one, found.basis), rows)


def _share_headings(first: str, basis: Basis) -> tuple[Heading, ...]:
    return Heading(first), Heading(label(basis), _UNITS[basis]), Heading(_("Share"), Unit.PERCENT)


def _routes(found: Dependency) -> Tabular:
    headings = (*_share_headings(_("Route"), found.basis), Heading(_("Sources")))
    rows: list[Row] = [
        (label(one.reason), one.amount, one.share, ", ".join(part.name for part in one.sources))
        for one in found.routes
        if one.amount
    ]
    return Tabular(_("Routes"), headings, rows)


def _costs(costs: Costs) -> Tabular:
    unknown = _("unknown")
    rows: list[Row] = [
        (_("Paid by you"), Typed(costs.paid, Unit.MONEY)),
        (_("On top of your rate (known part)"), Typed(costs.on_top, Unit.MONEY)),
        (
            _("Part of what clients pay"),
            unknown if costs.take_rate is None else Typed(costs.take_rate, Unit.PERCENT),
        ),
        (_("Net per hour"), unknown if costs.net_rate is None else Typed(costs.net_rate, Unit.MONEY)),
        *((label(kind), Typed(paid, Unit.MONEY)) for kind, paid in costs.by_kind),
    ]
    if costs.difference:
        rows.append((_("Bills above what was expected"), Typed(costs.difference, Unit.MONEY)))
    unknown_of = [one.name for one in costs.sources if not one.known]
    note = _("without the unknown fees of {names}").format(names=", ".join(unknown_of)) if unknown_of else ""
    table = _figures(_("What intermediation costs"), rows)
    return Tabular(table.title, table.headings, table.rows, note=note)


def _say_shares(found: Dependency) -> Tabular:
    say = found.say
    if say is None:
        return _figures("", ())
    parts = (
        (_("Through sources in which you have a say"), say.with_say),
        (_("Through sources in which you have none"), say.without),
        (_("Say not recorded"), say.unrecorded),
        (_("Directly"), say.direct),
    )
    return _figures(_("Who decides"), [(text, Typed(share, Unit.PERCENT)) for text, share in parts])


def _outside(found: Dependency) -> Tabular:
    rows: list[Row] = [(label(one.kind), Typed(one.amount, Unit.MONEY)) for one in found.outside]
    rows += [(label(one.kind), Typed(one.amount, Unit.MONEY)) for one in found.proceeds]
    return _figures(_("Outside the shares"), rows)
