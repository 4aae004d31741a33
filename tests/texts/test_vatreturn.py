"""The boxes and schemes of VAT in words."""

from datetime import date

import pytest

from zzpdesk.core.periods import Period
from zzpdesk.core.records.profile import VatScheme, VatStatus
from zzpdesk.core.vatreturn import BoxSum, Quarter, VatBox
from zzpdesk.texts import vatreturn
from zzpdesk.texts.i18n import use_language

START = date(2025, 1, 1)


@pytest.fixture(autouse=True)
def _dutch():
    use_language("nl")


def test_boxes_have_their_number_and_rates():
    assert vatreturn.box(BoxSum(VatBox.HIGH, 1, 1, (2_100, 1_900), 0, 0)) == "1a   Hoog tarief (21%, 19%)"
    assert vatreturn.box(BoxSum(VatBox.EU, 1, 0, (0,), 0, 0)) == "3b   Naar of in landen binnen de EU"
    assert vatreturn.box(BoxSum(VatBox.EXEMPT, 1, 0, (0,), 0, 0)) == "Vrijgesteld: in geen rubriek"


def test_quarters():
    whole = Quarter(2, Period(date(2025, 4, 1), date(2025, 6, 30)), ())
    assert vatreturn.quarter(whole) == "Kwartaal 2, april t/m juni"
    part = Quarter(4, Period(date(2026, 10, 1), date(2026, 10, 14)), ())
    assert vatreturn.quarter(part) == "Kwartaal 4, t/m 14 oktober"


def test_schemes_by_date():
    kor = VatStatus(since=date(2020, 1, 1), scheme=VatScheme.KOR)
    later = VatStatus(since=date(2025, 7, 1))
    assert vatreturn.schemes((), START) == ["Er is geen andere regeling vastgelegd: je bedrijf rekent btw."]
    assert vatreturn.schemes((kor,), START) == ["De hele tijd: kleineondernemersregeling (KOR)."]
    assert vatreturn.schemes((kor, later), START) == [
        "Aan het begin: kleineondernemersregeling (KOR).",
        "Vanaf 1 juli 2025: met btw.",
    ]
    assert vatreturn.schemes((later,), START) == ["Vanaf 1 juli 2025: met btw."]
