"""Three years of a sound technician who is not in the demo, entered through the desk's own commands.

What she invoiced, in euros without VAT (order of entry; + expense or pass-through, outside the shares):

    2023                              2024                              2025, up to 15 November
    31 Jan  Museum         3,600      12 Jan  credit of Café   -2,100    31 Jan  Stil            8,000  KOR
    28 Feb  Helder/school  8,500      31 Jan  Helder/bank     15,200      3 Feb  credit Femke   -1,200  KOR
    31 Mar  Berlin         1,200      29 Feb  Helder/bank     15,200     28 Feb  Poort/polder    4,400  KOR
    30 Apr  Vlot/shop      1,200      31 Mar  Helder/school    5,100     30 Jun  Dijk            1,200  KOR
    31 May  Dijk           2,000      31 May  Dijk             1,500     31 Jul  Vlot/shop       1,800
     9 Jun  book, family     183.49      5 Jul  Vlot/shop          600     31 Aug  Kring           1,000
    31 Jul  Stil           4,000       6 Jul  Vlot/shop          600     30 Sep  Helder/bank     7,600
    31 Aug  Printer        3,000      30 Sep  Dijk             2,000      2 Oct  credit Kring   -1,000
    30 Sep  Kring/library  2,400      31 Oct  Museum           1,800 KOR 31 Oct  Museum          5,400
    31 Oct  Femke/school   1,200      15 Nov  Kring/library    4,000 KOR 10 Nov  Printer         4,500
    30 Nov  Poort/water    2,933.04
    15 Dec  Museum           900 + 1,250 passed through + 75 expenses
    20 Dec  Vlot/café      2,100

Dijk bills itself; it has given her no say since July 2024. Helder puts 8 an hour on top, Stil will not tell. Poort
takes 4 an hour, Vlot 12 % and from July 2024 on 15 % (8 % for the café), 29 a month since 10 April 2023 and 9 a lead,
Kring 5 %, Dijk 10 %, the Fund 1 % of all income from July 2025 on.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.scenarios.mirror_ties import ties
from tests.scenarios.stranger import Clock, Stranger
from zzpdesk.core.kinds import BasisPoints, Cents, Price
from zzpdesk.core.records import Bill, FeeTerms, Lead, Profile, Say, VatStatus
from zzpdesk.core.records.assignment import RateUnit, RouteReason
from zzpdesk.core.records.fees import BorneBy, Certainty, FeeBase, FeeKind
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceLine, LineVat, TurnoverKind
from zzpdesk.core.records.profile import VatScheme
from zzpdesk.core.records.relation import BuyerKind, Language, SourceKind
from zzpdesk.desk import Desk

TODAY = date(2025, 11, 15)
PROFILE = Profile(
    owner="Wytske Andela",
    street="Haven 3",
    postcode="8861 AA",
    city="Harlingen",
    kvk="87654321",
    vat_id="NL000099998B57",
    iban="NL91ABNA0417164300",
    business_costs=Cents(50_000),
    private_costs=Cents(180_000),
    tax_reserve=Cents(70_000),
    buffer=Cents(1_200_000),
    waiting_rate=BasisPoints(800),
    illness_need=Cents(220_000),
)
SINCE = date(2023, 1, 1)


def three_years(path: Path) -> Stranger:
    """All of it; the clock ends on 15 November 2025."""
    clock = Clock()
    clock.day = date(2023, 1, 2)
    made = Stranger(Desk.create(path, PROFILE, clock=clock), clock)
    _relations(made)
    _assignments(made)
    _terms(made)
    _first(made)
    _second(made)
    _third(made)
    clock.day = TODAY
    ties(made)
    return made


def _relations(made: Stranger) -> None:
    for key, name in (
        ("museum", "Museum Tij"),
        ("drukker", "Drukkerij Ebbe"),
        ("hogeschool", "Hogeschool Noord"),
        ("bank", "Bank van Terpen"),
        ("rijk", "Dienst Wegen"),
        ("winkel", "Winkel Wad"),
        ("cafe", "Café Lont"),
        ("wijk", "Wijkhuis Dijk"),
        ("bieb", "Bibliotheek Zee"),
        ("water", "Waterschap Sluis"),
        ("polder", "Polder Zuid"),
        ("bas", "Bas Roorda"),
    ):
        made.relation(key, name)
    made.relation("gezin", "Fam. Hiemstra", buyer=BuyerKind.CONSUMER)
    german = {"country": "DE", "postcode": "10115", "city": "Berlin", "vat_id": "DE136695976"}
    made.relation("berlin", "Klanghaus GmbH", language=Language.EN, **german)
    for key, name in (("helder", "Helder B.V."), ("stil", "Stil B.V."), ("vlot", "Vlot"), ("poort", "Poort")):
        made.relation(key, name, SourceKind.INTERMEDIARY)
    for key, name in (("dijk", "Coöperatie Dijk"), ("kring", "Kring Geluid"), ("fonds", "Fonds Geluid")):
        made.relation(key, name, SourceKind.COLLECTIVE)
    made.relation("femke", "Femke Bijl", SourceKind.PEER)


def _assignments(made: Stranger) -> None:
    made.assignment("museum", "museum", 90, since=SINCE)
    fixed = {"rate_unit": RateUnit.FIXED, "since": SINCE}
    made.assignment("drukker", "drukker", 3000, **fixed)
    made.assignment("drukker2", "drukker", 4500, **fixed)
    made.assignment("berlin", "berlin", 100, vat=LineVat.AE, since=SINCE)
    for key, client, rate, source, route in (
        ("school", "hogeschool", 85, "helder", RouteReason.SOURCE_FOUND),
        ("bank", "bank", 95, "helder", RouteReason.SOURCE_FOUND),
        ("stil", "rijk", 80, "stil", RouteReason.UNRECORDED),
        ("water", "water", 88, "poort", RouteReason.CLIENT_REQUIRED),
        ("polder", "polder", 88, "poort", RouteReason.OWN_CHOICE),
        ("femke", "hogeschool", 75, "femke", RouteReason.SOURCE_FOUND),
        ("dijk", "wijk", 50, "dijk", RouteReason.SOURCE_FOUND),
    ):
        more = {"contracting_id": made.id(source), "route": route, "since": SINCE}
        made.assignment(key, client, rate, source, **more)
    found = {"route": RouteReason.SOURCE_FOUND, "since": SINCE}
    made.assignment("winkel", "winkel", 60, "vlot", **found)
    made.assignment("cafe", "cafe", 70, "vlot", **found)
    made.assignment("bieb", "bieb", 100, "kring", introducer_id=made.id("bas"), **found)


def _terms(made: Stranger) -> None:
    july, hour = date(2024, 7, 1), FeeKind.MARGIN_PER_HOUR
    on_top = {"kind": hour, "borne_by": BorneBy.CLIENT}
    for key, terms in (
        ("helder", {"amount": Cents(800)} | on_top),
        ("stil", {"certainty": Certainty.UNKNOWN} | on_top),
        ("poort", {"kind": hour, "amount": Cents(400)}),
        ("vlot", {"percent": BasisPoints(1_200), "until": date(2024, 6, 30)}),
        ("vlot", {"percent": BasisPoints(1_500), "since": july}),
        ("vlot", {"percent": BasisPoints(800), "assignment_id": made.work["cafe"].id}),
        (
            "vlot",
            {"kind": FeeKind.SUBSCRIPTION_MONTH, "amount": Cents(2_900), "since": date(2023, 4, 10)},
        ),
        ("vlot", {"kind": FeeKind.PER_LEAD, "amount": Cents(900)}),
        ("kring", {"percent": BasisPoints(500)}),
        ("dijk", {"percent": BasisPoints(1_000)}),
        (
            "fonds",
            {"percent": BasisPoints(100), "base": FeeBase.ALL_INCOME, "since": date(2025, 7, 1)},
        ),
    ):
        made.desk.save("", FeeTerms(source_id=made.id(key), **({"since": SINCE} | terms)))
    dijk, kring = made.id("dijk"), made.id("kring")
    made.desk.save("", Say(relation_id=dijk, since=SINCE, formal=True))
    made.desk.save("", Say(relation_id=dijk, since=july, formal=True, experienced=False))
    made.desk.save("", Say(relation_id=kring, since=SINCE, formal=False, experienced=True))
    made.desk.save("", VatStatus(since=date(2024, 10, 1), scheme=VatScheme.KOR))
    made.desk.save("", VatStatus(since=date(2025, 7, 1), scheme=VatScheme.STANDARD))


def _job(made: Stranger, key: str, name: str, hours: float, day: str, paid: str | None = None) -> None:
    """Hours in days of ten, from the first of the month of `day` on; billed on `day` and, perhaps, paid."""
    left, number, month = round(hours * 60), 1, day[:8]
    while left:
        made.hours(key, (f"{month}{number:02}", min(left, 600)))
        left, number = left - min(left, 600), number + 1
    made.issue(name, key, day)
    if paid:
        made.pay(name, paid)


def _self_billed(made: Stranger, name: str, hours: int, day: str, accepted: str, kept: int = 0) -> None:
    made.hours("dijk", *((f"{day[:8]}{number:02}", 600) for number in range(1, hours // 10 + 1)))
    if hours % 10:
        made.hours("dijk", (f"{day[:8]}20", hours % 10 * 60))
    made.clock.day = date.fromisoformat(accepted)
    draft = replace(made.draft("dijk", InvoiceKind.SELF_BILLED), issued_on=date.fromisoformat(day))
    vat = {"withheld": Cents(kept), "withheld_vat": Cents(kept * 21 // 100)}
    made.invoices[name] = made.desk.invoices.accept_self_billed(
        replace(draft, **vat), f"D-{name}", date.fromisoformat(accepted)
    )


def _lead(made: Stranger, day: str) -> None:
    made.desk.save(
        "", Lead(title=f"Aanvraag {day}", relation_id=made.id("vlot"), day=date.fromisoformat(day))
    )


def _first(made: Stranger) -> None:
    _job(made, "museum", "m23", 40, "2023-01-31", "2023-02-20")
    _job(made, "school", "h23", 100, "2023-02-28", "2023-04-15")
    _job(made, "berlin", "b23", 12, "2023-03-31", "2023-04-30")
    _job(made, "winkel", "v23", 20, "2023-04-30")
    made.pay("v23", "2023-05-10", 50_000)
    made.pay("v23", "2023-06-20")
    _lead(made, "2023-05-02")
    _self_billed(made, "d23", 40, "2023-05-31", "2023-06-03", kept=20_000)
    made.pay("d23", "2023-06-10")
    made.clock.day = date(2023, 6, 9)
    book = InvoiceLine(description="Boek met cd", price=Price(2_000_000), vat=LineVat.S9)
    sale = replace(
        made.desk.invoices.blank(debtor_id=made.who["gezin"]), lines=(book,), supply_from=made.clock.day
    )
    made.invoices["g23"] = made.desk.invoices.issue(made.desk.invoices.save(sale).id or 0)
    made.pay("g23", "2023-06-09")
    _job(made, "stil", "s23", 50, "2023-07-31", "2023-09-29")
    made.hours("drukker", *((f"2023-08-{day:02}", 600) for day in (7, 8, 9)))
    made.issue("dr23", "drukker", "2023-08-31")
    made.pay("dr23", "2023-09-10")
    _job(made, "bieb", "k23", 24, "2023-09-30", "2023-10-30")
    _job(made, "femke", "f23", 16, "2023-10-31", "2023-11-30")
    made.hours("water", ("2023-11-06", 1_000), ("2023-11-07", 1_000))
    made.issue("p23", "water", "2023-11-30")
    made.pay("p23", "2024-01-29")
    made.hours("museum", ("2023-12-04", 600))
    made.clock.day = date(2023, 12, 15)
    passed = InvoiceLine(description="Zaalhuur", price=Price(12_500_000), turnover=TurnoverKind.PASS_THROUGH)
    draft = made.desk.invoices.add_expense(made.draft("museum", lines=(passed,)), "Reiskosten", 7_500)
    made.invoices["m23b"] = made.desk.invoices.issue(draft.id or 0)
    made.pay("m23b", "2023-12-15")
    _job(made, "cafe", "c23", 30, "2023-12-20", "2024-01-05")


def _second(made: Stranger) -> None:
    made.clock.day = date(2024, 1, 12)
    made.invoices["c23 credit"] = made.desk.invoices.credit(made.invoices["c23"].id or 0)
    made.pay("c23", "2024-01-20", -254_100)
    _job(made, "bank", "h24a", 160, "2024-01-31", "2024-04-01")
    _job(made, "bank", "h24b", 160, "2024-02-29", "2024-05-15")
    _job(made, "school", "h24c", 60, "2024-03-31", "2024-04-30")
    _self_billed(made, "d24a", 30, "2024-05-31", "2024-06-04", kept=15_000)
    made.pay("d24a", "2024-06-30")
    for name, worked, day in (("v24a", "2024-06-28", "2024-07-05"), ("v24b", "2024-07-02", "2024-07-06")):
        made.hours("winkel", (worked, 600))
        made.issue(name, "winkel", day)
        made.pay(name, "2024-07-20")
    bill = {"period_from": date(2024, 7, 1), "period_until": date(2024, 9, 30), "number": "V-3"}
    made.desk.save(
        "",
        Bill(
            source_id=made.id("vlot"), day=date(2024, 10, 2), amount=Cents(17_000), vat=Cents(3_570), **bill
        ),
    )
    _self_billed(made, "d24b", 40, "2024-09-30", "2024-09-30")
    _job(made, "museum", "m24", 20, "2024-10-31", "2024-11-20")
    _lead(made, "2024-11-05")
    _job(made, "bieb", "k24", 40, "2024-11-15", "2025-01-14")


def _third(made: Stranger) -> None:
    _job(made, "stil", "s25", 100, "2025-01-31", "2025-03-31")
    made.clock.day = date(2025, 2, 3)
    made.invoices["f23 credit"] = made.desk.invoices.credit(made.invoices["f23"].id or 0)
    _job(made, "polder", "p25", 50, "2025-02-28", "2025-05-28")
    _self_billed(made, "d25", 24, "2025-06-30", "2025-06-30")
    _job(made, "winkel", "v25", 30, "2025-07-31", "2025-08-10")
    _job(made, "bieb", "k25", 10, "2025-08-31")
    _job(made, "bank", "h25", 80, "2025-09-30")
    made.pay("h25", "2025-11-10", 400_000)
    made.clock.day = date(2025, 10, 2)
    made.invoices["k25 credit"] = made.desk.invoices.credit(made.invoices["k25"].id or 0)
    _job(made, "museum", "m25", 60, "2025-10-31")
    made.hours("drukker2", ("2025-11-03", 600), ("2025-11-04", 600), ("2025-11-05", 300))
    made.issue("dr25", "drukker2", "2025-11-10")
    made.hours("drukker2", ("2025-11-12", 300))
    made.hours("museum", ("2025-11-13", 300))
    made.hours("stil", ("2025-11-14", 240))
