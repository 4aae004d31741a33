"""The map of the peloton on A4, with everything on it as a table below."""

from dataclasses import dataclass
from datetime import date

from zzpdesk.charts.common import SHAPES, TOKENS
from zzpdesk.charts.peloton import PelotonMap
from zzpdesk.charts.pelotonwords import client_row, legend, source_row, summary
from zzpdesk.charts.primitives import Mark
from zzpdesk.core.peloton import Peloton
from zzpdesk.documents import fonts
from zzpdesk.documents.flow import Flow, made_line
from zzpdesk.documents.paint import mark, paint
from zzpdesk.documents.sheet import LEFT, RIGHT, Sheet
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, in_language
from zzpdesk.texts.peloton import not_on_map, up_to

_SCALE = 0.66
_HIGH = 560.0
"""The map as the screen would draw it, px; `_SCALE` makes it fit between the margins."""
_TOGETHER = 3
"""So many clients at least stay on the page of their source."""
EDGES = (352.0, 408.0, 472.0, RIGHT)


@dataclass(frozen=True, kw_only=True, slots=True)
class PelotonFacts:
    """`hatched` draws lines over intermediaries for who prints in black and white."""

    business: str
    made_on: date
    found: Peloton
    language: str = "nl"
    hatched: bool = True


def render_peloton(facts: PelotonFacts) -> bytes:
    """The PDF; the same facts give the same bytes."""
    with in_language(facts.language):
        found = facts.found
        title = _("Peloton {year}").format(year=up_to(found.period))
        sheet = Sheet(
            title=title,
            author=facts.business,
            subject=_("Who brings the work, and for whom"),
            language=facts.language,
            day=facts.made_on,
        )
        flow = Flow(
            sheet, title, _("Who rides with you"), made_line(facts.business, formats.day_long(facts.made_on))
        )
        flow.begin()
        flow.serif(summary(found), size=20, leading=25, room=460)
        _map(flow, facts)
        _table(flow, found)
        return sheet.finish(flow.foot)


def _map(flow: Flow, facts: PelotonFacts) -> None:
    chart = PelotonMap(facts.found, hatch=facts.hatched)
    flow.y += 8
    with flow.sheet.tagged("Figure", alt="\n".join(chart.descriptions().values())):
        paint(flow.sheet, chart.layout((RIGHT - LEFT) / _SCALE, _HIGH), LEFT, flow.y, scale=_SCALE)
    flow.y += _HIGH * _SCALE + 14
    x = LEFT
    for word, shape in legend():
        mark(flow.sheet, Mark(x + 4, flow.y - 3, 7.6, shape.shape, shape.fill, hatch=False))
        flow.sheet.text(x + 12, flow.y, word, size=8.5, ink="text2")
        x += fonts.width(word, fonts.REGULAR, 8.5) + 34
    flow.y += 15
    note = _("The thicker the line, the more turnover; dotted: no turnover.")
    flow.sheet.text(LEFT, flow.y, note, size=8.5, ink="text2")


def _table(flow: Flow, found: Peloton) -> None:
    flow.heading(_("Per source"), keep=90)
    headers = (_("Source"), _("Turnover"), _("Share"), _("Hours"), _("Say"))
    with flow.sheet.tagged("Table"):
        flow.table_head(headers, EDGES)
        for one in (*found.riders, *found.negative):
            behind = () if one.key.direct else found.clients_of(one.key)
            _need(flow, headers, 1 + min(len(behind), _TOGETHER))
            shape, token = SHAPES[one.channel], TOKENS[one.channel]
            mark(flow.sheet, Mark(LEFT + 3.6, flow.y + 10.8, 7.4, shape, token, one.quiet is not None))
            name, _channel, *figures = source_row(one)
            flow.table_row((name, *figures), EDGES, indent=15)
            for link in behind:
                _need(flow, headers)
                flow.table_row((link.name, client_row(link)[2], "", "", ""), EDGES, indent=30)
    apart = not_on_map([(one.name, one.amount) for one in found.negative])
    if apart:
        flow.y += 6
        flow.paragraph(apart)


def _need(flow: Flow, headers: tuple[str, ...], rows: int = 1) -> None:
    """Room for so many rows, else a new page under the head of the table."""
    if flow.need(20.55 * rows):
        flow.table_head(headers, EDGES)
