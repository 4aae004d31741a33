"""Reading the demo's story: `resources/demo/noor.toml` as frozen values."""

import tomllib
from dataclasses import dataclass
from datetime import date
from typing import Any

from zzpdesk.resources import resource_path


@dataclass(frozen=True, slots=True)
class Work:
    """One assignment of the story: rate in euro per hour, months from–until (inclusive), hours in all."""

    year: int
    title: str
    client: str
    source: str | None
    rate: int
    months: tuple[int, int]
    hours: int
    tasks: tuple[str, ...]
    every: int = 1
    vat: str = "S21"
    route: str = "source_found"
    reference: str = ""
    unpaid: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """The whole story with real years; the other tables stay as the file has them."""

    profile: dict[str, Any]
    relations: tuple[dict[str, Any], ...]
    tables: dict[str, Any]
    works: tuple[Work, ...]
    this_year: int

    def day(self, parts: list[int]) -> date:
        """A `[year offset, month, day]` of the file as a date."""
        return date(self.this_year + parts[0], parts[1], parts[2])

    @property
    def years(self) -> range:
        """The years that have work in them."""
        return range(min(work.year for work in self.works), self.this_year + 1)


def read_story(this_year: int) -> Story:
    """The story as it would be told in `this_year`."""
    data = tomllib.loads(resource_path("demo", "noor.toml").read_text(encoding="utf-8"))
    return Story(
        profile=data["profile"],
        relations=tuple(data["relation"]),
        tables=data,
        works=tuple(_work(this_year, entry) for entry in data["work"]),
        this_year=this_year,
    )


def _work(this_year: int, entry: dict[str, Any]) -> Work:
    given = dict(entry)
    first, last = given.pop("months")
    return Work(
        year=this_year + given.pop("year"),
        months=(first, last),
        tasks=tuple(given.pop("tasks")),
        source=given.pop("source", None),
        **given,
    )
