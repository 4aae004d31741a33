"""Ways to look at a list of records."""

from __future__ import annotations

from dataclasses import dataclass

from zzpdesk.core.ports import Where
from zzpdesk.texts.i18n import N_


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at the list: a segment above it. `by_year`: only what touches the year shown."""

    key: str
    text: str
    where: tuple[Where, ...] = ()
    by_year: bool = False


ACTIVE = View("active", N_("Active"), (Where("archived", "=", False),))
ARCHIVE = View("archive", N_("Archive"), (Where("archived", "=", True),))
