"""What belongs to this computer and not to the file: language, look, window geometry, the file used last."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QByteArray, QLocale, QObject, QSettings, Signal

from zzpdesk.core.book import Chapter
from zzpdesk.places import remember_file
from zzpdesk.texts import i18n
from zzpdesk.ui.look.theme import Mode, theme

_RECENT = 6
_SCALES = (1.0, 1.1, 1.25, 1.5)
_MODES = ("system", "light", "dark")


class Preferences(QObject):
    """Typed access to `QSettings`; `language_changed` and `scale_changed` ask for a new window, the rest is at once."""

    language_changed = Signal()
    scale_changed = Signal()

    def store(self) -> QSettings:
        """The settings of the application now running."""
        return QSettings("zzpdesk", "zzpdesk")

    def _text(self, key: str, default: str = "") -> str:
        value = self.store().value(key, default)
        return value if isinstance(value, str) else default

    def _flag(self, key: str) -> bool:
        return self._text(key, "no") == "yes"

    def _put(self, key: str, value: object) -> None:
        store = self.store()
        store.setValue(key, value)
        store.sync()

    # look and language

    @property
    def language(self) -> str:
        """Dutch until chosen otherwise: "nl" or "en"."""
        code = self._text("language", "nl")
        return code if code in i18n.LANGUAGES else "nl"

    @property
    def mode(self) -> Mode:
        """Follow the system, light or dark."""
        mode = self._text("theme", "system")
        return cast("Mode", mode if mode in _MODES else "system")

    @property
    def scale(self) -> float:
        """The text size as a factor."""
        try:
            scale = float(self._text("scale", "1.0"))
        except ValueError:
            return 1.0
        return scale if scale in _SCALES else 1.0

    @property
    def reduce_motion(self) -> bool:
        """Whether nothing may slide or fade."""
        return self._flag("reduce_motion")

    @property
    def hatch(self) -> bool:
        """Whether the intermediaries' channel carries a pattern."""
        return self._flag("hatch")

    def apply(self) -> None:
        """Put language and look in force; call once at start."""
        i18n.use_language(self.language)
        QLocale.setDefault(QLocale("nl_NL" if self.language == "nl" else "en_GB"))
        theme.reduce_motion = self.reduce_motion
        if theme.hatch != self.hatch:
            theme.set_hatch(self.hatch)
        if theme.scale != self.scale:
            theme.set_scale(self.scale)
        if theme.mode != self.mode:
            theme.set_mode(self.mode)

    def set_language(self, code: str) -> None:
        """Choose the language; whoever shows a window builds it anew."""
        if code == self.language:
            return
        self._put("language", code)
        self.apply()
        self.language_changed.emit()

    def set_mode(self, mode: str) -> None:
        """Choose follow, light or dark."""
        self._put("theme", mode)
        self.apply()

    def set_scale(self, scale: float) -> None:
        """Choose the text size; distances are scaled where widgets are made, so a shown window is built anew."""
        if scale == self.scale:
            return
        self._put("scale", str(scale))
        self.apply()
        self.scale_changed.emit()

    def set_reduce_motion(self, on: bool) -> None:
        """Stop or allow motion."""
        self._put("reduce_motion", "yes" if on else "no")
        self.apply()

    def set_hatch(self, on: bool) -> None:
        """Draw the pattern or not."""
        self._put("hatch", "yes" if on else "no")
        self.apply()

    # the yearly book

    @property
    def book_chapters(self) -> tuple[Chapter, ...]:
        """The chapters of the yearly book: the usual ones but for what she put in or left out."""
        toggled = self._text("book/toggled").split(",")
        return tuple(one for one in Chapter if one.private == (one.value in toggled))

    @property
    def book_grey(self) -> bool:
        """Whether the yearly book is in black and white."""
        return self._flag("book/grey")

    def set_book(self, chapters: Collection[Chapter], *, grey: bool) -> None:
        """Remember how she wants it."""
        toggled = [one.value for one in Chapter if one.private == (one in chapters)]
        self._put("book/toggled", ",".join(toggled))
        self._put("book/grey", "yes" if grey else "no")

    # files

    @property
    def recent(self) -> list[Path]:
        """Files used before that are still there, the last one first."""
        value: Any = self.store().value("recent", [])
        names = [value] if isinstance(value, str) else list(value or [])
        return [path for path in map(Path, names) if path.is_file()]

    def remember_file(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        others = [str(other) for other in self.recent if other != path]
        self._put("recent", [str(path), *others][:_RECENT])
        remember_file(path)

    def face(self, path: Path) -> tuple[str, str]:
        """Business and owner as last seen in a file: shown until the desk is open."""
        value: Any = self.store().value(f"face/{_key(path)}", [])
        return (str(value[0]), str(value[1])) if isinstance(value, list) and len(value) == 2 else ("", "")

    def remember_face(self, path: Path, business: str, owner: str) -> None:
        """Keep what stands at the head of the sidebar for the next start."""
        if self.face(path) != (business, owner):
            self._put(f"face/{_key(path)}", [business, owner])

    # windows

    def geometry(self) -> QByteArray | None:
        """Where the main window stood."""
        value = self.store().value("window/geometry")
        return value if isinstance(value, QByteArray) else None

    def remember_geometry(self, geometry: QByteArray) -> None:
        """Keep where the main window stands."""
        self._put("window/geometry", geometry)


def _key(path: Path) -> str:
    return str(path).replace("/", "|").replace("\\", "|")


preferences = Preferences()
