"""The page shown as a file or on paper: one way for every list and every page with figures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from zzpdesk.texts.i18n import _
from zzpdesk.ui.outputs import Make, Progress, Slow
from zzpdesk.ui.papers import Papers

if TYPE_CHECKING:
    from zzpdesk.texts.takeaway import Takeaway, Tell
    from zzpdesk.ui.context import Page

Write = Callable[["Takeaway", "Tell"], bytes]


class Leaving(Papers):
    """Made for the moment: the page is read as it stands now."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.context, page)
        self._page = page

    def print_page(self) -> None:
        """Make the pages, then ask which printer."""
        made = self._paper()
        if made is not None:
            self.print_made(made[1])

    def preview(self) -> None:
        """The pages as they will be printed."""
        made = self._paper()
        if made is not None:
            self.preview_made(made[1])

    def save_pdf(self) -> None:
        """The paper of the page, or its tables on paper."""
        made = self._paper()
        if made is not None:
            self.save(f"{made[0]}.pdf", "PDF (*.pdf)", made[1])

    def save_workbook(self) -> None:
        """Its tables as a spreadsheet."""
        found = self._takeaway()
        if found is not None:
            make = self._slow(self._page.context.desk.paper.workbook, found)
            self.save(f"{found.name}.xlsx", "Excel (*.xlsx)", make)

    def save_csv(self) -> None:
        """Its tables as CSV."""
        found = self._takeaway()
        if found is not None:
            make = self._slow(self._page.context.desk.paper.comma_separated, found)
            self.save(f"{found.name}.csv", "CSV (*.csv)", make)

    def _paper(self) -> tuple[str, Make] | None:
        own = self._page.own_paper() if self._page.leaves_paper else None
        if own is not None:
            return own.name, own.make
        found = self._takeaway()
        return (
            None
            if found is None
            else (found.name, self._slow(self._page.context.desk.paper.tables_pdf, found))
        )

    def _takeaway(self) -> Takeaway | None:
        found = self._page.takeaway() if self._page.leaves_paper else None
        if found is None:
            self._page.context.toast(_("There is nothing on this page to save or print"), False)
        return found

    @staticmethod
    def _slow(write: Write, found: Takeaway) -> Slow:
        def tell(progress: Progress) -> bytes:
            text = _("Reading and writing the rows")
            return write(found, lambda share: progress(share, text))

        return Slow(tell)
