"""The peloton on a real file: its figures beside plain SQL and the dependency page, and what stands beside a source."""

import sqlite3
from datetime import date
from fractions import Fraction

from tests import builders
from zzpdesk.core.kinds import BasisPoints, RelationId
from zzpdesk.core.peloton import Quiet
from zzpdesk.core.records import (
    Broodfonds,
    Clause,
    Hub,
    HubPlan,
    Lead,
    Membership,
    Registration,
)
from zzpdesk.core.records.lead import ClauseKind
from zzpdesk.core.records.membership import MemberState
from zzpdesk.core.records.relation import Ownership, SourceKind
from zzpdesk.core.sources import SourceKey


def rows(path, sql, values=()):
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def named(found):
    return {one.name: one for one in found.riders}


def quiet(found):
    return {one.name: one.quiet for one in found.riders if one.quiet}


def test_the_same_as_plain_sql_and_as_the_dependency_page(she, path):
    for number in range(60):
        name = ("direct", "bureau", "coop", "peer")[number % 4]
        she.bill(name, date(2024 + number % 3, 1 + number % 9, 1 + number % 28), 100 + 7 * number, minutes=60)
    expected = rows(
        path,
        """SELECT SUBSTR(i.issued_on, 1, 4), COALESCE(s.name, c.name), c.name, SUM(l.net), SUM(l.minutes)
           FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id JOIN assignment a ON a.id = l.assignment_id
           JOIN relation c ON c.id = a.client_id LEFT JOIN relation s ON s.id = a.source_id GROUP BY 1, 2, 3""",
    )
    for year in (2024, 2025, 2026):
        found = she.desk.peloton.of(year)
        names = {one.key: one.name for one in found.riders}
        links = {(names[link.key], link.name): link.amount for link in found.links}
        assert links == {
            (source, client): net for when, source, client, net, _ in expected if when == str(year)
        }
        minutes = {(one.name, one.amount, one.minutes) for one in found.riders if not one.quiet}
        assert minutes == {
            (source, net, Fraction(minutes))
            for when, source, _client, net, minutes in expected
            if when == str(year)
        }
        page = she.desk.analysis.dependency(she.desk.analysis.year(year))
        assert {(one.key, one.amount, one.share) for one in page.sources} == {
            (one.key, one.amount, one.share) for one in found.riders if not one.quiet
        }
        assert found.total == page.total


def test_a_credited_source_stands_apart_as_on_the_dependency_page(she):
    first = she.bill("bureau", date(2025, 11, 1), 1_000)
    she.bill("direct", date(2026, 1, 11), 900)
    she.credit(first, date(2026, 2, 1))
    found = she.desk.peloton.of(2026)
    assert [(one.name, one.amount) for one in found.negative] == [("Bureau", -100_000)]
    assert "Bureau" not in named(found)
    assert [link.name for link in found.links] == ["Klant"]


def test_assignments_that_run_without_an_invoice_are_waiting_not_unknown(she):
    assert quiet(she.desk.peloton.of(2026)) == dict.fromkeys(
        ("Klant", "Bureau", "Coop", "Vakgenoot"), Quiet.UNBILLED
    )
    assert she.desk.peloton.of(2019).riders == ()


def test_ties_in_force_are_there_without_work(she):
    she.relation("Platform", SourceKind.INTERMEDIARY)
    she.relation("Dataclub", SourceKind.COLLECTIVE)
    she.relation("Oud", SourceKind.COLLECTIVE)
    she.relation("Plek", SourceKind.HUB)
    she.relation("Fonds")
    save = she.desk.save
    save("", Registration(relation_id=she.rid("Platform"), since=date(2025, 5, 1)))
    save("", Membership(relation_id=she.rid("Dataclub"), since=date(2026, 2, 1)))
    save("", Membership(relation_id=she.rid("Oud"), since=date(2020, 1, 1), until=date(2025, 6, 30)))
    save("", Membership(relation_id=she.rid("Coop"), since=date(2020, 1, 1)))
    save("", Hub(relation_id=she.rid("Plek")))
    save("", HubPlan(relation_id=she.rid("Plek"), since=date(2024, 1, 1)))
    save("", Broodfonds(relation_id=she.rid("Fonds")))
    save("", Membership(relation_id=she.rid("Fonds"), since=date(2024, 1, 1)))
    now, before = quiet(she.desk.peloton.of(2026)), quiet(she.desk.peloton.of(2025))
    assert {name: why for name, why in now.items() if why is Quiet.NEVER} == dict.fromkeys(
        ("Platform", "Dataclub", "Plek"), Quiet.NEVER
    )
    assert {name for name, why in before.items() if why is Quiet.NEVER} == {"Platform", "Plek"}
    assert named(she.desk.peloton.of(2026))["Platform"].since == 2025


