"""What an intermediary lets her wait for."""

from dataclasses import dataclass

from zzpdesk.core.money import rounded


@dataclass(frozen=True, slots=True)
class PayDays:
    """Paid invoices of a period: how many, their days from invoice date to the last payment together, and the most."""

    count: int
    days: int
    worst: int

    @property
    def average(self) -> int:
        """On average, in whole days."""
        return rounded(self.days, self.count)
