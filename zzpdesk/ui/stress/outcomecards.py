"""What is left: the month now and then, the buffer through the months, and the figures with their records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.charts.bufferline import BufferLine
from zzpdesk.charts.stressbars import StressBars
from zzpdesk.core.whatif import Outcome
from zzpdesk.texts.i18n import _
from zzpdesk.texts.stress import checks, missing, verdict
from zzpdesk.ui.dependency.stress import fact_line
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox, add_explanation, add_switch
from zzpdesk.ui.figures.linkrow import FigureRow, fill
from zzpdesk.ui.look.buttons import LinkButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.theme import theme


class MonthCard(FigureCard):
    """Bars against her outgoings, and the checks. `part_opened` carries a key of the bars."""

    part_opened = Signal(str)
    settings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("A month with work"), _("now and then"), link=" ")
        self.setObjectName("month")
        self.chart = ChartBox("month_bars", _("What comes in per month, now and then"), height=87)
        self.verdict = Label("", "strong", wrap=True)
        self.verdict.setObjectName("month_verdict")
        self.checks = QVBoxLayout()
        self.checks.setSpacing(theme.px(2))
        self.body.setSpacing(theme.px(6))
        self.settings = LinkButton("", "settings")
        self.settings.setObjectName("month_settings")
        for part in (self.chart, self.verdict, self.checks):
            self.add(part)
        self.body.addStretch(1)
        self.add(row(self.settings, None))
        add_switch(self, self.chart)
        self.explain = add_explanation(self, "stress_month")
        self.chart.activated.connect(self.part_opened)
        self.settings.clicked.connect(self.settings_wanted)

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in this order."""
        return [self.explain, self.link, self.chart.view, self.chart.table, self.settings]

    def show_outcome(self, found: Outcome) -> None:
        """What the steps come to."""
        bars = StressBars(found)
        self.chart.set_chart(bars, bars.row_keys())
        self.verdict.setText(verdict(found))
        fill(self.checks, [fact_line(*one) for one in checks(found)])
        wanted = missing(found)
        self.settings.setText(wanted)
        self.settings.setVisible(bool(wanted))
        self.settings.updateGeometry()


class BufferCard(FigureCard):
    """The buffer month by month; without outgoings or buffer what to fill in."""

    def __init__(self) -> None:
        super().__init__(_("Your buffer, month by month"), link=" ")
        self.setObjectName("buffer")
        self.chart = ChartBox("buffer_months", _("Your buffer at the end of each month"))
        self.chart.setMinimumHeight(theme.px(190))
        self.unknown = Label(
            _(
                "Fill in your monthly outgoings and your buffer in the settings; then you see here how it goes."
            ),
            "body",
            "text2",
            wrap=True,
        )
        self.add(self.chart, 1)
        self.add(self.unknown)
        add_switch(self, self.chart)
        self.explain = add_explanation(self, "buffer_run")

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in this order."""
        return [self.explain, self.link, self.chart.view, self.chart.table]

    def show_runs(self, found: Outcome, now: Outcome) -> None:
        """The run of the steps, beside how it goes now."""
        known = found.run is not None and now.run is not None
        for part in (self.chart, self.link):
            part.setVisible(known)
        self.unknown.setVisible(not known)
        if found.run is not None and now.run is not None:
            self.chart.set_chart(BufferLine(found.run, now.run, found.ill))


class FiguresCard(FigureCard):
    """The figures in words and amounts, each a way to what it is made of."""

    def __init__(self) -> None:
        super().__init__(_("The figures"), link=_("Explanation"))
        self.setObjectName("figures")
        self.link.setObjectName("explain_scenario")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.add(self.rows)
        self.body.addStretch(1)

    def show_rows(self, rows: Sequence[tuple[FigureRow, Callable[[], None]]]) -> None:
        """Replace the rows; each with what it opens."""
        for one, call in rows:
            one.line = True
            one.clicked.connect(partial(_call, call))
        fill(self.rows, [one for one, _call_ in rows])


def _call(call: Callable[[], None], _checked: bool = False) -> None:
    call()
