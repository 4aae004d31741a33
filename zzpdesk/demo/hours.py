"""Spreading the story's hours over working days. Deterministic: the same story and day give the same entries."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from zzpdesk.core.kinds import Minutes
from zzpdesk.core.records import TimeEntry
from zzpdesk.core.records.time import HourKind
from zzpdesk.demo.story import Story, Work

_INDIRECT_WORDS = {
    HourKind.ACQUISITION: ("Offerte geschreven", "Kennismaking", "Nagebeld"),
    HourKind.NETWORK: ("Bijgepraat met een vakgenoot", "Vakbeurs"),
    HourKind.ADMINISTRATION: ("Facturen en btw", "Post en mail"),
    HourKind.TRAINING: ("Azure-cursus", "SQL bijgehouden"),
    HourKind.TRAVEL: ("Naar de klant",),
    HourKind.COLLECTIVE: ("Ledenvergadering", "Werkgroep tarieven"),
}


def work_entries(work: Work, rng: Random, until: date) -> list[TimeEntry]:
    """Entries (without assignment) that add up to the work's hours, up to a day."""
    months = range(work.months[0], work.months[1] + 1, work.every)
    days = [day for month in months for day in _working_days(work.year, month)]
    blocks = _blocks(work.hours * 4, rng)
    step = len(days) / len(blocks)
    found = []
    for index, quarters in enumerate(blocks):
        day = days[min(int(index * step + rng.random() * step * 0.8), len(days) - 1)]
        if day <= until:
            found.append(
                TimeEntry(
                    day=day,
                    minutes=Minutes(quarters * 15),
                    kind=HourKind.BILLABLE,
                    description=work.tasks[index % len(work.tasks)],
                )
            )
    return found


def indirect_entries(story: Story, rng: Random, until: date) -> Iterator[TimeEntry]:
    """What goes on beside the paid work, year by year."""
    for year in story.years:
        days = [day for month in range(1, 13) for day in _working_days(year, month)]
        for kind, words in _INDIRECT_WORDS.items():
            quarters = round(story.tables["indirect"][kind.value] * 4 * rng.uniform(0.85, 1.1))
            for size in _blocks(quarters, rng, (2, 10)):
                day = rng.choice(days)
                if day <= until:
                    yield TimeEntry(
                        day=day, minutes=Minutes(size * 15), kind=kind, description=rng.choice(words)
                    )


def month_ends(work: Work) -> list[date]:
    """The days on which this work is billed."""
    months = range(work.months[0], work.months[1] + 1, work.every)
    return [_working_days(work.year, month)[-1] for month in months]


def _blocks(quarters: int, rng: Random, size: tuple[int, int] = (10, 32)) -> list[int]:
    """Quarters of an hour cut into sittings."""
    found = []
    while quarters > 0:
        block = min(quarters, rng.randint(*size))
        found.append(block)
        quarters -= block
    return found


def _working_days(year: int, month: int) -> list[date]:
    first = date(year, month, 1)
    days = (first + timedelta(days=index) for index in range(calendar.monthrange(year, month)[1]))
    return [day for day in days if day.weekday() < 5]
