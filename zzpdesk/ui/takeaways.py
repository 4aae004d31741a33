"""The lists and overviews by the names of their pages, taken along without a window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.takeaway import Reading, Takeaway, file_words, ready
from zzpdesk.ui.screens import page_class, page_names

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


def names() -> tuple[str, ...]:
    """What can be asked for."""
    return (*page_names(), *_OTHERS)


def named(desk: Desk, name: str, year: int | None) -> Takeaway | None:
    """The page of that name as it opens: of a year, or of all years where it is a list; None when there is none."""
    return _OTHERS[name](desk, year) if name in _OTHERS else _records(desk, name, year)


def _records(desk: Desk, name: str, year: int | None) -> Takeaway | None:
    from zzpdesk.core.listing import Listing
    from zzpdesk.ui.records.list import first_sort
    from zzpdesk.ui.records.taken import narrowed, taken_listing

    page = page_class(name)
    if page is None:
        return None
    view, about = page.views[0], page.about
    period = (date(year, 1, 1), date(year, 12, 31)) if year is not None else None
    listing = Listing(about.record_type, view.where, period=period, sort=(first_sort(about),))
    said = narrowed("" if view.by_year else _(view.text), year, "", linked=False)
    return _taken(_(about.title), said, year, (taken_listing(desk, about, listing),))


def _invoices(desk: Desk, year: int | None) -> Takeaway:
    from zzpdesk.core.invoicelist import InvoiceQuery
    from zzpdesk.ui.invoice.export import taken_invoices

    reading = taken_invoices(desk, InvoiceQuery(year=year))
    return _taken(_("Invoices"), str(year or _("all")), year, (reading,))


def _overview(desk: Desk, year: int | None) -> Takeaway:
    from zzpdesk.ui.overview.taken import overview_tables

    shown = year or desk.today().year
    tables = overview_tables(desk.overview.of(shown), shown)
    return _taken(_("Overview"), str(shown), shown, tuple(map(ready, tables)))


def _dependency(desk: Desk, year: int | None) -> Takeaway:
    from zzpdesk.core.dependency import Basis
    from zzpdesk.core.stretch import Span, Stretch
    from zzpdesk.ui.dependency.data import read
    from zzpdesk.ui.dependency.taken import dependency_tables

    shown = year or desk.today().year
    figures = read(desk, Stretch(Span.YEAR, shown), Basis.TURNOVER)
    tables = tuple(map(ready, dependency_tables(figures)))
    return _taken(_("Dependency"), figures.names[0], shown, tables)


def _costs(desk: Desk, year: int | None) -> Takeaway:
    from zzpdesk.ui.costs.taken import cost_tables

    shown = year or desk.today().year
    tables = tuple(map(ready, cost_tables(desk.costs.of(shown), desk.profile)))
    return _taken(f"{_('Dependency')} · {_('Costs')}", str(shown), shown, tables)


def _agenda(desk: Desk, _year: int | None) -> Takeaway:
    from zzpdesk.ui.agenda.taken import todo_table

    today = desk.today()
    rows = [("", todo, "") for todo in desk.agenda.whole().waiting]
    return _taken(_("To do"), formats.day_long(today), None, (ready(todo_table(rows, today)),))


def _taken(title: str, about: str, year: int | None, tables: Sequence[Reading]) -> Takeaway:
    return Takeaway(title, about, file_words(title, year or ""), tuple(tables))


_OTHERS: dict[str, Callable[[Desk, int | None], Takeaway]] = {
    "invoices": _invoices,
    "overview": _overview,
    "dependency": _dependency,
    "costs": _costs,
    "agenda": _agenda,
}
