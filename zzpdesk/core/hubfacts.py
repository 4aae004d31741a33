"""What pages show of hubs and gatherings: records put together with their figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from zzpdesk.core.gatherings import NextTime
from zzpdesk.core.hubplans import Binding
from zzpdesk.core.hubyield import HUB, PlaceKey, Yield
from zzpdesk.core.periods import Period
from zzpdesk.core.records import (
    Bid,
    Contact,
    FollowUp,
    Gathering,
    GiveTakeEntry,
    Hub,
    HubPlan,
    Lead,
    Meeting,
    Partner,
    Relation,
    Visit,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A hub or gathering with its figures of a period. `relation` is its own, or the one behind a gathering."""

    key: PlaceKey
    record: Hub | Gathering
    relation: Relation | None
    plan: HubPlan | None
    binding: Binding | None
    next: NextTime | None
    figures: Yield

    @property
    def name(self) -> str:
        """What it is called."""
        if isinstance(self.record, Gathering):
            return self.record.title
        return self.relation.name if self.relation else ""

    @property
    def archived(self) -> bool:
        """Whether it is a gathering of the past."""
        return isinstance(self.record, Gathering) and self.record.archived

    @property
    def order(self) -> tuple[bool, bool, date, str]:
        """Hubs first, by name; then gatherings by their next date, those of the past last."""
        coming = self.next.day if self.next else date.max
        return self.key.kind != HUB, self.archived, coming, self.name.casefold()


@dataclass(frozen=True, slots=True)
class Places:
    """All places in order; `turnover` of all together, each assignment once, in cents."""

    period: Period
    places: tuple[Place, ...]
    turnover: int

    @property
    def cost(self) -> int:
        """What they cost together; what a hub's own gatherings cost counts once, with the hub."""
        hubs = {one.record.relation_id for one in self.places if one.key.kind == HUB}
        return sum(
            one.figures.cost
            for one in self.places
            if one.key.kind == HUB or one.record.relation_id not in hubs
        )

    def place(self, key: PlaceKey) -> Place | None:
        """The place of that key."""
        return next((one for one in self.places if one.key == key), None)


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """All that stands with one place. `ever` are its figures of all time; lists have the newest first."""

    place: Place
    ever: Yield
    plans: tuple[HubPlan, ...]
    visits: tuple[Visit, ...]
    meetings: tuple[Meeting, ...]
    contacts: tuple[Contact, ...]
    follow_ups: tuple[FollowUp, ...]
    gifts: tuple[GiveTakeEntry, ...]
    bids: tuple[Bid, ...]
    leads: tuple[Lead, ...]
    assignment_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A meeting to come: `start` as "9:30" or ""; `expected` when only the rhythm says so.

    `gathering_id` or `meeting_id` is what to open; both for a planned meeting of a gathering.
    """

    day: date
    start: str
    title: str
    question: str
    expected: bool
    gathering_id: int | None
    meeting_id: int | None

    @property
    def question_ready(self) -> bool:
        """Whether she knows what to ask there."""
        return bool(self.question.strip())

    @property
    def order(self) -> tuple[date, str, str]:
        """By day and time."""
        return self.day, self.start.zfill(5), self.title


def planned(meeting: Meeting, day: date, series: Gathering | None) -> Upcoming:
    """A meeting on record, with what its series says where it says nothing itself."""
    return Upcoming(
        day,
        meeting.start or (series.start if series else ""),
        meeting.title,
        meeting.question or (series.question if series else ""),
        expected=False,
        gathering_id=meeting.gathering_id,
        meeting_id=meeting.id,
    )


def coming(series: Gathering, time: NextTime) -> Upcoming:
    """The next time of a series of which no meeting is on record yet."""
    return Upcoming(
        time.day,
        series.start,
        series.title,
        series.question,
        expected=time.expected,
        gathering_id=series.id,
        meeting_id=None,
    )


@dataclass(frozen=True, slots=True)
class JointBid:
    """A bid with the shares in it, who leads first; names by relation id."""

    bid: Bid
    partners: tuple[Partner, ...]
    names: Mapping[int, str]
