"""What a taken page is written from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.takeaway import Tabular


@dataclass(frozen=True, slots=True)
class TabularFacts:
    """Its tables, what narrows them, and whose they are."""

    title: str
    about: str
    tables: Sequence[Tabular]
    business: str
    made_on: date
    language: str

    def made(self) -> str:
        """`opgemaakt op 14 oktober 2026 met zzpdesk`."""
        return _("made on {day} with zzpdesk").format(day=formats.day_long(self.made_on))
