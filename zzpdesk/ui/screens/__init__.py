"""One description per kind of record, and the pages made of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zzpdesk.ui.context import Context, Page

_PAGES = {
    "assignments": "assignments_page.AssignmentsPage",
    "hours": "hours_page.HoursPage",
    "absences": "absences.AbsencesPage",
    "hours_tests": "absences.HoursTestsPage",
    "relations": "pages.RelationsPage",
    "collectives": ".collectives.page.CollectivesPage",
    "intermediaries": ".intermediaries.page.IntermediariesPage",
    "hubs": ".hubs.page.HubsPage",
    "gatherings": ".hubs.page.GatheringsPage",
    "bids": ".hubs.page.BidsPage",
    "sharings": ".hubs.page.SharingsPage",
    "trainings": ".training.page.TrainingsPage",
    "fundings": ".funding.page.FundingsPage",
}
"""Page name -> where it stands in this room; with a dot before it, in a room beside this one."""


def record_pages(context: Context) -> dict[str, Callable[[], Page]]:
    """Page name -> how to make it; nothing is imported before it is made."""
    return {name: partial(_make, place, context) for name, place in _PAGES.items()}


def _make(place: str, context: Context) -> Page:
    from zzpdesk.ui.context import Page

    module, _dot, name = place.rpartition(".")
    page = getattr(import_module(f".{module}", __name__), name)(context)
    if not isinstance(page, Page):
        raise TypeError(place)
    return page
