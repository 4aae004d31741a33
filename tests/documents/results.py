"""Results of an analysis, made by hand."""

from datetime import date
from fractions import Fraction

from zzpdesk.core.barometer import BarometerRow, Own, Published
from zzpdesk.core.concentration import concentration
from zzpdesk.core.dependency import (
    Basis,
    ChannelShare,
    Costs,
    Dependency,
    Insight,
    PartyShare,
    RoutePart,
    RouteShare,
    SayShares,
    Shares,
    SourceCost,
    SourceShare,
    YearShares,
)
from zzpdesk.core.happening import Fall
from zzpdesk.core.kinds import BasisPoints
from zzpdesk.core.periods import Period
from zzpdesk.core.records.assignment import RouteReason
from zzpdesk.core.records.fees import FeeKind, FeeTerms
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import Channel, SourceKey, channel
from zzpdesk.core.stress import Stress
from zzpdesk.core.whatif import HoursEffect
from zzpdesk.documents.dependency.facts import DependencyFacts

AMOUNTS = {
    "Kopgroep Inhuurdesk": (SourceKind.INTERMEDIARY, 3_124_000, 231_000),
    "Vierkant IT-partners": (SourceKind.COLLECTIVE, 2_100_000, 210_000),
    "Netbrein Professionals": (SourceKind.INTERMEDIARY, 1_300_000, None),
    "Kadekraan Terminals": (SourceKind.DIRECT, 1_000_000, 0),
    "Open Coffee Kralingen": (SourceKind.MEETING, 476_000, 0),
}
TOTAL = sum(amount for _, amount, _ in AMOUNTS.values())
KEYS = {
    name: SourceKey(number, kind is SourceKind.DIRECT)
    for number, (name, (kind, _, _)) in enumerate(AMOUNTS.items(), 1)
}


def channels(amounts: dict[Channel, int], before: Fraction | None = None) -> tuple[ChannelShare, ...]:
    """All four, in order."""
    total = sum(amounts.values())
    return tuple(
        ChannelShare(one, amounts.get(one, 0), Fraction(amounts.get(one, 0), total), 1, None, before)
        for one in Channel
    )


def by_channel() -> dict[Channel, int]:
    found: dict[Channel, int] = {}
    for kind, amount, _ in AMOUNTS.values():
        found[channel(kind)] = found.get(channel(kind), 0) + amount
    return found


def source_costs() -> tuple[SourceCost, ...]:
    found = []
    for name, (kind, amount, paid) in AMOUNTS.items():
        minutes = Fraction(amount, 175)
        rate = Fraction(amount * 60) / minutes
        net = None if paid is None else Fraction((amount - paid) * 60) / minutes
        terms = (FeeTerms(kind=FeeKind.PERCENTAGE, percent=BasisPoints(1_000)),) if paid else ()
        found.append(
            SourceCost(
                key=KEYS[name],
                name=name,
                kind=kind,
                turnover=amount,
                minutes=minutes,
                paid=paid,
                paid_known=paid or 0,
                on_top=0,
                on_top_known=0,
                estimated=False,
                difference=0,
                own_rate=rate,
                gross_rate=rate,
                net_rate=net,
                net_at_most=rate,
                take_rate=None if paid is None else Fraction(paid, amount),
                terms=terms,
            )
        )
    return tuple(found)


def costs() -> Costs:
    paid = sum(fee or 0 for _, _, fee in AMOUNTS.values())
    known = sum(amount for _, amount, fee in AMOUNTS.values() if fee is not None)
    return Costs(
        sources=source_costs(),
        paid=paid,
        paid_complete=False,
        on_top=0,
        on_top_complete=True,
        estimated=False,
        difference=0,
        by_kind=((FeeKind.PERCENTAGE, paid),),
        take_rate=Fraction(paid, known),
        coverage=Fraction(known, TOTAL),
        turnover=TOTAL,
        minutes=Fraction(TOTAL, 175),
        own_rate=Fraction(10_500),
        net_rate=None,
        net_at_most=Fraction(9_900),
    )


