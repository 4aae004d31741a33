"""The independence dossier: what was agreed, through whom, and the nine viewpoints with evidence; no verdict."""

from zzpdesk.documents.dossier.agreed import agreed_page
from zzpdesk.documents.dossier.facts import DossierFacts
from zzpdesk.documents.dossier.viewpoints import sources, viewpoints
from zzpdesk.documents.flow import Flow, made_line
from zzpdesk.documents.sheet import Sheet
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, in_language
from zzpdesk.texts.workrelation import DISCLAIMER


def render_dossier(facts: DossierFacts) -> bytes:
    """The PDF; the same facts give the same bytes."""
    with in_language(facts.language):
        title = _("Dossier {title}").format(title=facts.assignment.title)
        sheet = Sheet(
            title=title,
            author=facts.business,
            subject=_(DISCLAIMER),
            language=facts.language,
            day=facts.made_on,
        )
        made = made_line(facts.business, formats.day_long(facts.made_on))
        flow = Flow(sheet, title, _("Working relation"), made)
        flow.begin()
        agreed_page(flow, facts)
        viewpoints(flow, facts)
        sources(flow, facts)
        return sheet.finish(flow.foot)
