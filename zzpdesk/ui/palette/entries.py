"""What the palette lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from zzpdesk.texts.i18n import N_

DO, FOUND, GO = N_("Do it now"), N_("Found"), N_("Go to")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: group (message id), title and line below in words, icon, keys as Qt writes them, and what it does.

    `more` are further things to do with it, shown after Tab.
    """

    group: str
    title: str
    sub: str
    icon: str
    run: Callable[[], object]
    keys: str = ""
    more: tuple[Entry, ...] = field(default=())


Provider = Callable[[str, bool], list[Entry]]
"""Text typed, and whether only commands are wanted -> entries, in groups, best first."""
