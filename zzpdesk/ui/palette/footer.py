"""The line of hints below the palette."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.kbd import KeyCap
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.theme import theme


class Footer(QWidget):
    """Keys and what they do."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("palette_footer")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(20), theme.px(9), theme.px(20), theme.px(9))
        layout.setSpacing(theme.px(8))
        left = (("↑↓", _("choose")), ("↵", _("open")), ("Tab", _("more actions")))
        right = ((">", _("only commands")), ("Esc", _("close")))
        for keys, text in left:
            self._add(layout, keys, text)
        layout.addStretch(1)
        for keys, text in right:
            self._add(layout, keys, text)

    def _add(self, layout: QHBoxLayout, keys: str, text: str) -> None:
        layout.addWidget(KeyCap(keys))
        layout.addWidget(Label(text, "caption", "text2"))
        layout.addSpacing(theme.px(10))
