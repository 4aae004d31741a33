"""A small freelancer made by hand: every figure of hers can be checked with a pencil."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests import builders
from zzpdesk.core.kinds import AssignmentId, BasisPoints, Cents, InvoiceId, Minutes, Price, RelationId
from zzpdesk.core.records import Assignment, Invoice, Relation
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus, TurnoverKind, Unit
from zzpdesk.core.records.relation import Intermediary, Say, SourceKind
from zzpdesk.desk import Desk


@dataclass
class Freelancer:
    """Relations and assignments by a short name; `bill` issues an invoice without the ceremony of the screens."""

    desk: Desk
    relations: dict[str, Relation] = field(default_factory=dict)
    work: dict[str, Assignment] = field(default_factory=dict)
    numbers: int = 0

    def relation(self, name: str, kind: SourceKind | None = None, **changes: Any) -> Relation:
        self.relations[name] = self.desk.save("", builders.a_relation(name=name, source_kind=kind, **changes))
        if kind is SourceKind.INTERMEDIARY:
            self.desk.save("", Intermediary(relation_id=self.rid(name)))
        return self.relations[name]

    def rid(self, name: str) -> RelationId:
        return RelationId(self.relations[name].id or 0)

    def assignment(self, name: str, client: str, source: str | None = None, **changes: Any) -> Assignment:
        via = None if source is None else self.rid(source)
        values = {"title": name, "client_id": self.rid(client), "source_id": via, "contracting_id": via}
        values |= {"rate": Price(1_000_000), "since": date(2020, 1, 1)}
        self.work[name] = self.desk.save("", builders.an_assignment(**(values | changes)))
        return self.work[name]

    def say(self, name: str, since: date, **changes: Any) -> None:
        self.desk.save("", Say(relation_id=self.rid(name), since=since, **changes))

    def bill(self, name: str, day: date, euros: int, minutes: int = 0, **changes: Any) -> Invoice:
        """An issued invoice of one line on an assignment, for whole euros."""
        work, cents = self.work[name], Cents(euros * 100)
        turnover = changes.pop("turnover", TurnoverKind.OWN)
        line = builders.a_line(
            net=cents,
            minutes=Minutes(minutes),
            unit=Unit.NONE,
            assignment_id=AssignmentId(work.id or 0),
            turnover=turnover,
        )
        self.numbers += 1
        values = {
            "status": InvoiceStatus.ISSUED,
            "number": f"F{self.numbers:04}",
            "debtor_id": work.paying_id,
            "assignment_id": AssignmentId(work.id or 0),
            "issued_on": day,
            "supply_from": day,
            "supply_until": day,
            "due_on": date.fromordinal(day.toordinal() + 30),
            "lines": (line,),
            "net": cents,
            "vat": Cents(0),
            "total": cents,
        }
        return self.desk.save("", builders.an_invoice(**(values | changes)))

    def credit(self, original: Invoice, day: date) -> Invoice:
        """Takes an invoice back; without an assignment on its lines, to see that the original's counts."""
        line = builders.a_line(
            net=Cents(-original.net), minutes=Minutes(-original.lines[0].minutes), unit=Unit.NONE
        )
        self.numbers += 1
        record = builders.an_invoice(
            kind=InvoiceKind.CREDIT,
            status=InvoiceStatus.ISSUED,
            number=f"F{self.numbers:04}",
            debtor_id=original.debtor_id,
            credits_id=InvoiceId(original.id or 0),
            issued_on=day,
            lines=(line,),
            net=Cents(-original.net),
            vat=Cents(0),
            total=Cents(-original.total),
        )
        return self.desk.save("", record)

    def terms(self, name: str, **changes: Any) -> None:
        values = {"source_id": self.rid(name), "percent": BasisPoints(1_000), "since": date(2020, 1, 1)}
        self.desk.save("", builders.some_fee_terms(**(values | changes)))

    def hours(self, name: str | None, day: date, minutes: int, **changes: Any) -> None:
        number = None if name is None else AssignmentId(self.work[name].id or 0)
        self.desk.save(
            "", builders.a_time_entry(day=day, minutes=Minutes(minutes), assignment_id=number, **changes)
        )
