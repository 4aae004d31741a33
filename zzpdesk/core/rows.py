"""What the database sums up for the analysis: small rows, named by what they hold."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from zzpdesk.core.money import rounded
from zzpdesk.core.records.assignment import RateUnit, RouteReason
from zzpdesk.core.records.invoice import LineVat, TurnoverKind
from zzpdesk.core.records.relation import Ownership, SourceKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.records.training import PaidBy, TrainingPurpose


class WorkRow(NamedTuple):
    """Turnover (or hours) of one assignment and debtor in one year while one `Say` was in force.

    `assignment_id` None: invoiced without one, direct work for the debtor. `source_id` is the client for direct
    work, `introducer_id` None when nobody is recorded. `amount` in cents; `timed` is the part of it whose lines carry
    time, `minutes` that time. Hours rows have minutes only, and the debtor is who would get the invoice.
    """

    year: int
    assignment_id: int | None
    source_id: int
    direct: bool
    client_id: int
    contracting_id: int
    debtor_id: int
    route: RouteReason
    rate_unit: RateUnit
    say_id: int | None
    turnover: TurnoverKind
    amount: int
    timed: int
    minutes: int
    introducer_id: int | None = None


class PartyRow(NamedTuple):
    """A relation that occurs in work rows; `owner` and `online` only for intermediaries."""

    id: int
    name: str
    source_kind: SourceKind | None
    depends: bool | None
    owner: Ownership | None
    online: bool | None


class AssignmentTotal(NamedTuple):
    """All turnover invoiced on an assignment so far, and all its minutes, whenever: fixed prices need it."""

    assignment_id: int
    amount: int
    minutes: int


class MonthRow(NamedTuple):
    """Turnover of one month, all issued lines."""

    year: int
    month: int
    amount: int


class EndRow(NamedTuple):
    """An assignment that runs with a known end."""

    assignment_id: int
    title: str
    source_id: int
    direct: bool
    until: date


class OpenRow(NamedTuple):
    """An invoice of which `left` cents are still to be paid."""

    invoice_id: int
    number: str
    debtor: str
    due_on: date | None
    left: int


class WaitingRow(NamedTuple):
    """A draft, or (`draft` False) a self-billed invoice that waits to be accepted."""

    invoice_id: int
    draft: bool
    debtor: str
    total: int
    day: date | None


class UnbilledRow(NamedTuple):
    """Billable minutes of an assignment that no invoice bills yet; `older` is the part before this month."""

    assignment_id: int
    title: str
    client_id: int
    client: str
    source_id: int
    direct: bool
    source: str
    rate_unit: RateUnit
    rate: int
    day_minutes: int
    minutes: int
    older: int

    def worth(self, minutes: int) -> int | None:
        """What minutes come to at the rate, in cents; None when the rate is not for time."""
        return at_rate(self.rate_unit, self.rate, self.day_minutes, minutes)


class EvidenceRow(NamedTuple):
    """A time entry with the names of what it belongs to; `number` of the invoice, `origin` the kind of record."""

    day: date
    kind: HourKind
    minutes: int
    description: str
    assignment: str
    client: str
    number: str
    origin: str


class AssignmentHours(NamedTuple):
    """Billable minutes of an assignment in a period; `source` is "" for direct work."""

    assignment_id: int
    title: str
    client: str
    source: str
    minutes: int


def at_rate(unit: RateUnit, rate: int, day_minutes: int, minutes: int) -> int | None:
    """What minutes come to at a rate, in cents; None when the rate is not for time."""
    per = {RateUnit.HOUR: 60, RateUnit.DAY: day_minutes}.get(unit)
    return None if per is None else rounded(minutes * rate, per * 100)


def worth_of(rows: Iterable[UnbilledRow]) -> int | None:
    """What unbilled hours come to; None as soon as some of them have no rate for time."""
    amounts = [row.worth(row.minutes) for row in rows]
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if len(known) == len(amounts) else None


class PaidRow(NamedTuple):
    """The courses of a period with one payer and one purpose: how many, minutes, cost in cents."""

    paid_by: PaidBy
    purpose: TrainingPurpose
    courses: int
    minutes: int
    cost: int


class CourseRow(NamedTuple):
    """A course as the list of a year shows it: names instead of references ("" for none).

    `points` were earned by it for registers, `certificates` is how many it gave.
    """

    id: int
    day: date
    until: date | None
    title: str
    minutes: int
    cost: int
    paid_by: PaidBy
    purpose: TrainingPurpose
    payer: str
    provider: str
    collective: str
    points: int
    certificates: int


class EarnedRow(NamedTuple):
    """What was earned for a register within its period, in its unit, and the accredited part of it."""

    reached: int
    accredited: int


class RepaidRow(NamedTuple):
    """What was paid of a funding, in cents, in so many payments."""

    principal: int
    interest: int
    payments: int


class TaxRow(NamedTuple):
    """The lines of one invoice with one VAT category and rate, in cents; `country` is the customer's.

    `gross` is what the printed prices come to: with `include_vat` including VAT, else the same as `net`.
    """

    quarter: int
    category: LineVat
    rate: int
    small_business: bool
    country: str
    include_vat: bool
    net: int
    gross: int


class ListedRow(NamedTuple):
    """A definitive invoice in the list of a year; names are "" where they would repeat the debtor's.

    `original` is the number of the invoice it takes back, `credited` that of the credit invoice that took it back.
    `waits`: self-billed and not accepted, so that it counts nowhere. `left` is still to be paid; `paid_on` is the day
    of the last payment.
    """

    number: str
    day: date
    debtor: str
    client: str
    source: str
    net: int
    vat: int
    total: int
    self_billed: bool
    original: str
    credited: str
    waits: bool
    left: int
    paid_on: date | None


class OutstandingRow(NamedTuple):
    """What was to be paid of an invoice at the end of a day, in cents; `paid_on` is a payment after that day."""

    number: str
    debtor: str
    day: date
    due_on: date | None
    left: int
    paid_on: date | None
