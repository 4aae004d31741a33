"""Money arithmetic: integers only, half away from zero, one place for all of it (definitions.md, "rounding")."""

from zzpdesk.core.kinds import ONE, BasisPoints, Cents, Price, Quantity

PRINTED = 100
"""A printed quantity has two decimals: it is a multiple of this many 1/10,000."""
_PER_CENT = ONE * ONE // 100


def rounded(numerator: int, denominator: int) -> int:
    """`numerator / denominator` as a whole number, half away from zero; `denominator` is above zero."""
    whole = (2 * abs(numerator) + denominator) // (2 * denominator)
    return whole if numerator >= 0 else -whole


def printed(quantity: Quantity) -> Quantity:
    """The quantity as it stands on paper: two decimals."""
    return Quantity(rounded(quantity, PRINTED) * PRINTED)


def line_net(quantity: Quantity, price: Price) -> Cents:
    """What a line comes to: printed quantity x price, in cents."""
    return Cents(rounded(printed(quantity) * price, _PER_CENT))


def share_of(amount: Cents, percent: BasisPoints) -> Cents:
    """A percentage of an amount, in cents."""
    return Cents(rounded(amount * percent, ONE))


def vat_inside(gross: Cents, percent: BasisPoints) -> Cents:
    """The VAT that an amount including VAT holds; what is left is the amount excluding."""
    return Cents(rounded(gross * percent, ONE + percent))


def hours(minutes: int, unit_minutes: int = 60) -> Quantity:
    """Raw minutes as a printed quantity of hours (or of days of `unit_minutes`)."""
    return Quantity(rounded(minutes * ONE, unit_minutes * PRINTED) * PRINTED)
