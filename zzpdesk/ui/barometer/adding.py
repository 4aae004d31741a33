"""Card "Samen": files of several members added up to medians and spread."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from zzpdesk.charts.spread import HEAD, SpreadChart
from zzpdesk.core.collected import Sheet, Tally, Together, Value
from zzpdesk.desk.barometer import Gathered
from zzpdesk.texts import collected
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch
from zzpdesk.ui.look.buttons import SecondaryButton
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.layout import clear_layout, row
from zzpdesk.ui.look.theme import theme


class AddingCard(FigureCard):
    """`give_wanted` and `files_wanted` ask for the dialogs."""

    give_wanted = Signal()
    files_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Figures of your group"), link=" ")
        self.setObjectName("adding")
        words = _(
            "Give your collective your figures without your name; whoever collects them adds the files up here:"
            " the middle and the spread, nobody's own figures."
        )
        self.give = SecondaryButton(_("Show and save my figures…"), "download")
        self.give.setObjectName("give")
        self.choose = SecondaryButton(_("Add up files…"), "folder-open")
        self.choose.setObjectName("choose_files")
        self.said = QVBoxLayout()
        self.said.setSpacing(theme.px(2))
        self.chart = ChartBox("spread", _("The figures of your group"))
        self.tallies = QVBoxLayout()
        self.tallies.setSpacing(theme.px(2))
        self.add(Label(words, "body", "text2", wrap=True))
        self.add(row(self.give, self.choose, None))
        self.add(self.said)
        self.add(self.chart)
        self.legend = Label(_("Bar: the middle half. Tick: the middle one. Dot: you."), "caption", "text2")
        self.add(self.legend)
        self.add(self.tallies)
        self.body.addStretch(1)
        add_switch(self, self.chart)
        self.give.clicked.connect(self.give_wanted)
        self.choose.clicked.connect(self.files_wanted)
        self.show_gathered(None, None)

    def show_gathered(self, gathered: Gathered | None, own: Sheet | None) -> None:
        """What was read, added up; None before any file was chosen. `own` are her figures of the same year."""
        together = None if gathered is None else gathered.together()
        clear_layout(self.said)
        clear_layout(self.tallies)
        for part in (self.chart, self.link, self.legend):
            part.setVisible(bool(together and together.spreads))
        if gathered is not None:
            self._tell(gathered, together)
        if together is None:
            return
        mine = own.values if own is not None and own.year == together.year else {}
        chart = SpreadChart(together.spreads, mine)
        self.chart.set_height(round(HEAD + chart.row * len(chart.drawn) + 4))
        self.chart.set_chart(chart)
        for tally in together.tallies:
            self.tallies.addWidget(Label(_tally(tally, mine.get(tally.measure.code))))

    def _tell(self, gathered: Gathered, together: Together | None) -> None:
        if together is not None:
            text = ngettext("{count} file of {year}", "{count} files of {year}", together.count)
            whole = text.format(count=together.count, year=together.year)
            self.said.addWidget(Label(whole, "strong"))
            for line in _remarks(together):
                self.said.addWidget(IconText("info", line, "text2"))
        for name in gathered.twice:
            line = _("{file} holds the same as another file and counts once.").format(file=name)
            self.said.addWidget(IconText("info", line, "text2"))
        for trouble in gathered.troubles:
            line = sentence(trouble.code, **trouble.details)
            self.said.addWidget(IconText("triangle-alert", line, "warn"))


def _remarks(together: Together) -> list[str]:
    found = []
    if together.few:
        found.append(_("So few people can be recognised in a spread: think before you pass it on."))
    if together.running:
        found.append(_("Some of them were made while the year was still running."))
    for year, count in together.others.items():
        text = ngettext(
            "{count} file is about {year} and is left out.",
            "{count} files are about {year} and are left out.",
            count,
        )
        found.append(text.format(count=count, year=year))
    return found


def _tally(tally: Tally, own: Value | None) -> str:
    text = _("{figure}: {yes} of {count} say yes")
    said = text.format(figure=collected.label(tally.measure), yes=tally.yes, count=tally.count)
    return said if own is None else f"{said}. {_('You')}: {collected.value(tally.measure, own)}"
