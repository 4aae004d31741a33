"""What the chapters of the yearly book are gathered from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zzpdesk.desk.analysis import Analysis
    from zzpdesk.desk.books import Books
    from zzpdesk.desk.broodfonds import BroodfondsDesk
    from zzpdesk.desk.collectives import Collectives
    from zzpdesk.desk.hours import HoursDesk
    from zzpdesk.desk.hubs import Hubs
    from zzpdesk.desk.invoices import Invoices
    from zzpdesk.desk.overview import Overviews
    from zzpdesk.desk.paper import Paper
    from zzpdesk.desk.training import TrainingDesk


@dataclass(frozen=True, kw_only=True, slots=True)
class Parts:
    """The parts of one desk that the chapters read; `books` for sums and records."""

    books: Books
    analysis: Analysis
    overview: Overviews
    hours: HoursDesk
    collectives: Collectives
    hubs: Hubs
    broodfonds: BroodfondsDesk
    training: TrainingDesk
    invoices: Invoices
    paper: Paper
