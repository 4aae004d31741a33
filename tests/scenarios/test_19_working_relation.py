"""The tax office's side: a year at a bank through two parties, because the bank wants it so.

Jikke found the work herself. The bank (114 euro an hour) hires through its desk (108), the desk through Bureau Poort,
which signs with her for 100 and charges her 4 an hour. She looks at the nine viewpoints in March and again in October,
keeps the model agreement with its last day, and takes the dossier to her adviser.
"""

import io
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.scenarios.stranger import PROFILE, Clock, Stranger
from zzpdesk import cli
from zzpdesk.core.kinds import AssignmentId, BasisPoints, Cents, Days, Price
from zzpdesk.core.records import Assignment, ChainLink, FeeTerms, Partner, SubcontractBill
from zzpdesk.core.records.assignment import ContractForm, RouteReason
from zzpdesk.core.records.chain import ChainRole, Leaning, Viewpoint
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.desk import Desk
from zzpdesk.desk.assignments import save_assignment, save_link
from zzpdesk.texts.i18n import use_language
from zzpdesk.texts.workrelation import fact_words, presumption_words


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Stranger]:
    use_language("nl")
    clock = Clock()
    clock.day = date(2026, 1, 5)
    made = Stranger(Desk.create(tmp_path / "desk.zzp", PROFILE, clock=clock), clock)
    made.relation("bank", "Noorderbank N.V.")
    made.relation("desk", "Inhuurdesk Noord", SourceKind.INTERMEDIARY)
    made.relation("poort", "Bureau Poort", SourceKind.INTERMEDIARY)
    made.relation("bakker", "Bakkerij Zuurdesem")
    made.relation("maat", "Doutzen Prins", SourceKind.PEER)
    _agree(made)
    yield made
    made.desk.close()


def _agree(made: Stranger) -> None:
    work = Assignment(
        title="Renteplatform",
        client_id=made.id("bank"),
        source_id=made.id("poort"),
        contracting_id=made.id("poort"),
        route=RouteReason.CLIENT_REQUIRED,
        rate=Price(1_000_000),
        client_rate=Price(1_140_000),
        since=date(2026, 1, 5),
        until=date(2027, 3, 31),
        contract=ContractForm.MODEL_AGREEMENT,
        model_agreement="90821.30712",
        agreement_until=date(2026, 12, 31),
        notice_days=Days(30),
    )
    made.work["bank"] = made.desk.change("Opdracht", lambda unit: save_assignment(unit, work))
    terms = {"kind": FeeKind.MARGIN_PER_HOUR, "amount": Cents(400), "since": date(2026, 1, 1)}
    made.desk.save("Afspraak", FeeTerms(source_id=made.id("poort"), **terms))
    for key, role, rate in (
        ("bank", ChainRole.CLIENT, 1_140_000),
        ("desk", ChainRole.MANAGED_SERVICE, 1_080_000),
        ("poort", ChainRole.INTERMEDIARY, 1_000_000),
    ):
        link = ChainLink(assignment_id=key_of(made), relation_id=made.id(key), role=role, rate=Price(rate))
        made.desk.change("Keten", lambda unit, link=link: save_link(unit, link))
    made.assignment("bakker", "bakker", 80, since=date(2026, 2, 1))


def key_of(made: Stranger) -> AssignmentId:
    return AssignmentId(made.work["bank"].id or 0)


def worked(she: Stranger) -> None:
    """40 hours at the bank in June and 10 at the bakery, both billed: 4,000 and 800 euro."""
    she.hours("bank", *((f"2026-06-{day:02}", 480) for day in (1, 2, 3, 4, 5)))
    she.hours("bakker", ("2026-06-08", 600))
    she.issue("bank", "bank", "2026-06-30")
    she.issue("bakker", "bakker", "2026-06-30")
    she.clock.day = date(2026, 10, 14)


def test_the_chain_and_what_each_party_keeps(she: Stranger) -> None:
    found = she.desk.assignments.chain(she.work["bank"]).chain
    assert [(one.pays, one.keeps) for one in found.parties] == [
        (1_140_000, None),
        (1_080_000, 60_000),  # 114 less 108
        (1_000_000, 120_000),  # 108 less 100, and the 4 that she pays
    ]
    assert (found.margin, found.charges, found.problems) == (180_000, 40_000, ())
    with sqlite3.connect(she.desk.path) as file:
        rows = file.execute("SELECT position, role, rate FROM chain_link ORDER BY position").fetchall()
    assert rows == [
        (1, "client", 1_140_000),
        (2, "managed_service", 1_080_000),
        (3, "intermediary", 1_000_000),
    ]


def test_a_link_of_which_the_rate_is_not_known_stays_unknown(she: Stranger) -> None:
    link = next(one for one in she.desk.find(ChainLink) if one.position == 2)
    she.desk.save("Keten", replace(link, rate=None))
    found = she.desk.assignments.chain(she.work["bank"]).chain
    assert [one.keeps for one in found.parties] == [None, None, None]
    assert found.margin == 180_000  # both ends are known: only who keeps what is not
    assert found.unknown == 2


