"""The registry of editors: a field's type hint chooses one.

An editor is a widget of `ui.look` with one manner of speaking: `show` a value, `show_text` what could not be read,
`read` the value back (CannotParse when it is none), and `changed` when the user did something.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

from zzpdesk.core.errors import CannotParse
from zzpdesk.core.kinds import BasisPoints, Cents, Days, Minutes, Price, Quantity, Year
from zzpdesk.core.records import REFERENCES
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import labels
from zzpdesk.ui.look.choices import ComboBox
from zzpdesk.ui.look.dates import DateEdit
from zzpdesk.ui.look.inputs import LineEdit, TextArea
from zzpdesk.ui.look.switch import Switch
from zzpdesk.ui.records.editor import Editor
from zzpdesk.ui.records.logo import LogoEditor
from zzpdesk.ui.records.reference import ReferenceEditor
from zzpdesk.ui.records.screen import Field, Hint
from zzpdesk.ui.records.words import EXAMPLES, PARSERS, typed

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


class TextEditor(Editor):
    """Text of one line or, for long fields, several."""

    def __init__(self, field: Field) -> None:
        edit = TextArea(lines=3) if field.long else LineEdit()
        super().__init__(edit)
        self._edit = edit
        edit.committed.connect(self._entered)
        edit.edited_idle.connect(self._idle)

    def show(self, value: Any) -> None:
        self._edit.setText(value)

    def show_text(self, text: str) -> None:
        self._edit.setText(text)

    def text(self) -> str:
        return self._edit.text()

    def read(self) -> str:
        return self._edit.text().strip()


class ValueEditor(Editor):
    """A number, amount, duration or date, typed as people write it."""

    def __init__(self, hint: Hint, default: Any, desk: Desk) -> None:
        """`default` is what an empty editor means when the field cannot be empty."""
        self._kind, self._default, self._desk = hint.kind, None if hint.optional else default, desk
        example = _(EXAMPLES.get(hint.kind, ""))
        edit = (
            DateEdit("", self._date_or_none, self._shown, placeholder=example)
            if hint.kind is date
            else LineEdit("", example, align="right" if hint.kind in _RIGHT else "left")
        )
        super().__init__(edit)
        self._edit = edit
        edit.committed.connect(self._settled)
        edit.edited_idle.connect(self._idle)

    def show(self, value: Any) -> None:
        self._edit.setText(self._shown(value))

    def show_text(self, text: str) -> None:
        self._edit.setText(text)

    def text(self) -> str:
        return self._edit.text()

    def read(self) -> Any:
        text = self._edit.text().strip()
        return PARSERS[self._kind](text, self._desk.today()) if text else self._default

    def _settled(self) -> None:
        """Write out what was typed the way it is always written."""
        with suppress(CannotParse):
            self.show(self.read())
        self._entered()

    def _shown(self, value: Any) -> str:
        return typed(self._kind, value)

    def _date_or_none(self, text: str) -> date | None:
        try:
            return PARSERS[date](text, self._desk.today()) if text.strip() else None
        except CannotParse:
            return None


class ChoiceEditor(Editor):
    """One of a fixed list of values."""

    def __init__(self, items: list[tuple[str, Any]]) -> None:
        combo = ComboBox(items)
        super().__init__(combo)
        self._combo = combo
        combo.chosen.connect(self._entered)

    def show(self, value: Any) -> None:
        self._combo.set_value(value)

    def read(self) -> Any:
        return self._combo.value


class SwitchEditor(Editor):
    """Yes or no, at once."""

    def __init__(self, text: str) -> None:
        switch = Switch(text)
        super().__init__(switch)
        self._switch = switch
        switch.clicked.connect(self._entered)

    def show(self, value: Any) -> None:
        self._switch.setChecked(bool(value))

    def read(self) -> bool:
        return self._switch.isChecked()


_RIGHT = {Cents, Price, Quantity, BasisPoints, Minutes, Days, int}
_VALUES = {Cents, Price, Quantity, BasisPoints, Minutes, Days, Year, int, date}


def editor_for(field: Field, hint: Hint, default: Any, desk: Desk) -> Editor:
    """The editor for a field, named after it; TypeError for a type that has none."""
    editor = _make(field, hint, default, desk)
    editor.widget.setObjectName(field.name)
    editor.widget.setAccessibleName(_(field.label))
    return editor


def _make(field: Field, hint: Hint, default: Any, desk: Desk) -> Editor:
    if hint.kind is bool:
        yes_no = [("–", None), (_("Yes"), True), (_("No"), False)]
        return ChoiceEditor(yes_no) if hint.optional else SwitchEditor(_(field.label))
    makers: dict[Any, Callable[[], Editor]] = {str: lambda: TextEditor(field), bytes: LogoEditor}
    makers |= dict.fromkeys(_VALUES, lambda: ValueEditor(hint, default, desk))
    makers |= dict.fromkeys(REFERENCES, lambda: ReferenceEditor(hint, desk))
    if hint.kind in makers:
        return makers[hint.kind]()
    if isinstance(hint.kind, type) and issubclass(hint.kind, Enum):
        return ChoiceEditor(
            ([("–", None)] if hint.optional else []) + _OFFERED.get(hint.kind, _all)(hint.kind)
        )
    raise TypeError(f"no editor for {hint.kind!r}")


def _all(kind: type[Enum]) -> list[tuple[str, Any]]:
    return [(text, member) for member, text in labels(kind)]


def _but_direct(kind: type[Enum]) -> list[tuple[str, Any]]:
    """Direct work has no source, so no relation is one of that kind."""
    return [(text, member) for text, member in _all(kind) if member is not SourceKind.DIRECT]


_OFFERED: dict[type[Enum], Callable[[type[Enum]], list[tuple[str, Any]]]] = {SourceKind: _but_direct}
