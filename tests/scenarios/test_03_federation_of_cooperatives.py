"""Row 3, Zorg Service Organisaties: local and regional cooperatives under one national roof with a training centre.

Jikke works through two local cooperatives of one region. In 2024 Achterhoek brings 100 hours at 40 euro and keeps 10 %;
Twente 50 hours at 48 euro and keeps 3 euro an hour; 40 hours at 90 euro are her own. The roof asks 120 euro a year of
each member, and its national centre gives the training.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tests.scenarios.stranger import PROFILE, Clock, Stranger
from zzpdesk.core.kinds import BasisPoints, Cents, Minutes, ProvisionId
from zzpdesk.core.ports import Where
from zzpdesk.core.records import (
    Collective,
    FeeTerms,
    Membership,
    Provision,
    ProvisionUse,
    TimeEntry,
    Training,
)
from zzpdesk.core.records.fees import Certainty, FeeKind
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.relation import LegalForm, SourceKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.records.training import PaidBy
from zzpdesk.core.sources import Channel
from zzpdesk.desk import Desk

WEEKS = ("2024-03-04", "2024-03-05", "2024-03-06", "2024-03-07", "2024-03-08")


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Stranger]:
    clock = Clock()
    made = Stranger(Desk.create(tmp_path / "desk.zzp", PROFILE, clock=clock), clock)
    made.relation("roof", "Zorg Service Nederland", SourceKind.COLLECTIVE)
    made.relation("region", "Zorg Service Oost", SourceKind.COLLECTIVE)
    made.relation("achterhoek", "Zorg Service Achterhoek", SourceKind.COLLECTIVE)
    made.relation("twente", "Zorg Service Twente", SourceKind.COLLECTIVE)
    made.relation("centre", "Landelijk Opleidingscentrum")
    for key in ("zutphen", "almelo", "school"):
        made.relation(key, f"Bewoners {key.title()}")
    _ties(made)
    made.assignment("zutphen", "zutphen", 40, "achterhoek", contracting_id=made.id("achterhoek"))
    made.assignment("almelo", "almelo", 48, "twente", contracting_id=made.id("twente"))
    made.assignment("school", "school", 90)
    made.hours("zutphen", *((f"2024-02-{day:02}", 600) for day in range(1, 11)))  # 10 x 10 h
    made.hours("almelo", *((day, 600) for day in WEEKS))  # 5 x 10 h
    made.hours("school", *((f"2024-05-{day:02}", 480) for day in (13, 14, 15, 16, 17)))  # 40 h
    made.issue("zutphen", "zutphen", "2024-02-29")
    made.issue("almelo", "almelo", "2024-03-31")
    made.issue("school", "school", "2024-05-31")
    clock.day = date(2024, 12, 31)
    yield made
    made.desk.close()


def _ties(made: Stranger) -> None:
    desk, since = made.desk, {"since": date(2023, 1, 1)}
    for key, parent in (("roof", None), ("region", "roof"), ("achterhoek", "region"), ("twente", "region")):
        tie = Collective(
            relation_id=made.id(key),
            legal_form=LegalForm.COOPERATIVE,
            parent_id=made.id(parent) if parent else None,
            sector="zorg",
        )
        desk.save("Collectief", tie)
    for key in ("achterhoek", "twente"):
        desk.save("Lidmaatschap", Membership(relation_id=made.id(key), **since))
    yearly = {"kind": FeeKind.SUBSCRIPTION_YEAR, "amount": Cents(12_000)}
    hourly = {"kind": FeeKind.MARGIN_PER_HOUR, "amount": Cents(300)}
    desk.save("Provisie", FeeTerms(source_id=made.id("achterhoek"), percent=BasisPoints(1_000), **since))
    desk.save("Provisie", FeeTerms(source_id=made.id("twente"), **hourly, **since))
    desk.save("Contributie", FeeTerms(source_id=made.id("roof"), **yearly, **since))


def test_each_local_cooperative_on_its_own(she: Stranger) -> None:
    found = she.desk.collectives.through(2024)
    one, other = found[she.id("achterhoek")], found[she.id("twente")]
    # 10 % of 4,000 is 400: 36 an hour is left; 3 euro on 50 hours is 150: 45 is left
    assert (one.amount, one.share, one.paid, one.net_rate) == (400_000, Fraction(2, 5), 40_000, 3_600)
    assert (other.amount, other.share, other.paid, other.net_rate) == (
        240_000,
        Fraction(6, 25),
        15_000,
        4_500,
    )
    assert (one.members, other.members) == (0, 0)


def test_figures_roll_up_to_the_region(she: Stranger) -> None:
    region = she.desk.collectives.through(2024)[she.id("region")]
    assert (region.amount, region.share) == (640_000, Fraction(16, 25))  # 6,400 of 10,000
    assert (region.minutes, region.assignments, region.members) == (150 * 60, 2, 2)
    # 6,400 less 400 and 150 is 5,850 for 150 hours
    assert (region.paid, region.net_rate) == (55_000, 3_900)


def test_figures_roll_up_to_the_roof_with_what_the_roof_itself_asks(she: Stranger) -> None:
    roof = she.desk.collectives.through(2024)[she.id("roof")]
    assert (roof.amount, roof.share, roof.members) == (640_000, Fraction(16, 25), 3)
    # 400 + 150 + 120; 6,400 less 670 is 5,730 for 150 hours: 38.20
    assert (roof.paid, roof.paid_known) == (67_000, 67_000)
    assert roof.net_rate == 3_820
    assert roof.paid_per_hour == Fraction(67_000, 150)
    own = Fraction(640_000, 150)
    assert own - roof.paid_per_hour == roof.net_rate


def test_what_came_through_a_member_counts_once(she: Stranger) -> None:
    assert she.desk.collectives.together(2024) == (640_000, 67_000, True)
    found = she.desk.analysis.dependency(she.desk.analysis.year(2024))
    shares = {one.channel: (one.share, one.sources) for one in found.channels if one.amount}
    assert shares == {Channel.DIRECT: (Fraction(9, 25), 1), Channel.COLLECTIVE: (Fraction(16, 25), 2)}


def test_an_unknown_commission_below_stays_unknown_above(she: Stranger) -> None:
    unknown = FeeTerms(
        source_id=she.id("twente"),
        kind=FeeKind.SUBSCRIPTION_YEAR,
        certainty=Certainty.UNKNOWN,
        since=date(2023, 1, 1),
    )
    she.desk.save("Provisie", unknown)
    roof = she.desk.collectives.through(2024)[she.id("roof")]
    assert (roof.amount, roof.paid, roof.net_rate) == (640_000, None, None)


def test_a_contribution_of_the_roof_that_is_not_known_leaves_the_rate_unknown(she: Stranger) -> None:
    (terms,) = she.desk.find(FeeTerms, Where("source_id", "=", she.id("roof")))
    she.desk.save("Contributie", replace(terms, amount=None, certainty=Certainty.UNKNOWN))
    found = she.desk.collectives.through(2024)
    assert (found[she.id("roof")].paid, found[she.id("roof")].paid_known) == (None, 55_000)
    assert found[she.id("roof")].net_rate is None
    assert found[she.id("region")].net_rate == 3_900


def test_the_national_centre_gives_the_training(she: Stranger) -> None:
    desk = she.desk
    centre = desk.save(
        "Dienst",
        Provision(relation_id=she.id("roof"), kind=ProvisionKind.TRAINING, title="Opleidingscentrum"),
    )
    course = Training(
        title="Palliatieve zorg",
        day=date(2024, 9, 12),
        until=date(2024, 9, 13),
        minutes=Minutes(720),
        cost=Cents(45_000),
        paid_by=PaidBy.COLLECTIVE,
        payer_id=she.id("roof"),
        provider_id=she.id("centre"),
        collective_id=she.id("roof"),
    )
    desk.save("Cursus", course)
    use = ProvisionUse(provision_id=ProvisionId(centre.id or 0), day=date(2024, 9, 12), minutes=Minutes(720))
    desk.save("Gebruikt", use)
    found = desk.training.of(2024)
    (row,) = found.courses
    roof = "Zorg Service Nederland"
    assert (row.provider, row.collective, row.payer) == ("Landelijk Opleidingscentrum", roof, roof)
    assert (found.sums.cost, found.sums.own, found.sums.others) == (45_000, 0, 1)
    (service,) = desk.collectives.services(she.id("roof"), 2024)
    assert (service[0].title, service[1].times, service[1].minutes) == ("Opleidingscentrum", 1, 720)
    # 12 hours, six a day, in her hours once: as training, not as hours received on top
    entries = desk.find(TimeEntry, Where("kind", "=", HourKind.TRAINING))
    assert sorted((one.day, one.minutes) for one in entries if one.day) == [
        (date(2024, 9, 12), 360),
        (date(2024, 9, 13), 360),
    ]
    assert found.minutes == 720
