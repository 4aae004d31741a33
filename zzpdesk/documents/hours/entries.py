"""Every entry of the year: day, time, activity, for whom, and what shows it; totals per month and of the year."""

from collections.abc import Callable, Sequence
from itertools import groupby

from zzpdesk.core.rows import EvidenceRow
from zzpdesk.documents import fonts
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.labels import label

_HIGH, _SIZE = 15.5, 8.0
_TIME, _KIND, _WHAT, _WHOM, _SHOWN = 126.0, 136.0, 206.0, 318.0, 464.0
_PLACES = ((LEFT, 40.0), (_KIND, 66.0), (_WHAT, 108.0), (_WHOM, 142.0), (_SHOWN, RIGHT - _SHOWN))
_EACH = 50
_ORIGINS = {
    "Training": N_("see the course"),
    "Meeting": N_("see the meeting"),
    "Visit": N_("see the visit"),
    "GiveTakeEntry": N_("see give and take"),
}


def all_entries(flow: Flow, rows: Sequence[EvidenceRow], progress: Callable[[float], None]) -> None:
    """The list over as many pages as it takes."""
    if not rows:
        return
    flow.heading(_("Every entry"), keep=60)
    drawn = 0
    with flow.sheet.tagged("Table"):
        _head(flow)
        for _month, found in groupby(rows, key=lambda row: row.day.month):
            entries = list(found)
            for row in entries:
                _entry(flow, row)
                drawn += 1
                if drawn % _EACH == 0:
                    progress(drawn / len(rows))
            _total(flow, formats.month(entries[0].day), sum(row.minutes for row in entries))
        _total(flow, _("Whole year"), sum(row.minutes for row in rows))


def _head(flow: Flow) -> None:
    words = (_("Day"), _("Kind"), _("Activity"), _("For"), _("Evidence"))
    flow.y += 14.4
    with flow.sheet.tagged("TR"):
        for (x, _room), word in zip(_PLACES, words, strict=True):
            flow.sheet.text(x, flow.y, word, size=8, ink="text3", role="TH")
        flow.sheet.text(_TIME, flow.y, _("Time"), size=8, ink="text3", align="right", role="TH")
    flow.y += 7.3
    flow.sheet.rule(LEFT, flow.y, RIGHT, ink="text", thickness=0.7)


def _entry(flow: Flow, row: EvidenceRow) -> None:
    if flow.need(_HIGH):
        _head(flow)
    whom = ", ".join(filter(None, (row.assignment, row.client)))
    words = (formats.day(row.day), label(row.kind), row.description, whom, evidence(row))
    base = flow.y + _HIGH - 5
    with flow.sheet.tagged("TR"):
        for (x, room), word in zip(_PLACES, words, strict=True):
            text = fonts.shortened(word, fonts.REGULAR, _SIZE, room)
            flow.sheet.text(x, base, text, size=_SIZE, ink="text2", role="TD")
        time = formats.clock(row.minutes)
        flow.sheet.text(_TIME, base, time, size=_SIZE, align="right", role="TD")
    flow.y += _HIGH
    flow.sheet.rule(LEFT, flow.y, RIGHT)


def _total(flow: Flow, name: str, minutes: int) -> None:
    if flow.need(_HIGH):
        _head(flow)
    base = flow.y + _HIGH - 5
    with flow.sheet.tagged("TR"):
        flow.sheet.text(LEFT, base, name, fonts.SEMIBOLD, _SIZE, role="TD")
        flow.sheet.text(_TIME, base, formats.clock(minutes), fonts.SEMIBOLD, _SIZE, align="right", role="TD")
    flow.y += _HIGH
    flow.sheet.rule(LEFT, flow.y, RIGHT)


def evidence(row: EvidenceRow) -> str:
    """What shows that it was worked: the invoice, or the record that it follows."""
    if row.number:
        return _("Invoice {number}").format(number=row.number)
    return _(_ORIGINS[row.origin]) if row.origin in _ORIGINS else ""
