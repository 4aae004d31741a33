"""One suite over all screens: a new description is tried by what stands here, without a test of its own."""

from dataclasses import fields
from importlib import import_module
from pkgutil import iter_modules

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.ui.records.builders import saved
from zzpdesk.core.listing import Listing
from zzpdesk.core.records import KINDS
from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.problems import SENTENCES, sentence
from zzpdesk.ui import screens
from zzpdesk.ui.look.cells import CELL
from zzpdesk.ui.records.form import RecordForm
from zzpdesk.ui.records.model import RecordModel
from zzpdesk.ui.records.screen import Screen
from zzpdesk.ui.records.session import Session
from zzpdesk.ui.screens.relations import RELATIONS


def described() -> tuple[Screen, ...]:
    """Every description that a module of `ui/screens` holds."""
    modules = [import_module(f"{screens.__name__}.{found.name}") for found in iter_modules(screens.__path__)]
    values = [value for module in modules for value in vars(module).values() if isinstance(value, Screen)]
    return tuple({screen.name: screen for screen in values}.values())


SCREENS = described()
_ALIKE = {
    "Contract",
    "Broodfonds",
    "Register",
    "Registers",
    "Hub",
    "Hubs",
    "Percentage",
    "Sector",
    "Website",
    "Logo",
    "Online",
    "Per",
    "E-mail",
    "Postcode",
}
"""The same word in both languages."""
every_screen = pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)


def form_on(desk, qtbot, screen: Screen, record: Record) -> RecordForm:
    form = RecordForm(desk, screen)
    qtbot.addWidget(form)
    form.resize(720, 900)
    form.open(Session(desk, screen, record))
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form


def test_kinds_with_a_screen_have_one_and_names_differ():
    without = {"Invoice", "Series", "Timer", "Document", "TodoMark", "Scenario", "ScenarioStep"}
    assert {screen.record_type.__name__ for screen in SCREENS} == {kind.__name__ for kind in KINDS} - without
    assert len({screen.name for screen in SCREENS}) == len(SCREENS)


def test_descriptions_stay_small():
    for description in (Screen, type(SCREENS[0].fields[0])):
        assert len(fields(description)) <= 8


@every_screen
def test_editors_exist_and_are_named_after_fields(desk, qtbot, screen):
    form = form_on(desk, qtbot, screen, saved(desk, screen.record_type))
    known = {field.name for field in fields(screen.record_type)}
    for field in screen.fields:
        assert field.name in known
        found = form.findChild(QWidget, field.name)
        assert found is form.editors[field.name].widget


@every_screen
def test_every_problem_of_a_record_has_its_field_on_the_form(desk, qtbot, screen):
    names = {field.name for field in screen.fields}
    assert set(screen.record_type().problems()) <= names
    assert set(screen.blank(desk).problems()) <= names


@every_screen
def test_opening_and_touching_nothing_changes_nothing(desk, qtbot, screen):
    record = saved(desk, screen.record_type)
    heard = []
    desk.subscribe(heard.append)
    form = form_on(desk, qtbot, screen, record)
    for editor in form.editors.values():
        editor.widget.setFocus()
        assert editor.read() == getattr(record, editor.widget.objectName())
    form.flush()
    form.refresh()
    assert not form.session.draft.dirty
    assert desk.get(screen.record_type, record.id) == record
    assert heard == []
    assert desk.draft(screen.record_type.__name__, record.id) is None


@every_screen
def test_every_problem_shows_beside_its_field(desk, qtbot, screen):
    form = form_on(desk, qtbot, screen, screen.record_type())
    form.show_all()
    for name, code in form.session.problems.items():
        box = form.boxes[name]
        assert code in SENTENCES
        assert box.state == "error"
        assert box.message.text() == sentence(code)
        if screen.shown(screen.field(name), form.session.draft.record):
            assert box.isVisible()
            assert box.message.isVisible()


@every_screen
def test_table_model_keeps_qts_rules(desk, qtmodeltester, screen):
    saved(desk, screen.record_type)
    model = RecordModel(desk, screen)
    qtmodeltester.check(model)
    model.show(Listing(screen.record_type))
    qtmodeltester.check(model)
    for column in range(model.columnCount()):
        model.sort(column)
        model.sort(column, Qt.SortOrder.DescendingOrder)
        assert model.rowCount() == 1
        assert model.data(model.index(0, column), CELL).text
        assert model.headerData(column, Qt.Orientation.Horizontal)


@every_screen
def test_tab_order_and_accessible_names_are_complete(desk, qtbot, screen):
    form = form_on(desk, qtbot, screen, saved(desk, screen.record_type))
    stops = [w for w in _chain(form) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    at = [n for w in stops for n, e in form.editors.items() if e.widget is w or e.widget.isAncestorOf(w)]
    order = list(dict.fromkeys(at))
    shown = [f.name for f in screen.fields if form.boxes[f.name].isVisible()]
    assert order == shown
    for name, editor in form.editors.items():
        assert editor.widget.accessibleName() == _(screen.field(name).label)
    for stop in stops:
        assert stop.accessibleName() or getattr(stop, "text", str)()


def _chain(form: QWidget) -> list[QWidget]:
    found, widget = [], form.nextInFocusChain()
    while widget is not None and widget is not form:
        if form.isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


@every_screen
@pytest.mark.parametrize("width", [300, 420, 720])
def test_nothing_is_cut_at_any_width(desk, qtbot, screen, width):
    form = form_on(desk, qtbot, screen, saved(desk, screen.record_type))
    form.resize(width, 900)
    qtbot.wait(1)
    for name, box in form.boxes.items():
        if box.isVisible():
            right = box.mapTo(form, box.rect().bottomRight()).x()
            assert right <= max(width, form.minimumSizeHint().width()), name
    assert form.minimumSizeHint().width() <= 420


@every_screen
def test_words_are_dutch_and_there(screen):
    texts = [screen.title, screen.one]
    texts += [text for field in screen.fields for text in (field.label, field.help, field.heading) if text]
    if screen.empty:
        texts += [screen.empty.title, screen.empty.lines]
    same = {text for text in texts if _(text) == text}
    assert same <= _ALIKE


@every_screen
def test_typing_in_each_text_field_saves_it(desk, qtbot, screen):
    """Whatever text stays valid is written when leaving the field."""
    record = saved(desk, screen.record_type)
    form = form_on(desk, qtbot, screen, record)
    free = [n for n in ("note", "description", "city", "sector", "title") if n in form.editors]
    if not free:
        pytest.skip("has no free text")
    edit = form.editors[free[0]].widget
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "Ede")
    edit.clearFocus()
    assert getattr(desk.get(screen.record_type, record.id), free[0]) == "Ede"


def test_choices_have_words():
    for screen in SCREENS:
        for field in screen.fields:
            hint = screen.hint(field.name)
            if isinstance(hint.kind, type) and hasattr(hint.kind, "__members__"):
                assert all(label(member) for member in hint.kind)


def test_text_editors_are_line_edits(desk, qtbot):
    form = form_on(desk, qtbot, RELATIONS, RELATIONS.blank(desk))
    assert isinstance(form.editors["name"].widget, QLineEdit)
