"""The dialog for what nobody expected."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.buttons import PrimaryButton, SecondaryButton
from zzpdesk.ui.look.dialog import Dialog
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.theme import theme


class BugDialog(Dialog):
    """Says that something went wrong in the program, with what to do and a button to copy the report."""

    def __init__(self, report: str, log: Path, parent: QWidget | None) -> None:
        super().__init__(parent, _("Something went wrong in the program"), "circle-alert")
        self.setObjectName("bug_dialog")
        words = _("What you entered is safe. Copy the report and send it to the makers; then go on working.")
        self.body.addWidget(Label(words, "body", "text2", wrap=True))
        self.report = QPlainTextEdit(report)
        self.report.setObjectName("bug_report")
        self.report.setAccessibleName(_("Report"))
        self.report.setReadOnly(True)
        self.report.setMinimumSize(theme.px(480), theme.px(160))
        self.body.addWidget(self.report)
        self.body.addWidget(Label(_("Also in {file}").format(file=log), "caption", "text3", wrap=True))
        copy = SecondaryButton(_("Copy report"), "copy")
        copy.setObjectName("bug_copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        close = PrimaryButton(_("Go on"))
        close.setObjectName("bug_close")
        close.clicked.connect(self.accept)
        for button in (copy, close):
            self.buttons.addWidget(button)
