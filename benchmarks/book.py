"""The yearly book of a W1 year, gathered and drawn, in colour and in black and white."""

import io
from datetime import date
from functools import partial
from pathlib import Path

from pypdf import PdfReader

from benchmarks.timing import Row, in_turn, words
from zzpdesk.desk import Desk

GROUP = "The yearly book"
PAGES, SECONDS = 20, 1.5
"""So many pages may take so long."""


def rows(w1: Path, today: date, pairs: int) -> list[Row]:
    """A desk open for reading only keeps no results: every book is gathered anew."""
    year = today.year - 10
    desk = Desk.open(w1, read_only=True)
    try:
        pages = len(PdfReader(io.BytesIO(desk.book.pdf(year))).pages)
        works = [partial(desk.book.pdf, year, black_and_white=grey) for grey in (False, True)]
        colour, grey = in_turn(*works, pairs=pairs, warm=1)
    finally:
        desk.close()
    limit = SECONDS * pages / PAGES
    against = f"{pages} pages at {PAGES} in {SECONDS} s: {words(limit)}"
    return [
        Row(GROUP, "a past year, W1", words(colour), against, colour / limit, 1.0, "≤ 1 ×"),
        Row(GROUP, "the same in black and white", words(grey), against, grey / limit, 1.0, "≤ 1 ×"),
    ]
