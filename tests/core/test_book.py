from zzpdesk.core.book import USUAL, Chapter


def test_only_health_data_is_private():
    assert [one for one in Chapter if one.private] == [Chapter.ILLNESS]
    assert set(Chapter) - set(USUAL) == {Chapter.ILLNESS}
