"""Registers and certificates as short lists: what is reached, what expires."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from zzpdesk.core.training import Norm, RegisterStanding, Validity
from zzpdesk.desk.training import CertificateStanding
from zzpdesk.texts import formats
from zzpdesk.texts import training as words
from zzpdesk.texts.i18n import _
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.linkrow import LinkRow
from zzpdesk.ui.look.chips import Chip, StatusChip
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import clear_layout
from zzpdesk.ui.look.progressbar import ProgressBar
from zzpdesk.ui.look.theme import theme

_SHOWN = 3


class _Rows(FigureCard):
    """Rows that open a record; `opened` carries its id, the link adds one."""

    opened = Signal(int)

    def __init__(self, name: str, title: str, nothing: str, link: str = "") -> None:
        """`link` is the word of the link when it leads elsewhere."""
        super().__init__(title, link=link or _("Add"))
        self.setObjectName(name)
        self.link.setObjectName(f"add_{name}")
        self.link.setAccessibleName(f"{title}: {link or _('Add')}")
        self._nothing = nothing
        self._most = _SHOWN
        self.body.setSpacing(theme.px(2))

    def fill(self, rows: Sequence[Callable[[], LinkRow]]) -> None:
        """Replace the rows by what these make; those that do not fit are made when the last line asks for them."""
        clear_layout(self.body)
        rest = rows[self._most :]
        shown = [make() for make in rows[: self._most]] + ([self._more(rest)] if rest else [])
        before: QWidget = self.link
        for row in shown:
            self.add(row)
            row.show()
            QWidget.setTabOrder(before, row)
            before = row
        if not rows:
            self.add(Label(self._nothing, "body", "text3", wrap=True))
        self.body.addStretch(1)

    def _more(self, rest: Sequence[Callable[[], LinkRow]]) -> LinkRow:
        text = _("and {count} more").format(count=len(rest))
        more = LinkRow(f"more_{self.objectName()}", text)
        more.put(Label(text, "caption", "accent"), 0, 0)
        more.clicked.connect(lambda: self._show_all(rest, more))
        return more

    def _show_all(self, rest: Sequence[Callable[[], LinkRow]], more: LinkRow) -> None:
        self._most += len(rest)
        place, before = self.body.indexOf(more), more
        made = [make() for make in rest]
        for number, row in enumerate(made):
            self.body.insertWidget(place + number, row)
            row.show()  # at once: the first one is to have the focus
            QWidget.setTabOrder(before, row)
            before = row
        made[0].setFocus()
        more.hide()


class RegistersCard(_Rows):
    """How far she is in each register. `chosen` carries the key of a norm to fill a new one from ("": none).

    With a `link` that leads elsewhere it offers none, and says up to when each period runs.
    """

    chosen = Signal(str)

    def __init__(self, norms: Sequence[Norm] = (), link: str = "") -> None:
        nothing = _("No professional register. Add one and follow your points.")
        super().__init__("registers", _("Registers"), nothing, link)
        self._menu, self._elsewhere = QMenu(self), bool(link)
        if link:
            return
        for norm in norms:
            self._offer(norm.title, norm.key)
        self._menu.addSeparator()
        self._offer(_("Another register"), "")
        self.link_clicked.connect(self._choose)

    def _offer(self, title: str, key: str) -> None:
        action = QAction(title, self._menu)
        action.setObjectName(f"norm_{key}")
        action.triggered.connect(lambda _checked=False, which=key: self.chosen.emit(which))
        self._menu.addAction(action)

    def _choose(self) -> None:
        self._menu.popup(self.link.mapToGlobal(self.link.rect().bottomLeft()))

    def show_registers(self, standings: Sequence[RegisterStanding], norms: Sequence[str]) -> None:
        """`norms` says for each where its figure comes from."""
        self.fill([partial(self._row, one, norm) for one, norm in zip(standings, norms, strict=True)])

    def _row(self, one: RegisterStanding, norm: str) -> LinkRow:
        text, tone, icon = words.pace(one)
        done, part = words.reached(one), words.accredited(one)
        end = words.until(one.register.until, Validity.VALID) if self._elsewhere else ""
        said = ", ".join(filter(None, (one.register.title, done, part, end, text)))
        row = LinkRow(f"register_{one.register.id}", said)
        row.setToolTip(norm)
        row.put(Label(one.register.title, "strong", elide=True), 0, 0)
        row.put(StatusChip(Chip(text, tone, icon)), 0, 1, right=True)  # type: ignore[arg-type]
        row.put(Label(" · ".join(filter(None, (done, part))), "caption", "text2", elide=True), 1, 0, 2)
        bar = ProgressBar(float(one.part), _tick(one), "warn" if tone in {"warn", "danger"} else "accent", 6)
        bar.setAccessibleName(one.register.title)
        row.put(bar, 2, 0, 2)
        if end:
            row.put(Label(end, "caption", "text2", elide=True), 3, 0, 2)
        row.grid.setColumnStretch(0, 1)
        row.clicked.connect(lambda _checked=False, number=one.register.id: self.opened.emit(number))
        return row


class CertificatesCard(_Rows):
    """What she holds, and what expires; what presses stands first.

    With a `link` that leads elsewhere each row says who requires it.
    """

    def __init__(self, link: str = "") -> None:
        self._elsewhere = bool(link)
        super().__init__("certificates", _("Certificates"), _("No certificates yet."), link)

    def show_certificates(self, standings: Sequence[CertificateStanding]) -> None:
        """What presses first."""
        self.fill([partial(self._row, one) for one in standings])

    def _row(self, one: CertificateStanding) -> LinkRow:
        text, tone, icon = words.validity(one.validity)
        when = words.until(one.certificate.expires_on, one.validity)
        asked = _("required by {name}").format(name=one.required_by) if one.required_by else ""
        said = ", ".join(filter(None, (one.certificate.title, text, when, asked)))
        row = LinkRow(f"certificate_{one.certificate.id}", said)
        row.setToolTip(" · ".join(filter(None, (when, asked))))
        row.put(Label(one.certificate.title, "body", elide=True), 0, 0)
        row.put(Label(_day(one), "caption", "text2"), 0, 1, right=True)
        row.put(StatusChip(Chip(text, tone, icon)), 0, 2, right=True)  # type: ignore[arg-type]
        if asked and self._elsewhere:
            row.put(Label(asked, "caption", "text2", elide=True), 1, 0, 3)
        row.grid.setColumnStretch(0, 1)
        row.clicked.connect(lambda _checked=False, number=one.certificate.id: self.opened.emit(number))
        return row


def _tick(one: RegisterStanding) -> float | None:
    """Where evenly earning would be by now."""
    return min(1.0, float(one.expected / one.required)) if one.required else None


def _day(one: CertificateStanding) -> str:
    """The chip says what it means."""
    day = one.certificate.expires_on
    return "" if day is None else formats.day_year(day)
