"""What sentences about figures have in common."""

from zzpdesk.texts.phrases import capital, ended, years_ago


def test_years_are_words():
    assert [years_ago(years) for years in (1, 4)] == ["een jaar geleden", "vier jaar geleden"]


def test_a_sentence_begins_with_a_capital_and_ends_with_one_point():
    assert capital("een jaar geleden") == "Een jaar geleden"
    assert capital("") == ""
    assert ended("Alles is voor Bakker B.V..") == "Alles is voor Bakker B.V."
    assert ended("Alles is voor Bakker.") == "Alles is voor Bakker."
