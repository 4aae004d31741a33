"""Windows of records: looked for, ordered and counted in SQL."""

from datetime import date

import pytest

from zzpdesk.core.kinds import AssignmentId, Minutes, RelationId
from zzpdesk.core.listing import Listing
from zzpdesk.core.ports import Sort, Where
from zzpdesk.core.records import Assignment, Profile, Relation, TimeEntry
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.desk import Desk


@pytest.fixture
def desk(tmp_path):
    made = Desk.create(tmp_path / "desk.zzp", Profile(owner="Noor Verhage"))
    yield made
    made.close()


def names(desk, listing, offset=0, limit=50):
    return [record.name for record in desk.lists.rows(listing, offset, limit)]


def test_words_are_found_without_case_accents_or_wildcards(desk):
    for name, note in (("Coöperatie Codekade", "50% korting"), ("Vierkant", "500 uur"), ("Ürün_A", "")):
        desk.save("x", Relation(name=name, note=note))
    assert names(desk, Listing(Relation, text="cooperatie CODE")) == ["Coöperatie Codekade"]
    assert names(desk, Listing(Relation, text="50%")) == ["Coöperatie Codekade"]
    assert names(desk, Listing(Relation, text="n_a")) == ["Ürün_A"]
    assert desk.lists.count(Listing(Relation, text="vierkant 501")) == 0


def test_windows_follow_each_other_without_gap_or_overlap(desk):
    for number in range(25):
        desk.save("x", Relation(name=f"naam {number % 3}"))
    listing = Listing(Relation, sort=(Sort("name"),))
    whole = desk.lists.rows(listing, 0, 100)
    parts = [row for offset in (0, 10, 20) for row in desk.lists.rows(listing, offset, 10)]
    assert parts == whole
    assert [desk.lists.position(listing, row.id) for row in whole] == list(range(25))
    assert desk.lists.position(Listing(Relation, text="naam 1"), whole[0].id) is None


def test_choices_sort_in_their_own_order_and_names_without_case(desk):
    for name, kind in (
        ("b", SourceKind.INTERMEDIARY),
        ("A", SourceKind.PEER),
        ("c", SourceKind.HUB),
        ("D", None),
    ):
        desk.save("x", Relation(name=name, source_kind=kind))
    assert names(desk, Listing(Relation, sort=(Sort("source_kind"),))) == ["D", "A", "c", "b"]
    assert names(desk, Listing(Relation, sort=(Sort("name", descending=True),))) == ["D", "c", "b", "A"]


def test_references_sort_by_name_and_periods_touch(desk):
    ids = [desk.save("x", Relation(name=name)).id for name in ("zeta", "Alfa")]
    for key, since, until in (
        (ids[0], date(2026, 1, 1), None),
        (ids[1], date(2025, 1, 1), date(2025, 12, 31)),
    ):
        desk.save("x", Assignment(title="t", client_id=RelationId(key), since=since, until=until))
    found = desk.lists.rows(Listing(Assignment, sort=(Sort("client_id"),)), 0, 9)
    assert [one.client_id for one in found] == [ids[1], ids[0]]
    year = (date(2026, 1, 1), date(2026, 12, 31))
    assert [one.client_id for one in desk.lists.rows(Listing(Assignment, period=year), 0, 9)] == [ids[0]]


def test_sums_follow_the_filter(desk):
    client = desk.save("x", Relation(name="Rivierenbank"))
    made = desk.save("x", Assignment(title="t", client_id=RelationId(client.id), since=date(2026, 1, 1)))
    for day, minutes in ((date(2026, 1, 5), 60), (date(2025, 1, 5), 90)):
        desk.save("x", TimeEntry(day=day, assignment_id=AssignmentId(made.id), minutes=Minutes(minutes)))
    assert desk.lists.total(Listing(TimeEntry), "minutes") == 150
    year = (date(2026, 1, 1), date(2026, 12, 31))
    assert desk.lists.total(Listing(TimeEntry, period=year), "minutes") == 60
    assert desk.lists.total(Listing(TimeEntry, where=(Where("minutes", ">", 900),)), "minutes") == 0


def test_choices_leave_archived_ones_out(desk):
    first = desk.save("x", Relation(name="b"))
    desk.save("x", Relation(name="a", archived=True))
    assert desk.lists.choices(Relation) == [(first.id, "b")]
    assert desk.lists.choices(TimeEntry) == []
    assert desk.lists.named(Relation, []) == {}
