"""Sentences about the working relation: every fact has words in both languages, and none of them judges."""

import re
from datetime import date
from fractions import Fraction

import pytest

from tests.builders import an_assignment
from zzpdesk.core.bench import Bench, Gap
from zzpdesk.core.chain import chain_of
from zzpdesk.core.kinds import BasisPoints, Cents, Price, RelationId
from zzpdesk.core.partners import shares_of
from zzpdesk.core.periods import Period
from zzpdesk.core.records import ChainLink, Partner
from zzpdesk.core.records.assignment import RateUnit, RouteReason
from zzpdesk.core.workrelation import Presumption, WorkFigures, facts_of
from zzpdesk.texts import workrelation as words
from zzpdesk.texts.i18n import use_language

TODAY = date(2026, 10, 14)


@pytest.fixture(autouse=True)
def _dutch():
    use_language("nl")
    yield
    use_language("nl")


def every_fact():
    full = WorkFigures(
        assignment=an_assignment(
            source_id=RelationId(2), route=RouteReason.CLIENT_REQUIRED, until=None, rate_unit=RateUnit.FIXED
        ),
        today=TODAY,
        minutes=60,
        days=1,
        share=Fraction(1, 3),
        clients=1,
        acquisition=90,
        effective=Fraction(3_700),
        invoices=3,
        self_billed=2,
        passed_on=1,
        partners=2,
        between=1,
        agreement="90615",
    )
    return facts_of(full)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_fact_has_words_and_none_judges(language):
    use_language(language)
    said = [words.fact_words(fact) for fact in every_fact()]
    assert len(set(said)) == len(said)
    assert not [text for text in said if "{" in text]
    assert not re.search(r"zelfstandig|dienstverband|employ|risico|risk|schijn", " ".join(said).lower())


def test_what_is_unknown_is_said_so():
    said = " / ".join(words.fact_words(fact) for fact in every_fact())
    assert "wat er blijft hangen is onbekend" in said
    assert "waarvan 2 door de afnemer opgemaakt" in said
    assert "vaste prijs" in said


def test_bench_names_the_longest_gaps_in_their_order():
    lasting = {1: 3, 2: 9, 3: 1, 5: 4, 6: 5}
    gaps = tuple(
        Gap(date(2026, month, 2), date(2026, month, 2 + days), days) for month, days in lasting.items()
    )
    text = words.bench_words(Bench(Period(date(2026, 1, 1), TODAY), gaps)).replace("\u00a0", " ")
    assert text.startswith(
        "22 werkdagen zonder opdracht: 2 feb – 11 feb (9), 2 mei – 6 mei (4), 2 jun – 7 jun (5)"
    )
    assert text.endswith("en 2 andere")
    one = Bench(Period(TODAY, TODAY), (Gap(TODAY, TODAY, 1),))
    assert words.bench_words(one).replace("\u00a0", " ") == "1 werkdag zonder opdracht: 14 okt (1)"


def test_chain_in_a_sentence():
    work = an_assignment(client_rate=Price(1_150_000))
    links = [ChainLink(id=at, position=at, relation_id=RelationId(at)) for at in (1, 2, 3)]
    said = words.chain_words(chain_of(work, links)).replace("\u00a0", " ")
    assert said == "Tussen klant en jou blijft € 10,00. Wie wat daarvan houdt, is niet helemaal bekend."
    assert words.chain_words(chain_of(work, links[:1])) == ""


def test_shares_in_a_sentence():
    partners = [
        Partner(share=None),
        Partner(share=BasisPoints(3_000), relation_id=RelationId(5), lead=True),
        Partner(relation_id=RelationId(6)),
    ]
    said = words.shares_words(shares_of(partners), {5: "Jorrit"})
    assert said == "Samen gedaan; jouw deel is onbekend. Jorrit trekt. 2 delen zijn niet bekend."
    assert words.shares_words(shares_of([]), {}) == ""


@pytest.mark.parametrize(
    ("rate", "end"),
    [
        (Fraction(3_600), "op of onder dat bedrag."),
        (Fraction(3_800), "tussen beide bedragen."),
        (Fraction(3_801), "boven dat bedrag."),
        (None, "is nog niet bekend."),
    ],
)
def test_where_her_rate_lies_beside_the_presumption(rate, end):
    found = Presumption(date(2026, 12, 31), Cents(3_600), Cents(3_800), rate, ("a", "b"))
    said = words.presumption_words(found, TODAY)
    assert said[0].startswith("Vanaf 31")
    assert said[2].endswith(end)
    assert words.presumption_words(found, date(2027, 1, 1))[0].startswith("Sinds 31")
    alone = Presumption(date(2026, 12, 31), Cents(3_600), None, rate, ("a", "b"))
    assert len(words.presumption_words(alone, TODAY)) == len(said) - 1


def test_a_circle_without_a_lead():
    assert words.circle_words("Bouwkring", "") == "Dit werk telt als via Bouwkring."
    assert words.rate_words(None) == ""
    assert words.rate_words(Price(8_000_000), RateUnit.DAY).endswith("per dag")
    assert words.rate_unit_words(RateUnit.HOUR) == "per uur"
