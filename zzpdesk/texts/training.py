"""Words for training: goals, registers, what expires, and what a course means for tax."""

from collections.abc import Mapping
from datetime import date

from zzpdesk.core.records.training import (
    GoalKind,
    PaidBy,
    RegisterUnit,
    Training,
    TrainingPurpose,
)
from zzpdesk.core.rules import RuleStatus, RuleValue
from zzpdesk.core.training import Meter, Pace, RegisterStanding, Validity
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _, ngettext
from zzpdesk.texts.labels import label

TAX_SOURCE = N_("Court of Appeal The Hague, in rompslomp.nl and vertiadvies.nl; looked up 23 Nov 2026.")
_TAX: Mapping[TrainingPurpose, str] = {
    TrainingPurpose.KEEP_UP: N_("You keep up what you know: a business cost, and the hours count."),
    TrainingPurpose.NEW_FIELD: N_("Study for a new field: no business cost, and the hours do not count."),
    TrainingPurpose.UNCLEAR: N_("Not clear yet. Choose before your tax return; until then the hours count."),
}
_TAX_FREE = N_("You keep up what you know: the hours count.")
_TAX_PAID = N_("You keep up what you know: the hours count. Someone else paid, so it is no cost of yours.")

_PACE: Mapping[Pace, tuple[str, str]] = {
    Pace.REACHED: ("ok", "check"),
    Pace.ON_COURSE: ("tint", "trending-up"),
    Pace.BEHIND: ("warn", "triangle-alert"),
    Pace.MISSED: ("danger", "circle-alert"),
    Pace.TO_COME: ("neutral", "calendar"),
}
_VALIDITY: Mapping[Validity, tuple[str, str]] = {
    Validity.WANTED: ("warn", "triangle-alert"),
    Validity.EXPIRED: ("danger", "circle-alert"),
    Validity.SOON: ("warn", "triangle-alert"),
    Validity.VALID: ("ok", "check"),
    Validity.FOREVER: ("neutral", "check"),
}
_STATUS: Mapping[RuleStatus, str] = {
    RuleStatus.ENACTED: N_("law"),
    RuleStatus.PROPOSED: N_("proposed"),
    RuleStatus.THIRD_PARTY: N_("according to others"),
    RuleStatus.UNVERIFIED: N_("not verified"),
}


def tax(course: Training) -> str:
    """What a course means for tax, in a sentence."""
    if course.purpose is TrainingPurpose.KEEP_UP and not course.cost:
        return _(_TAX_FREE)
    if course.purpose is TrainingPurpose.KEEP_UP and course.paid_by is not PaidBy.SELF:
        return _(_TAX_PAID)
    return _(_TAX[course.purpose])


def payer(paid_by: PaidBy, name: str) -> str:
    """Who paid: "betaald door jou", "betaald door Vierkant"."""
    if paid_by is PaidBy.SELF:
        return _("paid by you")
    return _("paid by {name}").format(name=name or label(paid_by).lower())


def pace(standing: RegisterStanding) -> tuple[str, str, str]:
    """Word, tone and icon of a register's standing."""
    return (label(standing.pace), *_PACE[standing.pace])


def validity(one: Validity) -> tuple[str, str, str]:
    """Word, tone and icon of how long something holds."""
    return (label(one), *_VALIDITY[one])


def until(day: date | None, one: Validity) -> str:
    """When something ends: "t/m 30 nov 2026", "sinds 1 sep 2026"."""
    if day is None:
        return ""
    text = _("until {day}") if one is Validity.EXPIRED else _("up to {day}")
    return text.format(day=formats.day_year(day))


def unit(count: int, kind: RegisterUnit) -> str:
    """`184 punten`, `2.080 uur`."""
    text = (
        ngettext("{count} point", "{count} points", count)
        if kind is RegisterUnit.POINTS
        else ngettext("{count} hour", "{count} hours", count)
    )
    return text.format(count=formats.grouped(count))


def reached(standing: RegisterStanding) -> str:
    """`142 van 184 punten`; only what was earned where no figure is required."""
    kind = standing.register.unit
    if not standing.required:
        return unit(standing.reached, kind)
    return _("{done} of {wanted}").format(
        done=formats.grouped(standing.reached), wanted=unit(standing.required, kind)
    )


def accredited(standing: RegisterStanding) -> str:
    """`61 van 80 geaccrediteerd`, "" when that is not asked."""
    if not standing.needed:
        return ""
    return _("{done} of {wanted} accredited").format(done=standing.accredited, wanted=standing.needed)


def norm(value: RuleValue | None, standing: RegisterStanding) -> str:
    """Where what is required comes from."""
    if value is None:
        return _("Your own figure.")
    text = _("Norm: {figure}, {status}: {source}.")
    if value.value != standing.required:
        text = _("Your own figure; the norm is {figure}, {status}: {source}.")
    return text.format(
        figure=unit(value.value, standing.register.unit), status=_(_STATUS[value.status]), source=value.source
    )


_MANY = 100 * 60
"""From so many minutes on a part of an hour says nothing."""


def figure(kind: GoalKind, value: int) -> str:
    """A goal's figure in its own unit: `26 u`, `€ 1.200`, `3`."""
    match kind.field:
        case "minutes":
            return formats.hours(value, 0 if value % 60 == 0 or value >= _MANY else 1)
        case "amount":
            return formats.euros(value)
        case _:
            return formats.grouped(value)


def meter(one: Meter) -> str:
    """`26 van 40 u`."""
    done, wanted = figure(one.kind, one.done), figure(one.kind, one.wanted)
    if one.kind.field == "minutes":
        done = done.rpartition(formats.NBSP)[0]
    return _("{done} of {wanted}").format(done=done, wanted=wanted)
