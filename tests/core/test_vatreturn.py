"""The boxes of the VAT return from invoice lines."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.periods import Period
from zzpdesk.core.records.invoice import LineVat
from zzpdesk.core.rows import TaxRow
from zzpdesk.core.vatreturn import VatBox, box_of, vat_of, vat_year

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))


def row(quarter=1, category=LineVat.S21, rate=2_100, net=10_000, **changes: Any):
    values = {"small_business": False, "country": "NL", "include_vat": False, "gross": net} | changes
    return TaxRow(quarter=quarter, category=category, rate=rate, net=net, **values)


@pytest.mark.parametrize(
    ("category", "country", "small", "box"),
    [
        (LineVat.S21, "NL", False, VatBox.HIGH),
        (LineVat.S21, "DE", False, VatBox.HIGH),
        (LineVat.S9, "NL", False, VatBox.LOW),
        (LineVat.Z, "NL", False, VatBox.UNTAXED),
        (LineVat.Z, "BE", False, VatBox.EU),
        (LineVat.Z, "US", False, VatBox.EXPORT),
        (LineVat.AE, "NL", False, VatBox.UNTAXED),
        (LineVat.AE, "DE", False, VatBox.EU),
        (LineVat.AE, "US", False, VatBox.OUTSIDE),
        (LineVat.E, "NL", False, VatBox.EXEMPT),
        (LineVat.O, "US", False, VatBox.OUTSIDE),
        (LineVat.S21, "NL", True, VatBox.SMALL),
        (LineVat.Z, "NL", True, VatBox.SMALL),
        (LineVat.AE, "DE", True, VatBox.EU),
        (LineVat.E, "NL", True, VatBox.EXEMPT),
    ],
)
def test_each_line_has_its_box(category, country, small, box):
    assert box_of(category, country, small_business=small) is box


def test_vat_is_of_the_net_or_inside_the_gross():
    assert vat_of(row(net=10_005)) == 2_101
    assert vat_of(row(net=-10_005)) == -2_101
    assert vat_of(row(net=10_000, include_vat=True, gross=12_100)) == 2_100


def test_quarters_add_up_in_the_order_of_the_form():
    found = vat_year(
        [
            row(1, net=12_345),
            row(1, LineVat.AE, 0, net=5_000, country="DE"),
            row(1, LineVat.S9, 900, net=1_000),
            row(2, net=20_099),
            row(4, net=-8_050),
            row(4, LineVat.E, 0, net=777),
        ],
        YEAR,
    )
    first, second, third, fourth = found.quarters
    assert [(one.box.value, one.net, one.vat) for one in first.boxes] == [
        ("1a", 12_345, 2_592),
        ("1b", 1_000, 90),
        ("3b", 5_000, 0),
    ]
    assert (first.net, first.vat) == (18_345, 2_682)
    assert third.boxes == ()
    assert [one.box for one in fourth.boxes] == [VatBox.HIGH, VatBox.EXEMPT]
    # whole euros, each box down: 25,92 -> 25, 0,90 -> 0, 42,21 -> 42, and -16,91 -> -17
    assert [one.form_vat for one in first.boxes] == [25, 0, 0]
    assert second.boxes[0].form_vat == 42
    assert (fourth.boxes[0].form_net, fourth.boxes[0].form_vat) == (-81, -17)
    assert fourth.boxes[1].form_net == 0
    # over the year the form takes what its returns took
    high = found.boxes[0]
    assert (high.net, high.vat, high.form_vat) == (24_394, 2_592 + 4_221 - 1_691, 25 + 42 - 17)
    assert (found.net, found.vat) == (31_171, 5_212)
    assert found.rounding == 5_212 - 5_000


def test_rates_that_occur_are_named_once():
    (high,) = vat_year([row(rate=1_900), row(), row()], YEAR).quarters[0].boxes
    assert high.rates == (2_100, 1_900)
    both = vat_year([row(1), row(2, rate=1_900)], YEAR).boxes[0]
    assert both.rates == (2_100, 1_900)


def test_a_running_year_has_the_quarters_that_have_begun():
    found = vat_year([], Period(date(2026, 1, 1), date(2026, 10, 14)))
    assert [one.number for one in found.quarters] == [1, 2, 3, 4]
    assert [one.runs for one in found.quarters] == [False, False, False, True]
    assert found.quarters[3].period == Period(date(2026, 10, 1), date(2026, 10, 14))
    assert [one.number for one in vat_year([], Period(date(2026, 1, 1), date(2026, 3, 31))).quarters] == [1]


def test_what_is_taxed_and_what_is_on_the_form():
    assert [box for box in VatBox if box.taxed] == [VatBox.HIGH, VatBox.LOW]
    assert [box for box in VatBox if not box.on_form] == [VatBox.SMALL, VatBox.EXEMPT, VatBox.OUTSIDE]


rows = st.builds(
    row,
    st.integers(1, 4),
    st.sampled_from(LineVat),
    st.sampled_from([0, 900, 2_100]),
    st.integers(-(10**9), 10**9),
    small_business=st.booleans(),
    country=st.sampled_from(["NL", "DE", "US"]),
)


@given(st.lists(rows, max_size=30))
def test_nothing_is_lost_on_the_way(found):
    year = vat_year(found, YEAR)
    assert year.net == sum(one.net for one in found) == sum(one.net for one in year.quarters)
    assert year.vat == sum(map(vat_of, found)) == sum(one.vat for one in year.quarters)
    for one in year.boxes:
        if one.box.on_form:
            assert 0 <= one.vat - 100 * one.form_vat < 400
