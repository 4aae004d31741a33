"""What a list on screen asks for: which records, looked for how, in which order."""

from dataclasses import dataclass
from datetime import date

from zzpdesk.core.ports import Sort, Where
from zzpdesk.core.records import (
    Assignment,
    Bid,
    Certificate,
    Contact,
    Funding,
    Gathering,
    Invoice,
    Lead,
    Meeting,
    Provision,
    Register,
    Relation,
    Scenario,
    Sharing,
    Task,
    Training,
)
from zzpdesk.core.records.base import Record

TITLES: dict[type[Record], str] = {
    Relation: "name",
    Assignment: "title",
    Invoice: "number",
    Gathering: "title",
    Meeting: "title",
    Contact: "name",
    Lead: "title",
    Bid: "title",
    Provision: "title",
    Sharing: "title",
    Training: "title",
    Certificate: "title",
    Register: "title",
    Funding: "title",
    Task: "title",
    Scenario: "title",
}
"""The field that names a record where others refer to it: lists sort and search on it instead of on the id."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Records of one kind that meet every condition, in which each word of `text` occurs.

    Words are looked for in the record's own texts and in the names of what it refers to. With a period only records
    of those days: whose `day` lies in it, or whose `since`-`until` touches it. `sort` may name a reference: by name.
    """

    kind: type[Record]
    where: tuple[Where, ...] = ()
    text: str = ""
    period: tuple[date, date] | None = None
    sort: tuple[Sort, ...] = ()
