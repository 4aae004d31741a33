"""Papers of a real desk."""

import io
from dataclasses import replace
from hashlib import sha256

import pytest
from pypdf import PdfReader

from tests.desk.invoice_world import a_world
from zzpdesk.core.errors import NotFound
from zzpdesk.core.records import Invoice


@pytest.fixture
def world(tmp_path):
    with a_world(tmp_path) as made:
        yield made


def text(data: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages).replace("\u00a0", " ")


def test_a_draft_is_drawn_as_it_is_now(world):
    draft = world.draft(450, 480)
    assert "Concept" in text(world.desk.invoices.pdf(draft.id or 0))
    typed = replace(draft, reference="PO-TYPED")
    assert "PO-TYPED" in text(world.desk.invoices.preview(typed))


def test_a_definitive_invoice_is_the_stored_one(world):
    issued = world.issued(450)
    data = world.desk.invoices.pdf(issued.id or 0)
    assert issued.number in text(data)
    assert world.desk.get(Invoice, issued.id or 0).pdf_sha256 == sha256(data).hexdigest()


def test_no_such_invoice(world):
    with pytest.raises(NotFound):
        world.desk.invoices.pdf(99)


def test_the_dependency_paper_and_table_of_a_desk(world):
    world.issued(600, 600)
    said = text(world.desk.paper.dependency_pdf(2026))
    assert "Afhankelijkheid 2026" in said
    assert "Per bron" in said
    rows = world.desk.paper.dependency_csv(2026).decode("utf-8-sig").splitlines()
    assert len(rows) == 3


def test_an_empty_desk_has_a_paper_too(world):
    assert "nog geen werk" in text(world.desk.paper.dependency_pdf(2026))


def test_letters_that_paper_lacks_are_said_before_issuing(world):
    draft = world.draft(60)
    shown = replace(world.client, name="Żółć Çağrı Ûldrik", street="Straße 1")
    world.client = world.desk.save("", shown)
    assert "customer.name" not in world.desk.invoices.issue_concerns(draft)
    world.client = world.desk.save("", replace(world.client, name="漢字 B.V."))
    line = replace(draft.lines[0], detail="met 🌾")
    concerns = world.desk.invoices.issue_concerns(replace(draft, lines=(line,), note="Привет"))
    named = {name for name, code in concerns.items() if code == "letters-not-on-paper"}
    assert named == {"customer.name", "lines.0.description", "note"}
