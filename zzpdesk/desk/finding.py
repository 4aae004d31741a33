"""Search results in words for the screen."""

from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.desk.views import Hit
from zzpdesk.storage.search import Found, find
from zzpdesk.texts.formats import day_year
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from sqlalchemy import Connection


def hits(connection: "Connection", text: str, limit: int) -> list[Hit]:
    """What matches `text`, best first."""
    return [_hit(found) for found in find(connection, text, limit)]


def _hit(found: Found) -> Hit:
    title, detail = found.title, found.detail
    if found.kind == "TimeEntry" and detail:
        detail = day_year(date.fromisoformat(detail))
    if found.kind == "Invoice" and not title:
        title = _("Draft")
    return Hit(found.kind, found.record_id, title, detail)
