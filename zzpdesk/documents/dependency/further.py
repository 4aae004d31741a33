"""The further pages: concentration, costs, say, stress test, barometer, definitions."""

from collections.abc import Sequence
from fractions import Fraction

from zzpdesk.charts.bars import Part, StackedBar, Tick, TickBar
from zzpdesk.charts.dumbbell import HEAD, Dumbbell, Ends
from zzpdesk.charts.stressbars import StressBars
from zzpdesk.core.barometer import ONE_CLIENT
from zzpdesk.core.concentration import Concentration
from zzpdesk.core.dependency import Basis, Costs, RouteShare, SourceCost
from zzpdesk.core.kinds import ONE
from zzpdesk.core.records.assignment import RouteReason
from zzpdesk.documents import fonts
from zzpdesk.documents.dependency import words
from zzpdesk.documents.dependency.facts import DependencyFacts
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.paint import paint
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import barometer, formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.terms import fee_words

WIDE = RIGHT - LEFT
ONE_EDGE = (RIGHT,)
MOST, NAME = 24, 150
SCREEN = 0.74
"""Charts laid out for the screen, on paper."""


def further_pages(flow: Flow, facts: DependencyFacts) -> None:
    """All sections that have something to say."""
    found = facts.dependency
    if found.concentration:
        _concentration(flow, facts)
    if facts.costs and facts.costs.sources:
        _costs(flow, facts, facts.costs)
    if found.say:
        _say(flow, facts)
        _routes(flow, facts)
    for index in range(min(len(facts.stress), 2)):
        _stress(flow, facts, index)
    if facts.barometer:
        _barometer(flow, facts)
    flow.heading(_("How these figures are made"), keep=50)
    flow.paragraph(" ".join(words.definitions(by_hours=facts.by_hours)), size=7.3, ink="text3", gap=0)


def _concentration(flow: Flow, facts: DependencyFacts) -> None:
    found = facts.dependency
    if found.concentration is None:
        return
    flow.heading(_("Concentration"), keep=184)
    parts = [Part(one.name, one.share, one.channel) for one in found.sources]
    bar = StackedBar(parts, thickness=26, labels=True, names=3, hatch=facts.hatched)
    flow.y += 8
    paint(flow.sheet, bar.layout(WIDE / SCREEN, 26), LEFT, flow.y, scale=SCREEN)
    flow.y += 54
    for name, share, ticks in _lines(facts, found.concentration):
        flow.sheet.text(LEFT, flow.y, fonts.shortened(name, fonts.REGULAR, 9, WIDE - 70), size=9)
        flow.sheet.text(RIGHT, flow.y, formats.percent(share), fonts.SEMIBOLD, 9, align="right")
        paint(flow.sheet, TickBar(name, share, ticks).layout(WIDE, 16), LEFT, flow.y + 3)
        flow.y += 34
    flow.y -= 12
    text = " ".join([_("The tick is the line that you chose yourself."), *_published_words(facts)])
    flow.paragraph(text, size=8, ink="text3", gap=4)
    flow.paragraph(_clients(facts), size=9)


def _lines(facts: DependencyFacts, found: Concentration) -> list[tuple[str, Fraction, list[Tick]]]:
    """The bars: what they are about, the share, and the lines across them."""
    own = [
        Tick(Fraction(line, ONE), _("your own line")) for line in (facts.largest_line, facts.top_three_line)
    ]
    largest, clients = facts.dependency.sources[0], facts.dependency.clients
    lines = [
        (_("Largest source: {name}").format(name=largest.name), found.largest, own[:1]),
        (_("The three largest together"), found.top_three, own[1:]),
    ]
    if clients.parties:
        name = _("Largest end client: {name}").format(name=clients.parties[0].name)
        lines.append((name, clients.parties[0].share, [*own[:1], *_published(facts)]))
    return lines


def _published(facts: DependencyFacts) -> list[Tick]:
    """The line of the statistics office: about income, so beside turnover only."""
    if facts.by_hours:
        return []
    found = (row.published for row in facts.barometer if row.published.code == ONE_CLIENT)
    return [Tick(one.threshold, f"{one.source} {one.year}", published=True) for one in found if one.threshold]


def _published_words(facts: DependencyFacts) -> list[str]:
    text = _("Dotted: {source}, {line} or more from one client.")
    return [text.format(source=tick.name, line=formats.percent(tick.at, 0)) for tick in _published(facts)]


def _clients(facts: DependencyFacts) -> str:
    found = facts.dependency
    text = _("HHI {hhi}: as if there were {count} sources of equal size.").format(
        hhi=formats.decimal(found.concentration.hhi if found.concentration else 0, 4),
        count=formats.decimal(found.concentration.effective if found.concentration else 0),
    )
    if found.contracting.parties and found.contracting.concentration:
        text += " " + _("Largest contracting party: {name}, {share}.").format(
            name=found.contracting.parties[0].name,
            share=formats.percent(found.contracting.concentration.largest),
        )
    if found.debtors.parties:
        payer = found.debtors.parties[0]
        said = _("Largest payer: {name}, {share}.")
        text += " " + said.format(name=payer.name, share=formats.percent(payer.share))
    return text


