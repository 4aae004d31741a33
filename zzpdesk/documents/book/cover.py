"""The cover of the yearly book (13)."""

from zzpdesk.documents import fonts
from zzpdesk.documents.book.facts import BookFacts
from zzpdesk.documents.sheet import HEIGHT, LEFT, RIGHT, WIDTH, Sheet
from zzpdesk.texts import formats
from zzpdesk.texts.book import stretch
from zzpdesk.texts.i18n import _, ngettext


def draw_cover(sheet: Sheet, facts: BookFacts) -> None:
    """Who, which year, and the year in three lines."""
    if not sheet.grey:
        sheet.box(0, 0, WIDTH, HEIGHT, fill="cover_paper")
    name = fonts.shortened(facts.business, fonts.MEDIUM, 9.6, 360)
    sheet.text(LEFT, 83.5, name, fonts.MEDIUM, 9.6, ink="cover_text")
    if facts.cover.since:
        since = _("freelancer since {year}").format(year=facts.cover.since)
        sheet.text(RIGHT, 83.5, since, size=9.6, ink="cover_text2", align="right")
    with sheet.tagged("H1"):
        sheet.text(LEFT, 686, _("Yearly book"), fonts.SERIF, 54, ink="cover_text", role="Span")
        sheet.text(LEFT, 740, str(facts.period.start.year), fonts.SERIF, 54, ink="cover_text", role="Span")
    for line, text in enumerate(_figures(facts)):
        font, ink = (fonts.REGULAR, "cover_text2") if line else (fonts.MEDIUM, "cover_text")
        sheet.text(RIGHT, 705 + 17 * line, text, font, 10.2, ink=ink, align="right")


def _figures(facts: BookFacts) -> list[str]:
    cover = facts.cover
    sources, works = len(cover.dependency.sources), cover.assignments
    hours = formats.grouped(formats.rounded(cover.minutes, 60))
    found = [
        _("{amount} turnover").format(amount=formats.euros(cover.dependency.turnover)),
        ", ".join(
            (
                ngettext("{count} source", "{count} sources", sources).format(count=sources),
                ngettext("{count} assignment", "{count} assignments", works).format(count=works),
            )
        ),
        _("{hours} hours in your business").format(hours=hours),
    ]
    if facts.period.runs:
        found.insert(0, stretch(facts.period))
    return found
