"""Give and take (08): a row per measure, received to the left and brought to the right, each row on its own scale."""

from collections.abc import Callable
from dataclasses import dataclass

from zzpdesk.charts.common import Table, estimated, ratio
from zzpdesk.charts.primitives import Primitive, Rect, Text, baseline
from zzpdesk.core.givetake import Balance, Flow, Measure
from zzpdesk.core.kinds import Minutes
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label

HEAD, ROW = 30.0, 38.0
_BAR, _MIDDLE, _AIR = 20.0, 96.0, 6.0
_SIZE = 13.0
_AMOUNTS: dict[Measure, Callable[[int], str]] = {
    Measure.WORK: formats.euros,
    Measure.HOURS: lambda value: formats.hours(Minutes(value), 0 if value % 60 == 0 else 1),
    Measure.CONTACTS: str,
}


@dataclass(frozen=True, slots=True)
class GiveTake:
    """The balance with a collective or peer."""

    balance: Balance

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Titles, then as many rows as the height holds."""
        middle = width / 2
        left, right = middle - _MIDDLE / 2, middle + _MIDDLE / 2
        head = HEAD - 14
        found: list[Primitive] = [
            Text(left, head, "↙ " + _("Take"), "text2", _SIZE - 1, 500, "right"),
            Text(right, head, _("Give") + " ↗", "text2", _SIZE - 1, 500),
        ]
        for index, flow in enumerate(self.balance.flows):
            y = HEAD + ROW * (index + 0.5)
            if y + _BAR / 2 <= height:
                found += self._row(flow, y, left, right, width)
        return tuple(found)

    def _row(self, flow: Flow, y: float, left: float, right: float, width: float) -> list[Primitive]:
        key, line = flow.measure.value, baseline(y, _SIZE)
        most = max(abs(flow.given), abs(flow.received))
        words = [_amount(flow, flow.received), _amount(flow, flow.given)]
        room = max(8.0, min(left, width - right) - max(estimated(word, _SIZE) for word in words) - _AIR)
        taken, brought = (room * ratio(max(0, each), most) for each in (flow.received, flow.given))
        top = y - _BAR / 2
        return [
            Text((left + right) / 2, line, label(flow.measure), "text2", _SIZE, align="center", key=key),
            Rect(left - taken, top, taken, _BAR, "previous", 3, key=key),
            Text(left - taken - _AIR, line, words[0], "text", _SIZE, 600, "right", key=key),
            Rect(right, top, brought, _BAR, "collectief", 3, key=key),
            Text(right + brought + _AIR, line, words[1], "text", _SIZE, 600, key=key),
        ]

    def table(self) -> Table:
        """A row per measure."""
        rows = [
            (label(flow.measure), _amount(flow, flow.received), _amount(flow, flow.given))
            for flow in self.balance.flows
        ]
        return Table((_("Give and take"), _("Take"), _("Give")), tuple(rows))

    def descriptions(self) -> dict[str, str]:
        """`Werk: € 8.640 gehaald, € 12.300 gebracht`."""
        return {
            flow.measure.value: _("{what}: {received} received, {given} brought").format(
                what=label(flow.measure),
                received=_amount(flow, flow.received),
                given=_amount(flow, flow.given),
            )
            for flow in self.balance.flows
        }


def _amount(flow: Flow, value: int) -> str:
    return _AMOUNTS[flow.measure](value)
