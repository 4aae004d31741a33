"""PDF pages as images, made in a worker: QtPdf is loaded when the first preview is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter


class Pages:
    """The pages of a document, as a context; one is drawn when it is asked for. ValueError when it is no PDF."""

    def __init__(self, data: bytes) -> None:
        from PySide6.QtPdf import QPdfDocument

        self._holder = QByteArray(data)
        self._buffer = QBuffer(self._holder)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument()
        self._document.load(self._buffer)
        if self._document.status() is not QPdfDocument.Status.Ready:
            raise ValueError("not a PDF")
        self.count = self._document.pageCount()

    def points(self, number: int) -> tuple[float, float]:
        """How wide and how high a page is, counted from 0."""
        size = self._document.pagePointSize(number)
        return size.width(), size.height()

    def image(self, number: int, width: int, ratio: float = 1.0) -> QImage:
        """A page, counted from 0, `width` px wide (times the device ratio)."""
        across, down = self.points(number)
        wide = max(1, round(width * ratio))
        return _on_paper(self._document.render(number, QSize(wide, round(wide * down / across))), ratio)

    def __enter__(self) -> Self:
        """Open."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of it."""
        self._document.close()


def page_images(
    data: bytes,
    width: int,
    ratio: float,
    begun: Callable[[int, int], object] = lambda _number, _count: None,
    most: int | None = None,
) -> list[QImage]:
    """Each page, or only the first so many, `width` px wide (times the device ratio). ValueError when it is no PDF.

    `begun` is told before each page which one it is, from 1, and of how many; what it raises ends the work.
    """
    images = []
    with Pages(data) as pages:
        count = pages.count if most is None else min(most, pages.count)
        for number in range(count):
            begun(number + 1, count)
            images.append(pages.image(number, width, ratio))
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
