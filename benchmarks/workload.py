"""W1, "30 years of a busy freelancer": invented records of every kind there is, the same for the same seed.

A year of W1 has 120 invoices of 3 lines, 1,500 time entries, 25 clients, 8 intermediaries, 12 broodfonds contributions,
30 trainings and what goes with them (`webload`); W10 has ten times that.
Ids are given out here, so that the records can be written in bulk.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from benchmarks import webload
from zzpdesk.core import fees, invoicing, numbering
from zzpdesk.core import records as r
from zzpdesk.core.kinds import (
    AssignmentId,
    BasisPoints,
    Cents,
    Days,
    InvoiceId,
    Minutes,
    Price,
    Quantity,
    RelationId,
    Year,
)
from zzpdesk.core.records.assignment import RouteReason
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.fees import BorneBy, Certainty, FeeKind
from zzpdesk.core.records.invoice import InvoiceLine, InvoiceStatus, Unit
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.rules import Rules

INVOICES, LINES, ENTRIES, CLIENTS, INTERMEDIARIES = 120, 3, 1_500, 25, 8
PER_LINE = (3, 3, 4)
"""Time entries behind each line of an invoice: ten per invoice, 1,200 of the year's 1,500."""
OF_OTHERS = webload.TRAININGS + webload.MEETINGS
"""Time entries that follow from trainings and meetings."""
RENEWED = 5
"""Each year one in so many clients and intermediaries gives way to a new one."""
OPEN, UNBILLED = 6, 40
"""The newest invoices are not paid yet, the newest hours not billed."""
_TOWNS = "Utrecht Amersfoort Zwolle Leiden Haarlem Delft Arnhem Breda Tilburg Groningen Assen Hoorn".split()
_HEADS = (
    "Noord Zuid Rijn Maas Vecht Linge Amstel Dommel Waal Eem Vliet Spaarne Zaan Regge Berkel Dinkel".split()
)
_TAILS = "werk zorg bouw tekst media groep huis advies labs bank vervoer energie water school".split()
_WORK = "Ontwerp Redactie Advies Onderzoek Vertaling Projectleiding Interface Analyse Training Audit".split()
_DONE = (
    "overleg uitwerking schetsen correcties presentatie interview rapport prototype planning nazorg".split()
)


@dataclass(frozen=True, slots=True)
class Size:
    """How many years, and how many times a W1 year."""

    years: int = 30
    times: int = 1


@dataclass(slots=True)
class Workload:
    """The records made so far, per kind, each with its id."""

    rules: Rules
    size: Size
    until: date
    profile: r.Profile
    rng: Random
    made: dict[type[Record], list[Record]] = field(default_factory=lambda: {kind: [] for kind in r.KINDS})
    clients: list[RelationId] = field(default_factory=list)
    sources: list[RelationId] = field(default_factory=list)
    collectives: list[RelationId] = field(default_factory=list)
    running: list[r.Assignment] = field(default_factory=list)
    terms: dict[int | None, list[r.FeeTerms]] = field(default_factory=dict)

    def add(self, record: Record) -> int:
        """Give the record the next id of its kind; returns it."""
        known = self.made[type(record)]
        number = len(known) + 1
        known.append(replace(record, id=number, version=1))
        return number

    def pick(self, words: list[str]) -> str:
        """One of these words."""
        return self.rng.choice(words)

    def relation(self, kind: SourceKind | None = None) -> RelationId:
        """A new relation."""
        number = len(self.made[r.Relation]) + 1
        name = f"{self.pick(_HEADS)}{self.pick(_TAILS)} {number}"
        town = self.pick(_TOWNS)
        return RelationId(
            self.add(
                r.Relation(
                    name=name,
                    source_kind=kind,
                    street=f"Kade {number}",
                    postcode=f"{1000 + number % 9000} AB",
                    city=town,
                    email=f"post{number}@example.org",
                    contact=f"{self.pick(_HEADS)} de {self.pick(_TOWNS)}",
                )
            )
        )


def profile() -> r.Profile:
    """The freelancer."""
    return r.Profile(
        owner="Mira de Wit",
        business="Werkplaats De Wit",
        street="Oudegracht 1",
        postcode="3511 AA",
        city="Utrecht",
        iban="NL91ABNA0417164300",
        vat_id="NL000099998B57",
        business_costs=Cents(90_000),
        private_costs=Cents(210_000),
        tax_reserve=Cents(160_000),
        buffer=Cents(2_400_000),
    )