def test_a_membership_refused_or_not_begun_is_no_tie(she):
    she.relation("Dataclub", SourceKind.COLLECTIVE)
    club = she.rid("Dataclub")
    she.desk.save("", Membership(relation_id=club, since=date(2026, 1, 1), state=MemberState.REFUSED))
    she.desk.save("", Membership(relation_id=club, since=date(2026, 12, 1)))
    assert "Dataclub" not in named(she.desk.peloton.of(2026))


def test_a_plan_that_a_later_one_ended_is_no_tie(she):
    she.relation("Plek", SourceKind.HUB)
    she.desk.save("", Hub(relation_id=she.rid("Plek")))
    she.desk.save("", HubPlan(relation_id=she.rid("Plek"), since=date(2024, 1, 1)))
    she.desk.save("", HubPlan(relation_id=she.rid("Plek"), since=date(2025, 1, 1), until=date(2025, 6, 30)))
    assert "Plek" in named(she.desk.peloton.of(2024))
    assert "Plek" not in named(she.desk.peloton.of(2026))


def test_earlier_work_is_told_from_none(she):
    she.relation("Weg", SourceKind.COLLECTIVE)
    she.assignment("weg", "Klant", "Weg", until=date(2024, 12, 31))
    she.desk.save("", Membership(relation_id=she.rid("Weg"), since=date(2024, 1, 1)))
    assert quiet(she.desk.peloton.of(2026))["Weg"] is Quiet.NOT_NOW
    assert quiet(she.desk.peloton.of(2024))["Weg"] is Quiet.UNBILLED


def test_say_and_kind_are_those_of_the_day(she):
    she.relation("Club", SourceKind.COLLECTIVE)
    she.desk.save("", Membership(relation_id=she.rid("Club"), since=date(2024, 1, 1)))
    she.say("Club", date(2024, 1, 1), formal=True)
    she.say("Club", date(2025, 7, 1), formal=True, experienced=False)
    before, now = (named(she.desk.peloton.of(year))["Club"] for year in (2024, 2026))
    assert (before.kind, before.say) == (SourceKind.COLLECTIVE, True)
    assert (now.kind, now.say, now.recorded) == (SourceKind.INTERMEDIARY, False, SourceKind.COLLECTIVE)


def test_five_years_of_shares_stand_beside_a_source(she):
    she.bill("bureau", date(2022, 3, 1), 300)
    she.bill("direct", date(2022, 3, 1), 100)
    she.bill("direct", date(2025, 3, 1), 100)
    she.bill("bureau", date(2026, 3, 1), 100)
    beside = she.desk.peloton.beside(SourceKey(she.rid("Bureau")), 2026)
    assert [(one.year, one.share) for one in beside.history] == [
        (2022, Fraction(3, 4)),
        (2023, None),
        (2024, None),
        (2025, Fraction(0)),
        (2026, Fraction(1)),
    ]
    first = she.desk.peloton.beside(SourceKey(she.rid("Bureau")), 2022)
    assert [one.year for one in first.history] == [2022]
    assert [one.year for one in she.desk.peloton.beside(SourceKey(she.rid("Bureau")), 2021).history] == [2021]
    assert beside.since == date(2020, 1, 1)
    assert beside.owner is Ownership.COMMERCIAL
    assert beside.cost.turnover == 10_000


