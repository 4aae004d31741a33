"""Small things kept beside the records: facts about the file, and forms that are not finished."""

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from zzpdesk.storage.tables import draft, meta


def write_meta(connection: Connection, facts: Mapping[str, str]) -> None:
    """Set facts (`desk_id`, `demo`, `made_at` and so on); others stay."""
    for key, value in facts.items():
        query = insert(meta).values(key=key, value=value)
        connection.execute(query.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def keep_draft(connection: Connection, place: tuple[str, int], raw: Mapping[str, str], at: datetime) -> None:
    """Keep what stands in an unfinished form; `place` is the kind and the record id (0: a new one)."""
    values = {"kept_at": at, "fields": json.dumps(dict(raw))}
    query = insert(draft).values(kind=place[0], record_id=place[1], **values)
    connection.execute(query.on_conflict_do_update(index_elements=["kind", "record_id"], set_=values))


def read_draft(connection: Connection, place: tuple[str, int]) -> dict[str, str] | None:
    """What was kept, or None."""
    query = select(draft.c.fields).where(draft.c.kind == place[0], draft.c.record_id == place[1])
    found = connection.scalar(query)
    return None if found is None else dict(json.loads(found))


def drop_draft(connection: Connection, place: tuple[str, int]) -> None:
    """Forget it; nothing happens when nothing was kept."""
    connection.execute(delete(draft).where(draft.c.kind == place[0], draft.c.record_id == place[1]))
