"""Invoice numbers: a format with a year and a counter, and continuing an old numbering.

A format is text with `{number}` or `{number:3}` (padded to three digits) once, and `{year}` at most once. With a year
the counter starts anew each year; without one it runs on.
"""

import re
from dataclasses import dataclass

_FIELD = re.compile(r"\{(year|number)(?::(\d))?\}")


@dataclass(frozen=True, slots=True)
class OldNumber:
    """What a number used before tells: the format it follows, its year (None: without) and its counter."""

    format: str
    year: int | None
    counter: int


def format_problem(text: str) -> str | None:
    """`number-format` unless the text has one `{number}`, at most one `{year}` and no other braces."""
    names = [match[1] for match in _FIELD.finditer(text)]
    rest = _FIELD.sub("", text)
    well = names.count("number") == 1 and names.count("year") <= 1 and "{" not in rest and "}" not in rest
    return None if well and len(text) <= 40 else "number-format"


def has_year(text: str) -> bool:
    """Whether the counter of this format starts anew each year."""
    return any(match[1] == "year" for match in _FIELD.finditer(text))


def series_name(text: str, year: int, prefix: str = "own") -> str:
    """The counter that a format draws from in a year: `own/2026`, or `own` when it runs on through the years."""
    return f"{prefix}/{year}" if has_year(text) else prefix


def number_text(text: str, year: int, counter: int) -> str:
    """The invoice number for a counter; shape of the format, no side effects."""

    def fill(match: re.Match[str]) -> str:
        value = year if match[1] == "year" else counter
        return str(value).zfill(int(match[2] or 0))

    return _FIELD.sub(fill, text)


def read_old_number(text: str) -> OldNumber | None:
    """Learn format and counter from the last number of an old numbering; None when it holds no digits.

    The last run of digits is the counter; a run 19xx–20xx elsewhere is the year.
    """
    runs = list(re.finditer(r"\d+", text))
    if not runs or "{" in text or "}" in text:
        return None
    counter, before = runs[-1], runs[:-1]
    year = next((run for run in before if re.fullmatch(r"(19|20)\d\d", run[0])), None)
    width = len(counter[0]) if counter[0].startswith("0") or year else 0
    field = f"{{number:{min(width, 9)}}}" if width else "{number}"
    shape = text[: counter.start()] + field + text[counter.end() :]
    if year:
        shape = shape[: year.start()] + "{year}" + shape[year.end() :]
    return OldNumber(shape, int(year[0]) if year else None, int(counter[0]))
