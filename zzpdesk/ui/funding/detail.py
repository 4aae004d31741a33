"""One funding, told in cards: what is owed through time, and its plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView, QWidget

from zzpdesk.charts.owed import OwedLine
from zzpdesk.core.funding import Instalment, Paid
from zzpdesk.core.records import Funding, Repayment
from zzpdesk.core.records.funding import Borrower
from zzpdesk.texts import formats
from zzpdesk.texts import funding as words
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label
from zzpdesk.ui.dossier.detail import GAP, Dossier
from zzpdesk.ui.dossier.header import Heading, KeyFigure
from zzpdesk.ui.dossier.table import DossierTable
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch
from zzpdesk.ui.look.cells import Cell, Column
from zzpdesk.ui.look.chips import Chip
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.screens.fundings import FUNDINGS, REPAYMENTS

if TYPE_CHECKING:
    from zzpdesk.desk.funding import FundingDetail

PAID_BACK = Part(REPAYMENTS, "funding_id")
_TOP = QAbstractItemView.ScrollHint.PositionAtTop


class BalanceCard(FigureCard):
    """The line of what is owed, with its table one key away."""

    def __init__(self) -> None:
        super().__init__(_("Still owed"), link=" ")
        self.setObjectName("balance_card")
        self.chart = ChartBox("balance", _("Still owed"), height=150)
        self.add(self.chart)
        add_switch(self, self.chart)

    def show_for(self, detail: FundingDetail, today: date) -> None:
        """From the day it was lent to the end of the plan."""
        one, standing, first = detail.funding, detail.standing, detail.funding.since
        points = [(first, one.principal or 0)] if first is not None else []
        points += [(paid.repayment.day, paid.left) for paid in standing.paid if paid.repayment.day]
        points += [(max(row.day, today), row.left) for row in standing.coming]
        self.setVisible(one.kind.lent and len(points) > 1)
        self.chart.set_chart(OwedLine(points, today))


class PlanTable(DossierTable):
    """Paid and expected rows. A paid row opens its repayment, the next expected one is booked by the link."""

    def __init__(self) -> None:
        columns = (
            Column(_("Date"), width=124),
            Column(_("Repayment"), stretch=1, align="right", min_width=80),
            Column(_("Interest"), stretch=1, align="right", min_width=70),
            Column(_("Together"), stretch=1, align="right", min_width=80, hide_below=560),
            Column(_("Owed after it"), stretch=1, align="right", min_width=80),
            Column("", width=104),
        )
        super().__init__(
            "plan",
            _("Paying back"),
            columns,
            link=_("Book a repayment"),
            nothing=_("Nothing paid back yet, and nothing planned."),
            density="compact",
        )

    def show_for(self, detail: FundingDetail) -> None:
        """What was paid, the latest last, and below it what is expected."""
        standing = detail.standing
        rows = [_paid(one) for one in standing.paid]
        keys: list[Any] = [one.repayment.id for one in standing.paid]
        for at, one in enumerate(standing.coming):
            rows.append(_expected(one, late=at < standing.late, following=at == 0))
            keys.append("next" if at == 0 else None)
        self.setVisible(detail.funding.kind.lent)
        self.show_rows(rows, keys)
        self.view.select_row(-1)
        if standing.coming:
            last = max(0, len(standing.paid) - 1)
            QTimer.singleShot(0, self, lambda: self.view.scrollTo(self.model.index(last, 0), _TOP))


class FundingDossier(Dossier):
    """The funding that is current in the list."""

    about = FUNDINGS

    def cards(self) -> QWidget:
        self.balance, self.plan = BalanceCard(), PlanTable()
        self.plan.link_clicked.connect(self.book)
        self.plan.opened.connect(self._open_row)
        self.plan.delete.connect(self._delete_row)
        return Arranged((Arrangement(0, Col([(self.balance, 0), (self.plan, 0)])),), gap=GAP)

    def heading(self, record: Funding) -> Heading:
        detail = self._detail(record)
        chips = [Chip(label(record.kind), "neutral", "landmark")]
        if record.borrower is Borrower.COLLECTIVE:
            chips.append(Chip(_("of {name}, not your debt").format(name=detail.borrower), "tint", "users"))
        facts = [
            detail.lender,
            _("since {day}").format(day=formats.day_year(record.since)),
            words.terms(record),
        ]
        return Heading(record.title, chips, facts, self._figures(detail))

    def show_cards(self, record: Funding) -> None:
        detail = self._detail(record)
        self.balance.show_for(detail, self.context.desk.today())
        self.plan.show_for(detail)

    def book(self) -> None:
        """Book the next instalment at once; without a plan ask how much."""
        made = self.context.desk.funding.next_repayment(self.record.id)
        if made.problems():
            self.part_wanted.emit(PAID_BACK, made)
            return
        amount = formats.money(made.principal + made.interest)
        text = _("Repayment of {amount} booked").format(amount=amount)
        self.context.desk.save(text, made)
        self.context.toast(text, True)

    def _figures(self, detail: FundingDetail) -> Sequence[KeyFigure]:
        one, standing = detail.funding, detail.standing
        if not one.kind.lent:
            return [KeyFigure(_("Put in"), formats.money(one.principal), formats.day_year(one.since))]
        figures = [
            KeyFigure(
                _("Still owed"), formats.money(standing.owed), words.owed(standing.owed, one.principal)
            ),
            KeyFigure(_("Paid back"), formats.money(standing.repaid), _payments(len(standing.paid))),
        ]
        if standing.next is not None:
            when = words.due(standing.next.day, self.context.desk.today())
            figures.append(KeyFigure(_("Next payment"), formats.money(standing.next.amount), when))
        paid = _("{amount} paid").format(amount=formats.money(standing.interest_paid))
        figures.append(KeyFigure(_("Interest in all"), formats.money(standing.interest), paid))
        return figures

    def _detail(self, record: Funding) -> FundingDetail:
        return self.context.desk.funding.detail(record.id or 0)

    def _open_row(self, key: Any) -> None:
        if key == "next":
            self.book()
        else:
            self.part_wanted.emit(PAID_BACK, self.context.desk.get(Repayment, key))

    def _delete_row(self, key: Any) -> None:
        if key != "next":
            self.delete.emit(self.context.desk.get(Repayment, key))


def _payments(count: int) -> str:
    return ngettext("{count} payment", "{count} payments", count).format(count=count)


def _cells(day: str, amounts: tuple[int, int, int, int], chip: Chip, tone: str) -> list[Cell]:
    figures = [Cell(formats.money(amount, sign=False), tone=tone, align="right") for amount in amounts]
    return [Cell(day, tone=tone), *figures, Cell(chip=chip)]


def _paid(one: Paid) -> list[Cell]:
    made = one.repayment
    amounts = made.principal, made.interest, made.principal + made.interest, one.left
    return _cells(formats.day_year(made.day), amounts, Chip(_("paid"), "ok", "check"), "text")


def _expected(one: Instalment, *, late: bool, following: bool) -> list[Cell]:
    amounts = one.principal, one.interest, one.amount, one.left
    if late:
        chip = Chip(_("late"), "danger", "circle-alert")
    else:
        chip = Chip(_("next"), "tint", "calendar") if following else Chip(_("expected"), "dashed")
    return _cells(formats.day_year(one.day), amounts, chip, "text" if late or following else "text2")