def make(rules: Rules, size: Size, until: date, seed: int = 1) -> Workload:
    """All records up to and including `until`, in years of 365 days that end there."""
    load = Workload(rules, size, until, replace(profile(), id=1, version=1), Random(seed))
    first = until - timedelta(days=365 * size.years)
    load.add(r.VatStatus(since=first))
    _collectives(load, first)
    webload.begin(load, first)
    for number in range(size.years):
        start = first + timedelta(days=365 * number + 1)
        _people(load, start)
        _assignments(load, start)
        _invoices(load, start)
        webload.year(load, start)
        _other_hours(load, start)
        load.add(r.SelfView(year=Year(start.year), dependent=load.rng.random() < 0.4))
    _newest(load)
    _counters(load)
    return load


def _collectives(load: Workload, first: date) -> None:
    for number in range(3 * load.size.times):
        owner = load.relation(SourceKind.HUB if number % 3 == 2 else SourceKind.COLLECTIVE)
        load.collectives.append(owner)
        load.add(r.Collective(relation_id=owner, sector="ontwerp"))
        load.add(r.Membership(relation_id=owner, since=first))
        load.add(r.Say(relation_id=owner, since=first, formal=number % 2 == 0, experienced=number % 3 == 0))
        _terms(
            load,
            r.FeeTerms(source_id=owner, kind=FeeKind.SUBSCRIPTION_MONTH, amount=Cents(4_500), since=first),
        )


def _people(load: Workload, start: date) -> None:
    """The clients and intermediaries of a year: one in five is new."""
    for known, full, make_one in (
        (load.clients, CLIENTS, Workload.relation),
        (load.sources, INTERMEDIARIES, lambda load: _intermediary(load, start)),
    ):
        wanted = full * load.size.times
        gone = len(known) // RENEWED
        del known[:gone]
        known += [make_one(load) for _ in range(wanted - len(known))]


def _intermediary(load: Workload, start: date) -> RelationId:
    owner = load.relation(SourceKind.INTERMEDIARY)
    online = load.rng.random() < 0.5
    load.add(r.Intermediary(relation_id=owner, online=online, sector="tekst en ontwerp"))
    load.add(r.Registration(relation_id=owner, online=online, since=start))
    known = load.rng.random()
    if known < 0.6:
        _terms(
            load,
            r.FeeTerms(source_id=owner, percent=BasisPoints(load.rng.randrange(500, 2_001, 50)), since=start),
        )
    elif known < 0.85:
        margin = Cents(load.rng.randrange(500, 2_000, 25))
        kind, bears = FeeKind.MARGIN_PER_HOUR, BorneBy.CLIENT
        _terms(load, r.FeeTerms(source_id=owner, kind=kind, amount=margin, borne_by=bears, since=start))
    else:
        _terms(load, r.FeeTerms(source_id=owner, certainty=Certainty.UNKNOWN, since=start))
    return owner


def _terms(load: Workload, terms: r.FeeTerms) -> None:
    load.add(terms)
    load.terms.setdefault(terms.source_id, []).append(load.made[r.FeeTerms][-1])  # type: ignore[arg-type]


def _assignments(load: Workload, start: date) -> None:
    load.running.clear()
    for client in load.clients:
        chance = load.rng.random()
        routes = load.sources if chance < 0.4 else load.collectives
        source = None if chance > 0.55 else load.rng.choice(routes)
        forced = load.rng.random() < 0.3
        load.add(
            r.Assignment(
                title=f"{load.pick(_WORK)} {start.year}",
                client_id=client,
                source_id=source,
                route=RouteReason.CLIENT_REQUIRED if forced else RouteReason.SOURCE_FOUND,
                rate=Price(load.rng.randrange(650_000, 1_250_000, 25_000)),
                since=start,
                until=start + timedelta(days=load.rng.randrange(90, 420)),
                archived=start < load.until - timedelta(days=800),
            )
        )
        load.running.append(load.made[r.Assignment][-1])  # type: ignore[arg-type]


def _invoices(load: Workload, start: date) -> None:
    number = INVOICES * load.size.times
    days = sorted(load.rng.randrange(365) for _ in range(number))
    for day in days:
        _invoice(load, load.rng.choice(load.running), start + timedelta(days=day))


