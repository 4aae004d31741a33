"""A card whose content reaches its edges: for tables."""

from __future__ import annotations

from zzpdesk.ui.look.card import Card


class FlushCard(Card):
    """As a card, without padding."""

    def restyle(self) -> None:
        """The table reaches the edges of the card."""
        super().restyle()
        self._outer.setContentsMargins(1, 1, 1, 1)
        self._outer.setSpacing(0)
