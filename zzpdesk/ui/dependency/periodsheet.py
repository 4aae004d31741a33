"""The popover in which a period is chosen: a year, a quarter, twelve months, or from one day until another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from zzpdesk.core import values
from zzpdesk.core.errors import CannotParse
from zzpdesk.core.periods import Period
from zzpdesk.core.stretch import Span, Stretch, latest_quarter
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, language
from zzpdesk.texts.labels import label
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.look.buttons import PrimaryButton
from zzpdesk.ui.look.choices import ComboBox
from zzpdesk.ui.look.dates import DateEdit
from zzpdesk.ui.look.fields import FieldBox, Message
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme

EARLIER = "earlier"
"""Instead of a span: whatever the other period is, a year earlier."""


class PeriodSheet(Popover):
    """`chosen` carries a `Stretch`; None when she wants a year earlier than the period beside it.

    With `years` the year is chosen here too, and "a year earlier" is offered; without it is the year of the window.
    """

    chosen = Signal(object)

    def __init__(
        self,
        title: str,
        now: Stretch | None,
        year: int,
        today: date,
        opener: QWidget,
        years: Sequence[int] = (),
    ) -> None:
        super().__init__(opener)
        self.setObjectName("period_sheet")
        self.setAccessibleName(title)
        self._today, self._year_of_window = today, year
        self.set_padding(20)
        self.body.setSpacing(theme.px(10))
        self.body.addWidget(Label(title, "subtitle"))
        self.span = Segments([*self._earlier(years), *_spans()])
        self.span.setObjectName("period_span")
        self.span.setAccessibleName(title)
        self.year = ComboBox([(str(one), one) for one in years])
        self.year.setObjectName("period_year")
        self.quarter = Segments([Segment(str(one), f"Q{one}") for one in range(1, 5)])
        self.quarter.setObjectName("period_quarter")
        self.quarter.setAccessibleName(_("Quarter"))
        self.start, self.end = self._day("period_start"), self._day("period_end")
        self.message = Message()
        self.message.setObjectName("period_problem")
        self.show_button = PrimaryButton(_("Show"))
        self.show_button.setObjectName("period_show")
        self._year_box = FieldBox(_("Year"), self.year)
        self._range = QWidget()
        self._lay_out()
        self._begin(now if now is not None or years else Stretch(Span.YEAR, year))
        self.span.chosen.connect(self._adapt)
        self.show_button.clicked.connect(self._choose)
        self.closed.connect(self.deleteLater)

    def _earlier(self, years: Sequence[int]) -> list[Segment]:
        return [Segment(EARLIER, _("A year earlier"))] if years else []

    def _day(self, name: str) -> DateEdit:
        edit = DateEdit(parse=self._read, show=formats.day_year)
        edit.setObjectName(name)
        edit.returnPressed.connect(self._choose)
        return edit

    def _lay_out(self) -> None:
        line = row(FieldBox(_("From"), self.start), FieldBox(_("Until"), self.end), spacing=12)
        line.setContentsMargins(0, 0, 0, 0)
        self._range.setLayout(line)
        for part in (self.span, self._year_box, self.quarter, self._range, self.message):
            self.body.addWidget(part)
        self.body.addLayout(row(None, self.show_button))

    def _begin(self, now: Stretch | None) -> None:
        """Show what is chosen now."""
        year = now.year if now else self._year_of_window - 1
        if self.year.findData(year) >= 0:
            self.year.set_value(year)
        self.quarter.set_value(
            str(now.quarter if now and now.span is Span.QUARTER else latest_quarter(year, self._today))
        )
        days = now.period(self._today) if now else Period(date(year, 1, 1), date(year, 12, 31))
        self.start.set_date(days.start)
        self.end.set_date(days.end)
        self.span.set_value(now.span.value if now else EARLIER)
        self._adapt(self.span.value)

    def _adapt(self, span: str) -> None:
        """Show what this sort of period asks for."""
        asked = {Span.YEAR.value, Span.QUARTER.value, Span.ROLLING.value}
        self._year_box.setVisible(self.year.count() > 0 and span in asked)
        self.quarter.setVisible(span == Span.QUARTER.value)
        self._range.setVisible(span == Span.OWN.value)
        self.message.set("")
        if self.isVisible():
            self.refit()

    def refit(self) -> None:
        """As high as its parts, also when they became fewer, and within the window."""
        self.body.activate()
        high = self.sheet.sizeHint().height()
        top = min(self.sheet.y(), max(0, self.height() - high))
        self.sheet.setGeometry(self.sheet.x(), top, self.sheet.width(), high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    def _read(self, text: str) -> date | None:
        try:
            return values.parse_date(text, self._today, language()) if text.strip() else None
        except CannotParse:
            return None

    def _choose(self) -> None:
        """Tell what is chosen, unless the days are not readable or in the wrong order."""
        span = self.span.value
        if span == Span.OWN.value:
            own = self._own()
            if own is None:
                return
            found: Stretch | None = Stretch(Span.OWN, own.end.year, own=own)
        elif span == EARLIER:
            found = None
        else:
            year = self.year.value if self.year.count() else self._year_of_window
            found = Stretch(Span(span), year, int(self.quarter.value))
        self.close_popover()
        self.chosen.emit(found)

    def _own(self) -> Period | None:
        """Her own days; None after saying what is wrong with them."""
        for edit in (self.start, self.end):
            try:
                values.parse_date(edit.text(), self._today, language())
            except CannotParse as error:
                self._refuse(sentence(error.code, **error.details), edit)
                return None
        start, end = self.start.day(), self.end.day()
        if start is None or end is None or end < start:
            self._refuse(_("The last day comes before the first."), self.end)
            return None
        return Period(start, end)

    def _refuse(self, text: str, edit: DateEdit) -> None:
        self.message.set(text, "error")
        self.refit()
        edit.setFocus()


def _spans() -> list[Segment]:
    return [Segment(one.value, label(one)) for one in Span]
