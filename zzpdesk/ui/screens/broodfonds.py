"""Schemes for illness: the group, her level, the private ledger, her own illness, and insurance beside it."""

from zzpdesk.core.kinds import Cents, Year
from zzpdesk.core.records import (
    Broodfonds,
    BroodfondsLevel,
    Illness,
    LedgerEntry,
    MemberCount,
    Provision,
)
from zzpdesk.core.records.broodfonds import SchemeKind
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Empty, Field, Screen, Starter
from zzpdesk.ui.screens.common import DAY, NOTE, RELATION, SINCE, named_by_relation

SCHEMES = Screen(
    record_type=Broodfonds,
    name="broodfonds",
    title=N_("Schemes"),
    one=N_("Broodfonds"),
    blank=lambda desk: Broodfonds(
        admission_fee=Cents(desk.rules.number("broodfonds_admission", desk.today()) or 0)
    ),
    fields=(
        named_by_relation("kind"),
        Field("kind", N_("Kind")),
        Field("admission_fee", N_("Admission fee")),
        Field("opened_on", N_("Balance known from"), N_("Empty: the ledger begins at zero.")),
        Field("opening", N_("Balance on that day"), when=lambda fund: fund.opened_on is not None),
        Field(
            "waiting_days",
            N_("Waiting days"),
            N_("Days of illness before the first gift."),
            heading=N_("When you are ill"),
        ),
        Field("max_months", N_("Most months of gifts")),
        Field(
            "relapse_days",
            N_("Relapse within days"),
            N_("Ill again within so many days: the same illness, without waiting again."),
        ),
        Field("partial", N_("Half ill gives half"), N_("Off: only who is wholly ill gets a gift.")),
        Field("fee_from_balance", N_("Fee comes from the balance"), heading=N_("The group")),
        Field("alliance", N_("In an alliance with other groups")),
        NOTE,
    ),
    empty=Empty(
        icons=("users", "heart-handshake", "euro"),
        title=N_("No broodfonds yet"),
        lines=N_(
            "A group that carries each other when someone is ill, a gift circle, or something like it.\n"
            "Note your level and what you pay in. Then you see how long you would manage when you are ill."
        ),
        starters=(
            Starter(
                "heart-handshake",
                N_("Broodfonds"),
                N_("twenty to fifty people, two years of gifts"),
                {"kind": SchemeKind.BROODFONDS},
            ),
            Starter(
                "users",
                N_("Gift circle"),
                N_("own rules for waiting and duration"),
                {"kind": SchemeKind.GIFT_CIRCLE},
            ),
            Starter(
                "globe",
                N_("Crowdsurance"),
                N_("many people, through a platform"),
                {"kind": SchemeKind.CROWDSURANCE},
            ),
        ),
    ),
)

LEVELS = Screen(
    record_type=BroodfondsLevel,
    name="broodfonds_levels",
    title=N_("Your level"),
    one=N_("Level"),
    blank=lambda desk: BroodfondsLevel(
        since=desk.today(), fee=Cents(desk.rules.number("broodfonds_fee", desk.today()) or 0)
    ),
    fields=(
        Field("broodfonds_id", N_("Broodfonds")),
        SINCE,
        Field("gift", N_("Gift per month"), N_("What you get when you are ill."), in_list=True),
        Field("deposit", N_("Deposit per month"), in_list=True),
        Field("fee", N_("Fee per month")),
        Field("cap", N_("Highest balance"), N_("What comes above it is freed.")),
    ),
)

LEDGER = Screen(
    record_type=LedgerEntry,
    name="broodfonds_ledger",
    title=N_("Bookings"),
    one=N_("Booking"),
    blank=lambda desk: LedgerEntry(day=desk.today()),
    fields=(
        Field("broodfonds_id", N_("Broodfonds")),
        DAY,
        Field("kind", N_("What for"), in_list=True),
        Field("amount", N_("Amount"), in_list=True),
    ),
)

MEMBER_COUNTS = Screen(
    record_type=MemberCount,
    name="member_counts",
    title=N_("Number of members"),
    one=N_("Count of members"),
    blank=lambda desk: MemberCount(year=Year(desk.today().year)),
    fields=(
        RELATION,
        Field("year", N_("Year"), in_list=True),
        Field("members", N_("Members"), in_list=True),
    ),
)

ILLNESSES = Screen(
    record_type=Illness,
    name="illnesses",
    title=N_("Own illness"),
    one=N_("Period of illness"),
    blank=lambda desk: Illness(since=desk.today()),
    fields=(
        Field("since", N_("Ill from"), in_list=True),
        Field("until", N_("Up to and including"), N_("Empty: you are still ill."), in_list=True),
        Field(
            "percent",
            N_("How ill"),
            N_("Does the percentage change, then that is a new period."),
            in_list=True,
        ),
        NOTE,
    ),
    empty=Empty(
        icons=("calendar", "heart-handshake", "clock"),
        title=N_("No illness on record"),
        lines=N_(
            "Note from when to when you were ill, and for how much.\n"
            "You see when gifts begin and end. It is in no print and no export."
        ),
    ),
)

INSURANCES = Screen(
    record_type=Provision,
    name="insurances",
    title=N_("Insurance for illness"),
    one=N_("Insurance"),
    blank=lambda _desk: Provision(kind=ProvisionKind.DISABILITY, taken=True),
    fields=(
        Field("title", N_("Name"), in_list=True, sub="relation_id"),
        Field("relation_id", N_("With whom")),
        Field("cover", N_("Pays per month"), in_list=True),
        Field("premium", N_("Premium per month"), in_list=True),
        Field("waiting_months", N_("Months before it pays")),
        Field("cover_months", N_("Months that it pays"), N_("Empty: up to your pension.")),
        Field("since", N_("From")),
        Field("until", N_("Until")),
        Field("taken", N_("You have it"), N_("Off: offered, not taken.")),
        NOTE,
    ),
    empty=Empty(
        icons=("file-text", "scale", "euro"),
        title=N_("No insurance on record"),
        lines=N_(
            "A disability insurance, your own or through a collective.\n"
            "Once you have it, it counts along beside gifts and your buffer."
        ),
    ),
)
