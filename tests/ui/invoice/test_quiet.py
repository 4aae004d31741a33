"""The quiet line below a draft: whom it would bring above a line of her own, a moment after typing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.invoice.conftest import World
from zzpdesk.core.kinds import BasisPoints, Minutes
from zzpdesk.core.records import Assignment, Invoice
from zzpdesk.ui.context import Target
from zzpdesk.ui.invoice.editor import InvoiceEditorPage
from zzpdesk.ui.look.banner import Banner
from zzpdesk.ui.screens.assignment_aside import AssignmentAside


@pytest.fixture
def begun(shown: Callable[..., Any], world: World) -> Any:
    """Half a year of invoices: 800 direct, 100 through the collective; a draft of three times three hours for it."""
    world.billed(date(2026, 2, 2), hours=8)
    world.billed(date(2026, 3, 3), assignment=world.assignment_id, hours=1)
    page = shown(InvoiceEditorPage)
    page.open(Target("invoice", Invoice, None, {"new": {"assignment_id": world.assignment_id}}))
    return page


def take_hours(page: Any, world: World) -> None:
    entries = [one for one in world.desk.invoices.unbilled(world.assignment_id) if one.invoice_id is None]
    work = world.desk.get(Assignment, world.assignment_id)
    page.form._take_hours(entries, work.grouping)


def said(page: Any) -> str:
    return page.form.quiet.words.text().replace("\N{NO-BREAK SPACE}", " ")


def test_it_says_it_a_moment_after_typing_and_never_warns(begun: Any, world: World, qtbot: QtBot) -> None:
    """9 + 1 hours of 18 together: the debtor Havenlogica comes to 10/18."""
    take_hours(begun, world)
    assert begun.form.quiet.isHidden()
    qtbot.waitUntil(begun.form.quiet.isVisible)
    assert said(begun) == "Dit brengt Havenlogica B.V. op 56% van twaalf maanden; jouw grens is 50%."
    assert begun.form.findChildren(Banner) == []
    begun.form.quiet.why.click()
    assert QApplication.focusWidget().objectName() == "explanation_close"


def test_below_her_line_it_is_not_there(begun: Any, world: World) -> None:
    line = BasisPoints(6_000)
    world.desk.save("", replace(world.desk.profile, run_line=line, largest_line=line))
    take_hours(begun, world)
    begun.form.quiet.show_now()
    assert begun.form.quiet.isHidden()


def test_another_draft_begins_in_silence(begun: Any, world: World) -> None:
    take_hours(begun, world)
    begun.form.quiet.show_now()
    assert begun.form.quiet.isVisible()
    begun.open(Target("invoice", Invoice, None, {"new": {}}))
    assert begun.form.quiet.isHidden()
    begun.form.quiet.show_now()
    assert begun.form.quiet.isHidden()


def test_a_desk_that_closes_meanwhile_leaves_it_silent(begun: Any, world: World) -> None:
    take_hours(begun, world)
    world.desk.close()
    begun.form.quiet.show_now()
    assert begun.form.quiet.isHidden()


def test_an_assignment_says_it_with_what_is_agreed(begun: Any, world: World, qtbot: QtBot) -> None:
    aside = AssignmentAside(begun.context, begun)
    work = world.desk.get(Assignment, world.assignment_id)
    agreed = world.desk.save("", replace(work, budget_minutes=Minutes(600)))
    aside.show_for(agreed)
    aside.quiet.show_now()
    text = aside.quiet.words.text().replace("\N{NO-BREAK SPACE}", " ")
    assert (
        text == "Met wat is afgesproken komt Havenlogica B.V. op 56% van twaalf maanden; jouw grens is 50%."
    )
    aside.show_for(Assignment())
    assert aside.quiet.isHidden()
    aside.quiet.show_now()
    assert aside.quiet.isHidden()
