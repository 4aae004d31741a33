"""The chain of parties between the end client and her, and what each keeps.

What a party keeps is what it gets, less what it pays on, plus what it charges her for each unit. It is known only when
all of these are; else it stays unknown, never zero.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zzpdesk.core.fees import in_force
from zzpdesk.core.kinds import ONE, Price, RelationId
from zzpdesk.core.money import rounded
from zzpdesk.core.records.assignment import Assignment, RateUnit
from zzpdesk.core.records.chain import ChainLink, ChainRole
from zzpdesk.core.records.fees import BorneBy, Certainty, FeeBase, FeeKind, FeeTerms


@dataclass(frozen=True, slots=True)
class Party:
    """A party in the chain: what it `pays` the next one, what it `charges` her, what it `keeps` (None: unknown).

    The end client keeps nothing of it: `between` is False for the first party.
    """

    relation_id: RelationId
    role: ChainRole
    pays: Price | None
    keeps: Price | None
    between: bool
    charges: Price | None = Price(0)


@dataclass(frozen=True, slots=True)
class Chain:
    """Parties from the end client to the one that pays her. `recorded`: from links, else from the assignment alone.

    `problems` are codes of `texts.problems`.
    """

    parties: tuple[Party, ...]
    rate: Price
    recorded: bool
    problems: tuple[str, ...] = ()

    @property
    def margin(self) -> Price | None:
        """What all parties between keep together; None when the client's rate or a charge is not known."""
        top = self.parties[0].pays if self.parties else None
        charges = self.charges
        return None if top is None or charges is None else Price(top - self.rate + charges)

    @property
    def charges(self) -> Price | None:
        """What she pays them herself for each unit; None when some of it is not known."""
        found = [party.charges for party in self.parties]
        known = [one for one in found if one is not None]
        return Price(sum(known)) if len(known) == len(found) else None

    @property
    def unknown(self) -> int:
        """Of how many parties between it is not known what they keep."""
        return sum(party.between and party.keeps is None for party in self.parties)


def chain_of(
    assignment: Assignment,
    links: Sequence[ChainLink],
    terms: Sequence[FeeTerms] = (),
    day: date | None = None,
) -> Chain:
    """The chain as recorded; without links what the assignment itself tells: its client and who signs.

    `terms` are fee agreements; those in force on `day` say what a party charges her.
    """
    ordered = sorted(links, key=lambda link: (link.position, link.id or 0))
    shown = ordered or _from_assignment(assignment)
    last = len(shown) - 1
    paid = [_pays(assignment, link, at, last) for at, link in enumerate(shown)]
    holding = in_force(terms, day) if day else []
    parties = tuple(_party(assignment, link, at, paid, holding) for at, link in enumerate(shown))
    problems = _problems(assignment, ordered, parties) if ordered else ()
    return Chain(parties, assignment.rate, bool(ordered), problems)


def _from_assignment(assignment: Assignment) -> list[ChainLink]:
    if assignment.client_id is None:
        return []
    client = ChainLink(relation_id=assignment.client_id, role=ChainRole.CLIENT)
    if assignment.contracting_id in {None, assignment.client_id}:
        return [client]
    between = ChainLink(relation_id=assignment.contracting_id, role=ChainRole.INTERMEDIARY, position=2)
    return [client, between]


def _pays(assignment: Assignment, link: ChainLink, at: int, last: int) -> Price | None:
    """Its own rate; what is empty at either end stands at the assignment."""
    if link.rate is not None:
        return link.rate
    if at == last:
        return assignment.rate
    return assignment.client_rate if at == 0 else None


def _party(
    assignment: Assignment,
    link: ChainLink,
    at: int,
    paid: Sequence[Price | None],
    holding: Sequence[FeeTerms],
) -> Party:
    who = RelationId(link.relation_id or 0)
    charges = _charged(assignment, who, holding) if at else Price(0)
    got, given = paid[at - 1] if at else None, paid[at]
    unknown = got is None or given is None or charges is None
    keeps = None if unknown else Price((got or 0) - (given or 0) + (charges or 0))
    return Party(who, link.role, given, keeps, at > 0, charges)


def _charged(assignment: Assignment, who: RelationId, holding: Sequence[FeeTerms]) -> Price | None:
    """What a party charges her per unit; what it charges otherwise (per month, per lead) is no part of the rate."""
    found = [
        one
        for one in holding
        if one.source_id == who
        and one.assignment_id in {None, assignment.id}
        and one.borne_by is BorneBy.FREELANCER
        and one.base is FeeBase.THROUGH_SOURCE
        and one.kind in {FeeKind.PERCENTAGE, FeeKind.MARGIN_PER_HOUR}
    ]
    own = {one.kind for one in found if one.assignment_id is not None}
    amounts = [_per_unit(assignment, one) for one in found if one.assignment_id or one.kind not in own]
    known = [amount for amount in amounts if amount is not None]
    return Price(sum(known)) if len(known) == len(amounts) else None


def _per_unit(assignment: Assignment, terms: FeeTerms) -> Price | None:
    if terms.certainty is Certainty.UNKNOWN:
        return None
    if terms.kind is FeeKind.PERCENTAGE:
        return None if terms.percent is None else Price(rounded(assignment.rate * terms.percent, ONE))
    minutes = {RateUnit.HOUR: 60, RateUnit.DAY: assignment.day_minutes}.get(assignment.rate_unit)
    if terms.amount is None or minutes is None:
        return None
    return Price(rounded(terms.amount * 100 * minutes, 60))


def _problems(
    assignment: Assignment, ordered: Sequence[ChainLink], parties: Sequence[Party]
) -> tuple[str, ...]:
    found = []
    top, end = ordered[0].rate, ordered[-1].rate
    if top is not None and assignment.client_rate is not None and top != assignment.client_rate:
        found.append("chain-top-differs")
    if end is not None and end != assignment.rate:
        found.append("chain-end-differs")
    if ordered[0].relation_id != assignment.client_id:
        found.append("chain-starts-elsewhere")
    if [link.position for link in ordered] != list(range(1, len(ordered) + 1)):
        found.append("chain-positions")
    if any((party.keeps or 0) < 0 for party in parties):
        found.append("chain-margin-negative")
    return tuple(found)
