"""Card "Scholing en gereedschap": which part of it was paid by sources she depends on."""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from PySide6.QtCore import Signal

from zzpdesk.charts.bars import TickBar
from zzpdesk.core.upkeep import Payer, Upkeep
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label
from zzpdesk.ui.figures.linkrow import FigureRow, fill
from zzpdesk.ui.figures.numbercard import NumberCard
from zzpdesk.ui.look.chartview import ChartView
from zzpdesk.ui.look.theme import theme

UNKNOWN = "unknown"


class UpkeepCard(NumberCard):
    """`opened` carries a Payer, or "unknown"."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__("upkeep", _("Training and tools"), "upkeep_share", _("Explanation"))
        self.bar = ChartView(_("Paid by sources you depend on"))
        self.bar.setObjectName("upkeep_bar")
        self.bar.setFixedHeight(theme.px(20))
        self.add(self.bar)
        self.add(self.rows)
        self.body.addStretch(1)
        self.bar.activated.connect(lambda _key: self.opened.emit(Payer.SOURCE))

    def show_figures(self, upkeep: Upkeep) -> None:
        """Take over the year."""
        share = upkeep.share
        self.say("–" if share is None else formats.percent(share, 0), _sentence(upkeep))
        bar = TickBar(label(Payer.SOURCE), share or Fraction(0), key="source")
        self.bar.set_descriptions(bar.descriptions())
        self.bar.set_layout(bar.layout)
        self.bar.setVisible(share is not None)
        rows: list[tuple[object, FigureRow]] = []
        for payer, amount in upkeep.paid.items():
            if amount:
                rows.append((payer, FigureRow(f"payer_{payer.value}", label(payer), formats.euros(amount))))
        if upkeep.unknown:
            names = ", ".join(one.title for one in upkeep.unknown)
            line = FigureRow("payer_unknown", _("Not on record what others paid"), "?", names, tone="warn")
            rows.append((UNKNOWN, line))
        for what, line in rows:
            line.line = True
            line.clicked.connect(partial(self._open, what))
        fill(self.rows, [line for _what, line in rows])

    def _open(self, what: object, _checked: bool = False) -> None:
        self.opened.emit(what)


def _sentence(upkeep: Upkeep) -> str:
    if not upkeep.parts:
        return _("No course, provision or shared tool in this year.")
    if upkeep.share is None:
        return _("What was paid for it is not known.")
    text = _("of {amount} was paid by sources you depend on")
    if upkeep.unknown:
        text = _("of the {amount} that is known was paid by sources you depend on")
    found = text.format(amount=formats.euros(upkeep.total))
    unnamed = sum(one.payer is Payer.UNNAMED for one in upkeep.parts)
    if not unnamed:
        return f"{found}."
    more = ngettext(
        "of {count} cost it is not recorded who paid", "of {count} costs it is not recorded who paid", unnamed
    )
    return f"{found}; {more.format(count=unnamed)}."
