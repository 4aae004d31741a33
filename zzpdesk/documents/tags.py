"""The structure of a PDF for who listens to it: headings, paragraphs and tables in reading order.

reportlab writes no structure tree of its own; it does write what is put into its catalogue and pages.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


@dataclass(slots=True)
class Node:
    """An element: its role, what is in it, and for content its page (from 1) and its number on that page."""

    role: str
    children: list[Node] = field(default_factory=list)
    page: int = 0
    number: int = -1
    alt: str = ""


def write_tree(canvas: Canvas, root: Node, pages: int) -> None:
    """Put the tree into a document whose pages are all finished; before it is saved."""
    from reportlab.pdfbase import pdfdoc

    doc = canvas._doc  # noqa: SLF001 - reportlab offers no other way in
    tree = pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("StructTreeRoot")})
    tree_ref = doc.Reference(tree)
    content: list[dict[int, Any]] = [{} for _ in range(pages)]
    tree.dict["K"] = pdfdoc.PDFArray([_element(doc, root, tree_ref, content)])
    numbers: list[Any] = []
    for index, found in enumerate(content):
        elements = [found[number] for number in sorted(found)]
        numbers += [index, doc.Reference(pdfdoc.PDFArray(elements))]
    tree.dict["ParentTree"] = doc.Reference(pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)}))
    tree.dict["ParentTreeNextKey"] = pages
    doc.Catalog.StructTreeRoot = tree_ref
    doc.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
    for index, page in enumerate(doc.Pages.pages):
        page.__NoDefault__ = [*type(page).__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = index
        page.Tabs = pdfdoc.PDFName("S")


def _element(doc: Any, node: Node, parent: Any, content: list[dict[int, Any]]) -> Any:
    """The reference to an element with everything in it."""
    from reportlab.pdfbase import pdfdoc

    element = pdfdoc.PDFDictionary(
        {"Type": pdfdoc.PDFName("StructElem"), "S": pdfdoc.PDFName(node.role), "P": parent}
    )
    reference = doc.Reference(element)
    if node.alt:
        element.dict["Alt"] = pdfdoc.PDFString(node.alt)
    if node.role == "TH":
        scope = {"O": pdfdoc.PDFName("Table"), "Scope": pdfdoc.PDFName("Column")}
        element.dict["A"] = pdfdoc.PDFDictionary(scope)
    if node.number >= 0:
        element.dict["Pg"] = pdfdoc.PDFObjectReference(f"Page{node.page}")
        element.dict["K"] = node.number
        content[node.page - 1][node.number] = reference
    else:
        inside = [_element(doc, child, reference, content) for child in node.children]
        element.dict["K"] = pdfdoc.PDFArray(inside)
    return reference
