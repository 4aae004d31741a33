"""The map on paper and as a picture: printed, previewed, as PDF, SVG and PNG."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from zzpdesk.charts.pelotonposter import LEAST, Poster
from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.chartpaint import paint_primitive
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.outputs import Output, Paper
from zzpdesk.ui.papers import Papers

Size = tuple[float, float]


class Outputs(Papers):
    """What the map of a year can be turned into. Pictures are as large as the map on the screen, or the least.

    Paper has lines over intermediaries: a printer may know no colours. Pictures have them as the screen has.
    """

    def paper(self, year: int) -> Paper:
        """The map and its table on A4."""
        name = _("peloton-{year}").format(year=year)
        return Paper(name, partial(self._context.desk.peloton.pdf, year, hatched=True))

    def pictures(self, year: int, size: Size) -> tuple[Output, ...]:
        """The entries of the menu for pictures."""
        return (
            Output("svg", _("Save the map as SVG"), "image", partial(self._save_svg, year, size)),
            Output("png", _("Save the map as PNG"), "image", partial(self._save_png, year, size, 2)),
            Output("png4", _("Save the map as a large PNG"), "image", partial(self._save_png, year, size, 4)),
        )

    def _save_svg(self, year: int, size: Size) -> None:
        name = _("peloton-{year}").format(year=year)
        make = partial(self._context.desk.peloton.svg, year, picture_size(size), hatched=theme.hatch)
        self.save(f"{name}.svg", "SVG (*.svg)", make)

    def _save_png(self, year: int, size: Size, ratio: int) -> None:
        poster = self._context.desk.peloton.poster(year, hatched=theme.hatch)
        image = picture(poster, picture_size(size), ratio)
        name = _("peloton-{year}").format(year=year)
        self.save(f"{name}.png", "PNG (*.png)", partial(png, image))


def picture_size(size: Size) -> Size:
    """At least so large that the names fit."""
    return max(size[0], LEAST[0]), max(size[1], LEAST[1])


def picture(poster: Poster, size: Size, ratio: int) -> QImage:
    """The poster in the colours of the screen; on the GUI thread, as icons are pixmaps."""
    image = QImage(round(size[0] * ratio), round(size[1] * ratio), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.color("surface")))
    image.setText("Title", poster.title())
    image.setText("Description", poster.description())
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(ratio, ratio)
    for each in poster.layout(*size):
        paint_primitive(painter, each)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """An image as the bytes of a file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    buffer.close()
    return bytes(data.data())
