"""What the paper of the safety net is made of: results of the core, gathered by the desk. Own illness is not in it."""

from dataclasses import dataclass
from datetime import date

from zzpdesk.core.records.training import Certificate
from zzpdesk.core.safetynet import Net
from zzpdesk.core.training import Meter, RegisterStanding, Validity


@dataclass(frozen=True, slots=True)
class Held:
    """A certificate, whether it still holds, and who requires it ("" for nobody)."""

    certificate: Certificate
    validity: Validity
    required_by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SafetyFacts:
    """The net on a day; `goals` of her own for a year, `registers` and `certificates` as of that day."""

    business: str
    made_on: date
    year: int
    net: Net
    goals: tuple[Meter, ...] = ()
    registers: tuple[RegisterStanding, ...] = ()
    certificates: tuple[Held, ...] = ()
    language: str = "nl"
