"""The cover of the yearly book (13): the sources as areas, which year, and the year in three lines."""

from zzpdesk.charts.areas import Areas, Dot
from zzpdesk.charts.common import TOKENS
from zzpdesk.charts.primitives import Mark, Text
from zzpdesk.core.sources import Channel
from zzpdesk.documents import fonts
from zzpdesk.documents.book.facts import BookFacts
from zzpdesk.documents.paint import hatched
from zzpdesk.documents.sheet import HEIGHT, LEFT, RIGHT, WIDTH, Sheet
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label

_BOX = (150.0, 128.0, RIGHT - 150.0, 345.0)
_YEAR = 54.0


def draw_cover(sheet: Sheet, facts: BookFacts) -> None:
    """One page; on white in black and white, so that it does not drown a printer."""
    if not sheet.grey:
        sheet.box(0, 0, WIDTH, HEIGHT, fill="cover_paper")
    name = fonts.shortened(facts.business, fonts.MEDIUM, 9.6, 340)
    sheet.text(LEFT, 83.5, name, fonts.MEDIUM, 9.6, ink="cover_text")
    if facts.cover.since:
        since = _("freelancer since {year}").format(year=facts.cover.since)
        sheet.text(RIGHT, 83.5, since, size=9.6, ink="cover_text2", align="right")
    _peloton(sheet, facts)
    with sheet.tagged("H1"):
        sheet.text(LEFT, 686, _("Yearly book"), fonts.SERIF, _YEAR, ink="cover_text", role="Span")
        year = str(facts.period.start.year)
        sheet.text(LEFT, 740, year, fonts.SERIF, _YEAR, ink="cover_text", role="Span")
    lines = _figures(facts)
    for line, (text, strong) in enumerate(lines, start=1 - len(lines)):
        font, ink = (fonts.MEDIUM, "cover_text") if strong else (fonts.REGULAR, "cover_text2")
        sheet.text(RIGHT, 739 + 17 * line, text, font, 10.2, ink=ink, align="right")
    _foot(sheet)


def _peloton(sheet: Sheet, facts: BookFacts) -> None:
    found = facts.cover.dependency.sources
    chart = Areas([Dot(one.name, one.channel, one.amount) for one in found])
    x, y, width, height = _BOX
    alt = "; ".join(chart.descriptions().values()) or _("No turnover this year.")
    with sheet.marked("Figure", alt):
        items = chart.layout(width, height)
        for item in items:
            if isinstance(item, Mark):
                _circle(sheet, item, x, y)
    for item in items:
        if isinstance(item, Text):
            sheet.text(x + item.x, y + item.y, item.text, fonts.SERIF_ITALIC, item.size, ink="cover_text")


def _circle(sheet: Sheet, item: Mark, x: float, y: float) -> None:
    right, up, r = x + item.x, HEIGHT - y - item.y, item.size / 2
    sheet.canvas.setFillColor(sheet.colour(item.fill))
    sheet.canvas.circle(right, up, r, stroke=0, fill=1)
    if sheet.grey and item.fill == _token(Channel.INTERMEDIARY):
        clip = sheet.canvas.beginPath()
        clip.circle(right, up, r)
        hatched(sheet, clip, (right - r, up - r, 2 * r, 2 * r), sheet.blended("on_segment", 0.45, item.fill))


def _token(channel: Channel) -> str:
    return f"cover_{TOKENS[channel]}"


def _figures(facts: BookFacts) -> list[tuple[str, bool]]:
    """Turnover (strong), sources and assignments, hours on record; in a running year first its last day."""
    cover = facts.cover
    sources, works = len(cover.dependency.sources), cover.assignments
    came = ngettext("{count} source", "{count} sources", sources).format(count=sources)
    done = ngettext("{count} assignment", "{count} assignments", works).format(count=works)
    hours = formats.grouped(cover.minutes // 60)
    found = [
        (_("{amount} turnover").format(amount=formats.euros(cover.dependency.turnover)), True),
        (f"{came}, {done}", False),
    ]
    if cover.minutes:
        found.append((_("{hours} hours in your business").format(hours=hours), False))
    if facts.period.runs:
        found.insert(0, (_("up to {day}").format(day=formats.day_long(facts.period.end)), False))
    return found


def _foot(sheet: Sheet) -> None:
    sheet.rule(LEFT, 771, RIGHT, ink="cover_line")
    x = LEFT
    for channel in Channel:
        text = label(channel).lower()
        with sheet.marked(""):
            _circle(sheet, Mark(x + 4, 789, 8, "circle", _token(channel)), 0, 0)
        x += 14 + sheet.text(x + 14, 792, text, size=9.2, ink="cover_text2") + 20
    said = _("A dot is a source, its area the turnover")
    sheet.text(RIGHT, 792, said, fonts.SERIF_ITALIC, 10.2, ink="cover_text2", align="right")
