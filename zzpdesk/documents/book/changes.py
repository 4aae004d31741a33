"""What changed since last year, in the yearly book: plain sentences, below what they are about."""

from dataclasses import dataclass

from zzpdesk.core.dependency import Insight
from zzpdesk.documents import fonts
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts.i18n import _
from zzpdesk.texts.yearchanges import sentence, subject

_TEXT, _SIZE, _LEADING = 175.0, 10.5, 16.0


@dataclass(frozen=True, slots=True)
class ChangesFacts:
    """What there is to say, most important first; at least one sentence."""

    found: tuple[Insight, ...]
    running: bool

    @property
    def count(self) -> int:
        """Sentences."""
        return len(self.found)


def draw(flow: Flow, facts: ChangesFacts) -> None:
    """The first sentence large, then one below the other."""
    first, *others = facts.found
    flow.serif(sentence(first))
    flow.y += 18
    before = ""
    for one in others:
        name = subject(one)
        _sentence(flow, "" if name == before else name, sentence(one))
        before = name
    if not others:
        return
    note = _("Only what is recorded in both years is compared.")
    if facts.running:
        note += " " + _(
            "Amounts and hours are beside the same stretch of last year, shares beside the whole year."
        )
    flow.y += 10
    flow.paragraph(note, size=8, ink="text3")


def _sentence(flow: Flow, name: str, text: str) -> None:
    lines = fonts.wrapped(text, fonts.REGULAR, _SIZE, RIGHT - _TEXT)
    flow.need(_LEADING * len(lines) + 16)
    if name:
        flow.sheet.rule(LEFT, flow.y, RIGHT)
        flow.sheet.text(LEFT, flow.y + 20, name, fonts.SEMIBOLD, 9, role="H2")
    else:
        flow.y -= 8
    with flow.sheet.tagged("P"):
        for number, line in enumerate(lines):
            flow.sheet.text(_TEXT, flow.y + 20 + _LEADING * number, line, size=_SIZE, role="Span")
    flow.y += _LEADING * len(lines) + 16
