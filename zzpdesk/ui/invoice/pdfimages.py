"""PDF pages as images, made in a worker: QtPdf is loaded when the first preview is made."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter


def page_images(
    data: bytes, width: int, ratio: float, begun: Callable[[int, int], object] = lambda _number, _count: None
) -> list[QImage]:
    """Each page `width` px wide (times the device ratio). Raises ValueError when `data` is no PDF.

    `begun` is told before each page which one it is, from 1, and of how many; what it raises ends the work.
    """
    from PySide6.QtPdf import QPdfDocument

    holder = QByteArray(data)
    buffer = QBuffer(holder)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() is not QPdfDocument.Status.Ready:
        raise ValueError("not a PDF")
    images = []
    for number in range(document.pageCount()):
        begun(number + 1, document.pageCount())
        points = document.pagePointSize(number)
        wide = max(1, round(width * ratio))
        size = QSize(wide, round(wide * points.height() / points.width()))
        images.append(_on_paper(document.render(number, size), ratio))
    document.close()
    return images


def _on_paper(drawn: QImage, ratio: float) -> QImage:
    """On white: the page itself has no background."""
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    paper.setDevicePixelRatio(ratio)
    return paper
