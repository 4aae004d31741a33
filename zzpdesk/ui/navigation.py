"""Where one can go. The sidebar, Ctrl+1…9, the palette, the menu of new things and links to records read this table."""

from __future__ import annotations

from dataclasses import dataclass

from zzpdesk.texts.i18n import N_


@dataclass(frozen=True, slots=True)
class Kept:
    """The kind of record that a page keeps, by its name (the records are not loaded at start), and its words.

    `one` is what such a record is called, `new` the command that makes one ("": none), `words` what else finds it;
    `icon` stands beside a record that was found where it differs from the page's.
    """

    kind: str
    one: str
    new: str
    words: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A page in the sidebar: its page name, icon, title and group (message ids), and the digit of its shortcut."""

    page: str
    icon: str
    title: str
    group: str = ""
    digit: int | None = None
    words: str = ""
    kept: Kept | None = None

    @property
    def shortcut(self) -> str:
        """As Qt writes it: "Ctrl+4"."""
        return f"Ctrl+{self.digit}" if self.digit else ""


WORK, PELOTON, SAFETY = N_("Work"), N_("Peloton"), N_("Safety")
_ASSIGNMENT = Kept("Assignment", N_("Assignment"), N_("New assignment"), N_("add job"))
_HOURS = Kept("TimeEntry", N_("Hours"), N_("New hours"), N_("add time entry"))
_INVOICE = Kept("Invoice", N_("Invoice"), N_("New invoice"), N_("add bill"))
_RELATION = Kept("Relation", N_("Relation"), N_("New relation"), N_("add client contact"), "building-2")
_COLLECTIVE = Kept("Collective", N_("Collective"), N_("New collective"), N_("add cooperative"))
_HUB = Kept("Hub", N_("Hub"), N_("New hub"), N_("add flex desk incubator"))
_GATHERING = Kept("Gathering", N_("Gathering"), N_("New gathering"), N_("add coffee lunch drinks"))
_BID = Kept("Bid", N_("Joint bid"), N_("New joint bid"), N_("add quote partners"))
_SHARING = Kept("Sharing", N_("Shared thing"), N_("New shared thing"), N_("add tools bookkeeping"))
_INTERMEDIARY = Kept("Intermediary", N_("Intermediary"), N_("New intermediary"), N_("add broker platform"))
_BROODFONDS = Kept("Broodfonds", N_("Broodfonds"), N_("New broodfonds"), N_("add gift circle"))
_COURSE = Kept("Training", N_("Course"), N_("New course"), N_("add training"))
_FUNDING = Kept("Funding", N_("Funding"), N_("New funding"), N_("add loan crowdfunding"))

PLACES: tuple[Place, ...] = (
    Place("overview", "layout-dashboard", N_("Overview"), "", 1, N_("dashboard, to do, turnover")),
    Place("assignments", "briefcase", N_("Assignments"), WORK, 2, N_("rate, client, contract"), _ASSIGNMENT),
    Place("hours", "clock", N_("Hours"), WORK, 3, N_("time, timer, week"), _HOURS),
    Place("invoices", "receipt-euro", N_("Invoices"), WORK, 4, N_("draft, open, overdue, paid"), _INVOICE),
    Place("relations", "users", N_("Relations"), WORK, None, N_("clients, contacts, addresses"), _RELATION),
    Place(
        "collectives",
        "handshake",
        N_("Collectives"),
        PELOTON,
        5,
        N_("cooperative, partnership, commission"),
        _COLLECTIVE,
    ),
    Place("hubs", "coffee", N_("Hubs & gatherings"), PELOTON, 6, N_("flex desk, visits, meetings"), _HUB),
    Place(
        "intermediaries",
        "arrow-left-right",
        N_("Intermediaries"),
        PELOTON,
        7,
        N_("broker, agency, platform, fee"),
        _INTERMEDIARY,
    ),
    Place("dependency", "chart-pie", N_("Dependency"), PELOTON, 8, N_("sources, shares, cost, stress test")),
    Place("safety", "umbrella", N_("Safety net"), SAFETY, None, N_("ill, buffer, pension, what ends")),
    Place(
        "broodfonds",
        "heart-handshake",
        N_("Broodfonds"),
        SAFETY,
        9,
        N_("illness, gifts, level, insurance"),
        _BROODFONDS,
    ),
    Place(
        "trainings",
        "graduation-cap",
        N_("Training"),
        SAFETY,
        None,
        N_("course, certificate, register, goal"),
        _COURSE,
    ),
    Place("fundings", "landmark", N_("Funding"), SAFETY, None, N_("loan, lender, repayment"), _FUNDING),
)

_ABSENCE = Kept("Absence", N_("Time away"), N_("New time away"), N_("add holiday leave pregnancy"))
_HOURS_TEST = Kept("HoursTest", N_("Own answer"), "", "")
INNER: tuple[Place, ...] = (
    Place("absences", "sun", N_("Time away"), WORK, None, N_("holiday, leave, standby"), _ABSENCE),
    Place(
        "hours_tests",
        "circle-help",
        N_("Own answer"),
        WORK,
        None,
        N_("majority, hours criterion"),
        _HOURS_TEST,
    ),
    Place("book", "file-text", N_("Yearly book"), "", None, N_("annual report, print, PDF, chapters")),
    Place("peloton", "bike", N_("Peloton"), PELOTON, None, N_("map, sources, clients, who through whom")),
    Place("gatherings", "coffee", N_("Gatherings"), PELOTON, None, N_("open coffee, lunch"), _GATHERING),
    Place("bids", "send", N_("Joint bids"), PELOTON, None, N_("partners, shares"), _BID),
    Place(
        "costs",
        "euro",
        N_("Cost of intermediation"),
        PELOTON,
        None,
        N_("fees, take rate, waiting, floor, tools"),
    ),
    Place("barometer", "compass", N_("Barometer"), PELOTON, None, N_("published figures, own answer, group")),
    Place("sharings", "users", N_("Shared costs"), PELOTON, None, N_("tools, bookkeeping"), _SHARING),
    Place("stress", "scale", N_("Stress test"), PELOTON, None, N_("scenario, what if, ill, pays late")),
)
"""Pages that another one leads to: not in the sidebar, but records are found and opened there."""

SETTINGS = Place(
    "settings", "settings", N_("Settings"), "", None, N_("profile, number format, backup, language")
)

KEPT: dict[str, tuple[Place, Kept]] = {
    place.kept.kind: (place, place.kept) for place in (*PLACES, *INNER) if place.kept
}
"""Name of a kind of record -> the place that keeps such records."""
_ALSO = {"Certificate": "trainings", "Register": "trainings", "Goal": "trainings"}
"""Kinds that a page shows besides the one it keeps, with forms of their own."""
FOUND_WITH: dict[str, tuple[str, str]] = {
    "Certificate": (N_("Certificate"), "file-text"),
    "Register": (N_("Register"), "star"),
    "Lead": (N_("Lead"), "send"),
    "Meeting": (N_("Meeting"), "calendar"),
    "Contact": (N_("Contact"), "user"),
    "Task": (N_("Task"), "circle-check"),
    "Document": (N_("Document"), "file-text"),
}
"""What is found by its words and shown with what it belongs to: its word and icon."""


def page_of(kind: type) -> str:
    """The page that keeps this kind of record; "" when it has none of its own."""
    name = kind.__name__
    return KEPT[name][0].page if name in KEPT else _ALSO.get(name, "")
