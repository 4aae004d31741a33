from fractions import Fraction

from zzpdesk.core.dependency import Insight
from zzpdesk.core.selfview import ahead, choose

HALF = Fraction(1, 2)


def test_an_answer_stands_beside_what_came_through_others():
    assert choose(2026, {2026: False}, HALF) == (
        Insight("answer-beside", {"year": 2026, "yes": False, "share": HALF}),
        None,
    )


def test_without_work_the_answer_stands_alone():
    assert choose(2026, {2026: True}, None) == (Insight("answer-alone", {"year": 2026, "yes": True}), None)


def test_another_answer_than_before_is_told():
    found, below = choose(2026, {2026: False, 2024: True, 2023: False}, HALF)
    assert found.code == "answer-beside"
    assert below == Insight("answer-before", {"year": 2024, "yes": True})
    assert choose(2026, {2026: False, 2024: False}, HALF)[1] is None


def test_a_year_to_come_has_no_answer_to_miss():
    assert ahead(2027) == Insight("answer-ahead", {"year": 2027})


def test_no_answer_is_no_no():
    assert choose(2026, {2024: False, 2027: True}, HALF) == (
        Insight("answer-missing", {"year": 2026}),
        Insight("answer-before", {"year": 2024, "yes": False}),
    )
    assert choose(2026, {}, None) == (Insight("answer-missing", {"year": 2026}), None)
