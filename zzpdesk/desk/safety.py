"""The safety net: what broodfonds, provisions, analysis, clauses, training and funding say, put together.

Own illness is health data: it is read only when there is one now, for the screen; `Net`, of which papers are made,
knows nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core import safetynet
from zzpdesk.core.gap import Support
from zzpdesk.core.records.broodfonds import Broodfonds
from zzpdesk.core.records.provision import Provision, ProvisionKind
from zzpdesk.core.safetynet import Coming, Layer, LayerKind, Loss, Net, Stage
from zzpdesk.desk.kept import Kept
from zzpdesk.desk.provisions import Staged, cover_of, joining, staged
from zzpdesk.desk.safetyends import endings

if TYPE_CHECKING:
    from sqlite3 import Connection

    from zzpdesk.core.gap import Plan
    from zzpdesk.desk.analysis import Analysis
    from zzpdesk.desk.books import Books
    from zzpdesk.desk.broodfonds import BroodfondsDesk, BroodfondsFigures, FundFigures, IllnessFigures
    from zzpdesk.desk.funding import FundingDesk
    from zzpdesk.desk.intermediaries import Intermediaries
    from zzpdesk.desk.training import TrainingDesk, TrainingFigures

_LAYERS = {ProvisionKind.DISABILITY: LayerKind.INSURANCE, ProvisionKind.PENSION: LayerKind.PENSION}


@dataclass(frozen=True, slots=True)
class SafetyFigures:
    """What the page shows; `learning` is of the year, the rest as of today. `ill`: her own illness while it lasts."""

    net: Net
    learning: TrainingFigures
    ill: tuple[IllnessFigures, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing of her own to show."""
        own = any(one.goal_id is not None for one in self.learning.goals)
        return self.net.empty and not (
            own or self.learning.registers or self.learning.certificates or self.ill
        )


class SafetyDesk:
    """Made with a desk."""

    def __init__(
        self,
        desk: Books,
        broodfonds: BroodfondsDesk,
        analysis: Analysis,
        training: TrainingDesk,
        funding: FundingDesk,
        intermediaries: Intermediaries,
    ) -> None:
        """Read from these."""
        self._desk = desk
        self._broodfonds, self._analysis = broodfonds, analysis
        self._training, self._funding, self._intermediaries = training, funding, intermediaries
        self._kept = Kept(desk)

    def of(self, year: int) -> SafetyFigures:
        """Everything on the page."""
        today = self._desk.today()
        ill = (one for one in self._broodfonds.of(today.year).illness if _now(one, today))
        return SafetyFigures(self.net(year), self._training.of(year), tuple(ill))

    def net(self, year: int) -> Net:
        """What carries her from today on; what the largest source would take is of a year."""
        today = self._desk.today()
        return self._kept.get(("net", year, today), lambda: self._net(year, today))

    def plan(self, percent: int, *, groups: bool) -> Plan | None:
        """28 months of illness at a percentage, with or without the gifts of her groups."""
        return self._broodfonds.plan(percent, groups=groups)

    # ---- how

    def _net(self, year: int, today: date) -> Net:
        funds, profile = self._broodfonds.of(today.year), self._desk.profile
        with self._desk.sums() as file:
            provisions, on_the_way = staged(file, today), joining(file, today)
            names = _names(file, provisions)
        found, without_end = endings(self._desk, self._intermediaries, today)
        outgoings = profile.outgoings
        return Net(
            as_of=today,
            need=self._broodfonds.need,
            outgoings=outgoings,
            buffer=profile.buffer,
            layers=(
                *_groups(funds, today),
                *_provided(provisions, names),
                *_buffer(profile.buffer, funds.plan),
            ),
            coming=(*_announced(provisions, names), *_candidate(funds, on_the_way)),
            plan=funds.plan,
            bare=safetynet.without_groups(funds.plan, funds.supports, funds.covers),
            stopped=profile.buffer_months,
            largest=self._largest(year),
            endings=safetynet.coming_months(found, today),
            without_end=without_end,
            load=safetynet.load_of(self._funding.loans(), outgoings),
        )

    def _largest(self, year: int) -> Loss | None:
        """What the largest source that takes its work along would take; None without one."""
        period = self._analysis.year(year)
        source = next((one for one in self._analysis.dependency(period).sources if one.depends), None)
        found = None if source is None else self._analysis.stress(source.key, period)
        if found is None:
            return None
        return Loss(
            found.key, found.name, year, found.lost_share, found.lost, found.shortfall, found.buffer_months
        )


def _now(one: IllnessFigures, today: date) -> bool:
    return one.episode.first <= today and (one.episode.last is None or one.episode.last >= today)


def _names(file: Connection, provisions: tuple[Staged, ...]) -> dict[int, str]:
    from zzpdesk.storage.queries.training import names

    return names(file, {one.provision.relation_id for one in provisions if one.provision.relation_id})


def _groups(funds: BroodfondsFigures, today: date) -> Iterator[Layer]:
    """The schemes she is in; one whose gift is not on record carries an unknown amount."""
    for one in funds.funds:
        if one.account.member(today):
            level = one.level
            gift = level.gift if level is not None else 0
            scheme = Support(one.name, gift, one.fund.waiting_days, one.fund.max_months, one.fund.partial)
            yield Layer(
                LayerKind.GROUP,
                one.name,
                gift or None,
                spans=safetynet.spans_of(scheme) if gift else (),
                premium=_monthly(one),
                since=one.since,
                record_id=one.fund_id,
            )


def _monthly(one: FundFigures) -> int:
    """What she pays the group per month: deposit and fee."""
    level = one.level
    return 0 if level is None else level.deposit + level.fee


def _provided(provisions: tuple[Staged, ...], names: dict[int, str]) -> Iterator[Layer]:
    for one in provisions:
        if one.stage is Stage.ACTIVE:
            made, kind = one.provision, _LAYERS[one.provision.kind]
            pays = made.cover and kind is LayerKind.INSURANCE
            yield Layer(
                kind,
                made.title,
                made.cover or None,
                spans=safetynet.spans_of(cover_of(made)) if pays else (),
                endless=made.cover_months is None,
                premium=made.premium,
                since=made.since,
                through=names.get(made.relation_id or 0, ""),
                record_id=made.id or 0,
            )


def _buffer(amount: int | None, plan: Plan | None) -> Iterator[Layer]:
    if amount is not None:
        yield Layer(LayerKind.BUFFER, "", amount, spans=safetynet.buffer_spans(plan))


def _announced(provisions: tuple[Staged, ...], names: dict[int, str]) -> Iterator[Coming]:
    for one in provisions:
        if one.stage not in {Stage.ACTIVE, Stage.ENDED}:
            made = one.provision
            yield Coming(
                kind=_LAYERS[made.kind],
                stage=one.stage,
                name=made.title,
                through=names.get(made.relation_id or 0, ""),
                since=made.since,
                amount=made.cover,
                premium=made.premium,
                waiting_months=made.waiting_months,
                record=Provision,
                record_id=made.id or 0,
            )


def _candidate(funds: BroodfondsFigures, on_the_way: frozenset[int]) -> Iterator[Coming]:
    """Schemes that she is on her way into."""
    for one in funds.funds:
        if one.fund.relation_id in on_the_way:
            level = one.level
            yield Coming(
                kind=LayerKind.GROUP,
                stage=Stage.PREPARING,
                name=one.name,
                through="",
                since=None,
                amount=level.gift if level is not None else 0,
                premium=_monthly(one),
                waiting_months=0,
                record=Broodfonds,
                record_id=one.fund_id,
            )
