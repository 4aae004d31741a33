"""One intermediary, told in cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from zzpdesk.core.kinds import RelationId
from zzpdesk.core.leads import ORIGIN, LeadTally
from zzpdesk.core.periods import Period
from zzpdesk.core.ports import Sort, Where
from zzpdesk.core.records import Clause, Fee, Intermediary, Invoice, Lead, PlatformStatement, Relation
from zzpdesk.core.sources import SourceKey
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.intermediaries import lead_cost, waited
from zzpdesk.texts.labels import label
from zzpdesk.texts.terms import fee_words
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.dependency.explaining import explain
from zzpdesk.ui.dossier.detail import GAP, Dossier
from zzpdesk.ui.dossier.header import Heading, KeyFigure
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, Row
from zzpdesk.ui.figures.arranged import Part as ArrangedPart
from zzpdesk.ui.figures.behind import open_figure
from zzpdesk.ui.intermediaries.holdscard import FreedomCard, HoldsCard
from zzpdesk.ui.intermediaries.leadscard import LeadsCard
from zzpdesk.ui.intermediaries.openness import OpennessCard
from zzpdesk.ui.intermediaries.parts import CLAUSES_PART, LEADS_PART, STATEMENTS_PART
from zzpdesk.ui.intermediaries.statements import StatementsCard
from zzpdesk.ui.intermediaries.steps import LeadSteps
from zzpdesk.ui.look.chips import Chip
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.records.words import name_of
from zzpdesk.ui.screens.sources import BILLS, FEE_TERMS, INTERMEDIARIES, REGISTRATIONS, SAY

if TYPE_CHECKING:
    from zzpdesk.core.dependency import SourceCost

_WIDE = 620


class IntermediaryDossier(Dossier):
    """The intermediary that is current in the list."""

    about = INTERMEDIARIES
    record: Intermediary

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.steps = LeadSteps(context, self)
        self.header.figure_opened.connect(self._open_figure)
        self._connect()

    def cards(self) -> QWidget:
        self.leads, self.openness = LeadsCard(), OpennessCard()
        self.holds, self.freedom = HoldsCard(), FreedomCard()
        self.statements = StatementsCard()
        registrations = self.part_card(Part(REGISTRATIONS, "relation_id", "relation_id"))
        terms = self.part_card(Part(FEE_TERMS, "source_id", "relation_id"))
        bills = self.part_card(Part(BILLS, "source_id", "relation_id"))
        say = self.part_card(Part(SAY, "relation_id", "relation_id"))
        whole: list[tuple[ArrangedPart, int]] = [
            (Row([(self.openness, 1), (self.freedom, 1)]), 0),
            (self.leads, 0),
            (self.holds, 0),
            (terms, 0),
            (self.statements, 0),
            (bills, 0),
            (Row([(registrations, 1), (say, 1)]), 0),
        ]
        below = [self.openness, self.freedom, self.leads, self.holds, terms]
        below += [self.statements, bills, registrations, say]
        narrow = Col([(card, 0) for card in below])
        return Arranged((Arrangement(_WIDE, Col(whole)), Arrangement(0, narrow)), gap=GAP)

    def _connect(self) -> None:
        self.leads.noted.connect(lambda text: self.steps.note(text, self.record.relation_id))
        self.leads.moved.connect(lambda number, key: self.steps.move(number, key, self.leads.steps[key]))
        self.leads.opened.connect(lambda number: self._open_part(LEADS_PART, Lead, number))
        self.leads.delete.connect(lambda number: self.delete.emit(self.context.desk.get(Lead, number)))
        self.leads.link_clicked.connect(lambda: self.want_new(LEADS_PART))
        self.holds.link_clicked.connect(lambda: self.want_new(CLAUSES_PART))
        self.holds.opened.connect(lambda number: self._open_part(CLAUSES_PART, Clause, number))
        self.holds.help.clicked.connect(lambda: explain("clauses", self.holds.help))
        self.freedom.opened.connect(
            lambda number: self.context.go(Target("intermediaries", Relation, number))
        )
        self.statements.link_clicked.connect(lambda: self.want_new(STATEMENTS_PART))
        self.statements.opened.connect(
            lambda number: self._open_part(STATEMENTS_PART, PlatformStatement, number)
        )
        self.statements.behind.connect(self._open_invoices)
        self.statements.help.clicked.connect(lambda: explain("statements", self.statements.help))

    def _open_part(self, part: Part, kind: type, number: int) -> None:
        self.part_wanted.emit(part, self.context.desk.get(kind, number))

    # ---- heading

    def heading(self, record: Intermediary) -> Heading:
        relation = self.context.desk.get(Relation, record.relation_id or 0)
        chips = (
            Chip(
                _("Online") if record.online else _("Offline"),
                "neutral",
                "globe" if record.online else "building-2",
            ),
            Chip(label(record.model).partition(":")[0], "neutral", "arrow-left-right"),
            Chip(_("Owned by: {owner}").format(owner=label(record.owner).lower()), "neutral", "users"),
        )
        came = (record.relation_id or 0) in self.context.desk.intermediaries.brought()
        ever = "" if came else _("no assignment came of it yet")
        cost = self._cost(record)
        net = ""
        if cost is not None and cost.net_rate is not None:
            rate = formats.money(formats.rounded_fraction(cost.net_rate))
            net = _("you keep {rate} per hour").format(rate=rate)
        facts = (record.sector, relation.city, net, ever)
        return Heading(name_of(relation), chips, facts, self._figures(record))

    def _figures(self, record: Intermediary) -> list[KeyFigure]:
        desk, number, year = self.context.desk, record.relation_id or 0, self.context.year()
        period = desk.analysis.year(year)
        found = desk.analysis.dependency(period)
        source = next((one for one in found.sources if one.key == SourceKey(number)), None)
        share = (
            _("{share} of your work").format(share=formats.percent(source.share)) if source else _("no work")
        )
        figures = [
            KeyFigure(
                _("Turnover {year}").format(year=year),
                formats.euros(source.amount if source else 0),
                share,
                "turnover" if source else "",
            ),
            self._fee(self._cost(record)),
        ]
        average, note = waited(desk.intermediaries.pay_days(period).get(number))
        figures.append(KeyFigure(_("Paid in"), average, note))
        tally = desk.intermediaries.leads(period).get(number)
        if tally is not None:
            figures.append(KeyFigure(*lead_cost(tally)))
        return figures

    def _cost(self, record: Intermediary) -> SourceCost | None:
        """What it cost in the year shown; None when it brought nothing and charged nothing."""
        analysis = self.context.desk.analysis
        found = analysis.dependency(analysis.year(self.context.year()))
        costs, key = found.costs.sources if found.costs else (), SourceKey(record.relation_id or 0)
        return next((one for one in costs if one.key == key), None)

    @staticmethod
    def _fee(cost: SourceCost | None) -> KeyFigure:
        if cost is None:
            return KeyFigure(_("Fee"), "–", _("nothing on record this year"))
        if not cost.known and not (cost.paid_known or cost.on_top_known):
            return KeyFigure(_("Fee"), _("unknown"), _("counts in no total"), "fees")
        paid = _("{amount} by you").format(amount=formats.euros(cost.paid_known))
        on_top = _("{amount} on top").format(amount=formats.euros(cost.on_top_known))
        note = on_top if cost.on_top_known and not cost.paid_known else paid
        return KeyFigure(_("Fee"), fee_words(cost), note, "fees")

    def _open_figure(self, key: str) -> None:
        from zzpdesk.desk.analysis import Figure

        if key == "turnover":
            period = self.context.desk.analysis.year(self.context.year())
            open_figure(self.context, Figure(period, source=SourceKey(self.record.relation_id or 0)))
        else:
            self.context.go(Target("dependency"))

    def _open_invoices(self, ids: tuple[int, ...], year: int) -> None:
        where = (Where("id", "in", ids),)
        self.context.go(Target("invoices", Invoice, None, {"where": where, "year": year}))

    # ---- cards

    def show_cards(self, record: Intermediary) -> None:
        desk, number = self.context.desk, record.relation_id or 0
        today, year = desk.today(), self.context.year()
        period = Period(
            desk.analysis.year(year).start, desk.analysis.year(year).start.replace(month=12, day=31)
        )
        self.openness.show_for(record, desk.intermediaries.pay_days(desk.analysis.year(year)).get(number))
        self._show_leads(number, period)
        holds, freedoms = desk.intermediaries.holds(number), desk.intermediaries.freedoms()
        ids = {one.client_id for one in holds} | {one.client_id for one in freedoms}
        ids |= {hold.clause.relation_id for one in freedoms for hold in one.holds}
        named = desk.lists.named(Relation, [one for one in ids if one is not None])
        names = {key: name_of(found) for key, found in named.items()}
        self.holds.show_holds(holds, names, today)
        self.freedom.show_freedoms(freedoms, names, today)
        self.statements.show_statements(desk.intermediaries.statements(number))

    def _show_leads(self, number: int, period: Period) -> None:
        desk = self.context.desk
        tally = desk.intermediaries.leads(period).get(number, LeadTally())
        when = Where("day", ">=", period.start), Where("day", "<=", period.end)
        newest = Sort("day", descending=True)
        leads = desk.find(Lead, Where("relation_id", "=", RelationId(number)), *when, sort=(newest,))
        mine = Where("source_id", "=", RelationId(number)), Where("origin", "=", ORIGIN)
        costs = {fee.origin_id: fee.amount for fee in desk.find(Fee, *mine, *when)}
        clients = desk.lists.named(Relation, [lead.client_id for lead in leads if lead.client_id])
        self.leads.show_leads(tally, leads, costs, {key: name_of(one) for key, one in clients.items()})
