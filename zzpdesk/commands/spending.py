"""What intermediation costs in the JSON of a year: fees, the part of what clients pay, and waiting for payment."""

from typing import TYPE_CHECKING, Any

from zzpdesk.commands.axes import ratio
from zzpdesk.core.dependency import Costs
from zzpdesk.core.periods import Period
from zzpdesk.texts.formats import rounded_fraction

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


def spending(desk: "Desk", period: Period, costs: Costs | None) -> dict[str, Any]:
    """Keys of `overview --json`; what is not known is None."""
    return {
        "fees_cents": costs.paid if costs else 0,
        "fees_coverage": ratio(costs.coverage) if costs else None,
        "fees_by_kind_cents": {kind.value: amount for kind, amount in costs.by_kind} if costs else {},
        "take_rate": ratio(costs.take_rate) if costs else None,
        "waiting": _waiting(desk, period),
    }


def _waiting(desk: "Desk", period: Period) -> dict[str, Any]:
    total, rate = desk.costs.waiting(period).total, desk.profile.waiting_rate
    return {
        "invoices": total.count,
        "amount_cents": total.amount,
        "open_cents": total.open,
        "days": ratio(total.days),
        "cost_cents": None if rate is None else rounded_fraction(total.cost(rate)),
        "late_cost_cents": None if rate is None else rounded_fraction(total.late_cost(rate)),
    }
