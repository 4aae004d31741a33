"""Meetings of a collective: her part in each, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence

from zzpdesk.core.records.gathering import Attendance, Decision, Outcome, Vote
from zzpdesk.desk.collectives import MeetingWith
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dossier.table import DossierTable
from zzpdesk.ui.look.cells import Cell, Column
from zzpdesk.ui.look.chips import Chip, Tone

_CHIPS: dict[Attendance, tuple[Tone, str]] = {
    Attendance.PLANNED: ("neutral", "calendar"),
    Attendance.SIGNED_UP: ("tint", "calendar-check"),
    Attendance.PRESENT: ("neutral", "check"),
    Attendance.VOTED: ("ok", "vote"),
    Attendance.ABSENT: ("dashed", "minus"),
}


class MeetingsCard(DossierTable):
    """Keys are the meetings."""

    def __init__(self) -> None:
        columns = (
            Column(_("Date"), width=112),
            Column(_("Meeting"), stretch=2, min_width=130),
            Column(_("You"), width=128),
            Column(_("Decision"), stretch=3, min_width=150),
        )
        super().__init__("meetings", _("Meetings and votes"), columns, _("Add"))

    def show_meetings(self, meetings: Sequence[MeetingWith], year: int) -> None:
        """Dates of the year shown go without it."""
        self.show_rows([_row(one, year) for one in meetings], [one.meeting for one in meetings])


def _row(one: MeetingWith, year: int) -> list[Cell]:
    meeting = one.meeting
    of_year = meeting.day is not None and meeting.day.year == year
    part = _part(one)
    tone, icon = _CHIPS[part]
    word = label(part)
    return [
        Cell(formats.day(meeting.day) if of_year else formats.day_year(meeting.day), weight=500),
        Cell(meeting.title, weight=500),
        Cell(chip=Chip(word[:1].lower() + word[1:], tone, icon)),
        Cell("; ".join(map(_decision, one.decisions)) or meeting.outcome or "–", tone="text2"),
    ]


def _part(one: MeetingWith) -> Attendance:
    """Her part in it: who was there and voted on something, voted."""
    there, voted = one.meeting.attendance, any(each.vote is not Vote.NONE for each in one.decisions)
    return Attendance.VOTED if voted and there is Attendance.PRESENT else there


def _decision(one: Decision) -> str:
    """`Provisie naar 11%, aangenomen`; of what is still open only the proposal."""
    if one.outcome is Outcome.OPEN:
        return one.title
    word = label(one.outcome)
    return f"{one.title}, {word[:1].lower()}{word[1:]}"
