"""Choosing chapters and colours, seeing the pages, and taking the book along."""

from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.documents.book.pdf import pages, read
from zzpdesk.core.book import USUAL, Chapter
from zzpdesk.ui.book.page import BookPage
from zzpdesk.ui.invoice.preview import Overtaken
from zzpdesk.ui.outputs import Slow
from zzpdesk.ui.pdfimages import page_images
from zzpdesk.ui.preferences import preferences


def drawn(page, qtbot):
    """The bytes of the preview once it is up to date."""
    qtbot.waitUntil(lambda: "✓" in page.preview.state.text(), timeout=20_000)
    return page.preview._data


def test_it_says_which_year_and_what_each_chapter_holds(opened, qtbot):
    page, _around = opened()
    assert page.title() == "Jaaroverzicht"
    assert page.subtitle() == "t/m 14 oktober 2026"
    held = page.chapters.rows[Chapter.SOURCES].held
    qtbot.waitUntil(lambda: held.text() == "5 bronnen", timeout=20_000)
    assert page.chapters.rows[Chapter.TURNOVER].held.text() == "1 maand"
    assert page.chapters.rows[Chapter.BROODFONDS].held.text() == "niets vastgelegd"
    page.load(2025)
    assert page.subtitle() == "2025"
    qtbot.waitUntil(lambda: held.text() == "2 bronnen", timeout=20_000)


def test_the_preview_is_the_book_as_chosen(opened, qtbot):
    page, around = opened()
    first = drawn(page, qtbot)
    assert first == around.desk.book.pdf(2026)
    assert len(page.preview.sheets.images) == len(pages(first))
    page.chapters.rows[Chapter.SOURCES].box.click()
    page.chapters.colours.button("grey").click()
    assert not page.preview.state.text().endswith("✓")
    second = drawn(page, qtbot)
    chosen = [one for one in USUAL if one is not Chapter.SOURCES]
    assert second == around.desk.book.pdf(2026, chosen, black_and_white=True)


def test_own_illness_is_off_until_ticked_and_the_choice_is_remembered(opened):
    page, _around = opened()
    assert page.chapters.chosen == USUAL
    page.chapters.rows[Chapter.ILLNESS].box.click()
    page.chapters.rows[Chapter.VAT].box.click()
    page.chapters.colours.button("grey").click()
    again = BookPage(page.context)
    assert again.chapters.chosen == tuple(one for one in Chapter if one is not Chapter.VAT)
    assert again.chapters.grey
    again.deleteLater()


def test_a_new_chapter_would_be_in_an_old_choice():
    preferences.set_book([one for one in USUAL if one is not Chapter.HUBS], grey=False)
    assert preferences.store().value("book/toggled") == "hubs"
    assert Chapter.HUBS not in preferences.book_chapters


def test_saving_asks_where_and_writes_the_book(opened, qtbot, tmp_path, monkeypatch):
    page, around = opened()
    asked = []

    def answer(_owner, _title, place, kinds):
        asked.append((place, kinds))
        return str(tmp_path / "boek.pdf"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    page.save.click()
    qtbot.waitUntil(lambda: bool(around.said), timeout=20_000)
    assert asked[0][0].endswith("jaaroverzicht-2026.pdf")
    assert read((tmp_path / "boek.pdf").read_bytes()).metadata.title == "Jaaroverzicht 2026 t/m 14 oktober"


def test_printing_and_its_preview_get_every_page(opened, monkeypatch):
    page, _around = opened()
    made = []
    monkeypatch.setattr(page._papers, "print_made", made.append)
    monkeypatch.setattr(page._papers, "preview_made", made.append)
    page.print.click()
    page.look.click()
    told = []
    data = made[0].tell(lambda share, text: told.append((share, text)))
    assert data == made[1]()
    assert told[0] == (0.0, "Omslag")
    assert [share for share, _text in told] == sorted(share for share, _text in told)
    assert told[-1][1] == "Inbinden"


def test_by_keyboard(opened, qtbot):
    page, _around = opened()
    page.activateWindow()
    box = page.chapters.rows[Chapter.TURNOVER].box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert Chapter.TURNOVER not in page.chapters.chosen
    seen, focus = [], box.nextInFocusChain()
    while focus is not box:
        if focus.focusPolicy() & Qt.FocusPolicy.TabFocus and focus.isVisibleTo(page):
            seen.append(focus.objectName())
        focus = focus.nextInFocusChain()
    wanted = [
        "chapter_sources",
        "chapter_explanation",
        "book_save",
        "book_print",
        "book_preview",
        "preview_zoom",
    ]
    assert [name for name in seen if name in wanted][: len(wanted)] == wanted


def test_an_empty_desk(opened, qtbot):
    page, _around = opened(filled=False)
    held = page.chapters.rows[Chapter.TURNOVER].held
    qtbot.waitUntil(lambda: held.text() == "niets vastgelegd", timeout=20_000)
    assert len(pages(drawn(page, qtbot))) >= 2


def test_a_book_that_was_overtaken_is_not_drawn_to_its_end(opened, qtbot):
    page, around = opened()
    drawn(page, qtbot)
    begun, go_on, ended = Event(), Event(), []

    def slow(progress):
        begun.set()
        go_on.wait(20)
        try:
            progress(0.5, "halverwege")
        except Overtaken:
            ended.append("overtaken")
            raise
        ended.append("drawn")
        return b""

    page.preview.refresh(Slow(slow))
    qtbot.waitUntil(begun.is_set, timeout=20_000)
    page.chapters.rows[Chapter.COSTS].box.click()
    qtbot.waitUntil(lambda: page.preview._asked > 2, timeout=20_000)
    go_on.set()
    chosen = [one for one in USUAL if one is not Chapter.COSTS]
    assert drawn(page, qtbot) == around.desk.book.pdf(2026, chosen)
    qtbot.waitUntil(lambda: ended == ["overtaken"], timeout=20_000)
    assert not around.failures


def lightness(image):
    """Of all of a page, from 0 to 1."""
    spots = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return sum(image.pixelColor(*spot).lightnessF() for spot in spots) / len(spots)


def test_the_cover_spares_the_printer_in_black_and_white(opened):
    _page, around = opened()
    covers = [
        page_images(around.desk.book.pdf(2026, (), black_and_white=grey), 40, 1.0)[0]
        for grey in (False, True)
    ]
    dark, light = map(lightness, covers)
    assert dark < 0.5
    assert light > 0.85
