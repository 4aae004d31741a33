"""Lucide icons in any colour and size, drawn from SVG at the device's own resolution."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from zzpdesk.resources import resource_path
from zzpdesk.ui.look.theme import theme


@lru_cache(maxsize=256)
def _svg(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _drawn(name: str, color: str, pixels: int) -> QPixmap:
    source = _svg(name).replace("currentColor", color)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return drawn


def pixmap(name: str, color: QColor, size: float, dpr: float = 1.0) -> QPixmap:
    """Return icon `name` in `color`, `size` logical px wide, sharp at device ratio `dpr`.

    Raises ResourceMissing when no such icon is bundled.
    """
    drawn = QPixmap(_drawn(name, color.name(), max(1, round(size * dpr))))
    drawn.setDevicePixelRatio(dpr)
    return drawn


def paint_icon(painter: QPainter, name: str, rect: QRect | QRectF, color: QColor) -> None:
    """Paint icon `name` centred in `rect`, as large as its shortest side."""
    box = QRectF(rect)
    side = min(box.width(), box.height())
    dpr = max(1.0, abs(painter.deviceTransform().m11()))
    left = round((box.x() + (box.width() - side) / 2) * dpr) / dpr
    top = round((box.y() + (box.height() - side) / 2) * dpr) / dpr
    drawn = pixmap(name, color, side, dpr)
    painter.drawPixmap(QRectF(left, top, side, side), drawn, QRectF(drawn.rect()))


class _Engine(QIconEngine):
    """Draws the icon in a token's colour of the moment, so that menus follow the theme."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        tone = "text3" if mode == QIcon.Mode.Disabled else self._tone
        paint_icon(painter, self._name, rect, theme.color(tone))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._tone)


def icon(name: str, tone: str = "text2") -> QIcon:
    """Return a QIcon (menus, actions) in a token's colour that follows theme changes."""
    return QIcon(_Engine(name, tone))
