"""An agreed piece of work."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from zzpdesk.core.kinds import Days, Minutes, Price, RelationId
from zzpdesk.core.records.base import Problems, Record, missing
from zzpdesk.core.records.invoice import LineVat
from zzpdesk.core.records.relation import ends_before


class RateUnit(Enum):
    """What the rate is per."""

    HOUR = "hour"
    DAY = "day"
    UNIT = "unit"
    FIXED = "fixed"


class ContractForm(Enum):
    """The paper under the work (rules-nl.md §5)."""

    SERVICE_CONTRACT = "service_contract"
    MODEL_AGREEMENT = "model_agreement"
    SUBCONTRACT = "subcontract"
    FRAMEWORK = "framework"
    GENERAL_TERMS = "general_terms"
    NONE = "none"


class RouteReason(Enum):
    """Why the work runs through its source: it found the work, the client demanded the route, or she chose it."""

    SOURCE_FOUND = "source_found"
    CLIENT_REQUIRED = "client_required"
    OWN_CHOICE = "own_choice"
    UNRECORDED = "unrecorded"


class Grouping(Enum):
    """How hours become invoice lines."""

    ONE_LINE = "one_line"
    PER_DESCRIPTION = "per_description"
    PER_WEEK = "per_week"
    PER_DAY = "per_day"
    PER_ENTRY = "per_entry"


@dataclass(frozen=True, kw_only=True, slots=True)
class Assignment(Record):
    """Work agreed on.

    For whom (`client_id`), who signs (`contracting_id`, None: the client), who gets the invoice (`debtor_id`, None: who
    signs), through which source (None: direct) and who introduced it.

    `model_agreement` is the number of the model agreement, valid up to `agreement_until`; `notice_days` the agreed
    notice.

    `rate` is her own; `client_rate` what the end client pays for her, if known. A day is `day_minutes` long.
    """

    title: str = ""
    client_id: RelationId | None = None
    source_id: RelationId | None = None
    route: RouteReason = RouteReason.UNRECORDED
    contracting_id: RelationId | None = None
    debtor_id: RelationId | None = None
    introducer_id: RelationId | None = None
    rate_unit: RateUnit = RateUnit.HOUR
    rate: Price = Price(0)
    client_rate: Price | None = None
    day_minutes: Minutes = Minutes(480)
    since: date | None = None
    until: date | None = None
    contract: ContractForm = ContractForm.SERVICE_CONTRACT
    model_agreement: str = ""
    agreement_until: date | None = None
    notice_days: Days | None = None
    vat: LineVat = LineVat.S21
    vat_reason: str = ""
    grouping: Grouping = Grouping.ONE_LINE
    reference: str = ""
    budget_minutes: Minutes | None = None
    note: str = ""
    archived: bool = False

    def problems(self) -> Problems:
        """A title, a client, a start; amounts not below zero; an exemption says why."""
        found = missing(self, "title", "client_id", "since") | ends_before(self.since, self.until, "until")
        amounts = ("rate", "client_rate", "notice_days")
        found |= {name: "negative" for name in amounts if (getattr(self, name) or 0) < 0}
        if self.day_minutes <= 0:
            found["day_minutes"] = "not-positive"
        if self.vat is LineVat.E and not self.vat_reason.strip():
            found["vat_reason"] = "exemption-reason-missing"
        return found

    def concerns(self) -> Problems:
        """Rates that look wrong, a source that is the client, a model agreement without number or too short."""
        found: Problems = {}
        if self.rate == 0:
            found["rate"] = "rate-zero"
        if self.client_rate is not None and self.client_rate < self.rate:
            found["client_rate"] = "client-rate-below-own"
        if self.source_id is not None and self.source_id == self.client_id:
            found["source_id"] = "source-is-client"
        if self.contract is ContractForm.MODEL_AGREEMENT and not self.model_agreement.strip():
            found["model_agreement"] = "agreement-number-missing"
        if self.agreement_until and self.until and self.agreement_until < self.until:
            found["agreement_until"] = "agreement-ends-first"
        return found

    @property
    def signing_id(self) -> RelationId | None:
        """Who signs: the contracting party, else the end client."""
        return self.contracting_id or self.client_id

    @property
    def paying_id(self) -> RelationId | None:
        """Who gets the invoice: the debtor, else who signs."""
        return self.debtor_id or self.signing_id
