"""Her own answers beside published figures about freelancers: for comparison, no norm."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from zzpdesk.core.sources import Channel

ONE_CLIENT = "one-client"
"""The figure with a line for the share of one client."""
NORMS = ("feels-dependent", ONE_CLIENT, "mainly-intermediary")
"""Figures that say something about how dependent people are, to read beside one's own lines."""


@dataclass(frozen=True, slots=True)
class Published:
    """A published figure: `share` of a population that said or had something, in which year, according to whom.

    `one_in` reads "1 op 5" instead of a percentage when it is set ("2 op 3": share 2/3, `one_in` 3). `within` names
    the figure whose people were asked (None: everybody); `threshold` is the share that makes it true of someone,
    `least` and `most` the numbers of clients that do. `brief` figures stand on the page with all figures too.
    """

    code: str
    share: Fraction
    year: int
    population: Mapping[str, str]
    source: str
    link: str = ""
    one_in: int | None = None
    within: str | None = None
    threshold: Fraction | None = None
    least: int | None = None
    most: int | None = None
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Own:
    """Her side: yes or no (None: not recorded), how many (registrations, clients), or her own share."""

    yes: bool | None
    count: int | None = None
    share: Fraction | None = None


@dataclass(frozen=True, slots=True)
class BarometerRow:
    """One line of the comparison."""

    published: Published
    own: Own


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """What her records tell about a year: her own view, registrations held and sources that brought work.

    `online` and `offline` are relations she was registered with in the year (`recorded`: whether any registration is
    on record at all), `brought` the relations through which an assignment came by then; `largest_client` is the share
    of her largest end client in the turnover, `clients` how many end clients there were, `channels` the share of
    each channel (None and 0: no turnover in the year).
    """

    dependent: bool | None
    online: frozenset[int]
    offline: frozenset[int]
    brought: frozenset[int]
    recorded: bool
    largest_client: Fraction | None
    clients: int = 0
    channels: Mapping[Channel, Fraction] = field(default_factory=dict)


def read(entries: Iterable[Mapping[str, Any]]) -> tuple[Published, ...]:
    """The figures of `resources/barometer.toml`; shares stand there as "2/3" or "0.63"."""
    return tuple(_published(entry) for entry in entries)


def compare(published: Sequence[Published], own: OwnFigures) -> tuple[BarometerRow, ...]:
    """Each published figure with her own answer; figures without a question to her are left out."""
    answers: dict[str, Callable[[Published], Own]] = {
        "feels-dependent": lambda _: Own(own.dependent),
        "registered-online": lambda _: _registered(own.online, own),
        "work-through-online": lambda _: _work(own.online, own),
        "registered-offline": lambda _: _registered(own.offline, own),
        "work-through-offline": lambda _: _work(own.offline, own),
        ONE_CLIENT: lambda one: _reaches(own.largest_client, one.threshold),
        "mainly-intermediary": lambda one: _reaches(own.channels.get(Channel.INTERMEDIARY), one.threshold),
        "found-intermediary": lambda _: _any(own.channels.get(Channel.INTERMEDIARY)),
        "found-network": lambda _: _any(own.channels.get(Channel.NETWORK)),
        "clients-one": lambda one: _number(own.clients, one),
        "clients-few": lambda one: _number(own.clients, one),
        "clients-many": lambda one: _number(own.clients, one),
    }
    return tuple(BarometerRow(one, answers[one.code](one)) for one in published if one.code in answers)


def _published(entry: Mapping[str, Any]) -> Published:
    threshold = entry.get("threshold")
    return Published(
        code=entry["code"],
        share=Fraction(entry["share"]),
        year=entry["year"],
        population=dict(entry["population"]),
        source=entry["source"],
        link=entry.get("link", ""),
        one_in=entry.get("one_in"),
        within=entry.get("within"),
        threshold=None if threshold is None else Fraction(threshold),
        least=entry.get("least"),
        most=entry.get("most"),
        brief=entry.get("brief", False),
    )


def _registered(where: frozenset[int], own: OwnFigures) -> Own:
    return Own(bool(where) if own.recorded else None, len(where))


def _work(where: frozenset[int], own: OwnFigures) -> Own:
    """Whether a registration brought work; there is no answer without one."""
    return Own(bool(where & own.brought) if where else None, len(where & own.brought))


def _reaches(share: Fraction | None, threshold: Fraction | None) -> Own:
    return Own(None if share is None or threshold is None else share >= threshold, share=share)


def _any(share: Fraction | None) -> Own:
    return Own(None if share is None else share > 0, share=share)


def _number(clients: int, published: Published) -> Own:
    """Whether so many clients lie within the bounds; without clients there is no answer."""
    if not clients:
        return Own(None)
    least, most = published.least or 0, published.most or clients
    return Own(least <= clients <= most, clients)
