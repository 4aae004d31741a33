"""Dated figures of law and practice. The desk loads them (`resources/rules/*.toml`); here they are looked up.

A rule holds whole numbers in its `unit`: basis points, cents, hours, days. Before its first date it is unknown; after
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
    """A figure from a date on, with where it stands and the day it was last looked up."""

    since: date
    value: int
    status: RuleStatus
    source: str
    checked: date


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule through time, oldest value first; to be looked up again every `review_days`."""

    name: str
    description: str
    unit: str
    review_days: int
    values: tuple[DatedValue, ...]


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
        known = [value for value in rule.values if value.since <= on]
        if not known:
            raise RuleUnknown("rule-before-first", rule=name, on=on)
        found = known[-1]
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


def read_rule(name: str, data: Mapping[str, Any]) -> Rule:
    """A rule from the parsed data of its file. Raises RuleDamaged."""
    try:
        values = tuple(sorted((_dated(item) for item in data["values"]), key=lambda value: value.since))
        rule = Rule(name, data["description"], data["unit"], data["review_days"], values)
    except (KeyError, TypeError, ValueError) as error:
        raise RuleDamaged("rule-damaged", rule=name) from error
    days = [value.since for value in values]
    if not values or len(set(days)) < len(days):
        raise RuleDamaged("rule-damaged", rule=name)
    return rule


def _dated(item: Mapping[str, Any]) -> DatedValue:
    value, since, checked = item["value"], item["from"], item["checked"]
    if type(value) is not int or type(since) is not date or type(checked) is not date:
        raise TypeError(value)
    return DatedValue(since, value, RuleStatus(item["status"]), item["source"], checked)
