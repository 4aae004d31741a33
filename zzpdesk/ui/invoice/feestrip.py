"""What the source of the work takes of this invoice, and what is left per hour: before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from zzpdesk.core.records.fees import BorneBy
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.dialog import IconMark
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import clear_layout
from zzpdesk.ui.look.theme import theme

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_ICONS = {
    SourceKind.COLLECTIVE: ("handshake", "collectief"),
    SourceKind.INTERMEDIARY: ("arrow-left-right", "bemiddelaar"),
    SourceKind.HUB: ("armchair", "netwerk"),
    SourceKind.MEETING: ("coffee", "netwerk"),
    SourceKind.PEER: ("users", "netwerk"),
}


class FeeStrip(Card):
    """One line per source, and what is left; hidden for direct work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden until there is something to say."""
        super().__init__(parent=parent)
        self.setObjectName("fee_strip")
        self.setVisible(False)

    def restyle(self) -> None:
        """A low card."""
        super().restyle()
        self._outer.setContentsMargins(theme.px(20), theme.px(9), theme.px(20), theme.px(9))

    def show_fees(self, fees: Sequence[Any], through: Collection[int] = ()) -> None:
        """Show `desk.invoices.fee_preview`; `through` are the sources of the work itself, by id.

        What is left per hour is one figure for the whole invoice: it stands there once.
        """
        clear_layout(self.body)
        alone = len(fees) == 1
        for fee in fees:
            line = self._line(fee, own=fee.source_id in through)
            self.body.addLayout(line)
            if alone and net(fee):
                line.addSpacing(theme.px(12))
                self._add_pair(line, _("Net"), net(fee))
        if not alone and fees and net(fees[0]):
            line = QHBoxLayout()
            line.setSpacing(theme.px(8))
            line.addStretch(1)
            self._add_pair(line, _("Net"), net(fees[0]))
            self.body.addLayout(line)
        spoken = [f"{words(fee, own=fee.source_id in through)} {amount(fee)}" for fee in fees]
        spoken += [net(fees[0])] if fees and net(fees[0]) else []
        self.setAccessibleName(", ".join(spoken))
        self.setVisible(bool(fees))

    def _line(self, fee: Any, *, own: bool) -> QHBoxLayout:
        icon, tone = _ICONS.get(fee.source_kind, ("link", "text2"))
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(IconMark(icon, tone, 16))
        name = _("Via {source}").format(source=fee.source) if own else fee.source
        line.addWidget(Label(name, "strong", elide=True))
        line.addStretch(1)
        self._add_pair(line, words(fee, own=own), amount(fee))
        return line

    def _add_pair(self, line: QHBoxLayout, text: str, value: str) -> None:
        """A word and its amount, on the line of the name."""
        for label in (Label(text, "body", "text2"), Label(value, "strong")):
            line.addWidget(label)


def words(fee: Any, *, own: bool = True) -> str:
    """As "10% provisie" for a collective, "fee" for agencies; on top of the rate, or of all income, it says so."""
    collective = fee.source_kind is SourceKind.COLLECTIVE
    word = _("commission") if collective else _("fee")
    text = f"{formats.rate(fee.percent)} {word}" if fee.percent is not None else word
    if fee.borne_by is BorneBy.CLIENT:
        text = _("{fee} on top of your rate").format(fee=text)
    elif not own:
        text = _("{fee} on all income").format(fee=text)
    return text[:1].upper() + text[1:]


def amount(fee: Any) -> str:
    """The known amount, or that it is not known."""
    if fee.unknown and not fee.known:
        return _("unknown")
    text = formats.money(fee.known)
    return _("{amount} + unknown").format(amount=text) if fee.unknown else text


def net(fee: Any) -> str:
    """What is left per hour; "" when that is not known."""
    if fee.net_per_hour is None:
        return ""
    return _("{amount} p/h").format(amount=formats.money(fee.net_per_hour))
