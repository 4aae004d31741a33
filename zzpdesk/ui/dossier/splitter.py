"""List and dossier side by side; where both do not fit, one of the two."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.splitter import PanelSplitter

_LIST, _DOSSIER = 280, 400


class DossierSplitter(PanelSplitter):
    """`show_panel` says which of the two to see where both do not fit; `folded` tells whether that is so."""

    folded = Signal(bool)

    def __init__(self, at_left: QWidget, at_right: QWidget) -> None:
        super().__init__()
        self._left, self._right = at_left, at_right
        self._inside = False
        self.fits = True
        at_left.setMinimumWidth(theme.px(_LIST))
        at_right.setMinimumWidth(theme.px(_DOSSIER))
        for at, side in enumerate((at_left, at_right)):
            self.addWidget(side)
            self.setStretchFactor(at, at)

    def show_panel(self, *, shown: bool) -> None:
        """The dossier rather than the list."""
        self._inside = shown
        self._fit()

    def _fit(self) -> None:
        both = self._left.minimumWidth() + self._right.minimumWidth() + self.handleWidth()
        fits = self.width() >= both
        self._left.setVisible(fits or not self._inside)
        self._right.setVisible(fits or self._inside)
        if fits != self.fits:
            self.fits = fits
            self.folded.emit(not fits)
