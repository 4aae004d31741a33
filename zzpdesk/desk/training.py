"""Training of a year: courses, goals, registers and what expires; and what is suggested and filled in from norms."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from zzpdesk.core import periods, training
from zzpdesk.core.errors import Refused, RuleUnknown
from zzpdesk.core.kinds import Cents, Minutes, Year
from zzpdesk.core.periods import Period
from zzpdesk.core.ports import UnitOfWork
from zzpdesk.core.records import Certificate, Goal, Register, RegisterPoints
from zzpdesk.core.records.profile import StarterKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.records.training import GoalKind, RegisterUnit
from zzpdesk.core.training import CourseSum, Meter, Norm, RegisterStanding, Validity
from zzpdesk.desk.kept import Kept
from zzpdesk.resources import resource_path
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from sqlite3 import Connection

    from zzpdesk.core.rows import CourseRow, WorkRow
    from zzpdesk.core.rules import RuleValue
    from zzpdesk.desk.books import Books

_STUDY = (HourKind.TRAINING, HourKind.NEW_FIELD)


@dataclass(frozen=True, slots=True)
class CertificateStanding:
    """A certificate, whether it still holds, and who requires it ("" for nobody)."""

    certificate: Certificate
    validity: Validity
    required_by: str


@dataclass(frozen=True, slots=True)
class TrainingFigures:
    """A year of learning. `minutes` is all time for it in her hours, courses and own study together."""

    period: Period
    courses: tuple[CourseRow, ...]
    sums: CourseSum
    minutes: int
    goals: tuple[Meter, ...]
    registers: tuple[RegisterStanding, ...]
    certificates: tuple[CertificateStanding, ...]

    @property
    def hours(self) -> Meter | None:
        """The goal in hours of training, her own or suggested."""
        return next((one for one in self.goals if one.kind is GoalKind.TRAINING_HOURS), None)

    @property
    def pressing(self) -> tuple[CertificateStanding, ...]:
        """Certificates that are wanted, have expired or soon will."""
        return tuple(one for one in self.certificates if one.validity.pressing)


def save_points(work: UnitOfWork, points: RegisterPoints) -> RegisterPoints:
    """Save what was earned for a register. Refused "register-of-work": hours worked it finds itself."""
    register = work.get(Register, points.register_id or 0)
    if register.unit is RegisterUnit.WORK_HOURS:
        raise Refused("register-of-work", name=register.title)
    return work.save(points)


class TrainingDesk:
    """Made with a desk."""

    def __init__(self, desk: Books) -> None:
        """Read from this desk."""
        self._desk = desk
        self._kept = Kept(desk)

    def of(self, year: int) -> TrainingFigures:
        """The figures of a year; registers and certificates are as of today."""
        today = self._desk.today()
        return self._kept.get((year, today), lambda: self._read(year, today))

    def as_of(self, year: int, day: date) -> TrainingFigures:
        """The figures of a year as they stood on a day, registers and certificates too."""
        return self._kept.get((year, day), lambda: self._read(year, day))

    def minutes(self, period: Period) -> int:
        """All time for learning in any stretch."""
        from zzpdesk.storage.queries import analysis

        with self._desk.sums() as file:
            kinds = analysis.hour_kinds(file, period)
        return sum(kinds.get(kind, 0) for kind in _STUDY)

    def goals(self, year: int) -> tuple[Meter, ...]:
        """Goals of a year with how far they are; suggestions where she has none of a kind."""
        return self.of(year).goals

    def adopt(self, meter: Meter, year: int) -> Goal:
        """Make a suggestion a goal of her own. Undoable."""
        goal = Goal(year=Year(year), kind=meter.kind)
        match meter.kind.field:
            case "minutes":
                goal = replace(goal, minutes=Minutes(meter.wanted))
            case "amount":
                goal = replace(goal, amount=Cents(meter.wanted))
            case _:
                goal = replace(goal, number=meter.wanted)
        return self._desk.save(_("Goal taken over"), goal)

    # ---- registers

    @cached_property
    def norms(self) -> tuple[Norm, ...]:
        """Registers a new record can be filled in from."""
        data = tomllib.loads(resource_path("registers.toml").read_text(encoding="utf-8"))
        return tuple(
            Norm(
                key,
                unit=RegisterUnit(entry["unit"]),
                **{name: entry[name] for name in entry if name != "unit"},
            )
            for key, entry in data.items()
        )

    def filled(self, key: str, since: date) -> Register:
        """A new register from a norm, for the period that begins on a day; KeyError for an unknown one."""
        norm = {one.key: one for one in self.norms}[key]
        until = norm.period(since)
        number = self._desk.rules.number
        return Register(
            title=norm.title,
            since=since,
            until=until,
            unit=norm.unit,
            required=(number(norm.rule, until) or 0) if norm.rule else 0,
            accredited=(number(norm.accredited_rule, until) or 0) if norm.accredited_rule else 0,
            rule=key,
        )

    def norm_of(self, register: Register) -> RuleValue | None:
        """Where the figure of a register comes from; None for her own figure."""
        norm = next((one for one in self.norms if one.key == register.rule), None)
        if norm is None or not norm.rule or register.until is None:
            return None
        try:
            return self._desk.rules.value(norm.rule, register.until)
        except RuleUnknown:
            return None

    # ---- reading

    def _read(self, year: int, today: date) -> TrainingFigures:
        from zzpdesk.storage.queries import training as queries
        from zzpdesk.storage.rows import records

        period, whole = periods.year(year, today), Period(date(year, 1, 1), date(year, periods.MONTHS, 31))
        with self._desk.sums() as file:
            goals = records(file, Goal, "WHERE year = ?", (year,))
            done = _done(file, period)
            sums = training.courses(queries.paid(file, period))
            courses = queries.courses(file, whole)
            earned = queries.earned(file, today)
            registers = records(file, Register, *_touching(whole))
            certificates = records(file, Certificate)
            names = queries.names(file, {one.required_by_id for one in certificates if one.required_by_id})
        done[GoalKind.TRAINING_COST] = sums.own
        suggested = self._suggested.get(self._desk.profile.starter, {})
        return TrainingFigures(
            period=period,
            courses=tuple(courses),
            sums=sums,
            minutes=done[GoalKind.TRAINING_HOURS],
            goals=training.meters(goals, suggested, done),
            registers=tuple(training.register_standing(one, earned[one.id or 0], today) for one in registers),
            certificates=self._standings(certificates, names, today),
        )

    def _standings(
        self, certificates: list[Certificate], names: Mapping[int, str], today: date
    ) -> tuple[CertificateStanding, ...]:
        """What presses first, then what ends first."""
        warn = self._desk.rules.number("expiry_warning", today) or 0
        found = [
            CertificateStanding(
                one,
                training.certificate_validity(one, today, warn),
                names.get(one.required_by_id or 0, ""),
            )
            for one in training.in_use(certificates, today)
        ]
        return tuple(sorted(found, key=lambda each: not each.validity.pressing))

    @cached_property
    def _suggested(self) -> Mapping[StarterKind, Mapping[GoalKind, int]]:
        """Goals per kind of starter, in minutes, cents or a number."""
        data = tomllib.loads(resource_path("goals.toml").read_text(encoding="utf-8"))
        return {
            StarterKind(starter): {
                GoalKind(kind): _scaled(GoalKind(kind), figure) for kind, figure in entry.items()
            }
            for starter, entry in data.items()
        }


def _touching(period: Period) -> tuple[str, tuple[str, str]]:
    return (
        "WHERE since <= ? AND until >= ? ORDER BY until, id",
        (period.end.isoformat(), period.start.isoformat()),
    )


def _scaled(kind: GoalKind, figure: int) -> int:
    """The file counts in hours and euros."""
    return figure * {"minutes": 60, "amount": 100, "number": 1}[kind.field]


def _done(file: Connection, period: Period) -> dict[GoalKind, int]:
    """How far each kind of goal is that the file itself can tell."""
    from zzpdesk.storage.queries import analysis
    from zzpdesk.storage.queries import training as queries

    kinds = analysis.hour_kinds(file, period)
    return {
        GoalKind.TRAINING_HOURS: sum(kinds.get(kind, 0) for kind in _STUDY),
        GoalKind.TRAINING_POINTS: queries.points(file, period),
        GoalKind.BILLABLE_HOURS: kinds.get(HourKind.BILLABLE, 0),
        GoalKind.ACQUISITION_HOURS: kinds.get(HourKind.ACQUISITION, 0),
        GoalKind.MEETINGS: queries.meetings(file, period),
        GoalKind.TURNOVER: sum(row.amount for row in analysis.months(file, period)),
        GoalKind.SOURCES: _sources(analysis.turnover_trend(file, period)),
    }


def _sources(rows: Iterable[WorkRow]) -> int:
    """How many sources brought turnover of her own, credits taken off."""
    amounts: dict[tuple[int, bool], int] = {}
    for row in rows:
        key = row.source_id, row.direct
        amounts[key] = amounts.get(key, 0) + row.amount
    return sum(amount > 0 for amount in amounts.values())
