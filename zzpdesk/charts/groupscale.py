"""How large a group is, on the scale of usual sizes (09)."""

from dataclasses import dataclass

from zzpdesk.charts.common import Table, estimated
from zzpdesk.charts.primitives import Mark, Primitive, Rect, Text
from zzpdesk.texts.i18n import _, ngettext

_AIR = 10
"""Members that the track shows below the least and above the most."""


@dataclass(frozen=True, slots=True)
class GroupScale:
    """`members` between `least` and `most`; with `start` members a group begins (None: not shown)."""

    members: int
    least: int
    most: int
    start: int | None = None

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """A track with the usual sizes darker, a dot for this group, the numbers below."""
        del height
        low, high = min(self.least, self.members) - _AIR, max(self.most, self.members) + _AIR

        def at(members: int) -> float:
            return width * (members - low) / (high - low)

        said = self._said()
        here, half = at(self.members), estimated(said, 12) / 2
        middle = min(max(here, half), width - half)
        found: list[Primitive] = [
            Rect(0, 7, width, 8, "neutral_tint", 4),
            Rect(at(self.least), 7, at(self.most) - at(self.least), 8, "previous", 4),
            Mark(here, 11, 15, "circle", "surface"),
            Mark(here, 11, 12, "circle", "accent", key="members"),
            Text(middle, 36, said, "text", 12, 600, "center"),
        ]
        taken = [(middle - half, middle + half)]
        for edge in (self.least, self.most, self.start):
            if edge is None:
                continue
            x, wide = at(edge), estimated(str(edge), 12) / 2 + 5
            if all(x + wide <= left or x - wide >= right for left, right in taken):
                found.append(Text(x, 36, str(edge), "text2", 12, align="center"))
                taken.append((x - wide, x + wide))
        return tuple(found)

    def _said(self) -> str:
        text = ngettext("{count} member", "{count} members", self.members)
        return text.format(count=self.members)

    def table(self) -> Table:
        """One row."""
        usual = _("{least} to {most}").format(least=self.least, most=self.most)
        return Table((_("Group"), _("Members"), _("Usual")), ((_("Size"), str(self.members), usual),))

    def descriptions(self) -> dict[str, str]:
        """`41 leden; gebruikelijk is 20 tot 50`."""
        text = _("{members}; usual is {least} to {most}")
        return {"members": text.format(members=self._said(), least=self.least, most=self.most)}
