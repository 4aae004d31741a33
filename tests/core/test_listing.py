"""What lists can ask for is there to be asked."""

from dataclasses import fields
from typing import get_type_hints

from zzpdesk.core.invoicelist import SORTS, InvoiceQuery, InvoiceRow
from zzpdesk.core.listing import TITLES, Listing
from zzpdesk.core.records import KINDS, REFERENCES, Broodfonds, FeeTerms, Relation, Visit


def test_names_are_texts_of_their_records() -> None:
    assert set(TITLES) <= set(KINDS)
    assert {get_type_hints(kind)[name] for kind, name in TITLES.items()} <= {str, str | None}


def test_what_others_refer_to_has_a_name() -> None:
    made_of_its_figures = {FeeTerms, Visit, Broodfonds}
    assert set(REFERENCES.values()) - made_of_its_figures <= set(TITLES)


def test_a_listing_asks_for_everything_until_it_is_narrowed() -> None:
    listing = Listing(Relation)
    assert (listing.where, listing.text, listing.period, listing.sort) == ((), "", None, ())


def test_invoices_are_sorted_on_what_their_rows_show() -> None:
    assert set(SORTS) <= {field.name for field in fields(InvoiceRow)}
    assert len(set(SORTS)) == len(SORTS)


def test_an_invoice_query_narrows_only_what_it_names() -> None:
    query = InvoiceQuery()
    assert (query.year, query.state, query.text, query.ids, query.sort, query.offset) == (
        None,
        None,
        "",
        None,
        None,
        0,
    )
