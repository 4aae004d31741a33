"""Dated figures: looked up by date, unknown before the first, marked when not checked for long."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from zzpdesk.core.errors import RuleUnknown
from zzpdesk.core.rules import RuleDamaged, Rules, RuleStatus, read_rule
from zzpdesk.desk.rules import load_rules

DATA = {
    "description": "A rate",
    "unit": "basis points",
    "review_days": 30,
    "values": [
        {
            "from": date(2019, 1, 1),
            "value": 900,
            "status": "enacted",
            "source": "law",
            "checked": date(2026, 1, 1),
        },
        {
            "from": date(2001, 1, 1),
            "value": 600,
            "status": "unverified",
            "source": "?",
            "checked": date(2025, 1, 1),
        },
    ],
}


def test_the_value_of_a_day() -> None:
    rules = Rules([read_rule("rate", DATA)])
    assert rules.value("rate", date(2018, 12, 31)).value == 600
    found = rules.value("rate", date(2019, 1, 1))
    assert (found.value, found.unit, found.status, found.source) == (
        900,
        "basis points",
        RuleStatus.ENACTED,
        "law",
    )
    assert (found.since, found.checked, found.stale) == (date(2019, 1, 1), date(2026, 1, 1), False)
    assert rules.names == ("rate",)


def test_unknown_before_the_first_day_and_without_a_rule() -> None:
    rules = Rules([read_rule("rate", DATA)])
    with pytest.raises(RuleUnknown, match="rule-before-first"):
        rules.value("rate", date(2000, 12, 31))
    with pytest.raises(RuleUnknown, match="rule-unknown"):
        rules.value("other", date(2026, 1, 1))
    assert rules.number("rate", date(2000, 12, 31)) is None
    assert rules.number("rate", date(2020, 1, 1)) == 900


def test_stale_after_the_last_check_and_its_review_period() -> None:
    rules = Rules([read_rule("rate", DATA)])
    last = date(2026, 1, 1) + timedelta(days=30)
    assert not rules.value("rate", last).stale
    assert rules.value("rate", last + timedelta(days=1)).stale


VALUE = DATA["values"][0]


@pytest.mark.parametrize(
    "changes",
    [
        {"values": []},
        {"values": [VALUE, VALUE]},
        {"values": [VALUE | {"value": 9.5}]},
        {"values": [VALUE | {"value": True}]},
        {"values": [VALUE | {"from": "2019"}]},
        {"values": [VALUE | {"checked": None}]},
        {"values": [VALUE | {"status": "rumour"}]},
        {"values": [{}]},
        {"values": None},
    ],
)
def test_damaged_data_is_refused(changes) -> None:
    with pytest.raises(RuleDamaged):
        read_rule("rate", DATA | changes)


TABLE = DATA | {
    "columns": ["deposit", "gift"],
    "values": [
        {key: VALUE[key] for key in ("from", "status", "source", "checked")} | {"rows": [[1, 2], [3, 4]]}
    ],
}


def test_a_table_is_in_force_as_a_whole() -> None:
    rules = Rules([read_rule("levels", TABLE)])
    found = rules.rows("levels", date(2020, 1, 1))
    assert found == ({"deposit": 1, "gift": 2}, {"deposit": 3, "gift": 4})
    assert rules.value("levels", date(2020, 1, 1)).value == 2
    assert rules.rows("levels", date(2018, 12, 31)) == rules.rows("other", date(2020, 1, 1)) == ()


@pytest.mark.parametrize("rows", [[[1]], [[1, 2.5]], [[1, True]], [1], None])
def test_a_damaged_table_is_refused(rows) -> None:
    with pytest.raises(RuleDamaged):
        read_rule("levels", TABLE | {"values": [TABLE["values"][0] | {"rows": rows}]})


def test_all_rules_of_the_program_are_sound() -> None:
    rules = load_rules()
    for name in rules.names:
        rule = rules.rule(name)
        assert rule.description
        assert rule.review_days > 0
        assert all(value.source for value in rule.values)
        assert list(rule.values) == sorted(rule.values, key=lambda value: value.since)
        assert replace(rule) == rule


@pytest.mark.parametrize(
    ("name", "day", "value"),
    [
        ("vat_high", date(2012, 9, 30), 1_900),
        ("vat_high", date(2026, 10, 14), 2_100),
        ("vat_low", date(2018, 12, 31), 600),
        ("vat_low", date(2019, 1, 1), 900),
        ("hours_criterion", date(2026, 1, 1), 1_225),
        ("kor_limit", date(2026, 1, 1), 2_000_000),
        ("simplified_invoice_limit", date(2026, 1, 1), 10_000),
        ("term_government", date(2026, 1, 1), 30),
        ("term_business", date(2026, 1, 1), 60),
        ("term_large_company", date(2022, 7, 1), 30),
        ("interest_business", date(2026, 7, 1), 1_040),
        ("interest_business", date(2024, 7, 1), 1_225),
        ("interest_consumer", date(2026, 1, 1), 400),
        ("retention_years", date(2026, 1, 1), 7),
        ("invoice_deadline_day", date(2026, 1, 1), 15),
        ("broodfonds_group_least", date(2026, 1, 1), 20),
        ("broodfonds_group_start", date(2026, 1, 1), 25),
        ("broodfonds_group_most", date(2026, 1, 1), 50),
        ("broodfonds_fee", date(2026, 1, 1), 1_250),
        ("broodfonds_admission", date(2026, 1, 1), 22_500),
        ("broodfonds_levels", date(2026, 1, 1), 8),
        ("self_employed_deduction", date(2026, 5, 1), 120_000),
    ],
)
def test_figures_of_the_law(name: str, day: date, value: int) -> None:
    assert load_rules().value(name, day).value == value


def test_a_proposal_is_no_law() -> None:
    assert load_rules().value("starter_deduction", date(2027, 1, 1)).status is RuleStatus.PROPOSED


def test_a_deposit_is_a_fixed_part_of_the_gift_and_the_balance_holds_three_years_of_it() -> None:
    for row in load_rules().rows("broodfonds_levels", date(2026, 10, 14)):
        assert row["deposit"] * 1_000 == row["gift"] * 45
        assert row["cap"] == row["deposit"] * 36
