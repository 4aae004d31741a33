"""Whether the file may be an older copy, so that an invoice number could be given out twice."""

from collections.abc import Iterable

from zzpdesk.core.records import Series
from zzpdesk.desk.memory import recall
from zzpdesk.desk.views import NumberConflict


def conflict(desk_id: str, series: Iterable[Series]) -> NumberConflict | None:
    """The first series of the file that is behind what is known outside, or one to confirm after a restore."""
    known = recall(desk_id)
    inside = {each.name: each.last for each in series}
    behind = [name for name, last in sorted(known.numbers.items()) if last > inside.get(name, 0)]
    asked = [name for name in sorted(inside) if known.ask_number]
    name = next(iter([*behind, *asked[-1:]]), None)
    return NumberConflict(name, inside.get(name, 0), known.numbers.get(name, 0)) if name else None
