"""What carries her: in which months each layer pays, what is not on record, what is to come, ends and is owed."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.dependency import Insight
from zzpdesk.core.funding import standing
from zzpdesk.core.gap import Cover, Support, plan
from zzpdesk.core.kinds import BasisPoints, Cents
from zzpdesk.core.records import Assignment, Funding, Profile, Provision, Repayment
from zzpdesk.core.records.funding import FundingKind, Instalments, Scheme
from zzpdesk.core.safetynet import (
    Coming,
    Ending,
    EndKind,
    Layer,
    LayerKind,
    Net,
    Span,
    Stage,
    absent,
    buffer_spans,
    coming_months,
    details,
    headline,
    load_of,
    loan_of,
    spans_of,
    stage_of,
    without_groups,
)

TODAY = date(2026, 10, 14)
FUND = Support("Rottekade", 200_000, 30, 24)
EMPTY = Net(
    as_of=TODAY,
    need=None,
    outgoings=None,
    buffer=None,
    layers=(),
    coming=(),
    plan=None,
    bare=None,
    stopped=None,
    largest=None,
    endings=(),
    without_end=0,
    load=load_of([], None),
)


@pytest.mark.parametrize(
    ("one", "spans"),
    [
        (FUND, (Span(2, 25),)),
        (Support("Kring", 100, 14, 12), (Span(1, 13),)),
        (Support("Kring", 100, 0, 60), (Span(1, 28),)),
        (Support("Later", 100, 900, 2), ()),
        (Cover("AOV", 100, 2), (Span(3, 28),)),
        (Cover("AOV", 100, 2, 3), (Span(3, 5),)),
        (Cover("AOV", 100, 0, 0), ()),
        (Cover("AOV", 100, 28), ()),
    ],
)
def test_in_which_months_something_pays(one, spans):
    assert spans_of(one) == spans


@given(st.integers(0, 1_200), st.integers(1, 60))
def test_a_scheme_pays_in_the_months_of_its_span_and_in_no_other(waiting, months):
    scheme = Support("Kring", 100_000, waiting, months)
    found = [month.number for month in plan(100_000, [scheme], [], 0).months if month.gift]
    assert found == [number for span in spans_of(scheme) for number in range(span.first, span.last + 1)]


def test_the_buffer_runs_over_the_months_that_take_of_it():
    made = plan(275_000, [FUND], [], 275_000 + 11 * 75_000)
    assert buffer_spans(made) == (Span(1, 12),)
    covered = plan(275_000, [FUND], [Cover("AOV", 180_000, 12)], 2_030_000)
    # the insurance leaves nothing open while gifts come in: months 13 to 25 take nothing of it
    assert buffer_spans(covered) == (Span(1, 12), Span(26, 28))
    assert buffer_spans(plan(275_000, [], [], 0)) == ()
    assert buffer_spans(None) == ()


def test_of_what_nothing_is_on_record():
    layers = [Layer(LayerKind.GROUP, "Rottekade", 200_000), Layer(LayerKind.PENSION, "Later", None)]
    assert absent(layers) == (LayerKind.INSURANCE, LayerKind.BUFFER)
    net = replace(EMPTY, layers=tuple(layers))
    assert net.absent == (LayerKind.INSURANCE, LayerKind.BUFFER)
    assert net.uncounted == {LayerKind.INSURANCE, LayerKind.BUFFER, LayerKind.PENSION}


@pytest.mark.parametrize(
    ("values", "joining", "stage"),
    [
        ({"taken": True}, False, Stage.ACTIVE),
        ({"taken": True, "since": TODAY}, False, Stage.ACTIVE),
        ({"taken": True, "since": date(2026, 10, 15)}, False, Stage.ANNOUNCED),
        ({"since": date(2027, 1, 1)}, True, Stage.ANNOUNCED),
        ({"taken": True}, True, Stage.PREPARING),
        ({}, False, Stage.OFFERED),
        ({"taken": True, "until": TODAY}, False, Stage.ACTIVE),
        ({"taken": True, "until": date(2026, 10, 13)}, False, Stage.ENDED),
    ],
)
def test_only_what_is_in_force_is_active(values, joining, stage):
    assert stage_of(Provision(**values), TODAY, joining=joining) is stage


def end(day, number=1):
    return Ending(EndKind.ASSIGNMENT, day, "Werk", "Klant", Assignment, number)


def test_what_ends_within_a_year_the_nearest_first():
    late, near, edge, far = (
        end(day) for day in (date(2026, 9, 1), TODAY, date(2027, 10, 14), date(2027, 10, 15))
    )
    assert coming_months([far, edge, near, late], TODAY) == (late, near, edge)
    assert coming_months([end(TODAY, 2), end(TODAY)], TODAY) == (end(TODAY), end(TODAY, 2))


def lent(number, **values: object):
    base = {
        "id": number,
        "title": f"Lening {number}",
        "kind": FundingKind.PRIVATE_LOAN,
        "principal": Cents(120_000),
        "since": date(2026, 1, 1),
        "scheme": Scheme.LINEAR,
        "every": Instalments.QUARTER,
        "terms": 4,
        "interest": BasisPoints(0),
    }
    return Funding(**(base | values))


def test_a_loan_asks_its_next_instalment_spread_over_its_period():
    one = lent(1)
    paid = [Repayment(day=date(2026, 4, 1), principal=Cents(30_000))]
    found = loan_of(one, "Wil", standing(one, paid, TODAY))
    # 1,200 in four quarters: 300 a quarter is 100 a month; 900 left, and two due days have gone by
    assert (found.owed, found.per_month, found.ends) == (90_000, 10_000, date(2027, 1, 1))
    assert found.late == 2


def test_the_load_counts_what_is_owed_and_says_what_has_no_plan():
    plan_, free, done = lent(1), lent(2, scheme=Scheme.FREE, terms=0, principal=Cents(500_000)), lent(3)
    back = [Repayment(day=date(2026, 2, 1), principal=Cents(120_000))]
    loans = [
        loan_of(plan_, "", standing(plan_, [], TODAY)),
        loan_of(free, "", standing(free, [], TODAY)),
        loan_of(done, "", standing(done, back, TODAY)),
    ]
    found = load_of(loans, 400_000)
    assert [one.funding.id for one in found.loans] == [2, 1]
    assert (found.owed, found.per_month, found.open_ended) == (620_000, 10_000, 1)
    assert found.share == Fraction(1, 40)
    assert load_of(loans, None).share is None


def test_months_without_work_need_both_figures():
    known = Profile(
        owner="N",
        business_costs=Cents(85_000),
        private_costs=Cents(265_000),
        tax_reserve=Cents(145_000),
        buffer=Cents(2_030_000),
    )
    assert known.outgoings == 495_000
    assert known.buffer_months == Fraction(2_030_000, 495_000)
    assert replace(known, buffer=None).buffer_months is None
    assert Profile(owner="N").outgoings is None
    assert Profile(owner="N", buffer=Cents(1)).buffer_months is None


def test_months_ill_with_the_buffer_alone():
    assert replace(EMPTY, need=275_000, buffer=2_030_000).ill_months == Fraction(2_030_000, 275_000)
    assert replace(EMPTY, need=275_000, buffer=0).ill_months == 0
    assert replace(EMPTY, need=275_000).ill_months is None
    assert replace(EMPTY, buffer=1).ill_months is None


def test_without_groups_the_buffer_goes_sooner():
    whole = plan(275_000, [FUND], [], 2_030_000)
    bare = without_groups(whole, [FUND], [])
    assert bare == plan(275_000, [], [], 2_030_000)
    assert bare is not None
    assert bare.lasts == 7
    assert without_groups(whole, [], []) is None
    assert without_groups(None, [FUND], []) is None


ALL = frozenset(LayerKind)
PAYING = {LayerKind.GROUP, LayerKind.INSURANCE, LayerKind.BUFFER}


def values(found):
    return {key: found.values[key] for key in ("months", "count", "most", "even")}


def test_the_sentence_claims_only_what_is_on_record():
    assert headline(None, ()) == Insight("net-need-unknown")
    nothing = plan(275_000, [], [], None)
    assert headline(nothing, ALL) == Insight("net-nothing")
    assert headline(nothing, PAYING) == Insight("net-nothing")
    partly = headline(plan(275_000, [FUND], [], None), {LayerKind.BUFFER})
    assert partly.code == "net-from-start"
    assert partly.values["partly"] is True
    known = headline(plan(275_000, [FUND], [], 0), {LayerKind.INSURANCE})
    assert known.values["partly"] is False


def test_the_sentence_follows_the_plan():
    whole = headline(plan(100, [], [], 2_800), ())
    assert (whole.code, whole.values["months"]) == ("net-whole", 28)
    lasts = headline(plan(275_000, [FUND], [], 2_030_000), ())
    assert lasts.code == "net-lasts"
    assert values(lasts) == {"months": 24, "count": 4, "most": 275_000, "even": False}
    even = headline(plan(200_000, [FUND], [], 200_000), ())
    assert even.code == "net-lasts"
    assert values(even) == {"months": 25, "count": 3, "most": 200_000, "even": True}
    start = headline(plan(275_000, [], [Cover("AOV", 200_000, 0)], 0), ())
    assert (start.code, start.values["most"], start.values["even"]) == ("net-from-start", 75_000, True)
    some = headline(plan(200_000, [], [Cover("AOV", 200_000, 3)], 0), ())
    assert (some.code, some.values["count"], some.values["of"]) == ("net-some", 3, 28)


def test_below_it_stands_what_happens_without_work_and_what_is_not_on_record():
    assert details(EMPTY) == ()
    layers = (Layer(LayerKind.BUFFER, "", 2_030_000),)
    found = details(replace(EMPTY, layers=layers, stopped=Fraction(41, 10)))
    assert found == (
        Insight("net-stopped", {"months": Fraction(41, 10)}),
        Insight("net-absent", {"kinds": (LayerKind.GROUP, LayerKind.INSURANCE, LayerKind.PENSION)}),
    )
    full = tuple(Layer(kind, kind.value, 1) for kind in LayerKind)
    assert details(replace(EMPTY, layers=full)) == ()


def test_empty_is_nothing_on_record_at_all():
    assert EMPTY.empty
    loan = lent(1)
    coming = Coming(LayerKind.PENSION, Stage.OFFERED, "Later", "", None, 0, 0, 0, Provision, 1)
    for change in (
        {"layers": (Layer(LayerKind.BUFFER, "", 0),)},
        {"coming": (coming,)},
        {"endings": (end(TODAY),)},
        {"without_end": 1},
        {"load": load_of([loan_of(loan, "", standing(loan, [], TODAY))], None)},
    ):
        assert not replace(EMPTY, **change).empty
