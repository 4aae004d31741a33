"""The iCalendar file as RFC 5545 wants it: line ends, folding, escaping, names that stay."""

import re
from datetime import date, datetime

import pytest

from zzpdesk.core.agenda import Todo
from zzpdesk.core.records import Certificate, Funding, Meeting
from zzpdesk.documents.calendar import calendar_bytes, escaped, folded

NOW = datetime(2026, 10, 14, 14, 32)  # noqa: DTZ001 - local time, as in the desk


def event(code: str = "certificate", kind: type = Certificate, day: date | None = date(2026, 12, 31)) -> Todo:
    return Todo(code, kind, 7, day, {})


def lines(*entries: tuple[Todo, str, str, str]) -> list[str]:
    """Unfolded, as a calendar reads them."""
    text = calendar_bytes(entries, "a1b2", NOW).decode()
    assert re.search(r"(?<!\r)\n", text) is None
    assert text.endswith("END:VCALENDAR\r\n")
    assert max(len(line) for line in text.encode().split(b"\r\n")) <= 75
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def test_a_day_is_an_event_of_one_whole_day_that_leaves_her_free():
    assert lines((event(), "VCA verloopt", "Kiwa", "")) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//zzpdesk//zzpdesk 0.1.0//NL",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:certificate-certificate-7@a1b2.zzpdesk",
        "DTSTAMP:20261014T123200Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "TRANSP:TRANSPARENT",
        "SUMMARY:VCA verloopt",
        "DESCRIPTION:Kiwa",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_a_meeting_with_a_time_takes_that_hour():
    found = lines((event("meeting", Meeting), "Open Coffee", "", "9:30"))
    assert "DTSTART:20261231T093000" in found
    assert "DTEND:20261231T103000" in found
    assert not [line for line in found if line.startswith(("TRANSP", "DESCRIPTION"))]
    assert "DTEND:20270101T003000" in lines((event("meeting", Meeting), "x", "", "23:30"))


def test_what_has_no_day_is_left_out():
    assert len(lines((event(day=None), "x", "", ""))) == 5


def test_an_event_moves_with_its_day_and_one_of_a_row_is_its_own():
    def uid(*arguments: object) -> str:
        return next(line for line in lines((event(*arguments), "x", "", "")) if line.startswith("UID"))

    assert uid("certificate", Certificate, date(2026, 12, 1)) == uid(
        "certificate", Certificate, date(2027, 1, 1)
    )
    assert uid("instalment", Funding, date(2026, 12, 1)) != uid("instalment", Funding, date(2027, 1, 1))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a, b; c\\d", "a\\, b\\; c\\\\d"),
        ("twee\r\nregels\nen\rdrie", "twee\\nregels\\nen\\ndrie"),
        ("bel\x07 \x00x", "bel x"),
        ("VERLOOPT\r\nEND:VEVENT", "VERLOOPT\\nEND:VEVENT"),
        ("naïef ☕", "naïef ☕"),
    ],
)
def test_texts_are_escaped_so_that_nothing_in_them_is_a_line_of_its_own(text, written):
    assert escaped(text) == written


def test_long_lines_are_folded_between_characters():
    for text in ("x" * 200, "é" * 100, "👩‍🌾" * 40, "x" * 75, "x" * 76, ""):
        parts = folded(text).removesuffix("\r\n").split("\r\n")
        assert all(len(part.encode()) <= 75 for part in parts)
        assert "".join(part.removeprefix(" ") if at else part for at, part in enumerate(parts)) == text
    assert folded("x" * 75).count("\r\n") == 1
