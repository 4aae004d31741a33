"""Where the window stood, on a screen that is there now."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from zzpdesk.ui.preferences import preferences


def restore_geometry(window: QWidget, default: QSize) -> None:
    """Put the window where it was; in sight, whatever screens are connected now."""
    window.resize(default)
    stored = preferences.geometry()
    if stored is not None:
        window.restoreGeometry(stored)
    areas = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if areas and not any(area.intersects(window.geometry()) for area in areas):
        window.move(areas[0].topLeft())
