"""Searching as one types: every key of some words, against one plain full-text query for the same key."""

from pathlib import Path

from benchmarks.replay import raw
from benchmarks.timing import Row, percentile, timed, words
from zzpdesk.desk import Desk

GROUP = "Search, per key"
TYPED = (
    "overleg noord",
    "waterschap",
    "correcties maas",
    "analyse 2019",
    "utrecht",
    "groep 12",
    "nazorg",
    "redactie",
)
RAW = "SELECT rowid, title, detail FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 20"


def rows(w1: Path, w10: Path, rounds: int) -> list[Row]:
    """The 95th percentile over all keys."""
    found = []
    for name, path, most in (("W1", w1, 0.016), ("W10", w10, 0.033)):
        mine, limit = _keys(path, rounds)
        against = f"raw query {words(limit)}"
        allowed = f"≤ {most * 1000:.0f} ms"
        found += [
            Row(GROUP, f"95th percentile, {name}", words(mine), against, mine / limit, 2.0, "≤ 2 ×"),
            Row(
                GROUP,
                f"answer ready, {name}",
                words(mine),
                f"{most * 1000:.0f} ms",
                mine / most,
                1.0,
                allowed,
            ),
        ]
    return found


def _keys(path: Path, rounds: int) -> tuple[float, float]:
    keys = [typed[:end] for typed in TYPED for end in range(1, len(typed) + 1) if typed[end - 1] != " "]
    mine: list[float] = []
    limit: list[float] = []
    desk = Desk.open(path, read_only=True)
    try:
        with raw(path) as connection:
            for turn in range(rounds + 1):
                for key in keys:
                    match = " AND ".join(f'"{part}"*' for part in key.split())
                    asked = timed(lambda key=key: desk.search(key))  # type: ignore[misc]
                    plain = timed(lambda match=match: connection.execute(RAW, (match,)).fetchall())  # type: ignore[misc]
                    if turn:  # the first round warms both
                        mine.append(asked)
                        limit.append(plain)
    finally:
        desk.close()
    return percentile(mine, 0.95), percentile(limit, 0.95)
