"""What one can do with a record's files. Reading, hashing and saving happen off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from zzpdesk.core.errors import FileTrouble, ZzpdeskError
from zzpdesk.core.filing import DocumentRow, opens, safe_name
from zzpdesk.core.records.base import Record
from zzpdesk.desk.documents import Incoming, Taken, added_words, is_large, read_file
from zzpdesk.texts.documents import size
from zzpdesk.texts.i18n import _
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.look.buttons import PrimaryButton, SecondaryButton
from zzpdesk.ui.look.dialog import Confirm, Dialog
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.look.inputs import LineEdit

if TYPE_CHECKING:
    from zzpdesk.ui.context import Context

Read = tuple[list[Incoming], list[ZzpdeskError]]


class DocumentActions:
    """`owner` is where dialogs belong; `changed` is called after each change."""

    def __init__(self, context: Context, owner: QWidget, changed: Callable[[], None]) -> None:
        """Nothing yet."""
        self._context, self._owner, self._changed = context, owner, changed
        self._folder: QTemporaryDir | None = None

    # ---- adding

    def choose(self, record: Record) -> None:
        """Ask which files to add."""
        names, _filter = QFileDialog.getOpenFileNames(self._owner, _("Add documents"), _home())
        self.add(record, [Path(name) for name in names])

    def add(self, record: Record, paths: Sequence[Path]) -> None:
        """Add files, after a question about large ones."""
        wanted = [path for path in paths if not is_large(path) or self._ask_large(path)]
        if not wanted:
            return

        def work(progress: Callable[[float, str], None], stopped: Callable[[], bool]) -> Read:
            return _read_all(wanted, progress, stopped)

        one = _("Adding {name}").format(name=wanted[0].name)
        title = one if len(wanted) == 1 else _("Adding {count} documents").format(count=len(wanted))
        self._context.tasks.run(work, lambda read: self._keep(record, *read), title=title)

    def _ask_large(self, path: Path) -> bool:
        title = _("{name} is {size}").format(name=path.name, size=size(path.stat().st_size))
        text = sentence("document-large") + ". " + _("You can also keep it elsewhere and note where it is.")
        return Confirm(self._owner.window(), "hard-drive", title, text, _("Add anyway")).ask()

    def _keep(self, record: Record, files: Sequence[Incoming], troubles: Sequence[ZzpdeskError]) -> None:
        try:
            taken = self._context.desk.documents.add(record, files) if files else Taken((), ())
        except ZzpdeskError as error:
            self._context.fail(error)
            return
        if taken.added:
            self._context.toast(added_words([one.name for one in taken.added]), True)
            self._changed()
        elif taken.known:
            self._context.toast(_("{name} is here already").format(name=taken.known[0]), False)
        for trouble in troubles[:1]:
            self._context.fail(trouble)

    # ---- opening and saving elsewhere

    def open(self, row: DocumentRow) -> None:
        """Hand a read-only copy to the program that belongs to it; what may run something is saved elsewhere."""
        if not opens(row.name):
            self.save_as(row)
            return
        if self._folder is None:
            self._folder = QTemporaryDir()
        folder, desk = Path(self._folder.path()), self._context.desk
        self._context.tasks.run(
            lambda _progress, _stopped: desk.documents.copy_to_open(row, folder), self._show, title=row.name
        )

    def _show(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._context.fail(FileTrouble("no-program", name=path.name))

    def save_as(self, row: DocumentRow) -> None:
        """Ask where, and write a copy there."""
        place = str(Path(_home()) / safe_name(row.name, _("document")))
        chosen, _filter = QFileDialog.getSaveFileName(self._owner, _("Save as"), place)
        if chosen:
            target, desk = Path(chosen), self._context.desk
            self._context.tasks.run(
                lambda _progress, _stopped: desk.documents.export(row.id, target),
                lambda _none: self._context.toast(_("{file} saved").format(file=target.name), False),
                title=row.name,
            )

    # ---- naming and taking out

    def rename(self, row: DocumentRow) -> None:
        """Ask for another name."""
        name = self._ask_name(row)
        if name and name != row.name:
            self._try(lambda: self._context.desk.documents.rename(row.id, name))

    def _ask_name(self, row: DocumentRow) -> str:
        dialog = Dialog(self._owner.window(), _("Rename document"), "pencil")
        edit = LineEdit()
        edit.setObjectName("document_name")
        edit.setText(row.name)
        edit.setSelection(0, len(row.name.rpartition(".")[0]) or len(row.name))
        dialog.body.addWidget(FieldBox(_("Name"), edit))
        cancel, verb = SecondaryButton(_("Cancel")), PrimaryButton(_("Rename"))
        verb.setObjectName("confirm_verb")
        for button, work in ((cancel, dialog.reject), (verb, dialog.accept)):
            button.clicked.connect(work)
            dialog.buttons.addWidget(button)
        verb.setDefault(True)
        edit.setFocus()
        return edit.text().strip() if dialog.exec() == QDialog.DialogCode.Accepted else ""

    def remove(self, row: DocumentRow) -> None:
        """Take it out, with undo in the toast."""
        self._try(lambda: self._context.toast(self._context.desk.documents.remove(row.id), True))

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except ZzpdeskError as error:
            self._context.fail(error)
        self._changed()


def _read_all(
    paths: Sequence[Path], progress: Callable[[float, str], None], stopped: Callable[[], bool]
) -> Read:
    """Every file that can be read, and why the others cannot."""
    files: list[Incoming] = []
    troubles: list[ZzpdeskError] = []
    for number, path in enumerate(paths):

        def tell(share: float, name: str, done: int = number) -> None:
            progress((done + share) / len(paths), name)

        try:
            read = read_file(path, tell, stopped)
        except ZzpdeskError as trouble:
            troubles.append(trouble)
            continue
        if read is None:
            break
        files.append(read)
    return files, troubles


def _home() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
