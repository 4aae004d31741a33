"""Cards of rows: what ends, what is announced, what is owed. Each row opens its record."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.records import Funding
from zzpdesk.core.records.base import Record
from zzpdesk.core.safetynet import Coming, Ending, Load, Loan, Net, Stage
from zzpdesk.texts import formats
from zzpdesk.texts import safety as words
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label
from zzpdesk.texts.takeaway import Reading, ready
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.linkrow import FigureRow, LinkRow, fill, in_order
from zzpdesk.ui.look.chips import Chip, StatusChip, Tone
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.overview.meetings import DayBlock
from zzpdesk.ui.safety.taken import coming_table, ends_table, load_table

_SHOWN = 8
_TONES: dict[Stage, Tone] = {Stage.ANNOUNCED: "tint", Stage.PREPARING: "neutral", Stage.OFFERED: "neutral"}


class _ListCard(FigureCard):
    """`opened` carries the kind and id of a record."""

    opened = Signal(object, int)

    def __init__(self, name: str, title: str, subtitle: str = "") -> None:
        super().__init__(title, subtitle, link=_("Explanation"))
        self.setObjectName(name)
        self.link.setObjectName(f"explain_{name}")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.px(2))
        self.add(self.rows)
        self.body.addStretch(1)

    def _fill(self, rows: Sequence[QWidget]) -> None:
        """Replace the rows; Tab goes over them where they stand."""
        fill(self.rows, [*rows])
        in_order(self.link, rows)

    def _leads(self, row: LinkRow, kind: type[Record], number: int) -> LinkRow:
        row.clicked.connect(lambda: self.opened.emit(kind, number))
        return row


class EndsCard(_ListCard):
    """The coming twelve months, what is nearest first; the last row shows what did not fit."""

    def __init__(self) -> None:
        super().__init__("ends", _("What ends"), _("coming twelve months"))
        self._most = _SHOWN
        self._net: Net | None = None

    def taken(self) -> Reading | None:
        """All of it, each with its day."""
        if self._net is None or not self._net.endings:
            return None
        return ready(ends_table(self.title(), self._net))

    def show_net(self, net: Net) -> None:
        """A row per day something ends, and how many assignments have no last day."""
        self._net = net
        shown = net.endings[: self._most]
        rows: list[QWidget] = [self._row(number, one, net.as_of) for number, one in enumerate(shown)]
        left = len(net.endings) - len(shown)
        if left:
            rows.append(self._more(left, partial(self._show_all, net)))
        if not net.endings:
            rows.append(Label(_("Nothing on record ends in these months."), "body", "text3", wrap=True))
        if net.without_end:
            text = ngettext(
                "{count} running assignment has no last day on record.",
                "{count} running assignments have no last day on record.",
                net.without_end,
            )
            rows.append(Label(text.format(count=net.without_end), "caption", "text2", wrap=True))
        self._fill(rows)

    def _row(self, number: int, one: Ending, today: date) -> LinkRow:
        title, detail = words.ending(one), words.ending_detail(one, today)
        found = LinkRow(f"ending_{number}", ", ".join((title, formats.day_year(one.day), detail)))
        block = DayBlock(one.day)
        block.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        found.grid.addWidget(block, 0, 0, 2, 1)
        found.put(Label(title, "medium", elide=True), 0, 1)
        late = one.day < today
        when = str(one.day.year) if one.day.year != today.year or late else ""
        found.put(Label(when, "caption", "danger" if late else "text2"), 0, 2, right=True)
        found.put(Label(detail, "caption", "text2", elide=True), 1, 1, 2)
        found.grid.setHorizontalSpacing(theme.px(12))
        found.grid.setColumnStretch(1, 1)
        return self._leads(found, one.record, one.record_id)

    def _more(self, left: int, show: Callable[[], None]) -> LinkRow:
        text = _("and {count} more").format(count=left)
        more = LinkRow("more_ends", text)
        more.put(Label(text, "caption", "accent"), 0, 0)
        more.clicked.connect(show)
        return more

    def _show_all(self, net: Net) -> None:
        first, self._most = self._most, len(net.endings)
        self.show_net(net)
        row = self.findChild(LinkRow, f"ending_{first}")
        if row is not None:
            row.show()  # at once: it is to have the focus
            row.setFocus()


class ComingCard(_ListCard):
    """What is announced, in preparation or offered: shown, and counted nowhere."""

    def __init__(self) -> None:
        super().__init__("coming", _("Not counted yet"))
        self._coming: Sequence[Coming] = ()

    def taken(self) -> Reading:
        """Each with its amount."""
        return ready(coming_table(self.title(), self._coming))

    def show_coming(self, coming: Sequence[Coming]) -> None:
        """A row each."""
        self._coming = coming
        rows = [self._row(number, one) for number, one in enumerate(coming)]
        self._fill(rows)

    def _row(self, number: int, one: Coming) -> LinkRow:
        state, detail, terms = label(one.stage), words.coming(one), words.coming_terms(one)
        found = LinkRow(f"coming_{number}", ", ".join(filter(None, (one.name, state, detail, terms))))
        found.put(Label(one.name, "medium", elide=True), 0, 0)
        found.put(StatusChip(Chip(state, _TONES[one.stage])), 0, 1, right=True)
        for line, text in enumerate(filter(None, (detail, terms)), start=1):
            found.put(Label(text, "caption", "text2", elide=True), line, 0, 2)
        found.grid.setColumnStretch(0, 1)
        return self._leads(found, one.record, one.record_id)


class LoadCard(_ListCard):
    """What her own loans ask per month and what is still owed; a collective's loans are not hers."""

    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("load", _("Your loans"))
        self._load: Load | None = None

    def taken(self) -> Reading | None:
        """Each with what is owed."""
        return None if self._load is None else ready(load_table(self.title(), self._load))

    def show_load(self, load: Load) -> None:
        """The sum first, then each loan."""
        self._load = load
        total = FigureRow("load_total", _("Together per month"), words.load_total(load), words.load(load))
        total.clicked.connect(self.all_wanted)
        self._fill([total, *map(self._row, load.loans)])

    def _row(self, one: Loan) -> LinkRow:
        owed = _("{amount} left").format(amount=formats.euros(one.owed))
        found = FigureRow(f"loan_{one.funding.id}", one.funding.title, owed, words.loan(one))
        return self._leads(found, Funding, one.funding.id or 0)
