"""The units that fields are counted in.

A field's type hint says what it is; storage and screens choose their column and editor from it. All are plain
integers, so sums stay exact.
"""

from typing import NewType

Cents = NewType("Cents", int)
"""An amount of money in euro cents."""
Price = NewType("Price", int)
"""A price per unit in 1/10,000 euro: 105 euro is 1_050_000."""
Quantity = NewType("Quantity", int)
"""A quantity in 1/10,000: one hour and a half is 15_000."""
BasisPoints = NewType("BasisPoints", int)
"""A percentage in 1/100 of a percent: 21 % is 2_100."""
Minutes = NewType("Minutes", int)
"""Worked time, never rounded."""
Year = NewType("Year", int)
"""A calendar year."""
Days = NewType("Days", int)
"""A number of days."""

RelationId = NewType("RelationId", int)
AssignmentId = NewType("AssignmentId", int)
FeeTermsId = NewType("FeeTermsId", int)
InvoiceId = NewType("InvoiceId", int)
GatheringId = NewType("GatheringId", int)
MeetingId = NewType("MeetingId", int)
ContactId = NewType("ContactId", int)
VisitId = NewType("VisitId", int)
BidId = NewType("BidId", int)
ProvisionId = NewType("ProvisionId", int)
BroodfondsId = NewType("BroodfondsId", int)
TrainingId = NewType("TrainingId", int)
RegisterId = NewType("RegisterId", int)
FundingId = NewType("FundingId", int)
ScenarioId = NewType("ScenarioId", int)

ONE = 10_000
"""The scale of Price and Quantity, and of a whole (100 %) in basis points."""
