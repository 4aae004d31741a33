"""The peloton of a year, and what stands beside a source or client in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from zzpdesk.core.clauses import BARS, Hold
from zzpdesk.core.peloton import Peloton, Rider, Tie, peloton, shares_by_year, waiting
from zzpdesk.core.periods import Period
from zzpdesk.core.records.relation import Ownership, Relation, Say, SourceKind
from zzpdesk.core.rows import PartyRow
from zzpdesk.core.sources import SourceKey, effective_kind, has_say, say_on
from zzpdesk.desk.kept import Kept
from zzpdesk.texts.i18n import language

if TYPE_CHECKING:
    from sqlite3 import Connection

    from zzpdesk.charts.pelotonposter import Poster
    from zzpdesk.core.dependency import SourceCost
    from zzpdesk.desk.analysis import Analysis
    from zzpdesk.desk.books import Books
    from zzpdesk.desk.intermediaries import Intermediaries
    from zzpdesk.storage.queries.peloton import TieRow

YEARS = 5
"""So many years of shares stand beside a source."""


@dataclass(frozen=True, slots=True)
class YearShare:
    """A year and the part of its turnover; None: nothing was invoiced in it."""

    year: int
    share: Fraction | None


@dataclass(frozen=True, slots=True)
class Beside:
    """What is told about a source besides its place on the map.

    `since`: the first record of it; `owner` of an intermediary; `assignments` ran through it in the period (id), with
    their agreed days of `notice` (None: not recorded); `holds` the clauses that keep her from working directly for
    its clients;
    `known_only_here` the clients (id) that know her through this source alone, as far as recorded.
    """

    since: date | None
    owner: Ownership | None
    history: tuple[YearShare, ...]
    cost: SourceCost | None
    assignments: tuple[int, ...]
    notice: tuple[int | None, ...]
    holds: tuple[Hold, ...]
    known_only_here: frozenset[int]


class PelotonDesk:
    """The peloton of one desk. Workers may call it too."""

    def __init__(self, desk: Books, analysis: Analysis, intermediaries: Intermediaries) -> None:
        """Made by the desk."""
        self._desk = desk
        self._analysis = analysis
        self._intermediaries = intermediaries
        self._kept = Kept(desk)

    def of(self, year: int) -> Peloton:
        """Who rides with her in a calendar year; in the running one up to today."""
        period = self._analysis.year(year)
        return self._kept.get(("peloton", period), lambda: self._read(period))

    def beside(self, key: SourceKey, year: int) -> Beside:
        """What is told about a source in a year, also when it brought no work."""
        from zzpdesk.storage.queries import analysis
        from zzpdesk.storage.queries import peloton as queries

        period = self._analysis.year(year)
        costs = self._analysis.dependency(period).costs
        shares, first, only = self._shares(period), self._first(), self._only()
        with self._desk.sums() as file:
            notice = queries.notice(file, key, period.start, period.end)
            party = analysis.parties(file, [key.relation_id]).get(key.relation_id)
        holds = () if key.direct else self._intermediaries.holds(key.relation_id)
        return Beside(
            since=first.get(key),
            owner=party.owner if party else None,
            history=_from_first(
                YearShare(number, shares[number].get(key, Fraction(0)) if number in shares else None)
                for number in range(year - YEARS + 1, year + 1)
            ),
            cost=next((one for one in costs.sources if one.key == key), None) if costs else None,
            assignments=tuple(number for number, _days in notice),
            notice=tuple(days for _number, days in notice),
            holds=tuple(hold for hold in holds if hold.clause.kind in BARS and _reaches(hold, period)),
            known_only_here=frozenset(
                client for client, source in only.items() if not key.direct and source == key.relation_id
            ),
        )

    def absent(self, key: SourceKey, year: int) -> Rider | None:
        """A source in a year in which it does not ride along; None when it is no relation (any more)."""
        from zzpdesk.storage.queries import peloton as queries

        period = self._analysis.year(year)
        with self._desk.sums() as file:
            worked = queries.worked(file, key, period.end)
            found = _ties(file, [queries.TieRow(key, runs=False, worked=worked)], period.end)
        return waiting(found[0], self._first()) if found else None

    def only_way_to(self, client_id: int) -> str:
        """The name of the one source that a client knows her through, "" when there is another way."""
        source = self._only().get(client_id)
        return "" if source is None else self._desk.get(Relation, source).name

    # ---- as a file

    def pdf(self, year: int, *, hatched: bool = True) -> bytes:
        """The map of a calendar year with its table on paper, in the language of the screen."""
        from zzpdesk.documents.peloton.render import PelotonFacts, render_peloton

        facts = PelotonFacts(
            business=self._business,
            made_on=self._desk.today(),
            found=self.of(year),
            language=language(),
            hatched=hatched,
        )
        return render_peloton(facts)

    def svg(self, year: int, size: tuple[float, float], *, hatched: bool = False) -> bytes:
        """The map of a calendar year as a picture of a size in px."""
        from zzpdesk.documents.svg import svg

        poster = self.poster(year, hatched=hatched)
        return svg(poster.layout(*size), size, poster.title(), poster.description(), language())

    def poster(self, year: int, *, hatched: bool = False) -> Poster:
        """The map of a calendar year with its heading and legend, to be drawn."""
        from zzpdesk.charts.pelotonposter import Poster

        return Poster(self.of(year), self._business, hatched)

    # ---- how

    @property
    def _business(self) -> str:
        """Whose peloton it is."""
        return self._desk.profile.business or self._desk.profile.owner

    def _read(self, period: Period) -> Peloton:
        from zzpdesk.desk.costing import world_of
        from zzpdesk.storage.queries import analysis as queries
        from zzpdesk.storage.queries import peloton as pelotons

        found = self._analysis.dependency(period)
        with self._desk.sums() as file:
            rows = queries.turnover(file, period)
            world = world_of(file, rows)
            ties = _ties(file, pelotons.ties(file, period.end), period.end)
        names = {number: party.name for number, party in world.parties.items()}
        return peloton(found, rows, names, ties, self._first())

    def _first(self) -> dict[SourceKey, date]:
        from zzpdesk.storage.queries import peloton as queries

        def read() -> dict[SourceKey, date]:
            with self._desk.sums() as file:
                return queries.first(file)

        return self._kept.get(("first",), read)

    def _only(self) -> dict[int, int]:
        from zzpdesk.storage.queries import peloton as queries

        def read() -> dict[int, int]:
            with self._desk.sums() as file:
                return queries.only_through(file)

        return self._kept.get(("only",), read)

    def _shares(self, period: Period) -> dict[int, dict[SourceKey, Fraction]]:
        from zzpdesk.storage.queries import analysis as queries

        span = Period(date(max(period.start.year - YEARS + 1, 1), 1, 1), period.end)

        def read() -> dict[int, dict[SourceKey, Fraction]]:
            with self._desk.sums() as file:
                return shares_by_year(queries.turnover_trend(file, span))

        return self._kept.get(("shares", span), read)


def _from_first(years: Iterable[YearShare]) -> tuple[YearShare, ...]:
    """Without the years before there was any work; the last one always."""
    found = list(years)
    begun = next((at for at, one in enumerate(found) if one.share is not None), len(found) - 1)
    return tuple(found[begun:])


def _ties(file: Connection, rows: Sequence[TieRow], day: date) -> list[Tie]:
    """What sources count as on a day; those that are no relation (any more) are left out."""
    from zzpdesk.storage.queries import analysis

    ids = {row.key.relation_id for row in rows}
    parties = analysis.parties(file, ids) if ids else {}
    said: dict[int | None, list[Say]] = defaultdict(list)
    for say in analysis.says(file, ids).values() if ids else ():
        said[say.relation_id].append(say)
    return [
        _tie(row, party, say_on(said[party.id], day))
        for row in rows
        for party in (parties.get(row.key.relation_id),)
        if party is not None
    ]


def _tie(row: TieRow, party: PartyRow, say: Say | None) -> Tie:
    direct = SourceKind.DIRECT if row.key.direct else None
    return Tie(
        key=row.key,
        name=party.name,
        kind=direct or effective_kind(party.source_kind, party.owner, say),
        recorded=direct or effective_kind(party.source_kind, None, None),
        say=None if row.key.direct else has_say(say),
        runs=row.runs,
        worked=row.worked,
    )


def _reaches(hold: Hold, period: Period) -> bool:
    """Whether a clause holds on or after some day of the period."""
    return hold.since <= period.end and (hold.until is None or hold.until >= period.start)
