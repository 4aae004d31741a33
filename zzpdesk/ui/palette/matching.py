"""Finding words in words: without case or accents, at the beginnings of words first."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

Span = tuple[int, int]


def folded(text: str) -> str:
    """Lower case without accents, letter for letter (so that places stay the same)."""
    return "".join(_plain(char) for char in text)


def _plain(char: str) -> str:
    first = unicodedata.normalize("NFD", char)[:1].lower()
    return first if len(first) == 1 else char


def words_of(text: str) -> list[str]:
    """The words typed."""
    return folded(text).split()


def spans(text: str, words: Iterable[str]) -> list[Span]:
    """Where the words stand in a text: start and end, in order, not overlapping; beginnings of words win."""
    plain = folded(text)
    found = sorted(span for word in words if (span := _span(plain, word)) is not None)
    merged: list[Span] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _span(plain: str, word: str) -> Span | None:
    at = plain.find(word)
    while at > 0 and plain[at - 1].isalnum():
        following = plain.find(word, at + 1)
        if following < 0:
            break
        at = following
    return None if at < 0 else (at, at + len(word))


def score(words: list[str], title: str, more: str = "") -> int:
    """How well all words fit: 0 not at all; title before synonyms, beginnings before middles."""
    total = 0
    plain, rest = folded(title), folded(more)
    for word in words:
        if plain.startswith(word):
            total += 8
        elif f" {word}" in f" {plain}":
            total += 6
        elif word in plain:
            total += 3
        elif f" {word}" in f" {rest}".replace(",", " "):
            total += 2
        else:
            return 0
    return total
