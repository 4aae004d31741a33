"""The business profile: who you are, what stands on invoices, your goals and lines."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zzpdesk.core.records import Profile
from zzpdesk.ui.context import Context, Page
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.form import RecordForm
from zzpdesk.ui.records.session import Session
from zzpdesk.ui.screens.profile import PROFILE


def scrolled(page: Page, content: QWidget) -> None:
    """Fill a page with content as wide as a form, that scrolls."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(theme.px(24), 0, theme.px(24), theme.px(24))
    content.setMaximumWidth(theme.px(760))
    line.addWidget(content, 1)
    line.addStretch(0)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(PageScroll(holder))


class Business(Page):
    """One form that saves itself."""

    name = "business"
    kinds = frozenset({Profile})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.form = RecordForm(context.desk, PROFILE)
        self.form.failed.connect(context.fail)
        self.form.status_changed.connect(self._say)
        self._status = Label("", "caption", "text3")
        self._status.setObjectName("profile_status")
        card = Card()
        card.add(self.form)
        card.add(self._status)
        scrolled(self, card)

    def title(self) -> str:
        return self.accessibleName()

    def load(self, _year: int) -> None:
        if self.form.session is None:
            self.form.open(Session(self.context.desk, PROFILE, self.context.desk.profile))
        else:
            self.form.refresh()

    def unfinished(self) -> str:
        return self.form.unfinished()

    def leave(self) -> bool:
        self.form.flush()
        return True

    def _say(self) -> None:
        words, tone = self.form.status()
        self._status.setText(words)
        self._status.set_tone({"warn": "warn", "ok": "ok"}.get(tone, "text3"))
        self.status_changed.emit()
