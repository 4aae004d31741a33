"""A new relation without leaving the invoice: what has to stand on it, nothing more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zzpdesk.core.records import Relation
from zzpdesk.texts.i18n import _
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.look.buttons import LinkButton, PrimaryButton
from zzpdesk.ui.look.fields import FieldBox, FormGrid
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import Divider, row, wrap_row
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.theme import theme


class NewRelation(Popover):
    """`wanted` carries the record to save, `existing` the id of one that is there already."""

    wanted = Signal(object)
    existing = Signal(int)

    def __init__(self, name: str, known: Sequence[tuple[str, int]], parent: QWidget) -> None:
        """A form that begins with the name typed; `known` are relations with names like it, and their ids."""
        super().__init__(parent)
        self.setObjectName("new_relation")
        self.setAccessibleName(_("New relation"))
        self.set_padding(16)
        self._fields: dict[str, FieldBox] = {}
        grid = FormGrid(2, narrow_below=100)
        for field, text, span in (
            ("name", _("Name"), 1), ("contact", _("Contact"), 1), ("street", _("Street and number"), 1),
            ("postcode", _("Postcode"), 1), ("city", _("City"), 1), ("email", _("E-mail"), 1),
        ):  # fmt: skip
            editor = LineEdit(name if field == "name" else "")
            editor.setObjectName(f"new_relation_{field}")
            self._fields[field] = FieldBox(text, editor, optional=field in ("contact", "email"))
            grid.add(self._fields[field], span)
        self.add = PrimaryButton(_("Add relation"), "plus")
        self.add.setObjectName("new_relation_add")
        self.add.clicked.connect(self._add)
        self.body.setSpacing(theme.px(12))
        self._offer(known)
        self.body.addWidget(Label(_("New relation"), "subtitle"))
        self.body.addWidget(grid)
        self.body.addLayout(row(None, self.add))
        self.sheet.setMinimumWidth(theme.px(480))

    def _offer(self, known: Sequence[tuple[str, int]]) -> None:
        """What was meant perhaps, before typing it all again."""
        links = []
        for number, (name, record_id) in enumerate(known):
            link = LinkButton(name)
            link.setObjectName(f"new_relation_known_{number}")
            link.clicked.connect(lambda _on=False, record_id=record_id: self._take(record_id))
            links.append(link)
        if links:
            lead = Label(_("Already there:"), "body", "text2")
            lead.setMinimumHeight(theme.px(24))  # on the line of the links
            self.body.addWidget(wrap_row(lead, *links, spacing=12))
            self.body.addWidget(Divider())

    def _take(self, record_id: int) -> None:
        self.close_popover()
        self.existing.emit(record_id)

    def _add(self) -> None:
        texts = {
            name: box.editor.text().strip()
            for name, box in self._fields.items()
            if isinstance(box.editor, LineEdit)
        }
        record = Relation(**texts)  # type: ignore[arg-type]
        problems = record.problems()
        for name, box in self._fields.items():
            box.set_state(
                "error" if name in problems else "", sentence(problems[name]) if name in problems else ""
            )
        if not problems:
            self.close_popover()
            self.wanted.emit(record)
