"""Choosing another record: type to find it, or make it on the fly."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.core.errors import CannotParse
from zzpdesk.core.records import REFERENCES, Relation
from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.buttons import LinkButton
from zzpdesk.ui.look.choices import SearchableCombo
from zzpdesk.ui.look.inputs import State
from zzpdesk.ui.records.editor import Editor
from zzpdesk.ui.records.screen import Hint
from zzpdesk.ui.records.words import name_of

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


class ReferenceBox(QWidget):
    """The list one types into and, when the text is new, the offer to make it."""

    def __init__(self) -> None:
        super().__init__()
        self.combo = SearchableCombo(placeholder=_("Type a name"))
        self.offer = LinkButton("", "plus")
        self.offer.hide()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(2)
        stack.addWidget(self.combo)
        stack.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.combo)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setObjectName(self, name: Any) -> None:
        """The part one types into carries the field's name with `_input`, the offer with `_new`."""
        super().setObjectName(name)
        self.combo.setObjectName(f"{name}_input")
        self.offer.setObjectName(f"{name}_new")

    def setAccessibleName(self, name: str) -> None:
        """The name belongs to what has the focus."""
        super().setAccessibleName(name)
        self.combo.setAccessibleName(name)

    def set_state(self, state: State) -> None:
        """The border of the list."""
        self.combo.set_state(state)


class ReferenceEditor(Editor):
    """A record of another kind, or none. Relations can be made by their name alone."""

    def __init__(self, hint: Hint, desk: Desk) -> None:
        box = ReferenceBox()
        super().__init__(box)
        self._box, self._desk, self._kind = box, desk, REFERENCES[hint.kind]
        self._value: int | None = None
        self._names: dict[int, str] = {}
        box.combo.chosen.connect(self._choose)
        box.combo.text_committed.connect(self._unknown)
        box.combo.textEdited.connect(lambda _text: self._show_offer(""))
        box.offer.clicked.connect(self._make)
        self.reload()

    def set_placeholder(self, text: str) -> None:
        """What stands greyed in the empty list."""
        self._box.combo.setPlaceholderText(text)

    def reload(self) -> None:
        choices = self._desk.lists.choices(self._kind)
        seen = Counter(name for _id, name in choices)
        self._names = {key: name if seen[name] == 1 else f"{name} ({key})" for key, name in choices}
        self._box.combo.set_items([(name, key) for key, name in self._names.items()])
        if not self._box.combo.hasFocus() and not self._unmatched():
            self.show(self._value)

    def show(self, value: Any) -> None:
        self._value = value
        if value is not None and value not in self._names:  # archived, a draft: not offered, but still shown
            found = self._desk.lists.named(self._kind, [value]).get(value)
            self._names[value] = (name_of(found) if found else "") or _("Draft")
            self._box.combo.set_items([(name, key) for key, name in self._names.items()])
        self._box.combo.set_value(value)
        self._show_offer("")

    def show_text(self, text: str) -> None:
        self._box.combo.setText(text)
        self._show_offer(text)

    def text(self) -> str:
        return self._box.combo.text()

    def read(self) -> Any:
        text = self._unmatched()
        if text:
            raise CannotParse("reference-unknown", text=text)
        return self._value if self._box.combo.text().strip() else None

    def _unmatched(self) -> str:
        text = self._box.combo.text().strip()
        known = self._names.get(self._value or 0, "").casefold()
        return text if text and text.casefold() != known else ""

    def _choose(self, value: Any) -> None:
        self._value = value
        self._show_offer("")
        self._entered()

    def _unknown(self, text: str) -> None:
        self._value = None
        self._show_offer(text)
        self._entered()

    def _show_offer(self, text: str) -> None:
        offered = bool(text) and self._kind is Relation
        if offered:
            self._box.offer.setText(_("New: “{name}”").format(name=text))
        self._box.offer.setVisible(offered)

    def _make(self) -> None:
        label = _("{name} added").format(name=self.text())
        made = self._desk.save(label, Relation(name=self.text().strip()))
        self._names[made.id or 0] = made.name
        self.reload()
        self.show(made.id)
        self._box.combo.setFocus(Qt.FocusReason.OtherFocusReason)
        self._entered()
