"""The nine viewpoints on a desk: answers through time, and facts worked out by hand."""

from datetime import date, datetime
from fractions import Fraction

import pytest

from zzpdesk.core.errors import NotFound
from zzpdesk.core.kinds import AssignmentId, Minutes
from zzpdesk.core.records import TimeEntry, ViewpointAnswer
from zzpdesk.core.records.chain import Leaning, Viewpoint
from zzpdesk.core.records.time import HourKind
from zzpdesk.desk.questions import load_questions


@pytest.fixture
def key(she):
    return she.work["bureau"].id


def codes(view):
    return {fact.code: fact.values for fact in view.facts}


def test_the_questions_of_the_program_are_whole_in_both_languages():
    for one in load_questions():
        assert one.sources
        for question in one.questions:
            for language in ("nl", "en"):
                assert question.text[language].endswith("?")
                assert question.self_employed[language]
                assert question.employment[language]


def test_an_answer_of_another_day_leaves_the_earlier_one(desk, she, key, clock):
    relation = desk.workrelation
    relation.answer("x", key, Viewpoint.NATURE, leaning=Leaning.SELF_EMPLOYED)
    relation.answer("x", key, Viewpoint.NATURE, evidence=" Offerte van maart ")
    clock.now = datetime(2026, 11, 2, 9, 0)  # noqa: DTZ001 - local
    relation.answer("x", key, Viewpoint.NATURE, leaning=Leaning.MIXED)
    found = relation.answers(key)
    newest, (earlier,) = found.newest[Viewpoint.NATURE], found.earlier[Viewpoint.NATURE]
    assert (newest.day, newest.leaning, newest.evidence) == (
        date(2026, 11, 2),
        Leaning.MIXED,
        "Offerte van maart",
    )
    assert (earlier.day, earlier.leaning) == (date(2026, 10, 14), Leaning.SELF_EMPLOYED)
    assert {one.questions for one in desk.find(ViewpointAnswer)} == {"2026-11"}
    assert (found.answered, found.updated_on) == (1, date(2026, 11, 2))


def test_saying_the_same_again_writes_nothing(desk, key):
    assert desk.workrelation.answer("x", key, Viewpoint.RISK, evidence="  ") is None
    desk.workrelation.answer("x", key, Viewpoint.RISK, leaning=Leaning.MIXED)
    assert desk.workrelation.answer("x", key, Viewpoint.RISK, leaning=Leaning.MIXED) is None
    assert desk.count(ViewpointAnswer) == 1


def test_a_visit_to_a_field_is_one_step_back(desk, key):
    for text in ("Eigen", "Eigen laptop"):
        desk.workrelation.answer("Antwoord", key, Viewpoint.EMBEDDING, evidence=text, merge="visit:1")
    assert desk.find(ViewpointAnswer)[0].evidence == "Eigen laptop"
    desk.undo()
    assert desk.count(ViewpointAnswer) == 0


def test_facts_are_what_the_books_say(desk, she, key):
    she.bill("bureau", date(2026, 6, 30), 3_000, minutes=1_800)
    she.bill("bureau", date(2024, 6, 30), 900, minutes=600)
    she.bill("direct", date(2026, 6, 30), 6_000, minutes=3_600)
    for day, minutes in ((date(2024, 6, 3), 600), (date(2026, 6, 1), 900), (date(2026, 6, 2), 900)):
        desk.save("", TimeEntry(day=day, assignment_id=AssignmentId(key), minutes=Minutes(minutes)))
    desk.save("", TimeEntry(day=date(2026, 2, 2), kind=HourKind.ACQUISITION, minutes=Minutes(90)))
    found = codes(desk.workrelation.of(key))
    assert found["share"] == {"share": Fraction(1, 3)}  # 3,000 of 9,000 over twelve months
    assert found["clients"] == {"count": 2, "year": 2026}
    assert found["hours"] == {"minutes": 2_400, "days": 3, "year_minutes": 1_800}
    assert found["effective"] == {"rate": Fraction(9_750)}  # 3,900 euro over 40 hours, in cents
    assert found["invoices"] == {"count": 2, "self_billed": 0}
    assert found["acquisition"] == {"minutes": 90, "year": 2026}
    assert found["chain"]["count"] == 1
    assert found["chain"]["margin"] is None


def test_the_presumption_stands_apart(desk, she, key):
    she.bill("bureau", date(2026, 6, 30), 370, minutes=600)  # 37 euro an hour
    found = desk.workrelation.of(key).presumption
    assert (found.since, found.amount, found.quoted) == (date(2026, 12, 31), 3_600, 3_800)
    assert (found.reached, found.quoted_reached) == (False, True)


def test_an_assignment_that_is_not_there(desk):
    with pytest.raises(NotFound):
        desk.workrelation.of(99)
