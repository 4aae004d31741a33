"""Sentences about intermediaries."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from zzpdesk.core.clauses import Freedom, Hold
from zzpdesk.core.intermediaries import PayDays
from zzpdesk.core.kinds import AssignmentId, Cents, Days, Year
from zzpdesk.core.leads import LeadTally
from zzpdesk.core.records.lead import Clause, PlatformStatement
from zzpdesk.core.records.relation import Intermediary
from zzpdesk.core.statements import Own, Reconciliation, ReportedAs, period_of
from zzpdesk.texts import intermediaries as texts
from zzpdesk.texts.i18n import in_language

TODAY = date(2026, 10, 14)


@pytest.fixture(autouse=True)
def dutch():
    with in_language("nl"):
        yield


def plain(text):
    """Without the spaces that keep a date or an amount on one line."""
    return text.replace("\u00a0", " ")


def hold(until, **changes: Any):
    return Hold(Clause(**changes), 2, date(2026, 1, 1), until)


def test_the_end_of_a_clause_says_how_sure_it_is():
    assert plain(texts.hold_end(hold(date(2027, 12, 31)))) == "t/m 31 dec 2027"
    expected = replace(hold(date(2027, 12, 31)), expected=True)
    assert plain(texts.hold_end(expected)) == "t/m 31 dec 2027, verwacht"
    assert plain(texts.hold_end(hold(None))) == "zolang de opdracht loopt"
    assert texts.hold_end(replace(hold(None), client_id=None)) == "einde niet bekend"
    own = replace(hold(None, assignment_id=AssignmentId(1)), client_id=None)
    assert plain(texts.hold_end(own)) == "zolang de opdracht loopt"


def test_free_now_from_a_day_or_not_to_say():
    free = Freedom(2, date(2027, 1, 1), expected=False, holds=())
    assert plain(texts.freedom_words(free, TODAY)) == "vanaf 1 jan 2027"
    assert plain(texts.freedom_words(replace(free, expected=True), TODAY)) == "vanaf 1 jan 2027, verwacht"
    assert plain(texts.freedom_words(free, date(2027, 1, 1))) == "nu, sinds 1 jan 2027"
    assert texts.freedom_words(replace(free, day=None), TODAY) == "nog niet te zeggen"


def test_exclusivity_is_said_only_while_it_holds():
    assert plain(texts.exclusivity_words([])) == ""
    two = [hold(date(2026, 10, 31)), hold(date(2026, 12, 31))]
    assert plain(texts.exclusivity_words(two)) == "Nu exclusief: geen werk voor anderen vóór 1 jan 2027."
    assert texts.exclusivity_words([*two, hold(None)]).endswith("zolang de opdracht loopt.")


def test_terms_of_payment_and_how_long_it_took():
    assert texts.payment_terms(Intermediary()) == ""
    one = Intermediary(pays_days=Days(30), pays_when_paid=True)
    assert texts.payment_terms(one) == "30 dagen, pas als de klant heeft betaald"
    assert texts.waited(None) == ("–", "nog niets betaald")
    assert texts.waited(PayDays(2, 75, 45)) == ("38 dagen", "langste 45")


def test_what_a_won_assignment_cost_in_leads():
    tally = LeadTally(received=10, answered=8, won=2, cost=9_000, waited=8)
    word = "Per gewonnen opdracht"
    assert texts.lead_cost(tally) == (word, "€\u00a045,00", "2 van 10 aanvragen gewonnen")
    assert texts.lead_cost(replace(tally, unknown=True))[1] == "onbekend"
    assert texts.lead_cost(replace(tally, won=0)) == (word, "–", "€\u00a090,00, niets gewonnen")
    assert texts.lead_cost(replace(tally, cost=0)) == ("Aanvragen gewonnen", "2 van 10", "")
    said = texts.rates_words(tally)
    assert said == "80% beantwoord · 20% gewonnen · antwoord na 1 dag · €\u00a090,00 aan aanvragen"
    assert "minstens" in texts.rates_words(replace(tally, unknown=True, answered=0))
    nothing_known = replace(tally, unknown=True, cost=0)
    assert texts.rates_words(nothing_known).endswith(" · kosten onbekend")
    assert texts.lead_cost(replace(nothing_known, received=1, won=0))[2] == "0 van 1 aanvraag gewonnen"
    assert texts.rates_words(LeadTally()) == ""


def found(reported_as, gap=0, **changes: Any):
    statement = PlatformStatement(year=Year(2025), gross=Cents(100_000 + gap))
    own = Own(100_000, 100_000, 121_000, 121_000, 0, 0, 1, (), ())
    values = {"statement": statement, "period": period_of(statement), "own": own, "fees": 0}
    values |= {"reported_as": reported_as, "gap": gap, "fee_gap": 0, "activity_gap": 0}
    return Reconciliation(**(values | changes))


def test_a_statement_that_agrees_says_so_and_nothing_else():
    assert texts.differences(found(ReportedAs.RECEIVED)) == ("Klopt met wat je ontving.",)


@pytest.mark.parametrize(
    ("reported_as", "gap", "words"),
    [
        (ReportedAs.INVOICED, 20_000, "Het platform telt op factuurdatum; je ontving €\u00a0200,00 minder."),
        (
            ReportedAs.RECEIVED_VAT,
            21_000,
            "Het platform telt inclusief btw; dat is het verschil van €\u00a0210,00.",
        ),
        (ReportedAs.INVOICED_VAT, 21_000, "Het platform telt wat je factureerde, inclusief btw."),
        (ReportedAs.AFTER_FEES, -1_000, "Het platform telt wat er na aftrek van fees overblijft."),
        (
            ReportedAs.OTHER,
            -1_000,
            "Het platform geeft €\u00a010,00 minder op dan je ontving; niets hier verklaart dat.",
        ),
    ],
)
def test_the_difference_in_turnover_is_named(reported_as, gap, words):
    assert texts.differences(found(reported_as, gap)) == (words,)


def test_payments_of_another_year_fees_and_jobs_are_named_too():
    own = Own(100_000, 80_000, 121_000, 96_800, 30_000, 10_000, 1, (), ())
    one = found(ReportedAs.INVOICED, 20_000, own=own, fee_gap=-5_000, activity_gap=2)
    assert texts.differences(one)[1:] == (
        (
            "€\u00a0300,00 factureerde je in deze periode en ontving je erna; "
            "€\u00a0100,00 ontving je op eerdere facturen."
        ),
        "Het platform geeft €\u00a050,00 minder aan fees op dan jij hebt staan.",
        "Het telt 2 opdrachten meer dan waarvoor je betaald kreeg.",
    )
    silent = found(ReportedAs.RECEIVED, fee_gap=None, activity_gap=-1)
    assert texts.differences(silent) == (
        "Niet al je fees zijn bekend.",
        "Het telt 1 opdracht minder dan waarvoor je betaald kreeg.",
    )
