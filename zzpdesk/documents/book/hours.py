"""Hours in the yearly book: the criterion, by kind, by month and by assignment, and what an hour brought."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from zzpdesk.charts.monthhours import MonthHours
from zzpdesk.core.criterion import Standing
from zzpdesk.core.periods import MONTHS, Period
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.rows import AssignmentHours
from zzpdesk.documents.book.pieces import Column, Figure, chart, closing, opening, table
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import chapters, formats
from zzpdesk.texts.hours import pace
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label

_CHART = 132.0


@dataclass(frozen=True, kw_only=True, slots=True)
class HoursFacts:
    """Minutes throughout; `months` per kind and month. `rates` are cents per hour by assignment, None: not known.

    `rate` is that of all work together. `before` are the hours that counted up to the same day a year earlier.
    """

    period: Period
    standing: Standing
    months: Mapping[tuple[HourKind, int], int]
    work: tuple[AssignmentHours, ...]
    rates: Mapping[int, Fraction | None]
    rate: Fraction | None
    before: int
    goal_source: str

    @property
    def count(self) -> int:
        """Months with hours."""
        return len({month for (_kind, month), minutes in self.months.items() if minutes})

    def of_month(self, month: int) -> tuple[int, int, int]:
        """Billable, other that counts, and what does not count."""
        found = {kind: self.months.get((kind, month), 0) for kind in HourKind}
        billable = found[HourKind.BILLABLE]
        counting = sum(minutes for kind, minutes in found.items() if kind.counts)
        return billable, counting - billable, sum(found.values()) - counting


def draw(flow: Flow, facts: HoursFacts) -> None:
    """The standing and the kinds on one page, months and assignments on the next."""
    found = facts.standing
    total = sum(found.kinds.values())
    billable = found.kinds.get(HourKind.BILLABLE, 0)
    opening(flow, chapters.worked(found.done, found.goal, billable, total), _detail(facts))
    months = [facts.of_month(month) for month in range(1, MONTHS + 1)]
    chart(flow, _("Hours per month"), MonthHours(facts.period.start.year, months), _CHART)
    _kinds(flow, facts)
    closing(flow, _figures(facts), " ".join(_notes(facts)))
    _months(flow, facts, months)
    if facts.work:
        _work(flow, facts)


def _detail(facts: HoursFacts) -> str:
    found = [pace(facts.standing)] if facts.period.runs else []
    hours = formats.grouped(abs(facts.standing.done // 60 - facts.before // 60))
    said = _("{hours} hours").format(hours=hours)
    found.append(chapters.beside(facts.standing.done, facts.before, said, facts.period))
    return " ".join(filter(None, found))


def _kinds(flow: Flow, facts: HoursFacts) -> None:
    found = facts.standing
    rows = [
        (label(kind), _hours(found.kinds[kind]), _share(found.kinds[kind], found.done))
        for kind in HourKind
        if kind.counts and found.kinds.get(kind)
    ]
    if found.pregnancy:
        rows.append(
            (
                _("Pregnancy leave, counted as worked"),
                _hours(found.pregnancy),
                _share(found.pregnancy, found.done),
            )
        )
    columns = (
        Column(_("Counts for the hours criterion"), LEFT, 280),
        Column(_("Hours"), 452),
        Column(_("Share"), RIGHT),
    )
    total = (_("Counts together"), _hours(found.done), "100%" if found.done else "–")
    table(flow, _("By kind"), columns, rows, total)


def _months(flow: Flow, facts: HoursFacts, months: list[tuple[int, int, int]]) -> None:
    year, last = facts.period.start.year, facts.period.end.month
    columns = (
        Column(_("Month"), LEFT, 120),
        Column(_("Billable"), 264),
        Column(_("Other that counts"), 360),
        Column(_("Does not count"), 450),
        Column(_("Together"), RIGHT),
    )
    rows = [
        (formats.month(date(year, number, 1)), *(_hours(one) for one in parts), _hours(sum(parts)))
        for number, parts in enumerate(months[:last], start=1)
    ]
    sums = [sum(parts) for parts in zip(*months, strict=True)]
    total = (_("Total"), *(_hours(one) for one in sums), _hours(sum(sums)))
    table(flow, _("By month"), columns, rows, total)


def _work(flow: Flow, facts: HoursFacts) -> None:
    columns = (
        Column(_("Assignment"), LEFT, 300),
        Column(_("Hours"), 440),
        Column(_("Turnover per hour"), RIGHT),
    )
    rows = [
        ("\n".join(filter(None, (one.title, _whom(one)))), _hours(one.minutes), _rate(facts, one))
        for one in facts.work
    ]
    total = (_("Total"), _hours(sum(one.minutes for one in facts.work)), _money(facts.rate))
    table(flow, _("Billable, by assignment"), columns, rows, total)


def _whom(one: AssignmentHours) -> str:
    through = _("through {name}").format(name=one.source) if one.source else ""
    return " · ".join(filter(None, (one.client, through)))


def _rate(facts: HoursFacts, one: AssignmentHours) -> str:
    return _money(facts.rates[one.assignment_id]) if one.assignment_id in facts.rates else _("not invoiced")


def _money(cents: Fraction | None) -> str:
    return _("unknown") if cents is None else formats.money(formats.rounded_fraction(cents))


def _figures(facts: HoursFacts) -> list[Figure]:
    found = facts.standing
    goal = _("of the {goal} asked").format(goal=formats.grouped(found.goal // 60)) if found.goal else ""
    figures = [Figure(formats.grouped(found.done // 60), _("hours that count"), goal)]
    billable, total = found.kinds.get(HourKind.BILLABLE, 0), sum(found.kinds.values())
    if total:
        share = formats.percent(Fraction(billable, total), 0)
        of_all = _("{hours} of {all} hours").format(
            hours=formats.decimal(Fraction(billable, 60)), all=formats.decimal(Fraction(total, 60))
        )
        figures.append(Figure(share, _("of your hours billable"), of_all))
    if facts.rate is not None:
        figures.append(Figure(_money(facts.rate), _("turnover per billed hour"), _("before fees")))
    return figures


def _notes(facts: HoursFacts) -> list[str]:
    found, said = facts.standing, []
    if facts.goal_source:
        said.append(_("Hours asked: {source}.").format(source=facts.goal_source))
    if found.uncounted:
        text = _("Study for a new field, {hours}, does not count.")
        said.append(text.format(hours=formats.hours(found.uncounted)))
    if not found.exempt:
        answer = {True: _("yes"), False: _("no"), None: _("not answered")}[found.majority]
        said.append(
            _("More than half of your working time, your own answer: {answer}.").format(answer=answer)
        )
    said.append(
        _(
            "Turnover per hour: what was invoiced in the year for work whose time is known, over that time; of a fixed "
            "price all hours so far count."
        )
    )
    return said


def _hours(minutes: int) -> str:
    return formats.decimal(Fraction(minutes, 60)) if minutes else "–"


def _share(minutes: int, whole: int) -> str:
    return formats.percent(Fraction(minutes, whole), 0) if whole else "–"
