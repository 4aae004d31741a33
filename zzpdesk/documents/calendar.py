"""Reminders as an iCalendar file (RFC 5545), which every calendar reads.

Everything is an event: most calendars leave out a VTODO. A meeting with a time of day blocks that hour; all else is a
whole day that leaves her free. UIDs stay the same from file to file, so that importing again moves and never doubles.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from zzpdesk import __version__
from zzpdesk.core.agenda import Todo

Entry = tuple[Todo, str, str, str]
"""What waits, its title, the line below it, and the time of day ("9:30") or ""."""
_WIDTH = 75
"""Octets on a line, without the end of it (RFC 5545 §3.1)."""
_REPEATING = frozenset({"instalment", "deposit", "goal", "vote"})
"""Of these one record gives one event after another; of the others the event moves with its day."""
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar_bytes(entries: Iterable[Entry], desk_id: str, now: datetime) -> bytes:
    """The file; `now` is stamped on every event."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//zzpdesk//zzpdesk {__version__}//NL",
        "CALSCALE:GREGORIAN",
    ]
    for todo, title, detail, start in entries:
        if todo.day is not None:
            lines += _event(todo, todo.day, title, detail, start, desk_id, now)
    return "".join(folded(line) for line in [*lines, "END:VCALENDAR"]).encode()


def escaped(text: str) -> str:
    """As the value of a text property; control characters have no place there."""
    one_kind = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(char for char in one_kind if char in "\n\t" or char.isprintable() or ord(char) > 0xA0)
    return kept.translate(_ESCAPED)


def folded(line: str) -> str:
    """At most 75 octets on a line, going on after a space; never through a character."""
    parts, part, size = [], "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _WIDTH:
            parts.append(part)
            part, size = " ", 1
        part, size = part + char, size + octets
    return "\r\n".join([*parts, part]) + "\r\n"


def _event(
    todo: Todo, day: date, title: str, detail: str, start: str, desk_id: str, now: datetime
) -> list[str]:
    name = f"{todo.code}-{todo.kind.__name__}-{todo.record_id}"
    uid = f"{name}-{day:%Y%m%d}" if todo.code in _REPEATING else name
    return [
        "BEGIN:VEVENT",
        f"UID:{uid.lower()}@{desk_id}.zzpdesk",
        f"DTSTAMP:{now.astimezone().astimezone(UTC):%Y%m%dT%H%M%SZ}",
        *_when(day, start),
        f"SUMMARY:{escaped(title)}",
        *([f"DESCRIPTION:{escaped(detail)}"] if detail else []),
        "END:VEVENT",
    ]


def _when(day: date, start: str) -> list[str]:
    """An hour from a time of day, where she is; else the whole day."""
    if not start:
        following = day + timedelta(days=1)
        return [
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{following:%Y%m%d}",
            "TRANSP:TRANSPARENT",
        ]
    hour, _colon, minute = start.partition(":")
    begin = datetime.combine(day, time(int(hour), int(minute)))
    return [f"DTSTART:{begin:%Y%m%dT%H%M%S}", f"DTEND:{begin + timedelta(hours=1):%Y%m%dT%H%M%S}"]
