"""What belongs to a collective, as parts of its page."""

from __future__ import annotations

from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.screens.broodfonds import MEMBER_COUNTS
from zzpdesk.ui.screens.collectives import (
    DIVISIONS,
    GIVE_TAKE,
    MEMBER_CAPITAL,
    MEMBERS,
    PROCEEDS,
    PROVISION_USES,
    PROVISIONS,
    SUBCONTRACT_BILLS,
)
from zzpdesk.ui.screens.gatherings import CONTACTS, DECISIONS, FOLLOW_UPS, MEETINGS
from zzpdesk.ui.screens.sources import BILLS, FEE_TERMS, FEES, MEMBERSHIPS, REGISTRATIONS, SAY

IN_IT = Part(MEMBERSHIPS, "relation_id", "relation_id")
PRICED = Part(FEE_TERMS, "source_id", "relation_id")
SAID = Part(SAY, "relation_id", "relation_id")
PEOPLE = Part(MEMBERS, "collective_id", "relation_id")
OFFERED = Part(PROVISIONS, "relation_id", "relation_id", parts=(Part(PROVISION_USES, "provision_id"),))
HELD = Part(
    MEETINGS,
    "relation_id",
    "relation_id",
    parts=(Part(DECISIONS, "meeting_id"), Part(CONTACTS, "meeting_id"), Part(FOLLOW_UPS, "meeting_id")),
)
GIVEN = Part(GIVE_TAKE, "collective_id", "relation_id")
DIVIDED = Part(DIVISIONS, "relation_id", "relation_id")
SELDOM = (
    GIVEN,
    Part(SUBCONTRACT_BILLS, "circle_id", "relation_id"),
    Part(PROCEEDS, "relation_id", "relation_id"),
    Part(MEMBER_CAPITAL, "relation_id", "relation_id"),
    Part(MEMBER_COUNTS, "relation_id", "relation_id"),
    Part(FEES, "source_id", "relation_id"),
    Part(BILLS, "source_id", "relation_id"),
    Part(REGISTRATIONS, "relation_id", "relation_id"),
)
"""Shown once there is something in them; the menu adds the first."""

ALL = (IN_IT, PRICED, SAID, PEOPLE, OFFERED, HELD, DIVIDED, *SELDOM)