def test_the_model_agreement_and_its_last_day(she: Stranger) -> None:
    she.clock.day = date(2026, 10, 14)
    found = she.desk.assignments.agreement(she.work["bank"])
    assert found is not None
    assert (found.until, found.problem) == (date(2026, 12, 31), "agreement-ends-first")
    she.clock.day = date(2027, 1, 1)
    late = she.desk.assignments.agreement(she.work["bank"])
    assert late is not None
    assert late.problem == "agreement-expired"


def test_facts_stand_beside_the_viewpoints_and_point_nowhere(she: Stranger) -> None:
    worked(she)
    key = key_of(she)
    she.desk.save(
        "Nota",
        SubcontractBill(
            assignment_id=key, relation_id=she.id("maat"), day=date(2026, 7, 1), amount=Cents(50_000)
        ),
    )
    for relation, share in ((None, 8_000), (she.id("maat"), 2_000)):
        she.desk.save("Samen", Partner(assignment_id=key, relation_id=relation, share=BasisPoints(share)))
    view = she.desk.workrelation.of(key)
    said = {fact.code: fact_words(fact).replace("\u00a0", " ") for fact in view.facts}
    assert said["route-required"] == "De opdrachtgever eiste deze route"
    assert said["duration"] == "Sinds 5 jan 2026: 9 maanden"
    assert said["share"].startswith("83,3%")  # 4,000 of 4,800
    assert said["clients"] == "2 opdrachtgevers in 2026"
    assert said["hours"].startswith("40,0 u op 5 dagen")
    assert said["effective"] == "Werkelijk € 100,00 per uur"
    assert said["passed-on"] == "1 nota van een ander voor werk hieraan"
    assert said["partners"] == "Samen met 1 ander"
    assert said["chain"] == "2 partijen tussen klant en jou; daar blijft € 18,00 hangen"
    assert view.answers.newest == {}  # facts answer nothing


def test_the_viewpoints_answered_twice(she: Stranger) -> None:
    relation, key = she.desk.workrelation, key_of(she)
    she.clock.day = date(2026, 3, 2)
    relation.answer(
        "Antwoord", key, Viewpoint.NATURE, leaning=Leaning.SELF_EMPLOYED, evidence="Offerte, einddatum"
    )
    relation.answer("Antwoord", key, Viewpoint.EMBEDDING, leaning=Leaning.UNKNOWN, evidence="Nog geen pas")
    she.clock.day = date(2026, 10, 5)
    relation.answer("Antwoord", key, Viewpoint.NATURE, leaning=Leaning.MIXED, evidence="Verlengd tot maart")
    found = relation.answers(key)
    assert found.newest[Viewpoint.NATURE].evidence == "Verlengd tot maart"
    assert [one.evidence for one in found.earlier[Viewpoint.NATURE]] == ["Offerte, einddatum"]
    assert found.earlier[Viewpoint.EMBEDDING] == ()
    assert (found.answered, found.updated_on) == (2, date(2026, 10, 5))
    with sqlite3.connect(she.desk.path) as file:
        rows = file.execute(
            "SELECT day, viewpoint, leaning, questions FROM viewpoint_answer ORDER BY id"
        ).fetchall()
        columns = {row[1] for row in file.execute("PRAGMA table_info(viewpoint_answer)")}
    assert rows == [
        ("2026-03-02", "nature", "self_employed", "2026-11"),
        ("2026-03-02", "embedding", "unknown", "2026-11"),
        ("2026-10-05", "nature", "mixed", "2026-11"),
    ]
    assert not columns & {"score", "weight", "verdict"}


def test_the_presumption_is_information_apart(she: Stranger) -> None:
    worked(she)
    view = she.desk.workrelation.of(key_of(she))
    assert (view.presumption.amount, view.presumption.quoted) == (3_600, 3_800)
    assert view.presumption.rate == Fraction(10_000)
    said = " ".join(presumption_words(view.presumption, date(2026, 10, 14))).replace("\u00a0", " ")
    assert "Vanaf 31 dec 2026" in said
    assert "€ 36,00" in said
    assert "Je werkelijke tarief voor dit werk is € 100,00: boven dat bedrag." in said
    she.clock.day = date(2027, 1, 4)
    later = she.desk.workrelation.of(key_of(she)).presumption
    assert presumption_words(later, date(2027, 1, 4))[0].startswith("Sinds")


def test_the_dossier_from_the_command_line(she: Stranger, tmp_path: Path) -> None:
    worked(she)
    she.desk.workrelation.answer(
        "x", key_of(she), Viewpoint.RISK, leaning=Leaning.MIXED, evidence="Polis 2026"
    )
    output = tmp_path / "dossier.pdf"
    call = ["--database", str(she.desk.path), "dossier", "Renteplatform", "--output", str(output)]
    assert cli.main(call) == 0
    pages = PdfReader(io.BytesIO(output.read_bytes())).pages
    said = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages).replace("\u00a0", " "))
    for part in (
        "Noorderbank N.V.",
        "De opdrachtgever eiste deze route",
        "90821.30712",
        "Tussen klant en jou blijft € 18,00. Van je tarief betaal je hun zelf € 4,00.",
        "Polis 2026",
        "Indicatie, geen juridisch advies; alle omstandigheden in onderling verband.",
    ):
        assert part in said, part
