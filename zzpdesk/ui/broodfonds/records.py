"""The records behind the figures, each kind as the page of records that it would have on its own."""

from __future__ import annotations

from typing import ClassVar

from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import Broodfonds, BroodfondsLevel, LedgerEntry
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.ui.records.page import RecordPage
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.records.view import View
from zzpdesk.ui.screens.broodfonds import ILLNESSES, INSURANCES, LEDGER, LEVELS, MEMBER_COUNTS, SCHEMES
from zzpdesk.ui.screens.sources import MEMBERSHIPS


class SchemesPage(RecordPage):
    """The groups with their terms, her membership and the ledger."""

    about = SCHEMES
    parts: ClassVar[tuple[Part, ...]] = (
        Part(LEVELS, "broodfonds_id"),
        Part(LEDGER, "broodfonds_id"),
        Part(MEMBERSHIPS, "relation_id", "relation_id"),
        Part(MEMBER_COUNTS, "relation_id", "relation_id"),
    )

    def take_out(self, work: UnitOfWork, record: Record) -> None:
        """A scheme goes with its levels and its ledger."""
        if isinstance(record, Broodfonds):
            for kind in (BroodfondsLevel, LedgerEntry):
                for one in work.find(kind, Where("broodfonds_id", "=", record.id)):
                    work.delete(one)
        super().take_out(work, record)


class IllnessPage(RecordPage):
    """Her own illness."""

    about = ILLNESSES


class InsurancePage(RecordPage):
    """Cover for illness, her own or through a collective."""

    about = INSURANCES
    views = (View("disability", "", (Where("kind", "=", ProvisionKind.DISABILITY),)),)
