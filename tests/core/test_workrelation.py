"""Viewpoints: the question set, answers through time, facts that decide nothing, and the presumption beside them."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from tests.builders import an_assignment
from zzpdesk.core import workrelation
from zzpdesk.core.kinds import AssignmentId, Price, RelationId
from zzpdesk.core.records import ViewpointAnswer
from zzpdesk.core.records.assignment import ContractForm, RateUnit, RouteReason
from zzpdesk.core.records.chain import Leaning, Viewpoint
from zzpdesk.core.rules import Rule, RuleDamaged, read_rule
from zzpdesk.core.workrelation import (
    WorkFigures,
    answers_of,
    facts_of,
    presumption,
    read_questions,
    set_on,
)

TODAY = date(2026, 10, 14)


def entry(key: str) -> dict:
    both = {"nl": ["zo"], "en": ["so"]}
    return {
        "key": key,
        "nl": "Hoe?",
        "en": "How?",
        "self_employed": both,
        "employment": both,
        "source": "(i)",
    }


def data(**changes: Any) -> dict:
    values = {
        "version": "2026-11",
        "from": date(2023, 3, 24),
        "checked": TODAY,
        "sources": ["HR"],
        "viewpoint": [entry(one.value) for one in Viewpoint],
    }
    return values | changes


def test_a_set_has_each_viewpoint_once_in_the_order_of_the_ruling():
    found = read_questions("x", data())
    assert [one.viewpoint for one in found.questions] == list(Viewpoint)
    assert found.questions[0].self_employed["en"] == ("so",)


@pytest.mark.parametrize(
    "changes",
    [
        {"viewpoint": [entry("nature")]},
        {"viewpoint": [entry("nature")] * 9},
        {"viewpoint": [entry("weather")]},
        {"viewpoint": [{"key": "nature"}]},
        {"sources": None},
    ],
)
def test_damaged_sets_are_refused(changes):
    with pytest.raises(RuleDamaged):
        read_questions("x", data(**changes))


def test_the_set_of_a_day():
    first, second = (read_questions("x", data(**{"from": date(year, 1, 1)})) for year in (2024, 2026))
    assert set_on([second, first], date(2025, 12, 31)) is first
    assert set_on([second, first], date(2026, 1, 1)) is second
    assert set_on([second, first], date(2020, 1, 1)) is first


def answer(number: int, day: date | None, **changes: Any) -> ViewpointAnswer:
    return ViewpointAnswer(id=number, assignment_id=AssignmentId(1), day=day, **changes)


def test_earlier_answers_stay_and_the_newest_stands():
    old = answer(1, date(2025, 3, 3), leaning=Leaning.MIXED)
    new = answer(2, date(2026, 3, 3), leaning=Leaning.SELF_EMPLOYED)
    other = answer(3, date(2026, 2, 2), viewpoint=Viewpoint.RISK, evidence="polis")
    found = answers_of([new, other, old])
    assert found.newest == {Viewpoint.NATURE: new, Viewpoint.RISK: other}
    assert found.earlier[Viewpoint.NATURE] == (old,)
    assert (found.answered, found.updated_on) == (2, date(2026, 3, 3))


def test_nothing_said_is_no_answer():
    found = answers_of([answer(1, None, evidence="  ")])
    assert (found.answered, found.updated_on) == (0, None)
    assert answers_of([]).updated_on is None


def codes(figures: WorkFigures) -> list[tuple[Viewpoint, str]]:
    return [(fact.viewpoint, fact.code) for fact in facts_of(figures)]


def test_the_facts_of_a_long_assignment_through_an_agency():
    work = an_assignment(
        source_id=RelationId(2),
        route=RouteReason.CLIENT_REQUIRED,
        contract=ContractForm.MODEL_AGREEMENT,
        since=date(2024, 1, 1),
        until=date(2026, 12, 31),
    )
    figures = WorkFigures(
        assignment=work,
        today=TODAY,
        minutes=60_000,
        year_minutes=30_000,
        days=130,
        share=Fraction(1, 3),
        clients=4,
        acquisition=600,
        effective=Fraction(9_600),
        invoices=12,
        self_billed=2,
        passed_on=1,
        partners=2,
        between=1,
        margin=Price(70_000),
        agreement="90615",
    )
    assert codes(figures) == [
        (Viewpoint.NATURE, "duration"),
        (Viewpoint.NATURE, "end-agreed"),
        (Viewpoint.DIRECTION, "hours"),
        (Viewpoint.PERSONAL, "passed-on"),
        (Viewpoint.PERSONAL, "partners"),
        (Viewpoint.ORIGIN, "contract"),
        (Viewpoint.ORIGIN, "agreement"),
        (Viewpoint.ORIGIN, "route-required"),
        (Viewpoint.PAY_SETTING, "rate"),
        (Viewpoint.PAY_SETTING, "invoices"),
        (Viewpoint.PAY_SETTING, "chain"),
        (Viewpoint.PAY_LEVEL, "effective"),
        (Viewpoint.ENTREPRENEUR, "share"),
        (Viewpoint.ENTREPRENEUR, "clients"),
        (Viewpoint.ENTREPRENEUR, "acquisition"),
    ]
    assert facts_of(figures)[0].values == {"since": date(2024, 1, 1), "until": TODAY}


def test_a_new_direct_assignment_has_few_facts():
    work = an_assignment(since=date(2027, 1, 1), until=None, rate_unit=RateUnit.FIXED)
    assert codes(WorkFigures(assignment=work, today=TODAY)) == [
        (Viewpoint.NATURE, "open-ended"),
        (Viewpoint.ORIGIN, "contract"),
        (Viewpoint.PAY_SETTING, "rate"),
        (Viewpoint.RISK, "fixed-price"),
    ]


def test_no_score_no_verdict_no_weights():
    """The words that a total would need occur nowhere in what this module offers."""
    names = " ".join(name.lower() for name in dir(workrelation))
    assert not [
        word for word in ("score", "weight", "verdict", "total", "safe", "risk_level") if word in names
    ]


def rule(*values: tuple[date, int]) -> Rule:
    return read_rule(
        "x",
        {
            "description": "x",
            "unit": "cents per hour",
            "review_days": 1,
            "values": [
                {
                    "from": day,
                    "value": value,
                    "status": "unverified",
                    "source": f"bron {value}",
                    "checked": day,
                }
                for day, value in values
            ],
        },
    )


LAW, QUOTED = rule((date(2026, 12, 31), 3_600)), rule((date(2026, 12, 31), 3_800))


def test_before_its_first_day_the_coming_amount_is_shown():
    found = presumption(Fraction(3_700), LAW, QUOTED, TODAY)
    assert (found.since, found.amount, found.quoted) == (date(2026, 12, 31), 3_600, 3_800)
    assert (found.reached, found.quoted_reached) == (False, True)
    assert found.sources == ("bron 3600", "bron 3800")


def test_at_the_amount_counts_as_reached_and_no_rate_as_unknown():
    later = rule((date(2026, 12, 31), 3_600), (date(2027, 7, 1), 3_700))
    found = presumption(Fraction(3_700), later, later, date(2027, 8, 1))
    assert (found.amount, found.quoted, found.reached, found.quoted_reached) == (3_700, None, True, None)
    unknown = presumption(None, LAW, QUOTED, TODAY)
    assert (unknown.reached, unknown.quoted_reached) == (None, None)
