"""Broodfonds and illness: accounts, cover against need, and booking what the standing order did.

Own illness is health data: what stands here is shown on screen and goes nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from zzpdesk.core import broodfonds as ledger
from zzpdesk.core import gap, illness
from zzpdesk.core.broodfonds import Account, Movement, Point
from zzpdesk.core.gap import Cover, Pension, Plan, Support
from zzpdesk.core.illness import Claim, Episode
from zzpdesk.core.kinds import ONE, BroodfondsId, Cents
from zzpdesk.core.ports import Where
from zzpdesk.core.records.broodfonds import (
    Broodfonds,
    BroodfondsLevel,
    EntryKind,
    Illness,
    LedgerEntry,
    SchemeKind,
)
from zzpdesk.core.records.membership import Membership
from zzpdesk.desk.kept import Kept
from zzpdesk.desk.provisions import covers as covers_of
from zzpdesk.desk.provisions import pensions as pensions_of
from zzpdesk.desk.schemes import accounts as accounts_of
from zzpdesk.desk.schemes import nominator
from zzpdesk.desk.schemes import supports as supports_of

if TYPE_CHECKING:
    from sqlite3 import Connection

    from zzpdesk.core.ports import UnitOfWork
    from zzpdesk.desk.books import Books


@dataclass(frozen=True, slots=True)
class GroupSize:
    """Members counted in a year, against the usual sizes of a broodfonds (None: other schemes have none)."""

    members: int
    year: int
    least: int | None = None
    start: int | None = None
    most: int | None = None

    @property
    def unusual(self) -> bool:
        """Whether it lies outside them: a warning, no more."""
        return (self.least is not None and self.members < self.least) or (
            self.most is not None and self.members > self.most
        )


@dataclass(frozen=True, slots=True)
class FundFigures:
    """One scheme up to `as_of`, amounts in cents. `given` is of the year shown, `box3` what counts on its 1 January.

    `due` is what the standing order did up to today and is not booked yet.
    """

    name: str
    account: Account
    as_of: date
    line: tuple[Point, ...]
    due: tuple[Movement, ...]
    given: int
    given_all: int
    since: date | None
    box3: int
    size: GroupSize | None
    meeting: date | None
    nominated_by: str

    @property
    def fund(self) -> Broodfonds:
        """Its record."""
        return self.account.fund

    @property
    def fund_id(self) -> int:
        """The id of its record."""
        return self.fund.id or 0

    @property
    def level(self) -> BroodfondsLevel | None:
        """Her terms."""
        return self.account.level(self.as_of)

    @property
    def balance(self) -> int:
        """What is hers."""
        return ledger.balance_on(self.line, self.as_of)

    @property
    def admission(self) -> Membership | None:
        """The membership that says how she got in."""
        return next((one for one in self.account.memberships if one.state.active), None)


@dataclass(frozen=True, slots=True)
class IllnessFigures:
    """An episode of her own illness, with what each scheme gives for it and what came in meanwhile, in cents."""

    episode: Episode
    claims: tuple[tuple[str, Claim], ...]
    received: int


@dataclass(frozen=True, slots=True)
class BroodfondsFigures:
    """What the page shows. `plan` is from today on, None while what she needs is not filled in.

    `pensions` are built up for later; they pay nothing in illness.
    """

    year: int
    funds: tuple[FundFigures, ...]
    supports: tuple[Support, ...]
    covers: tuple[Cover, ...]
    pensions: tuple[Pension, ...]
    plan: Plan | None
    illness: tuple[IllnessFigures, ...]


@dataclass(frozen=True, slots=True)
class Safety:
    """Illness on the overview; cents per month, `waiting_days` and `max_months` of the scheme that gives most.

    `lasts` of `months` months pass without a shortfall (None: need unknown); `buffer_months` is buffer over need.
    `insured` are insurances in force, which pay `cover` together, the first after `cover_waits` months.
    """

    names: tuple[str, ...]
    gift: int
    waiting_days: int
    max_months: int
    lasts: int | None
    months: int
    buffer_months: Fraction | None
    insured: tuple[str, ...] = ()
    cover: int = 0
    cover_waits: int = 0


@dataclass(frozen=True, slots=True)
class Carried:
    """Accounts with their names and whole ledgers, and what would carry her from a day on.

    `plan` is with what she needs and her buffer as they are now; None while the need is not filled in.
    """

    accounts: tuple[tuple[str, Account], ...]
    supports: tuple[Support, ...]
    covers: tuple[Cover, ...]
    pensions: tuple[Pension, ...]
    plan: Plan | None


class BroodfondsDesk:
    """Made with a desk."""

    def __init__(self, desk: Books) -> None:
        """`desk` is where the records are."""
        self._desk = desk
        self._kept = Kept(desk)

    # ---- reading

    def of(self, year: int) -> BroodfondsFigures:
        """Everything on the page, the accounts up to the end of the year or today."""
        today = self._desk.today()
        return self._kept.get(("of", year, today), lambda: self._of(year, today))

    def safety(self) -> Safety:
        """What the overview says; reads a few small tables."""
        today = self._desk.today()
        return self._kept.get(("safety", today), self._safety)

    def carriers(self) -> tuple[tuple[Support, ...], tuple[Cover, ...]]:
        """The schemes that would give from today on, and the insurances that would pay."""
        today = self._desk.today()
        with self._desk.sums() as file:
            return supports_of(accounts_of(file), today), covers_of(file, today)

    def plan(self, percent: int = ONE, *, groups: bool = True) -> Plan | None:
        """28 months of illness from today on at a percentage; None while what she needs is not filled in.

        `groups` False: as if no group gave anything.
        """
        supports, covers = self.carriers()
        return self._plan(supports if groups else (), covers, percent)

    def carried(self, day: date) -> Carried:
        """What would carry her from any day on."""
        with self._desk.sums() as file:
            accounts = accounts_of(file, whole=True)
            supports, covers = supports_of(accounts, day), covers_of(file, day)
            pensions = pensions_of(file, day)
        return Carried(tuple(accounts), supports, covers, pensions, self._plan(supports, covers))

    def levels(self) -> tuple[dict[str, int], ...]:
        """The usual levels of today, each with deposit, gift and cap in cents."""
        return self._desk.rules.rows("broodfonds_levels", self._desk.today())

    @property
    def need(self) -> int | None:
        """What she needs per month when ill: her own figure, else private and business costs together."""
        profile = self._desk.profile
        own = profile.illness_need
        return (profile.private_costs + profile.business_costs if own is None else own) or None

    # ---- writing

    def give(self, fund_id: int, label: str, day: date, amount: Cents) -> LedgerEntry:
        """A gift to a member who is ill: an amount and a day, nothing more."""
        entry = LedgerEntry(broodfonds_id=BroodfondsId(fund_id), day=day, kind=EntryKind.GIFT, amount=amount)
        return self._desk.save(label, entry)

    def book_due(self, fund_id: int, label: str) -> int:
        """Book what the standing order did up to today, in one step; returns how many lines."""
        due = next(one.due for one in self.of(self._desk.today().year).funds if one.fund_id == fund_id)

        def book(unit: UnitOfWork) -> None:
            for one in due:
                unit.save(
                    LedgerEntry(
                        broodfonds_id=BroodfondsId(fund_id),
                        day=one.day,
                        kind=one.kind,
                        amount=Cents(one.amount),
                    )
                )

        self._desk.change(label, book)
        return len(due)

    def set_amounts(
        self, label: str, need: Cents | None, buffer: Cents | None, levels: Iterable[BroodfondsLevel] = ()
    ) -> None:
        """What she needs when ill, her buffer and levels in one step; a level of the same day is replaced."""
        profile = self._desk.profile

        def work(unit: UnitOfWork) -> None:
            if (profile.illness_need, profile.buffer) != (need, buffer):
                unit.save(replace(profile, illness_need=need, buffer=buffer))
            for level in levels:
                unit.save(_instead(unit, level))

        self._desk.change(label, work)

    # ---- how

    def _of(self, year: int, today: date) -> BroodfondsFigures:
        with self._desk.sums() as file:
            accounts = accounts_of(file, whole=True)
            supports, covers = supports_of(accounts, today), covers_of(file, today)
            funds = tuple(self._fund(file, name, account, year, today) for name, account in accounts)
            ill, later = _illness(file, accounts, today), pensions_of(file, today)
        return BroodfondsFigures(year, funds, supports, covers, later, self._plan(supports, covers), ill)

    def _plan(
        self, supports: tuple[Support, ...], covers: tuple[Cover, ...], percent: int = ONE
    ) -> Plan | None:
        need = self.need
        return None if need is None else gap.plan(need, supports, covers, self._desk.profile.buffer, percent)

    def _safety(self) -> Safety:
        supports, covers = self.carriers()
        plan, buffer = self._plan(supports, covers), self._desk.profile.buffer
        largest = max(supports, key=lambda one: one.gift, default=Support("", 0, 0, 0))
        return Safety(
            names=tuple(one.name for one in supports),
            gift=sum(one.gift for one in supports),
            waiting_days=largest.waiting_days,
            max_months=largest.max_months,
            lasts=None if plan is None else plan.lasts,
            months=gap.MONTHS,
            buffer_months=None if plan is None or buffer is None else Fraction(buffer, plan.need),
            insured=tuple(one.name for one in covers),
            cover=sum(one.amount for one in covers),
            cover_waits=min((one.waiting_months for one in covers), default=0),
        )

    def _fund(self, file: Connection, name: str, account: Account, year: int, today: date) -> FundFigures:
        from zzpdesk.storage.queries import broodfonds as queries

        first, last = date(year, 1, 1), date(year, 12, 31)
        as_of = min(last, today) if year <= today.year else today
        relation = account.fund.relation_id or 0
        movements = account.movements
        begun = [one.since for one in account.levels if one.since]
        begun += [one.since for one in account.memberships if one.since and one.state.active]
        begun += [one.day for one in movements[:1]]
        return FundFigures(
            name=name,
            account=account,
            as_of=as_of,
            line=tuple(point for point in ledger.points(account) if point.day <= as_of),
            due=ledger.due(account, today),
            given=ledger.total(movements, EntryKind.GIFT, first, as_of),
            given_all=ledger.total(movements, EntryKind.GIFT, end=as_of),
            since=min(begun, default=None),
            box3=ledger.box3(ledger.points(account), year),
            size=self._size(account.fund.kind, queries.members(file, relation, as_of.year), today),
            meeting=queries.next_meeting(file, relation, today),
            nominated_by=nominator(file, account),
        )

    def _size(self, kind: SchemeKind, counted: tuple[int, int] | None, today: date) -> GroupSize | None:
        if counted is None:
            return None
        if kind is not SchemeKind.BROODFONDS:
            return GroupSize(*counted)
        number = self._desk.rules.number
        usual = (number(f"broodfonds_group_{name}", today) for name in ("least", "start", "most"))
        return GroupSize(*counted, *usual)


def _instead(unit: UnitOfWork, level: BroodfondsLevel) -> BroodfondsLevel:
    """The level, in place of one that begins on the same day."""
    where = (Where("broodfonds_id", "=", level.broodfonds_id), Where("since", "=", level.since))
    same = unit.find(BroodfondsLevel, *where)
    return replace(level, id=same[0].id, version=same[0].version) if same else level


def _illness(
    file: Connection, accounts: Iterable[tuple[str, Account]], today: date
) -> tuple[IllnessFigures, ...]:
    """Her episodes, latest first. Where schemes differ in relapse days, the longest makes the episodes shown."""
    from zzpdesk.storage.rows import records

    told = records(file, Illness)
    schemes = list(accounts)
    shown = illness.episodes(told, max((account.fund.relapse_days for _name, account in schemes), default=0))
    ends = [*(one.first - timedelta(days=1) for one in shown[1:]), date.max]
    return tuple(
        IllnessFigures(
            episode,
            tuple(_claims(schemes, told, episode, today)),
            sum(
                ledger.total(account.movements, EntryKind.RECEIVED, episode.first, end)
                for _name, account in schemes
            ),
        )
        for episode, end in reversed(list(zip(shown, ends, strict=False)))
    )


def _claims(
    schemes: Iterable[tuple[str, Account]], told: list[Illness], episode: Episode, today: date
) -> Iterable[tuple[str, Claim]]:
    for name, account in schemes:
        for one in illness.episodes(told, account.fund.relapse_days):
            inside = episode.first <= one.first and (episode.last is None or one.first <= episode.last)
            found = illness.claim(account.fund, account.levels, one, today) if inside else None
            if found is not None and account.member(one.first):
                yield name, found
