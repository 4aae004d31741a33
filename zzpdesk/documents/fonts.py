"""The fonts of paper, and text that always shows: a character no font has becomes a visible box, never nothing."""

import re
import unicodedata
from functools import cache, lru_cache
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from zzpdesk.resources import resource_path

REGULAR, MEDIUM, SEMIBOLD = "Inter-Regular", "Inter-Medium", "Inter-SemiBold"
DISPLAY_LIGHT, DISPLAY_MEDIUM, DISPLAY = "InterDisplay-Light", "InterDisplay-Medium", "InterDisplay-SemiBold"
SERIF, SERIF_MEDIUM, SERIF_ITALIC = "Newsreader-Regular", "Newsreader-Medium", "Newsreader-Italic"

_FALLBACK = REGULAR
_MISSING = "□"
_lock = Lock()
# What has no glyph in one of the fonts but means the same on paper.
_SAME = str.maketrans(
    {
        "\u2011": "-",
        "\u202f": "\u00a0",
        "\u2007": "\u00a0",
        "\u00ad": "",
        "\ufeff": "",
        "\u200b": "",
        "\u2199": "\u2190",
    }
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


@cache
def _glyphs(font: str) -> frozenset[int]:
    """The characters that a font of `resources/fonts` can show; registers the font on first use."""
    with _lock:
        if font not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(font, str(resource_path("fonts", f"{font}.ttf"))))
        return frozenset(pdfmetrics.getFont(font).face.charToGlyph)


def need(*names: str) -> None:
    """Make fonts ready for use."""
    for name in names:
        _glyphs(name)


def clean(text: str) -> str:
    """One line of printable text: composed letters, no control or direction characters."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text.translate(_SAME))
    return _CONTROL.sub(" ", composed)


def uncovered(text: str) -> str:
    """The characters of a text that no paper can show, each once, in order of appearance."""
    known = _glyphs(_FALLBACK)
    return "".join(dict.fromkeys(char for char in clean(text) if ord(char) not in known))


@lru_cache(maxsize=4096)
def runs(text: str, font: str) -> tuple[tuple[str, str], ...]:
    """A text as (font, part) pairs in which every character has a glyph; what has none anywhere becomes a box."""
    text = clean(text)
    known = _glyphs(font)
    if all(ord(char) in known for char in text):
        return ((font, text),)
    found: list[tuple[str, str]] = []
    spare = _glyphs(_FALLBACK)
    for char in text:
        name = font if ord(char) in known else _FALLBACK
        shown = char if ord(char) in known or ord(char) in spare else _MISSING
        if shown == _MISSING and unicodedata.combining(char):
            continue  # an accent of a letter that already shows
        if found and found[-1][0] == name:
            found[-1] = (name, found[-1][1] + shown)
        else:
            found.append((name, shown))
    return tuple(found)


def width(text: str, font: str, size: float) -> float:
    """The width of a text in points."""
    return float(sum(pdfmetrics.stringWidth(part, name, size) for name, part in runs(text, font)))


def wrapped(text: str, font: str, size: float, room: float) -> list[str]:
    """A text in lines of at most `room` points; line ends in it stay, words too long are cut."""
    lines: list[str] = []
    for paragraph in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        lines += _wrapped(paragraph.strip(), font, size, room)
    return lines


def _wrapped(paragraph: str, font: str, size: float, room: float) -> list[str]:
    if width(paragraph, font, size) <= room:
        return [paragraph]
    lines, line = [], ""
    for word in re.split(r"[ \t]+", paragraph):
        longer = f"{line} {word}" if line else word
        if width(longer, font, size) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _cut(word, font, size, room)
        lines += full
    return [*lines, line]


def _cut(word: str, font: str, size: float, room: float) -> list[str]:
    """A word in pieces that fit."""
    pieces, piece = [], ""
    for char in word:
        if piece and width(piece + char, font, size) > room:
            pieces.append(piece)
            piece = ""
        piece += char
    return [*pieces, piece]


def shortened(text: str, font: str, size: float, room: float) -> str:
    """A text that fits, with an ellipsis where it was cut."""
    if width(text, font, size) <= room:
        return text
    while text and width(text + "…", font, size) > room:
        text = text[:-1]
    return text.rstrip() + "…"
