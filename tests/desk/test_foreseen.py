"""The quiet line through the desk: attributed as the analysis will attribute it, and silent when it should be."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tests.builders import a_line, an_invoice
from zzpdesk.core.kinds import AssignmentId, BasisPoints, Cents, Minutes, Price
from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.sources import SourceKey


@pytest.fixture
def stood(she):
    """Twelve months up to 14 October 2026: 400 through the agency, 300 through the cooperative, 300 direct."""
    she.bill("direct", date(2025, 10, 14), 9_000)  # a day too early
    she.bill("bureau", date(2025, 10, 15), 400)
    she.bill("coop", date(2026, 2, 5), 300)
    she.bill("direct", date(2026, 3, 5), 300)
    return she


def draft(she, name, euros, **values: object):
    work = she.work[name]
    line = a_line(net=Cents(euros * 100), assignment_id=AssignmentId(work.id))
    values = {
        "debtor_id": work.paying_id,
        "assignment_id": work.id,
        "issued_on": None,
        "lines": (line,),
    } | values
    return an_invoice(**values)


def test_the_one_who_pays_above_half(stood):
    found = stood.desk.foreseen.of_invoice(draft(stood, "bureau", 600))
    assert (found.name, found.found.payer, found.found.share, found.found.line) == (
        "Bureau",
        True,
        Fraction(1_000, 1_600),
        5_000,
    )


def test_the_twelve_months_end_on_the_date_of_the_invoice(stood):
    """Up to 13 October the 9.000 of a year before are in it."""
    early = draft(stood, "bureau", 600, issued_on=date(2026, 10, 13))
    assert stood.desk.foreseen.of_invoice(early) is None


def test_it_comes_to_what_the_analysis_says_once_it_is_issued(stood):
    foreseen = stood.desk.foreseen.of_invoice(draft(stood, "coop", 700))
    stood.bill("coop", date(2026, 10, 14), 700)
    found = stood.desk.analysis.dependency(stood.desk.analysis.rolling(2026))
    share = next(one.share for one in found.sources if one.key == SourceKey(stood.rid("Coop")))
    assert foreseen.found.share == share == Fraction(1_000, 1_700)


def test_work_without_an_assignment_is_direct_work_for_who_pays(stood):
    loose = draft(stood, "direct", 2_000, assignment_id=None)
    loose = replace(loose, lines=(replace(loose.lines[0], assignment_id=None),))
    found = stood.desk.foreseen.of_invoice(loose)
    assert (found.name, found.found.share) == ("Klant", Fraction(2_300, 3_000))


def test_expenses_and_empty_lines_do_not_count(stood):
    one = draft(stood, "bureau", 600)
    other = replace(one.lines[0], turnover=TurnoverKind.EXPENSE)
    assert stood.desk.foreseen.of_invoice(replace(one, lines=(other,))) is None
    assert stood.desk.foreseen.of_invoice(replace(one, lines=())) is None
    assert stood.desk.foreseen.of_invoice(replace(one, debtor_id=None)) is None


def test_new_desks_are_left_in_peace(she):
    she.bill("bureau", date(2026, 9, 1), 400)
    assert she.desk.foreseen.of_invoice(draft(she, "bureau", 600)) is None


def test_an_assignment_counts_with_what_is_agreed_and_not_invoiced(stood):
    """10 hours at 100, of which 400 is invoiced: 600 to come, 1.000 of 1.600."""
    desk = stood.desk
    agreed = desk.save("", replace(stood.work["bureau"], budget_minutes=Minutes(600)))
    found = desk.foreseen.of_assignment(agreed)
    assert (found.name, found.found.share) == ("Bureau", Fraction(1_000, 1_600))
    assert desk.foreseen.of_assignment(stood.work["bureau"]) is None
    assert desk.foreseen.of_assignment(replace(agreed, id=None)) is None
    assert desk.foreseen.of_assignment(replace(agreed, client_id=None, contracting_id=None)) is None
    done = replace(agreed, rate_unit=RateUnit.FIXED, rate=Price(4_000_000))
    assert desk.foreseen.of_assignment(done) is None


def test_her_own_line_decides(stood):
    desk = stood.desk
    one = draft(stood, "bureau", 600)
    desk.save("", replace(desk.profile, run_line=BasisPoints(7_000), largest_line=BasisPoints(7_000)))
    assert desk.foreseen.of_invoice(one) is None
    desk.save("", replace(desk.profile, largest_line=BasisPoints(6_000)))
    found = desk.foreseen.of_invoice(one)
    assert (found.found.payer, found.found.line) == (False, 6_000)
