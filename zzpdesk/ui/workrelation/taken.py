"""The nine viewpoints as a table to take along: as they were answered, without score or verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.core.records.chain import Leaning
from zzpdesk.texts import workrelation as words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.takeaway import Heading, Row, Tabular, Unit

if TYPE_CHECKING:
    from zzpdesk.desk.workrelation import WorkView


def nine_viewpoints(view: WorkView) -> Tabular:
    """Viewpoint, question, leaning, evidence, facts and the day of the answer."""
    headings = (
        Heading(_("Viewpoint")),
        Heading(_("Question"), on_paper=False),
        Heading(_("Answer")),
        Heading(_("Evidence")),
        Heading(_("From your records")),
        Heading(_("Answered on"), Unit.DATE),
    )
    rows: list[Row] = []
    for question in view.questions.questions:
        answer = view.answers.newest.get(question.viewpoint)
        facts = " · ".join(words.fact_words(fact) for fact in view.facts_on(question.viewpoint))
        leaning = label(answer.leaning if answer else Leaning.UNKNOWN)
        evidence, day = (answer.evidence, answer.day) if answer else ("", None)
        rows.append(
            (label(question.viewpoint), words.question_words(question), leaning, evidence, facts, day)
        )
    return Tabular(_("Nine viewpoints"), headings, rows, note=_(words.DISCLAIMER))
