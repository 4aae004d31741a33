"""A valid, saved record of every kind, with what it refers to."""

from dataclasses import replace
from datetime import date

from tests.builders import one_of_each
from zzpdesk.core.kinds import Price, RelationId
from zzpdesk.core.records import Assignment, Profile, Relation
from zzpdesk.ui.records.screen import hints

DAY = date(2026, 3, 2)


def relation(desk, name="Kopgroep Inhuurdesk", **values: object):
    return desk.save("x", Relation(name=name, **values))


def assignment(desk, **values: object):
    client = relation(desk, "Rivierenbank")
    values = {"title": "Dataplatform", "client_id": RelationId(client.id), "rate": Price(960_000)} | values
    return desk.save("x", Assignment(**({"since": DAY} | values)))


def saved(desk, kind):
    """The example of this kind, after the examples it refers to; the profile is the desk's own."""
    if kind is Profile:
        return desk.save("x", replace(desk.profile, city="Rotterdam"))
    record = next(record for record in one_of_each() if type(record) is kind)
    targets = {name: hint.reference for name, hint in hints(kind).items() if hint.reference}
    needed = {name: saved(desk, target).id for name, target in targets.items() if getattr(record, name)}
    return desk.save("x", replace(record, **needed))
