"""Pelotons made at will, for the map."""

from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from zzpdesk.core.peloton import Link, Peloton, Quiet, Rider
from zzpdesk.core.periods import Period
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import Channel, SourceKey

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
NAMES = [
    "Kopgroep Inhuurdesk",
    "Vierkant",
    "Coöperatie Codekade U.A.",
    "Open Coffee",
    "Blaak",
    "Netbrein Professionals",
]


def a_peloton(*sources: Any):
    """Sources as (name, kind, work): cents per client, cents of a direct one, or why there is none."""
    riders, links = [], []
    numbers = {
        name: at for at, (name, kind, _work) in enumerate(sources, start=1) if kind is SourceKind.DIRECT
    }
    total = sum(
        sum(work.values()) if isinstance(work, dict) else work if isinstance(work, int) else 0
        for *_, work in sources
    )
    for at, (name, kind, work) in enumerate(sources, start=1):
        key = SourceKey(at, direct=kind is SourceKind.DIRECT)
        quiet = work if isinstance(work, Quiet) else None
        amount = 0 if quiet else sum(work.values()) if isinstance(work, dict) else work
        share = Fraction(amount, total) if total else Fraction(0)
        riders.append(Rider(key, name, kind, kind, amount, share, 2020 + at % 5, None, None, quiet))
        for client, cents in work.items() if isinstance(work, dict) else ():
            number = numbers.setdefault(client, 1_000 + sum(one >= 1_000 for one in numbers.values()))
            links.append(Link(key, number, client, cents))
        if kind is SourceKind.DIRECT and not quiet:
            links.append(Link(key, at, name, amount))
    ordered = sorted(riders, key=lambda one: (_place(one), one.since, one.name))
    return Peloton(YEAR, total, tuple(ordered), tuple(links), ())


def _place(one):
    return list(Channel).index(one.channel)


@st.composite
def pelotons(draw, most=60):
    """Up to `most` nodes: sources of all kinds, shared clients, direct clients, quiet sources."""
    room = draw(st.integers(0, most))
    sources, clients = [], 0
    while room > 0:
        name = f"{draw(st.sampled_from(NAMES))} {len(sources)}"
        kind = draw(st.sampled_from(list(SourceKind)))
        room -= 1
        if draw(st.integers(0, 9)) == 0:
            sources.append((name, kind, draw(st.sampled_from(list(Quiet)))))
        elif kind is SourceKind.DIRECT:
            sources.append((name, kind, draw(st.integers(1, 10_000_000))))
        else:
            count = draw(st.integers(1, max(1, min(6, room))))
            room -= count
            work = {}
            for _ in range(count):
                clients += 1
                number = draw(st.integers(max(0, clients - 12), clients))
                own = [one for one, sort, _work in sources if sort is SourceKind.DIRECT]
                known = own and draw(st.booleans())
                client = own[number % len(own)] if known else f"Klant {'van Ver ' * (number % 3)}{number}"
                work[client] = draw(st.integers(1, 10_000_000))
            sources.append((name, kind, work))
    return a_peloton(*sources)
