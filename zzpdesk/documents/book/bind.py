"""The yearly book as one PDF, after `13-jaaroverzicht-omslag.png` and `14-jaaroverzicht-binnenwerk.png`."""

from collections.abc import Callable

from zzpdesk.documents.book.contents import draw_contents
from zzpdesk.documents.book.cover import draw_cover
from zzpdesk.documents.book.facts import BookFacts
from zzpdesk.documents.flow import Flow, made_line
from zzpdesk.documents.sheet import Sheet
from zzpdesk.texts import formats
from zzpdesk.texts.book import book_title
from zzpdesk.texts.i18n import _, in_language
from zzpdesk.texts.labels import label

Progress = Callable[[float, str], None]
"""Told how much is done (0 to 1) and what comes now; what it raises ends the work."""


def bind(facts: BookFacts, progress: Progress = lambda _share, _text: None) -> bytes:
    """The PDF; the same facts give the same bytes."""
    with in_language(facts.language):
        flow = _begun(facts)
        draw_cover(flow.sheet, facts)
        flow.turn()
        place = flow.sheet.place("TOC")
        for number, one in enumerate(facts.chapters):
            name = label(one.chapter)
            progress(number / (len(facts.chapters) + 1), name)
            flow.chapter(name)
            one.draw(flow)
        with flow.sheet.revisit(place):
            draw_contents(flow.sheet, facts)
        progress(len(facts.chapters) / (len(facts.chapters) + 1), _("Binding"))

        def foot(pages: int) -> None:
            if flow.sheet.number > 1:  # the cover carries none
                flow.foot(pages)

        return flow.sheet.finish(foot)


def _begun(facts: BookFacts) -> Flow:
    name = book_title(facts.period)
    sheet = Sheet(
        title=name,
        author=facts.business,
        subject=_("A year of working for yourself: what came in, through whom, and what it cost"),
        language=facts.language,
        day=facts.made_on,
        grey=facts.grey,
    )
    return Flow(sheet, name, "", made_line(facts.business, formats.day_long(facts.made_on)))
