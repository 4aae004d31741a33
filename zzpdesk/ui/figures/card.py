"""The card of a page of figures: as any other, with less air below its title."""

from __future__ import annotations

from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.theme import theme


class FigureCard(Card):
    """So many figures stand on one page that each card gives a little."""

    def restyle(self) -> None:
        """Title and content closer together."""
        super().restyle()
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(theme.px(5))
