"""One course, told in cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from zzpdesk.core.ports import Where
from zzpdesk.core.records import RegisterPoints, Relation, Training
from zzpdesk.core.records.training import PaidBy, TrainingPurpose
from zzpdesk.core.training import tax_of
from zzpdesk.texts import formats
from zzpdesk.texts import training as words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dossier.detail import GAP, Dossier
from zzpdesk.ui.dossier.header import Heading, KeyFigure
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, Row
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.look.chips import Chip
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.records.words import name_of
from zzpdesk.ui.screens.trainings import CERTIFICATES, REGISTER_POINTS, TRAININGS

if TYPE_CHECKING:
    from zzpdesk.ui.look.chips import Tone

POINTS = Part(REGISTER_POINTS, "training_id", fills=lambda course: {"day": course.until or course.day})
DIPLOMAS = Part(
    CERTIFICATES,
    "training_id",
    fills=lambda course: {
        "title": course.title,
        "issuer_id": course.provider_id,
        "issued_on": course.until or course.day,
    },
)
_PURPOSE: dict[TrainingPurpose, tuple[Tone, str]] = {
    TrainingPurpose.KEEP_UP: ("ok", "check"),
    TrainingPurpose.NEW_FIELD: ("neutral", "compass"),
    TrainingPurpose.UNCLEAR: ("warn", "circle-help"),
}


class TaxCard(FigureCard):
    """What a course means for tax, in plain words, with where that comes from."""

    def __init__(self) -> None:
        super().__init__(_("For your tax"))
        self.setObjectName("course_tax")
        self.cost, self.hours = IconText("check", role="body"), IconText("check", role="body")
        self.words = Label("", "body", "text2", wrap=True)
        self.source = Label(_(words.TAX_SOURCE), "caption", "text3", wrap=True)
        for part in (self.cost, self.hours, self.words, self.source):
            self.add(part)
        self.body.addStretch(1)

    def show_for(self, course: Training) -> None:
        """The consequence of this course."""
        found = tax_of(course.purpose)
        paid = course.paid_by is PaidBy.SELF
        self.cost.setVisible(course.cost > 0)
        _say(self.cost, found.cost and paid if found.cost is not None else None, _("Business cost"))
        _say(self.hours, found.hours, _("Hours for the hours criterion"))
        self.words.setText(words.tax(course))


class CourseDossier(Dossier):
    """The course that is current in the list."""

    about = TRAININGS

    def cards(self) -> QWidget:
        self.tax = TaxCard()
        points, diplomas = self.part_card(POINTS), self.part_card(DIPLOMAS)
        right = Col([(points, 0), (diplomas, 0)])
        wide = Col([(Row([(self.tax, 2), (right, 3)]), 0)])
        narrow = Col([(self.tax, 0), (points, 0), (diplomas, 0)])
        return Arranged((Arrangement(600, wide), Arrangement(0, narrow)), gap=GAP)

    def heading(self, record: Training) -> Heading:
        names = self.context.desk.lists.named(
            Relation,
            [number for number in (record.provider_id, record.collective_id, record.payer_id) if number],
        )
        tone, icon = _PURPOSE[record.purpose]
        chips = [Chip(label(record.purpose), tone, icon)]
        facts = [formats.period(record.day, record.until)]
        if record.provider_id:
            facts.append(_("given by {name}").format(name=name_of(names[record.provider_id])))
        if record.collective_id and record.collective_id != record.provider_id:
            facts.append(_("with {name}").format(name=name_of(names[record.collective_id])))
        who = name_of(names[record.payer_id]) if record.payer_id else ""
        paid = words.payer(record.paid_by, who) if record.cost else _("free")
        figures = [
            KeyFigure(_("Hours"), formats.hours(record.minutes), _("in your hours")),
            KeyFigure(_("Cost"), formats.money(record.cost), paid),
        ]
        if record.minutes and record.cost:
            per = formats.rounded(record.cost * 60, record.minutes)
            figures.append(KeyFigure(_("Per hour"), formats.money(per)))
        earned = self.context.desk.find(RegisterPoints, Where("training_id", "=", record.id))
        if earned:
            figures.append(KeyFigure(_("Points"), formats.grouped(sum(one.points for one in earned))))
        return Heading(record.title, chips, facts, figures)

    def show_cards(self, record: Training) -> None:
        self.tax.show_for(record)


def _say(line: IconText, yes: bool | None, text: str) -> None:
    """Yes, no or not known yet: an icon and a word."""
    if yes is None:
        line.set("circle-help", _("{what}: not clear yet").format(what=text), "warn")
    elif yes:
        line.set("check", _("{what}: yes").format(what=text), "ok")
    else:
        line.set("x", _("{what}: no").format(what=text), "text2")
