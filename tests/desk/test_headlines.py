"""The lines of a small desk, recomputed by hand from its story."""

from datetime import date
from fractions import Fraction
from pathlib import Path

from tests.ui.dependency.world import a_desk
from zzpdesk.core.kinds import Cents, Minutes
from zzpdesk.core.records import Funding, TimeEntry, Training
from zzpdesk.core.records.funding import Borrower
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.sources import Channel


def test_each_line_comes_from_the_records(tmp_path: Path):
    desk = a_desk(tmp_path / "desk.zzp")
    lines = desk.headlines
    through = lines.through(2026, Channel.INTERMEDIARY)
    assert through is not None
    assert (through.values["share"], through.values["before"]) == (Fraction(1, 2), Fraction(3, 4))
    assert (through.values["main"], through.values["name"]) == ("Kopgroep", "Netbrein")

    hours = lines.hours(2026)
    assert hours is not None
    assert (hours.code, hours.values["minutes"]) == ("hours-first", 600 + 300 + 120)
    for day in (date(2025, 10, 14), date(2025, 10, 15)):  # the second lies after the same date
        desk.save("", TimeEntry(day=day, kind=HourKind.TRAVEL, minutes=Minutes(60)))
    hours = lines.hours(2026)
    assert hours is not None
    assert (hours.code, hours.values["change"]) == ("hours-more", 1_020 - 60)

    assert lines.training(2026) is None
    desk.save("", Training(day=date(2026, 3, 1), title="SQL", minutes=Minutes(240), cost=Cents(10_000)))
    training = lines.training(2026)
    assert training is not None
    assert (training.values["minutes"], training.values["others"]) == (240, 0)

    assert lines.funding(2026) is None
    lent = {"title": "Lening", "principal": Cents(120_000), "since": date(2026, 10, 1), "terms": 12}
    desk.save("", Funding(**lent))
    desk.save("", Funding(**lent, borrower=Borrower.COLLECTIVE, collective_id=desk_collective(desk)))
    debt = lines.funding(2026)
    assert debt is not None
    assert (debt.values["debt"], debt.values["due"]) == (120_000, 10_000)

    assert lines.places(2026) is None  # the hub is a relation that brought work, not a place on record
    desk.close()


def desk_collective(desk):
    from zzpdesk.core.records import Collective

    return desk.find(Collective)[0].relation_id
