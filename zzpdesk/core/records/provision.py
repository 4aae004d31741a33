"""What a collective, hub or insurer offers her: services, and provisions such as disability cover and pension."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from zzpdesk.core.kinds import Cents, Minutes, ProvisionId, RelationId
from zzpdesk.core.records.base import Problems, Record, missing
from zzpdesk.core.records.relation import ends_before


class ProvisionKind(Enum):
    """What is offered; disability cover and pension count in the safety net once active."""

    ACQUISITION = "acquisition"
    CONTRACTS = "contracts"
    LEGAL = "legal"
    FINANCIAL = "financial"
    ADMINISTRATION = "administration"
    TRAINING = "training"
    CAR = "car"
    TOOLS = "tools"
    DISABILITY = "disability"
    PENSION = "pension"
    INSURANCE = "insurance"
    OTHER = "other"

    @property
    def covers(self) -> bool:
        """Whether it pays a sum per month."""
        return self in {ProvisionKind.DISABILITY, ProvisionKind.PENSION}


@dataclass(frozen=True, kw_only=True, slots=True)
class Provision(Record):
    """Something offered by a relation, from–until (`since` still to come: announced). Amounts per month in cents.

    `taken`: she makes use of it; only then its `premium` is hers and its cover counts. `cover` is paid per month after
    `waiting_months`, for `cover_months` (empty: up to pension).
    """

    relation_id: RelationId | None = None
    kind: ProvisionKind = ProvisionKind.OTHER
    title: str = ""
    since: date | None = None
    until: date | None = None
    taken: bool = False
    premium: Cents = Cents(0)
    cover: Cents = Cents(0)
    waiting_months: int = 0
    cover_months: int | None = None
    note: str = ""

    def problems(self) -> Problems:
        """Who offers it and a title; amounts and months not below zero."""
        found = missing(self, "relation_id", "title") | ends_before(self.since, self.until, "until")
        amounts = ("premium", "cover", "waiting_months", "cover_months")
        return found | {name: "negative" for name in amounts if (getattr(self, name) or 0) < 0}


@dataclass(frozen=True, kw_only=True, slots=True)
class ProvisionUse(Record):
    """One time she used a service: hours received, times, and what she paid for it on top."""

    provision_id: ProvisionId | None = None
    day: date | None = None
    minutes: Minutes = Minutes(0)
    cost: Cents = Cents(0)
    note: str = ""

    def problems(self) -> Problems:
        """Which service, and when."""
        found = missing(self, "provision_id", "day")
        return found | {name: "negative" for name in ("minutes", "cost") if getattr(self, name) < 0}
