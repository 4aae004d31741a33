"""The overview of hours of a year: where she stands, per kind and month, and every entry with its evidence.

All times are printed to the minute, so that whoever adds them up finds the totals.
"""

from collections.abc import Callable
from datetime import date

from zzpdesk.core.records.time import HourKind
from zzpdesk.documents import fonts
from zzpdesk.documents.flow import Flow, made_line
from zzpdesk.documents.hours.entries import all_entries
from zzpdesk.documents.hours.facts import HoursFacts
from zzpdesk.documents.sheet import LEFT, RIGHT, Sheet
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, in_language
from zzpdesk.texts.labels import label

Progress = Callable[[float], None]
EDGES = (RIGHT,)
MONTHS = 12
_FIRST, _PITCH, _SIZE = 184.0, 27.6, 7.0


def render_hours(facts: HoursFacts, progress: Progress = lambda _share: None) -> bytes:
    """The PDF; the same facts give the same bytes. `progress` is told how much of the entries is drawn."""
    with in_language(facts.language):
        title = _("Hours {period}").format(period=_period(facts))
        subject = _("The hours criterion, hours per kind and month, and every entry with its evidence")
        sheet = Sheet(
            title=title, author=facts.business, subject=subject, language=facts.language, day=facts.made_on
        )
        made = made_line(facts.business, formats.day_long(facts.made_on))
        flow = Flow(sheet, title, _("Overview of hours"), made)
        flow.begin()
        _standing(flow, facts)
        _per_month(flow, facts)
        _absences(flow, facts)
        all_entries(flow, facts.entries, progress)
        return sheet.finish(flow.foot)


def _period(facts: HoursFacts) -> str:
    """`2026`, or as long as it runs `2026 t/m 14 oktober`."""
    day = facts.standing.day
    if day == date(facts.year, MONTHS, 31):
        return str(facts.year)
    return _("{year} up to {day}").format(year=facts.year, day=f"{day.day} {formats.month(day)}")


def _standing(flow: Flow, facts: HoursFacts) -> None:
    found = facts.standing
    done = formats.grouped(found.done // 60)
    if found.goal is None:
        flow.serif(_("{done} hours counted.").format(done=done))
    else:
        goal = formats.grouped(found.goal // 60)
        flow.serif(_("{done} of {goal} hours.").format(done=done, goal=goal))
    flow.heading(_("Hours criterion"), keep=120)
    rows = [(label(kind), formats.clock(found.kinds.get(kind, 0))) for kind in HourKind if kind.counts]
    rows.append((_("Pregnancy leave, counted as worked"), formats.clock(found.pregnancy)))
    rows.append((_("Counts together"), formats.clock(found.done)))
    if found.goal is not None:
        rows.append((_("Asked"), formats.clock(found.goal)))
        rows.append((_("Still to go"), formats.clock(found.left or 0)))
    if found.uncounted:
        rows.append(
            (_("Recorded, but does not count: study for a new field"), formats.clock(found.uncounted))
        )
    rows.append((_("More than half of all working time, own answer"), _answer(facts)))
    flow.table((_("What"), _("Hours and minutes")), rows, EDGES)
    flow.paragraph(" ".join(_sources(facts)), size=8, ink="text3", gap=0)


def _answer(facts: HoursFacts) -> str:
    if facts.standing.majority is None and facts.standing.exempt:
        return _("not asked")
    return {True: _("yes"), False: _("no"), None: _("not answered")}[facts.standing.majority]


def _sources(facts: HoursFacts) -> list[str]:
    said = []
    if facts.goal_source:
        said.append(_("Hours asked: {source}.").format(source=facts.goal_source))
    if facts.leave_source:
        said.append(_("Pregnancy leave: {source}.").format(source=facts.leave_source))
    said.append(
        _(
            "Illness, holiday, care, availability and study for a new field do not count. The majority of working "
            "time is not asked of who was no entrepreneur in one or more of the five years before."
        )
    )
    return said


def _per_month(flow: Flow, facts: HoursFacts) -> None:
    kinds = [
        kind for kind in HourKind if any((kind, month) in facts.months for month in range(1, MONTHS + 1))
    ]
    if not kinds:
        return
    flow.heading(_("Per kind and month"), keep=40 + 19 * (len(kinds) + 1))
    heads = [formats.month(date(facts.year, month, 1), short=True) for month in range(1, MONTHS + 1)]
    with flow.sheet.tagged("Table"):
        flow.y += 14.4
        _cells(flow, ("", *heads, _("Total")), role="TH", ink="text3")
        flow.y += 7.3
        flow.sheet.rule(LEFT, flow.y, RIGHT, ink="text", thickness=0.7)
        for kind in kinds:
            minutes = [facts.months.get((kind, month), 0) for month in range(1, MONTHS + 1)]
            _month_row(flow, label(kind), minutes)
        sums = [sum(facts.months.get((kind, month), 0) for kind in kinds) for month in range(1, MONTHS + 1)]
        _month_row(flow, _("Total"), sums, strong=True)


def _month_row(flow: Flow, name: str, minutes: list[int], *, strong: bool = False) -> None:
    words = [formats.clock(one) if one else "–" for one in (*minutes, sum(minutes))]
    flow.y += 12.4
    _cells(flow, (name, *words), strong=strong)
    flow.y += 6.6
    if not strong:
        flow.sheet.rule(LEFT, flow.y, RIGHT)


def _cells(
    flow: Flow, words: tuple[str, ...], *, role: str = "TD", ink: str = "text2", strong: bool = False
) -> None:
    font = fonts.SEMIBOLD if strong else fonts.REGULAR
    with flow.sheet.tagged("TR"):
        name = fonts.shortened(words[0], font, 8, _FIRST - LEFT - 24)
        flow.sheet.text(LEFT, flow.y, name, font, 8, role=role)
        for number, word in enumerate(words[1:]):
            last = number == MONTHS
            edge = RIGHT if last else _FIRST + number * _PITCH
            tone = "text" if last or strong else ink
            flow.sheet.text(edge, flow.y, word, font, _SIZE, ink=tone, align="right", role=role)


def _absences(flow: Flow, facts: HoursFacts) -> None:
    rows = [
        (f"{label(one.kind)}  {one.note}".rstrip(), formats.period(one.since, one.until))
        for one in facts.absences
        if one.since and one.until
    ]
    if rows:
        flow.heading(_("Time away"), keep=60)
        flow.table((_("Kind"), _("Period")), rows, EDGES)
