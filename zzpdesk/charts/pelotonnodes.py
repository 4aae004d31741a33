"""Who stands on the map of the peloton: sources and clients as nodes, with the smallest ones together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from zzpdesk.core.peloton import Link, Peloton, Rider
from zzpdesk.core.sources import Channel, SourceKey
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _, ngettext
from zzpdesk.texts.labels import label

MOST_SOURCES, MOST_QUIET, MOST_CLIENTS = 15, 8, 40
"""More than this, and the smallest stand together."""
_REST = {
    Channel.DIRECT: N_("other clients of your own"),
    Channel.COLLECTIVE: N_("other collectives"),
    Channel.NETWORK: N_("others in your network"),
    Channel.INTERMEDIARY: N_("other intermediaries"),
}


@dataclass(frozen=True, slots=True)
class Node:
    """A source or client on the map. `outer`: on the outer ring; `channel` None: a client.

    `amount` in cents, `note` the words below the name; `quiet` is drawn hollow and dotted. `members` are the sources
    that stand here together (one: itself), `count` how many sources or clients that are.
    """

    key: str
    name: str
    note: str
    channel: Channel | None
    amount: int
    outer: bool
    quiet: bool = False
    members: tuple[SourceKey, ...] = ()
    client_id: int | None = None
    count: int = 1


@dataclass(frozen=True, slots=True)
class Edge:
    """Between two nodes (`start` "": from her), as wide as its `amount` in cents; None: no turnover, dotted."""

    start: str
    end: str
    amount: int | None
    channel: Channel


@dataclass(frozen=True, slots=True)
class Network:
    """All of it: `sources` in ring order, and per source the nodes of clients that stand with it."""

    sources: tuple[Node, ...]
    clients: Mapping[str, tuple[Node, ...]]
    edges: tuple[Edge, ...]

    def nodes(self) -> Iterable[Node]:
        """Each source, followed by the clients that stand with it."""
        for source in self.sources:
            yield source
            yield from self.clients.get(source.key, ())


def source_node(key: SourceKey) -> str:
    """The key of a source on the map."""
    return f"{'direct' if key.direct else 'source'}/{key.relation_id}"


def quiet_words(rider: Rider) -> str:
    """`nog geen werk`; "" for who brought some."""
    return "" if rider.quiet is None else label(rider.quiet)


def network(found: Peloton) -> Network:
    """The map of a peloton. A client reached by several sources stands once, with the one that brings most."""
    sources, place_of = _sources(found)
    direct = {one.key.relation_id for one in found.riders if one.key.direct and one.key in place_of}
    links = [link for link in found.links if link.amount > 0 and not link.key.direct]
    edges = [
        Edge("", node.key, None if node.quiet else node.amount, node.channel or Channel.DIRECT)
        for node in sources
    ]
    clients, ends = _clients(links, place_of, direct)
    colours = {node.key: node.channel for node in sources}
    amounts: dict[tuple[str, str], int] = defaultdict(int)
    for link in links:
        amounts[place_of[link.key], ends[link.client_id]] += link.amount
    edges += [
        Edge(start, end, amount, colours[start] or Channel.DIRECT) for (start, end), amount in amounts.items()
    ]
    return Network(tuple(sources), clients, tuple(edges))


def _sources(found: Peloton) -> tuple[list[Node], dict[SourceKey, str]]:
    """The nodes in ring order, and at which of them each source stands."""
    working = [one for one in found.riders if one.quiet is None]
    waiting = [one for one in found.riders if one.quiet is not None]
    apart = {one.key for one in _beyond(working, MOST_SOURCES)} | {
        one.key for one in waiting[MOST_QUIET:] if len(waiting) > MOST_QUIET + 1
    }
    together: dict[tuple[Channel, bool], list[Rider]] = defaultdict(list)
    for one in found.riders:
        if one.key in apart:
            together[one.channel, one.quiet is not None].append(one)
    groups = {group: members for group, members in together.items() if len(members) > 1}
    nodes, place_of = [], {}
    for channel in Channel:
        for one in found.riders:
            group = one.channel, one.quiet is not None
            if one.channel is channel and not (one.key in apart and group in groups):
                nodes.append(_single(one))
                place_of[one.key] = nodes[-1].key
        for quiet in (False, True):
            members = groups.get((channel, quiet))
            if members:
                nodes.append(_rest(channel, members, quiet=quiet))
                place_of |= dict.fromkeys((one.key for one in members), nodes[-1].key)
    return nodes, place_of


def _beyond(working: Sequence[Rider], most: int) -> Sequence[Rider]:
    """Who is left when the largest have their place; one alone is no group."""
    ordered = sorted(working, key=lambda one: (-one.amount, one.name, one.key))
    return ordered[most - 1 :] if len(ordered) > most else ()


def _single(one: Rider) -> Node:
    note = quiet_words(one) or formats.euros(one.amount)
    return Node(
        key=source_node(one.key),
        name=one.name,
        note=note,
        channel=one.channel,
        amount=one.amount,
        outer=one.key.direct,
        quiet=one.quiet is not None,
        members=(one.key,),
    )


def _rest(channel: Channel, members: Sequence[Rider], *, quiet: bool) -> Node:
    count, amount = len(members), sum(one.amount for one in members)
    return Node(
        key=f"rest/{channel.value}/{'quiet' if quiet else 'work'}",
        name=f"{count} {_(_REST[channel])}",
        note=_("without work") if quiet else formats.euros(amount),
        channel=channel,
        amount=amount,
        outer=channel is Channel.DIRECT,
        quiet=quiet,
        members=tuple(one.key for one in members),
        count=count,
    )


def _clients(
    links: Sequence[Link], place_of: Mapping[SourceKey, str], direct: set[int]
) -> tuple[dict[str, tuple[Node, ...]], dict[int, str]]:
    """Per source the clients that stand with it, and at which node each client stands."""
    whole: dict[int, int] = defaultdict(int)
    through: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    names: dict[int, str] = {}
    for link in links:
        whole[link.client_id] += link.amount
        through[link.client_id][place_of[link.key]] += link.amount
        names[link.client_id] = link.name
    homes = {
        client: max(ways, key=lambda key: (ways[key], key))
        for client, ways in through.items()
        if client not in direct
    }
    small = _small(homes, whole)
    nodes: dict[str, list[Node]] = defaultdict(list)
    for client in sorted(homes, key=lambda one: (names[one].casefold(), one)):
        if client not in small:
            nodes[homes[client]].append(_client(client, names[client], whole[client]))
    for home in dict.fromkeys(homes[client] for client in sorted(small)):
        members = [client for client in small if homes[client] == home]
        nodes[home].append(_other_clients(home, len(members), sum(whole[one] for one in members)))
    ends = {
        client: place_of[SourceKey(client, direct=True)] if client in direct else _end(client, homes, small)
        for client in through
    }
    return {key: tuple(found) for key, found in nodes.items()}, ends


def _small(homes: Mapping[int, str], whole: Mapping[int, int]) -> set[int]:
    """The clients beyond the largest, where at least two of them stand with one source."""
    ordered = sorted(homes, key=lambda one: (-whole[one], one))
    behind: dict[str, list[int]] = defaultdict(list)
    for client in ordered[MOST_CLIENTS:]:
        behind[homes[client]].append(client)
    return {client for members in behind.values() if len(members) > 1 for client in members}


def _end(client: int, homes: Mapping[int, str], small: set[int]) -> str:
    return f"others/{homes[client]}" if client in small else f"client/{client}"


def _client(client: int, name: str, amount: int) -> Node:
    return Node(f"client/{client}", name, "", None, amount, outer=True, client_id=client)


def _other_clients(home: str, count: int, amount: int) -> Node:
    name = ngettext("{count} other client", "{count} other clients", count).format(count=count)
    return Node(f"others/{home}", name, "", None, amount, outer=True, count=count)
