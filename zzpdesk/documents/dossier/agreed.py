"""The first part: the assignment, its contract, its chain, who shares in it, and the documents kept with it."""

from zzpdesk.charts.chain import HEIGHT, ChainChart, stations
from zzpdesk.documents.dossier.facts import DossierFacts
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.paint import paint
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import formats
from zzpdesk.texts import workrelation as words
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.labels import label
from zzpdesk.texts.problems import sentence

VALUE = LEFT + 156
SCREEN = 0.74
"""The chain is laid out for the screen; smaller on paper, so that names fit."""
_PARTIES = (
    ("client_id", N_("Client")),
    ("contracting_id", N_("Contracting party")),
    ("debtor_id", N_("Invoice goes to")),
    ("source_id", N_("Source")),
    ("introducer_id", N_("Introduced by")),
)


def agreed_page(flow: Flow, facts: DossierFacts) -> None:
    """Everything before the viewpoints."""
    flow.serif(facts.assignment.title or _("Assignment"))
    flow.y += 2
    flow.paragraph(_(words.DISCLAIMER), size=10)
    flow.heading(_("What was agreed"))
    with flow.sheet.tagged("Table"):
        for name, value in _agreed(facts):
            fact_line(flow, name, value)
    _contract(flow, facts)
    _chain(flow, facts)
    _papers(flow, facts)


def fact_line(flow: Flow, name: str, value: str) -> None:
    """A name at the left and its value, over as many lines as it needs."""
    from zzpdesk.documents import fonts

    lines = fonts.wrapped(value, fonts.REGULAR, 9.5, RIGHT - VALUE) or [""]
    flow.need(15.0 * len(lines))
    with flow.sheet.tagged("TR"):
        flow.sheet.text(LEFT, flow.y + 14, name, size=9.5, ink="text3", role="TH")
        with flow.sheet.tagged("TD"):
            for line in lines:
                flow.y += 14.0
                flow.sheet.text(VALUE, flow.y, line, size=9.5, role="Span")
    flow.y += 2.5


def _agreed(facts: DossierFacts) -> list[tuple[str, str]]:
    work = facts.assignment
    found = [(_(name), facts.parties[field]) for field, name in _PARTIES if field in facts.parties]
    if work.source_id is not None:
        found.append((_("Why this route"), label(work.route)))
    until = formats.day_long(work.until) if work.until else _("no end agreed")
    found += [
        (_("Period"), _("{since} until {until}").format(since=formats.day_long(work.since), until=until)),
        (_("Your rate"), words.rate_words(work.rate, work.rate_unit)),
    ]
    if work.source_id is not None:
        known = words.rate_words(work.client_rate, work.rate_unit) or _("unknown")
        found.append((_("What the client pays"), known))
    if work.budget_minutes:
        found.append((_("Hours agreed"), formats.hours(work.budget_minutes, 0)))
    if work.reference:
        found.append((_("Reference of the client"), work.reference))
    return found


def _contract(flow: Flow, facts: DossierFacts) -> None:
    work, agreement = facts.assignment, facts.agreement
    flow.heading(_("Contract"))
    with flow.sheet.tagged("Table"):
        fact_line(flow, _("Contract form"), label(work.contract))
        if work.notice_days is not None:
            fact_line(flow, _("Notice, in days"), formats.grouped(work.notice_days))
        if agreement is not None:
            fact_line(flow, _("Model agreement"), words.agreement_words(agreement))
            if agreement.problem:
                fact_line(flow, _("Note"), sentence(agreement.problem))
        if facts.shares.count:
            fact_line(flow, _("Shared with"), words.shares_words(facts.shares, facts.leads))
    if agreement is not None and facts.agreement_rule is not None:
        flow.paragraph(
            _("A model agreement gives no protection when practice differs from it."),
            size=8,
            ink="text3",
            gap=0,
        )


def _chain(flow: Flow, facts: DossierFacts) -> None:
    if not any(party.between for party in facts.chain.parties):
        return
    chart = ChainChart(stations(facts.chain, facts.names, facts.business))
    height = HEIGHT * SCREEN
    flow.heading(_("Chain"), keep=height + 20)
    flow.y += 6
    paint(flow.sheet, chart.layout((RIGHT - LEFT) / SCREEN, HEIGHT), LEFT, flow.y, scale=SCREEN)
    flow.y += height + 2
    flow.paragraph(words.chain_words(facts.chain), size=9)
    for code in facts.chain.problems:
        flow.paragraph(sentence(code), size=8.5, ink="warn", gap=0)


def _papers(flow: Flow, facts: DossierFacts) -> None:
    flow.heading(_("Documents kept with it"), keep=30)
    if not facts.papers:
        flow.paragraph(_("None."), size=9)
        return
    rows = [(name, formats.day_long(day)) for name, day in facts.papers]
    flow.table((_("Name"), _("Added on")), rows, (RIGHT,))
