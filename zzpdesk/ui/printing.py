"""Pages of a PDF on a printer: each drawn when it is its turn, so that a long paper takes no more than one page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPaintEngine, QPainter
from PySide6.QtPrintSupport import QPrinter

DPI = 300
A4_INCHES = 210 / 25.4


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper, how many pages it has, the first of them as they look, and whether they are wider than high."""

    data: bytes
    count: int
    images: tuple[QImage, ...] = ()
    lies_down: bool = False


def a_printer(drawn: Drawn) -> QPrinter:
    """A4 as the paper stands or lies, the whole sheet: the pages carry their own margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    ways = QPageLayout.Orientation
    way = ways.Landscape if drawn.lies_down else ways.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), way, QMarginsF()))
    printer.setFullPage(True)
    return printer


def draws_a_preview(printer: QPrinter) -> bool:
    """Whether what is painted is only shown."""
    return printer.paintEngine().type() == QPaintEngine.Type.Picture


def same_printer(chosen: QPrinter, drawn: Drawn) -> QPrinter:
    """A printer of our own as it was chosen in a dialog, which takes its own back when it closes."""
    printer = a_printer(drawn)
    if chosen.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(chosen.outputFileName())
    else:
        printer.setPrinterName(chosen.printerName())
    printer.setPageLayout(chosen.pageLayout())
    printer.setFullPage(True)
    printer.setFromTo(chosen.fromPage(), chosen.toPage())
    printer.setPageOrder(chosen.pageOrder())
    printer.setCopyCount(chosen.copyCount())
    printer.setCollateCopies(chosen.collateCopies())
    printer.setDuplex(chosen.duplex())
    printer.setColorMode(chosen.colorMode())
    return printer


def paint_pages(printer: QPrinter, data: bytes, begun: Callable[[int, int], object]) -> None:
    """The pages asked for, each on a sheet of its own; `begun` is told which, and what it raises ends the printing."""
    from zzpdesk.ui.pdfimages import Pages

    with Pages(data) as pages:
        first = printer.fromPage() or 1
        last = printer.toPage() or pages.count
        chosen = list(range(first - 1, min(last, pages.count)))
        if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
            chosen.reverse()
        copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
        painter = QPainter(printer)
        try:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for done, number in enumerate(chosen * copies):
                begun(done + 1, len(chosen) * copies)
                if done:
                    printer.newPage()
                sheet = printer.pageLayout().fullRectPixels(printer.resolution())
                painter.drawImage(QRectF(sheet), pages.image(number, sheet.width()))
        except BaseException:
            printer.abort()
            raise
        finally:
            painter.end()
