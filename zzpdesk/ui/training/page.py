"""Training: goals, registers and certificates on top; below them the courses of the year as dossiers (picture 08)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from zzpdesk.core.kinds import Year
from zzpdesk.core.records import (
    Certificate,
    Goal,
    Meeting,
    Profile,
    Register,
    Relation,
    TimeEntry,
    Training,
)
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.training import PaidBy
from zzpdesk.core.training import Meter
from zzpdesk.texts import formats
from zzpdesk.texts import training as words
from zzpdesk.texts.headlines import headline
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.labels import label
from zzpdesk.ui.context import Target
from zzpdesk.ui.dossier.list import DossierRow
from zzpdesk.ui.dossier.page import DossierPage
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, Row
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.records.view import View
from zzpdesk.ui.records.words import name_of
from zzpdesk.ui.screens.trainings import CERTIFICATES, GOALS, REGISTER_POINTS, REGISTERS, TRAININGS
from zzpdesk.ui.training.detail import DIPLOMAS, POINTS, CourseDossier
from zzpdesk.ui.training.goals import GoalsCard
from zzpdesk.ui.training.standing import CertificatesCard, RegistersCard

_ALONE: dict[type[Record], Part] = {
    Goal: Part(GOALS, ""),
    Register: Part(REGISTERS, "", parts=(Part(REGISTER_POINTS, "register_id"),)),
    Certificate: Part(CERTIFICATES, ""),
}
"""What has its form here without a course that it belongs to."""


class TrainingsPage(DossierPage):
    """What she learns, what it counts for, and what expires."""

    about = TRAININGS
    detail = CourseDossier
    views = (View("year", N_("In {year}"), by_year=True), View("all", N_("All")))
    parts = (POINTS, DIPLOMAS)
    besides = (GOALS, REGISTERS)
    kinds = frozenset({Goal, Register, TimeEntry, Relation, Meeting, Profile})

    def above(self) -> QWidget:
        """Goals, registers and certificates side by side."""
        self.goals, self.certificates = GoalsCard(), CertificatesCard()
        self.registers = RegistersCard(self.context.desk.training.norms)
        cards = (self.goals, self.registers, self.certificates)
        wide = Col([(Row([(self.goals, 4), (self.registers, 4), (self.certificates, 5)]), 0)])
        middle = Col([(self.goals, 0), (Row([(self.registers, 1), (self.certificates, 1)]), 0)])
        narrow = Col([(card, 0) for card in cards])
        ways = (Arrangement(900, wide), Arrangement(560, middle), Arrangement(0, narrow))
        self.goals.wanted.connect(self._goal)
        self.goals.link_clicked.connect(self._new_goal)
        self.registers.chosen.connect(self._new_register)
        self.registers.opened.connect(lambda number: self._alone(Register, number))
        self.certificates.opened.connect(lambda number: self._alone(Certificate, number))
        self.certificates.link_clicked.connect(lambda: self._form(Certificate()))
        self.cards = Arranged(ways, gap=12)
        self._from = ""
        return self.cards

    # what the window asks

    def title(self) -> str:
        return _("Training")

    def load(self, year: int) -> None:
        super().load(year)
        desk = self.context.desk
        found = desk.training.of(year)
        self.goals.show_goals(year, found.goals)
        norms = [words.norm(desk.training.norm_of(one.register), one) for one in found.registers]
        self.registers.show_registers(found.registers, norms)
        self.certificates.show_certificates(found.certificates)

    def rows(self, records: Sequence[Any]) -> Sequence[tuple[Record, DossierRow]]:
        """The latest first: what and when, hours and who paid."""
        ids = {number for one in records for number in (one.provider_id, one.collective_id) if number}
        names = {key: name_of(found) for key, found in self.context.desk.lists.named(Relation, ids).items()}
        latest = sorted(records, key=lambda one: (one.day, one.id), reverse=True)
        return [(one, self._row(one, names)) for one in latest]

    def _row(self, one: Training, names: dict[int, str]) -> DossierRow:
        by = names.get(one.collective_id or one.provider_id or 0, "")
        return DossierRow(
            one.title,
            " · ".join(filter(None, (formats.day(one.day), by))),
            formats.hours(one.minutes),
            _cost(one),
            mark="collectief" if one.collective_id else "",
            icon="" if one.collective_id else "graduation-cap",
        )

    def subtitle(self) -> str:
        return headline(self.context.desk.headlines.training(self._year))

    def facts(self) -> Sequence[tuple[str, str]]:
        """Hours in all, what she paid, and the part that others paid."""
        if self._view_key() != "year":
            return ()
        found = self.context.desk.training.of(self._year)
        lines = [(_("Time for training"), formats.hours(found.minutes))]
        if found.sums.own:
            lines.append((_("Paid by you"), formats.money(found.sums.own)))
        if found.sums.others:
            lines.append((_("Paid by others"), formats.percent(found.sums.others, 0)))
        return lines

    def open(self, target: Target) -> None:
        """Also a certificate, register or goal."""
        if target.kind in _ALONE and target.record_id is not None:
            self._alone(target.kind, target.record_id)
        else:
            super().open(target)

    # forms without a course

    def _form(self, record: Record) -> None:
        """Show a form over the dossier; closing it leads back to the card it came from."""
        focused = QApplication.focusWidget()
        self._from = focused.objectName() if focused is not None else ""
        self.panel.open(self.list.current() or self.about.blank(self.context.desk))
        self._reveal()
        self.panel.open_part(_ALONE[type(record)], record, alone=True)

    def _close(self) -> None:
        super()._close()
        back = self.cards.findChild(QWidget, self._from) if self._from else None
        self._from = ""
        if back is not None:
            back.setFocus()

    def _alone(self, kind: type[Record], number: int) -> None:
        self._form(self.context.desk.get(kind, number))

    def _goal(self, meter: Meter) -> None:
        if meter.goal_id is None:
            goal = self.context.desk.training.adopt(meter, self._year)
            self.context.toast(_("Goal taken over"), True)
            self._form(goal)
        else:
            self._alone(Goal, meter.goal_id)

    def _new_goal(self) -> None:
        self._form(Goal(year=Year(self._year)))

    def _new_register(self, key: str) -> None:
        desk = self.context.desk
        blank = REGISTERS.blank(desk)
        self._form(desk.training.filled(key, desk.today()) if key else blank)


def _cost(one: Training) -> str:
    """What it cost her, or who paid."""
    if not one.cost:
        return _("free")
    return formats.euros(one.cost) if one.paid_by is PaidBy.SELF else label(one.paid_by)
