"""The desk as the window and the command line know it: the books and the parts that work on them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from zzpdesk.desk.books import Books

if TYPE_CHECKING:
    from zzpdesk.desk.agenda import AgendaDesk
    from zzpdesk.desk.analysis import Analysis
    from zzpdesk.desk.assignments import Assignments
    from zzpdesk.desk.barometer import BarometerDesk
    from zzpdesk.desk.book.book import Book
    from zzpdesk.desk.broodfonds import BroodfondsDesk
    from zzpdesk.desk.collectives import Collectives
    from zzpdesk.desk.costs import CostsDesk
    from zzpdesk.desk.documents import Documents
    from zzpdesk.desk.files import Files
    from zzpdesk.desk.foreseen import ForeseenDesk
    from zzpdesk.desk.funding import FundingDesk
    from zzpdesk.desk.headlines import Headlines
    from zzpdesk.desk.hours import HoursDesk
    from zzpdesk.desk.hubs import Hubs
    from zzpdesk.desk.intermediaries import Intermediaries
    from zzpdesk.desk.invoices import Invoices
    from zzpdesk.desk.lists import Lists
    from zzpdesk.desk.overview import Overviews
    from zzpdesk.desk.paper import Paper
    from zzpdesk.desk.peloton import PelotonDesk
    from zzpdesk.desk.safety import SafetyDesk
    from zzpdesk.desk.stress import StressDesk
    from zzpdesk.desk.templates import Templates
    from zzpdesk.desk.timer import TimerDesk
    from zzpdesk.desk.training import TrainingDesk
    from zzpdesk.desk.workrelation import WorkRelation


class Desk(Books):
    """One freelancer's administration, open. Parts load when they are first used, so that starting stays light."""

    @cached_property
    def lists(self) -> Lists:
        """Windows of records for lists on screen."""
        from zzpdesk.desk.lists import Lists

        return Lists(self)

    @cached_property
    def invoices(self) -> Invoices:
        """Making, issuing, crediting, paying."""
        from zzpdesk.desk.invoices import Invoices

        return Invoices(self)

    @cached_property
    def timer(self) -> TimerDesk:
        """The running stopwatch."""
        from zzpdesk.desk.timer import TimerDesk

        return TimerDesk(self)

    @cached_property
    def analysis(self) -> Analysis:
        """Dependency and what belongs to it."""
        from zzpdesk.desk.analysis import Analysis

        return Analysis(self, self.hours)

    @cached_property
    def barometer(self) -> BarometerDesk:
        """Her own answers, published figures, and figures without names to add up."""
        from zzpdesk.desk.barometer import BarometerDesk

        return BarometerDesk(self, self.analysis)

    @cached_property
    def costs(self) -> CostsDesk:
        """What intermediation costs, in depth."""
        from zzpdesk.desk.costs import CostsDesk

        return CostsDesk(self)

    @cached_property
    def headlines(self) -> Headlines:
        """The line beside each page's title."""
        from zzpdesk.desk.headlines import Headlines

        return Headlines(self, self.analysis, self.hubs, self.training, self.funding)

    @cached_property
    def peloton(self) -> PelotonDesk:
        """The map of sources and clients."""
        from zzpdesk.desk.peloton import PelotonDesk

        return PelotonDesk(self, self.analysis, self.intermediaries)

    @cached_property
    def hours(self) -> HoursDesk:
        """Weeks of hours, and the hours criterion."""
        from zzpdesk.desk.hours import HoursDesk

        return HoursDesk(self)

    @cached_property
    def assignments(self) -> Assignments:
        """Chains, partners, circles, bench time."""
        from zzpdesk.desk.assignments import Assignments

        return Assignments(self)

    @cached_property
    def workrelation(self) -> WorkRelation:
        """The nine viewpoints, and the dossier."""
        from zzpdesk.desk.workrelation import WorkRelation

        return WorkRelation(self, self.assignments)

    @cached_property
    def collectives(self) -> Collectives:
        """Collectives, give and take."""
        from zzpdesk.desk.collectives import Collectives

        return Collectives(self, self.analysis)

    @cached_property
    def overview(self) -> Overviews:
        """A year's figures."""
        from zzpdesk.desk.overview import Overviews

        return Overviews(self, self.hours)

    @cached_property
    def hubs(self) -> Hubs:
        """Hubs, gatherings, joint bids and what is shared."""
        from zzpdesk.desk.hubs import Hubs

        return Hubs(self)

    @cached_property
    def intermediaries(self) -> Intermediaries:
        """Leads, clauses, payment and statements of intermediaries."""
        from zzpdesk.desk.intermediaries import Intermediaries

        return Intermediaries(self)

    @cached_property
    def broodfonds(self) -> BroodfondsDesk:
        """What carries her when she is ill."""
        from zzpdesk.desk.broodfonds import BroodfondsDesk

        return BroodfondsDesk(self)

    @cached_property
    def foreseen(self) -> ForeseenDesk:
        """Whom a draft would bring above a line of her own."""
        from zzpdesk.desk.foreseen import ForeseenDesk

        return ForeseenDesk(self)

    @cached_property
    def stress(self) -> StressDesk:
        """Stress tests, and the scenarios kept."""
        from zzpdesk.desk.stress import StressDesk

        return StressDesk(self, self.analysis, self.broodfonds)

    @cached_property
    def training(self) -> TrainingDesk:
        """Courses, goals, registers and certificates."""
        from zzpdesk.desk.training import TrainingDesk

        return TrainingDesk(self)

    @cached_property
    def funding(self) -> FundingDesk:
        """Money lent and how it is paid back."""
        from zzpdesk.desk.funding import FundingDesk

        return FundingDesk(self)

    @cached_property
    def safety(self) -> SafetyDesk:
        """What carries her when she is ill or work stops."""
        from zzpdesk.desk.safety import SafetyDesk

        return SafetyDesk(
            self, self.broodfonds, self.analysis, self.training, self.funding, self.intermediaries
        )

    @cached_property
    def paper(self) -> Paper:
        """What leaves as a file."""
        from zzpdesk.desk.paper import Paper

        return Paper(self, self.invoices, self.analysis, self.hours, self.safety, self.training)

    @cached_property
    def book(self) -> Book:
        """The yearly book."""
        from zzpdesk.desk.book.book import Book
        from zzpdesk.desk.book.parts import Parts

        return Book(
            Parts(
                books=self,
                analysis=self.analysis,
                overview=self.overview,
                hours=self.hours,
                collectives=self.collectives,
                hubs=self.hubs,
                broodfonds=self.broodfonds,
                training=self.training,
                invoices=self.invoices,
                paper=self.paper,
            )
        )

    @cached_property
    def templates(self) -> Templates:
        """Examples to begin with."""
        from zzpdesk.desk.templates import Templates

        return Templates(self)

    @cached_property
    def files(self) -> Files:
        """Backups, checks, and the numbers kept outside the file."""
        from zzpdesk.desk.files import Files

        return Files(self)

    @cached_property
    def documents(self) -> Documents:
        """The files that records carry."""
        from zzpdesk.desk.documents import Documents

        return Documents(self)

    @cached_property
    def agenda(self) -> AgendaDesk:
        """Reminders and tasks."""
        from zzpdesk.desk.agenda import AgendaDesk

        return AgendaDesk(self, self.overview, self.hubs)
