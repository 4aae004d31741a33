"""How concentrated shares are (definitions.md, "Concentration and stress"). Exact fractions."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

THREE = 3


@dataclass(frozen=True, slots=True)
class Concentration:
    """`hhi` is the sum of squared shares (0–1), `effective` its inverse: as many parties, were they equally big."""

    count: int
    largest: Fraction
    top_three: Fraction
    hhi: Fraction
    effective: Fraction


def concentration(amounts: Iterable[int]) -> Concentration | None:
    """Concentration of positive amounts (cents or minutes); None when there are none."""
    sizes = sorted((amount for amount in amounts if amount > 0), reverse=True)
    total = sum(sizes)
    if not total:
        return None
    squares = sum(size * size for size in sizes)
    return Concentration(
        count=len(sizes),
        largest=Fraction(sizes[0], total),
        top_three=Fraction(sum(sizes[:THREE]), total),
        hhi=Fraction(squares, total * total),
        effective=Fraction(total * total, squares),
    )
