"""A year of a freelancer with sources of every channel, in round figures.

2026 up to 14 October: direct 10.000, agency Kopgroep 20.000 (10% fee), agency Netbrein 5.000 (margin unknown, route
demanded), collective Vierkant 10.000 (10%, a say), hub Blaak 5.000: 50.000 together, and 100 of expenses.
2025: Kopgroep 30.000, direct 10.000.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent

from zzpdesk.core.kinds import AssignmentId, BasisPoints, Cents, Minutes, Price
from zzpdesk.core.ports import UnitOfWork
from zzpdesk.core.records import (
    Assignment,
    Collective,
    FeeTerms,
    Intermediary,
    Invoice,
    Payment,
    Profile,
    Registration,
    Relation,
    Say,
    TimeEntry,
)
from zzpdesk.core.records.assignment import RouteReason
from zzpdesk.core.records.fees import Certainty
from zzpdesk.core.records.invoice import InvoiceLine, InvoiceStatus, TurnoverKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.desk import Desk
from zzpdesk.texts.i18n import use_language
from zzpdesk.ui.context import Context, Page, Target
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.tasks import TaskPool

Made = TypeVar("Made", bound=Page)

NOW = datetime(2026, 10, 14, 14, 32)  # noqa: DTZ001 - local time, as in the desk
START = date(2020, 1, 1)


def a_desk(path: Path, *, filled: bool = True, **profile: Any) -> Desk:
    """A desk at `path`; `profile` changes the profile."""
    values: dict[str, Any] = {
        "owner": "Noor Verhage",
        "business": "Verhage Data",
        "business_costs": Cents(50_000),
        "private_costs": Cents(200_000),
        "tax_reserve": Cents(150_000),
        "buffer": Cents(900_000),
    }
    desk = Desk.create(path, Profile(**(values | profile)), clock=lambda: NOW)
    if filled:
        desk.change("Alles", enter)
    return desk


def enter(unit: UnitOfWork) -> None:
    """The story above."""
    client = unit.save(Relation(name="Havenlogica"))
    sources = {name: unit.save(Relation(name=name, source_kind=kind)) for name, kind in _SOURCES.items()}
    _ties(unit, {name: relation.id or 0 for name, relation in sources.items()})
    works = {"": unit.save(_work("Advies", client.id))}
    for name, relation in sources.items():
        route = RouteReason.CLIENT_REQUIRED if name == "Netbrein" else RouteReason.SOURCE_FOUND
        works[name] = unit.save(_work(f"Via {name}", client.id, source_id=relation.id, route=route))
    for number, (year, name, euros, paid) in enumerate(_INVOICES, start=1):
        _issue(unit, works[name], number, date(year, 7, 31), euros * 100, paid=paid)
    unit.save(
        Invoice(debtor_id=client.id, assignment_id=works[""].id, net=Cents(50_000), total=Cents(60_500))
    )
    for day, minutes in ((date(2026, 9, 7), 600), (date(2026, 10, 5), 300)):
        unit.save(TimeEntry(day=day, assignment_id=AssignmentId(works[""].id or 0), minutes=Minutes(minutes)))
    unit.save(TimeEntry(day=date(2026, 10, 6), kind=HourKind.ACQUISITION, minutes=Minutes(120)))


_SOURCES = {
    "Kopgroep": SourceKind.INTERMEDIARY,
    "Netbrein": SourceKind.INTERMEDIARY,
    "Vierkant": SourceKind.COLLECTIVE,
    "Blaak": SourceKind.HUB,
}
_INVOICES = (
    (2025, "Kopgroep", 30_000, True),
    (2025, "", 10_000, True),
    (2026, "", 10_000, True),
    (2026, "Kopgroep", 20_000, False),
    (2026, "Netbrein", 5_000, True),
    (2026, "Vierkant", 10_000, True),
    (2026, "Blaak", 5_000, True),
)


def _ties(unit: UnitOfWork, ids: dict[str, Any]) -> None:
    for name in ("Kopgroep", "Netbrein"):
        unit.save(Intermediary(relation_id=ids[name]))
        unit.save(Say(relation_id=ids[name], since=START, formal=False, experienced=False))
    unit.save(Collective(relation_id=ids["Vierkant"]))
    unit.save(Say(relation_id=ids["Vierkant"], since=START, formal=True, experienced=True))
    unit.save(Registration(relation_id=ids["Kopgroep"], online=False, since=START))
    for name in ("Kopgroep", "Vierkant"):
        unit.save(FeeTerms(source_id=ids[name], since=START, percent=BasisPoints(1_000)))
    unit.save(FeeTerms(source_id=ids["Netbrein"], since=START, certainty=Certainty.UNKNOWN))


def _work(title: str, client_id: Any, **changes: Any) -> Assignment:
    return Assignment(title=title, client_id=client_id, rate=Price(1_000_000), since=START, **changes)


def _issue(unit: UnitOfWork, work: Assignment, number: int, day: date, cents: int, *, paid: bool) -> None:
    """An issued invoice at 100 euro per hour; the last one with 100 euro of expenses."""
    lines = [InvoiceLine(description=work.title, net=Cents(cents), minutes=Minutes(cents * 60 // 10_000))]
    if number == len(_INVOICES):
        lines.append(InvoiceLine(description="Reis", net=Cents(10_000), turnover=TurnoverKind.EXPENSE))
    own = AssignmentId(work.id or 0)
    net = Cents(sum(line.net for line in lines))
    total = Cents(net * 121 // 100)
    draft = unit.save(
        Invoice(
            debtor_id=work.client_id,
            assignment_id=own,
            issued_on=day,
            due_on=date(day.year, 8, 30),
            net=net,
            vat=Cents(total - net),
            total=total,
            lines=tuple(replace(line, assignment_id=own) for line in lines),
        )
    )
    issued = unit.save(replace(draft, status=InvoiceStatus.ISSUED, number=f"{day.year}-{number:03}"))
    if paid:
        unit.save(Payment(invoice_id=issued.id, paid_on=day, amount=total))  # type: ignore[arg-type] # saved: an id


@dataclass
class Around:
    """The window around a page: where the page went, what it said, what failed."""

    desk: Desk
    year: int = 2026
    went: list[Target] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    def context(self, tasks: TaskPool) -> Context:
        """What a page gets."""
        return Context(
            desk=self.desk,
            go=self.went.append,
            back=lambda: None,
            toast=lambda text, _undo: self.said.append(text),
            fail=self.failures.append,
            tasks=tasks,
            year=lambda: self.year,
        )


@contextmanager
def dutch_screen(app: Any) -> Iterator[None]:
    """In Dutch, light, at 100 %."""
    use_language("nl")
    theme.set_mode("light")
    theme.set_scale(1.0)
    theme.apply(app)
    yield
    theme.set_scale(1.0)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def pages_of(kind: type[Made], folder: Path, qtbot) -> Iterator[Callable[..., tuple[Made, Around]]]:
    """Makes pages of a kind, loaded for 2026, on a small real desk; keyword arguments go to the desk."""
    desks = []

    def make(**how: object) -> tuple[Made, Around]:
        around = Around(a_desk(folder / "verhage.zzp", **how))
        desks.append(around.desk)
        pool = TaskPool(around.failures.append)
        page = kind(around.context(pool))
        pool.setParent(page)
        qtbot.addWidget(page)
        page.resize(1142, 680)
        page.load(2026)
        page.show()
        return page, around

    yield make
    for desk in desks:
        desk.close()
