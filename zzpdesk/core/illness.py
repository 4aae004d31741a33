"""Her own illness: periods that make one episode, when gifts begin and end, and what may be expected for each month.

Own illness is health data: nothing here is printed or exported.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from zzpdesk.core.kinds import ONE
from zzpdesk.core.money import rounded
from zzpdesk.core.periods import add_months
from zzpdesk.core.records.broodfonds import Broodfonds, BroodfondsLevel, Illness

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Spell:
    """Ill from `first` up to and including `last` (None: still) at a percentage in basis points."""

    first: date
    last: date | None
    percent: int


@dataclass(frozen=True, slots=True)
class Episode:
    """Spells that count as one illness: the waiting time passes once and the months of gifts count on."""

    spells: tuple[Spell, ...]

    @property
    def first(self) -> date:
        """The day it began."""
        return self.spells[0].first

    @property
    def last(self) -> date | None:
        """The last day of illness, None while it lasts."""
        return self.spells[-1].last


@dataclass(frozen=True, slots=True)
class GiftMonth:
    """A month of gifts, from–until, with what may be expected for it in cents."""

    first: date
    last: date
    amount: int


@dataclass(frozen=True, slots=True)
class Claim:
    """What one scheme gives during an episode: gifts count from `starts` up to and including `ends` at most."""

    starts: date
    ends: date
    months: tuple[GiftMonth, ...]

    @property
    def expected(self) -> int:
        """All of it so far, in cents."""
        return sum(month.amount for month in self.months)


def spells(illnesses: Iterable[Illness]) -> tuple[Spell, ...]:
    """Periods by date, without overlap: a new one ends the one before it, as a change of percentage does."""
    found: list[Spell] = []
    for one in sorted(
        (one for one in illnesses if one.since), key=lambda one: (one.since or date.min, one.id or 0)
    ):
        first = one.since or date.min
        earlier = found.pop() if found else None
        if earlier is not None and (earlier.last is None or earlier.last >= first):
            earlier = Spell(earlier.first, first - _DAY, earlier.percent)
        if earlier is not None and (earlier.last is None or earlier.last >= earlier.first):
            found.append(earlier)
        found.append(Spell(first, one.until, one.percent))
    return tuple(found)


def episodes(illnesses: Iterable[Illness], relapse_days: int) -> tuple[Episode, ...]:
    """Falling ill again within `relapse_days` healthy days continues the same illness."""
    found: list[list[Spell]] = []
    for spell in spells(illnesses):
        last = found[-1][-1].last if found else None
        if last is not None and (spell.first - last).days - 1 <= relapse_days:
            found[-1].append(spell)
        else:
            found.append([spell])
    return tuple(Episode(tuple(one)) for one in found)


def claim(fund: Broodfonds, levels: Sequence[BroodfondsLevel], episode: Episode, until: date) -> Claim | None:
    """What a scheme gives for an episode up to a day; None when she was better before gifts began.

    Days of illness are counted on, healthy days between spells are not: they shift what follows. A month of gifts for
    which she was ill in part gives that part; the level is that on its first day.
    """
    time = _Time(episode, until)
    start = episode.first + timedelta(days=fund.waiting_days)
    if episode.last is not None and start > time.of(episode.last):
        return None
    end = add_months(start, fund.max_months) - _DAY
    months: list[GiftMonth] = []
    for number in range(fund.max_months):
        first, after = add_months(start, number), add_months(start, number + 1)
        share = time.share(first, after, partial=fund.partial)
        if first > time.end:
            break
        begins = time.real(first)
        amount = _gift(levels, begins) * share
        months.append(
            GiftMonth(begins, time.real(after - _DAY), rounded(amount.numerator, amount.denominator))
        )
    return Claim(time.real(start), time.real(end), tuple(months))


def _gift(levels: Sequence[BroodfondsLevel], day: date) -> int:
    begun = [one for one in levels if one.since is not None and one.since <= day]
    return max(begun, key=lambda one: one.since or date.min).gift if begun else 0


class _Time:
    """The episode's own time, in which healthy days between its spells do not pass."""

    def __init__(self, episode: Episode, until: date) -> None:
        """`until` ends what has not ended."""
        self._parts: list[tuple[date, date, int, timedelta]] = []
        lost, before = timedelta(), None
        for spell in episode.spells:
            lost += spell.first - before - _DAY if before is not None else timedelta()
            last = min(spell.last or until, until)
            self._parts.append((spell.first - lost, last - lost, spell.percent, lost))
            before = spell.last
        self.end = max(last for _first, last, _percent, _lost in self._parts)

    def of(self, day: date) -> date:
        """A day of its last spell in the episode's time."""
        return day - self._parts[-1][3]

    def real(self, day: date) -> date:
        """The day that it is outside."""
        begun = [lost for first, _last, _percent, lost in self._parts if first <= day]
        return day + (begun[-1] if begun else timedelta())

    def share(self, first: date, after: date, *, partial: bool) -> Fraction:
        """Which part of a month she was ill, by days and percentage; without partial illness only 100 % counts."""
        ill = Fraction(0)
        for start, last, percent, _lost in self._parts:
            days = (min(last, after - _DAY) - max(start, first)).days + 1
            part = Fraction(percent, ONE) if partial else Fraction(percent // ONE)
            ill += max(0, days) * part
        return ill / (after - first).days
