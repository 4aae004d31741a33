"""Her collectives over a period: what went in, what came out, and what was decided."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core.collectives import Through, taken
from zzpdesk.core.records import Collective
from zzpdesk.core.records.gathering import Attendance, Outcome, Vote
from zzpdesk.core.records.membership import ProceedsKind
from zzpdesk.core.settlement import FeeSum
from zzpdesk.core.sources import say_on
from zzpdesk.desk.book.ties import Ties, read
from zzpdesk.documents.book.collectives import CollectivesFacts, CollectiveYear, Held, Learned
from zzpdesk.texts import collectives as words
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label

if TYPE_CHECKING:
    from zzpdesk.core.periods import Period
    from zzpdesk.core.records.gathering import Decision
    from zzpdesk.desk.book.parts import Parts
    from zzpdesk.desk.collectives import MeetingWith


def gather(parts: Parts, period: Period) -> CollectivesFacts | None:
    """None when she was in none and nothing passed."""
    found = [one for one in parts.books.find(Collective) if one.relation_id is not None]
    ties = read(parts, found, period)
    years = [(one.relation_id or 0, _year(parts, one, period, ties)) for one in found]
    shown = [year for number, year in years if _there(number, year, period, ties)]
    ordered = sorted(shown, key=lambda one: (-one.through.amount, one.name))
    return CollectivesFacts(period=period, collectives=tuple(ordered)) if ordered else None


def _there(number: int, year: CollectiveYear, period: Period, ties: Ties) -> bool:
    """Whether she was in it for some of the period, or something passed."""
    member = any(
        one.state.active
        and one.since is not None
        and one.since <= period.end
        and (one.until is None or one.until >= period.start)
        for one in ties.states.get(number, ())
    )
    money = year.through.amount or year.through.paid != 0 or year.capital or year.received
    return bool(member or money or year.attended or year.courses or year.balance.verdict)


def _year(parts: Parts, record: Collective, period: Period, ties: Ties) -> CollectiveYear:
    number, year = record.relation_id or 0, period.start.year
    through, fees = ties.through.get(number, Through()), ties.fees.get(number, FeeSum())
    attended, minutes, met = ties.attended.get(number, (0, 0, 0))
    capital, capital_all = ties.capital.get(number, (0, 0))
    colleagues = ties.colleagues.get(number, {})
    return CollectiveYear(
        name=ties.names.get(number, ""),
        words=_words(record, period, through, ties),
        say=say_on(ties.says.get(number, ()), period.end),
        through=through,
        before=ties.before.get(number, Through()).amount,
        fees=fees.by_kind,
        below=through.paid_known - fees.paid,
        capital=capital,
        capital_all=capital_all,
        received=tuple(
            (kind, ties.received[number, kind]) for kind in ProceedsKind if ties.received.get((number, kind))
        ),
        balance=ties.balances[number],
        attended=attended,
        attended_minutes=minutes,
        met=met,
        with_whom=tuple(sorted(ties.names.get(one, "") for one in colleagues)),
        courses=tuple(
            Learned(title, spent) for relation, title, _day, spent in ties.learned if relation == number
        ),
        meetings=tuple(
            _held(one)
            for one in reversed(parts.collectives.meetings(number, year))
            if one.meeting.day is not None and one.meeting.day in period
        ),
        used=tuple(
            (one.title, words.used(one, use)[0])
            for one, use in parts.collectives.services_in(number, period, through.assignments)
            if taken(one, use) and use.starts is None
        ),
    )


def _words(record: Collective, period: Period, through: Through, ties: Ties) -> tuple[str, ...]:
    """Short facts about her tie with it."""
    number = record.relation_id or 0
    latest = max(ties.counts.get(number, ()), key=lambda one: one.year or 0, default=None)
    found = [
        words.membership(list(ties.states.get(number, ())), period.end),
        words.short_form(record.legal_form),
    ]
    if latest is not None:
        found.append(
            ngettext("{number} member", "{number} members", latest.members).format(number=latest.members)
        )
    if record.parent_id is not None:
        found.append(_("part of {name}").format(name=ties.names.get(record.parent_id, "")))
    if through.members:
        word = ngettext("{number} collective below it", "{number} collectives below it", through.members)
        found.append(word.format(number=through.members))
    return tuple(f"{one[:1].lower()}{one[1:]}" for one in found if one)


def _held(one: MeetingWith) -> Held:
    meeting = one.meeting
    decided = "\n".join(map(_decision, one.decisions)) or meeting.outcome
    voted = any(each.vote is not Vote.NONE for each in one.decisions)
    part = Attendance.VOTED if voted and meeting.attendance is Attendance.PRESENT else meeting.attendance
    return Held(meeting.day or date.min, meeting.title, label(part).lower(), decided)


def _decision(one: Decision) -> str:
    """`Provisie naar 11%, aangenomen, je stemde voor`."""
    parts = [one.title]
    if one.outcome is not Outcome.OPEN:
        parts.append(label(one.outcome).lower())
    if one.vote is not Vote.NONE:
        parts.append(_("your vote: {vote}").format(vote=label(one.vote).lower()))
    return ", ".join(parts)
