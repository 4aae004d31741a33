"""What sidebar and status bar say about the desk: counts, saved, backup, timer, file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from zzpdesk.core.records import Assignment, Invoice, Payment, Profile, Timer
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.preferences import preferences
from zzpdesk.ui.shell import stopwatch

if TYPE_CHECKING:
    from datetime import datetime

    from zzpdesk.core.records.base import Record
    from zzpdesk.desk import Desk
    from zzpdesk.ui.shell.frame import Frame

_TICK_MS = 20_000


class Facts(QObject):
    """Reads the desk and tells the bars."""

    def __init__(self, desk: Desk, window: Frame) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._unfinished = ""
        self._saved_at = desk.now()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_timer)
        self._show_owner()
        window.statusbar.set_file(desk.path.name, str(desk.path))
        self._show_saved()

    def refresh(self) -> None:
        """Everything anew."""
        self._show_owner()
        self._show_counts()
        self._show_backup()
        self._show_timer()

    def changed(self, kinds: frozenset[type[Record]]) -> None:
        """Something was saved."""
        self._saved()
        if Profile in kinds:
            self._show_owner()
        if kinds & {Invoice, Payment}:
            self._show_counts()
        if kinds & {Timer, Assignment}:
            self._show_timer()

    def unfinished(self, words: str) -> None:
        """What the form shown still needs before it can be saved; "" when it is saved."""
        self._unfinished = words
        self._show_saved()

    def stop(self) -> None:
        """The desk closes: read it no more."""
        self._tick.stop()

    def _saved(self) -> None:
        self._saved_at = self._desk.now()
        self._show_saved()

    def _show_saved(self) -> None:
        if self._unfinished:
            self._window.statusbar.set_unsaved(
                _("Not complete yet; what you typed is kept"), self._unfinished
            )
        else:
            time = self._saved_at.strftime("%H:%M")
            self._window.statusbar.set_saved(_("Everything saved · {time}").format(time=time))

    def _show_owner(self) -> None:
        profile = self._desk.profile
        self._window.sidebar.owner.set_owner(profile.business, profile.owner)
        preferences.remember_face(self._desk.path, profile.business, profile.owner)

    def _show_counts(self) -> None:
        counts = self._desk.invoices.counts(self._window.topbar.year.year)
        waiting = sum(count for state, count in counts.items() if state.name in {"OPEN", "OVERDUE"})
        self._window.sidebar.set_counts({"invoices": waiting})

    def _show_backup(self) -> None:
        last = self._desk.files.last_backup
        self._window.statusbar.set_backup(
            backup_words(last.made_at, self._desk.now()) if last else _("No backup yet")
        )

    def _show_timer(self) -> None:
        running = stopwatch.running(self._desk)
        if running is None:
            self._tick.stop()
            self._window.statusbar.set_timer("")
            return
        text = f"{running.name}  {formats.clock(running.minutes)}"
        if running.forgotten:
            text = _("{timer}: still running?").format(timer=text)
        elif running.paused:
            text = _("{timer}, paused").format(timer=text)
        self._window.statusbar.set_timer(text)
        self._tick.start()


def backup_words(made: datetime, now: datetime) -> str:
    """`Reservekopie vandaag 12:00`."""
    time = made.strftime("%H:%M")
    if made.date() == now.date():
        return _("Backup today {time}").format(time=time)
    return _("Backup {day} {time}").format(day=formats.day(made.date()), time=time)
