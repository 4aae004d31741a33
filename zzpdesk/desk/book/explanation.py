"""The norms that the yearly book mentions, and what is not known in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from zzpdesk.core.book import Chapter
from zzpdesk.core.errors import RuleUnknown
from zzpdesk.documents.book.explanation import ExplanationFacts, Norm
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _

if TYPE_CHECKING:
    from zzpdesk.core.periods import Period
    from zzpdesk.desk.book.parts import Parts


def _hours(value: int) -> str:
    return _("{count} hours").format(count=formats.grouped(value))


def _weeks(value: int) -> str:
    return _("at most {count} weeks per leave").format(count=value)


_NORMS: tuple[tuple[Chapter, str, str, Callable[[int], str]], ...] = (
    (Chapter.HOURS, "hours_criterion", N_("Hours criterion"), _hours),
    (Chapter.HOURS, "pregnancy_weeks", N_("Leave for pregnancy"), _weeks),
    (Chapter.VAT, "vat_high", N_("General VAT rate"), formats.rate),
    (Chapter.VAT, "vat_low", N_("Reduced VAT rate"), formats.rate),
)


def gather(parts: Parts, period: Period) -> ExplanationFacts:
    """As they held at the end of the period; a norm without a value then is left out."""
    found = []
    for chapter, rule, name, worded in _NORMS:
        try:
            value = parts.books.rules.value(rule, period.end)
        except RuleUnknown:
            continue
        dates = (value.since, value.checked)
        found.append(Norm(chapter, _(name), worded(value.value), value.source, *dates))
    costs = parts.analysis.dependency(period).costs
    return ExplanationFacts(
        norms=tuple(found),
        unknown=tuple(one.name for one in costs.sources if not one.known) if costs else (),
    )
