"""Dated figures of law and practice. The desk loads them (`resources/rules/*.toml`); here they are looked up.

A rule holds whole numbers in its `unit`: basis points, cents, hours, days; one with columns holds rows of them, a table
that is in force as a whole. Before its first date it is unknown; after
the last check plus its review period the last value still holds, marked stale.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any

from zzpdesk.core.errors import RuleUnknown, ZzpdeskError


class RuleDamaged(ZzpdeskError):
    """A rule's file does not hold what it should: the installation is damaged."""


class RuleStatus(Enum):
    """How sure a figure is."""

    ENACTED = "enacted"
    PROPOSED = "proposed"
    THIRD_PARTY = "third_party"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A figure from a date on, with where it stands and the day it was last looked up.

    Of a table: its rows, and how many there are as its value.
    """

    since: date
    value: int
    status: RuleStatus
    source: str
    checked: date
    rows: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule through time, oldest value first; to be looked up again every `review_days`. A table has `columns`."""

    name: str
    description: str
    unit: str
    review_days: int
    values: tuple[DatedValue, ...]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleValue:
    """The figure of a rule on a date. `stale`: not looked up for longer than its review period."""

    value: int
    unit: str
    since: date
    status: RuleStatus
    source: str
    checked: date
    stale: bool


class Rules:
    """All rules, by name."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Take rules as `read_rule` gives them."""
        self._rules = {rule.name: rule for rule in rules}

    @property
    def names(self) -> tuple[str, ...]:
        """What can be asked for."""
        return tuple(sorted(self._rules))

    def rule(self, name: str) -> Rule:
        """The whole rule. Raises RuleUnknown."""
        if name not in self._rules:
            raise RuleUnknown("rule-unknown", rule=name)
        return self._rules[name]

    def value(self, name: str, on: date) -> RuleValue:
        """The figure in force on a date. Raises RuleUnknown before the first one."""
        rule = self.rule(name)
        found = self._in_force(rule, on)
        looked_up = max(value.checked for value in rule.values)
        stale = on > looked_up + timedelta(days=rule.review_days)
        return RuleValue(
            found.value, rule.unit, found.since, found.status, found.source, found.checked, stale
        )

    def number(self, name: str, on: date) -> int | None:
        """The bare figure, None when unknown: a missing rule blocks nothing."""
        try:
            return self.value(name, on).value
        except RuleUnknown:
            return None

    def rows(self, name: str, on: date) -> tuple[dict[str, int], ...]:
        """The rows of a table on a date, each by its columns; none when unknown."""
        try:
            rule = self.rule(name)
            found = self._in_force(rule, on)
        except RuleUnknown:
            return ()
        return tuple(dict(zip(rule.columns, row, strict=True)) for row in found.rows)

    @staticmethod
    def _in_force(rule: Rule, on: date) -> DatedValue:
        known = [value for value in rule.values if value.since <= on]
        if not known:
            raise RuleUnknown("rule-before-first", rule=rule.name, on=on)
        return known[-1]


def read_rule(name: str, data: Mapping[str, Any]) -> Rule:
    """A rule from the parsed data of its file. Raises RuleDamaged."""
    try:
        columns = tuple(data.get("columns", ()))
        read = (_dated(item, columns) for item in data["values"])
        values = tuple(sorted(read, key=lambda value: value.since))
        rule = Rule(name, data["description"], data["unit"], data["review_days"], values, columns)
    except (KeyError, TypeError, ValueError) as error:
        raise RuleDamaged("rule-damaged", rule=name) from error
    days = [value.since for value in values]
    if not values or len(set(days)) < len(days):
        raise RuleDamaged("rule-damaged", rule=name)
    return rule


def _dated(item: Mapping[str, Any], columns: tuple[str, ...]) -> DatedValue:
    rows = tuple(tuple(row) for row in item["rows"]) if columns else ()
    value, since, checked = len(rows) if columns else item["value"], item["from"], item["checked"]
    whole = (value, *(number for row in rows for number in row))
    if (
        type(since) is not date
        or type(checked) is not date
        or any(type(number) is not int for number in whole)
    ):
        raise TypeError(value)
    if any(len(row) != len(columns) for row in rows):
        raise ValueError(rows)
    return DatedValue(since, value, RuleStatus(item["status"]), item["source"], checked, rows)
