"""Where the file lives, its backups, and whether it is whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context, Page
from zzpdesk.ui.look.banner import Banner
from zzpdesk.ui.look.buttons import PrimaryButton, SecondaryButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.cells import RowsModel
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.messages import finding_words
from zzpdesk.ui.program import program
from zzpdesk.ui.settings.business import scrolled
from zzpdesk.ui.settings.takeout import TakeOut
from zzpdesk.ui.welcome.restore import backup_cells, backup_columns, choose_backup

if TYPE_CHECKING:
    from zzpdesk.desk.files import Finding


_ROWS = 8


class Keeping(Page):
    """The file, its backups, backup now, restore, check."""

    name = "keep"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        holder = QWidget()
        stack = QVBoxLayout(holder)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(theme.px(16))
        self.well = Banner(_("The file is whole"), "", "circle-check", "tint")
        self.well.setObjectName("check_well")
        self.wrong = Banner("", "", "circle-alert", "danger")
        self.wrong.setObjectName("check_wrong")
        for part in (self.well, self.wrong, self._file(), self._backups(), TakeOut(context)):
            stack.addWidget(part)
        self.well.hide()
        self.wrong.hide()
        stack.addStretch(1)
        scrolled(self, holder)

    def title(self) -> str:
        return _("Keeping")

    def _file(self) -> Card:
        card = Card(_("Your file"))
        self.place = Label("", "body", "text2", wrap=True)
        self.place.setObjectName("file_place")
        card.add(self.place)
        card.add(Label(_("One file. You can always move or copy it."), "caption", "text3"))
        show = SecondaryButton(_("Show folder"), "folder-open")
        show.setObjectName("show_folder")
        show.clicked.connect(self._show_folder)
        check = SecondaryButton(_("Check the file"), "circle-check")
        check.setObjectName("check_file")
        check.clicked.connect(self.check)
        other = SecondaryButton(_("Open another file"), "folder-open")
        other.setObjectName("open_other")
        other.clicked.connect(program.choose_file)
        self._check = check
        card.add(row(show, check, other, None))
        return card

    def _backups(self) -> Card:
        kept = _("every day you work; kept 7 days, 8 weeks and 12 months")
        card = Card(_("Backups"), kept)
        self.table = TableView(density="compact")
        self.table.setObjectName("backups")
        self.table.setAccessibleName(_("Backups"))
        self._model = RowsModel(backup_columns())
        self.table.setModel(self._model)
        self.table.set_columns(backup_columns())
        self.place_of_backups = Label("", "caption", "text3", wrap=True)
        make = PrimaryButton(_("Make a backup now"), "archive")
        make.setObjectName("backup_now")
        make.clicked.connect(self.back_up)
        restore = SecondaryButton(_("Restore…"), "archive-restore")
        restore.setObjectName("restore")
        restore.clicked.connect(lambda: choose_backup(self.window(), self.context.desk.path))
        self._make = make
        card.add(self.table)
        card.add(self.place_of_backups)
        card.add(row(make, restore, None))
        return card

    def load(self, _year: int) -> None:
        desk = self.context.desk
        self.place.setText(str(desk.path))
        backups = desk.files.backups()
        self._model.set_rows(backup_cells(backups))
        shown = max(2, min(len(backups), _ROWS))
        self.table.setFixedHeight(theme.px(44) + shown * self.table.verticalHeader().defaultSectionSize())
        self.place_of_backups.setText(_("They are in {folder}").format(folder=desk.files.folder))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.desk.path.parent)))

    def back_up(self) -> None:
        """Make one in the background."""
        desk = self.context.desk
        self._make.set_busy(True)
        self.context.tasks.run(
            lambda _progress, _stopped: desk.files.backup_now(),
            self._made,
            self._failed,
            _("Making a backup"),
        )

    def _made(self, _backup: object) -> None:
        self._make.set_busy(False)
        self.load(0)
        self.context.toast(_("Backup made"), False)

    def _failed(self, error: Exception) -> None:
        self._make.set_busy(False)
        self._check.set_busy(False)
        self.context.fail(error)

    def check(self) -> None:
        """Look the file over in the background."""
        desk = self.context.desk
        self._check.set_busy(True)
        self.context.tasks.run(
            lambda _progress, _stopped: desk.files.check(),
            self._checked,
            self._failed,
            _("Checking the file"),
        )

    def _checked(self, found: Sequence[Finding]) -> None:
        self._check.set_busy(False)
        self.well.setVisible(not found)
        self.wrong.setVisible(bool(found))
        if found:
            self.wrong.set_text(finding_words(found))
