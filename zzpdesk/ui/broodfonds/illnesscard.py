"""The card "Eigen ziekte": her episodes, the gifts to expect for them and until when. Only here, never on paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from zzpdesk.core.illness import Claim, Episode
from zzpdesk.core.kinds import ONE
from zzpdesk.desk.broodfonds import IllnessFigures
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.linkrow import FigureRow, fill
from zzpdesk.ui.look.labels import Label

_SHOWN = 3


class IllnessCard(FigureCard):
    """`opened` asks for the periods; the link for a new one."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__(_("Own illness"), _("in no print and no export"), link=_("Note illness"))
        self.setObjectName("own_illness")
        self.link.setObjectName("note_illness")
        self.none = Label(_("No illness on record."), "body", "text3")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.add(self.none)
        self.add(self.rows)

    def taken(self) -> None:
        """Nothing of it leaves with the page, in no file and on no paper."""

    def show_illness(self, found: tuple[IllnessFigures, ...]) -> None:
        """The latest episodes first."""
        self.none.setVisible(not found)
        rows: list[FigureRow] = []
        for number, one in enumerate(found[:_SHOWN]):
            rows += _episode(number, one)
        left = len(found) - _SHOWN
        if left > 0:
            more = ngettext("{count} earlier", "{count} earlier ones", left).format(count=left)
            rows.append(FigureRow("illness_more", more, ""))
        for row in rows:
            row.clicked.connect(self.opened)
        fill(self.rows, [*rows])


def _episode(number: int, one: IllnessFigures) -> list[FigureRow]:
    """One line; with several schemes one more for each."""
    still = one.episode.last is None
    told = [_until(name, claim, still=still) for name, claim in one.claims]
    received = [_("{amount} received").format(amount=formats.money(one.received))] if told else []
    note = " · ".join([*told[:1], *received] if len(told) == 1 else received)
    rows = [FigureRow(f"illness_{number}", _when(one.episode), _money(one), note)]
    if len(told) > 1:
        for at, (text, (_name, claim)) in enumerate(zip(told, one.claims, strict=True)):
            rows.append(FigureRow(f"illness_{number}_{at}", text, formats.money(claim.expected)))
    return rows


def _when(episode: Episode) -> str:
    """`3 feb 2024 – 9 mrt 2024, 100%, daarna 50%`."""
    last = _("still ill") if episode.last is None else formats.day_year(episode.last)
    shares = [formats.rate(spell.percent) for spell in episode.spells]
    if set(shares) == {formats.rate(ONE)}:
        return f"{formats.day_year(episode.first)} – {last}"
    return f"{formats.day_year(episode.first)} – {last}, {_(', then ').join(shares)}"


def _money(one: IllnessFigures) -> str:
    expected = sum(claim.expected for _name, claim in one.claims)
    if not one.claims:
        return _("no gift")
    return _("{amount} expected").format(amount=formats.money(expected))


def _until(name: str, claim: Claim, *, still: bool) -> str:
    if still:
        text = _("{name}: gifts from {start} until {end} at the latest")
        return text.format(name=name, start=formats.day_year(claim.starts), end=formats.day_year(claim.ends))
    return _("{name}: gifts from {start} on").format(name=name, start=formats.day_year(claim.starts))
