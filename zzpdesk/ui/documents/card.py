"""The card "Documenten": a row per file, a link to add some, and files dropped on the view around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from zzpdesk.core.filing import DocumentRow, is_picture, opens
from zzpdesk.core.records.base import Record
from zzpdesk.texts.documents import detail
from zzpdesk.texts.i18n import _
from zzpdesk.ui.documents.actions import DocumentActions
from zzpdesk.ui.documents.drop import DropSheet
from zzpdesk.ui.figures.linkrow import LinkRow, fill
from zzpdesk.ui.look.buttons import IconButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.dialog import IconMark
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row as side_by_side

if TYPE_CHECKING:
    from zzpdesk.ui.context import Context


class _FileLink(LinkRow):
    """Opens the file; Delete takes it out, the menu key shows what else."""

    delete = Signal()
    asked = Signal()

    def __init__(self, document: DocumentRow) -> None:
        words = detail(document)
        super().__init__(f"document_{document.id}", f"{document.name}, {words}")
        icon = "lock" if document.fixed else "image" if is_picture(document.media_type) else "file-text"
        self.put(IconMark(icon if opens(document.name) else "download", "text3", 16), 0, 0)
        self.put(Label(document.name, "medium", elide=True), 0, 1)
        self.put(Label(words, "caption", "text2", elide=True), 1, 1)
        self.grid.setColumnStretch(1, 1)
        if not opens(document.name):
            self.setToolTip(_("Not opened from here, because it may run something: it is saved elsewhere."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        self.asked.emit()


class DocumentsCard(Card):
    """What a record carries. Call `show_for` with each record shown; `take_drops_on` with the view around it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Documents"), link=_("Add"), parent=parent)
        self.setObjectName("documents")
        self.link.setObjectName("add_document")
        self.link.setAccessibleName(_("Add documents"))
        self._context = context
        self._owner: Record | None = None
        self.files = DocumentActions(context, self, self.refresh)
        self._none = Label(_("Drag files here, or add them."), "body", "text3", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.add(self._none)
        self.add(self._rows)
        self.link_clicked.connect(self._choose)

    def take_drops_on(self, target: QWidget) -> None:
        """Files dropped anywhere on this view are added here."""
        sheet = DropSheet(target)
        sheet.dropped.connect(self._drop)

    def show_for(self, record: Record) -> None:
        """Show what this record carries; nothing can be added before it is saved."""
        self._owner = record
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        owner = self._owner
        self.setVisible(owner is not None and owner.id is not None)
        found = [] if owner is None else self._context.desk.documents.of(owner)
        self._none.setVisible(not found)
        fill(self._rows, [self._row(document) for document in found])

    def _choose(self) -> None:
        if self._owner is not None:
            self.files.choose(self._owner)

    def _drop(self, paths: object) -> None:
        if self._owner is not None and self._owner.id is not None and isinstance(paths, list):
            self.files.add(self._owner, paths)

    def _row(self, document: DocumentRow) -> QWidget:
        link, menu = _FileLink(document), QMenu(self)
        for text, work in self._offers(document):
            menu.addAction(text).triggered.connect(lambda _on=False, do=work: do(document))
        more = IconButton("ellipsis", _("More: {name}").format(name=document.name), size="small")
        more.setObjectName(f"document_more_{document.id}")
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        link.asked.connect(more.click)
        link.clicked.connect(lambda: self.files.open(document))
        if not document.fixed:
            link.delete.connect(lambda: self.files.remove(document))
        holder = QWidget()
        menu.setParent(holder, menu.windowFlags())
        line = side_by_side(link, more)
        line.setStretchFactor(link, 1)
        holder.setLayout(line)
        return holder

    def _offers(self, document: DocumentRow) -> list[tuple[str, Callable[[DocumentRow], None]]]:
        """What the menu has; the stored PDF of a definitive invoice only leaves as a copy."""
        look = [(_("Open"), self.files.open)] if opens(document.name) else []
        change = [(_("Rename…"), self.files.rename), (_("Delete"), self.files.remove)]
        return [*look, (_("Save as…"), self.files.save_as), *([] if document.fixed else change)]
