"""One description per kind of record, and the pages made of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zzpdesk.ui.context import Context, Page
    from zzpdesk.ui.records.page import RecordPage

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


def page_class(name: str) -> type[RecordPage] | None:
    """The page of that name; None when records have no such page."""
    return _class(_PAGES[name]) if name in _PAGES else None


def page_names() -> tuple[str, ...]:
    """All of them."""
    return tuple(_PAGES)


def _make(place: str, context: Context) -> Page:
    return _class(place)(context)


def _class(place: str) -> type[RecordPage]:
    from zzpdesk.ui.records.page import RecordPage

    module, _dot, name = place.rpartition(".")
    found: type[RecordPage] = getattr(import_module(f".{module}", __name__), name)
    if not issubclass(found, RecordPage):
        raise TypeError(place)
    return found