def routes() -> tuple[RouteShare, ...]:
    """Netbrein because its client demanded it; the other sources found their work."""
    through = [name for name, (kind, _, _) in AMOUNTS.items() if kind is not SourceKind.DIRECT]
    forced = ["Netbrein Professionals"]
    parts = {
        RouteReason.SOURCE_FOUND: [name for name in through if name not in forced],
        RouteReason.CLIENT_REQUIRED: forced,
    }
    found = []
    for reason in RouteReason:
        listed = tuple(RoutePart(KEYS[name], name, AMOUNTS[name][1]) for name in parts.get(reason, ()))
        amount = sum(one.amount for one in listed)
        found.append(RouteShare(reason, amount, Fraction(amount, TOTAL), listed))
    return tuple(found)


def dependency() -> Dependency:
    sources = tuple(
        SourceShare(
            KEYS[name],
            name,
            kind,
            kind,
            amount,
            Fraction(amount, TOTAL),
            kind is not SourceKind.MEETING,
            None,
            None,
        )
        for name, (kind, amount, _) in AMOUNTS.items()
    )
    parties = (PartyShare(9, "Havenlogica", TOTAL, Fraction(1)),)
    shares = Shares(parties, concentration([TOTAL]))
    return Dependency(
        period=Period(date(2026, 1, 1), date(2026, 10, 14)),
        basis=Basis.TURNOVER,
        as_of=date(2026, 10, 14),
        total=TOTAL,
        turnover=TOTAL,
        channels=channels(by_channel()),
        kinds=(),
        sources=sources,
        concentration=concentration(amount for _, amount, _ in AMOUNTS.values()),
        clients=shares,
        contracting=shares,
        debtors=shares,
        say=SayShares(Fraction(1, 4), Fraction(1, 2), Fraction(1, 8), Fraction(1, 8)),
        introducers=shares,
        routes=routes(),
        outside=(),
        negative=(),
        costs=costs(),
        insight=Insight("no-work"),
    )


def trend() -> tuple[YearShares, ...]:
    past = {Channel.DIRECT: 800_000, Channel.INTERMEDIARY: 7_000_000}
    return (
        YearShares(2025, date(2025, 12, 31), False, sum(past.values()), channels(past), None),
        YearShares(2026, date(2026, 10, 14), True, TOTAL, channels(by_channel()), None),
    )


def stress(**changes: object) -> Stress:
    fields: dict[str, object] = {
        "key": KEYS["Kopgroep Inhuurdesk"],
        "name": "Kopgroep Inhuurdesk",
        "channel": Channel.INTERMEDIARY,
        "depends": True,
        "elapsed": Fraction(19, 2),
        "now": Fraction(800_000),
        "lost": Fraction(320_000),
        "without": Fraction(480_000),
        "no_new": Fraction(0),
        "lost_share": Fraction(2, 5),
        "outgoings": 495_000,
        "shortfall": Fraction(15_000),
        "room": Fraction(0),
        "buffer": 600_000,
        "buffer_months": Fraction(40),
        "fees_complete": False,
        "effective_now": Fraction(4),
        "effective_without": Fraction(3),
        "next_end": None,
        "months_to_next_end": None,
        "hours": HoursEffect(1, None, None, None, None, None),
    }
    lost = (fields | changes)["lost"]
    fields["falls"] = (Fall(KEYS["Kopgroep Inhuurdesk"], "Kopgroep Inhuurdesk", Channel.INTERMEDIARY, lost),)
    return Stress(**fields | changes)  # type: ignore[arg-type]


def barometer() -> tuple[BarometerRow, ...]:
    people = {"nl": "ruim 500 zzp'ers", "en": "over 500 freelancers"}
    return (
        BarometerRow(
            Published("feels-dependent", Fraction(1, 5), 2016, people, "Zzp Barometer", one_in=5), Own(False)
        ),
        BarometerRow(
            Published("registered-online", Fraction(2, 3), 2016, people, "Zzp Barometer", one_in=3),
            Own(True, 2),
        ),
        BarometerRow(Published("one-client", Fraction(27, 100), 2023, people, "CBS"), Own(None)),
    )


def facts(**changes: object) -> DependencyFacts:
    fields: dict[str, object] = {
        "business": "Verhage Data & Integratie",
        "made_on": date(2026, 10, 14),
        "dependency": dependency(),
        "trend": trend(),
        "current": 2026,
        "stress": (stress(),),
        "barometer": barometer(),
        "largest_line": BasisPoints(2_500),
        "top_three_line": BasisPoints(6_000),
    }
    return DependencyFacts(**fields | changes)  # type: ignore[arg-type]
