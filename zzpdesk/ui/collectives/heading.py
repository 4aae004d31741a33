"""The words on top of a collective's dossier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from zzpdesk.core.collectives import Through
from zzpdesk.core.memberships import standing
from zzpdesk.core.records import Collective, FeeTerms, Membership, Proceeds, Relation, Say
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.membership import ProceedsKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import effective_kind, has_say
from zzpdesk.texts import formats
from zzpdesk.texts.collectives import admission, membership, short_form
from zzpdesk.texts.collectives import say as say_words
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label
from zzpdesk.ui.dossier.header import Heading, KeyFigure
from zzpdesk.ui.look.chips import Chip, Tone


@dataclass(frozen=True, slots=True)
class Known:
    """What the heading is made of, on `day` and in its year; `names` by relation."""

    day: date
    relation: Relation
    through: Through
    states: Sequence[Membership]
    say: Say | None
    terms: Sequence[FeeTerms]
    proceeds: Sequence[Proceeds]
    members: int | None
    names: dict[int, str]


def heading(record: Collective, known: Known) -> Heading:
    """Name, legal form and say, ties, key figures."""
    chips = [Chip(short_form(record.legal_form), "neutral", "scale"), *_say(known)]
    return Heading(known.relation.name, chips, _facts(record, known), _figures(known))


def _say(known: Known) -> list[Chip]:
    say = known.say
    found = []
    if say is not None:
        on_paper_only = say.experienced is False and say.formal
        tone: Tone = "warn" if on_paper_only else "tint" if has_say(say) else "neutral"
        found.append(Chip(say_words(say), tone, "vote" if on_paper_only or has_say(say) else "minus"))
    if effective_kind(known.relation.source_kind, None, say) is SourceKind.INTERMEDIARY:
        found.append(Chip(_("Counts with the intermediaries"), "warn", "arrow-left-right"))
    return found


def _facts(record: Collective, known: Known) -> list[str]:
    now = standing(known.states, known.day)
    facts = [membership(list(known.states), known.day)]
    if known.members:
        facts.append(
            ngettext("{number} member", "{number} members", known.members).format(number=known.members)
        )
    facts += [record.region, record.sector]
    if now is not None:
        facts.append(_("cell {name}").format(name=now.cell) if now.cell else "")
        facts.append(label(now.motive) if now.motive is not None else "")
        facts.append(_by(known.names.get(now.nominated_by_id or 0, "")))
        facts.append(admission(now))
        if now.intent_on is not None:
            facts.append(_("letter of intent {day}").format(day=formats.day_year(now.intent_on)))
    if record.parent_id is not None:
        facts.append(_("part of {name}").format(name=known.names.get(record.parent_id, "")))
    if known.through.members:
        word = ngettext(
            "{number} collective below it", "{number} collectives below it", known.through.members
        )
        facts.append(word.format(number=known.through.members))
    return facts


def _by(name: str) -> str:
    return _("nominated by {name}").format(name=name) if name else ""


def _figures(known: Known) -> list[KeyFigure]:
    through, year = known.through, known.day.year
    hours = formats.hours(round(through.minutes), 0)
    work = ngettext("{number} assignment", "{number} assignments", through.assignments)
    note = f"{hours}, {work.format(number=through.assignments)}" if through.assignments else ""
    found = [
        KeyFigure(_("Turnover {year}").format(year=year), formats.euros(through.amount), note, "turnover")
    ]
    found.append(_commission(known))
    found += _received(known)
    if through.net_rate is not None:
        found.append(KeyFigure(_("Net per hour"), _rate(through.net_rate), _("after commission")))
    return found


def _commission(known: Known) -> KeyFigure:
    through = known.through
    percents = {
        one.percent for one in known.terms if one.kind is FeeKind.PERCENTAGE and one.percent is not None
    }
    word = _("Commission")
    if len(percents) == 1 and len(known.terms) == 1:
        word = f"{word} {formats.rate(percents.pop())}"
    if through.paid is None:
        amount = _("at least {amount}").format(amount=formats.money(through.paid_known))
        return KeyFigure(word, amount if through.paid_known else _("unknown"), key="fees")
    each = through.paid_per_hour
    note = _("{rate} per hour").format(rate=_rate(each)) if each else ""
    return KeyFigure(word, formats.money(through.paid), note, "fees")


def _received(known: Known) -> list[KeyFigure]:
    """Profit shares, commission received and allowances of the year, each on its own."""
    found = []
    for kind in ProceedsKind:
        of_kind = [one for one in known.proceeds if one.kind is kind]
        if not of_kind:
            continue
        years = {one.year for one in of_kind if one.year is not None}
        word = f"{label(kind)} {years.pop()}" if len(years) == 1 else label(kind)
        day = max((one.day for one in of_kind if one.day is not None), default=known.day)
        note = _("paid on {day}").format(day=formats.day(day))
        found.append(KeyFigure(word, formats.money(sum(one.amount or 0 for one in of_kind)), note))
    return found


def _rate(cents: Fraction) -> str:
    return formats.money(formats.rounded_fraction(cents))
