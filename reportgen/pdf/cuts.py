"""What is higher than a page: it begins where there is room, and each page says what it shows.

WeasyPrint cuts what has no room on a page although its style forbids to cut it. It begins a new
page before it does, though, and leaves out the head of the table there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.document import Document as Layout
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from reportgen.pdf.edges import check_edges
from reportgen.pdf.tree import StructureTree

_WHOLE = ("avoid", "avoid-page")
_MAY = "; break-inside: auto"
_TURNS = 3
"""So often a document is laid out anew: what begins elsewhere may let something else be cut."""


def laid_out(page_tree: Any, **options: Any) -> Layout:
    """The layout of a page's tree, in which only what is higher than a page is cut.

    Raises:
        InputError: something would run off the paper.
    """
    layout = page_tree.render(**options)
    for _ in range(_TURNS):
        if not _loosen(layout):
            break
        layout = page_tree.render(**options)
    _name_rows(layout)
    check_edges(layout)
    return layout


def _loosen(layout: Layout) -> bool:
    """Allow in the tree what was done against its style; whether there was any of it."""
    pages: dict[int, int] = {}
    cut: dict[int, Any] = {}
    for number, page in enumerate(layout.pages):
        for box in boxes_below(page._page_box):  # noqa: SLF001 - nothing else gives the boxes
            whole = box.element is not None and box.style["break_inside"] in _WHOLE
            if whole and pages.setdefault(id(box.element), number) != number:
                cut[id(box.element)] = box.element
    found = [it for it in cut.values() if not it.get("style", "").endswith(_MAY)]
    for element in found:
        element.set("style", element.get("style", "") + _MAY)
    return bool(found)


def boxes_below(box: Any) -> Iterator[Any]:
    """All boxes in one, without the heads of tables, which stand on each page."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box  # noqa: SLF001 - as WeasyPrint's own tags do
    if isinstance(box, boxes.TableRowGroupBox) and (box.is_header or box.is_footer):
        return
    yield box
    for child in getattr(box, "children", ()):
        yield from boxes_below(child)


def _name_rows(layout: Layout) -> None:
    """Let the cell that names a row stand on each page that has a part of it."""
    for began, row in _cut_rows(layout):
        for whole, cell in zip(began.children, row.children, strict=False):
            room = cell.height + cell.padding_bottom
            if cell.element_tag == "th" and not cell.children and whole.height <= room:
                cell.children = [child.deepcopy() for child in whole.children]
                down = cell.content_box_y() - whole.content_box_y()
                for child in cell.children:
                    child.translate(cell.position_x - whole.position_x, down)


def _cut_rows(layout: Layout) -> Iterator[tuple[Any, Any]]:
    """The further parts of rows that were cut, each with the part in which its row begins."""
    first: dict[int, Any] = {}
    for page in layout.pages:
        for box in boxes_below(page._page_box):  # noqa: SLF001 - nothing else gives the boxes
            if isinstance(box, boxes.TableRowBox) and box.element is not None:
                began = first.setdefault(id(box.element), box)
                if began is not box:
                    yield began, box


def join_rows(layout: Layout, tree: StructureTree) -> None:
    """Make one row again of the structure elements of one that was cut."""
    for began, row in _cut_rows(layout):
        for whole, cell in zip(began.children, row.children, strict=False):
            if cell.element_tag != "th" or not whole.children:
                for kid in cell.mark["K"]:
                    tree.at(kid)["P"] = whole.mark.reference
                whole.mark["K"].extend(cell.mark["K"])
        _take_out(tree, tree.at(row.children[0].mark["P"]))


def _take_out(tree: StructureTree, element: Any) -> None:
    """Take an element out of the tree, and what has held nothing else but it."""
    parent = tree.at(element["P"])
    parent["K"].remove(element.reference)
    parts = {"/TBody": ("/TR",), "/Table": ("/TBody",)}.get(parent["S"])
    if parts and not any(tree.within(parent, *parts)):
        _take_out(tree, parent)
