"""The overview of hours from the page."""

from dataclasses import replace

from zzpdesk.ui.outputs import Slow


class Now:
    """Does the work at once."""

    def __init__(self) -> None:
        self.told: list[float] = []

    def run(self, work, done, **_further: object):
        done(work(lambda share, _text: self.told.append(share), lambda: False))


def test_the_paper_of_the_year_is_saved_from_the_page(page, asked, tmp_path):
    tasks = Now()
    page._outputs._context = replace(page.context, tasks=tasks)
    place = tmp_path / "uren.pdf"
    page._outputs.write(place, page._outputs.paper(2026).make)
    assert place.read_bytes().startswith(b"%PDF")
    assert asked.toasts == [("Bewaard: uren.pdf", False)]


def test_the_menu_offers_print_preview_and_pdf_of_the_year_shown(page, monkeypatch):
    asked_for = []
    monkeypatch.setattr(page._outputs, "print_made", asked_for.append)
    entries = page.further_outputs()
    assert [entry.key for entry in entries] == ["hours_print", "hours_preview", "hours_pdf"]
    assert entries[0].text == "Urenoverzicht 2026 afdrukken"
    entries[0].run()
    assert isinstance(asked_for[0], Slow)
    assert asked_for[0]().startswith(b"%PDF")
