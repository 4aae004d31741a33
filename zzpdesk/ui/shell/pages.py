"""Which pages there are. Each is imported when first shown, so that starting stays light."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from zzpdesk.ui.screens import record_pages

if TYPE_CHECKING:
    from zzpdesk.ui.context import Context, Page


def page_factories(context: Context) -> dict[str, Callable[[], Page]]:
    """Page name -> how to make it, for every page of this program."""
    return {
        **record_pages(context),
        "overview": lambda: _overview(context),
        "invoices": lambda: _invoices(context),
        "invoice": lambda: _invoice(context),
        "dependency": lambda: _dependency(context),
        "peloton": lambda: _peloton(context),
        "costs": lambda: _costs(context),
        "stress": lambda: _stress(context),
        "workrelation": lambda: _workrelation(context),
        "safety": lambda: _safety(context),
        "broodfonds": lambda: _broodfonds(context),
        "barometer": lambda: _barometer(context),
        "agenda": lambda: _agenda(context),
        "book": lambda: _book(context),
        "settings": lambda: _settings(context),
    }


def _overview(context: Context) -> Page:
    from zzpdesk.ui.overview.page import OverviewPage

    return OverviewPage(context)


def _agenda(context: Context) -> Page:
    from zzpdesk.ui.agenda.page import AgendaPage

    return AgendaPage(context)


def _book(context: Context) -> Page:
    from zzpdesk.ui.book.page import BookPage

    return BookPage(context)


def _invoices(context: Context) -> Page:
    from zzpdesk.ui.invoice.listing import InvoicesPage

    return InvoicesPage(context)


def _invoice(context: Context) -> Page:
    from zzpdesk.ui.invoice.editor import InvoiceEditorPage

    return InvoiceEditorPage(context)


def _dependency(context: Context) -> Page:
    from zzpdesk.ui.dependency.page import DependencyPage

    return DependencyPage(context)


def _barometer(context: Context) -> Page:
    from zzpdesk.ui.barometer.page import BarometerPage

    return BarometerPage(context)


def _costs(context: Context) -> Page:
    from zzpdesk.ui.costs.page import CostsPage

    return CostsPage(context)


def _stress(context: Context) -> Page:
    from zzpdesk.ui.stress.page import StressPage

    return StressPage(context)


def _peloton(context: Context) -> Page:
    from zzpdesk.ui.peloton.page import PelotonPage

    return PelotonPage(context)


def _workrelation(context: Context) -> Page:
    from zzpdesk.ui.workrelation.page import WorkRelationPage

    return WorkRelationPage(context)


def _safety(context: Context) -> Page:
    from zzpdesk.ui.safety.page import SafetyPage

    return SafetyPage(context)


def _broodfonds(context: Context) -> Page:
    from zzpdesk.ui.broodfonds.page import BroodfondsPage

    return BroodfondsPage(context)


def _settings(context: Context) -> Page:
    from zzpdesk.ui.settings import SettingsPage

    return SettingsPage(context)
