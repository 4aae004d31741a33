"""The one theme: current colours, fonts and scale, and how they reach Qt.

Painted parts ask `theme` at paint time. A change of mode or scale sets palette, font and style
sheet on the application, which sends every widget a change event (see `painting.Restyled`).
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from zzpdesk.resources import resource_path
from zzpdesk.ui.look.qss import style_sheet
from zzpdesk.ui.look.tokens import SCALE_STEPS, Tokens, TypeStep, load_tokens

Mode: TypeAlias = Literal["system", "light", "dark"]

_DISPLAY_FROM = 18
"""Inter Display from this px size on."""

_TIGHT = -0.015
"""Letter spacing of Inter Display, as part of the size."""

_EXTRA_ROLES = {
    "medium": TypeStep(13, 500, 20),
    "chip": TypeStep(12, 500, 16),
    "ring": TypeStep(11, 600, 14),
    "small_strong": TypeStep(12, 600, 16),
    "dialog": TypeStep(15, 600, 24),
    "welcome": TypeStep(44, 500, 50),
    "heading": TypeStep(26, 600, 32),
    "lead_small": TypeStep(13, 400, 22),
}
_SERIF_ROLES = {"insight", "welcome"}
_PROPORTIONAL = {"title", "insight", "number", "hero", "welcome", "heading"}


class Theme(QObject):
    """Mode, scale and accessibility settings; `changed` fires after any of them changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tokens: Tokens | None = None
        self._mode: Mode = "system"
        self._dark = False
        self._scale = 1.0
        self._hatch = False
        self._fonts: dict[tuple[str, int, int], QFont] = {}
        self._colors: dict[tuple[str, int | None], QColor] = {}
        self._fonts_loaded = False
        self._following = False
        self.reduce_motion = False

    # what painters ask

    @property
    def tokens(self) -> Tokens:
        """The token values (both modes)."""
        if self._tokens is None:
            self._tokens = load_tokens()
        return self._tokens

    @property
    def dark(self) -> bool:
        """Whether dark colours are shown now."""
        return self._dark

    @property
    def mode(self) -> Mode:
        """What the user chose."""
        return self._mode

    @property
    def scale(self) -> float:
        """Text and control size, 1.0 to 1.5."""
        return self._scale

    @property
    def hatch(self) -> bool:
        """Whether the intermediaries' channel carries a pattern besides its colour."""
        return self._hatch

    def color(self, name: str, alpha: int | None = None) -> QColor:
        """Return token `name` in the current mode, optionally with `alpha` 0-255.

        "control_line" is the border of quiet buttons, between `line` and `line_strong`.
        Raises KeyError for an unknown token.
        """
        key = (name, alpha)
        if key not in self._colors:
            color = self._control_line() if name == "control_line" else self._token(name)
            if alpha is not None:
                color.setAlpha(alpha)
            self._colors[key] = color
        return QColor(self._colors[key])

    def _token(self, name: str) -> QColor:
        return parse_color(self.tokens.colors(dark=self._dark)[name])

    def _control_line(self) -> QColor:
        return mixed(self._token("line"), self._token("line_strong"), 0.55)

    def px(self, value: float) -> int:
        """Return `value` px at the current scale, rounded."""
        return round(value * self._scale)

    def space(self, name: str) -> int:
        """Return the scaled distance `name` of the spacing tokens."""
        return self.px(self.tokens.space[name])

    def step(self, role: str) -> TypeStep:
        """Return the text style of `role` at 100 %."""
        return _EXTRA_ROLES.get(role) or self.tokens.type[role]

    def font(self, role: str, *, size: int = 0, weight: int = 0) -> QFont:
        """Return the font of a text `role`, optionally with another px size (100 %) or weight."""
        key = (role, size, weight)
        if key not in self._fonts:
            self._fonts[key] = self._build_font(role, size, weight)
        return QFont(self._fonts[key])

    def _build_font(self, role: str, size: int, weight: int) -> QFont:
        step, tokens = self.step(role), self.tokens
        px = size or step.size
        family = tokens.font_display if px >= _DISPLAY_FROM else tokens.font_ui
        if role in _SERIF_ROLES:
            family = tokens.font_serif
        font = QFont([family, *tokens.font_fallback])
        font.setPixelSize(self.px(px))
        font.setWeight(QFont.Weight(weight or step.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if family == tokens.font_display:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _TIGHT * self.px(px))
        font.setFeature(QFont.Tag("tnum"), 0 if role in _PROPORTIONAL else 1)
        return font

    # what settings do

    def apply(self, app: QApplication) -> None:
        """Load the bundled fonts and dress `app`; call once after creating it."""
        self._load_fonts()
        app.setStyle("Fusion")
        if not self._following:
            self._following = True
            app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._dress(app)

    def set_mode(self, mode: Mode) -> None:
        """Follow the system, or force light or dark."""
        self._mode = mode
        self._redress()

    def set_scale(self, scale: float) -> None:
        """Set the text size; `scale` is one of 1.0, 1.1, 1.25, 1.5. Raises ValueError."""
        if scale not in SCALE_STEPS:
            raise ValueError(scale)
        self._scale = scale
        self._redress()

    def set_hatch(self, on: bool) -> None:
        """Draw a pattern over the intermediaries' channel."""
        self._hatch = on
        self._redress()

    def _redress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._dress(app)
        else:
            self._forget()

    def _forget(self) -> None:
        self._fonts.clear()
        self._colors.clear()

    def _dress(self, app: QApplication) -> None:
        hints, schemes = app.styleHints(), Qt.ColorScheme
        wanted = {"system": schemes.Unknown, "light": schemes.Light, "dark": schemes.Dark}
        hints.setColorScheme(wanted[self._mode])
        self._dark = self._mode == "dark" or (self._mode == "system" and hints.colorScheme() == schemes.Dark)
        self._forget()
        app.setFont(self.font("body"))
        app.setPalette(self._palette())
        app.setStyleSheet(style_sheet(self.color, self.px))
        self.changed.emit()

    def _system_changed(self) -> None:
        if self._mode == "system":
            QTimer.singleShot(0, self._redress)

    def _load_fonts(self) -> None:
        if self._fonts_loaded:
            return
        self._fonts_loaded = True
        for path in sorted(resource_path("fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))

    def _palette(self) -> QPalette:
        palette, roles = QPalette(), QPalette.ColorRole
        for role, name in (
            (roles.Window, "bg"),
            (roles.Base, "surface"),
            (roles.AlternateBase, "surface2"),
            (roles.Button, "surface"),
            (roles.Text, "text"),
            (roles.WindowText, "text"),
            (roles.ButtonText, "text"),
            (roles.PlaceholderText, "text3"),
            (roles.Highlight, "accent"),
            (roles.HighlightedText, "on_accent"),
            (roles.Link, "accent"),
            (roles.LinkVisited, "accent"),
            (roles.Accent, "accent"),
            (roles.ToolTipBase, "tooltip_bg"),
            (roles.ToolTipText, "tooltip_text"),
            (roles.Mid, "line"),
            (roles.Dark, "line_strong"),
            (roles.Light, "surface"),
            (roles.Shadow, "shadow"),
        ):
            palette.setColor(role, self.color(name))
        for role in (roles.Text, roles.WindowText, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text3"))
        return palette


def parse_color(text: str) -> QColor:
    """Return "#RRGGBB" or "#RRGGBBAA" (alpha last, unlike Qt's own order) as a colour."""
    if len(text) == 9:
        color = QColor(text[:7])
        color.setAlpha(int(text[7:], 16))
        return color
    return QColor(text)


def mixed(one: QColor, other: QColor, part: float) -> QColor:
    """Return the opaque colour `part` (0-1) of the way from `one` to `other`."""
    pairs = zip(one.getRgb(), other.getRgb(), strict=True)  # type: ignore[call-overload]
    red, green, blue, _alpha = (round(a + (b - a) * part) for a, b in pairs)
    return QColor(red, green, blue)


def device_ratio() -> float:
    """Return the highest device pixel ratio of the screens."""
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


theme = Theme()
