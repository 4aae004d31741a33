"""Places to work: their plans and visits; joint bids that came out of them; and what is shared with others."""

from zzpdesk.core.records import Bid, Hub, HubPlan, Partner, Sharing, Visit
from zzpdesk.core.records.hub import Arrangement, HubKind, SharedThing
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Empty, Field, Screen, Starter
from zzpdesk.ui.screens.becoming import becomes
from zzpdesk.ui.screens.common import DAY, NOTE, RELATION, SINCE, named_by_relation


def _paid(plan: HubPlan) -> bool:
    return plan.arrangement in {Arrangement.PER_VISIT, Arrangement.PER_MONTH, Arrangement.PER_YEAR}


def _bound(plan: HubPlan) -> bool:
    return plan.bound_until is not None


HUBS = Screen(
    record_type=Hub,
    name="hubs",
    title=N_("Hubs"),
    one=N_("Hub"),
    blank=lambda _desk: Hub(),
    fields=(
        named_by_relation("kind"),
        Field("kind", N_("What sort of place"), in_list=True),
        Field("sector", N_("Sector"), in_list=True),
        NOTE,
    ),
    empty=Empty(
        icons=("map-pin", "coffee", "users"),
        title=N_("No hubs or gatherings yet"),
        lines=N_(
            "Places where you work among others, and where you meet them.\n"
            "Note visits and who you met. Later you see what it costs and what it brings."
        ),
        starters=(
            Starter("armchair", N_("Flex workplace"), N_("per visit or per month"), {"kind": HubKind.FLEX}),
            Starter(
                "map-pin", N_("Rented chair"), N_("at someone's own place"), {"kind": HubKind.RENTED_CHAIR}
            ),
            Starter("rocket", N_("Incubator"), N_("a programme in stages"), {"kind": HubKind.INCUBATOR}),
        ),
    ),
    save=becomes(SourceKind.HUB),
)

HUB_PLANS = Screen(
    record_type=HubPlan,
    name="hub_plans",
    title=N_("Plans"),
    one=N_("Plan"),
    blank=lambda desk: HubPlan(since=desk.today()),
    fields=(
        RELATION,
        Field("arrangement", N_("How you pay"), in_list=True, sub="stage"),
        Field("price", N_("Price"), N_("Excluding VAT."), in_list=True, when=_paid),
        SINCE,
        Field("until", N_("Until"), in_list=True),
        Field("stage", N_("Stage"), N_("Of a programme: each stage is a plan of its own.")),
        Field("bound_until", N_("Bound until"), heading=N_("Cancelling"), in_list=True),
        Field("notice_months", N_("Notice, in months"), when=_bound),
        Field("renews_months", N_("Renews by, in months"), N_("0: it ends by itself."), when=_bound),
        NOTE,
    ),
)

VISITS = Screen(
    record_type=Visit,
    name="visits",
    title=N_("Visits"),
    one=N_("Visit"),
    blank=lambda desk: Visit(day=desk.today()),
    fields=(
        DAY,
        RELATION,
        Field(
            "minutes",
            N_("Hours"),
            N_("Time for meeting people; not the work you did there."),
            in_list=True,
        ),
        Field("cost", N_("Cost"), N_("Excluding VAT. Empty: as the plan says."), in_list=True),
        Field("note", N_("Note"), long=True, in_list=True),
    ),
)

BIDS = Screen(
    record_type=Bid,
    name="bids",
    title=N_("Joint bids"),
    one=N_("Joint bid"),
    blank=lambda desk: Bid(submitted_on=desk.today()),
    fields=(
        Field("title", N_("Title"), in_list=True, sub="client_id"),
        Field("client_id", N_("For whom"), N_("Who asked for bids.")),
        Field("relation_id", N_("Came out of"), N_("The hub, collective or gathering."), in_list=True),
        Field("submitted_on", N_("Sent in on"), in_list=True),
        Field("amount", N_("Whole bid"), N_("Excluding VAT."), in_list=True),
        Field("outcome", N_("What became of it"), in_list=True),
        Field("decided_on", N_("Decided on")),
        Field("assignment_id", N_("Your assignment in it")),
        NOTE,
    ),
    empty=Empty(
        icons=("users", "file-text", "handshake"),
        title=N_("No joint bids yet"),
        lines=N_(
            "A job too large for one: who bids with you, and who gets which part.\n"
            "Later you see which places that came out of."
        ),
    ),
)

PARTNERS = Screen(
    record_type=Partner,
    name="partners",
    title=N_("Who does what"),
    one=N_("Share"),
    blank=lambda _desk: Partner(),
    fields=(
        Field("relation_id", N_("Who"), N_("Empty: you."), in_list=True, sub="work"),
        Field("share", N_("Share in it"), in_list=True),
        Field("work", N_("Which part")),
        Field("lead", N_("Takes the lead"), in_list=True),
        Field("bid_id", N_("In joint bid")),
        Field("assignment_id", N_("In assignment")),
    ),
)

SHARINGS = Screen(
    record_type=Sharing,
    name="sharings",
    title=N_("Shared costs"),
    one=N_("Shared thing"),
    blank=lambda desk: Sharing(since=desk.today()),
    fields=(
        Field("title", N_("Title"), in_list=True, sub="thing"),
        Field("thing", N_("What is shared")),
        Field("relation_id", N_("With whom"), in_list=True),
        Field("cost", N_("Whole cost, excluding VAT"), in_list=True, sub="per"),
        Field("per", N_("How often")),
        Field("share", N_("Your part of it"), in_list=True),
        Field("alone", N_("What it would cost you alone"), N_("Over the same period. Empty: unknown.")),
        SINCE,
        Field("until", N_("Until")),
        NOTE,
    ),
    empty=Empty(
        icons=("scale", "armchair", "file-text"),
        title=N_("Nothing shared yet"),
        lines=N_("Tools, a chair, a bookkeeper: what you pay for together.\nLater you see what that saves."),
        starters=(
            Starter("settings", N_("Tools"), N_("bought or rented together"), {"thing": SharedThing.TOOLS}),
            Starter("armchair", N_("Space"), N_("a room or a chair"), {"thing": SharedThing.SPACE}),
            Starter(
                "file-text",
                N_("Bookkeeping"),
                N_("one bookkeeper for several"),
                {"thing": SharedThing.BOOKKEEPING},
            ),
        ),
    ),
)
