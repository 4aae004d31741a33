"""On paper and as files: what the desk draws, page for page."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget

from zzpdesk.ui.dependency.data import Span
from zzpdesk.ui.dependency.outputs import file_words
from zzpdesk.ui.invoice.pdfimages import page_images
from zzpdesk.ui.papers import DPI, Preview, a_printer, paint_pages
from zzpdesk.ui.tasks import Stopped


@pytest.fixture
def paper(opened):
    page, around = opened()
    return page, around, around.desk.paper.dependency_pdf(2026)


def test_the_printer_gets_every_page_at_printing_quality(paper, tmp_path):
    _page, _around, data = paper
    images = page_images(data, round(210 / 25.4 * DPI), 1.0)
    assert images[0].width() == 2480
    printer = a_printer()
    assert printer.pageLayout().margins() == QMarginsF(0, 0, 0, 0)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    target = tmp_path / "print.pdf"
    printer.setOutputFileName(str(target))
    paint_pages(printer, images)
    printed = page_images(target.read_bytes(), 400, 1.0)
    assert len(printed) == len(images) >= 2
    assert printed[0].width() / printed[0].height() == pytest.approx(210 / 297, rel=0.01)


def test_the_pdf_and_the_table_are_written_where_asked(opened, tmp_path: Path, qtbot):
    page, around = opened()
    paper, pdf, table = around.desk.paper, tmp_path / "uit.pdf", tmp_path / "uit.csv"
    page._outputs.write(pdf, lambda: paper.dependency_pdf(2026))
    page._outputs.write(table, lambda: paper.dependency_csv(2026))
    qtbot.waitUntil(lambda: len(around.said) == 2, timeout=20_000)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "Kopgroep" in table.read_text(encoding="utf-8-sig")
    assert set(around.said) == {"Bewaard: uit.pdf", "Bewaard: uit.csv"}


def test_the_preview_shows_every_page(paper, qtbot):
    page, _around, data = paper
    images = page_images(data, 400, 1.0)
    preview = Preview(images, page)
    qtbot.addWidget(preview)
    preview.show()
    inner = preview.findChild(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: inner.pageCount() == len(images))


def test_a_folder_that_is_not_there_is_told(opened, tmp_path: Path, qtbot):
    page, around = opened()
    page._outputs.write(tmp_path / "weg" / "uit.pdf", lambda: b"%PDF")
    qtbot.waitUntil(lambda: bool(around.failures), timeout=5_000)
    assert around.failures[0].code == "file-unwritable"
    assert not around.said


def test_paper_is_about_the_period_on_screen(opened):
    page, around = opened()
    paper = around.desk.paper
    assert file_words(page.figures.period) == "2026"
    page._tools.span.set_value(Span.ROLLING.value)
    period = page.figures.period
    assert file_words(period) == "2025-10-15-2026-10-14"
    said = page_text(paper.dependency_pdf(period))
    assert "15 oktober 2025" in said
    assert "14 oktober 2026" in said
    table = paper.dependency_csv(period).decode("utf-8-sig")
    assert paper.dependency_csv(2025).decode("utf-8-sig") != table
    assert paper.dependency_csv(2026) == paper.dependency_csv(around.desk.analysis.year(2026))


def test_drawing_tells_each_page_and_can_be_stopped(opened):
    page, _around = opened()
    work, told = page._outputs.pages(page.figures.period), []
    images = work(lambda _value, text: told.append(text), None)
    assert told[1:] == [f"Pagina {n} van {len(images)} voor de printer" for n in range(1, len(images) + 1)]

    def stop(value: float, _text: str) -> None:
        if value > 0:
            raise Stopped

    with pytest.raises(Stopped):
        work(stop, None)


def page_text(data: bytes) -> str:
    from io import BytesIO

    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
