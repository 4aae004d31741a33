"""Card "Eén betaler boven je grens": for how many months on end, for whom, and the months themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import partial

from PySide6.QtCore import Signal

from zzpdesk.charts.runmonths import RunMonths, key_of
from zzpdesk.core.kinds import ONE, BasisPoints
from zzpdesk.core.runs import Run, ShareMonth, longest_of_each
from zzpdesk.desk.costs import Payers
from zzpdesk.texts import formats
from zzpdesk.texts.costs import months_words, run_words
from zzpdesk.texts.i18n import _
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch
from zzpdesk.ui.figures.linkrow import FigureRow, fill
from zzpdesk.ui.figures.numbercard import NumberCard
from zzpdesk.ui.look.labels import Label

_MOST, _SHOWN, _BEFORE = 4, 48, 6
"""So many payers; so many months at once, and so many of them from before the run."""


class RunCard(NumberCard):
    """`run_opened` carries a Run, `month_opened` a payer and a ShareMonth."""

    run_opened = Signal(object)
    month_opened = Signal(int, object)

    def __init__(self) -> None:
        super().__init__("runs", _("One payer above your line"), "longest_run", " ")
        self._months: dict[str, ShareMonth] = {}
        self._payer = 0
        self.chart = ChartBox("runs", _("Share of one payer in twelve months, month by month"), height=110)
        self.foot = Label("", "caption", "text2", wrap=True)
        self.add(self.chart)
        self.add(self.rows)
        self.body.addStretch(1)
        self.add(self.foot)
        add_switch(self, self.chart)
        self.chart.activated.connect(lambda key: self.month_opened.emit(self._payer, self._months[key]))

    def show_figures(
        self, payers: Payers, line: BasisPoints, months_of: Callable[[int], Sequence[ShareMonth]]
    ) -> None:
        """Take over all runs; `months_of` gives the months of a payer."""
        share = formats.rate(line)
        longest = payers.runs[0] if payers.runs else None
        for part in (self.chart, self.link):
            part.setVisible(longest is not None)
        if longest is None:
            self.number.setText("–")
            self.sentence.setText(_("Nobody paid more than {line} of twelve months.").format(line=share))
            self.foot.hide()
            fill(self.rows, [])
            return
        self.number.setText(formats.grouped(longest.months))
        self.number.updateGeometry()
        name = payers.names[longest.debtor_id]
        text = _("months on end {name} paid more than {line} of twelve months, {when}.")
        self.sentence.setText(text.format(name=name, line=share, when=run_words(longest)))
        self._show_months(longest, line, months_of(longest.debtor_id))
        self._show_rows(payers)
        self.foot.setText(_("The line is your own; you choose it in the settings."))
        self.foot.show()

    def _show_months(self, run: Run, line: BasisPoints, months: Sequence[ShareMonth]) -> None:
        """The months around a run, with what came before it."""
        begin = next(at for at, one in enumerate(months) if one.month == run.start)
        start = max(0, begin - _BEFORE)
        if run.months > _SHOWN - _BEFORE:
            start = begin + run.months - _SHOWN
        shown = months[start : start + _SHOWN]
        self._payer = run.debtor_id
        self._months = {key_of(one): one for one in shown}
        keys = [key_of(one) for one in reversed(shown)]
        self.chart.set_chart(RunMonths(shown, Fraction(line, ONE)), keys)

    def _show_rows(self, payers: Payers) -> None:
        found = []
        for run in longest_of_each(payers.runs)[:_MOST]:
            note = _("{when}, at most {share}").format(
                when=run_words(run), share=formats.percent(run.peak, 0)
            )
            name = payers.names[run.debtor_id]
            line = FigureRow(f"run_{run.debtor_id}", name, months_words(run.months), note)
            line.line = True
            line.clicked.connect(partial(self._open, run))
            found.append(line)
        fill(self.rows, list(found))

    def _open(self, run: Run, _checked: bool = False) -> None:
        self.run_opened.emit(run)
