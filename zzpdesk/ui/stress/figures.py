"""Each figure of the test as a row, with the way to the records or settings it is made of."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial

from zzpdesk.core.periods import Period
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.core.whatif import Outcome
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.stress import buffer_words, gift_words
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.figures.behind import open_figure, open_source
from zzpdesk.ui.figures.linkrow import FigureRow
from zzpdesk.ui.stress.comparecard import hours_words

Line = tuple[FigureRow, Callable[[], None]]
_UNKNOWN = "–"


class FigureLines:
    """Makes the rows for a period; `charged` names the sources whose fee changes, with their recorded kind."""

    def __init__(self, context: Context, period: Period) -> None:
        self._context = context
        self._period = period

    def lines(self, found: Outcome, charged: tuple[tuple[SourceKey, str, SourceKind], ...]) -> list[Line]:
        """From what she keeps now to what is left, and then what carries it."""
        return [*self._month(found, charged), *self._carried(found), *self._beside(found)]

    def behind_all(self) -> None:
        """All turnover of the period."""
        self._open(whole=True)

    def behind(self, key: SourceKey) -> None:
        """The work of one source."""
        self._open(source=key)

    def settings(self) -> None:
        """Where outgoings and buffer stand."""
        self._context.go(Target("settings", options={"section": "business"}))

    def _open(self, **what: object) -> None:
        from zzpdesk.desk.analysis import Figure

        open_figure(self._context, Figure(self._period, **what))  # type: ignore[arg-type]

    def _go(self, page: str) -> Callable[[], None]:
        return lambda: self._context.go(Target(page))

    def _month(self, found: Outcome, charged: tuple[tuple[SourceKey, str, SourceKind], ...]) -> list[Line]:
        rows: list[Line] = [
            (FigureRow("now", _("What you keep now"), _euros(found.now)), self.behind_all),
        ]
        for fall in found.falls:
            row = FigureRow(f"fall_{fall.key.relation_id}", fall.name, _euros(-fall.amount), _("falls away"))
            rows.append((row, partial(self.behind, fall.key)))
        if found.fees:
            names = ", ".join(name for _key, name, _kind in charged)
            row = FigureRow("fees", names, _euros(-found.fees), _fee_note(found.fees))
            rows.append((row, partial(open_source, self._context, charged[0][0], charged[0][2])))
        rows.append((FigureRow("left", _("What is left"), _euros(found.without)), self.behind_all))
        if found.no_new:
            note = _("new work from there would stop")
            row = FigureRow("no_new", _("Of that, work without a successor"), _euros(found.no_new), note)
            rows.append((row, self.behind_all))
        return rows

    def _carried(self, found: Outcome) -> list[Line]:
        outgoings = _UNKNOWN if found.outgoings is None else formats.euros(found.outgoings)
        buffer = _UNKNOWN if found.buffer is None else formats.euros(found.buffer)
        rows: list[Line] = [
            (FigureRow("outgoings", _("Outgoings"), outgoings, tone=_tone(found.outgoings)), self.settings)
        ]
        if found.illness is not None:
            need = formats.euros(found.illness.need)
            gifts = gift_words(found.illness) or _("no gift in these months")
            row = FigureRow("need", _("Needed when ill"), need, gifts)
            rows.append((row, self._go("broodfonds")))
        for wait in found.waits:
            note = _("{amount} per month, {days} days later").format(
                amount=_euros(wait.late.amount), days=wait.late.days
            )
            row = FigureRow(f"wait_{wait.relation_id}", wait.name, _euros(wait.late.out), note)
            rows.append((row, partial(self._open, debtor_id=wait.relation_id)))
        note = "" if found.run is None else buffer_words(found)
        rows.append(
            (FigureRow("buffer_now", _("Buffer"), buffer, note, tone=_tone(found.buffer)), self.settings)
        )
        return rows

    def _beside(self, found: Outcome) -> list[Line]:
        rows: list[Line] = []
        if found.effective_now is not None:
            then = _UNKNOWN if found.effective_without is None else formats.decimal(found.effective_without)
            text = _("{now} → {then}").format(now=formats.decimal(found.effective_now), then=then)
            row = FigureRow("effective", _("Sources, were they equally big"), text)
            rows.append((row, self._go("dependency")))
        if found.hours.goal is not None:
            now = formats.day(found.hours.now) if found.hours.now else _("not this year")
            text = _("{now} → {then}").format(now=now, then=hours_words(found))
            rows.append((FigureRow("hours", _("Hours criterion"), text), self._go("hours")))
        return rows


def _fee_note(more: Fraction) -> str:
    """Whether it takes more or less; less than half a euro reads as nothing."""
    if not formats.rounded(formats.rounded_fraction(more), 100):
        return _("hardly a difference")
    return _("higher fees") if more > 0 else _("lower fees")


def _tone(value: int | None) -> str:
    return "warn" if value is None else "text"


def _euros(value: Fraction) -> str:
    return formats.euros(formats.rounded_fraction(value))
