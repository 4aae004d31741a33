"""Files that records carry: what they are, how large they may be, and names that every computer takes.

What opens is a list of what is known to be harmless to look at; anything else (programs, scripts, pages and sheets that
may run something) is only saved elsewhere, so that opening it is somebody's own decision.
"""

import re
import unicodedata
from typing import NamedTuple

MOST_BYTES = 100_000_000
"""The largest file taken in. SQLite's own limit is 1 GB, but the desk is one file that is copied every day."""
NAME_BYTES = 200
"""The longest name given out, in UTF-8: file systems take 255, and a download adds " (2)" and the like."""

_TYPES = {
    "pdf": "application/pdf",
    "txt": "text/plain",
    "md": "text/markdown",
    "csv": "text/csv",
    "ics": "text/calendar",
    "eml": "message/rfc822",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "heic": "image/heic",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "rtf": "application/rtf",
}
"""Ending -> media type, of what opens from here. Sheets and letters with macros have other endings."""
_OTHER = "application/octet-stream"
_PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"[Desktop Entry]",
)
"""How programs begin, whatever their name says."""
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)", re.IGNORECASE
)
_BLANK = re.compile(r"\s+")


class DocumentRow(NamedTuple):
    """A document without what is in it; `size` in bytes. `fixed`: the stored PDF of a definitive invoice."""

    id: int
    name: str
    media_type: str
    added_on: str | None
    sha256: str
    size: int
    fixed: bool


def kept_name(name: str) -> str:
    """A file's name as it is kept and shown: one line, whole characters, nothing that turns or hides text."""
    whole = name.encode(errors="replace").decode()
    shown = "".join(_shown(char) for char in unicodedata.normalize("NFC", whole))
    return _BLANK.sub(" ", shown).strip()


def safe_name(name: str, fallback: str = "document") -> str:
    """A name that Windows, macOS and Linux take, without a folder in it and no longer than `NAME_BYTES`.

    The ending stays, so that the file still opens with what belongs to it.
    """
    plain = _FORBIDDEN.sub("-", kept_name(name)).strip(" .")
    if not plain.strip("-"):
        plain = fallback
    if _RESERVED.match(plain):
        plain = f"_{plain}"
    stem, ending = _parted(plain)
    room = NAME_BYTES - len(ending.encode())
    while len(stem.encode()) > room:
        stem = stem[:-1]
    return f"{stem.rstrip(' .')}{ending}"


def renamed(old: str, new: str) -> str:
    """The new name, with the old ending when it came without: a PDF stays one."""
    kept, ending = kept_name(new), _parted(kept_name(old))[1]
    return kept if not kept or not ending or kept.lower().endswith(ending.lower()) else f"{kept}{ending}"


def media_type(name: str) -> str:
    """What a file is by the ending of its name."""
    return _TYPES.get(_parted(safe_name(name))[1][1:].lower(), _OTHER)


def opens(name: str) -> bool:
    """Whether a file of this name may be handed to the program that belongs to it."""
    return media_type(name) != _OTHER


def is_program(start: bytes) -> bool:
    """Whether a file begins as a program or script does; such a one is never opened, whatever its name."""
    return start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_PROGRAMS)


def is_picture(kind: str) -> bool:
    """Whether a media type is a picture's."""
    return kind.startswith("image/")


def _parted(name: str) -> tuple[str, str]:
    """Stem and ending; an ending is a point and up to ten letters or digits."""
    match = re.fullmatch(r"(.+?)(\.[A-Za-z0-9]{1,10})", name, re.DOTALL)
    return (match[1], match[2]) if match else (name, "")


def _shown(char: str) -> str:
    """Control and format characters (also those that turn the direction of text) have no place in a name."""
    category = unicodedata.category(char)
    if category in {"Zs", "Zl", "Zp"} or char in "\t\r\n":
        return " "
    return "" if category in {"Cc", "Cf", "Cs", "Co", "Cn"} and char != "\u200d" else char
