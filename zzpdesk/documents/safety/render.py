"""The safety net on one or two pages: what carries her, months of illness, when work stops, what ends and is owed."""

from collections.abc import Sequence

from zzpdesk.charts.illness import IllnessMonths
from zzpdesk.charts.lineup import lineup_of
from zzpdesk.core import safetynet
from zzpdesk.core.training import Validity
from zzpdesk.documents import fonts
from zzpdesk.documents.flow import Flow, made_line
from zzpdesk.documents.paint import paint
from zzpdesk.documents.safety.facts import Held, SafetyFacts
from zzpdesk.documents.sheet import LEFT, RIGHT, Sheet
from zzpdesk.texts import broodfonds, formats, training
from zzpdesk.texts import safety as words
from zzpdesk.texts.i18n import _, in_language
from zzpdesk.texts.labels import label

WIDE = RIGHT - LEFT
SCREEN = 0.74
"""Charts laid out for the screen, on paper."""
_MONTHS = 236.0
_HIGH = 28.0


def render_safety(facts: SafetyFacts) -> bytes:
    """The PDF; the same facts give the same bytes."""
    with in_language(facts.language):
        title = _("Safety net on {day}").format(day=formats.day_long(facts.net.as_of))
        subject = _("What carries you when you are ill or work stops, and what ends")
        sheet = Sheet(
            title=title, author=facts.business, subject=subject, language=facts.language, day=facts.made_on
        )
        made = made_line(facts.business, formats.day_long(facts.made_on))
        flow = Flow(sheet, title, _("Safety net"), made)
        flow.begin()
        _on_top(flow, facts)
        _layers(flow, facts)
        _months(flow, facts)
        _stops(flow, facts)
        _coming(flow, facts)
        _ends(flow, facts)
        _loans(flow, facts)
        _learning(flow, facts)
        flow.paragraph(
            _(
                "Not on record means not known to this program, not that it is not there. Own illness is not in it."
            ),
            size=7.6,
            ink="text3",
            gap=0,
        )
        return sheet.finish(flow.foot)


def _on_top(flow: Flow, facts: SafetyFacts) -> None:
    net = facts.net
    flow.serif(words.sentence(safetynet.headline(net.plan, net.uncounted)), size=24, leading=28, room=WIDE)
    said = words.paragraph(safetynet.details(net))
    if said:
        flow.paragraph(said, size=10)


def _layers(flow: Flow, facts: SafetyFacts) -> None:
    chart = lineup_of(facts.net)
    high = chart.height * SCREEN
    flow.heading(_("What carries you"), keep=high + 12)
    flow.y += 6
    paint(flow.sheet, chart.layout(WIDE / SCREEN, chart.height), LEFT, flow.y, scale=SCREEN)
    flow.y += high


def _months(flow: Flow, facts: SafetyFacts) -> None:
    plan, bare = facts.net.plan, facts.net.bare
    if plan is None:
        return
    flow.heading(_("28 months of illness"), keep=_MONTHS * SCREEN + 30)
    flow.y += 8
    paint(flow.sheet, IllnessMonths(plan).layout(WIDE / SCREEN, _MONTHS), LEFT, flow.y, scale=SCREEN)
    flow.y += _MONTHS * SCREEN - 4
    said = _("Dark: gift; grey: insurance; lighter: own buffer; hatched: shortfall.")
    if bare is not None:
        without = broodfonds.shortfall(bare) or _("no shortfall")
        said += " " + _("Without broodfonds: {what}").format(what=without) + "."
    flow.paragraph(said, size=8, ink="text3", gap=0)


def _stops(flow: Flow, facts: SafetyFacts) -> None:
    net = facts.net
    unknown = _("unknown")
    everything = unknown if net.stopped is None else words.months(net.stopped)
    rows = [(_("All your work stops"), words.stopped(net), everything)]
    if net.largest is not None:
        name = _("{name} stops").format(name=net.largest.name)
        rows.append((name, words.loss_detail(net.largest), words.loss(net.largest)))
    alone = unknown if net.ill_months is None else words.months(net.ill_months)
    rows.append((_("Ill, with your buffer alone"), words.alone(net), alone))
    flow.heading(_("When work stops"), keep=22 + _HIGH * len(rows))
    _list(flow, (_("What happens"), _("Your buffer lasts")), rows)


def _coming(flow: Flow, facts: SafetyFacts) -> None:
    rows = [(one.name, words.coming_whole(one), label(one.stage)) for one in facts.net.coming]
    if rows:
        flow.heading(_("Not counted yet"), keep=60)
        _list(flow, (_("What"), _("State")), rows)


def _ends(flow: Flow, facts: SafetyFacts) -> None:
    net = facts.net
    rows = [
        (words.ending(one), words.ending_detail(one, net.as_of), formats.day_year(one.day))
        for one in net.endings
    ]
    if rows:
        flow.heading(_("What ends in the coming twelve months"), keep=60)
        _list(flow, (_("What"), _("Day")), rows)


def _loans(flow: Flow, facts: SafetyFacts) -> None:
    load = facts.net.load
    if not load.loans:
        return
    rows = [(one.funding.title, words.loan(one), formats.euros(one.owed)) for one in load.loans]
    flow.heading(_("Your loans"), keep=60)
    _list(flow, (_("Loan"), _("Still owed")), rows)
    flow.paragraph(f"{_('Together per month')} {words.load_total(load)}: {words.load(load)}.", size=8, gap=0)


def _learning(flow: Flow, facts: SafetyFacts) -> None:
    rows = [(label(one.kind), str(facts.year), training.meter(one)) for one in facts.goals]
    for one in facts.registers:
        until = training.until(one.register.until, Validity.VALID)
        rows.append((one.register.title, f"{until} · {training.pace(one)[0]}", training.reached(one)))
    rows += [_held(one) for one in facts.certificates if one.certificate.expires_on or one.required_by]
    if rows:
        flow.heading(_("Training and registers"), keep=60)
        _list(flow, (_("What"), _("How far")), rows)


def _held(one: Held) -> tuple[str, str, str]:
    asked = _("required by {name}").format(name=one.required_by) if one.required_by else ""
    when = training.until(one.certificate.expires_on, one.validity)
    detail = " · ".join(filter(None, (when, asked)))
    return one.certificate.title, detail, training.validity(one.validity)[0]


def _list(flow: Flow, headers: tuple[str, str], rows: Sequence[tuple[str, str, str]]) -> None:
    """Rows of a name with a line below it, and a figure at the right; the head returns on each page."""
    with flow.sheet.tagged("Table"):
        flow.table_head(headers, (RIGHT,))
        for name, detail, figure in rows:
            if flow.need(_HIGH):
                flow.table_head(headers, (RIGHT,))
            room = WIDE - fonts.width(figure, fonts.REGULAR, 9.5) - 14
            said = fonts.shortened(name, fonts.REGULAR, 9.5, room)
            below = fonts.shortened(detail, fonts.REGULAR, 8, WIDE)
            with flow.sheet.tagged("TR"):
                with flow.sheet.tagged("TD"):
                    flow.sheet.text(LEFT, flow.y + 12, said, size=9.5, role="Span")
                    flow.sheet.text(LEFT, flow.y + 22.5, below, size=8, ink="text3", role="Span")
                flow.sheet.text(RIGHT, flow.y + 12, figure, size=9.5, align="right", role="TD")
            flow.y += _HIGH
            flow.sheet.rule(LEFT, flow.y, RIGHT)
