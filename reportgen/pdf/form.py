"""The cells of check lists as fields: who, by when, how far, to be filled in.

What a cell says stays printed on the page, so that it is read aloud and found. The field lies above
it and shows nothing of its own until somebody fills it in: then it covers what is printed. So no
font has to be in the file for what nobody has written yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydyf import PDF, Array, Dictionary, Stream, String
from weasyprint.document import Document as Layout
from weasyprint.formatting_structure import boxes

from reportgen.identity import field_name
from reportgen.model.document import Control, ControlKind, Document, Table
from reportgen.pdf.cuts import boxes_below
from reportgen.pdf.tree import StructureTree
from reportgen.wording.labels import CONTROL_TITLES, TASK_STATUSES

_POINTS = 0.75
"""A pixel of CSS in points."""
_PRINTED, _LINES, _COMBO = 1 << 2, 1 << 12, 1 << 17
"""Flags: an annotation is printed; a text has lines; a choice opens by a click."""
_LOOK = "/Helv 9 Tf 0 g"
"""How a reader sets what is written: in a font that every reader has, and takes another one for
what that lacks."""
_WHITE = (1, 1, 1)
_LEAST = 9.0
"""No field is lower, in points: a line of text fits in."""


def add_fields(pdf: PDF, layout: Layout, document: Document) -> None:
    """Lay a field over each cell of a check list that can be filled in."""
    controls = {
        (it.control.task, it.control.kind): it.control
        for table in document.each(Table)
        for it in table.cells
        if it.control
    }
    form = pdf.catalog.get("AcroForm")
    if form is None or not controls:
        return
    form["DR"] = Dictionary({"Font": Dictionary({"Helv": _font(pdf)})})
    form["DA"] = String(_LOOK)
    tree = StructureTree(pdf)
    found: set[tuple[str, str]] = set()
    for number, (task, kind), cell in _cells(layout):
        control = controls.get((task, kind))
        if control is not None and (task, kind) not in found:
            found.add((task, kind))
            height = layout.pages[number].height
            field = _field(pdf, control, _area(cell, height), document)
            _place(pdf, tree, field, cell.mark, number)
            form["Fields"].append(field.reference)


def _cells(layout: Layout) -> Iterator[tuple[int, tuple[str, ControlKind], Any]]:
    """The cells that can be filled in, each with the number of its page; cut ones several times."""
    kinds = [it for it in get_args(ControlKind) if it != "checkbox"]
    for number, page in enumerate(layout.pages):
        for row in boxes_below(page._page_box):  # noqa: SLF001 - nothing else gives the boxes
            task = row.element.get("data-task") if isinstance(row, boxes.TableRowBox) else None
            for cell in row.children if task else ():
                for kind in (it for it in kinds if it in _classes(cell)):
                    yield number, (str(task), kind), cell


def _classes(box: Any) -> list[str]:
    element = box.element
    return [] if element is None else (element.get("class") or "").split()


def _area(cell: Any, height: float) -> tuple[float, ...]:
    """The area of a field in points, from the foot of the page: what stands below it stays free."""
    top, bottom = cell.position_y, cell.position_y + cell.border_height()
    remarks = [it for it in boxes_below(cell) if "remark" in _classes(it)]
    if remarks:
        bottom = max(remarks[0].position_y, top + _LEAST / _POINTS)
    left, right = cell.position_x, cell.position_x + cell.border_width()
    inner = (left + 1, height - bottom + 1, right - 1, height - top - 1)
    return tuple(round(_POINTS * it, 2) for it in inner)


def _field(pdf: PDF, control: Control, area: tuple[float, ...], document: Document) -> Any:
    lang = document.properties.lang
    left, bottom, right, top = area
    extra = {"Type": "/XObject", "Subtype": "/Form"}
    extra["BBox"] = Array((0, 0, right - left, top - bottom))
    empty = Stream([], Dictionary(extra))
    pdf.add_object(empty)
    words = _words_of(document, control.task)
    field = Dictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Widget",
            "Rect": Array(area),
            "F": _PRINTED,
            "T": String(field_name(control)),
            "TU": String(f"{CONTROL_TITLES[control.kind][lang]}: {words or control.task}"),
            "FT": "/Tx",
            "DA": String(_LOOK),
            "V": String(control.value),
            "DV": String(control.value),
            "MK": Dictionary({"BG": Array(_WHITE)}),
            "AP": Dictionary({"N": empty.reference}),
        }
    )
    if control.kind == "progress":
        field["Ff"] = _LINES
    if control.kind == "status":
        choices = [("", ""), *((code, text[lang]) for code, text in TASK_STATUSES.items())]
        field.update({"FT": "/Ch", "Ff": _COMBO})
        field["Opt"] = Array(Array((String(code), String(shown))) for code, shown in choices)
    pdf.add_object(field)
    return field


def _place(pdf: PDF, tree: StructureTree, field: Any, cell: Any, number: int) -> None:
    """Put a field on its page, and into the element of its cell."""
    page = tree.at(pdf.page_references[number])
    field["P"] = page.reference
    page.setdefault("Annots", Array()).append(field.reference)
    reference = Dictionary({"Type": "/OBJR", "Obj": field.reference, "Pg": page.reference})
    pdf.add_object(reference)
    element = Dictionary({"Type": "/StructElem", "S": "/Form", "P": cell.reference})
    element.update({"K": Array([reference.reference]), "Pg": page.reference})
    pdf.add_object(element)
    cell["K"].append(element.reference)
    numbers = tree.at(tree.root["ParentTree"])["Nums"]
    field["StructParent"] = max(numbers[::2], default=-1) + 1
    numbers += [field["StructParent"], element.reference]


def _words_of(document: Document, task: str) -> str:
    rows = (row for table in document.each(Table) for row in table.rows)
    return next((row.words for row in rows if row.task == task), "")


def _font(pdf: PDF) -> Any:
    font = Dictionary({"Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Helvetica"})
    font["Encoding"] = "/WinAnsiEncoding"
    pdf.add_object(font)
    return font.reference
