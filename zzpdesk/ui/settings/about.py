"""What this program is, which version, and where its log is."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk import __version__
from zzpdesk.places import log_dir
from zzpdesk.resources import resource_root
from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context, Page
from zzpdesk.ui.look.buttons import SecondaryButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.settings.business import scrolled


class About(Page):
    """Version, licences, log."""

    name = "about"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        holder = QWidget()
        stack = QVBoxLayout(holder)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(theme.px(16))
        program = Card(f"zzpdesk {__version__}")
        words = _(
            "A desk for freelancers. Everything stays on this computer: no account, no server, no measuring."
        )
        program.add(Label(words, "body", "text2", wrap=True))
        versions = f"Python {platform.python_version()} · Qt {qVersion()} · {platform.system()}"
        program.add(Label(versions, "caption", "text3"))
        parts = Card(_("Made with"))
        credit = _("Fonts: Inter and Newsreader (OFL). Icons: Lucide (ISC). Qt (LGPL).")
        parts.add(Label(credit, "body", "text2", wrap=True))
        parts.add(row(_folder("licences", _("Show licences"), resource_root()), None))
        log = Card(_("When something goes wrong"))
        log.add(Label(_("The log says what went wrong, not what you entered."), "body", "text2", wrap=True))
        log.add(row(_folder("log", _("Show log"), log_dir()), None))
        for card in (program, parts, log):
            stack.addWidget(card)
        stack.addStretch(1)
        scrolled(self, holder)

    def title(self) -> str:
        return _("About")

    def load(self, _year: int) -> None:
        """Nothing here changes."""


def _folder(name: str, text: str, folder: Path) -> SecondaryButton:
    button = SecondaryButton(text, "folder-open")
    button.setObjectName(f"show_{name}")
    button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
    return button
