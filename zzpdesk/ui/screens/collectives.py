"""What is kept about a collective besides its terms: members, divided work, income, services, give and take."""

from dataclasses import replace

from zzpdesk.core.records import (
    Division,
    GiveTakeEntry,
    Member,
    MemberCapital,
    Proceeds,
    Provision,
    ProvisionUse,
    SubcontractBill,
)
from zzpdesk.core.records.membership import GiftKind, ProceedsKind
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Field, Screen
from zzpdesk.ui.screens.common import AMOUNT, DAY, NOTE, RELATION, SINCE, VAT

_COLLECTIVE = Field("collective_id", N_("Collective"), in_list=True)
_UNTIL = Field("until", N_("Until"), in_list=True)
_EXTRA = N_("Paid on top")

MEMBERS = Screen(
    record_type=Member,
    name="members",
    title=N_("Other members"),
    one=N_("Fellow member"),
    blank=lambda desk: Member(since=desk.today()),
    fields=(
        Field("relation_id", N_("Who"), in_list=True),
        _COLLECTIVE,
        Field("role", N_("Role"), in_list=True),
        Field("cell", N_("Cell")),
        Field(
            "turn",
            N_("Turn as main contractor"),
            N_("1 goes first. The number that nobody has is yours."),
            in_list=True,
        ),
        SINCE,
        Field("until", N_("Until")),
        NOTE,
    ),
)

DIVISIONS = Screen(
    record_type=Division,
    name="divisions",
    title=N_("Work divided"),
    one=N_("Division of work"),
    blank=lambda desk: Division(since=desk.today()),
    fields=(
        RELATION,
        SINCE,
        _UNTIL,
        Field("wanted", N_("Hours you want"), in_list=True),
        Field("total_wanted", N_("Hours all want together")),
        Field("available", N_("Hours there are"), in_list=True),
        Field("received", N_("Hours you got"), N_("Empty: not known yet."), in_list=True),
        NOTE,
    ),
)

PROCEEDS = Screen(
    record_type=Proceeds,
    name="proceeds",
    title=N_("Profit shares and commission received"),
    one=N_("Payment received"),
    blank=lambda desk: Proceeds(day=desk.today()),
    fields=(
        DAY,
        RELATION,
        Field("kind", N_("What it is"), in_list=True),
        AMOUNT,
        Field("year", N_("About the year")),
        Field(
            "shared",
            N_("Shared among all"),
            when=lambda proceeds: proceeds.kind is ProceedsKind.PROFIT_SHARE,
        ),
        NOTE,
    ),
)

MEMBER_CAPITAL = Screen(
    record_type=MemberCapital,
    name="member_capital",
    title=N_("Member capital"),
    one=N_("Member capital"),
    blank=lambda desk: MemberCapital(day=desk.today()),
    fields=(
        DAY,
        RELATION,
        Field("amount", N_("Paid in"), N_("With a minus: paid back."), in_list=True),
        Field("interest", N_("Interest"), in_list=True),
        NOTE,
    ),
)

PROVISIONS = Screen(
    record_type=Provision,
    name="provisions",
    title=N_("Services and provisions"),
    one=N_("Service"),
    blank=lambda _desk: Provision(),
    fields=(
        Field("title", N_("Title"), in_list=True, sub="kind"),
        Field("kind", N_("What sort")),
        Field("relation_id", N_("Who offers it")),
        Field("taken", N_("You take part"), in_list=True),
        Field("since", N_("From"), N_("A date to come: it has been announced."), in_list=True),
        Field("until", N_("Until")),
        Field("premium", N_("Premium per month"), when=lambda one: one.kind.covers or one.taken),
        Field("cover", N_("Pays per month"), when=lambda one: one.kind.covers),
        Field("waiting_months", N_("Months before it pays"), when=lambda one: one.kind.covers),
        Field(
            "cover_months",
            N_("Months that it pays"),
            N_("Empty: up to your pension."),
            when=lambda one: one.kind.covers,
        ),
        NOTE,
    ),
)

PROVISION_USES = Screen(
    record_type=ProvisionUse,
    name="provision_uses",
    title=N_("Times used"),
    one=N_("Use of a service"),
    blank=lambda desk: ProvisionUse(day=desk.today()),
    fields=(
        DAY,
        Field("provision_id", N_("Service"), in_list=True),
        Field("minutes", N_("Hours received"), in_list=True),
        Field("cost", _EXTRA, N_("Hours that you paid for do not count as received."), in_list=True),
        NOTE,
    ),
)

GIVE_TAKE = Screen(
    record_type=GiveTakeEntry,
    name="give_take",
    title=N_("Give and take"),
    one=N_("Gift or favour"),
    blank=lambda desk: GiveTakeEntry(day=desk.today()),
    fields=(
        DAY,
        Field("title", N_("What"), in_list=True, sub="kind"),
        Field("direction", N_("Which way"), in_list=True),
        Field("kind", N_("What sort")),
        Field("relation_id", N_("With whom"), in_list=True),
        Field("collective_id", N_("Within collective")),
        Field(
            "amount",
            N_("Amount, excluding VAT"),
            N_("Only what no invoice or bill here shows already."),
            when=lambda one: one.kind in {GiftKind.WORK, GiftKind.MONEY},
        ),
        Field(
            "minutes", N_("Unpaid hours"), when=lambda one: one.kind in {GiftKind.HOURS, GiftKind.KNOWLEDGE}
        ),
        Field("count", N_("How many"), when=lambda one: one.kind.contact),
        Field("meeting_id", N_("At which meeting"), N_("Then these hours stand in your hours already.")),
        Field("assignment_id", N_("For assignment")),
        NOTE,
    ),
)

SUBCONTRACT_BILLS = Screen(
    record_type=SubcontractBill,
    name="subcontract_bills",
    title=N_("Bills of fellow members"),
    one=N_("Bill of a fellow member"),
    blank=lambda desk: SubcontractBill(day=desk.today()),
    fields=(
        DAY,
        Field("relation_id", N_("From whom"), in_list=True),
        Field("circle_id", N_("Within collective")),
        Field("assignment_id", N_("For assignment"), N_("The job of which you are main contractor.")),
        Field("number", N_("Number"), in_list=True),
        AMOUNT,
        Field("reverse_charge", N_("VAT shifted to you"), N_("Usual between builders.")),
        replace(VAT, when=lambda bill: not bill.reverse_charge),
        NOTE,
    ),
)
