"""What the sound technician has besides work: a broodfonds, cover, illness, courses, shared tools, a stress test."""

from datetime import date

from tests.scenarios.stranger import Stranger
from zzpdesk.core.kinds import BasisPoints, BroodfondsId, Cents, Days, Minutes, Year
from zzpdesk.core.records import (
    Broodfonds,
    BroodfondsLevel,
    Collective,
    Illness,
    Membership,
    Provision,
    Registration,
    ScenarioStep,
    SelfView,
    Sharing,
    Training,
)
from zzpdesk.core.records.hub import SharedThing
from zzpdesk.core.records.membership import MemberState
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.scenario import StepKind
from zzpdesk.core.records.training import PaidBy


def ties(made: Stranger) -> None:
    """Entered on the last day."""
    for key in ("dijk", "kring", "fonds"):
        made.desk.save("", Collective(relation_id=made.id(key)))
    _safety(made)
    _learning(made)
    since = date(2023, 4, 10)
    made.desk.save("", Registration(relation_id=made.id("vlot"), since=since))
    made.desk.save("", SelfView(year=Year(2024), dependent=True))
    made.desk.stress.keep("Zwaar weer", steps(made), "Alles tegelijk")


def steps(made: Stranger) -> list[ScenarioStep]:
    """Helder stops, Vlot goes to a quarter, the museum pays two months late, and she is ill for two months."""
    return [
        ScenarioStep(kind=StepKind.STOPS, relation_id=made.id("helder")),
        ScenarioStep(kind=StepKind.FEE, relation_id=made.id("vlot"), rate=BasisPoints(2_500)),
        ScenarioStep(kind=StepKind.LATE, relation_id=made.id("museum"), days=Days(60)),
        ScenarioStep(kind=StepKind.ILL, months=2),
    ]


def _safety(made: Stranger) -> None:
    made.relation("brood", "Broodfonds Terp")
    made.relation("polis", "Onderlinge Polis")
    group = made.id("brood")
    made.desk.save("", Membership(relation_id=group, state=MemberState.MEMBER, since=date(2022, 1, 1)))
    fund = made.desk.save("", Broodfonds(relation_id=group, waiting_days=Days(30)))
    level = {"deposit": Cents(7_875), "fee": Cents(1_250), "gift": Cents(175_000), "cap": Cents(283_500)}
    made.desk.save(
        "", BroodfondsLevel(broodfonds_id=BroodfondsId(fund.id or 0), since=date(2022, 1, 1), **level)
    )
    made.desk.save("", Illness(since=date(2025, 3, 3), until=date(2025, 5, 18)))
    cover = {"kind": ProvisionKind.DISABILITY, "relation_id": made.id("polis"), "taken": True}
    now = {"cover": Cents(100_000), "waiting_months": 12, "cover_months": 24, "premium": Cents(9_000)}
    made.desk.save("", Provision(title="Polis", since=date(2024, 1, 1), **cover, **now))
    later = {"cover": Cents(200_000), "premium": Cents(20_000)}
    made.desk.save("", Provision(title="Nieuwe polis", since=date(2026, 3, 1), **cover, **later))


def _learning(made: Stranger) -> None:
    for title, day, cost, more in (
        ("Mixen", date(2024, 4, 8), 60_000, {}),
        ("Toneellicht", date(2024, 5, 13), 40_000, {"paid_by": PaidBy.AGENCY, "payer_id": made.id("helder")}),
        ("Akoestiek", date(2024, 9, 2), 30_000, {"paid_by": PaidBy.COLLECTIVE, "payer_id": made.id("dijk")}),
        ("Solderen", date(2024, 11, 4), 10_000, {"paid_by": PaidBy.COLLECTIVE, "payer_id": made.id("fonds")}),
    ):
        made.desk.save("", Training(title=title, day=day, cost=Cents(cost), minutes=Minutes(480), **more))
    shared = {"relation_id": made.id("kring"), "cost": Cents(6_000), "share": BasisPoints(2_500)}
    thing = {"thing": SharedThing.TOOLS, "since": date(2024, 1, 1), "until": date(2024, 12, 31)}
    made.desk.save("", Sharing(title="Mengtafel", **shared, **thing))
