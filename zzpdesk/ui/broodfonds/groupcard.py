"""The card "De groep": its size, what she gave, when it meets. Nothing about who is ill, or how many are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.charts.groupscale import GroupScale
from zzpdesk.desk.broodfonds import FundFigures, GroupSize
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox
from zzpdesk.ui.figures.linkrow import FigureRow, fill
from zzpdesk.ui.look.labels import IconText, Label


class GroupCard(FigureCard):
    """`opened` asks for the records of the scheme; the link for noting a gift."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__(_("The group"), link=_("Note a gift"))
        self.setObjectName("group")
        self.link.setObjectName("note_gift")
        self.scale = ChartBox("group_size", _("Size of the group"), height=44)
        self.warning = Label("", "caption", "warn", wrap=True)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.private = IconText("lock", _("zzpdesk keeps nothing about who is ill or why."), "text3")
        for part in (self.scale, self.warning, self.rows):
            self.add(part)
        self.body.addStretch(1)
        self.add(self.private)

    def show_fund(self, one: FundFigures, year: int) -> None:
        """One scheme."""
        self.set_subtitle(one.name)
        self._show_size(one.size)
        facts = [
            ("given_year", _("You gave in {year}").format(year=year), formats.money(one.given)),
            *self._ever(one),
            *self._size(one.size),
        ]
        if one.meeting is not None:
            facts.append(("meeting", _("Next meeting"), formats.day_long(one.meeting)))
        if one.nominated_by:
            facts.append(("nominated", _("Nominated by"), one.nominated_by))
        found: list[QWidget] = []
        for name, words, figure in facts:
            line = FigureRow(f"group_{name}", words, figure)
            line.clicked.connect(self.opened)
            found.append(line)
        fill(self.rows, found)

    def _show_size(self, size: GroupSize | None) -> None:
        usual = size is not None and size.least is not None and size.most is not None
        self.scale.setVisible(usual)
        self.warning.setVisible(size is not None and size.unusual)
        if size is None or size.least is None or size.most is None:
            return
        self.scale.set_chart(GroupScale(size.members, size.least, size.most, size.start))
        text = _("A broodfonds usually has {least} to {most} members.")
        self.warning.setText(text.format(least=size.least, most=size.most))

    @staticmethod
    def _size(size: GroupSize | None) -> list[tuple[str, str, str]]:
        """In words where there is no scale."""
        if size is None:
            return [("members", _("Members"), _("not counted yet"))]
        return [] if size.least is not None else [("members", _("Members"), str(size.members))]

    @staticmethod
    def _ever(one: FundFigures) -> list[tuple[str, str, str]]:
        if one.since is None:
            return []
        words = _("You gave since {year}").format(year=one.since.year)
        return [("given_all", words, formats.money(one.given_all))]
