"""The popover behind "Uitleg"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from zzpdesk.texts.explain import explanation
from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.buttons import SecondaryButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.theme import theme

_WIDTH = 360


def explain(key: str, opener: QWidget, published: Sequence[str] = ()) -> Popover:
    """Show what a figure is, below the link that asked for it; with what was published about it."""
    found = explanation(key)
    sheet = Popover(opener)
    sheet.setObjectName("explanation")
    sheet.setAccessibleName(found.title)
    sheet.set_padding(20)
    sheet.body.setSpacing(theme.px(8))
    sheet.body.addWidget(Label(found.title, "subtitle"))
    for text in found.paragraphs:
        sheet.body.addWidget(_text(text, "body", "text"))
    if found.formula:
        sheet.body.addWidget(_text(found.formula, "strong", "text"))
    for text in published:
        sheet.body.addWidget(_text(text, "caption", "text2"))
    if found.source:
        sheet.body.addWidget(_text(found.source, "caption", "text2"))
    close = SecondaryButton(_("Close"), size="small")
    close.setObjectName("explanation_close")
    close.clicked.connect(sheet.close_popover)
    sheet.body.addLayout(row(None, close))
    sheet.closed.connect(sheet.deleteLater)
    sheet.open_below(opener)
    return sheet


def _text(text: str, role: str, tone: str) -> Label:
    found = Label(text, role, tone, wrap=True)
    found.setFixedWidth(theme.px(_WIDTH))
    found.setFixedHeight(found.heightForWidth(theme.px(_WIDTH)))
    return found
