"""On paper and as files: what the desk draws, page for page."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget

from zzpdesk.core.dependency import Basis
from zzpdesk.core.stretch import Span, Stretch
from zzpdesk.ui import papers
from zzpdesk.ui.dependency.outputs import file_words
from zzpdesk.ui.papers import Preview
from zzpdesk.ui.pdfimages import page_images
from zzpdesk.ui.printing import DPI, Drawn, a_printer, draws_a_preview, paint_pages, same_printer
from zzpdesk.ui.tasks import Stopped


@pytest.fixture
def paper(opened):
    page, around = opened()
    return page, around, around.desk.paper.dependency_pdf(2026)


def page_count(data: bytes) -> int:
    return len(PdfReader(BytesIO(data)).pages)


def to_file(printer: QPrinter, target: Path) -> QPrinter:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def test_the_printer_gets_every_page_at_printing_quality(paper, tmp_path):
    _page, _around, data = paper
    drawn = Drawn(data, page_count(data))
    printer = to_file(a_printer(drawn), tmp_path / "print.pdf")
    assert printer.pageLayout().margins() == QMarginsF(0, 0, 0, 0)
    told = []
    paint_pages(printer, data, lambda number, count: told.append((number, count)))
    printed = PdfReader(tmp_path / "print.pdf").pages
    assert len(printed) == drawn.count >= 2
    assert told == [(number, drawn.count) for number in range(1, drawn.count + 1)]
    assert printed[0].images[0].image.width == pytest.approx(210 / 25.4 * DPI, abs=2)
    assert float(printed[0].mediabox.width / printed[0].mediabox.height) == pytest.approx(210 / 297, rel=0.01)


def test_only_the_pages_asked_for_are_printed(paper, tmp_path):
    _page, _around, data = paper
    chosen = to_file(a_printer(Drawn(data, page_count(data))), tmp_path / "one.pdf")
    chosen.setFromTo(2, 2)
    paint_pages(same_printer(chosen, Drawn(data, 2)), data, lambda _number, _count: None)
    assert len(PdfReader(tmp_path / "one.pdf").pages) == 1


def test_printing_can_be_stopped_between_two_pages(paper, tmp_path):
    _page, _around, data = paper
    printer = to_file(a_printer(Drawn(data, page_count(data))), tmp_path / "stopped.pdf")

    def stop(number: int, _count: int) -> None:
        if number == 2:
            raise Stopped

    with pytest.raises(Stopped):
        paint_pages(printer, data, stop)


def test_the_pdf_and_the_table_are_written_where_asked(opened, tmp_path: Path, qtbot):
    page, around = opened()
    paper, pdf, table = around.desk.paper, tmp_path / "uit.pdf", tmp_path / "uit.csv"
    page._outputs.write(pdf, lambda: paper.dependency_pdf(2026))
    page._outputs.write(table, lambda: paper.dependency_csv(2026))
    qtbot.waitUntil(lambda: len(around.said) == 2, timeout=20_000)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "Kopgroep" in table.read_text(encoding="utf-8-sig")
    assert set(around.said) == {"Bewaard: uit.pdf", "Bewaard: uit.csv"}


def test_the_preview_shows_every_page_and_prints_the_document_itself(paper, qtbot, tmp_path):
    page, _around, data = paper
    drawn = Drawn(data, page_count(data), tuple(page_images(data, 400, 1.0)))
    sent: list[tuple[QPrinter, Drawn]] = []
    preview = Preview(drawn, lambda printer, what: sent.append((printer, what)), page)
    qtbot.addWidget(preview)
    preview.show()
    inner = preview.findChild(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: inner.pageCount() == drawn.count)
    assert preview.windowTitle() == "Afdrukvoorbeeld"
    assert not sent
    to_file(preview._printer, tmp_path / "real.pdf")
    assert not draws_a_preview(preview._printer)
    preview._paint(preview._printer)
    printer, what = sent[0]
    assert what is drawn
    assert printer is not preview._printer
    assert printer.outputFileName() == str(tmp_path / "real.pdf")


def test_the_preview_of_a_long_paper_says_that_it_is_the_beginning(paper, qtbot, monkeypatch):
    page, _around, data = paper
    monkeypatch.setattr(papers, "MOST_PREVIEWED", 1)
    drawn = page._outputs.drawing(lambda: data, papers.MOST_PREVIEWED)(lambda _share, _text: None, None)
    assert (len(drawn.images), drawn.count) == (1, page_count(data))
    preview = Preview(drawn, lambda _printer, _what: None, page)
    qtbot.addWidget(preview)
    assert preview.windowTitle() == f"Afdrukvoorbeeld: de eerste 1 van {drawn.count} pagina's"


def test_a_folder_that_is_not_there_is_told(opened, tmp_path: Path, qtbot):
    page, around = opened()
    page._outputs.write(tmp_path / "weg" / "uit.pdf", lambda: b"%PDF")
    qtbot.waitUntil(lambda: bool(around.failures), timeout=5_000)
    assert around.failures[0].code == "file-unwritable"
    assert not around.said


def test_paper_is_about_the_period_on_screen(opened):
    page, around = opened()
    paper = around.desk.paper
    today = around.desk.today()
    assert file_words(*page._chosen(), today) == "2026"
    assert file_words(Stretch(Span.QUARTER, 2025, 1), Basis.HOURS, today) == "2025-q1-uren"
    assert page.own_paper().name == "afhankelijkheid-2026"
    page._tools.choose(Stretch(Span.ROLLING, 2026))
    period = page.figures.period
    assert file_words(*page._chosen(), today) == "2025-10-15-2026-10-14"
    said = page_text(page.own_paper().make())
    assert "15 oktober 2025" in said
    assert "14 oktober 2026" in said
    table = paper.dependency_csv(period).decode("utf-8-sig")
    assert paper.dependency_csv(2025).decode("utf-8-sig") != table
    assert paper.dependency_csv(2026) == paper.dependency_csv(around.desk.analysis.year(2026))
    assert [output.key for output in page.further_outputs()] == ["csv"]


def test_what_is_saved_is_on_the_basis_of_the_screen(opened, tmp_path, monkeypatch, qtbot):
    page, around = opened()
    page._tools.basis.set_value(Basis.HOURS.value)
    target = tmp_path / "uit.csv"
    asked = []

    def save(name, _kinds, make):
        asked.append(name)
        page._outputs.write(target, make)

    monkeypatch.setattr(page._outputs, "save", save)
    page.further_outputs()[0].run()
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert asked == ["bronnen-2026-uren.csv"]
    assert target.read_bytes() == around.desk.paper.dependency_csv(2026, Basis.HOURS)
    header, first, *_rest = target.read_text(encoding="utf-8-sig").splitlines()
    assert header.startswith("Bron;Kanaal;Soort;Uren;Omzet;Aandeel (%)")
    assert first.startswith("Havenlogica;Direct;Direct;15,00;10000,00;100,00")
    assert page.own_paper().name == "afhankelijkheid-2026-uren"
    assert "naar uren" in page_text(page.own_paper().make())


def test_drawing_tells_each_page_and_can_be_stopped(opened):
    page, _around = opened()
    work, told = page._outputs.drawing(page.own_paper().make, papers.MOST_PREVIEWED), []
    drawn = work(lambda _value, text: told.append(text), None)
    assert told[1:] == [f"Pagina {n} van {drawn.count} voor de printer" for n in range(1, drawn.count + 1)]

    def stop(value: float, _text: str) -> None:
        if value > 0:
            raise Stopped

    with pytest.raises(Stopped):
        work(stop, None)


def page_text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
