"""Gatherings, their meetings, and what came of these: decisions, people met, things promised."""

from zzpdesk.core.records import Contact, Decision, FollowUp, Gathering, Meeting
from zzpdesk.core.records.gathering import GatheringKind, Rhythm
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Empty, Field, Screen, Starter
from zzpdesk.ui.screens.becoming import becomes
from zzpdesk.ui.screens.common import DAY, NOTE

_COST = N_("What one time costs you")
_QUESTION = Field(
    "question", N_("Your question"), N_("What you come to ask: a name, a tip, a hand with something.")
)
_START = Field("start", N_("Starts at"), N_("For example 9:30."))
_MEETING = Field("meeting_id", N_("At which meeting"), in_list=True)

GATHERINGS = Screen(
    record_type=Gathering,
    name="gatherings",
    title=N_("Gatherings"),
    one=N_("Gathering"),
    blank=lambda _desk: Gathering(),
    fields=(
        Field("title", N_("Title"), in_list=True, sub="kind"),
        Field("kind", N_("What sort")),
        Field("relation_id", N_("Whose it is"), N_("The group, collective or hub behind it."), in_list=True),
        Field("rhythm", N_("How often"), in_list=True),
        Field("next_on", N_("Next date"), N_("Empty: worked out from the rhythm."), in_list=True),
        _START,
        Field("place", N_("Where")),
        _QUESTION,
        Field("cost", _COST),
        NOTE,
        Field("archived", N_("In the archive")),
    ),
    empty=Empty(
        icons=("coffee", "users", "calendar"),
        title=N_("No gatherings yet"),
        lines=N_(
            "Where you meet other freelancers: coffee, lunch, drinks, a members' meeting.\n"
            "Note who you met. Later you see what came of it."
        ),
        starters=(
            Starter("coffee", N_("Open Coffee"), N_("open to all, every month"), {}),
            Starter(
                "users",
                N_("Lunch"),
                N_("at the table with others"),
                {"kind": GatheringKind.LUNCH, "rhythm": Rhythm.WEEKLY},
            ),
            Starter(
                "mic",
                N_("Drinks"),
                N_("after work, with or without a talk"),
                {"kind": GatheringKind.DRINKS},
            ),
        ),
    ),
    save=becomes(SourceKind.MEETING, over=frozenset({None})),
)

MEETINGS = Screen(
    record_type=Meeting,
    name="meetings",
    title=N_("Meetings"),
    one=N_("Meeting"),
    blank=lambda desk: Meeting(day=desk.today()),
    fields=(
        DAY,
        Field("title", N_("Title"), in_list=True, sub="outcome"),
        Field("attendance", N_("You"), in_list=True),
        _START,
        Field("gathering_id", N_("Gathering"), N_("The series it belongs to, if any.")),
        Field("relation_id", N_("Whose it is")),
        Field("minutes", N_("Hours"), N_("Counts when you were there."), in_list=True),
        Field("cost", _COST),
        _QUESTION,
        Field("outcome", N_("What came of it")),
        NOTE,
    ),
)

DECISIONS = Screen(
    record_type=Decision,
    name="decisions",
    title=N_("Decisions"),
    one=N_("Decision"),
    blank=lambda _desk: Decision(),
    fields=(
        Field("title", N_("The proposal"), in_list=True, sub="subject"),
        _MEETING,
        Field("subject", N_("What it is about")),
        Field("vote", N_("Your vote"), in_list=True),
        Field("outcome", N_("What was decided"), in_list=True),
        Field("votes_for", N_("Votes for")),
        Field("votes_against", N_("Votes against")),
        NOTE,
    ),
)

CONTACTS = Screen(
    record_type=Contact,
    name="contacts",
    title=N_("People met"),
    one=N_("Person met"),
    blank=lambda desk: Contact(day=desk.today()),
    fields=(
        Field("name", N_("Name"), in_list=True, sub="about"),
        DAY,
        Field("about", N_("What you talked about")),
        _MEETING,
        Field("relation_id", N_("As a relation"), N_("Once you do business with each other.")),
        NOTE,
    ),
)

FOLLOW_UPS = Screen(
    record_type=FollowUp,
    name="follow_ups",
    title=N_("To follow up"),
    one=N_("Promise"),
    blank=lambda desk: FollowUp(due=desk.today()),
    fields=(
        Field("title", N_("What you promised"), in_list=True, sub="kind"),
        Field("kind", N_("What sort")),
        Field("due", N_("By when"), in_list=True),
        Field("done_on", N_("Done on"), in_list=True),
        Field("contact_id", N_("For whom"), in_list=True),
        Field("meeting_id", N_("At which meeting")),
        Field("relation_id", N_("Relation")),
        NOTE,
    ),
)
