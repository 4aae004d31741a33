"""Learning in figures: what a course means for tax, who paid, how far goals and registers are, what expires."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from zzpdesk.core.periods import add_months
from zzpdesk.core.records.training import (
    Certificate,
    Goal,
    GoalKind,
    PaidBy,
    Register,
    RegisterUnit,
    TrainingPurpose,
)
from zzpdesk.core.rows import EarnedRow, PaidRow

# ------------------------------------------------------------------------------------------------ tax


@dataclass(frozen=True, slots=True)
class Tax:
    """What the purpose of a course means: a business cost, hours for the criterion. None: not known yet.

    Source: rules-nl.md §3 and §8 (keeping up existing knowledge is; a new field or new clientele is neither).
    """

    cost: bool | None
    hours: bool | None


_TAX = {
    TrainingPurpose.KEEP_UP: Tax(cost=True, hours=True),
    TrainingPurpose.NEW_FIELD: Tax(cost=False, hours=False),
    TrainingPurpose.UNCLEAR: Tax(cost=None, hours=None),
}


def tax_of(purpose: TrainingPurpose) -> Tax:
    """The consequence of a purpose."""
    return _TAX[purpose]


# ------------------------------------------------------------------------------------------------ who paid


@dataclass(frozen=True, slots=True)
class CourseSum:
    """The courses of a year: how many, minutes, and cost in cents by who paid.

    `deductible` is what she paid herself for keeping up, `private` for a new field, `unclear` what is not decided.
    """

    count: int
    minutes: int
    cost: int
    paid: Mapping[PaidBy, int]
    deductible: int
    private: int
    unclear: int

    @property
    def own(self) -> int:
        """What she paid herself."""
        return self.paid.get(PaidBy.SELF, 0)

    @property
    def others(self) -> Fraction | None:
        """The part that others paid; None when nothing cost anything."""
        return Fraction(self.cost - self.own, self.cost) if self.cost else None


def courses(rows: Iterable[PaidRow]) -> CourseSum:
    """Rows per payer and purpose together."""
    known = tuple(rows)
    own = dict.fromkeys(TrainingPurpose, 0)
    paid: dict[PaidBy, int] = {}
    for row in known:
        paid[row.paid_by] = paid.get(row.paid_by, 0) + row.cost
        own[row.purpose] += row.cost if row.paid_by is PaidBy.SELF else 0
    return CourseSum(
        count=sum(row.courses for row in known),
        minutes=sum(row.minutes for row in known),
        cost=sum(row.cost for row in known),
        paid=paid,
        deductible=own[TrainingPurpose.KEEP_UP],
        private=own[TrainingPurpose.NEW_FIELD],
        unclear=own[TrainingPurpose.UNCLEAR],
    )


# ------------------------------------------------------------------------------------------------ goals


@dataclass(frozen=True, slots=True)
class Meter:
    """A goal of a year and how far it is, both in minutes, cents or a number as its kind says.

    `goal_id` None: a suggestion that follows from the kind of starter she is, no goal of her own.
    """

    kind: GoalKind
    done: int
    wanted: int
    goal_id: int | None

    @property
    def part(self) -> Fraction:
        """Done over wanted; more than 1 when there is more than that."""
        return Fraction(self.done, self.wanted)

    @property
    def reached(self) -> bool:
        """Whether it is there."""
        return self.done >= self.wanted


def wanted_of(goal: Goal) -> int:
    """The figure of a goal."""
    return int(getattr(goal, goal.kind.field) or 0)


def meters(
    goals: Iterable[Goal], suggested: Mapping[GoalKind, int], done: Mapping[GoalKind, int]
) -> tuple[Meter, ...]:
    """Her own goals and, where she has none of a kind, what is suggested; in the order of `GoalKind`."""
    own = {goal.kind: goal for goal in goals if wanted_of(goal) > 0}
    found = []
    for kind in GoalKind:
        if kind in own:
            found.append(Meter(kind, done.get(kind, 0), wanted_of(own[kind]), own[kind].id))
        elif suggested.get(kind, 0) > 0:
            found.append(Meter(kind, done.get(kind, 0), suggested[kind], None))
    return tuple(found)


# ------------------------------------------------------------------------------------------------ registers


class Pace(Enum):
    """Where a register stands."""

    REACHED = "reached"
    ON_COURSE = "on_course"
    BEHIND = "behind"
    MISSED = "missed"
    TO_COME = "to_come"


@dataclass(frozen=True, slots=True)
class RegisterStanding:
    """How far she is in a register's period. `reached`, `required` and the rest count in its unit.

    `accredited` is the part of what she reached that is accredited, `needed` how much of that there must be.
    `expected` is what evenly earning would have come to by today.
    """

    register: Register
    reached: int
    accredited: int
    pace: Pace
    expected: Fraction

    @property
    def required(self) -> int:
        """What the register asks for."""
        return self.register.required

    @property
    def needed(self) -> int:
        """How much of it must be accredited."""
        return self.register.accredited

    @property
    def left(self) -> int:
        """What is still to be earned: the whole, or the accredited part when that asks for more."""
        return max(0, self.required - self.reached, self.needed - self.accredited)

    @property
    def part(self) -> Fraction:
        """What is reached of what is required, at most 1; a register without a figure counts as reached."""
        return Fraction(min(self.reached, self.required), self.required) if self.required else Fraction(1)


def register_standing(register: Register, earned: EarnedRow, today: date) -> RegisterStanding:
    """What was earned against what is required."""
    since, until = register.since or today, register.until or today
    days = (until - since).days + 1
    passed = min(max(0, (today - since).days + 1), days)
    expected = Fraction(register.required * passed, max(1, days))
    enough = earned.reached >= register.required and earned.accredited >= register.accredited
    wanted = Fraction(register.accredited * passed, max(1, days))
    behind = earned.reached < int(expected) or earned.accredited < int(wanted)
    if enough:
        pace = Pace.REACHED
    elif today > until:
        pace = Pace.MISSED
    elif today < since:
        pace = Pace.TO_COME
    else:
        pace = Pace.BEHIND if behind else Pace.ON_COURSE
    return RegisterStanding(register, earned.reached, earned.accredited, pace, expected)


# ------------------------------------------------------------------------------------------------ expiry


class Validity(Enum):
    """How long something still holds. WANTED: asked for, and not there yet."""

    WANTED = "wanted"
    EXPIRED = "expired"
    SOON = "soon"
    VALID = "valid"
    FOREVER = "forever"

    @property
    def pressing(self) -> bool:
        """Whether there is something to do about it."""
        return self in {Validity.WANTED, Validity.EXPIRED, Validity.SOON}


def validity(until: date | None, today: date, warn_days: int) -> Validity:
    """`until` is the last day it holds; `warn_days` before that it expires soon."""
    if until is None:
        return Validity.FOREVER
    left = (until - today).days
    if left < 0:
        return Validity.EXPIRED
    return Validity.SOON if left <= warn_days else Validity.VALID


def certificate_validity(certificate: Certificate, today: date, warn_days: int) -> Validity:
    """A diploma that someone requires and that was never issued is still wanted."""
    if certificate.required_by_id and certificate.issued_on is None and certificate.expires_on is None:
        return Validity.WANTED
    return validity(certificate.expires_on, today, warn_days)


def in_use(certificates: Iterable[Certificate], today: date) -> tuple[Certificate, ...]:
    """Without the expired ones that a later one of the same title replaced; what ends first first."""
    known = sorted(certificates, key=lambda one: (one.expires_on or date.max, one.title))
    last = {_same(one): one.id for one in known}
    return tuple(one for one in known if (one.expires_on or date.max) >= today or last[_same(one)] == one.id)


def _same(certificate: Certificate) -> str:
    return certificate.title.casefold().strip()


# ------------------------------------------------------------------------------------------------ norms


@dataclass(frozen=True, slots=True)
class Norm:
    """A register one can be in, as it fills a new record: names of rules, and how long a period lasts in months."""

    key: str
    title: str
    unit: RegisterUnit
    months: int
    rule: str = ""
    accredited_rule: str = ""

    def period(self, since: date) -> date:
        """The last day of a period that begins on a day."""
        return date.fromordinal(add_months(since, self.months).toordinal() - 1)
