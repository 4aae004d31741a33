"""The working relation as the law looks at it: nine viewpoints, answered per day, with plain facts beside them.

The rulings know no ranking, weights or limits, so there is no score, no total and no verdict here; facts never decide
where a viewpoint points (rules-nl.md §5).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from zzpdesk.core.kinds import Cents, Price
from zzpdesk.core.records.assignment import Assignment, RateUnit, RouteReason
from zzpdesk.core.records.chain import Leaning, Viewpoint, ViewpointAnswer
from zzpdesk.core.rules import DatedValue, Rule, RuleDamaged


@dataclass(frozen=True, slots=True)
class Question:
    """One viewpoint as a question; texts and signals per language ("nl", "en")."""

    viewpoint: Viewpoint
    text: Mapping[str, str]
    self_employed: Mapping[str, tuple[str, ...]]
    employment: Mapping[str, tuple[str, ...]]
    source: str


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """All nine in their order, as they hold from a date on; `version` is what an answer refers to."""

    version: str
    since: date
    checked: date
    sources: tuple[str, ...]
    questions: tuple[Question, ...]


def read_questions(name: str, data: Mapping[str, Any]) -> QuestionSet:
    """A set from the parsed data of its file; RuleDamaged unless it has each viewpoint once."""
    try:
        questions = tuple(_question(entry) for entry in data["viewpoint"])
        found = QuestionSet(data["version"], data["from"], data["checked"], tuple(data["sources"]), questions)
    except (KeyError, TypeError, ValueError) as error:
        raise RuleDamaged("rule-damaged", rule=name) from error
    if [question.viewpoint for question in questions] != list(Viewpoint):
        raise RuleDamaged("rule-damaged", rule=name)
    return found


def _question(entry: Mapping[str, Any]) -> Question:
    languages = ("nl", "en")
    return Question(
        Viewpoint(entry["key"]),
        {each: entry[each] for each in languages},
        {each: tuple(entry["self_employed"][each]) for each in languages},
        {each: tuple(entry["employment"][each]) for each in languages},
        entry["source"],
    )


def set_on(sets: Sequence[QuestionSet], day: date) -> QuestionSet:
    """The set that holds on a day: the latest begun by then, else the first there is."""
    ordered = sorted(sets, key=lambda one: one.since)
    begun = [one for one in ordered if one.since <= day]
    return begun[-1] if begun else ordered[0]


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers on one assignment: per viewpoint the newest, and the earlier ones, newest first."""

    newest: Mapping[Viewpoint, ViewpointAnswer]
    earlier: Mapping[Viewpoint, tuple[ViewpointAnswer, ...]]

    @property
    def updated_on(self) -> date | None:
        """The day of the newest answer of all."""
        return max((one.day for one in self.newest.values() if one.day), default=None)

    @property
    def answered(self) -> int:
        """On how many viewpoints something was said: a direction, or evidence without one."""
        return sum(
            one.leaning is not Leaning.UNKNOWN or bool(one.evidence.strip()) for one in self.newest.values()
        )


