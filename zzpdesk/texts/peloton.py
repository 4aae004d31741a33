"""Words beside the map of the peloton: what a source is, what binds her to it, and who knows her how."""

from collections.abc import Sequence
from datetime import date

from zzpdesk.core.clauses import Hold
from zzpdesk.core.periods import Period
from zzpdesk.core.records.relation import Ownership, SourceKind
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _, ngettext
from zzpdesk.texts.intermediaries import hold_end
from zzpdesk.texts.labels import label

_OWNED = {
    Ownership.COMMERCIAL: N_("Commercial intermediary"),
    Ownership.COOPERATIVE: N_("Intermediary owned as a cooperative"),
    Ownership.ASSOCIATION: N_("Intermediary owned by an association"),
    Ownership.FREELANCERS: N_("Intermediary owned by freelancers"),
}
_NAMED = 3


def what_it_is(kind: SourceKind, owner: Ownership | None, since: date | None) -> str:
    """`Commerciële bemiddelaar, sinds 2022`."""
    words = _("Client of your own") if kind is SourceKind.DIRECT else label(kind)
    if kind is SourceKind.INTERMEDIARY and owner is not None:
        words = _(_OWNED[owner])
    return words if since is None else _("{what}, since {year}").format(what=words, year=since.year)


def fee_names(kind: SourceKind) -> tuple[str, str]:
    """What a source charges is called, and what was paid of it: provisie for collectives, fee for all others."""
    if kind is SourceKind.COLLECTIVE:
        return _("Commission"), _("Paid in commission")
    return _("Fee"), _("Paid in fees")


def notice_words(days: Sequence[int | None]) -> str:
    """`30 dagen`, `14 tot 30 dagen`; unknown when no assignment says so, a dash when none runs."""
    known = sorted({one for one in days if one is not None})
    if not days:
        return "–"
    if not known:
        return _("unknown")
    last = ngettext("{days} day", "{days} days", known[-1]).format(days=known[-1])
    text = last if len(known) == 1 else _("{shortest} to {longest}").format(shortest=known[0], longest=last)
    return text if len(known) == len(set(days)) else _("{known}, not all known").format(known=text)


def hold_words(holds: Sequence[Hold]) -> str:
    """Until when the latest clause keeps her from working directly: `t/m 31 dec 2027`; "" without any."""
    if not holds:
        return ""
    return hold_end(max(holds, key=lambda one: (one.until is None, one.until or date.min)))


def only_here(clients: Sequence[str], all_clients: int, source: str) -> str:
    """`Rivierenbank kent jou alleen via Kopgroep.`; "" when nobody does."""
    if not clients:
        return ""
    source = source.rstrip(".") if len(clients) <= _NAMED else source
    if len(clients) == 1:
        return _("{client} knows you only through {source}.").format(client=clients[0], source=source)
    named = ", ".join(clients[:_NAMED])
    if len(clients) > _NAMED:
        return _("{count} of {all} clients know you only through {source}, among them {names}.").format(
            count=len(clients), all=all_clients, source=source, names=named
        )
    return _("{names} know you only through {source}.").format(names=named, source=source)


def up_to(period: Period) -> str:
    """`2026`, or `2026 t/m 14 okt` while the year runs."""
    if not period.runs:
        return str(period.start.year)
    return _("{year} up to {day}").format(year=period.start.year, day=formats.day(period.end))


def not_on_map(names: Sequence[tuple[str, int]]) -> str:
    """Who is below zero over the period, with how much: `Niet op de kaart: Bureau € −700`; "" without any."""
    if not names:
        return ""
    listed = ", ".join(f"{name} {formats.euros(amount)}" for name, amount in names)
    return _("Not on the map, credited more than invoiced: {names}").format(names=listed)
