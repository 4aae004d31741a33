"""Card "Stel: deze bron stopt": what comes in per month with and without it, and what that means."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from zzpdesk.charts.stressbars import StressBars
from zzpdesk.core.dependency import SourceShare
from zzpdesk.core.sources import SourceKey
from zzpdesk.core.stress import Stress
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.ui.dependency import words
from zzpdesk.ui.dependency.data import Figures
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch
from zzpdesk.ui.figures.linkrow import fill
from zzpdesk.ui.look.buttons import LinkButton
from zzpdesk.ui.look.choices import ComboBox
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.theme import theme

Fact = tuple[str, str, str]
"""Icon, sentence, tone of the icon."""
_ASIDE = "text3"
_SOON = Fraction(1, 20)
"""Of a month: less reads 0.0."""


class StressCard(FigureCard):
    """`source_chosen` asks for the test of another source (`show_stress` answers), `settings_wanted` for settings."""

    source_chosen = Signal(object)
    settings_wanted = Signal()
    source_opened = Signal(object)
    """A SourceKey, or None: all work."""

    def __init__(self) -> None:
        super().__init__(_("If this source stops"), _("p/m"), link=" ")
        self.setObjectName("stress")
        self.stress: Stress | None = None
        self.choice = ComboBox()
        self.choice.setObjectName("stress_source")
        self.choice.setAccessibleName(_("If this source stops"))
        self.chart = ChartBox("stress", _("What comes in per month, now and without this source"), height=87)
        self.verdict = Label("", "strong", wrap=True)
        self.verdict.setObjectName("stress_verdict")
        self.facts = QVBoxLayout()
        self.facts.setSpacing(theme.px(2))
        self.body.setSpacing(theme.px(6))
        self.settings = LinkButton("", "settings")
        self.settings.setObjectName("stress_settings")
        for part in (self.choice, self.chart, self.verdict, self.facts):
            self.add(part)
        self.body.addStretch(1)
        self.body.addLayout(row(self.settings, None))
        add_switch(self, self.chart)
        self.choice.chosen.connect(self.source_chosen)
        self.settings.clicked.connect(self.settings_wanted)
        self.chart.activated.connect(self._open_part)

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
        for part in (self.choice, self.chart, self.link):
            part.setVisible(stress is not None)
        if stress is None:
            self.verdict.setText(_("There is no turnover in this period to test."))
            fill(self.facts, [])
            self.settings.setVisible(False)
            return
        self.chart.set_chart(StressBars(stress), ["stays/0", "falls/0", "stays/1"])
        self.verdict.setText(verdict(stress))
        fill(self.facts, [_line(*one) for one in facts(stress)])
        missing = _missing(stress)
        self.settings.setText(missing)
        self.settings.setVisible(bool(missing))
        self.settings.updateGeometry()


def verdict(stress: Stress) -> str:
    """The one line that says what it comes to; facts only."""
    if stress.outgoings is None:
        return _("{amount} per month falls away.").format(amount=_euros(stress.lost))
    if not stress.depends:
        return _("Running work stays; new work from here would stop.")
    if stress.shortfall:
        return _("You come up short each month.")
    return _("You make ends meet.")


def facts(stress: Stress) -> list[Fact]:
    """What it means for outgoings, hours, buffer and the sources left."""
    found = [*_outgoings(stress), *_hours(stress), *_buffer(stress)]
    if stress.effective_without is not None:
        text = _("{count} sources left, were they equally big")
        found.append(("chart-pie", text.format(count=formats.decimal(stress.effective_without)), _ASIDE))
    if stress.next_end is not None and stress.months_to_next_end is not None:
        found.append(("calendar-clock", _next_end(stress.next_end.title, stress.months_to_next_end), _ASIDE))
    if not stress.fees_complete:
        found.append(("info", _("Before fees that are not known"), _ASIDE))
    return found


def _next_end(title: str, months: Fraction) -> str:
    if months < _SOON:
        return _("On the last day {title} ends").format(title=title)
    return _("In {months} {title} ends").format(title=title, months=words.months_words(months))


def _outgoings(stress: Stress) -> list[Fact]:
    if stress.outgoings is None:
        return []
    if stress.shortfall:
        text = _("Outgoings not covered: {amount} short").format(amount=_euros(stress.shortfall))
        return [("triangle-alert", text, "warn")]
    return [
        ("circle-check", _("Outgoings covered, {amount} to spare").format(amount=_euros(stress.room)), "ok")
    ]


def _hours(stress: Stress) -> list[Fact]:
    hours = stress.hours
    if hours.goal is None:
        return []
    if hours.in_year is False:
        now = hours.now is not None
        text = (
            _("Hours criterion: not reached this year")
            if now
            else _("Hours criterion: not reached now either")
        )
        return [("triangle-alert", text, "warn")]
    if not hours.weeks_later:
        return [("circle-check", _("Hours criterion: no difference"), "ok")]
    text = ngettext(
        "Hours criterion: {count} week later", "Hours criterion: {count} weeks later", hours.weeks_later
    )
    return [("triangle-alert", text.format(count=hours.weeks_later), "warn")]


def _buffer(stress: Stress) -> list[Fact]:
    if stress.buffer is None or stress.outgoings is None:
        return []
    if stress.buffer_months is None:
        return [("circle-check", _("Buffer is not touched"), "ok")]
    text = _("Buffer lasts {months}").format(months=words.months_words(stress.buffer_months))
    return [("hourglass", text, "warn")]


def _missing(stress: Stress) -> str:
    if stress.outgoings is None:
        return _("Fill in your monthly outgoings")
    return _("Fill in your buffer") if stress.buffer is None else ""


def _line(icon: str, text: str, tone: str) -> IconText:
    """What it means in the size of the page; what is beside it smaller."""
    aside = tone == _ASIDE
    line = IconText(icon, text, "text2" if aside else "text", "caption" if aside else "body", icon_tone=tone)
    line.setToolTip(text)
    return line


def _choice(one: SourceShare) -> str:
    return f"{one.name} · {formats.percent(one.share)}"


def _euros(value: object) -> str:
    return formats.euros(formats.rounded_fraction(value if isinstance(value, Fraction) else Fraction(0)))
