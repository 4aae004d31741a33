"""A page's way to begin with an example."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.look.buttons import GhostButton
from zzpdesk.ui.navigation import page_of

if TYPE_CHECKING:
    from zzpdesk.ui.templates.dialog import TemplateDialog


class Beginner(Protocol):
    """A page, as far as it matters here."""

    context: Context

    def window(self) -> QWidget:
        """The window it stands in."""
        ...


def has_examples(page: Beginner, kind: type[Record]) -> bool:
    """Whether a record of this kind can be begun with an example."""
    return not page.context.desk.read_only and bool(page.context.desk.templates.of(kind))


def example_button(page: Beginner, kind: type[Record]) -> GhostButton | None:
    """The button that asks for an example of this kind; None when there is none."""
    if not has_examples(page, kind):
        return None
    button = GhostButton(_("Begin with an example"), "compass")
    button.setObjectName("from_template")
    button.clicked.connect(lambda: begin_with_example(page, kind))
    return button


def begin_with_example(page: Beginner, kind: type[Record]) -> TemplateDialog:
    """Ask which one; what was made is shown on the page that keeps its kind."""
    from zzpdesk.ui.templates.dialog import TemplateDialog

    dialog = TemplateDialog(page.context.desk, kind, page.window())
    dialog.started.connect(lambda record: _show(page.context, record))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _show(context: Context, record: Record) -> None:
    context.go(Target(page_of(type(record)), type(record), record.id))
    context.toast(_("Filled in from the example. Change what is different for you."), True)
