"""A themed program, a desk, and tasks that are done at once."""

from dataclasses import replace
from typing import Any

import pytest

from tests.ui.records.conftest import (  # noqa: F401 - fixtures of this folder too
    asked,
    desk,
    look,
    path,
)
from tests.ui.records.conftest import context as a_context
from zzpdesk.core.records import Relation
from zzpdesk.ui.screens import record_pages

plain_context = a_context


class AtOnce:
    """Runs what is asked on the spot; `titles` are what a progress card would say."""

    def __init__(self, fail: Any) -> None:
        self.titles: list[str] = []
        self._fail = fail

    def run(self, work: Any, done: Any, failed: Any = None, title: str = "") -> None:
        self.titles.append(title)
        try:
            result = work(lambda *_: None, lambda: False)
        except Exception as error:  # noqa: BLE001 - as the pool does
            (failed or self._fail)(error)
            return
        done(result)


@pytest.fixture
def tasks(asked):  # noqa: F811 - pytest's way
    return AtOnce(asked.failures.append)


@pytest.fixture
def context(plain_context, tasks):
    return replace(plain_context, tasks=tasks)


@pytest.fixture
def relation(desk):  # noqa: F811 - pytest's way
    return desk.save("x", Relation(name="Codekade"))


@pytest.fixture
def shown(context, desk, qtbot, relation):  # noqa: F811 - pytest's way
    """The page of relations with one open, and the card in its panel."""
    page = record_pages(context)["relations"]()
    qtbot.addWidget(page)
    page.resize(1142, 680)
    page.load(2026)
    desk.subscribe(lambda changes: page.load(2026) if {c.kind for c in changes} & page.kinds else None)
    page.list.select(relation.id)
    page._show(relation)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page
