"""Putting a backup back: which one, and into which file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from zzpdesk.places import SUFFIX
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _
from zzpdesk.ui.look.buttons import PrimaryButton, SecondaryButton
from zzpdesk.ui.look.cells import Cell, Column
from zzpdesk.ui.look.dialog import Dialog
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.table import RowsModel, TableView
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.program import program

if TYPE_CHECKING:
    from zzpdesk.desk.files import Backup

_REASONS = {
    "daily": N_("first start of the day"),
    "migration": N_("before an update"),
    "manual": N_("made by hand"),
    "restore": N_("before a restore"),
}


def backup_line(made: datetime, reason: str) -> tuple[str, str]:
    """When and why, in words."""
    day = f"{formats.weekday(made.date(), short=True)} {formats.day_year(made.date())}"
    return f"{day}  {made:%H:%M}", _(_REASONS[reason]) if reason in _REASONS else reason


def backup_cells(backups: list[Backup]) -> list[list[Cell]]:
    """Rows for a table of backups."""
    rows = []
    for backup in backups:
        when, why = backup_line(backup.made_at, backup.reason)
        size = formats.grouped(max(1, backup.size // 1024)) + " kB"
        rows.append([Cell(when), Cell(why, tone="text2"), Cell(size, align="right", tone="text2")])
    return rows


def backup_columns() -> list[Column]:
    """Columns for a table of backups."""
    return [
        Column(_("Made"), stretch=1),
        Column(_("Why"), stretch=1),
        Column(_("Size"), width=90, align="right"),
    ]


class RestoreDialog(Dialog):
    """Lists the backups of a file (or one found elsewhere) and asks where to put it."""

    def __init__(self, parent: QWidget, target: Path) -> None:
        super().__init__(parent, _("Restore a backup"), "archive-restore")
        from zzpdesk.desk.files import backups_of

        self.setObjectName("restore_dialog")
        self.setMinimumWidth(theme.px(620))
        self._backups = backups_of(target)
        self._other: Path | None = None
        words = _(
            "The backup is checked first. A file that is there now is kept beside it under another name."
        )
        self.body.addWidget(Label(words, "body", "text2", wrap=True))
        self.table = TableView(density="compact")
        self.table.setObjectName("backups")
        self.table.setAccessibleName(_("Backups"))
        self.table.set_columns(backup_columns())
        self._model = RowsModel(backup_columns(), backup_cells(self._backups))
        self.table.setModel(self._model)
        self.table.setMinimumHeight(theme.px(200))
        self.body.addWidget(self.table, 1)
        self._none = Label(_("No backups of this file were found on this computer."), "body", "text3")
        self._none.setVisible(not self._backups)
        self.body.addWidget(self._none)
        self._add_target(target)
        self._add_buttons()
        if self._backups:
            self.table.select_row(0)

    def _add_target(self, target: Path) -> None:
        self.target = LineEdit(str(target))
        self.target.setObjectName("restore_target")
        self._box = FieldBox(_("Put it here"), self.target)
        choose = SecondaryButton(_("Choose"), "folder-open")
        choose.clicked.connect(self._choose_target)
        line = row(self._box, choose)
        line.setStretch(0, 1)
        self.body.addLayout(line)

    def _add_buttons(self) -> None:
        other = SecondaryButton(_("Another backup…"), "folder-open")
        other.setObjectName("restore_other")
        other.clicked.connect(self._choose_other)
        cancel = SecondaryButton(_("Cancel"))
        cancel.setObjectName("restore_cancel")
        cancel.clicked.connect(self.reject)
        self.verb = PrimaryButton(_("Restore"))
        self.verb.setObjectName("restore_verb")
        self.verb.clicked.connect(self._restore)
        self.buttons.insertWidget(0, other)
        for button in (cancel, self.verb):
            self.buttons.addWidget(button)
        cancel.setFocus()

    def _choose_target(self) -> None:
        options = QFileDialog.Option.DontConfirmOverwrite
        pattern = _("zzpdesk files") + f" (*{SUFFIX})"
        name, _f = QFileDialog.getSaveFileName(
            self, _("Put it here"), self.target.text(), pattern, "", options
        )
        if name:
            self.target.setText(name)

    def _choose_other(self) -> None:
        pattern = _("zzpdesk files") + f" (*{SUFFIX});;" + _("All files") + " (*)"
        name, _f = QFileDialog.getOpenFileName(self, _("Another backup…"), "", pattern)
        if name:
            self.use(Path(name))

    def use(self, backup: Path) -> None:
        """Restore this file instead of one from the list."""
        self._other = backup
        self._none.setText(str(backup))
        self._none.show()

    def _chosen(self) -> Path | None:
        if self._other is not None:
            return self._other
        at = self.table.current_row()
        return self._backups[at].path if 0 <= at < len(self._backups) else None

    def _restore(self) -> None:
        backup, target = self._chosen(), Path(self.target.text().strip())
        if backup is None:
            self._none.setText(_("Choose a backup first."))
            self._none.show()
        elif not target.is_absolute():
            self._box.set_state("error", _("Choose a folder and a name"))
        else:
            self.accept()
            program.restore.emit(backup, target)


def choose_backup(parent: QWidget, target: Path) -> RestoreDialog:
    """Ask which backup goes where; the program does the rest."""
    dialog = RestoreDialog(parent, target)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
