"""A year with pregnancy leave, and whether she gets the hours of the criterion.

Worked four days of eight hours a week: 5 to 29 January (16 days) and from 1 June to Wednesday 14 October (79 days), so
95 × 8 = 760 hours. Leave from 2 February to 24 May is 16 weeks of her usual 25 hours: 400 hours. Together 1,160, so 65
to go. The last twelve weeks hold 48 such days, 384 hours, 32 a week: 65 × 84 ÷ 384 = 14.2, so on the 15th day.
"""

from datetime import date, datetime, timedelta

import pytest

from tests import builders
from zzpdesk.core.kinds import AssignmentId, Minutes, RelationId
from zzpdesk.core.records import Absence, TimeEntry, Training
from zzpdesk.core.records.time import AbsenceKind
from zzpdesk.core.records.training import TrainingPurpose
from zzpdesk.desk import Desk
from zzpdesk.texts import hours
from zzpdesk.texts.i18n import use_language

TODAY = date(2026, 10, 14)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    now = datetime(2026, 10, 14, 17)  # noqa: DTZ001 - the desk's time has no zone
    found = Desk.create(tmp_path / "desk.zzp", builders.a_profile(since_year=None), clock=lambda: now)
    yield found
    found.close()


def test_leave_counts_and_carries_her_to_the_hours(desk):
    client = desk.save("", builders.a_relation(name="Klant"))
    work = desk.save("", builders.an_assignment(client_id=RelationId(client.id or 0)))
    for first, last in ((date(2026, 1, 5), date(2026, 1, 29)), (date(2026, 6, 1), TODAY)):
        days = [first + timedelta(days=step) for step in range((last - first).days + 1)]
        for day in days:
            if day.weekday() < 4:
                entry = TimeEntry(day=day, minutes=Minutes(480), assignment_id=AssignmentId(work.id or 0))
                desk.save("Uren", entry)
    leave = Absence(
        kind=AbsenceKind.PREGNANCY,
        since=date(2026, 2, 2),
        until=date(2026, 5, 24),
        weekly=Minutes(25 * 60),
    )
    desk.save("Verlof", leave)
    desk.save("Vakantie", Absence(since=date(2026, 12, 21), until=date(2026, 12, 31)))
    study = Training(
        day=date(2026, 9, 18), title="Hovenier", minutes=Minutes(600), purpose=TrainingPurpose.NEW_FIELD
    )
    desk.save("Scholing", study)

    found = desk.hours.standing(2026)
    assert (found.worked, found.pregnancy, found.done) == (760 * 60, 400 * 60, 1_160 * 60)
    assert (found.uncounted, found.left) == (600, 65 * 60)
    assert found.expected == date(2026, 10, 29)
    use_language("nl")
    assert hours.pace(found) == "Nog 65 uur. Bij 32 uur per week klaar rond 29 oktober."
    assert desk.overview.of(2026).hours.done == 1_160 * 60
    assert sum(one.minutes for one in desk.hours.to_bill(by_client=True)) == 760 * 60

    assert found.met is False
    for day in range(15, 25):
        entry = TimeEntry(
            day=date(2026, 9, day), minutes=Minutes(390), assignment_id=AssignmentId(work.id or 0)
        )
        desk.save("Uren", entry)
    assert desk.hours.standing(2026).done == 1_225 * 60
    assert desk.hours.standing(2026).met is None
    desk.hours.answer_test(2026, majority=True)
    assert desk.hours.standing(2026).met is True
