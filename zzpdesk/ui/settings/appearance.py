"""How it looks on this computer; nothing of this is in the file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context, Page
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import column, row
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.switch import Switch
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.preferences import preferences
from zzpdesk.ui.settings.business import scrolled


class Appearance(Page):
    """Language, theme, text size, motion and pattern; each at once."""

    name = "look"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        holder = QWidget()
        stack = QVBoxLayout(holder)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(theme.px(16))
        words = Card(_("Language and look"))
        words.body.setSpacing(theme.px(16))
        languages = [Segment("nl", "Nederlands"), Segment("en", "English")]
        words.add(self._choice("language", _("Language"), "", languages))
        modes = [Segment("system", _("System")), Segment("light", _("Light")), Segment("dark", _("Dark"))]
        words.add(self._choice("theme", _("Colours"), _("paper stays white"), modes))
        sizes = [Segment(str(scale), f"{round(scale * 100)}%") for scale in (1.0, 1.1, 1.25, 1.5)]
        words.add(self._choice("scale", _("Text size"), "", sizes))
        ease = Card(_("Easier to see"))
        ease.body.setSpacing(theme.px(16))
        self.motion = self._switch("reduce_motion", _("Less motion"), _("nothing slides or fades"))
        self.hatch = self._switch("hatch", _("Pattern on intermediaries"), _("in charts, besides the colour"))
        ease.add(self.motion)
        ease.add(self.hatch)
        for card in (words, ease):
            stack.addWidget(card)
        stack.addStretch(1)
        scrolled(self, holder)
        self._connect()

    def title(self) -> str:
        return _("Appearance")

    def _choice(self, name: str, label: str, note: str, segments: list[Segment]) -> QWidget:
        choice = Segments(segments)
        choice.setObjectName(name)
        choice.setAccessibleName(label)
        text = column(Label(label, "medium"), *([Label(note, "caption", "text3")] if note else []), spacing=2)
        holder = QWidget()
        holder.setLayout(row(text, None, choice))
        return holder

    def _switch(self, name: str, text: str, note: str) -> Switch:
        switch = Switch(text, note)
        switch.setObjectName(name)
        switch.setAccessibleName(text)
        return switch

    def _segments(self, name: str) -> Segments:
        found = self.findChild(Segments, name)
        if found is None:
            raise KeyError(name)
        return found

    def _connect(self) -> None:
        setters: dict[str, Callable[[str], None]] = {
            "language": preferences.set_language,
            "theme": preferences.set_mode,
            "scale": lambda key: preferences.set_scale(float(key)),
        }
        for name, put in setters.items():
            self._segments(name).chosen.connect(put)
        self.motion.toggled.connect(preferences.set_reduce_motion)
        self.hatch.toggled.connect(preferences.set_hatch)

    def load(self, _year: int) -> None:
        self._segments("language").set_value(preferences.language)
        self._segments("theme").set_value(preferences.mode)
        self._segments("scale").set_value(str(preferences.scale))
        self.motion.setChecked(preferences.reduce_motion)
        self.hatch.setChecked(preferences.hatch)
