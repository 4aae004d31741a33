"""What the chapter on collectives reads for all of them at once, by relation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from zzpdesk.core import periods
from zzpdesk.core.givetake import balance, per_party
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Collective, MemberCount, Membership, Relation
from zzpdesk.core.records.relation import Say

if TYPE_CHECKING:
    from datetime import date

    from zzpdesk.core.collectives import Through
    from zzpdesk.core.givetake import Balance
    from zzpdesk.core.periods import Period
    from zzpdesk.core.records.membership import ProceedsKind
    from zzpdesk.core.settlement import FeeSum
    from zzpdesk.desk.book.parts import Parts

R = TypeVar("R", Membership, Say, MemberCount)


@dataclass(frozen=True, slots=True)
class Ties:
    """Amounts in cents, times in minutes; `attended` is (meetings, minutes, people met there)."""

    names: Mapping[int, str]
    states: Mapping[int, Sequence[Membership]]
    says: Mapping[int, Sequence[Say]]
    counts: Mapping[int, Sequence[MemberCount]]
    balances: Mapping[int, Balance]
    colleagues: Mapping[int, Mapping[int, Balance]]
    through: Mapping[int, Through]
    before: Mapping[int, Through]
    fees: Mapping[int, FeeSum]
    received: Mapping[tuple[int, ProceedsKind], int]
    capital: Mapping[int, tuple[int, int]]
    attended: Mapping[int, tuple[int, int, int]]
    learned: Sequence[tuple[int, str, date, int]]


def read(parts: Parts, found: Sequence[Collective], period: Period) -> Ties:
    """A few statements, however many collectives there are."""
    from zzpdesk.desk.costing import fee_sums
    from zzpdesk.storage.queries import collectives

    books, year = parts.books, period.start.year
    numbers: list[int] = [one.relation_id for one in found if one.relation_id is not None]
    with books.sums() as file:
        passed = collectives.passed(file, period)
        fees = fee_sums(file, period)
        received, capital = collectives.received(file, period), collectives.capital(file, period)
        attended, learned = collectives.attended(file, period), collectives.learned(file, period)
    balances = {number: balance(row for row in passed if row.tie == number) for number in numbers}
    colleagues = {number: per_party(row for row in passed if row.tie == number) for number in numbers}
    named: set[int] = {*numbers, *(one.parent_id for one in found if one.parent_id is not None)}
    named |= {each for parties in colleagues.values() for each in parties}
    of_them = Where("relation_id", "in", numbers)
    return Ties(
        names={one.id or 0: one.name for one in books.find(Relation, Where("id", "in", sorted(named)))},
        states=_by_relation(books.find(Membership, of_them)),
        says=_by_relation(books.find(Say, of_them)),
        counts=_by_relation(books.find(MemberCount, of_them, Where("year", "<=", year))),
        balances=balances,
        colleagues=colleagues,
        through=parts.collectives.through_in(period),
        before=parts.collectives.through_in(periods.last_year(period)),
        fees=fees,
        received=received,
        capital=capital,
        attended=attended,
        learned=learned,
    )


def _by_relation(records: Iterable[R]) -> dict[int, list[R]]:
    found: dict[int, list[R]] = defaultdict(list)
    for one in records:
        found[one.relation_id or 0].append(one)
    return found
