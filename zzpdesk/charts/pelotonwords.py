"""The map of the peloton in words: its table, a sentence per node, one for all of it, and what its marks mean."""

from collections.abc import Sequence
from fractions import Fraction

from zzpdesk.charts.common import SHAPES, TOKENS, Table
from zzpdesk.charts.pelotonnodes import Node, network, quiet_words
from zzpdesk.charts.primitives import Mark
from zzpdesk.core.peloton import Link, Peloton, Rider
from zzpdesk.core.sources import Channel
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label


def table(found: Peloton) -> Table:
    """A row per source, each followed by its clients; those that are negative over the period come last."""
    rows: list[tuple[str, ...]] = []
    for one in (*found.riders, *found.negative):
        rows.append(source_row(one))
        rows += [client_row(link) for link in found.clients_of(one.key) if not one.key.direct]
    headers = (_("Source"), _("Channel"), _("Turnover"), _("Share"), _("Hours"), _("Say"))
    return Table(headers, tuple(rows))


def source_row(one: Rider) -> tuple[str, ...]:
    """Name, channel, turnover (or why there is none), share, hours, say."""
    outside = one.quiet is not None or one.amount < 0
    minutes = None if one.quiet or one.minutes is None else round(one.minutes)
    return (
        one.name,
        label(one.channel),
        quiet_words(one) or formats.euros(one.amount),
        "–" if outside else formats.percent(one.share),
        formats.hours(minutes),
        say_words(one),
    )


def client_row(link: Link) -> tuple[str, ...]:
    """A client behind the source above it."""
    return (f"↳ {link.name}", "", formats.euros(link.amount), "", "", "")


def say_words(one: Rider) -> str:
    """Whether she has a say in a source; what is not recorded is not known."""
    if one.channel is Channel.DIRECT:
        return "–"
    return _("unknown") if one.say is None else _("yes") if one.say else _("no")


def descriptions(found: Peloton) -> dict[str, str]:
    """A sentence per node: `Kopgroep Inhuurdesk, Bemiddelaar: € 27.800, 32,3%. Voor Rivierenbank`."""
    riders = {one.key: one for one in found.riders}
    said = {}
    for node in network(found).nodes():
        if node.channel is not None:
            said[node.key] = _source_said(node, [riders[key] for key in node.members], found)
        else:
            ways = () if node.client_id is None else found.ways_to(node.client_id)
            said[node.key] = _client_said(node, [(riders[link.key].name, link) for link in ways])
    return said


def _source_said(node: Node, members: Sequence[Rider], found: Peloton) -> str:
    text = f"{node.name}, {label(members[0].kind)}: {node.note}"
    if not node.quiet:
        text += f", {formats.percent(sum((one.share for one in members), start=Fraction(0)))}"
    if node.count > 1:
        return f"{text}. {', '.join(one.name for one in members)}"
    behind = [link.name for link in found.clients_of(members[0].key) if not members[0].key.direct]
    return f"{text}. {_('For {names}').format(names=', '.join(behind))}" if behind else text


def _client_said(node: Node, ways: Sequence[tuple[str, Link]]) -> str:
    text = f"{node.name}: {formats.euros(node.amount)}"
    through = [f"{name} {formats.euros(link.amount)}" for name, link in ways]
    return f"{text}. {_('Through {names}').format(names=', '.join(through))}" if through else text


def summary(found: Peloton) -> str:
    """`€ 86.035 via 10 bronnen; de grootste is Kopgroep Inhuurdesk met 32,3%`."""
    working = [one for one in found.riders if one.quiet is None]
    if not working:
        return _("No turnover in this period.")
    largest = max(working, key=lambda one: (one.amount, one.name))
    text = _("{amount} through {count} sources; the largest is {name} with {share}.")
    if len(working) == 1:
        text = _("{amount} through one source: {name}.")
    return text.format(
        amount=formats.euros(found.total),
        count=len(working),
        name=largest.name,
        share=formats.percent(largest.share),
    )


def legend() -> tuple[tuple[str, Mark], ...]:
    """The word and mark of each channel."""
    order = (Channel.INTERMEDIARY, Channel.COLLECTIVE, Channel.NETWORK, Channel.DIRECT)
    return tuple((label(one), Mark(6, 0, 11, SHAPES[one], TOKENS[one])) for one in order)
