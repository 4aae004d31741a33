"""Her answers through the years, and her figures without a name, recomputed from the story of a small desk."""

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from tests.ui.dependency.world import a_desk
from zzpdesk.core.collected import BY_CODE
from zzpdesk.core.records import Relation, SelfView
from zzpdesk.desk import Desk
from zzpdesk.desk.barometer import BarometerDesk
from zzpdesk.texts.barometer import insight
from zzpdesk.texts.i18n import in_language


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = a_desk(tmp_path / "desk.zzp")
    yield made
    made.close()


def test_her_figures_are_those_of_her_invoices(desk):
    """2026: 10,000 direct, 20,000 Kopgroep and 5,000 Netbrein (unknown margin), 10,000 Vierkant, 5,000 Blaak."""
    found = desk.barometer.sheet(2026)
    assert not found.complete
    expected = {
        "direct": 20,
        "collective": 20,
        "network": 10,
        "intermediary": 50,
        "sources": 5,
        "effective": Fraction(38, 10),  # 50² / (10² + 20² + 5² + 10² + 5²) = 3.846
        "largest-source": 40,
        "clients": 1,
        "largest-client": 100,
        "with-say": 20,
        "forced": 10,
        "take-rate": Fraction(67, 10),  # 3,000 of 45,000: Netbrein is not known
        "coverage": 90,
        "online": False,
        "offline": True,
        "own-rate": 100,
        "turnover": 50_000,
    }
    assert found.values == expected
    assert "fees" not in found.values  # not all of them are known
    assert "net-rate" not in found.values
    assert "dependent" not in found.values  # not answered


def test_a_year_without_work_gives_no_figures_of_nought(desk):
    assert desk.barometer.sheet(2020).values == {"online": False, "offline": True}


def test_no_name_is_in_the_file(desk):
    text = desk.barometer.file(desk.barometer.sheet(2026)).decode()
    profile = desk.profile
    names = [one.name for one in desk.find(Relation)] + [profile.owner, profile.business]
    assert not [name for name in names if name and name in text]
    assert {entry["code"] for entry in json.loads(text)["figures"]} <= set(BY_CODE)


def test_answers_are_kept_changed_and_taken_away(desk):
    desk.barometer.answer(2025, True)
    desk.barometer.note(2025, "  één bureau ")
    desk.barometer.note(2024, "zonder antwoord blijft er niets staan")
    desk.barometer.answer(2025, False)
    assert [(one.year, one.dependent, one.note) for one in desk.find(SelfView)] == [
        (2025, False, "één bureau")
    ]
    rows = {one.year: one for one in desk.barometer.answers()}
    assert list(rows) == [2026, 2025]
    assert (rows[2025].dependent, rows[2025].share) == (False, Fraction(3, 4))
    assert (rows[2026].dependent, rows[2026].share) == (None, Fraction(1, 2))
    desk.barometer.answer(2025, None)
    desk.barometer.answer(2025, None)
    assert desk.find(SelfView) == []
    desk.undo()
    assert [one.note for one in desk.find(SelfView)] == ["één bureau"]


def test_what_is_true_of_her_answer(desk):
    assert desk.barometer.insight(2026)[0].code == "answer-missing"
    desk.barometer.answer(2026, True)
    found, below = desk.barometer.insight(2026)
    assert (found.code, found.values["share"], below) == ("answer-beside", Fraction(1, 2), None)


def test_a_year_to_come_asks_for_no_answer(desk):
    found, below = desk.barometer.insight(2027)
    with in_language("nl"):
        assert (insight(found), below) == ("2027 moet nog beginnen.", None)


def test_files_that_cannot_be_read_do_not_keep_the_others_out(desk, tmp_path):
    own = desk.barometer.file(desk.barometer.sheet(2026))
    files = {name: tmp_path / name for name in ("a.json", "b.json", "c.json", "d.json")}
    files["a.json"].write_bytes(own)
    files["b.json"].write_bytes(own)
    files["c.json"].write_text("geen cijfers", encoding="utf-8")
    found = BarometerDesk.gather(files.values())
    assert (len(found.sheets), found.twice) == (1, ("b.json",))
    assert [(one.code, one.details["file"]) for one in found.troubles] == [
        ("figures-foreign", "c.json"),
        ("figures-unreadable", "d.json"),
    ]
    together = found.together()
    assert together is not None
    assert {one.measure.code: one.median for one in together.spreads}["intermediary"] == 50
