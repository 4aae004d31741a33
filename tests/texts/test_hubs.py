"""What screens say about hubs and gatherings."""

from datetime import date

import pytest

from zzpdesk.core.gatherings import NextTime
from zzpdesk.core.hubplans import Binding
from zzpdesk.core.hubyield import Yield
from zzpdesk.core.kinds import Cents
from zzpdesk.core.records.gathering import FollowUp, Gathering
from zzpdesk.core.records.hub import Arrangement, HubPlan, Sharing
from zzpdesk.core.sharing import SharingCost
from zzpdesk.texts import hubs
from zzpdesk.texts.i18n import use_language

TODAY = date(2026, 10, 14)
END = date(2026, 12, 31)


@pytest.fixture(autouse=True)
def _dutch():
    use_language("nl")


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (None, ""),
        (HubPlan(arrangement=Arrangement.PER_MONTH, price=Cents(6_500)), "€ 65,00 per maand"),
        (HubPlan(arrangement=Arrangement.PER_VISIT, price=Cents(1_950)), "€ 19,50 per bezoek"),
        (HubPlan(arrangement=Arrangement.FREE), "gratis"),
    ],
)
def test_a_plan_in_words(plan, said):
    assert plain(hubs.plan(plan)) == said


@pytest.mark.parametrize(
    ("binding", "said", "tone"),
    [
        (Binding(END, date(2026, 10, 31), END), "opzeggen vóór 31 okt", "warn"),
        (Binding(END, date(2027, 8, 31), date(2027, 10, 31), True), "opzeggen vóór 31 aug 2027", "neutral"),
        (
            Binding(END, date(2026, 9, 30), END, True),
            "te laat om op te zeggen, loopt af op 31 dec",
            "neutral",
        ),
        (Binding(END, None, None), "loopt af op 31 dec", "neutral"),
    ],
)
def test_by_when_to_cancel(binding, said, tone):
    text, found = hubs.cancelling(binding, TODAY)
    assert (plain(text), found) == (said, tone)


def test_the_next_time_is_said_to_be_expected_when_only_the_rhythm_says_so():
    assert hubs.next_time(None, TODAY) == ""
    assert plain(hubs.next_time(NextTime(date(2026, 10, 16), expected=False), TODAY)) == "16 okt"
    assert plain(hubs.next_time(NextTime(date(2027, 1, 15), expected=True), TODAY)) == "rond 15 jan 2027"


def test_the_next_time_with_its_hour_and_place():
    gathering = Gathering(title="Open Coffee", start="9:30", place="De Es")
    sure = NextTime(date(2026, 10, 16), expected=False)
    assert plain(hubs.coming(gathering, sure, TODAY)) == "vrijdag 16 okt, 9:30 · De Es"
    expected = NextTime(date(2026, 11, 20), expected=True)
    assert plain(hubs.coming(Gathering(title="Borrel"), expected, TODAY)) == "verwacht rond vrijdag 20 nov"
    assert hubs.coming(gathering, None, TODAY) == "Nog geen datum."


@pytest.mark.parametrize(
    ("promise", "said", "tone"),
    [
        (FollowUp(due=date(2026, 10, 12)), "2 dagen te laat", "danger"),
        (FollowUp(due=date(2026, 10, 13)), "1 dag te laat", "danger"),
        (FollowUp(due=TODAY), "vandaag", "text2"),
        (FollowUp(due=date(2026, 10, 21)), "21 okt", "text2"),
        (FollowUp(due=date(2026, 10, 12), done_on=date(2025, 12, 1)), "gedaan 1 dec 2025", "text3"),
        (FollowUp(), "", "text3"),
    ],
)
def test_when_a_promise_is_due(promise, said, tone):
    text, found = hubs.due(promise, TODAY)
    assert (plain(text), found) == (said, tone)


def test_figures_that_are_not_there_are_a_dash_or_nothing():
    assert hubs.per_time(Yield()) == "–"
    assert plain(hubs.per_time(Yield(times=18, cost=65_000))) == "€ 36,11"
    assert hubs.ever(0, 2023) == hubs.ever(100, None) == ""
    assert plain(hubs.ever(1_351_550, 2023)) == "€ 13.516 sinds 2023"
    assert (hubs.times(1), hubs.times(6)) == ("1 keer", "6 keer")


@pytest.mark.parametrize(
    ("alone", "said"),
    [(15_000, "€ 50 bespaard"), (8_000, "€ 20 duurder dan alleen"), (None, "besparing onbekend")],
)
def test_what_sharing_saves(alone, said):
    assert plain(hubs.saved(SharingCost(Sharing(), 20_000, 10_000, alone))) == said
