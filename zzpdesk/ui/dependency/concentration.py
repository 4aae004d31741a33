"""Card "Concentratie": how many sources it would be were they equally big, the largest and the top three."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QVBoxLayout

from zzpdesk.charts.bars import Part, StackedBar, Tick, TickBar
from zzpdesk.charts.common import TOKENS
from zzpdesk.charts.primitives import Primitive, Rect, Text
from zzpdesk.core.barometer import ONE_CLIENT
from zzpdesk.core.dependency import Basis
from zzpdesk.core.kinds import ONE
from zzpdesk.core.records import Profile
from zzpdesk.core.sources import Channel
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dependency import words
from zzpdesk.ui.dependency.data import Figures, Holder, Of, holders
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox
from zzpdesk.ui.figures.linkrow import FigureRow, fill
from zzpdesk.ui.look.buttons import GhostButton, LinkButton
from zzpdesk.ui.look.chartview import ChartView
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.theme import theme

_WHOSE = {
    Of.SOURCES: N_("Sources"),
    Of.CLIENTS: N_("End clients"),
    Of.CONTRACTING: N_("Contracting parties"),
    Of.DEBTORS: N_("Payers"),
}
_SENTENCES = {
    Of.SOURCES: N_("sources, were they equally big. You have {count}."),
    Of.CLIENTS: N_("end clients, were they equally big. You have {count}."),
    Of.CONTRACTING: N_("contracting parties, were they equally big. You have {count}."),
    Of.DEBTORS: N_("payers, were they equally big. You have {count}."),
}


class _Bar(ChartView):
    """A bar in a row: the row is the link."""

    def __init__(self) -> None:
        super().__init__("")
        from PySide6.QtCore import Qt

        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(theme.px(18))


class ConcentrationCard(FigureCard):
    """`holder_opened` carries a `Holder`; `top_opened` those of the top three."""

    holder_opened = Signal(object)
    top_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Concentration"), link=_("Explanation"))
        self.setObjectName("concentration")
        self.link.setObjectName("explain_concentration")
        self.of = Of.SOURCES
        self._figures: Figures | None = None
        self._profile = Profile()
        self._holders: tuple[Holder, ...] = ()
        self.whose = GhostButton(_(_WHOSE[self.of]), size="small", menu=self._menu())
        self.whose.setObjectName("concentration_of")
        self.whose.setFixedHeight(theme.px(24))
        self.header.insertWidget(self.header.count() - 1, self.whose)
        self.table_switch = LinkButton(_("As table"), "table")
        self.table_switch.setObjectName("concentration_switch")
        self.number = Label("", "number")
        self.number.setObjectName("effective")
        self.sentence = Label("", "body", "text2", wrap=True)
        self.bar = ChartBox("concentration", _("Concentration"), height=46)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.foot = Label("", "caption", "text2", wrap=True)
        self.body.addLayout(row(self.number, self.sentence, spacing=12))
        self.body.itemAt(0).layout().setStretch(1, 1)  # type: ignore[union-attr] # the row just added
        self.add(self.bar)
        self.add(self.rows)
        self.body.addStretch(1)
        self.body.addLayout(row(self.foot, self.table_switch))
        self.body.itemAt(self.body.count() - 1).layout().setStretch(0, 1)  # type: ignore[union-attr] # just added
        self.table_switch.clicked.connect(self.bar.toggle)
        self.bar.switched.connect(self._switched)
        self.bar.activated.connect(lambda key: self.holder_opened.emit(self._holders[int(key)]))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for of, text in _WHOSE.items():
            action = QAction(_(text), menu, checkable=True, checked=of is self.of)
            action.setObjectName(f"of_{of.value}")
            action.triggered.connect(lambda _=False, chosen=of: self.choose(chosen))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def choose(self, of: Of) -> None:
        """Show the concentration of others."""
        self.of = of
        self.whose.setText(_(_WHOSE[of]))
        self.whose.updateGeometry()
        if self._figures is not None:
            self.show_figures(self._figures, self._profile)

    def show_figures(self, figures: Figures, profile: Profile) -> None:
        """Take over the figures and her own lines."""
        self._figures, self._profile = figures, profile
        self._holders, found = holders(figures.found, self.of)
        self.bar.setVisible(found is not None)
        if found is None:
            self.number.setText("–")
            self.sentence.setText(_("There is no work in this period yet."))
            fill(self.rows, [])
            return
        self.number.setText(formats.decimal(found.effective))
        self.number.updateGeometry()
        self.sentence.setText(_(_SENTENCES[self.of]).format(count=found.count))
        parts = [
            Part(
                one.name,
                one.share,
                one.channel or Channel.DIRECT,
                str(at),
                words.amount(one.amount, figures.basis),
            )
            for at, one in enumerate(self._holders)
        ]
        hatch = theme.hatch and self.of is Of.SOURCES
        chart = StackedBar(parts, 24, labels=True, names=2, hatch=hatch, measure=label(figures.basis))
        keys = [str(at) for at in range(len(parts))]
        self.bar.set_chart(chart, keys, None if self.of is Of.SOURCES else _grey)
        self._show_lines(found.largest, found.top_three, self._published(figures))

    def _published(self, figures: Figures) -> list[Tick]:
        """The line of the statistics office with its year: about one client, and about income."""
        if self.of is Of.SOURCES or figures.basis is not Basis.TURNOVER:
            return []
        lines = (one.published for one in figures.barometer if one.published.code == ONE_CLIENT)
        return [
            Tick(each.threshold, f"{each.source} {each.year}", published=True)
            for each in lines
            if each.threshold
        ]

    def _show_lines(self, largest: Fraction, top_three: Fraction, published: list[Tick]) -> None:
        first = self._holders[0]
        color = "omzet" if first.channel is None else TOKENS[first.channel]
        name = _("Largest: {name}").format(name=first.name)
        own = [Tick(Fraction(self._profile.largest_line, ONE), _("your own line"))]
        one = self._line("largest", name, largest, [*own, *published], color)
        one.clicked.connect(lambda: self.holder_opened.emit(first))
        names = ", ".join(each.name for each in self._holders[:3])
        own = [Tick(Fraction(self._profile.top_three_line, ONE), _("your own line"))]
        three = self._line("top_three", _("Top 3"), top_three, own, "omzet")
        three.setToolTip(f"{names}\n{own[0].said()}")
        three.clicked.connect(lambda: self.top_opened.emit(list(self._holders[:3])))
        fill(self.rows, [one, three])
        self.foot.setText(_legend(published))

    def _line(self, key: str, name: str, share: Fraction, ticks: list[Tick], color: str) -> FigureRow:
        found = FigureRow(key, name, formats.percent(share))
        bar = _Bar()
        chart = TickBar(name, share, ticks, color)
        bar.set_layout(chart.layout)
        found.put(bar, 1, 0, 2)
        lines = [tick.said() for tick in ticks]
        found.say(", ".join((name, formats.percent(share), *lines)))
        found.setToolTip("\n".join(lines))
        return found

    def _switched(self, as_table: bool) -> None:
        """The table takes the room of the lines."""
        self.table_switch.setText(_("As chart") if as_table else _("As table"))
        self.table_switch.updateGeometry()
        for at in range(self.rows.count()):
            item = self.rows.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(not as_table or widget.hasFocus())


def _legend(published: list[Tick]) -> str:
    """Which line is whose."""
    text = _("Tick: your own line")
    for tick in published:
        other = _("dotted: {source}, {line} from one client")
        text += "; " + other.format(source=tick.name, line=formats.percent(tick.at, 0))
    return text


def _grey(drawing: Sequence[Primitive]) -> Sequence[Primitive]:
    """Channel colours are for channels: others are in the colour of turnover."""
    inks = {"on_dark_segment", "on_segment"}
    return [
        replace(one, fill="omzet")
        if isinstance(one, Rect)
        else replace(one, color="on_accent")
        if isinstance(one, Text) and one.color in inks
        else one
        for one in drawing
    ]