def _costs(flow: Flow, facts: DependencyFacts, costs: Costs) -> None:
    flow.heading(_("What intermediation costs"), keep=120)
    rows = [
        (_("Paid by you"), known_amount(costs.paid, complete=costs.paid_complete)),
        (_("On top of your rate (known part)"), known_amount(costs.on_top, complete=costs.on_top_complete)),
    ]
    rows += [(f"    {label(kind)}", formats.money(amount)) for kind, amount in costs.by_kind if amount]
    if costs.difference:
        rows.append((_("Of it, by bills that differ from what had accrued"), formats.money(costs.difference)))
    if costs.take_rate is not None and costs.coverage is not None:
        share = _("{share} (over {coverage} of the turnover)").format(
            share=formats.percent(costs.take_rate), coverage=formats.percent(costs.coverage, 0)
        )
        rows.append((_("Known fees as a share of what clients pay"), share))
    flow.table((_("In this period"), _("Amount")), rows, ONE_EDGE)
    if facts.unknown:
        text = _("Unknown, and in no total: {names}.").format(names=", ".join(facts.unknown))
        flow.paragraph(text, size=8.5, ink="warn", gap=2)
    kept_per_hour(flow, costs.sources)


def kept_per_hour(flow: Flow, sources: Sequence[SourceCost]) -> None:
    """What clients pay and what she keeps, an hour, per source; as many as a page holds."""
    chart = Dumbbell([_ends(one) for one in sources[:MOST]], row=19.0, size=9.5)
    height = HEAD + chart.row * len(chart.sources)
    flow.heading(_("What you keep per hour"), keep=min(height, 400) + 20)
    flow.sheet.text(
        RIGHT, flow.y - 6, _("○ the client pays   ● you keep"), size=8.5, ink="text2", align="right"
    )
    height = min(height, 780 - flow.y - 6)
    paint(flow.sheet, chart.layout(WIDE, height), LEFT, flow.y + 2)
    flow.y += HEAD + chart.row * min(len(chart.sources), int((height - HEAD) // chart.row)) + 4


def known_amount(amount: int, *, complete: bool) -> str:
    """An amount in cents of which a part may not be known."""
    if not complete and not amount:
        return _("unknown")
    text = formats.money(amount)
    return text if complete else _("{amount} known").format(amount=text)


def _ends(one: SourceCost) -> Ends:
    name = fonts.shortened(one.name, fonts.REGULAR, 9.5, NAME)
    return Ends(name, one.channel, fee_words(one), one.gross_rate, one.net_rate, one.net_at_most)


def _say(flow: Flow, facts: DependencyFacts) -> None:
    say = facts.dependency.say
    if say is None:
        return
    flow.heading(_("Say"), keep=90)
    rows = [
        (_("Through sources in which you have a say"), formats.percent(say.with_say)),
        (_("Through sources without a say"), formats.percent(say.without)),
        (_("Not recorded"), formats.percent(say.unrecorded)),
        (_("Directly from clients"), formats.percent(say.direct)),
    ]
    flow.table((_share_of(facts), _("Share")), rows, ONE_EDGE)


def _share_of(facts: DependencyFacts) -> str:
    return _("Share of hours") if facts.by_hours else _("Share of turnover")


def _routes(flow: Flow, facts: DependencyFacts) -> None:
    """Why work ran through a source; what was found but forced through one comes first."""
    found = facts.dependency
    routes = sorted(found.routes, key=lambda one: one.reason is not RouteReason.CLIENT_REQUIRED)
    listed = [one for one in routes if one.amount]
    if not listed:
        return
    flow.heading(_("Why through a source"), keep=60 + 21 * len(listed))
    rows = [(_route(one), _amount(one.amount, found.basis), formats.percent(one.share)) for one in listed]
    if found.direct:
        share = formats.percent(Fraction(found.direct, found.total))
        rows.append((_("Directly, without a source"), _amount(found.direct, found.basis), share))
    flow.table((_share_of(facts), label(found.basis), _("Share")), rows, (430.0, RIGHT))


def _route(route: RouteShare) -> str:
    forced = route.reason is RouteReason.CLIENT_REQUIRED
    reason = _("Found yourself, but the client required the route") if forced else label(route.reason)
    return f"{reason}: {', '.join(one.name for one in route.sources)}"


def _amount(value: int, basis: Basis) -> str:
    return formats.money(value) if basis is Basis.TURNOVER else formats.hours(value, 0)


def _stress(flow: Flow, facts: DependencyFacts, index: int) -> None:
    one = facts.stress[index]
    sentences = words.stress_facts(one)
    flow.heading(_("Suppose {source} stops").format(source=one.name), keep=84 + 9 * len(sentences))
    flow.sheet.text(RIGHT, flow.y - 6, _("per month"), size=8.5, ink="text3", align="right")
    flow.y += 6
    paint(flow.sheet, StressBars(one, one.name).layout(WIDE / SCREEN, 90), LEFT, flow.y, scale=SCREEN)
    flow.y += 68
    flow.paragraph(" ".join(sentences), size=9, gap=0)


def _barometer(flow: Flow, facts: DependencyFacts) -> None:
    rows = [
        (
            "    " * bool(row.published.within) + barometer.statement(row.published),
            barometer.figure(row.published),
            barometer.own(row.own),
        )
        for row in facts.barometer
    ]
    origins = barometer.origins(facts.barometer)
    flow.heading(_("Beside the barometer"), keep=min(30 + 20.55 * len(rows) + 12 * len(origins), 300))
    flow.table((_("Freelancers"), _("Published"), _("You")), rows, (430.0, RIGHT))
    flow.paragraph(
        _("For comparison, no norm.") + " " + "; ".join(origins) + ".", size=7.6, ink="text3", gap=0
    )
