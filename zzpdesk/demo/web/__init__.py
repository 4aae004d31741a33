"""The rest of the demo's web: one step per room, each with a story of its own in `resources/demo/`.

A step enters what Noor would have entered, through the desk and up to today. It finds the story's relations and
assignments in `Told`, and adds its own relations there for steps that follow.
"""

from __future__ import annotations

from collections.abc import Callable

from zzpdesk.demo.web import (
    agenda,
    assignments,
    broodfonds,
    collectives,
    filing,
    funding,
    hours,
    hubs,
    intermediaries,
    scenarios,
    training,
)
from zzpdesk.demo.web.told import Told

Step = Callable[[Told], None]

STEPS: tuple[Step, ...] = (
    assignments.enter,
    broodfonds.enter,
    collectives.enter,
    training.enter,
    funding.enter,
    agenda.enter,
    intermediaries.enter,
    hubs.enter,
    hours.enter,
    filing.enter,
    scenarios.enter,
)
"""In this order."""


def enter_web(told: Told) -> None:
    """Every step."""
    for step in STEPS:
        step(told)
