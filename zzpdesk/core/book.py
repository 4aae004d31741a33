"""The yearly book: its chapters, in the order in which they are bound."""

from enum import Enum


class Chapter(Enum):
    """One chapter; the value is what the command line and the preferences call it."""

    TURNOVER = "turnover"
    SOURCES = "sources"
    COSTS = "costs"
    COLLECTIVES = "collectives"
    HUBS = "hubs"
    BROODFONDS = "broodfonds"
    ILLNESS = "illness"
    TRAINING = "training"
    HOURS = "hours"
    INVOICES = "invoices"
    VAT = "vat"
    CHANGES = "changes"
    EXPLANATION = "explanation"

    @property
    def private(self) -> bool:
        """Whether it holds health data: such a chapter is only there when she chose it (definitions.md)."""
        return self is Chapter.ILLNESS


USUAL = tuple(one for one in Chapter if not one.private)
"""What is in the book when she chose nothing."""
