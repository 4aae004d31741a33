"""Her own illness in the yearly book: health data, only there because she chose this chapter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from zzpdesk.charts.amounts import Amount, AmountBars
from zzpdesk.core.illness import Claim, Episode, Spell
from zzpdesk.core.kinds import ONE
from zzpdesk.core.periods import Period
from zzpdesk.documents.book.pieces import SCALE, Column, Figure, chart, closing, opening, table
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import chapters, formats
from zzpdesk.texts.i18n import _, ngettext


@dataclass(frozen=True, slots=True)
class Told:
    """An episode with what each scheme gives for it; `received` came in during it, in cents."""

    episode: Episode
    claims: tuple[tuple[str, Claim], ...]
    received: int


@dataclass(frozen=True, kw_only=True, slots=True)
class IllnessFacts:
    """The episodes that touch the period, latest first."""

    period: Period
    episodes: tuple[Told, ...]

    @property
    def count(self) -> int:
        """How many spells lie in the period."""
        return len(self.spells)

    @property
    def spells(self) -> tuple[Spell, ...]:
        """The spells that touch the period, by date."""
        found = [spell for one in self.episodes for spell in one.episode.spells if self.days(spell)]
        return tuple(sorted(found, key=lambda one: one.first))

    def days(self, spell: Spell) -> int:
        """How many days of it lie in the period."""
        last = self.period.end if spell.last is None else min(spell.last, self.period.end)
        return max(0, (last - max(spell.first, self.period.start)).days + 1)


def draw(flow: Flow, facts: IllnessFacts) -> None:
    """When, and what came in."""
    spells = facts.spells
    days = sum(facts.days(one) for one in spells)
    opening(
        flow, chapters.ill(days, still=any(one.last is None or one.last > facts.period.end for one in spells))
    )
    _months(flow, facts)
    columns = (
        Column(_("Ill from"), LEFT, 150),
        Column(_("Up to"), 220, 150),
        Column(_("How ill"), 450),
        Column(_("Days this year"), RIGHT),
    )
    rows = [
        (
            formats.day_long(one.first),
            _("still") if one.last is None else formats.day_long(one.last),
            formats.percent(one.percent, 0),
            str(facts.days(one)),
        )
        for one in spells
    ]
    table(flow, _("Periods"), columns, rows, (_("Total"), "", "", str(days)))
    _claims(flow, facts.episodes)
    closing(
        flow,
        _figures(facts, days),
        _("This is health data. It is only in this book because you chose this chapter."),
    )


def _months(flow: Flow, facts: IllnessFacts) -> None:
    """What may be expected for the gift months that begin in the period."""
    months = [
        month
        for told in facts.episodes
        for _name, claim in told.claims
        for month in claim.months
        if month.first in facts.period
    ]
    if months:
        bars = AmountBars(
            [
                Amount(formats.period(one.first, one.last), one.amount, formats.euros(one.amount))
                for one in sorted(months, key=lambda one: one.first)
            ],
            _("Amount"),
            pitch=24,
            thickness=14,
        )
        chart(flow, _("Expected per month of gifts"), bars, bars.height * SCALE)


def _claims(flow: Flow, episodes: Sequence[Told]) -> None:
    columns = (
        Column(_("Scheme"), LEFT, 180),
        Column(_("Gifts from"), 340),
        Column(_("At most up to"), 440),
        Column(_("Expected so far"), RIGHT),
    )
    rows = [
        (
            name,
            formats.day_year(claim.starts),
            formats.day_year(claim.ends),
            formats.money(claim.expected),
        )
        for told in episodes
        for name, claim in told.claims
    ]
    if rows:
        table(flow, _("What the schemes give"), columns, rows)


def _figures(facts: IllnessFacts, days: int) -> list[Figure]:
    year: date = facts.period.start
    share = Fraction(sum(facts.days(one) * one.percent for one in facts.spells), ONE)
    found = [
        Figure(
            formats.grouped(days),
            ngettext("day ill", "days ill", days),
            _("as much as {days} whole days").format(days=formats.decimal(share))
            if share != days
            else str(year.year),
        )
    ]
    if any(one.claims for one in facts.episodes):
        expected = sum(claim.expected for one in facts.episodes for _name, claim in one.claims)
        received = sum(one.received for one in facts.episodes)
        found.append(Figure(formats.euros(expected), _("expected from schemes"), _("over the whole illness")))
        found.append(Figure(formats.euros(received), _("received"), _("during it and after")))
    return found
