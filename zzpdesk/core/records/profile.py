"""The freelancer herself: her business, its VAT state through time, and how she sees her own dependence."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from zzpdesk.core.checks import iban_problem, kvk_problem, own_vat_id_problem, postcode_problem
from zzpdesk.core.kinds import BasisPoints, Cents, Days, Year
from zzpdesk.core.numbering import format_problem
from zzpdesk.core.records.base import Problems, Record, missing


class StarterKind(Enum):
    """Three kinds of starters (product.md row 13)."""

    STAY_SMALL = "stay_small"
    INNOVATIVE = "innovative"
    SCALE_UP = "scale_up"


_AMOUNTS = "term_days business_costs private_costs tax_reserve buffer rate_floor illness_need".split()


class VatScheme(Enum):
    """The state of the business for VAT; KOR is the small business scheme."""

    STANDARD = "standard"
    KOR = "kor"
    EXEMPT = "exempt"


@dataclass(frozen=True, kw_only=True, slots=True)
class Profile(Record):
    """The one business of this desk (id 1). Amounts per month in cents; `buffer` is what she has put aside.

    `number_format` holds `{year}` and `{number}` or `{number:3}`; see `core.numbering`.
    `largest_line` (a source), `top_three_line` and `run_line` (one payer in twelve months) are her own thresholds,
    `rate_floor` her own lowest rate in cents, `waiting_rate` what a year of waiting for money costs her.
    `illness_need` is what she needs per month when ill (None: private and business costs together).
    """

    owner: str = ""
    business: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = "NL"
    email: str = ""
    phone: str = ""
    website: str = ""
    kvk: str = ""
    vat_id: str = ""
    iban: str = ""
    account_name: str = ""
    logo: bytes = b""
    sector: str = ""
    starter: StarterKind = StarterKind.STAY_SMALL
    since_year: Year | None = None
    number_format: str = "{year}-{number:3}"
    term_days: Days = Days(30)
    invoice_note: str = ""
    business_costs: Cents = Cents(0)
    private_costs: Cents = Cents(0)
    tax_reserve: Cents = Cents(0)
    buffer: Cents | None = None
    largest_line: BasisPoints = BasisPoints(2_500)
    top_three_line: BasisPoints = BasisPoints(6_000)
    run_line: BasisPoints = BasisPoints(5_000)
    waiting_rate: BasisPoints | None = None
    rate_floor: Cents | None = None
    hours_goal: int | None = None
    illness_need: Cents | None = None

    @property
    def outgoings(self) -> int | None:
        """Business, private and set aside for tax, per month in cents; None when nothing of it is filled in."""
        return self.business_costs + self.private_costs + self.tax_reserve or None

    @property
    def buffer_months(self) -> Fraction | None:
        """How many months the buffer covers the outgoings when nothing comes in; None when either is not filled in."""
        outgoings = self.outgoings
        return None if self.buffer is None or outgoings is None else Fraction(self.buffer, outgoings)

    def problems(self) -> Problems:
        """A name; well-formed numbers where given; amounts not below zero."""
        found = missing(self, "owner")
        checks = {
            "kvk": kvk_problem(self.kvk),
            "vat_id": own_vat_id_problem(self.vat_id),
            "iban": iban_problem(self.iban),
            "postcode": postcode_problem(self.postcode, self.country),
            "number_format": format_problem(self.number_format),
        }
        checks |= {name: "negative" for name in _AMOUNTS if (getattr(self, name) or 0) < 0}
        lines = ("largest_line", "top_three_line", "run_line")
        checks |= {name: "share-range" for name in lines if not 0 < getattr(self, name) <= 10_000}
        if self.waiting_rate is not None and not 0 <= self.waiting_rate <= 10_000:
            checks["waiting_rate"] = "rate-range"
        return found | {name: code for name, code in checks.items() if code}


@dataclass(frozen=True, kw_only=True, slots=True)
class VatStatus(Record):
    """From a date on the business is under this VAT scheme; before the first one: standard."""

    since: date | None = None
    scheme: VatScheme = VatScheme.STANDARD

    def problems(self) -> Problems:
        """A start."""
        return missing(self, "since")


@dataclass(frozen=True, kw_only=True, slots=True)
class SelfView(Record):
    """Her own answer, once a year, to "do you feel dependent on intermediaries?"."""

    year: Year | None = None
    dependent: bool = False
    note: str = ""

    def problems(self) -> Problems:
        """A year."""
        return missing(self, "year")
