"""A list of records taken along: all rows in the order and with the filter of the screen, every field, typed."""

from datetime import date
from fractions import Fraction

import pytest

from tests.builders import a_profile, a_relation, a_time_entry, an_assignment
from zzpdesk.core.kinds import AssignmentId, BasisPoints, Minutes, RelationId
from zzpdesk.core.listing import Listing
from zzpdesk.core.ports import Sort
from zzpdesk.core.records import FeeTerms, Relation, TimeEntry
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.desk import Desk
from zzpdesk.texts.i18n import use_language
from zzpdesk.texts.takeaway import Unit
from zzpdesk.ui.records.taken import narrowed, taken_listing, taken_records
from zzpdesk.ui.screens.hours import HOURS
from zzpdesk.ui.screens.relations import RELATIONS
from zzpdesk.ui.screens.sources import FEE_TERMS

COUNT = 1_203


@pytest.fixture
def desk(tmp_path):
    use_language("nl")
    made = Desk.create(tmp_path / "desk.zzp", a_profile())
    yield made
    made.close()


@pytest.fixture
def hours(desk):
    client = desk.save("", a_relation())
    work = desk.save("", an_assignment(client_id=RelationId(client.id), source_id=None))

    def enter(save) -> None:
        for number in range(COUNT):
            day = date.fromordinal(date(2024, 1, 1).toordinal() + number % 700)
            values = {"assignment_id": AssignmentId(work.id), "minutes": Minutes(1 + number % 600)}
            save.save(a_time_entry(day=day, description=f"Dag {number}", **values))

    desk.change("x", enter)
    return work


def test_a_long_list_is_read_whole_in_its_order_and_told(desk, hours):
    listing = Listing(TimeEntry, sort=(Sort("day", descending=True),))
    told: list[float] = []
    table = taken_listing(desk, HOURS, listing, {"minutes": 42})(told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) == 3
    on_screen = desk.lists.rows(listing, 0, COUNT)
    titles = [heading.title for heading in table.headings]
    assert [(row[titles.index("Omschrijving")], row[titles.index("Uren")]) for row in table.rows] == [
        (one.description, one.minutes) for one in on_screen
    ]
    assert {row[titles.index("Opdracht")] for row in table.rows} == {hours.title}
    assert table.total[0] == "Samen"
    assert table.total[titles.index("Uren")] == 42


def test_the_list_may_be_stopped(desk, hours):
    class Enough(Exception):
        pass

    def stop(_share: float) -> None:
        raise Enough

    with pytest.raises(Enough):
        taken_listing(desk, HOURS, Listing(TimeEntry))(stop)


def test_words_and_period_narrow_it(desk, hours):
    listing = Listing(TimeEntry, text="Dag 12", period=(date(2024, 1, 1), date(2024, 12, 31)))
    table = taken_listing(desk, HOURS, listing)(lambda _share: None)
    assert len(table.rows) == desk.lists.count(listing) > 0
    assert not table.total


def test_every_field_leaves_but_paper_has_those_of_the_list(desk):
    relation = desk.save("", a_relation(name="=Bakker", kvk="12345678"))
    table = taken_records(desk, RELATIONS, [relation])(lambda _share: None)
    shown = {field.name for field in RELATIONS.columns} | {field.sub for field in RELATIONS.columns}
    assert len(table.headings) == len(RELATIONS.fields)
    assert sum(heading.on_paper for heading in table.headings) == len(shown - {""})
    assert table.rows[0][0] == "=Bakker"
    assert "12345678" in table.rows[0]


def test_percentages_and_choices_are_what_they_say(desk):
    terms = FeeTerms(kind=FeeKind.PERCENTAGE, percent=BasisPoints(1_250))
    table = taken_records(desk, FEE_TERMS, [terms])(lambda _share: None)
    at = next(number for number, heading in enumerate(table.headings) if heading.unit is Unit.PERCENT)
    assert table.rows[0][at] == Fraction(1, 8)
    sources = next(number for number, field in enumerate(table.headings) if field.title == "Bron")
    assert table.rows[0][sources] == "rechtstreeks"


@pytest.mark.parametrize(
    ("view", "year", "words", "linked", "said"),
    [
        ("", None, "", False, "alles"),
        ("Alle uren", 2026, " bouw ", False, "Alle uren · 2026 · met “bouw”"),
        ("In 2026", 2026, "", False, "In 2026"),
        ("Alle uren", 2026, "x", True, "wat achter een cijfer zit · met “x”"),
    ],
)
def test_what_narrows_a_list_in_words(view, year, words, linked, said):
    use_language("nl")
    assert narrowed(view, year, words, linked=linked) == said


def test_an_empty_list_still_has_its_headings(desk):
    table = taken_listing(desk, RELATIONS, Listing(Relation))(lambda _share: None)
    assert table.headings
    assert table.rows == []
