"""The tokens keep the contrast the design promises (WCAG 2.2)."""

import itertools

import pytest
from PySide6.QtGui import QColor

from zzpdesk.ui.look.theme import mixed, parse_color, theme
from zzpdesk.ui.look.tokens import load_tokens, parse_tokens

SURFACES = (
    "bg",
    "sidebar",
    "surface",
    "surface2",
    "hover",
    "accent_tint",
    "neutral_tint",
    "raised",
)
CHANNELS = ("direct", "collectief", "netwerk", "bemiddelaar")


def luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(parse_color(one)), luminance(parse_color(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def colors(request: pytest.FixtureRequest):
    return load_tokens().colors(dark=request.param)


@pytest.mark.parametrize("ink", ["text", "text2", "text3", "accent"])
@pytest.mark.parametrize("surface", SURFACES)
def test_words_are_readable_on_every_surface(colors, ink, surface):
    assert contrast(colors[ink], colors[surface]) >= 4.5


@pytest.mark.parametrize("state", ["ok", "warn", "danger"])
def test_states_are_readable_on_their_own_tint_and_on_cards(colors, state):
    for surface in (f"{state}_tint", "surface", "bg", "surface2"):
        assert contrast(colors[state], colors[surface]) >= 4.5


@pytest.mark.parametrize("edge", ["line_strong", "focus"])
def test_edges_and_rings_stand_out(colors, edge):
    for surface in ("surface", "surface2", "bg"):
        assert contrast(colors[edge], colors[surface]) >= 3


def test_words_on_filled_buttons_and_tooltips(colors):
    assert contrast(colors["on_accent"], colors["accent"]) >= 4.5
    assert contrast(colors["on_accent"], colors["accent_hover"]) >= 4.5
    assert contrast(colors["tooltip_text"], colors["tooltip_bg"]) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_words_on_the_danger_button(dark):
    colors = load_tokens().colors(dark=dark)
    ink = colors["bg"] if dark else "#FFFFFF"
    assert contrast(ink, colors["danger"]) >= 4.5


def test_channels_stand_out_and_carry_their_labels(colors):
    for channel in CHANNELS:
        assert contrast(colors[channel], colors["surface"]) >= 3
        ink = "on_dark_segment" if channel == "direct" else "on_segment"
        assert contrast(colors[ink], colors[channel]) >= 4.5


def test_both_modes_have_the_same_names():
    tokens = load_tokens()
    assert set(tokens.light) == set(tokens.dark)


def test_alpha_comes_last_in_tokens():
    color = parse_color("#1C1B1959")
    assert (color.red(), color.alpha()) == (0x1C, 0x59)


def test_a_missing_section_is_an_error():
    with pytest.raises(KeyError):
        parse_tokens("[font]\nui = 'Inter'\n")


def test_mixed_lies_between():
    assert mixed(QColor("#000000"), QColor("#ffffff"), 0.5).red() in (127, 128)


def test_every_channel_colour_differs(colors):
    for one, other in itertools.combinations(CHANNELS, 2):
        assert colors[one] != colors[other]


def test_the_theme_knows_every_token_and_no_other():
    for name in load_tokens().light:
        assert theme.color(name).isValid()
    with pytest.raises(KeyError):
        theme.color("pink")
