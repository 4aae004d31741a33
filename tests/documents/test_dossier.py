"""The independence dossier: nine viewpoints in words, what is unknown stays unknown, and never a verdict."""

import io
import re
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from pypdf import PdfReader

from tests.builders import an_assignment
from zzpdesk.core.agreement import AgreementState
from zzpdesk.core.chain import chain_of
from zzpdesk.core.kinds import BasisPoints, Cents, Days, Minutes, Price, RelationId
from zzpdesk.core.partners import shares_of
from zzpdesk.core.records import ChainLink, Partner, ViewpointAnswer
from zzpdesk.core.records.assignment import ContractForm, RouteReason
from zzpdesk.core.records.chain import ChainRole, Leaning, Viewpoint
from zzpdesk.core.rules import RuleStatus, RuleValue
from zzpdesk.core.workrelation import Presumption, WorkFigures, answers_of, facts_of
from zzpdesk.desk.questions import load_questions
from zzpdesk.documents.dossier.facts import DossierFacts
from zzpdesk.documents.dossier.render import render_dossier

TODAY = date(2026, 10, 14)
WORK = an_assignment(
    title="Gegevensplatform",
    source_id=RelationId(2),
    contracting_id=RelationId(2),
    route=RouteReason.CLIENT_REQUIRED,
    contract=ContractForm.MODEL_AGREEMENT,
    model_agreement="90615",
    notice_days=Days(30),
    until=date(2026, 12, 31),
    budget_minutes=Minutes(22_320),
    reference="PO 77",
)
LINKS = [
    ChainLink(id=1, position=1, relation_id=RelationId(1), role=ChainRole.CLIENT),
    ChainLink(id=2, position=2, relation_id=RelationId(2)),
]


def an_answer(viewpoint: Viewpoint, day: date, leaning: Leaning, evidence: str) -> ViewpointAnswer:
    return ViewpointAnswer(viewpoint=viewpoint, day=day, leaning=leaning, evidence=evidence)


def facts(**changes: object) -> DossierFacts:
    figures = WorkFigures(
        assignment=WORK, today=TODAY, minutes=17_700, days=55, year_minutes=17_700, clients=10, between=1
    )
    values = {
        "business": "Verhage Data",
        "made_on": TODAY,
        "assignment": WORK,
        "questions": load_questions()[0],
        "answers": answers_of(
            [
                an_answer(Viewpoint.NATURE, date(2026, 1, 19), Leaning.SELF_EMPLOYED, "Offerte"),
                an_answer(Viewpoint.NATURE, date(2026, 9, 28), Leaning.MIXED, "Er kwam beheer bij"),
                an_answer(Viewpoint.EMBEDDING, date(2026, 9, 28), Leaning.EMPLOYMENT, "Pas van de bank"),
            ]
        ),
        "facts": facts_of(figures),
        "presumption": Presumption(
            date(2026, 12, 31),
            Cents(3_600),
            Cents(3_800),
            Fraction(3_700),
            ("Stb. 2026, 158", "rijksoverheid.nl"),
        ),
        "parties": {"client_id": "Rivierenbank", "contracting_id": "Kopgroep", "source_id": "Kopgroep"},
        "chain": chain_of(WORK, LINKS),
        "names": {1: "Rivierenbank", 2: "Kopgroep"},
        "shares": shares_of([]),
        "agreement": AgreementState("90615", date(2029, 12, 31), by_rule=True, problem=""),
        "agreement_rule": RuleValue(
            20_291_231, "", TODAY, RuleStatus.THIRD_PARTY, "flexmeester.nl", TODAY, stale=False
        ),
        "papers": (("Overeenkomst 2026.pdf", date(2026, 1, 8)),),
    }
    return DossierFacts(**(values | changes))


def text(data: bytes) -> str:
    pages = PdfReader(io.BytesIO(data)).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages).replace("\u00a0", " "))


def test_the_whole_dossier(golden):
    data = render_dossier(facts())
    pages = PdfReader(io.BytesIO(data)).pages
    golden("dossier.txt", "\n\f\n".join(page.extract_text() for page in pages) + "\n")


def test_each_part_is_there_in_words():
    said = text(render_dossier(facts()))
    for part in (
        "Indicatie, geen juridisch advies; alle omstandigheden in onderling verband.",
        "De opdrachtgever eiste deze route",
        "€ 105,00 per uur",
        "Modelovereenkomst 90615, te gebruiken t/m 31 dec 2029",
        "houdt: onbekend",
        "Wat ertussen blijft, is niet bekend.",
        "Overeenkomst 2026.pdf",
        "Beide kanten op",
        "Er kwam beheer bij",
        "Eerder, 19 jan 2026: Richting zelfstandig. Offerte",
        "Pas van de bank",
        "295,0 u op 55 dagen",
        "tussen beide bedragen",
        "ECLI:NL:HR:2023:443",
        "opgemaakt op 14 oktober 2026 met zzpdesk",
        "1 / ",
    ):
        assert part in said, part
    assert said.count("Onbekend") >= 7  # viewpoints without an answer


def test_no_verdict_in_either_language():
    for language in ("nl", "en"):
        said = text(render_dossier(facts(language=language))).lower()
        assert not re.search(
            r"score[:=]|totaal|\btotal\b|veilig|\bsafe\b|risicoscore|schijnzelfstandig", said
        )


def test_in_english():
    said = text(render_dossier(facts(language="en")))
    for part in ("What was agreed", "The nine viewpoints", "Both ways", "keeps: unknown", "Sources"):
        assert part in said


def test_problems_and_shares_are_told():
    wrong = [replace(LINKS[0], rate=Price(1_100_000)), LINKS[1]]
    work = replace(WORK, client_rate=Price(1_200_000))
    shares = shares_of(
        [
            Partner(share=BasisPoints(4_000)),
            Partner(share=BasisPoints(5_000), relation_id=RelationId(9), lead=True),
        ]
    )
    found = facts(
        assignment=work,
        chain=chain_of(work, wrong),
        shares=shares,
        leads={9: "Jorrit"},
        agreement=AgreementState("", None, by_rule=False, problem="agreement-number-missing"),
        papers=(),
    )
    said = text(render_dossier(found))
    assert "Het eerste tarief van de keten is anders" in said
    assert "jouw deel is 40%. Jorrit trekt." in said
    assert "Vul het nummer in" in said
    assert "Documenten erbij Geen." in said


@pytest.mark.parametrize("length", [3_000, 12_000])
def test_long_evidence_turns_pages(length):
    long = " ".join(["bewijs"] * (length // 7))
    answers = answers_of([an_answer(one, TODAY, Leaning.MIXED, long) for one in Viewpoint])
    pages = PdfReader(io.BytesIO(render_dossier(facts(answers=answers)))).pages
    assert len(pages) > 4
    assert f"{len(pages)} / {len(pages)}" in pages[-1].extract_text()


def test_direct_work_has_no_chain():
    direct = an_assignment(title="Direct", until=None)
    found = facts(
        assignment=direct,
        facts=(),
        chain=chain_of(direct, []),
        parties={"client_id": "Bank"},
        agreement=None,
        agreement_rule=None,
    )
    said = text(render_dossier(found))
    assert "Keten" not in said
    assert "geen einde afgesproken" in said
    assert render_dossier(found) == render_dossier(found)