def _invoice(load: Workload, assignment: r.Assignment, day: date) -> None:
    """One definitive invoice with its hours, fees and payment."""
    number = InvoiceId(len(load.made[r.Invoice]) + 1)
    lines = tuple(_line(load, assignment, number, day, entries) for entries in PER_LINE)
    debtor = load.made[r.Relation][(assignment.paying_id or 0) - 1]
    if not isinstance(debtor, r.Relation):
        raise TypeError(debtor)
    draft = r.Invoice(
        debtor_id=RelationId(assignment.paying_id or 0),
        assignment_id=AssignmentId(assignment.id or 0),
        issued_on=day,
        supply_from=day - timedelta(days=20),
        supply_until=day,
        due_on=day + timedelta(days=30),
        term_days=Days(30),
        supplier=invoicing.supplier_of(load.profile),
        customer=invoicing.customer_of(debtor),
        status=InvoiceStatus.ISSUED,
        number=f"{day.year}-{number}",
        lines=lines,
    )
    invoice = invoicing.priced(draft, load.rules, day)
    load.add(invoice)
    terms = load.terms.get(assignment.source_id, [])
    for fee in fees.accrue_on_issue(replace(invoice, id=number), {assignment.id or 0: assignment}, terms):
        load.add(fee)
    if day < load.until - timedelta(days=OPEN):
        load.add(
            r.Payment(
                invoice_id=number, paid_on=min(day + timedelta(days=21), load.until), amount=invoice.total
            )
        )


def _line(
    load: Workload, assignment: r.Assignment, invoice: InvoiceId, day: date, entries: int
) -> InvoiceLine:
    key = len(load.made[r.TimeEntry]) + 1
    words, minutes = load.pick(_DONE), 0
    for number in range(entries):
        spent = load.rng.randrange(45, 481, 15)
        minutes += spent
        load.add(
            r.TimeEntry(
                day=day - timedelta(days=number * 5),
                assignment_id=AssignmentId(assignment.id or 0),
                minutes=Minutes(spent),
                description=f"{words} {load.pick(_HEADS).lower()} {number + 1}",
                invoice_id=invoice,
                line_key=key,
            )
        )
    return InvoiceLine(
        description=f"{assignment.title}: {words}",
        quantity=Quantity(minutes * 10_000 // 60),
        unit=Unit.HOUR,
        price=assignment.rate,
        vat_rate=BasisPoints(2_100),
        minutes=Minutes(minutes),
        assignment_id=AssignmentId(assignment.id or 0),
        key=key,
    )


def _other_hours(load: Workload, start: date) -> None:
    kinds = [kind for kind in HourKind if kind is not HourKind.BILLABLE]
    for _ in range((ENTRIES - INVOICES * sum(PER_LINE) - OF_OTHERS) * load.size.times):
        load.add(
            r.TimeEntry(
                day=start + timedelta(days=load.rng.randrange(365)),
                minutes=Minutes(load.rng.randrange(15, 241, 15)),
                kind=load.rng.choice(kinds),
                description=f"{load.pick(_DONE)} {load.pick(_TAILS)}",
            )
        )


def _newest(load: Workload) -> None:
    """Hours of the last weeks that wait for an invoice; a bill of each intermediary for the last quarter."""
    for _ in range(UNBILLED * load.size.times):
        assignment = load.rng.choice(load.running)
        load.add(
            r.TimeEntry(
                day=load.until - timedelta(days=load.rng.randrange(28)),
                assignment_id=AssignmentId(assignment.id or 0),
                minutes=Minutes(load.rng.randrange(45, 481, 15)),
                description=f"{load.pick(_DONE)} {load.pick(_HEADS).lower()}",
            )
        )
    start = load.until - timedelta(days=120)
    for source in load.sources:
        load.add(
            r.Bill(
                source_id=source,
                day=load.until - timedelta(days=20),
                period_from=start,
                period_until=start + timedelta(days=90),
                amount=Cents(load.rng.randrange(10_000, 90_000)),
            )
        )


def _counters(load: Workload) -> None:
    """Number the invoices by date, without gaps per calendar year, as issuing them would have done."""
    last: dict[int, int] = {}
    text = load.profile.number_format
    for place, invoice in enumerate(load.made[r.Invoice]):
        if not isinstance(invoice, r.Invoice) or invoice.issued_on is None:
            raise TypeError(invoice)
        year = invoice.issued_on.year
        last[year] = last.get(year, 0) + 1
        load.made[r.Invoice][place] = replace(invoice, number=numbering.number_text(text, year, last[year]))
    for year, number in last.items():
        load.add(r.Series(name=numbering.series_name(text, year), last=number))


def chunks(records: Mapping[type[Record], list[Record]], size: int) -> Iterator[list[Record]]:
    """All records in the order of the register, so that what is referred to comes first, a handful at a time."""
    for kind in r.KINDS:
        known = records[kind]
        for start in range(0, len(known), size):
            yield known[start : start + size]
