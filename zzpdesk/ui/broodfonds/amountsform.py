"""What she needs when ill, her buffer, and her level: the amounts behind the bars, in one form and one step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zzpdesk.core import values
from zzpdesk.core.errors import CannotParse
from zzpdesk.core.kinds import BroodfondsId, Cents
from zzpdesk.core.records.broodfonds import BroodfondsLevel, SchemeKind
from zzpdesk.core.records.profile import Profile
from zzpdesk.desk.broodfonds import FundFigures
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, language
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.look.buttons import LinkButton, PrimaryButton
from zzpdesk.ui.look.choices import ComboBox
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.theme import theme


@dataclass(frozen=True, slots=True)
class Amounts:
    """What was filled in; a level only where another one was chosen, from today on."""

    need: Cents | None
    buffer: Cents | None
    levels: tuple[BroodfondsLevel, ...]


class AmountsForm(Popover):
    """`wanted` carries `Amounts`; `settings_wanted` asks for all costs, `level_wanted` for the records of a scheme."""

    wanted = Signal(object)
    settings_wanted = Signal()
    level_wanted = Signal(int)

    def __init__(
        self,
        profile: Profile,
        funds: tuple[FundFigures, ...],
        usual: tuple[dict[str, int], ...],
        today: date,
        parent: QWidget,
    ) -> None:
        """What there is now; `usual` are the levels to choose from."""
        super().__init__(parent)
        self.setObjectName("amounts_form")
        self.setAccessibleName(_("Adjust amounts"))
        self._today = today
        self.set_padding(16)
        self.need, self.buffer = self._money(profile.illness_need), self._money(profile.buffer)
        self.need.setObjectName("amounts_need")
        self.buffer.setObjectName("amounts_buffer")
        both = formats.money(profile.private_costs + profile.business_costs)
        hint = _("Empty: private and business costs together, {amount}.").format(amount=both)
        self._need_box = FieldBox(_("Needed per month when you are ill"), self.need, optional=True, hint=hint)
        self._buffer_box = FieldBox(_("Put aside as a buffer"), self.buffer, optional=True)
        self.body.setSpacing(theme.px(12))
        self.body.addWidget(Label(_("Adjust amounts"), "subtitle"))
        self.body.addWidget(self._need_box)
        self.body.addWidget(self._buffer_box)
        self._levels: dict[int, tuple[FundFigures, ComboBox]] = {}
        self._usual = usual
        mine = [one for one in funds if one.account.member(today)]
        for one in mine:
            self._add_level(one, usual)
        self.confirm = PrimaryButton(_("Keep"), "check")
        self.confirm.setObjectName("amounts_confirm")
        costs = LinkButton(_("All your costs"))
        costs.setObjectName("amounts_settings")
        other = LinkButton(_("Another level"))
        other.setObjectName("amounts_level")
        other.setVisible(bool(mine))
        self.body.addLayout(row(costs, other, None, self.confirm))
        costs.clicked.connect(lambda: self._leave_for(self.settings_wanted.emit))
        other.clicked.connect(lambda: self._leave_for(lambda: self.level_wanted.emit(mine[0].fund_id)))
        self.confirm.clicked.connect(self._done)
        for field in (self.need, self.buffer):
            field.returnPressed.connect(self._done)

    def _add_level(self, one: FundFigures, usual: tuple[dict[str, int], ...]) -> None:
        """The usual levels of a broodfonds, and her own when it is another; other kinds have their own amounts."""
        now = one.level
        shown = usual if one.fund.kind is SchemeKind.BROODFONDS else ()
        items: list[tuple[str, object]] = [
            (_level(row["deposit"], row["gift"]), row["gift"]) for row in shown
        ]
        own = None if now is None else now.gift
        if now is not None and own not in {key for _text, key in items}:
            items.insert(0, (_level(now.deposit, now.gift), own))
        if items:
            choice = ComboBox(items)
            choice.setObjectName(f"level_{one.fund_id}")
            choice.set_value(own)
            self._levels[one.fund_id] = (one, choice)
            text = _("Your level at {name}, from today on").format(name=one.name)
            self.body.addWidget(FieldBox(text, choice))

    @staticmethod
    def _money(amount: Cents | None) -> LineEdit:
        return LineEdit("" if amount is None else formats.money(amount, sign=False), align="right")

    def _leave_for(self, go: Callable[[], None]) -> None:
        self.close_popover()
        go()

    def _done(self) -> None:
        need, need_fine = self._read(self.need, self._need_box)
        buffer, buffer_fine = self._read(self.buffer, self._buffer_box)
        self.refit()
        if need_fine and buffer_fine:
            self.close_popover()
            self.wanted.emit(Amounts(need, buffer, tuple(self._changed())))

    def _changed(self) -> list[BroodfondsLevel]:
        found = []
        for fund_id, (one, choice) in self._levels.items():
            now = one.level
            terms = next((row for row in self._usual if row["gift"] == choice.value), None)
            if terms is None or (now is not None and now.gift == choice.value):
                continue
            found.append(
                BroodfondsLevel(
                    broodfonds_id=BroodfondsId(fund_id),
                    since=self._today,
                    deposit=Cents(terms["deposit"]),
                    fee=Cents(0 if now is None else now.fee),
                    gift=Cents(terms["gift"]),
                    cap=Cents(terms["cap"]),
                )
            )
        return found

    @staticmethod
    def _read(field: LineEdit, box: FieldBox) -> tuple[Cents | None, bool]:
        """The amount, and whether it can be read; empty is no amount."""
        if not field.text().strip():
            box.set_state("", "")
            return None, True
        try:
            amount = values.parse_money(field.text(), language())
        except CannotParse as error:
            box.set_state("error", sentence(error.code, **error.details))
            return None, False
        if amount < 0:
            box.set_state("error", sentence("negative"))
            return None, False
        box.set_state("", "")
        return amount, True


def _level(deposit: int, gift: int) -> str:
    return _("{gift} gift, {deposit} deposit").format(
        gift=formats.euros(gift), deposit=formats.money(deposit)
    )
