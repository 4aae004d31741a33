"""Pages are loaded when shown, and again only when what they show has changed."""

import pytest

from zzpdesk.core.records import Profile, Relation, TimeEntry
from zzpdesk.ui.context import Page, Target
from zzpdesk.ui.shell.stack import PageStack


class Counting(Page):
    """Notes what it was asked."""

    def __init__(self, name, kinds) -> None:
        super().__init__(None)
        self.name, self.kinds = name, frozenset(kinds)
        self.loads, self.opened, self.stays = [], [], False

    def title(self):
        return self.name

    def load(self, year):
        self.loads.append(year)

    def open(self, target):
        self.opened.append(target)

    def leave(self):
        return not self.stays


@pytest.fixture
def stack(qtbot):
    failures: list[Exception] = []
    pages = {"people": Counting("people", {Relation}), "hours": Counting("hours", {TimeEntry})}
    made = PageStack({name: (lambda page=page: page) for name, page in pages.items()}, 2026, failures.append)
    made.known, made.failures = pages, failures
    qtbot.addWidget(made)
    return made


def test_a_page_loads_once_until_something_changes(stack):
    stack.go(Target("people"))
    stack.go(Target("hours"))
    stack.go(Target("people"))
    assert stack.known["people"].loads == [2026]


def test_the_page_shown_reloads_at_once_a_hidden_one_when_shown(stack):
    stack.go(Target("hours"))
    stack.go(Target("people"))
    stack.records_changed(frozenset({Relation, TimeEntry}))
    assert stack.known["people"].loads == [2026, 2026]
    assert stack.known["hours"].loads == [2026]
    stack.go(Target("hours"))
    assert stack.known["hours"].loads == [2026, 2026]


def test_other_kinds_do_not_reload(stack):
    stack.go(Target("people"))
    stack.records_changed(frozenset({Profile}))
    assert stack.known["people"].loads == [2026]


def test_another_year_reloads_all_each_when_shown(stack):
    stack.go(Target("hours"))
    stack.go(Target("people"))
    stack.set_year(2025)
    assert stack.known["people"].loads == [2026, 2025]
    assert stack.known["hours"].loads == [2026]
    stack.go(Target("hours"))
    assert stack.known["hours"].loads == [2026, 2025]


def test_a_page_that_does_not_let_go_stays(stack):
    stack.go(Target("people"))
    stack.known["people"].stays = True
    stack.go(Target("hours"))
    assert stack.current is stack.known["people"]
    assert stack.target == Target("people")


def test_going_back_opens_the_record_but_no_new_form_again(stack):
    stack.go(Target("people", Relation, 7))
    stack.go(Target("people", options={"new": {}}))
    stack.go(Target("hours"))
    stack.step(-1)
    assert "new" not in stack.known["people"].opened[-1].options
    stack.step(-1)
    assert stack.known["people"].opened[-1].record_id == 7


def test_a_failing_page_is_reported_and_the_window_goes_on(stack):
    stack.known["people"].load = lambda _year: 1 / 0
    stack.go(Target("people"))
    assert isinstance(stack.failures[0], ZeroDivisionError)
    stack.go(Target("hours"))
    assert stack.current is stack.known["hours"]
