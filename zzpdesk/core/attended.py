"""Having been somewhere, noted in one go: how long, who was met, what was promised."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zzpdesk.core.kinds import Minutes
from zzpdesk.core.records.gathering import FollowUpKind


@dataclass(frozen=True, slots=True)
class Person:
    """Someone met, and what it was about."""

    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """What she will do, by when."""

    title: str
    due: date
    kind: FollowUpKind = FollowUpKind.CALL


@dataclass(frozen=True, slots=True)
class Attended:
    """One time at a hub or gathering. `outcome` is what came of it in a few words."""

    day: date
    minutes: Minutes = Minutes(0)
    people: tuple[Person, ...] = ()
    promises: tuple[Promise, ...] = ()
    outcome: str = ""


def people_in(text: str) -> tuple[Person, ...]:
    """`Els de Boer: zoekt hulp met BI` and others, one on a line or after a semicolon; the same name once."""
    found: dict[str, Person] = {}
    for part in re.split(r"[;\n]", text):
        name, _colon, about = (piece.strip() for piece in part.partition(":"))
        if name:
            found.setdefault(name.casefold(), Person(name, about))
    return tuple(found.values())


def meant(promise: Promise, people: Sequence[Person]) -> int | None:
    """Which of the people a promise is about: whose name stands in it, or the only one; None when that is unclear."""
    words = set(re.findall(r"\w+", promise.title.casefold()))
    named = [at for at, one in enumerate(people) if words & set(_given(one.name))]
    if len(named) == 1:
        return named[0]
    return 0 if len(people) == 1 else None


def _given(name: str) -> list[str]:
    """The first word of a name, in small letters."""
    return re.findall(r"\w+", name.casefold())[:1]
