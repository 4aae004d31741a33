"""A year of learning, as it stood at the end of the period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.core import periods
from zzpdesk.documents.book.training import Held, TrainingFacts

if TYPE_CHECKING:
    from zzpdesk.core.periods import Period
    from zzpdesk.desk.book.parts import Parts
    from zzpdesk.desk.training import CertificateStanding


def gather(parts: Parts, period: Period) -> TrainingFacts | None:
    """None without a course, hours of learning, a goal of her own, a register or a certificate."""
    found = parts.training.as_of(period.start.year, period.end)
    courses = tuple(one for one in found.courses if one.day in period)
    held = tuple(
        Held(one.certificate, one.validity, one.required_by)
        for one in found.certificates
        if _there(one, period)
    )
    goals = tuple(one for one in found.goals if one.goal_id is not None)
    if not (courses or found.minutes or goals or found.registers or held):
        return None
    return TrainingFacts(
        period=period,
        courses=courses,
        sums=found.sums,
        minutes=found.minutes,
        before=parts.training.minutes(periods.last_year(period)),
        goals=goals,
        registers=found.registers,
        certificates=held,
    )


def _there(one: CertificateStanding, period: Period) -> bool:
    """Whether it was there by then, or was wanted."""
    return one.certificate.issued_on is None or one.certificate.issued_on <= period.end