def test_notice_and_clauses_of_the_period(she):
    she.assignment(
        "kort", "Gemeente", "Bureau", since=date(2026, 1, 1), until=date(2026, 3, 31), notice_days=14
    )
    she.assignment("oud", "Gemeente", "Bureau", until=date(2024, 3, 31), notice_days=90)
    values = {"relation_id": she.rid("Bureau"), "client_id": she.rid("Gemeente"), "since": date(2024, 1, 1)}
    she.desk.save("", Clause(**values, until=date(2027, 6, 30)))
    she.desk.save("", Clause(**values, kind=ClauseKind.NON_COMPETE, until=date(2025, 6, 30)))
    she.desk.save("", Clause(**values, kind=ClauseKind.NOTICE, until=date(2028, 6, 30)))
    beside = she.desk.peloton.beside(SourceKey(she.rid("Bureau")), 2026)
    assert sorted(beside.notice, key=str) == [14, None]
    assert len(beside.assignments) == 2
    assert [hold.until for hold in beside.holds] == [date(2027, 6, 30)]
    assert she.desk.peloton.beside(SourceKey(she.rid("Klant"), direct=True), 2026).holds == ()


def known(she, name):
    return she.desk.peloton.beside(SourceKey(she.rid(name)), 2026).known_only_here


def test_who_knows_her_through_one_source_only(she):
    gemeente = she.rid("Gemeente")
    assert known(she, "Bureau") == {gemeente}
    assert known(she, "Coop") == known(she, "Vakgenoot") == frozenset()
    assert she.desk.peloton.only_way_to(gemeente) == "Bureau"
    assert she.desk.peloton.only_way_to(she.rid("Klant")) == ""
    she.desk.save(
        "", Lead(title="Vraag", client_id=gemeente, relation_id=she.rid("Bureau"), day=date(2026, 1, 1))
    )
    assert known(she, "Bureau") == {gemeente}


def test_any_other_way_ends_knowing_her_through_one_source(she):
    gemeente = she.rid("Gemeente")

    def undone(record):
        she.desk.save("Anders", record)
        assert known(she, "Bureau") == frozenset(), record
        she.desk.undo()
        assert known(she, "Bureau") == {gemeente}

    undone(Lead(title="Vraag", client_id=gemeente, day=date(2026, 1, 1)))
    undone(Lead(title="Vraag", client_id=gemeente, relation_id=she.rid("Coop"), day=date(2026, 1, 1)))
    undone(builders.an_assignment(client_id=gemeente, source_id=she.rid("Coop"), since=date(2018, 1, 1)))
    undone(builders.an_assignment(client_id=gemeente, source_id=None, since=date(2018, 1, 1)))
    through = {"client_id": gemeente, "source_id": she.rid("Bureau"), "since": date(2018, 1, 1)}
    undone(builders.an_assignment(**through, introducer_id=she.rid("Vakgenoot")))
    undone(Membership(relation_id=gemeente, since=date(2024, 1, 1)))


def test_a_source_in_a_year_without_it_is_still_told_of(she):
    she.relation("Weg", SourceKind.COLLECTIVE)
    she.assignment("weg", "Klant", "Weg", since=date(2023, 1, 1), until=date(2024, 12, 31))
    key = SourceKey(she.rid("Weg"))
    assert she.desk.peloton.absent(key, 2026).quiet is Quiet.NOT_NOW
    assert she.desk.peloton.absent(key, 2022).quiet is Quiet.NEVER
    assert she.desk.peloton.absent(SourceKey(RelationId(9_999)), 2026) is None


def test_what_is_kept_follows_a_change(she):
    assert she.desk.peloton.of(2026) is she.desk.peloton.of(2026)
    she.bill("bureau", date(2026, 3, 1), 100)
    she.terms("Bureau", percent=BasisPoints(1_000))
    assert named(she.desk.peloton.of(2026))["Bureau"].amount == 10_000
    beside = she.desk.peloton.beside(SourceKey(she.rid("Bureau")), 2026)
    assert beside.cost.paid == 1_000


def test_archived_relations_are_no_ties(she):
    she.relation("Platform", SourceKind.INTERMEDIARY, archived=True)
    she.desk.save("", Registration(relation_id=she.rid("Platform"), since=date(2025, 5, 1)))
    assert "Platform" not in named(she.desk.peloton.of(2026))
