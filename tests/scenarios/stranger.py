"""A whole year of a freelancer who is nothing like the demo, entered through the desk's own commands.

2024: care through a cooperative that self-bills, building work with reverse charge, a consumer, a client in Germany, an
agency that hides its margin, a platform with commission and subscription, a client who demands a broker, a credit with
its replacement, and the small business scheme from 1 October. The clock stands on the day things happen.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from zzpdesk.core.kinds import AssignmentId, BasisPoints, Cents, Minutes, Price, Quantity, RelationId
from zzpdesk.core.records import (
    Assignment,
    Bill,
    FeeTerms,
    Intermediary,
    Invoice,
    Profile,
    Relation,
    Say,
    TimeEntry,
    VatStatus,
)
from zzpdesk.core.records.assignment import Grouping, RateUnit, RouteReason
from zzpdesk.core.records.fees import BorneBy, Certainty, FeeKind
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceLine, LineVat, Unit
from zzpdesk.core.records.profile import VatScheme
from zzpdesk.core.records.relation import BuyerKind, Language, SourceKind
from zzpdesk.desk import Desk

PROFILE = Profile(
    owner="Jikke Tolsma-Wierda",
    street="Noarderwei 7",
    postcode="9244 AB",
    city="Beetsterzwaag",
    kvk="87654321",
    vat_id="NL000099998B57",
    iban="NL91ABNA0417164300",
    account_name="J. Tolsma-Wierda",
    business_costs=Cents(40_000),
    private_costs=Cents(150_000),
    tax_reserve=Cents(60_000),
    buffer=Cents(900_000),
)
PLACE = {"street": "Dorpsstraat 1", "postcode": "8400 AA", "city": "Gorredijk"}


class Clock:
    """Half past eight on the day it is set to."""

    day = date(2024, 1, 2)

    def __call__(self) -> datetime:
        return datetime.combine(self.day, time(8, 30))


@dataclass
class Stranger:
    """The desk and what was made, by short names."""

    desk: Desk
    clock: Clock
    who: dict[str, int] = field(default_factory=dict)
    work: dict[str, Assignment] = field(default_factory=dict)
    invoices: dict[str, Invoice] = field(default_factory=dict)

    def relation(self, key: str, name: str, kind: SourceKind | None = None, **more: Any) -> None:
        saved = self.desk.save("", Relation(name=name, source_kind=kind, **(PLACE | more)))
        self.who[key] = saved.id or 0
        if kind is SourceKind.INTERMEDIARY:
            self.desk.save("", Intermediary(relation_id=self.id(key)))

    def id(self, key: str) -> RelationId:
        return RelationId(self.who[key])

    def assignment(self, key: str, client: str, euros: float, source: str | None = None, **more: Any) -> None:
        values = {
            "title": f"Werk voor {client}",
            "client_id": self.id(client),
            "rate": Price(round(euros * 10_000)),
            "since": date(2024, 1, 1),
            "source_id": self.id(source) if source else None,
        }
        self.work[key] = self.desk.save("", Assignment(**(values | more)))

    def hours(self, key: str, *days: tuple[str, int]) -> None:
        for day, minutes in days:
            entry = TimeEntry(
                day=date.fromisoformat(day),
                minutes=Minutes(minutes),
                assignment_id=AssignmentId(self.work[key].id or 0),
                description="Gewerkt",
            )
            self.desk.save("", entry)

    def draft(
        self, key: str, kind: InvoiceKind = InvoiceKind.INVOICE, lines: tuple[InvoiceLine, ...] = ()
    ) -> Invoice:
        number = self.work[key].id or 0
        blank = self.desk.invoices.blank(number, kind=kind)
        entries = self.desk.invoices.unbilled(number)
        if entries:
            blank = self.desk.invoices.take_hours(blank, number, entries, Grouping.ONE_LINE)
        return self.desk.invoices.save(replace(blank, lines=(*blank.lines, *lines)))

    def issue(self, name: str, key: str, day: str, *lines: InvoiceLine) -> Invoice:
        self.clock.day = date.fromisoformat(day)
        draft = self.draft(key, lines=lines)
        self.invoices[name] = self.desk.invoices.issue(draft.id or 0)
        return self.invoices[name]

    def pay(self, name: str, day: str, cents: int | None = None) -> None:
        self.desk.invoices.pay(self.invoices[name].id or 0, date.fromisoformat(day), cents)


def a_year(path: Path) -> Stranger:
    """The year, entered in order; the clock ends in January of the next."""
    clock = Clock()
    made = Stranger(Desk.create(path, PROFILE, clock=clock), clock)
    _relations(made)
    _agreements(made)
    _first_half(made)
    _second_half(made)
    clock.day = date(2025, 1, 15)
    return made


def _relations(made: Stranger) -> None:
    made.relation("zorg", "Coöperatie Thuis in Zorg U.A.", SourceKind.COLLECTIVE)
    made.relation("wijk", "Bewoners De Wijk")
    made.relation("gemeente", "Gemeente Opsterland", buyer=BuyerKind.GOVERNMENT, reference_required=True)
    made.relation("bouw", "Aannemer Bakema B.V.", vat_id="NL004495445B01")
    made.relation("gezin", "Fam. De Wit", buyer=BuyerKind.CONSUMER)
    made.relation(
        "kaffee",
        "Kaffeehaus GmbH",
        country="DE",
        postcode="10115",
        city="Berlin",
        vat_id="DE136695976",
        language=Language.EN,
    )
    made.relation("bureau", "Bureau Stilzwijgen B.V.", SourceKind.INTERMEDIARY)
    made.relation("rijk", "Rijksdienst voor Tests")
    made.relation("klus", "Klusplein", SourceKind.INTERMEDIARY)
    made.relation("bakker", "Bakkerij Zuurdesem")
    made.relation("poort", "Poort Contracting", SourceKind.INTERMEDIARY)
    made.relation("water", "Waterbedrijf Noord")


def _agreements(made: Stranger) -> None:
    made.assignment(
        "zorg", "wijk", 48, "zorg", contracting_id=made.id("zorg"), vat=LineVat.E, vat_reason="BIG"
    )
    made.assignment("gemeente", "gemeente", 95, reference="PO 77")
    made.assignment("bouw", "bouw", 2500, rate_unit=RateUnit.FIXED, vat=LineVat.AE)
    made.assignment("kaffee", "kaffee", 110, vat=LineVat.AE)
    made.assignment("bureau", "rijk", 75, "bureau", contracting_id=made.id("bureau"))
    made.assignment("klus", "bakker", 60, "klus")
    made.assignment(
        "poort",
        "water",
        90,
        "poort",
        contracting_id=made.id("poort"),
        route=RouteReason.CLIENT_REQUIRED,
    )
    since = {"since": date(2024, 1, 1)}
    unknown = {"certainty": Certainty.UNKNOWN, "borne_by": BorneBy.CLIENT}
    monthly = {"kind": FeeKind.SUBSCRIPTION_MONTH, "amount": Cents(2_995), "since": date(2024, 3, 11)}
    for key, terms in (
        ("zorg", {"percent": BasisPoints(1_500)}),
        ("bureau", {"kind": FeeKind.MARGIN_PER_HOUR} | unknown),
        ("klus", {"percent": BasisPoints(1_500)}),
        ("klus", monthly),
        ("poort", {"kind": FeeKind.MARGIN_PER_HOUR, "amount": Cents(300)}),
    ):
        made.desk.save("", FeeTerms(source_id=made.id(key), **(since | terms)))
    made.desk.save(
        "", Say(relation_id=made.id("zorg"), since=date(2023, 6, 1), formal=True, experienced=True)
    )
    made.desk.save("", VatStatus(since=date(2024, 10, 1), scheme=VatScheme.KOR))


def _first_half(made: Stranger) -> None:
    made.hours("zorg", *((f"2024-01-{day:02}", 480) for day in (8, 9, 10, 11, 12)))
    made.clock.day = date(2024, 2, 2)
    care = made.draft("zorg", InvoiceKind.SELF_BILLED)
    care = replace(care, issued_on=date(2024, 1, 31))
    made.invoices["zorg"] = made.desk.invoices.accept_self_billed(care, "ZC-2024-17", date(2024, 2, 2))
    made.hours("gemeente", ("2024-02-28", 375), ("2024-02-29", 240))
    made.issue("gemeente", "gemeente", "2024-02-29")
    made.hours("bouw", ("2024-03-04", 480), ("2024-03-05", 480), ("2024-03-06", 540))
    made.issue("bouw", "bouw", "2024-03-15")
    made.hours("klus", *((f"2024-03-{day}", 400) for day in (25, 26, 27)))
    made.issue("klus", "klus", "2024-03-31")
    bill = {"period_from": date(2024, 3, 1), "period_until": date(2024, 3, 31), "number": "K-1"}
    made.desk.save(
        "",
        Bill(source_id=made.id("klus"), day=date(2024, 4, 5), amount=Cents(17_500), vat=Cents(3_675), **bill),
    )
    made.clock.day = date(2024, 4, 10)
    shop = made.desk.invoices.blank(debtor_id=made.who["gezin"])
    tea = InvoiceLine(
        description="Kruidenthee", quantity=Quantity(30_000), unit=Unit.PIECE, price=Price(199_900)
    )
    book = InvoiceLine(description="Boek", price=Price(250_000), vat=LineVat.S9)
    shop = replace(shop, lines=(tea, book), supply_from=date(2024, 4, 9))
    made.invoices["gezin"] = made.desk.invoices.issue(made.desk.invoices.save(shop).id or 0)
    made.hours("kaffee", ("2024-04-22", 450))
    made.issue("kaffee", "kaffee", "2024-04-30")
    made.hours("bureau", *((f"2024-05-{day:02}", 480) for day in range(6, 16)))
    made.issue("bureau", "bureau", "2024-05-31")
    made.hours("poort", ("2024-06-03", 1000), ("2024-06-04", 1000))
    made.clock.day = date(2024, 6, 30)
    draft = made.desk.invoices.add_expense(made.draft("poort"), "Reiskosten", 5_000)
    made.invoices["poort"] = made.desk.invoices.issue(draft.id or 0)


def _second_half(made: Stranger) -> None:
    made.pay("klus", "2024-04-12", 70_000)
    made.pay("klus", "2024-05-02", 75_200)
    made.pay("bureau", "2024-06-28", 500_000)
    for name, day in (("bouw", "2024-04-01"), ("gezin", "2024-04-10"), ("poort", "2024-07-30")):
        made.pay(name, day)
    made.clock.day = date(2024, 7, 15)
    original = made.invoices["gemeente"]
    made.invoices["credit"] = made.desk.invoices.credit(original.id or 0)
    (entry,) = (one for one in made.desk.find(TimeEntry) if one.day == date(2024, 2, 29))
    made.desk.save("", replace(entry, minutes=Minutes(210)))
    made.clock.day = date(2024, 7, 16)
    draft = made.desk.invoices.replacement(original.id or 0)
    line = replace(draft.lines[0], quantity=Quantity(97_500))
    draft = made.desk.invoices.save(replace(draft, lines=(line,)))
    made.invoices["again"] = made.desk.invoices.issue(draft.id or 0)
    made.hours("gemeente", ("2024-10-15", 300))
    made.issue("kor", "gemeente", "2024-10-20")
    made.hours("klus", ("2024-11-04", 600))
    made.issue("klus2", "klus", "2024-11-10")
    made.clock.day = date(2024, 12, 30)
    made.hours("zorg", ("2024-12-29", 60))
    made.draft("zorg", InvoiceKind.SELF_BILLED)
