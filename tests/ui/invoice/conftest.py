"""A desk on a real file with two clients, their work and hours; the pages of the invoices on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import a_profile, a_relation, a_time_entry, an_assignment, some_fee_terms
from zzpdesk.core.kinds import AssignmentId, Minutes, RelationId
from zzpdesk.core.records import Invoice
from zzpdesk.core.records.assignment import Grouping
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.desk import Desk
from zzpdesk.texts.i18n import language, use_language
from zzpdesk.ui.bridge import Bridge
from zzpdesk.ui.context import Context, Page, Target
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.tasks import TaskPool

NOW = datetime(2026, 10, 14, 14, 32)  # noqa: DTZ001 - local time


@dataclass
class World:
    """The desk, and what pages asked of the window."""

    path: Path
    desk: Desk
    went: list[Target] = field(default_factory=list)
    toasts: list[tuple[str, bool]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)
    assignment_id: int = 0
    direct_id: int = 0

    def billed(self, day: date, *, assignment: int = 0, hours: int = 8, paid: date | None = None) -> Invoice:
        """A definitive invoice of so many hours on a day."""
        number = assignment or self.direct_id
        entry = a_time_entry(day=day, assignment_id=AssignmentId(number), minutes=Minutes(hours * 60))
        saved = self.desk.save("", entry)
        draft = replace(self.desk.invoices.blank(assignment_id=number), issued_on=day)
        draft = self.desk.invoices.take_hours(draft, number, [saved], Grouping.ONE_LINE)
        issued = self.desk.invoices.issue(draft.id or 0)
        if paid:
            self.desk.invoices.pay(issued.id or 0, paid, None)
        return issued


@pytest.fixture(autouse=True)
def dutch(qapp: QApplication) -> Iterator[None]:
    """The screen speaks Dutch, in the look of the program."""
    before = language()
    use_language("nl")
    QLocale.setDefault(QLocale("nl_NL"))
    theme.apply(qapp)
    yield
    use_language(before)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Havenlogica pays through a collective that takes 10 %; Rivierenbank is a direct client."""
    path = tmp_path / "desk.zzp"
    desk = Desk.create(path, a_profile(), clock=lambda: NOW)
    haven = desk.save("", a_relation(name="Havenlogica B.V.", reference_required=True))
    bank = desk.save("", a_relation(name="Rivierenbank N.V."))
    source = desk.save("", a_relation(name="Vierkant IT-partners", source_kind=SourceKind.COLLECTIVE))
    desk.save("", some_fee_terms(source_id=RelationId(source.id or 0)))
    work = an_assignment(title="Integratielaag", client_id=RelationId(haven.id or 0))
    through = desk.save("", replace(work, source_id=RelationId(source.id or 0)))
    direct = desk.save("", an_assignment(title="Kernsysteem", client_id=RelationId(bank.id or 0)))
    for day, words in ((6, "Bouw en test"), (7, "Bouw en test"), (8, "Overleg")):
        desk.save("", a_time_entry(day=date(2026, 10, day), assignment_id=AssignmentId(through.id or 0),
                                   minutes=Minutes(180), description=words))  # fmt: skip
    made = World(path, desk, assignment_id=through.id or 0, direct_id=direct.id or 0)
    yield made
    made.desk.close()


@pytest.fixture
def shown(qtbot: QtBot, world: World) -> Iterator[Callable[[type[Page]], Any]]:
    """Make a page as the window does, show it, and tell it about changes."""
    holder = QWidget()
    qtbot.addWidget(holder)
    pool = TaskPool(world.failures.append, holder)
    bridge = Bridge(world.desk, holder)

    def make(kind: type[Page], size: tuple[int, int] = (1142, 740)) -> Page:
        context = Context(
            desk=world.desk, go=world.went.append, back=lambda: world.went.append(Target("back")),
            toast=lambda text, undo: world.toasts.append((text, undo)), fail=world.failures.append,
            tasks=pool, year=lambda: 2026,
        )  # fmt: skip
        page = kind(context, holder)
        holder.setFixedSize(*size)
        page.resize(*size)
        bridge.changed.connect(lambda kinds: page.load(2026) if page.kinds & kinds else None)
        page.load(2026)
        holder.show()
        holder.activateWindow()
        qtbot.waitUntil(holder.isActiveWindow)
        return page

    yield make
    pool.close()
    bridge.close()
