"""The nine viewpoints: each with its question, where it points in words, evidence, facts and earlier answers."""

from zzpdesk.core.records.chain import Leaning
from zzpdesk.core.workrelation import Question
from zzpdesk.documents import fonts
from zzpdesk.documents.dossier.facts import DossierFacts
from zzpdesk.documents.flow import Flow
from zzpdesk.documents.sheet import LEFT, RIGHT
from zzpdesk.texts import formats
from zzpdesk.texts import workrelation as words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label

_INDENT = 18.0


def viewpoints(flow: Flow, facts: DossierFacts) -> None:
    """All nine, in the order of the ruling."""
    flow.heading(_("The nine viewpoints"), keep=110)
    flow.paragraph(_(words.NO_LIMITS), size=9, gap=0)
    for number, question in enumerate(facts.questions.questions, start=1):
        _viewpoint(flow, facts, number, question)


def _viewpoint(flow: Flow, facts: DossierFacts, number: int, question: Question) -> None:
    answer = facts.answers.newest.get(question.viewpoint)
    flow.need(76)
    flow.y += 20
    sheet = flow.sheet
    title = f"{number}  {label(question.viewpoint)}"
    word = label(answer.leaning if answer else Leaning.UNKNOWN)
    sheet.text(LEFT, flow.y, title, fonts.SEMIBOLD, 9.5, role="H3")
    sheet.text(RIGHT, flow.y, word, fonts.MEDIUM, 9.5, align="right")
    flow.y += 2
    flow.paragraph(words.question_words(question), size=9, gap=2)
    if answer is not None and answer.evidence:
        _indented(flow, _("Evidence: {text}").format(text=answer.evidence), "text")
    for fact in facts.facts_on(question.viewpoint):
        _indented(flow, words.fact_words(fact), "text2")
    if answer is not None and answer.day is not None:
        _indented(flow, _("Answered on {day}").format(day=formats.day_long(answer.day)), "text3")
    for earlier in facts.answers.earlier.get(question.viewpoint, ()):
        _indented(flow, _("Earlier, {answer}").format(answer=words.earlier_words(earlier)), "text3")


def _indented(flow: Flow, text: str, ink: str) -> None:
    with flow.sheet.tagged("P"):
        for line in fonts.wrapped(text, fonts.REGULAR, 8.5, RIGHT - LEFT - _INDENT):
            flow.need(13)
            flow.y += 12.5
            flow.sheet.text(LEFT + _INDENT, flow.y, line, size=8.5, ink=ink, role="Span")


def sources(flow: Flow, facts: DossierFacts) -> None:
    """The presumption of civil law, apart from the viewpoints; and where all of it comes from."""
    flow.heading(_("Apart from this: the legal presumption"), keep=60)
    for text in words.presumption_words(facts.presumption, facts.made_on):
        flow.paragraph(text, size=9, gap=0)
    flow.heading(_("Sources"), keep=60)
    set_words = _("Questions of version {version}, checked on {day}.").format(
        version=facts.questions.version, day=formats.day_long(facts.questions.checked)
    )
    named = [set_words, *facts.questions.sources, *facts.presumption.sources]
    if facts.agreement is not None and facts.agreement_rule is not None:
        named.append(facts.agreement_rule.source)
    for text in named:
        flow.paragraph(text, size=8, ink="text3", gap=0)
    flow.y += 6
    flow.paragraph(_(words.DISCLAIMER), size=9, ink="text")
