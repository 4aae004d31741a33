"""Undo as data, on a unit of work in memory; plus changes, drafts and errors."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_relation
from zzpdesk.core.changes import Change, Changes
from zzpdesk.core.draft import Draft
from zzpdesk.core.errors import CannotParse, InvalidRecord, NotFound, UndoRefused, ZzpdeskError
from zzpdesk.core.history import LIMIT, History, Step
from zzpdesk.core.records import Relation


class Memory:
    """The smallest unit of work: a dictionary."""

    def __init__(self) -> None:
        self.rows: dict[int, Relation] = {}
        self.next = 1

    def get(self, _kind, record_id: int) -> Relation:
        if record_id not in self.rows:
            raise NotFound("record-missing")
        return self.rows[record_id]

    def save(self, record: Relation) -> Relation:
        if record.id is None:
            record = replace(record, id=self.next)
            self.next += 1
        saved = replace(record, version=record.version + 1)
        self.rows[saved.id] = saved
        return saved

    def delete(self, record: Relation) -> None:
        del self.rows[record.id]


def saved(memory: Memory, history: History, record: Relation, merge: str = "") -> Relation:
    before = memory.rows.get(record.id) if record.id else None
    after = memory.save(record)
    history.remember(Step(record.name, (Change(before, after),), merge))
    return after


def undo(memory: Memory, history: History) -> None:
    history.moved(history.undo(memory), back=True)


def redo(memory: Memory, history: History) -> None:
    history.moved(history.redo(memory), back=False)


def contents(memory: Memory) -> dict[int, Relation]:
    return {key: replace(row, version=0) for key, row in memory.rows.items()}


actions = st.lists(
    st.one_of(
        st.tuples(st.just("new"), st.text("ab", min_size=1)),
        st.tuples(st.just("change"), st.text("cd", min_size=1)),
        st.tuples(st.just("delete"), st.just("")),
    ),
    max_size=12,
)


@given(actions, st.data())
def test_undoing_and_redoing_everything_is_where_you_were(steps, data) -> None:
    memory, history = Memory(), History()
    states = [contents(memory)]
    for kind, name in steps:
        if kind == "new":
            saved(memory, history, a_relation(name=name))
        elif memory.rows:
            row = memory.rows[data.draw(st.sampled_from(sorted(memory.rows)))]
            if kind == "change":
                saved(memory, history, replace(row, name=name))
            else:
                memory.delete(row)
                history.remember(Step("weg", (Change(row, None),)))
        else:
            continue
        states.append(contents(memory))
    for state in reversed(states[:-1]):
        undo(memory, history)
        assert contents(memory) == state
    assert history.undo_label is None
    for state in states[1:]:
        redo(memory, history)
        assert contents(memory) == state
    assert history.redo_label is None


def test_nothing_to_undo() -> None:
    with pytest.raises(UndoRefused, match="nothing-to-undo"):
        History().undo(Memory())


def test_a_new_step_ends_redoing_and_labels_tell() -> None:
    memory, history = Memory(), History()
    row = saved(memory, history, a_relation(name="een"))
    undo(memory, history)
    assert (history.undo_label, history.redo_label) == (None, "een")
    saved(memory, history, replace(row, id=None, name="twee"))
    assert (history.undo_label, history.redo_label) == ("twee", None)
    history.forget()
    assert history.undo_label is None


def test_what_changed_since_is_not_undone() -> None:
    memory, history = Memory(), History()
    row = saved(memory, history, a_relation(name="een"))
    memory.save(replace(row, name="buitenom"))
    with pytest.raises(UndoRefused, match="undo-changed"):
        history.undo(memory)
    memory.delete(memory.rows[1])
    with pytest.raises(UndoRefused, match="undo-gone"):
        history.undo(memory)


def test_a_visit_to_a_field_is_one_step() -> None:
    memory, history = Memory(), History()
    row = saved(memory, history, a_relation(name="een"))
    row = saved(memory, history, replace(row, name="tw"), merge="name")
    row = saved(memory, history, replace(row, name="twee"), merge="name")
    other = saved(memory, history, a_relation(name="ander"), merge="name")
    saved(memory, history, replace(other, name="anders"), merge="elders")
    undo(memory, history)
    undo(memory, history)
    undo(memory, history)
    assert contents(memory)[1].name == "een"
    assert 2 not in memory.rows


def test_steps_of_several_records_or_of_a_deletion_are_not_joined() -> None:
    memory, history = Memory(), History()
    row = saved(memory, history, a_relation(name="een"), merge="m")
    other = memory.save(a_relation(name="twee"))
    history.remember(
        Step("twee", (Change(None, other), Change(row, memory.save(replace(row, name="x")))), "m")
    )
    row = memory.rows[1]
    memory.delete(row)
    history.remember(Step("weg", (Change(row, None),), "m"))
    assert history.undo_label == "weg"
    undo(memory, history)
    undo(memory, history)
    undo(memory, history)
    assert memory.rows == {}


def test_it_keeps_a_hundred_steps() -> None:
    memory, history = Memory(), History()
    for number in range(LIMIT + 5):
        saved(memory, history, a_relation(name=str(number)))
    for _ in range(LIMIT):
        undo(memory, history)
    assert history.undo_label is None
    assert len(memory.rows) == 5


def test_a_change_knows_its_record_and_its_inverse() -> None:
    before, after = a_relation(id=1, name="een"), a_relation(id=1, name="twee")
    change = Change(before, after)
    assert change.record is after
    assert Change(before, None).record is before
    assert change.kind is Relation
    assert change.inverse() == Change(after, before)
    with pytest.raises(ValueError, match="a change of nothing"):
        _ = Change(None, None).record


def test_listeners_hear_until_they_stop() -> None:
    heard: list[object] = []
    changes = Changes()
    stop = changes.subscribe(heard.append)
    change = (Change(None, a_relation()),)
    changes.publish(change)
    stop()
    changes.publish(change)
    assert heard == [change]


def test_a_draft_keeps_what_cannot_be_read() -> None:
    draft = Draft(a_relation(id=1))
    assert draft.clean
    assert not draft.dirty
    draft.put_text("term_days", "soms", "value-not-a-number")
    assert draft.dirty
    assert draft.problems == {"term_days": "value-not-a-number"}
    draft.put("term_days", 14)
    draft.put("name", "")
    assert draft.problems == {"name": "missing"}
    assert draft.value("term_days") == 14
    draft.put_text("kvk", "acht", "kvk-digits")
    draft.rebase(a_relation(id=1, name="Nieuw"))
    assert draft.value("name") == "Nieuw"
    assert draft.unread == {"kvk": ("acht", "kvk-digits")}
    assert draft.record == a_relation(id=1, name="Nieuw")


def test_errors_say_their_code_and_details() -> None:
    assert str(ZzpdeskError("nothing-to-undo")) == "nothing-to-undo"
    assert str(CannotParse("value-decimals", decimals=2)) == "value-decimals(decimals=2)"
    error = InvalidRecord({"name": "missing", "kvk": "kvk-digits"})
    assert error.problems == {"name": "missing", "kvk": "kvk-digits"}
    assert error.details == {"fields": "kvk, name"}
