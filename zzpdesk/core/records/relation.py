"""Relations, and what some of them are to the freelancer: intermediary, collective, a place she is registered with."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from zzpdesk.core.checks import iban_problem, kvk_problem, postcode_problem, vat_id_problem
from zzpdesk.core.kinds import Days, RelationId
from zzpdesk.core.records.base import Problems, Record, missing


class RelationKind(Enum):
    """Whether a relation is one person, an organisation or a group of people."""

    ORGANISATION = "organisation"
    PERSON = "person"
    GROUP = "group"


class BuyerKind(Enum):
    """How the law sees a relation when it buys: terms, interest and the duty to invoice differ."""

    BUSINESS = "business"
    CONSUMER = "consumer"
    GOVERNMENT = "government"


class Language(Enum):
    """The language of papers sent to a relation."""

    NL = "nl"
    EN = "en"


class SourceKind(Enum):
    """How work comes in (definitions.md, "Who is who on an assignment")."""

    DIRECT = "direct"
    PEER = "peer"
    MEETING = "meeting"
    HUB = "hub"
    COLLECTIVE = "collective"
    INTERMEDIARY = "intermediary"


class IntermediaryModel(Enum):
    """What an intermediary does in the chain (rules-nl.md §6)."""

    MEDIATION = "mediation"
    CONTRACT_INTERMEDIATION = "contract_intermediation"
    BROKER = "broker"
    PLATFORM = "platform"
    COOPERATIVE = "cooperative"


class Ownership(Enum):
    """Who owns an intermediary."""

    COMMERCIAL = "commercial"
    COOPERATIVE = "cooperative"
    ASSOCIATION = "association"
    FREELANCERS = "freelancers"


class Openness(Enum):
    """How open a source is about something."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


class LegalForm(Enum):
    """The legal form of a collective."""

    INFORMAL = "informal"
    COOPERATIVE = "cooperative"
    ASSOCIATION = "association"
    FOUNDATION = "foundation"
    PARTNERSHIP = "partnership"
    COMPANY = "company"


@dataclass(frozen=True, kw_only=True, slots=True)
class Relation(Record):
    """Any person or organisation the freelancer deals with; one relation can play several parts.

    `source_kind` says as what it brings work (None: it does not, or as a peer); `depends` overrules whether that work
    falls away with it; `formal` chooses "u" or "je" on paper.
    """

    name: str = ""
    kind: RelationKind = RelationKind.ORGANISATION
    source_kind: SourceKind | None = None
    contact: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = "NL"
    email: str = ""
    phone: str = ""
    kvk: str = ""
    vat_id: str = ""
    iban: str = ""
    buyer: BuyerKind = BuyerKind.BUSINESS
    language: Language = Language.NL
    formal: bool = True
    term_days: Days | None = None
    reference_required: bool = False
    depends: bool | None = None
    note: str = ""
    archived: bool = False

    def problems(self) -> Problems:
        """A name; well-formed numbers where given."""
        found = missing(self, "name")
        checks = {
            "kvk": kvk_problem(self.kvk),
            "vat_id": vat_id_problem(self.vat_id),
            "iban": iban_problem(self.iban),
            "postcode": postcode_problem(self.postcode, self.country),
            "term_days": "negative" if (self.term_days or 0) < 0 else None,
            "source_kind": "source-not-direct" if self.source_kind is SourceKind.DIRECT else None,
            "country": None if len(self.country) == 2 and self.country.isupper() else "country-code",
        }
        return found | {name: code for name, code in checks.items() if code}

    def concerns(self) -> Problems:
        """A term that the law does not allow or allows only on conditions (BW 6:119a/b)."""
        if self.term_days is None:
            return {}
        if self.buyer is BuyerKind.GOVERNMENT and self.term_days > 30:
            return {"term_days": "term-government"}
        return {"term_days": "term-long"} if self.term_days > 60 else {}


@dataclass(frozen=True, kw_only=True, slots=True)
class Intermediary(Record):
    """What is particular to an agency, broker or platform; its name and address stand in its relation.

    The open_… fields say how open it is; `pays_days` is its agreed term to pay her, `pays_when_paid`: only after its
    client has paid; `self_bills_since`: from when it draws up invoices in her name, as agreed (rules-nl.md §1.3).
    """

    relation_id: RelationId | None = None
    online: bool = False
    model: IntermediaryModel = IntermediaryModel.MEDIATION
    owner: Ownership = Ownership.COMMERCIAL
    sector: str = ""
    open_quality: Openness = Openness.UNKNOWN
    open_procedure: Openness = Openness.UNKNOWN
    open_cost: Openness = Openness.UNKNOWN
    pays_days: Days | None = None
    pays_when_paid: bool = False
    self_bills_since: date | None = None
    note: str = ""

    def problems(self) -> Problems:
        """It belongs to a relation; a term is not below zero."""
        found = missing(self, "relation_id")
        return found | ({"pays_days": "negative"} if (self.pays_days or 0) < 0 else {})


@dataclass(frozen=True, kw_only=True, slots=True)
class Collective(Record):
    """What is particular to a cooperative, partnership or circle; its name and address stand in its relation.

    `parent_id` is the federation it belongs to; `rotating`: members take turns as main contractor and the others bill
    that one (a building circle). Her membership stands in `Membership`, through time.
    """

    relation_id: RelationId | None = None
    legal_form: LegalForm = LegalForm.INFORMAL
    parent_id: RelationId | None = None
    rotating: bool = False
    sector: str = ""
    region: str = ""
    self_bills_since: date | None = None
    note: str = ""

    def problems(self) -> Problems:
        """It belongs to a relation and is no federation of itself."""
        found = missing(self, "relation_id")
        same = self.parent_id is not None and self.parent_id == self.relation_id
        return found | ({"parent_id": "parent-is-self"} if same else {})


@dataclass(frozen=True, kw_only=True, slots=True)
class Say(Record):
    """From a date on: has she a say in this source, on paper and as experienced (None: not judged yet).

    `counts_as` is her own word on which kind of source it is; it overrules the rule of `core.sources`.
    """

    relation_id: RelationId | None = None
    since: date | None = None
    formal: bool = False
    experienced: bool | None = None
    counts_as: SourceKind | None = None
    note: str = ""

    def problems(self) -> Problems:
        """A relation and a date; "direct" is no kind of source to be counted as."""
        found = missing(self, "relation_id", "since")
        return found | ({"counts_as": "source-not-direct"} if self.counts_as is SourceKind.DIRECT else {})


@dataclass(frozen=True, kw_only=True, slots=True)
class Registration(Record):
    """Being on the books of a platform (online) or an agency, from–until."""

    relation_id: RelationId | None = None
    online: bool = True
    since: date | None = None
    until: date | None = None
    note: str = ""

    def problems(self) -> Problems:
        """A relation and a start; it does not end before it begins."""
        return missing(self, "relation_id", "since") | ends_before(self.since, self.until, "until")


def ends_before(start: date | None, end: date | None, name: str) -> Problems:
    """`ends-before-start` on `name` when both dates are there and in the wrong order."""
    return {name: "ends-before-start"} if start and end and end < start else {}
