"""Reading a book back."""

import io
import re

from pypdf import PdfReader


def read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data), strict=True)


def pages(data: bytes) -> list[str]:
    """The text of each page, white space flattened."""
    return [re.sub(r"\s+", " ", page.extract_text()).strip() for page in read(data).pages]


def bookmarks(data: bytes) -> list[tuple[int, str, int]]:
    """Level, title and page (from 1) of every bookmark."""
    reader = read(data)

    def walk(items, level=0):
        for item in items:
            if isinstance(item, list):
                yield from walk(item, level + 1)
            else:
                yield level, item.title, reader.get_destination_page_number(item) + 1

    return list(walk(reader.outline))