def answers_of(answers: Iterable[ViewpointAnswer]) -> Answers:
    """Put them in order."""
    per: dict[Viewpoint, list[ViewpointAnswer]] = {}
    for one in sorted(answers, key=lambda one: (one.day or date.min, one.id or 0), reverse=True):
        per.setdefault(one.viewpoint, []).append(one)
    return Answers(
        {viewpoint: found[0] for viewpoint, found in per.items()},
        {viewpoint: tuple(found[1:]) for viewpoint, found in per.items()},
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkFigures:
    """What the desk knows about an assignment on `today`. None: not known.

    Minutes are billable ones up to that day; `share` is the client's part of her own turnover over twelve months and
    `clients` how many she worked for this year. `effective` is in cents per hour.
    """

    assignment: Assignment
    today: date
    minutes: int = 0
    year_minutes: int = 0
    days: int = 0
    share: Fraction | None = None
    clients: int = 0
    acquisition: int = 0
    effective: Fraction | None = None
    invoices: int = 0
    self_billed: int = 0
    passed_on: int = 0
    partners: int = 0
    between: int = 0
    margin: Price | None = None
    agreement: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the desk knows that bears on a viewpoint, as a code and values; `texts.workrelation` has its words."""

    viewpoint: Viewpoint
    code: str
    values: Mapping[str, Any]


def facts_of(figures: WorkFigures) -> tuple[Fact, ...]:
    """The facts per viewpoint, in their order. None of them points anywhere."""
    makers = (_nature, _direction, _personal, _origin, _pay_setting, _pay_level, _risk, _entrepreneur)
    return tuple(fact for maker in makers for fact in maker(figures))


def _nature(figures: WorkFigures) -> list[Fact]:
    work, found = figures.assignment, []
    if work.since is not None and work.since <= figures.today:
        end = min(work.until or figures.today, figures.today)
        found.append(Fact(Viewpoint.NATURE, "duration", {"since": work.since, "until": end}))
    code = "open-ended" if work.until is None else "end-agreed"
    return [*found, Fact(Viewpoint.NATURE, code, {"until": work.until})]


def _direction(figures: WorkFigures) -> list[Fact]:
    if not figures.minutes:
        return []
    values = {"minutes": figures.minutes, "days": figures.days, "year_minutes": figures.year_minutes}
    return [Fact(Viewpoint.DIRECTION, "hours", values)]


def _personal(figures: WorkFigures) -> list[Fact]:
    found = []
    if figures.passed_on:
        found.append(Fact(Viewpoint.PERSONAL, "passed-on", {"count": figures.passed_on}))
    if figures.partners:
        found.append(Fact(Viewpoint.PERSONAL, "partners", {"count": figures.partners}))
    return found


def _origin(figures: WorkFigures) -> list[Fact]:
    work = figures.assignment
    found = [Fact(Viewpoint.ORIGIN, "contract", {"form": work.contract})]
    if figures.agreement:
        found.append(Fact(Viewpoint.ORIGIN, "agreement", {"number": figures.agreement}))
    if work.source_id is not None and work.route is RouteReason.CLIENT_REQUIRED:
        found.append(Fact(Viewpoint.ORIGIN, "route-required", {}))
    return found


def _pay_setting(figures: WorkFigures) -> list[Fact]:
    work = figures.assignment
    found = [Fact(Viewpoint.PAY_SETTING, "rate", {"rate": work.rate, "unit": work.rate_unit})]
    if figures.invoices:
        billed = {"count": figures.invoices, "self_billed": figures.self_billed}
        found.append(Fact(Viewpoint.PAY_SETTING, "invoices", billed))
    if figures.between:
        between = {"count": figures.between, "margin": figures.margin}
        found.append(Fact(Viewpoint.PAY_SETTING, "chain", between))
    return found


def _pay_level(figures: WorkFigures) -> list[Fact]:
    if figures.effective is None:
        return []
    return [Fact(Viewpoint.PAY_LEVEL, "effective", {"rate": figures.effective})]


def _risk(figures: WorkFigures) -> list[Fact]:
    fixed = figures.assignment.rate_unit is RateUnit.FIXED
    return [Fact(Viewpoint.RISK, "fixed-price", {})] if fixed else []


def _entrepreneur(figures: WorkFigures) -> list[Fact]:
    found = []
    if figures.share is not None:
        found.append(Fact(Viewpoint.ENTREPRENEUR, "share", {"share": figures.share}))
    if figures.clients:
        values = {"count": figures.clients, "year": figures.today.year}
        found.append(Fact(Viewpoint.ENTREPRENEUR, "clients", values))
    if figures.acquisition:
        values = {"minutes": figures.acquisition, "year": figures.today.year}
        found.append(Fact(Viewpoint.ENTREPRENEUR, "acquisition", values))
    return found


@dataclass(frozen=True, slots=True)
class Presumption:
    """Her hourly rate beside the amount of the legal presumption: information on civil law, apart from the viewpoints.

    `amount` is in cents, from `since` on; `quoted` is another amount that was named for it (None: none). `reached`:
    the rate is at or below it (None: her rate is not known yet).
    """

    since: date
    amount: Cents
    quoted: Cents | None
    rate: Fraction | None
    sources: tuple[str, ...]

    @property
    def reached(self) -> bool | None:
        """At or below the amount in the text of the law."""
        return None if self.rate is None else self.rate <= self.amount

    @property
    def quoted_reached(self) -> bool | None:
        """At or below the amount that was quoted."""
        return None if self.rate is None or self.quoted is None else self.rate <= self.quoted


def presumption(rate: Fraction | None, law: Rule, quoted: Rule, today: date) -> Presumption:
    """As it holds today or, before its first day, as it will from then on."""
    value, said = (_coming(rule, today) for rule in (law, quoted))
    other = Cents(said.value) if said.value != value.value else None
    return Presumption(value.since, Cents(value.value), other, rate, (value.source, said.source))


def _coming(rule: Rule, today: date) -> DatedValue:
    begun = [value for value in rule.values if value.since <= today]
    return begun[-1] if begun else rule.values[0]
