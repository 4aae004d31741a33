"""The page on a small desk with one group."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.dependency.world import Around, dutch_screen, pages_of
from zzpdesk.core.kinds import BroodfondsId, Cents, RelationId, Year
from zzpdesk.core.records import Broodfonds, BroodfondsLevel, MemberCount, Relation
from zzpdesk.ui.broodfonds.page import BroodfondsPage


@pytest.fixture(autouse=True)
def _screen(qapp: QApplication) -> Iterator[None]:
    with dutch_screen(qapp):
        yield


def enter_fund(desk, name="Broodfonds Rottekade", members=41, **values: object) -> int:
    """A group with a level of 90 and 2.000 since June; returns its id."""
    relation = RelationId(desk.save("", Relation(name=name)).id)
    fund = desk.save("", Broodfonds(relation_id=relation, fee_from_balance=False, **values))
    terms = BroodfondsLevel(
        broodfonds_id=BroodfondsId(fund.id),
        since=date(2026, 6, 1),
        deposit=Cents(9_000),
        fee=Cents(1_250),
        gift=Cents(200_000),
        cap=Cents(324_000),
    )
    desk.save("", terms)
    desk.save("", MemberCount(relation_id=relation, year=Year(2026), members=members))
    return fund.id


@pytest.fixture
def opened(tmp_path: Path, qtbot) -> Iterator[Callable[..., tuple[BroodfondsPage, Around]]]:
    """Makes a page for 2026 with one group (`fund=False`: none); keyword arguments go to the profile."""
    with pages_of(BroodfondsPage, tmp_path, qtbot) as make:

        def ready(*, fund: bool = True, **profile: object) -> tuple[BroodfondsPage, Around]:
            page, around = make(filled=False, **({"illness_need": Cents(275_000)} | profile))
            around.desk.subscribe(lambda _changes: page.load(2026))
            if fund:
                enter_fund(around.desk)
                page.views.set_value("figures")
            return page, around

        yield ready
