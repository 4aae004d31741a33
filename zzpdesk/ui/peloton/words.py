"""What the page says before there is a map, and above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.texts.i18n import _
from zzpdesk.texts.peloton import up_to
from zzpdesk.ui.look.empty import EmptyState

if TYPE_CHECKING:
    from zzpdesk.core.peloton import Peloton


def empty_state() -> EmptyState:
    """What comes here, and how to begin."""
    return EmptyState(
        ("users", "bike", "handshake"),
        _("Here you see with whom you ride"),
        (
            _("You in the middle, around you who brings the work, and behind them for whom it is."),
            _("Record through whom an assignment came, or where you are a member or registered."),
        ),
        (_("New assignment"), "plus", ""),
        (_("New intermediary"), "plus", ""),
    )


def hint(found: Peloton) -> str:
    """How to read and walk the map; up to when it goes while the year runs."""
    text = _("The thicker the line, the more turnover. Tab walks the sources, the arrows their clients.")
    return f"{up_to(found.period)}. {text}" if found.period.runs else text
