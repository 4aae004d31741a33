"""One door to everything that reads typed text as a value; the rules stand in `numbers` and `moments`."""

from zzpdesk.core.moments import parse_date, parse_minutes, parse_time
from zzpdesk.core.numbers import (
    parse_money,
    parse_percent,
    parse_price,
    parse_quantity,
    parse_scaled,
    parse_whole,
    plain,
)

__all__ = [
    "parse_date",
    "parse_minutes",
    "parse_money",
    "parse_percent",
    "parse_price",
    "parse_quantity",
    "parse_scaled",
    "parse_time",
    "parse_whole",
    "plain",
]
