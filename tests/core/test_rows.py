"""What unbilled hours come to."""

from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.core.rows import UnbilledRow, worth_of


def row(unit: RateUnit, rate: int, minutes: int) -> UnbilledRow:
    values = dict.fromkeys(UnbilledRow._fields, 0)
    shown = {"rate_unit": unit, "rate": rate, "day_minutes": 480, "minutes": minutes}
    return UnbilledRow(**(values | shown))


def test_hours_and_days_come_to_their_rates_together() -> None:
    rows = [row(RateUnit.HOUR, 1_050_000, 90), row(RateUnit.DAY, 8_000_000, 240)]
    assert worth_of(rows) == 15_750 + 40_000
    assert worth_of([]) == 0


def test_one_fixed_price_among_them_makes_it_unknown() -> None:
    assert worth_of([row(RateUnit.HOUR, 1_050_000, 60), row(RateUnit.FIXED, 9_000_000, 60)]) is None
