"""Everything out as one open file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context
from zzpdesk.ui.look.buttons import SecondaryButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row


class TakeOut(Card):
    """Asks where to, and writes the archive off the screen's thread."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Take everything with you"), parent=parent)
        self._context = context
        words = _(
            "One zip with all your records, documents and invoices, readable without zzpdesk. It can be put back"
            " into an empty file."
        )
        self.add(Label(words, "body", "text2", wrap=True))
        self.button = SecondaryButton(_("Save the archive…"), "download")
        self.button.setObjectName("archive_export")
        self.button.clicked.connect(self.ask)
        self.add(row(self.button, None))

    def ask(self) -> None:
        """Where it must come."""
        desk = self._context.desk
        start = str(desk.path.with_name(f"{desk.path.stem}-{desk.today():%Y-%m-%d}.zip"))
        name, _filter = QFileDialog.getSaveFileName(
            self.window(), _("Save the archive…"), start, _("Archives") + " (*.zip)"
        )
        if name:
            self.write(Path(name))

    def write(self, place: Path) -> None:
        """Write it there, with progress and Stop."""
        from zzpdesk.desk.archive import export_archive

        desk = self._context.desk
        self.button.set_busy(True)
        self._context.tasks.run(
            lambda progress, _stopped: export_archive(desk, place, progress),
            lambda _nothing: self._done(place),
            self._failed,
            _("Writing the archive"),
        )

    def _done(self, place: Path) -> None:
        self.button.set_busy(False)
        self._context.toast(_("Everything stands in {file}.").format(file=place.name), False)

    def _failed(self, error: Exception) -> None:
        self.button.set_busy(False)
        self._context.fail(error)
