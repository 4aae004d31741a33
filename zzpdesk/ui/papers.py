"""A paper printed, previewed and saved, made in a worker: whatever gives the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QStandardPaths
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from zzpdesk.core.errors import FileTrouble
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.outputs import Make, Output, Paper, Progress, made
from zzpdesk.ui.printing import A4_INCHES, Drawn, a_printer, draws_a_preview, paint_pages, same_printer

if TYPE_CHECKING:
    from zzpdesk.ui.context import Context

PREVIEW_DPI, MOST_PREVIEWED = 130, 60
"""How sharp the preview is, and how many pages of a long paper it shows."""


class Papers:
    """Made with the page that owns its dialogs."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        self._context = context
        self._owner = owner

    def offers(self, key: str, what: str, paper: Paper) -> tuple[Output, ...]:
        """The entries of a menu for a paper besides that of the page; `what` is its name."""
        pdf = partial(self.save, f"{paper.name}.pdf", "PDF (*.pdf)", paper.make)
        return (
            Output(
                f"{key}_print",
                _("{paper}: print").format(paper=what),
                "printer",
                partial(self.print_made, paper.make),
            ),
            Output(
                f"{key}_preview",
                _("{paper}: preview").format(paper=what),
                "eye",
                partial(self.preview_made, paper.make),
            ),
            Output(f"{key}_pdf", _("{paper}: save as PDF").format(paper=what), "file-text", pdf),
        )

    def print_made(self, make: Make) -> None:
        """Make it, then ask which printer and which pages."""
        self._context.tasks.run(self.drawing(make, 0), self._ask_printer, title=_("Preparing to print"))

    def preview_made(self, make: Make) -> None:
        """The pages as the printer will make them."""
        work = self.drawing(make, MOST_PREVIEWED)
        self._context.tasks.run(work, self._show_preview, title=_("Preparing to print"))

    def _show_preview(self, drawn: Drawn) -> None:
        dialog = Preview(drawn, self._send, self._owner)
        dialog.resize(self._owner.window().size() * 0.9)
        dialog.exec()
        dialog.deleteLater()

    @staticmethod
    def drawing(make: Make, most: int) -> Callable[[Progress, object], Drawn]:
        """The work of making it and of drawing its first pages for the screen; Stop ends it between two pages."""

        def work(progress: Progress, _stopped: object) -> Drawn:
            from zzpdesk.ui.pdfimages import Pages, page_images

            progress(0.0, _("Drawing the pages"))
            data = made(make, progress)

            def begun(number: int, count: int) -> None:
                progress(number / (count + 1), _page_words(number, count))

            width = round(A4_INCHES * PREVIEW_DPI)
            with Pages(data) as pages:
                count, (across, down) = pages.count, pages.points(0)
            images = tuple(page_images(data, width, 1.0, begun, most))
            return Drawn(data, count, images, lies_down=across > down)

        return work

    def _ask_printer(self, drawn: Drawn) -> None:
        printer = a_printer(drawn)
        dialog = QPrintDialog(printer, self._owner)
        dialog.setMinMax(1, max(1, drawn.count))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._send(printer, drawn)

    def _send(self, printer: QPrinter, drawn: Drawn) -> None:
        """Hand the pages to the printer one by one, in a worker."""

        def work(progress: Progress, _stopped: object) -> None:
            paint_pages(
                printer, drawn.data, lambda n, count: progress(n / (count + 1), _page_words(n, count))
            )

        self._context.tasks.run(work, lambda _none: None, title=_("Printing"))

    def save(self, name: str, kinds: str, make: Make) -> None:
        """Ask where, then write what is made there."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _kind = QFileDialog.getSaveFileName(self._owner, _("Save"), str(Path(folder) / name), kinds)
        if not chosen:
            return
        path = with_ending(Path(chosen), name)
        if path != Path(chosen) and path.exists():  # the dialog asked about another name
            self._context.fail(FileTrouble("file-exists", file=path.name))
        else:
            self.write(path, make)

    def write(self, path: Path, make: Make) -> None:
        """Make and write in a worker; says where it went."""
        desk = self._context.desk
        if path.resolve() == desk.path.resolve():  # said at once, not after the work of making it
            self._context.fail(FileTrouble("file-is-desk", file=path.name))
            return

        def work(progress: Progress, _stopped: object) -> Path:
            desk.files.write(path, made(make, progress))
            return path

        def done(written: Path) -> None:
            self._context.toast(_("Saved: {name}").format(name=written.name), False)

        self._context.tasks.run(work, done, title=_("Saving {name}").format(name=path.name))


def with_ending(path: Path, name: str) -> Path:
    """The file chosen, with the ending of what is written when it was left out."""
    return path if path.suffix else path.with_name(path.name + Path(name).suffix)


def _page_words(number: int, count: int) -> str:
    return _("Page {number} of {count} for the printer").format(number=number, count=formats.grouped(count))


class Preview(QPrintPreviewDialog):
    """The system's preview of these pages; `send` gets the printer when it is to print them."""

    def __init__(self, drawn: Drawn, send: Callable[[QPrinter, Drawn], None], owner: QWidget) -> None:
        self._printer = a_printer(drawn)  # the dialog does not keep it alive
        super().__init__(self._printer, owner)
        self._drawn, self._send = drawn, send
        self.setObjectName("print_preview")
        title = _("Print preview")
        if len(drawn.images) < drawn.count:
            some, count = formats.grouped(len(drawn.images)), formats.grouped(drawn.count)
            title = _("Print preview: the first {some} of {count} pages").format(some=some, count=count)
        self.setWindowTitle(title)
        self.paintRequested.connect(self._paint)

    def _paint(self, printer: QPrinter) -> None:
        """The pages on screen; real paper is printed from the document itself, beside the window."""
        if not draws_a_preview(printer):
            self._send(same_printer(printer, self._drawn), self._drawn)
            return

        painter = QPainter(printer)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, image in enumerate(self._drawn.images):
            if number:
                printer.newPage()
            painter.drawImage(QRectF(printer.pageLayout().fullRectPixels(printer.resolution())), image)
        painter.end()
