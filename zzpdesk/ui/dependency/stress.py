"""Card "Stel: deze bron stopt": what comes in per month with and without it, and what that means."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from zzpdesk.charts.stressbars import StressBars
from zzpdesk.core.dependency import SourceShare
from zzpdesk.core.sources import SourceKey
from zzpdesk.core.stress import Stress
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.stress import ASIDE, facts, missing, verdict
from zzpdesk.ui.dependency.data import Figures
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch
from zzpdesk.ui.figures.linkrow import fill
from zzpdesk.ui.look.buttons import LinkButton
from zzpdesk.ui.look.choices import ComboBox
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.theme import theme


class StressCard(FigureCard):
    """`source_chosen` asks for the test of another source (`show_stress` answers), `settings_wanted` for settings."""

    source_chosen = Signal(object)
    settings_wanted = Signal()
    source_opened = Signal(object)
    """A SourceKey, or None: all work."""
    more_wanted = Signal(object)
    """The source with which to go on, with more than this."""

    def __init__(self) -> None:
        super().__init__(_("If this source stops"), _("p/m"), link=" ")
        self.setObjectName("stress")
        self.stress: Stress | None = None
        self.choice = ComboBox()
        self.choice.setObjectName("stress_source")
        self.choice.setAccessibleName(_("If this source stops"))
        self.more = LinkButton(_("More…"))
        self.more.setObjectName("stress_more")
        self.more.setAccessibleName(_("Try out more"))
        self.more.setToolTip(_("Try out more"))
        self.chart = ChartBox("stress", _("What comes in per month, now and without this source"), height=87)
        self.verdict = Label("", "strong", wrap=True)
        self.verdict.setObjectName("stress_verdict")
        self.facts = QVBoxLayout()
        self.facts.setSpacing(theme.px(2))
        self.body.setSpacing(theme.px(6))
        self.settings = LinkButton("", "settings")
        self.settings.setObjectName("stress_settings")
        for part in (row(self.choice, self.more), self.chart, self.verdict, self.facts):
            self.add(part)
        self.body.addStretch(1)
        self.body.addLayout(row(self.settings, None))
        add_switch(self, self.chart)
        self.choice.chosen.connect(self.source_chosen)
        self.settings.clicked.connect(self.settings_wanted)
        self.chart.activated.connect(self._open_part)
        self.more.clicked.connect(lambda: self.more_wanted.emit(self.choice.value))

    def _open_part(self, key: str) -> None:
        """What falls away is the source's; what stays is part of all work."""
        if self.stress is not None:
            self.source_opened.emit(self.stress.key if key.startswith("falls") else None)

    def show_sources(self, figures: Figures) -> SourceKey | None:
        """Offer the sources of the period, the largest first; returns the one chosen."""
        sources = figures.found.sources
        before = self.choice.value
        self.choice.set_items([(_choice(one), one.key) for one in sources])
        keys = [one.key for one in sources]
        chosen = before if before in keys else (keys[0] if keys else None)
        self.choice.set_value(chosen)
        return chosen

    def show_stress(self, stress: Stress | None) -> None:
        """Show the test of the source chosen."""
        self.stress = stress
        for part in (self.choice, self.chart, self.link, self.more):
            part.setVisible(stress is not None)
        if stress is None:
            self.verdict.setText(_("There is no turnover in this period to test."))
            fill(self.facts, [])
            self.settings.setVisible(False)
            return
        bars = StressBars(stress, stress.name)
        self.chart.set_chart(bars, bars.row_keys())
        self.verdict.setText(verdict(stress, depends=stress.depends))
        fill(self.facts, [fact_line(*one) for one in facts(stress)])
        wanted = missing(stress)
        self.settings.setText(wanted)
        self.settings.setVisible(bool(wanted))
        self.settings.updateGeometry()


def fact_line(icon: str, text: str, tone: str) -> IconText:
    """What it means in the size of the page; what is beside it smaller."""
    aside = tone == ASIDE
    line = IconText(icon, text, "text2" if aside else "text", "caption" if aside else "body", icon_tone=tone)
    line.setToolTip(text)
    return line


def _choice(one: SourceShare) -> str:
    return f"{one.name} · {formats.percent(one.share)}"
