"""`zzpdesk book`: the yearly book as PDF."""

from collections.abc import Collection
from pathlib import Path

from zzpdesk.commands.using import reading
from zzpdesk.core.book import Chapter


def write_book(
    path: Path | None, year: int, output: Path, chapters: Collection[Chapter], *, black_and_white: bool
) -> int:
    """Write the book of a year with these chapters."""
    with reading(path) as desk:
        desk.files.write(output, desk.book.pdf(year, chapters, black_and_white=black_and_white))
    return 0
