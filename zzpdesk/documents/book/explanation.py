"""How the figures of the yearly book are made: each definition, the source of each norm, and what is left out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zzpdesk.core.book import Chapter
from zzpdesk.documents import fonts
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import formats
from zzpdesk.texts.bookwords import definition, left_out
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label

_TEXT, _SIZE, _LEADING = 175.0, 8.2, 11.6


@dataclass(frozen=True, slots=True)
class Norm:
    """A figure that is not hers, in a chapter: what it is, its value in words, and where it comes from.

    In force with this value since `since`, last looked up on `checked`.
    """

    chapter: Chapter
    name: str
    value: str
    source: str
    since: date
    checked: date


@dataclass(frozen=True, slots=True)
class ExplanationFacts:
    """The norms of all chapters; `unknown` are sources of which the fees are not known."""

    norms: tuple[Norm, ...]
    unknown: tuple[str, ...]

    @property
    def count(self) -> int:
        """Norms."""
        return len(self.norms)


def draw(flow: Flow, facts: ExplanationFacts) -> None:
    """One page or two in small print, about the chapters that are bound before it."""
    there = {one.title for one in flow.sheet.bookmarks}
    bound = [one for one in Chapter if label(one) in there]
    flow.serif(label(Chapter.EXPLANATION))
    flow.y += 14
    for chapter in bound:
        texts = definition(chapter)
        if texts:
            _pair(flow, label(chapter), texts)
    norms = [one for one in facts.norms if one.chapter in bound]
    if norms:
        flow.heading(_("Norms and where they come from"), keep=60)
        flow.y += 6
        for one in norms:
            _pair(flow, one.name, [_dated(one)])
    flow.heading(_("What is left out"), keep=60)
    for text in left_out(facts.unknown):
        flow.paragraph(text, size=_SIZE, gap=1)


def _dated(norm: Norm) -> str:
    since, checked = formats.day_year(norm.since), formats.day_year(norm.checked)
    text = _("{value} since {since} ({source}; looked up {checked})")
    return text.format(value=norm.value, since=since, source=norm.source, checked=checked)


def _pair(flow: Flow, name: str, texts: Sequence[str]) -> None:
    """What it is about on the left, the texts on the right."""
    lines = [line for text in texts for line in fonts.wrapped(text, fonts.REGULAR, _SIZE, RIGHT - _TEXT)]
    heads = fonts.wrapped(name, fonts.SEMIBOLD, _SIZE, _TEXT - LEFT - 12)
    high = _LEADING * max(len(lines), len(heads)) + 7
    flow.need(high)
    flow.sheet.rule(LEFT, flow.y, RIGHT)
    for number, line in enumerate(heads):
        y = flow.y + 12.5 + _LEADING * number
        flow.sheet.text(LEFT, y, line, fonts.SEMIBOLD, _SIZE, role="H2")
    with flow.sheet.tagged("P"):
        for number, line in enumerate(lines):
            y = flow.y + 12.5 + _LEADING * number
            flow.sheet.text(_TEXT, y, line, size=_SIZE, ink="text2", role="Span")
    flow.y += high
