"""Work done together: the shares in a joint assignment or bid, her own among them."""

from collections.abc import Iterable
from dataclasses import dataclass

from zzpdesk.core.kinds import ONE, BasisPoints
from zzpdesk.core.records.hub import Partner


@dataclass(frozen=True, slots=True)
class Shares:
    """What the shares come to. `known` is the sum of those filled in, `unknown` how many are not.

    `own` is her share (None: not filled in, or she is not among them); `leads` are the ids of those who lead.
    """

    count: int
    known: BasisPoints
    unknown: int
    own: BasisPoints | None
    leads: tuple[int | None, ...]
    problem: str

    @property
    def left(self) -> BasisPoints | None:
        """What is not divided yet; None while a share is unknown."""
        return None if self.unknown else BasisPoints(ONE - self.known)

    @property
    def she_leads(self) -> bool:
        """Whether she leads herself."""
        return None in self.leads


def shares_of(partners: Iterable[Partner]) -> Shares:
    """Add up. `problem` is a code of `texts.problems` for what does not fit, "" when it does.

    A share that is not filled in is unknown, never nothing: only complete shares can fail to make a whole.
    """
    found = list(partners)
    known = sum(one.share for one in found if one.share is not None)
    unknown = sum(one.share is None for one in found)
    own = next((one.share for one in found if one.relation_id is None), None)
    leads = tuple(one.relation_id for one in found if one.lead)
    return Shares(len(found), BasisPoints(known), unknown, own, leads, _problem(found, known, unknown, leads))


def _problem(found: list[Partner], known: int, unknown: int, leads: tuple[int | None, ...]) -> str:
    if not found:
        return ""
    if known > ONE:
        return "shares-over-whole"
    if not unknown and known < ONE:
        return "shares-below-whole"
    if all(one.relation_id is not None for one in found):
        return "shares-without-own"
    return "shares-several-leads" if len(leads) > 1 else ""
