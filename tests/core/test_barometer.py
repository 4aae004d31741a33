import tomllib
from fractions import Fraction
from typing import Any

from zzpdesk.core.barometer import Own, OwnFigures, compare, read
from zzpdesk.core.sources import Channel
from zzpdesk.resources import resource_path

PUBLISHED = read(tomllib.loads(resource_path("barometer.toml").read_text(encoding="utf-8"))["figure"])


def own(**values: Any):
    given = {
        "dependent": None,
        "online": frozenset(),
        "offline": frozenset(),
        "brought": frozenset(),
        "recorded": False,
        "largest_client": None,
    }
    return OwnFigures(**(given | values))


def answers(figures):
    rows = compare([one for one in PUBLISHED if one.brief], figures)
    return {row.published.code: (row.own.yes, row.own.count) for row in rows}


def further(figures):
    rows = compare([one for one in PUBLISHED if not one.brief], figures)
    return {row.published.code: row.own for row in rows}


def test_the_published_figures_say_where_they_come_from():
    shares = {one.code: one.share for one in PUBLISHED}
    assert shares == {
        "feels-dependent": Fraction(1, 5),
        "registered-online": Fraction(2, 3),
        "work-through-online": Fraction(63, 100),
        "registered-offline": Fraction(70, 100),
        "work-through-offline": Fraction(68, 100),
        "one-client": Fraction(27, 100),
        "mainly-intermediary": Fraction(684, 1000),
        "found-intermediary": Fraction(8, 100),
        "found-network": Fraction(698, 1000),
        "clients-one": Fraction(8, 100),
        "clients-few": Fraction(45, 100),
        "clients-many": Fraction(42, 100),
    }
    assert [one.code for one in PUBLISHED if one.brief] == list(shares)[:6]
    for one in PUBLISHED:
        assert one.source
        assert one.year in {2016, 2021, 2023}
        assert set(one.population) == {"nl", "en"}
        assert one.within is None or one.within in shares


def test_her_own_answers_beside_them():
    figures = own(
        dependent=False, online=frozenset({1}), offline=frozenset({2, 3}), brought=frozenset({3, 9}), recorded=True,
        largest_client=Fraction(3, 4),
    )  # fmt: skip
    assert answers(figures) == {
        "feels-dependent": (False, None),
        "registered-online": (True, 1),
        "work-through-online": (False, 0),
        "registered-offline": (True, 2),
        "work-through-offline": (True, 1),
        "one-client": (True, None),
    }
    assert answers(own(largest_client=Fraction(74, 100)))["one-client"] == (False, None)


def test_what_is_not_on_record_is_no_answer():
    assert {yes for yes, _ in answers(own()).values()} == {None}
    assert answers(own(recorded=True))["registered-online"] == (False, 0)
    assert answers(own(recorded=True))["work-through-online"] == (None, 0)


def test_figures_without_a_question_are_left_out():
    extra = read([{"code": "other", "share": "1/2", "year": 2020, "population": {}, "source": "x"}])
    assert compare(extra, own()) == ()
    bare = read([{"code": "one-client", "share": "1/2", "year": 2020, "population": {}, "source": "x"}])
    assert compare(bare, own(largest_client=Fraction(1)))[0].own.yes is None


def test_how_she_finds_work_and_for_how_many():
    channels = {Channel.INTERMEDIARY: Fraction(1, 2), Channel.NETWORK: Fraction(0)}
    found = further(own(clients=9, channels=channels))
    assert found == {
        "mainly-intermediary": Own(True, share=Fraction(1, 2)),
        "found-intermediary": Own(True, share=Fraction(1, 2)),
        "found-network": Own(False, share=Fraction(0)),
        "clients-one": Own(False, 9),
        "clients-few": Own(True, 9),
        "clients-many": Own(False, 9),
    }
    assert [further(own(clients=count))["clients-many"].yes for count in (9, 10, 40)] == [False, True, True]
    assert further(own(clients=1))["clients-one"] == Own(True, 1)


def test_without_turnover_nothing_is_said_about_clients():
    assert {one.yes for one in further(own()).values()} == {None}
