"""Shares of one sort of party: end clients, contracting parties, debtors, introducers."""

from collections import Counter
from collections.abc import Callable, Iterable
from fractions import Fraction

from zzpdesk.core.concentration import concentration
from zzpdesk.core.dependency import PartyShare, Shares
from zzpdesk.core.rows import WorkRow

NONE = Fraction(0)


def shares_of(
    rows: Iterable[WorkRow],
    name: Callable[[int], str],
    amount: Callable[[WorkRow], int],
    party: Callable[[WorkRow], int | None],
) -> Shares:
    """Shares of the parties that `party` finds in rows of her own work; None is a party that is not on record.

    Who is negative over the period leaves the shares and stands apart, as does a negative rest without a party.
    """
    amounts: Counter[int | None] = Counter()
    for row in rows:
        amounts[party(row)] += amount(row)
    unrecorded = amounts.pop(None, 0)
    named = sorted(
        ((value, name(number), number) for number, value in amounts.items() if number is not None),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    positive = [one for one in named if one[0] > 0]
    total = sum(value for value, _, _ in positive) + max(unrecorded, 0)
    return Shares(
        parties=tuple(
            PartyShare(number, who, value, Fraction(value, total)) for value, who, number in positive
        ),
        concentration=concentration(value for value, _, _ in positive),
        negative=tuple(PartyShare(number, who, value, NONE) for value, who, number in named if value < 0),
        unrecorded=unrecorded,
        unrecorded_share=Fraction(unrecorded, total) if unrecorded > 0 else NONE,
    )
