"""The structure that a screen reader follows."""

import io
import re
from collections import Counter

import pytest
from pypdf import PdfReader

from tests.documents.results import facts
from tests.documents.samples import FACTS, invoice, line
from tests.documents.test_dossier import facts as dossier_facts
from zzpdesk.documents.dependency.render import render_dependency
from zzpdesk.documents.dossier.render import render_dossier
from zzpdesk.documents.invoice.render import render_invoice

PAPERS = {
    "invoice": lambda: render_invoice(invoice(), FACTS),
    "long": lambda: render_invoice(invoice(*[line(f"Regel {number}") for number in range(60)]), FACTS),
    "dependency": lambda: render_dependency(facts()),
    "dossier": lambda: render_dossier(dossier_facts()),
}


def walk(element, depth=0):
    """Role of each element with its content number and page."""
    element = element.get_object()
    yield element
    inside = element.get("/K")
    if isinstance(inside, list):
        for child in inside:
            yield from walk(child)


def agree(data):
    """The tree holds what the pages mark, each once and in order."""
    reader = PdfReader(io.BytesIO(data), strict=True)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    tree = root["/StructTreeRoot"]
    leaves = [one for one in walk(tree["/K"][0]) if isinstance(one.get("/K"), int)]
    by_page = Counter(one.raw_get("/Pg").idnum for one in leaves)
    parents = tree["/ParentTree"]["/Nums"]
    for index, page in enumerate(reader.pages):
        code = page.get_contents().get_data().decode("latin-1")
        numbers = [int(found) for found in re.findall(r"/MCID (\d+)", code)]
        assert numbers == list(range(len(numbers)))
        assert by_page[page.indirect_reference.idnum] == len(numbers)
        assert page["/StructParents"] == index
        assert len(parents[2 * index + 1].get_object()) == len(numbers)
        assert code.count("BDC") + code.count("BMC") == len(re.findall(r"\bEMC\b", code))


@pytest.mark.parametrize("name", PAPERS)
def test_the_tree_and_the_pages_agree(name):
    agree(PAPERS[name]())


def test_an_invoice_has_a_title_a_table_and_a_described_code():
    reader = PdfReader(io.BytesIO(PAPERS["invoice"]()))
    elements = list(walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0]))
    roles = Counter(one["/S"] for one in elements)
    assert roles["/H1"] == 1
    assert roles["/Table"] == 1
    assert roles["/TR"] == 4
    assert roles["/TH"] == 5
    (figure,) = (one for one in elements if one["/S"] == "/Figure")
    assert figure["/Alt"] == "Betaalcode (QR)"
