"""Text on paper: every character shows."""

from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.documents import fonts


def test_composed_letters_and_no_control_characters():
    assert fonts.clean("Cafe\u0301\tZon\r\nx\u202e") == "Café Zon x "
    assert fonts.clean("\u2199 Halen") == "\u2190 Halen"
    assert fonts.clean("a\u2011b\u202fc\u00ad\u200bd") == "a-b\u00a0cd"


def test_every_font_has_the_letters_of_european_names():
    letters = "ąćęłńóśźż ğışçöü ûâêôî ñãõ åæø őű čřšžý ėįų ăşţ €–—…“”‘’·×−"
    for name in (fonts.REGULAR, fonts.MEDIUM, fonts.SEMIBOLD, fonts.DISPLAY, fonts.SERIF):
        assert fonts.runs(letters, name) == ((name, letters),), name


def test_a_missing_character_falls_back_or_becomes_a_box():
    assert fonts.runs("a→b", fonts.SERIF) == ((fonts.SERIF, "a"), (fonts.REGULAR, "→"), (fonts.SERIF, "b"))
    assert fonts.runs("a漢b", fonts.SERIF)[1] == (fonts.REGULAR, "□")
    assert fonts.uncovered("Ж漢Ж a") == "Ж漢"


@given(st.text(max_size=60))
def test_nothing_vanishes(text):
    shown = "".join(part for _, part in fonts.runs(text, fonts.REGULAR))
    cleaned = fonts.clean(text)
    kept = [char for char in cleaned if char not in set(fonts.uncovered(cleaned))]
    assert [char for char in shown if char != "□"] == [char for char in kept if char != "□"]


@given(st.text(alphabet="abc defghij klm", max_size=200), st.floats(20, 300))
def test_wrapped_lines_fit_and_lose_nothing(text, room):
    lines = fonts.wrapped(text, fonts.REGULAR, 10, room)
    assert all(fonts.width(line, fonts.REGULAR, 10) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_line_ends_stay_and_shortening_shows():
    assert fonts.wrapped("a\n\nb", fonts.REGULAR, 10, 100) == ["a", "", "b"]
    assert fonts.shortened("Verhage Data", fonts.REGULAR, 10, 30).endswith("…")
    assert fonts.shortened("Zon", fonts.REGULAR, 10, 300) == "Zon"
