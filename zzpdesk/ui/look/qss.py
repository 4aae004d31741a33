"""The one short style sheet: only what is easier in QSS than painted (menus, tooltips, bars)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor

_TEMPLATE = """
QToolTip {{ background: {tooltip_bg}; color: {tooltip_text}; border: 0; padding: {p4}px {p8}px; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {line}; border-radius: {p6}px;
  padding: {p4}px; }}
QMenu::item {{ padding: {p6}px {p24}px {p6}px {p12}px; border-radius: {p4}px; }}
QMenu::item:selected {{ background: {accent_tint}; color: {text}; }}
QMenu::item:disabled {{ color: {text3}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {p4}px {p8}px; }}
QMenu::icon {{ padding-left: {p8}px; }}
QScrollBar:vertical {{ background: transparent; width: {p10}px; margin: {p4}px {p2}px; }}
QScrollBar:horizontal {{ background: transparent; height: {p10}px; margin: {p2}px {p4}px; }}
QScrollBar::handle {{ background: {handle}; border-radius: {p3}px; }}
QScrollBar::handle:vertical {{ min-height: {p32}px; }}
QScrollBar::handle:horizontal {{ min-width: {p32}px; }}
QScrollBar::handle:hover {{ background: {line_strong}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: transparent; width: 0; height: 0; border: 0; }}
LineEdit, TextArea {{ background: transparent; border: 0; color: {text};
  placeholder-text-color: {text3}; }}
QComboBox {{ combobox-popup: 0; }}
QAbstractScrollArea#look_plain {{ background: transparent; border: 0; }}
QAbstractItemView#look_list {{ background: {surface}; color: {text}; border: 1px solid {line};
  border-radius: {p6}px; padding: {p4}px; outline: 0; }}
QAbstractItemView#look_list::item {{ min-height: {p28}px; padding: 0 {p8}px;
  border-radius: {p4}px; }}
QAbstractItemView#look_list::item:selected, QAbstractItemView#look_list::item:hover {{
  background: {accent_tint}; color: {text}; }}
"""

_COLORS = (
    "tooltip_bg",
    "tooltip_text",
    "surface",
    "text",
    "text3",
    "line",
    "line_strong",
    "accent_tint",
)


def style_sheet(color: Callable[[str], QColor], px: Callable[[float], int]) -> str:
    """Return the style sheet with colours and scaled sizes filled in."""
    colors = {name: color(name).name() for name in _COLORS}
    sizes = {f"p{n}": max(1, px(n)) for n in (2, 3, 4, 6, 8, 10, 12, 24, 28, 32)}
    return _TEMPLATE.format(**colors, **sizes, handle=color("control_line").name())
