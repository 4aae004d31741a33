"""A paper printed, previewed and saved, made in a worker: whatever gives the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QStandardPaths
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from zzpdesk.core.errors import FileTrouble
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from zzpdesk.ui.context import Context

Progress = Callable[[float, str], None]
Make = Callable[[], bytes]
DPI = 300
_A4_INCHES = 210 / 25.4


@dataclass(frozen=True, slots=True)
class Slow:
    """A paper that tells its progress while it is made, so that Stop ends it."""

    tell: Callable[[Progress], bytes]

    def __call__(self) -> bytes:
        """Make it for nobody who waits."""
        return self.tell(lambda _share, _text: None)


class Papers:
    """Made with the page that owns its dialogs."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        self._context = context
        self._owner = owner

    def print_made(self, make: Make) -> None:
        """Draw the pages at printing quality, then ask which printer."""
        self._context.tasks.run(self.pages_of(make), self._ask_printer, title=_("Preparing to print"))

    def preview_made(self, make: Make) -> None:
        """The pages as the printer will make them."""
        self._context.tasks.run(self.pages_of(make), self._show_preview, title=_("Preparing to print"))

    def _show_preview(self, images: list[QImage]) -> None:
        dialog = Preview(images, self._owner)
        dialog.resize(self._owner.window().size() * 0.9)
        dialog.exec()

    def pages_of(self, make: Make) -> Callable[[Progress, object], list[QImage]]:
        """The work of drawing them; telling its progress ends it when it was stopped."""

        def work(progress: Progress, _stopped: object) -> list[QImage]:
            from zzpdesk.ui.invoice.pdfimages import page_images

            progress(0.0, _("Drawing the pages"))
            data = _made(make, progress)

            def begun(number: int, count: int) -> None:
                text = _("Page {number} of {count} for the printer").format(number=number, count=count)
                progress(number / (count + 1), text)

            return page_images(data, round(_A4_INCHES * DPI), 1.0, begun)

        return work

    def _ask_printer(self, images: list[QImage]) -> None:
        printer = a_printer()
        dialog = QPrintDialog(printer, self._owner)
        dialog.setMinMax(1, max(1, len(images)))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            paint_pages(printer, images)

    def save(self, name: str, kinds: str, make: Make) -> None:
        """Ask where, then write what is made there."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _kind = QFileDialog.getSaveFileName(self._owner, _("Save"), str(Path(folder) / name), kinds)
        if chosen:
            self.write(Path(chosen), make)

    def write(self, path: Path, make: Make) -> None:
        """Make and write in a worker; says where it went."""

        def work(progress: Progress, _stopped: object) -> Path:
            data = _made(make, progress)
            try:
                path.write_bytes(data)
            except OSError as error:
                raise FileTrouble("file-unwritable", file=str(path), said=error.strerror or "") from error
            return path

        def done(made: Path) -> None:
            self._context.toast(_("Saved: {name}").format(name=made.name), False)

        self._context.tasks.run(work, done, title=_("Saving {name}").format(name=path.name))


def _made(make: Make, progress: Progress) -> bytes:
    return make.tell(progress) if isinstance(make, Slow) else make()


def a_printer() -> QPrinter:
    """A4, upright, the whole sheet: the pages carry their own margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    printer.setFullPage(True)
    return printer


class Preview(QPrintPreviewDialog):
    """The system's preview of these pages; it prints them too."""

    def __init__(self, images: list[QImage], owner: QWidget) -> None:
        self._printer = a_printer()  # the dialog does not keep it alive
        super().__init__(self._printer, owner)
        self.setObjectName("print_preview")
        self.setWindowTitle(_("Print preview"))
        self.paintRequested.connect(lambda printer: paint_pages(printer, images))


def paint_pages(printer: QPrinter, images: list[QImage]) -> None:
    """Each image on a sheet of its own, within the pages asked for."""
    first = printer.fromPage() or 1
    last = printer.toPage() or len(images)
    chosen = images[first - 1 : last]
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    painter = QPainter(printer)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, image in enumerate(chosen * copies):
        if number:
            printer.newPage()
        sheet = printer.pageLayout().fullRectPixels(printer.resolution())
        painter.drawImage(QRectF(sheet), image)
    painter.end()
