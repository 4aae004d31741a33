"""Who it comes from along each axis, and why it ran through a source; every row opens its records."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.ui.dependency.world import _issue
from zzpdesk.core.dependency import Basis
from zzpdesk.core.records import Assignment, Invoice
from zzpdesk.core.records.assignment import RouteReason
from zzpdesk.core.records.base import Record
from zzpdesk.texts import formats
from zzpdesk.ui.dependency.axes import AXES, Axis
from zzpdesk.ui.dependency.data import Of


def rows(page, axis: Axis) -> list[list[str]]:
    page.parties.choice.set_value(axis.value)
    model = page.parties.model
    return [
        [
            model.data(model.index(row, at)).replace("\N{NO-BREAK SPACE}", " ")
            for at in range(model.columnCount())
        ]
        for row in range(model.rowCount())
    ]


def behind(around) -> list[Record]:
    target = around.went[-1]
    assert target.page == "invoices"
    return around.desk.find(Invoice, *target.options["where"])


def button(page, name):
    """The newest of that name: what it replaced goes with the next event."""
    found = page.window().findChildren(QAbstractButton, name)
    assert found, name
    return found[-1]


@pytest.fixture
def told(opened):
    """The page, after Vierkant's work was brought by Blaak, and Netbrein was credited more than it brought."""
    page, around = opened()
    from dataclasses import replace

    desk = around.desk
    works = {one.title: one for one in desk.find(Assignment)}
    blaak = works["Via Blaak"].source_id
    desk.save("Aanbrenger", replace(works["Via Vierkant"], introducer_id=blaak, route=RouteReason.UNRECORDED))
    work = works["Via Netbrein"]
    desk.change(
        "Credit", lambda unit: _issue(unit, work, 8, date(2026, 9, 1), -600_000, paid=False), undoable=False
    )
    page.load(2026)
    return page, around


def test_every_axis_has_its_table(told):
    page, _around = told
    assert rows(page, Axis.CHANNEL) == [
        ["Bemiddelaars", "€ 20.000", "44,4%"],
        ["Netwerk", "€ 5.000", "11,1%"],
        ["Collectieven", "€ 10.000", "22,2%"],
        ["Direct", "€ 10.000", "22,2%"],
    ]
    assert rows(page, Axis.CLIENT) == [["Havenlogica", "€ 44.000", "100,0%"]]
    assert [row[0] for row in rows(page, Axis.CONTRACTING)] == [row[0] for row in rows(page, Axis.DEBTOR)]
    assert rows(page, Axis.INTRODUCER) == [
        ["Blaak", "€ 10.000", "22,7%"],
        ["Niet vastgelegd", "€ 34.000", "77,3%"],
    ]
    assert {row[0] for row in rows(page, Axis.KIND)} == {"Bemiddelaar", "Collectief", "Hub", "Direct"}


def test_who_is_negative_is_listed_apart(told):
    page, around = told
    row = rows(page, Axis.SOURCE)[-1]
    assert row[:3] == ["Netbrein", "€ −1.000", "in geen aandeel"]
    page.parties.table.setFocus()
    page.parties.table.select_row(page.parties.model.rowCount() - 1)
    QTest.keyClick(page.parties.table, Qt.Key.Key_Return)
    assert sum(one.net for one in behind(around)) == -100_000


def test_on_hours_no_euros_stand_between_the_hours(told):
    page, around = told
    page._tools.basis.set_value(Basis.HOURS.value)
    assert [row[:3] for row in rows(page, Axis.SOURCE)] == [["Havenlogica", "15 u", "100,0%"]]
    button(page, f"negative_{page.figures.found.credited[0].key.relation_id}").click()
    assert sum(one.net for one in behind(around)) == -100_000


@pytest.mark.parametrize("axis", list(AXES))
def test_every_row_opens_invoices_that_add_up_to_it(told, axis):
    page, around = told
    page.parties.choice.set_value(axis.value)
    for at, row in enumerate(rows(page, axis)):
        page.parties.table.opened.emit(at)
        found = sum(
            sum(line.net for line in one.lines if line.turnover.value == "own") for one in behind(around)
        )
        assert formats.euros(found).replace("\N{NO-BREAK SPACE}", " ") == row[1]


def test_why_it_ran_through_a_source(told):
    page, around = told
    assert page.route.number.text() == "0,0%"
    said = {name: button(page, name).accessibleName() for name in ("route_source_found", "route_unrecorded")}
    assert "Kopgroep, Blaak" in said["route_source_found"]
    assert "22,2%" in said["route_unrecorded"]
    assert "Vierkant" in said["route_unrecorded"]
    assert not button(page, "forced").isEnabled()
    button(page, "route_unrecorded").click()
    assert [one.number for one in behind(around)] == ["2026-006"]
    button(page, "route_direct").click()
    assert [one.number for one in behind(around)] == ["2026-003"]


def test_of_several_sources_along_a_route_each_opens_its_own(told):
    page, around = told
    blaak = next(one.key for one in page.figures.found.sources if one.name == "Blaak")
    button(page, "route_source_found").click()
    button(page, f"route_of_{blaak.relation_id}").click()
    assert [one.number for one in behind(around)] == ["2026-007"]
    button(page, "route_source_found").click()
    button(page, "route_whole").click()
    assert {one.number for one in behind(around)} == {"2026-004", "2026-007"}


def test_what_nobody_left_unrecorded_is_not_mentioned(opened):
    page, _around = opened()
    assert page.findChild(QAbstractButton, "route_unrecorded") is None
    assert page.route.number.text() == "10,0%"


def test_concentration_of_who_pays(opened):
    page, around = opened()
    page.concentration.choose(Of.DEBTORS)
    assert "betalers" in page.concentration.sentence.text()
    button(page, "top_three").click()
    assert len(behind(around)) == 5


def test_a_menu_takes_over_where_the_segments_do_not_fit(opened, qapp):
    page, _around = opened()
    assert page.parties.choice.isVisible()
    page.resize(700, 680)
    qapp.processEvents()
    assert page.parties.narrow.isVisible()
    assert page.parties.choice.isHidden()
    action = next(
        one for one in page.parties.narrow.menu().actions() if one.objectName() == "parties_introducer"
    )
    action.trigger()
    assert page.parties.axis is Axis.INTRODUCER
    assert page.parties.narrow.text() == "Aanbrengers"
