"""Row 8, Deltametaal: an intermediary founded a cooperative; who takes its assignment is a member by itself.

In 2024 Jikke welds for a shipyard through it, 200 hours at 45 euro billed in May and October (4,500 each), under the
foreman's eye; 20 hours at 50 euro (1,000) are her own. She may vote, and notices nothing of it. What it puts on top of
her rate it does not tell.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tests.scenarios.stranger import PROFILE, Clock, Stranger
from zzpdesk.core.dependency import Dependency
from zzpdesk.core.kinds import AssignmentId
from zzpdesk.core.records import Assignment, Collective, FeeTerms, Membership, Say
from zzpdesk.core.records.assignment import ContractForm
from zzpdesk.core.records.chain import Leaning, Viewpoint
from zzpdesk.core.records.fees import BorneBy, Certainty, FeeKind
from zzpdesk.core.records.membership import Admission, MemberState
from zzpdesk.core.records.relation import LegalForm, SourceKind
from zzpdesk.core.sources import Channel, SourceKey
from zzpdesk.desk import Desk
from zzpdesk.desk.analysis import Figure, Voice
from zzpdesk.texts.workrelation import fact_words

START = date(2024, 2, 1)


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Stranger]:
    clock = Clock()
    made = Stranger(Desk.create(tmp_path / "desk.zzp", PROFILE, clock=clock), clock)
    made.relation("delta", "Coöperatie Deltametaal", SourceKind.COLLECTIVE)
    made.relation("werf", "Scheepswerf Noord B.V.")
    made.relation("smid", "Kunstsmederij Joure")
    made.desk.save("Collectief", Collective(relation_id=made.id("delta"), legal_form=LegalForm.COOPERATIVE))
    made.assignment(
        "werf",
        "werf",
        45,
        "delta",
        contracting_id=made.id("delta"),
        since=START,
        contract=ContractForm.SERVICE_CONTRACT,
    )
    made.assignment("smid", "smid", 50)
    margin = {"kind": FeeKind.MARGIN_PER_HOUR, "borne_by": BorneBy.CLIENT, "certainty": Certainty.UNKNOWN}
    made.desk.save("Marge", FeeTerms(source_id=made.id("delta"), since=START, **margin))
    made.hours("werf", *((f"2024-05-{day:02}", 600) for day in range(6, 16)))  # 10 x 10 h
    made.hours("smid", ("2024-05-24", 600), ("2024-05-25", 600))
    made.issue("werf1", "werf", "2024-05-31")
    made.hours("werf", *((f"2024-10-{day:02}", 600) for day in range(7, 17)))
    made.issue("werf2", "werf", "2024-10-31")
    made.issue("smid", "smid", "2024-11-01")
    clock.day = date(2024, 12, 31)
    yield made
    made.desk.close()


def say(she: Stranger, since: date, experienced: bool | None, counts_as: SourceKind | None = None) -> None:
    record = Say(
        relation_id=she.id("delta"), since=since, formal=True, experienced=experienced, counts_as=counts_as
    )
    she.desk.save("Zeggenschap", record)


def year(she: Stranger) -> Dependency:
    return she.desk.analysis.dependency(she.desk.analysis.year(2024))


def channels(she: Stranger) -> dict[Channel, Fraction]:
    return {one.channel: one.share for one in year(she).channels if one.amount}


def work(she: Stranger) -> AssignmentId:
    return AssignmentId(she.work["werf"].id or 0)


def test_the_assignment_makes_her_a_member(she: Stranger) -> None:
    desk = she.desk
    offered = desk.assignments.offered(she.work["werf"])
    assert offered is not None
    assert offered.name == "Coöperatie Deltametaal"
    desk.assignments.join("Lid", she.work["werf"], she.id("delta"))
    (state,) = desk.find(Membership)
    assert (state.state, state.since, state.admission, state.assignment_id) == (
        MemberState.MEMBER,
        START,
        Admission.THROUGH_ASSIGNMENT,
        work(she),
    )
    assert desk.assignments.offered(she.work["werf"]) is None
    assert desk.assignments.offered(she.work["smid"]) is None


def test_on_paper_she_has_a_vote(she: Stranger) -> None:
    say(she, START, None)
    found = year(she)
    assert channels(she) == {Channel.DIRECT: Fraction(1, 10), Channel.COLLECTIVE: Fraction(9, 10)}
    assert found.say is not None
    assert (found.say.with_say, found.say.without) == (Fraction(9, 10), 0)


def test_without_a_say_in_practice_it_counts_with_the_intermediaries(she: Stranger) -> None:
    say(she, START, experienced=False)
    found = year(she)
    assert channels(she) == {Channel.DIRECT: Fraction(1, 10), Channel.INTERMEDIARY: Fraction(9, 10)}
    source = next(one for one in found.sources if one.key == SourceKey(she.id("delta")))
    # what it counts as, what it is called, and both answers about her say beside each other
    assert (source.kind, source.recorded) == (SourceKind.INTERMEDIARY, SourceKind.COLLECTIVE)
    assert (source.say, source.formal, source.depends) == (False, True, True)
    assert found.say is not None
    assert (found.say.with_say, found.say.without, found.say.direct) == (0, Fraction(9, 10), Fraction(1, 10))
    # 0.9 squared and 0.1 squared
    assert found.concentration is not None
    assert (found.concentration.hhi, found.concentration.effective) == (Fraction(82, 100), Fraction(100, 82))
    (behind,) = she.desk.analysis.records_behind(Figure(found.period, say=Voice.WITHOUT))
    assert set(behind.where[0].value) == {she.invoices["werf1"].id, she.invoices["werf2"].id}


def test_what_is_not_told_is_unknown_and_not_nothing(she: Stranger) -> None:
    say(she, START, experienced=False)
    costs = year(she).costs
    assert costs is not None
    delta = next(one for one in costs.sources if one.key == SourceKey(she.id("delta")))
    assert (delta.on_top, delta.gross_rate, delta.take_rate) == (None, None, None)
    # on top of her rate: what she keeps is known, 45 an hour
    assert (delta.paid, delta.net_rate) == (0, 4_500)
    assert (costs.on_top_complete, costs.coverage) == (False, Fraction(1, 10))


def test_it_counts_as_she_experiences_it_on_the_day_of_the_invoice(she: Stranger) -> None:
    say(she, START, None)
    say(she, date(2024, 8, 1), experienced=False)
    assert channels(she) == {
        Channel.DIRECT: Fraction(1, 10),
        Channel.COLLECTIVE: Fraction(45, 100),
        Channel.INTERMEDIARY: Fraction(45, 100),
    }
    assert len(year(she).sources) == 2  # still one source


def test_her_own_word_wins(she: Stranger) -> None:
    say(she, START, experienced=False)
    say(she, date(2024, 3, 1), experienced=False, counts_as=SourceKind.COLLECTIVE)
    found = year(she)
    assert channels(she) == {Channel.DIRECT: Fraction(1, 10), Channel.COLLECTIVE: Fraction(9, 10)}
    assert found.say is not None
    assert found.say.without == Fraction(9, 10)  # it counts as a collective; her say is what it is
    (trend,) = she.desk.analysis.trend()
    assert {one.channel for one in trend.channels if one.amount} == {Channel.DIRECT, Channel.COLLECTIVE}


def test_how_long_it_lasts_is_a_plain_fact_among_the_viewpoints(she: Stranger) -> None:
    she.desk.workrelation.answer(
        "Antwoord",
        work(she),
        Viewpoint.DIRECTION,
        leaning=Leaning.EMPLOYMENT,
        evidence="De voorman deelt het werk in",
    )
    view = she.desk.workrelation.of(work(she))
    said = {fact.code: fact_words(fact).replace("\xa0", " ") for fact in view.facts}
    assert said["duration"] == "Sinds 1 feb 2024: 11 maanden"
    assert said["open-ended"] == "Geen einde afgesproken"
    assert said["rate"] == "Afgesproken: € 45,00 per uur"
    assert said["hours"].startswith("200,0 u op 20 dagen")
    assert said["share"].startswith("90,0%")
    duration = next(fact for fact in view.facts if fact.code == "duration")
    assert duration.viewpoint is Viewpoint.NATURE
    assert Viewpoint.NATURE not in view.answers.newest  # the fact answers nothing
    assert view.answers.newest[Viewpoint.DIRECTION].leaning is Leaning.EMPLOYMENT
    ended = she.desk.get(Assignment, work(she))
    she.desk.save("Opdracht", replace(ended, until=date(2024, 10, 31)))
    after = she.desk.workrelation.of(work(she))
    texts = [fact_words(fact).replace("\xa0", " ") for fact in after.facts_on(Viewpoint.NATURE)]
    assert texts == ["Sinds 1 feb 2024: 9 maanden", "Afgesproken t/m 31 okt 2024"]


def test_without_it_nine_tenths_falls_away(she: Stranger) -> None:
    say(she, START, experienced=False)
    found = she.desk.analysis.stress(SourceKey(she.id("delta")), year(she).period)
    assert found is not None
    assert (found.channel, found.depends, found.lost_share) == (Channel.INTERMEDIARY, True, Fraction(9, 10))
    # 10,000 in twelve months, of which 750 a month goes; 2,500 goes out: 9,000 lasts 9,000 / 2,416.67 months
    assert (found.lost, found.without) == (75_000, Fraction(100_000, 12))
    assert found.buffer_months == Fraction(900_000 * 12, 2_500 * 1_200 - 100_000)
