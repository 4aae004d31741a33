"""How dependent she is, on two to four pages of A4, after `14-jaaroverzicht-binnenwerk.png`."""

from zzpdesk.documents.dependency.facts import DependencyFacts
from zzpdesk.documents.dependency.first import first_page
from zzpdesk.documents.dependency.further import further_pages
from zzpdesk.documents.dependency.words import period
from zzpdesk.documents.flow import Flow, made_line
from zzpdesk.documents.sheet import Sheet
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, in_language


def render_dependency(facts: DependencyFacts) -> bytes:
    """The PDF; the same facts give the same bytes."""
    with in_language(facts.language):
        text = _("Dependency {period}, by hours") if facts.by_hours else _("Dependency {period}")
        title = text.format(period=period(facts.dependency.period))
        sheet = Sheet(
            title=title,
            author=facts.business,
            subject=_("Where the work comes from, what it costs, and what carries you if a source stops"),
            language=facts.language,
            day=facts.made_on,
        )
        made = made_line(facts.business, formats.day_long(facts.made_on))
        flow = Flow(sheet, title, _("Where the work comes from"), made)
        flow.begin()
        first_page(flow, facts)
        further_pages(flow, facts)
        return sheet.finish(flow.foot)
