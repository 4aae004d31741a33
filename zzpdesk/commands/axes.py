"""The axes of a year as JSON: kinds, clients, who signs, who pays, who brought it, and why it ran through a source."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from zzpdesk.core.concentration import Concentration
from zzpdesk.core.dependency import Dependency, PartyShare, Shares

_PARTIES: dict[str, Callable[[Dependency], Shares]] = {
    "clients": lambda found: found.clients,
    "contracting": lambda found: found.contracting,
    "debtors": lambda found: found.debtors,
    "introducers": lambda found: found.introducers,
}


def axes(money: Dependency, worked: Dependency) -> dict[str, Any]:
    """The documented keys (docs/command-line.md), from the year's turnover and hours."""
    found = {key: _parties(shares(money), shares(worked)) for key, shares in _PARTIES.items()}
    minutes = {entry.kind: entry.amount for entry in worked.kinds}
    return {
        **found,
        "unintroduced": {
            "turnover_cents": money.introducers.unrecorded,
            "minutes": worked.introducers.unrecorded,
            "share": ratio(money.introducers.unrecorded_share),
        },
        "kinds": {
            entry.kind.value: _figures(entry.amount, minutes.get(entry.kind, 0), entry.share)
            for entry in money.kinds
        },
        "routes": _routes(money, worked),
        "negative": {
            "sources": [_negative(one.name, one.amount) for one in money.negative],
            **{
                key: [_negative(one.name, one.amount) for one in shares(money).negative]
                for key, shares in _PARTIES.items()
            },
        },
        "concentrations": {
            key: concentration(_PARTIES[key](money).concentration)
            for key in ("clients", "contracting", "debtors")
        },
    }


def concentration(found: Concentration | None) -> dict[str, float | None]:
    """Largest, three largest, HHI and effective number; null without turnover."""
    if found is None:
        return {"largest": None, "top3": None, "hhi": None, "effective": None}
    return {
        "largest": ratio(found.largest),
        "top3": ratio(found.top_three),
        "hhi": ratio(found.hhi),
        "effective": ratio(found.effective),
    }


def ratio(value: Fraction | None) -> float | None:
    """A share with six decimals."""
    return None if value is None else round(float(value), 6)


def _parties(money: Shares, worked: Shares) -> list[dict[str, Any]]:
    minutes = {one.relation_id: one.amount for one in worked.parties}
    return [_party(one, minutes.get(one.relation_id, 0)) for one in money.parties]


def _party(one: PartyShare, minutes: int) -> dict[str, Any]:
    return {"name": one.name, **_figures(one.amount, minutes, one.share)}


def _routes(money: Dependency, worked: Dependency) -> dict[str, Any]:
    minutes = {one.reason: one.amount for one in worked.routes}
    return {
        one.reason.value: {
            **_figures(one.amount, minutes[one.reason], one.share),
            "sources": {part.name: part.amount for part in one.sources},
        }
        for one in money.routes
    }


def _figures(cents: int, minutes: int, share: Fraction) -> dict[str, Any]:
    return {"turnover_cents": cents, "minutes": minutes, "share": ratio(share)}


def _negative(name: str, cents: int) -> dict[str, Any]:
    return {"name": name, "turnover_cents": cents}
