"""Card "Naast gepubliceerde cijfers": each figure with its year, its source and whom it is about, beside her own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from zzpdesk.core.barometer import BarometerRow, Published
from zzpdesk.texts import barometer as words
from zzpdesk.texts.i18n import _, language
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.look.buttons import LinkButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import clear_layout, row
from zzpdesk.ui.look.progressbar import ProgressBar
from zzpdesk.ui.look.theme import theme


class PublishedCard(FigureCard):
    """For comparison, no norm."""

    def __init__(self) -> None:
        super().__init__(_("Beside published figures"), _("For comparison, no norm."), link=_("Explanation"))
        self.setObjectName("published")
        self.link.setObjectName("explain_barometer")
        self.lines = QVBoxLayout()
        self.lines.setSpacing(theme.px(6))
        self.links = QVBoxLayout()
        self.links.setSpacing(0)
        self.add(self.lines)
        self.body.addStretch(1)
        self.add(self.links)

    def show_rows(self, rows: Sequence[BarometerRow]) -> None:
        """Take over the comparison of a year."""
        clear_layout(self.lines)
        clear_layout(self.links)
        for one in rows:
            self.lines.addWidget(_line(one))
        for link, name in {one.published.link: one.published.source for one in rows}.items():
            if link:
                self.links.addLayout(row(_opener(link, name), None))


def _line(one: BarometerRow) -> QWidget:
    published = one.published
    line = QWidget()
    line.setObjectName(f"published_{published.code}")
    statement, figure, own = words.statement(published), words.figure(published), words.own(one.own)
    line.setAccessibleName(f"{statement}: {figure}, {_about(published)}. {_('You')}: {own}")
    grid = QGridLayout(line)
    grid.setContentsMargins(theme.px(12) if published.within else 0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(12))
    grid.setVerticalSpacing(theme.px(1))
    grid.addWidget(Label(statement, "body", elide=True), 0, 0)
    grid.addWidget(Label(figure, "strong"), 0, 1)
    grid.addWidget(ProgressBar(float(published.share), tone="netwerk", height=6), 1, 0, 1, 2)
    grid.addWidget(Label(_about(published), "caption", "text2", wrap=True), 2, 0, 1, 2)
    grid.addWidget(Label(_("You"), "caption", "text2"), 0, 2)
    grid.addWidget(Label(own, "strong", "text3" if one.own.yes is None else "text"), 1, 2, 2, 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnMinimumWidth(2, theme.px(104))
    return line


def _about(published: Published) -> str:
    people = published.population.get(language(), "")
    return ", ".join(part for part in (f"{published.source} {published.year}", people) if part)


def _opener(link: str, name: str) -> LinkButton:
    """Opens the source in the browser: only when asked, and it says so."""
    found = LinkButton(_("{source}: open in the browser").format(source=name))
    found.setObjectName("published_source")
    found.setToolTip(link)
    found.clicked.connect(lambda _=False: QDesktopServices.openUrl(QUrl(link)))
    return found
