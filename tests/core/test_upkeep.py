from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from tests import builders
from zzpdesk.core.kinds import BasisPoints, Cents
from zzpdesk.core.periods import Period
from zzpdesk.core.records import Provision, ProvisionUse, Sharing, Training
from zzpdesk.core.records.hub import PerPeriod, SharedThing
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.training import PaidBy
from zzpdesk.core.upkeep import Payer, upkeep

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
SOURCE, OTHER = 4, 9


def found(trainings=(), provisions=(), uses=(), sharings=()):
    return upkeep(trainings, provisions, uses, sharings, {SOURCE}, YEAR)


def a_course(cost, paid_by=PaidBy.SELF, payer=None, **changes: Any):
    return Training(
        **(
            {
                "title": "Cursus",
                "day": date(2026, 5, 1),
                "cost": Cents(cost),
                "paid_by": paid_by,
                "payer_id": payer,
            }
            | changes
        )
    )


def a_provision(**changes: Any):
    values = {"id": 1, "relation_id": SOURCE, "kind": ProvisionKind.CAR, "title": "Auto", "taken": True}
    return Provision(**(values | changes))


def said(result):
    return [(one.title, one.payer, one.amount) for one in result.parts]


def test_nothing_is_no_share():
    result = found()
    assert (result.share, result.total, result.unknown) == (None, 0, ())


def test_courses_by_hand():
    result = found(
        [
            a_course(30_000),
            a_course(60_000, PaidBy.COLLECTIVE, SOURCE),
            a_course(10_000, PaidBy.CLIENT, OTHER),
            a_course(20_000, PaidBy.AGENCY),
            a_course(99_000, day=date(2025, 12, 31)),
            a_course(99_000, day=None),
        ]
    )
    assert result.paid == {
        Payer.OWN: 30_000,
        Payer.SOURCE: 60_000,
        Payer.OTHER: 10_000,
        Payer.UNNAMED: 20_000,
    }
    assert result.share == Fraction(1, 2)
    assert [one.amount for one in result.parts] == [60_000, 30_000, 20_000, 10_000]


def test_a_free_course_is_nothing_but_an_unknown_amount_of_another_is_said():
    result = found([a_course(0), a_course(0, PaidBy.COLLECTIVE, SOURCE)])
    assert said(result) == [("Cursus", Payer.SOURCE, None)]
    assert result.share is None
    assert len(result.unknown) == 1


def test_a_provision_holds_her_premium_and_what_its_provider_pays_is_not_known():
    result = found(provisions=[a_provision(premium=Cents(10_000), since=date(2026, 7, 1))])
    assert said(result) == [("Auto", Payer.OWN, 60_000), ("Auto", Payer.SOURCE, None)]
    assert said(found(provisions=[a_provision()])) == [("Auto", Payer.SOURCE, None)]
    stopped = found(provisions=[a_provision(premium=Cents(10_000), until=date(2026, 3, 31))])
    assert stopped.paid[Payer.OWN] == 30_000


def test_what_she_paid_per_use_counts_also_without_having_taken_it():
    use = ProvisionUse(provision_id=1, day=date(2026, 2, 1), cost=Cents(2_500))
    last_year = ProvisionUse(provision_id=1, day=date(2025, 2, 1), cost=Cents(9_999))
    another = ProvisionUse(provision_id=2, day=date(2026, 2, 1), cost=Cents(9_999))
    result = found(provisions=[a_provision(taken=False, relation_id=OTHER)], uses=[use, last_year, another])
    assert said(result) == [("Auto", Payer.OWN, 2_500), ("Auto", Payer.OTHER, None)]


@pytest.mark.parametrize(
    "changes",
    [
        {"taken": False},
        {"kind": ProvisionKind.PENSION},
        {"since": date(2027, 1, 1)},
        {"until": date(2025, 12, 31)},
    ],
)
def test_provisions_that_do_not_count(changes):
    assert found(provisions=[a_provision(premium=Cents(10_000), **changes)]).parts == ()


def test_sharing_counts_whole_and_the_rest_is_of_who_it_is_shared_with():
    values = {
        "title": "Lasapparaat",
        "thing": SharedThing.EQUIPMENT,
        "since": date(2026, 1, 1),
        "cost": Cents(40_000),
    }
    shared = Sharing(per=PerPeriod.ONCE, share=BasisPoints(2_500), relation_id=SOURCE, **values)
    assert said(found(sharings=[shared])) == [
        ("Lasapparaat", Payer.SOURCE, 30_000),
        ("Lasapparaat", Payer.OWN, 10_000),
    ]
    alone = Sharing(per=PerPeriod.ONCE, share=BasisPoints(10_000), **values)
    given = Sharing(per=PerPeriod.ONCE, share=BasisPoints(0), **values)
    desk = Sharing(per=PerPeriod.ONCE, **(values | {"thing": SharedThing.SPACE}))
    assert said(found(sharings=[alone, given, desk])) == [
        ("Lasapparaat", Payer.OWN, 40_000),
        ("Lasapparaat", Payer.UNNAMED, 40_000),
    ]


def test_parts_lead_to_their_record():
    course = a_course(1, id=builders.a_relation(id=7).id)
    assert found([course]).parts[0].record is course
