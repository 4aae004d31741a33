"""Card "Naast de barometer": published figures beside her own, for comparison, no norm."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QMenu, QVBoxLayout, QWidget

from zzpdesk.core.barometer import BarometerRow, Own, Published
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _, language
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.look.buttons import LinkButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import Divider, clear_layout
from zzpdesk.ui.look.progressbar import ProgressBar
from zzpdesk.ui.look.theme import theme

_QUESTIONS = {
    "feels-dependent": N_("Calls itself dependent"),
    "registered-online": N_("Registered online"),
    "work-through-online": N_("got work that way"),
    "registered-offline": N_("Registered with agency"),
    "work-through-offline": N_("got work that way"),
    "one-client": N_("≥ 75% from one client"),
}
_ASKED = "feels-dependent"


class BarometerCard(FigureCard):
    """`answered` carries her answer to the question of the year: True, False or None (none)."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Beside the barometer"), link=_("Explanation"))
        self.setObjectName("barometer")
        self.link.setObjectName("explain_barometer")
        self.lines = QVBoxLayout()
        self.lines.setSpacing(theme.px(2))
        self.foot = Label("", "caption", "text2", wrap=True)
        self.foot.setObjectName("barometer_sources")
        self.answer = LinkButton("")
        self._choices = self._menu()
        self.add(self.lines)
        self.body.addStretch(1)
        self.add(self.foot)

    def show_rows(self, rows: Sequence[BarometerRow], year: int) -> None:
        """Take over the comparison of a year."""
        focused = self.answer.hasFocus()
        clear_layout(self.lines)
        for one in rows:
            self.lines.addWidget(self._line(one, year))
        self.foot.setText(_footnote(rows))
        self.foot.setToolTip(_peoples(rows))
        if focused:
            self.answer.setFocus()

    def _line(self, one: BarometerRow, year: int) -> QWidget:
        published = one.published
        question = _(_QUESTIONS.get(published.code, published.code))
        said = share_words(published)
        line = QWidget()
        line.setObjectName(f"barometer_{published.code}")
        line.setAccessibleName(f"{question}: {said}. {_('You')}: {own_words(one.own)}")
        line.setToolTip(_about(published))
        grid = QGridLayout(line)
        grid.setContentsMargins(theme.px(12) if published.within else 0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(0)
        grid.addWidget(Label(question, "body", "text2" if published.within else "text", elide=True), 0, 0)
        grid.addWidget(Label(said, "strong"), 0, 1)
        grid.addWidget(ProgressBar(float(published.share), tone="netwerk", height=6), 1, 0, 1, 2)
        grid.addWidget(Divider(vertical=True), 0, 2, 2, 1)
        grid.addWidget(_set_in(Label(_("You"), "caption", "text2")), 0, 3)
        grid.addWidget(self._own(one, year), 1, 3)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(3, theme.px(64))
        return line

    def _own(self, one: BarometerRow, year: int) -> QWidget:
        text = own_words(one.own)
        if one.published.code != _ASKED:
            return _set_in(Label(text, "strong", "text3" if one.own.yes is None else "text"))
        self.answer = LinkButton(_("answer") if one.own.yes is None else text)
        self.answer.setFixedHeight(theme.px(18))
        self.answer.clicked.connect(self._ask)
        self.answer.setObjectName("barometer_answer")
        name = _("Do you feel dependent on intermediaries in {year}?").format(year=year)
        self.answer.setAccessibleName(f"{name} {text}")
        self.answer.setToolTip(name)
        return self.answer

    def _ask(self) -> None:
        self._choices.popup(self.answer.mapToGlobal(QPoint(0, self.answer.height())))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for key, text, value in (
            ("yes", _("yes"), True),
            ("no", _("no"), False),
            ("none", _("no answer"), None),
        ):
            action = QAction(text, menu)
            action.setObjectName(f"answer_{key}")
            action.triggered.connect(partial(self._answer, value))
            menu.addAction(action)
        return menu

    def _answer(self, value: bool | None, _checked: bool = False) -> None:
        self.answered.emit(value)


def _set_in(label: Label) -> Label:
    """In line with the link, which keeps room for its focus ring."""
    label.setContentsMargins(2, 0, 0, 0)
    return label


def share_words(published: Published) -> str:
    """`1 op 5`, `2 op 3` or `63%`."""
    if published.one_in is None:
        return formats.percent(published.share, 0)
    part = formats.rounded_fraction(published.share * published.one_in)
    return _("{part} in {whole}").format(part=part, whole=published.one_in)


def own_words(own: Own) -> str:
    """`ja, 1`, `nee`, `34%`, or a dash when it is not recorded."""
    if own.share is not None:
        return f"{_('yes') if own.yes else _('no')}, {formats.percent(own.share, 0)}"
    if own.yes is None:
        return "–"
    text = _("yes") if own.yes else _("no")
    return f"{text}, {own.count}" if own.count else text


def _about(published: Published) -> str:
    population = published.population.get(language(), "")
    return f"{published.source} {published.year}: {population}"


def _footnote(rows: Sequence[BarometerRow]) -> str:
    """Who published it; about whom stands in the explanation and beside each line."""
    sources = dict.fromkeys(f"{one.published.source} {one.published.year}" for one in rows)
    return f"{', '.join(sources)}. {_('For comparison, no norm.')}"


def _peoples(rows: Sequence[BarometerRow]) -> str:
    return "\n".join(dict.fromkeys(_about(one.published) for one in rows if one.published.within is None))
