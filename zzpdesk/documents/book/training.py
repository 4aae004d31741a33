"""Training in the yearly book: courses and who paid, goals, registers with their points, certificates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zzpdesk.charts.amounts import Amount, AmountBars
from zzpdesk.core.periods import Period
from zzpdesk.core.records.training import Certificate, PaidBy
from zzpdesk.core.rows import CourseRow
from zzpdesk.core.training import CourseSum, Meter, RegisterStanding, Validity
from zzpdesk.documents.book.pieces import SCALE, Column, Figure, chart, closing, opening, table
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import chapters, formats
from zzpdesk.texts import training as words
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label

MOST = 20
"""So many certificates have their own row: those that press first."""


@dataclass(frozen=True, slots=True)
class Held:
    """A certificate, whether it held at the end of the period, and who requires it ("": nobody)."""

    certificate: Certificate
    validity: Validity
    required_by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TrainingFacts:
    """Everything up to the end of the period. `minutes` is all time for learning in her hours, `before` a year ago."""

    period: Period
    courses: tuple[CourseRow, ...]
    sums: CourseSum
    minutes: int
    before: int
    goals: tuple[Meter, ...]
    registers: tuple[RegisterStanding, ...]
    certificates: tuple[Held, ...]

    @property
    def count(self) -> int:
        """How many courses."""
        return len(self.courses)


def draw(flow: Flow, facts: TrainingFacts) -> None:
    """What is not there is left out."""
    sums = facts.sums
    hours = formats.hours(
        abs(facts.minutes - facts.before), 0 if facts.before % 60 == facts.minutes % 60 else 1
    )
    opening(
        flow,
        chapters.learning(facts.minutes, sums.count, sums.cost, sums.others),
        chapters.beside(facts.minutes, facts.before, hours, facts.period),
    )
    if facts.courses:
        _bars(flow, facts)
        _courses(flow, facts)
    closing(flow, _figures(facts), " ".join(_notes(facts)))
    if facts.goals:
        _goals(flow, facts.goals)
    if facts.registers:
        _registers(flow, facts.registers)
    if facts.certificates:
        _certificates(flow, facts.certificates)


def _bars(flow: Flow, facts: TrainingFacts) -> None:
    """Cost by who paid; without any cost the hours per course."""
    paid = [(one, facts.sums.paid[one]) for one in PaidBy if facts.sums.paid.get(one)]
    if paid:
        bars = AmountBars(
            [
                Amount(
                    _("You yourself") if one is PaidBy.SELF else label(one),
                    amount,
                    formats.euros(amount),
                    color="omzet" if one is PaidBy.SELF else "previous",
                )
                for one, amount in paid
            ],
            _("Cost"),
            pitch=26,
        )
        chart(flow, _("Who paid"), bars, bars.height * SCALE)
        return
    longest = sorted(facts.courses, key=lambda one: -one.minutes)[:6]
    bars = AmountBars(
        [Amount(one.title, one.minutes, _hours(one.minutes)) for one in longest], _("Hours"), pitch=26
    )
    chart(flow, _("Hours per course"), bars, bars.height * SCALE)


def _courses(flow: Flow, facts: TrainingFacts) -> None:
    columns = (
        Column(_("Course"), LEFT, 196),
        Column(_("Date"), 264, 62),
        Column(_("Paid by"), 330, 94),
        Column(_("Hours"), 456),
        Column(_("Cost"), 504),
        Column(_("Points"), RIGHT),
    )
    rows = [
        (
            "\n".join(filter(None, (one.title, _with(one)))),
            formats.day(one.day),
            _("you") if one.paid_by is PaidBy.SELF else one.payer or label(one.paid_by).lower(),
            _hours(one.minutes),
            formats.money(one.cost, sign=False) if one.cost else "–",
            str(one.points) if one.points else "–",
        )
        for one in reversed(facts.courses)
    ]
    total = (
        _("Total"),
        "",
        "",
        _hours(facts.sums.minutes),
        formats.money(facts.sums.cost, sign=False),
        str(sum(one.points for one in facts.courses) or "–"),
    )
    table(flow, _("Courses"), columns, rows, total)


def _with(one: CourseRow) -> str:
    other = one.collective if one.collective != one.provider else ""
    through = _("with {name}").format(name=other) if other else ""
    return " · ".join(filter(None, (one.provider, through)))


def _goals(flow: Flow, goals: Sequence[Meter]) -> None:
    columns = (
        Column(_("Goal"), LEFT, 230),
        Column(_("Done"), 370),
        Column(_("Goal"), 450),
        Column(_("Part"), RIGHT),
    )
    rows = [
        (
            label(one.kind),
            words.figure(one.kind, one.done),
            words.figure(one.kind, one.wanted),
            formats.percent(one.part, 0),
        )
        for one in goals
    ]
    table(flow, _("Goals of the year"), columns, rows)


def _registers(flow: Flow, registers: Sequence[RegisterStanding]) -> None:
    columns = (
        Column(_("Register"), LEFT, 250),
        Column(_("Earned"), 400),
        Column(_("Required"), 470),
        Column(_("Still to go"), RIGHT),
    )
    rows = [
        (
            f"{one.register.title}\n{_span(one)}",
            _counted(one.reached, one.accredited, one),
            _counted(one.required, one.needed, one) if one.required else "–",
            words.unit(one.left, one.register.unit) if one.required else "–",
        )
        for one in registers
    ]
    table(flow, _("Registers"), columns, rows)


def _counted(whole: int, part: int, one: RegisterStanding) -> str:
    """The figure, and the accredited part of it where that is asked."""
    text = words.unit(whole, one.register.unit)
    return f"{text}\n{_('{count} accredited').format(count=part)}" if one.needed else text


def _span(one: RegisterStanding) -> str:
    return f"{formats.day_year(one.register.since)} – {formats.day_year(one.register.until)}"


def _certificates(flow: Flow, held: Sequence[Held]) -> None:
    columns = (
        Column(_("Certificate"), LEFT, 250),
        Column(_("Issued"), 400),
        Column(_("Valid until"), 470),
        Column(_("At the end"), RIGHT),
    )
    rows = [
        (
            "\n".join(filter(None, (one.certificate.title, _required(one)))),
            _date(one.certificate.issued_on),
            _date(one.certificate.expires_on),
            label(one.validity).lower(),
        )
        for one in held[:MOST]
    ]
    if len(held) > MOST:
        rows.append((_("and {count} more").format(count=len(held) - MOST), "", "", ""))
    table(flow, _("Certificates"), columns, rows)


def _required(one: Held) -> str:
    return _("required by {name}").format(name=one.required_by) if one.required_by else ""


def _date(day: date | None) -> str:
    return formats.day_year(day) if day else "–"


def _figures(facts: TrainingFacts) -> list[Figure]:
    sums = facts.sums
    found = [Figure(_hours(facts.minutes), _("spent on learning"), _("courses and own study together"))]
    found.append(Figure(formats.euros(sums.own), _("paid by you"), _("excluding VAT")))
    points = sum(one.points for one in facts.courses)
    if points:
        found.append(Figure(str(points), ngettext("point earned", "points earned", points), _("by courses")))
    elif sums.others is not None:
        others = formats.euros(sums.cost - sums.own)
        found.append(Figure(others, _("paid by others"), formats.percent(sums.others, 0)))
    return found


def _notes(facts: TrainingFacts) -> list[str]:
    found = []
    if facts.sums.private:
        text = _("{amount} went on a new field: no business cost, and its hours do not count.")
        found.append(text.format(amount=formats.money(facts.sums.private)))
    if facts.sums.unclear:
        text = _("Of {amount} it is not settled yet whether it keeps up what you know.")
        found.append(text.format(amount=formats.money(facts.sums.unclear)))
    day = formats.day_long(facts.period.end)
    found.append(_("Registers and certificates as they stood on {day}.").format(day=day))
    return found


def _hours(minutes: int) -> str:
    return formats.hours(minutes, 0 if minutes % 60 == 0 else 1)
