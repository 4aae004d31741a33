"""Row 18, interest organisations (FNV Zelfstandigen, ZZP Nederland, Zelfstandigen Bouw): contribution and use.

Jikke joins one on 1 April 2024 for 60 euro a year and leaves after June 2026. In 2025 she uses its legal aid twice and
goes to an evening course. It brings no work: beside it she bills 1,000 euro in 2024 and 6,000 in 2025 for a school.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tests.scenarios.stranger import PROFILE, Clock, Stranger
from zzpdesk.core.collectives import Used
from zzpdesk.core.givetake import Flow, Measure
from zzpdesk.core.kinds import Cents, Minutes, ProvisionId
from zzpdesk.core.records import (
    Bill,
    Collective,
    FeeTerms,
    Membership,
    Provision,
    ProvisionUse,
    Training,
    VatStatus,
)
from zzpdesk.core.records.fees import Certainty, FeeKind
from zzpdesk.core.records.membership import MemberState
from zzpdesk.core.records.profile import VatScheme
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.relation import LegalForm
from zzpdesk.core.sources import SourceKey
from zzpdesk.desk import Desk
from zzpdesk.texts import collectives as words


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Stranger]:
    clock = Clock()
    clock.day = date(2024, 4, 1)
    made = Stranger(Desk.create(tmp_path / "desk.zzp", PROFILE, clock=clock), clock)
    (template,) = (one for one in made.desk.templates.of(Collective) if one.key == "belangenorganisatie")
    made.desk.templates.start(template, "Zelfstandigenbond")
    (tie,) = made.desk.find(Collective)
    made.who["bond"] = tie.relation_id or 0
    made.relation("school", "ROC De Wouden")
    made.assignment("school", "school", 50)
    made.hours("school", ("2024-09-02", 600), ("2024-09-03", 600))  # 20 h
    made.issue("2024", "school", "2024-09-30")
    made.hours("school", *((f"2025-03-{day:02}", 600) for day in range(3, 15)))  # 120 h
    made.issue("2025", "school", "2025-03-31")
    clock.day = date(2026, 11, 28)
    yield made
    made.desk.close()


def joined(she: Stranger) -> FeeTerms:
    """The contribution filled in, as the example asks."""
    (terms,) = she.desk.find(FeeTerms)
    return she.desk.save("Contributie", replace(terms, amount=Cents(6_000), certainty=Certainty.KNOWN))


def left(she: Stranger) -> None:
    terms = joined(she)
    she.desk.save("Contributie", replace(terms, until=date(2026, 6, 30)))
    (state,) = she.desk.find(Membership)
    she.desk.save("Lidmaatschap", replace(state, until=date(2026, 6, 30)))
    gone = Membership(relation_id=she.id("bond"), state=MemberState.LEFT, since=date(2026, 7, 1))
    she.desk.save("Lidmaatschap", gone)


def paid(she: Stranger, year: int) -> int | None:
    return she.desk.collectives.through(year)[she.id("bond")].paid


def test_an_association_she_is_a_member_of(she: Stranger) -> None:
    (tie,) = she.desk.find(Collective)
    assert tie.legal_form is LegalForm.ASSOCIATION
    states = she.desk.find(Membership)
    assert words.membership(states, date(2025, 1, 1)) == "Lid sinds 2024"
    left(she)
    assert words.membership(she.desk.find(Membership), date(2026, 11, 28)) == "Vertrokken"
    assert words.membership(she.desk.find(Membership), date(2026, 6, 30)) == "Lid sinds 2024"


def test_until_it_is_filled_in_the_contribution_is_unknown(she: Stranger) -> None:
    (terms,) = she.desk.find(FeeTerms)
    assert (terms.kind, terms.certainty, terms.amount) == (
        FeeKind.SUBSCRIPTION_YEAR,
        Certainty.UNKNOWN,
        None,
    )
    assert paid(she, 2025) is None
    assert she.desk.collectives.together(2025) == (0, 0, False)
    joined(she)
    assert paid(she, 2025) == 6_000


def test_the_contribution_per_year(she: Stranger) -> None:
    left(she)
    # 275 of the 366 days of 2024, all of 2025, 181 of the 365 days of 2026
    assert paid(she, 2023) == 0
    assert paid(she, 2024) == 4_508  # 60 x 275 / 366 = 45.08
    assert paid(she, 2025) == 6_000
    assert paid(she, 2026) == 2_975  # 60 x 181 / 365 = 29.75
    costs = she.desk.analysis.dependency(she.desk.analysis.year(2025)).costs
    assert costs is not None
    assert costs.by_kind == ((FeeKind.SUBSCRIPTION_YEAR, 6_000),)
    assert she.desk.collectives.together(2025) == (0, 6_000, True)


def test_its_own_bill_settles_the_year(she: Stranger) -> None:
    joined(she)
    bill = Bill(
        source_id=she.id("bond"),
        day=date(2025, 2, 3),
        period_from=date(2025, 1, 1),
        period_until=date(2025, 12, 31),
        kind=FeeKind.SUBSCRIPTION_YEAR,
        amount=Cents(6_450),
    )
    she.desk.save("Nota", bill)
    assert paid(she, 2025) == 6_450  # 60 and the 4.50 it differs
    costs = she.desk.analysis.dependency(she.desk.analysis.year(2025)).costs
    assert costs is not None
    assert costs.difference == 450


def test_it_brings_no_work_and_stays_out_of_the_shares(she: Stranger) -> None:
    joined(she)
    found = she.desk.analysis.dependency(she.desk.analysis.year(2025))
    assert [(one.key, one.share) for one in found.sources] == [(SourceKey(she.id("school"), direct=True), 1)]
    assert (found.turnover, found.total) == (600_000, 600_000)
    assert she.desk.analysis.stress(SourceKey(she.id("bond")), found.period) is None
    through = she.desk.collectives.through(2025)[she.id("bond")]
    assert (through.amount, through.share, through.assignments) == (0, 0, 0)
    assert (through.net_rate, through.paid_per_hour) == (None, None)


def test_under_the_small_business_scheme_the_vat_on_it_is_cost(she: Stranger) -> None:
    joined(she)
    she.desk.save("Btw", VatStatus(since=date(2025, 1, 1), scheme=VatScheme.KOR))
    assert (paid(she, 2024), paid(she, 2025)) == (4_508, 7_260)  # 60 and 21 %


def test_what_she_used(she: Stranger) -> None:
    desk = she.desk
    (legal,) = desk.find(Provision)
    assert legal.kind is ProvisionKind.LEGAL
    for day, minutes in ((date(2025, 2, 11), 30), (date(2025, 10, 7), 60)):
        use = ProvisionUse(provision_id=ProvisionId(legal.id or 0), day=day, minutes=Minutes(minutes))
        desk.save("Gebruikt", use)
    course = Training(
        title="Contracten voor zzp'ers",
        day=date(2025, 11, 4),
        minutes=Minutes(150),
        provider_id=she.id("bond"),
        collective_id=she.id("bond"),
    )
    desk.save("Cursus", course)
    ((service, use_2025),) = desk.collectives.services(she.id("bond"), 2025)
    assert use_2025 == Used(times=2, minutes=90)
    assert words.used(service, use_2025) == ("1,5\xa0u", True)
    ((service, use_2024),) = desk.collectives.services(she.id("bond"), 2024)
    assert words.used(service, use_2024) == ("niet gebruikt", False)
    (row,) = desk.training.of(2025).courses
    assert (row.provider, row.collective) == ("Zelfstandigenbond", "Zelfstandigenbond")
    balance = desk.collectives.with_collective(she.id("bond"), 2025)
    assert balance.of(Measure.HOURS) == Flow(Measure.HOURS, 0, 90)
    assert Fraction(0) == desk.collectives.through(2025)[she.id("bond")].minutes
